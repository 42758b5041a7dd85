//! The first look at a case: the slips of every mistake, and each text move made alone. It tells which single mistake
//! leads to the sign, and what part each move can play in longer chains.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::atomic::{AtomicUsize, Ordering};

use super::moves::Stage;
use super::tails::Layer;
use super::threads;
use super::worker::{CHAIN, Chain, NONE, Worker};
use crate::diagnose::mistakes::{self, Case, Class, Frequency, Mistake, Slip, Slips};

/// The part that a move plays in longer chains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// It changes the text, and is combined with everything.
    Active,
    /// One of very many ways, or a cheaper move makes the same text of the case: combined with common moves alone.
    Rare,
    /// It changes nothing in the case itself, but may change what another move leaves.
    Dormant,
}

/// Every slip of a case, in the order of the registry, found on that many threads.
pub(super) fn slips(case: &Case<'_>, count: usize) -> Vec<Slip> {
    let registered: Vec<&'static Mistake> = mistakes::all()
        .filter(|mistake| mistake.frequency(case.direction) != Frequency::Never)
        .collect();
    let next = AtomicUsize::new(0);
    let mut found: Vec<(usize, Vec<Slip>)> = threads::each(&mut vec![(); count], |()| {
        let turns = std::iter::from_fn(|| {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let mut slips = Vec::new();
            Slips::collect(registered.get(at)?, case, &mut slips);
            Some((at, slips))
        });
        turns.collect::<Vec<_>>()
    })
    .concat();
    found.sort_by_key(|(at, _)| *at);
    found.into_iter().flat_map(|(_, slips)| slips).collect()
}

/// Makes each text move to the case alone, digests what it leaves, and tells the part of each in longer chains.
pub(super) fn roles(workers: &mut [Worker<'_>], right: &Layer<'_>) -> Vec<Role> {
    let next = AtomicUsize::new(0);
    let mut texts = threads::each(workers, |worker| alone(worker, &next, right)).concat();
    texts.sort_unstable();
    let Some(worker) = workers.first() else {
        return Vec::new();
    };
    let moves = worker.shared.texts;
    let mut roles = vec![Role::Dormant; moves.len()];
    let mut seen = HashSet::new();
    for (at, text) in texts {
        let is_first = seen.insert(text);
        roles[at] = if is_first && moves[at].slip.class != Class::Rare {
            Role::Active
        } else {
            Role::Rare
        };
    }
    roles
}

/// The moves that change the text of the case by themselves, of those that no other worker takes, with what tells
/// their texts apart.
fn alone(worker: &mut Worker<'_>, next: &AtomicUsize, right: &Layer<'_>) -> Vec<(usize, u64)> {
    let mut changed = Vec::new();
    let count = worker.shared.texts.len();
    while !worker.shared.is_stopped() {
        let at = next.fetch_add(1, Ordering::Relaxed);
        let Some(number) = u16::try_from(at).ok().filter(|_| at < count) else {
            break;
        };
        worker.tidy();
        if !worker.make(0, number) || worker.text(1) == worker.text(0) {
            continue;
        }
        let mut chain: Chain = [NONE; CHAIN];
        chain[0] = number;
        worker.digest(1, chain, &[right]);
        let mut hasher = DefaultHasher::new();
        worker.text(1).hash(&mut hasher);
        changed.push((at, hasher.finish()));
    }
    changed
}

impl Role {
    /// Whether a chain may begin with a move of this part. What only shows behind another move cannot, save where
    /// later stages look at it.
    pub(super) fn may_begin(self, stage: Stage) -> bool {
        self != Self::Dormant || stage == Stage::Params
    }
}
