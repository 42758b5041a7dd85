//! Command lines that do not fit: each slip is named, with the right spelling where there is one.

use std::ffi::OsString;

use super::{OneRun, line, refused};
use crate::support::language::assert_language;
use crate::support::run::{Sandbox, USAGE};

#[test]
fn command_lines() {
    refused(USAGE, "no-command", &["--help"], line(""));
    refused(
        USAGE,
        "misspelt-command",
        &["sgin", "sign"],
        line("sgin a=1"),
    );
    refused(
        USAGE,
        "unknown-command",
        &["frobnicate"],
        line("frobnicate"),
    );
    refused(
        USAGE,
        "misspelt-option",
        &["--explian", "--explain"],
        line("sign a=1 --explian"),
    );
    refused(
        USAGE,
        "unknown-option",
        &["-z", "--help"],
        line("sign a=1 -z"),
    );
    refused(
        USAGE,
        "missing-value",
        &["--charset"],
        line("sign a=1 --charset"),
    );
    refused(
        USAGE,
        "wrong-value",
        &["--show", "all", "presign"],
        line("sign a=1 --show all"),
    );
    refused(
        USAGE,
        "conflicting-options",
        &["--show", "--explain"],
        line("sign a=1 --explain --show query"),
    );
    refused(
        USAGE,
        "repeated-option",
        &["--rule"],
        line("sign a=1 --rule mapi --rule epay"),
    );
    refused(
        USAGE,
        "unexpected-value",
        &["--explain"],
        line("sign a=1 --explain=yes"),
    );
    refused(
        USAGE,
        "unknown-rule",
        &["openapi", "wap-notify"],
        line("sign a=1 --rule openapi --key {key}"),
    );
    refused(USAGE, "missing-argument", &["SHELL"], line("completions"));
    refused(
        USAGE,
        "missing-argument",
        &["NOTIFY_ID"],
        line("query-notify-id"),
    );
    refused(
        USAGE,
        "wrong-value",
        &["--retries", "many"],
        line("query-notify-id 1 --partner 2 --retries many"),
    );
    refused(
        USAGE,
        "open-needs-output",
        &["--output"],
        line("build-url a=1 --key {key} --form --open"),
    );
    for (gateway, problem) in [
        ("mapp", "unknown-gateway"),
        ("ftp://a/", "gateway-scheme"),
        ("https://a/?x=1", "gateway-query"),
        ("https://u:p@a/", "gateway-user"),
    ] {
        let text = format!("build-url a=1 --key {{key}} --gateway {gateway}");
        refused(USAGE, problem, &[], line(&text));
    }
}

#[test]
fn of_two_commands_that_are_like_it_the_nearer_is_meant() {
    Sandbox::new()
        .run(["diagnos", "request", "--lang", "en"])
        .library()
        .expect_status(USAGE)
        .expect_stdout("")
        .expect_stderr_holds(&["did you mean diagnose?"]);
}

#[test]
fn a_page_that_is_not_there() {
    refused(USAGE, "unknown-page", &["sgin"], line("man sgin"));
}

#[test]
fn a_language_that_is_not_there() {
    Sandbox::new()
        .run(["sign", "a=1", "--lang", "fr"])
        .library()
        .expect_status(USAGE)
        .expect_stdout("")
        .expect_stderr_holds(&["`fr`", "--lang zh-CN"]);
    Sandbox::new()
        .run(["sign", "a=1", "--lang", "fr"])
        .env("LANG", "zh_CN.UTF-8")
        .library()
        .expect_status(USAGE)
        .expect_stdout("")
        .expect_streams(|_, stderr| assert_language(stderr, "zh-CN"));
}

#[cfg(unix)]
#[test]
fn options_that_are_no_text() {
    use std::os::unix::ffi::OsStringExt as _;
    let bytes = || OneRun {
        shop: Sandbox::new(),
        with: Box::new(|shop| {
            shop.run(["sign", "a=1", "--rule"])
                .args([OsString::from_vec(b"\xB2\xE2".to_vec())])
        }),
    };
    refused(USAGE, "argument-not-unicode", &["UTF-8"], bytes);
}
