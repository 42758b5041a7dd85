//! Which form an input has, where nobody said: url, http, json, lines, query, in this order.

use super::Format;
use crate::cli::failure::{Failure, fail};
use crate::protocol::capture;
use crate::text::problem::input as problems;

/// The form of an input that is not empty.
pub(super) fn detect(bytes: &[u8]) -> Result<Format, Failure> {
    let begins = |scheme: &[u8]| {
        bytes
            .get(..scheme.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    if begins(b"http://") || begins(b"https://") {
        return Ok(Format::Url);
    }
    if capture::looks_like(bytes) {
        return Ok(Format::Http);
    }
    if matches!(bytes.trim_ascii_start().first(), Some(b'{' | b'[')) {
        return Ok(Format::Json);
    }
    let mut lines = bytes
        .split(|byte| *byte == b'\n')
        .enumerate()
        .filter(|(_, line)| !line.trim_ascii().is_empty());
    if lines.clone().count() == 1 {
        return Ok(Format::Query);
    }
    match lines.find(|(_, line)| !line.contains(&b'=')) {
        None => Ok(Format::Lines),
        Some((nth, _)) => Err(fail(&problems::UNKNOWN_FORM).with("line", nth + 1)),
    }
}
