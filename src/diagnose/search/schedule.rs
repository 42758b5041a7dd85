//! The schedule of a search: what is tried when, when to stop, and what becomes of a hit.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use super::explanation::Explanation;
use super::lanes::Kernel;
use super::moves::Moves;
use super::plan::{Rare, Step};
use super::tails::{self, Layer, TailSlip};
use super::wanted::{self, Way};
use super::worker::{Hit, Shared, Worker};
use super::{Limits, Searched};
use crate::diagnose::mistakes::{self, Case, Class, Slip};
use crate::protocol::digest::Algorithm;

/// No bound on what a chain may cost.
const ANY: (u32, u32) = (0, u32::MAX);
/// Three mistakes are tried by what they cost, a few bits more each time.
const FIRST_BAND: u32 = 18;
const BAND: u32 = 2;
const LAST_BAND: u32 = 44;

/// Searches for the chains of mistakes that lead from the case to the sign. `watch` is told now and then how many
/// candidates were digested, and ends the search by saying `false`.
#[must_use]
pub fn search(
    case: &Case<'_>,
    sign: &[u8],
    limits: Limits,
    watch: &(dyn Fn(u64) -> bool + Sync),
) -> Searched {
    let slips = mistakes::slips_of(case);
    let moves = Moves::of(case, &slips);
    let ways = wanted::ways(case.rule, &moves.digests, sign);
    let shared = Shared {
        case,
        texts: &moves.texts,
        targets: wanted::targets(&ways),
        ways: &ways,
        kernel: Kernel::detect(),
        limit: limits.candidates.unwrap_or(u64::MAX),
        candidates: AtomicU64::new(0),
        stopped: AtomicBool::new(false),
        watch,
    };
    let threads = match limits.candidates {
        Some(_) => 1,
        None => limits.threads,
    };
    let mut schedule = Schedule {
        shared: &shared,
        moves: &moves,
        sign,
        depth: limits.depth,
        workers: (0..threads.max(1)).map(|_| Worker::new(&shared)).collect(),
        found: Vec::new(),
    };
    let depth = if ways.is_empty() {
        None
    } else {
        schedule.run()
    };
    let explanations = ranked(schedule.found);
    Searched {
        explanations,
        candidates: shared.candidates.load(Ordering::Relaxed),
        depth: depth.unwrap_or(0),
        exhausted: depth.is_none() || (depth == Some(3) && !shared.is_stopped()),
    }
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
    fn run(&mut self) -> Option<usize> {
        let (case, moves, ways) = (self.shared.case, self.moves, self.shared.ways);
        let right = tails::right(case);
        let usual_list = tails::singles(case, moves, ways, |class| class != Class::Rare);
        let rare_list = tails::singles(case, moves, ways, |class| class == Class::Rare);
        let usual = Layer::new(usual_list.clone());
        let rare = Layer::new(rare_list.clone());

        self.step(0, Rare::Any, ANY, &[&right, &usual, &rare]);
        self.step(1, Rare::Any, ANY, &[&right]);
        if self.is_over() || self.depth < 2 {
            return Some(usize::from(!self.shared.is_stopped()));
        }
        let mut two = tails::pairs(case, &usual_list, moves, ways);
        two.extend(tails::keys_made_twice(case, moves));
        let two = Layer::new(two);
        self.step(0, Rare::Any, ANY, &[&two]);
        self.step(1, Rare::None, ANY, &[&usual]);
        self.step(2, Rare::None, ANY, &[&right]);
        if self.is_over() || self.depth < 3 {
            return Some(1 + usize::from(!self.shared.is_stopped()));
        }
        self.step(1, Rare::None, ANY, &[&rare]);
        self.step(1, Rare::One, ANY, &[&usual]);
        let two_rare = Layer::new(tails::pairs(case, &rare_list, moves, ways));
        self.step(0, Rare::Any, ANY, &[&two_rare]);
        self.step(2, Rare::One, ANY, &[&right]);
        if self.is_over() {
            return Some(2);
        }
        self.three(&right, &usual, &two)
    }

    /// Chains of three, the cheapest first.
    fn three(&mut self, right: &Layer<'s>, usual: &Layer<'s>, two: &Layer<'s>) -> Option<usize> {
        let by_bits = |layer: &Layer<'s>, band: (u32, u32)| {
            let tails = layer.tails.iter();
            let within = tails.filter(|tail| band.0 <= tail.bits && tail.bits < band.1);
            Layer::new(within.cloned().collect())
        };
        let mut from = 0;
        for to in (FIRST_BAND..=LAST_BAND).step_by(BAND as usize) {
            self.step(3, Rare::None, (from, to), &[right]);
            for cost in (4..=12).step_by(2) {
                let tail = by_bits(usual, (cost, cost + 2));
                let text = (from.saturating_sub(cost), to.saturating_sub(cost));
                self.step(2, Rare::None, text, &[&tail]);
            }
            for cost in (8..=24).step_by(2) {
                let tail = by_bits(two, (cost, cost + 2));
                let text = (from.saturating_sub(cost), to.saturating_sub(cost));
                self.step(1, Rare::None, text, &[&tail]);
            }
            if self.is_over() {
                return Some(2);
            }
            from = to;
        }
        Some(3)
    }

    /// Whether there is nothing more to look for.
    fn is_over(&self) -> bool {
        self.shared.is_stopped() || !self.found.is_empty()
    }

    fn step(&mut self, length: usize, rare: Rare, bits: (u32, u32), layers: &[&Layer<'s>]) {
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
