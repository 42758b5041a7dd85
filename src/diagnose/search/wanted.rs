//! What the sign at hand says about the digest: which algorithms and prints can have written it, and what their
//! digests must then be.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::lanes::Target;
use super::moves::DigestMove;
use crate::diagnose::mistakes::{Class, Slip};
use crate::protocol::digest::{Algorithm, Digest, Print, Wanted};
use crate::protocol::rule::Rule;

/// A digest that can have written the sign.
#[derive(Debug)]
pub(super) struct Way<'s> {
    pub(super) digest: Digest,
    /// The mistakes in it: none for the gateway's own.
    pub(super) slips: Vec<&'s Slip>,
    pub(super) bits: u32,
    /// The digests that are printed so.
    wanted: Arc<[Wanted]>,
}

impl Way<'_> {
    /// Whether a digest is printed as the sign.
    pub(super) fn takes(&self, digest: &[u8]) -> bool {
        self.wanted.iter().any(|wanted| wanted.is(digest))
    }
}

/// Every digest that can have written the sign, with up to two mistakes in it, cheapest first.
pub(super) fn ways<'s>(right: &Rule, moves: &[DigestMove<'s>], sign: &[u8]) -> Vec<Way<'s>> {
    let mut read: HashMap<(Print, usize), Arc<[Wanted]>> = HashMap::new();
    let mut known = HashSet::new();
    let mut ways: Vec<Way<'s>> = Vec::new();
    let mut add = |slips: &[&DigestMove<'s>]| {
        let digest = digest_of(right, slips);
        if !known.insert(digest) {
            return;
        }
        let form = (digest.print, digest.algorithm.length());
        let wanted = read
            .entry(form)
            .or_insert_with(|| form.0.wanted(sign, form.1).into());
        if !wanted.is_empty() {
            ways.push(Way {
                digest,
                bits: slips.iter().map(|slip| slip.bits).sum(),
                slips: slips.iter().map(|slip| slip.slip).collect(),
                wanted: Arc::clone(wanted),
            });
        }
    };
    add(&[]);
    for one in moves {
        add(&[one]);
    }
    // Of two mistakes one computes another digest, and the other prints it in another way.
    let computes = |one: &DigestMove<'_>| {
        let digest = digest_of(right, &[one]);
        (
            digest.algorithm != right.digest.algorithm,
            digest.print != right.digest.print,
        )
    };
    let usual = || moves.iter().filter(|one| one.slip.class == Class::Usual);
    for one in usual().filter(|one| computes(one) == (true, false)) {
        let prints = usual().filter(|other| computes(other) == (false, true));
        for other in prints.filter(|other| has_length_of(digest_of(right, &[one, other]), sign)) {
            add(&[one, other]);
        }
    }
    ways.sort_by_key(|way| way.bits);
    ways
}

/// Whether a digest is printed as long as the sign. A print that loses zeros may be shorter by some digits: every 16th
/// byte loses one, so more than these are lost in hardly one sign of a hundred. With so few no 32 digits of an MD5 are
/// taken for SHA-1, hardly two lengths of digests have a print in common, and the ways stay few.
fn has_length_of(digest: Digest, sign: &[u8]) -> bool {
    let length = digest.algorithm.length();
    let print = |byte: u8| digest.print.of(&vec![byte; length]).len();
    let full = print(0x77);
    let lost = full
        .saturating_sub(print(0x07))
        .min((length / 4 + 2).min(10));
    (full - lost..=full).contains(&sign.len())
}

fn digest_of(right: &Rule, slips: &[&DigestMove<'_>]) -> Digest {
    let mut rule = *right;
    for slip in slips {
        (slip.change)(&mut rule);
    }
    rule.digest
}

/// A word of each digest that MD5 must have for the sign to come out.
pub(super) fn targets(ways: &[Way<'_>]) -> Vec<Target> {
    let mut targets: Vec<Target> = ways
        .iter()
        .filter(|way| way.digest.algorithm == Algorithm::Md5)
        .flat_map(|way| way.wanted.iter())
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
