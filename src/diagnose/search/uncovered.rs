//! What one mistake hid: the case with a move made to it is looked at anew, for mistakes that nothing told of before.
//!
//! An amount that was percent-encoded is none, and what is wrong with it can only be asked once it is decoded; a parameter
//! that was swallowed by another has no name before it is split off.

use super::layers::Layers;
use super::moves::{self, Moves, TextMove};
use super::plan::Step;
use super::survey;
use super::tails::Tail;
use super::worker::{Shared, Worker};
use crate::diagnose::mistakes::{Axis, Case, Change, Class, Draft, Scope, Slip};

/// Mistakes along the other axes are the same behind any move.
const AXES: [Axis; 3] = [Axis::Params, Axis::Value, Axis::Charset];

/// A chain that may lead to the sign.
pub(super) struct Found<'s> {
    pub(super) slips: Vec<Slip>,
    pub(super) bits: u32,
    pub(super) tail: Tail<'s>,
}

/// What a chain behind a move may cost, together with the move: in notifications, where damage lies upon damage, or in
/// requests.
const MOST: [u32; 2] = [26, 22];

/// Whether a slip leaves a case that is worth another look: what it changes is not one value alone, and has its place.
pub(super) fn may_uncover(slip: &Slip) -> bool {
    slip.class == Class::Usual
        && match &slip.change {
            Change::Values(Scope::These(places), _) => places.len() > 1,
            Change::Values(Scope::All, _)
            | Change::Names(_)
            | Change::Recode(..)
            | Change::Drop(_)
            | Change::Rename(..)
            | Change::Put(_) => true,
            _ => false,
        }
}

/// Searches behind a move: every single mistake with its usual tails, and pairs of the usual ones.
pub(super) fn behind<'s>(
    shared: &Shared<'s>,
    first: &TextMove<'s>,
    layers: &Layers<'s>,
) -> Vec<Found<'s>> {
    let draft = Draft::of(shared.case).with([first.slip]);
    let Some((params, places)) = draft.placed() else {
        return Vec::new();
    };
    let case = Case {
        params: &params,
        charset: draft.charset(),
        ..*shared.case
    };
    let slips = survey::slips(&case, &AXES, 1);
    let moves = Moves::of(&case, &slips);
    let inner = Shared {
        case: &case,
        texts: &moves.texts,
        sieve: shared.sieve.clone(),
        ..*shared
    };
    let mut workers = [Worker::new(&inner)];
    let roles = survey::roles(&mut workers, &layers.all, &layers.right);
    let mut hits = workers[0].finish();
    let [right, usual, rare] = [&layers.right, &layers.usual, &layers.rare].map(Vec::as_slice);
    for (length, behind) in [
        (1, [usual, usual, &[]]),
        (1, [rare, &[], &[]]),
        (2, [right, right, &[]]),
    ] {
        let step = Step {
            length,
            cost: 0..MOST[usize::from(case.is_request())].saturating_sub(first.bits),
            layers: &layers.all,
            behind,
            roles: &roles,
        };
        hits.extend(step.run(&mut workers));
    }
    let found = hits.iter().map(|hit| {
        let tail = &layers.all[usize::from(hit.layer)].tails[hit.tail as usize];
        let (behind, bits) = moves::slips(&moves.texts, &hit.chain);
        let mut slips = vec![first.slip.clone()];
        slips.extend(behind.iter().map(|slip| slip.told(&case).at(&places)));
        Found {
            slips,
            bits: first.bits + bits,
            tail: tail.clone(),
        }
    });
    found.collect()
}
