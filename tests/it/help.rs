//! Help, man pages and completions: complete in both languages, within 80 columns, and every example runs as printed.

use std::collections::BTreeSet;
use std::net::TcpListener;

use crate::sign::ORDER;
use crate::support::data::project;
use crate::support::language::{LANGUAGES, assert_language, has_han, too_wide};
use crate::support::run::{Sandbox, run};
use crate::verify_notify::{NOTIFICATION, NOTIFY_KEY};

/// What the gateway answers to a partner that it does not know.
const ANSWER: &str = "<alipay><is_success>F</is_success><error>ILLEGAL_PARTNER</error></alipay>";

/// A request with a wrong sign.
const REQUEST: &str = "https://mapi.alipay.com/gateway.do?service=create_direct_pay_by_user&partner=2088006300000000&_input_charset=utf-8&sign=390649c0eb738757b883f389a178175a&sign_type=MD5";
/// The log of a sample; its sign is right.
const LOG: &str = "responseTxt=true\n notify_url_log:sign=16472efed2a93482a4798f6e582857f1&mysign=16472efed2a93482a4798f6e582857f1&out_trade_no=20061128001&total_fee=88.00&trade_status=TRADE_SUCCESS\n";

/// The commands as the program lists them, those inside of a command behind it: `diagnose code`.
fn commands() -> Vec<String> {
    let names = listed("");
    assert!(
        names.contains(&"sign".to_owned()) && names.len() >= 6,
        "{names:?}"
    );
    names
        .into_iter()
        .flat_map(|name| {
            let inner = listed(&name)
                .into_iter()
                .map(|inner| format!("{name} {inner}"))
                .collect::<Vec<_>>();
            [vec![name], inner].concat()
        })
        .collect()
}

/// The commands that the help of a command lists.
fn listed(command: &str) -> Vec<String> {
    let help = help(command, "en");
    let list = help.split("\nCommands:\n").nth(1).unwrap_or_default();
    let list = list.split("\n\n").next().unwrap();
    list.lines()
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
        .map(|line| line.trim().to_owned())
        .collect()
}

fn help(command: &str, lang: &str) -> String {
    let mut text = String::new();
    run(&format!("{command} --help --lang {lang}"))
        .expect_status(0)
        .expect_stderr("")
        .expect_streams(|stdout, _| stdout.clone_into(&mut text));
    text
}

#[test]
fn help_fits_80_columns_in_both_languages() {
    let mut wide = Vec::new();
    for command in commands().iter().map(String::as_str).chain([""]) {
        for lang in LANGUAGES {
            let help = help(command, lang);
            wide.extend(
                too_wide(&help, 80)
                    .into_iter()
                    .map(|line| format!("{command} {lang}: {line}")),
            );
        }
    }
    assert_eq!(wide, Vec::<String>::new());
}

#[test]
fn every_command_and_argument_has_its_text_in_both_languages() {
    for command in commands().iter().map(String::as_str).chain([""]) {
        for lang in LANGUAGES {
            let help = help(command, lang);
            let lines: Vec<&str> = help.lines().collect();
            assert_language(lines[0], lang);
            let heads = lines.iter().enumerate().filter(|(_, line)| {
                let indent = line.len() - line.trim_start().len();
                let word = line.trim_start();
                (2..=6).contains(&indent)
                    && (word.starts_with('-') || word.starts_with('[') || word.starts_with('<'))
            });
            let mut seen = 0;
            for (at, head) in heads {
                let text = lines[at + 1];
                assert!(
                    text.starts_with("          "),
                    "{command}: {head} has no text: {text}"
                );
                assert_language(text, lang);
                seen += 1;
            }
            assert!(seen >= 4, "{command}: {seen} arguments");
            assert_eq!(has_han(&help), lang != "en", "{help}");
        }
    }
}

#[test]
fn help_is_asked_for_in_every_usual_way() {
    let whole = help("sign", "en");
    for line in [
        "sign -h",
        "help sign",
        "--help sign",
        "sign a=1 --key {key} --help",
    ] {
        let (status, stdout, stderr) = run(line).everything();
        assert_eq!((status, stderr.len()), (Some(0), 0), "{line}");
        let text = String::from_utf8(stdout).unwrap();
        if line == "--help sign" {
            assert!(text.contains("Commands:"), "{text}");
        } else {
            assert_eq!(text, whole, "{line}");
        }
    }
    let version = format!("alipay-mapi {}\n", env!("CARGO_PKG_VERSION"));
    run("--version")
        .expect_status(0)
        .expect_stdout(&version)
        .expect_stderr("");
    run("-V")
        .expect_status(0)
        .expect_stdout(&version)
        .expect_stderr("");
}

/// The command lines under the heading of the examples, continued lines put together.
fn examples(help: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let text = help.split("\nExamples:\n").nth(1).unwrap_or_default();
    let mut continued = false;
    for line in text.lines().filter(|line| line.starts_with("      ")) {
        let bare = line.trim();
        let part = bare.strip_suffix('\\').map_or(bare, str::trim_end);
        if continued {
            let last = found.last_mut().unwrap();
            last.push(' ');
            last.push_str(part);
        } else {
            found.push(part.to_owned());
        }
        continued = bare.ends_with('\\');
    }
    found
}

