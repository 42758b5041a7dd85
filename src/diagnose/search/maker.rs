//! Makes the joined text of a chain of moves from the case itself: the parameters are changed, each is written as a part of
//! the text, and the text is edited. What was once made of a value or of a part is remembered by the arena.

use super::arena::{Arena, Id};
use super::moves::{Stage, TextMove};
use super::state::{Made, State};
use crate::diagnose::mistakes::{Case, Change, Run};
use crate::protocol::charset::Charset;
use crate::protocol::rule::{Glue, Rule};

/// When the arena holds as many bytes it is emptied, at a place where no state needs it.
const ARENA: usize = 48 << 20;

/// Makes texts, and remembers what edits made of values.
pub(super) struct Maker {
    arena: Arena,
    /// The case as it should be, with the order of its entries.
    right: State,
    right_order: Vec<usize>,
    /// The state that the last chain left, what it was joined from, and the text.
    state: State,
    parts: Parts,
    text: Vec<u8>,
    /// How each move edits the text, as far as that was looked at.
    reaches: Vec<Reach>,
}

/// What a text is joined from, by numbers of the arena.
#[derive(Debug, Default)]
struct Parts {
    /// What stands before all parameters, between two, and behind all.
    frame: [Id; 3],
    params: Vec<Id>,
}

/// How an edit of the text goes about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reach {
    /// So many times it was seen that it edits each parameter by itself.
    Each(u8),
    /// Not each by itself: the end of the text, or what several parameters make together.
    All,
}

/// What was seen so many times is taken to be so always. Whatever the search finds is proven otherwise.
const CERTAIN: u8 = 2;

/// A joined text, the charset that it is in, and where the key goes, if a move placed it.
#[derive(Clone, Copy)]
pub(super) struct Joined<'t> {
    pub(super) text: &'t [u8],
    pub(super) charset: Charset,
    pub(super) glue: Option<Glue>,
}

impl Maker {
    /// A maker for a case that has so many moves.
    pub(super) fn new(case: &Case<'_>, moves: usize) -> Self {
        let mut arena = Arena::new(moves);
        let right = State::of(case, &mut arena);
        let state = State::of(case, &mut arena);
        let right_order = right.arranged(&arena);
        Self {
            arena,
            right,
            right_order,
            state,
            parts: Parts::default(),
            text: Vec::new(),
            reaches: Vec::new(),
        }
    }

    /// Empties the arena where it has grown large.
    pub(super) fn tidy(&mut self, case: &Case<'_>, moves: usize) {
        if self.arena.size() > ARENA {
            *self = Self::new(case, moves);
        }
    }

