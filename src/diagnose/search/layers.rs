//! Tails in layers of about the same cost: what is tried together behind each text.

use std::sync::atomic::{AtomicUsize, Ordering};

use zeroize::Zeroizing;

use super::keys;
use super::lanes;
use super::moves::{Moves, TailMove};
use super::tails::{self, Tail};
use super::threads;
use super::wanted::Way;
use super::worker::Shared;
use crate::diagnose::mistakes::{Case, Class};

/// So many bits less are the many ways of a key taken to cost, since a tail takes so much less time than a text.
const DISCOUNT: u32 = 5;
/// So many bits more are tails taken to cost whose text is made anew.
const SURCHARGE: u32 = 2;
/// How many bits what a layer holds may differ, if its tails only stand behind the text, or if they do not.
const WIDE: u32 = 8;
const NARROW: u32 = 2;

/// As many bits more than the likeliest digest may one cost that is tried with everything. Beside a sign of the gateway's
/// own form MD5 alone does; where no MD5 can have written the sign it is one of few, and none of them is a mistake more.
const LIKELY: u32 = 3;

/// A set of tails that are tried together behind each text.
pub(super) struct Layer<'s> {
    pub(super) tails: Vec<Tail<'s>>,
    /// Those that only stand behind the text.
    pub(super) plain: lanes::Tails,
    /// Which of the tails they are.
    pub(super) plain_at: Vec<u32>,
    /// Their bytes one behind the other, and where those of each end.
    behind: Zeroizing<Vec<u8>>,
    ends: Vec<usize>,
    /// The others, each with what stands before and behind the text.
    pub(super) others: Vec<Other>,
}

/// A tail that does not only stand behind the text.
pub(super) struct Other {
    /// Which of the tails it is.
    pub(super) at: u32,
    pub(super) before: Zeroizing<Vec<u8>>,
    pub(super) behind: Zeroizing<Vec<u8>>,
}

/// A layer of tails by its place in the list of layers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Costed {
    /// What its cheapest tail costs to try: its bits, fewer or more by how long it takes.
    pub(super) cost: u32,
    pub(super) layer: u16,
}

/// All layers of a search, and which of them hold what; each list begins with the cheapest.
pub(super) struct Layers<'s> {
    pub(super) all: Vec<Layer<'s>>,
    /// The tail without a mistake; like the others with each of the digests that are tried with everything.
    pub(super) right: Vec<Costed>,
    /// One mistake in one of its usual ways.
    pub(super) usual: Vec<Costed>,
    /// One mistake in one of very many ways.
    pub(super) rare: Vec<Costed>,
    /// Two mistakes, both in their usual ways.
    pub(super) two: Vec<Costed>,
    /// What the likeliest print of MD5 costs, if one can have written the sign.
    md5: Option<u32>,
    /// The other digests that are tried with everything, by their place in the list of ways.
    likely: Vec<usize>,
}

impl<'s> Layer<'s> {
    pub(super) fn new(tails: Vec<Tail<'s>>) -> Self {
        let (plain_at, others): (Vec<u32>, Vec<u32>) = (0..)
            .take(tails.len())
            .partition(|at| tails[*at as usize].is_plain());
        let plain = plain_at.iter().map(|at| &tails[*at as usize]);
        let parts = plain.map(Tail::parts_behind);
        let length = |parts: [&[u8]; 3]| parts.map(<[u8]>::len).iter().sum::<usize>();
        // Never moved to another place, since what it was moved from would not be wiped.
        let total = parts.clone().map(length).sum();
        let mut behind = Zeroizing::new(Vec::with_capacity(total));
        let mut ends = Vec::with_capacity(plain_at.len());
        for part in parts {
            for bytes in part {
                behind.extend_from_slice(bytes);
            }
            ends.push(behind.len());
        }
        let others = others.into_iter().map(|at| {
            let tail = &tails[at as usize];
            Other {
                at,
                before: tail.before(),
                behind: tail.behind(),
            }
        });
        Self {
            plain: lanes::Tails::new(slices(&behind, &ends)),
            behind,
            ends,
            others: others.collect(),
            tails,
            plain_at,
        }
    }

    /// The plain tails: which of the tails each is, and its bytes.
    pub(super) fn plain_bytes(&self) -> impl Iterator<Item = (u32, &[u8])> {
        let behind = slices(&self.behind, &self.ends);
        self.plain_at.iter().copied().zip(behind)
    }
}

/// The parts of some bytes that end at these places.
fn slices<'b>(bytes: &'b [u8], ends: &'b [usize]) -> impl Iterator<Item = &'b [u8]> {
    let starts = std::iter::once(&0).chain(ends);
    starts.zip(ends).map(|(start, end)| &bytes[*start..*end])
}

