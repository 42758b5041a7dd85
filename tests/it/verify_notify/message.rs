//! Messages in every form and charset, with signs as they come and boundaries that were moved.

use serde_json::Value;

use super::{NOTIFICATION, NOTIFY_KEY, gateway, ids, object, signed, verify};
use crate::support::run::Sandbox;

#[test]
fn what_moves_a_boundary_or_doubles_a_name_is_not_believed() {
    let moved = signed(&["subject=x&total_fee=0.01", "trade_no=1"], "");
    let said = object(&moved, "--offline-ok", 1);
    assert_eq!(said["verdict"], "sign-ok");
    assert_eq!(said["reply"], "fail");
    assert_eq!(ids(&said), ["ambiguous-boundary"]);
    for (order, id) in [
        (["a=1", "a=2"], "duplicates-by-value"),
        (["a=2", "a=1"], "duplicates-by-value"),
    ] {
        let doubled = signed(&order, "");
        let said = object(&doubled, "--offline-ok", 1);
        assert_eq!(said["verdict"], "sign-ok");
        assert_eq!(said["reply"], "fail");
        assert!(ids(&said).contains(&"duplicate-name"), "{said}");
        assert!(ids(&said).contains(&id), "{said}");
    }
}

/// The sign in a query.
fn sign_in(query: &str) -> &str {
    let (_, rest) = query.split_once("&sign=").unwrap();
    rest.split('&').next().unwrap()
}

#[test]
fn the_sign_as_it_came() {
    let sign = sign_in(NOTIFICATION);
    let with = |other: &str| NOTIFICATION.replace(sign, other);
    let said = object(&with(&sign.to_uppercase()), "", 0);
    assert_eq!(
        (&said["verdict"], ids(&said)),
        (&"sign-ok".into(), vec!["sign-capitals"])
    );
    let said = object(&with(&format!("+{sign}%0A")), "", 0);
    assert_eq!(said["verdict"], "sign-ok");
    assert!(ids(&said).contains(&"sign-blanks"), "{said}");
    for bad in [
        &sign[..31],
        &format!("{sign}0"),
        &sign.replace(|c: char| c.is_ascii_digit(), "g"),
    ] {
        let said = object(&with(bad), "", 1);
        assert_eq!(said["verdict"], "sign-mismatch", "{bad}");
        assert!(ids(&said).contains(&"sign-form"), "{bad}: {said}");
    }
    let said = object(&NOTIFICATION.replace(&format!("&sign={sign}"), ""), "", 1);
    assert_eq!(said["verdict"], "sign-mismatch");
    assert!(ids(&said).contains(&"sign-missing"), "{said}");
    assert_eq!(said["sign"]["received"], Value::Null);
    let said = object(&NOTIFICATION.replace("&sign_type=MD5", ""), "", 0);
    assert_eq!(ids(&said), ["sign-type-missing"]);
    // Two signs of which one is right: a name given twice is an error all the same.
    let said = object(&format!("sign=00&{NOTIFICATION}"), "--offline-ok", 1);
    assert!(ids(&said).contains(&"duplicate-name"), "{said}");
    assert_eq!(said["reply"], "fail");
}

#[test]
fn text_that_names_no_charset_is_tried_in_each() {
    let params = ["out_trade_no=1", "subject=测试商品"];
    for charset in ["utf-8", "gbk", "gb18030"] {
        let mut subject = params[1].to_owned();
        if charset == "gb18030" {
            subject.push('\u{1F600}');
        }
        let query = signed(&[params[0], &subject], &format!("--charset {charset}"));
        let sign = sign_in(&query);
        let text = format!("out_trade_no=1\n{subject}\nsign={sign}\nsign_type=MD5\n");
        let said = object(&text, "", 0);
        assert_eq!(said["verdict"], "sign-ok", "{charset}");
        assert_eq!(said["sign"]["charset"], charset);
        assert_eq!(said["sign"]["charset_from"], "matched");
        assert!(ids(&said).contains(&"charset-matched"), "{said}");
        // Another charset that is said is used.
        if charset == "gbk" {
            let said = object(&text, "--charset utf-8", 1);
            assert_eq!(said["verdict"], "sign-mismatch");
            assert_eq!(said["sign"]["charset_from"], "option");
        }
    }
}

