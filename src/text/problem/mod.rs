//! Errors that end a run: what is wrong, and one next step. One file per subject.

pub mod answer;
pub mod config;
pub mod input;
pub mod network;
pub mod output;
mod reason;
pub mod sign;
pub mod usage;

pub use reason::Reason;

use super::{Text, Texts};

/// A kind of error.
#[derive(Debug)]
pub struct Problem {
    /// The stable id, as in JSON.
    pub id: &'static str,
    /// Whether the caller or the surroundings are at fault.
    pub fault: Fault,
    /// What is wrong, and what to do next.
    texts: Texts<2>,
}

impl Problem {
    /// What is wrong, and why.
    #[must_use]
    pub fn what(&self) -> Text {
        let [what, _] = self.texts.each();
        what
    }

    /// What to do next.
    #[must_use]
    pub fn next(&self) -> Text {
        let [_, next] = self.texts.each();
        next
    }
}

/// Who is at fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Usage or input: status 2.
    Caller,
    /// Environment or network: status 3.
    Surroundings,
}

/// Every kind of error.
pub fn all() -> impl Iterator<Item = &'static Problem> {
    [
        answer::ALL,
        config::ALL,
        input::ALL,
        network::ALL,
        output::ALL,
        sign::ALL,
        usage::ALL,
    ]
    .into_iter()
    .flatten()
    .copied()
}

/// Declares kinds of errors as statics, and the list of them.
macro_rules! problems {
    ($($name:ident = $id:literal, $fault:ident, $what:tt, $next:tt;)*) => {
        $(
            #[doc = concat!("`", $id, "`")]
            pub static $name: $crate::text::problem::Problem = $crate::text::problem::Problem {
                id: $id,
                fault: $crate::text::problem::Fault::$fault,
                texts: $crate::text::texts!($what, $next),
            };
        )*

        /// Every kind of this subject.
        pub static ALL: &[&$crate::text::problem::Problem] = &[$(&$name),*];
    };
}
use problems;
