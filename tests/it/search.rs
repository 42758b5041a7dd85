//! The search against its oracle: whatever chain of slips is made plainly to a realistic request or notification, the
//! search finds a chain that leads to the same sign.

use alipay_mapi::diagnose::mistakes::{Case, Class, Direction, Draft, Slip, slips_of};
use alipay_mapi::diagnose::search::{Limits, Searched, search};
use alipay_mapi::protocol::charset::Charset;
use alipay_mapi::protocol::digest::{Algorithm, Digest, Print};
use alipay_mapi::protocol::form;
use alipay_mapi::protocol::key::Key;
use alipay_mapi::protocol::params::{Param, Params};
use alipay_mapi::protocol::rule::{Empties, Filter, Glue, Joint, Rule};

const REQUEST: &[(&str, &str)] = &[
    ("service", "create_direct_pay_by_user"),
    ("partner", "2088006300000000"),
    ("_input_charset", "gbk"),
    ("notify_url", "http://shop.example.com/notify?id=7"),
    ("out_trade_no", "0026112200001"),
    ("subject", "测试商品 \"红\" & <b>"),
    ("body", ""),
    ("total_fee", "88.50"),
    ("seller_email", "seller@example.com"),
];

const NOTIFICATION: &[(&str, &str)] = &[
    (
        "notify_id",
        "RqPnCoPT3K9%2Fvwbh3I%2BFioE227%2BPfNMl8jwyZqMIiXQWxhOCmQ5MQO",
    ),
    ("notify_time", "2026-11-22 10:20:30"),
    ("notify_type", "trade_status_sync"),
    ("s", "/pay/notify"),
    ("out_trade_no", "2026112200001"),
    ("subject", "测试商品&amp;红"),
    ("trade_status", "TRADE_SUCCESS"),
    ("total_fee", "88.50"),
    ("sign_type", "MD5"),
];

fn encoded(pairs: &[(&str, &str)], charset: Charset) -> Params {
    let encode = |text: &str| charset.encode(text).unwrap();
    pairs
        .iter()
        .map(|(name, value)| Param::new(encode(name), encode(value)))
        .collect()
}

fn key() -> Key {
    Key::new(b"k3y0f7h3t3s7s0nlyk3y0f7h3t3s7s0n".to_vec())
}

fn case<'a>(params: &'a Params, key: &'a Key, direction: Direction, charset: Charset) -> Case<'a> {
    Case {
        params,
        rule: &Rule::MAPI,
        key,
        charset,
        direction,
        other_keys: &[],
        address: Some("https://mapi.alipay.com/gateway.do"),
    }
}

fn look(case: &Case<'_>, sign: &str, depth: usize) -> Searched {
    let limits = Limits {
        candidates: None,
        depth,
        threads: 2,
    };
    search(case, sign.as_bytes(), limits, &|_| true)
}

/// Signs that are too short to prove anything are never explained.
fn is_proof(sign: &str) -> bool {
    sign.len() >= 16
}

#[track_caller]
fn assert_found(case: &Case<'_>, slips: &[&Slip], depth: usize) {
    let right = Draft::of(case);
    let sign = right.clone().with(slips.iter().copied()).digested().printed;
    if sign == right.digested().printed || !is_proof(&sign) {
        return;
    }
    let ids: Vec<&str> = slips.iter().map(|slip| slip.mistake.id).collect();
    let searched = look(case, &sign, depth);
    let first = searched.explanations.first();
    let first = first.unwrap_or_else(|| panic!("not found: {ids:?} {slips:?}"));
    assert_eq!(first.digested.printed, sign, "{ids:?}");
    assert!(first.slips.len() <= slips.len(), "{ids:?}");
}

