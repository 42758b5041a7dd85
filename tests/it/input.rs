//! The input grammar: each form, what is detected, what is decoded, and what is said about it.

use serde_json::Value;

use crate::support::run::{KEY, Run, Sandbox, run};

/// The presign string that the input becomes, and the ids of what is said about it.
fn read(one: Run<'_>) -> (String, Vec<String>) {
    let mut read = (String::new(), Vec::new());
    one.args(["--json"])
        .library()
        .expect_status(0)
        .expect_stderr("")
        .expect_json(|object| {
            let presign = object["presign"].as_str().unwrap();
            presign
                .strip_suffix("<key>")
                .unwrap()
                .clone_into(&mut read.0);
            read.1 = ids(&object["warnings"]);
        });
    read
}

fn ids(list: &Value) -> Vec<String> {
    let list = list.as_array().unwrap();
    list.iter()
        .map(|item| item["id"].as_str().unwrap().to_owned())
        .collect()
}

fn read_stdin(bytes: impl AsRef<[u8]>, options: &[&str]) -> (String, Vec<String>) {
    let shop = Sandbox::new();
    let one = shop.run(["sign", "-i", "-", "--key", KEY]);
    read(one.args(options.iter().copied()).stdin(bytes))
}

fn read_arguments(arguments: &[&str]) -> (String, Vec<String>) {
    let shop = Sandbox::new();
    read(
        shop.run(["sign", "--key", KEY])
            .args(arguments.iter().copied()),
    )
}

fn is(presign: &str, findings: &[&str]) -> (String, Vec<String>) {
    let findings = findings.iter().map(|&id| id.to_owned()).collect();
    (presign.to_owned(), findings)
}

