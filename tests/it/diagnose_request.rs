//! `diagnose request` from outside: verdicts, status, the object and the report. What needs the search to find
//! something says so.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use unicode_width::UnicodeWidthStr as _;

use crate::support::data::ids;
use crate::support::language::{LANGUAGES, assert_language, too_wide};
use crate::support::run::{KEY, Run, Sandbox, USAGE, words};

/// The parameters of a request in order, without its sign.
const REQUEST: &[&str] = &[
    "service=create_direct_pay_by_user",
    "partner=2088006300000000",
    "_input_charset=utf-8",
    "out_trade_no=20061128001",
    "subject=测试商品",
    "total_fee=88.00",
    "payment_type=1",
    "seller_id=2088006300000000",
    "sign_type=MD5",
];
/// The sign of it, and the one with `sign_type` digested too; both made with Python's hashlib.
const RIGHT: &str = "aee7ec7dc8e79fc4860bf093c0489d27";
const WITH_SIGN_TYPE: &str = "d927447a507de08a30fa614a8fef8b2e";
/// A sign that nothing leads to.
const NOISE: &str = "0123456789abcdef0123456789abcdef";

fn request<'a>(shop: &'a Sandbox, sign: &str, more: &str) -> Run<'a> {
    shop.run(["diagnose", "request", "--key", KEY])
        .args(REQUEST.iter().copied())
        .args((!sign.is_empty()).then(|| format!("sign={sign}")))
        .args(words(more))
}

#[track_caller]
fn object(sign: &str, more: &str, status: u8) -> Value {
    let shop = Sandbox::new();
    let object = request(&shop, sign, more).object("diagnose", status);
    assert_eq!(object["mode"], "request");
    object
}

#[test]
fn a_right_sign_is_clean() {
    let said = object(RIGHT, "", 0);
    assert_eq!(said["verdict"], "clean");
    assert_eq!(said["expected"]["sign"], RIGHT);
    assert_eq!(said["expected"]["charset_from"], "parameter");
    assert_eq!(said["searched"], Value::Null);
    let presign = said["expected"]["presign_base64"].as_str().unwrap();
    let presign = STANDARD.decode(presign).unwrap();
    assert!(presign.ends_with("&subject=测试商品&total_fee=88.00<key>".as_bytes()));
    let revealed = object(RIGHT, "--reveal-key", 0);
    let presign = revealed["expected"]["presign_base64"].as_str().unwrap();
    assert!(STANDARD.decode(presign).unwrap().ends_with(KEY.as_bytes()));
}

#[test]
fn the_sign_comes_from_the_option_or_the_input() {
    assert_eq!(
        object("", &format!("--sign {RIGHT}"), 0)["verdict"],
        "clean"
    );
    assert_eq!(
        object(RIGHT, &format!("--sign {RIGHT}"), 0)["verdict"],
        "clean"
    );
    let shop = Sandbox::new();
    request(&shop, RIGHT, &format!("--sign {NOISE}"))
        .library()
        .expect_status(USAGE)
        .expect_stdout("")
        .expect_stderr_holds(&["--sign differs", "--drop sign"]);
    let none = object("", "", 0);
    assert_eq!(
        ids(&none["findings"]),
        ["notify-url-missing", "sign-not-given"]
    );
}

#[test]
fn without_a_key_the_checks_still_run() {
    let shop = Sandbox::new();
    shop.run(["diagnose", "request", "a=1", "sign=00", "--json"])
        .library()
        .expect_status(1)
        .expect_stderr("")
        .expect_json(|said| {
            assert_eq!(said["verdict"], "findings");
            assert_eq!(said["expected"]["sign"], Value::Null);
            let found = ids(&said["findings"]);
            assert!(found.contains(&"key-not-given") && found.contains(&"service-missing"));
        });
}

#[test]
fn warnings_count_only_where_they_are_to() {
    let line = "--also-key-file {dir}/none";
    let shop = Sandbox::new();
    request(&shop, RIGHT, line)
        .library()
        .expect_status(USAGE)
        .expect_stdout("")
        .expect_stderr_holds(&["none"]);
    for (more, status, verdict) in [("", 0, "findings"), ("--strict", 1, "findings")] {
        // The key of the tests is no warning; a blank at the end of a value is one.
        shop.run(["diagnose", "request", "--key", KEY, "--json"])
            .args(REQUEST.iter().copied())
            .args(["body=x "])
            .args(words(more))
            .library()
            .expect_status(status)
            .expect_stderr("")
            .expect_json(|said| assert_eq!(said["verdict"], verdict));
    }
}

