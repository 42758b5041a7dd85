//! The first look at a case: the slips of every mistake, and each text move made alone. It tells which single mistake
//! leads to the sign, and what part each move can play in longer chains.

use std::collections::HashSet;
use std::hash::{BuildHasherDefault, Hash as _, Hasher as _};
use std::sync::atomic::{AtomicUsize, Ordering};

use super::arena::Mixer;
use super::layers::{Costed, Layer};
use super::moves::Stage;
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
    /// Both by their stages, in the order of these.
    choices: Vec<Choice>,
}

/// Every slip of a case along some axes, without its facts, those of one mistake together and in the order of the registry,
/// found on that many threads.
pub(super) fn slips(case: &Case<'_>, axes: &[Axis], count: usize) -> Vec<Vec<Slip>> {
    let registered: Vec<&'static Mistake> = mistakes::all()
        .filter(|mistake| mistake.frequency(case.direction) != Frequency::Never)
        .filter(|mistake| axes.contains(&mistake.axis))
        .collect();
    let next = AtomicUsize::new(0);
    let found = threads::each(&mut vec![(); count], |()| {
        let turns = std::iter::from_fn(|| {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let mut slips = Vec::new();
            Slips::collect_untold(registered.get(at)?, case, &mut slips);
            Some((at, slips))
        });
        turns.collect::<Vec<_>>()
    });
    let mut found: Vec<(usize, Vec<Slip>)> = found.into_iter().flatten().collect();
    found.sort_by_key(|(at, _)| *at);
    found.into_iter().map(|(_, slips)| slips).collect()
}

/// Makes each text move to the case alone, digests what it leaves, and tells the part of each in longer chains.
pub(super) fn roles(workers: &mut [Worker<'_>], layers: &[Layer<'_>], right: &[Costed]) -> Roles {
    let next = AtomicUsize::new(0);
    let made = threads::each(workers, |worker| alone(worker, &next, layers, right));
    let mut roles = Roles::default();
    let moves = workers
        .first()
        .map_or(&[][..], |worker| worker.shared.texts);
    let mut texts = vec![None; moves.len()];
    for (at, text) in made.into_iter().flatten() {
        texts[usize::from(at)] = Some(text);
    }
    let mut seen: HashSet<u64, BuildHasherDefault<Mixer>> = HashSet::default();
    for ((found, text), at) in moves.iter().zip(texts).zip(0..) {
        let is_first = text.is_none_or(|text| seen.insert(text));
        let is_rare = found.slip.class == Class::Rare;
        if is_first && !is_rare {
            roles.common.push(at);
        } else if text.is_some() && (is_first || !is_rare) {
            roles.rare.push(at);
        }
    }
    for stage in Stage::ALL {
        for (list, is_rare) in [(&roles.common, false), (&roles.rare, true)] {
            let of_stage = |at: &u16| moves[usize::from(*at)].stage == stage;
            let moves = list.iter().copied().filter(of_stage).collect();
            roles.choices.push(Choice {
                stage,
                is_rare,
                moves,
            });
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
        if !worker.make(&[at]) || worker.text() == text {
            continue;
        }
        let mut chain: Chain = [NONE; CHAIN];
        chain[0] = at;
        worker.digest(chain, layers, right);
        let mut hasher = Mixer::default();
        let joined = worker.joined();
        hasher.write(joined.text);
        // What moves the key, too, makes the same text, but not the same candidate.
        joined.glue.hash(&mut hasher);
        changed.push((at, hasher.finish()));
    }
    changed
}

impl Roles {
    /// Moves to choose from, of that stage or a later one; of all stages if none is given.
    pub(super) fn from(&self, stage: Option<Stage>) -> &[Choice] {
        let earlier = |choice: &Choice| stage.is_some_and(|stage| choice.stage < stage);
        &self.choices[self.choices.partition_point(earlier)..]
    }
}
