//! The text that some moves leave, and what every other move does to it: measured once, then made together with others.

use std::collections::HashMap;

use super::carry::Carry;
use super::maker::{Joined, Maker};
use super::moves::{Stage, TextMove, orders};
use super::patch::Patch;
use super::pieces::Pieces;
use super::plan::Order;
use super::worker::{CHAIN, NONE};
use crate::diagnose::mistakes::{Case, Change};
use crate::protocol::charset::Charset;
use crate::protocol::rule::Glue;

/// Texts of fewer pairs are cut at something else.
const FEW: usize = 3;
/// A patch of more than one in so many pairs goes with hardly anything else.
const SHARE: usize = 3;

/// When the other moves are made, beside those of a base.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    /// Before those of the same stage.
    Early,
    /// Behind those of the same stage.
    Late,
    /// Before those of the same stage, which only change what the other moves leave.
    Waking,
}

impl Turn {
    /// In which order the other moves are chosen: what is owed to the turn comes first.
    pub(super) const fn order(self) -> Order {
        match self {
            Self::Early => Order::Ascending,
            Self::Late | Self::Waking => Order::Any,
        }
    }
}

/// What a move does to the text of a base.
#[derive(Debug)]
enum Effect {
    /// Nothing.
    None,
    /// It replaces a few pairs.
    Patch {
        patch: Patch,
        /// Whether it does so only because the base has its turn.
        is_owed: bool,
    },
    /// It changes much, or whatever it changes cannot be told.
    Wide,
}

/// Where it is kept what a move does.
#[derive(Clone, Copy, Debug)]
pub(super) struct Measured {
    kept: u16,
    /// Whether it goes with nothing else.
    pub(super) is_wide: bool,
    /// Whether it does that only because the base has its turn.
    pub(super) is_owed: bool,
}

/// The text that some moves leave.
pub(super) struct Base {
    /// Those moves, in their order.
    chain: Vec<u16>,
    turn: Turn,
    pieces: Pieces,
    charset: Charset,
    glue: Option<Glue>,
    /// How the pairs of the case became those of this base.
    carry: Option<Carry>,
    /// What was measured, and which of it is for which move.
    effects: Vec<Effect>,
    measured: Vec<u16>,
    /// What two moves do that meet, in each order in which they may be made; `None` where that cannot be kept.
    both: HashMap<[u16; 2], Option<Vec<Measured>>>,
}

