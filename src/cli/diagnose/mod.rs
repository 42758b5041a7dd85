//! `diagnose`: why a sign is wrong, what a name means, what an answer says; or a thing of which it is worked out what
//! it is.

mod answer;
mod cause;
mod checks;
mod code;
mod named;
mod page;
mod parameter;
mod redact;
mod report;
mod thing;

use clap::ArgMatches;

use crate::cli::exit::Status;
use crate::cli::session::Session;
use crate::cli::typed;
use crate::diagnose::mistakes::Direction;

/// Runs `diagnose` or a command inside of it; an error is told under that command's own name.
pub(crate) fn run(matches: &ArgMatches, session: &mut Session<'_>) -> Status {
    let (schema, result) = match matches.subcommand() {
        Some(("request", matches)) => (
            cause::SCHEMA,
            cause::run(Direction::Request, typed(matches), session),
        ),
        Some(("notify", matches)) => (
            cause::SCHEMA,
            cause::run(Direction::Notify, typed(matches), session),
        ),
        Some(("code", matches)) => (code::SCHEMA, code::run(&typed(matches), session)),
        Some(("answer", matches)) => (answer::SCHEMA, answer::run(typed(matches), session)),
        _ => ("diagnose", thing::run(typed(matches), session)),
    };
    result.unwrap_or_else(|failure| session.fail(schema, &failure))
}
