//! Colour follows options, variables and terminals, says nothing by itself, and lets no foreign escape through.

use crate::support::language::LANGUAGES;
use crate::support::run::{KEY, Run, Sandbox, words};

const LINE: &str = "sign a= 1 --key {key} --explain";

/// Which of the two streams came coloured.
fn coloured(one: impl FnOnce(Run<'_>) -> Run<'_>) -> (bool, bool) {
    let shop = Sandbox::new();
    let (status, stdout, stderr) = one(shop.run(["sign", "a= 1", "--key", KEY, "--explain"]))
        .library()
        .everything();
    assert_eq!(status, Some(0));
    (stdout.contains(&0x1B), stderr.contains(&0x1B))
}

#[test]
fn a_terminal_gets_colour_and_a_pipe_none_each_stream_by_itself() {
    assert_eq!(coloured(|one| one), (false, false));
    assert_eq!(
        coloured(|one| one.terminals(true, true, true)),
        (true, true)
    );
    assert_eq!(
        coloured(|one| one.terminals(true, true, false)),
        (true, false)
    );
    assert_eq!(
        coloured(|one| one.terminals(true, false, true)),
        (false, true)
    );
    assert_eq!(
        coloured(|one| one.terminals(true, true, true).env("TERM", "dumb")),
        (false, false)
    );
}

#[test]
fn the_option_wins_over_the_variables_and_no_color_over_force() {
    assert_eq!(
        coloured(|one| one.args(["--color", "always"])),
        (true, true)
    );
    assert_eq!(
        coloured(|one| one.args(["--color=never"]).terminals(true, true, true)),
        (false, false)
    );
    assert_eq!(
        coloured(|one| one.env("NO_COLOR", "1").terminals(true, true, true)),
        (false, false)
    );
    assert_eq!(
        coloured(|one| one.env("NO_COLOR", "1").args(["--color", "always"])),
        (true, true)
    );
    assert_eq!(coloured(|one| one.env("CLICOLOR_FORCE", "1")), (true, true));
    assert_eq!(
        coloured(|one| one.env("CLICOLOR_FORCE", "0")),
        (false, false)
    );
    assert_eq!(
        coloured(|one| one.env("CLICOLOR_FORCE", "1").env("NO_COLOR", "1")),
        (false, false)
    );
    // A variable that is set to nothing is not set.
    assert_eq!(
        coloured(|one| one.env("NO_COLOR", "").terminals(true, true, true)),
        (true, true)
    );
}

#[test]
fn colour_changes_no_word() {
    for lang in LANGUAGES {
        let shop = Sandbox::new();
        let text = |colour: &str| {
            let (_, stdout, stderr) = shop
                .run(words(LINE))
                .args(["b=2", "--lang", lang, "--color", colour])
                .library()
                .everything();
            [stdout, stderr].map(|bytes| without_escapes(&String::from_utf8(bytes).unwrap()))
        };
        assert_eq!(text("always"), text("never"));
    }
}

fn without_escapes(text: &str) -> String {
    let mut pieces = text.split("\u{1b}[");
    let mut plain = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        plain.push_str(piece.split_once('m').unwrap().1);
    }
    plain
}

/// What steers a terminal or cannot be seen, and must never reach one as it is.
const HOSTILE: &str =
    "\u{1b}[31mred\u{1b}]0;title\u{7}\u{202e}txt.exe\u{200b}\u{feff}\u{9b}2J\r\u{8}";

fn is_hostile(character: char) -> bool {
    (character.is_control() && character != '\n')
        || matches!(character, '\u{202e}' | '\u{200b}' | '\u{feff}')
}

#[test]
fn foreign_characters_never_reach_a_terminal_raw() {
    let shop = Sandbox::new();
    shop.file(
        "evil.json",
        serde_json::json!({"a": HOSTILE, HOSTILE: "1", "_input_charset": "utf-8"}).to_string(),
    );
    shop.file(
        "evil.toml",
        format!("[shop.\"{HOSTILE}\"]\npartner = '1'\n").replace(is_control_in_toml, "x"),
    );
    let hostile_pair = format!("a={HOSTILE}");
    let file = ["-i", "{dir}/evil.json", "--key", KEY];
    let runs: Vec<Run<'_>> = vec![
        shop.run(["sign", "--explain"]).args(file),
        shop.run(["sign", "--show", "presign"]).args(file),
        shop.run(["sign", "--show", "pairs"]).args(file),
        shop.run(["sign", "--show", "query"]).args(file),
        shop.run(["sign"]).args(file),
        shop.run(["sign", "--json"]).args(file),
        shop.run(["build-url"]).args(file),
        shop.run(["build-url", "--json"]).args(file),
        shop.run(["sign", HOSTILE, "--key", KEY]),
        shop.run(["sign", &hostile_pair, "--charset", HOSTILE, "--key", KEY]),
        shop.run(["sign", &hostile_pair, "--key", KEY, "--charset", "gbk"]),
        shop.run(["sign", "-i", HOSTILE, "--key", KEY]),
        shop.run(["sign", "a=1", "--rule", HOSTILE, "--key", KEY]),
        shop.run(["sign", "a=1", HOSTILE, "--nothing-like-it"]),
        shop.run([HOSTILE]),
        shop.run(["sign", "a=1", "--lang", HOSTILE]),
        shop.run(["build-url", "a=1", "--gateway", HOSTILE, "--key", KEY]),
        shop.run([
            "sign",
            "a=1",
            "--shop",
            HOSTILE,
            "--config",
            "{dir}/evil.toml",
        ]),
        shop.run([
            "query-notify-id",
            HOSTILE,
            "--partner",
            "1",
            "--gateway",
            "http://127.0.0.1:1/",
            "--retries",
            "0",
        ]),
    ];
    for one in runs {
        let (_, stdout, stderr) = one
            .terminals(true, true, true)
            .env("NO_COLOR", "1")
            .library()
            .everything();
        for stream in [stdout, stderr] {
            let text = String::from_utf8(stream).unwrap();
            assert!(!text.chars().any(is_hostile), "{text:?}");
        }
    }
}

fn is_control_in_toml(character: char) -> bool {
    character.is_control()
}
