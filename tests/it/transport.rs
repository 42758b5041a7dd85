//! The client and `notify_verify` against servers that answer well, badly, or not at all.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::thread;
use std::time::{Duration, Instant};

use alipay_mapi::protocol::gateway::Gateway;
use alipay_mapi::protocol::notify::Spelling;
use alipay_mapi::transport::{
    Answer, CertificateFault, Client, Fault, Options, Outcome, Proxies, Question, TransportError,
    ask,
};

use crate::support::certificates::{Authority, Validity};
use crate::support::server::{Behaviour, Server, always, in_turn};

const SHORT: Duration = Duration::from_millis(300);
/// No limit under test is near this one; it is there so that a limit that fails does not look like one that holds.
const LONG: Duration = Duration::from_secs(30);

fn patient() -> Options {
    Options {
        connect_timeout: LONG,
        timeout: LONG,
        retries: 0,
        ..Options::default()
    }
}

fn question(url: &str, notify_id: &str) -> Question {
    Question {
        gateway: Gateway::parse(url, &[]).unwrap(),
        partner: "2088001".to_owned(),
        notify_id: notify_id.as_bytes().to_vec(),
    }
}

fn ask_server(server: &Server, options: Options) -> Result<Outcome, TransportError> {
    ask(
        &question(&server.url("/gateway.do"), "0a1b"),
        &Client::new(options),
    )
}

fn answer(behaviour: Behaviour) -> Answer {
    let server = Server::http(always(behaviour));
    let outcome = ask_server(&server, patient()).unwrap();
    assert_eq!((server.connections(), server.requests()), (1, 1));
    assert_eq!(outcome.also_tried, None);
    assert_eq!(outcome.host, server.address().to_string());
    assert!(outcome.plain_http);
    outcome.answer
}

/// What came instead of the word: status, excerpt, oversized.
fn foreign(behaviour: Behaviour) -> (u16, Vec<u8>, bool) {
    match answer(behaviour) {
        Answer::NotTheService(reply) => (reply.status, reply.excerpt, reply.oversized),
        other => panic!("{other:?} instead of a foreign answer"),
    }
}

#[test]
fn one_word_is_the_answer() {
    assert_eq!(answer(Behaviour::reply("true")), Answer::True);
    assert_eq!(answer(Behaviour::reply("\u{feff}true\r\n")), Answer::True);
    assert_eq!(answer(Behaviour::reply(" false\n")), Answer::False);
    assert_eq!(answer(Behaviour::reply("invalid")), Answer::Invalid);
}

#[test]
fn anything_else_is_not_the_service() {
    let html = b"<html>true</html>".to_vec();
    assert_eq!(foreign(Behaviour::reply(html.clone())), (200, html, false));
    let gbk = b"\xb5\xf7\xca\xd4\xb4\xed\xce\xf3".to_vec();
    assert_eq!(foreign(Behaviour::reply(gbk.clone())), (200, gbk, false));
    assert_eq!(foreign(Behaviour::reply("")), (200, Vec::new(), false));
    assert_eq!(foreign(Behaviour::reply("True")).1, b"True");
    assert_eq!(
        foreign(Behaviour::status(500, "true")),
        (500, b"true".to_vec(), false)
    );
    let (status, excerpt, oversized) = foreign(Behaviour::Oversized);
    assert_eq!((status, excerpt.len(), oversized), (200, 512, true));
}

#[test]
fn a_body_of_just_the_limit_is_whole() {
    let limit = alipay_mapi::transport::client::MAX_BODY;
    for (length, oversized) in [(limit, false), (limit + 1, true)] {
        let server = Server::http(always(Behaviour::reply(vec![b'x'; length])));
        let response = Client::new(patient()).get(&server.url("/")).unwrap();
        assert_eq!(
            (response.body.len(), response.oversized),
            (limit, oversized)
        );
    }
}

#[test]
fn a_redirect_is_not_followed() {
    let target = Server::http(always(Behaviour::reply("true")));
    let to = target.url("/login");
    let Answer::NotTheService(reply) = answer(Behaviour::Redirect(to.clone())) else {
        panic!("a redirect is no answer of the service");
    };
    assert_eq!((reply.status, reply.location), (302, Some(to)));
    assert_eq!(target.connections(), 0);
}