    /// Makes the text of a chain, whose moves are in the order of their stages; `false` if one of them changes nothing.
    pub(super) fn make(&mut self, chain: &[u16], moves: &[TextMove<'_>], case: &Case<'_>) -> bool {
        let (params, edits) = halves(chain, moves);
        match self.change(params, moves, case) {
            Some(made) => {
                self.join(made);
                self.edit_all(edits, moves)
            }
            None => false,
        }
    }

    /// Makes the text of a chain in which the sign of a first signing stands among the parameters, under another rule.
    pub(super) fn make_again(
        &mut self,
        chain: &[u16],
        moves: &[TextMove<'_>],
        case: &Case<'_>,
        (rule, sign): (fn(&mut Rule), &[u8]),
    ) -> bool {
        let (params, edits) = halves(chain, moves);
        if self.change(params, moves, case).is_none() {
            return false;
        }
        self.state.sign_again(sign, rule, &mut self.arena);
        self.join(Made::Order);
        self.edit_all(edits, moves)
    }

    /// Makes the moves of a chain that change parameters or the rule; `None` if one of them changes nothing.
    fn change(&mut self, chain: &[u16], moves: &[TextMove<'_>], case: &Case<'_>) -> Option<Made> {
        self.state.become_as(&self.right);
        let mut most = Made::Nothing;
        for at in chain {
            let found = &moves[usize::from(*at)];
            match self.state.make(*at, found, case.key, &mut self.arena) {
                Made::Nothing => return None,
                made => most = most.max(made),
            }
        }
        Some(most)
    }

    /// Tells the parts of the text, where so much was changed.
    fn join(&mut self, made: Made) {
        let ordered = match made {
            Made::Order => &self.state.arranged(&self.arena),
            Made::Nothing | Made::Same => &self.right_order,
        };
        self.parts.frame = self
            .state
            .joined(ordered, &mut self.arena, &mut self.parts.params);
    }

    /// Edits the text; says whether each of the edits changed it.
    ///
    /// Edits that go about each parameter by itself are made to the parts, and what they make of a part is remembered. From
    /// the first other edit on the parts are joined, and the whole text is edited.
    fn edit_all(&mut self, edits: &[u16], moves: &[TextMove<'_>]) -> bool {
        let mut edits = edits.iter();
        while let Some(at) = edits.as_slice().first() {
            let Change::Text(run) = moves[usize::from(*at)].slip.change else {
                break;
            };
            let is_made = match self.reach(*at) {
                Reach::Each(CERTAIN..) => self.edit_each(*at, run),
                Reach::Each(seen) => self.look_at(*at, run, seen),
                Reach::All => break,
            };
            edits.next();
            if !is_made {
                return false;
            }
            if self.reach(*at) == Reach::All {
                return edits.all(|at| self.edit(&moves[usize::from(*at)]));
            }
        }
        self.parts.join(&self.arena, &mut self.text);
        edits.all(|at| self.edit(&moves[usize::from(*at)]))
    }

    fn reach(&self, at: u16) -> Reach {
        let known = self.reaches.get(usize::from(at)).copied();
        known.unwrap_or(Reach::Each(0))
    }

    /// Edits the text in both ways, to see whether they come to the same; says whether that changed it.
    fn look_at(&mut self, at: u16, run: Run, seen: u8) -> bool {
        self.parts.join(&self.arena, &mut self.text);
        let edited = run.of(&self.text, self.state.charset());
        let is_made = edited.is_some();
        let text = edited.unwrap_or_else(|| std::mem::take(&mut self.text));
        self.edit_each(at, run);
        self.parts.join(&self.arena, &mut self.text);
        if self.reaches.len() <= usize::from(at) {
            self.reaches.resize(usize::from(at) + 1, Reach::Each(0));
        }
        self.reaches[usize::from(at)] = if self.text == text {
            Reach::Each(seen + 1)
        } else {
            self.text = text;
            Reach::All
        };
        is_made
    }

    /// Edits each part of the text by itself; says whether that changed any.
    fn edit_each(&mut self, at: u16, run: Run) -> bool {
        let charset = self.state.charset_of_case();
        let mut is_made = false;
        for part in self.parts.params.iter_mut().chain(&mut self.parts.frame) {
            let edited = self.arena.edited(at, run, *part, charset);
            is_made |= edited != *part;
            *part = edited;
        }
        is_made
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

/// The moves of a chain that change parameters or the rule, and those that edit the text.
fn halves<'c>(chain: &'c [u16], moves: &[TextMove<'_>]) -> (&'c [u16], &'c [u16]) {
    chain.split_at(chain.partition_point(|at| moves[usize::from(*at)].stage != Stage::Text))
}

impl Parts {
    /// The joined text, in `text`, whose room is used again.
    fn join(&self, arena: &Arena, text: &mut Vec<u8>) {
        let [before, between, behind] = self.frame.map(|part| arena.bytes(part));
        text.clear();
        text.extend_from_slice(before);
        for (nth, param) in self.params.iter().enumerate() {
            match between {
                _ if nth == 0 => {}
                [byte] => text.push(*byte),
                more => text.extend_from_slice(more),
            }
            text.extend_from_slice(arena.bytes(*param));
        }
        text.extend_from_slice(behind);
    }
}
