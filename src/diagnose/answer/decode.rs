//! The charset of an answer: by its bytes first, and only then by what it declares.

use super::http;
use crate::protocol::charset::Charset;

/// The most bytes that are read where some of them are no text; whole answers that are text may be longer.
const LOOSELY: usize = 64 << 10;

/// Printable as text, which what is compressed is not.
pub(super) fn is_text(bytes: &[u8]) -> bool {
    !bytes.starts_with(b"\x1F\x8B") && !bytes.contains(&0)
}

/// The charset that the XML declaration or the `meta` element of a page names.
pub(super) fn declared(body: &[u8]) -> Option<Vec<u8>> {
    let start = &body[..body.len().min(1024)];
    if start.trim_ascii_start().starts_with(b"<?xml") {
        let end = start.iter().position(|byte| *byte == b'>')?;
        let text = str::from_utf8(&start[..end]).ok()?;
        let (_, value) = text.split_once("encoding")?;
        let label = value.trim_start_matches([' ', '=', '"', '\'']);
        return label.split(['"', '\'', ' ']).next().map(Vec::from);
    }
    http::charset_in(start)
}

/// The text, and the charset it was read in. What is UTF-8 is read so whatever it declares: programs and terminals
/// transcode text and leave its declaration, and hardly any text in GBK is UTF-8 by chance.
pub(super) fn decode(body: &[u8], declared: Option<&[u8]>) -> (String, Option<Charset>) {
    let body = body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body);
    if let Ok(text) = str::from_utf8(body) {
        return (text.to_owned(), (!text.is_ascii()).then_some(Charset::Utf8));
    }
    let charset = declared
        .and_then(Charset::from_label)
        .filter(|charset| *charset != Charset::Utf8)
        .unwrap_or(Charset::Gbk);
    let text = charset.decode(body).unwrap_or_else(|| {
        let mut text = String::new();
        let start = &body[..body.len().min(LOOSELY)];
        charset.decode_pieces(start, |piece| match piece {
            Ok(run) => text.push_str(run),
            Err(_) => text.push(char::REPLACEMENT_CHARACTER),
        });
        text
    });
    (text, Some(charset))
}
