//! The servers that cases name: each answers, or fails to, in one way.

use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::thread;

use crate::support::certificates::{Authority, Validity};
use crate::support::run::Sandbox;
use crate::support::server::{Behaviour, Server, always};

/// Whoever answers at `{url}`.
pub(super) struct Peer {
    pub(super) url: String,
    _server: Option<Server>,
}

impl Peer {
    pub(super) fn of(kind: &str, shop: &Sandbox) -> Self {
        let http = |behaviour| Server::http(always(behaviour));
        let server = match kind {
            "" => None,
            "refuses" => return Self::nobody(),
            "no-tls" => return Self::plain_where_tls_is_due(),
            "true" | "false" | "invalid" => Some(http(Behaviour::reply(kind))),
            "html" => Some(http(Behaviour::reply("<html></html>"))),
            "closes" => Some(http(Behaviour::CloseAtOnce)),
            "silent" | "silent-tls" => Some(http(Behaviour::Silence)),
            "broken" => Some(http(Behaviour::Reply {
                status: 200,
                headers: vec![("Content-Length", "many".to_owned())],
                body: Vec::new(),
            })),
            tls => {
                let ours = Authority::new("ours");
                shop.file("ca.pem", ours.pem());
                let certificates = match tls {
                    "tls" => ours.certify("127.0.0.1", Validity::Current),
                    "tls-other-name" => ours.certify("localhost", Validity::Current),
                    "tls-expired" => ours.certify("127.0.0.1", Validity::Past),
                    other => panic!("no server is called {other}"),
                };
                Some(Server::https(
                    always(Behaviour::reply("true")),
                    certificates,
                ))
            }
        };
        let url = server.as_ref().map_or_else(String::new, |server| {
            let url = server.url("/gateway.do");
            if kind == "silent-tls" {
                url.replace("http:", "https:")
            } else {
                url
            }
        });
        Self {
            url,
            _server: server,
        }
    }

    fn nobody() -> Self {
        let address = TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap();
        Self {
            url: format!("http://{address}/"),
            _server: None,
        }
    }

    /// Answers one connection in plain text; it ends with the client.
    fn plain_where_tls_is_due() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        thread::spawn(move || {
            let (mut socket, _) = listener.accept().unwrap();
            socket
                .write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n")
                .unwrap();
            // The client goes first, so that what it sent unread does not reset the connection.
            let _ = socket.read_to_end(&mut Vec::new());
        });
        Self {
            url: format!("https://{address}/"),
            _server: None,
        }
    }
}
