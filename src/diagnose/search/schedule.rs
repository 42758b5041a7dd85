//! The schedule of a search: what is tried when, when to stop, and what becomes of a hit.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use super::explanation::Explanation;
use super::lanes::Kernel;
use super::moves::Moves;
use super::plan::Step;
use super::survey;
use super::tails::{self, Layer, Tail, TailSlip};
use super::wanted::{self, Way};
use super::worker::{Hit, Shared, Worker};
use super::{Limits, Searched};
use crate::diagnose::mistakes::{Case, Class, Slip};
use crate::protocol::digest::Algorithm;
use crate::protocol::params::Param;

/// No bound on what a chain may cost.
const ANY: (u32, u32) = (0, u32::MAX);
/// What longer chains may cost, a few bits more each time; in the end everything.
const BANDS: [u32; 16] = [
    14, 16, 18, 20, 21, 22, 23, 24, 25, 26, 28, 30, 33, 36, 40, 100,
];

/// So many bits less are the many ways of a key taken to cost, since a tail takes so much less time than a text.
const DISCOUNT: u32 = 8;

/// More parameters, or more bytes of them, are not searched. The longest known requests, refunds in batches, have a
/// thousand items in one value of 100 KB.
const MOST_PARAMS: usize = 256;
const MOST_BYTES: usize = 512 << 10;

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
    let slips = survey::slips(case, threads);
    let moves = Moves::of(case, &slips);
    let ways = wanted::ways(case.rule, &moves.digests, sign);
    let shared = Shared {
        case,
        texts: &moves.texts,
        roles: OnceLock::new(),
        targets: wanted::targets(&ways),
        ways: &ways,
        kernel: Kernel::detect(),
        limit: limits.candidates.unwrap_or(u64::MAX),
        candidates: AtomicU64::new(0),
        stopped: AtomicBool::new(false),
        watch,
    };
    let mut schedule = Schedule {
        shared: &shared,
        moves: &moves,
        sign,
        depth: limits.depth,
        workers: (0..threads).map(|_| Worker::new(&shared)).collect(),
        found: Vec::new(),
    };
    // Where no digest is printed like that, there is nothing to search.
    let depth = if ways.is_empty() {
        Limits::ALL
    } else {
        schedule.run()
    };
    let explanations = ranked(schedule.found);
    Searched {
        explanations,
        candidates: shared.candidates.load(Ordering::Relaxed),
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

/// The tails that are tried behind several text moves, in layers of about the same cost.
struct Tailed<'a, 's> {
    right: &'a Layer<'s>,
    usual: &'a [(u32, Layer<'s>)],
    two: &'a [(u32, Layer<'s>)],
    rare: &'a [(u32, Layer<'s>)],
}

/// A search under way.
struct Schedule<'s> {
    shared: &'s Shared<'s>,
    moves: &'s Moves<'s>,
    sign: &'s [u8],
    depth: usize,
    workers: Vec<Worker<'s>>,
    /// What was proven, with what it costs.
    found: Vec<(u32, Explanation)>,
}

impl<'s> Schedule<'s> {
    /// Tries everything in its order, until something is found or the search is to end; tells how long the chains are
    /// that were all tried.
    fn run(&mut self) -> usize {
        let (case, moves, ways) = (self.shared.case, self.moves, self.shared.ways);
        let right = tails::right(case);
        let usual = tails::singles(case, moves, ways, |class| class != Class::Rare);
        let rare = tails::singles(case, moves, ways, |class| class == Class::Rare);
        let usual_layers = tails::by_bits(usual.clone());
        let rare_layer = Layer::new(rare.clone());

        self.step(0, 0, ANY, &[&right, &rare_layer]);
        self.step(0, 0, ANY, &layers_of(&usual_layers));
        self.survey(&right);
        if self.is_over() || self.depth < 2 {
            return usize::from(!self.shared.is_stopped());
        }
        let mut two: Vec<Tail<'s>> = tails::pairs(case, &usual, moves)
            .chain(tails::digested(&usual, ways))
            .flatten()
            .collect();
        two.extend(tails::keys_made_twice(case, moves));
        let two_layers = tails::by_bits(two);
        self.step(0, 0, ANY, &layers_of(&two_layers));
        self.step(1, 0, ANY, &layers_of(&usual_layers));
        self.step(2, 0, ANY, &[&right]);
        if self.is_over() || self.depth < 3 {
            return 1 + usize::from(!self.shared.is_stopped());
        }
        self.step(1, 0, ANY, &[&rare_layer]);
        self.one_by_one(tails::pairs(case, &rare, moves));
        let all = Tailed {
            right: &right,
            usual: &usual_layers,
            two: &two_layers,
            rare: &tails::by_bits(rare.clone()),
        };
        self.by_cost(&all);
        self.one_by_one(tails::digested(&rare, ways));
        2 + usize::from(!self.is_over())
    }

