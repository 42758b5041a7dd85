//! What a move does to a joined text: replacements of some of its bytes. Moves that change different pairs of the text are
//! made together by making all their replacements, without making any of them again.

use std::ops::Range;

use super::pieces::{Pieces, ends, same_at_end, same_at_start};
use super::worker::CHAIN;

/// More replacements are as well made anew.
const MOST: usize = 12;
/// So many pairs are looked ahead for one that is there again behind others that came in or went.
const AHEAD: usize = 8;

/// Replacements in a text, in their order.
#[derive(Debug)]
pub(super) struct Patch {
    /// What becomes of the pairs.
    fates: Vec<Fate>,
    parts: Vec<Part>,
    bytes: Vec<u8>,
    /// The pairs that are changed, and the places between pairs where one comes in, one bit each.
    pairs: u128,
    gaps: u128,
}

/// What becomes of some pairs of a text.
#[derive(Clone, Debug)]
pub(super) enum Fate {
    /// The pair at that place becomes this one.
    Becomes(usize, Vec<u8>),
    /// These come in before the pair at that place.
    ComeIn(usize, Vec<Vec<u8>>),
    /// These go.
    Go(Range<usize>),
}

/// `from..to` of the text gives way to `bytes` of the patch.
#[derive(Debug)]
struct Part {
    from: usize,
    to: usize,
    bytes: Range<usize>,
}

/// The bit of a pair or a gap; the last one stands for all that follow.
const fn bit(at: usize) -> u128 {
    1 << if at < 127 { at } else { 127 }
}

impl Fate {
    /// The place of the first pair that it is about.
    pub(super) const fn place(&self) -> usize {
        match self {
            Self::Becomes(at, _) | Self::ComeIn(at, _) => *at,
            Self::Go(which) => which.start,
        }
    }
}

impl Patch {
    /// What makes `after` of a text; `None` if it takes too many replacements.
    pub(super) fn between(before: &Pieces, after: &[u8]) -> Option<Self> {
        let (old, separator) = (before.text(), &before.separator[..]);
        let same = same_at_start(old, after);
        let room = old.len().min(after.len()) - same;
        let same_behind = same_at_end(old, after, room);
        let (first, last) = (
            before.pair_at(same),
            before.pair_at(old.len() - same_behind),
        );
        // The pairs in which the texts differ, and what became of them.
        let start = before.starts[first];
        let end = (before.range(last).end + after.len()).checked_sub(old.len());
        let new = after.get(start..end?)?;
        let is_emptied = new.is_empty() && first < last;
        let mut pairs: Vec<&[u8]> = Vec::new();
        if !is_emptied {
            let mut from = 0;
            pairs.extend(ends(new, separator).map(|end| {
                let pair = &new[from..end];
                from = end + separator.len();
                pair
            }));
        }
        let fates = align(before, first..last + 1, &pairs);
        let patch = (fates.len() <= MOST).then(|| Self::of(fates, before))?;
        let mut made = Vec::with_capacity(after.len());
        let is_made = Self::make([Some(&patch), None, None], before, &mut made) && made == after;
        is_made.then_some(patch)
    }

    /// What lets some pairs of a text become others.
    pub(super) fn of(fates: Vec<Fate>, before: &Pieces) -> Self {
        let mut patch = Self {
            fates: Vec::new(),
            parts: Vec::with_capacity(fates.len()),
            bytes: Vec::new(),
            pairs: 0,
            gaps: 0,
        };
        for fate in &fates {
            match fate {
                Fate::Becomes(at, new) => patch.replace(before, *at, new),
                Fate::ComeIn(at, new) => patch.insert(before, *at, new),
                Fate::Go(which) => patch.remove(before, which.clone()),
            }
        }
        patch.fates = fates;
        patch
    }

    /// What puts something before all pairs and behind them.
    pub(super) fn around(pieces: &Pieces, before: &[u8], behind: &[u8]) -> Self {
        let last = pieces.count() - 1;
        let fates = if last == 0 {
            vec![Fate::Becomes(0, [before, pieces.pair(0), behind].concat())]
        } else {
            let first = Fate::Becomes(0, [before, pieces.pair(0)].concat());
            let last = Fate::Becomes(last, [pieces.pair(last), behind].concat());
            [(before, first), (behind, last)]
                .into_iter()
                .filter(|(bytes, _)| !bytes.is_empty())
                .map(|(_, fate)| fate)
                .collect()
        };
        Self::of(fates, pieces)
    }

    /// What becomes of the pairs.
    pub(super) fn fates(&self) -> &[Fate] {
        &self.fates
    }

