//! The input grammar: no bytes make it panic in any form, and what it reads signs the same when it is written again
//! as a query, as the body of a capture and as JSON.

#![no_main]

use alipay_mapi::cli::input::{Format, Given, GivenParam, Input, parse};
use alipay_mapi::protocol::charset::Charset;
use alipay_mapi::protocol::form;
use alipay_mapi::protocol::key::Key;
use alipay_mapi::protocol::params::{Param, Params};
use alipay_mapi::protocol::rule::Rule;
use libfuzzer_sys::fuzz_target;

const FORMATS: [Option<Format>; 7] = [
    None,
    Some(Format::Url),
    Some(Format::Http),
    Some(Format::Json),
    Some(Format::Lines),
    Some(Format::Query),
    Some(Format::Presign),
];

fuzz_target!(|data: &[u8]| {
    for format in FORMATS {
        let Ok(input) = parse(data, format) else {
            continue;
        };
        if let Some(format) = format {
            assert_eq!(input.format, format);
        }
        for charset in Charset::ALL {
            if let Some(params) = encoded(&input, charset) {
                written_again(&params);
            }
        }
        json_again(&input);
    }
});

/// The parameters in the bytes of a charset, where it has every character.
fn encoded(input: &Input, charset: Charset) -> Option<Params> {
    let bytes = |given: &Given| match given {
        Given::Bytes(bytes) => Some(bytes.clone()),
        Given::Text(text) => charset.encode(text).ok(),
    };
    let param = |param: &GivenParam| Some(Param::new(bytes(&param.name)?, bytes(&param.value)?));
    input.params.iter().map(param).collect()
}

/// The parameters as bytes, which is how a query and a capture hold them.
fn read(text: &[u8], format: Format, detected: bool) -> Params {
    let asked = (!detected).then_some(format);
    let input = parse(text, asked).expect("what was written can be read");
    assert_eq!(input.format, format);
    encoded(&input, Charset::Utf8).expect("bytes need no charset")
}

fn written_again(params: &Params) {
    if params.is_empty() {
        return;
    }
    let key = Key::new(b"10000000000000000000000000000000".to_vec());
    let sign = Rule::MAPI.sign(params, &key);
    let query = form::encode(params);
    let capture = format!("POST /notify HTTP/1.1\r\nHost: shop\r\n\r\n{query}");
    let url = format!("https://mapi.alipay.com/gateway.do?{query}");
    for (text, format) in [
        (query, Format::Query),
        (capture, Format::Http),
        (url, Format::Url),
    ] {
        for detected in [false, true] {
            let again = read(text.as_bytes(), format, detected);
            assert_eq!(&again, params);
            assert_eq!(Rule::MAPI.sign(&again, &key), sign);
        }
    }
}

/// Text survives JSON.
fn json_again(input: &Input) {
    let text = |given: &Given| match given {
        Given::Text(text) => Some(text.clone()),
        Given::Bytes(_) => None,
    };
    let pairs: Option<Vec<[String; 2]>> = input
        .params
        .iter()
        .map(|param| Some([text(&param.name)?, text(&param.value)?]))
        .collect();
    if let Some(pairs) = pairs {
        let json = serde_json::to_string(&pairs).expect("pairs of text are JSON");
        let again = parse(json.as_bytes(), None).expect("what was written can be read");
        assert_eq!(again.format, Format::Json);
        assert_eq!(again.params, input.params);
    }
}
