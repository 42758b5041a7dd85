//! The error codes of the gateway: what each means, its usual causes in order, and what to do. One file per layer.
//!
//! Names and meanings are attested; for rare codes the causes are inferred from the meaning, and [`Basis`] says so. The
//! layers are our own: the gateway tells nobody which of its parts refused.

pub mod business;
pub mod gateway;
pub mod partner;
pub mod scope;
pub mod sign;
pub mod spelling;

use super::commands::Command;
use crate::text::{Text, Texts};

pub use scope::Scope;

/// One error code.
#[derive(Debug)]
pub struct Code {
    /// The code as the gateway spells it, slips included.
    pub id: &'static str,
    /// Which part of the gateway refused.
    pub layer: Layer,
    /// How far the causes can be relied on.
    pub basis: Basis,
    /// The services that answer it.
    pub scope: &'static Scope,
    /// What it means, and what to do.
    texts: Texts<2>,
    /// Its usual causes, the commonest first.
    pub causes: &'static [Cause],
}

impl Code {
    /// What it means.
    #[must_use]
    pub fn meaning(&self) -> Text {
        let [meaning, _] = self.texts.each();
        meaning
    }

    /// What to do.
    #[must_use]
    pub fn remedy(&self) -> Text {
        let [_, remedy] = self.texts.each();
        remedy
    }
}

/// A usual cause, and a command to go on with.
#[derive(Debug)]
pub struct Cause {
    /// What was done wrong.
    pub text: Text,
    /// What to go on with.
    pub command: Command,
}

/// Which part of the gateway refuses with a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    /// The check of the signature.
    Sign,
    /// Who calls, and what they may call.
    Partner,
    /// The form of the request, before its contents matter.
    Gateway,
    /// The trade itself.
    Business,
}

impl Layer {
    /// The name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sign => "sign",
            Self::Partner => "partner",
            Self::Gateway => "gateway",
            Self::Business => "business",
        }
    }
}

/// How far the causes of a code can be relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// Causes and remedy are reported by those who met the code.
    Known,
    /// The code is attested; causes and remedy are inferred from its meaning.
    Inferred,
    /// Only the name is attested.
    NameOnly,
    /// The code is said to exist, but stands in no list.
    Unconfirmed,
}

impl Basis {
    /// The name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Known => "known",
            Self::Inferred => "inferred",
            Self::NameOnly => "name-only",
            Self::Unconfirmed => "unconfirmed",
        }
    }
}

/// Every code.
pub fn all() -> impl Iterator<Item = &'static Code> {
    [sign::ALL, partner::ALL, gateway::ALL]
        .into_iter()
        .flatten()
        .chain(business::all())
}

/// The code of that name, in capitals or not.
#[must_use]
pub fn by_id(id: &str) -> Option<&'static Code> {
    all().find(|code| code.id.eq_ignore_ascii_case(id))
}

/// Declares the codes of one layer: name, basis, scope, meaning, causes (each with its command), remedy.
macro_rules! codes {
    ($layer:ident; $(
        $id:literal $basis:ident $scope:ident $meaning:tt
        [$($command:ident: $cause_en:literal, $cause_zh:literal;)+]
        $remedy:tt;
    )*) => {
        /// The codes of this layer.
        pub static ALL: &[$crate::catalog::codes::Code] = &[$($crate::catalog::codes::Code {
            id: $id,
            layer: $crate::catalog::codes::Layer::$layer,
            basis: $crate::catalog::codes::Basis::$basis,
            scope: &$crate::catalog::codes::scope::$scope,
            texts: $crate::text::texts!($meaning, $remedy),
            causes: &[$($crate::catalog::codes::Cause {
                text: $crate::text::text!($cause_en, $cause_zh),
                command: $crate::catalog::commands::Command::$command,
            }),+],
        }),*];
    };
}
use codes;
