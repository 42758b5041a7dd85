//! A capture: one raw HTTP/1.1 request, byte for byte, as a program wrote it down or a person pasted it.
//!
//! The address and the body keep apart, because the gateway and the shop treat them differently: a POST is signed
//! over its body, and what stands in its address was added by somebody else.

use super::form::{self, Form};

/// The most header lines that a capture may have.
const MAX_HEADERS: usize = 128;

/// One captured request.
#[derive(Clone, Debug)]
pub struct Capture {
    /// `GET`, `POST`.
    pub method: String,
    /// The parameters of the address.
    pub address: Form,
    /// The parameters of the body, where it is a form.
    pub body: Form,
    /// The charset that the Content-Type names, as it is spelt.
    pub charset: Option<Vec<u8>>,
    /// What Content-Length says and what is there, where the two differ: bytes were lost or changed on the way here.
    pub length: Option<(u64, u64)>,
}

/// Why bytes are no capture that can be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CaptureError {
    /// No request line and headers at the start.
    #[error("no HTTP request: {0}")]
    Head(String),
    /// The head has no blank line behind it.
    #[error("the head of the request does not end")]
    Unfinished,
    /// An HTTP answer.
    #[error("an HTTP response, not a request")]
    Response,
    /// A transfer or content encoding that is not undone here.
    #[error("the body is encoded as {0}")]
    Encoded(String),
    /// A body that is no form.
    #[error("the body is {0}, not a form")]
    BodyType(String),
}

/// Whether bytes start like a raw HTTP request: `METHOD TARGET HTTP/1.`
#[must_use]
pub fn looks_like(bytes: &[u8]) -> bool {
    let line = bytes
        .split(|byte| *byte == b'\n')
        .next()
        .unwrap_or_default()
        .trim_ascii_end();
    let mut words = line.split(|byte| *byte == b' ');
    let method = words.next().unwrap_or_default();
    let version = line.rsplit(|byte| *byte == b' ').next().unwrap_or_default();
    let is_request = !method.is_empty()
        && method.iter().all(u8::is_ascii_uppercase)
        && version.starts_with(b"HTTP/1.");
    is_request || line.starts_with(b"HTTP/1.")
}

impl Capture {
    /// Reads a capture.
    ///
    /// # Errors
    /// What the bytes are instead, or what stands in the way of reading the body.
    pub fn parse(bytes: &[u8]) -> Result<Self, CaptureError> {
        if bytes.starts_with(b"HTTP/") {
            return Err(CaptureError::Response);
        }
        let mut headers = [httparse::EMPTY_HEADER; MAX_HEADERS];
        let mut head = httparse::Request::new(&mut headers);
        let body_at = match head.parse(bytes) {
            Ok(httparse::Status::Complete(at)) => at,
            Ok(httparse::Status::Partial) => return Err(CaptureError::Unfinished),
            Err(error) => return Err(CaptureError::Head(error.to_string())),
        };
        let header = |name: &str| {
            head.headers
                .iter()
                .find(|header| header.name.eq_ignore_ascii_case(name))
                .map(|header| header.value)
        };
        for name in ["Transfer-Encoding", "Content-Encoding"] {
            if let Some(coding) =
                header(name).filter(|coding| !coding.eq_ignore_ascii_case(b"identity"))
            {
                return Err(CaptureError::Encoded(coding.escape_ascii().to_string()));
            }
        }
        let declared = header("Content-Length")
            .and_then(|value| str::from_utf8(value).ok()?.trim().parse().ok());
        let (body, length) = cut_to_length(&bytes[body_at..], declared);
        let content_type = header("Content-Type").unwrap_or_default();
        if !body.is_empty() && !is_form(content_type) {
            return Err(CaptureError::BodyType(
                content_type.escape_ascii().to_string(),
            ));
        }
        let target = head.path.unwrap_or_default().as_bytes();
        Ok(Self {
            method: head.method.unwrap_or_default().to_owned(),
            address: form::decode(query_of(target).unwrap_or_default()),
            body: form::decode(body),
            charset: charset_of(content_type),
            length,
        })
    }
}

