//! How a move that changes every pair of a text, each by itself, carries over what other moves do to the text: theirs is
//! measured once, to the case itself, and need not be made again.

use std::collections::HashMap;

use super::patch::{Fate, Patch};
use super::pieces::Pieces;
use crate::diagnose::mistakes::{Change, Run, Scope};
use crate::protocol::charset::Charset;

/// How each pair of the case became one of another text, or went.
pub(super) struct Carry {
    edit: Option<(Part, Run, Charset)>,
    /// Whether the edit is made to what comes in, too.
    is_of_all: bool,
    /// Where each pair stands now, and whether it was edited.
    now: Vec<Option<(usize, bool)>>,
    /// Whether those that are left kept their order, and no other came in.
    is_in_order: bool,
    /// The pairs of the case that became others, one bit each; the last bit stands for all that follow.
    pub(super) changed: u128,
}

/// What of a pair is edited.
#[derive(Clone, Copy)]
enum Part {
    All,
    Name,
    Value,
}

impl Carry {
    /// What a change made of the pairs of the case; `None` if it is not told from the pair itself what it became.
    pub(super) fn of(
        home: &Pieces,
        now: &Pieces,
        change: &Change,
        charset: Charset,
    ) -> Option<Self> {
        let edit = match change {
            Change::Values(_, run) => Some((Part::Value, *run, charset)),
            Change::Names(run) => Some((Part::Name, *run, charset)),
            Change::Recode(run, _) | Change::Text(run) => Some((Part::All, *run, charset)),
            Change::Rule(_) | Change::Drop(_) | Change::MoveKey(_) | Change::AddKey(_) => None,
            _ => return None,
        };
        let mut carry = Self {
            edit,
            is_of_all: !matches!(change, Change::Values(Scope::These(_), _)),
            now: Vec::with_capacity(home.count()),
            is_in_order: true,
            changed: 0,
        };
        let places: HashMap<&[u8], usize> = (0..now.count()).map(|at| (now.pair(at), at)).collect();
        let mut left = 0;
        for at in 0..home.count() {
            let pair = home.pair(at);
            let edited = carry.edited(pair);
            let place = |pair: &[u8]| places.get(pair).copied();
            let found = match place(&edited) {
                Some(place) => Some((place, true)),
                None => place(pair).map(|place| (place, false)),
            };
            if found.is_none_or(|(place, _)| now.pair(place) != pair) {
                carry.changed |= 1 << at.min(127);
            }
            carry.is_in_order &= found.is_none_or(|(place, _)| place == left);
            left += usize::from(found.is_some());
            carry.now.push(found);
        }
        carry.is_in_order &= left == now.count();
        // Where some went and others came in, they became something else.
        (left == home.count() || left == now.count()).then_some(carry)
    }

    fn edits_names(&self) -> bool {
        matches!(self.edit, Some((Part::Name, ..)))
    }

    fn edited(&self, pair: &[u8]) -> Vec<u8> {
        let Some((part, run, charset)) = self.edit else {
            return pair.to_vec();
        };
        let name = name(pair).len();
        let range = match part {
            Part::All => 0..pair.len(),
            Part::Value if name < pair.len() => name + 1..pair.len(),
            Part::Name | Part::Value => 0..name,
        };
        match run.of(&pair[range.clone()], charset) {
            Some(edited) => [&pair[..range.start], &edited, &pair[range.end..]].concat(),
            None => pair.to_vec(),
        }
    }

    /// What a move does to the text that the change left, where it is known what it does to the case; `None` if that
    /// cannot be told.
    pub(super) fn carried(&self, patch: &Patch, home: &Pieces, onto: &Pieces) -> Option<Patch> {
        let mut fates = Vec::with_capacity(patch.fates().len());
        for fate in patch.fates() {
            match fate {
                Fate::Becomes(at, pair) => {
                    // By another name it may stand at another place.
                    if !self.is_in_order && name(pair) != name(home.pair(*at)) {
                        return None;
                    }
                    if let Some((place, is_edited)) = self.now[*at] {
                        let pair = if is_edited {
                            self.edited(pair)
                        } else {
                            pair.clone()
                        };
                        fates.push(Fate::Becomes(place, pair));
                    }
                }
                Fate::Go(which) => {
                    let left = self.now[which.clone()].iter().flatten();
                    fates.extend(left.map(|(place, _)| Fate::Go(*place..place + 1)));
                }
                // By another name it may stand at another place.
                Fate::ComeIn(at, pairs) if self.is_in_order && !self.edits_names() => {
                    let before = self.now[..*at].iter().flatten().count();
                    let edited = |pair: &Vec<u8>| {
                        if self.is_of_all {
                            self.edited(pair)
                        } else {
                            pair.clone()
                        }
                    };
                    let pairs = pairs.iter().map(edited).collect();
                    fates.push(Fate::ComeIn(before, pairs));
                }
                Fate::ComeIn(..) => return None,
            }
        }
        fates.sort_by_key(Fate::place);
        Some(Patch::of(fates, onto))
    }
}

/// The name of a pair, which is all of it where there is no value.
fn name(pair: &[u8]) -> &[u8] {
    pair.split(|byte| *byte == b'=').next().unwrap_or(pair)
}
