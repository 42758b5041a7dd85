//! Which checks run on what is diagnosed. All of them are called here and nowhere else, so that a check is added in one
//! place.

use super::cause::Inquiry;
use crate::cli::input::Format;
use crate::cli::signing;
use crate::config::CharsetFrom;
use crate::diagnose::findings::input::QUERY_OR_PRESIGN;
use crate::diagnose::findings::{notify as notify_kinds, request as request_kinds};
use crate::diagnose::mistakes::Direction;
use crate::diagnose::{Finding, lint};
use crate::protocol::key::Key;
use crate::protocol::rule::RuleName;

/// What the checks find in a request or a notification. `settled` says that its sign is right, which leaves no doubt
/// about how the input was to be read.
pub(super) fn of(inquiry: &Inquiry, key: Option<&Key>, settled: bool) -> Vec<Finding> {
    let mut found = inquiry.input.findings.clone();
    if settled {
        found.retain(|finding| finding.kind.id != QUERY_OR_PRESIGN.id);
    }
    if let Some(key) = key {
        found.extend(lint::of_key(key, &inquiry.params));
    }
    found.extend(match inquiry.mode {
        Direction::Request => of_request(inquiry),
        Direction::Notify => of_notification(inquiry, key),
    });
    found
}

/// What the checks find in several requests of one shop together.
pub(super) fn of_several(_inquiries: &[&Inquiry]) -> Vec<Finding> {
    Vec::new()
}

fn of_request(inquiry: &Inquiry) -> Vec<Finding> {
    let Inquiry {
        params,
        rule,
        charset,
        ..
    } = inquiry;
    let mut found = lint::of_params(params, *charset);
    // These speak of a sign that is about to be replaced; here it is what is looked at.
    let replaced = [
        request_kinds::SIGN_REPLACED.id,
        request_kinds::SIGN_TYPE_REPLACED.id,
    ];
    let request = lint::of_request(params, *rule).into_iter();
    found.extend(request.filter(|finding| !replaced.contains(&finding.kind.id)));
    if *rule != RuleName::Epay {
        found.extend(lint::of_parameters(params, *charset));
    }
    found.extend(signing::of_charset(
        &inquiry.input,
        params,
        *charset,
        inquiry.charset_from,
        *rule,
    ));
    found
}

fn of_notification(inquiry: &Inquiry, key: Option<&Key>) -> Vec<Finding> {
    let none = Key::new(Vec::new());
    let mut found = lint::of_notification(
        &inquiry.params,
        &inquiry.rule.rule(),
        key.unwrap_or(&none),
        inquiry.comparison.as_ref(),
        inquiry.charset,
    );
    // The parameters of a log never had it: what is signed alone was logged.
    if inquiry.input.format == Format::Presign {
        found.retain(|finding| finding.kind.id != notify_kinds::SIGN_TYPE_MISSING.id);
    }
    found.extend(lint::of_params(&inquiry.params, inquiry.charset));
    if inquiry.charset_from == CharsetFrom::Matched && inquiry.input.is_text() {
        let charset = inquiry.charset.name();
        let matched = notify_kinds::MATCHED_CHARSET.found();
        found.push(matched.with("charset", charset));
    }
    found
}
