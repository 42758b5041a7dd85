//! What the search makes of numbers, signs twice, and tells later is what is made and told plainly.

use std::collections::HashSet;

use super::{KEY, looking_for, some};
use crate::diagnose::mistakes::{Axis, Change, Class, Draft, slips_of};
use crate::diagnose::search::moves::{TextMove, orders, slips};
use crate::diagnose::search::worker::Worker;
use crate::diagnose::search::{again, survey, wanted};
use crate::protocol::rule::Rule;
use crate::text::Lang;

/// How many texts were compared with what a draft joins, and the mistakes of those that are unlike.
#[derive(Default)]
struct Tally {
    compared: usize,
    unlike: Vec<Vec<&'static str>>,
}

impl Tally {
    /// Compares the texts of some moves, in every order.
    fn compare(&mut self, worker: &mut Worker<'_>, moves: &[TextMove<'_>], chosen: &[u16]) {
        for order in orders(chosen, moves) {
            if !worker.make(&order[..chosen.len()]) || worker.joined().glue.is_some() {
                continue;
            }
            let (slips, _) = slips(moves, &order);
            let draft = Draft::of(worker.shared.case).with(&slips);
            self.compared += 1;
            if draft.digested().bytes() != [worker.text(), KEY].concat() {
                let ids = slips.iter().map(|slip| slip.mistake.id);
                self.unlike.push(ids.collect());
            }
        }
    }

    /// Hardly any is unlike: how far an edit reaches is told from the first texts that it is made to.
    fn check(&self, least: usize) {
        let (compared, unlike) = (self.compared, self.unlike.len());
        let first = &self.unlike[..unlike.min(20)];
        assert!(compared > least, "{compared}");
        assert!(
            unlike * 1_000 < compared,
            "{unlike} of {compared}: {first:?}"
        );
    }
}

#[test]
fn what_is_joined_of_parts_is_what_a_draft_joins() {
    looking_for(&HashSet::new(), |worker, moves, _| {
        let mut tally = Tally::default();
        for first in some(&moves.texts, 29) {
            for second in some(&moves.texts, 31).filter(|second| *second != first) {
                tally.compare(worker, &moves.texts, &[first, second]);
            }
        }
        tally.check(5_000);
    });
}

#[test]
fn what_chains_of_three_leave_level_upon_level_is_what_a_draft_joins() {
    looking_for(&HashSet::new(), |worker, moves, _| {
        let mut tally = Tally::default();
        for first in some(&moves.texts, 397) {
            for second in some(&moves.texts, 401) {
                for third in some(&moves.texts, 409) {
                    tally.compare(worker, &moves.texts, &[first, second, third]);
                }
            }
        }
        tally.check(500);
    });
}

#[test]
fn what_is_told_later_is_what_is_told_at_once() {
    looking_for(&HashSet::new(), |worker, _, _| {
        let case = worker.shared.case;
        let later = survey::slips(case, &Axis::ALL, 1).concat();
        let at_once = slips_of(case);
        assert_eq!(later.len(), at_once.len());
        for (later, at_once) in later.iter().zip(&at_once).step_by(7) {
            let told = later.told(case);
            assert_eq!(told.title(Lang::En), at_once.title(Lang::En));
            assert_eq!(told.title(Lang::Zh), at_once.title(Lang::Zh));
        }
    });
}

#[test]
fn what_was_signed_twice_is_found_beside_two_other_mistakes() {
    let (mut tried, mut missed) = (0, Vec::new());
    looking_for(&HashSet::new(), |worker, moves, layers| {
        // What places the key itself leaves no choice of tails.
        let usual = |at: &u16| {
            let slip = moves.texts[usize::from(*at)].slip;
            slip.class == Class::Usual && !matches!(slip.change, Change::MoveKey(_))
        };
        let places: Vec<u16> = some(&moves.texts, 5).filter(usual).collect();
        for (nth, (chain, _)) in again::two(&moves.texts, &places, &(0..u32::MAX))
            .iter()
            .step_by(5)
            .enumerate()
        {
            let tail = layers
                .tails(&layers.usual)
                .nth(nth % 7)
                .expect("keys go wrong in many ways");
            let (second, bits) = moves.agains[nth % moves.agains.len()];
            let mut made = orders(chain, &moves.texts);
            let Some(order) = made.find(|order| worker.make(&order[..2])) else {
                continue;
            };
            let texts = order[..2].iter();
            let texts = texts.map(|at| moves.texts[usize::from(*at)].slip);
            let slips = texts.chain(tail.slips()).chain([second]);
            let sign = Draft::of(worker.shared.case)
                .with(slips.clone())
                .digested()
                .printed;
            let ways = wanted::ways(&Rule::MAPI, &moves.digests, sign.as_bytes());
            let around = again::around([tail].into_iter(), &ways, 1);
            let chains = [(chain.clone(), 0)];
            tried += 1;
            let hits = again::search(
                std::slice::from_mut(worker),
                &[(second, bits)],
                &chains,
                &around,
            );
            if hits.is_empty() {
                missed.push(slips.map(|slip| slip.mistake.id).collect::<Vec<_>>());
            }
        }
    });
    assert!(tried > 50, "{tried}");
    assert!(missed.is_empty(), "{} of {tried}: {missed:?}", missed.len());
}
