//! What checks see in parameters, keys and notifications, registered with texts in both languages; and what any name
//! or answer of the gateway means.

pub mod align;
pub mod answer;
pub mod explain;
mod finding;
pub mod findings;
pub mod lint;
pub mod mistakes;
pub mod search;

pub use finding::{Finding, Kind, Severity, any_error};
