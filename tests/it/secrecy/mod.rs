//! A key is nowhere in any output or file, however it was given and whatever goes wrong, in no spelling and in no part
//! of eight characters; with `--reveal-key` it is there.

mod needles;

use std::ffi::OsString;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use self::needles::{MARKER, Needles};
use crate::support::run::{Run, Sandbox, words};
use crate::support::server::{Behaviour, Server, always};

/// The ways to give the key; `KEY` stands for the marker.
const SOURCES: &[(&str, &[&str])] = &[
    ("--key", &["--key", "KEY"]),
    ("--key=", &["--key=KEY"]),
    ("--key-file", &["--key-file", "{dir}/key.txt"]),
    ("ALIPAY_MAPI_KEY", &[]),
    (
        "profile",
        &["--shop", "main", "--config", "{dir}/shops.toml"],
    ),
];

/// A folder with a key file, a profile, and inputs that hold the key where it does not belong.
fn shop() -> Sandbox {
    let shop = Sandbox::new();
    shop.file(
        "in/answer.xml",
        "<alipay><is_success>F</is_success><error>ILLEGAL_SIGN</error></alipay>",
    )
    .file(
        "in/log.txt",
        format!("responseTxt={MARKER}\n notify_url_log:sign={MARKER}&mysign={MARKER}&a={MARKER}"),
    );
    shop.file("key.txt", MARKER)
        .file("shops.toml", "[shop.main]\nkey_file = 'key.txt'\n")
        .file("in/presign.txt", format!("a=1&service=x{MARKER}"))
        .file("in/query.txt", format!("a=1&key={MARKER}"))
        .file(
            "in/escaped.txt",
            format!("a=1&key=%{:02X}{}", MARKER.as_bytes()[0], &MARKER[1..]),
        )
        .file("in/lines.txt", format!("a=1\n{MARKER}\nb=2"))
        .file("in/name.txt", format!("a=1\n{MARKER}=1\nb=2"))
        .file("in/nested.json", format!("{{\"{MARKER}\": {{\"a\": 1}}}}"))
        .file("in/null.json", format!("{{\"a\": 1, \"{MARKER}\": null}}"))
        .file(
            "in/broken.json",
            format!("{{\"a\": \"{MARKER}\" \"{MARKER}\"}}"),
        )
        .file(
            "in/type.txt",
            format!("POST / HTTP/1.1\r\nContent-Type: {MARKER}\r\n\r\na=1"),
        )
        .file(
            "in/coding.txt",
            format!("POST / HTTP/1.1\r\nContent-Encoding: {MARKER}\r\n\r\na=1"),
        )
        .file(
            "in/header.txt",
            format!("POST /?{MARKER}=1 HTTP/1.1\r\nX: {MARKER}\r\n\r\na=1"),
        )
        .file("in/setting.toml", format!("[shop.main]\n{MARKER} = '1'\n"))
        .file("in/value.toml", format!("[shop.main]\nkey = '{MARKER}'\n"))
        .file("in/bare.toml", format!("[shop.main]\nkey = {MARKER}\n"))
        .file(
            "in/number.toml",
            format!("[shop.main]\npartner = ['{MARKER}']\n"),
        )
        .file(
            "in/file.toml",
            format!("[shop.main]\nkey_file = '{MARKER}'\n"),
        );
    shop
}

/// One run for each mode of a command, over parameters that are in order.
const MODES: &[&str] = &[
    "sign a=1",
    "sign a=1 --explain",
    "sign a=1 --explain --lang zh --color always",
    "sign a=1 --json",
    "sign a=1 --show sign",
    "sign a=1 --show presign",
    "sign a=1 --show query",
    "sign a=1 --show pairs",
    "sign a=1 --rule epay --explain",
    "build-url a=1",
    "build-url a=1 --json",
    "build-url a=1 --form",
    "build-url a=1 --form --json",
    "build-url a=1 --form --output {dir}/out.html",
    "build-url a=1 --output {dir}/out.txt",
    "build-url a=1 --strict",
    "build-url a=1 --strict --json",
    "verify-notify a=1",
    "verify-notify a=1 sign=00 --json",
    "verify-notify a=1 sign=00 sign_type=MD5 --offline-ok --reply",
    "diagnose request a=1",
    "diagnose request a=1 sign=00 --max-candidates 500",
    "diagnose request a=1 --sign 0cc175b9c0f1b6a831c399e269772661 --also-key-file {dir}/key.txt --max-candidates 500",
    "diagnose request a=1 sign=00 --their-presign {dir}/in/presign.txt --max-candidates 500",
    "diagnose request a=1 b=KEY sign=00 --their-presign {dir}/in/query.txt --max-candidates 500 --redact",
    "diagnose notify a=1 sign=00 --max-candidates 500",
    "diagnose notify -i {dir}/in/log.txt --max-candidates 500",
    "diagnose a=1 sign=00 service=x",
    "diagnose answer -i {dir}/in/answer.xml --request {dir}/in/query.txt",
];

