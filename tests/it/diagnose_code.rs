//! `diagnose code`, `diagnose answer` and `diagnose THING`, run as a library call: every name of every registry is
//! explained in both languages, every topic ends in a command of ours, and every form of answer gives its code.

use std::ffi::OsString;

use alipay_mapi::catalog::{codes, commands::Command, parameters, status, topics};
use alipay_mapi::cli::{Ambient, Terminals, World, run};
use alipay_mapi::diagnose::{explain, mistakes};
use alipay_mapi::protocol::charset::Charset;
use alipay_mapi::text::problem;

/// What a run wrote, and its status.
struct Run {
    status: u8,
    out: String,
    err: String,
}

fn diagnose(arguments: &[&str], stdin: &[u8]) -> Run {
    let arguments: Vec<OsString> = ["diagnose"]
        .iter()
        .chain(arguments)
        .map(OsString::from)
        .collect();
    let (mut out, mut err, mut stdin) = (Vec::new(), Vec::new(), stdin);
    let status = run(
        &arguments,
        Ambient {
            stdin: &mut stdin,
            stdout: &mut out,
            stderr: &mut err,
            world: World {
                variables: Vec::new(),
                terminals: Terminals::default(),
                columns: None,
                ask_secret: |_| unreachable!("no key is asked for"),
            },
        },
    );
    Run {
        status: status.code(),
        out: String::from_utf8(out).unwrap(),
        err: String::from_utf8(err).unwrap(),
    }
}

fn object(arguments: &[&str], stdin: &[u8]) -> (u8, serde_json::Value) {
    let run = diagnose(&[arguments, &["--json"]].concat(), stdin);
    assert_eq!(run.err, "", "{arguments:?}");
    (run.status, serde_json::from_str(&run.out).unwrap())
}

fn has_han(text: &str) -> bool {
    text.chars()
        .any(|character| ('\u{4E00}'..='\u{9FFF}').contains(&character))
}

#[test]
fn every_name_is_explained_in_both_languages() {
    let names: Vec<&str> = explain::names()
        .chain(problem::all().map(|problem| problem.id))
        .collect();
    assert!(names.len() > 450, "{}", names.len());
    let mistake = mistakes::all().find(|mistake| !names.contains(&mistake.id));
    assert!(mistake.is_none(), "{mistake:?}");
    for name in names {
        let (status, english) = object(&["code", name, "--lang", "en"], b"");
        assert_eq!(status, 0, "{name}");
        assert_eq!(english["schema"], "alipay-mapi/diagnose-code/1");
        assert!(!has_han(&english.to_string()), "{english}");
        let (status, chinese) = object(&["code", name, "--lang", "zh"], b"");
        assert_eq!(status, 0, "{name}");
        for field in ["meaning", "remedy"] {
            let text = |object: &serde_json::Value| object[field].as_str().map(str::to_owned);
            assert_eq!(text(&english).is_some(), text(&chinese).is_some());
            assert!(
                text(&chinese).is_none_or(|text| has_han(&text)),
                "{chinese}"
            );
        }
        assert!(!english["meaning"].as_str().unwrap().is_empty());
        for page in [&english, &chinese] {
            for text in ["meaning", "remedy"].map(|field| page[field].as_str().unwrap_or("")) {
                assert!(!text.contains(['{', '}']), "{page}");
            }
            for cause in page["causes"].as_array().unwrap() {
                assert!(
                    !cause["text"].as_str().unwrap().contains(['{', '}']),
                    "{page}"
                );
            }
        }
    }
}

#[test]
fn the_text_holds_what_the_object_holds() {
    for name in ["ILLEGAL_SIGN", "HASH_NO_PRIVILEGE", "faq-7", "TRADE_CLOSED"] {
        let (_, object) = object(&["code", name], b"");
        let text = diagnose(&["code", name], b"");
        let flat = |text: &str| {
            text.split([' ', '\n', '\\'])
                .filter(|word| !word.is_empty())
                .collect::<Vec<_>>()
                .join(" ")
        };
        for cause in object["causes"].as_array().unwrap() {
            for field in ["text", "command"] {
                let wanted = cause[field].as_str().unwrap_or_default();
                assert!(
                    flat(&text.out).contains(&flat(wanted)),
                    "{wanted}\n{}",
                    text.out
                );
            }
        }
        for columns in text.out.lines().map(|line| line.chars().count()) {
            assert!(columns <= 80, "{}", text.out);
        }
    }
}

