//! What one step of a search tries: chains of text moves of one length and a range of costs, and what stands behind each.

use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::layers::{Costed, Layer};
use super::moves::{Stage, TextMove};
use super::survey::Roles;
use super::threads;
use super::walk::Walk;
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

/// Moves of one stage to choose from, in the order of their bits.
#[derive(Debug)]
pub(super) struct Choice {
    pub(super) stage: Stage,
    /// Whether each is one of very many ways.
    pub(super) is_rare: bool,
    pub(super) moves: Vec<u16>,
}

/// A move that was chosen.
#[derive(Clone, Copy)]
pub(super) struct Chosen {
    at: u16,
    is_rare: bool,
    bits: u32,
}

/// A chain that is being made.
#[derive(Clone, Copy)]
pub(super) struct Begun {
    /// Its moves, in their order.
    pub(super) chain: Chain,
    pub(super) length: usize,
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

    /// The chain with one more move.
    pub(super) fn with(mut self, chosen: Chosen) -> Self {
        self.chain[self.length] = chosen.at;
        self.length += 1;
        self.cost += chosen.bits;
        self.rare += usize::from(chosen.is_rare);
        self
    }

    /// Its moves.
    pub(super) fn moves(&self) -> &[u16] {
        &self.chain[..self.length]
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
        let firsts: Vec<Chosen> = self.next(Begun::NOTHING, worker.shared.texts).collect();
        while let Some(first) = firsts.get(next.fetch_add(1, Ordering::Relaxed)) {
            if worker.shared.is_stopped() {
                return;
            }
            Walk::new(self, worker).from(Begun::NOTHING.with(*first));
        }
    }

    /// What stands behind a whole chain, as far as it costs what it should.
    pub(super) fn behind(&self, begun: &Begun) -> &[Costed] {
        let less = |cost: u32| cost.saturating_sub(begun.cost);
        let range = less(self.cost.start)..less(self.cost.end);
        within(self.behind[begun.rare], |costed| costed.cost, &range)
    }

    /// The moves that a chain can afford next, with those that are to follow, of its last stage or a later one. A last move
    /// makes up what the chain is lacking.
    pub(super) fn next<'m>(
        &'m self,
        begun: Begun,
        moves: &'m [TextMove<'m>],
    ) -> impl Iterator<Item = Chosen> + use<'m> {
        let bits = |at: &u16| moves[usize::from(*at)].bits;
        let stage = begun.moves().last().map(|at| moves[usize::from(*at)].stage);
        let lists = self.roles.from(stage);
        let is_last = begun.length + 1 == self.length;
        // Each of those that are to follow costs as much at least.
        let cheapest = lists.iter().filter_map(|list| list.moves.first()).map(bits);
        let to_follow = cheapest.min().unwrap_or(0)
            * u32::try_from(self.length - begun.length - 1).unwrap_or(0);
        let ranges = [false, true].map(|is_rare| {
            let rare = begun.rare + usize::from(is_rare);
            let behind = if is_last {
                self.behind.get(rare..=rare)
            } else {
                self.behind.get(rare..)
            };
            let lists = || behind.into_iter().flatten();
            let least = lists().filter_map(|list| list.first()).map(|one| one.cost);
            let most = lists().filter_map(|list| list.last()).map(|one| one.cost);
            match (least.min(), most.max()) {
                (Some(least), Some(most)) => {
                    let from = if is_last { self.cost.start } else { 0 };
                    let less = |cost: u32, by: u32| cost.saturating_sub(begun.cost + by);
                    less(from, most)..less(self.cost.end, least + to_follow)
                }
                _ => 0..0,
            }
        });
        lists.iter().flat_map(move |list| {
            let affordable = within(&list.moves, bits, &ranges[usize::from(list.is_rare)]);
            affordable.iter().map(move |at| Chosen {
                at: *at,
                is_rare: list.is_rare,
                bits: bits(at),
            })
        })
    }
}

/// The part of a list, which is in the order of cost, whose cost is in the range.
fn within<'l, T>(list: &'l [T], cost: impl Fn(&T) -> u32, range: &Range<u32>) -> &'l [T] {
    let from = list.partition_point(|one| cost(one) < range.start);
    let to = list.partition_point(|one| cost(one) < range.end);
    &list[from..to.max(from)]
}
