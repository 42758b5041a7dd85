//! In which order chains are tried: all single mistakes, all pairs, then three by what they cost.

use std::sync::atomic::{AtomicUsize, Ordering};

use super::moves::TextMove;
use super::survey::Role;
use super::tails::Layer;
use super::threads;
use super::worker::{CHAIN, Chain, Hit, NONE, Worker};

/// Which chains of text moves a step tries, and behind which tails.
pub(super) struct Step<'a, 's> {
    /// How many text moves.
    pub(super) length: usize,
    /// How many of them are one of very many ways.
    pub(super) rare: u32,
    /// What the text moves of a chain may cost, from and to; the last not among them.
    pub(super) bits: (u32, u32),
    /// The tails.
    pub(super) layers: &'a [&'a Layer<'s>],
}

impl Step<'_, '_> {
    /// Tries every chain of the step, on as many threads as there are workers.
    pub(super) fn run(&self, workers: &mut [Worker<'_>]) -> Vec<Hit> {
        let next = AtomicUsize::new(0);
        if self.length > 0 {
            threads::each(workers, |worker| self.take_turns(worker, &next));
        } else if let Some(worker) = workers.first_mut() {
            worker.digest(0, [NONE; CHAIN], self.layers);
        }
        let hits = workers.iter_mut().flat_map(Worker::finish);
        hits.collect()
    }

    /// Tries the chains that begin with the next move that no other worker took, until there is none.
    fn take_turns(&self, worker: &mut Worker<'_>, next: &AtomicUsize) {
        let moves = worker.shared.texts;
        loop {
            let first = next.fetch_add(1, Ordering::Relaxed);
            if first >= moves.len() || worker.shared.is_stopped() {
                return;
            }
            if worker.shared.role(first).may_begin(moves[first].stage) {
                worker.tidy();
                self.extend(worker, &mut [NONE; CHAIN], 0, first, 0, 0);
            }
        }
    }

    /// Adds the move at `at` to a chain of `depth` moves, and goes on from there.
    fn extend(
        &self,
        worker: &mut Worker<'_>,
        chain: &mut Chain,
        depth: usize,
        at: usize,
        bits: u32,
        rare: u32,
    ) {
        let moves = worker.shared.texts;
        let found = &moves[at];
        let bits = bits + found.bits;
        let rare = rare + u32::from(worker.shared.role(at) == Role::Rare);
        let is_last = depth + 1 == self.length;
        let is_wanted = !is_last || (bits >= self.bits.0 && rare == self.rare);
        let Ok(number) = u16::try_from(at) else {
            return;
        };
        if bits >= self.bits.1 || rare > self.rare || !is_wanted || !worker.make(depth, number) {
            return;
        }
        chain[depth] = number;
        if is_last {
            worker.digest(depth + 1, *chain, self.layers);
        } else {
            // The last move makes up what is lacking; the moves are in the order of their cost.
            let lacking = if depth + 2 == self.length {
                self.bits.0.saturating_sub(bits)
            } else {
                0
            };
            let cheap = moves.partition_point(|other| other.bits < lacking);
            for (next, other) in moves.iter().enumerate().skip(cheap) {
                if bits + other.bits >= self.bits.1 || worker.shared.is_stopped() {
                    break;
                }
                if may_extend(moves, &chain[..=depth], next) {
                    self.extend(worker, chain, depth + 1, next, bits, rare);
                }
            }
        }
        chain[depth] = NONE;
    }
}

/// Whether a move may follow all of a chain.
fn may_extend(moves: &[TextMove<'_>], chain: &[u16], next: usize) -> bool {
    chain.iter().all(|before| {
        let before = usize::from(*before);
        moves[next].may_follow(next, &moves[before], before)
    })
}
