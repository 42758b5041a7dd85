//! What is made together, or carried over from the case, is what is made one after the other.

use std::sync::atomic::{AtomicBool, AtomicU64};

use super::base::Turn;
use super::lanes::{Kernel, Sieve};
use super::moves::{Moves, TextMove, orders};
use super::survey;
use super::worker::{CHAIN, Count, Shared, Worker};
use crate::diagnose::mistakes::{Axis, Case, Direction};
use crate::protocol::charset::Charset;
use crate::protocol::key::Key;
use crate::protocol::params::Params;
use crate::protocol::rule::Rule;

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

/// Hands a worker to a test, with the moves of the case.
fn with_worker(test: impl FnOnce(&mut Worker<'_>, &[TextMove<'_>])) {
    let params = request();
    let case = Case {
        params: &params,
        rule: &Rule::MAPI,
        key: &Key::new(b"q7x3m9zk2vb8n4t6w1yr5c0hd8j2p6sa".to_vec()),
        charset: Charset::Utf8,
        direction: Direction::Request,
        other_keys: &[],
        address: None,
    };
    let slips = survey::slips(&case, &Axis::ALL, 1);
    let moves = Moves::of(&case, &slips);
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
        sieve: Sieve::new(&[]),
        kernel: Kernel::detect(),
        count: &count,
    };
    test(&mut Worker::new(&shared), &moves.texts);
}

/// Every so many-th move, so that a test takes a moment only.
fn some(moves: &[TextMove<'_>], every: usize) -> impl Iterator<Item = u16> + Clone {
    (0..u16::try_from(moves.len()).expect("so many moves have places")).step_by(every)
}

#[test]
fn moves_together_make_what_they_make_one_after_the_other() {
    with_worker(|worker, moves| {
        let mut home = worker.take_home().expect("the case has a text");
        let (mut together, mut unlike) = (0, Vec::new());
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
                    together += 1;
                    let is_like = orders(&[first, second], moves)
                        .any(|order| worker.make(&order[..2]) && worker.text() == text);
                    if !is_like {
                        unlike.push((first, second));
                    }
                }
            }
        }
        let names = |at: u16| moves[usize::from(at)].slip.mistake.id;
        let shown: Vec<_> = unlike
            .iter()
            .map(|(a, b)| (names(*a), names(*b)))
            .take(40)
            .collect();
        assert!(together > 5_000, "{together}");
        assert!(
            unlike.len() * 20 < together,
            "{} of {together}: {shown:?}",
            unlike.len()
        );
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
        let (mut carried, mut unlike) = (0, Vec::new());
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
                carried += 1;
                let is_like = orders(&[wide, at], moves)
                    .any(|order| worker.make(&order[..2]) && worker.text() == text);
                if !is_like {
                    unlike.push((wide, at));
                }
            }
        }
        let names = |at: u16| moves[usize::from(at)].slip.mistake.id;
        let shown: Vec<_> = unlike
            .iter()
            .map(|(a, b)| (names(*a), names(*b)))
            .take(40)
            .collect();
        assert!(carried > 5_000, "{carried}");
        assert!(
            unlike.len() * 20 < carried,
            "{} of {carried}: {shown:?}",
            unlike.len()
        );
    });
}
