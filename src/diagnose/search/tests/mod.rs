//! What is made together, or carried over from the case, is what is made one after the other.

mod drafted;

use std::collections::HashSet;
use std::sync::atomic::{AtomicBool, AtomicU64};

use md5::{Digest as _, Md5};

use super::base::Turn;
use super::lanes::{Kernel, Sieve, Target};
use super::layers::Layers;
use super::moves::{Moves, TextMove, orders};
use super::plan::Step;
use super::survey::{self, Roles};
use super::worker::{CHAIN, Count, NONE, Shared, Worker};
use crate::diagnose::mistakes::{Axis, Case, Change, Direction};
use crate::protocol::charset::Charset;
use crate::protocol::key::Key;
use crate::protocol::params::Params;
use crate::protocol::rule::Rule;

/// A key that was made up.
const KEY: &[u8] = b"q7x3m9zk2vb8n4t6w1yr5c0hd8j2p6sa";

/// A request with something of everything that mistakes happen to.
fn request() -> Params {
    [
        ("service", "create_direct_pay_by_user"),
        ("partner", "2088101122136241"),
        ("_input_charset", "utf-8"),
        ("sign_type", "MD5"),
        ("notify_url", "http://www.shop.example/pay/notify.php"),
        ("return_url", "http://www.shop.example/return?from=alipay"),
        ("seller_email", "shop@mail.example"),
        ("out_trade_no", "20130822144524001"),
        ("subject", "红茶 \"大\" 100g (T+C) it's"),
        ("body", ""),
        ("total_fee", "1088.80"),
        ("payment_type", "1"),
        ("it_b_pay", "30m"),
    ]
    .into_iter()
    .collect()
}

/// Hands a worker to a test, which looks for these digests, with the moves of the case and the tail without a mistake.
fn looking_for<T>(
    digests: &HashSet<[u8; 16]>,
    test: impl FnOnce(&mut Worker<'_>, &Moves<'_>, &Layers<'_>) -> T,
) -> T {
    let params = request();
    let case = Case {
        params: &params,
        rule: &Rule::MAPI,
        key: &Key::new(KEY.to_vec()),
        charset: Charset::Utf8,
        direction: Direction::Request,
        other_keys: &[],
        address: None,
    };
    let slips = survey::slips(&case, &Axis::ALL, 1);
    let moves = Moves::of(&case, &slips);
    let word = |digest: &[u8; 16]| Target {
        word: 0,
        value: u32::from_le_bytes(*digest.first_chunk().expect("a digest has four words")),
    };
    let targets: Vec<Target> = digests.iter().map(word).collect();
    let count = Count {
        limit: u64::MAX,
        candidates: AtomicU64::new(0),
        stopped: AtomicBool::new(false),
        watch: &|_| true,
    };
    let shared = Shared {
        case: &case,
        texts: &moves.texts,
        ways: &[],
        sieve: Sieve::new(&targets),
        kernel: Kernel::detect(),
        count: &count,
    };
    let layers = Layers::of(&case, &moves, &[]);
    test(&mut Worker::new(&shared), &moves, &layers)
}

/// Hands a worker to a test, with the moves of the case.
fn with_worker(test: impl FnOnce(&mut Worker<'_>, &[TextMove<'_>])) {
    looking_for(&HashSet::new(), |worker, moves, _| {
        test(worker, &moves.texts);
    });
}

/// Every so many-th move, so that a test takes a moment only.
fn some(moves: &[TextMove<'_>], every: usize) -> impl Iterator<Item = u16> + Clone {
    (0..u16::try_from(moves.len()).expect("so many moves have places")).step_by(every)
}

/// The digests that a chain may have, in whatever order of its moves.
fn digests(worker: &mut Worker<'_>, moves: &[TextMove<'_>], chain: &[u16]) -> Vec<[u8; 16]> {
    let made = orders(chain, moves).filter_map(|order| {
        let is_made = worker.make(&order[..chain.len()]);
        is_made.then(|| Md5::digest([worker.text(), KEY].concat()).into())
    });
    made.collect()
}

/// The chains of two common moves that a step finds whose digests are looked for.
fn found_by_a_step(
    worker: &mut Worker<'_>,
    moves: &Moves<'_>,
    layers: &Layers<'_>,
) -> (Roles, HashSet<[u8; 16]>) {
    let workers = std::slice::from_mut(worker);
    let mut roles = survey::roles(workers, &layers.all, &layers.right);
    roles.measure(workers);
    let step = Step {
        length: 2,
        cost: 0..u32::MAX,
        layers: &layers.all,
        behind: [&layers.right, &[], &[]],
        roles: &roles,
    };
    let hits = step.run(workers);
    let found = hits.iter().filter(|hit| hit.chain[1] != NONE);
    let found = found
        .flat_map(|hit| digests(worker, &moves.texts, &hit.chain[..2]))
        .collect();
    (roles, found)
}

