//! The hidden fields of a form page, read as a browser reads their attributes.

use alipay_mapi::protocol::params::{Param, Params};

/// The hidden fields of a page, as a browser reads their attributes, in the bytes of the page.
pub(crate) fn fields(page: &[u8]) -> Params {
    let mut fields = Params::new();
    let mut rest = page;
    while let Some(at) = find(rest, b"<input type=\"hidden\" ") {
        rest = &rest[at..];
        let name = attribute(rest, b" name=\"");
        let value = attribute(rest, b" value=\"");
        fields.push(Param::new(name, value));
        rest = &rest[1..];
    }
    fields
}

fn attribute(tag: &[u8], name: &[u8]) -> Vec<u8> {
    let rest = &tag[find(tag, name).unwrap() + name.len()..];
    let mut raw = &rest[..rest.iter().position(|byte| *byte == b'"').unwrap()];
    assert!(
        !raw.iter()
            .any(|byte| matches!(byte, b'<' | b'>' | b'\'' | b'\r' | b'\n')),
        "not escaped"
    );
    let mut value = Vec::new();
    while let [first, after @ ..] = raw {
        if *first != b'&' {
            value.push(*first);
            raw = after;
            continue;
        }
        let end = find(raw, b";").unwrap();
        let reference = str::from_utf8(&raw[1..end]).unwrap();
        value.push(match reference {
            "amp" => b'&',
            "lt" => b'<',
            "gt" => b'>',
            "quot" => b'"',
            number => number.strip_prefix('#').unwrap().parse().unwrap(),
        });
        raw = &raw[end + 1..];
    }
    value
}

fn find(text: &[u8], part: &[u8]) -> Option<usize> {
    text.windows(part.len()).position(|window| window == part)
}

#[test]
fn the_reader_of_pages_can_fail() {
    let page = b"<input type=\"hidden\" name=\"a\" value=\"&lt;&amp;&#13;&#39;\">";
    let expected: Params = [("a", "<&\r'")].into_iter().collect();
    assert_eq!(fields(page), expected);
    assert_eq!(fields(b"<p>none</p>"), Params::new());
}
