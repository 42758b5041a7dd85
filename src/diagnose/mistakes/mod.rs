//! The registry of mistakes: each a named change to the pipeline or to its input, one folder or file per axis, with
//! its texts beside it.
//!
//! To add one, write an entry of `mistakes!` in the file of its axis: id, how common it is in a request and in a
//! notification, title, detail and fix in both languages, and a function that says how it can have happened to a case.
//! The search, the reports, `diagnose code` and the tests take it from there.

mod case;
mod charset;
mod classed;
mod digest;
mod draft;
mod gather;
mod join;
mod key;
mod kind;
mod order;
mod params;
mod slip;
mod slips;
mod value;

pub use case::{Case, Direction};
pub use draft::{Digested, Draft, Secret};
pub use kind::{Axis, Frequency, Mistake};
pub use slip::{Change, Class, Edit, Run, Scope, Slip};
pub use slips::Slips;

/// Every mistake.
pub fn all() -> impl Iterator<Item = &'static Mistake> {
    [
        key::ALL,
        params::ALL,
        order::ALL,
        value::ALL,
        charset::ALL,
        join::ALL,
        digest::ALL,
    ]
    .into_iter()
    .flatten()
    .copied()
    .flatten()
}

/// Every way in which a mistake can have happened to a case, with its facts; those left out that cannot happen in its
/// direction.
#[must_use]
pub fn slips_of(case: &Case<'_>) -> Vec<Slip> {
    let mut found = Vec::new();
    for mistake in all() {
        if mistake.frequency(case.direction) != Frequency::Never {
            Slips::collect(mistake, case, &mut found);
        }
    }
    found
}

/// The ways of one class in which some mistakes can have happened to a case, with their facts.
#[must_use]
pub fn slips_in(mistakes: &[&'static Mistake], case: &Case<'_>, class: Class) -> Vec<Slip> {
    let mut found = Vec::new();
    for mistake in mistakes {
        Slips::collect(mistake, case, &mut found);
    }
    found.retain(|slip| slip.class == class);
    found
}

/// Declares the mistakes of a file, and the list of them.
macro_rules! mistakes {
    ($axis:ident; $($name:ident = $id:literal, request: $request:ident, notify: $notify:ident,
        $title:tt, $detail:tt, $fix:tt, $slips:expr;)*) => {
        $(
            #[doc = concat!("`", $id, "`")]
            const $name: $crate::diagnose::mistakes::Mistake = $crate::diagnose::mistakes::Mistake {
                id: $id,
                axis: $crate::diagnose::mistakes::Axis::$axis,
                request: $crate::diagnose::mistakes::Frequency::$request,
                notify: $crate::diagnose::mistakes::Frequency::$notify,
                texts: $crate::text::texts!($title, $detail, $fix),
                slips: $slips,
            };
        )*

        /// Every mistake of this file.
        pub(in $crate::diagnose::mistakes) static ALL: &[$crate::diagnose::mistakes::Mistake] = &[$($name),*];
    };
}
use mistakes;
