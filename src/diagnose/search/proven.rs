//! What becomes of a hit: it is proven plainly, freed of mistakes that it does not need, and ranked among the others.

use super::explanation::Explanation;
use super::tails::Tail;
use super::wanted::Way;
use crate::diagnose::mistakes::{Case, Change, Slip};

/// The chains that lead to the sign, as far as they were found.
pub(super) struct Proven<'s> {
    case: &'s Case<'s>,
    pub(super) sign: &'s [u8],
    ways: &'s [Way<'s>],
    /// Each with its bits.
    found: Vec<(u32, Explanation)>,
}

impl<'s> Proven<'s> {
    pub(super) const fn new(case: &'s Case<'s>, sign: &'s [u8], ways: &'s [Way<'s>]) -> Self {
        Self {
            case,
            sign,
            ways,
            found: Vec::new(),
        }
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Proves a chain with a tail behind it, by the digests that can have written the sign.
    pub(super) fn prove(&mut self, mut slips: Vec<Slip>, bits: u32, tail: &Tail<'_>) {
        let bits = bits + tail.bits;
        slips.extend(tail.slips().cloned());
        let ways = self.ways;
        let with = |way: &Way<'_>| {
            let of_way = way.slips.iter().map(|slip| (*slip).clone());
            slips.iter().cloned().chain(of_way).collect()
        };
        if let Some(way) = tail.way {
            self.keep(bits, with(&ways[way]));
            return;
        }
        for way in ways.iter().filter(|way| way.is_md5()) {
            self.keep(bits + way.bits, with(way));
        }
    }

    /// Keeps a chain that leads to the sign, without the mistakes that it does not need.
    pub(super) fn keep(&mut self, bits: u32, mut slips: Vec<Slip>) {
        let leads = |slips: &Vec<Slip>| Explanation::prove(self.case, slips.clone(), self.sign);
        if leads(&slips).is_none() {
            return;
        }
        let mut at = 0;
        while at < slips.len() {
            let mut fewer = slips.clone();
            let one = fewer.remove(at);
            // A key that was made of another one leads to the sign without it, but is not what happened to the case's own.
            let is_key = |slip: &Slip| matches!(slip.change, Change::Key(_));
            let is_made_of = is_key(&one) && fewer[at..].iter().any(is_key);
            if !is_made_of && leads(&fewer).is_some() {
                slips = fewer;
            } else {
                at += 1;
            }
        }
        let told = slips.iter().map(|slip| slip.told(self.case)).collect();
        if let Some(proven) = leads(&told) {
            self.found.push((bits, proven));
        }
    }

    /// The cheapest explanation of each string that was digested, the cheapest first; the others become its
    /// alternatives.
    pub(super) fn ranked(mut self) -> Vec<Explanation> {
        self.found
            .sort_by_key(|(bits, explanation)| (explanation.slips.len(), *bits));
        let mut ranked: Vec<Explanation> = Vec::new();
        for (_, other) in self.found {
            let same =
                |better: &&mut Explanation| better.digested.bytes() == other.digested.bytes();
            match ranked.iter_mut().find(same) {
                Some(better) => better.add_alternative(other.slips),
                None => ranked.push(other),
            }
        }
        ranked
    }
}
