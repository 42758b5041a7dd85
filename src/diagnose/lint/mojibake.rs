//! Text that was decoded in the wrong charset: runs that are UTF-8 read as something else, and the marks that a decoder
//! or an encoder leaves where it failed.

use encoding_rs::WINDOWS_1252;

use super::reading::Reading;
use crate::diagnose::Finding;
use crate::diagnose::findings::characters as kinds;
use crate::protocol::charset::Charset;
use crate::protocol::params::Param;
use crate::text::shown;

/// What two replacement characters in UTF-8 are in GBK.
const REPLACED_IN_GBK: &str = "锟斤拷";

/// Signs of a wrong decoding in a value.
pub(super) fn of_damage(param: &Param, charset: Charset) -> Option<Finding> {
    let name = || shown(&param.name, charset);
    if only_question_marks(&param.value) {
        return Some(
            kinds::QUESTION_MARKS
                .at(name())
                .spanning(0, param.value.len()),
        );
    }
    if param.value.is_ascii() {
        return None;
    }
    let reading = Reading::of(&param.value, charset)?;
    let text = reading.text.as_str();
    let replaced = ["\u{FFFD}", REPLACED_IN_GBK]
        .into_iter()
        .find_map(|mark| Some((text.find(mark)?, mark)));
    if let Some((at, mark)) = replaced {
        let (from, to) = reading.place(at, at + mark.len());
        let finding = kinds::REPLACEMENT_CHARACTER.at(name());
        return Some(finding.with("character", mark).spanning(from, to));
    }
    let (meant, wrong) = before_damage(text, charset)?;
    let meant = shown(meant.as_bytes(), Charset::Utf8);
    let finding = kinds::MOJIBAKE.at(name()).with("meant", meant);
    Some(finding.with("wrong", wrong).spanning(0, param.value.len()))
}

fn only_question_marks(value: &[u8]) -> bool {
    let marks = value.iter().filter(|byte| **byte == b'?').count();
    marks > 1 && value.iter().all(|byte| matches!(byte, b'?' | b' '))
}

/// The text as it was, and the charset in which it was wrongly read.
fn before_damage(text: &str, charset: Charset) -> Option<(String, &'static str)> {
    let latin: Option<Vec<u8>> = text
        .chars()
        .map(|character| u8::try_from(u32::from(character)).ok())
        .collect();
    let is_right = |meant: &String| !meant.is_ascii();
    if let Some(meant) = latin
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .filter(is_right)
    {
        return Some((meant, "Latin-1"));
    }
    let (windows, _, lacking) = WINDOWS_1252.encode(text);
    if let Some(meant) = String::from_utf8(windows.into_owned())
        .ok()
        .filter(|meant| !lacking && is_right(meant))
    {
        return Some((meant, "Windows-1252"));
    }
    // Bytes that are of both charsets are weighed where the charset of the whole request is.
    if charset != Charset::Utf8 {
        return None;
    }
    let meant = String::from_utf8(Charset::Gbk.encode(text).ok()?).ok()?;
    let beyond = |text: &str| {
        text.chars()
            .filter(|character| !character.is_ascii())
            .count()
    };
    let is_chinese = |character: char| {
        character.is_ascii()
            || matches!(character, '\u{3000}'..='\u{303F}' | '\u{4E00}'..='\u{9FFF}' | '\u{FF00}'..='\u{FFEF}')
    };
    // Two characters of UTF-8 are three of GBK; one alone may be chance.
    (beyond(&meant) >= 2 && meant.chars().all(is_chinese)).then_some((meant, "GBK"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_damaged_and_what_was_not() {
        let id = |value: &str| {
            of_damage(&Param::new("subject", value), Charset::Utf8).map(|finding| finding.kind.id)
        };
        assert_eq!(id("æµ\u{8b}è¯\u{95}"), Some("mojibake"));
        assert_eq!(id("æµ‹è¯•"), Some("mojibake"));
        assert_eq!(id("娴嬭瘯"), Some("mojibake"));
        assert_eq!(id("锟斤拷"), Some("replacement-character"));
        assert_eq!(id("a\u{FFFD}"), Some("replacement-character"));
        assert_eq!(id("????"), Some("value-of-question-marks"));
        for right in [
            "测试商品",
            "Café crème",
            "Crème brûlée",
            "what??",
            "价格：88元",
            "naïve — ‘ok’",
            "€5",
            "联通",
        ] {
            assert_eq!(id(right), None, "{right}");
        }
    }
}
