//! Makes the joined text of a chain of moves, level upon level: each is what one more move left of the level below. Chains
//! that begin alike share their first levels, so a walk through chains makes one move for each of them. Where the last move
//! edits some values and leaves their order, it needs no level: its text is that of the level below with other parts.
//!
//! On a level stand the parameters and the rule. The text is told when it is asked for, of one part for each parameter.
//! What was once made of a value or of a part is remembered by the arena.

use super::arena::{Arena, Id};
use super::level::{Level, two};
use super::moves::{Stage, TextMove};
use super::parts::{Parts, Text};
use super::state::{Edited, Made, State};
use super::worker::CHAIN;
use crate::diagnose::mistakes::{Case, Change, Run};
use crate::protocol::charset::Charset;
use crate::protocol::rule::{Glue, Rule};

/// When the arena holds as many bytes it is emptied, before a chain is made: the levels are made anew, too.
const ARENA: usize = 48 << 20;

/// Makes texts, and remembers what edits made of values.
pub(super) struct Maker {
    arena: Arena,
    /// The case as it should be, and what each move of the chain that was made last left; one more for a second signing.
    levels: Vec<Level>,
    /// The moves that led to the levels, from the second one on.
    chain: Vec<u16>,
    /// The level whose text is asked for.
    top: usize,
    /// The text that was joined last, and the level that it is of, while that is as it was.
    text: Text,
    joined: Option<usize>,
    /// What a last move edits of the level that is asked for, where it has none of its own; and whether it has none.
    last: Last,
    has_last: bool,
    /// How each move edits the text, as far as that was looked at.
    reaches: Vec<Reach>,
    /// Whether each edit of values changes nothing of the case itself, as far as that was looked at.
    asleep: Vec<Option<bool>>,
}

