//! The self-submitting HTML page of a POST request, in the bytes of the request's charset.
//!
//! A browser takes the fields through its own text and back, so what a form cannot carry unchanged is refused: bytes
//! that are not of the charset, line ends other than CRLF, zero bytes, and the name that browsers fill in themselves.

use super::charset::Charset;
use super::gateway::Gateway;
use super::params::{Param, Params};
use super::request::SignedRequest;

/// The words of the page, in the user's language.
#[derive(Clone, Copy, Debug)]
pub struct Wording<'a> {
    /// The language as HTML names it.
    pub lang: &'a str,
    /// The page's title.
    pub title: &'a str,
    /// The sentence above the button.
    pub note: &'a str,
    /// The button.
    pub button: &'a str,
}

/// Why a form cannot carry a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// Bytes that are not of the charset: a browser would send others.
    NotOfCharset,
    /// A line end that a browser would turn into CRLF.
    LineEnd,
    /// A zero byte, which HTML has no way to write.
    ZeroByte,
    /// `_charset_`, which browsers fill in themselves.
    BrowserName,
}

/// The first parameter that a form in this charset cannot carry unchanged, by its place, and why.
#[must_use]
pub fn obstacle(params: &Params, charset: Charset) -> Option<(usize, Obstacle)> {
    params
        .iter()
        .enumerate()
        .find_map(|(at, param)| Some((at, param_obstacle(param, charset)?)))
}

fn param_obstacle(param: &Param, charset: Charset) -> Option<Obstacle> {
    if param.name.eq_ignore_ascii_case(b"_charset_") {
        return Some(Obstacle::BrowserName);
    }
    [&param.name, &param.value].into_iter().find_map(|bytes| {
        let survives = charset
            .decode(bytes)
            .is_some_and(|text| charset.encode(&text).as_deref() == Ok(bytes));
        if bytes.contains(&0) {
            Some(Obstacle::ZeroByte)
        } else if !survives {
            Some(Obstacle::NotOfCharset)
        } else if has_lone_line_end(bytes) {
            Some(Obstacle::LineEnd)
        } else {
            None
        }
    })
}

fn has_lone_line_end(bytes: &[u8]) -> bool {
    let before = |at: usize| at.checked_sub(1).map(|at| bytes[at]);
    bytes.iter().enumerate().any(|(at, byte)| match byte {
        b'\n' => before(at) != Some(b'\r'),
        b'\r' => bytes.get(at + 1) != Some(&b'\n'),
        _ => false,
    })
}

/// The page: submits itself, and has a button for browsers without scripts. The button has no name, or it would be
/// one more parameter that nobody signed.
#[must_use]
pub fn page(
    request: &SignedRequest,
    gateway: &Gateway,
    charset: Charset,
    wording: Wording<'_>,
) -> Vec<u8> {
    let mut page = Page {
        bytes: Vec::new(),
        charset,
    };
    page.raw("<!doctype html>\n<html lang=\"")
        .text(wording.lang);
    page.raw("\">\n<meta charset=\"").text(charset.name());
    page.raw("\">\n<title>").text(wording.title);
    page.raw("</title>\n<form method=\"post\" action=\"")
        .text(&request.action(gateway, charset));
    page.raw("\" accept-charset=\"")
        .text(charset.name())
        .raw("\">\n");
    for param in &request.params {
        page.raw("<input type=\"hidden\" name=\"")
            .escaped(&param.name);
        page.raw("\" value=\"").escaped(&param.value).raw("\">\n");
    }
    page.raw("<p>")
        .text(wording.note)
        .raw("</p>\n<button type=\"submit\">")
        .text(wording.button);
    page.raw("</button>\n</form>\n<script>HTMLFormElement.prototype.submit.call(document.forms[0])</script>\n</html>\n");
    page.bytes
}

struct Page {
    bytes: Vec<u8>,
    charset: Charset,
}

impl Page {
    fn raw(&mut self, markup: &str) -> &mut Self {
        self.bytes.extend_from_slice(markup.as_bytes());
        self
    }

    /// Text of ours; what the charset lacks becomes a character reference.
    fn text(&mut self, text: &str) -> &mut Self {
        for character in text.chars() {
            let mut buffer = [0; 4];
            match self.charset.encode(character.encode_utf8(&mut buffer)) {
                Ok(bytes) => self.escaped(&bytes),
                Err(_) => self.raw(&format!("&#{};", u32::from(character))),
            };
        }
        self
    }

    /// Bytes of the charset. A trail byte of GBK is never one of the five marks, nor a line end, so that they can be
    /// escaped without decoding; four-byte forms of GB 18030 hold digits but none of the marks.
    fn escaped(&mut self, bytes: &[u8]) -> &mut Self {
        for byte in bytes {
            let reference: &[u8] = match byte {
                b'&' => b"&amp;",
                b'<' => b"&lt;",
                b'>' => b"&gt;",
                b'"' => b"&quot;",
                b'\'' => b"&#39;",
                b'\r' => b"&#13;",
                b'\n' => b"&#10;",
                other => std::slice::from_ref(other),
            };
            self.bytes.extend_from_slice(reference);
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(value: &[u8], charset: Charset) -> Option<Obstacle> {
        obstacle(&[(&b"subject"[..], value)].into_iter().collect(), charset).map(|(_, why)| why)
    }

    #[test]
    fn what_a_form_cannot_carry() {
        assert_eq!(of(b"a\r\nb", Charset::Utf8), None);
        assert_eq!(of(b"a\nb", Charset::Utf8), Some(Obstacle::LineEnd));
        assert_eq!(of(b"a\0b", Charset::Utf8), Some(Obstacle::ZeroByte));
        assert_eq!(of(b"\xB2\xE2", Charset::Utf8), Some(Obstacle::NotOfCharset));
        assert_eq!(of(b"\xB2\xE2", Charset::Gbk), None);
    }
}
