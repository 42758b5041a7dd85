//! The two languages of everything that people read.
//!
//! A [`Text`] holds both languages side by side, so that whoever corrects one sees the other. That both are there is
//! checked when the program is compiled: the Chinese text has Han characters, the English one has none, and the same
//! placeholders stand in both.

#[cfg(feature = "cli")]
pub mod diagnosis;
#[cfg(feature = "cli")]
pub mod help;
mod lang;
pub mod message;
#[cfg(feature = "cli")]
pub mod problem;
#[cfg(feature = "cli")]
pub mod report;

mod shown;
mod words;

pub use lang::Lang;
pub use message::{Fact, Text, Texts};
pub(crate) use message::{text, texts};
#[cfg(feature = "cli")]
pub(crate) use shown::push_escaped;
pub use shown::{is_invisible, shown};
pub use words::Words;
pub(crate) use words::{Pairs, pairs, words};
