//! `diagnose THING`: a name is explained, an answer of the gateway read, a request or a notification diagnosed; which of
//! them it is, is worked out.

use std::ffi::OsStr;

use super::cause::{Cause, Message};
use super::{answer, code, named};
use crate::cli::exit::Status;
use crate::cli::failure::{Failure, fail};
use crate::cli::input::{self, Logged, read_text, shown_path, vendor_log};
use crate::cli::options::{CauseArgs, DiagnoseArgs};
use crate::cli::session::Session;
use crate::diagnose::answer::looks_like;
use crate::diagnose::lint;
use crate::diagnose::mistakes::Direction;
use crate::protocol::capture;
use crate::text::problem::{answer as problems, usage};

/// Fields that the gateway sends and no request carries.
const OF_NOTIFICATION: &[&str] = &[
    "notify_id",
    "notify_type",
    "notify_data",
    "trade_status",
    "is_success",
];
/// Fields of which every request or notification has one.
const OF_EITHER: &[&str] = &[
    "service",
    "partner",
    "pid",
    "_input_charset",
    "sign",
    "sign_type",
    "out_trade_no",
    "total_fee",
];

/// Runs `diagnose` without a command of its own.
pub(super) fn run(args: DiagnoseArgs, session: &mut Session<'_>) -> Result<Status, Failure> {
    if let Some(thing) = args.thing.first() {
        refuse_misspelt(&thing.to_string_lossy())?;
    }
    let max = args.file.max_input.clone();
    let (name, bytes) = match (args.thing.as_slice(), &args.file.input) {
        ([_, ..], Some(_)) => return Err(fail(&problems::TWICE)),
        ([], None) => return Err(fail(&problems::NOTHING)),
        ([thing], None) => (None, thing.as_encoded_bytes().to_vec()),
        ([_, ..], None) => return several(args, session),
        ([], Some(path)) => {
            let name = shown_path(path);
            (
                Some(name),
                read_text(path.clone(), max.as_deref(), session.stdin)?,
            )
        }
    };
    let word = String::from_utf8_lossy(bytes.trim_ascii()).into_owned();
    if named::find(&word).is_some() {
        return code::explain(OsStr::new(&word), session);
    }
    if lint::is_verify_url(&bytes) {
        let cause = Cause::prepare(Direction::Request, cause_args(args), session)?;
        let messages = vec![(input::of_question(&bytes), None)];
        return tell(&cause, name, messages, session);
    }
    if let Some(mode) = mode_of(&bytes) {
        let cause = Cause::prepare(mode, cause_args(args), session)?;
        let messages = input::messages_of(&bytes)?;
        return tell(&cause, name, messages, session);
    }
    // A word that nobody knows is more likely a name with a slip than an answer.
    let one_word = !word.is_empty() && !word.contains(char::is_whitespace) && !word.contains('=');
    if one_word && !looks_like(&bytes) {
        code::explain(OsStr::new(&word), session)
    } else {
        answer::explain(&bytes, args.redact, None, session)
    }
}

/// A word that is nearly one of the commands was meant as that.
fn refuse_misspelt(word: &str) -> Result<(), Failure> {
    const COMMANDS: [&str; 4] = ["request", "notify", "code", "answer"];
    let is_near = |command: &&str| strsim::damerau_levenshtein(command, word) <= command.len() / 4;
    let meant = COMMANDS.into_iter().find(is_near);
    match meant.filter(|_| named::find(word).is_none()) {
        Some(command) => Err(fail(&usage::MISSPELT_COMMAND)
            .with("argument", format!("diagnose {word}"))
            .with("suggestion", format!("diagnose {command}"))),
        None => Ok(()),
    }
}

/// Several things are the parameters of a request or a notification.
fn several(args: DiagnoseArgs, session: &mut Session<'_>) -> Result<Status, Failure> {
    let notifies = args.thing.iter().any(|thing| {
        let bytes = thing.as_encoded_bytes();
        let name = bytes.split(|byte| *byte == b'=').next();
        OF_NOTIFICATION
            .iter()
            .any(|field| Some(field.as_bytes()) == name)
    });
    let mode = if notifies {
        Direction::Notify
    } else {
        Direction::Request
    };
    let input = input::of_arguments(&args.thing)?;
    let cause = Cause::prepare(mode, cause_args(args), session)?;
    tell(&cause, None, vec![(input, None)], session)
}

fn tell(
    cause: &Cause,
    name: Option<String>,
    messages: Vec<Logged>,
    session: &mut Session<'_>,
) -> Result<Status, Failure> {
    let messages = messages.into_iter().map(|(input, log)| Message {
        name: name.clone(),
        input,
        log,
    });
    let diagnoses = cause.diagnose(messages.collect(), session)?;
    Ok(cause.tell(&diagnoses, session))
}

fn cause_args(args: DiagnoseArgs) -> CauseArgs {
    CauseArgs {
        key: args.key,
        profile: args.profile,
        redact: args.redact,
        ..CauseArgs::default()
    }
}

/// What the parameters are of, or `None` where there are none: then it is a name or an answer.
fn mode_of(bytes: &[u8]) -> Option<Direction> {
    if vendor_log::looks_like(bytes) {
        return Some(Direction::Notify);
    }
    let is_address = bytes.starts_with(b"http://") || bytes.starts_with(b"https://");
    let is_capture = !bytes.starts_with(b"HTTP/") && capture::looks_like(bytes);
    if looks_like(bytes) && !is_address && !is_capture {
        return None;
    }
    let input = input::parse(bytes, None).ok()?;
    let has = |names: &[&str]| names.iter().any(|name| input.value(name).is_some());
    if has(OF_NOTIFICATION) {
        Some(Direction::Notify)
    } else if is_address || is_capture || has(OF_EITHER) {
        Some(Direction::Request)
    } else {
        None
    }
}