impl Base {
    /// The text that a chain leaves; `None` where it changes nothing.
    pub(super) fn of(
        chain: &[u16],
        turn: Turn,
        home: Option<&Self>,
        maker: &mut Maker,
        moves: &[TextMove<'_>],
        case: &Case<'_>,
    ) -> Option<Self> {
        let made = if turn == Turn::Waking { &[] } else { chain };
        if !maker.make(made, moves, case) {
            return None;
        }
        let Joined {
            text,
            charset,
            glue,
        } = maker.joined();
        let separators = maker.separators(moves, made);
        let cut = |separator: &Vec<u8>| Pieces::new(text, separator);
        let cut_well = separators.iter().map(cut).find(|cut| cut.count() >= FEW);
        let pieces = cut_well.unwrap_or_else(|| Pieces::new(text, &[]));
        let carry = match (home, made) {
            (Some(home), [only]) if pieces.count() >= FEW && !maker.looks_at_values() => {
                let change = &moves[usize::from(*only)].slip.change;
                Carry::of(&home.pieces, &pieces, change, case.charset)
            }
            _ => None,
        };
        Some(Self {
            chain: chain.to_vec(),
            turn,
            pieces,
            charset,
            glue,
            carry,
            effects: Vec::new(),
            measured: vec![NONE; moves.len()],
            both: HashMap::new(),
        })
    }

    /// How many moves left it.
    pub(super) const fn length(&self) -> usize {
        self.chain.len()
    }

    /// When other moves are made.
    pub(super) const fn turn(&self) -> Turn {
        self.turn
    }

    /// Whether it was measured what a move does.
    pub(super) fn is_known(&self, at: u16) -> bool {
        self.measured[usize::from(at)] != NONE
    }

    /// What was measured of a move; `None` if it does nothing, or was not measured.
    pub(super) fn known(&self, at: u16) -> Option<Measured> {
        let kept = self.measured[usize::from(at)];
        self.measured((kept != NONE).then_some(kept)?)
    }

    /// What a move does to its text; `None` if nothing.
    pub(super) fn measure(
        &mut self,
        at: u16,
        home: Option<&Self>,
        maker: &mut Maker,
        moves: &[TextMove<'_>],
        case: &Case<'_>,
    ) -> Option<Measured> {
        let carried = || home.and_then(|home| self.carried(at, home, moves));
        let effect = carried().unwrap_or_else(|| self.effect(at, home, maker, moves, case));
        let kept = u16::try_from(self.effects.len()).ok()?;
        self.effects.push(effect);
        self.measured[usize::from(at)] = kept;
        self.measured(kept)
    }

    /// What two moves do to its text, if that was measured before.
    pub(super) fn known_both(&self, both: [u16; 2]) -> Option<&Option<Vec<Measured>>> {
        self.both.get(&both)
    }

    /// What two moves do to its text that meet, in each order; `None` if one of those cannot be told or changes much.
    pub(super) fn measure_both(
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
                let kept = u16::try_from(self.effects.len())
                    .ok()
                    .filter(|kept| *kept != NONE)?;
                let is_owed = true;
                self.effects.push(Effect::Patch { patch, is_owed });
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
            && (self.turn == Turn::Late || !self.has_stage_of(at, moves))
        {
            let patch = Patch::around(&self.pieces, before, behind);
            let is_owed = self.turn == Turn::Early || self.has_stage_of(at, moves);
            return Some(Effect::Patch { patch, is_owed });
        }
        let patch = home.patch(home.known(at)?)?;
        let carry = self.carry.as_ref()?;
        // What is made to the text itself finds another text here.
        if found.stage > Stage::Values {
            return None;
        }
        // What meets none of the pairs that the base changed makes the same text before it and behind it.
        let is_same = self.has_stage_of(at, moves) && patch.pairs() & carry.changed != 0;
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

    /// Whether a move that edits belongs to the stage of one of the base.
    fn has_stage_of(&self, at: u16, moves: &[TextMove<'_>]) -> bool {
        let stage = |at: &u16| moves[usize::from(*at)].stage;
        let mut same = self.chain.iter().map(stage);
        matches!(stage(&at), Stage::Values | Stage::Text) && same.any(|one| one == stage(&at))
    }

    fn measured(&self, kept: u16) -> Option<Measured> {
        match self.effects[usize::from(kept)] {
            Effect::None => None,
            Effect::Wide => Some(Measured {
                kept,
                is_wide: true,
                is_owed: true,
            }),
            Effect::Patch { is_owed, .. } => Some(Measured {
                kept,
                is_wide: false,
                is_owed,
            }),
        }
    }

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
        let is_owed = self.turn != Turn::Late || self.has_stage_of(at, moves);
        let joined = maker.joined();
        if joined.text == self.pieces.text() {
            return Effect::None;
        }
        let most = (self.pieces.count() / SHARE).max(2);
        let has_same = joined.charset == self.charset && joined.glue == self.glue;
        let patch = Patch::between(&self.pieces, joined.text);
        match patch.filter(|patch| has_same && patch.pairs().count_ones() as usize <= most) {
            Some(patch) => Effect::Patch { patch, is_owed },
            None => Effect::Wide,
        }
    }

    /// The moves of the base with another, in the order in which they are made.
    fn with(&self, at: u16, moves: &[TextMove<'_>]) -> Vec<u16> {
        let stage = |at: &u16| moves[usize::from(*at)].stage;
        let is_before = |other: &u16| {
            stage(other) < stage(&at) || (stage(other) == stage(&at) && self.turn == Turn::Late)
        };
        let mut chain = self.chain.clone();
        chain.insert(chain.partition_point(is_before), at);
        chain
    }

    /// Whether what two moves do can be made together.
    pub(super) fn are_apart(&self, one: Measured, other: Measured) -> bool {
        match (self.patch(one), self.patch(other)) {
            (Some(one), Some(other)) => one.is_apart(other),
            _ => false,
        }
    }

    fn patch(&self, measured: Measured) -> Option<&Patch> {
        match &self.effects[usize::from(measured.kept)] {
            Effect::Patch { patch, .. } => Some(patch),
            Effect::None | Effect::Wide => None,
        }
    }

    /// Makes what some moves do together, in `text`; says whether they go together after all.
    pub(super) fn make(&self, measured: &[Option<Measured>; CHAIN], text: &mut Vec<u8>) -> bool {
        let patches = measured.map(|measured| self.patch(measured?));
        Patch::make(patches, &self.pieces, text)
    }

    /// A text that was made of this one.
    pub(super) const fn joined<'t>(&self, text: &'t [u8]) -> Joined<'t> {
        Joined {
            text,
            charset: self.charset,
            glue: self.glue,
        }
    }
}
