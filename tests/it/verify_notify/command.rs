//! The shop's own command: what it is told, when it runs, and what its end means for the reply.

use super::{NOTIFICATION, signed, verify};
use crate::support::run::{Ended, KEY, Sandbox, UNANSWERED};

/// Runs the program with a shell command behind `--`.
fn with(stdin: &str, script: &str) -> Ended {
    let shop = Sandbox::new();
    verify(&shop, stdin, "--offline-ok --reply -- sh -c")
        .args([script])
        .env("PATH", std::env::var_os("PATH").unwrap())
        .env("ALIPAY_MAPI_KEY", KEY)
        .env("ALIPAY_TRADE_NO", "stale")
        .env("ALIPAY_BUYER_ID", "stale")
        .program()
}

#[test]
fn it_gets_the_trade_and_not_the_key() {
    let script = r#"test "$ALIPAY_OUT_TRADE_NO,$ALIPAY_TOTAL_FEE,$ALIPAY_TRADE_STATUS,$ALIPAY_TRADE_NO,$ALIPAY_BUYER_ID,$ALIPAY_MAPI_KEY" = 20061128001,88.00,TRADE_SUCCESS,2006112800000001,, && echo done && echo well >&2"#;
    with(NOTIFICATION, script)
        .expect_status(0)
        .expect_stdout("success")
        .expect_stderr("done\nwell\n");
}

#[test]
fn success_waits_for_it() {
    with(NOTIFICATION, "exit 7")
        .expect_status(1)
        .expect_stdout("fail")
        .expect_stderr("");
    with(NOTIFICATION, "kill -9 $$")
        .expect_status(1)
        .expect_stdout("fail")
        .expect_stderr("");
    verify(
        &Sandbox::new(),
        NOTIFICATION,
        "--offline-ok --reply -- {dir}/no-such-program",
    )
    .program()
    .expect_status(UNANSWERED)
    .expect_stdout("fail")
    .expect_stderr_holds(&["no-such-program", "cannot be started"]);
}

#[test]
fn it_never_runs_for_a_message_that_does_not_hold() {
    let moved = signed(&["subject=x&total_fee=0.01", "trade_no=1"], "");
    for wrong in [&NOTIFICATION.replace("88.00", "0.01"), &moved] {
        with(wrong, "echo it ran")
            .expect_status(1)
            .expect_stdout("fail")
            .expect_streams(|_, stderr| assert!(!stderr.contains("it ran"), "{stderr}"));
    }
}

#[test]
fn what_it_prints_does_not_show_the_key() {
    let script = format!("echo {KEY}; echo {KEY} >&2");
    let (status, stdout, stderr) = with(NOTIFICATION, &script).everything();
    assert_eq!(
        (status, stdout.as_slice()),
        (Some(0), b"success".as_slice())
    );
    let stderr = String::from_utf8(stderr).unwrap();
    assert!(!stderr.contains(KEY), "{stderr}");
    assert_eq!(stderr.matches("<key>").count(), 2, "{stderr}");
}
