//! The text that some moves leave, and what every other move does to it: measured once, then made together with others.

mod measure;

use std::collections::HashMap;

use super::carry::Carry;
use super::maker::{Joined, Maker};
use super::moves::{TextMove, edits_as};
use super::patch::Patch;
use super::pieces::Pieces;
use super::plan::Order;
use super::worker::CHAIN;
use crate::diagnose::mistakes::Case;
use crate::protocol::charset::Charset;
use crate::protocol::rule::Glue;

/// Texts of fewer pairs are cut at something else.
const FEW: usize = 3;
/// In place of where it is kept what a move does, until that was measured.
const UNKNOWN: u32 = u32::MAX;

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
    kept: u32,
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
    measured: Vec<u32>,
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
            measured: vec![UNKNOWN; moves.len()],
            both: HashMap::new(),
        })
    }

    /// How many moves left it.
    pub(super) const fn length(&self) -> usize {
        self.chain.len()
    }

    /// Its text.
    pub(super) fn text(&self) -> &[u8] {
        self.pieces.text()
    }

    /// When other moves are made.
    pub(super) const fn turn(&self) -> Turn {
        self.turn
    }

    /// Whether it was measured what a move does.
    pub(super) fn is_known(&self, at: u16) -> bool {
        self.measured[usize::from(at)] != UNKNOWN
    }

    /// What was measured of a move; `None` if it does nothing, or was not measured.
    pub(super) fn known(&self, at: u16) -> Option<Measured> {
        let kept = self.measured[usize::from(at)];
        self.measured((kept != UNKNOWN).then_some(kept)?)
    }

    /// What two moves do to its text, if that was measured before.
    pub(super) fn known_both(&self, both: [u16; 2]) -> Option<&Option<Vec<Measured>>> {
        self.both.get(&both)
    }

    /// Whether a move edits as one of the base does.
    fn edits_as(&self, at: u16, moves: &[TextMove<'_>]) -> bool {
        edits_as(at, &self.chain, moves)
    }

    /// Keeps what was measured.
    fn keep(&mut self, effect: Effect) -> u32 {
        let kept = u32::try_from(self.effects.len()).expect("a search ends long before");
        self.effects.push(effect);
        kept
    }

    fn measured(&self, kept: u32) -> Option<Measured> {
        match self.effects[kept as usize] {
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

    /// The moves of the base with another, in the order in which they are made.
    pub(super) fn with(&self, at: u16, moves: &[TextMove<'_>]) -> Vec<u16> {
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
        match &self.effects[measured.kept as usize] {
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
