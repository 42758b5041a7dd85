//! A notification's values that were put into another form as a whole after they were signed: Base64, hex, markup.

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use super::html;
use super::ways::{everywhere, in_text};
use crate::diagnose::mistakes::{Run, mistakes};
use crate::protocol::charset::Charset;

mistakes! { Value;
    BASE64 = "base64-not-signed", request: Never, notify: Low,
        ("{parameter} is in Base64 or hex; the sign has the text itself", "{parameter}是 Base64 或十六进制，签名时是文字本身"),
        ("a queue, a column or a JSON text that keeps values encoded, and gives them back so", "消息队列、数据库字段或 JSON 以编码后的形式保存了值，取出时没有还原"),
        ("decode the value before the check, or check before it is stored", "验签前先解码，或在保存之前验签"),
        |case, slips| everywhere(case, slips, &[Run { edit: decoded, number: 0 }, Run { edit: decoded, number: 1 }]);
    MARKUP = "markup-not-signed", request: Never, notify: Low,
        ("{parameter} stands in markup that the sign does not have", "{parameter}外面多了标签，签名时没有"),
        ("an editor or a template wraps text in <p> or <span>, ends it with <br />, or XML wraps it in CDATA", "编辑器或模板把文字包进 <p>、<span>，末尾加 <br />，或 XML 加上 CDATA"),
        ("take the values from the request itself, not from a page or a document", "直接从请求中取值，不要从网页或文档里取"),
        |case, slips| everywhere(case, slips, &[Run::new(unwrapped), Run::new(html::without_tags)]);
}

const ANY_PADDING: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// What Base64 of any alphabet and padding stands for, or with number 1 hex, where that is text.
fn decoded(value: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    let plain = if number == 1 {
        from_hex(value)?
    } else {
        let standard: Vec<u8> = value
            .iter()
            .filter(|byte| !matches!(byte, b'\r' | b'\n'))
            .map(|byte| match byte {
                b'-' | b' ' => b'+',
                b'_' => b'/',
                byte => *byte,
            })
            .collect();
        ANY_PADDING.decode(standard).ok()?
    };
    let text = charset
        .decode(&plain)
        .or_else(|| String::from_utf8(plain.clone()).ok())?;
    let is_text =
        |character: char| matches!(character, '\r' | '\n' | '\t') || !character.is_control();
    (!text.is_empty() && text.chars().all(is_text)).then_some(plain)
}

fn from_hex(value: &[u8]) -> Option<Vec<u8>> {
    let text = str::from_utf8(value).ok()?;
    let text = text.strip_prefix("0x").unwrap_or(text);
    if !text.len().is_multiple_of(2) || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    (0..text.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&text[at..at + 2], 16).ok())
        .collect()
}

/// The text in the outermost element or CDATA section, without tags and hard blanks at its ends.
fn unwrapped(value: &[u8], charset: Charset, _: u32) -> Option<Vec<u8>> {
    in_text(value, charset, |text| bare(text).to_owned())
}

fn bare(text: &str) -> &str {
    let section = text
        .strip_prefix("<![CDATA[")
        .and_then(|rest| rest.strip_suffix("]]>"));
    if let Some(inside) = section.or_else(|| element(text)) {
        return inside;
    }
    let mut rest = text;
    while let Some(shorter) = without_end(rest) {
        rest = shorter;
    }
    rest
}

/// What `<p class="x">…</p>` holds.
fn element(text: &str) -> Option<&str> {
    let (tag, rest) = text.strip_prefix('<')?.split_once('>')?;
    let name = tag.split_ascii_whitespace().next()?;
    rest.strip_suffix('>')?
        .strip_suffix(name)?
        .strip_suffix("</")
}

/// Without one hard blank or one tag that stands alone, such as `<br />`, at an end.
fn without_end(text: &str) -> Option<&str> {
    let single = |tag: &str| {
        let name = tag.trim_end_matches('/').trim();
        matches!(
            name.to_ascii_lowercase().as_str(),
            "br" | "hr" | "p" | "/p" | "/span" | "/div" | "/b"
        )
    };
    for blank in ["&nbsp;", "&#160;", "&ensp;", "&emsp;"] {
        if let Some(rest) = text
            .strip_suffix(blank)
            .or_else(|| text.strip_prefix(blank))
        {
            return Some(rest);
        }
    }
    let last = text
        .strip_suffix('>')
        .and_then(|text| text.rsplit_once('<'))
        .filter(|(_, tag)| single(tag));
    if let Some((before, _)) = last {
        return Some(before);
    }
    let (tag, after) = text.strip_prefix('<')?.split_once('>')?;
    single(tag).then_some(after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_out_of_their_forms() {
        let of = |text: &str, number| decoded(text.as_bytes(), Charset::Utf8, number);
        assert_eq!(of("5rWL6K+V", 0), Some("测试".into()));
        assert_eq!(of("5rWL6K-V", 0), Some("测试".into()));
        assert_eq!(of("YQ", 0), Some(b"a".to_vec()));
        assert_eq!(of("20130822144524001", 0), None);
        assert_eq!(of("e6b58be8af95", 1), Some("测试".into()));
        assert_eq!(of("123", 1), None);
        for (text, inside) in [
            ("<p class=\"x\">a</p>", "a"),
            ("<![CDATA[a<b]]>", "a<b"),
            ("a<br />", "a"),
            ("<br>a&nbsp;&nbsp;", "a"),
            ("a<b>c", "a<b>c"),
            ("<<>>", "<<>>"),
        ] {
            assert_eq!(bare(text), inside);
        }
    }
}
