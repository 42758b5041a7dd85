//! The states of a chain of moves, each with its joined text: a move is made to the state before it, and what the move
//! leaves as it was (the order, the whole text) is taken from there.

use std::ops::Range;

use super::arena::Arena;
use super::moves::TextMove;
use super::state::{Made, State};
use super::worker::CHAIN;
use crate::diagnose::mistakes::Case;
use crate::protocol::charset::Charset;
use crate::protocol::rule::Glue;

/// When the arena holds as many bytes it is emptied, at a place where no state needs it.
const ARENA: usize = 48 << 20;

/// The states of a chain, the case itself first.
pub(super) struct Levels {
    arena: Arena,
    levels: Vec<Level>,
}

/// A state with its text.
#[derive(Clone)]
struct Level {
    state: State,
    order: Vec<usize>,
    text: Vec<u8>,
    /// Where in the text the values stand, in that order, once that was asked for.
    values: Vec<Range<usize>>,
}

/// A joined text, the charset that it is in, and where the key goes.
#[derive(Clone, Copy)]
pub(super) struct Joined<'t> {
    pub(super) text: &'t [u8],
    pub(super) charset: Charset,
    pub(super) glue: Glue,
}

impl Levels {
    pub(super) fn new(case: &Case<'_>) -> Self {
        let mut arena = Arena::default();
        let state = State::of(case, &mut arena);
        let order = state.arranged(&arena);
        let mut text = Vec::new();
        state.join(&order, &arena, &[], &mut text);
        let right = Level {
            state,
            order,
            text,
            values: Vec::new(),
        };
        Self {
            arena,
            levels: vec![right; CHAIN + 1],
        }
    }

    /// Empties the arena where it has grown large. Only the case's own level holds after this.
    pub(super) fn tidy(&mut self, case: &Case<'_>) {
        if self.arena.size() > ARENA {
            *self = Self::new(case);
        }
    }

    /// Makes the move at that place to the state of a depth; says whether it changed anything. The result is the level
    /// of the next depth.
    pub(super) fn make(
        &mut self,
        depth: usize,
        at: u16,
        moves: &[TextMove<'_>],
        case: &Case<'_>,
    ) -> bool {
        let arena = &mut self.arena;
        let [before, behind] = &mut self.levels[depth..depth + 2] else {
            return false;
        };
        let found = &moves[usize::from(at)];
        behind.values.clear();
        let made = behind
            .state
            .become_of(&before.state, at, found, case.key, arena);
        match made {
            Made::Nothing => return false,
            Made::Edit => {
                behind.order.clone_from(&before.order);
                behind.text.clone_from(&before.text);
                return behind.state.edit_text(found, &mut behind.text);
            }
            Made::Values | Made::Join | Made::Order => {
                if made == Made::Order {
                    behind.order = behind.state.arranged(arena);
                } else {
                    behind.order.clone_from(&before.order);
                }
                let (state, order, text) = (&behind.state, &behind.order, &mut behind.text);
                if made == Made::Values && before.state.shows_values() {
                    if before.values.is_empty() {
                        before.state.places(order, arena, &mut before.values);
                    }
                    let (from, values) = (&before.text, &before.values);
                    state.join_changed(&before.state, from, order.iter().zip(values), arena, text);
                } else {
                    state.join(order, arena, moves, text);
                }
            }
        }
        true
    }

    /// The joined text of a depth.
    pub(super) fn text(&self, depth: usize) -> &[u8] {
        &self.levels[depth].text
    }

    /// The joined text of a depth with what the tails behind it must know.
    pub(super) fn joined(&self, depth: usize) -> Joined<'_> {
        let Level { state, text, .. } = &self.levels[depth];
        Joined {
            text,
            charset: state.charset(),
            glue: state.glue(),
        }
    }
}
