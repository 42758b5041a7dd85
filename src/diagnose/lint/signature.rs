//! `sign` and `sign_type` of a request that a shop has signed: their form, not whether the sign is right.

use super::notify::of_sign_form;
use super::subject::Request;
use crate::diagnose::Finding;
use crate::diagnose::findings::signature as kinds;
use crate::protocol::charset::Charset;
use crate::protocol::rule::RuleName;
use crate::protocol::sign::{Received, SignType};
use crate::text::shown;

const SIGN_TYPES: &[&str] = &["MD5", "RSA", "RSA2", "DSA"];
const SEC_IDS: &[&str] = &["MD5", "0001"];

/// What is odd about the sign of a request and about the algorithm that it names. A request without either is not
/// signed yet, and nothing is said.
pub(super) fn of_signature(request: &Request<'_>) -> Vec<Finding> {
    let params = request.params;
    let named = SignType::named(params);
    let mut found: Vec<Finding> = match named {
        Some((_, name, value)) => of_type(name, value).into_iter().collect(),
        None if params.get_filled("sign").is_some() && request.rule == RuleName::Mapi => {
            vec![kinds::REQUEST_SIGN_TYPE_MISSING.at("sign_type")]
        }
        None => Vec::new(),
    };
    let Some(sign) = params.get_filled("sign").filter(|sign| sign.is_ascii()) else {
        return found;
    };
    let received = Received::parse(sign);
    match (named, received) {
        (Some((SignType::KeyPair(algorithm), name, _)), Ok(_)) => {
            found.push(
                kinds::SIGN_TYPE_CONTRADICTS
                    .at(name)
                    .with("value", algorithm),
            );
        }
        (None | Some((SignType::Md5, ..)), Err(fault)) => found.push(of_sign_form(fault)),
        _ => {}
    }
    if received.is_ok_and(|received| received.blanks) {
        found.push(kinds::REQUEST_SIGN_BLANKS.at("sign"));
    }
    found
}

fn of_type(name: &'static str, value: &[u8]) -> Option<Finding> {
    let known = if name == "sec_id" {
        SEC_IDS
    } else {
        SIGN_TYPES
    };
    if !value.is_ascii() || known.iter().any(|known| known.as_bytes() == value) {
        return None;
    }
    let told = shown(value, Charset::Utf8);
    let bare = value.trim_ascii();
    let meant = known
        .iter()
        .find(|known| known.as_bytes().eq_ignore_ascii_case(bare));
    Some(match meant {
        Some(meant) => kinds::SIGN_TYPE_SPELLING
            .at(name)
            .with("value", told)
            .with("meant", meant),
        None => kinds::REQUEST_SIGN_TYPE_UNKNOWN
            .at(name)
            .with("value", told)
            .with("known", known.join(", ")),
    })
}
