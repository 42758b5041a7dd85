//! Verdicts with their status and reply, and what they rest on.

use serde_json::Value;

use super::{IN_GBK, NOTIFICATION, gateway, ids, object, signed, verify};
use crate::support::language::{LANGUAGES, assert_language, too_wide};
use crate::support::run::{KEY, Sandbox, UNANSWERED, USAGE};
use crate::support::server::{Behaviour, Server, always};

#[test]
fn a_right_sign_alone_is_sign_ok() {
    for (body, charset) in [(NOTIFICATION, "utf-8"), (IN_GBK, "gbk")] {
        let said = object(body, "", 0);
        assert_eq!(said["verdict"], "sign-ok");
        assert_eq!(said["sign"]["match"], true);
        assert_eq!(said["sign"]["received"], said["sign"]["computed"]);
        assert_eq!(said["sign"]["rule"], "mapi");
        assert_eq!(said["sign"]["charset"], charset);
        assert_eq!(said["sign"]["charset_from"], "matched");
        assert_eq!(said["origin"]["asked"], false);
        assert_eq!(said["origin"]["answer"], Value::Null);
        assert_eq!(said["reply"], Value::Null);
        assert_eq!(said["channel"], "notify_url");
        let trade = &said["trade"];
        assert_eq!(trade["out_trade_no"], "20061128001");
        assert_eq!(trade["trade_no"], "2006112800000001");
        assert_eq!(trade["status"], "TRADE_SUCCESS");
        assert_eq!(trade["amount"], "88.00");
        assert_eq!(trade["seller_id"], "2088000000000000");
        assert!(trade["status_meaning"].is_string());
        assert_eq!(ids(&said), Vec::<&str>::new());
    }
}

#[test]
fn the_report_says_what_it_rests_on_in_both_languages() {
    let (server, online) = gateway("true");
    let mismatch = NOTIFICATION.replace("88.00", "0.01");
    for lang in LANGUAGES {
        let shop = Sandbox::new();
        let report = |stdin: &str, more: &str, status: u8| {
            let mut text = String::new();
            verify(&shop, stdin, more)
                .args(["--lang", lang])
                .library()
                .expect_status(status)
                .expect_streams(|stdout, _| stdout.clone_into(&mut text));
            assert_language(&text, lang);
            assert_eq!(too_wide(&text, 80), Vec::<&str>::new());
            text
        };
        let alone = report(NOTIFICATION, "", 0);
        assert!(
            alone.contains("[sign-ok]") && alone.contains("--online"),
            "{alone}"
        );
        assert!(
            alone.contains("20061128001") && alone.contains("88.00"),
            "{alone}"
        );
        let now = |text: &str| {
            let row = |line: &&str| line.starts_with("now ") || line.starts_with("现在 ");
            text.lines().find(row).unwrap_or_default().to_owned()
        };
        assert!(now(&alone).contains("--online"), "{alone}");
        let by_browser = report(&format!("http://shop.example/back?{NOTIFICATION}"), "", 0);
        let settles = now(&by_browser);
        assert!(
            settles.contains("notification") || settles.contains("异步通知"),
            "{by_browser}"
        );
        let wrong = report(&mismatch, "", 1);
        assert_eq!(now(&wrong), "", "{wrong}");
        assert!(
            wrong.contains("[sign-mismatch]") && wrong.contains("diagnose"),
            "{wrong}"
        );
        assert!(!wrong.contains(KEY), "{wrong}");
        let genuine = report(NOTIFICATION, &online, 0);
        assert!(
            genuine.contains("[genuine]") && genuine.contains("`success`"),
            "{genuine}"
        );
        let deliver = now(&genuine);
        assert!(
            deliver.contains("mark the order paid") || deliver.contains("标记为已付款"),
            "{genuine}"
        );
        assert!(genuine.contains(&server.address().to_string()), "{genuine}");
        let rsa = NOTIFICATION.replace("=MD5", "=RSA");
        let unsupported = report(&rsa, "", UNANSWERED);
        assert!(unsupported.contains("[unsupported]") && unsupported.contains("RSA"));
    }
    assert_eq!(server.requests(), 2);
}

/// A verdict, the body, what the gateway answers, what is heard of it, the status and the reply.
type Case<'a> = (
    &'a str,
    &'a str,
    Option<&'a str>,
    &'a str,
    u8,
    Option<&'a str>,
);

