//! Bad input: the right status, a clear message in both languages, nothing half written, no panic.

mod command_line;
mod files;
mod keys;

use crate::support::language::{LANGUAGES, assert_language};
use crate::support::run::{Run, Sandbox, UNANSWERED, USAGE, words};

/// Runs it in both languages: it must end with that status and that error, told once in text and once as JSON.
#[track_caller]
pub(super) fn refused(status: u8, problem: &str, parts: &[&str], one: impl Fn() -> OneRun) {
    for lang in LANGUAGES {
        let OneRun { shop, with } = one();
        with(&shop)
            .args(["--lang", lang])
            .library()
            .expect_status(status)
            .expect_streams(|stdout, stderr| {
                assert_eq!(stdout, "", "{problem}: an error prints no product");
                let (what, next) = stderr.split_once("\n  → ").unwrap_or_else(|| {
                    panic!("{problem}: an error says what to do next: {stderr}")
                });
                assert_language(what, lang);
                assert_language(next, lang);
                let bare: String = stderr.split_whitespace().collect();
                for part in parts {
                    assert!(bare.contains(part), "{problem}: no {part} in {stderr}");
                }
            });
        with(&shop)
            .args(["--lang", lang, "--json"])
            .library()
            .expect_status(status)
            .expect_stderr_holds(parts)
            .expect_json(|object| {
                assert_eq!(object["error"]["id"], problem);
                assert_eq!(object["error"]["status"], status);
                assert_language(object["error"]["message"].as_str().unwrap(), lang);
                assert_language(object["error"]["hint"].as_str().unwrap(), lang);
            });
    }
}

/// A folder with its files, and the run in it.
pub(super) struct OneRun {
    shop: Sandbox,
    with: Box<dyn Fn(&Sandbox) -> Run<'_>>,
}

pub(super) type Make = Box<dyn Fn() -> OneRun>;

pub(super) fn line(text: &str) -> Make {
    stdin(text, "")
}

pub(super) fn stdin(text: &str, bytes: impl AsRef<[u8]>) -> Make {
    files(text, bytes, &[])
}

pub(super) fn files(
    text: &str,
    bytes: impl AsRef<[u8]>,
    files: &'static [(&'static str, &'static str)],
) -> Make {
    let (words, bytes) = (words(text), bytes.as_ref().to_vec());
    Box::new(move || {
        let shop = Sandbox::new();
        for (name, contents) in files {
            shop.file(name, contents);
        }
        let (words, bytes) = (words.clone(), bytes.clone());
        OneRun {
            shop,
            with: Box::new(move |shop| shop.run(words.clone()).stdin(&bytes)),
        }
    })
}

#[test]
fn parameters() {
    refused(USAGE, "no-parameters", &["-i"], line("sign --key {key}"));
    refused(USAGE, "empty-input", &[], line("sign -i - --key {key}"));
    refused(
        USAGE,
        "all-empty",
        &[],
        line("sign a= sign=1 sign_type=MD5 --key {key}"),
    );
    refused(USAGE, "no-name", &["2"], line("sign a=1 =2 --key {key}"));
    refused(
        USAGE,
        "no-name",
        &["1"],
        stdin("sign -i - --key {key}", "=1&a=2"),
    );
    refused(
        USAGE,
        "no-name",
        &["1"],
        stdin("sign -i - --key {key}", r#"{"": 1}"#),
    );
    refused(
        USAGE,
        "no-equals",
        &["2", "b"],
        line("sign a=1 b --key {key}"),
    );
    refused(
        USAGE,
        "url-not-alone",
        &["2"],
        line("sign a=1 https://h/?b=2 --key {key}"),
    );
    refused(
        USAGE,
        "url-without-query",
        &[],
        line("sign https://h/ --key {key}"),
    );
    refused(
        USAGE,
        "input-and-arguments",
        &["-i"],
        line("sign a=1 -i {dir}/x --key {key}"),
    );
}

#[test]
fn two_signs_are_an_error_finding() {
    for lang in LANGUAGES {
        Sandbox::new()
            .run(words(
                "build-url service=x partner=2088000000000000 sign=a sign=b --strict --key {key}",
            ))
            .args(["--lang", lang])
            .library()
            .expect_status(1)
            .expect_streams(|stdout, stderr| {
                assert_eq!(stdout, "");
                assert!(stderr.contains("[duplicate-name]"), "{stderr}");
                assert_language(stderr, lang);
            });
    }
}

#[test]
fn an_unwritable_output_leaves_the_old_file_whole() {
    let build = "build-url service=x partner=2088000000000000 --key {key} --output";
    refused(
        UNANSWERED,
        "output-unwritable",
        &[],
        line(&format!("{build} {{dir}}")),
    );
    refused(
        UNANSWERED,
        "output-unwritable",
        &["pay.html"],
        line(&format!("{build} {{dir}}/no/such/pay.html")),
    );
    refused(
        UNANSWERED,
        "output-unwritable",
        &["key.txt"],
        files("man --output-dir {dir}/key.txt", "", &[("key.txt", "kept")]),
    );
    // A folder in the old file's place, and one that takes no new file beside it.
    let shop = Sandbox::new();
    shop.file("kept/pay.html/old", "old");
    shop.run(words(build))
        .args(["{dir}/kept/pay.html"])
        .library()
        .expect_status(UNANSWERED)
        .expect_stdout("")
        .expect_stderr_holds(&["pay.html", "unchanged"]);
    assert_eq!(shop.read("kept/pay.html/old"), b"old");
    let names = std::fs::read_dir(shop.path("kept")).unwrap().count();
    assert_eq!(names, 1, "nothing half written stays behind");
}
