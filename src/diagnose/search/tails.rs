//! What stands around the joined text: keys, joints, edits of the whole and other digests, each with its mistakes.
//!
//! Most tails only stand behind the text and are digested with MD5; those go through the lanes, where the text before
//! them is digested once. The others are digested one by one.

use zeroize::Zeroizing;

use super::moves::{Moves, TailChange, TailMove};
use super::wanted::Way;
use crate::diagnose::mistakes::{Case, Change, Class, Run, Slip};
use crate::protocol::charset::Charset;
use crate::protocol::digest::Algorithm;
use crate::protocol::key::Key;
use crate::protocol::rule::{Glue, Joint};

/// What stands around the text, and how all of it is digested. There are very many of them, so they only point at what they
/// consist of.
#[derive(Clone, Debug)]
pub(super) struct Tail<'s> {
    /// What the mistakes cost, with those of another digest.
    pub(super) bits: u32,
    /// Whose key and rule stand there where there is no mistake.
    case: &'s Case<'s>,
    /// Another key, and the one that a second mistake made of it.
    key: Option<&'s TailMove<'s>>,
    made: Option<Box<Slip>>,
    joint: Option<&'s TailMove<'s>>,
    /// Where the text itself places the key.
    placed: Option<Box<Glue>>,
    whole: Option<&'s TailMove<'s>>,
    /// Where another digest than MD5 is computed: its place in the list of ways.
    pub(super) way: Option<usize>,
}

impl<'s> Tail<'s> {
    /// The key behind the text, as the rule has it.
    pub(super) const fn right(case: &'s Case<'s>) -> Self {
        Self {
            bits: 0,
            case,
            key: None,
            made: None,
            joint: None,
            placed: None,
            whole: None,
            way: None,
        }
    }

    /// The mistakes in the order of the pipeline, but for those of another digest.
    pub(super) fn slips(&self) -> impl Iterator<Item = &Slip> + Clone {
        let of = |found: Option<&'s TailMove<'s>>| found.map(|found| found.slip);
        let keys = of(self.key).into_iter().chain(self.made.as_deref());
        keys.chain(of(self.joint)).chain(of(self.whole))
    }

    /// The key that stands there.
    pub(super) fn key(&self) -> &Key {
        let other = self.key.map(|found| found.slip);
        match self.made.as_deref().or(other).map(|slip| &slip.change) {
            Some(Change::Key(key)) => key,
            _ => self.case.key,
        }
    }

    /// Where the key goes.
    fn glue(&self) -> &Glue {
        match (&self.placed, self.joint.map(|found| &found.change)) {
            (Some(placed), _) => placed,
            (None, Some(TailChange::Glue(glue))) => glue,
            _ => &self.case.rule.glue,
        }
    }

    /// How the text is edited with the key in it.
    fn run(&self) -> Option<Run> {
        match self.whole.map(|found| &found.change) {
            Some(TailChange::Whole(run)) => Some(*run),
            _ => None,
        }
    }

    /// This tail with a mistake of so many bits in what its key became.
    pub(super) fn with_made(&self, slip: Slip, bits: u32) -> Self {
        Self {
            made: Some(Box::new(slip)),
            bits: self.bits + bits,
            ..self.clone()
        }
    }

    /// This tail with the key at another place, where it has the right key at the right one.
    pub(super) fn glued(&self, glue: Glue) -> Option<Self> {
        let is_moved = self.key.is_some() || self.joint.is_some();
        (!is_moved).then(|| Self {
            placed: Some(Box::new(glue)),
            ..self.clone()
        })
    }

    /// What stands before the text.
    pub(super) fn before(&self) -> Zeroizing<Vec<u8>> {
        Zeroizing::new(parts(self.glue().front, self.key()).concat())
    }

    /// What stands behind the text.
    pub(super) fn behind(&self) -> Zeroizing<Vec<u8>> {
        Zeroizing::new(self.parts_behind().concat())
    }

    /// What stands behind the text: before the key, the key, and behind it.
    pub(super) fn parts_behind(&self) -> [&[u8]; 3] {
        parts(self.glue().behind, self.key())
    }

    /// Whether the text comes first and all is digested with MD5 as it stands.
    pub(super) fn is_plain(&self) -> bool {
        self.glue().front.is_none() && self.whole.is_none() && self.way.is_none()
    }

