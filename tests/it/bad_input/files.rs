//! Files and standard input that are not there, not of their form, no text, or without an end.

use super::{line, refused, stdin};
use crate::support::run::{KEY, Sandbox, USAGE, words};

#[test]
fn files_that_are_not_there_or_not_what_they_say() {
    let from = |format: &str| format!("sign -i - --key {{key}} --input-format {format}");
    refused(
        USAGE,
        "file-unreadable",
        &["x.json"],
        line("sign -i {dir}/x.json --key {key}"),
    );
    refused(
        USAGE,
        "file-unreadable",
        &[],
        line("sign -i {dir} --key {key}"),
    );
    refused(
        USAGE,
        "json-syntax",
        &["2"],
        stdin(&from("json"), "{\"a\": 1,\n\"b\" 2}"),
    );
    refused(
        USAGE,
        "json-syntax",
        &["1"],
        stdin(&from("json"), "{\"a\": 1} x"),
    );
    refused(USAGE, "json-shape", &[], stdin(&from("json"), "\"a=1\""));
    refused(USAGE, "json-shape", &[], stdin(&from("json"), "[1, 2]"));
    refused(
        USAGE,
        "json-nested",
        &["a"],
        stdin(&from("json"), r#"{"a": {"b": 1}}"#),
    );
    refused(
        USAGE,
        "json-nested",
        &["a"],
        stdin(&from("json"), r#"{"a": [1]}"#),
    );
    refused(
        USAGE,
        "line-without-equals",
        &["2"],
        stdin(&from("lines"), "a=1\nb"),
    );
    refused(
        USAGE,
        "input-form",
        &["2"],
        stdin("sign -i - --key {key}", "a=1\nb\nc=3"),
    );
    for format in ["query", "presign", "url"] {
        refused(
            USAGE,
            "more-lines",
            &["2"],
            stdin(&from(format), "http://h/?a=1\nb=2"),
        );
    }
    refused(USAGE, "url-without-query", &[], stdin(&from("url"), "a=1"));
    refused(
        USAGE,
        "wrong-value",
        &["--input-format", "xml"],
        line(&from("xml")),
    );
}

#[test]
fn captures_that_are_none() {
    let from = |format: &str| format!("sign -i - --key {{key}} --input-format {format}");
    refused(
        USAGE,
        "http-syntax",
        &[],
        stdin(&from("http"), "a=1&b=2\r\n\r\n"),
    );
    refused(
        USAGE,
        "http-unfinished",
        &[],
        stdin(&from("http"), "GET /?a=1 HTTP/1.1\r\nHost: x"),
    );
    refused(
        USAGE,
        "http-response",
        &[],
        stdin(&from("http"), "HTTP/1.1 200 OK\r\n\r\na=1"),
    );
    let head = "POST / HTTP/1.1\r\n";
    refused(
        USAGE,
        "http-encoded",
        &["gzip"],
        stdin(
            &from("http"),
            format!("{head}Content-Encoding: gzip\r\n\r\na=1"),
        ),
    );
    refused(
        USAGE,
        "http-body",
        &["application/json"],
        stdin(
            &from("http"),
            format!("{head}Content-Type: application/json\r\n\r\n{{}}"),
        ),
    );
}

#[test]
fn bytes_that_are_no_text() {
    let read = "sign -i - --key {key}";
    refused(USAGE, "input-zero-byte", &["3"], stdin(read, b"a=1\0b"));
    refused(
        USAGE,
        "input-utf16",
        &["UTF-8"],
        stdin(read, b"\xFF\xFEa\0=\x001\0"),
    );
    refused(
        USAGE,
        "input-utf16",
        &["UTF-8"],
        stdin(read, b"\xFE\xFF\0a\0=\x001"),
    );
    refused(USAGE, "json-syntax", &[], stdin(read, b"{\"a\": \"\xFF\"}"));
}

#[test]
fn too_much_input() {
    let read = "sign -i - --key {key} --max-input 1K";
    refused(
        USAGE,
        "input-too-large",
        &["1024"],
        stdin(read, format!("a={}", "x".repeat(1023))),
    );
    Sandbox::new()
        .run(words(read))
        .stdin(format!("a={}", "x".repeat(1022)))
        .library()
        .expect_status(0)
        .expect_streams(|stdout, _| assert_eq!(stdout.len(), 33));
    refused(
        USAGE,
        "bad-size",
        &["lots"],
        line("sign -i - --key {key} --max-input lots"),
    );
}

#[test]
fn a_limit_as_large_as_can_be_said() {
    for limit in ["18446744073709551615", "17179869183G"] {
        Sandbox::new()
            .run(["sign", "-i", "-", "--key", KEY, "--max-input", limit])
            .stdin("a=1")
            .program()
            .expect_status(0)
            .expect_streams(|stdout, stderr| assert_eq!((stdout.len(), stderr), (33, "")));
    }
}

#[test]
fn standard_input_that_never_ends() {
    for limit in [&["--max-input", "64K"][..], &[]] {
        Sandbox::new()
            .run(["sign", "-i", "-", "--key", KEY])
            .args(limit.iter().copied())
            .endless_stdin()
            .program()
            .expect_status(USAGE)
            .expect_stdout("")
            .expect_stderr_holds(&["--max-input"]);
    }
}