#[test]
fn gbk_bytes_that_no_text_can_hold_still_verify() {
    // FF is no byte of GBK; A2A1 is one of the pairs that tables disagree about.
    let query = "a=%FF%A2%A1&b=1";
    let mut sign = String::new();
    Sandbox::new()
        .run(["sign", "-i", "-", "--key", NOTIFY_KEY])
        .stdin(query)
        .library()
        .expect_status(0)
        .expect_streams(|stdout, _| stdout.trim().clone_into(&mut sign));
    let said = object(&format!("{query}&sign={sign}&sign_type=MD5"), "", 0);
    assert_eq!(said["sign"]["match"], true);
}

#[test]
fn every_form_of_a_message_verifies() {
    let capture = format!(
        "POST /notify?id=7 HTTP/1.1\r\nHost: shop\r\nContent-Length: {}\r\n\r\n{NOTIFICATION}",
        NOTIFICATION.len()
    );
    let said = object(&capture, "--offline-ok", 0);
    assert_eq!(
        (&said["channel"], &said["reply"]),
        (&"notify_url".into(), &"success".into())
    );
    assert_eq!(ids(&said), ["address-apart"]);
    let url = format!("https://shop/return?{NOTIFICATION}");
    let get = format!("GET /return?{NOTIFICATION} HTTP/1.1\r\nHost: shop\r\n\r\n");
    for by_browser in [&url, &get] {
        let said = object(by_browser, "--offline-ok", 0);
        assert_eq!(said["verdict"], "sign-ok");
        assert_eq!(
            (&said["channel"], &said["reply"]),
            (&"return_url".into(), &Value::Null)
        );
        verify(&Sandbox::new(), by_browser, "--offline-ok --reply")
            .library()
            .expect_status(0)
            .expect_stdout("")
            .expect_stderr("");
    }
}

#[test]
fn a_wap_notification_is_seen_by_itself() {
    let data = "notify_data=<notify><out_trade_no>7</out_trade_no><trade_status>TRADE_FINISHED</trade_status><notify_id>abc</notify_id></notify>";
    let wap = [
        "service=alipay.wap.trade.create.direct",
        "v=1.0",
        "sec_id=MD5",
        data,
    ];
    let query = signed(&wap, "--rule wap-notify");
    let (server, online) = gateway("true");
    let said = object(&query, &format!("{online} --partner 1"), 0);
    assert_eq!(said["verdict"], "genuine");
    assert_eq!(said["sign"]["rule"], "wap-notify");
    assert_eq!(said["trade"]["out_trade_no"], "7");
    assert_eq!(said["trade"]["status"], "TRADE_FINISHED");
    assert_eq!(said["trade"]["kind"], "instant");
    assert!(server.targets()[0].ends_with("notify_id=abc"));
    let broken = signed(
        &[wap[0], wap[1], wap[2], "notify_data=<notify>"],
        "--rule wap-notify",
    );
    let said = object(&broken, "--offline-ok", 1);
    assert_eq!(ids(&said), ["notify-data-unreadable"]);
}

#[test]
fn a_return_is_told_by_its_fields_and_gets_no_reply() {
    for params in [
        &["is_success=T", "out_trade_no=1"][..],
        &["exterface=create_direct_pay_by_user", "out_trade_no=1"],
        &[
            "out_trade_no=1",
            "request_token=x",
            "result=success",
            "trade_no=2",
        ],
    ] {
        let query = signed(params, "");
        let said = object(&query, "--offline-ok", 0);
        assert_eq!(said["channel"], "return_url", "{params:?}");
        assert_eq!(said["reply"], Value::Null, "{params:?}");
        let wrong = query.replace("out_trade_no=1", "out_trade_no=2");
        for (stdin, status) in [(&query, 0), (&wrong, 1)] {
            verify(&Sandbox::new(), stdin, "--offline-ok --reply")
                .library()
                .expect_status(status)
                .expect_stdout("")
                .expect_streams(|_, _| {});
        }
    }
}
