//! Slips made ready for the search: what each costs, which stage it belongs to, and which can follow which.

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use super::arena::Arena;
use super::state::State;
use crate::diagnose::mistakes::{Case, Change, Class, Run, Scope, Slip};
use crate::protocol::rule::{Glue, Rule};

/// The stage of the pipeline that a move belongs to; moves of a chain are made in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stage {
    Params,
    Values,
    Rule,
    Text,
}

/// A slip that changes the joined text.
#[derive(Debug)]
pub(super) struct TextMove<'s> {
    pub(super) slip: &'s Slip,
    pub(super) bits: u32,
    pub(super) stage: Stage,
    pub(super) role: Role,
    /// The fields of the rule that it sets, one bit each.
    fields: u32,
}

/// The part that a move plays in longer chains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// It changes the text, and is combined with everything.
    Active,
    /// One of very many ways, or a cheaper move makes the same text of the case: combined with common moves alone.
    Rare,
    /// It changes nothing in the case itself, but may change what another move leaves.
    Dormant,
}

/// A slip that changes what stands around the joined text.
#[derive(Debug)]
pub(super) struct TailMove<'s> {
    pub(super) slip: &'s Slip,
    pub(super) bits: u32,
    pub(super) change: TailChange<'s>,
}

/// What it changes.
#[derive(Clone, Copy, Debug)]
pub(super) enum TailChange<'s> {
    Key(&'s [u8]),
    Glue(Glue),
    Whole(Run),
}

/// A slip that changes the digest.
#[derive(Debug)]
pub(super) struct DigestMove<'s> {
    pub(super) slip: &'s Slip,
    pub(super) bits: u32,
    pub(super) change: fn(&mut Rule),
}

/// The slips of a case by what they change, each kind cheapest first.
#[derive(Debug, Default)]
pub(super) struct Moves<'s> {
    pub(super) texts: Vec<TextMove<'s>>,
    pub(super) tails: Vec<TailMove<'s>>,
    pub(super) digests: Vec<DigestMove<'s>>,
}

const GLUE: u32 = 1 << 8;
const DIGEST: u32 = 1 << 9;

impl<'s> Moves<'s> {
    /// Sorts the slips of a case.
    pub(super) fn of(case: &Case<'_>, slips: &'s [Slip]) -> Self {
        let mut moves = Self::default();
        let ways = count(slips);
        for slip in slips {
            let bits = bits(case, slip, ways[&(slip.mistake.id, slip.class)]);
            match &slip.change {
                Change::Key(key) => moves.tail(slip, bits, TailChange::Key(key)),
                Change::Whole(run) => moves.tail(slip, bits, TailChange::Whole(*run)),
                Change::Rule(change) => {
                    let mut rule = *case.rule;
                    change(&mut rule);
                    let fields = differing(case.rule, &rule);
                    if fields & DIGEST != 0 {
                        moves.digests.push(DigestMove {
                            slip,
                            bits,
                            change: *change,
                        });
                    } else if fields == GLUE {
                        moves.tail(slip, bits, TailChange::Glue(rule.glue));
                    } else if fields != 0 {
                        moves.text(slip, bits, Stage::Rule, fields);
                    }
                }
                Change::Drop(_)
                | Change::Add { .. }
                | Change::AddKey(_)
                | Change::MoveKey(_)
                | Change::Put(_)
                | Change::Rename(..) => {
                    moves.text(slip, bits, Stage::Params, 0);
                }
                Change::Values(..) | Change::Names(_) | Change::Recode(..) => {
                    moves.text(slip, bits, Stage::Values, 0);
                }
                Change::Text(_) | Change::Around(..) => {
                    moves.text(slip, bits, Stage::Text, 0);
                }
            }
        }
        moves.texts.sort_by_key(|found| found.bits);
        moves.tails.sort_by_key(|found| found.bits);
        moves.find_roles(case);
        moves
    }

