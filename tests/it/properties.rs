//! Properties over any parameters: what is built reads back with the same sign, every form of input signs alike, and
//! the codecs lose no byte.

use std::ffi::OsString;
use std::fmt::Write as _;

use alipay_mapi::protocol::charset::Charset;
use alipay_mapi::protocol::form;
use alipay_mapi::protocol::params::{Param, Params};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use serde_json::json;

use crate::support::page::fields;
use crate::support::run::{KEY, Run, Sandbox};

/// A name as services have them.
fn name() -> impl Strategy<Value = String> {
    "[a-z_][a-z0-9_]{0,8}".prop_filter("names that mean something to the program", |name| {
        !matches!(
            name.as_str(),
            "sign" | "sign_type" | "sec_id" | "partner" | "service" | "_charset_"
        )
    })
}

/// Text that both GBK and UTF-8 can write: ASCII with all its marks, Chinese, full-width and line ends.
fn text() -> impl Strategy<Value = String> {
    "([ -~]|[一-龥]|[，。！？：；（）]|[①-⑩]|[а-я]|\r\n){0,12}"
}

/// Parameters of text with distinct names, at least one of them with a value.
fn texts() -> impl Strategy<Value = Vec<(String, String)>> {
    btree_map(name(), text(), 1..6)
        .prop_map(|map| map.into_iter().collect::<Vec<_>>())
        .prop_shuffle()
        .prop_filter("something to sign", |pairs| {
            pairs.iter().any(|(_, value)| !value.is_empty())
        })
}

/// Parameters of bytes, names given twice among them.
fn byte_pairs() -> impl Strategy<Value = Vec<(Vec<u8>, Vec<u8>)>> {
    let value = vec(
        prop_oneof![1 => Just(b'%'), 1 => Just(b'+'), 1 => Just(b'&'), 1 => Just(b'='), 9 => any::<u8>()],
        0..20,
    );
    vec((vec(any::<u8>(), 1..10), value), 1..6).prop_filter("something to sign, in MD5", |pairs| {
        pairs.iter().any(|(_, value)| !value.is_empty())
            && pairs
                .iter()
                .all(|(name, _)| !matches!(name.as_slice(), b"sign" | b"sign_type" | b"sec_id"))
    })
}

fn charset() -> impl Strategy<Value = &'static str> {
    prop_oneof![Just("gbk"), Just("utf-8")]
}

/// What a run prints, which must succeed.
fn product(one: Run<'_>) -> Vec<u8> {
    let (status, stdout, stderr) = one.library().everything();
    assert_eq!(status, Some(0), "{}", String::from_utf8_lossy(&stderr));
    stdout
}

fn sign_file(charset: &str, format: &str, bytes: &[u8]) -> Vec<u8> {
    let shop = Sandbox::new();
    let options = ["--charset", charset, "--input-format", format];
    product(
        shop.run(["sign", "-i", "-", "--key", KEY])
            .args(options)
            .stdin(bytes),
    )
}