#[test]
fn a_wrong_sign_is_searched_for_and_the_next_steps_are_told() {
    let said = object(NOISE, "--max-candidates 200", 1);
    assert_eq!(said["verdict"], "unexplained");
    assert!(said["searched"]["elapsed_ms"].is_u64());
    for lang in LANGUAGES {
        for columns in [40, 80] {
            let shop = Sandbox::new();
            request(&shop, NOISE, "--max-candidates 200 --lang")
                .args([lang])
                .columns(columns)
                .library()
                .expect_status(1)
                .expect_streams(|stdout, stderr| {
                    assert_eq!(stderr, "");
                    assert_language(stdout, lang);
                    assert!(stdout.contains("--their-presign") && stdout.contains("[unexplained]"));
                    assert_eq!(too_wide(stdout, columns), Vec::<&str>::new(), "{stdout}");
                });
        }
    }
}

#[test]
fn several_requests_are_diagnosed_one_by_one() {
    let shop = Sandbox::new();
    let query = format!("{}&sign={RIGHT}", REQUEST.join("&"));
    shop.file("a.txt", &query)
        .file("b.txt", format!("{query}0"));
    let files = ["-i", "{dir}/a.txt", "-i", "{dir}/b.txt"];
    let run = || {
        shop.run([
            "diagnose",
            "request",
            "--key",
            KEY,
            "--max-candidates",
            "50",
        ])
        .args(files)
    };
    run()
        .args(["--json"])
        .library()
        .expect_status(1)
        .expect_streams(|stdout, _| {
            let said: Vec<Value> = stdout
                .lines()
                .map(|line| serde_json::from_str(line).unwrap())
                .collect();
            assert_eq!(said[0]["verdict"], "clean");
            assert_eq!(said[1]["verdict"], "unexplained");
            assert!(said[1]["input"].as_str().unwrap().ends_with("b.txt"));
        });
    run()
        .library()
        .expect_status(1)
        .expect_stderr("")
        .expect_stdout_holds(&["a.txt", "b.txt", "[clean]", "[unexplained]"]);
}

#[test]
fn a_wrong_sign_is_explained_and_proven() {
    let said = object(WITH_SIGN_TYPE, "", 1);
    assert_eq!(said["verdict"], "explained");
    let first = &said["explanations"][0];
    assert_eq!(ids(&first["mistakes"]), ["sign-type-signed"]);
    assert_eq!(first["mistakes"][0]["where"]["stage"], "filter");
    assert_eq!(first["digest"]["algorithm"], "md5");
    assert_eq!(first["sign"], WITH_SIGN_TYPE);
    let shop = Sandbox::new();
    for columns in [40, 80] {
        request(&shop, WITH_SIGN_TYPE, "")
            .columns(columns)
            .library()
            .expect_status(1)
            .expect_streams(|stdout, stderr| {
                assert_eq!(stderr, "");
                let lines: Vec<&str> = stdout.lines().collect();
                let marks = lines
                    .iter()
                    .position(|line| line.trim_start().starts_with("^^^^^^^^^^^^^^"));
                let (line, marks) = (lines[marks.unwrap() - 1], lines[marks.unwrap()]);
                let before = marks.len() - marks.trim_start().len();
                let at = line.find("sign_type=MD5").unwrap();
                assert_eq!(line[..at].width(), before, "{stdout}");
                assert!(stdout.contains("the very sign in hand"));
                let wide = lines
                    .iter()
                    .find(|line| line.contains('…') && line.width() > columns);
                assert_eq!(wide, None);
            });
    }
}

