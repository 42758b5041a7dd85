//! The content of a notification or return: what was lost, added or rewritten between Alipay and the shop's code.

use super::decimal::Decimal;
use super::subject::content;
use super::{characters, charset, mojibake, names, params, values};
use crate::catalog::status;
use crate::diagnose::Finding;
use crate::diagnose::findings::params::DUPLICATE_NAME;
use crate::diagnose::findings::{notify as notify_kinds, received as kinds};
use crate::protocol::charset::Charset;
use crate::protocol::notify::{self, Channel};
use crate::protocol::params::Params;
use crate::protocol::rule::RuleName;
use crate::text::{Text, shown, text};

const ROUTER: Text = text!("the router of a framework", "框架的路由");
const SESSION: Text = text!("a session or debugger", "会话或调试器");
const FORM: Text = text!("the form guard of a framework", "框架的表单防护");

/// Parameters that frameworks mix into what arrives, and which part of them does.
const FRAMEWORK: &[(&str, Text)] = &[
    ("s", ROUTER),
    ("r", ROUTER),
    ("q", ROUTER),
    ("_url", ROUTER),
    ("_route_", ROUTER),
    ("route", ROUTER),
    ("controller", ROUTER),
    ("action", ROUTER),
    ("locale", ROUTER),
    ("id", ROUTER),
    ("wc-api", ROUTER),
    ("PHPSESSID", SESSION),
    ("JSESSIONID", SESSION),
    ("ASP.NET_SessionId", SESSION),
    ("XDEBUG_SESSION_START", SESSION),
    ("_csrf", FORM),
    ("csrf_token", FORM),
    ("csrfmiddlewaretoken", FORM),
    ("authenticity_token", FORM),
    ("_token", FORM),
    ("__hash__", FORM),
    ("_method", FORM),
    ("utf8", FORM),
    ("commit", FORM),
];

/// Amounts of a message.
const AMOUNTS: &[&str] = &[
    "total_fee",
    "price",
    "discount",
    "money",
    "rmb_fee",
    "return_amount",
    "coupon_discount",
];

/// Times of a message.
const TIMES: &[&str] = &[
    "notify_time",
    "gmt_create",
    "gmt_payment",
    "gmt_close",
    "gmt_refund",
    "gmt_send_goods",
];

/// Every check of the content of a notification or return that needs no sign.
#[must_use]
pub fn of_received(params: &Params, rule: RuleName, charset: Charset) -> Vec<Finding> {
    let mut found = params::of_params(params, charset);
    for param in params {
        let content = content(&param.name, None);
        found.extend(names::of_joined(param));
        found.extend(characters::of_characters(param, None, charset));
        found.extend(mojibake::of_damage(param, charset));
        found.extend(values::of_value(param, content, charset));
        found.extend(names::of_message_name(param));
    }
    found.extend(charset::other_charset(params, charset));
    found.extend(charset::bytes_fit(params, charset));
    if rule != RuleName::WapNotify {
        found.extend(of_framework(params));
    }
    let data = notify::fields(params);
    if let Err(reason) = &data {
        found.push(
            notify_kinds::NOTIFY_DATA_UNREADABLE
                .at("notify_data")
                .with("reason", reason),
        );
    }
    if let Ok(fields) = data {
        // Those of the message itself are counted already.
        let repeated = fields.repeated_names();
        for (name, count) in repeated.iter().filter(|_| params.has("notify_data")) {
            let name = shown(name, Charset::Utf8);
            found.push(DUPLICATE_NAME.at(name).with("count", count));
        }
        found.extend(of_fields(&fields, rule, charset));
    }
    found
}

fn of_framework(params: &Params) -> Vec<Finding> {
    FRAMEWORK
        .iter()
        .filter(|(name, _)| params.has(name))
        .map(|(name, source)| {
            kinds::FRAMEWORK_PARAMETER
                .at(*name)
                .with_text("source", *source)
        })
        .collect()
}

