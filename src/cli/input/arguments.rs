//! `NAME=VALUE` arguments, or one argument that is a URL.

use std::ffi::{OsStr, OsString};

use super::{Format, Given, GivenParam, Input, parse};
use crate::cli::failure::{Failure, fail};
use crate::diagnose::findings::input as kinds;
use crate::protocol::boundary::inner_name;
use crate::protocol::charset::Charset;
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
    let mut input = Input::of(Format::Arguments, Vec::with_capacity(arguments.len()));
    for (nth, argument) in arguments.iter().enumerate() {
        let param = split(nth + 1, argument)?;
        let name = || shown(param.name.bytes(), Charset::Utf8);
        if let Some(inner) = inner_name(param.value.bytes()) {
            let inner = shown(inner, Charset::Utf8);
            input
                .findings
                .push(kinds::ARGUMENT_HOLDS_PAIRS.at(name()).with("name", inner));
        }
        input.params.push(param);
    }
    Ok(input)
}

fn split(place: usize, argument: &OsStr) -> Result<GivenParam, Failure> {
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
    let given = |part: &[u8]| Given::text_if_utf8(part.to_vec());
    Ok(GivenParam {
        name: given(&bytes[..at]),
        value: given(&bytes[at + 1..]),
    })
}

fn is_url(argument: &OsStr) -> bool {
    let bytes = argument.as_encoded_bytes();
    bytes.starts_with(b"http://") || bytes.starts_with(b"https://")
}

/// Whether a text could be a key that was put in the wrong place, so that no error repeats it.
pub(crate) fn looks_like_key(bytes: &[u8]) -> bool {
    bytes.len() >= 16 && bytes.iter().all(u8::is_ascii_alphanumeric)
}
