//! An explanation: a chain of mistakes, and the bytes that prove it.

use std::collections::BTreeSet;

use crate::diagnose::mistakes::{Case, Digested, Draft, Slip};
use crate::protocol::digest::Digest;

/// The most alternatives that are kept.
const MOST: usize = 8;

/// A chain of mistakes whose digest is the sign.
#[derive(Clone, Debug)]
pub struct Explanation {
    /// The mistakes, in the order of the pipeline.
    pub slips: Vec<Slip>,
    /// The bytes that were digested, the places of the key marked, and the sign as it came out.
    pub digested: Digested,
    /// Which digest, printed how.
    pub digest: Digest,
    /// Other chains, as long and no cheaper, that digest the very same bytes: the sign cannot tell them apart.
    pub alternatives: Vec<Vec<Slip>>,
}

impl Explanation {
    /// Proves a chain: runs it plainly. `None` where it does not lead to the sign.
    #[must_use]
    pub fn prove(case: &Case<'_>, slips: Vec<Slip>, sign: &[u8]) -> Option<Self> {
        let draft = Draft::of(case).with(&slips);
        let digested = draft.digested();
        let digest = draft.digest();
        digest.print.shows(&digested.printed, sign).then(|| Self {
            slips,
            digest,
            digested,
            alternatives: Vec::new(),
        })
    }

    /// Adds another chain that digests the same bytes, where it is as short and names other mistakes.
    pub(super) fn add_alternative(&mut self, slips: Vec<Slip>) {
        fn ids(slips: &[Slip]) -> BTreeSet<&'static str> {
            slips.iter().map(|slip| slip.mistake.id).collect()
        }
        let known = |other: &Vec<Slip>| ids(other) == ids(&slips);
        if slips.len() == self.slips.len()
            && self.alternatives.len() < MOST
            && !known(&self.slips)
            && !self.alternatives.iter().any(known)
        {
            self.alternatives.push(slips);
        }
    }
}
