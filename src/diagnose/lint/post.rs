//! `_input_charset`: its spelling, what the service takes, and whether the address of a POST has it.

use super::charset;
use super::subject::Request;
use crate::catalog::parameters::Format;
use crate::diagnose::Finding;
use crate::diagnose::findings::endpoint as kinds;
use crate::protocol::charset::Charset;
use crate::protocol::params::Params;
use crate::protocol::request::INPUT_CHARSET;
use crate::protocol::rule::RuleName;
use crate::text::shown;

/// The spellings of the documents; capitals do not matter.
const DOCUMENTED: &[&[u8]] = &[b"utf-8", b"gbk", b"gb2312", b"gb18030"];

/// What is odd about the charset that a request names, against its bytes and its own parameter.
pub(super) fn of_charset(request: &Request<'_>) -> Vec<Finding> {
    let params = request.params;
    let mut found = Vec::new();
    let label = params.get_filled(INPUT_CHARSET);
    match label.map(|label| (label, Charset::from_label(label))) {
        Some((label, None)) if label.is_ascii() => {
            let value = shown(label, Charset::Utf8);
            found.push(
                kinds::CHARSET_UNKNOWN
                    .at(INPUT_CHARSET)
                    .with("value", value),
            );
            return found;
        }
        Some((label, Some(named))) => {
            let plain = label.trim_ascii().to_ascii_lowercase();
            if !DOCUMENTED.contains(&plain.as_slice()) {
                let finding = kinds::CHARSET_SPELLING.at(INPUT_CHARSET);
                let value = shown(label, Charset::Utf8);
                found.push(finding.with("value", value).with("charset", named.name()));
            }
            found.extend(of_service(request, label, named));
        }
        _ => {}
    }
    // The WAP interface is UTF-8 throughout and has no such parameter.
    if label.is_none() && params.has("sec_id") {
        return found;
    }
    let assumed = request.rule.rule().encode.unless_named;
    found.extend(charset::declared(params, request.charset, assumed));
    found
}

/// A service that takes one charset only.
fn of_service(request: &Request<'_>, label: &[u8], named: Charset) -> Option<Finding> {
    let Format::Words(known) = request.row(INPUT_CHARSET)?.format else {
        return None;
    };
    let mut known = known.iter();
    let (Some(only), None) = (known.next(), known.next()) else {
        return None;
    };
    let takes = Charset::from_label(only.as_bytes())?;
    let finding = kinds::CHARSET_OF_SERVICE
        .at(INPUT_CHARSET)
        .with("service", request.service?.name)
        .with("known", only);
    (!takes.same_bytes(named)).then(|| finding.with("value", shown(label, Charset::Utf8)))
}

/// The address of a POST, which the gateway decodes its body by. `None` where the body alone names the charset rightly
/// or nothing depends on it.
pub(super) fn of_post(request: &Request<'_>, address: &Params) -> Option<Finding> {
    if request.rule != RuleName::Mapi || request.params.has("sec_id") {
        return None;
    }
    let in_body = request.params.get_filled(INPUT_CHARSET);
    let in_address = address.get_filled(INPUT_CHARSET);
    let told = |label: &[u8]| shown(label, Charset::Utf8);
    match (in_address, in_body) {
        (Some(_), None) => Some(kinds::POST_CHARSET_UNSIGNED.at(INPUT_CHARSET)),
        (Some(address), Some(body)) => {
            let (first, second) = (Charset::from_label(address), Charset::from_label(body));
            let differ = match (first, second) {
                (Some(first), Some(second)) => !first.same_bytes(second),
                _ => address != body,
            };
            let finding = kinds::POST_CHARSET_DIFFERS.at(INPUT_CHARSET);
            differ.then(|| {
                finding
                    .with("address", told(address))
                    .with("body", told(body))
            })
        }
        (None, body) => {
            let assumed = request.rule.rule().encode.unless_named;
            if request.charset.same_bytes(assumed) {
                return None;
            }
            let kind = if request.params.beyond_ascii() {
                &kinds::POST_CHARSET_MISSING
            } else {
                &kinds::POST_CHARSET_ADVISED
            };
            let label = body.map_or_else(|| request.charset.name().to_owned(), told);
            Some(kind.at(INPUT_CHARSET).with("charset", label))
        }
    }
}
