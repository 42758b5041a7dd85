//! `query-notify-id` against real servers: each answer, both spellings, proxies, and where the partner comes from.

mod faults;

use std::net::TcpListener;

use self::faults::fault;
use crate::support::language::{LANGUAGES, assert_language};
use crate::support::run::{Run, Sandbox, UNANSWERED, USAGE, words};
use crate::support::server::{Behaviour, Script, Server, always};

pub(super) const ID: &str = "70fec0c2730b27528665af4517c27b95";

pub(super) fn ask<'a>(shop: &'a Sandbox, url: &str) -> Run<'a> {
    shop.run(["query-notify-id", ID, "--partner", "2088006300000000"])
        .args(["--gateway", url, "--retries", "0", "--timeout", "20s"])
}

/// The status and what JSON says of the answer of such a server, checked in both languages.
fn answer(behaviour: &Behaviour) -> (u8, serde_json::Value) {
    let server = Server::http(always(behaviour.clone()));
    let shop = Sandbox::new();
    let mut said = Vec::new();
    for lang in LANGUAGES {
        let run = || ask(&shop, &server.url("/gateway.do")).args(["--lang", lang]);
        let (status, stdout, stderr) = run().library().everything();
        let status = status.unwrap();
        let stdout = String::from_utf8(stdout).unwrap();
        assert_language(&stdout, lang);
        let stderr = String::from_utf8(stderr).unwrap();
        assert!(stderr.contains("[plain-http-proof]"), "{stderr}");
        run()
            .args(["--json"])
            .library()
            .expect_status(status)
            .expect_stderr("")
            .expect_json(|object| {
                assert_eq!(object["schema"], "alipay-mapi/query-notify-id/1");
                assert_eq!(object["host"], server.address().to_string());
                assert_eq!(object["spelling"], "encoded");
                assert_eq!(object["plain_http"], true);
                assert!(object["elapsed_ms"].is_u64());
                assert_language(object["meaning"].as_str().unwrap(), lang);
                assert_language(object["action"].as_str().unwrap(), lang);
                said.push((status, object.clone()));
            });
    }
    assert_eq!(server.requests(), 4);
    assert_eq!(said[0].1["answer"], said[1].1["answer"]);
    said.swap_remove(0)
}

#[test]
fn each_answer_has_its_status_and_meaning() {
    for (body, status) in [("true", 0), ("false", 1), ("invalid", 1)] {
        let (ended, object) = answer(&Behaviour::reply(body));
        assert_eq!((ended, &object["answer"]), (status, &body.into()));
        assert_eq!(object["reply"], serde_json::Value::Null);
    }
    for behaviour in [
        Behaviour::reply("<html>true</html>"),
        Behaviour::reply(""),
        Behaviour::status(500, "true"),
        Behaviour::Redirect("https://example.com/login".to_owned()),
        Behaviour::Oversized,
    ] {
        let (ended, object) = answer(&behaviour);
        assert_eq!(ended, UNANSWERED);
        assert_eq!(object["answer"], "not-the-service");
        let reply = &object["reply"];
        match behaviour {
            Behaviour::Redirect(to) => assert_eq!(reply["location"], to),
            Behaviour::Oversized => assert_eq!(reply["oversized"], true),
            Behaviour::Reply { status, .. } => assert_eq!(reply["status"], status),
            _ => unreachable!(),
        }
    }
}

#[test]
fn an_error_page_in_gbk_can_be_read() {
    let page = b"<title>\xB5\xF7\xCA\xD4\xB4\xED\xCE\xF3</title>\x1b[31m".to_vec();
    let server = Server::http(always(Behaviour::reply(page)));
    ask(&Sandbox::new(), &server.url("/"))
        .library()
        .expect_status(UNANSWERED)
        .expect_streams(|stdout, _| {
            assert!(stdout.contains("调试错误"), "{stdout}");
            assert!(!stdout.contains('\u{1b}'), "{stdout}");
        });
}

#[test]
fn the_question_as_the_server_sees_it() {
    let server = Server::http(always(Behaviour::reply("true")));
    ask(&Sandbox::new(), &server.url("/gateway.do"))
        .program()
        .expect_status(0)
        .expect_stdout_holds(&["true"])
        .expect_stderr_holds(&["[plain-http-proof]"]);
    assert_eq!(
        server.targets(),
        [format!(
            "/gateway.do?service=notify_verify&partner=2088006300000000&notify_id={ID}"
        )]
    );
}

