//! What a notification's values got on their way that can hardly be seen: blanks and line ends at their ends,
//! characters of no width.

use super::ways::{everywhere, in_text};
use crate::diagnose::mistakes::{Run, mistakes};
use crate::protocol::charset::Charset;

mistakes! { Value;
    BLANKS_ADDED = "blanks-added", request: Never, notify: High,
        ("{parameter} has a blank or a line end at its start or end that was not signed", "{parameter}首尾多了空白或换行，签名时没有"),
        ("a copy, a line of a log or a file, a fixed-width column, or a template around the value", "复制、日志或文件的一行、定长字段，或模板在值的两边留下的"),
        ("check the raw body; take off what your own code put there", "用原始请求体验签，去掉自己代码加上的空白"),
        |case, slips| {
            let runs: Vec<Run> = (0..5).map(|number| Run { edit: trimmed, number }).collect();
            everywhere(case, slips, &runs);
        };
    UNSEEN_NOT_SIGNED = "invisible-characters-not-signed", request: Never, notify: Medium,
        ("{parameter} holds characters that cannot be seen and were not signed", "{parameter}中有看不见的字符，签名时没有"),
        ("byte order marks and zero-width characters of editors, spreadsheets, chats and pages", "编辑器、表格、聊天软件和网页带来的 BOM、零宽字符"),
        ("check the raw body, not a copy of it", "用原始请求体验签，不要用复制的内容"),
        |case, slips| {
            let runs: Vec<Run> = (0..3).map(|number| Run { edit: visible, number }).collect();
            everywhere(case, slips, &runs);
        };
}

fn is_blank(character: char) -> bool {
    character.is_whitespace() || is_unseen(character) || character == '\0'
}

/// Characters that take no room, and those that part lines for programs alone.
fn is_unseen(character: char) -> bool {
    matches!(character,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
        | '\u{fff9}'..='\u{fffc}' | '\u{e0000}'..='\u{e0fff}')
}

/// By number: without ASCII blanks at both ends; without any blanks there; without one at the end, at the start, at
/// both.
fn trimmed(value: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    if number == 0 {
        return Some(value.trim_ascii().to_vec());
    }
    let last = |text: &str| {
        let text = text
            .strip_suffix("\r\n")
            .or_else(|| text.strip_suffix(is_blank))?;
        Some(text.to_owned())
    };
    let first = |text: &str| Some(text.strip_prefix(is_blank)?.to_owned());
    let text = charset.decode(value)?;
    let trimmed = match number {
        1 => Some(text.trim_matches(is_blank).to_owned()),
        2 => last(&text),
        3 => first(&text),
        _ => last(&text).and_then(|text| first(&text)),
    };
    charset.encode(&trimmed?).ok()
}

/// By number: without characters of no width; without control characters other than line ends and tabs as well;
/// without any control characters.
fn visible(value: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    let is_seen = |character: &char| {
        let is_end = matches!(character, '\r' | '\n' | '\t');
        let control = character.is_control() && (number == 2 || (number == 1 && !is_end));
        !is_unseen(*character) && !control
    };
    in_text(value, charset, |text| {
        text.chars().filter(is_seen).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_beside_a_value_comes_off() {
        let of = |text: &str, number| {
            let bytes = trimmed(text.as_bytes(), Charset::Utf8, number)?;
            String::from_utf8(bytes).ok()
        };
        assert_eq!(of("a \u{3000}", 1).as_deref(), Some("a"));
        assert_eq!(of("a \r\n", 2).as_deref(), Some("a "));
        assert_eq!(of(" \ta", 3).as_deref(), Some("\ta"));
        assert_eq!(of("a", 4), None);
        let seen = |text: &str, number| visible(text.as_bytes(), Charset::Utf8, number);
        assert_eq!(seen("\u{feff}a\u{2028}\n\u{1}", 1), Some(b"a\n".to_vec()));
    }
}