    /// Tries lists of tails behind the text without a mistake.
    fn one_by_one(&mut self, lists: impl Iterator<Item = Vec<Tail<'s>>>) {
        for tails in lists {
            if self.is_over() {
                return;
            }
            self.step(0, 0, ANY, &[&Layer::new(tails)]);
        }
    }

    /// Pairs with one of very many ways in them, and chains of three: the cheapest first.
    fn by_cost(&mut self, all: &Tailed<'_, 's>) {
        let mut from: u32 = 0;
        for to in BANDS {
            let behind = |cost: u32| (from.saturating_sub(cost), to.saturating_sub(cost));
            self.step(2, 1, (from, to), &[all.right]);
            for (cost, layer) in all.usual {
                self.step(1, 1, behind(*cost), &[layer]);
                self.step(2, 0, behind(*cost), &[layer]);
            }
            for (cost, layer) in all.two {
                self.step(1, 0, behind(*cost), &[layer]);
            }
            for (cost, layer) in all.rare {
                self.step(2, 0, behind(cost.saturating_sub(DISCOUNT)), &[layer]);
            }
            self.step(3, 0, (from, to), &[all.right]);
            if self.is_over() {
                return;
            }
            from = to;
        }
    }

    /// Tries every text move alone, and learns what part each can play from here on.
    fn survey(&mut self, right: &Layer<'s>) {
        let roles = survey::roles(&mut self.workers, right);
        self.shared.roles.get_or_init(|| roles);
        let hits: Vec<Hit> = self.workers.iter_mut().flat_map(Worker::finish).collect();
        for hit in hits {
            self.prove(hit, &[right]);
        }
    }

    /// Whether there is nothing more to look for.
    fn is_over(&self) -> bool {
        self.shared.is_stopped() || !self.found.is_empty()
    }

    fn step(&mut self, length: usize, rare: u32, bits: (u32, u32), layers: &[&Layer<'s>]) {
        if self.shared.is_stopped() || layers.iter().all(|layer| layer.tails.is_empty()) {
            return;
        }
        let step = Step {
            length,
            rare,
            bits,
            layers,
        };
        for hit in step.run(&mut self.workers) {
            self.prove(hit, layers);
        }
    }

    /// Proves a hit plainly, with the digests that can have written the sign.
    fn prove(&mut self, hit: Hit, layers: &[&Layer<'s>]) {
        let tail = &layers[usize::from(hit.layer)].tails[hit.tail as usize];
        let texts = hit
            .chain
            .iter()
            .filter_map(|at| self.moves.texts.get(usize::from(*at)));
        let bits = tail.bits + texts.clone().map(|text| text.bits).sum::<u32>();
        let mut slips: Vec<Slip> = texts.map(|text| text.slip.clone()).collect();
        slips.extend(tail.slips.iter().map(|slip| TailSlip::slip(slip).clone()));
        let ways: Vec<&Way<'_>> = match tail.way {
            Some(_) => Vec::new(),
            None => self
                .shared
                .ways
                .iter()
                .filter(|way| way.digest.algorithm == Algorithm::Md5)
                .collect(),
        };
        if tail.way.is_some() {
            self.keep(bits, slips);
            return;
        }
        for way in ways {
            let mut slips = slips.clone();
            slips.extend(way.slips.iter().map(|slip| (*slip).clone()));
            self.keep(bits + way.bits, slips);
        }
    }

    /// Keeps a chain that leads to the sign, without the mistakes that it does not need.
    fn keep(&mut self, bits: u32, mut slips: Vec<Slip>) {
        let case = self.shared.case;
        if Explanation::prove(case, slips.clone(), self.sign).is_none() {
            return;
        }
        let mut at = 0;
        while at < slips.len() {
            let mut fewer = slips.clone();
            fewer.remove(at);
            if Explanation::prove(case, fewer.clone(), self.sign).is_some() {
                slips = fewer;
            } else {
                at += 1;
            }
        }
        if let Some(proven) = Explanation::prove(case, slips, self.sign) {
            self.found.push((bits, proven));
        }
    }
}

fn layers_of<'a, 's>(by_bits: &'a [(u32, Layer<'s>)]) -> Vec<&'a Layer<'s>> {
    by_bits.iter().map(|(_, layer)| layer).collect()
}

/// The cheapest explanation of each string that was digested, the cheapest first; the others become its alternatives.
fn ranked(mut found: Vec<(u32, Explanation)>) -> Vec<Explanation> {
    found.sort_by_key(|(bits, explanation)| (explanation.slips.len(), *bits));
    let mut ranked: Vec<Explanation> = Vec::new();
    for (_, other) in found {
        let same = |better: &&mut Explanation| better.digested.bytes() == other.digested.bytes();
        match ranked.iter_mut().find(same) {
            Some(better) => better.add_alternative(other.slips),
            None => ranked.push(other),
        }
    }
    ranked
}