    fn part(&mut self, range: Range<usize>, bytes: &[&[u8]]) {
        let start = self.bytes.len();
        for some in bytes {
            self.bytes.extend_from_slice(some);
        }
        self.parts.push(Part {
            from: range.start,
            to: range.end,
            bytes: start..self.bytes.len(),
        });
    }

    /// One pair becomes another: the bytes that differ.
    fn replace(&mut self, before: &Pieces, at: usize, new: &[u8]) {
        let range = before.range(at);
        let old = before.pair(at);
        let same = same_at_start(old, new);
        let behind = same_at_end(old, new, old.len().min(new.len()) - same);
        self.pairs |= bit(at);
        self.part(
            range.start + same..range.end - behind,
            &[&new[same..new.len() - behind]],
        );
    }

    /// Pairs come in before the one at that place.
    fn insert(&mut self, before: &Pieces, at: usize, new: &[Vec<u8>]) {
        let separator = &before.separator[..];
        self.gaps |= bit(at);
        let joined = new.join(separator);
        if at < before.count() {
            let place = before.starts[at];
            self.part(place..place, &[&joined, separator]);
        } else {
            let place = before.text().len();
            self.part(place..place, &[separator, &joined]);
        }
    }

    /// Pairs go, with the separators behind them or, at the end, before them.
    fn remove(&mut self, before: &Pieces, which: Range<usize>) {
        for at in which.clone() {
            self.pairs |= bit(at);
        }
        let range = match which.end < before.count() {
            true => before.starts[which.start]..before.starts[which.end],
            false if which.start == 0 => 0..before.text().len(),
            false => before.range(which.start - 1).end..before.text().len(),
        };
        self.part(range, &[]);
    }

    /// Which pairs it changes, one bit each.
    pub(super) const fn pairs(&self) -> u128 {
        self.pairs
    }

    /// Whether two patches of a text change different pairs of it, and bring in others at different places.
    pub(super) const fn is_apart(&self, other: &Self) -> bool {
        self.pairs & other.pairs == 0 && self.gaps & other.gaps == 0
    }

    /// Makes all replacements of some patches, in `text`; says whether they go together.
    pub(super) fn make(
        patches: [Option<&Self>; CHAIN],
        before: &Pieces,
        text: &mut Vec<u8>,
    ) -> bool {
        let old = before.text();
        let mut next = [0; CHAIN];
        let mut copied = 0;
        text.clear();
        loop {
            let parts = patches.iter().flatten().zip(&mut next);
            let parts =
                parts.filter_map(|(patch, next)| Some((patch, patch.parts.get(*next)?, next)));
            let Some((patch, part, next)) = parts.min_by_key(|(_, part, _)| (part.from, part.to))
            else {
                break;
            };
            if part.from < copied {
                return false;
            }
            text.extend_from_slice(&old[copied..part.from]);
            text.extend_from_slice(&patch.bytes[part.bytes.clone()]);
            copied = part.to;
            *next += 1;
        }
        text.extend_from_slice(&old[copied..]);
        true
    }
}

/// Finds out what became of some pairs of a text.
fn align(before: &Pieces, old: Range<usize>, new: &[&[u8]]) -> Vec<Fate> {
    let mut fates = Vec::new();
    let (mut at, mut nth) = (old.start, 0);
    let owned = |pairs: &[&[u8]]| pairs.iter().map(|pair| pair.to_vec()).collect();
    while at < old.end && nth < new.len() {
        let (pair, next_pair) = (before.pair(at), before.pair_in(&old, at + 1));
        let is_in = |by: usize| new.get(nth + by) == Some(&pair);
        let is_out = |by: usize| before.pair_in(&old, at + by) == Some(new[nth]);
        if pair == new[nth] {
            (at, nth) = (at + 1, nth + 1);
            continue;
        }
        // A pair that is followed by the same one as before became another.
        let is_alone = next_pair == new.get(nth + 1).copied();
        match (1..=AHEAD).find(|by| is_in(*by) || is_out(*by)) {
            Some(by) if !is_alone && is_in(by) => {
                fates.push(Fate::ComeIn(at, owned(&new[nth..nth + by])));
                nth += by;
            }
            Some(by) if !is_alone => {
                fates.push(Fate::Go(at..at + by));
                at += by;
            }
            _ => {
                fates.push(Fate::Becomes(at, new[nth].to_vec()));
                (at, nth) = (at + 1, nth + 1);
            }
        }
    }
    if at < old.end {
        fates.push(Fate::Go(at..old.end));
    } else if nth < new.len() {
        fates.push(Fate::ComeIn(at, owned(&new[nth..])));
    }
    fates
}
