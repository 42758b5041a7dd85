//! `diagnose THING`: a name is explained, all else is read as an answer of the gateway.

use std::ffi::OsStr;

use super::{answer, code, named};
use crate::cli::exit::Status;
use crate::cli::failure::{Failure, fail};
use crate::cli::input::read_text;
use crate::cli::options::DiagnoseArgs;
use crate::cli::session::Session;
use crate::diagnose::answer::looks_like;
use crate::text::problem::answer as problems;

/// Runs `diagnose` without a command of its own.
pub(super) fn run(args: DiagnoseArgs, session: &mut Session<'_>) -> Result<Status, Failure> {
    let bytes = match (args.thing, args.input) {
        (Some(_), Some(_)) => return Err(fail(&problems::TWICE)),
        (None, None) => return Err(fail(&problems::NOTHING)),
        (Some(thing), None) => thing.into_encoded_bytes(),
        (None, Some(path)) => read_text(path, args.max_input.as_deref(), session.stdin)?,
    };
    let name = String::from_utf8_lossy(bytes.trim_ascii()).into_owned();
    // A word that nobody knows is more likely a name with a slip than an answer.
    let one_word = !name.is_empty() && !name.contains(char::is_whitespace) && !name.contains('=');
    if named::find(&name).is_some() || (one_word && !looks_like(&bytes)) {
        code::explain(OsStr::new(&name), session)
    } else {
        answer::explain(&bytes, session)
    }
}