#[test]
fn an_id_with_an_escape_is_asked_in_both_spellings() {
    let script: Script = Box::new(|_, head| {
        Behaviour::reply(if head.contains("%252F") {
            "invalid"
        } else {
            "true"
        })
    });
    let server = Server::http(script);
    let asked = |id: &str| {
        let url = server.url("/gateway.do");
        Sandbox::new()
            .run(["query-notify-id", id, "--partner", "1", "--gateway", &url])
            .args(["--json"])
            .library()
            .expect_status(0)
            .expect_stderr("")
            .expect_json(|object| {
                assert_eq!(object["answer"], "true");
                let escaped = id.contains('%');
                let spelling = if escaped { "as-signed" } else { "encoded" };
                assert_eq!(object["spelling"], spelling);
                let other = object["warnings"].to_string().contains("other-spelling");
                assert_eq!(other, escaped);
                if escaped {
                    assert_eq!(object["also_tried"]["answer"], "invalid");
                    assert_eq!(object["also_tried"]["spelling"], "encoded");
                } else {
                    assert_eq!(object["also_tried"], serde_json::Value::Null);
                }
            });
    };
    asked("a%2Fb");
    asked("a/b");
    assert_eq!(server.requests(), 3);
}

#[test]
fn proxies_come_from_the_usual_variables() {
    let proxy = Server::http(always(Behaviour::reply("true")));
    let shop = Sandbox::new();
    let url = "http://notify.invalid/trade/notify_query.do";
    for variable in ["http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"] {
        ask(&shop, url)
            .env(variable, proxy.address().to_string())
            .library()
            .expect_status(0)
            .expect_stdout_holds(&["notify.invalid"])
            .expect_stderr_holds(&["[plain-http-proof]"]);
    }
    assert_eq!(proxy.requests(), 4);
    let bad = fault(|shop| ask(shop, url).env("http_proxy", "socks5://user:secret@127.0.0.1:1"));
    assert_eq!(bad, "bad-proxy");
    // A proxy that is not there is named in the gateway's place, without its password.
    let free = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    ask(&shop, "mapi")
        .env("https_proxy", format!("http://user:secret@{free}"))
        .library()
        .expect_status(UNANSWERED)
        .expect_stdout("")
        .expect_streams(|_, stderr| {
            assert!(stderr.contains(&free.to_string()), "{stderr}");
            assert!(!stderr.contains("secret"), "{stderr}");
        });
}

#[test]
fn the_partner_comes_from_the_option_or_the_profile() {
    let server = Server::http(always(Behaviour::reply("true")));
    let shop = Sandbox::new();
    let profile = format!(
        "[shop.main]\npartner = '2088001'\ngateway = '{}'\n[shop.bare]\n",
        server.url("/gateway.do")
    );
    shop.file("shops.toml", profile);
    let line = "query-notify-id 1234 --config {dir}/shops.toml --shop";
    shop.run(words(line))
        .args(["main"])
        .library()
        .expect_status(0)
        .expect_stdout_holds(&["true"])
        .expect_stderr_holds(&["[from-profile]"]);
    shop.run(words(line))
        .args(["main", "--partner", "2088002"])
        .library()
        .expect_status(0)
        .expect_stdout_holds(&["true"])
        .expect_streams(|_, stderr| assert!(!stderr.contains("from-profile"), "{stderr}"));
    assert!(server.targets()[0].contains("partner=2088001&"));
    assert!(server.targets()[1].contains("partner=2088002&"));
    shop.run(words(line))
        .args(["bare", "--json"])
        .library()
        .expect_status(USAGE)
        .expect_stderr_holds(&["--partner"])
        .expect_json(|object| assert_eq!(object["error"]["id"], "partner-needed"));
    shop.run(["query-notify-id", " ", "--partner", "1", "--json"])
        .library()
        .expect_status(USAGE)
        .expect_stderr_holds(&["notify_id"])
        .expect_json(|object| assert_eq!(object["error"]["id"], "notify-id-empty"));
    assert_eq!(server.requests(), 2);
}

#[test]
fn times_are_read_strictly() {
    for time in ["0", "-1s", "1h", "fast", "100000m", ""] {
        Sandbox::new()
            .run(["query-notify-id", ID, "--partner", "1"])
            .args([format!("--timeout={time}"), "--json".to_owned()])
            .library()
            .expect_status(USAGE)
            .expect_streams(|stdout, stderr| {
                let object: serde_json::Value = serde_json::from_str(stdout).unwrap();
                let id = object["error"]["id"].as_str().unwrap();
                assert!(matches!(id, "bad-time" | "missing-value"), "{time}: {id}");
                assert!(
                    stderr.contains("--timeout") || stderr.contains("seconds"),
                    "{stderr}"
                );
            });
    }
}