/// The key where it does not belong: as a value, a name, an argument, a file, in data. Run with each source.
const SLIPS: &[&str] = &[
    "a=1 key=KEY",
    "a=1 key=LOWER",
    "a=1 key=UPPER",
    "a=1 key=xxPARTyy",
    "a=1 KEY=1",
    "a=1 _input_charset=KEY",
    "a=1 sign=KEY",
    "a=1 sign_type=KEY",
    "a=1&key=KEY",
    "a=KEY&b=2",
    "KEY",
    "a=1 KEY",
    "a=1 b=KEY --drop b",
    "https://host/?a=1&key=KEY",
    "https://host/KEY",
    "a=1 https://host/KEY",
    "-i {dir}/in/presign.txt",
    "-i {dir}/in/presign.txt --input-format presign",
    "-i {dir}/in/query.txt",
    "-i {dir}/in/escaped.txt",
    "-i {dir}/in/lines.txt",
    "-i {dir}/in/name.txt",
    "-i {dir}/in/nested.json",
    "-i {dir}/in/null.json",
    "-i {dir}/in/broken.json",
    "-i {dir}/in/type.txt",
    "-i {dir}/in/coding.txt",
    "-i {dir}/in/header.txt",
];

/// The key as the value of another option, or in a command line that is no such. What is given with `--key` or in the
/// variable is known before the command line is read.
const MISTYPED: &[&str] = &[
    "sign a=1 --rule KEY",
    "sign a=1 --charset KEY",
    "sign a=1 --shop KEY",
    "sign a=1 --config KEY",
    "sign a=1 --config {dir}/KEY",
    "sign a=1 --lang KEY",
    "sign a=1 --show KEY",
    "sign a=1 --max-input KEY",
    "sign a=1 --input-format KEY",
    "sign a=1 --color KEY",
    "sign a=1 --explain=KEY",
    "sign a=1 --KEY",
    "sign a=1 --kye KEY",
    "sign a=1 --kye=KEY",
    "sign a=1 -KEY",
    "sign a=1 --drop KEY",
    "sign -i KEY",
    "sign -i {dir}/KEY",
    "sign a=1 -i KEY",
    "build-url a=1 --gateway KEY",
    "build-url a=1 --gateway https://KEY/",
    "build-url a=1 --gateway https://u:KEY@host/",
    "build-url a=1 --gateway https://host/?k=KEY",
    "build-url a=1 --gateway KEY://host/",
    "build-url a=1 --output {dir}/no/KEY",
    "KEY",
    "--KEY",
    "completions KEY",
    "man KEY",
    "man --output-dir {dir}/key.txt/KEY",
    "verify-notify a=1 --rule KEY",
    "verify-notify a=1 --expect KEY",
    "verify-notify a=1 --expect KEY=1",
    "verify-notify a=1 --expect a=KEY --seller-id KEY",
    "verify-notify a=1 --service KEY",
    "verify-notify a=1 --online --partner KEY",
    "verify-notify a=1 --online --gateway KEY",
    "verify-notify a=1 --offline-ok -- KEY",
    "query-notify-id KEY --partner 1 --gateway KEY",
    "query-notify-id KEY --partner 1 --timeout KEY",
    "query-notify-id KEY --partner 1 --retries KEY",
    "query-notify-id KEY --partner 1 --ca-cert KEY",
    "query-notify-id KEY KEY",
    "diagnose request a=1 --sign KEY --max-candidates 300",
    "diagnose request a=1 sign=00 --sign KEY",
    "diagnose request a=1 --budget KEY",
    "diagnose request a=1 --max-candidates KEY",
    "diagnose request a=1 --their-presign KEY",
    "diagnose request a=1 --also-key-file KEY",
    "diagnose request -i KEY -i KEY",
    "diagnose notify a=1 --rule KEY",
    "diagnose a=1 KEY",
    "diagnose answer KEY",
    "diagnose answer true --request KEY",
];

