//! A URL that asks whether Alipay sent a notification, as a program built it: old samples leave out the `?` or an `&`.

use super::request::of_partner;
use super::{gateway, names};
use crate::diagnose::Finding;
use crate::diagnose::findings::{input as input_kinds, verify_url as kinds};
use crate::protocol::charset::Charset;
use crate::protocol::form;
use crate::protocol::params::Params;
use crate::text::shown;

/// What such a URL holds.
const NAMES: &[&str] = &["service", "partner", "notify_id"];

/// The ends of the addresses that answer.
const PATHS: &[&str] = &["notify_query.do", "gateway.do"];

/// Whether a text is meant as such a URL, however badly it was put together. One that names another service or is
/// signed without naming this one is a request, or a return to a page of that name.
#[must_use]
pub fn is_verify_url(text: &[u8]) -> bool {
    let text = text.trim_ascii_start();
    let is_address = text.starts_with(b"http://") || text.starts_with(b"https://");
    let behind = |mark: &[u8]| {
        let at = text.windows(mark.len()).position(|part| part == mark)?;
        text.get(at + mark.len()..)
    };
    let holds = |mark: &[u8]| behind(mark).is_some();
    let is_question = match behind(b"service=") {
        Some(service) => service.starts_with(b"notify_verify"),
        None => !holds(b"&sign="),
    };
    is_address && is_question && (holds(b"notify_query.do") || holds(b"notify_verify"))
}

/// What is odd about a URL that asks `notify_verify` or `notify_query.do`.
#[must_use]
pub fn of_verify_url(text: &[u8]) -> Vec<Finding> {
    let text = text.trim_ascii();
    let mut found = Vec::new();
    let is_bad = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'"' | b'\'');
    if let Some(at) = text.iter().position(is_bad) {
        let character = format!("U+{:04X}", text[at]);
        let finding = kinds::VERIFY_URL_BLANK.found().with("character", character);
        found.push(finding.with("at", at).spanning(at, at + 1));
    }
    let (address, query) = split(text, &mut found);
    if query.starts_with(b"&") || query.windows(2).any(|pair| pair == b"&&") {
        found.push(kinds::VERIFY_URL_EMPTY_PIECE.found());
    }
    let params = form::decode(query).params;
    found.extend(params.iter().filter_map(names::of_joined));
    for param in &params {
        if param.name.starts_with(b"amp;") {
            found.push(input_kinds::HTML_AMPERSAND.at(shown(&param.name, Charset::Utf8)));
        }
    }
    let joined = of_ampersand(&params);
    let is_joined = !joined.is_empty() || !found.is_empty();
    found.extend(joined);
    found.extend(gateway::of_verifier(&String::from_utf8_lossy(address)));
    found.extend(of_params(&params, address, is_joined));
    found
}

/// The address and the query. Where no `?` stands between them, the query begins where the path of a gateway ends.
fn split<'a>(text: &'a [u8], found: &mut Vec<Finding>) -> (&'a [u8], &'a [u8]) {
    if let Some(at) = text.iter().position(|byte| *byte == b'?') {
        return (&text[..at], &text[at + 1..]);
    }
    let end = PATHS.iter().find_map(|path| {
        let at = text
            .windows(path.len())
            .position(|part| part == path.as_bytes())?;
        Some(at + path.len())
    });
    let Some((address, rest)) = end.and_then(|end| text.split_at_checked(end)) else {
        return (text, &[]);
    };
    if !rest.is_empty() {
        let told = shown(address, Charset::Utf8);
        found.push(
            kinds::VERIFY_URL_QUESTION_MARK
                .found()
                .with("address", told),
        );
    }
    (address, rest.strip_prefix(b"&").unwrap_or(rest))
}