#[test]
fn the_question_goes_out_as_it_was_spelt() {
    let server = Server::http(always(Behaviour::reply("false")));
    let client = Client::new(patient());
    let outcome = ask(&question(&server.url("/gateway.do"), "a%2Fb"), &client).unwrap();
    assert_eq!(outcome.answer, Answer::False);
    assert_eq!(outcome.spelling, Spelling::Encoded);
    assert_eq!(
        outcome.also_tried,
        Some((Spelling::AsSigned, Answer::False))
    );
    ask(
        &question(&server.url("/trade/notify_query.do"), "a'b c"),
        &client,
    )
    .unwrap();
    assert_eq!(
        server.targets(),
        [
            "/gateway.do?service=notify_verify&partner=2088001&notify_id=a%252Fb",
            "/gateway.do?service=notify_verify&partner=2088001&notify_id=a%2Fb",
            "/trade/notify_query.do?partner=2088001&notify_id=a%27b%20c",
        ]
    );
}

#[test]
fn the_spelling_that_is_true_counts() {
    let server = Server::http(Box::new(|_, head| {
        Behaviour::reply(if head.contains("%252F") {
            "invalid"
        } else {
            "true"
        })
    }));
    let url = server.url("/gateway.do");
    let outcome = ask(&question(&url, "a%2Fb"), &Client::new(patient())).unwrap();
    assert_eq!(outcome.answer, Answer::True);
    assert_eq!(outcome.spelling, Spelling::AsSigned);
    assert_eq!(
        outcome.also_tried,
        Some((Spelling::Encoded, Answer::Invalid))
    );

    let first = Server::http(always(Behaviour::reply("true")));
    let outcome = ask(&question(&first.url("/"), "a%2Fb"), &Client::new(patient())).unwrap();
    assert_eq!(outcome.also_tried, None);
    assert_eq!(first.requests(), 1);
}

#[test]
fn a_fault_of_the_second_question_leaves_the_first_answer() {
    let server = Server::http(in_turn([Behaviour::reply("false"), Behaviour::CloseAtOnce]));
    let outcome = ask(
        &question(&server.url("/"), "a%2Fb"),
        &Client::new(patient()),
    )
    .unwrap();
    assert_eq!((outcome.answer, outcome.also_tried), (Answer::False, None));
    assert_eq!(server.requests(), 2);
}

#[test]
fn a_closed_connection_is_tried_again() {
    let server = Server::http(in_turn([Behaviour::CloseAtOnce, Behaviour::reply("true")]));
    let options = Options {
        retries: 2,
        ..patient()
    };
    assert_eq!(ask_server(&server, options).unwrap().answer, Answer::True);
    assert_eq!((server.connections(), server.requests()), (2, 2));
}

#[test]
fn tries_have_an_end() {
    let server = Server::http(always(Behaviour::CloseAtOnce));
    let options = Options {
        retries: 2,
        ..patient()
    };
    let error = ask_server(&server, options).unwrap_err();
    assert_eq!((error.fault, error.tries), (Fault::Closed, 3));
    assert_eq!(error.host, server.address().to_string());
    assert_eq!(server.connections(), 3);
}

#[test]
fn an_http_answer_is_never_tried_again() {
    let server = Server::http(always(Behaviour::status(503, "")));
    let options = Options {
        retries: 5,
        ..patient()
    };
    ask_server(&server, options).unwrap();
    assert_eq!(server.connections(), 1);
}

#[test]
fn half_an_answer_is_none() {
    let server = Server::http(always(Behaviour::Reply {
        status: 200,
        headers: vec![("Content-Length", "100".to_owned())],
        body: b"true".to_vec(),
    }));
    let error = ask_server(&server, patient()).unwrap_err();
    assert_eq!(error.fault, Fault::Closed);
}

#[test]
fn time_is_bounded_whatever_the_server_does() {
    let drip = Behaviour::Drip {
        body: vec![b' '; 10_000],
        gap: Duration::from_millis(20),
    };
    for behaviour in [Behaviour::Silence, drip] {
        let server = Server::http(always(behaviour));
        let options = Options {
            timeout: SHORT,
            retries: 1,
            ..patient()
        };
        let started = Instant::now();
        let error = ask_server(&server, options).unwrap_err();
        assert_eq!(error.fault, Fault::TimedOut { after: SHORT });
        assert_eq!(error.tries, 2);
        server.wait_for_connections(2);
        assert!(started.elapsed() < LONG);
    }
}

