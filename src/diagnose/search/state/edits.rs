//! What edits make of the parameters: made to them, or told of the last move of a chain, whose parameters no other needs.

use super::{Entry, Made, State, UNTOLD};
use crate::diagnose::mistakes::{Run, Scope};
use crate::diagnose::search::arena::{Arena, Id};

/// What an edit makes of a parameter.
#[derive(Clone, Copy, Debug)]
pub(in super::super) struct Edited {
    /// Which of the entries it is.
    at: usize,
    name: Id,
    value: Id,
}

impl State {
    /// Makes an edit of all parameters that are meant; says what that changed.
    pub(super) fn edit(
        &mut self,
        scope: &Scope,
        run: Run,
        which: (u16, bool),
        what: (bool, bool),
        arena: &mut Arena,
    ) -> Made {
        let mut edited = Vec::new();
        let made = self.edits(scope, run, which, what, arena, &mut edited);
        for Edited { at, name, value } in edited {
            let entry = &mut self.entries[at];
            (entry.name, entry.value) = (name, value);
            (entry.text, entry.own) = (UNTOLD, false);
        }
        made
    }

    /// Hands over what an edit of values makes of the parameters, which stay as they are; says what that would change.
    pub(in super::super) fn edits_of_values(
        &self,
        scope: &Scope,
        run: Run,
        which: (u16, bool),
        arena: &mut Arena,
        edited: &mut Vec<Edited>,
    ) -> Made {
        edited.clear();
        self.edits(scope, run, which, (false, true), arena, edited)
    }

    fn edits(
        &self,
        scope: &Scope,
        run: Run,
        (which, asleep): (u16, bool),
        (names, values): (bool, bool),
        arena: &mut Arena,
        edited: &mut Vec<Edited>,
    ) -> Made {
        let charset = self.charset_of_case();
        let (_, is_own) = charset;
        let lets_own_be = asleep && is_own;
        let (_, filter) = &self.own;
        let mut made = Made::Nothing;
        for (at, entry) in self.entries.iter().enumerate() {
            let meant = match scope {
                Scope::All => !entry.secret,
                Scope::These(places) => places.contains(&(entry.place as usize)),
            };
            if !meant || (lets_own_be && entry.own) {
                continue;
            }
            let (mut name, mut value) = (entry.name, entry.value);
            // What takes no part is left out before names become other ones.
            if names && (entry.exempt || !filter.never_takes(arena.bytes(name))) {
                name = arena.edited(which, run, name, charset);
            }
            if values {
                value = arena.edited(which, run, value, charset);
            }
            if (entry.name, entry.value) != (name, value) {
                edited.push(Edited { at, name, value });
                let is_none =
                    |value: Id| self.rule.filter.empties.counts_as_none(arena.bytes(value));
                let same_order = entry.name == name
                    && !self.rule.sort.looks_at_values()
                    && is_none(value) == is_none(entry.value);
                made = made.max(if same_order { Made::Same } else { Made::Order });
            }
        }
        made
    }

    /// The text of each edited parameter that takes part, and where in that order it does.
    pub(in super::super) fn texts_of(
        &self,
        edited: &[Edited],
        order: &[usize],
        arena: &mut Arena,
        texts: &mut Vec<(usize, Id)>,
    ) {
        texts.clear();
        for edited in edited {
            if let Some(place) = order.iter().position(|at| *at == edited.at) {
                texts.push((place, arena.entry(self.join, edited.name, edited.value)));
            }
        }
    }

    /// Whether what was changed between two states is none of what was edited behind them.
    pub(in super::super) fn are_apart_from(&self, before: &Self, edited: &[Edited]) -> bool {
        let pair = |state: &Self, at: usize| state.entries.get(at).map(Entry::ids);
        let mut places = edited.iter().map(|edited| edited.at);
        places.all(|at| pair(self, at) == pair(before, at))
    }
}
