//! What a search tries when all that is usual was tried: by what it costs, and between that what no cost is told of.

use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::again;
use super::keys;
use super::layers::{self, Costed, Layers};
use super::moves::{TailMove, TextMove};
use super::plain;
use super::schedule::{ANY, QUICK, Schedule, UNLIKELY};
use super::tails;
use super::threads;
use super::uncovered::{self, Found};
use crate::diagnose::mistakes::{Class, Frequency};

/// What is tried in one go when all that is usual was tried.
#[derive(Clone, Copy)]
enum Turn {
    /// Chains that cost less, from where the last ones ended.
    Below(u32),
    /// What is behind the commonest moves that hide other mistakes.
    BehindCommonest,
    /// What is behind the others, and edits of the whole beside one of very many ways.
    BehindOthers,
    /// Each of very many ways with the usual other digests, as a parameter, and signed twice.
    Rare,
    /// What signs twice beside any two common mistakes, and a key in one of very many ways at one of very many joints.
    Unlikely,
}

/// The turns of requests, in which hidden mistakes are few. In notifications damage lies upon damage, so they begin with
/// what looks behind moves.
const TURNS: [Turn; 18] = [
    Turn::Below(16),
    Turn::BehindCommonest,
    Turn::Below(18),
    Turn::Rare,
    Turn::Below(20),
    Turn::Below(QUICK),
    Turn::Below(22),
    Turn::BehindOthers,
    Turn::Below(23),
    Turn::Unlikely,
    Turn::Below(24),
    Turn::Below(25),
    Turn::Below(26),
    Turn::Below(28),
    Turn::Below(30),
    Turn::Below(33),
    Turn::Below(36),
    Turn::Below(u32::MAX),
];

/// So much more may pairs cost than chains of three that are tried at the same time.
const ADVANCE: u32 = 6;

/// So many keys are looked at together.
const TOGETHER: usize = 64;

/// The commonest moves cost less.
const COMMONEST: u32 = 6;

impl<'s> Schedule<'s> {
    /// Tries all else; tells how long the chains are that were all tried.
    pub(super) fn rarer(&mut self, layers: &Layers<'s>) -> usize {
        let usual = layers::usual_of(self.moves);
        self.beside_rare(layers, usual.filter(|found| !found.is_whole()));
        let mut turns = TURNS;
        if !self.shared.case.is_request() {
            let looks = |turn: &Turn| matches!(turn, Turn::BehindCommonest | Turn::BehindOthers);
            turns.sort_by_key(|turn| !looks(turn));
        }
        let mut from = 0;
        for turn in turns {
            if self.is_over() {
                return 2;
            }
            match turn {
                Turn::Below(to) => self.by_cost(std::mem::replace(&mut from, to)..to, layers),
                Turn::BehindCommonest => self.uncover(layers, 0..COMMONEST),
                Turn::BehindOthers => {
                    self.uncover(layers, COMMONEST..u32::MAX);
                    let usual = layers::usual_of(self.moves);
                    self.beside_rare(layers, usual.filter(|found| found.is_whole()));
                }
                Turn::Rare => self.rare(layers),
                Turn::Unlikely => self.unlikely(layers),
            }
        }
        if !self.is_over() {
            self.digested(layers, Class::Rare);
        }
        2 + usize::from(!self.is_over())
    }

    fn rare(&mut self, layers: &Layers<'s>) {
        let (moves, ways) = (self.moves, self.shared.ways);
        self.digested(layers, Class::Usual);
        let likeliest = moves.with_key.len().min(2);
        let keys = plain::keys(layers, ways, Class::Rare);
        self.plainly(&moves.with_key[..likeliest], &keys);
        let keys = plain::keys(layers, ways, Class::Usual);
        self.plainly(&moves.with_key_rarely, &keys);
        self.made_of_rare_keys();
        let (rare, right) = (layers.tails(&layers.rare), layers.tails(&layers.right));
        self.again(&again::none(), &again::around(rare, ways, 1));
        let texts = again::each(&moves.texts, &self.roles.rare, &ANY);
        self.again(&texts, &again::around(right, ways, 1));
    }

    /// Tries one of very many ways of a key with what very often happens to keys behind it: a typing error and a line end.
    fn made_of_rare_keys(&mut self) {
        let (case, moves) = (self.shared.case, self.moves);
        let is_such = |found: &&TailMove<'s>| found.is_key() && found.slip.class == Class::Rare;
        let rare: Vec<_> = moves.tails.iter().filter(is_such).collect();
        let mut makers = keys::makers(case, moves);
        makers.retain(|mistake| mistake.frequency(case.direction).bits() <= Frequency::High.bits());
        let some: Vec<_> = rare.chunks(TOGETHER).collect();
        self.one_by_one(some.len(), |at| {
            let found = some[at].iter();
            found
                .flat_map(|found| keys::made_twice(case, found, &makers))
                .collect()
        });
    }

    fn unlikely(&mut self, layers: &Layers<'s>) {
        self.again_beside_two(layers, &UNLIKELY);
        let rare = self
            .moves
            .tails
            .iter()
            .filter(|found| found.slip.class == Class::Rare);
        self.beside_rare(layers, rare.filter(|found| !found.is_key()));
    }

    /// Tries one of very many ways of a key or a joint with each of these.
    fn beside_rare(&mut self, layers: &Layers<'s>, others: impl Iterator<Item = &'s TailMove<'s>>) {
        let others: Vec<_> = others.collect();
        self.one_by_one(others.len(), |at| {
            tails::pairs(layers.tails(&layers.rare), others[at])
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
        // The quick ones were tried behind one move, and behind two as far as they cost less.
        let (_, slow) = layers.quick_and_slow(usual);
        let one = layers::by_cost(&[&slow, rare]);
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
        self.step(1, pairs.clone(), layers, [&[], &one, &[]]);
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
