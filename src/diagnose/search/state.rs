//! The parameters after some moves, in numbers of the arena: what the search changes and joins millions of times.

use super::arena::{Arena, Id};
use super::moves::TextMove;
use crate::diagnose::mistakes::{Case, Change, Run, Scope};
use crate::protocol::charset::Charset;
use crate::protocol::key::Key;
use crate::protocol::params::{Pair, Param};
use crate::protocol::rule::{Glue, Rule};

/// The parameters, the rule and the edits of the text after some moves.
#[derive(Clone, Debug)]
pub(super) struct State {
    entries: Vec<Entry>,
    rule: Rule,
    charset: Charset,
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
            texts: Vec::new(),
        }
    }

    /// Becomes `from` with a move made to it; says whether that changed anything.
    pub(super) fn become_of(
        &mut self,
        from: &Self,
        at: u16,
        found: &TextMove<'_>,
        key: &Key,
        arena: &mut Arena,
    ) -> bool {
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
        match &found.slip.change {
            Change::Drop(places) => {
                self.entries
                    .retain(|entry| !places.contains(&(entry.place as usize)));
                self.entries.len() != from.entries.len()
            }
            Change::Add { name, value, first } => {
                let place = if *first { 0 } else { self.entries.len() };
                let entry = added(arena.number(name), arena.number(value), false);
                self.entries.insert(place, entry);
                true
            }
            Change::AddKey(name) | Change::MoveKey(name) => {
                let entry = added(arena.number(name), arena.number(key.expose()), true);
                self.entries.push(entry);
                if matches!(found.slip.change, Change::MoveKey(_)) {
                    (self.rule.glue.front, self.rule.glue.behind) = (None, None);
                }
                true
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
                renamed
            }
            Change::Put(puts) => {
                self.put(from, puts, arena);
                self.entries != from.entries
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
                self.rule != from.rule
            }
            Change::Text(_) | Change::Around(..) => {
                self.texts.push(at);
                true
            }
            Change::Whole(_) | Change::Key(_) => false,
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
    ) -> bool {
        let (charset, filter) = (self.charset, self.rule.filter);
        let mut changed = false;
        for entry in &mut self.entries {
            let meant = match scope {
                Scope::All => !entry.secret,
                Scope::These(places) => places.contains(&(entry.place as usize)),
            };
            if !meant {
                continue;
            }
            // What takes no part is left out before names become other ones.
            let taken = entry.exempt || !filter.never_takes(arena.bytes(entry.name));
            if names && taken {
                let edited = arena.edited(at, run, entry.name, charset);
                changed |= edited != entry.name;
                entry.name = edited;
            }
            if values {
                let edited = arena.edited(at, run, entry.value, charset);
                changed |= edited != entry.value;
                entry.value = edited;
            }
        }
        changed
    }

    /// Where the key goes.
    pub(super) const fn glue(&self) -> Glue {
        self.rule.glue
    }

    /// The joined text with its edits. Kept in `text`, whose room is used again.
    pub(super) fn join(&self, arena: &Arena, moves: &[TextMove<'_>], text: &mut Vec<u8>) {
        text.clear();
        let pairs: Vec<Joined<'_>> = self
            .entries
            .iter()
            .map(|entry| Joined {
                name: arena.bytes(entry.name),
                value: arena.bytes(entry.value),
                exempt: entry.exempt,
            })
            .collect();
        let no_key = Key::new(Vec::new());
        self.rule.presign_of(&pairs, &no_key).join_into(text);
        for at in &self.texts {
            match &moves[usize::from(*at)].slip.change {
                Change::Text(run) => {
                    if let Some(edited) = run.of(text, self.charset) {
                        *text = edited;
                    }
                }
                Change::Around(before, after) => {
                    text.splice(0..0, before.iter().copied());
                    text.extend_from_slice(after);
                }
                _ => {}
            }
        }
    }
}
