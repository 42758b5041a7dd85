//! What the search makes of numbers, and signs twice, is what a draft makes plainly.

use std::collections::HashSet;

use super::{KEY, looking_for, some};
use crate::diagnose::mistakes::{Change, Class, Draft};
use crate::diagnose::search::moves::{orders, slips};
use crate::diagnose::search::tails::TailSlip;
use crate::diagnose::search::{again, wanted};
use crate::protocol::rule::Rule;

#[test]
fn what_is_joined_of_parts_is_what_a_draft_joins() {
    looking_for(&HashSet::new(), |worker, moves, _| {
        let (mut compared, mut unlike) = (0, Vec::new());
        for first in some(&moves.texts, 29) {
            for second in some(&moves.texts, 31).filter(|second| *second != first) {
                for order in orders(&[first, second], &moves.texts) {
                    if !worker.make(&order[..2]) || worker.joined().glue.is_some() {
                        continue;
                    }
                    let (slips, _) = slips(&moves.texts, &order);
                    let draft = Draft::of(worker.shared.case).with(&slips);
                    compared += 1;
                    if draft.digested().bytes() != [worker.text(), KEY].concat() {
                        let ids = slips.iter().map(|slip| slip.mistake.id);
                        unlike.push(ids.collect::<Vec<_>>());
                    }
                }
            }
        }
        // How far an edit reaches is told from the first texts that it is made to.
        let (count, first) = (unlike.len(), &unlike[..unlike.len().min(20)]);
        assert!(compared > 5_000, "{compared}");
        assert!(count * 1_000 < compared, "{count} of {compared}: {first:?}");
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
            let texts = chain.iter().map(|at| moves.texts[usize::from(*at)].slip);
            let slips = texts
                .chain(tail.slips.iter().map(TailSlip::slip))
                .chain([second]);
            if !orders(chain, &moves.texts).any(|order| worker.make(&order[..2])) {
                continue;
            }
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
