//! Makes the joined text of a chain of moves, level upon level: each is what one more move left of the level below. Chains
//! that begin alike share their first levels, so a walk through chains makes one move for each of them.
//!
//! On a level stand the parameters and the rule. The text is told when it is asked for, of one part for each parameter.
//! What was once made of a value or of a part is remembered by the arena.

use super::arena::{Arena, Id};
use super::moves::{Stage, TextMove};
use super::state::{Made, State};
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
    /// The level whose text is asked for, and whether it was joined.
    top: usize,
    is_joined: bool,
    text: Vec<u8>,
    /// How each move edits the text, as far as that was looked at.
    reaches: Vec<Reach>,
    /// Whether each edit of values changes nothing of the case itself, as far as that was looked at.
    asleep: Vec<Option<bool>>,
}

/// What a move left.
#[derive(Clone)]
struct Level {
    state: State,
    /// The places of the entries that take part, in their order.
    order: Vec<usize>,
    /// What the text is joined from, if that was told.
    parts: Parts,
    is_told: bool,
    /// The text, if all of it was edited.
    whole: Option<Vec<u8>>,
}

/// What a text is joined from, by numbers of the arena.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
        Self {
            levels: vec![Level::of(case, &mut arena); CHAIN + 2],
            arena,
            chain: Vec::with_capacity(CHAIN),
            top: 0,
            is_joined: false,
            text: Vec::new(),
            reaches: vec![Reach::Each(0); moves],
            asleep: vec![None; moves],
        }
    }

    /// Makes the moves of a chain, which are in the order of their stages; `false` if one of them changes nothing.
    pub(super) fn make(&mut self, chain: &[u16], moves: &[TextMove<'_>], case: &Case<'_>) -> bool {
        if self.arena.size() > ARENA {
            *self = Self::new(case, moves.len());
        }
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
        if !self.make(params, moves, case) {
            return false;
        }
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
        self.is_joined = false;
    }

    /// Makes a move to what stands on a level; says whether that changed anything.
    fn go_on(&mut self, depth: usize, at: u16, moves: &[TextMove<'_>], case: &Case<'_>) -> bool {
        let found = &moves[usize::from(at)];
        let edits_values = found.stage == Stage::Values;
        // Made to the case itself, it shows whether it is asleep.
        let shows = edits_values && depth == 0 && self.asleep[usize::from(at)].is_none();
        let asleep = edits_values && !shows && self.is_asleep(at, found, case);
        let [from, to] = two(&mut self.levels, depth);
        if asleep && from.state.has_own_params() {
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
        let made = to.state.make(which, asleep, case.key, &mut self.arena);
        if shows {
            self.asleep[usize::from(at)] = Some(made == Made::Nothing);
        }
        match made {
            Made::Nothing => return false,
            Made::Same => to.order.clone_from(&from.order),
            Made::Order => to.order = to.state.arranged(&self.arena),
        }
        true
    }

    /// Whether an edit of values changes nothing of the case itself.
    fn is_asleep(&mut self, at: u16, found: &TextMove<'_>, case: &Case<'_>) -> bool {
        let known = self.asleep[usize::from(at)];
        known.unwrap_or_else(|| {
            let mut state = self.levels[0].state.clone();
            let made = state.make((at, found), false, case.key, &mut self.arena);
            let asleep = made == Made::Nothing;
            self.asleep[usize::from(at)] = Some(asleep);
            asleep
        })
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
                    to.whole = run.of(&self.text, charset);
                }
            },
            (Change::Around(before, behind), whole) => {
                if whole.is_none() {
                    to.parts.join(&self.arena, &mut self.text);
                }
                let text = whole.as_ref().unwrap_or(&self.text);
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
        let whole = run.of(&self.text, level.state.charset());
        let is_made = whole.is_some();
        let text = whole.unwrap_or_else(|| std::mem::take(&mut self.text));
        level.edit_each(at, run, &mut self.arena);
        level.parts.join(&self.arena, &mut self.text);
        self.reaches[usize::from(at)] = if self.text == text {
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
        if level.whole.is_none() && !self.is_joined {
            level.tell(&mut self.arena);
            level.parts.join(&self.arena, &mut self.text);
            self.is_joined = true;
        }
        Joined {
            text: level.whole.as_ref().unwrap_or(&self.text),
            charset: level.state.charset(),
            glue: Some(level.state.glue()).filter(|glue| *glue != own),
        }
    }

    /// Whether the last move left the text of the chain before it as it was.
    pub(super) fn is_idle(&mut self) -> bool {
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

impl Level {
    /// The case as it should be.
    fn of(case: &Case<'_>, arena: &mut Arena) -> Self {
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
    fn begin(&mut self, below: &Self) {
        self.state.become_as(&below.state);
        self.is_told = false;
        self.whole = None;
    }

    /// Tells what the text is joined from.
    fn tell(&mut self, arena: &mut Arena) {
        if !self.is_told {
            self.parts.frame = self
                .state
                .joined(&self.order, arena, &mut self.parts.params);
            self.is_told = true;
        }
    }

    /// Edits each part of the text by itself; says whether that changed any.
    fn edit_each(&mut self, at: u16, run: Run, arena: &mut Arena) -> bool {
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
fn two(levels: &mut [Level], depth: usize) -> [&mut Level; 2] {
    let both = levels.get_disjoint_mut([depth, depth + 1]);
    both.expect("a chain has no more moves than there are levels")
}

impl Parts {
    /// Whether what changed between the first two and what changed between the last two is not the same.
    fn are_apart([first, before, last]: [&Self; 3]) -> bool {
        let params = first.params.iter().zip(&before.params).zip(&last.params);
        let frames = first.frame.iter().zip(&before.frame).zip(&last.frame);
        params
            .chain(frames)
            .all(|((first, before), last)| first == before || before == last)
    }

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
