//! `diagnose notify` from outside: messages in every form, and the log that the vendor's samples write.

use alipay_mapi::protocol::form;
use serde_json::Value;

use crate::support::language::{LANGUAGES, assert_language};
use crate::support::run::{Run, Sandbox, words};
use crate::verify_notify::{NOTIFICATION, NOTIFY_KEY, ids};

/// What the samples sign of [`NOTIFICATION`], and its sign.
const JOINED: &str = "discount=0.00&notify_id=70fec0c2730b27528665af4517c27b95&notify_time=2026-11-21 10:00:00&notify_type=trade_status_sync&out_trade_no=20061128001&seller_id=2088000000000000&subject=测试商品&total_fee=88.00&trade_no=2006112800000001&trade_status=TRADE_SUCCESS";
const SIGN: &str = "d70dfdacbe79e28689431a6e456f540a";
/// The sign of it with `&key=` before the key, made with Python's hashlib.
const MYSIGN: &str = "d111b70bb3efffd42ae385385857b9ab";

fn notify<'a>(shop: &'a Sandbox, stdin: &str, more: &str) -> Run<'a> {
    shop.run(["diagnose", "notify", "-i", "-", "--key", NOTIFY_KEY])
        .args(words(more))
        .stdin(stdin)
}

#[track_caller]
fn object(stdin: &str, more: &str, status: u8) -> Value {
    let shop = Sandbox::new();
    let object = notify(&shop, stdin, more).object("diagnose", status);
    assert_eq!(object["mode"], "notify");
    object
}

#[test]
fn a_right_sign_in_any_charset() {
    let said = object(NOTIFICATION, "", 0);
    assert_eq!(
        (&said["verdict"], &said["searched"]),
        (&"clean".into(), &Value::Null)
    );
    let lines = format!(
        "{}\nsign={SIGN}\nsign_type=MD5\n",
        JOINED.replace('&', "\n")
    );
    let said = object(&lines, "", 0);
    assert_eq!(said["verdict"], "clean");
    assert_eq!(said["expected"]["charset_from"], "matched");
    assert!(ids(&said).contains(&"charset-matched"));
    let capitals = NOTIFICATION.replace(SIGN, &SIGN.to_uppercase());
    assert_eq!(object(&capitals, "", 0)["verdict"], "clean");
}

#[test]
fn a_message_without_sign_or_with_a_wrong_one() {
    let said = object("trade_status=TRADE_SUCCESS&total_fee=1", "", 1);
    assert_eq!(said["verdict"], "findings");
    assert!(ids(&said).contains(&"sign-missing"));
    let damaged = NOTIFICATION.replace("88.00", "89.00");
    let said = object(&damaged, "--max-candidates 100", 1);
    assert_eq!(said["verdict"], "unexplained");
    for lang in LANGUAGES {
        let shop = Sandbox::new();
        notify(&shop, &damaged, "--max-candidates 100 --lang")
            .args([lang])
            .library()
            .expect_status(1)
            .expect_streams(|stdout, stderr| {
                assert_eq!(stderr, "");
                assert_language(stdout, lang);
                assert!(stdout.contains("[unexplained]"), "{stdout}");
            });
    }
}

#[test]
fn the_log_of_the_samples_is_taken_as_it_is() {
    for log in [
        format!("responseTxt=true\n notify_url_log:sign={SIGN}&mysign={SIGN}&{JOINED}\n"),
        format!("responseTxt=true\n notify_url_log:isSign=true,{JOINED}&sign={SIGN}&sign_type=MD5"),
        format!(
            "responseTxt=true\n return_url_log:sign={SIGN}&mysign={SIGN}\n return回来的参数：{JOINED}"
        ),
    ] {
        let said = object(&log, "", 0);
        assert_eq!(said["verdict"], "clean", "{log}");
        assert!(ids(&said).contains(&"logged-answer"), "{log}");
        assert!(said.get("mysign").is_none());
    }
    let two = format!(
        "responseTxt=true\n notify_url_log:sign={SIGN}&mysign={SIGN}&{JOINED}\n执行日期：20260101\nresponseTxt=false\n notify_url_log:sign=00&mysign=00&{JOINED}\n"
    );
    let shop = Sandbox::new();
    notify(&shop, &two, "--json --max-candidates 10")
        .library()
        .expect_status(1)
        .expect_streams(|stdout, _| assert_eq!(stdout.lines().count(), 2, "{stdout}"));
}

#[test]
fn the_sign_that_the_shop_computed_is_looked_at_as_well() {
    let log = format!("responseTxt=true\n notify_url_log:sign={SIGN}&mysign={MYSIGN}&{JOINED}\n");
    let said = object(&log, "--max-candidates 10", 0);
    assert_eq!(said["mysign"]["sign"], MYSIGN);
    let shop = Sandbox::new();
    notify(&shop, &log, "--max-candidates 10")
        .library()
        .expect_status(0)
        .expect_stderr("")
        .expect_stdout_holds(&["your code computed", "[clean]"]);
}

#[test]
fn the_sign_that_the_shop_computed_is_explained() {
    let log = format!("responseTxt=true\n notify_url_log:sign={SIGN}&mysign={MYSIGN}&{JOINED}\n");
    let said = object(&log, "", 0);
    assert_eq!(said["mysign"]["verdict"], "explained");
    let mistakes = &said["mysign"]["explanations"][0]["mistakes"];
    assert_eq!(mistakes[0]["id"], "key-as-last-parameter");
}

#[test]
fn a_key_pair_is_refused_by_name() {
    let rsa = NOTIFICATION
        .replace("sign_type=MD5", "sign_type=RSA")
        .replace(
            SIGN,
            "bG9uZ2VyIHRoYW4gYSBkaWdlc3Qgb2YgYW55IGtpbmQgaGVyZQ%3D%3D",
        );
    let shop = Sandbox::new();
    notify(&shop, &rsa, "")
        .library()
        .expect_status(2)
        .expect_stdout("")
        .expect_stderr_holds(&["RSA"]);
    // An MD5 digest under that name is a mistake like any other.
    let md5 = NOTIFICATION.replace("sign_type=MD5", "sign_type=RSA");
    assert_eq!(object(&md5, "", 0)["expected"]["sign"], SIGN);
}

/// Nothing names the charset, and every byte is ASCII: what the escapes hide tells which it is.
#[test]
fn the_charset_of_text_that_is_still_encoded_is_found_in_it() {
    let pairs = JOINED.split('&').filter_map(|pair| pair.split_once('='));
    let twice = |text: &str| form::encode_part(form::encode_part(text.as_bytes()).as_bytes());
    let query: Vec<String> = pairs
        .map(|(name, value)| format!("{name}={}", twice(value)))
        .collect();
    let query = format!("{}&sign={SIGN}&sign_type=MD5", query.join("&"));
    let said = object(&query, "--input-format query", 1);
    assert_eq!(said["expected"]["charset"], "utf-8");
    let first = &said["explanations"][0];
    assert_eq!(first["mistakes"][0]["id"], "values-encoded-once-more");
    assert!(first["alternatives"].is_array());
}
