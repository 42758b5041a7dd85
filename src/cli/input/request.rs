//! Where input comes from, read into one message or several.

use std::ffi::OsString;
use std::io::Read;
use std::path::PathBuf;

use super::vendor_log::{self, LogEntry};
use super::{Format, Input, arguments, parse, source};
use crate::cli::failure::Failure;
use crate::diagnose::findings::input as kinds;
use crate::diagnose::lint;
use crate::protocol::charset::Charset;
use crate::text::shown;

/// A message, and what the log says that it stood in.
pub(crate) type Logged = (Input, Option<LogEntry>);

/// The entries of a vendor's log, or the one message that the text is.
fn messages(bytes: &[u8], format: Option<Format>) -> Result<Vec<Logged>, Failure> {
    if format.is_some() || !vendor_log::looks_like(bytes) {
        return Ok(vec![(parse(bytes, format)?, None)]);
    }
    let entries = vendor_log::read(bytes)?.into_iter();
    Ok(entries.map(|(input, log)| (input, Some(log))).collect())
}

/// Reads the messages of a text that was read already: as [`Request::read_messages`] does without options.
pub(crate) fn messages_of(bytes: &[u8]) -> Result<Vec<Logged>, Failure> {
    let mut messages = messages(bytes, None)?;
    for (input, _) in &mut messages {
        looked_at(input)?;
    }
    Ok(messages)
}

/// A URL that asks whether Alipay sent a notification, kept as it was written: what is wrong with it is the question.
pub(crate) fn of_question(url: &[u8]) -> Input {
    Input {
        question: Some(url.trim_ascii().to_vec()),
        ..Input::of(Format::Url, Vec::new())
    }
}

/// Reads `NAME=VALUE` arguments.
pub(crate) fn of_arguments(arguments: &[OsString]) -> Result<Input, Failure> {
    let mut input = arguments::read(arguments, None)?;
    looked_at(&mut input)?;
    Ok(input)
}

/// Refuses what has no name, and notes what was to be text and is none.
fn looked_at(input: &mut Input) -> Result<(), Failure> {
    parse::check_names(input)?;
    let not_text = parse::not_text(input);
    input.findings.extend(not_text);
    Ok(())
}

/// Where input comes from and how it is to be read: `InputArgs`, checked.
#[derive(Debug)]
pub(crate) struct Request {
    pub(crate) source: Source,
    pub(crate) format: Option<Format>,
    pub(crate) drop: Vec<String>,
    pub(crate) limit: usize,
}

/// The place that input comes from.
#[derive(Debug)]
pub(crate) enum Source {
    Arguments(Vec<OsString>),
    Stdin,
    File(PathBuf),
}

impl Request {
    /// Reads the input and takes out what `--drop` names.
    pub(crate) fn read(&self, stdin: &mut dyn Read) -> Result<Input, Failure> {
        let mut input = match &self.source {
            Source::Arguments(arguments) => arguments::read(arguments, self.format)?,
            Source::Stdin | Source::File(_) => {
                parse(&source::read(&self.source, self.limit, stdin)?, self.format)?
            }
        };
        self.finish(&mut input)?;
        Ok(input)
    }

    /// Reads the input as [`Self::read`] does; or the URL that asks about a notification, which it may be.
    pub(crate) fn read_or_question(&self, stdin: &mut dyn Read) -> Result<Input, Failure> {
        let may_be = matches!(self.format, None | Some(Format::Url));
        let is_question = |bytes: &[u8]| may_be && lint::is_verify_url(bytes);
        let bytes = match &self.source {
            Source::Arguments(arguments) => match arguments.as_slice() {
                [only] if is_question(only.as_encoded_bytes()) => only.as_encoded_bytes().to_vec(),
                _ => return self.read(stdin),
            },
            Source::Stdin | Source::File(_) => source::read(&self.source, self.limit, stdin)?,
        };
        if is_question(&bytes) {
            return Ok(of_question(&bytes));
        }
        let mut input = parse(&bytes, self.format)?;
        self.finish(&mut input)?;
        Ok(input)
    }

    /// Takes out what `--drop` names, and looks at what is left.
    pub(crate) fn finish(&self, input: &mut Input) -> Result<(), Failure> {
        for name in &self.drop {
            let before = input.params.len();
            input
                .params
                .retain(|param| param.name.bytes() != name.as_bytes());
            if input.params.len() == before {
                let name = shown(name.as_bytes(), Charset::Utf8);
                input.findings.push(kinds::DROP_MISSED.at(name));
            }
        }
        looked_at(input)
    }

    /// Reads the messages: the entries of a vendor's log, or the one message that the input is.
    pub(crate) fn read_messages(&self, stdin: &mut dyn Read) -> Result<Vec<Logged>, Failure> {
        let bytes = match &self.source {
            Source::Arguments(arguments) => match arguments.as_slice() {
                [only] if vendor_log::looks_like(only.as_encoded_bytes()) => {
                    only.as_encoded_bytes().to_vec()
                }
                _ => return Ok(vec![(self.read(stdin)?, None)]),
            },
            Source::Stdin | Source::File(_) => source::read(&self.source, self.limit, stdin)?,
        };
        let mut messages = messages(&bytes, self.format)?;
        for (input, _) in &mut messages {
            self.finish(input)?;
        }
        Ok(messages)
    }
}
