//! What the sign at hand says about the digest: which algorithms and prints can have written it, and what their
//! digests must then be.

use std::collections::{HashMap, HashSet};
use std::ops::RangeInclusive;
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
    /// What they cost beyond the cheapest of these digests.
    pub(super) bits: u32,
    /// The digests that are printed so.
    wanted: Arc<[Wanted]>,
}

impl Way<'_> {
    /// Whether it is MD5, however it is printed.
    pub(super) fn is_md5(&self) -> bool {
        self.digest.algorithm == Algorithm::Md5
    }

    /// Whether a digest is printed as the sign.
    pub(super) fn takes(&self, digest: &[u8]) -> bool {
        self.wanted.iter().any(|wanted| wanted.is(digest))
    }
}

/// Every digest that can have written the sign, with up to two mistakes in it, cheapest first. Two of them are in their
/// usual ways, unless nothing else can have written it.
pub(super) fn ways<'s>(right: &Rule, moves: &[DigestMove<'s>], sign: &[u8]) -> Vec<Way<'s>> {
    let mut found = Found {
        right,
        sign,
        read: HashMap::new(),
        lengths: HashMap::new(),
        known: HashSet::new(),
        ways: Vec::new(),
    };
    found.add(&[]);
    for one in moves {
        found.add(&[one]);
    }
    found.add_two(moves, |one| one.slip.class == Class::Usual);
    if found.ways.is_empty() {
        found.add_two(moves, |_| true);
    }
    let mut ways = found.ways;
    ways.sort_by_key(|way| way.bits);
    // What all of them cost tells nothing: the sign itself says that it was one of them.
    let least = ways.first().map_or(0, |way| way.bits);
    for way in &mut ways {
        way.bits -= least;
    }
    ways
}

/// The digests that can have written a sign, as far as they were found.
struct Found<'a, 's> {
    right: &'a Rule,
    sign: &'a [u8],
    /// What was read from the sign as printed so, of that many bytes.
    read: HashMap<(Print, usize), Arc<[Wanted]>>,
    /// How long a digest of that many bytes is when it is printed so.
    lengths: HashMap<(Print, usize), RangeInclusive<usize>>,
    known: HashSet<Digest>,
    ways: Vec<Way<'s>>,
}

impl<'s> Found<'_, 's> {
    /// Adds the digest with these mistakes in it, if it can have written the sign.
    fn add(&mut self, slips: &[&DigestMove<'s>]) {
        let digest = digest_of(self.right, slips);
        if !self.known.insert(digest) {
            return;
        }
        let (print, length) = (digest.print, digest.algorithm.length());
        let wanted = self
            .read
            .entry((print, length))
            .or_insert_with(|| print.wanted(self.sign, length).into());
        if !wanted.is_empty() {
            self.ways.push(Way {
                digest,
                bits: slips.iter().map(|slip| slip.bits).sum(),
                slips: slips.iter().map(|slip| slip.slip).collect(),
                wanted: Arc::clone(wanted),
            });
        }
    }

    /// Adds the digests with two such mistakes in them: one computes another digest, the other prints it in another way.
    fn add_two(&mut self, moves: &[DigestMove<'s>], is_such: impl Fn(&DigestMove<'_>) -> bool) {
        let right = self.right;
        let changes = |one: &DigestMove<'_>| {
            let other = digest_of(right, &[one]);
            let computes = other.algorithm != right.digest.algorithm;
            (computes, other.print != right.digest.print)
        };
        let such = moves.iter().filter(|one| is_such(one));
        let computing = such.clone().filter(|one| changes(one) == (true, false));
        let printing: Vec<_> = such.filter(|one| changes(one) == (false, true)).collect();
        for one in computing {
            for other in &printing {
                if self.has_length_of(digest_of(right, &[one, other])) {
                    self.add(&[one, other]);
                }
            }
        }
    }

    /// Whether a digest is printed as long as the sign.
    fn has_length_of(&mut self, digest: Digest) -> bool {
        let (print, length) = (digest.print, digest.algorithm.length());
        let lengths = self.lengths.entry((print, length));
        let lengths = lengths.or_insert_with(|| self::lengths(print, length));
        lengths.contains(&self.sign.len())
    }
}

/// How long a digest of that many bytes is when it is printed so. A print that loses zeros may be shorter by some digits:
/// every 16th byte loses one, so more than these are lost in hardly one sign of a hundred. With so few no 32 digits of an
/// MD5 are taken for SHA-1, hardly two lengths of digests have a print in common, and the ways stay few.
fn lengths(print: Print, length: usize) -> RangeInclusive<usize> {
    let of = |byte: u8| print.of(&vec![byte; length]).len();
    let full = of(0x77);
    let lost = full.saturating_sub(of(0x07)).min((length / 4 + 2).min(10));
    full - lost..=full
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
        .filter(|way| way.is_md5())
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
