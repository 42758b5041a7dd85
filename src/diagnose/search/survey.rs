//! The first look at a case: the slips of every mistake, and each text move made alone. It tells which single mistake
//! leads to the sign, and what part each move can play in longer chains.

use std::collections::{HashMap, HashSet};
use std::hash::Hasher as _;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::arena::Mixer;
use super::layers::{Costed, Layer};
use super::plan::Choice;
use super::threads;
use super::worker::{CHAIN, Chain, NONE, Worker};
use crate::diagnose::mistakes::{self, Axis, Case, Class, Frequency, Mistake, Slip, Slips};

/// The part that each text move plays in longer chains, by its place in the list of moves; the cheapest first.
#[derive(Debug, Default)]
pub(super) struct Roles {
    /// Those that are combined with everything.
    pub(super) common: Vec<u16>,
    /// One of very many ways, or a usual one where a cheaper move makes the same text of the case: combined with few
    /// others. What is both plays no part.
    pub(super) rare: Vec<u16>,
    /// Of the common and of the rare ones: those that change a few pairs of the text, and those that change much of it.
    narrow: [Vec<u16>; 2],
    wide: [Vec<u16>; 2],
    /// Those common ones that change nothing in the case itself, but may change what another move leaves.
    asleep: Vec<u16>,
}

/// Every slip of a case along some axes, without its facts, in the order of the registry, found on that many threads.
pub(super) fn slips(case: &Case<'_>, axes: &[Axis], count: usize) -> Vec<Slip> {
    let registered: Vec<&'static Mistake> = mistakes::all()
        .filter(|mistake| mistake.frequency(case.direction) != Frequency::Never)
        .filter(|mistake| axes.contains(&mistake.axis))
        .collect();
    let next = AtomicUsize::new(0);
    let found = threads::each(&mut vec![(); count], |()| {
        let turns = std::iter::from_fn(|| {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let mut slips = Vec::new();
            Slips::collect(registered.get(at)?, case, &mut slips);
            Some((at, slips))
        });
        turns.collect::<Vec<_>>()
    });
    let mut found: Vec<(usize, Vec<Slip>)> = found.into_iter().flatten().collect();
    found.sort_by_key(|(at, _)| *at);
    found.into_iter().flat_map(|(_, slips)| slips).collect()
}

/// Makes each text move to the case alone, digests what it leaves, and tells the part of each in longer chains.
pub(super) fn roles(workers: &mut [Worker<'_>], layers: &[Layer<'_>], right: &[Costed]) -> Roles {
    let next = AtomicUsize::new(0);
    let texts = threads::each(workers, |worker| alone(worker, &next, layers, right)).concat();
    let mut texts: HashMap<u16, u64> = texts.into_iter().collect();
    let mut roles = Roles::default();
    let mut seen = HashSet::new();
    let moves = workers
        .first()
        .map_or(&[][..], |worker| worker.shared.texts);
    for (found, at) in moves.iter().zip(0..) {
        let text = texts.remove(&at);
        let is_first = text.is_none_or(|text| seen.insert(text));
        let is_rare = found.slip.class == Class::Rare;
        if is_first && !is_rare {
            roles.common.push(at);
        } else if text.is_some() && (is_first || !is_rare) {
            roles.rare.push(at);
        }
    }
    roles
}

/// The moves that change the text of the case by themselves, of those that no other worker takes, with what tells
/// their texts apart.
fn alone(
    worker: &mut Worker<'_>,
    next: &AtomicUsize,
    layers: &[Layer<'_>],
    right: &[Costed],
) -> Vec<(u16, u64)> {
    let mut changed = Vec::new();
    if !worker.make(&[]) {
        return changed;
    }
    let text = worker.text().to_vec();
    let count = worker.shared.texts.len();
    while !worker.shared.is_stopped() {
        let at = next.fetch_add(1, Ordering::Relaxed);
        let Some(at) = u16::try_from(at).ok().filter(|_| at < count) else {
            break;
        };
        worker.tidy();
        if !worker.make(&[at]) || worker.text() == text {
            continue;
        }
        let mut chain: Chain = [NONE; CHAIN];
        chain[0] = at;
        worker.digest(chain, layers, right);
        let mut hasher = Mixer::default();
        hasher.write(worker.text());
        changed.push((at, hasher.finish()));
    }
    changed
}

impl Roles {
    /// Finds out how much each move changes.
    pub(super) fn measure(&mut self, workers: &mut [Worker<'_>]) {
        let next = AtomicUsize::new(0);
        let all: Vec<u16> = self.common.iter().chain(&self.rare).copied().collect();
        let measured = threads::each(workers, |worker| {
            let turns = std::iter::from_fn(|| {
                let at = *all.get(next.fetch_add(1, Ordering::Relaxed))?;
                let mut home = worker.take_home()?;
                let measured = worker.measure(&mut home, at);
                worker.keep_home(home);
                Some((at, measured.map(|measured| measured.is_wide)))
            });
            turns.collect::<Vec<_>>()
        });
        let is_wide: HashMap<u16, Option<bool>> = measured.into_iter().flatten().collect();
        let are = |list: &[u16], what: Option<bool>| {
            let are = list.iter().copied();
            are.filter(|at| is_wide.get(at) == Some(&what)).collect()
        };
        let both = [&self.common[..], &self.rare];
        self.narrow = both.map(|list| are(list, Some(false)));
        self.wide = both.map(|list| are(list, Some(true)));
        self.asleep = are(&self.common, None);
    }

    /// Those that change a few pairs of the text.
    pub(super) fn narrow(&self) -> [Choice<'_>; 2] {
        choices(&self.narrow)
    }

    /// Those that change much of the text.
    pub(super) fn wide(&self) -> [Choice<'_>; 2] {
        choices(&self.wide)
    }

    /// Those that change nothing in the case itself.
    pub(super) fn asleep(&self) -> [Choice<'_>; 1] {
        [Choice {
            moves: &self.asleep,
            is_rare: false,
        }]
    }
}

/// Common and rare moves to choose from.
fn choices([common, rare]: &[Vec<u16>; 2]) -> [Choice<'_>; 2] {
    [(common, false), (rare, true)].map(|(moves, is_rare)| Choice { moves, is_rare })
}