#[test]
fn a_key_of_another_shop_is_tried() {
    let shop = Sandbox::new();
    shop.file(
        "shops.toml",
        "[shop.main]\nkey_file='main.key'\n[shop.other]\nkey_file='other.key'\n",
    )
    .file("main.key", KEY)
    .file("other.key", "0ther0ther0ther0ther0ther0ther01");
    let config = ["--config", "{dir}/shops.toml", "--shop", "other"];
    let mut sign = String::new();
    shop.run(["sign"])
        .args(REQUEST.iter().copied())
        .args(config)
        .library()
        .expect_status(0)
        .expect_streams(|stdout, _| stdout.trim().clone_into(&mut sign));
    shop.run([
        "diagnose",
        "request",
        "--shop",
        "main",
        "--config",
        "{dir}/shops.toml",
    ])
    .args(REQUEST.iter().copied())
    .args(["--sign", &sign, "--json"])
    .library()
    .expect_status(1)
    .expect_stderr("")
    .expect_json(|said| assert_eq!(said["verdict"], "explained"));
}

#[test]
fn their_own_string_is_laid_beside_the_right_one() {
    let shop = Sandbox::new();
    let mut pairs = REQUEST.to_vec();
    pairs.sort_unstable();
    shop.file("presign.txt", format!("{}\r\n", pairs.join("&")));
    request(
        &shop,
        WITH_SIGN_TYPE,
        "--max-candidates 1 --json --their-presign",
    )
    .args(["{dir}/presign.txt"])
    .library()
    .expect_status(1)
    .expect_stderr("")
    .expect_json(|said| {
        let theirs = &said["their_presign"];
        assert_eq!(theirs["proven"], true);
        assert_eq!(theirs["same"], false);
        assert_eq!(ids(&theirs["mistakes"]), ["sign-type-signed"]);
        assert_eq!(theirs["differences"][0]["kind"], "added");
        assert_eq!(theirs["differences"][0]["parameter"], "sign_type");
    });
    for lang in LANGUAGES {
        request(&shop, RIGHT, "--their-presign {dir}/presign.txt --lang")
            .args([lang])
            .library()
            .expect_status(0)
            .expect_streams(|stdout, _| {
                assert_language(stdout, lang);
                assert!(stdout.contains("[sign-type-signed]"), "{stdout}");
            });
    }
}

#[test]
fn personal_data_is_masked_where_asked_for() {
    let shop = Sandbox::new();
    shop.file(
        "presign.txt",
        "a=1&receive_name=李四光&buyer_email=li@example.com",
    );
    let run = |more: &str| {
        shop.run([
            "diagnose",
            "request",
            "a=1",
            "receive_name=张三丰",
            "--key",
            KEY,
        ])
        .args(["receive_mobile=13800138000", "buyer_email=test@msn.com"])
        .args(["--their-presign", "{dir}/presign.txt"])
        .args(words(more))
    };
    run("")
        .library()
        .expect_status(1)
        .expect_streams(|stdout, _| {
            let last = stdout.trim_end().rsplit("\n\n").next().unwrap();
            assert!(
                stdout.contains("张三丰") && last.contains("--redact"),
                "{stdout}"
            );
        });
    run("--redact")
        .library()
        .expect_status(1)
        .expect_streams(|stdout, _| {
            for told in ["张三丰", "李四光", "13800138000", "msn.com", "example.com"] {
                assert!(!stdout.contains(told), "{told}: {stdout}");
            }
            assert!(
                stdout.contains("张**") && stdout.contains("1**********"),
                "{stdout}"
            );
            assert!(stdout.trim_end().ends_with("(--redact)."), "{stdout}");
        });
    run("--redact --json")
        .library()
        .expect_status(1)
        .expect_stderr_holds(&["--redact masks text reports alone"])
        .expect_json(|said| assert_eq!(said["redacted"], false));
}

#[test]
fn progress_is_for_terminals_alone_and_goes_away() {
    let shop = Sandbox::new();
    let run = || request(&shop, NOISE, "--max-candidates 20");
    run()
        .library()
        .expect_status(1)
        .expect_streams(|_, stderr| assert_eq!(stderr, ""));
    run()
        .terminals(false, false, true)
        .library()
        .expect_status(1)
        .expect_streams(|_, stderr| {
            assert!(stderr.is_empty() || stderr.ends_with('\r'), "{stderr:?}");
        });
}

