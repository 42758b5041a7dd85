//! The input grammar: arguments, a URL, or a file in one of six forms become one list of given parameters.
//!
//! Text stays text here and bytes stay bytes; only when the charset is known does `encode` make parameters of them.

mod arguments;
mod detect;
mod encode;
mod given;
mod json;
mod parse;
mod request;
mod source;
pub(crate) mod vendor_log;

use given::as_text;

pub(crate) use arguments::looks_like_key;
pub(crate) use encode::encode;
pub use given::{Format, Given, GivenParam, Input};
pub use parse::parse;
pub(crate) use request::{Logged, Request, Source, messages_of, of_arguments, of_question};
pub(crate) use source::{open_arguments, read_file, read_text, shown_path};
