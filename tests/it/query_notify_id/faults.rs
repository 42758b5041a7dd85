//! Questions that get no answer: each fault is told apart, and certificates are always checked.

use std::net::TcpListener;

use super::{ID, ask};
use crate::support::certificates::{Authority, Validity};
use crate::support::language::{LANGUAGES, assert_language};
use crate::support::run::{Run, Sandbox, UNANSWERED, USAGE};
use crate::support::server::{Behaviour, Server, always, in_turn};

/// What a run that gets no answer says: the id of its error, in both languages.
pub(super) fn fault(run: impl Fn(&Sandbox) -> Run<'_>) -> String {
    let shop = Sandbox::new();
    let mut id = String::new();
    for lang in LANGUAGES {
        run(&shop)
            .args(["--lang", lang, "--json"])
            .library()
            .expect_status(UNANSWERED)
            .expect_streams(|stdout, stderr| {
                assert_language(stderr, lang);
                let object: serde_json::Value = serde_json::from_str(stdout).unwrap();
                object["error"]["id"].as_str().unwrap().clone_into(&mut id);
            });
    }
    id
}

#[test]
fn faults_are_told_apart() {
    let timed = |behaviour: Behaviour, option: [&str; 2], scheme: &str| {
        let server = Server::http(always(behaviour));
        let url = format!("{scheme}://{}/", server.address());
        fault(|shop| {
            shop.run(["query-notify-id", ID, "--partner", "1", "--retries", "0"])
                .args(["--gateway", &url])
                .args(option)
        })
    };
    assert_eq!(
        timed(Behaviour::Silence, ["--timeout", "200ms"], "http"),
        "answer-timeout"
    );
    assert_eq!(
        timed(Behaviour::Silence, ["--connect-timeout", "200ms"], "https"),
        "connect-timeout"
    );
    assert_eq!(
        timed(Behaviour::CloseAtOnce, ["--timeout", "20s"], "http"),
        "connection-closed"
    );
    let free = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    assert_eq!(
        fault(|shop| ask(shop, &format!("http://{free}/"))),
        "connection-refused"
    );
    let broken = Behaviour::Reply {
        status: 200,
        headers: vec![("Content-Length", "many".to_owned())],
        body: Vec::new(),
    };
    assert_eq!(timed(broken, ["--timeout", "20s"], "http"), "http-fault");
}

#[test]
fn a_network_fault_is_tried_again_and_an_answer_never() {
    let server = Server::http(in_turn([Behaviour::CloseAtOnce, Behaviour::reply("false")]));
    Sandbox::new()
        .run(["query-notify-id", ID, "--partner", "1", "--retries", "1"])
        .args(["--gateway", &server.url("/")])
        .library()
        .expect_status(1)
        .expect_stdout_holds(&["false"])
        .expect_stderr_holds(&["[plain-http-proof]"]);
    assert_eq!(server.requests(), 2);
}

#[test]
fn https_with_a_certificate_of_ones_own() {
    let ours = Authority::new("ours");
    let shop = Sandbox::new();
    shop.file("ca.pem", ours.pem())
        .file("none.pem", "no certificate\n");
    let start = |host: &str, validity| {
        Server::https(
            always(Behaviour::reply("true")),
            ours.certify(host, validity),
        )
    };
    let good = start("127.0.0.1", Validity::Current);
    ask(&shop, &good.url("/"))
        .args(["--ca-cert", "{dir}/ca.pem"])
        .library()
        .expect_status(0)
        .expect_stdout_holds(&["true"])
        .expect_stderr("");
    ask(&shop, &good.url("/"))
        .args(["--ca-cert", "ca.pem"])
        .program()
        .expect_status(0)
        .expect_stdout_holds(&["true"])
        .expect_stderr("");
    let trusting = |server: &Server| {
        fault(|other| {
            other.file("ca.pem", ours.pem());
            ask(other, &server.url("/")).args(["--ca-cert", "{dir}/ca.pem"])
        })
    };
    assert_eq!(fault(|other| ask(other, &good.url("/"))), "tls-issuer");
    assert_eq!(trusting(&start("localhost", Validity::Current)), "tls-name");
    assert_eq!(trusting(&start("127.0.0.1", Validity::Past)), "tls-expired");
    assert_eq!(
        trusting(&start("127.0.0.1", Validity::Future)),
        "tls-expired"
    );
    for (file, problem) in [("none.pem", "ca-file"), ("absent.pem", "file-unreadable")] {
        ask(&shop, &good.url("/"))
            .args([
                "--ca-cert".to_owned(),
                format!("{{dir}}/{file}"),
                "--json".to_owned(),
            ])
            .library()
            .expect_status(USAGE)
            .expect_stderr_holds(&[file])
            .expect_json(|object| assert_eq!(object["error"]["id"], problem));
    }
}