#[test]
fn what_it_is_is_worked_out() {
    let shop = Sandbox::new();
    let query = format!("{}&sign={RIGHT}", REQUEST.join("&"));
    let url = format!("https://mapi.alipay.com/gateway.do?{query}");
    let capture = format!(
        "GET /gateway.do?{} HTTP/1.1\r\nHost: mapi.alipay.com\r\n\r\n",
        query.replace("测试商品", "%E6%B5%8B%E8%AF%95%E5%95%86%E5%93%81")
    );
    for thing in [&url, &query, &capture] {
        shop.run(["diagnose", thing, "--key", KEY, "--json"])
            .library()
            .expect_status(0)
            .expect_stderr("")
            .expect_json(|said| {
                assert_eq!(
                    (&said["mode"], &said["verdict"]),
                    (&"request".into(), &"clean".into())
                );
            });
    }
    shop.run([
        "diagnose",
        "trade_status=TRADE_SUCCESS",
        "sign=00",
        "--key",
        KEY,
        "--json",
    ])
    .library()
    .expect_status(1)
    .expect_stderr("")
    .expect_json(|said| assert_eq!(said["mode"], "notify"));
}

#[test]
fn an_answer_with_its_request() {
    let shop = Sandbox::new();
    shop.file("request.txt", format!("{}&sign={NOISE}", REQUEST.join("&")));
    let answer = "<alipay><is_success>F</is_success><error>ILLEGAL_SIGN</error></alipay>";
    let run = || {
        shop.run([
            "diagnose",
            "answer",
            answer,
            "--request",
            "{dir}/request.txt",
        ])
        .args(["--key", KEY])
    };
    run()
        .library()
        .expect_status(1)
        .expect_stderr("")
        .expect_stdout_holds(&["ILLEGAL_SIGN", "the request:", "[unexplained]"]);
    run()
        .args(["--json"])
        .library()
        .expect_status(1)
        .expect_stderr("")
        .expect_json(|said| {
            assert_eq!(said["code"], "ILLEGAL_SIGN");
            assert_eq!(said["request"]["verdict"], "unexplained");
        });
}

#[test]
fn a_url_that_asks_about_a_notification_is_checked_and_nothing_is_signed() {
    let url = "https://mapi.alipay.com/gateway.do?service=notify_verify&partner=2088006300000000&notify_id=70fec0c2730b27528665af4517c27b95";
    let shop = Sandbox::new();
    shop.file("url.txt", format!("{url}\r\n"));
    for arguments in [
        vec!["diagnose", "request", url],
        vec!["diagnose", url],
        vec!["diagnose", "request", "-i", "{dir}/url.txt"],
        vec!["diagnose", "-i", "{dir}/url.txt"],
    ] {
        shop.run(arguments)
            .args(["--json"])
            .library()
            .expect_status(0)
            .expect_stderr("")
            .expect_json(|said| {
                assert_eq!(said["verdict"], "clean");
                assert_eq!(said["expected"], Value::Null);
                assert!(ids(&said["findings"]).is_empty(), "{said}");
            });
    }
    shop.run([
        "diagnose",
        "request",
        &url.replace("&notify_id", "notify_id"),
    ])
    .library()
    .expect_status(1)
    .expect_stderr("")
    .expect_stdout_holds(&["[findings]", "[verify-url-ampersand]"]);
}

#[test]
fn a_charset_that_nobody_knows_is_one_of_the_findings() {
    let shop = Sandbox::new();
    shop.run(["diagnose", "request", "--key", KEY, "--json"])
        .args([
            "service=create_direct_pay_by_user",
            "partner=2088006300000000",
        ])
        .args(["_input_charset=big5"])
        .library()
        .expect_status(1)
        .expect_stderr("")
        .expect_json(|said| {
            assert!(
                ids(&said["findings"]).contains(&"charset-unknown"),
                "{said}"
            );
            assert_eq!(said["expected"]["charset_from"], "default");
        });
    // One that is asked for has to be known.
    shop.run([
        "diagnose",
        "request",
        "a=1",
        "--charset",
        "big5",
        "--key",
        KEY,
    ])
    .library()
    .expect_status(USAGE)
    .expect_stdout("")
    .expect_stderr_holds(&["big5"]);
}