/// A command line with the key in its places.
fn with_key(line: &str) -> Vec<OsString> {
    let fill = |word: String| {
        word.replace("KEY", MARKER)
            .replace("LOWER", &MARKER.to_lowercase())
            .replace("UPPER", &MARKER.to_uppercase())
            .replace("PART", &MARKER[13..21])
            .into()
    };
    words(line).into_iter().map(fill).collect()
}

/// What of the key comes out of a run or stands in a file it wrote.
fn leak(needles: &Needles, shop: &Sandbox, one: Run<'_>) -> Option<String> {
    let (_, stdout, stderr) = one.library().everything();
    for (stream, bytes) in [("standard output", &stdout), ("standard error", &stderr)] {
        if let Some(kind) = needles.find(bytes) {
            return Some(format!("{kind} on {stream}"));
        }
    }
    let written = shop
        .names()
        .into_iter()
        .filter(|name| !matches!(name.as_str(), "key.txt" | "shops.toml" | "in"));
    for name in written {
        if needles.find(name.as_bytes()).is_some() || needles.find(&shop.read(&name)).is_some() {
            return Some(format!("in the file {name}"));
        }
        std::fs::remove_file(shop.path(&name)).unwrap();
    }
    None
}

/// Runs every line with every source, and fails with all leaks.
fn search(lines: impl IntoIterator<Item = String>, sources: &[(&str, &[&str])]) {
    let needles = Needles::new();
    let shop = shop();
    let mut leaks = Vec::new();
    let mut runs = 0;
    for line in lines {
        for (source, options) in sources {
            for more in ["", "--json", "--lang=zh"] {
                let given = options.iter().flat_map(|option| with_key(option));
                let mut one = shop.run(with_key(&line)).args(given).args(words(more));
                if *source == "ALIPAY_MAPI_KEY" {
                    one = one.env(source, MARKER);
                }
                runs += 1;
                if let Some(leak) = leak(&needles, &shop, one) {
                    leaks.push(format!("{line} {more} with {source}: {leak}"));
                }
            }
        }
    }
    assert!(
        runs > 0 && leaks.is_empty(),
        "{} leaks\n{}",
        leaks.len(),
        leaks.join("\n")
    );
}

#[test]
fn no_mode_prints_the_key() {
    search(MODES.iter().map(|mode| (*mode).to_owned()), SOURCES);
}

#[test]
fn a_key_among_the_parameters_is_not_printed() {
    let commands = [
        "sign",
        "sign --explain",
        "sign --show presign",
        "sign --show query",
        "sign --show pairs",
        "build-url",
        "build-url --form",
        "build-url --output {dir}/out.txt",
        "verify-notify",
        "verify-notify --offline-ok --expect a=KEY",
        "diagnose request --max-candidates 300",
        "diagnose notify --max-candidates 300",
    ];
    let lines = commands
        .into_iter()
        .flat_map(|command| SLIPS.iter().map(move |slip| format!("{command} {slip}")));
    search(lines, SOURCES);
}

#[test]
fn a_key_in_another_options_place_is_not_printed() {
    let early = [SOURCES[0], SOURCES[1], SOURCES[3]];
    let lines = || MISTYPED.iter().map(|line| (*line).to_owned());
    // Options of a key do not fit the commands that take none: there the variable holds it.
    let takes_key = |line: &String| {
        ["sign", "build-url", "verify-notify", "diagnose"]
            .iter()
            .any(|command| line.starts_with(command))
    };
    search(lines().filter(takes_key), &early);
    search(lines().filter(|line| !takes_key(line)), &[SOURCES[3]]);
}

