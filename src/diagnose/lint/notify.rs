//! A notification or return: its sign as it was received, and what could be read in another way.

use crate::diagnose::Finding;
use crate::diagnose::findings::notify as kinds;
use crate::protocol::boundary;
use crate::protocol::charset::Charset;
use crate::protocol::key::Key;
use crate::protocol::notify::Comparison;
use crate::protocol::params::Params;
use crate::protocol::rule::{Rule, Ties};
use crate::protocol::sign::{NotASign, SignType};
use crate::text::shown;

/// The checks of a message under a rule, with the outcome of comparing its sign (`None`: there was no sign).
#[must_use]
pub fn of_notification(
    params: &Params,
    rule: &Rule,
    key: &Key,
    comparison: Option<&Comparison>,
    charset: Charset,
) -> Vec<Finding> {
    let mut found = Vec::new();
    match comparison {
        None => found.push(kinds::SIGN_MISSING.at("sign")),
        Some(comparison) => {
            found.extend(of_sign_type(params));
            found.extend(of_sign(comparison));
        }
    }
    // A rule with a fixed list of names reads its string in one way only.
    let free = rule.filter.only.is_none();
    if let Some(other) =
        boundary::other_reading(params, &rule.presign(params, key)).filter(|_| free)
    {
        let name = shown(&params.as_slice()[other.param].name, charset);
        found.push(
            kinds::AMBIGUOUS_BOUNDARY
                .at(name)
                .with("name", shown(&other.name, charset)),
        );
    }
    found
}

fn of_sign_type(params: &Params) -> Option<Finding> {
    match SignType::named(params) {
        None => Some(kinds::SIGN_TYPE_MISSING.at("sign_type")),
        Some((SignType::Unknown, name, value)) => {
            let value = shown(value, Charset::Utf8);
            Some(kinds::SIGN_TYPE_ODD.at(name).with("value", value))
        }
        Some(_) => None,
    }
}

fn of_sign(comparison: &Comparison) -> Vec<Finding> {
    let mut found = Vec::new();
    match comparison.received {
        Err(fault) => found.push(of_sign_form(fault)),
        Ok(received) => {
            if comparison.matches && received.capitals {
                found.push(kinds::SIGN_CAPITALS.at("sign"));
            }
            if received.blanks {
                found.push(kinds::SIGN_BLANKS.at("sign"));
            }
        }
    }
    match comparison.ties {
        Some(Ties::Value) => found.push(kinds::MATCHED_BY_VALUE.found()),
        Some(Ties::Given) => found.push(kinds::MATCHED_AS_GIVEN.found()),
        None => {}
    }
    found
}

/// A sign that is no MD5 digest.
pub(super) fn of_sign_form(fault: NotASign) -> Finding {
    let finding = kinds::SIGN_FORM.at("sign");
    match fault {
        NotASign::Length(length) => finding.with("length", length),
        NotASign::Digit(at) => finding.with("length", 32).spanning(at, at + 1),
    }
}
