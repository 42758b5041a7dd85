//! What a search tries when all that is usual was tried: by what it costs, and between that what no cost is told of.

use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::again;
use super::layers::{self, Costed, Layers};
use super::moves::{TailMove, TextMove};
use super::plain;
use super::schedule::{ANY, QUICK, Schedule, UNLIKELY};
use super::tails;
use super::threads;
use super::uncovered::{self, Found};
use crate::diagnose::mistakes::Class;

/// What chains may cost that are tried by their cost, a few bits more each time; in the end everything.
const BANDS: [u32; 14] = [16, 18, 20, 21, 22, 23, 24, 25, 26, 28, 30, 33, 36, u32::MAX];

/// Before this part of the costs, each of very many ways is tried with the usual other digests, as a parameter, and signed
/// twice.
const RARE_AT: usize = 2;

/// Before this part of the costs, what signs twice is tried beside any two common mistakes, and a key in one of very many
/// ways at one of very many joints.
const AGAIN_AT: usize = 6;

/// So much more may pairs cost than chains of three that are tried at the same time.
const ADVANCE: u32 = 6;

/// Before these parts of the costs it is looked behind what hides other mistakes: behind the commonest, and behind the
/// others. In requests hidden mistakes are few.
const UNCOVER_AT: [[usize; 2]; 2] = [[0, 0], [1, 5]];
/// The commonest cost less.
const COMMONEST: u32 = 6;

impl<'s> Schedule<'s> {
    /// Tries all else; tells how long the chains are that were all tried.
    pub(super) fn rarer(&mut self, layers: &Layers<'s>) -> usize {
        let usual = layers::usual_of(self.moves);
        self.beside_rare(layers, usual.filter(|found| !found.is_whole()));
        let mut from = 0;
        for (nth, to) in BANDS.into_iter().enumerate() {
            self.before(nth, layers);
            if self.is_over() {
                return 2;
            }
            self.by_cost(from..to, layers);
            from = to;
        }
        self.digested(layers, Class::Rare);
        2 + usize::from(!self.is_over())
    }

    /// What is tried before a part of the costs.
    fn before(&mut self, nth: usize, layers: &Layers<'s>) {
        let (case, moves, ways) = (self.shared.case, self.moves, self.shared.ways);
        let rare = |found: &&TailMove<'_>| found.slip.class == Class::Rare;
        let [first, second] = UNCOVER_AT[usize::from(case.is_request())];
        if nth == first && !self.is_over() {
            self.uncover(layers, 0..COMMONEST);
        }
        if nth == second && !self.is_over() {
            self.uncover(layers, COMMONEST..u32::MAX);
            let usual = layers::usual_of(moves);
            self.beside_rare(layers, usual.filter(|found| found.is_whole()));
        }
        if nth == RARE_AT && !self.is_over() {
            self.digested(layers, Class::Usual);
            let likeliest = moves.with_key.len().min(2);
            let keys = plain::keys(layers, ways, Class::Rare);
            self.plainly(&moves.with_key[..likeliest], &keys);
            let keys = plain::keys(layers, ways, Class::Usual);
            self.plainly(&moves.with_key_rarely, &keys);
            let (rare, right) = (layers.tails(&layers.rare), layers.tails(&layers.right));
            self.again(&again::none(), &again::around(rare, ways, 1));
            let texts = again::each(&moves.texts, &self.roles.rare, &ANY);
            self.again(&texts, &again::around(right, ways, 1));
        }
        if nth == AGAIN_AT && !self.is_over() {
            self.again_beside_two(layers, &UNLIKELY);
            let tails = moves.tails.iter().filter(rare);
            self.beside_rare(layers, tails.filter(|found| !found.is_key()));
        }
    }

    /// Tries one of very many ways of a key or a joint with each of these.
    fn beside_rare<'m>(
        &mut self,
        layers: &Layers<'s>,
        others: impl Iterator<Item = &'m TailMove<'s>>,
    ) where
        's: 'm,
    {
        let case = self.shared.case;
        let others: Vec<_> = others.collect();
        self.one_by_one(others.len(), |at| {
            tails::pairs(case, layers.tails(&layers.rare), others[at])
        });
    }

    /// Tries one of very many ways of a key with each digest that is usual, or that is not.
    fn digested(&mut self, layers: &Layers<'s>, class: Class) {
        let ways = self.shared.ways;
        self.one_by_one(ways.len(), |at| {
            let way = &ways[at];
            let is_usual = matches!(&way.slips[..], [one] if one.class == Class::Usual);
            if is_usual == (class == Class::Usual) {
                tails::digested(layers.tails(&layers.rare), at, way)
            } else {
                Vec::new()
            }
        });
    }

    /// Pairs with one of very many ways in them, and chains of three, of that cost.
    fn by_cost(&mut self, cost: Range<u32>, layers: &Layers<'s>) {
        let Layers {
            right,
            usual,
            rare,
            two,
            ..
        } = layers;
        // The quick ones behind common moves were tried, as far as they cost less.
        let left = |list: &[Costed]| match cost.start {
            QUICK.. => list.to_vec(),
            _ => layers.quick_and_slow(list).1,
        };
        let (usual_left, two_left) = (left(usual), left(two));
        let any = layers::by_cost(&[&usual_left, rare]);
        // Where the range begins at nothing, so does that of pairs.
        let pairs = match cost.start {
            0 => 0,
            start => start + ADVANCE,
        }..cost.end.saturating_add(ADVANCE);
        self.step(1, pairs.clone(), layers, [&[], &any, &[]]);
        self.step(2, pairs, layers, [&[], right, right]);
        self.step(1, cost.clone(), layers, [&two_left, two, &[]]);
        self.step(2, cost.clone(), layers, [&any, usual, &[]]);
        self.step(3, cost, layers, [right, right, &[]]);
    }

    /// Looks behind the moves of so many bits that can hide other mistakes, the cheapest first.
    fn uncover(&mut self, layers: &Layers<'s>, bits: Range<u32>) {
        let moves = self.moves;
        let common = self.roles.common.iter();
        let firsts: Vec<&TextMove<'s>> = common
            .map(|at| &moves.texts[usize::from(*at)])
            .filter(|found| bits.contains(&found.bits) && uncovered::may_uncover(found.slip))
            .collect();
        let next = AtomicUsize::new(0);
        let found = threads::each(&mut self.workers, |worker| {
            let mut found = Vec::new();
            while !worker.shared.is_stopped() {
                let Some(first) = firsts.get(next.fetch_add(1, Ordering::Relaxed)) else {
                    break;
                };
                found.extend(uncovered::behind(worker.shared, first, layers));
            }
            found
        });
        for Found { slips, bits, tail } in found.into_iter().flatten() {
            self.proven.prove(slips, bits, &tail);
        }
    }
}