/// What the last move of a chain edits of the level below, which stays as it is.
#[derive(Default)]
struct Last {
    edited: Vec<Edited>,
    /// The places of the parts that become others, in their order, with those.
    parts: Vec<(usize, Id)>,
    text: Vec<u8>,
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
        Self {
            levels: vec![Level::of(case, &mut arena); CHAIN + 2],
            arena,
            chain: Vec::with_capacity(CHAIN),
            top: 0,
            text: Text::default(),
            joined: None,
            last: Last::default(),
            has_last: false,
            reaches: vec![Reach::Each(0); moves],
            asleep: vec![None; moves],
        }
    }

    /// Forgets what edits made, and makes the levels anew; what was learnt of the moves stays true.
    fn forget(&mut self, case: &Case<'_>) {
        self.arena.clear();
        self.levels.fill(Level::of(case, &mut self.arena));
        self.chain.clear();
        self.joined = None;
        self.ask_for(0);
    }

    /// Makes the moves of a chain, which are in the order of their stages; `false` if one of them changes nothing.
    pub(super) fn make(&mut self, chain: &[u16], moves: &[TextMove<'_>], case: &Case<'_>) -> bool {
        if self.arena.size() > ARENA {
            self.forget(case);
        }
        let Some((last, before)) = chain.split_last() else {
            return self.make_levels(chain, moves, case);
        };
        if !self.make_levels(before, moves, case) {
            return false;
        }
        match self.make_last(before.len(), *last, moves, case) {
            Some(Made::Nothing) => false,
            Some(Made::Same) => {
                self.has_last = true;
                true
            }
            Some(Made::Order) | None => self.make_levels(chain, moves, case),
        }
    }

    /// Makes the moves of a chain, each of them a level.
    fn make_levels(&mut self, chain: &[u16], moves: &[TextMove<'_>], case: &Case<'_>) -> bool {
        let both = self.chain.iter().zip(chain);
        let same = both.take_while(|(made, at)| made == at).count();
        self.chain.truncate(same);
        for (depth, at) in chain.iter().enumerate().skip(same) {
            if !self.go_on(depth, *at, moves, case) {
                return false;
            }
            self.chain.push(*at);
        }
        self.ask_for(chain.len());
        true
    }

    /// Makes an edit of values to what stands on a level, and leaves that as it is; says what it changed. An edit that
    /// changes the order is not made, nor is what is no such edit.
    fn make_last(
        &mut self,
        depth: usize,
        at: u16,
        moves: &[TextMove<'_>],
        case: &Case<'_>,
    ) -> Option<Made> {
        let found = &moves[usize::from(at)];
        let Change::Values(scope, run) = &found.slip.change else {
            return None;
        };
        let asleep = self.sleeps(depth, at, found, case);
        let Self {
            levels,
            arena,
            last,
            ..
        } = self;
        let level = &mut levels[depth];
        if asleep == Some(true) && level.state.has_own_params() {
            return Some(Made::Nothing);
        }
        let which = (at, asleep == Some(true));
        let state = &level.state;
        let made = state.edits_of_values(scope, *run, which, arena, &mut last.edited);
        if made == Made::Same {
            level.tell(arena);
            let Level { state, order, .. } = level;
            state.texts_of(&last.edited, order, arena, &mut last.parts);
            last.parts.sort_unstable();
        }
        if asleep.is_none() {
            self.asleep[usize::from(at)] = Some(made == Made::Nothing);
        }
        Some(made)
    }

    /// As [`Maker::make`], with the sign of a first signing among the parameters, under another rule.
    pub(super) fn make_again(
        &mut self,
        chain: &[u16],
        moves: &[TextMove<'_>],
        case: &Case<'_>,
        (rule, sign): (fn(&mut Rule), &[u8]),
    ) -> bool {
        let is_edit = |at: &u16| moves[usize::from(*at)].stage == Stage::Text;
        let count = chain.partition_point(|at| !is_edit(at));
        let (params, edits) = chain.split_at(count);
        if !self.make_levels(params, moves, case) {
            return false;
        }
        self.joined = None;
        let [from, to] = two(&mut self.levels, count);
        to.begin(from);
        to.state.sign_again(sign, rule, &mut self.arena);
        to.order = to.state.arranged(&self.arena);
        let mut edits = (count + 1..).zip(edits);
        let are_made = edits.all(|(depth, at)| self.go_on(depth, *at, moves, case));
        self.ask_for(chain.len() + 1);
        are_made
    }

    /// The text of that level is asked for from here on.
    const fn ask_for(&mut self, level: usize) {
        self.top = level;
        self.has_last = false;
    }

    /// Makes a move to what stands on a level; says whether that changed anything.
    fn go_on(&mut self, depth: usize, at: u16, moves: &[TextMove<'_>], case: &Case<'_>) -> bool {
        let found = &moves[usize::from(at)];
        let asleep = if found.stage == Stage::Values {
            self.sleeps(depth, at, found, case)
        } else {
            Some(false)
        };
        let is_asleep = asleep == Some(true);
        self.joined = None;
        let [from, to] = two(&mut self.levels, depth);
        if is_asleep && from.state.has_own_params() {
            return false;
        }
        // Told here, it need not be told on each level above.
        from.tell(&mut self.arena);
        to.begin(from);
        if found.stage == Stage::Text {
            to.is_told = true;
            to.parts.frame = from.parts.frame;
            to.parts.params.clone_from(&from.parts.params);
            return self.edit(depth, at, &found.slip.change);
        }
        let which = (at, found);
        let made = to.state.make(which, is_asleep, case.key, &mut self.arena);
        if asleep.is_none() {
            self.asleep[usize::from(at)] = Some(made == Made::Nothing);
        }
        match made {
            Made::Nothing => return false,
            Made::Same => to.order.clone_from(&from.order),
            Made::Order => to.order = to.state.arranged(&self.arena),
        }
        true
    }

    /// Whether an edit of values changes nothing of the case itself; `None` where that is not known, but will be when the
    /// edit is made to the case.
    fn sleeps(
        &mut self,
        depth: usize,
        at: u16,
        found: &TextMove<'_>,
        case: &Case<'_>,
    ) -> Option<bool> {
        let known = self.asleep[usize::from(at)];
        if known.is_some() || depth == 0 {
            return known;
        }
        let mut state = self.levels[0].state.clone();
        let made = state.make((at, found), false, case.key, &mut self.arena);
        self.asleep[usize::from(at)] = Some(made == Made::Nothing);
        self.asleep[usize::from(at)]
    }

    /// Edits the text of a level; says whether that changed it.
    ///
    /// An edit that goes about each parameter by itself is made to the parts, and what it makes of a part is remembered.
    fn edit(&mut self, depth: usize, at: u16, change: &Change) -> bool {
        let [from, to] = two(&mut self.levels, depth);
        let charset = from.state.charset();
        match (change, &from.whole) {
            (Change::Text(run), Some(whole)) => to.whole = run.of(whole, charset),
            (Change::Text(run), None) => match self.reaches[usize::from(at)] {
                Reach::Each(CERTAIN..) => return to.edit_each(at, *run, &mut self.arena),
                Reach::Each(seen) => return self.look_at(depth, at, *run, seen),
                Reach::All => {
                    to.parts.join(&self.arena, &mut self.text);
                    to.whole = run.of(&self.text.bytes, charset);
                }
            },
            (Change::Around(before, behind), whole) => {
                if whole.is_none() {
                    to.parts.join(&self.arena, &mut self.text);
                }
                let text = whole.as_ref().unwrap_or(&self.text.bytes);
                to.whole = Some([&before[..], text, behind].concat());
            }
            _ => {}
        }
        to.whole.is_some()
    }

    /// Edits a text in both ways, to see whether they come to the same; says whether that changed it.
    fn look_at(&mut self, depth: usize, at: u16, run: Run, seen: u8) -> bool {
        let level = &mut self.levels[depth + 1];
        level.parts.join(&self.arena, &mut self.text);
        let whole = run.of(&self.text.bytes, level.state.charset());
        let is_made = whole.is_some();
        let text = whole.unwrap_or_else(|| std::mem::take(&mut self.text.bytes));
        level.edit_each(at, run, &mut self.arena);
        level.parts.join(&self.arena, &mut self.text);
        self.reaches[usize::from(at)] = if self.text.bytes == text {
            Reach::Each(seen + 1)
        } else {
            level.whole = Some(text);
            Reach::All
        };
        is_made
    }

    /// The text that is asked for, with what the tails behind it must know.
    pub(super) fn joined(&mut self) -> Joined<'_> {
        let own = self.levels[0].state.glue();
        let level = &mut self.levels[self.top];
        if level.whole.is_none() && self.joined != Some(self.top) {
            level.tell(&mut self.arena);
            level.parts.join(&self.arena, &mut self.text);
            self.joined = Some(self.top);
        }
        let text = if self.has_last {
            let Last { parts, text, .. } = &mut self.last;
            level
                .parts
                .join_others(&self.text, parts, &self.arena, text);
            text
        } else {
            level.whole.as_ref().unwrap_or(&self.text.bytes)
        };
        Joined {
            text,
            charset: level.state.charset(),
            glue: Some(level.state.glue()).filter(|glue| *glue != own),
        }
    }

    /// Whether the last move left the text of the chain before it as it was.
    pub(super) fn is_idle(&mut self) -> bool {
        if self.has_last {
            return self.levels[self.top].parts.are(&self.last.parts);
        }
        let Some(before) = self.top.checked_sub(1) else {
            return false;
        };
        let [before, last] = two(&mut self.levels, before);
        if before.whole.is_some() || last.whole.is_some() {
            return before.whole == last.whole;
        }
        before.tell(&mut self.arena);
        last.tell(&mut self.arena);
        before.parts == last.parts
    }

    /// Whether the last two moves, both of that stage, changed nothing in common: they lead to the same text in the other
    /// order.
    pub(super) fn are_apart(&self, stage: Stage) -> bool {
        if self.has_last {
            let [.., first, before] = &self.levels[..=self.top] else {
                return false;
            };
            return first.state.are_apart_from(&before.state, &self.last.edited);
        }
        let [.., first, before, last] = &self.levels[..=self.top] else {
            return false;
        };
        let levels = [first, before, last];
        if stage == Stage::Text {
            let is_whole = levels.iter().any(|level| level.whole.is_some());
            !is_whole && Parts::are_apart(levels.map(|level| &level.parts))
        } else {
            State::are_apart(levels.map(|level| &level.state))
        }
    }
}
