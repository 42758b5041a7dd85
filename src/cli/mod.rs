//! The command line: what was typed becomes a run of one command, and its result an exit status.
//!
//! [`run`] is a library function that a test can call twice in one process: it takes its arguments and surroundings,
//! and reads or writes nothing else but the files it is told of.

mod ambient;
mod build_url;
mod command;
mod completions;
mod diagnose;
mod examples;
mod exit;
mod failure;
pub mod input;
mod man;
mod options;
mod output;
mod prepare;
mod query_notify_id;
mod question;
mod reading;
mod render;
mod session;
mod sign;
mod signing;
mod usage_error;
mod verify_notify;
mod writer;

use std::ffi::{OsStr, OsString};

use clap::error::ErrorKind;
use clap::{ArgMatches, FromArgMatches as _};

pub use ambient::{Ambient, KEY_VARIABLE, SHOP_VARIABLE, Terminals, World};
pub use exit::Status;
pub use failure::Failure;

use self::command::Setting;
use self::failure::fail;
use self::options::{ColorWhen, GlobalArgs};
use self::session::Session;
use self::writer::{Report, Style, Writer};
use crate::text::Lang;
use crate::text::problem::{output as output_problems, usage as usage_problems};

/// The width of text where there is no terminal.
const COLUMNS: usize = 80;
/// The widest that text is set, however wide the terminal: longer lines are hard to read.
const WIDEST: usize = 100;

/// Runs the program with these arguments, its name not among them.
#[must_use]
pub fn run(arguments: &[OsString], ambient: Ambient<'_>) -> Status {
    let Ambient {
        stdin,
        stdout,
        stderr,
        world,
    } = ambient;
    // What follows `--` belongs to another program.
    let ours = arguments
        .split(|argument| argument == "--")
        .next()
        .unwrap_or_default();
    let mut writer = Writer::new(stdout, stderr);
    hide_early(ours, &world, &mut writer);
    let (lang, unknown) = language(ours, &world);
    let columns = world.columns.unwrap_or(COLUMNS).min(WIDEST);
    let json = ours.iter().any(|argument| argument == "--json");
    let mut session = Session {
        writer,
        stdin,
        world,
        lang,
        json,
        columns,
    };
    let status = match unknown {
        Some(value) => session.fail(
            &schema_of(ours),
            &fail(&usage_problems::UNKNOWN_LANGUAGE).with("value", value),
        ),
        None => dispatch(arguments, &mut session),
    };
    match session.writer.fault() {
        Some(error) => session.complain(&fail(&output_problems::STDOUT).because(&error)),
        None => status,
    }
}

fn dispatch(arguments: &[OsString], session: &mut Session<'_>) -> Status {
    let arguments = &help_last(arguments);
    let command = command::for_arguments(arguments, None);
    let matches = match command.no_binary_name(true).try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(error) => return not_matched(&error, arguments, session),
    };
    let Ok(global) = GlobalArgs::from_arg_matches(&matches) else {
        unreachable!("the arguments matched the command that these options were added to");
    };
    set_colour(global.color, session);
    let Some((name, matches)) = matches.subcommand() else {
        return session.fail("error", &fail(&usage_problems::NO_COMMAND));
    };
    match run_command(name, matches, session) {
        Ok(status) => status,
        Err(failure) => session.fail(name, &failure),
    }
}

fn run_command(
    name: &str,
    matches: &ArgMatches,
    session: &mut Session<'_>,
) -> Result<Status, Failure> {
    match name {
        "sign" => sign::run(typed(matches), session),
        "build-url" => build_url::run(typed(matches), session),
        "verify-notify" => verify_notify::run(typed(matches), session),
        "query-notify-id" => query_notify_id::run(typed(matches), session),
        "diagnose" => Ok(diagnose::run(matches, session)),
        "completions" => Ok(completions::run(typed(matches), session)),
        "man" => man::run(typed(matches), session),
        _ => Err(fail(&usage_problems::NO_COMMAND)),
    }
}

