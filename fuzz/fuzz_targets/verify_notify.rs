//! Verifying: no message makes it panic, a sign that was made by the rule always matches, another never does, and the
//! whole command prints one JSON object or nothing, and never a run of the key.

#![no_main]

use std::ffi::OsString;
use std::io;

use alipay_mapi::cli::{self, Ambient, Terminals, World};
use alipay_mapi::protocol::boundary::other_reading;
use alipay_mapi::protocol::capture::Capture;
use alipay_mapi::protocol::form;
use alipay_mapi::protocol::key::Key;
use alipay_mapi::protocol::notify::{Channel, compare, fields, rule_of};
use alipay_mapi::protocol::params::{Param, Params};
use alipay_mapi::protocol::rule::RuleName;
use libfuzzer_sys::fuzz_target;

const KEY: &str = "q7w8e9r0t1y2u3i4o5p6a7s8d9f0g1h2";
/// So many characters of the key may stand nowhere.
const RUN: usize = 8;

fuzz_target!(|data: &[u8]| {
    if let Ok(capture) = Capture::parse(data) {
        checked(&capture.body.params);
        checked(&capture.address.params);
    }
    checked(&form::decode(data).params);
    command(data);
});

fn checked(params: &Params) {
    let key = Key::new(KEY.as_bytes().to_vec());
    let _ = (Channel::of(params), fields(params));
    let mut unsigned = params.clone();
    unsigned.remove(b"sign");
    assert!(compare(&RuleName::Mapi.rule(), &unsigned, &key).is_none());
    for name in RuleName::ALL.into_iter().chain([rule_of(params)]) {
        let rule = name.rule();
        let _ = (
            compare(&rule, params, &key),
            other_reading(params, &rule.presign(params, &key)),
        );
        let sign = rule.sign(&unsigned, &key);
        let mut signed = unsigned.clone();
        signed.push(Param::new("sign", sign.to_string().to_uppercase()));
        assert!(compare(&rule, &signed, &key).expect("a sign").matches);
        let mut digits = sign.hex();
        digits[31] = if digits[31] == b'0' { b'1' } else { b'0' };
        let mut other = unsigned.clone();
        other.push(Param::new("sign", digits));
        // Another order of equal names has another sign, which is not this one either.
        assert!(!compare(&rule, &other, &key).expect("a sign").matches);
    }
}

fn command(data: &[u8]) {
    for more in [&["--json"][..], &["--lang=zh-CN"]] {
        let arguments = ["verify-notify", "-i", "-", "--key", KEY];
        let (mut stdout, mut stderr) = (Vec::new(), Vec::new());
        let ambient = Ambient {
            stdin: &mut &*data,
            stdout: &mut stdout,
            stderr: &mut stderr,
            world: World {
                variables: Vec::new(),
                terminals: Terminals::default(),
                columns: None,
                ask_secret: |_| Err(io::ErrorKind::Unsupported.into()),
            },
        };
        let arguments: Vec<OsString> = arguments.iter().chain(more).map(Into::into).collect();
        let status = cli::run(arguments.as_slice().into(), ambient).code();
        assert!(status < 4);
        let shown = [&stdout[..], &stderr].concat().to_ascii_lowercase();
        for run in KEY.as_bytes().windows(RUN) {
            assert!(!shown.windows(RUN).any(|text| text == run));
        }
        if more == ["--json"] && !stdout.is_empty() {
            let object: serde_json::Value =
                serde_json::from_slice(&stdout).expect("one JSON object");
            assert!(object["schema"].is_string());
        }
    }
}
