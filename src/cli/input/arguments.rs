//! `NAME=VALUE` arguments, or one argument that is a URL.

use std::ffi::{OsStr, OsString};

use super::{Format, Input, as_text, parse};
use crate::cli::failure::{Failure, fail};
use crate::diagnose::findings::input as kinds;
use crate::protocol::boundary::inner_name;
use crate::protocol::charset::Charset;
use crate::protocol::params::{Param, Params};
use crate::text::problem::input as problems;
use crate::text::shown;

/// Reads arguments. A form named with `--input-format` reads a single argument as it would read a file.
pub(super) fn read(arguments: &[OsString], format: Option<Format>) -> Result<Input, Failure> {
    match (arguments, format) {
        ([only], Some(format)) => return parse(only.as_encoded_bytes(), Some(format)),
        (_, Some(_)) => return Err(fail(&problems::FORMAT_OF_ARGUMENTS)),
        (_, None) => {}
    }
    if let [only] = arguments
        && is_url(only)
    {
        return parse(only.as_encoded_bytes(), Some(Format::Url));
    }
    let split: Result<Params, Failure> = arguments
        .iter()
        .enumerate()
        .map(|(nth, argument)| split(nth + 1, argument))
        .collect();
    let mut input = Input::of(Format::Arguments, as_text(split?));
    for param in &input.params {
        let name = || shown(param.name.bytes(), Charset::Utf8);
        if let Some(inner) = inner_name(param.value.bytes()) {
            let inner = shown(inner, Charset::Utf8);
            input
                .findings
                .push(kinds::ARGUMENT_HOLDS_PAIRS.at(name()).with("name", inner));
        }
    }
    Ok(input)
}

fn split(place: usize, argument: &OsStr) -> Result<Param, Failure> {
    let bytes = argument.as_encoded_bytes();
    if is_url(argument) {
        return Err(fail(&problems::URL_NOT_ALONE).with("place", place));
    }
    let Some(at) = bytes.iter().position(|byte| *byte == b'=') else {
        return Err(if looks_like_key(bytes) {
            fail(&problems::NO_EQUALS_HIDDEN).with("place", place)
        } else {
            fail(&problems::NO_EQUALS)
                .with("place", place)
                .with("argument", shown(bytes, Charset::Utf8))
        });
    };
    Ok(Param::new(&bytes[..at], &bytes[at + 1..]))
}

fn is_url(argument: &OsStr) -> bool {
    let bytes = argument.as_encoded_bytes();
    bytes.starts_with(b"http://") || bytes.starts_with(b"https://")
}

/// Whether a text could be a key that was put in the wrong place, with or without what was copied along with it, so
/// that no error repeats it.
pub(crate) fn looks_like_key(bytes: &[u8]) -> bool {
    bytes
        .split(|byte| !byte.is_ascii_alphanumeric())
        .any(|run| run.len() >= 16)
}
