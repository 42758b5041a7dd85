//! Parameters that were signed twice: the first sign is put among them, and all is signed again with the same mistakes.
//!
//! What a chain makes of the text is made once, and once more with a stand-in for the first sign. Each tail then gives the
//! first sign, and with that in its place the second.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering};

use memchr::memmem;
use zeroize::Zeroizing;

use super::moves::{self, TextMove, orders};
use super::tails::Tail;
use super::threads;
use super::wanted::Way;
use super::worker::Worker;
use crate::diagnose::mistakes::{Change, Slip};
use crate::protocol::charset::Charset;
use crate::protocol::rule::{Glue, Rule};

/// Stands where the first sign will.
const STAND_IN: &str = "7d1c0a9e5b3f48268e04b6d2f91a7c53";

/// Text moves of a chain, with their bits.
pub(super) type Moved = (Vec<u16>, u32);

/// What stands around a text, and how all of it is digested.
pub(super) struct Around<'a, 's> {
    tail: Cow<'a, Tail<'s>>,
    way: &'a Way<'s>,
    before: Zeroizing<Vec<u8>>,
    behind: Zeroizing<Vec<u8>>,
}

/// No move at all.
pub(super) fn none() -> Vec<Moved> {
    vec![(Vec::new(), 0)]
}

/// Each of some moves alone, of those bits.
pub(super) fn each(moves: &[TextMove<'_>], places: &[u16], of: &Range<u32>) -> Vec<Moved> {
    let bits = |at: u16| moves[usize::from(at)].bits;
    let each = places.iter().map(|at| (vec![*at], bits(*at)));
    each.filter(|(_, bits)| of.contains(bits)).collect()
}

/// Each two of some moves, of those bits together, the cheapest first.
pub(super) fn two(moves: &[TextMove<'_>], places: &[u16], of: &Range<u32>) -> Vec<Moved> {
    let bits = |at: u16| moves[usize::from(at)].bits;
    let pairs = places.iter().enumerate().flat_map(|(nth, first)| {
        let behind = places[nth + 1..].iter();
        behind.map(move |second| (vec![*first, *second], bits(*first) + bits(*second)))
    });
    let mut pairs: Vec<Moved> = pairs.filter(|(_, bits)| of.contains(bits)).collect();
    pairs.sort_by_key(|(_, bits)| *bits);
    pairs
}

/// Some tails, each with the likeliest digests that can have written the sign, as many as `most`.
pub(super) fn around<'a, 's: 'a>(
    tails: impl Iterator<Item = &'a Tail<'s>>,
    ways: &'a [Way<'s>],
    most: usize,
) -> Vec<Around<'a, 's>> {
    let mut around = Vec::new();
    for tail in tails {
        let ways: Vec<&Way<'s>> = match tail.way {
            Some(at) => vec![&ways[at]],
            None => ways.iter().filter(|way| way.is_md5()).take(most).collect(),
        };
        around.extend(
            ways.into_iter()
                .map(|way| Around::of(Cow::Borrowed(tail), way)),
        );
    }
    around
}

