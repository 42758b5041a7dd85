//! The percent codec of URLs and form bodies, from bytes to bytes.
//!
//! Nothing here knows a charset: `%B2%E2` are two bytes, whatever they mean. Decoding happens exactly once on the way
//! in; a malformed escape stays as it is and is reported, so that no byte is lost. Encoding escapes everything but
//! RFC 3986's unreserved characters, which every platform decodes alike.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode, percent_encode};

use super::params::{Param, Params};

/// All that is escaped: everything but letters, digits and `-._~`.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// A query string or form body, decoded once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form {
    /// The pairs in order. A piece without `=` is a name with an empty value; an empty piece (`a=1&&b=2`) is none.
    pub params: Params,
    /// Byte offsets of each `%` that is not followed by two hex digits. It was kept as it stands.
    pub malformed: Vec<usize>,
}

/// Splits at `&` and the first `=`, then decodes each part once: `+` is a blank, `%XX` a byte.
#[must_use]
pub fn decode(text: &[u8]) -> Form {
    let params = pieces(text)
        .map(|(name, value)| Param::new(decode_part(name), decode_part(value)))
        .collect();
    Form {
        params,
        malformed: malformed_escapes(text),
    }
}

/// Splits at `&` and the first `=` and decodes nothing: a presign string as a program logged it.
#[must_use]
pub fn split(text: &[u8]) -> Params {
    pieces(text)
        .map(|(name, value)| Param::new(name, value))
        .collect()
}

fn pieces(text: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
    text.split(|byte| *byte == b'&')
        .filter(|piece| !piece.is_empty())
        .map(|piece| match piece.iter().position(|byte| *byte == b'=') {
            Some(at) => (&piece[..at], &piece[at + 1..]),
            None => (piece, &piece[piece.len()..]),
        })
}

/// Decodes one name or value once: `+` is a blank, `%XX` a byte, a malformed `%` itself.
#[must_use]
pub fn decode_part(part: &[u8]) -> Vec<u8> {
    let spaced: Vec<u8> = part
        .iter()
        .map(|byte| if *byte == b'+' { b' ' } else { *byte })
        .collect();
    if spaced.contains(&b'%') {
        percent_decode(&spaced).collect()
    } else {
        spaced
    }
}

fn malformed_escapes(text: &[u8]) -> Vec<usize> {
    let is_hex = |at: usize| text.get(at).is_some_and(u8::is_ascii_hexdigit);
    text.iter()
        .enumerate()
        .filter(|(at, byte)| **byte == b'%' && !(is_hex(at + 1) && is_hex(at + 2)))
        .map(|(at, _)| at)
        .collect()
}

/// Escapes one name or value: everything but letters, digits and `-._~`; a blank is `%20`.
#[must_use]
pub fn encode_part(bytes: &[u8]) -> String {
    percent_encode(bytes, RESERVED).to_string()
}

/// A query string of these pairs, in their order.
#[must_use]
pub fn encode(params: &Params) -> String {
    let mut query = String::new();
    for param in params {
        if !query.is_empty() {
            query.push('&');
        }
        query.extend(percent_encode(&param.name, RESERVED));
        query.push('=');
        query.extend(percent_encode(&param.value, RESERVED));
    }
    query
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decodes_once_to_bytes() {
        let form = decode(b"subject=%B2%E2+%2B&id=%252F&flag&&x=a=b");
        let expected: Params = [
            (&b"subject"[..], &b"\xB2\xE2 +"[..]),
            (b"id", b"%2F"),
            (b"flag", b""),
            (b"x", b"a=b"),
        ]
        .into_iter()
        .collect();
        assert_eq!(form.params, expected);
        assert!(form.malformed.is_empty());
    }

    #[test]
    fn a_malformed_escape_stays_and_is_reported() {
        let form = decode(b"a=100%&b=%zz&c=%4");
        assert_eq!(form.params.get("a"), Some(&b"100%"[..]));
        assert_eq!(form.params.get("b"), Some(&b"%zz"[..]));
        assert_eq!(form.malformed, [5, 9, 15]);
    }
}
