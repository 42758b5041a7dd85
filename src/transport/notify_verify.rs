//! `notify_verify`: asks the gateway whether it sent a `notify_id`.
//!
//! The answer is one word of plain text. Whatever is not exactly that word with status 200 comes from something else,
//! such as a proxy's page, and proves nothing. Sources disagree on how an id with a `%` in it is to be sent, so both
//! spellings are tried and the outcome says which one counted.

use std::time::{Duration, Instant};

use super::client::{Client, Response};
use super::error::TransportError;
use crate::protocol::form;
use crate::protocol::gateway::Gateway;
use crate::protocol::notify::Spelling;

/// So many bytes of a foreign body are kept to be shown.
pub const EXCERPT: usize = 512;

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The gateway; an address that ends with `notify_query.do` takes no `service`.
    pub gateway: Gateway,
    /// The partner whose notification it is.
    pub partner: String,
    /// The id as it was signed: decoded once.
    pub notify_id: Vec<u8>,
}

/// What the gateway said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Alipay sent this id.
    True,
    /// Not confirmed: too old, acknowledged already, another partner's, or encoded once too often.
    False,
    /// The partner or the id is empty or malformed.
    Invalid,
    /// Something else answered.
    NotTheService(Reply),
}

/// What came instead of the service's word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// The HTTP status.
    pub status: u16,
    /// Where a redirect points to.
    pub location: Option<String>,
    /// The declared type of the body.
    pub content_type: Option<String>,
    /// The beginning of the body as it came, at most [`EXCERPT`] bytes.
    pub excerpt: Vec<u8>,
    /// Whether the body was longer than is read at all.
    pub oversized: bool,
}

/// The answer and how it came about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// What the gateway said: `True` if it said so to any spelling, else its first answer.
    pub answer: Answer,
    /// The host that was asked, with its port where that is not the usual one.
    pub host: String,
    /// How the id was sent to get this answer.
    pub spelling: Spelling,
    /// The other spelling and its answer, if it was tried and answered.
    pub also_tried: Option<(Spelling, Answer)>,
    /// The time from the first question to the last answer, pauses included.
    pub elapsed: Duration,
    /// Whether the connection was plain HTTP, where anybody on the way could have answered.
    pub plain_http: bool,
}

impl Answer {
    /// The name in JSON.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::True => "true",
            Self::False => "false",
            Self::Invalid => "invalid",
            Self::NotTheService(_) => "not-the-service",
        }
    }

    fn of(response: Response) -> Self {
        if response.status == 200 && !response.oversized {
            match word(&response.body) {
                b"true" => return Self::True,
                b"false" => return Self::False,
                b"invalid" => return Self::Invalid,
                _ => {}
            }
        }
        let mut excerpt = response.body;
        excerpt.truncate(EXCERPT);
        Self::NotTheService(Reply {
            status: response.status,
            location: response.location,
            content_type: response.content_type,
            excerpt,
            oversized: response.oversized,
        })
    }
}

/// The body without a byte order mark and without white space around it.
fn word(body: &[u8]) -> &[u8] {
    let body = body.trim_ascii();
    body.strip_prefix("\u{feff}".as_bytes())
        .unwrap_or(body)
        .trim_ascii()
}

impl Question {
    /// The address that asks, with the id spelt that way.
    #[must_use]
    pub fn address(&self, spelling: Spelling) -> String {
        let service = if self.gateway.path().ends_with("notify_query.do") {
            ""
        } else {
            "service=notify_verify&"
        };
        self.gateway.with_query(&format!(
            "{service}partner={}&notify_id={}",
            form::encode_part(self.partner.as_bytes()),
            spelling.write(&self.notify_id)
        ))
    }

    fn put(&self, spelling: Spelling, client: &Client) -> Result<Answer, TransportError> {
        client.get(&self.address(spelling)).map(Answer::of)
    }
}

/// Asks the question: encoded first, and as signed too if that can make a difference and the answer was not `true`.
///
/// # Errors
/// The first spelling got no answer. A fault while the second is tried leaves the first answer as it is.
pub fn ask(question: &Question, client: &Client) -> Result<Outcome, TransportError> {
    let started = Instant::now();
    let mut spelling = Spelling::Encoded;
    let mut answer = question.put(spelling, client)?;
    let mut also_tried = None;
    if answer != Answer::True
        && question.notify_id.contains(&b'%')
        && let Ok(other) = question.put(Spelling::AsSigned, client)
    {
        also_tried = Some(if other == Answer::True {
            let first = std::mem::replace(&mut answer, other);
            (std::mem::replace(&mut spelling, Spelling::AsSigned), first)
        } else {
            (Spelling::AsSigned, other)
        });
    }
    Ok(Outcome {
        answer,
        host: question.gateway.host(),
        spelling,
        also_tried,
        elapsed: started.elapsed(),
        plain_http: question.gateway.is_plain(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::gateway::{NOTIFY_HTTP, REQUESTS};

    fn answer(status: u16, body: &[u8]) -> Answer {
        Answer::of(Response {
            status,
            location: None,
            content_type: None,
            body: body.to_vec(),
            oversized: false,
        })
    }

    #[test]
    fn only_the_exact_word_with_status_200_counts() {
        assert_eq!(answer(200, b"true"), Answer::True);
        assert_eq!(answer(200, b"\r\n\xef\xbb\xbf true\n"), Answer::True);
        assert_eq!(answer(200, b"false\n"), Answer::False);
        assert_eq!(answer(200, b"\tinvalid"), Answer::Invalid);
        for body in [
            &b""[..],
            b"True",
            b"TRUE",
            b"untrue",
            b"true true",
            b"<p>true</p>",
            b"\xff\xfetrue",
        ] {
            assert_eq!(answer(200, body).name(), "not-the-service", "{body:?}");
        }
        for status in [201, 204, 302, 404, 500] {
            assert_eq!(answer(status, b"true").name(), "not-the-service");
        }
    }

    #[test]
    fn an_excerpt_is_short() {
        let Answer::NotTheService(reply) = answer(500, &[b'x'; 2000]) else {
            panic!("a page is not the service");
        };
        assert_eq!(reply.excerpt.len(), EXCERPT);
    }

    #[test]
    fn the_address_of_each_kind_of_gateway() {
        let question = |id, known| Question {
            gateway: Gateway::parse(id, known).expect("known"),
            partner: "2088 1".to_owned(),
            notify_id: b"a%2Fb".to_vec(),
        };
        assert_eq!(
            question("mapi", REQUESTS).address(Spelling::Encoded),
            "https://mapi.alipay.com/gateway.do?service=notify_verify&partner=2088%201&notify_id=a%252Fb"
        );
        assert_eq!(
            question("notify-http", &[NOTIFY_HTTP]).address(Spelling::AsSigned),
            "http://notify.alipay.com/trade/notify_query.do?partner=2088%201&notify_id=a%2Fb"
        );
    }
}
