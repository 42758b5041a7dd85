//! The checks as the library has them: the cases of `tests/cases/findings-diagnose.jsonl`, and any bytes whatever.

use alipay_mapi::diagnose::Finding;
use alipay_mapi::diagnose::lint::{self, RequestSetting};
use alipay_mapi::protocol::capture::{self, Capture};
use alipay_mapi::protocol::charset::Charset;
use alipay_mapi::protocol::form;
use alipay_mapi::protocol::notify;
use alipay_mapi::protocol::params::{Param, Params};
use alipay_mapi::protocol::rule::RuleName;
use alipay_mapi::text::Lang;
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::Value;

use crate::support::data::{bytes, objects, text};
use crate::support::language::assert_language;

fn words(args: &Value) -> Vec<String> {
    match args {
        Value::String(line) => line.split_whitespace().map(str::to_owned).collect(),
        list => {
            let words = list.as_array().unwrap().iter();
            words
                .map(|word| word.as_str().unwrap().to_owned())
                .collect()
        }
    }
}

fn request(params: &Params, setting: RequestSetting<'_>) -> Vec<Finding> {
    let charset = charset_of(params);
    lint::of_signed_request(params, RuleName::Mapi, charset, setting)
}

fn charset_of(params: &Params) -> Charset {
    let label = params.get("_input_charset");
    label.and_then(Charset::from_label).unwrap_or(Charset::Gbk)
}

/// What a case finds.
fn found(case: &Value) -> Vec<Finding> {
    let words = words(&case["args"]);
    let given: Vec<&String> = words[2..]
        .iter()
        .take_while(|word| *word != "--key")
        .collect();
    let stdin = bytes(case["stdin"].as_str().unwrap_or_default());
    if let Some(files) = case["files"].as_object() {
        let read: Vec<(String, Params)> = files
            .iter()
            .map(|(name, text)| {
                (
                    name.clone(),
                    form::decode(text.as_str().unwrap().as_bytes()).params,
                )
            })
            .collect();
        let named: Vec<(String, &Params)> = read
            .iter()
            .map(|(name, params)| (name.clone(), params))
            .collect();
        return lint::of_several(&named);
    }
    if words[1] == "notify" {
        let params = form::decode(&stdin).params;
        return lint::of_received(&params, notify::rule_of(&params), Charset::Gbk);
    }
    if given[0] == "-i" {
        assert!(capture::looks_like(&stdin));
        let capture = Capture::parse(&stdin).unwrap();
        let setting = RequestSetting {
            address: Some("https://mapi.alipay.com/gateway.do"),
            is_post: capture.method == "POST",
            address_params: Some(&capture.address.params),
        };
        return request(&capture.body.params, setting);
    }
    if given[0].starts_with("http") {
        if lint::is_verify_url(given[0].as_bytes()) && !given[0].contains("service=close") {
            return lint::of_verify_url(given[0].as_bytes());
        }
        let (address, query) = given[0].split_once('?').unwrap();
        let setting = RequestSetting {
            address: Some(address),
            ..RequestSetting::default()
        };
        return request(&form::decode(query.as_bytes()).params, setting);
    }
    let pairs = given.iter().map(|word| word.split_once('=').unwrap());
    let pairs: Vec<(&str, &str)> = pairs.collect();
    let read: Params = pairs.iter().copied().collect();
    let charset = charset_of(&read);
    let params: Params = pairs
        .iter()
        .map(|(name, value)| {
            Param::new(
                charset.encode(name).unwrap_or(name.as_bytes().to_vec()),
                charset.encode(value).unwrap_or(value.as_bytes().to_vec()),
            )
        })
        .collect();
    request(&params, RequestSetting::default())
}

