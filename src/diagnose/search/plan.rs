//! What one step of a search tries: chains of text moves of one length and a range of costs, and what stands behind each.

use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::layers::{Costed, Layer};
use super::moves::TextMove;
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

/// Moves to choose from, in the order of their bits.
#[derive(Clone, Copy)]
pub(super) struct Choice<'a> {
    pub(super) moves: &'a [u16],
    /// Whether each is one of very many ways.
    pub(super) is_rare: bool,
}

/// Whether moves are chosen in the order of their cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    Ascending,
    Any,
}

/// A move that was chosen.
#[derive(Clone, Copy)]
pub(super) struct Chosen {
    pub(super) at: u16,
    pub(super) is_rare: bool,
    bits: u32,
}

/// A chain that is being made.
#[derive(Clone, Copy)]
pub(super) struct Begun {
    /// Its moves, in the order in which they were chosen.
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

    /// Tries the chains that begin with the next move that no other worker took, until there is none: first those that
    /// can be made together, then those with a move beside which others must be measured anew.
    fn take_turns(&self, worker: &mut Worker<'_>, next: &AtomicUsize) {
        let moves = worker.shared.texts;
        let firsts = |lists: &[Choice<'_>], order: Order| -> Vec<Chosen> {
            self.fitting(Begun::NOTHING, lists, order, moves).collect()
        };
        let narrow = firsts(&self.roles.narrow(), Order::Ascending);
        let wide = firsts(&self.roles.wide(), Order::Any);
        let asleep = firsts(&self.roles.asleep(), Order::Any);
        loop {
            let turn = next.fetch_add(1, Ordering::Relaxed);
            if worker.shared.is_stopped() {
                return;
            }
            worker.tidy();
            let mut walk = Walk::new(self, worker);
            if let Some(first) = narrow.get(turn) {
                walk.around_the_case(Begun::NOTHING, *first);
            } else if let Some(first) = wide.get(turn - narrow.len()) {
                walk.around_a_base(Begun::NOTHING.with(*first));
            } else if let Some(first) = asleep.get(turn - narrow.len() - wide.len()) {
                walk.around_one_asleep(Begun::NOTHING.with(*first));
            } else {
                return;
            }
        }
    }

    /// What stands behind a whole chain, as far as it costs what it should.
    pub(super) fn behind(&self, begun: &Begun) -> &[Costed] {
        let less = |cost: u32| cost.saturating_sub(begun.cost);
        let range = less(self.cost.start)..less(self.cost.end);
        within(self.behind[begun.rare], |costed| costed.cost, &range)
    }

    /// The moves of some lists that a chain can afford next, with those that are to follow. A last move makes up what the
    /// chain is lacking.
    pub(super) fn fitting<'m>(
        &self,
        begun: Begun,
        lists: &[Choice<'m>],
        order: Order,
        moves: &'m [TextMove<'m>],
    ) -> impl Iterator<Item = Chosen> + use<'m> {
        let is_last = begun.length + 1 == self.length;
        // As many as cost no less, where they are chosen in their order.
        let as_many = match order {
            Order::Ascending => u32::try_from(self.length - begun.length).unwrap_or(1),
            Order::Any => 1,
        };
        let affordable = lists.iter().map(|choice| {
            let rare = begun.rare + usize::from(choice.is_rare);
            let behind = if is_last {
                self.behind.get(rare..=rare)
            } else {
                self.behind.get(rare..)
            };
            let lists = || behind.into_iter().flatten();
            let least = lists().filter_map(|list| list.first()).map(|one| one.cost);
            let most = lists().filter_map(|list| list.last()).map(|one| one.cost);
            let range = match (least.min(), most.max()) {
                (Some(least), Some(most)) => {
                    let from = if is_last { self.cost.start } else { 0 };
                    let less = |cost: u32, by: u32| cost.saturating_sub(begun.cost + by);
                    less(from, most)..less(self.cost.end, least).div_ceil(as_many)
                }
                _ => 0..0,
            };
            let cost = |at: &u16| moves[usize::from(*at)].bits;
            Choice {
                moves: within(choice.moves, cost, &range),
                ..*choice
            }
        });
        let affordable: Vec<Choice<'m>> = affordable.collect();
        affordable.into_iter().flat_map(move |choice| {
            choice.moves.iter().map(move |at| Chosen {
                at: *at,
                is_rare: choice.is_rare,
                bits: moves[usize::from(*at)].bits,
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