/// What was typed for a command. Its matches were made from the same declaration, so they cannot fail to fit.
fn typed<A: clap::FromArgMatches>(matches: &ArgMatches) -> A {
    A::from_arg_matches(matches).expect("the matches were made from this declaration")
}

/// Help and version are answers; all else that did not match is an error.
fn not_matched(error: &clap::Error, arguments: &[OsString], session: &mut Session<'_>) -> Status {
    let answer = match error.kind() {
        ErrorKind::DisplayVersion => Some(error.to_string()),
        ErrorKind::DisplayHelp => {
            let texts = Setting {
                lang: session.lang,
                columns: session.columns,
            };
            let command = command::for_arguments(arguments, Some(texts)).no_binary_name(true);
            command
                .try_get_matches_from(arguments)
                .err()
                .map(|help| help.to_string())
        }
        _ => None,
    };
    if let Some(answer) = answer {
        session
            .writer
            .report(Report::new().put(Style::Plain, answer));
        return Status::Yes;
    }
    let named = command::named(arguments);
    session.fail(
        &schema_of(arguments),
        &usage_error::failure(error, named.as_deref()),
    )
}

/// The command whose object tells of an error: the one that is named, or none.
fn schema_of(arguments: &[OsString]) -> String {
    match command::named(arguments) {
        // Both have the one schema of a diagnosis.
        Some(name) if matches!(name.as_str(), "diagnose request" | "diagnose notify") => {
            "diagnose".to_owned()
        }
        Some(name) => name.replace(' ', "-"),
        None => "error".to_owned(),
    }
}

/// `help COMMAND` means `COMMAND --help`, as in most tools.
fn help_last(arguments: &[OsString]) -> Vec<OsString> {
    match arguments.split_first() {
        Some((first, rest)) if first == "help" => {
            rest.iter().cloned().chain(["--help".into()]).collect()
        }
        _ => arguments.to_vec(),
    }
}

/// Hides what is known to be a key before anything can be said about it.
fn hide_early(arguments: &[OsString], world: &World, writer: &mut Writer<'_>) {
    if arguments.iter().any(|argument| argument == "--reveal-key") {
        return;
    }
    if let Some(key) = world.variable(KEY_VARIABLE) {
        writer.hide(key.as_encoded_bytes());
    }
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        if argument == "--key" {
            if let Some(key) = arguments.next() {
                writer.hide(key.as_encoded_bytes());
            }
        } else if let Some(key) = argument.as_encoded_bytes().strip_prefix(b"--key=") {
            writer.hide(key);
        }
    }
}

/// The language: `--lang`, else the locale. Known before the command line is built, because its help is in it.
/// The second part is a `--lang` that names none.
fn language(arguments: &[OsString], world: &World) -> (Lang, Option<String>) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| world.text_variable(name));
    let from_locale = locale.and_then(Lang::from_name).unwrap_or(Lang::En);
    let mut before = arguments.iter();
    let said = before
        .clone()
        .find_map(|argument| argument.to_str()?.strip_prefix("--lang="))
        .map(str::to_owned);
    let said = said.or_else(|| {
        before.find(|argument| *argument == "--lang")?;
        before
            .next()
            .and_then(|argument| OsStr::to_str(argument))
            .map(str::to_owned)
    });
    match said {
        None => (from_locale, None),
        Some(name) => Lang::from_name(&name).map_or((from_locale, Some(name)), |lang| (lang, None)),
    }
}

fn set_colour(when: ColorWhen, session: &mut Session<'_>) {
    let world = &session.world;
    let (stdout, stderr) = match when {
        ColorWhen::Always => (true, true),
        ColorWhen::Never => (false, false),
        ColorWhen::Auto if world.variable("NO_COLOR").is_some() => (false, false),
        ColorWhen::Auto
            if world
                .variable("CLICOLOR_FORCE")
                .is_some_and(|value| value != "0") =>
        {
            (true, true)
        }
        ColorWhen::Auto if world.variable("TERM").is_some_and(|value| value == "dumb") => {
            (false, false)
        }
        ColorWhen::Auto => (world.terminals.stdout, world.terminals.stderr),
    };
    session.writer.colour(stdout, stderr);
}
