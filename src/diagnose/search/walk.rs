//! One worker's walk through the chains of a step: some moves leave a base, and the others are made to it together.

use super::base::{Base, Measured, Turn};
use super::moves::{TextMove, edits_as, is_order, orders};
use super::plan::{Begun, Chosen, Order, Step};
use super::worker::{CHAIN, Worker};

/// A walk of one worker.
pub(super) struct Walk<'w, 's> {
    step: &'w Step<'w, 'w>,
    worker: &'w mut Worker<'s>,
    moves: &'s [TextMove<'s>],
}

/// What was measured, on its way to be made together.
#[derive(Clone, Copy)]
struct Together {
    parts: [Option<Part>; CHAIN],
    count: usize,
    /// Whether all of it goes together.
    fits: bool,
}

/// What one move does, or two that meet.
#[derive(Clone, Copy)]
struct Part {
    measured: Measured,
    /// The move, if it is one that may be measured together with another.
    single: Option<u16>,
}

impl Together {
    const NOTHING: Self = Self {
        parts: [None; CHAIN],
        count: 0,
        fits: true,
    };

    fn with(mut self, part: Part) -> Self {
        self.parts[self.count] = Some(part);
        self.count += 1;
        self
    }

    /// What was measured of its parts.
    fn measured(&self) -> [Option<Measured>; CHAIN] {
        self.parts.map(|part| part.map(|part| part.measured))
    }
}

impl<'w, 's> Walk<'w, 's> {
    pub(super) fn new(step: &'w Step<'w, 'w>, worker: &'w mut Worker<'s>) -> Self {
        let moves = worker.shared.texts;
        Self {
            step,
            worker,
            moves,
        }
    }

    /// Tries the chains that begin with that move, made to the case itself together with others.
    pub(super) fn around_the_case(&mut self, begun: Begun, first: Chosen) {
        if let Some(mut home) = self.worker.take_home() {
            self.extend(&mut home, begun, Together::NOTHING, first);
            self.worker.keep_home(home);
        }
    }

    /// Tries the chains in which these moves leave a text of their own.
    pub(super) fn around_a_base(&mut self, begun: Begun) {
        if self.is_made_otherwise(&begun) {
            return;
        }
        if begun.length == self.step.length {
            if self.worker.make(begun.moves()) {
                self.digest_made(&begun);
            }
            return;
        }
        self.around(begun, Turn::Early);
        self.around(begun, Turn::Late);
        let roles = self.step.roles;
        let lists = [roles.wide().as_slice(), roles.asleep().as_slice()].concat();
        for next in self.step.fitting(begun, &lists, Order::Any, self.moves) {
            if self.worker.shared.is_stopped() {
                return;
            }
            let next = begun.with(next);
            if is_order(next.moves(), self.moves) {
                self.around_a_base(next);
            }
        }
    }

    /// Whether the last two moves lead to the same text in the other order, in which they are tried as well.
    fn is_made_otherwise(&mut self, begun: &Begun) -> bool {
        let [before @ .., one, other] = begun.moves() else {
            return false;
        };
        let swapped = [before, &[*other, *one]].concat();
        let is_first = (1..=swapped.len()).all(|length| is_order(&swapped[..length], self.moves));
        if one < other || !is_first || !self.worker.make(&swapped) {
            return false;
        }
        let text = self.worker.text().to_vec();
        self.worker.make(begun.moves()) && self.worker.text() == text
    }

    /// Tries the chains in which that move changes what others leave.
    pub(super) fn around_one_asleep(&mut self, begun: Begun) {
        if begun.length < self.step.length {
            self.around(begun, Turn::Waking);
        }
    }

    /// Tries other moves around those of a base.
    fn around(&mut self, begun: Begun, turn: Turn) {
        let narrow = self.step.roles.narrow();
        let (step, moves) = (self.step, self.moves);
        // Behind the moves of the base, only those make another text that edit as they do.
        let may_be_owed =
            |first: &Chosen| turn != Turn::Late || edits_as(first.at, begun.moves(), moves);
        let mut firsts = step
            .fitting(begun, &narrow, turn.order(), moves)
            .filter(may_be_owed)
            .peekable();
        if firsts.peek().is_none() {
            return;
        }
        let Some(mut base) = self.worker.base(begun.moves(), turn) else {
            return;
        };
        for first in firsts {
            if self.worker.shared.is_stopped() {
                return;
            }
            self.extend(&mut base, begun, Together::NOTHING, first);
        }
    }

