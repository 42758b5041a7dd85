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
    let name = rule.partner_name();
    if rule != RuleName::Epay && params.get_filled("service").is_none() {
        found.push(kinds::SERVICE_MISSING.at("service"));
    }
    match params.get_filled(name) {
        None => found.push(kinds::PARTNER_MISSING.at(name)),
        Some(_) if rule == RuleName::Epay => {}
        Some(value) if value.contains(&b'@') => found.push(kinds::PARTNER_EMAIL.at(name)),
        Some(value) if !is_partner(value) => found.push(kinds::PARTNER_FORM.at(name)),
        Some(_) => {}
    }
    found
}

/// Sixteen digits that start with 2088.
fn is_partner(value: &[u8]) -> bool {
    value.len() == 16 && value.starts_with(b"2088") && value.iter().all(u8::is_ascii_digit)
}
