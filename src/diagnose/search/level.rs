//! What stands on a level of a chain: the parameters and the rule that a move left, and what the text is joined from.

use super::arena::Arena;
use super::parts::Parts;
use super::state::State;
use crate::diagnose::mistakes::{Case, Run};

/// What a move left.
#[derive(Clone)]
pub(super) struct Level {
    pub(super) state: State,
    /// The places of the entries that take part, in their order.
    pub(super) order: Vec<usize>,
    /// What the text is joined from, if that was told.
    pub(super) parts: Parts,
    pub(super) is_told: bool,
    /// The text, if all of it was edited.
    pub(super) whole: Option<Vec<u8>>,
}

impl Level {
    /// The case as it should be.
    pub(super) fn of(case: &Case<'_>, arena: &mut Arena) -> Self {
        let state = State::of(case, arena);
        Self {
            order: state.arranged(arena),
            state,
            parts: Parts::default(),
            is_told: false,
            whole: None,
        }
    }

    /// Becomes as the level below, whose text is not told here.
    pub(super) fn begin(&mut self, below: &Self) {
        self.state.become_as(&below.state);
        self.is_told = false;
        self.whole = None;
    }

    /// Tells what the text is joined from.
    pub(super) fn tell(&mut self, arena: &mut Arena) {
        if !self.is_told {
            self.parts.frame = self
                .state
                .joined(&self.order, arena, &mut self.parts.params);
            self.is_told = true;
        }
    }

    /// Edits each part of the text by itself; says whether that changed any.
    pub(super) fn edit_each(&mut self, at: u16, run: Run, arena: &mut Arena) -> bool {
        let charset = self.state.charset_of_case();
        let mut is_made = false;
        for part in self.parts.params.iter_mut().chain(&mut self.parts.frame) {
            let edited = arena.edited(at, run, *part, charset);
            is_made |= edited != *part;
            *part = edited;
        }
        is_made
    }
}

/// A level and the one above it.
pub(super) fn two(levels: &mut [Level], depth: usize) -> [&mut Level; 2] {
    let both = levels.get_disjoint_mut([depth, depth + 1]);
    both.expect("a chain has no more moves than there are levels")
}