#[test]
fn every_example_runs_as_it_is_printed() {
    let closed = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    for command in commands() {
        let examples = examples(&help(&command, "en"));
        assert!(!examples.is_empty(), "{command} has no example");
        for example in examples {
            let shop = Sandbox::new();
            shop.file("order.json", ORDER)
                .file("key.txt", NOTIFY_KEY)
                .file("notify.txt", NOTIFICATION)
                .file("request.txt", REQUEST)
                .file("presign.txt", "b=2&a=1")
                .file("log.txt", LOG)
                .file("answer.xml", ANSWER)
                .file(
                    "answer.html",
                    "<html><body>错误代码 ILLEGAL_SIGN</body></html>",
                );
            let (line, file) = example
                .split_once(" > ")
                .map_or((example.as_str(), None), |(line, file)| (line, Some(file)));
            let words: Vec<&str> = line.split(' ').collect();
            assert!(
                line.starts_with(&format!("alipay-mapi {command} ")),
                "{example}"
            );
            // Nothing leaves the machine: what would go out meets a closed port.
            let (status, stdout, stderr) = shop
                .run(words[1..].iter().copied())
                .env("PATH", std::env::var_os("PATH").unwrap_or_default())
                .env("https_proxy", format!("http://{closed}"))
                .program()
                .everything();
            let stderr = String::from_utf8(stderr).unwrap();
            let expected = match command.as_str() {
                "query-notify-id" => 3,
                "diagnose request" | "diagnose answer" => 1,
                _ => 0,
            };
            assert_eq!(status, Some(expected), "{example}: {stderr}");
            assert!(
                command == "query-notify-id" || !stderr.contains("error"),
                "{example}: {stderr}"
            );
            if expected == 0 && !example.contains("--output") {
                assert!(!stdout.is_empty(), "{example} printed nothing");
            }
            assert_eq!(
                file.is_some(),
                matches!(command.as_str(), "completions" | "man")
            );
            if example.contains("--output pay.html") {
                assert!(shop.read("pay.html").starts_with(b"<!doctype html>"));
            }
        }
    }
}

#[test]
fn both_languages_have_the_same_examples() {
    for command in commands() {
        let chinese = help(&command, "zh").replace("示例:", "Examples:");
        assert_eq!(
            examples(&help(&command, "en")),
            examples(&chinese),
            "{command}"
        );
    }
}

const COMPLETIONS: [(&str, &str); 5] = [
    ("bash", "alipay-mapi.bash"),
    ("zsh", "_alipay-mapi"),
    ("fish", "alipay-mapi.fish"),
    ("powershell", "_alipay-mapi.ps1"),
    ("elvish", "alipay-mapi.elv"),
];

#[test]
fn the_committed_completions_are_what_is_printed() {
    let folder = project("completions");
    let update = std::env::var_os("UPDATE").is_some();
    for (shell, file) in COMPLETIONS {
        let path = folder.join(file);
        run(&format!("completions {shell}"))
            .expect_status(0)
            .expect_stderr("")
            .expect_streams(|stdout, _| {
                // Each shell joins the words of a command in its own way.
                for word in commands().iter().flat_map(|command| command.split(' ')) {
                    assert!(stdout.contains(word), "{shell} does not know {word}");
                }
                if update {
                    std::fs::create_dir_all(&folder).unwrap();
                    std::fs::write(&path, stdout).unwrap();
                }
                let committed = std::fs::read_to_string(&path).unwrap_or_default();
                assert!(
                    committed == stdout,
                    "{file} is old: run the tests once with UPDATE=1"
                );
            });
        run(&format!("completions {shell} --lang zh"))
            .expect_status(0)
            .expect_stderr("")
            .expect_streams(|stdout, _| {
                // Bash shows no texts.
                assert_eq!(has_han(stdout), shell != "bash", "{shell}");
            });
    }
    let committed: BTreeSet<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let expected: BTreeSet<String> = COMPLETIONS
        .iter()
        .map(|(_, file)| (*file).to_owned())
        .collect();
    assert_eq!(committed, expected);
}

#[test]
fn every_page_of_the_manual_is_in_both_languages() {
    for lang in LANGUAGES {
        let shop = Sandbox::new();
        shop.run(["man", "--output-dir", "{dir}/man", "--lang", lang])
            .library()
            .expect_status(0)
            .expect_stdout("")
            .expect_streams(|_, stderr| {
                assert_eq!(stderr.lines().count(), commands().len() + 1, "{stderr}");
                assert_language(stderr, lang);
            });
        for command in commands().iter().map(String::as_str).chain([""]) {
            let name = if command.is_empty() {
                "alipay-mapi".to_owned()
            } else {
                format!("alipay-mapi-{}", command.replace(' ', "-"))
            };
            let page = String::from_utf8(shop.read(&format!("man/{name}.1"))).unwrap();
            assert!(page.contains(&format!(".TH {name} 1")), "{page}");
            assert_language(&page, lang);
            for heading in page.lines().filter(|line| line.starts_with(".SH ")) {
                assert_language(heading, lang);
            }
            // Examples with their own line breaks stay whole.
            for example in examples(&help(command, "en")) {
                let first = example.split(' ').nth(1).unwrap();
                assert!(
                    page.replace("\\-", "-").contains(first),
                    "{name}: {example}"
                );
            }
            let mut line = vec!["man", "--lang", lang];
            let page_name = command.replace(' ', "-");
            line.extend((!command.is_empty()).then_some(page_name.as_str()));
            shop.run(line)
                .library()
                .expect_status(0)
                .expect_stdout(&page)
                .expect_stderr("");
        }
    }
}