    /// Whether the text is edited with the key in it.
    pub(super) const fn edits_whole(&self) -> bool {
        self.whole.is_some()
    }

    /// This tail with one more move; `None` where it has one of that kind.
    pub(super) fn with(&self, found: &'s TailMove<'s>) -> Option<Self> {
        let mut tail = self.clone();
        let kind = match found.change {
            TailChange::Key(_) => &mut tail.key,
            TailChange::Glue(_) => &mut tail.joint,
            TailChange::Whole(_) => &mut tail.whole,
        };
        let before = kind.replace(found);
        tail.bits += found.bits;
        before.is_none().then_some(tail)
    }

    fn with_way(&self, at: usize, way: &Way<'s>) -> Option<Self> {
        self.way.is_none().then(|| Self {
            way: Some(at),
            bits: self.bits + way.bits,
            ..self.clone()
        })
    }

    /// The text with this around it, edited as a whole; `None` where that edit changes nothing.
    pub(super) fn whole(
        &self,
        text: &[u8],
        charset: Charset,
        [before, behind]: [&[u8]; 2],
    ) -> Option<Zeroizing<Vec<u8>>> {
        let whole = Zeroizing::new([before, text, behind].concat());
        match self.run() {
            None => Some(whole),
            Some(run) => run.of(&whole, charset).map(Zeroizing::new),
        }
    }

    /// The digest of a text with this around it; `None` where an edit of the whole changes nothing. Where an algorithm takes
    /// text and key apart, there is no whole: both of them are edited.
    pub(super) fn digest(
        &self,
        algorithm: Algorithm,
        text: &[u8],
        charset: Charset,
        around: [&[u8]; 2],
    ) -> Option<Vec<u8>> {
        match self.run() {
            Some(run) if algorithm.takes_key_apart() => {
                let (text, key) = run.of_both(text, self.key(), charset);
                Some(algorithm.of(&text, &key, &[]))
            }
            _ => {
                let whole = self.whole(text, charset, around)?;
                Some(algorithm.of(text, self.key(), &whole))
            }
        }
    }
}

fn parts(joint: Option<Joint>, key: &Key) -> [&[u8]; 3] {
    joint.map_or([&[]; 3], |joint| {
        [joint.lead.as_bytes(), key.expose(), joint.trail.as_bytes()]
    })
}

/// The tails with one mistake in key, joint or whole, in one of very many ways or not.
pub(super) fn singles<'s>(
    case: &'s Case<'s>,
    moves: &'s Moves<'s>,
    is_rare: bool,
) -> Vec<Tail<'s>> {
    let right = Tail::right(case);
    let wanted = |found: &&TailMove<'s>| (found.slip.class == Class::Rare) == is_rare;
    let wanted = moves.tails.iter().filter(wanted);
    let mut tails = Vec::with_capacity(wanted.clone().count());
    tails.extend(wanted.filter_map(|found| right.with(found)));
    tails
}

/// The tails with two mistakes: one of `first`, and behind it another kind of change.
pub(super) fn pairs<'a, 's: 'a>(
    first: impl Iterator<Item = &'a Tail<'s>>,
    found: &'s TailMove<'s>,
) -> Vec<Tail<'s>> {
    let is_rare = |slip: &Slip| slip.class == Class::Rare;
    // Where both are usual, or both rare, the same pair is made in the other order.
    let is_rarer = |tail: &Tail<'_>| !is_rare(found.slip) && tail.slips().any(is_rare);
    let fits = |tail: &&Tail<'s>| match found.change {
        TailChange::Whole(_) => true,
        TailChange::Glue(_) => tail.key.is_some() || is_rarer(tail),
        TailChange::Key(_) => is_rarer(tail),
    };
    first
        .filter(fits)
        .filter_map(|tail| tail.with(found))
        .collect()
}

/// The tails of `first` with another digest than MD5, which is that one of the ways.
pub(super) fn digested<'a, 's: 'a>(
    first: impl Iterator<Item = &'a Tail<'s>>,
    at: usize,
    way: &Way<'s>,
) -> Vec<Tail<'s>> {
    let others = first.filter(|_| !way.is_md5());
    others.filter_map(|tail| tail.with_way(at, way)).collect()
}
