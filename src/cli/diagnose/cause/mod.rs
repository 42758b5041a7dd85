//! `diagnose request` and `diagnose notify`: why a sign is wrong, proven by the bytes that were digested; and what the
//! checks find, whether it is wrong or not.

mod diagnosis;
mod differ;
mod excerpt;
mod hunt;
mod inquiry;
mod keys;
mod object;
mod place;
mod prints;
mod proof;
mod report;
mod strings;
mod their_report;

use std::ffi::OsString;
use std::path::PathBuf;

use self::hunt::Bounds;
use self::inquiry::How;
use self::keys::Keys;
use super::checks;
use super::redact::Redactor;
use crate::cli::exit::Status;
use crate::cli::failure::Failure;
use crate::cli::input::{self, read_text, shown_path};
use crate::cli::options::{CauseArgs, InputArgs};
use crate::cli::prepare;
use crate::cli::session::Session;
use crate::cli::writer::Report;
use crate::diagnose::mistakes::Direction;
use crate::protocol::rule::RuleName;
use crate::text::diagnosis as words;

pub(super) use self::diagnosis::Diagnosis;
pub(super) use self::inquiry::{Inquiry, Message};
pub(super) use self::object::{Object, object};
pub(super) use self::report::put_report;

/// The name of these commands' objects.
pub(super) const SCHEMA: &str = "diagnose";

/// What was typed, made ready: only the inputs are still to come.
pub(super) struct Cause {
    mode: Direction,
    rule: Option<RuleName>,
    charset: Option<String>,
    sign: Option<OsString>,
    keys: Keys,
    bounds: Bounds,
    theirs: Option<Vec<u8>>,
    strict: bool,
    redact: bool,
}

/// Runs `diagnose request` or `diagnose notify`.
pub(super) fn run(
    mode: Direction,
    args: CauseArgs,
    session: &mut Session<'_>,
) -> Result<Status, Failure> {
    let (cause, diagnoses) = diagnoses(mode, args, session)?;
    Ok(cause.tell(&diagnoses, session))
}

/// The diagnoses of what was typed, not told yet.
pub(super) fn diagnoses(
    mode: Direction,
    mut args: CauseArgs,
    session: &mut Session<'_>,
) -> Result<(Cause, Vec<Diagnosis>), Failure> {
    let requests = requests(&mut args)?;
    let cause = Cause::prepare(mode, args, session)?;
    let mut messages = Vec::new();
    for (name, request) in requests {
        let read = match mode {
            Direction::Notify => request.read_messages(session.stdin)?,
            Direction::Request => vec![(request.read_or_question(session.stdin)?, None)],
        };
        messages.extend(read.into_iter().map(|(input, log)| Message {
            name: name.clone(),
            input,
            log,
        }));
    }
    let diagnoses = cause.diagnose(messages, session)?;
    Ok((cause, diagnoses))
}

/// The inputs that were typed, each with its name: the arguments, or any number of files.
fn requests(args: &mut CauseArgs) -> Result<Vec<(Option<String>, input::Request)>, Failure> {
    let files = std::mem::take(&mut args.input);
    let parameters = std::mem::take(&mut args.parameters);
    let of = |parameters: Vec<OsString>, input: Option<PathBuf>| {
        let name = input.as_deref().map(shown_path);
        let request = input::open_arguments(InputArgs {
            parameters,
            input,
            reading: args.reading.clone(),
        })?;
        Ok((name, request))
    };
    if files.len() < 2 || !parameters.is_empty() {
        return Ok(vec![of(parameters, files.into_iter().next())?]);
    }
    files
        .into_iter()
        .map(|file| of(Vec::new(), Some(file)))
        .collect()
}

impl Cause {
    /// Makes ready what was typed. The keys come before any input, so that no error about it can show a part of one.
    pub(super) fn prepare(
        mode: Direction,
        args: CauseArgs,
        session: &mut Session<'_>,
    ) -> Result<Self, Failure> {
        let rule = prepare::rule(args.how.rule.as_deref())?;
        let bounds = Bounds::typed(args.budget.as_deref(), args.max_candidates)?;
        let keys = Keys::read(&args.key, &args.profile, &args.also_key_file, session)?;
        let theirs = match args.their_presign {
            Some(path) => Some(read_text(
                path,
                args.reading.max_input.as_deref(),
                session.stdin,
            )?),
            None => None,
        };
        Ok(Self {
            mode,
            rule,
            charset: args.how.charset,
            sign: args.sign,
            keys,
            bounds,
            theirs,
            strict: args.strict,
            redact: args.redact,
        })
    }

    /// Diagnoses the inputs: each by itself, and all of them together.
    pub(super) fn diagnose(
        &self,
        messages: Vec<Message>,
        session: &mut Session<'_>,
    ) -> Result<Vec<Diagnosis>, Failure> {
        let how = How {
            mode: self.mode,
            rule: self.rule,
            charset: self.charset.as_deref(),
            sign: self.sign.as_deref().map(std::ffi::OsStr::as_encoded_bytes),
            profile: self.keys.profile.as_ref(),
        };
        let none = crate::protocol::key::Key::new(Vec::new());
        let key = self.keys.key.as_ref().unwrap_or(&none);
        let mut inquiries = Vec::new();
        for message in messages {
            inquiries.push(Inquiry::of(message, &how, key)?);
        }
        let together = checks::of_several(&inquiries.iter().collect::<Vec<_>>());
        let theirs = self.theirs.as_deref();
        let one = |inquiry| Diagnosis::of(inquiry, &self.keys, self.bounds, theirs, session);
        let mut all: Vec<Diagnosis> = inquiries.into_iter().map(one).collect();
        if let Some(last) = all.last_mut() {
            last.add(together);
        }
        Ok(all)
    }

    /// Prints the diagnoses and gives the status of all together.
    pub(super) fn tell(&self, diagnoses: &[Diagnosis], session: &mut Session<'_>) -> Status {
        if session.json {
            if self.redact {
                let note = words::REDACT_TEXT_ONLY.raw(session.lang);
                session.writer.aside(Report::new().line(note));
            }
            for diagnosis in diagnoses {
                let object = object(diagnosis, self.redact, session);
                session.object(&object);
            }
        } else {
            let redactor = self.redactor(diagnoses);
            let mut report = Report::new();
            put_report(&mut report, diagnoses, &redactor, session);
            redactor.last_line(&mut report, session.lang, session.columns);
            session.writer.report(&report);
        }
        if self.all_hold(diagnoses) {
            Status::Yes
        } else {
            Status::No
        }
    }

    /// Whether all is well.
    pub(super) fn all_hold(&self, diagnoses: &[Diagnosis]) -> bool {
        diagnoses.iter().all(|one| one.holds(self.strict))
    }

    /// What finds personal data in a report of these.
    pub(super) fn redactor(&self, diagnoses: &[Diagnosis]) -> Redactor {
        let mut redactor = Redactor::new(self.redact);
        for diagnosis in diagnoses {
            redactor.know(&diagnosis.inquiry.params, diagnosis.inquiry.charset);
        }
        redactor
    }
}
