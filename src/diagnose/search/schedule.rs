//! The schedule of a search: what is tried when, when to stop, and what becomes of a hit.

use std::ops::Range;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};

use super::again::{self, Around, Moved};
use super::lanes::{Kernel, Sieve};
use super::layers::{Costed, Layer, Layers};
use super::moves::{self, Moves};
use super::plain;
use super::plan::Step;
use super::proven::Proven;
use super::survey::{self, Roles};
use super::tails::Tail;
use super::threads;
use super::wanted;
use super::worker::{CHAIN, Chain, Count, Hit, NONE, Shared, Worker};
use super::{Limits, Searched};
use crate::diagnose::mistakes::{Axis, Case, Class, Slip};
use crate::protocol::params::Param;

/// More parameters, or more bytes of them, are not searched. The longest known requests, refunds in batches, have a
/// thousand items in one value of 100 KB.
const MOST_PARAMS: usize = 256;
const MOST_BYTES: usize = 512 << 10;

/// Whatever the bits.
pub(super) const ANY: Range<u32> = 0..u32::MAX;
/// One mistake of the text, and two, that are tried early beside what signs twice; the others are tried later.
const LIKELY: [Range<u32>; 2] = [0..8, 0..13];
pub(super) const UNLIKELY: [Range<u32>; 2] = [8..u32::MAX, 13..u32::MAX];
/// Chains of three that cost less are tried early, if their tails are quick.
pub(super) const QUICK: u32 = 21;
/// So many digests are tried beside one mistake of the text and what signs twice.
const FEW: usize = 4;

/// Searches for the chains of mistakes that lead from the case to the sign. `watch` is told now and then how many
/// candidates were digested, and ends the search by saying `false`.
#[must_use]
pub fn search(
    case: &Case<'_>,
    sign: &[u8],
    limits: Limits,
    watch: &(dyn Fn(u64) -> bool + Sync),
) -> Searched {
    if is_too_large(case) {
        return Searched::nothing();
    }
    let threads = match limits.candidates {
        Some(_) => 1,
        None => limits.threads.max(1),
    };
    let slips = survey::slips(case, &Axis::ALL, threads);
    let moves = Moves::of(case, &slips);
    let ways = wanted::ways(case.rule, &moves.digests, sign);
    let count = Count {
        limit: limits.candidates.unwrap_or(u64::MAX),
        candidates: AtomicU64::new(0),
        stopped: AtomicBool::new(false),
        watch,
    };
    let shared = Shared {
        case,
        texts: &moves.texts,
        sieve: Sieve::new(&wanted::targets(&ways)),
        ways: &ways,
        kernel: Kernel::detect(),
        count: &count,
    };
    let mut schedule = Schedule {
        shared: &shared,
        moves: &moves,
        depth: limits.depth,
        workers: (0..threads).map(|_| Worker::new(&shared)).collect(),
        roles: Roles::default(),
        proven: Proven::new(case, sign, &ways),
    };
    // Where no digest is printed like that, there is nothing to search.
    let depth = if ways.is_empty() {
        Limits::ALL
    } else {
        schedule.run()
    };
    let explanations = schedule.proven.ranked();
    Searched {
        explanations,
        candidates: count.candidates.load(Ordering::Relaxed),
        depth,
        exhausted: depth == 3,
    }
}

/// Whether a case is larger than any request or notification: to make every mistake to it once would take too long to
/// be stopped in time.
fn is_too_large(case: &Case<'_>) -> bool {
    let size = |param: &Param| param.name.len() + param.value.len();
    case.params.len() > MOST_PARAMS || case.params.iter().map(size).sum::<usize>() > MOST_BYTES
}

/// A search under way.
pub(super) struct Schedule<'s> {
    pub(super) shared: &'s Shared<'s>,
    pub(super) moves: &'s Moves<'s>,
    depth: usize,
    pub(super) workers: Vec<Worker<'s>>,
    pub(super) roles: Roles,
    pub(super) proven: Proven<'s>,
}

impl<'s> Schedule<'s> {
    /// Tries everything in its order, until something is found or the search is to end; tells how long the chains are
    /// that were all tried.
    fn run(&mut self) -> usize {
        let (case, moves, ways) = (self.shared.case, self.moves, self.shared.ways);
        let first = Layers::right_of(case, ways);
        let several = self.workers.len() > 1;
        let make = || Layers::of(case, moves, ways);
        let (mut layers, ()) = threads::both(several, make, || self.survey(&first));
        self.behind_the_case(&layers, &layers.right);
        self.behind_the_case(&layers, &layers.rare);
        self.behind_the_case(&layers, &layers.usual);
        let right = again::around(layers.tails(&layers.right), ways, usize::MAX);
        self.again(&again::none(), &right);
        if self.is_over() || self.depth < 2 {
            return usize::from(!self.shared.is_stopped());
        }
        layers.add_two(self.shared, moves, self.workers.len());
        self.behind_the_case(&layers, &layers.two);
        self.step(1, 0..u32::MAX, &layers, [&layers.usual, &[], &[]]);
        self.step(2, 0..u32::MAX, &layers, [&layers.right, &[], &[]]);
        self.plainly(&moves.with_key, &plain::keys(&layers, ways, Class::Usual));
        if self.is_over() || self.depth < 3 {
            return 1 + usize::from(!self.shared.is_stopped());
        }
        self.step(1, 0..u32::MAX, &layers, [&layers.rare, &[], &[]]);
        let right = again::around(layers.tails(&layers.right), ways, FEW);
        let usual = again::around(layers.tails(&layers.usual), ways, 1);
        let common = again::each(&moves.texts, &self.roles.common, &ANY);
        self.again(&again::none(), &usual);
        self.again(&common, &right);
        self.quick(&layers);
        self.again_beside_two(&layers, &LIKELY);
        self.rarer(&layers)
    }

