//! What stands around the joined text: keys, joints, edits of the whole and other digests, each with its mistakes.
//!
//! Most tails only stand behind the text and are digested with MD5; those go through the lanes, where the text before
//! them is digested once. The others are digested one by one.

use super::lanes;
use super::moves::{Moves, TailChange, TailMove};
use super::wanted::Way;
use crate::diagnose::mistakes::{self, Axis, Case, Change, Class, Run, Slip};
use crate::protocol::digest::Algorithm;
use crate::protocol::key::Key;
use crate::protocol::rule::{Glue, Joint};

/// What stands around the text, and how all of it is digested.
#[derive(Clone, Debug)]
pub(super) struct Tail<'s> {
    pub(super) slips: Vec<TailSlip<'s>>,
    pub(super) bits: u32,
    pub(super) key: Key,
    glue: Glue,
    pub(super) whole: Option<Run>,
    /// Where another digest than MD5 is computed: its place in the list of ways.
    pub(super) way: Option<usize>,
}

/// A slip of a tail: of the case, or of the case with a key that another slip made.
#[derive(Clone, Debug)]
pub(super) enum TailSlip<'s> {
    Of(&'s Slip),
    Made(Box<Slip>),
}

impl TailSlip<'_> {
    pub(super) fn slip(&self) -> &Slip {
        match self {
            Self::Of(slip) => slip,
            Self::Made(slip) => slip,
        }
    }
}

impl<'s> Tail<'s> {
    /// The key behind the text, as the rule has it.
    fn right(case: &Case<'_>) -> Self {
        Self {
            slips: Vec::new(),
            bits: 0,
            key: case.key.clone(),
            glue: case.rule.glue,
            whole: None,
            way: None,
        }
    }

    /// This tail with the key at another place, where it has the right key at the right one.
    pub(super) fn glued(&self, case: &Case<'_>, glue: Glue) -> Option<Self> {
        let is_right = self.glue == case.rule.glue && self.key.expose() == case.key.expose();
        is_right.then(|| Self {
            glue,
            ..self.clone()
        })
    }

    /// What stands before the text.
    pub(super) fn before(&self) -> Vec<u8> {
        around(self.glue.front, &self.key)
    }

    /// What stands behind the text.
    pub(super) fn behind(&self) -> Vec<u8> {
        around(self.glue.behind, &self.key)
    }

    /// Whether the text comes first and all is digested with MD5 as it stands.
    fn is_plain(&self) -> bool {
        self.glue.front.is_none() && self.whole.is_none() && self.way.is_none()
    }

    /// This tail with one more move; `None` where it has one of that kind.
    fn with(&self, right: &Self, found: &TailMove<'s>) -> Option<Self> {
        let mut tail = self.clone();
        match found.change {
            TailChange::Key(key) if self.key.expose() == right.key.expose() => {
                tail.key = Key::new(key.to_vec());
            }
            TailChange::Glue(glue) if self.glue == right.glue => tail.glue = glue,
            TailChange::Whole(run) if self.whole.is_none() => tail.whole = Some(run),
            TailChange::Key(_) | TailChange::Glue(_) | TailChange::Whole(_) => return None,
        }
        tail.slips.push(TailSlip::Of(found.slip));
        tail.bits += found.bits;
        Some(tail)
    }

    fn with_way(&self, at: usize, way: &Way<'s>) -> Option<Self> {
        let mut tail = self.clone();
        tail.way = Some(at);
        tail.slips
            .extend(way.slips.iter().map(|slip| TailSlip::Of(slip)));
        tail.bits += way.bits;
        (self.way.is_none() && self.whole.is_none()).then_some(tail)
    }
}

fn around(joint: Option<Joint>, key: &Key) -> Vec<u8> {
    joint.map_or_else(Vec::new, |joint| {
        [joint.lead.as_bytes(), key.expose(), joint.trail.as_bytes()].concat()
    })
}

/// A set of tails that are tried together behind each text.
pub(super) struct Layer<'s> {
    pub(super) tails: Vec<Tail<'s>>,
    /// Those that only stand behind the text.
    pub(super) plain: lanes::Tails,
    /// Which of the tails they are, and the bytes of each.
    pub(super) plain_at: Vec<u32>,
    behind: Vec<Vec<u8>>,
    /// The others.
    pub(super) others: Vec<u32>,
}

impl<'s> Layer<'s> {
    pub(super) fn new(tails: Vec<Tail<'s>>) -> Self {
        let (plain_at, others): (Vec<u32>, Vec<u32>) = (0..)
            .take(tails.len())
            .partition(|at| tails[*at as usize].is_plain());
        let behind: Vec<Vec<u8>> = plain_at
            .iter()
            .map(|at| tails[*at as usize].behind())
            .collect();
        Self {
            plain: lanes::Tails::new(behind.iter().map(Vec::as_slice)),
            behind,
            tails,
            plain_at,
            others,
        }
    }

