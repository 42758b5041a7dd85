//! The forms of an answer, told by how its text begins, and the code in each.

use super::decode::{declared, decode};
use super::read::{Form, Reading, Unreadable, Verdict};
use super::{html, xml};
use crate::catalog::answer as words;
use crate::catalog::codes;
use crate::protocol::charset::Charset;
use crate::protocol::form;
use crate::text::shown;

/// The most characters that are shown of what is no answer.
const EXCERPT: usize = 120;

/// Reads an answer of any form.
pub(super) fn of_text(text: &str) -> Result<Reading, Unreadable> {
    if text.is_empty() {
        return Err(Unreadable::Empty);
    }
    if let Some(reading) = word(text) {
        return Ok(reading);
    }
    if let Some(result) = wap(text) {
        return result;
    }
    if is_page(text) && !is_xml_answer(text) {
        return page(text);
    }
    if text.starts_with('<') {
        let said = xml::read(text)?;
        return Ok(reading(
            Form::Xml,
            said.verdict,
            said.code.as_deref(),
            said.details,
        ));
    }
    if let Some(why) = text.strip_prefix(DOWNLOAD_FAILED) {
        let why = why.trim_start_matches([':', ' ']).to_owned();
        let details = vec![("reason".to_owned(), why)];
        return Ok(reading(Form::Sentence, Verdict::Refused, None, details));
    }
    match html::marked_code(text) {
        Some(code) => Ok(reading(
            Form::Page,
            Verdict::Refused,
            Some(code),
            Vec::new(),
        )),
        None => Err(Unreadable::Other(excerpt(text))),
    }
}

/// How the file services begin an error.
pub(super) const DOWNLOAD_FAILED: &str = "File download failed";

/// A word of `notify_verify`, or a bare code.
fn word(text: &str) -> Option<Reading> {
    let lower = text.to_ascii_lowercase();
    if let Some(answer) = words::by_name(&lower).filter(|answer| answer.name != "not-the-service") {
        let verdict = if answer.name == "true" {
            Verdict::Fine
        } else {
            Verdict::Refused
        };
        return Some(reading(Form::Word, verdict, Some(answer.name), Vec::new()));
    }
    let known = codes::by_id(text).is_some() || codes::spelling::of(text).is_some();
    known.then(|| reading(Form::Word, Verdict::Refused, Some(text), Vec::new()))
}

/// A line of the WAP interface, whose values, or the whole of which, may be percent-encoded once more.
fn wap(text: &str) -> Option<Result<Reading, Unreadable>> {
    if text.starts_with('<') {
        return None;
    }
    let mut line = text.as_bytes().to_vec();
    for _ in 0..2 {
        let params = form::decode(&line).params;
        if let Some(value) = params.get_filled("res_error") {
            return Some(wap_error(&decoded_xml(value)));
        }
        if let Some(value) = params.get_filled("res_data") {
            return Some(Ok(wap_data(&decoded_xml(value))));
        }
        line = form::decode_part(&line);
    }
    None
}

/// The XML inside of a value, decoded once more if it still is encoded.
fn decoded_xml(value: &[u8]) -> String {
    let value = value.trim_ascii();
    let value = if value
        .get(..3)
        .is_some_and(|start| start.eq_ignore_ascii_case(b"%3c"))
    {
        form::decode_part(value)
    } else {
        value.to_vec()
    };
    decode(&value, declared(&value).as_deref()).0
}

fn wap_error(text: &str) -> Result<Reading, Unreadable> {
    let said = xml::read(text)?;
    Ok(reading(
        Form::Wap,
        Verdict::Refused,
        said.code.as_deref(),
        said.details,
    ))
}

/// With RSA the data are encrypted, and no XML.
fn wap_data(text: &str) -> Reading {
    let details = xml::read(text).map(|said| said.details).unwrap_or_default();
    reading(Form::Wap, Verdict::Fine, None, details)
}

/// Whether the outermost element is one of the gateway's: what stands inside, such as the `<body>` of a trade, makes no
/// page of it.
fn is_xml_answer(text: &str) -> bool {
    let mut elements = text.split('<').skip(1);
    let root =
        elements.find(|element| element.starts_with(|first: char| first.is_ascii_alphabetic()));
    let name = root.and_then(|root| {
        root.split(|end: char| !end.is_ascii_alphanumeric() && end != '_')
            .next()
    });
    name.is_some_and(|name| {
        matches!(name, "alipay" | "err" | "error_response") || name.ends_with("_res")
    })
}

fn is_page(text: &str) -> bool {
    let start: String = text
        .chars()
        .take(2000)
        .collect::<String>()
        .to_ascii_lowercase();
    start.starts_with('<')
        && [
            "<html",
            "<!doctype html",
            "<body",
            "<head",
            "<title",
            "<div",
            "<table",
            "<p>",
        ]
        .iter()
        .any(|tag| start.contains(tag))
}

fn page(text: &str) -> Result<Reading, Unreadable> {
    let visible = html::visible(text);
    let title = html::title(text);
    let known = |word: &&str| html::is_code(word) && codes::by_id(word).is_some();
    let code = html::marked_code(&visible).or_else(|| {
        // Some pages show the code without its mark.
        visible
            .split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_')
            .find(known)
    });
    match code {
        Some(code) => {
            let details = title.map(|title| ("title".to_owned(), title)).into_iter();
            Ok(reading(
                Form::Page,
                Verdict::Refused,
                Some(code),
                details.collect(),
            ))
        }
        None => Err(Unreadable::NoCode(excerpt(&title.unwrap_or(visible)))),
    }
}

fn excerpt(text: &str) -> String {
    let start: String = text.chars().take(EXCERPT).collect();
    shown(start.as_bytes(), Charset::Utf8)
}

/// A reading whose texts are fit to be shown.
pub(super) fn reading(
    form: Form,
    verdict: Verdict,
    code: Option<&str>,
    details: Vec<(String, String)>,
) -> Reading {
    let fit = |text: &str| shown(text.as_bytes(), Charset::Utf8);
    Reading {
        form,
        verdict,
        code: code.map(fit),
        http_status: None,
        charset: None,
        details: details
            .into_iter()
            .map(|(name, value)| (fit(&name), fit(&value)))
            .collect(),
    }
}