/// The chains that lead to the sign, of some moves, what stands around them, and one of those that sign again; each with
/// its bits.
pub(super) fn search(
    workers: &mut [Worker<'_>],
    agains: &[(&Slip, u32)],
    chains: &[Moved],
    around: &[Around<'_, '_>],
) -> Vec<(u32, Vec<Slip>)> {
    let next = AtomicUsize::new(0);
    let found = threads::each(workers, |worker| {
        let mut found = Vec::new();
        while !worker.shared.is_stopped() {
            let Some((chain, bits)) = chains.get(next.fetch_add(1, Ordering::Relaxed)) else {
                break;
            };
            for order in orders(chain, worker.shared.texts) {
                let made = (&order[..chain.len()], *bits);
                try_all(worker, agains, made, around, &mut found);
            }
        }
        found
    });
    found.into_iter().flatten().collect()
}

/// Tries some moves in that order, with all that stands around them.
fn try_all(
    worker: &mut Worker<'_>,
    agains: &[(&Slip, u32)],
    (chain, bits): (&[u16], u32),
    around: &[Around<'_, '_>],
    found: &mut Vec<(u32, Vec<Slip>)>,
) {
    if !worker.make(chain) {
        return;
    }
    let joined = worker.joined();
    let (first, charset, glue) = (joined.text.to_vec(), joined.charset, joined.glue);
    let seconds = agains
        .iter()
        .filter_map(|(slip, bits)| Second::of(worker, chain, slip, *bits));
    let seconds: Vec<Second<'_>> = seconds.collect();
    for one in around {
        worker.shared.count.add(1 + seconds.len() as u64);
        if worker.shared.is_stopped() {
            return;
        }
        // A text that holds the key itself leaves no choice of tails.
        let glued = glue.map(|glue| one.glued(glue));
        let one = match &glued {
            None => one,
            Some(Some(glued)) => glued,
            Some(None) => continue,
        };
        let Some(digest) = one.digest(&first, charset) else {
            continue;
        };
        let sign = one.way.digest.print.of(&digest);
        for second in &seconds {
            let text = second.text(worker, chain, &sign);
            let digest = text.and_then(|text| one.digest(&text, charset));
            if digest.is_some_and(|digest| one.way.takes(&digest)) {
                let (mut slips, _) = moves::slips(worker.shared.texts, chain);
                slips.extend(one.slips().chain([second.slip]).cloned());
                found.push((bits + one.bits() + second.bits, slips));
            }
        }
    }
}

/// A first sign as it is put among the parameters.
fn signed(sign: &str, capitals: bool) -> Cow<'_, str> {
    if capitals {
        Cow::Owned(sign.to_ascii_uppercase())
    } else {
        Cow::Borrowed(sign)
    }
}

/// The text that is signed the second time.
struct Second<'a> {
    slip: &'a Slip,
    bits: u32,
    rule: fn(&mut Rule),
    capitals: bool,
    /// What stands before the first sign and behind it; `None` if the text changes with that.
    parts: Option<[Vec<u8>; 2]>,
}

impl<'a> Second<'a> {
    /// The text of a chain with that signing behind it; `None` if a move of the chain changes nothing there.
    fn of(worker: &mut Worker<'_>, chain: &[u16], slip: &'a Slip, bits: u32) -> Option<Self> {
        let Change::Again { rule, capitals } = slip.change else {
            return None;
        };
        // An edit that would change the case of the sign changes that of what stands for it.
        let stand_in = signed(STAND_IN, capitals);
        if !worker.make_again(chain, rule, stand_in.as_bytes()) {
            return None;
        }
        let text = worker.joined().text;
        let places: Vec<usize> = memmem::find_iter(text, stand_in.as_bytes())
            .take(2)
            .collect();
        let parts = match places[..] {
            [only] => Some([&text[..only], &text[only + stand_in.len()..]].map(<[u8]>::to_vec)),
            _ => None,
        };
        Some(Self {
            slip,
            bits,
            rule,
            capitals,
            parts,
        })
    }

    /// The text with that first sign in it.
    fn text(&self, worker: &mut Worker<'_>, chain: &[u16], sign: &str) -> Option<Vec<u8>> {
        let sign = signed(sign, self.capitals);
        if let Some([before, behind]) = &self.parts {
            return Some([before, sign.as_bytes(), behind].concat());
        }
        let is_made = worker.make_again(chain, self.rule, sign.as_bytes());
        is_made.then(|| worker.joined().text.to_vec())
    }
}

impl<'a, 's> Around<'a, 's> {
    fn of(tail: Cow<'a, Tail<'s>>, way: &'a Way<'s>) -> Self {
        let (before, behind) = (tail.before(), tail.behind());
        Self {
            tail,
            way,
            before,
            behind,
        }
    }

    /// The same with the key at another place, where it has the right key at the right one.
    fn glued(&self, glue: Glue) -> Option<Self> {
        Some(Self::of(Cow::Owned(self.tail.glued(glue)?), self.way))
    }

    fn bits(&self) -> u32 {
        let of_way = if self.tail.way.is_none() {
            self.way.bits
        } else {
            0
        };
        self.tail.bits + of_way
    }

    /// Its mistakes.
    fn slips(&self) -> impl Iterator<Item = &Slip> {
        self.tail.slips().chain(self.way.slips.iter().copied())
    }

    /// The digest of a text with this around it; `None` if a mistake of it changes nothing.
    fn digest(&self, text: &[u8], charset: Charset) -> Option<Vec<u8>> {
        let algorithm = self.way.digest.algorithm;
        self.tail
            .digest(algorithm, text, charset, [&self.before, &self.behind])
    }
}
