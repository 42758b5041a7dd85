//! The input grammar: arguments, a URL, or a file in one of six forms become one list of given parameters.
//!
//! Text stays text here and bytes stay bytes; only when the charset is known does `encode` make parameters of them.

mod arguments;
mod detect;
mod encode;
mod json;
mod parse;
mod source;

use std::path::PathBuf;

use crate::cli::failure::Failure;
use crate::diagnose::Finding;

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
    /// Text where the bytes are UTF-8, else bytes.
    fn text_if_utf8(bytes: Vec<u8>) -> Self {
        String::from_utf8(bytes).map_or_else(|error| Self::Bytes(error.into_bytes()), Self::Text)
    }

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

    /// Whether all values came as text, so that the charset decides about their bytes.
    pub(crate) fn is_text(&self) -> bool {
        self.params.iter().all(|param| {
            matches!(param.value, Given::Text(_)) && matches!(param.name, Given::Text(_))
        })
    }
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
        input.params.retain(|param| {
            !self
                .drop
                .iter()
                .any(|name| name.as_bytes() == param.name.bytes())
        });
        parse::check_names(&input)?;
        input.findings.extend(parse::not_text(&input));
        Ok(input)
    }
}
