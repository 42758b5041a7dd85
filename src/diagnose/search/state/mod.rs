//! The parameters after some moves, in numbers of the arena: what the search changes and joins millions of times.

mod edits;

pub(super) use edits::Edited;

use super::arena::{Arena, Id, JoinId, NO_JOIN};
use super::moves::{FILTER, JOIN, SORT, TextMove};
use crate::diagnose::mistakes::{Case, Change, Scope};
use crate::protocol::charset::Charset;
use crate::protocol::key::Key;
use crate::protocol::params::{Pair, Param};
use crate::protocol::rule::{Filter, Glue, Rule};

/// The parameters and the rule after some moves.
#[derive(Clone, Debug)]
pub(super) struct State {
    entries: Vec<Entry>,
    rule: Rule,
    /// The join of the rule.
    join: JoinId,
    charset: Charset,
    /// Charset and filter of the case.
    own: (Charset, Filter),
}

/// A parameter.
#[derive(Clone, Copy, Debug)]
struct Entry {
    /// Its place in the case; [`ADDED`] if a move added it.
    place: u32,
    secret: bool,
    /// Whether it takes part whatever the filter says: what a move adds does.
    exempt: bool,
    /// Whether it is as in the case.
    own: bool,
    name: Id,
    value: Id,
    /// What a join makes of it, if that was told.
    text: (JoinId, Id),
}

const UNTOLD: (JoinId, Id) = (NO_JOIN, 0);
const ADDED: u32 = u32::MAX;

/// What a move changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Made {
    Nothing,
    /// What is joined, and how, in the same order.
    Same,
    /// What takes part, or its order.
    Order,
}

/// A parameter in bytes, as the rule filters, sorts and joins it.
struct Joined<'a> {
    name: &'a [u8],
    value: &'a [u8],
    exempt: bool,
}

impl Pair for Joined<'_> {
    fn name(&self) -> &[u8] {
        self.name
    }

    fn value(&self) -> &[u8] {
        self.value
    }

    fn is_exempt(&self) -> bool {
        self.exempt
    }
}

impl State {
    /// The case as it should be.
    pub(super) fn of(case: &Case<'_>, arena: &mut Arena) -> Self {
        let mut entries: Vec<Entry> = case
            .params
            .iter()
            .zip(0..)
            .map(|(param, place)| Entry {
                place,
                secret: false,
                exempt: false,
                own: true,
                name: arena.number(&param.name),
                value: arena.number(&param.value),
                text: UNTOLD,
            })
            .collect();
        if let Some((name, value)) = case.supposed() {
            entries.push(Entry {
                place: ADDED,
                secret: false,
                exempt: false,
                own: true,
                name: arena.number(name.as_bytes()),
                value: arena.number(value.as_bytes()),
                text: UNTOLD,
            });
        }
        let join = arena.join(case.rule.join);
        for entry in &mut entries {
            entry.text = (join, arena.entry(join, entry.name, entry.value));
        }
        Self {
            entries,
            rule: *case.rule,
            join,
            charset: case.charset,
            own: (case.charset, case.rule.filter),
        }
    }

    /// Becomes as another state is.
    pub(super) fn become_as(&mut self, other: &Self) {
        self.entries.clone_from(&other.entries);
        self.rule = other.rule;
        self.join = other.join;
        self.charset = other.charset;
    }

