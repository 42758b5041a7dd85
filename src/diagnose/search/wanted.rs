//! What the sign at hand says about the digest: which algorithms and prints can have written it, and what their
//! digests must then be.

use std::collections::HashSet;

use super::lanes::Target;
use super::moves::DigestMove;
use crate::diagnose::mistakes::Slip;
use crate::protocol::digest::{Algorithm, Digest, Wanted};
use crate::protocol::rule::Rule;

/// A digest that can have written the sign.
#[derive(Debug)]
pub(super) struct Way<'s> {
    pub(super) digest: Digest,
    /// The mistakes in it: none for the gateway's own.
    pub(super) slips: Vec<&'s Slip>,
    pub(super) bits: u32,
    /// The digests that are printed so.
    wanted: Vec<Wanted>,
}

impl Way<'_> {
    /// Whether a digest is printed as the sign.
    pub(super) fn takes(&self, digest: &[u8]) -> bool {
        self.wanted.iter().any(|wanted| wanted.is(digest))
    }
}

/// Every digest that can have written the sign, with up to two mistakes in it, cheapest first.
pub(super) fn ways<'s>(right: &Rule, moves: &[DigestMove<'s>], sign: &[u8]) -> Vec<Way<'s>> {
    let mut ways: Vec<Way<'s>> = Vec::new();
    let mut tried = HashSet::new();
    let mut add = |slips: Vec<&DigestMove<'s>>| {
        let mut rule = *right;
        for slip in &slips {
            (slip.change)(&mut rule);
        }
        let digest = rule.digest;
        if !tried.insert(digest) {
            return;
        }
        let wanted = digest.print.wanted(sign, digest.algorithm.length());
        if !wanted.is_empty() {
            ways.push(Way {
                digest,
                bits: slips.iter().map(|slip| slip.bits).sum(),
                slips: slips.iter().map(|slip| slip.slip).collect(),
                wanted,
            });
        }
    };
    add(Vec::new());
    for one in moves {
        add(vec![one]);
    }
    for (at, one) in moves.iter().enumerate() {
        for other in &moves[at + 1..] {
            add(vec![one, other]);
        }
    }
    ways.sort_by_key(|way| way.bits);
    ways
}

/// A word of each digest that MD5 must have for the sign to come out.
pub(super) fn targets(ways: &[Way<'_>]) -> Vec<Target> {
    let mut targets: Vec<Target> = ways
        .iter()
        .filter(|way| way.digest.algorithm == Algorithm::Md5)
        .flat_map(|way| &way.wanted)
        .filter_map(known_word)
        .collect();
    targets.sort_by_key(|target| (target.word, target.value));
    targets.dedup();
    targets
}

/// The first word of a digest that is known in full.
fn known_word(wanted: &Wanted) -> Option<Target> {
    let (words, _) = wanted.bytes.as_chunks::<4>();
    let (masks, _) = wanted.mask.as_chunks::<4>();
    let word = masks.iter().position(|mask| *mask == [0xFF; 4])?;
    Some(Target {
        word,
        value: u32::from_le_bytes(words[word]),
    })
}
