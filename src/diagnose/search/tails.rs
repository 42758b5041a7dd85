//! What stands around the joined text: keys, joints, edits of the whole and other digests, each with its mistakes.
//!
//! Most tails only stand behind the text and are digested with MD5; those go through the lanes, where the text before
//! them is digested once. The others are digested one by one.

use std::borrow::Cow;

use zeroize::Zeroizing;

use super::moves::{Moves, TailChange, TailMove};
use super::wanted::Way;
use crate::diagnose::mistakes::{Case, Class, Run, Slip};
use crate::protocol::charset::Charset;
use crate::protocol::digest::Algorithm;
use crate::protocol::key::Key;
use crate::protocol::rule::{Glue, Joint};

/// What stands around the text, and how all of it is digested.
#[derive(Clone, Debug)]
pub(super) struct Tail<'s> {
    /// The mistakes, but for those of another digest.
    pub(super) slips: Vec<TailSlip<'s>>,
    /// What they cost, with those of another digest.
    pub(super) bits: u32,
    pub(super) key: Cow<'s, Key>,
    glue: Glue,
    /// Whether the key is another one, or stands at another place.
    is_moved: bool,
    whole: Option<Run>,
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
    pub(super) fn right(case: &Case<'s>) -> Self {
        Self {
            slips: Vec::new(),
            bits: 0,
            key: Cow::Borrowed(case.key),
            glue: case.rule.glue,
            is_moved: false,
            whole: None,
            way: None,
        }
    }

    /// This tail with the key at another place, where it has the right key at the right one.
    pub(super) fn glued(&self, glue: Glue) -> Option<Self> {
        (!self.is_moved).then(|| Self {
            glue,
            ..self.clone()
        })
    }

    /// What stands before the text.
    pub(super) fn before(&self) -> Zeroizing<Vec<u8>> {
        Zeroizing::new(parts(self.glue.front, &self.key).concat())
    }

    /// What stands behind the text.
    pub(super) fn behind(&self) -> Zeroizing<Vec<u8>> {
        Zeroizing::new(self.parts_behind().concat())
    }

    /// What stands behind the text: before the key, the key, and behind it.
    pub(super) fn parts_behind(&self) -> [&[u8]; 3] {
        parts(self.glue.behind, &self.key)
    }

    /// Whether the text comes first and all is digested with MD5 as it stands.
    pub(super) fn is_plain(&self) -> bool {
        self.glue.front.is_none() && self.whole.is_none() && self.way.is_none()
    }

    /// Whether the text is edited with the key in it.
    pub(super) const fn edits_whole(&self) -> bool {
        self.whole.is_some()
    }

    /// This tail with one more move; `None` where it has one of that kind.
    pub(super) fn with(&self, right: &Self, found: &TailMove<'s>) -> Option<Self> {
        let mut tail = self.clone();
        match found.change {
            TailChange::Key(key) if self.key.expose() == right.key.expose() => {
                tail.key = Cow::Borrowed(key);
                tail.is_moved = true;
            }
            TailChange::Glue(glue) if self.glue == right.glue => {
                tail.glue = glue;
                tail.is_moved = true;
            }
            TailChange::Whole(run) if self.whole.is_none() => tail.whole = Some(run),
            TailChange::Key(_) | TailChange::Glue(_) | TailChange::Whole(_) => return None,
        }
        // In the order of the pipeline: the key comes first.
        let at = if found.is_key() { 0 } else { tail.slips.len() };
        tail.slips.insert(at, TailSlip::Of(found.slip));
        tail.bits += found.bits;
        Some(tail)
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
        match self.whole {
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
        match self.whole {
            Some(run) if algorithm.takes_key_apart() => {
                let (text, key) = run.of_both(text, &self.key, charset);
                Some(algorithm.of(&text, &key, &[]))
            }
            _ => {
                let whole = self.whole(text, charset, around)?;
                Some(algorithm.of(text, &self.key, &whole))
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
pub(super) fn singles<'s>(case: &Case<'s>, moves: &Moves<'s>, is_rare: bool) -> Vec<Tail<'s>> {
    let right = Tail::right(case);
    let wanted = |found: &&TailMove<'s>| (found.slip.class == Class::Rare) == is_rare;
    let tails = moves.tails.iter().filter(wanted);
    tails
        .filter_map(|found| right.with(&right, found))
        .collect()
}

/// The tails with two mistakes: one of `first`, and behind it another kind of change.
pub(super) fn pairs<'a, 's: 'a>(
    case: &Case<'s>,
    first: impl Iterator<Item = &'a Tail<'s>>,
    found: &TailMove<'s>,
) -> Vec<Tail<'s>> {
    let right = Tail::right(case);
    let is_rare = |tail: &Tail<'_>| {
        let mut slips = tail.slips.iter().map(TailSlip::slip);
        slips.any(|slip| slip.class == Class::Rare)
    };
    let fits = |tail: &&Tail<'s>| match found.change {
        TailChange::Whole(_) => true,
        TailChange::Glue(_) => tail.key.expose() != right.key.expose(),
        // The same pair in the other order, where both are usual.
        TailChange::Key(_) => tail.glue != right.glue && is_rare(tail),
    };
    let fitting = first.filter(fits);
    fitting
        .filter_map(|tail| tail.with(&right, found))
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