#[test]
fn a_key_as_the_name_of_its_file_is_not_printed() {
    let lines = [
        "sign a=1 --key-file KEY",
        "sign a=1 --key-file=KEY",
        "build-url a=1 --key-file KEY",
        "sign a=1 --key-file KEY --key other",
    ];
    search(lines.map(str::to_owned), &[("the file's name", &[])]);
}

#[test]
fn a_key_that_is_said_twice_is_not_printed() {
    let lines = [
        "sign a=1 --key KEY --key other",
        "sign a=1 --key other --key KEY",
        "sign a=1 --key KEY --key-file {dir}/key.txt",
        "sign a=1 --key KEY --explain --show query",
        "sign a=1 --key KEY --help",
        "--help --key KEY",
        "--key KEY sign a=1",
        "--key=KEY",
        "completions bash --key KEY",
        "verify-notify a=1 --rule KEY --key KEY --offline-ok -- x --reveal-key",
    ];
    search(lines.map(str::to_owned), &[("the command line", &[])]);
}

#[test]
fn a_key_in_a_profile_file_is_not_printed() {
    let lines = ["setting", "value", "bare", "number", "file"]
        .map(|name| format!("sign a=1 --shop main --config {{dir}}/in/{name}.toml"));
    search(lines.clone(), &[("ALIPAY_MAPI_KEY", &[])]);
    // A key in the place of its file's name is known from nowhere else.
    search(lines.into_iter().skip(1), &[("nothing", &[])]);
}

#[test]
fn a_server_that_answers_with_the_key() {
    let needles = Needles::new();
    let page = format!("<title>{MARKER}</title> {}", MARKER.to_uppercase());
    let server = Server::http(always(Behaviour::reply(page)));
    let elsewhere = Server::http(always(Behaviour::Redirect(format!("/?k={MARKER}"))));
    let shop = shop();
    for server in [&server, &elsewhere] {
        for more in [&[][..], &["--json"]] {
            let one = shop
                .run(["query-notify-id", MARKER, "--partner", MARKER])
                .args(["--gateway", &server.url("/")])
                .args(more.iter().copied())
                .env("ALIPAY_MAPI_KEY", MARKER);
            assert_eq!(leak(&needles, &shop, one), None);
        }
        assert_eq!(server.requests(), 2);
    }
}

#[test]
fn the_process_prints_no_key_either() {
    let needles = Needles::new();
    let shop = shop();
    for line in [
        "sign a=1 --explain",
        "sign a=1 --json",
        "sign KEY=KEY",
        "KEY",
        "build-url a=KEY",
    ] {
        let (_, stdout, stderr) = shop
            .run(with_key(line))
            .env("ALIPAY_MAPI_KEY", MARKER)
            .program()
            .everything();
        assert_eq!(needles.find(&stdout), None, "{line}");
        assert_eq!(needles.find(&stderr), None, "{line}");
    }
}

#[test]
fn reveal_key_shows_it() {
    let shop = shop();
    for line in [
        "sign a=1 --explain",
        "sign a=1 --show presign",
        "sign a=1 --json",
        "sign a=1 k=KEY --show query",
        "build-url a=1 k=KEY",
    ] {
        for (source, options) in SOURCES {
            let given = options.iter().flat_map(|option| with_key(option));
            let one = shop.run(with_key(line)).args(given).args(["--reveal-key"]);
            let one = if *source == "ALIPAY_MAPI_KEY" {
                one.env(source, MARKER)
            } else {
                one
            };
            let (status, stdout, _) = one.library().everything();
            assert_eq!(status, Some(0), "{line} with {source}");
            let text = String::from_utf8(stdout).unwrap();
            assert!(text.contains(MARKER), "{line} with {source}: {text}");
        }
    }
    shop.run(["sign", "a=1", "--key", MARKER, "--json", "--reveal-key"])
        .library()
        .expect_status(0)
        .expect_stderr("")
        .expect_json(|object| {
            let base64 = object["presign_base64"].as_str().unwrap();
            let bytes = STANDARD.decode(base64).unwrap();
            assert_eq!(bytes, format!("a=1{MARKER}").into_bytes());
        });
}
