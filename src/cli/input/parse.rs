//! Bytes of a known or detected form become given parameters, and everything noticed on the way a finding.

use std::collections::HashSet;

use super::{Format, Given, GivenParam, Input, as_text, detect, json};
use crate::cli::failure::{Failure, fail};
use crate::diagnose::Finding;
use crate::diagnose::findings::input as kinds;
use crate::protocol::capture::{self, Capture, CaptureError};
use crate::protocol::charset::Charset;
use crate::protocol::form::{self, Form};
use crate::protocol::params::{Param, Params};
use crate::protocol::request::INPUT_CHARSET;
use crate::text::problem::input as problems;
use crate::text::shown;

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// Reads an input in this form, or in the one it is seen to have.
///
/// # Errors
/// The input is empty or not of its form.
pub fn parse(bytes: &[u8], format: Option<Format>) -> Result<Input, Failure> {
    if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
        return Err(fail(&problems::UTF16));
    }
    let bare = bytes.strip_prefix(BYTE_ORDER_MARK);
    let bytes_read = bare.unwrap_or(bytes);
    if bytes_read.trim_ascii().is_empty() {
        return Err(fail(&problems::EMPTY_INPUT));
    }
    // Blank lines before the input belong to no form.
    let blank = bytes_read
        .iter()
        .take_while(|byte| matches!(byte, b'\r' | b'\n'))
        .count();
    let bytes_read = &bytes_read[blank..];
    let format = format.map_or_else(|| detect::detect(bytes_read), Ok)?;
    if format != Format::Http
        && let Some(at) = bytes_read.iter().position(|byte| *byte == 0)
    {
        return Err(fail(&problems::ZERO_BYTE).with("at", at));
    }
    let mut input = match format {
        Format::Url => url(one_line(bytes_read)?)?,
        Format::Http => http(bytes_read)?,
        Format::Json => json::read(bytes_read)?,
        Format::Lines => lines(bytes_read)?,
        Format::Query => query(one_line(bytes_read)?),
        Format::Presign => presign(one_line(bytes_read)?),
        Format::Arguments => unreachable!("arguments are no form of a file"),
    };
    if bare.is_some() {
        input.findings.insert(0, kinds::BYTE_ORDER_MARK.found());
    }
    Ok(input)
}

/// What was given as text but is none: the bytes of the whole input are used, and the user is told where it shows.
pub(super) fn not_text(input: &Input) -> Option<Finding> {
    if matches!(input.format, Format::Url | Format::Http | Format::Query) {
        return None;
    }
    let is_utf8 = |given: &Given| str::from_utf8(given.bytes()).is_ok();
    let param = input
        .params
        .iter()
        .find(|param| !is_utf8(&param.name) || !is_utf8(&param.value))?;
    Some(kinds::NOT_UTF8.at(shown(param.name.bytes(), Charset::Utf8)))
}

/// A value without a name is an error in every form: no side could tell which parameter it is.
pub(super) fn check_names(input: &Input) -> Result<(), Failure> {
    match input
        .params
        .iter()
        .position(|param| param.name.bytes().is_empty())
    {
        Some(at) => Err(fail(&problems::NO_NAME).with("place", at + 1)),
        None => Ok(()),
    }
}

/// The one line of the input, without the line ends around it: they cannot belong to a parameter in these forms.
fn one_line(bytes: &[u8]) -> Result<&[u8], Failure> {
    let is_end = |byte: &u8| matches!(byte, b'\r' | b'\n');
    let start = bytes.iter().take_while(|byte| is_end(byte)).count();
    let end = bytes.len()
        - bytes[start..]
            .iter()
            .rev()
            .take_while(|byte| is_end(byte))
            .count();
    let line = &bytes[start..end];
    match line.iter().filter(|byte| **byte == b'\n').count() {
        0 => Ok(line),
        more => Err(fail(&problems::MORE_LINES).with("count", more + 1)),
    }
}

fn url(address: &[u8]) -> Result<Input, Failure> {
    let query = capture::query_of(address).filter(|query| !query.is_empty());
    let mut input = decoded(
        Format::Url,
        query.ok_or_else(|| fail(&problems::URL_WITHOUT_QUERY))?,
    );
    input.base = address
        .split(|byte| *byte == b'?')
        .next()
        .map(<[u8]>::to_vec);
    if address.contains(&b'#') {
        input.findings.push(kinds::FRAGMENT_DROPPED.found());
    }
    Ok(input)
}

fn query(line: &[u8]) -> Input {
    let mut input = decoded(Format::Query, line.strip_prefix(b"?").unwrap_or(line));
    if form::split(line) != form::decode(line).params {
        input.findings.push(kinds::QUERY_OR_PRESIGN.found());
    }
    input
}

fn presign(line: &[u8]) -> Input {
    let mut input = Input::of(Format::Presign, as_text(form::split(line)));
    input.findings = pieces(line);
    input
}