fn encode(pairs: &[(String, String)], charset: &str) -> Vec<u8> {
    let charset = Charset::from_label(charset.as_bytes()).unwrap();
    let bytes = |text: &str| charset.encode(text).unwrap();
    let params: Params = pairs
        .iter()
        .map(|(name, value)| Param::new(bytes(name), bytes(value)))
        .collect();
    form::encode(&params).into_bytes()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_signs_the_same_from_every_form(pairs in texts(), charset in charset()) {
        let shop = Sandbox::new();
        let arguments = pairs.iter().map(|(name, value)| OsString::from(format!("{name}={value}")));
        let sign = product(
            shop.run(["sign", "--key", KEY, "--charset", charset]).args(arguments),
        );
        prop_assert_eq!(sign.len(), 33);
        let query = encode(&pairs, charset);
        let object: String = {
            let members: Vec<String> = pairs
                .iter()
                .map(|(name, value)| format!("{}:{}", json!(name), json!(value)))
                .collect();
            format!("{{{}}}", members.join(","))
        };
        let get = [b"GET /gateway.do?", query.as_slice(), b" HTTP/1.1\r\nHost: a\r\n\r\n"].concat();
        let length = query.len();
        let post = [
            format!("POST /n HTTP/1.1\r\nContent-Length: {length}\r\n\r\n").as_bytes(),
            &query,
        ]
        .concat();
        let forms: [(&str, Vec<u8>); 6] = [
            ("json", object.into_bytes()),
            ("json", json!(pairs).to_string().into_bytes()),
            ("query", query.clone()),
            ("url", [b"https://mapi.alipay.com/gateway.do?", query.as_slice()].concat()),
            ("http", get),
            ("http", post),
        ];
        for (format, bytes) in forms {
            prop_assert_eq!(&sign_file(charset, format, &bytes), &sign, "{}", format);
        }
        // A line cannot hold a line end.
        if pairs.iter().all(|(_, value)| !value.contains('\r')) {
            let mut lines = String::new();
            for (name, value) in &pairs {
                writeln!(lines, "{name}={value}").unwrap();
            }
            prop_assert_eq!(&sign_file(charset, "lines", lines.as_bytes()), &sign, "lines");
        }
    }

    #[test]
    fn a_url_of_any_bytes_reads_back_with_its_sign(pairs in byte_pairs(), charset in charset()) {
        let params: Params = pairs.into_iter().collect();
        let shop = Sandbox::new();
        let url = product(
            shop.run(["build-url", "-i", "-", "--key", KEY, "--charset", charset])
                .stdin(form::encode(&params)),
        );
        let text = String::from_utf8(url.clone()).unwrap();
        let (rest, sign_type) = text.trim_end().rsplit_once('&').unwrap();
        prop_assert_eq!(sign_type, "sign_type=MD5");
        let (_, sign) = rest.rsplit_once("&sign=").unwrap();
        let signed = format!("{sign}\n").into_bytes();
        prop_assert_eq!(&sign_file(charset, "url", &url), &signed);
        let query = text.split_once('?').unwrap().1;
        prop_assert_eq!(&sign_file(charset, "query", query.as_bytes()), &signed);
        let get = format!("GET /gateway.do?{} HTTP/1.1\r\n\r\n", query.trim_end());
        prop_assert_eq!(&sign_file(charset, "http", get.as_bytes()), &signed);
    }

    #[test]
    fn a_url_of_any_text_reads_back_with_its_sign(pairs in texts(), charset in charset()) {
        let shop = Sandbox::new();
        let build = shop.run(["build-url", "-i", "-", "--key", KEY, "--charset", charset]);
        let url = product(build.stdin(json!(pairs).to_string()));
        let sign = sign_file(charset, "json", json!(pairs).to_string().as_bytes());
        prop_assert_eq!(sign_file(charset, "url", &url), sign);
    }

    #[test]
    fn the_page_carries_the_very_bytes_that_were_signed(pairs in texts(), charset in charset()) {
        let shop = Sandbox::new();
        let input = json!(pairs).to_string();
        let build = ["build-url", "-i", "-", "--key", KEY, "--charset", charset];
        let page = product(shop.run(build).args(["--form"]).stdin(&input));
        let url = product(shop.run(build).stdin(&input));
        let query = url.splitn(2, |byte| *byte == b'?').nth(1).unwrap();
        let sent = form::decode(query.trim_ascii_end()).params;
        prop_assert_eq!(fields(&page), sent);
    }

    #[test]
    fn percent_decoding_undoes_encoding(bytes in vec(any::<u8>(), 0..64)) {
        let text = form::encode_part(&bytes);
        prop_assert!(text.bytes().all(|byte| byte.is_ascii_graphic()));
        prop_assert_eq!(form::decode_part(text.as_bytes()), bytes);
    }

    #[test]
    fn a_query_of_any_bytes_is_read_as_it_was_written(pairs in byte_pairs()) {
        let params: Params = pairs.into_iter().collect();
        let form = form::decode(form::encode(&params).as_bytes());
        prop_assert_eq!(form.malformed, Vec::<usize>::new());
        prop_assert_eq!(form.params, params);
    }

    #[test]
    fn decoding_loses_no_byte_that_is_malformed(bytes in vec(prop_oneof![Just(b'%'), Just(b'a'), any::<u8>()], 0..32)) {
        let bytes: Vec<u8> = bytes.into_iter().filter(|byte| *byte != b'+').collect();
        let again = form::decode_part(form::encode_part(&form::decode_part(&bytes)).as_bytes());
        prop_assert_eq!(again, form::decode_part(&bytes));
    }

    #[test]
    fn text_survives_its_charset(text in any::<String>()) {
        for charset in Charset::ALL {
            match charset.encode(&text) {
                Ok(bytes) => prop_assert_eq!(charset.decode(&bytes), Some(text.clone())),
                Err(lacks) => prop_assert!(text[lacks.at..].starts_with(lacks.character)),
            }
        }
    }

    #[test]
    fn bytes_that_decode_encode_to_themselves_or_are_refused(bytes in vec(any::<u8>(), 0..16)) {
        for charset in Charset::ALL {
            if let Some(text) = charset.decode(&bytes) {
                // GBK has a few bytes that share a character; what is encoded then decodes to the same text.
                let again = charset.encode(&text).unwrap();
                prop_assert_eq!(charset.decode(&again), Some(text));
            }
        }
        let mut seen = Vec::new();
        Charset::Utf8.decode_pieces(&bytes, |piece| match piece {
            Ok(text) => seen.extend(text.bytes()),
            Err(bytes) => seen.extend(bytes),
        });
        prop_assert_eq!(seen, bytes);
    }
}
