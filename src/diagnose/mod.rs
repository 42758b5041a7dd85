//! What checks see in parameters, keys and notifications, registered with texts in both languages.

mod finding;
pub mod findings;
pub mod lint;

pub use finding::{Finding, Kind, Severity, any_error};
