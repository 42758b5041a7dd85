//! Values that went through one encoding too many, or that a language wrote.

use super::reading::Reading;
use super::subject::{Content, is_document};
use crate::diagnose::findings::values as kinds;
use crate::diagnose::{Finding, Kind};
use crate::protocol::charset::Charset;
use crate::protocol::form;
use crate::protocol::params::Param;
use crate::text::shown;

/// Parameters whose value is encoded text itself.
const ENCODED: &[&str] = &[
    "sign",
    "notify_id",
    "token",
    "auth_token",
    "request_token",
    "extern_token",
    "req_data",
    "notify_data",
];

/// What languages print for a value that is missing, or that is no text.
const NOTHING: &[&str] = &[
    "null",
    "NULL",
    "Null",
    "(null)",
    "None",
    "nil",
    "undefined",
    "NaN",
    "Array",
    "[object Object]",
    "System.String[]",
];

/// What is odd about a value of this kind of text.
pub(super) fn of_value(param: &Param, content: Content, charset: Charset) -> Vec<Finding> {
    if param.value.is_empty() {
        return Vec::new();
    }
    let name = || shown(&param.name, charset);
    let mut found = Vec::new();
    let is_encoded = ENCODED.iter().any(|known| known.as_bytes() == param.name);
    if let Some((from, to)) = percent_encoded(&param.value).filter(|_| !is_encoded) {
        let plain = form::decode_part(&param.value);
        let finding = kinds::VALUE_PERCENT_ENCODED.at(name());
        found.push(
            finding
                .with("meant", shown(&plain, charset))
                .spanning(from, to),
        );
    }
    let Some(reading) = Reading::of(&param.value, charset) else {
        return found;
    };
    let text = reading.text.as_str();
    if NOTHING.contains(&text) {
        found.push(kinds::WORD_FOR_NOTHING.at(name()).with("value", text));
    }
    if let Some(marks) = wrapped(text).filter(|_| content != Content::Free) {
        found.push(kinds::VALUE_QUOTED.at(name()).with("marks", marks));
    }
    if is_plus_for_blank(&param.value) && content == Content::Free {
        found.push(kinds::PLUS_FOR_BLANK.at(name()));
    }
    let escapes: [(&'static Kind, Option<(usize, usize)>); 3] = [
        (
            &kinds::VALUE_HTML_ESCAPED,
            html_escape(text).filter(|_| !text.starts_with('<')),
        ),
        (
            &kinds::VALUE_UNICODE_ESCAPED,
            unicode_escape(text).filter(|_| !is_document(text)),
        ),
        (&kinds::VALUE_BACKSLASHES, backslash(text)),
    ];
    for (kind, (from, to)) in escapes
        .into_iter()
        .filter_map(|(kind, place)| Some((kind, place?)))
    {
        let (start, end) = reading.place(from, to);
        found.push(
            kind.at(name())
                .with("seen", &text[from..to])
                .spanning(start, end),
        );
    }
    found
}

/// A mark at which an HTML form without escaping cuts the value.
pub(super) fn of_quotation_mark(param: &Param, charset: Charset) -> Option<Finding> {
    let at = param
        .value
        .iter()
        .position(|byte| matches!(byte, b'\'' | b'"'))?;
    let mark = char::from(param.value[at]);
    let finding = kinds::QUOTATION_MARK.at(shown(&param.name, charset));
    Some(finding.with("mark", mark).spanning(at, at + 1))
}

/// The first escape of a value that is percent-encoded as a whole, or that holds encoded text beyond ASCII. An
/// address may hold escapes of its own.
fn percent_encoded(value: &[u8]) -> Option<(usize, usize)> {
    let is_hex = |at: usize| value.get(at).is_some_and(u8::is_ascii_hexdigit);
    let escape = |at: usize| value[at] == b'%' && is_hex(at + 1) && is_hex(at + 2);
    let first = (0..value.len()).find(|at| escape(*at))?;
    let decoded = form::decode_part(value);
    let is_text = [Charset::Utf8, Charset::Gbk]
        .iter()
        .any(|charset| charset.decode(&decoded).is_some());
    if !is_text || decoded.iter().any(u8::is_ascii_control) {
        return None;
    }
    let is_whole = value.iter().enumerate().all(|(at, byte)| match byte {
        b'%' => escape(at),
        byte => byte.is_ascii_alphanumeric() || b"-._~!*'()+".contains(byte),
    });
    let is_address = value.windows(3).any(|part| part == b"://");
    let beyond = value.is_ascii() && !decoded.is_ascii() && !is_address;
    (is_whole || beyond).then_some((first, first + 3))
}

/// The first escape of HTML.
fn html_escape(text: &str) -> Option<(usize, usize)> {
    const NAMED: &[&str] = &["&amp;", "&lt;", "&gt;", "&quot;", "&apos;", "&nbsp;"];
    text.match_indices('&').find_map(|(at, _)| {
        let rest = &text[at..];
        if let Some(named) = NAMED.iter().find(|named| rest.starts_with(**named)) {
            return Some((at, at + named.len()));
        }
        let digits = rest.strip_prefix("&#")?;
        // No more than a number takes, so that many starts without an end cost little.
        let end = digits.bytes().take(9).position(|byte| byte == b';')?;
        let number = &digits[..end];
        let is_number = (2..=7).contains(&number.len())
            && number
                .trim_start_matches(['x', 'X'])
                .bytes()
                .all(|byte| byte.is_ascii_hexdigit());
        is_number.then_some((at, at + number.len() + 3))
    })
}

/// The first `\uXXXX` or `%uXXXX`.
fn unicode_escape(text: &str) -> Option<(usize, usize)> {
    let found = |(at, mark): (usize, &str)| {
        let digits = text.as_bytes().get(at + mark.len()..at + mark.len() + 4)?;
        digits
            .iter()
            .all(u8::is_ascii_hexdigit)
            .then_some((at, at + mark.len() + 4))
    };
    let json = text.match_indices("\\u").find_map(found);
    json.or_else(|| text.match_indices("%u").find_map(found))
}

/// The first backslash before a mark; inside a document only where it cannot be its own.
fn backslash(text: &str) -> Option<(usize, usize)> {
    let at = if is_document(text) {
        ["{\\\"", "[{\\\"", "<\\/"]
            .iter()
            .find(|start| text.starts_with(**start))
            .map(|start| start.len() - 2)
    } else {
        ["\\'", "\\\"", "\\/", "\\\\"]
            .iter()
            .filter_map(|pair| text.find(pair))
            .min()
    }?;
    Some((at, at + 2))
}

/// The marks around a whole value.
fn wrapped(text: &str) -> Option<&'static str> {
    [
        ("['", "']", "['…']"),
        ("[\"", "\"]", "[\"…\"]"),
        ("\"", "\"", "\"…\""),
        ("'", "'", "'…'"),
    ]
    .into_iter()
    .find(|(start, end, _)| text.len() > 1 && text.starts_with(start) && text.ends_with(end))
    .map(|(_, _, marks)| marks)
}