    /// Makes each move to the case alone, to see which of them make the same text.
    fn find_roles(&mut self, case: &Case<'_>) {
        let mut arena = Arena::default();
        let right = State::of(case, &mut arena);
        let mut state = right.clone();
        let mut text = Vec::new();
        right.join(&arena, &self.texts, &mut text);
        let mut seen = HashSet::new();
        let unchanged = text.clone();
        for at in 0..self.texts.len() {
            let Ok(number) = u16::try_from(at) else {
                break;
            };
            let changed = state.become_of(&right, number, &self.texts[at], case.key, &mut arena);
            state.join(&arena, &self.texts, &mut text);
            let role = &mut self.texts[at].role;
            if !changed || text == unchanged {
                *role = Role::Dormant;
            } else if !seen.insert(hash(&text)) {
                *role = Role::Rare;
            }
        }
    }

    fn text(&mut self, slip: &'s Slip, bits: u32, stage: Stage, fields: u32) {
        self.texts.push(TextMove {
            slip,
            bits,
            stage,
            role: if slip.class == Class::Rare {
                Role::Rare
            } else {
                Role::Active
            },
            fields,
        });
    }

    fn tail(&mut self, slip: &'s Slip, bits: u32, change: TailChange<'s>) {
        self.tails.push(TailMove { slip, bits, change });
    }
}

impl TextMove<'_> {
    /// Whether it may stand behind `before` in a chain, at these places in the list of moves. Where both orders lead
    /// to the same text, one of them may.
    pub(super) fn may_follow(&self, at: usize, before: &TextMove<'_>, before_at: usize) -> bool {
        if std::ptr::eq(self.slip.mistake, before.slip.mistake) || self.stage < before.stage {
            return false;
        }
        if self.stage != before.stage {
            // What the key of a text is glued with is set once.
            return true;
        }
        let ordered = at > before_at;
        match self.stage {
            Stage::Params => ordered,
            Stage::Rule => ordered && self.fields & before.fields == 0,
            Stage::Values => ordered || overlap(&self.slip.change, &before.slip.change),
            Stage::Text => at != before_at,
        }
    }

    /// Whether a chain may begin with it. What only shows behind another move cannot, save where later stages look at it.
    pub(super) fn may_begin(&self) -> bool {
        self.role != Role::Dormant || self.stage == Stage::Params
    }
}

fn hash(text: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

/// Whether two edits may meet in one value.
fn overlap(a: &Change, b: &Change) -> bool {
    match (a, b) {
        (Change::Values(Scope::These(a), _), Change::Values(Scope::These(b), _)) => {
            a.iter().any(|place| b.contains(place))
        }
        (Change::Values(..), Change::Names(_)) | (Change::Names(_), Change::Values(..)) => false,
        _ => true,
    }
}

/// How many ways of each class each mistake has.
fn count(slips: &[Slip]) -> HashMap<(&'static str, Class), usize> {
    let mut ways = HashMap::new();
    for slip in slips {
        *ways.entry((slip.mistake.id, slip.class)).or_default() += 1;
    }
    ways
}

/// What it costs to name a slip, in bits: how rare its mistake is, and how many ways of this class the mistake has.
fn bits(case: &Case<'_>, slip: &Slip, ways: usize) -> u32 {
    let class = match slip.class {
        Class::Usual => 0,
        Class::Site => 1,
        Class::Rare => 3,
    };
    slip.mistake.frequency(case.direction).bits() + class + ways.next_power_of_two().ilog2()
}

/// The fields in which two rules differ, one bit each.
fn differing(a: &Rule, b: &Rule) -> u32 {
    [
        a.filter.only != b.filter.only,
        a.filter.without != b.filter.without,
        a.filter.empties != b.filter.empties,
        a.sort != b.sort,
        a.join.parts != b.join.parts,
        a.join.assign != b.join.assign,
        a.join.between != b.join.between,
        (a.join.before, a.join.after) != (b.join.before, b.join.after),
        a.glue != b.glue,
        a.digest != b.digest,
    ]
    .into_iter()
    .enumerate()
    .map(|(nth, differs)| u32::from(differs) << nth)
    .sum()
}
