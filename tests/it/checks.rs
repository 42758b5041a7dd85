//! The cases of `tests/cases/findings-diagnose.jsonl`, run through the library.

use alipay_mapi::diagnose::Finding;
use alipay_mapi::diagnose::lint::{self, RequestSetting};
use alipay_mapi::protocol::capture::{self, Capture};
use alipay_mapi::protocol::charset::Charset;
use alipay_mapi::protocol::form;
use alipay_mapi::protocol::notify;
use alipay_mapi::protocol::params::{Param, Params};
use alipay_mapi::protocol::rule::RuleName;
use alipay_mapi::text::Lang;
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
                if std::env::var_os("SHOW").is_some() {
                    eprintln!(
                        "{:60} {:?} {:?}\n  {}\n  {}",
                        ids(&seen),
                        finding.parameter,
                        finding.place,
                        finding.title(Lang::En),
                        finding.title(Lang::Zh)
                    );
                }
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