#[test]
fn every_case_is_found_and_its_near_miss_is_not() {
    let mut wrong = Vec::new();
    for case in objects("tests/cases/findings-diagnose.jsonl") {
        let id = text(&case, "id").to_owned();
        let ids = |found: &[Finding]| {
            found
                .iter()
                .map(|finding| finding.kind.id)
                .collect::<Vec<_>>()
                .join(" ")
        };
        let seen = found(&case);
        match seen.iter().find(|finding| finding.kind.id == id) {
            None => wrong.push(format!("{id} is not triggered: {}", ids(&seen))),
            Some(finding) => {
                for (lang, name) in [(Lang::En, "en"), (Lang::Zh, "zh-CN")] {
                    for said in [finding.title(lang), finding.detail(lang), finding.fix(lang)] {
                        assert_language(&said, name);
                    }
                }
            }
        }
        let mut near = case.clone();
        for (field, value) in case["near"].as_object().unwrap() {
            near[field] = value.clone();
        }
        let seen = found(&near);
        if seen.iter().any(|finding| finding.kind.id == id) {
            wrong.push(format!("{id} is triggered by its near miss"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Bytes that the checks look for, in any order, between names that they know.
fn value() -> impl Strategy<Value = Vec<u8>> {
    let pieces: &[&[u8]] = &[
        b"&#",
        b"%u",
        b"%E6",
        b"http://",
        b"@",
        b"^",
        b"|",
        b"#",
        b"\\",
        b"\xC2\xAC",
        b"ify_id=",
        b"notify_id=",
        b"1.0",
        b"88",
        b"\xE3\x80\x80",
        b"\xEF\xBF\xBD",
        b"\xA3\xB1",
        b"[",
        b"'",
        b";",
        b"gateway.do",
        b"2013-11-28",
        b"15d",
    ];
    let piece = proptest::sample::select(pieces.to_vec());
    let any = vec(any::<u8>(), 0..4);
    vec(
        prop_oneof![3 => piece.prop_map(<[u8]>::to_vec), 1 => any],
        0..6,
    )
    .prop_map(|pieces| pieces.concat())
}

fn params() -> impl Strategy<Value = Params> {
    let names = [
        "service",
        "partner",
        "notify_url",
        "returnUrl",
        "_input_charset",
        "detail_data",
        "batch_no",
        "batch_num",
        "sign",
        "sign_type",
        "subject",
        "total_fee",
        "price",
        "quantity",
        "discount",
        "notify_id",
        "notify_time",
        "it_b_pay",
        "seller_email",
    ];
    let services = prop_oneof![
        Just("refund_fastpay_by_platform_pwd"),
        Just("batch_trans_notify"),
        Just("create_partner_trade_by_buyer")
    ];
    let pairs = vec((proptest::sample::select(names.to_vec()), value()), 0..8);
    (services, pairs).prop_map(|(service, pairs)| {
        let service = Param::new("service", service);
        let rest = pairs
            .into_iter()
            .map(|(name, value)| Param::new(name, value));
        std::iter::once(service).chain(rest).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_checked_and_places_lie_inside_them(params in params(), text in value()) {
        let longest = params.iter().map(|param| param.value.len()).max().unwrap_or_default().max(text.len());
        for charset in Charset::ALL {
            for rule in [RuleName::Mapi, RuleName::Epay, RuleName::WapNotify] {
                let setting = RequestSetting { address: Some("http://www.alipay.com/x"), is_post: true, address_params: Some(&params) };
                let mut found = lint::of_signed_request(&params, rule, charset, setting);
                found.extend(lint::of_received(&params, rule, charset));
                found.extend(lint::of_verify_url(&text));
                for finding in found {
                    if let Some((from, to)) = finding.place {
                        prop_assert!(from < to && to <= longest, "{} {from} {to}", finding.kind.id);
                    }
                    for lang in [Lang::En, Lang::Zh] {
                        prop_assert!(!finding.title(lang).is_empty() && !finding.detail(lang).is_empty() && !finding.fix(lang).is_empty());
                    }
                }
            }
        }
    }
}