#[test]
fn a_slow_answer_in_time_is_an_answer() {
    let drip = Behaviour::Drip {
        body: b"true".to_vec(),
        gap: Duration::from_millis(1),
    };
    assert_eq!(answer(drip), Answer::True);
}

#[test]
fn a_handshake_that_never_ends_is_no_connection() {
    // It reads, but never as far as a request: the client waits for the server's hello.
    let server = Server::http(always(Behaviour::Silence));
    let address = format!("https://{}/", server.address());
    let options = Options {
        connect_timeout: SHORT,
        ..patient()
    };
    let error = Client::new(options).get(&address).unwrap_err();
    assert_eq!(error.fault, Fault::ConnectTimedOut { after: SHORT });
}

#[test]
fn a_port_where_nobody_listens() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let error = Client::new(patient())
        .get(&format!("http://{address}/"))
        .unwrap_err();
    assert_eq!((error.fault, error.tries), (Fault::Refused, 1));
    assert_eq!(error.host, address.to_string());
}

#[test]
fn what_is_no_http_is_told_apart() {
    let broken = Server::http(always(Behaviour::Reply {
        status: 200,
        headers: vec![("Content-Length", "many".to_owned())],
        body: Vec::new(),
    }));
    let tls = Server::https(
        always(Behaviour::reply("true")),
        Authority::new("ours").certify("127.0.0.1", Validity::Current),
    );
    for server in [broken, tls] {
        let address = format!("http://{}/", server.address());
        let error = Client::new(patient()).get(&address).unwrap_err();
        assert!(matches!(error.fault, Fault::Protocol { .. }), "{error}");
    }
}

#[test]
fn what_is_no_tls_is_told_apart() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    thread::scope(|scope| {
        scope.spawn(|| {
            let (mut socket, _) = listener.accept().unwrap();
            socket
                .write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n")
                .unwrap();
            // The client goes first, so that what it sent unread does not reset the connection.
            let _ = socket.read_to_end(&mut Vec::new());
        });
        let error = Client::new(patient())
            .get(&format!("https://{address}/"))
            .unwrap_err();
        assert!(matches!(error.fault, Fault::Tls { .. }), "{error}");
    });
}

#[test]
fn https_with_an_authority_of_ones_own() {
    let authority = Authority::new("ours");
    let options = Options {
        ca_certificates: vec![authority.pem()],
        ..patient()
    };
    for host in ["127.0.0.1", "localhost"] {
        let certificates = authority.certify(host, Validity::Current);
        let server = Server::https(always(Behaviour::reply("true")), certificates);
        let url = format!("https://{host}:{}/gateway.do", server.address().port());
        let outcome = ask(&question(&url, "0a1b"), &Client::new(options.clone())).unwrap();
        assert_eq!(outcome.answer, Answer::True);
        assert!(!outcome.plain_http);
        assert_eq!(server.requests(), 1);
    }
}

#[test]
fn a_certificate_that_proves_nothing_ends_the_question() {
    let ours = Authority::new("ours");
    let theirs = Authority::new("theirs");
    let namesake = Authority::new("ours");
    let cases = [
        (
            theirs.certify("127.0.0.1", Validity::Current),
            CertificateFault::UnknownIssuer,
        ),
        (
            namesake.certify("127.0.0.1", Validity::Current),
            CertificateFault::UnknownIssuer,
        ),
        (
            ours.certify("mapi.alipay.com", Validity::Current),
            CertificateFault::WrongName,
        ),
        (
            ours.certify("127.0.0.1", Validity::Past),
            CertificateFault::Expired,
        ),
        (
            ours.certify("127.0.0.1", Validity::Future),
            CertificateFault::NotYetValid,
        ),
    ];
    for (certificates, fault) in cases {
        let server = Server::https(always(Behaviour::reply("true")), certificates);
        let options = Options {
            retries: 3,
            ca_certificates: vec![ours.pem()],
            ..patient()
        };
        let error = ask_server(&server, options).unwrap_err();
        assert_eq!(error.fault, Fault::Certificate(fault));
        assert_eq!((error.tries, server.connections()), (1, 1));
        assert_eq!(server.requests(), 0);
    }
}

