//! Characters that a value had when it was signed and lost on its way: at its ends, and such as cannot be seen.

use super::ways::{each, places, seldom, seldom_together};
use crate::diagnose::mistakes::{Case, Class, Run, mistakes};
use crate::protocol::charset::Charset;

/// Where attributes, query strings, fragments and command lines end.
const ENDS: [&str; 10] = ["\"", "'", "#", "&", "\\", ";", ">", "?", ",", "`"];
/// What editors, pages, messengers and spreadsheets leave in a text.
const UNSEEN: [&str; 18] = [
    "\u{200b}", "\u{feff}", "\u{a0}", "\u{200e}", "\u{ad}", "\u{2028}", "\u{200f}", "\u{202c}",
    "\u{200c}", "\u{200d}", "\u{2060}", "\u{202a}", "\u{202d}", "\u{2029}", "\0", "\u{85}",
    "\u{b}", "\u{c}",
];

mistakes! { Value;
    MARK_LOST = "mark-at-end-lost", request: Low, notify: Never,
        ("{parameter} ended in a mark such as \" ' # or & when it was signed", "签名时{parameter}以引号、# 或 & 之类的字符结尾，发送时丢了"),
        ("a value put without escapes into an HTML attribute or a URL, which end at that mark", "值没有转义就放进 HTML 属性或网址，遇到这个字符就结束了"),
        ("escape the value where it is written: htmlspecialchars in forms, URL encoding in addresses", "写出时要转义：表单里用 htmlspecialchars，网址里做 URL 编码"),
        |case, slips| {
            let runs: Vec<Run> = (0..).zip(ENDS).map(|(number, _)| Run { edit: ended, number }).collect();
            let (quotes, others) = runs.split_at(2);
            // A mark is quoted in what people wrote.
            let (texts, numbers): (Vec<usize>, Vec<usize>) = filled(case).into_iter().partition(|place| has_letters(case.value(*place)));
            each(case, slips, Class::Site, &texts, quotes);
            each(case, slips, Class::Rare, &numbers, quotes);
            each(case, slips, Class::Rare, &filled(case), others);
            seldom_together(case, slips, &filled(case), &runs);
        };
    UNSEEN_SIGNED = "invisible-character-signed", request: Low, notify: Never,
        ("{parameter} had a character that cannot be seen at its start or end when it was signed", "签名时{parameter}的开头或末尾有看不见的字符"),
        ("text copied from a page, a messenger or a file with a byte order mark; what sends it cleans it", "文字复制自网页、聊天软件或带 BOM 的文件，发送时被清理了"),
        ("take such characters out once, before signing", "签名之前先去掉这些字符"),
        |case, slips| {
            let runs: Vec<Run> = (0..).zip(UNSEEN).map(|(number, _)| Run { edit: behind_unseen, number })
                .chain((0..).zip(UNSEEN).map(|(number, _)| Run { edit: before_unseen, number }))
                .collect();
            seldom(case, slips, &filled(case), &runs);
        };
}

fn filled(case: &Case<'_>) -> Vec<usize> {
    places(case, |name, value| !value.is_empty() && name != "sign_type")
}

fn has_letters(value: &[u8]) -> bool {
    let is_letter = |byte: &u8| byte.is_ascii_alphabetic() || !byte.is_ascii();
    value.iter().any(is_letter)
}

fn ended(value: &[u8], _: Charset, number: u32) -> Option<Vec<u8>> {
    let mark = ENDS.get(usize::try_from(number).ok()?)?;
    Some([value, mark.as_bytes()].concat())
}

fn behind_unseen(value: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    let mark = UNSEEN.get(usize::try_from(number).ok()?)?;
    Some([value, &charset.encode(mark).ok()?].concat())
}

fn before_unseen(value: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    let mark = UNSEEN.get(usize::try_from(number).ok()?)?;
    Some([&charset.encode(mark).ok()?, value].concat())
}