    /// The plain tails: which of the tails each is, and its bytes.
    pub(super) fn plain_bytes(&self) -> impl Iterator<Item = (u32, &[u8])> {
        let behind = self.behind.iter().map(Vec::as_slice);
        self.plain_at.iter().copied().zip(behind)
    }
}

/// The tails in layers of about the same cost, two bits wide, the cheapest first; with the least cost of each.
pub(super) fn by_bits(mut tails: Vec<Tail<'_>>) -> Vec<(u32, Layer<'_>)> {
    tails.sort_by_key(|tail| tail.bits);
    let mut layers = Vec::new();
    while let Some(first) = tails.first() {
        let from = first.bits / 2 * 2;
        let dearer = tails.split_off(tails.partition_point(|tail| tail.bits < from + 2));
        layers.push((from, Layer::new(std::mem::replace(&mut tails, dearer))));
    }
    layers
}

/// The tail without a mistake.
pub(super) fn right<'s>(case: &Case<'_>) -> Layer<'s> {
    Layer::new(vec![Tail::right(case)])
}

/// The tails with one mistake, of the classes that `wanted` takes.
pub(super) fn singles<'s>(
    case: &Case<'_>,
    moves: &Moves<'s>,
    ways: &[Way<'s>],
    wanted: impl Fn(Class) -> bool,
) -> Vec<Tail<'s>> {
    let right = Tail::right(case);
    let mut tails: Vec<Tail<'s>> = moves
        .tails
        .iter()
        .filter(|found| wanted(found.slip.class))
        .filter_map(|found| right.with(&right, found))
        .collect();
    if wanted(Class::Usual) {
        let others = ways.iter().enumerate();
        tails.extend(
            others
                .filter(|(_, way)| way.digest.algorithm != Algorithm::Md5)
                .filter_map(|(at, way)| right.with_way(at, way)),
        );
    }
    tails
}

/// The tails with two mistakes: one of `first`, and another kind of change behind it. A list for each other change, so
/// that a search may end between them.
pub(super) fn pairs<'a, 's>(
    case: &'a Case<'_>,
    first: &'a [Tail<'s>],
    moves: &'a Moves<'s>,
) -> impl Iterator<Item = Vec<Tail<'s>>> + 'a {
    let right = Tail::right(case);
    let usual = moves
        .tails
        .iter()
        .filter(|found| found.slip.class != Class::Rare);
    usual.map(move |found| {
        let is_whole = matches!(found.change, TailChange::Whole(_));
        let is_glue = matches!(found.change, TailChange::Glue(_));
        // A key and a joint are the same pair in either order.
        let fits =
            |tail: &&Tail<'s>| is_whole || (is_glue && tail.key.expose() != right.key.expose());
        let fitting = first.iter().filter(fits);
        fitting
            .filter_map(|tail| tail.with(&right, found))
            .collect()
    })
}

/// The tails of `first` with another digest than MD5: a list for each digest.
pub(super) fn digested<'a, 's>(
    first: &'a [Tail<'s>],
    ways: &'a [Way<'s>],
) -> impl Iterator<Item = Vec<Tail<'s>>> + 'a {
    let others = ways
        .iter()
        .enumerate()
        .filter(|(_, way)| way.digest.algorithm != Algorithm::Md5);
    others.map(move |(at, way)| {
        first
            .iter()
            .filter_map(|tail| tail.with_way(at, way))
            .collect()
    })
}

/// The tails whose key went through two mistakes, both usual: the second is made to what the first left.
pub(super) fn keys_made_twice<'s>(case: &Case<'_>, moves: &Moves<'s>) -> Vec<Tail<'s>> {
    let right = Tail::right(case);
    let mut tails = Vec::new();
    let keys = moves.tails.iter().filter(|found| {
        found.slip.class == Class::Usual && matches!(found.change, TailChange::Key(_))
    });
    for found in keys {
        let Some(first) = right.with(&right, found) else {
            continue;
        };
        let once = Case {
            key: &first.key,
            ..*case
        };
        for slip in mistakes::slips_along(&once, Axis::Key, Class::Usual) {
            if slip.mistake.id == found.slip.mistake.id {
                continue;
            }
            if let Change::Key(key) = &slip.change {
                let mut tail = first.clone();
                tail.key = Key::new(key.clone());
                tail.bits += slip.mistake.frequency(case.direction).bits() + 2;
                tail.slips.push(TailSlip::Made(Box::new(slip)));
                tails.push(tail);
            }
        }
    }
    tails
}
