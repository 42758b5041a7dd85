//! The registry of findings: every kind, one file per subject, each with its texts beside it.

pub mod address;
pub mod characters;
pub mod charset;
pub mod diagnosis;
pub mod endpoint;
pub mod input;
pub mod key;
pub mod names;
pub mod notify;
pub mod order;
pub mod params;
pub mod received;
pub mod request;
pub mod signature;
pub mod trade;
pub mod values;
pub mod verify_url;

use super::finding::Kind;

/// Every kind of finding.
pub fn all() -> impl Iterator<Item = &'static Kind> {
    [
        address::ALL,
        characters::ALL,
        charset::ALL,
        diagnosis::ALL,
        endpoint::ALL,
        input::ALL,
        key::ALL,
        names::ALL,
        notify::ALL,
        order::ALL,
        params::ALL,
        received::ALL,
        request::ALL,
        signature::ALL,
        trade::ALL,
        values::ALL,
        verify_url::ALL,
    ]
    .into_iter()
    .flatten()
    .copied()
}

/// Declares kinds of findings as statics, and the list of them.
macro_rules! kinds {
    ($($name:ident = $id:literal, $severity:ident, $title:tt, $detail:tt, $fix:tt;)*) => {
        $(
            #[doc = concat!("`", $id, "`")]
            pub static $name: $crate::diagnose::Kind = $crate::diagnose::Kind {
                id: $id,
                severity: $crate::diagnose::Severity::$severity,
                texts: $crate::text::texts!($title, $detail, $fix),
            };
        )*

        /// Every kind of this subject.
        pub static ALL: &[&$crate::diagnose::Kind] = &[$(&$name),*];
    };
}
use kinds;
