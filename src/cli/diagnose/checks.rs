//! Which checks run on what is diagnosed. All of them are called here and nowhere else, so that a check is added in one
//! place.

use super::cause::Inquiry;
use crate::cli::input::{self, Format};
use crate::cli::signing;
use crate::config::CharsetFrom;
use crate::diagnose::findings::input::QUERY_OR_PRESIGN;
use crate::diagnose::findings::notify as notify_kinds;
use crate::diagnose::findings::signature::REQUEST_SIGN_TYPE_MISSING;
use crate::diagnose::lint::RequestSetting;
use crate::diagnose::mistakes::Direction;
use crate::diagnose::{Finding, lint};
use crate::protocol::key::Key;
use crate::protocol::params::Params;

/// What the checks find in a request or a notification. `settled` says that its sign is right or explained, which leaves no doubt
/// about how the input was to be read.
pub(super) fn of(inquiry: &Inquiry, key: Option<&Key>, settled: bool) -> Vec<Finding> {
    if let Some(url) = &inquiry.input.question {
        return lint::of_verify_url(url);
    }
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
pub(super) fn of_several(inquiries: &[&Inquiry]) -> Vec<Finding> {
    let requests: Vec<(String, &Params)> = inquiries
        .iter()
        .filter(|inquiry| inquiry.mode == Direction::Request)
        .filter_map(|inquiry| Some((inquiry.name.clone()?, &inquiry.params)))
        .collect();
    lint::of_several(&requests)
}

fn of_request(inquiry: &Inquiry) -> Vec<Finding> {
    let Inquiry {
        input,
        params,
        rule,
        charset,
        charset_from,
        sign_apart,
        ..
    } = inquiry;
    // What is not text of the charset was refused where the body was read; the names that matter here are ASCII.
    let address_params = input::encode(&input.address, *charset).unwrap_or_default();
    let setting = RequestSetting {
        address: inquiry.address.as_deref(),
        is_post: input.method.as_deref() == Some("POST"),
        address_params: Some(&address_params),
    };
    let mut found = lint::of_signed_request(params, *rule, *charset, setting);
    found.retain(|finding| signing::tells_of_charset(finding, *charset_from));
    if *sign_apart {
        found.retain(|finding| finding.kind.id != REQUEST_SIGN_TYPE_MISSING.id);
    }
    found.extend(signing::ambiguous_text(input, *charset));
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
    if inquiry.input.format == Format::Presign || inquiry.sign_apart {
        found.retain(|finding| finding.kind.id != notify_kinds::SIGN_TYPE_MISSING.id);
    }
    found.extend(lint::of_received(
        &inquiry.params,
        inquiry.rule,
        inquiry.charset,
    ));
    if inquiry.charset_from == CharsetFrom::Matched && inquiry.input.is_text() {
        let charset = inquiry.charset.name();
        let matched = notify_kinds::MATCHED_CHARSET.found();
        found.push(matched.with("charset", charset));
    }
    found
}