#[test]
fn every_code_has_causes_with_commands_of_ours() {
    assert_eq!(
        codes::all().count() + 2,
        244,
        "two of the 244 are spellings"
    );
    for code in codes::all() {
        assert!(!code.causes.is_empty(), "{}", code.id);
        for cause in code.causes {
            assert_is_ours(cause.command.line());
        }
    }
    for spelling in codes::spelling::ALL {
        assert!(codes::by_id(spelling.code).is_some(), "{}", spelling.word);
    }
    for scope in codes::scope::ALL {
        for service in scope.services {
            assert!(parameters::by_name(service).is_some(), "{service}");
        }
    }
}

#[test]
fn every_item_of_both_documents_is_a_topic_that_ends_in_a_command() {
    for number in 1..=15 {
        assert!(
            topics::by_id(&format!("faq-{number}")).is_some(),
            "{number}"
        );
    }
    let items = |topics: &[topics::Topic]| {
        let items: Vec<&str> = topics.iter().map(|topic| topic.item).collect();
        items.join(" ")
    };
    assert_eq!(
        items(topics::faq::ALL),
        "1 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15"
    );
    assert_eq!(
        items(topics::guide::ALL),
        "0.1 0.2 0.3 1 2.a.1 2.a.2 2.a.3 2.a.4 2.a.5 2.b.1 2.b.2.1 2.b.2.2 2.b.2.3 2.b.2.4 2.b.2.5 2.b.3 \
         3.a.1 3.a.2 3.a.3 3.a.4 3.a.5 3.a.6 3.a.7 3.a.8 3.b.1 3.b.2 3.b.3 3.b.4 3.b.5 3.b.6 3.b.7 3.b.8 3.c 3.1 3.2 \
         4.a 4.b 4.c 4.d 5.a 5.b 5.c 5.d 5.e 5.f 5.g 5.g.1 5.g.2 5.g.3 6.a.1 6.a.2"
    );
    for topic in topics::all() {
        assert_is_ours(topic.command.line());
        let (_, object) = object(&["code", topic.id], b"");
        assert_eq!(object["command"], topic.command.line());
    }
}

/// A command line of ours: its command exists, or is one of the two that come with the search; and a name that it
/// asks about is known.
fn assert_is_ours(line: &str) {
    let words: Vec<&str> = line.split(' ').collect();
    assert_eq!(words[0], "alipay-mapi", "{line}");
    assert!(
        [
            "sign",
            "build-url",
            "verify-notify",
            "query-notify-id",
            "diagnose"
        ]
        .contains(&words[1]),
        "{line}"
    );
    if words[1] == "diagnose" {
        assert!(["code", "request", "notify"].contains(&words[2]), "{line}");
    }
    if words[1..3] == ["diagnose", "code"] {
        assert!(explain::find(words[3]).is_some(), "{line}");
    }
}

#[test]
fn services_tell_their_parameters() {
    for service in parameters::ALL {
        let (_, object) = object(&["code", service.name], b"");
        let told = object["parameters"].as_array().unwrap();
        assert_eq!(told.len(), service.parameters().count());
        let mut names: Vec<&str> = service
            .parameters()
            .map(|parameter| parameter.name)
            .collect();
        assert!(names.contains(&"partner") || service.name == "mobile.securitypay.pay");
        names.sort_unstable();
        assert!(
            names.windows(2).all(|pair| pair[0] != pair[1]),
            "{}",
            service.name
        );
        for parameter in service.parameters() {
            if let Some(group) = parameter.need.group() {
                let members = service
                    .parameters()
                    .filter(|other| other.need.group() == Some(group));
                assert!(members.count() > 1, "{} {group}", service.name);
            }
        }
    }
    let query = parameters::by_name("single_trade_query").unwrap();
    assert_eq!(query.parameter("trade_no").unwrap().max, 64);
}

