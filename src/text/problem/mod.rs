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

use super::Text;

/// A kind of error.
#[derive(Debug)]
pub struct Problem {
    /// The stable id, as in JSON.
    pub id: &'static str,
    /// Whether the caller or the surroundings are at fault.
    pub fault: Fault,
    /// What is wrong, and why.
    pub what: Text,
    /// What to do next.
    pub next: Text,
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
    ($($name:ident = $id:literal, $fault:ident, $what:expr, $next:expr;)*) => {
        $(
            #[doc = concat!("`", $id, "`")]
            pub static $name: $crate::text::problem::Problem = $crate::text::problem::Problem {
                id: $id,
                fault: $crate::text::problem::Fault::$fault,
                what: { const T: $crate::text::Text = pair($what); T },
                next: { const T: $crate::text::Text = pair($next); T },
            };
        )*

        /// Every kind of this subject.
        pub static ALL: &[&$crate::text::problem::Problem] = &[$(&$name),*];

        const fn pair(both: (&'static str, &'static str)) -> $crate::text::Text {
            $crate::text::Text::new(both.0, both.1)
        }
    };
}
use problems;