/// Words of Latin letters joined by + and nothing else: a query string that was not decoded.
fn is_plus_for_blank(value: &[u8]) -> bool {
    let words: Vec<&[u8]> = value.split(|byte| *byte == b'+').collect();
    let is_word = |word: &&[u8]| word.len() > 1 && word.iter().all(u8::is_ascii_alphabetic);
    words.len() > 1 && words.iter().all(is_word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(name: &str, value: &[u8], charset: Charset) -> Vec<&'static str> {
        let content = super::super::subject::content(name.as_bytes(), None);
        let found = of_value(&Param::new(name, value), content, charset);
        found.iter().map(|finding| finding.kind.id).collect()
    }

    #[test]
    fn what_was_encoded_or_escaped() {
        for (name, value, id) in [
            ("subject", "%E6%B5%8B%E8%AF%95", "value-percent-encoded"),
            (
                "notify_time",
                "2013-08-22+14%3A45%3A24",
                "value-percent-encoded",
            ),
            (
                "notify_url",
                "http%3A%2F%2Fshop.cn%2Fn",
                "value-percent-encoded",
            ),
            ("body", "Tom &amp; Jerry", "value-html-escaped"),
            ("body", "&#27979;", "value-html-escaped"),
            ("body", "\\u6d4b", "value-unicode-escaped"),
            ("body", "Tom\\'s", "value-backslashes"),
            ("extend_params", "{\\\"a\\\":1}", "value-backslashes"),
            ("total_fee", "None", "word-for-nothing"),
            ("out_trade_no", "['7']", "value-quoted"),
            ("subject", "red+shoes", "plus-for-blank"),
        ] {
            assert_eq!(ids(name, value.as_bytes(), Charset::Utf8), [id], "{value}");
        }
    }

    #[test]
    fn what_only_looks_so() {
        for (name, value) in [
            ("subject", "50% off"),
            ("subject", "\"红楼梦\""),
            ("subject", "手机+耳机"),
            ("subject", "C++ & Java"),
            ("return_url", "http://shop.cn/?n=%E6%B5%8B"),
            ("notify_id", "RqPnCoPT3K9%2Fvwbh"),
            ("hb_fq_param", "{\"a\":\"\\u6d4b\\\"\"}"),
            ("req_data", "<a><b>x &amp; y</b></a>"),
        ] {
            assert_eq!(
                ids(name, value.as_bytes(), Charset::Utf8),
                Vec::<&str>::new(),
                "{value}"
            );
        }
        // The second byte of 誠 in GBK is that of a backslash.
        let bytes = Charset::Gbk.encode("誠'").expect("in GBK");
        assert!(bytes.contains(&b'\\'));
        assert_eq!(ids("subject", &bytes, Charset::Gbk), Vec::<&str>::new());
    }
}