#[test]
fn every_slip_alone_is_found() {
    for (pairs, direction, charset) in [
        (REQUEST, Direction::Request, Charset::Gbk),
        (NOTIFICATION, Direction::Notify, Charset::Utf8),
    ] {
        let params = encoded(pairs, charset);
        let key = key();
        let case = case(&params, &key, direction, charset);
        let slips = slips_of(&case);
        // Some stand for all, which would take minutes; each case of a mistake is searched for elsewhere.
        for (nth, slip) in slips.iter().enumerate() {
            let every = if slip.class == Class::Rare { 401 } else { 13 };
            if nth % every == 0 {
                assert_found(&case, &[slip], 1);
            }
        }
    }
}

#[test]
fn pairs_of_usual_slips_are_found() {
    let (charset, key) = (Charset::Gbk, key());
    let params = encoded(REQUEST, charset);
    let case = case(&params, &key, Direction::Request, charset);
    let mut slips = slips_of(&case);
    slips.retain(|slip| slip.class == Class::Usual);
    for (nth, slip) in slips.iter().enumerate().step_by(19) {
        let other = &slips[(nth * 31 + 17) % slips.len()];
        // Of two changes of one stage the one that is made later may undo the other.
        if slip.mistake.axis != other.mistake.axis {
            let mut both = [slip, other];
            both.sort_by_key(|slip| slip.mistake.axis as usize);
            assert_found(&case, &both, 2);
        }
    }
}

#[test]
fn a_sign_of_another_key_is_not_explained() {
    for direction in [Direction::Request, Direction::Notify] {
        let (charset, key) = (Charset::Utf8, key());
        let params = encoded(NOTIFICATION, charset);
        let case = case(&params, &key, direction, charset);
        let searched = look(&case, "0123456789abcdef0123456789abcdef", 2);
        assert!(searched.explanations.is_empty());
        assert_eq!(searched.depth, 2);
        assert!(searched.candidates > 10_000);
    }
}

#[test]
fn a_limit_makes_a_search_repeatable() {
    let (charset, key) = (Charset::Utf8, key());
    let params = encoded(REQUEST, charset);
    let case = case(&params, &key, Direction::Request, charset);
    let run = |candidates| {
        let limits = Limits {
            candidates: Some(candidates),
            depth: 3,
            threads: 2,
        };
        let searched = search(&case, b"0123456789abcdef0123456789abcdef", limits, &|_| {
            true
        });
        assert!(!searched.exhausted);
        searched.candidates
    };
    assert_eq!(run(50_000), run(50_000));
    assert!(run(50_000) < run(200_000));
}

#[test]
fn a_search_ends_when_it_is_told_to() {
    let (charset, key) = (Charset::Utf8, key());
    let params = encoded(REQUEST, charset);
    let case = case(&params, &key, Direction::Request, charset);
    let limits = Limits {
        candidates: None,
        depth: 3,
        threads: 2,
    };
    let searched = search(&case, b"0123456789abcdef0123456789abcdef", limits, &|_| {
        false
    });
    assert!(!searched.exhausted);
    assert_eq!(searched.depth, 0);
}

#[test]
fn what_is_no_digest_is_not_searched() {
    let (charset, key) = (Charset::Utf8, key());
    let params = encoded(REQUEST, charset);
    let case = case(&params, &key, Direction::Request, charset);
    for sign in [
        "",
        "abc",
        "not a sign at all, whatever is said",
        "0123456789abcde",
    ] {
        let searched = look(&case, sign, 1);
        assert!(searched.explanations.is_empty(), "{sign}");
    }
}

#[test]
fn what_is_larger_than_any_request_is_left_alone() {
    let key = key();
    let many: Params = (0..1_000)
        .map(|nth| Param::new(format!("a{nth}"), "1"))
        .collect();
    let long: Params = [("a", "x".repeat(1 << 20))].into_iter().collect();
    for params in [many, long] {
        let case = case(&params, &key, Direction::Request, Charset::Utf8);
        let searched = look(&case, "0123456789abcdef0123456789abcdef", 3);
        assert_eq!((searched.candidates, searched.exhausted), (0, false));
    }
}