#[test]
fn a_step_tries_the_chains_of_two_common_moves() {
    let wanted: HashSet<[u8; 16]> = looking_for(&HashSet::new(), |worker, moves, layers| {
        let (roles, _) = found_by_a_step(worker, moves, layers);
        // What places the key itself has other tails.
        let is_plain = |at: &u16| {
            !matches!(
                moves.texts[usize::from(*at)].slip.change,
                Change::MoveKey(_)
            )
        };
        let common: Vec<u16> = roles.common.iter().copied().filter(is_plain).collect();
        let mut wanted = HashSet::new();
        for (nth, first) in common.iter().enumerate() {
            for second in common[nth + 1..].iter().skip(nth % 23).step_by(23) {
                wanted.extend(digests(worker, &moves.texts, &[*first, *second]));
            }
        }
        // What one of both makes alone is not tried again.
        for one in common {
            for digest in digests(worker, &moves.texts, &[one]) {
                wanted.remove(&digest);
            }
        }
        wanted
    });
    let found = looking_for(&wanted, |worker, moves, layers| {
        found_by_a_step(worker, moves, layers).1
    });
    let missed = wanted.difference(&found).count();
    assert!(wanted.len() > 1_000, "{}", wanted.len());
    assert!(missed * 40 < wanted.len(), "{missed} of {}", wanted.len());
}

/// How many texts were compared with what is made anew, and the mistakes of those that are made in no order.
#[derive(Default)]
struct Tally {
    compared: usize,
    unlike: Vec<[&'static str; 2]>,
}

impl Tally {
    fn compare(
        &mut self,
        worker: &mut Worker<'_>,
        moves: &[TextMove<'_>],
        both: [u16; 2],
        text: &[u8],
    ) {
        self.compared += 1;
        let is_like =
            orders(&both, moves).any(|order| worker.make(&order[..2]) && worker.text() == text);
        if !is_like {
            let name = |at: u16| moves[usize::from(at)].slip.mistake.id;
            self.unlike.push(both.map(name));
        }
    }

    /// Hardly any text is another: moves may depend on each other though they touch different pairs.
    fn check(&self) {
        let (compared, unlike) = (self.compared, self.unlike.len());
        assert!(compared > 5_000, "{compared}");
        let first = &self.unlike[..unlike.min(40)];
        assert!(unlike * 20 < compared, "{unlike} of {compared}: {first:?}");
    }
}

#[test]
fn moves_together_make_what_they_make_one_after_the_other() {
    with_worker(|worker, moves| {
        let mut home = worker.take_home().expect("the case has a text");
        let mut tally = Tally::default();
        let mut text = Vec::new();
        for first in some(moves, 41) {
            for second in some(moves, 37).filter(|second| *second > first) {
                let both = [first, second].map(|at| worker.measure(&mut home, at));
                let ([Some(one), Some(other)], true) = (
                    both,
                    moves[usize::from(first)].may_join(&moves[usize::from(second)]),
                ) else {
                    continue;
                };
                let made = [Some(one), Some(other), None];
                if one.is_wide || other.is_wide || !home.are_apart(one, other) {
                    continue;
                }
                if home.make(&made, &mut text) {
                    tally.compare(worker, moves, [first, second], &text);
                }
            }
        }
        tally.check();
    });
}

#[test]
fn what_is_carried_over_is_what_is_made() {
    with_worker(|worker, moves| {
        let mut home = worker.take_home().expect("the case has a text");
        let wide: Vec<u16> = some(moves, 1)
            .filter(|at| {
                worker
                    .measure(&mut home, *at)
                    .is_some_and(|measured| measured.is_wide)
            })
            .step_by(5)
            .collect();
        worker.keep_home(home);
        let mut tally = Tally::default();
        let mut text = Vec::new();
        for wide in wide {
            let Some(mut base) = worker.base(&[wide], Turn::Early) else {
                continue;
            };
            for at in some(moves, 53).filter(|at| *at != wide) {
                let Some(measured) = worker.measure(&mut base, at) else {
                    continue;
                };
                let mut only = [None; CHAIN];
                only[0] = Some(measured);
                let may_join = moves[usize::from(at)].may_join(&moves[usize::from(wide)]);
                if measured.is_wide || !may_join || !base.make(&only, &mut text) {
                    continue;
                }
                tally.compare(worker, moves, [wide, at], &text);
            }
        }
        tally.check();
    });
}
