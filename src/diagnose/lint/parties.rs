//! Who pays whom: seller and buyer of a request, and what is told of the payer.

use url::Host;

use super::address::is_private;
use super::reading::Reading;
use super::subject::Request;
use crate::catalog::parameters::Need;
use crate::diagnose::Finding;
use crate::diagnose::findings::trade as kinds;
use crate::protocol::charset::Charset;
use crate::text::shown;

/// Services that pay the account that has the contract.
const INSTANT: &[&str] = &[
    "create_direct_pay_by_user",
    "alipay.wap.create.direct.pay.by.user",
];

/// Accounts that are named by e-mail address or telephone number, and where a 2088 number belongs instead.
const ACCOUNTS: &[(&str, &str)] = &[
    ("seller_email", "seller_id"),
    ("buyer_email", "buyer_id"),
    ("email", "partner"),
];

/// Groups of parameters of which one is enough.
const GROUPS: &[&str] = &["seller", "buyer", "id"];

/// What is odd about the parties of a request.
pub(super) fn of_parties(request: &Request<'_>) -> Vec<Finding> {
    let params = request.params;
    let mut found: Vec<Finding> = ACCOUNTS
        .iter()
        .filter_map(|(name, id)| of_account(request, name, id))
        .collect();
    found.extend(GROUPS.iter().filter_map(|group| of_group(request, group)));
    let seller = params.get_filled("seller_id");
    let partner = params.get_filled("partner");
    if request.is_for(INSTANT) && seller.is_some() && partner.is_some() && seller != partner {
        found.push(kinds::SELLER_NOT_PARTNER.at("seller_id"));
    }
    for (name, other) in [("seller_id", "buyer_id"), ("seller_email", "buyer_email")] {
        let both = params.get_filled(name);
        if both.is_some() && both == params.get_filled(other) {
            found.push(kinds::SELLER_IS_BUYER.at(name).with("other", other));
        }
    }
    found.extend(of_payer(request));
    found
}

fn of_account(request: &Request<'_>, name: &'static str, id: &str) -> Option<Finding> {
    let value = request.params.get_filled(name)?;
    let text = str::from_utf8(value).ok().filter(|text| text.is_ascii())?;
    let told = kinds::ACCOUNT_FORM.at(name).with("id", id);
    (!is_account(text.trim())).then(|| told.with("value", shown(value, Charset::Utf8)))
}

/// An e-mail address, or a telephone number with its code; 16 digits of 2088 are a number of Alipay.
fn is_account(text: &str) -> bool {
    if let Some((user, host)) = text.split_once('@') {
        return !user.is_empty()
            && host.contains('.')
            && !host.starts_with('.')
            && !host.ends_with('.')
            && !text.contains([' ', ',', ';', '<', '>'])
            && !host.contains('@');
    }
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let is_number = text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || matches!(byte, b'+' | b'-'));
    is_number && (6..=15).contains(&digits)
}

fn of_group(request: &Request<'_>, group: &str) -> Option<Finding> {
    let names: Vec<&str> = request
        .service?
        .parameters()
        .filter(|row| matches!(row.need, Need::OneOf(of) | Need::AtMostOne(of) if of == group))
        .map(|row| row.name)
        .filter(|name| request.params.get_filled(name).is_some())
        .collect();
    let [first, _, ..] = names.as_slice() else {
        return None;
    };
    // The number counts before the address where both are given.
    let first = names
        .iter()
        .find(|name| name.ends_with("_id"))
        .unwrap_or(first);
    let finding = kinds::SEVERAL_OF_ONE.found().with("first", first);
    Some(finding.with("names", names.join(", ")))
}

/// What is told of the payer's computer, which only shops with anti-phishing may.
fn of_payer(request: &Request<'_>) -> Vec<Finding> {
    let params = request.params;
    let mut found = Vec::new();
    let given = ["anti_phishing_key", "exter_invoke_ip"]
        .into_iter()
        .find(|name| params.get_filled(name).is_some());
    if let Some(name) = given {
        found.push(kinds::NEEDS_OPENING.at(name));
    }
    if let Some(address) = params.word("exter_invoke_ip") {
        let host = Host::parse(address);
        if let Ok(Host::Ipv4(number)) = host
            && is_private(&Host::Ipv4(number))
        {
            let finding = kinds::CLIENT_ADDRESS_PRIVATE.at("exter_invoke_ip");
            found.push(finding.with("value", address));
        }
    }
    if let Some(value) = params.get_filled("extra_common_param")
        && let Some(seen) = Reading::of(value, request.charset)
            .and_then(|reading| reading.first(|_, character| matches!(character, '=' | '&')))
    {
        let finding = kinds::EXTRA_PARAM_CHARACTER.at("extra_common_param");
        found.push(
            finding
                .with("character", seen.character)
                .spanning(seen.from, seen.to),
        );
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_accounts() {
        for account in [
            "shop@example.com",
            "13800138000",
            "0852-12345678",
            "+86-13800138000",
            "a.b@mail.shop.cn",
        ] {
            assert!(is_account(account), "{account}");
        }
        for other in [
            "shop",
            "shop@",
            "@example.com",
            "a@b",
            "2088006300000000",
            "a@b.c d",
            "a@b@c.d",
            "[email protected]",
        ] {
            assert!(!is_account(other), "{other}");
        }
    }
}