/// The fields of the trade: those of the message, or of the XML in it.
fn of_fields(fields: &Params, rule: RuleName, charset: Charset) -> Vec<Finding> {
    let mut found = of_presence(fields, rule);
    found.extend(of_notify_id(fields));
    if let Some(value) = fields.word("trade_status")
        && status::meanings(value, None).next().is_none()
    {
        found.push(
            notify_kinds::STATUS_UNKNOWN
                .at("trade_status")
                .with("status", value),
        );
    }
    for name in AMOUNTS {
        if let Some(value) = fields.get_filled(name).filter(|value| is_rewritten(value)) {
            found.push(
                kinds::AMOUNT_REWRITTEN
                    .at(*name)
                    .with("value", shown(value, charset)),
            );
        }
    }
    for name in TIMES {
        if let Some(value) = fields.get_filled(name).filter(|value| !is_time(value)) {
            found.push(
                kinds::TIME_REWRITTEN
                    .at(*name)
                    .with("value", shown(value, charset)),
            );
        }
    }
    found
}

/// What a message of its kind always has. A return of a WAP or cross-border payment and an error page have less.
fn of_presence(fields: &Params, rule: RuleName) -> Vec<Finding> {
    let has = |name: &str| fields.get_filled(name).is_some();
    let told = ["notify_id", "notify_time", "notify_type"];
    let is_short = Channel::of(fields) == Channel::Return && has("request_token")
        || (has("currency") && !told.iter().any(|name| has(name)))
        || has("error_code");
    if is_short {
        return Vec::new();
    }
    let trade = ["out_trade_no", "trade_no", "trade_status"];
    let names: Vec<&str> = match (rule, fields.word("notify_type")) {
        (RuleName::Epay, _) => ["pid", "type", "money"].into_iter().chain(trade).collect(),
        (_, Some("batch_refund_notify")) => {
            vec!["notify_time", "batch_no", "success_num", "result_details"]
        }
        (_, Some("batch_trans_notify")) => vec!["notify_time", "batch_no"],
        (_, Some("trade_status_sync") | None) if !has("out_return_no") => trade
            .into_iter()
            .chain(["notify_time", "notify_type"])
            .collect(),
        _ => Vec::new(),
    };
    let lacking: Vec<&str> = names.into_iter().filter(|name| !has(name)).collect();
    let mut found = Vec::new();
    if rule != RuleName::Epay && !has("notify_id") {
        found.push(notify_kinds::NOTIFY_ID_MISSING.at("notify_id"));
    }
    if !lacking.is_empty() {
        found.push(
            kinds::FIELDS_MISSING
                .found()
                .with("names", lacking.join(", ")),
        );
    }
    found
}

/// An id on a return is percent-encoded text: what is left of it tells how often it was decoded.
fn of_notify_id(fields: &Params) -> Option<Finding> {
    let id = fields.word("notify_id")?;
    if let Some(at) = id.find("%25") {
        return Some(
            kinds::NOTIFY_ID_NOT_DECODED
                .at("notify_id")
                .spanning(at, at + 3),
        );
    }
    let at = id.find(['/', '+', '=', ' '])?;
    let finding = kinds::NOTIFY_ID_DECODED_TWICE.at("notify_id");
    Some(finding.with("character", &id[at..=at]).spanning(at, at + 1))
}

/// Whether an amount was written by a program that took it for a number: `10.0`, `1e-2`, `1,000.00`.
fn is_rewritten(value: &[u8]) -> bool {
    Decimal::parse(value).is_none() || value.ends_with(b".0")
}

/// Whether a time has the gateway's form.
fn is_time(value: &[u8]) -> bool {
    const FORM: &[u8] = b"0000-00-00 00:00:00";
    value.len() == FORM.len()
        && value.iter().zip(FORM).all(|(byte, form)| match form {
            b'0' => byte.is_ascii_digit(),
            mark => byte == mark,
        })
}
