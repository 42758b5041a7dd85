//! The chains of one step of a search: a tree of text moves, walked on several threads, and what stands behind each.

use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::layers::{Costed, Layer};
use super::moves::TextMove;
use super::survey::Roles;
use super::threads;
use super::worker::{CHAIN, Chain, Hit, NONE, Worker};

/// The most moves of a chain that are one of very many ways.
const RARE: usize = 2;

/// Which chains of text moves a step tries, and behind which tails.
pub(super) struct Step<'a, 's> {
    /// How many text moves, one at least.
    pub(super) length: usize,
    /// What a chain may cost together with what stands behind it.
    pub(super) cost: Range<u32>,
    pub(super) layers: &'a [Layer<'s>],
    /// What stands behind chains of which so many moves are one of very many ways, the cheapest first.
    pub(super) behind: [&'a [Costed]; RARE + 1],
    pub(super) roles: &'a Roles,
}

/// A chain that is being made.
#[derive(Clone, Copy)]
struct Begun {
    chain: Chain,
    length: usize,
    cost: u32,
    /// How many of its moves are one of very many ways.
    rare: usize,
}

impl Begun {
    const NOTHING: Self = Self {
        chain: [NONE; CHAIN],
        length: 0,
        cost: 0,
        rare: 0,
    };

    fn with(mut self, at: u16, cost: u32, is_rare: bool) -> Self {
        self.chain[self.length] = at;
        self.length += 1;
        self.cost += cost;
        self.rare += usize::from(is_rare);
        self
    }
}

impl Step<'_, '_> {
    /// Tries every chain of the step, on as many threads as there are workers.
    pub(super) fn run(&self, workers: &mut [Worker<'_>]) -> Vec<Hit> {
        let next = AtomicUsize::new(0);
        threads::each(workers, |worker| {
            self.take_turns(worker, &next);
            worker.finish()
        })
        .concat()
    }

    /// Tries the chains that begin with the next move that no other worker took, until there is none.
    fn take_turns(&self, worker: &mut Worker<'_>, next: &AtomicUsize) {
        let moves = worker.shared.texts;
        let may_begin = |first: &(u16, bool)| {
            self.roles
                .may_begin(first.0, moves[usize::from(first.0)].stage)
        };
        let firsts: Vec<(u16, bool)> = self
            .fitting(Begun::NOTHING, moves)
            .filter(may_begin)
            .collect();
        while let Some((at, is_rare)) = firsts.get(next.fetch_add(1, Ordering::Relaxed)) {
            if worker.shared.is_stopped() {
                return;
            }
            worker.tidy();
            self.extend(worker, Begun::NOTHING, *at, *is_rare);
        }
    }

    /// Adds the move at `at` to a chain, and goes on from there.
    fn extend(&self, worker: &mut Worker<'_>, begun: Begun, at: u16, is_rare: bool) {
        if !worker.make(begun.length, at) {
            return;
        }
        let moves = worker.shared.texts;
        let begun = begun.with(at, moves[usize::from(at)].cost, is_rare);
        if begun.length == self.length {
            let behind = within(self.behind[begun.rare], |costed| costed.cost, &{
                let less = |cost: u32| cost.saturating_sub(begun.cost);
                less(self.cost.start)..less(self.cost.end)
            });
            worker.digest(begun.length, begun.chain, self.layers, behind);
            return;
        }
        for (next, is_rare) in self.fitting(begun, moves) {
            if worker.shared.is_stopped() {
                return;
            }
            if may_extend(moves, &begun.chain[..begun.length], next) {
                self.extend(worker, begun, next, is_rare);
            }
        }
    }

    /// The moves that a chain can afford next, and whether each is one of very many ways. A last move makes up what the
    /// chain is lacking.
    fn fitting<'m>(
        &'m self,
        begun: Begun,
        moves: &'m [TextMove<'_>],
    ) -> impl Iterator<Item = (u16, bool)> + 'm {
        let is_last = begun.length + 1 == self.length;
        let roles = [(&self.roles.common, false), (&self.roles.rare, true)];
        roles.into_iter().flat_map(move |(list, is_rare)| {
            let rare = begun.rare + usize::from(is_rare);
            let behind = if is_last {
                self.behind.get(rare..=rare)
            } else {
                self.behind.get(rare..)
            };
            let lists = || behind.into_iter().flatten();
            let least = lists().filter_map(|list| list.first()).map(|one| one.cost);
            let most = lists().filter_map(|list| list.last()).map(|one| one.cost);
            let affordable = match (least.min(), most.max()) {
                (Some(least), Some(most)) => {
                    let from = if is_last { self.cost.start } else { 0 };
                    let less = |cost: u32, by: u32| cost.saturating_sub(begun.cost + by);
                    less(from, most)..less(self.cost.end, least)
                }
                _ => 0..0,
            };
            let cost = |at: &u16| moves[usize::from(*at)].cost;
            let fitting = within(list, cost, &affordable);
            fitting.iter().map(move |at| (*at, is_rare))
        })
    }
}

/// The part of a list, which is in the order of cost, whose cost is in the range.
fn within<'l, T>(list: &'l [T], cost: impl Fn(&T) -> u32, range: &Range<u32>) -> &'l [T] {
    let from = list.partition_point(|one| cost(one) < range.start);
    let to = list.partition_point(|one| cost(one) < range.end);
    &list[from..to.max(from)]
}

/// Whether a move may follow all of a chain.
fn may_extend(moves: &[TextMove<'_>], chain: &[u16], next: u16) -> bool {
    let next = usize::from(next);
    chain.iter().all(|before| {
        let before = usize::from(*before);
        moves[next].may_follow(next, &moves[before], before)
    })
}
