//! The parameters after some moves, in numbers of the arena: what the search changes and joins millions of times.

use std::ops::Range;

use super::arena::{Arena, Id};
use super::moves::TextMove;
use crate::diagnose::mistakes::{Case, Change, Run, Scope};
use crate::protocol::charset::Charset;
use crate::protocol::key::Key;
use crate::protocol::params::{Pair, Param};
use crate::protocol::rule::{Glue, Parts, Rule};

/// The parameters, the rule and the edits of the text after some moves.
#[derive(Clone, Debug)]
pub(super) struct State {
    entries: Vec<Entry>,
    rule: Rule,
    charset: Charset,
    /// The charset of the case.
    own: Charset,
    /// The moves that edit the joined text, by their places in the list of moves.
    texts: Vec<u16>,
}

/// A parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Entry {
    /// Its place in the case; [`ADDED`] if a move added it.
    place: u32,
    secret: bool,
    /// Whether it takes part whatever the filter says: what a move adds does.
    exempt: bool,
    name: Id,
    value: Id,
}

const ADDED: u32 = u32::MAX;

/// What a move changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Made {
    Nothing,
    /// The joined text alone, which is edited.
    Edit,
    /// Values, of the same names in the same order.
    Values,
    /// How the same is joined, in the same order.
    Join,
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
                name: arena.number(&param.name),
                value: arena.number(&param.value),
            })
            .collect();
        if let Some((name, value)) = case.supposed() {
            entries.push(Entry {
                place: ADDED,
                secret: false,
                exempt: false,
                name: arena.number(name.as_bytes()),
                value: arena.number(value.as_bytes()),
            });
        }
        Self {
            entries,
            rule: *case.rule,
            charset: case.charset,
            own: case.charset,
            texts: Vec::new(),
        }
    }

    /// Becomes `from` with a move made to it; says what that changed.
    pub(super) fn become_of(
        &mut self,
        from: &Self,
        at: u16,
        found: &TextMove<'_>,
        key: &Key,
        arena: &mut Arena,
    ) -> Made {
        self.entries.clone_from(&from.entries);
        self.rule = from.rule;
        self.charset = from.charset;
        self.texts.clone_from(&from.texts);
        let added = |name: Id, value: Id, secret: bool| Entry {
            place: ADDED,
            secret,
            exempt: !secret,
            name,
            value,
        };
        let moved = |changed: bool| if changed { Made::Order } else { Made::Nothing };
        match &found.slip.change {
            Change::Drop(places) => {
                self.entries
                    .retain(|entry| !places.contains(&(entry.place as usize)));
                moved(self.entries.len() != from.entries.len())
            }
            Change::Add { name, value, first } => {
                let place = if *first { 0 } else { self.entries.len() };
                let entry = added(arena.number(name), arena.number(value), false);
                self.entries.insert(place, entry);
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
                        entry.name = name;
                        renamed = true;
                    }
                }
                moved(renamed)
            }
            Change::Put(puts) => {
                self.put(from, puts, arena);
                moved(self.entries != from.entries)
            }
            Change::Values(scope, run) => self.edit(scope, *run, at, (false, true), arena),
            Change::Names(run) => self.edit(&Scope::All, *run, at, (true, false), arena),
            Change::Recode(run, to) => {
                let edited = self.edit(&Scope::All, *run, at, (true, true), arena);
                self.charset = *to;
                edited
            }
            Change::Rule(change) => {
                change(&mut self.rule);
                let same_order =
                    self.rule.sort == from.rule.sort && self.rule.filter == from.rule.filter;
                match self.rule == from.rule {
                    true => Made::Nothing,
                    false if same_order => Made::Join,
                    false => Made::Order,
                }
            }
            Change::Text(_) | Change::Around(..) => {
                self.texts.push(at);
                Made::Edit
            }
            Change::Whole(_) | Change::Key(_) | Change::Again { .. } => Made::Nothing,
        }
    }

    /// Gives parameters up for others.
    fn put(&mut self, from: &Self, puts: &[(usize, Vec<Param>)], arena: &mut Arena) {
        self.entries.clear();
        for entry in &from.entries {
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
                    name: arena.number(&param.name),
                    value: arena.number(&param.value),
                });
            }
        }
    }

    fn edit(
        &mut self,
        scope: &Scope,
        run: Run,
        at: u16,
        (names, values): (bool, bool),
        arena: &mut Arena,
    ) -> Made {
        let (charset, rule) = ((self.charset, self.charset == self.own), self.rule);
        let mut made = Made::Nothing;
        for entry in &mut self.entries {
            let meant = match scope {
                Scope::All => !entry.secret,
                Scope::These(places) => places.contains(&(entry.place as usize)),
            };
            if !meant {
                continue;
            }
            let before = *entry;
            // What takes no part is left out before names become other ones.
            if names && (entry.exempt || !rule.filter.never_takes(arena.bytes(entry.name))) {
                entry.name = arena.edited(at, run, entry.name, charset);
            }
            if values {
                entry.value = arena.edited(at, run, entry.value, charset);
            }
            if *entry != before {
                let is_none = |value: Id| rule.filter.empties.counts_as_none(arena.bytes(value));
                let same_order = entry.name == before.name
                    && !rule.sort.looks_at_values()
                    && is_none(before.value) == is_none(entry.value);
                made = made.max(if same_order {
                    Made::Values
                } else {
                    Made::Order
                });
            }
        }
        made
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

    /// The joined text with its edits, of entries in that order. Kept in `text`, whose room is used again.
    pub(super) fn join(
        &self,
        order: &[usize],
        arena: &Arena,
        moves: &[TextMove<'_>],
        text: &mut Vec<u8>,
    ) {
        text.clear();
        let parts = order.iter().map(|at| {
            let entry = &self.entries[*at];
            (*at, arena.bytes(entry.name), arena.bytes(entry.value))
        });
        self.rule.join.write(parts, text);
        for at in &self.texts {
            self.edit_text(&moves[usize::from(*at)], text);
        }
    }

    /// Whether the text shows every value, one behind the other and unedited.
    pub(super) fn shows_values(&self) -> bool {
        self.rule.join.parts == Parts::Both && self.texts.is_empty()
    }

    /// Where in the text of that order each value stands, if it shows them.
    pub(super) fn places(&self, order: &[usize], arena: &Arena, values: &mut Vec<Range<usize>>) {
        let join = &self.rule.join;
        let mut at = join.before.len();
        for entry in order.iter().map(|entry| &self.entries[*entry]) {
            let start = at + arena.bytes(entry.name).len() + join.assign.len();
            let end = start + arena.bytes(entry.value).len();
            values.push(start..end);
            at = end + join.between.len();
        }
    }

    /// As [`State::join`], from the text of a state that has the same names in the same order and shows its values: only
    /// those that differ are written. `values` tells the entries in that order, and where the value of each stands.
    pub(super) fn join_changed<'a>(
        &self,
        before: &Self,
        from: &[u8],
        values: impl Iterator<Item = (&'a usize, &'a Range<usize>)>,
        arena: &Arena,
        text: &mut Vec<u8>,
    ) {
        text.clear();
        let mut copied = 0;
        for (entry, place) in values {
            let value = self.entries[*entry].value;
            if value != before.entries[*entry].value {
                text.extend_from_slice(&from[copied..place.start]);
                text.extend_from_slice(arena.bytes(value));
                copied = place.end;
            }
        }
        text.extend_from_slice(&from[copied..]);
    }

    /// Makes a move to the joined text; says whether that changed it.
    pub(super) fn edit_text(&self, found: &TextMove<'_>, text: &mut Vec<u8>) -> bool {
        match &found.slip.change {
            Change::Text(run) => {
                let edited = run.of(text, self.charset);
                let is_edited = edited.is_some();
                if let Some(edited) = edited {
                    *text = edited;
                }
                is_edited
            }
            Change::Around(before, after) => {
                text.splice(0..0, before.iter().copied());
                text.extend_from_slice(after);
                true
            }
            _ => false,
        }
    }
}

impl Entry {
    fn pair<'a>(&self, arena: &'a Arena) -> Joined<'a> {
        Joined {
            name: arena.bytes(self.name),
            value: arena.bytes(self.value),
            exempt: self.exempt,
        }
    }
}