fn ids(searched: &Searched) -> Vec<&'static str> {
    let first = searched.explanations.first().expect("an explanation");
    first.slips.iter().map(|slip| slip.mistake.id).collect()
}

/// The comma in an amount only shows once the values are decoded; before that it is no amount at all.
#[test]
fn what_one_mistake_hid_is_found_behind_it() {
    let right: Vec<(&str, &str)> = NOTIFICATION
        .iter()
        .map(|(name, value)| {
            (
                *name,
                if *name == "total_fee" {
                    "1234.50"
                } else {
                    *value
                },
            )
        })
        .collect();
    let key = key();
    let sign = Rule::MAPI.sign(&encoded(&right, Charset::Utf8), &key);
    let damaged: Params = encoded(&right, Charset::Utf8)
        .iter()
        .map(|param| {
            let value = match param.value.as_slice() {
                b"1234.50" => b"1,234.50",
                other => other,
            };
            Param::new(param.name.clone(), form::encode_part(value).into_bytes())
        })
        .collect();
    let case = case(&damaged, &key, Direction::Notify, Charset::Utf8);
    let searched = look(&case, &sign.to_string(), Limits::ALL);
    assert_eq!(
        ids(&searched),
        ["values-encoded-once-more", "amount-commas-not-signed"]
    );
}

/// The first sign is made with the other mistakes, too: the `&` before the key stands in both.
#[test]
fn what_was_signed_twice_is_found_beside_another_mistake() {
    let ampersand = Rule {
        glue: Glue {
            front: None,
            behind: Some(Joint::lead("&")),
        },
        ..Rule::MAPI
    };
    let both = Rule {
        filter: Filter {
            without: &["sign_type"],
            ..Rule::MAPI.filter
        },
        ..ampersand
    };
    let (key, params) = (key(), encoded(REQUEST, Charset::Gbk));
    let mut again: Vec<Param> = params.iter().cloned().collect();
    let first = ampersand.sign(&params, &key).to_string();
    again.push(Param::new("sign", first.as_bytes()));
    let sign = both.sign(&again.into_iter().collect(), &key).to_string();
    let case = case(&params, &key, Direction::Request, Charset::Gbk);
    let searched = look(&case, &sign, Limits::ALL);
    assert_eq!(ids(&searched), ["ampersand-before-key", "signed-again"]);
}

/// A sign that is as long as no MD5 tells its digest: that is no mistake more to look for.
#[test]
fn a_sign_that_is_no_md5_is_read_as_what_it_can_be() {
    let params = encoded(REQUEST, Charset::Gbk);
    for (algorithm, print, digest_ids) in [
        (
            Algorithm::Sha512,
            Print::Capitals,
            ["sha-for-md5", "printed-in-capitals"],
        ),
        (
            Algorithm::HmacSha256,
            Print::Base64,
            ["hmac-for-md5", "digest-in-base64"],
        ),
    ] {
        let rule = Rule {
            filter: Filter {
                empties: Empties::Kept,
                ..Rule::MAPI.filter
            },
            ..Rule::MAPI
        };
        let key = key();
        let presign = rule.presign(&params, &key);
        let digest = Digest { algorithm, print };
        let sign = digest.of(&presign.joined(), &key, &presign.revealed());
        let case = case(&params, &key, Direction::Request, Charset::Gbk);
        let searched = look(&case, &sign, 2);
        let expected: Vec<&str> = ["empties-kept"].into_iter().chain(digest_ids).collect();
        assert_eq!(ids(&searched), expected, "{algorithm:?}");
    }
}