#[test]
fn each_verdict_has_its_status_and_reply() {
    let damaged = NOTIFICATION.replace("88.00", "0.01");
    let cases: &[Case<'_>] = &[
        (
            "genuine",
            NOTIFICATION,
            Some("true"),
            "true",
            0,
            Some("success"),
        ),
        ("sign-ok", NOTIFICATION, None, "", 0, None),
        ("sign-mismatch", &damaged, None, "", 1, Some("fail")),
        (
            "sign-mismatch",
            &damaged,
            Some("true"),
            "true",
            1,
            Some("fail"),
        ),
        (
            "not-from-alipay",
            NOTIFICATION,
            Some("false"),
            "false",
            1,
            Some("fail"),
        ),
        (
            "not-from-alipay",
            NOTIFICATION,
            Some("invalid"),
            "invalid",
            1,
            Some("fail"),
        ),
        (
            "origin-unknown",
            NOTIFICATION,
            Some("<html>"),
            "not-the-service",
            3,
            Some("fail"),
        ),
    ];
    for (verdict, body, answer, heard, status, reply) in cases {
        let gateway = answer.map(gateway);
        let options = gateway.as_ref().map_or("", |(_, options)| options.as_str());
        let said = object(body, options, *status);
        assert_eq!(said["verdict"], *verdict);
        assert_eq!(said["reply"].as_str(), *reply, "{verdict} {heard}");
        assert_eq!(said["origin"]["asked"], answer.is_some());
        assert_eq!(
            said["origin"]["answer"].as_str().unwrap_or_default(),
            *heard
        );
        let Some((server, options)) = gateway else {
            continue;
        };
        assert_eq!(said["origin"]["host"], server.address().to_string());
        // The reply alone, without a line end.
        verify(&Sandbox::new(), body, &format!("{options} --reply"))
            .library()
            .expect_status(*status)
            .expect_stdout(reply.unwrap())
            .expect_streams(|_, _| {});
    }
}

#[test]
fn an_origin_without_an_answer_is_unknown() {
    let server = Server::http(always(Behaviour::CloseAtOnce));
    let online = format!("--online --retries 0 --gateway {}", server.url("/"));
    let said = object(NOTIFICATION, &online, UNANSWERED);
    assert_eq!(said["verdict"], "origin-unknown");
    assert_eq!(said["reply"], "fail");
    assert!(ids(&said).contains(&"origin-unanswered"), "{said}");
    // Nothing to ask about: the gateway is not asked.
    let asked = server.requests();
    let unasked = signed(&["a=1", "seller_id=2088000000000000"], "");
    let said = object(&unasked, &online, UNANSWERED);
    assert_eq!(said["verdict"], "origin-unknown");
    assert_eq!(said["reply"], "fail");
    assert!(ids(&said).contains(&"notify-id-missing"), "{said}");
    assert_eq!(server.requests(), asked);
}

#[test]
fn a_key_pair_is_refused_by_name() {
    for (value, name) in [("RSA", "RSA"), ("rsa2", "RSA2"), ("DSA", "DSA")] {
        let body = NOTIFICATION.replace("sign_type=MD5", &format!("sign_type={value}"));
        let said = object(&body, "", UNANSWERED);
        assert_eq!(said["verdict"], "unsupported", "{name}");
        assert_eq!(said["sign"]["match"], false);
        assert_eq!(said["sign"]["computed"], Value::Null);
        assert_eq!(said["reply"], "fail");
    }
    let wap = "service=x&v=1.0&sec_id=0001&notify_data=abc&sign=abc";
    assert_eq!(object(wap, "", UNANSWERED)["verdict"], "unsupported");
}

#[test]
fn replying_needs_the_origin_or_a_word_in_its_place() {
    for line in ["--reply", "-- true"] {
        verify(&Sandbox::new(), NOTIFICATION, line)
            .library()
            .expect_status(USAGE)
            .expect_stdout("")
            .expect_stderr_holds(&["--online", "--offline-ok"]);
    }
    for line in [
        "--reply --online --offline-ok",
        "--reply --json --offline-ok",
    ] {
        verify(&Sandbox::new(), NOTIFICATION, line)
            .library()
            .expect_status(USAGE)
            .expect_streams(|_, stderr| assert!(stderr.contains("exclude"), "{stderr}"));
    }
    verify(&Sandbox::new(), NOTIFICATION, "--reply --offline-ok")
        .program()
        .expect_status(0)
        .expect_stdout("success")
        .expect_stderr("");
}