fn through(proxy: &Server) -> Proxies {
    Proxies {
        all: Some(format!("http://user:secret@{}", proxy.address())),
        ..Proxies::default()
    }
}

#[test]
fn a_proxy_is_asked_in_the_hosts_place() {
    let proxy = Server::http(always(Behaviour::reply("true")));
    let options = Options {
        proxies: through(&proxy),
        ..patient()
    };
    let asked = question("http://notify.invalid/trade/notify_query.do", "a/b");
    let outcome = ask(&asked, &Client::new(options)).unwrap();
    assert_eq!(outcome.answer, Answer::True);
    assert_eq!(outcome.host, "notify.invalid");
    let heads = proxy.heads();
    assert_eq!(heads.len(), 1);
    assert!(heads[0].starts_with(
        "GET http://notify.invalid/trade/notify_query.do?partner=2088001&notify_id=a%2Fb HTTP/1.1\r\n"
    ));
    assert!(
        heads[0]
            .to_lowercase()
            .contains("proxy-authorization: basic ")
    );
}

#[test]
fn a_proxy_that_opens_no_tunnel() {
    let proxy = Server::http(always(Behaviour::status(403, "true")));
    let options = Options {
        proxies: through(&proxy),
        retries: 2,
        ..patient()
    };
    let error = Client::new(options)
        .get("https://mapi.invalid/gateway.do")
        .unwrap_err();
    assert!(matches!(error.fault, Fault::Tunnel { .. }), "{error}");
    assert_eq!(error.host, "mapi.invalid");
    assert_eq!(error.proxy, Some(proxy.address().to_string()));
    assert_eq!(proxy.targets(), ["mapi.invalid:443"]);
}

#[test]
fn a_proxy_that_is_not_there() {
    let address = {
        let proxy = Server::http(always(Behaviour::Silence));
        proxy.address().to_string()
    };
    for scheme in ["http", "https"] {
        let options = Options {
            proxies: Proxies {
                all: Some(address.clone()),
                ..Proxies::default()
            },
            ..patient()
        };
        let asked = Client::new(options).get(&format!("{scheme}://mapi.invalid/"));
        let error = asked.unwrap_err();
        assert_eq!(error.fault, Fault::Refused);
        assert_eq!(error.proxy.as_ref(), Some(&address));
    }
}

#[test]
fn no_proxy_exempts_a_host() {
    let proxy = Server::http(always(Behaviour::status(502, "")));
    let server = Server::http(always(Behaviour::reply("true")));
    let ask_with = |no_proxy: Option<&str>| {
        let proxies = Proxies {
            no_proxy: no_proxy.map(str::to_owned),
            ..through(&proxy)
        };
        let options = Options {
            proxies,
            ..patient()
        };
        ask_server(&server, options).unwrap().answer
    };
    assert_eq!(ask_with(Some("localhost,127.0.0.1")), Answer::True);
    assert_eq!((proxy.connections(), server.connections()), (0, 1));
    // A loopback address is not exempt by itself.
    assert_eq!(ask_with(None).name(), "not-the-service");
    assert_eq!((proxy.connections(), server.connections()), (1, 1));
}

#[test]
fn a_bad_proxy_stops_the_question_and_keeps_its_password() {
    let server = Server::http(always(Behaviour::reply("true")));
    for bad in ["socks5://user:secret@127.0.0.1:1", "http://user:secret@:x"] {
        let options = Options {
            proxies: Proxies {
                http: Some(bad.to_owned()),
                ..Proxies::default()
            },
            ..patient()
        };
        let error = ask_server(&server, options.clone()).unwrap_err();
        assert!(matches!(error.fault, Fault::BadProxy { .. }), "{error}");
        let shown = format!("{error} {error:?} {options:?}");
        assert!(
            !shown.contains("secret") && !shown.contains("user"),
            "{shown}"
        );
    }
    assert_eq!(server.connections(), 0);
}