#[test]
fn an_unknown_name_is_told_and_suggested() {
    for (name, meant) in [
        ("ILLEGAL_SING", "ILLEGAL_SIGN"),
        ("illegal-partner", "ILLEGAL_PARTNER"),
        ("TRADE_FINISH", "TRADE_FINISHED"),
        ("creat_direct_pay_by_user", "create_direct_pay_by_user"),
        ("guide-sorts", "guide-sort"),
        ("duplicate_name", "duplicate-name"),
    ] {
        for arguments in [vec!["code", name], vec![name]] {
            let (status, object) = object(&arguments, b"");
            assert_eq!(
                (status, &object["kind"]),
                (1, &serde_json::Value::Null),
                "{name}"
            );
            assert_eq!(object["suggestions"][0], meant, "{name}");
        }
    }
    let run = diagnose(&["code", "\u{1b}[31mred"], b"");
    assert!(
        run.status == 1 && !run.out.contains('\u{1b}'),
        "{}",
        run.out
    );
    for (name, next) in [("xyzzyplugh", true), ("ILLEGAL_SING", false)] {
        let run = diagnose(&["code", name], b"");
        assert_eq!(run.out.contains("code --help"), next, "{}", run.out);
    }
    assert_eq!(diagnose(&["code", " "], b"").status, 2);
}

const PAGE: &str = "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\" />\
    <title>支付宝 - 网上支付 安全快速！</title></head><body><p>调试错误，请回到请求来源地，重新发起请求。</p>\
    <p>错误代码&nbsp;<b>CODE</b></p><p>说明:</p></body></html>";

#[test]
fn every_form_of_answer_in_both_charsets() {
    let forms = [
        ("xml", "<?xml version=\"1.0\" encoding=\"GBK\"?><alipay><is_success>F</is_success><error>CODE</error><!-- 签名 --></alipay>".to_owned()),
        ("page", PAGE.to_owned()),
        ("page", format!("HTTP/1.1 200 OK\r\nContent-Type: text/html;charset=GBK\r\n\r\n{PAGE}")),
        ("page", "错误代码 CODE 说明:".to_owned()),
    ];
    for (form, text) in forms {
        for code in [
            "ILLEGAL_SIGN",
            "HASH_NO_PRIVILEGE",
            "ILLEGAL_PARTNER_EXTERFACE",
        ] {
            let text = text.replace("CODE", code);
            for charset in [Charset::Utf8, Charset::Gbk] {
                let bytes = charset.encode(&text).unwrap();
                let (status, object) = object(&["answer", "-i", "-"], &bytes);
                assert_eq!(
                    (status, &object["form"], &object["code"]),
                    (1, &form.into(), &code.into())
                );
                assert_eq!(object["schema"], "alipay-mapi/diagnose-answer/1");
                let name = object["explanation"]["name"].as_str().unwrap();
                assert_eq!(name, code.replace("HASH_", "HAS_"));
                // Without a command the same text is known for an answer.
                assert_eq!(self::object(&["-i", "-"], &bytes).1["code"], code);
            }
        }
    }
}

#[test]
fn words_lines_and_redirects() {
    let wap = "res_error=%3Cerr%3E%3Ccode%3E0005%3C%2Fcode%3E%3Cmsg%3Epartner+illegal%3C%2Fmsg%3E%3C%2Ferr%3E&v=2.0";
    for (text, status, form) in [
        ("true", 0, "word"),
        ("false\n", 1, "word"),
        ("invalid", 1, "word"),
        (wap, 1, "wap"),
        (
            "res_data=%3Cdirect_trade_create_res%3E%3C%2Fdirect_trade_create_res%3E",
            0,
            "wap",
        ),
        (
            "File download failed:finish date ahead of begin date",
            1,
            "sentence",
        ),
        (
            "HTTP/1.1 302 Found\r\nLocation: https://tradeexprod.alipay.com/\r\n\r\n",
            0,
            "redirect",
        ),
        ("<alipay><is_success>T</is_success></alipay>", 0, "xml"),
    ] {
        let (ended, object) = object(&["answer", text], b"");
        assert_eq!((ended, &object["form"]), (status, &form.into()), "{text}");
    }
    assert_eq!(
        object(&["answer", wap], b"").1["explanation"]["name"],
        "0005"
    );
}