    /// Pairs, and chains of three, whose tails only stand behind the text: very many of them take little time, so they are
    /// tried before others that cost the same.
    fn quick(&mut self, layers: &Layers<'s>) {
        let (usual, _) = layers.quick_and_slow(&layers.usual);
        let (two, _) = layers.quick_and_slow(&layers.two);
        self.step(1, ANY, layers, [&[], &usual, &[]]);
        self.step(1, 0..QUICK, layers, [&two, &[], &[]]);
        self.step(2, 0..QUICK, layers, [&usual, &[], &[]]);
    }

    /// Tries what signs again beside two common mistakes, those of the text of so many bits.
    pub(super) fn again_beside_two(
        &mut self,
        layers: &Layers<'s>,
        [of_one, of_two]: &[Range<u32>; 2],
    ) {
        let (moves, ways) = (&self.moves.texts, self.shared.ways);
        let one = again::each(moves, &self.roles.common, of_one);
        let two = again::two(moves, &self.roles.common, of_two);
        let usual = again::around(layers.tails(&layers.usual), ways, 1);
        let right = again::around(layers.tails(&layers.right), ways, 1);
        self.again(&one, &usual);
        self.again(&two, &right);
    }

    /// Tries what signs again behind some chains of moves with all that stands around them.
    pub(super) fn again(&mut self, chains: &[Moved], around: &[Around<'_, '_>]) {
        let agains = &self.moves.agains;
        if !agains.is_empty() && !around.is_empty() && !self.shared.is_stopped() {
            for (bits, slips) in again::search(&mut self.workers, agains, chains, around) {
                self.proven.keep(bits, slips);
            }
        }
    }

    /// Tries one of these behind others, made plainly.
    pub(super) fn plainly(&mut self, last: &[(&Slip, u32)], others: &[(Vec<&Slip>, u32)]) {
        if !last.is_empty() {
            for (bits, slips) in plain::search(&mut self.workers, last, others, self.proven.sign) {
                self.proven.keep(bits, slips);
            }
        }
    }

    /// Tries every text move alone, and learns what part each can play from here on.
    fn survey(&mut self, layers: &Layers<'s>) {
        self.roles = survey::roles(&mut self.workers, &layers.all, &layers.right);
        let hits: Vec<Hit> = self.workers.iter_mut().flat_map(Worker::finish).collect();
        self.prove_all(&hits, layers);
    }

    /// Tries tails behind the text without a mistake.
    fn behind_the_case(&mut self, layers: &Layers<'s>, behind: &[Costed]) {
        let next = AtomicUsize::new(0);
        let hits = threads::each(&mut self.workers, |worker| {
            while let Some(costed) = behind.get(next.fetch_add(1, Ordering::Relaxed)) {
                if worker.make(&[]) {
                    worker.digest([NONE; CHAIN], &layers.all, &[*costed]);
                }
            }
            worker.finish()
        });
        self.prove_all(&hits.concat(), layers);
    }

    /// Tries lists of tails behind the text without a mistake, each of which is made when its turn comes.
    pub(super) fn one_by_one(
        &mut self,
        count: usize,
        list: impl Fn(usize) -> Vec<Tail<'s>> + Sync,
    ) {
        let next = AtomicUsize::new(0);
        let hits = threads::each(&mut self.workers, |worker| {
            let mut hits = Vec::new();
            while !worker.shared.is_stopped() {
                let at = next.fetch_add(1, Ordering::Relaxed);
                if at >= count {
                    break;
                }
                let layer = [Layer::new(list(at))];
                let only = [Costed { cost: 0, layer: 0 }];
                if worker.make(&[]) {
                    worker.digest([NONE; CHAIN], &layer, &only);
                }
                let of = |hit: &Hit| layer[0].tails[hit.tail as usize].clone();
                hits.extend(worker.finish().iter().map(of));
            }
            hits
        });
        for tail in hits.into_iter().flatten() {
            self.prove([NONE; CHAIN], &tail);
        }
    }

    /// Whether there is nothing more to look for.
    pub(super) fn is_over(&self) -> bool {
        self.shared.is_stopped() || !self.proven.is_empty()
    }

    pub(super) fn step(
        &mut self,
        length: usize,
        cost: Range<u32>,
        layers: &Layers<'s>,
        behind: [&[Costed]; 3],
    ) {
        let step = Step {
            length,
            cost,
            layers: &layers.all,
            behind,
            roles: &self.roles,
        };
        if !self.shared.is_stopped() {
            let hits = step.run(&mut self.workers);
            self.prove_all(&hits, layers);
        }
    }

    fn prove_all(&mut self, hits: &[Hit], layers: &Layers<'s>) {
        for hit in hits {
            let tail = &layers.all[usize::from(hit.layer)].tails[hit.tail as usize];
            self.prove(hit.chain, tail);
        }
    }

    /// Proves a hit plainly.
    fn prove(&mut self, chain: Chain, tail: &Tail<'s>) {
        let (slips, bits) = moves::slips(&self.moves.texts, &chain);
        self.proven.prove(slips, bits, tail);
    }
}
