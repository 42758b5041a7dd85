//! The input grammar: arguments, a URL, or a file in one of six forms become one list of given parameters.
//!
//! Text stays text here and bytes stay bytes; only when the charset is known does `encode` make parameters of them.

mod arguments;
mod detect;
mod encode;
mod json;
mod parse;
mod source;
pub(crate) mod vendor_log;

use std::path::PathBuf;

use crate::cli::failure::Failure;
use crate::diagnose::findings::input as kinds;
use crate::diagnose::{Finding, lint};
use crate::protocol::charset::Charset;
use crate::protocol::params::{Param, Params};
use crate::protocol::request::INPUT_CHARSET;
use crate::text::shown;

pub(crate) use self::vendor_log::LogEntry;
pub(crate) use arguments::looks_like_key;
pub(crate) use encode::encode;
pub use parse::parse;
pub(crate) use source::{open_arguments, read_file, read_text, shown_path};

/// A name or value as it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// Text, to be encoded in the charset of the request.
    Text(String),
    /// Bytes, digested as they are.
    Bytes(Vec<u8>),
}

impl Given {
    /// The bytes as given, before any charset.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        match self {
            Self::Text(text) => text.as_bytes(),
            Self::Bytes(bytes) => bytes,
        }
    }
}

/// A parameter as it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenParam {
    /// Its name.
    pub name: Given,
    /// Its value.
    pub value: Given,
}

/// Parameters that were given as text. UTF-8 is judged over all of them at once: a value in GBK may well be UTF-8 by
/// chance, but hardly every value of an input is.
fn as_text(params: Params) -> Vec<GivenParam> {
    let is_utf8 = |bytes: &[u8]| str::from_utf8(bytes).is_ok();
    let text = params
        .iter()
        .all(|param| is_utf8(&param.name) && is_utf8(&param.value));
    let given = |bytes: Vec<u8>| match String::from_utf8(bytes) {
        Ok(utf8) if text => Given::Text(utf8),
        Ok(utf8) => Given::Bytes(utf8.into_bytes()),
        Err(error) => Given::Bytes(error.into_bytes()),
    };
    let param = |param: Param| GivenParam {
        name: given(param.name),
        value: given(param.value),
    };
    params.into_iter().map(param).collect()
}

/// The forms of input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// `NAME=VALUE` arguments.
    Arguments,
    /// A URL.
    Url,
    /// A raw HTTP request.
    Http,
    /// A JSON object or array of pairs.
    Json,
    /// One `NAME=VALUE` a line.
    Lines,
    /// A query string or form body.
    Query,
    /// A presign string as a program logged it.
    Presign,
}

/// What was read.
#[derive(Clone, Debug)]
pub struct Input {
    /// In which form.
    pub format: Format,
    /// The parameters that are signed: of a captured POST those of its body, else those of its address.
    pub params: Vec<GivenParam>,
    /// What a captured POST has in its address.
    pub address: Vec<GivenParam>,
    /// The method of a capture.
    pub method: Option<String>,
    /// The address of a URL, before its query.
    pub base: Option<Vec<u8>>,
    /// The address of a capture, before its query, where it names its host.
    pub capture_address: Option<Vec<u8>>,
    /// The URL itself, where it asks whether Alipay sent a notification: nothing in it is signed.
    pub question: Option<Vec<u8>>,
    /// The charset that a capture's Content-Type names.
    pub header_charset: Option<Vec<u8>>,
    /// What reading showed.
    pub findings: Vec<Finding>,
}

impl Input {
    /// Input of these parameters and nothing else.
    fn of(format: Format, params: Vec<GivenParam>) -> Self {
        Self {
            format,
            params,
            address: Vec::new(),
            method: None,
            base: None,
            capture_address: None,
            question: None,
            header_charset: None,
            findings: Vec::new(),
        }
    }

    /// The first value of that name as it was given.
    pub(crate) fn value(&self, name: &str) -> Option<&[u8]> {
        self.params
            .iter()
            .find(|param| param.name.bytes() == name.as_bytes())
            .map(|param| param.value.bytes())
    }

    /// The name of the charset that the request gives: among its parameters, or in the address of a POST.
    pub(crate) fn charset_label(&self) -> Option<&[u8]> {
        let in_address = || {
            self.address
                .iter()
                .find(|param| param.name.bytes() == INPUT_CHARSET.as_bytes())
        };
        self.value(INPUT_CHARSET)
            .or_else(|| Some(in_address()?.value.bytes()))
    }

    /// Whether all values came as text, so that the charset decides about their bytes.
    pub(crate) fn is_text(&self) -> bool {
        self.params.iter().all(|param| {
            matches!(param.value, Given::Text(_)) && matches!(param.name, Given::Text(_))
        })
    }
}

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
pub(crate) fn of_arguments(arguments: &[std::ffi::OsString]) -> Result<Input, Failure> {
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
    Arguments(Vec<std::ffi::OsString>),
    Stdin,
    File(PathBuf),
}

impl Request {
    /// Reads the input and takes out what `--drop` names.
    pub(crate) fn read(&self, stdin: &mut dyn std::io::Read) -> Result<Input, Failure> {
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
    pub(crate) fn read_or_question(&self, stdin: &mut dyn std::io::Read) -> Result<Input, Failure> {
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
    pub(crate) fn read_messages(
        &self,
        stdin: &mut dyn std::io::Read,
    ) -> Result<Vec<Logged>, Failure> {
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