/// Where text and key are digested apart, what was done to the whole was done to each.
#[test]
fn an_edit_of_the_whole_is_found_beside_another_digest() {
    let (params, key) = (encoded(REQUEST, Charset::Utf8), key());
    let wide = |bytes: &[u8]| -> Vec<u8> {
        let text = std::str::from_utf8(bytes).expect("the request is UTF-8");
        text.encode_utf16().flat_map(u16::to_le_bytes).collect()
    };
    let presign = Rule::MAPI.presign(&params, &key);
    let (text, whole) = (wide(&presign.joined()), wide(&presign.revealed()));
    let wide_key = Key::new(wide(key.expose()));
    let case = case(&params, &key, Direction::Request, Charset::Utf8);
    for (algorithm, id) in [
        (Algorithm::Sha1, "sha-for-md5"),
        (Algorithm::HmacMd5, "hmac-for-md5"),
    ] {
        let sign = Print::Hex.of(&algorithm.of(&text, &wide_key, &whole));
        let searched = look(&case, &sign, 2);
        assert_eq!(ids(&searched), ["utf16-bytes", id]);
    }
}

/// Beside a parameter that holds the key, the key at the end makes another candidate of the same text.
#[test]
fn a_key_that_is_a_parameter_and_stands_at_the_end_is_found_beside_another_mistake() {
    let (params, key) = (encoded(REQUEST, Charset::Gbk), key());
    let mut sorted: Vec<Param> = params.iter().cloned().collect();
    sorted.push(Param::new("token", key.expose()));
    let rule = Rule {
        filter: Filter {
            empties: Empties::Kept,
            ..Rule::MAPI.filter
        },
        ..Rule::MAPI
    };
    let sign = rule.sign(&sorted.into_iter().collect(), &key).to_string();
    let case = case(&params, &key, Direction::Request, Charset::Gbk);
    let searched = look(&case, &sign, Limits::ALL);
    assert_eq!(ids(&searched), ["key-also-parameter", "empties-kept"]);
}

/// One of very many joints, beside a key in one of its usual ways.
#[test]
fn a_rare_joint_is_found_beside_a_usual_key() {
    let (params, key) = (encoded(REQUEST, Charset::Gbk), key());
    let rule = Rule {
        glue: Glue {
            front: None,
            behind: Some(Joint::lead("&private_key=")),
        },
        ..Rule::MAPI
    };
    let sign = rule.sign(&params, &Key::new(Vec::new())).to_string();
    let case = case(&params, &key, Direction::Request, Charset::Gbk);
    let searched = look(&case, &sign, Limits::ALL);
    assert_eq!(ids(&searched), ["key-empty", "key-under-another-name"]);
}

/// The whole text as old md5.asp takes it, each character a signed number: a rare way.
#[test]
fn a_rare_edit_of_the_whole_is_found_beside_a_usual_joint_and_a_usual_key() {
    let (params, key) = (encoded(REQUEST, Charset::Gbk), key());
    let case = case(&params, &key, Direction::Request, Charset::Gbk);
    let slips = slips_of(&case);
    let rare = |slip: &&Slip| {
        let is_of = slip.mistake.id == "script-md5-mixes-characters";
        is_of && slip.class == Class::Rare
    };
    let whole = slips.iter().find(rare).expect("there is a rare way");
    for id in ["key-as-last-parameter", "key-with-line-end"] {
        let other = |slip: &&Slip| slip.mistake.id == id && slip.class == Class::Usual;
        let other = slips.iter().find(other).expect(id);
        assert_found(&case, &[other, whole], Limits::ALL);
    }
}

#[test]
fn both_mistakes_of_a_key_are_named() {
    let (params, key) = (encoded(REQUEST, Charset::Gbk), key());
    let case = case(&params, &key, Direction::Request, Charset::Gbk);
    let kept = [&key.expose().to_ascii_uppercase()[..], b"\r\n"].concat();
    let sign = Rule::MAPI.sign(&params, &Key::new(kept)).to_string();
    let searched = look(&case, &sign, 2);
    assert_eq!(ids(&searched), ["key-in-capitals", "key-with-line-end"]);
}
