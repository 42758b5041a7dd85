//! A mistake as it is registered: once, with its axis, how common it is, its texts, and what it does to a case.

use super::case::{Case, Direction};
use super::slips::Slips;
use crate::text::{Text, Texts};

/// A named change to the pipeline or to its input.
#[derive(Debug)]
pub struct Mistake {
    /// The stable id, in words joined by `-`.
    pub id: &'static str,
    /// Which part of the pipeline it changes.
    pub axis: Axis,
    /// How common it is where the shop made the sign.
    pub request: Frequency,
    /// How common it is where Alipay made the sign and the shop's copy differs.
    pub notify: Frequency,
    /// What happened, where it typically comes from, what to change.
    pub(super) texts: Texts<3>,
    /// The ways in which it can have happened to this case.
    pub slips: fn(&Case<'_>, &mut Slips<'_, '_>),
}

impl Mistake {
    /// How common it is in that direction.
    #[must_use]
    pub const fn frequency(&self, direction: Direction) -> Frequency {
        match direction {
            Direction::Request => self.request,
            Direction::Notify => self.notify,
        }
    }

    /// What happened, in a line. `{parameter}` is what it happened to.
    #[must_use]
    pub fn title(&self) -> Text {
        let [title, _, _] = self.texts.each();
        title
    }

    /// Where it typically comes from.
    #[must_use]
    pub fn detail(&self) -> Text {
        let [_, detail, _] = self.texts.each();
        detail
    }

    /// What to change.
    #[must_use]
    pub fn fix(&self) -> Text {
        let [_, _, fix] = self.texts.each();
        fix
    }
}

/// The part of the pipeline that a mistake changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    /// The key itself.
    Key,
    /// Which parameters take part.
    Params,
    /// Their order.
    Order,
    /// Their values.
    Value,
    /// The bytes of their text.
    Charset,
    /// How they become one text, and where the key goes.
    Join,
    /// Which digest, printed how.
    Digest,
}

impl Axis {
    /// Every axis, in the order of the pipeline.
    pub const ALL: [Self; 7] = [
        Self::Key,
        Self::Params,
        Self::Order,
        Self::Value,
        Self::Charset,
        Self::Join,
        Self::Digest,
    ];

    /// The name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Key => "key",
            Self::Params => "params",
            Self::Order => "order",
            Self::Value => "value",
            Self::Charset => "charset",
            Self::Join => "join",
            Self::Digest => "digest",
        }
    }
}

/// How common a mistake is: a guess from how many public threads show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Frequency {
    /// It cannot happen in this direction.
    Never,
    /// Hardly ever seen, or only thought of.
    Rare,
    /// Seen now and then.
    Low,
    /// Known to anyone who integrates a few shops.
    Medium,
    /// Among the first things to look at.
    High,
    /// What most threads turn out to be.
    VeryHigh,
}

impl Frequency {
    /// What it costs an explanation to name a mistake of this frequency, in bits: the rarer, the more.
    #[must_use]
    pub const fn bits(self) -> u32 {
        match self {
            Self::VeryHigh => 4,
            Self::High => 5,
            Self::Medium => 6,
            Self::Low => 7,
            Self::Rare | Self::Never => 8,
        }
    }
}
