//! The HTTP response around an answer, as `curl -i` prints it: what is kept of one is its status, its charset and
//! where it points to.
//!
//! Loose on purpose: people paste what they have, with line ends changed and several heads one after the other.

/// The head of a response.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Head {
    pub(super) status: Option<u16>,
    pub(super) charset: Option<Vec<u8>>,
    pub(super) location: Option<Vec<u8>>,
    /// A content encoding such as `gzip`.
    pub(super) encoding: Option<Vec<u8>>,
    chunked: bool,
}

/// Takes the heads off: the last one counts, since those before it led there.
pub(super) fn split(mut bytes: &[u8]) -> (Head, Vec<u8>) {
    let mut head = Head::default();
    while bytes.starts_with(b"HTTP/") {
        let (lines, body) = head_and_body(bytes);
        head = parse(lines);
        bytes = body;
    }
    let whole = head.chunked.then(|| unchunked(bytes)).flatten();
    (head, whole.unwrap_or_else(|| bytes.to_vec()))
}

/// Splits at the first blank line; without one all is head.
fn head_and_body(bytes: &[u8]) -> (&[u8], &[u8]) {
    let mut from = 0;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let blank = line.trim_ascii().is_empty();
        if blank {
            return (&bytes[..from], &bytes[from + line.len()..]);
        }
        from += line.len();
    }
    (bytes, &[])
}

fn parse(lines: &[u8]) -> Head {
    let mut lines = lines.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii);
    let status = lines.next().and_then(|line| {
        let code = line.split(|byte| *byte == b' ').nth(1)?;
        str::from_utf8(code).ok()?.parse().ok()
    });
    let mut head = Head {
        status,
        ..Head::default()
    };
    for line in lines {
        let Some(at) = line.iter().position(|byte| *byte == b':') else {
            continue;
        };
        let value = line[at + 1..].trim_ascii();
        match line[..at].to_ascii_lowercase().as_slice() {
            b"content-type" => head.charset = charset_in(value),
            b"location" => head.location = Some(value.to_vec()),
            b"content-encoding" if !value.eq_ignore_ascii_case(b"identity") => {
                head.encoding = Some(value.to_vec());
            }
            b"transfer-encoding" => head.chunked = value.to_ascii_lowercase().ends_with(b"chunked"),
            _ => {}
        }
    }
    head
}

/// What stands behind `charset=`, quoted or not: in a Content-Type, or in the `meta` element of a page.
pub(super) fn charset_in(text: &[u8]) -> Option<Vec<u8>> {
    const NAME: &[u8] = b"charset=";
    let at = text
        .windows(NAME.len())
        .position(|window| window.eq_ignore_ascii_case(NAME))?;
    let value = text[at + NAME.len()..].trim_ascii_start();
    let label: Vec<u8> = value
        .iter()
        .skip_while(|byte| matches!(byte, b'"' | b'\''))
        .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
        .copied()
        .collect();
    (!label.is_empty()).then_some(label)
}

/// The body without the sizes of its chunks; `None` where there are none, because the tool that printed the response
/// had taken them off and left the header.
fn unchunked(mut bytes: &[u8]) -> Option<Vec<u8>> {
    let mut whole = Vec::new();
    loop {
        let end = bytes.iter().position(|byte| *byte == b'\n')?;
        let size = bytes[..end].trim_ascii();
        let size = size.split(|byte| *byte == b';').next().unwrap_or_default();
        let size = usize::from_str_radix(str::from_utf8(size).ok()?, 16).ok()?;
        if size == 0 {
            return Some(whole);
        }
        let chunk = bytes.get(end + 1..)?.get(..size)?;
        whole.extend_from_slice(chunk);
        let rest = &bytes[end + 1 + size..];
        bytes = rest
            .strip_prefix(b"\r\n")
            .or_else(|| rest.strip_prefix(b"\n"))?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_head_counts() {
        let (head, body) = split(
            b"HTTP/1.1 302 Found\r\nLocation: /x\r\n\r\nHTTP/2 200\nContent-Type: text/html; charset=\"GBK\"\n\n<html>",
        );
        assert_eq!(
            (head.status, head.charset.as_deref()),
            (Some(200), Some(&b"GBK"[..]))
        );
        assert_eq!(body, b"<html>");
    }

    #[test]
    fn chunks_are_joined_where_there_are_any() {
        let head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        let body = |text: &str| split(format!("{head}{text}").as_bytes()).1;
        assert_eq!(body("3\r\ntru\r\n1;x=y\r\ne\r\n0\r\n\r\n"), b"true");
        assert_eq!(body("true"), b"true");
        assert_eq!(body("ffffffffffffffff\r\nx"), b"ffffffffffffffff\r\nx");
    }

    #[test]
    fn a_head_alone_has_no_body() {
        assert_eq!(split(b"HTTP/1.1 502 Bad Gateway").1, b"");
        assert_eq!(split(b"HTTP/").0, Head::default());
    }
}