    /// Makes a move; says what that changed. What edits the joined text changes nothing here. An edit that is `asleep` is
    /// known to change nothing of the case itself.
    pub(super) fn make(
        &mut self,
        (at, found): (u16, &TextMove<'_>),
        asleep: bool,
        key: &Key,
        arena: &mut Arena,
    ) -> Made {
        let which = (at, asleep);
        let added = |name: Id, value: Id, secret: bool| Entry {
            place: ADDED,
            secret,
            exempt: !secret,
            own: false,
            name,
            value,
            text: UNTOLD,
        };
        let moved = |changed: bool| if changed { Made::Order } else { Made::Nothing };
        match &found.slip.change {
            Change::Drop(places) => {
                let before = self.entries.len();
                self.entries
                    .retain(|entry| !places.contains(&(entry.place as usize)));
                moved(self.entries.len() != before)
            }
            Change::Add { params, first } => {
                let place = if *first { 0 } else { self.entries.len() };
                let new = params.iter().map(|param| {
                    let (name, value) = (arena.number(&param.name), arena.number(&param.value));
                    added(name, value, false)
                });
                self.entries.splice(place..place, new);
                Made::Order
            }
            Change::AddKey(name) | Change::MoveKey(name) => {
                let entry = added(arena.number(name), arena.number(key.expose()), true);
                self.entries.push(entry);
                if matches!(found.slip.change, Change::MoveKey(_)) {
                    (self.rule.glue.front, self.rule.glue.behind) = (None, None);
                }
                Made::Order
            }
            Change::Rename(place, name) => {
                let name = arena.number(name);
                let mut renamed = false;
                for entry in &mut self.entries {
                    if entry.place as usize == *place && entry.name != name {
                        (entry.name, entry.text, entry.own) = (name, UNTOLD, false);
                        renamed = true;
                    }
                }
                moved(renamed)
            }
            Change::Put(puts) => moved(self.put(puts, arena)),
            Change::Values(scope, run) => self.edit(scope, *run, which, (false, true), arena),
            Change::Names(run) => self.edit(&Scope::All, *run, which, (true, false), arena),
            Change::Recode(run, to) => {
                let edited = self.edit(&Scope::All, *run, which, (true, true), arena);
                self.charset = *to;
                edited
            }
            Change::Rule(change) => {
                change(&mut self.rule);
                if found.sets(JOIN) {
                    self.join = arena.join(self.rule.join);
                }
                // No other move of a chain sets the same fields.
                if found.sets(FILTER | SORT) {
                    Made::Order
                } else {
                    Made::Same
                }
            }
            Change::Text(_)
            | Change::Around(..)
            | Change::Whole(_)
            | Change::Key(_)
            | Change::Again { .. } => Made::Nothing,
        }
    }

    /// Gives parameters up for others; says whether that changed anything.
    fn put(&mut self, puts: &[(usize, Vec<Param>)], arena: &mut Arena) -> bool {
        let before = std::mem::take(&mut self.entries);
        for entry in &before {
            let put = puts
                .iter()
                .find(|(place, _)| entry.place as usize == *place);
            let Some((_, params)) = put else {
                self.entries.push(*entry);
                continue;
            };
            for (nth, param) in params.iter().enumerate() {
                self.entries.push(Entry {
                    place: if nth == 0 { entry.place } else { ADDED },
                    secret: false,
                    exempt: false,
                    own: false,
                    name: arena.number(&param.name),
                    value: arena.number(&param.value),
                    text: UNTOLD,
                });
            }
        }
        let before = before.iter().map(Entry::ids);
        !self.entries.iter().map(Entry::ids).eq(before)
    }

    /// Whether its parameters are some of the case, as they are there.
    pub(super) fn has_own_params(&self) -> bool {
        let (_, is_own) = self.charset_of_case();
        is_own && self.entries.iter().all(|entry| entry.own)
    }

    /// Puts a sign among the parameters, under another rule.
    pub(super) fn sign_again(&mut self, sign: &[u8], rule: fn(&mut Rule), arena: &mut Arena) {
        self.entries.push(Entry {
            place: ADDED,
            secret: false,
            exempt: true,
            own: false,
            name: arena.number(b"sign"),
            value: arena.number(sign),
            text: UNTOLD,
        });
        rule(&mut self.rule);
        self.join = arena.join(self.rule.join);
    }

    /// Whether no parameter was changed between the first two and between the last two.
    pub(super) fn are_apart([first, before, last]: [&Self; 3]) -> bool {
        let before = before.entries.iter().map(Entry::ids);
        let others = first.entries.iter().zip(&last.entries);
        let mut all = before.zip(others.map(|(first, last)| (first.ids(), last.ids())));
        all.all(|(before, (first, last))| first == before || before == last)
    }

    /// The charset that the parameters are in.
    pub(super) const fn charset(&self) -> Charset {
        self.charset
    }

    /// Where the key goes.
    pub(super) const fn glue(&self) -> Glue {
        self.rule.glue
    }

    /// The places of the entries that take part, in their order.
    pub(super) fn arranged(&self, arena: &Arena) -> Vec<usize> {
        let pairs: Vec<Joined<'_>> = self.entries.iter().map(|entry| entry.pair(arena)).collect();
        self.rule.arranged(&pairs)
    }

    /// Hands over the text of each entry, in that order, and tells what stands before all of them, between two, and
    /// behind all. What another state takes over is told there, too.
    pub(super) fn joined(
        &mut self,
        order: &[usize],
        arena: &mut Arena,
        texts: &mut Vec<Id>,
    ) -> [Id; 3] {
        texts.clear();
        for at in order {
            let entry = &mut self.entries[*at];
            let (join, _) = entry.text;
            if join != self.join {
                entry.text = (self.join, arena.entry(self.join, entry.name, entry.value));
            }
            texts.push(entry.text.1);
        }
        arena.frame(self.join, order.len())
    }

    /// The charset that the parameters are in, and whether it is that of the case.
    pub(super) fn charset_of_case(&self) -> (Charset, bool) {
        (self.charset, self.charset == self.own.0)
    }
}

impl Entry {
    /// The numbers of its name and value.
    const fn ids(&self) -> (Id, Id) {
        (self.name, self.value)
    }

    fn pair<'a>(&self, arena: &'a Arena) -> Joined<'a> {
        Joined {
            name: arena.bytes(self.name),
            value: arena.bytes(self.value),
            exempt: self.exempt,
        }
    }
}
