//! Makes the joined text of a chain of moves from the case itself, plainly.

use super::arena::Arena;
use super::moves::{Stage, TextMove};
use super::state::{Made, State};
use crate::diagnose::mistakes::{Case, Change};
use crate::protocol::charset::Charset;
use crate::protocol::rule::Glue;

/// When the arena holds as many bytes it is emptied, at a place where no state needs it.
const ARENA: usize = 48 << 20;

/// Makes texts, and remembers what edits made of values.
pub(super) struct Maker {
    arena: Arena,
    /// The case as it should be, with the order of its entries.
    right: State,
    right_order: Vec<usize>,
    /// The text of the last chain, and the state that it was joined from.
    state: State,
    text: Vec<u8>,
}

/// A joined text, the charset that it is in, and where the key goes, if a move placed it.
#[derive(Clone, Copy)]
pub(super) struct Joined<'t> {
    pub(super) text: &'t [u8],
    pub(super) charset: Charset,
    pub(super) glue: Option<Glue>,
}

impl Maker {
    pub(super) fn new(case: &Case<'_>) -> Self {
        let mut arena = Arena::default();
        let right = State::of(case, &mut arena);
        let state = State::of(case, &mut arena);
        let right_order = right.arranged(&arena);
        Self {
            arena,
            right,
            right_order,
            state,
            text: Vec::new(),
        }
    }

    /// Empties the arena where it has grown large.
    pub(super) fn tidy(&mut self, case: &Case<'_>) {
        if self.arena.size() > ARENA {
            *self = Self::new(case);
        }
    }

    /// Makes the text of a chain, whose moves are in the order of their stages; `false` if one of them changes nothing.
    pub(super) fn make(&mut self, chain: &[u16], moves: &[TextMove<'_>], case: &Case<'_>) -> bool {
        self.state.become_as(&self.right);
        let edits = chain.partition_point(|at| moves[usize::from(*at)].stage != Stage::Text);
        let (params, edits) = chain.split_at(edits);
        let mut most = Made::Nothing;
        for at in params {
            let found = &moves[usize::from(*at)];
            match self.state.make(*at, found, case.key, &mut self.arena) {
                Made::Nothing => return false,
                made => most = most.max(made),
            }
        }
        if most == Made::Order {
            let order = self.state.arranged(&self.arena);
            self.state.join(&order, &self.arena, &mut self.text);
        } else {
            self.state
                .join(&self.right_order, &self.arena, &mut self.text);
        }
        edits.iter().all(|at| self.edit(&moves[usize::from(*at)]))
    }

    /// Makes a move to the joined text; says whether that changed it.
    fn edit(&mut self, found: &TextMove<'_>) -> bool {
        match &found.slip.change {
            Change::Text(run) => match run.of(&self.text, self.state.charset()) {
                Some(edited) => self.text = edited,
                None => return false,
            },
            Change::Around(before, after) => {
                self.text.splice(0..0, before.iter().copied());
                self.text.extend_from_slice(after);
            }
            _ => return false,
        }
        true
    }

    /// The text that was made last, with what the tails behind it must know.
    pub(super) fn joined(&self) -> Joined<'_> {
        Joined {
            text: &self.text,
            charset: self.state.charset(),
            glue: Some(self.state.glue()).filter(|glue| *glue != self.right.glue()),
        }
    }

    /// Whether the values tell the order of the text that was made last.
    pub(super) fn looks_at_values(&self) -> bool {
        self.state.looks_at_values()
    }

    /// What may stand between the pairs of the text that was made last, by a chain that ends with these moves, the
    /// likeliest first.
    pub(super) fn separators(&self, moves: &[TextMove<'_>], chain: &[u16]) -> Vec<Vec<u8>> {
        let between = self.state.separator().as_bytes();
        let edits = chain.iter().map(|at| &moves[usize::from(*at)].slip.change);
        let edited = edits.fold(between.to_vec(), |between, change| match change {
            Change::Text(run) => run.of(&between, self.state.charset()).unwrap_or(between),
            _ => between,
        });
        let of_formats = [&b","[..], b"><", b"\n"].map(<[u8]>::to_vec);
        [between.to_vec(), edited]
            .into_iter()
            .chain(of_formats)
            .collect()
    }
}
