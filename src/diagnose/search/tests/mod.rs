//! What a step finds are the chains that it should try.

mod drafted;

use std::collections::HashSet;
use std::sync::atomic::{AtomicBool, AtomicU64};

use md5::{Digest as _, Md5};

use super::keys;
use super::lanes::{Kernel, Sieve, Target};
use super::layers::Layers;
use super::moves::{Moves, TailMove, TextMove, orders};
use super::plan::Step;
use super::survey::{self, Roles};
use super::wanted;
use super::worker::{Count, NONE, Shared, Worker};
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
    let ways = wanted::ways(case.rule, &moves.digests, &[b'7'; 32]);
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
        ways: &ways,
        sieve: Sieve::new(&targets),
        kernel: Kernel::detect(),
        count: &count,
    };
    let layers = Layers::of(&case, &moves, &ways);
    test(&mut Worker::new(&shared), &moves, &layers)
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
    let roles = survey::roles(workers, &layers.all, &layers.right);
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
    assert_eq!(missed, 0, "of {}", wanted.len());
}

#[test]
fn a_mistyped_key_may_have_a_line_end_behind_it() {
    looking_for(&HashSet::new(), |worker, moves, _| {
        let case = worker.shared.case;
        let is_typed = |found: &&TailMove<'_>| found.slip.mistake.id == "key-character-wrong";
        let typed = moves.tails.iter().find(is_typed);
        let typed = typed.expect("any character may be another");
        let Change::Key(key) = &typed.slip.change else {
            panic!("another character makes another key");
        };
        let kept = [key.expose(), b"\n"].concat();
        let made = keys::made_twice(case, typed, &keys::makers(case, moves));
        let tail = made.iter().find(|tail| tail.key().expose() == kept);
        let ids = tail.map(|tail| tail.slips().map(|slip| slip.mistake.id).collect());
        assert_eq!(ids, Some(vec!["key-character-wrong", "key-with-line-end"]));
    });
}