fn lines(bytes: &[u8]) -> Result<Input, Failure> {
    let mut params = Params::new();
    let mut crlf = false;
    for (nth, line) in bytes.split(|byte| *byte == b'\n').enumerate() {
        let bare = line.strip_suffix(b"\r");
        crlf |= bare.is_some();
        let line = bare.unwrap_or(line);
        if line.trim_ascii().is_empty() {
            continue;
        }
        let at = line.iter().position(|byte| *byte == b'=');
        let at = at.ok_or_else(|| fail(&problems::LINE_WITHOUT_EQUALS).with("line", nth + 1))?;
        params.push(Param::new(&line[..at], &line[at + 1..]));
    }
    let mut input = Input::of(Format::Lines, as_text(params));
    if crlf {
        input.findings.push(kinds::CRLF.found());
    }
    Ok(input)
}

fn http(bytes: &[u8]) -> Result<Input, Failure> {
    let capture = Capture::parse(bytes).map_err(|error| match error {
        CaptureError::Head(reason) => fail(&problems::HTTP_SYNTAX).with("reason", reason),
        CaptureError::Unfinished => fail(&problems::HTTP_UNFINISHED),
        CaptureError::Response => fail(&problems::HTTP_RESPONSE),
        CaptureError::Encoded(coding) => fail(&problems::HTTP_ENCODED).with("coding", coding),
        CaptureError::BodyType(kind) => fail(&problems::HTTP_BODY).with("kind", kind),
    })?;
    let mut findings = of_form(&capture.address);
    findings.extend(of_form(&capture.body));
    if let Some((declared, there)) = capture.length {
        findings.push(
            kinds::CAPTURE_LENGTH
                .found()
                .with("declared", declared)
                .with("there", there),
        );
    }
    let posted = !capture.body.params.is_empty();
    if posted {
        findings.extend(apart(&capture));
    }
    let (params, address) = if posted {
        (given(capture.body.params), given(capture.address.params))
    } else {
        (given(capture.address.params), Vec::new())
    };
    Ok(Input {
        format: Format::Http,
        params,
        address,
        method: Some(capture.method),
        base: None,
        capture_address: address_of(bytes),
        question: None,
        header_charset: capture.charset,
        findings,
    })
}

/// The address that the request line and the Host header of a capture make. Whether it came over TLS is not known, and
/// the gateway takes nothing else.
fn address_of(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut lines = bytes.split(|byte| *byte == b'\n');
    let target = lines.next()?.split(|byte| *byte == b' ').nth(1)?;
    let path = target.split(|byte| *byte == b'?').next()?;
    if !path.starts_with(b"/") {
        return Some(path.to_vec());
    }
    let host = lines
        .take_while(|line| !line.trim_ascii().is_empty())
        .find_map(|line| {
            let (name, value) = line.split_at_checked(5)?;
            name.eq_ignore_ascii_case(b"host:")
                .then(|| value.trim_ascii())
        })?;
    Some([b"https://", host, path].concat())
}

/// The parameters that stand in the address of a POST and not in its body, `_input_charset` aside.
fn apart(capture: &Capture) -> Option<Finding> {
    let in_body: HashSet<&[u8]> = capture
        .body
        .params
        .iter()
        .map(|param| param.name.as_slice())
        .collect();
    let is_apart = |param: &&Param| {
        param.name != INPUT_CHARSET.as_bytes() && !in_body.contains(param.name.as_slice())
    };
    let names: Vec<String> = capture
        .address
        .params
        .iter()
        .filter(is_apart)
        .map(|param| shown(&param.name, Charset::Utf8))
        .collect();
    (!names.is_empty()).then(|| kinds::ADDRESS_APART.found().with("names", names.join(", ")))
}

fn decoded(format: Format, text: &[u8]) -> Input {
    let form = form::decode(text);
    let mut findings = of_form(&form);
    findings.extend(pieces(text));
    let mut input = Input::of(format, given(form.params));
    input.findings = findings;
    input
}

fn given(params: Params) -> Vec<GivenParam> {
    params
        .into_iter()
        .map(|param| GivenParam {
            name: Given::Bytes(param.name),
            value: Given::Bytes(param.value),
        })
        .collect()
}

fn of_form(form: &Form) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Some(first) = form.malformed.first() {
        findings.push(
            kinds::MALFORMED_ESCAPE
                .found()
                .with("count", form.malformed.len())
                .with("at", first),
        );
    }
    for param in &form.params {
        if param.name.contains(&b'?') && param.name.contains(&b'/') {
            findings.push(kinds::ADDRESS_IN_NAME.at(shown(&param.name, Charset::Utf8)));
        }
        if param.name.starts_with(b"amp;") {
            findings.push(kinds::HTML_AMPERSAND.at(shown(&param.name, Charset::Utf8)));
        }
    }
    findings
}

/// The pieces that have no `=`: an `&` in a value that was not encoded leaves one.
fn pieces(text: &[u8]) -> Vec<Finding> {
    text.split(|byte| *byte == b'&')
        .filter(|piece| !piece.is_empty() && !piece.contains(&b'='))
        .map(|piece| {
            kinds::PIECE_WITHOUT_EQUALS
                .found()
                .with("piece", shown(piece, Charset::Utf8))
        })
        .collect()
}