#[test]
fn foreign_bytes_never_reach_the_terminal() {
    let text = "<alipay><is_success>F</is_success><error>A\u{9b}31m\u{202e}B</error><note>\u{200b}x</note></alipay>";
    for arguments in [vec!["answer", text], vec!["answer", "\u{1b}]0;title\u{7}"]] {
        let run = diagnose(&arguments, b"");
        let all = run.out + &run.err;
        assert!(
            !all.contains(['\u{9b}', '\u{202e}', '\u{1b}', '\u{7}', '\u{200b}']),
            "{all:?}"
        );
    }
}

#[test]
fn what_cannot_be_read_is_told_in_both_languages() {
    let deep = "<a>".repeat(200_000);
    for (arguments, stdin, id) in [
        (vec![], &b""[..], "nothing-to-diagnose"),
        (vec!["notfy", "a=1"], b"", "misspelt-command"),
        (vec!["answer"], b"", "no-answer"),
        (vec!["answer", "true", "-i", "-"], b"", "answer-twice"),
        (vec!["answer", "-i", "-"], b" \r\n", "answer-empty"),
        (
            vec!["answer", "-i", "/nonexistent/answer.xml"],
            b"",
            "file-unreadable",
        ),
        (
            vec!["answer", "-i", "-", "--max-input", "2"],
            b"true",
            "input-too-large",
        ),
        (vec!["answer", "-i", "-"], b"<alipay>", "answer-xml"),
        (
            vec!["answer", "-i", "-"],
            b"<!DOCTYPE a [<!ENTITY b \"c\">]><alipay/>",
            "answer-xml",
        ),
        (vec!["answer", "-i", "-"], deep.as_bytes(), "answer-xml"),
        (vec!["answer", "-i", "-"], b"<notify/>", "answer-root"),
        (
            vec!["answer", "-i", "-"],
            b"<html><body>hello</body></html>",
            "answer-page",
        ),
        (
            vec!["answer", "-i", "-"],
            b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n\x1f\x8b",
            "answer-encoded",
        ),
        (vec!["answer", "-i", "-"], b"\xFF\xFE\x00", "answer-form"),
    ] {
        for lang in ["en", "zh-CN"] {
            let arguments = [arguments.as_slice(), &["--lang", lang]].concat();
            let run = diagnose(&arguments, stdin);
            assert_eq!((run.status, run.out.as_str()), (2, ""), "{arguments:?}");
            assert_eq!(has_han(&run.err), lang == "zh-CN", "{}", run.err);
            let run = diagnose(&[&arguments[..], &["--json"]].concat(), stdin);
            let object: serde_json::Value = serde_json::from_str(&run.out).unwrap();
            assert_eq!(object["error"]["id"], id, "{arguments:?}");
        }
    }
}

#[test]
fn help_and_man_pages_know_the_commands_inside() {
    let help = diagnose(&["code", "--help", "--lang", "zh"], b"");
    assert!(
        help.status == 0 && help.out.contains("alipay-mapi diagnose code [选项] <NAME>"),
        "{}",
        help.out
    );
    assert!(diagnose(&["--help"], b"").out.contains("answer"));
    let wrong = diagnose(&["code", "A", "B"], b"");
    assert!(
        wrong.status == 2 && wrong.err.contains("alipay-mapi diagnose code --help"),
        "{}",
        wrong.err
    );
}

#[test]
fn statuses_and_commands_are_not_empty() {
    assert!(status::TRADE.len() > 10);
    for line in [
        Command::EXPLAIN.line(),
        Command::VERIFY.line(),
        Command::ASK.line(),
    ] {
        assert_is_ours(line);
    }
}
