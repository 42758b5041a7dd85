//! Measuring what moves do to the text of a base: carried over from the case itself where that can be, else made.

use super::{Base, Effect, Measured, Turn};
use crate::diagnose::mistakes::{Case, Change};
use crate::diagnose::search::maker::Maker;
use crate::diagnose::search::moves::{Stage, TextMove, orders};
use crate::diagnose::search::patch::Patch;

/// A patch of more than one in so many pairs goes with hardly anything else.
const SHARE: usize = 3;

impl Base {
    /// Learns what a move does to its text from what it does to the case itself; says whether that can be told.
    pub(in crate::diagnose::search) fn carry(
        &mut self,
        at: u16,
        home: Option<&Self>,
        moves: &[TextMove<'_>],
    ) -> bool {
        let carried = home.and_then(|home| self.carried(at, home, moves));
        let is_told = carried.is_some();
        if let Some(effect) = carried {
            self.measured[usize::from(at)] = self.keep(effect);
        }
        is_told
    }

    /// Learns what a move does to its text by making it.
    pub(in crate::diagnose::search) fn measure(
        &mut self,
        at: u16,
        home: Option<&Self>,
        maker: &mut Maker,
        moves: &[TextMove<'_>],
        case: &Case<'_>,
    ) {
        let effect = self.effect(at, home, maker, moves, case);
        self.measured[usize::from(at)] = self.keep(effect);
    }

    /// What two moves do to its text that meet, in each order; `None` if one of those cannot be told or changes much.
    pub(in crate::diagnose::search) fn measure_both(
        &mut self,
        both: [u16; 2],
        home: Option<&Self>,
        maker: &mut Maker,
        moves: &[TextMove<'_>],
        case: &Case<'_>,
    ) -> Option<Vec<Measured>> {
        let patches: Option<Vec<Patch>> = match home {
            // This is home: both are made.
            None if self.chain.is_empty() => orders(&both, moves)
                .filter_map(|order| {
                    let is_made = maker.make(&order[..2], moves, case);
                    is_made.then(|| Patch::between(&self.pieces, maker.joined().text))
                })
                .collect(),
            Some(home) if self.turn == Turn::Early => self.carry.as_ref().and_then(|carry| {
                let at_home = home.known_both(both)?.as_ref()?.iter();
                at_home
                    .map(|measured| {
                        carry.carried(home.patch(*measured)?, &home.pieces, &self.pieces)
                    })
                    .collect()
            }),
            _ => None,
        };
        let measured = patches.map(|patches| {
            let kept = patches.into_iter().filter_map(|patch| {
                let is_owed = true;
                let kept = self.keep(Effect::Patch { patch, is_owed });
                self.measured(kept)
            });
            kept.collect()
        });
        self.both.insert(both, measured.clone());
        measured
    }

    /// What a move does to its text, as far as that can be told from what it does to the case itself.
    fn carried(&self, at: u16, home: &Self, moves: &[TextMove<'_>]) -> Option<Effect> {
        let found = &moves[usize::from(at)];
        if let Change::Around(before, behind) = &found.slip.change
            && (self.turn == Turn::Late || !self.edits_as(at, moves))
        {
            let patch = Patch::around(&self.pieces, before, behind);
            let is_owed = self.turn == Turn::Early || self.edits_as(at, moves);
            return Some(Effect::Patch { patch, is_owed });
        }
        let patch = home.patch(home.known(at)?)?;
        let carry = self.carry.as_ref()?;
        // What is made to the text itself finds another text here.
        if found.stage > Stage::Values {
            return None;
        }
        // What meets none of the pairs that the base changed makes the same text before it and behind it.
        let is_same = self.edits_as(at, moves) && patch.pairs() & carry.changed != 0;
        let is_owed = match self.turn {
            Turn::Early => true,
            Turn::Late if !is_same => false,
            Turn::Late | Turn::Waking => return None,
        };
        let patch = carry.carried(patch, &home.pieces, &self.pieces)?;
        Some(if patch.fates().is_empty() {
            Effect::None
        } else {
            Effect::Patch { patch, is_owed }
        })
    }

    /// What a move does to its text, made anew.
    fn effect(
        &self,
        at: u16,
        home: Option<&Self>,
        maker: &mut Maker,
        moves: &[TextMove<'_>],
        case: &Case<'_>,
    ) -> Effect {
        if !maker.make(&self.with(at, moves), moves, case) {
            // What wakes nothing does here what it does to the case.
            let patch = home.and_then(|home| home.patch(home.known(at)?));
            return match patch.filter(|_| self.turn == Turn::Waking) {
                Some(patch) => Effect::Patch {
                    patch: Patch::of(patch.fates().to_vec(), &self.pieces),
                    is_owed: false,
                },
                None => Effect::None,
            };
        }
        let is_owed = self.turn != Turn::Late || self.edits_as(at, moves);
        let joined = maker.joined();
        if joined.text == self.pieces.text() {
            return Effect::None;
        }
        // An edit of the text looks at all of it, whatever it changes.
        if self.chain.is_empty() && matches!(moves[usize::from(at)].slip.change, Change::Text(_)) {
            return Effect::Wide;
        }
        let most = (self.pieces.count() / SHARE).max(2);
        let has_same = joined.charset == self.charset && joined.glue == self.glue;
        let patch = Patch::between(&self.pieces, joined.text);
        match patch.filter(|patch| has_same && patch.pairs().count_ones() as usize <= most) {
            Some(patch) => Effect::Patch { patch, is_owed },
            None => Effect::Wide,
        }
    }
}