impl<'s> Layers<'s> {
    /// The layers without a mistake; among those of up to one they stand at the same places.
    pub(super) fn right_of(case: &'s Case<'s>, ways: &[Way<'s>]) -> Self {
        let of_md5 = ways.iter().filter(|way| way.is_md5()).map(|way| way.bits);
        let is_likely = |way: &Way<'_>| !way.is_md5() && way.bits <= LIKELY;
        let mut layers = Self {
            all: Vec::new(),
            right: Vec::new(),
            usual: Vec::new(),
            rare: Vec::new(),
            two: Vec::new(),
            md5: of_md5.min(),
            likely: (0..ways.len()).filter(|at| is_likely(&ways[*at])).collect(),
        };
        let right = vec![Tail::right(case)];
        layers.right = layers.add_likely(right, Vec::new(), ways, 0);
        layers
    }

    /// The layers of up to one mistake.
    pub(super) fn of(case: &'s Case<'s>, moves: &'s Moves<'s>, ways: &[Way<'s>]) -> Self {
        let mut layers = Self::right_of(case, ways);
        let unlikely = layers.beside_unlikely(&[Tail::right(case)], ways);
        let usual = tails::singles(case, moves, false);
        layers.usual = layers.add_likely(usual, unlikely, ways, 0);
        let rare = tails::singles(case, moves, true);
        layers.rare = layers.add_likely(rare, Vec::new(), ways, DISCOUNT);
        layers
    }

    /// Tails with each of the other digests that are not tried with everything.
    fn beside_unlikely(&self, tails: &[Tail<'s>], ways: &[Way<'s>]) -> Vec<Tail<'s>> {
        let unlikely = (0..ways.len()).filter(|at| !self.likely.contains(at));
        unlikely
            .flat_map(|at| tails::digested(tails.iter(), at, &ways[at]))
            .collect()
    }

    /// Adds tails with each of the likely digests, and others as they are.
    fn add_likely(
        &mut self,
        tails: Vec<Tail<'s>>,
        mut others: Vec<Tail<'s>>,
        ways: &[Way<'s>],
        discount: u32,
    ) -> Vec<Costed> {
        for at in &self.likely {
            others.extend(tails::digested(tails.iter(), *at, &ways[*at]));
        }
        let mut all = if self.md5.is_some() {
            tails
        } else {
            Vec::new()
        };
        all.append(&mut others);
        self.add(all, discount)
    }

    /// Those of a list whose tails only stand behind the text, and the others.
    pub(super) fn quick_and_slow(&self, list: &[Costed]) -> (Vec<Costed>, Vec<Costed>) {
        let is_quick = |costed: &Costed| self.all[usize::from(costed.layer)].others.is_empty();
        list.iter().copied().partition(is_quick)
    }

    /// The tails of a list of layers.
    pub(super) fn tails(&self, list: &[Costed]) -> impl Iterator<Item = &Tail<'s>> {
        list.iter()
            .flat_map(|costed| &self.all[usize::from(costed.layer)].tails)
    }

    /// Adds those of two mistakes, both in their usual ways, made on so many threads.
    pub(super) fn add_two(&mut self, shared: &Shared<'s>, moves: &'s Moves<'s>, threads: usize) {
        let (case, ways) = (shared.case, shared.ways);
        let found: Vec<&'s TailMove<'s>> = usual_of(moves).collect();
        let makers = keys::makers(case, moves);
        let singles = tails::singles(case, moves, false);
        let next = AtomicUsize::new(0);
        let two = threads::each(&mut vec![(); threads], |()| {
            let mut two = Vec::new();
            while let Some(found) = found.get(next.fetch_add(1, Ordering::Relaxed)) {
                if found.slip.class == Class::Usual {
                    two.extend(keys::made_twice(case, found, &makers));
                }
                two.extend(tails::pairs(singles.iter(), found));
            }
            two
        });
        let two: Vec<Tail<'s>> = two.into_iter().flatten().collect();
        let unlikely = self.beside_unlikely(&singles, ways);
        self.two = self.add_likely(two, unlikely, ways, 0);
    }

    /// Adds tails in layers some bits wide, and tells where they are, the cheapest first. Those that only stand behind a
    /// text are quick to try; the others take so long that they count as dearer.
    fn add(&mut self, mut tails: Vec<Tail<'s>>, discount: u32) -> Vec<Costed> {
        let others = tails.extract_if(.., |tail| !tail.is_plain()).collect();
        let mut added = self.add_by_bits(tails, WIDE);
        for costed in &mut added {
            costed.cost = costed.cost.saturating_sub(discount);
        }
        let mut dearer = self.add_by_bits(others, NARROW);
        for costed in &mut dearer {
            costed.cost += SURCHARGE;
        }
        by_cost(&[&added, &dearer])
    }

    fn add_by_bits(&mut self, mut tails: Vec<Tail<'s>>, width: u32) -> Vec<Costed> {
        let of_md5 = self.md5.unwrap_or(0);
        let cost = |tail: &Tail<'_>| tail.bits + if tail.way.is_none() { of_md5 } else { 0 };
        tails.sort_by_key(cost);
        let mut tails = tails.into_iter();
        let mut added = Vec::new();
        while let Some(bits) = tails.as_slice().first().map(cost) {
            let alike = tails
                .as_slice()
                .partition_point(|tail| cost(tail) < bits + width);
            let Ok(layer) = u16::try_from(self.all.len()) else {
                break;
            };
            self.all
                .push(Layer::new(tails.by_ref().take(alike).collect()));
            added.push(Costed { cost: bits, layer });
        }
        added
    }
}

/// The changes of tails in one of their usual ways.
pub(super) fn usual_of<'a, 's>(moves: &'a Moves<'s>) -> impl Iterator<Item = &'a TailMove<'s>> {
    let tails = moves.tails.iter();
    tails.filter(|found| found.slip.class != Class::Rare)
}

/// Several lists as one, the cheapest first.
pub(super) fn by_cost(lists: &[&[Costed]]) -> Vec<Costed> {
    let mut all = lists.concat();
    all.sort_by_key(|costed| costed.cost);
    all
}
