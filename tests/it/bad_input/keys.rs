//! Keys, charsets and profiles that are missing, given twice or misspelt.

use super::{OneRun, files, line, refused};
use crate::support::run::{KEY, Sandbox, USAGE, words};

#[test]
fn keys() {
    refused(USAGE, "key-missing", &["--key-file"], line("sign a=1"));
    refused(USAGE, "key-missing", &["--shop"], line("build-url a=1"));
    let two = "sign a=1 --key {key} --key-file {dir}/key.txt";
    refused(USAGE, "key-twice", &["--key-file"], line(two));
    let file = "sign a=1 --key-file {dir}/key.txt";
    refused(USAGE, "key-file-unreadable", &["key.txt"], line(file));
    refused(
        USAGE,
        "key-is-empty",
        &["key.txt"],
        files(file, "", &[("key.txt", "\n")]),
    );
    refused(USAGE, "key-is-empty", &["--key"], line("sign a=1 --key="));
    let large = || OneRun {
        shop: {
            let shop = Sandbox::new();
            shop.file("key.txt", "x".repeat(16_385));
            shop
        },
        with: Box::new(|shop| shop.run(words("sign a=1 --key-file {dir}/key.txt"))),
    };
    refused(USAGE, "key-file-large", &["16384"], large);
    refused(
        USAGE,
        "key-file-hidden",
        &[],
        line("sign a=1 --key-file abcdefghijklmnop0123456789abcdef"),
    );
}

#[test]
fn charsets() {
    refused(
        USAGE,
        "unknown-charset",
        &["latin1", "gb18030"],
        line("sign a=1 --charset latin1 --key {key}"),
    );
    refused(
        USAGE,
        "unknown-charset",
        &["latin1"],
        line("sign a=1 _input_charset=latin1 --key {key}"),
    );
    let lacks = || OneRun {
        shop: Sandbox::new(),
        with: Box::new(|shop| shop.run(["sign", "note=\u{1F600}", "--key", KEY])),
    };
    refused(USAGE, "charset-lacks", &["gbk", "note", "U+1F600"], lacks);
}

#[test]
fn profiles() {
    let line = "sign a=1 --shop main --config {dir}/p.toml";
    let profile = |contents: &'static str| {
        move || OneRun {
            shop: {
                let shop = Sandbox::new();
                shop.file("p.toml", contents);
                shop
            },
            with: Box::new(|shop| shop.run(words("sign a=1 --shop main --config {dir}/p.toml"))),
        }
    };
    refused(
        USAGE,
        "profile-unknown-name",
        &["p.toml", "4", "parnter", "partner,key_file"],
        profile("# shops\n[shop.main]\n\nparnter = '2088'\n"),
    );
    refused(
        USAGE,
        "profile-value",
        &["2", "partner"],
        profile("[shop.main]\npartner = 2088\n"),
    );
    refused(
        USAGE,
        "profile-syntax",
        &["2"],
        profile("[shop.main]\npartner =\n"),
    );
    refused(
        USAGE,
        "unknown-shop",
        &["main", "other"],
        profile("[shop.other]\n"),
    );
    refused(
        USAGE,
        "profile-file-unreadable",
        &["p.toml"],
        self::line(line),
    );
    let default = || OneRun {
        shop: Sandbox::new(),
        with: Box::new(|shop| shop.run(words("sign a=1 --shop main")).env("HOME", "{dir}")),
    };
    refused(USAGE, "no-profile-file", &["main", "config.toml"], default);
    refused(
        USAGE,
        "no-profile-folder",
        &["--config"],
        self::line("sign a=1 --shop main"),
    );
}