#[test]
fn each_form_is_seen_for_what_it_is() {
    let two = || is("a=1&b=x y", &[]);
    assert_eq!(read_arguments(&["b=x y", "a=1"]), two());
    assert_eq!(read_arguments(&["https://host/?b=x+y&a=1"]), two());
    assert_eq!(read_stdin("https://host/path?b=x%20y&a=1\n", &[]), two());
    assert_eq!(read_stdin(r#"{"b": "x y", "a": 1}"#, &[]), two());
    assert_eq!(read_stdin(r#" [["b", "x y"], ["a", 1]]"#, &[]), two());
    assert_eq!(read_stdin("b=x y\na=1\n", &[]), two());
    assert_eq!(
        read_stdin("b=x%20y&a=1", &[]),
        is("a=1&b=x y", &["query-or-presign"])
    );
    assert_eq!(
        read_stdin("?b=x%20y&a=1", &["--input-format", "query"]).0,
        "a=1&b=x y"
    );
    assert_eq!(
        read_stdin("POST /n HTTP/1.1\r\nHost: shop\r\n\r\nb=x+y&a=1\r\n", &[]),
        two()
    );
    assert_eq!(read_stdin("GET /n?b=x+y&a=1 HTTP/1.1\r\n\r\n", &[]), two());
    assert_eq!(
        read_stdin("a=1&b=x y", &["--input-format", "presign"]),
        two()
    );
}

#[test]
fn values_are_split_at_the_first_sign_and_decoded_once() {
    assert_eq!(read_arguments(&["a=1=2", "b=%41"]), is("a=1=2&b=%41", &[]));
    assert_eq!(read_stdin("id=%252F&a=1", &[]).0, "a=1&id=%2F");
    assert_eq!(
        read_stdin("id=%252F&b=x+y", &["--input-format", "presign"]),
        is("b=x+y&id=%252F", &[])
    );
    assert_eq!(
        read_stdin("a=b=c\n b=2\n", &[]),
        is(" b=2&a=b=c", &["name-with-blank"])
    );
}

#[test]
fn json_keeps_spelling_order_and_duplicates() {
    assert_eq!(
        read_stdin(
            r#"{"a": 1.0, "b": 1e2, "c": true, "d": null, "e": "", "f": -0, "a": "0"}"#,
            &[]
        ),
        is(
            "a=0&a=1.0&b=1e2&c=true&f=-0",
            &["null-left-out", "duplicate-name"]
        )
    );
    assert_eq!(
        read_stdin(
            r#"{"big": 123456789012345678901234567890.10, "t": "\u6d4b"}"#,
            &[]
        )
        .0,
        "big=123456789012345678901234567890.10&t=测"
    );
}

#[test]
fn a_capture_keeps_address_and_body_apart() {
    let capture = "POST /n?id=7&_input_charset=utf-8 HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded; charset=UTF-8\r\nContent-Length: 13\r\n\r\na=%E6%B5%8B&b";
    let (presign, findings) = read_stdin(capture, &[]);
    assert_eq!(presign, "a=测");
    assert!(
        findings.contains(&"address-apart".to_owned()),
        "{findings:?}"
    );
    Sandbox::new()
        .run(["sign", "-i", "-", "--key", KEY, "--json"])
        .stdin(capture)
        .library()
        .expect_status(0)
        .expect_stderr("")
        .expect_json(|object| {
            assert_eq!(object["charset_from"], "parameter");
            assert_eq!(object["charset"], "utf-8");
            let warnings = object["warnings"].to_string();
            assert!(
                warnings.contains("address of the capture: id\""),
                "{warnings}"
            );
        });
    let shorter = capture.replace("13", "30");
    let (_, findings) = read_stdin(shorter, &[]);
    assert!(
        findings.contains(&"capture-length".to_owned()),
        "{findings:?}"
    );
}

#[test]
fn the_charset_comes_from_the_first_place_that_names_one() {
    let charset = |bytes: &str, options: &[&str]| {
        let shop = Sandbox::new();
        shop.file("shops.toml", "[shop.main]\ncharset = 'gb18030'\n");
        let mut found = (String::new(), String::new());
        shop.run(["sign", "-i", "-", "--key", KEY, "--json"])
            .args(options.iter().copied())
            .stdin(bytes)
            .library()
            .expect_status(0)
            .expect_stderr("")
            .expect_json(|object| {
                let text = |name: &str| object[name].as_str().unwrap().to_owned();
                found = (text("charset"), text("charset_from"));
            });
        found
    };
    let head = "POST /n HTTP/1.1\r\nContent-Type: text/plain; charset=\"GB2312\"\r\n\r\n";
    let named = format!("{head}a=1&_input_charset=UTF8");
    let unnamed = format!("{head}a=1");
    let profile = ["--config", "{dir}/shops.toml", "--shop", "main"];
    let all = [&["--charset", "gbk"][..], &profile].concat();
    let of = |charset: &str, from: &str| (charset.to_owned(), from.to_owned());
    assert_eq!(charset(&named, &all), of("gbk", "option"));
    assert_eq!(charset(&named, &profile), of("utf-8", "parameter"));
    assert_eq!(charset(&unnamed, &profile), of("gb18030", "profile"));
    assert_eq!(charset(&unnamed, &[]), of("gb2312", "header"));
    assert_eq!(charset("a=1", &[]), of("gbk", "default"));
    // A server's default is not the user's word.
    let latin = unnamed.replace("GB2312", "ISO-8859-1");
    assert_eq!(charset(&latin, &[]), of("gbk", "default"));
}

#[test]
fn bytes_are_digested_as_bytes() {
    // The two bytes are 测 in GBK; the digest is over them whatever charset is named.
    for charset in ["gbk", "utf-8"] {
        let mut presign = String::new();
        Sandbox::new()
            .run([
                "sign",
                "-i",
                "-",
                "--key",
                KEY,
                "--json",
                "--charset",
                charset,
            ])
            .stdin("a=%B2%E2%FF")
            .library()
            .expect_status(0)
            .expect_stderr("")
            .expect_json(|object| {
                object["presign_base64"]
                    .as_str()
                    .unwrap()
                    .clone_into(&mut presign);
                let findings = ids(&object["warnings"]);
                assert!(findings.contains(&"bytes-not-charset".to_owned()));
            });
        assert_eq!(presign, "YT2y4v88a2V5Pg==", "{charset}");
    }
}

#[cfg(unix)]
#[test]
fn arguments_that_are_no_text_are_bytes() {
    use std::ffi::OsString;
    use std::os::unix::ffi::OsStringExt as _;
    let argument = OsString::from_vec(b"a=\xB2\xE2".to_vec());
    let shop = Sandbox::new();
    let one = shop.run(["sign", "--key", KEY, "--show", "presign"]);
    one.args([argument.clone()])
        .library()
        .expect_status(0)
        .expect_stdout(b"a=\xB2\xE2")
        .expect_stderr_holds(&["[not-utf8]"]);
    shop.run(["sign", "--key", KEY, "--show", "presign"])
        .args([argument])
        .program()
        .expect_status(0)
        .expect_stdout(b"a=\xB2\xE2")
        .expect_stderr_holds(&["[not-utf8]"]);
}

#[test]
fn marks_and_line_ends_that_cannot_belong_to_the_data_go() {
    assert_eq!(
        read_stdin("\u{feff}a=1", &[]),
        is("a=1", &["byte-order-mark"])
    );
    assert_eq!(
        read_stdin("\u{feff}{\"a\": 1}", &[]),
        is("a=1", &["byte-order-mark"])
    );
    assert_eq!(
        read_stdin("a=1\r\nb=2\r\n", &[]),
        is("a=1&b=2", &["line-ends-crlf"])
    );
    assert_eq!(read_stdin("\r\na=1\r\n\r\n", &[]).0, "a=1");
    assert_eq!(
        read_stdin("https://host/?a=1&b=2#top", &[]),
        is("a=1&b=2", &["fragment-dropped"])
    );
}

#[test]
fn likely_mistakes_are_pointed_at() {
    assert_eq!(
        read_stdin("a=50%&b=2", &[]),
        is("a=50%&b=2", &["malformed-escape"])
    );
    let (_, findings) = read_stdin("a=Tom &Jerry&b=2", &[]);
    assert_eq!(findings, ["piece-without-equals", "blank-last"]);
    assert_eq!(
        read_stdin("a=1&amp;b=2", &[]),
        is("a=1&amp;b=2", &["html-ampersand"])
    );
    run("sign a=1&b=2 --key {key}")
        .expect_status(0)
        .expect_streams(|_, stderr| {
            assert!(stderr.contains("[argument-holds-pairs]"), "{stderr}");
            assert!(stderr.contains("-i -"), "{stderr}");
        });
    assert_eq!(read_arguments(&["a=Tom & Jerry"]), is("a=Tom & Jerry", &[]));
}

#[test]
fn a_file_and_standard_input_are_read_alike() {
    let shop = Sandbox::new();
    shop.file("in.txt", "b=2&a=1");
    assert_eq!(
        read(shop.run(["sign", "-i", "{dir}/in.txt", "--key", KEY])),
        is("a=1&b=2", &[])
    );
    shop.run(["sign", "-i", "in.txt", "--key", KEY, "--show", "presign"])
        .program()
        .expect_status(0)
        .expect_stdout("a=1&b=2")
        .expect_stderr("");
}

#[test]
fn drop_takes_a_name_out_of_any_form() {
    for stdin in ["a=1&b=2&b=3", "a=1\nb=2\nb=3", r#"{"a":1,"b":2,"b":3}"#] {
        assert_eq!(read_stdin(stdin, &["--drop", "b"]), is("a=1", &[]));
    }
    // A parameter without a name can be dropped no more than signed.
    assert_eq!(read_arguments(&["a=1", "c=2", "--drop=c"]), is("a=1", &[]));
}
