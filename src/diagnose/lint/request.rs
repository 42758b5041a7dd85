//! A request to the gateway: the parameters that every service needs.

use crate::diagnose::Finding;
use crate::diagnose::findings::request as kinds;
use crate::protocol::charset::Charset;
use crate::protocol::params::Params;
use crate::protocol::rule::RuleName;
use crate::text::shown;

/// `service`, and the shop's number in its form.
#[must_use]
pub fn of_request(params: &Params, rule: RuleName) -> Vec<Finding> {
    let mut found = Vec::new();
    if params.get_filled("sign").is_some() {
        found.push(kinds::SIGN_REPLACED.at("sign"));
    }
    if let Some(given) = params
        .get_filled("sign_type")
        .filter(|given| *given != b"MD5")
    {
        let given = shown(given, Charset::Utf8);
        found.push(
            kinds::SIGN_TYPE_REPLACED
                .at("sign_type")
                .with("given", given),
        );
    }
    found.extend(of_identity(params, rule));
    found
}

/// The service, and the shop's number in its form.
pub(super) fn of_identity(params: &Params, rule: RuleName) -> Vec<Finding> {
    let mut found = Vec::new();
    let name = rule.partner_name();
    if rule != RuleName::Epay && params.get_filled("service").is_none() {
        found.push(kinds::SERVICE_MISSING.at("service"));
    }
    match params.get_filled(name) {
        None => found.push(kinds::PARTNER_MISSING.at(name)),
        Some(_) if rule == RuleName::Epay => {}
        Some(value) => found.extend(of_partner(name, value)),
    }
    found
}

/// What is odd about a shop's number.
pub(super) fn of_partner(name: &str, value: &[u8]) -> Option<Finding> {
    if value.contains(&b'@') {
        Some(kinds::PARTNER_EMAIL.at(name))
    } else {
        (!is_partner(value)).then(|| kinds::PARTNER_FORM.at(name))
    }
}

/// Sixteen digits that start with 2088.
fn is_partner(value: &[u8]) -> bool {
    value.len() == 16 && value.starts_with(b"2088") && value.iter().all(u8::is_ascii_digit)
}