/// A name that begins inside the value before it.
fn of_ampersand(params: &Params) -> Vec<Finding> {
    let mut found = Vec::new();
    for param in params {
        for name in NAMES {
            let mark = format!("{name}=");
            let inside = param
                .value
                .windows(mark.len())
                .position(|part| part == mark.as_bytes());
            if let Some(at) = inside {
                let before = shown(&param.name, Charset::Utf8);
                let finding = kinds::VERIFY_URL_AMPERSAND.at(*name).with("before", before);
                found.push(finding.spanning(at, at + mark.len()));
            }
        }
    }
    found
}

/// What is missing; a name that is there but joined to another is told already.
fn of_params(params: &Params, address: &[u8], is_joined: bool) -> Vec<Finding> {
    let mut found = Vec::new();
    let is_old = address.ends_with(b"notify_query.do");
    if !is_old && params.word("service") != Some("notify_verify") && !is_joined {
        found.push(kinds::VERIFY_URL_SERVICE.at("service"));
    }
    for name in ["partner", "notify_id"] {
        if params.get_filled(name).is_none() && (!is_joined || params.has(name)) {
            found.push(kinds::VERIFY_URL_INCOMPLETE.at(name));
        }
    }
    if !is_joined && let Some(partner) = params.get_filled("partner") {
        found.extend(of_partner("partner", partner));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_and_returns_are_no_questions() {
        for (url, asks) in [
            (
                "https://mapi.alipay.com/gateway.do?service=notify_verify&partner=1",
                true,
            ),
            (
                "http://notify.alipay.com/trade/notify_query.dopartner=1",
                true,
            ),
            (
                "http://notify.alipay.com/trade/notify_query.do?service=close_trade",
                false,
            ),
            ("http://shop.cn/notify_verify.php?notify_id=1&sign=0", false),
            ("notify_verify", false),
        ] {
            assert_eq!(is_verify_url(url.as_bytes()), asks, "{url}");
        }
    }

    #[test]
    fn what_old_samples_build() {
        let ids = |text: &str| -> Vec<&str> {
            of_verify_url(text.as_bytes())
                .iter()
                .map(|finding| finding.kind.id)
                .collect()
        };
        for right in [
            "https://mapi.alipay.com/gateway.do?service=notify_verify&partner=2088006300000000&notify_id=abc",
            "http://notify.alipay.com/trade/notify_query.do?partner=2088006300000000&notify_id=abc%252F",
            "https://www.alipay.com/cooperate/gateway.do?service=notify_verify&partner=2088006300000000&notify_id=1",
            "http://127.0.0.1:8080/gateway.do?service=notify_verify&partner=2088006300000000&notify_id=1",
        ] {
            assert_eq!(ids(right), Vec::<&str>::new(), "{right}");
        }
        for (wrong, id) in [
            (
                "http://notify.alipay.com/trade/notify_query.do?&partner=2088006300000000&notify_id=1",
                "verify-url-empty-piece",
            ),
            (
                "http://notify.alipay.com/trade/notify_query.do?partner=2088006300000000notify_id=1",
                "verify-url-ampersand",
            ),
            (
                "http://notify.alipay.com/trade/notify_query.dopartner=2088006300000000&notify_id=1",
                "verify-url-question-mark",
            ),
            (
                "http://notify.example.com/trade/notify_query.do?partner=2088006300000000&notify_id=1",
                "verify-url-host",
            ),
            (
                "https://mapi.alipay.com/gateway.do?partner=2088006300000000&notify_id=1",
                "verify-url-service",
            ),
            (
                "http://notify.alipay.com/trade/notify_query.do?partner=2088006300000000&notify_id=",
                "verify-url-incomplete",
            ),
            (
                "http://notify.alipay.com/trade/notify_query.do?partner=20880063&notify_id=1",
                "partner-form",
            ),
            (
                "http://notify.alipay.com/trade/notify_query.do?partner=2088006300000000\n&notify_id=1",
                "verify-url-blank",
            ),
            (
                "http://notify.alipay.com/trade/notify_query.do?partner=2088006300000000¬ify_id=1",
                "name-joined",
            ),
        ] {
            assert_eq!(ids(wrong), [id], "{wrong}");
        }
    }
}