/// The query of an address: between the first `?` and a `#`.
#[must_use]
pub fn query_of(address: &[u8]) -> Option<&[u8]> {
    let address = address
        .split(|byte| *byte == b'#')
        .next()
        .unwrap_or_default();
    let at = address.iter().position(|byte| *byte == b'?')?;
    Some(&address[at + 1..])
}

/// The body without the line ends that an editor or a paste put behind it.
fn cut_to_length(body: &[u8], declared: Option<u64>) -> (&[u8], Option<(u64, u64)>) {
    let there = body.len() as u64;
    let bare = body
        .strip_suffix(b"\n")
        .map_or(body, |rest| rest.strip_suffix(b"\r").unwrap_or(rest));
    match declared {
        None => (bare, None),
        Some(declared) if declared == there => (body, None),
        Some(declared) => match usize::try_from(declared)
            .ok()
            .and_then(|length| body.split_at_checked(length))
        {
            Some((body, rest)) if rest.iter().all(|byte| matches!(byte, b'\r' | b'\n')) => {
                (body, None)
            }
            _ => (bare, Some((declared, there))),
        },
    }
}

/// Whether a Content-Type is a form's. The gateway itself has sent `application/x-www-form-urlencoded; text/html;
/// charset=…`; plain text and nothing at all are what hand-made clients send.
fn is_form(content_type: &[u8]) -> bool {
    let kind = content_type
        .split(|byte| *byte == b';')
        .next()
        .unwrap_or_default()
        .trim_ascii()
        .to_ascii_lowercase();
    matches!(
        kind.as_slice(),
        b"" | b"application/x-www-form-urlencoded" | b"text/plain" | b"text/html"
    )
}

fn charset_of(content_type: &[u8]) -> Option<Vec<u8>> {
    content_type.split(|byte| *byte == b';').find_map(|part| {
        let (name, value) = part.split_at_checked(part.iter().position(|byte| *byte == b'=')?)?;
        let value = value[1..].trim_ascii();
        let bare = value
            .strip_prefix(b"\"")
            .and_then(|value| value.strip_suffix(b"\""))
            .unwrap_or(value);
        (name.trim_ascii().eq_ignore_ascii_case(b"charset") && !bare.is_empty())
            .then(|| bare.to_vec())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn address_and_body_keep_apart() {
        let capture = Capture::parse(
            b"POST /notify?id=7 HTTP/1.1\r\nHost: shop\r\nContent-Type: application/x-www-form-urlencoded; text/html; charset=GBK\r\nContent-Length: 3\r\n\r\na=1\r\n",
        )
        .expect("a capture");
        assert_eq!(capture.address.params.get("id"), Some(&b"7"[..]));
        assert_eq!(capture.body.params.get("a"), Some(&b"1"[..]));
        assert_eq!(capture.charset.as_deref(), Some(&b"GBK"[..]));
        assert_eq!(capture.length, None);
    }

    #[test]
    fn bare_line_feeds_and_a_wrong_length() {
        let capture =
            Capture::parse(b"POST /n HTTP/1.1\nContent-Length: 9\n\na=1").expect("a capture");
        assert_eq!(capture.length, Some((9, 3)));
        assert_eq!(capture.body.params.get("a"), Some(&b"1"[..]));
    }

    #[test]
    fn what_is_no_request() {
        assert!(matches!(
            Capture::parse(b"HTTP/1.1 200 OK\r\n\r\n"),
            Err(CaptureError::Response)
        ));
        assert!(matches!(
            Capture::parse(b"GET / HTTP/1.1\r\nHost: x"),
            Err(CaptureError::Unfinished)
        ));
        let json = b"POST / HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{}";
        assert_eq!(
            Capture::parse(json).err(),
            Some(CaptureError::BodyType("application/json".to_owned()))
        );
    }
}