    /// Adds a move to those that are made together, and goes on from there.
    fn extend(&mut self, base: &mut Base, begun: Begun, mut together: Together, chosen: Chosen) {
        let at = chosen.at;
        let goes_with =
            |other: &u16| self.moves[usize::from(at)].may_join(&self.moves[usize::from(*other)]);
        if !begun.moves().iter().all(goes_with) {
            return;
        }
        let is_alone = together.count == 0 && base.length() > 0;
        if is_alone && begun.length + 1 == self.step.length && !self.worker.knows(base, at) {
            self.beside(base, &begun.with(chosen), at);
            return;
        }
        let Some(measured) = self.worker.measure(base, at) else {
            return;
        };
        if together.count == 0 && !measured.is_owed {
            return;
        }
        // Moves are chosen in their order; what is owed to the turn of the base comes first.
        let is_before = |other: u16| at < other;
        if measured.is_owed
            && begun.moves()[base.length()..]
                .iter()
                .copied()
                .any(is_before)
        {
            return;
        }
        let begun = begun.with(chosen);
        let part = Part {
            measured,
            single: (!chosen.is_rare).then_some(at),
        };
        together.fits &= !measured.is_wide;
        let apart = |other: &Part| base.are_apart(other.measured, measured);
        let mut parts = together.parts.iter().flatten();
        let meets = parts.position(|other| !apart(other));
        let meets_more = parts.any(|other| !apart(other));
        match meets {
            None => self.go_on(base, begun, together.with(part), at),
            Some(nth) if together.fits && !meets_more => {
                self.meeting(base, begun, together, (nth, part), at);
            }
            Some(_) => {
                together.fits = false;
                self.go_on(base, begun, together.with(part), at);
            }
        }
    }

    /// Goes on with a move that meets one of those before it: both are measured together, in either order.
    fn meeting(
        &mut self,
        base: &mut Base,
        begun: Begun,
        mut together: Together,
        (nth, part): (usize, Part),
        at: u16,
    ) {
        let met = together.parts[nth].and_then(|met| met.single);
        let both = match (met, part.single) {
            (Some(met), Some(single)) => self.worker.measure_both(base, [met, single]),
            _ => None,
        };
        let Some(both) = both else {
            together.fits = false;
            self.go_on(base, begun, together.with(part), at);
            return;
        };
        for measured in both {
            let single = None;
            together.parts[nth] = Some(Part { measured, single });
            let mut others = (0..together.count).filter(|other| *other != nth);
            together.fits = others.all(|other| {
                let other = together.parts[other];
                other.is_none_or(|other| base.are_apart(other.measured, measured))
            });
            self.go_on(base, begun, together, at);
        }
    }

    /// Digests a whole chain, or adds more moves to it, behind the one at that place.
    fn go_on(&mut self, base: &mut Base, begun: Begun, together: Together, at: u16) {
        if begun.length == self.step.length {
            self.digest(base, &begun, &together);
            return;
        }
        let narrow = self.step.roles.narrow();
        for next in self
            .step
            .fitting(begun, &narrow, base.turn().order(), self.moves)
        {
            if self.worker.shared.is_stopped() {
                return;
            }
            if next.at > at || base.turn().order() == Order::Any {
                self.extend(base, begun, together, next);
            }
        }
    }

    /// Digests a whole chain that is made anew: the moves of a base with one more. To measure it would take longer.
    fn beside(&mut self, base: &Base, begun: &Begun, at: u16) {
        if self.worker.make_beside(base, at) {
            self.digest_made(begun);
        }
    }

    /// Digests the text that was made last, of a whole chain.
    fn digest_made(&mut self, begun: &Begun) {
        let (layers, behind) = (self.step.layers, self.step.behind(begun));
        self.worker.digest(begun.chain, layers, behind);
    }

    /// Digests a whole chain that is made together.
    fn digest(&mut self, base: &Base, begun: &Begun, together: &Together) {
        let (layers, behind) = (self.step.layers, self.step.behind(begun));
        let measured = together.measured();
        let made = (base, &measured);
        let goes = together.fits
            && self
                .worker
                .digest_together(made, begun.chain, layers, behind);
        if !goes {
            self.anew(begun);
        }
    }

    /// Makes a chain anew, in every order that may lead to another text.
    fn anew(&mut self, begun: &Begun) {
        for order in orders(begun.moves(), self.moves) {
            if self.worker.make(&order[..begun.length]) {
                self.digest_made(begun);
            }
        }
    }
}
