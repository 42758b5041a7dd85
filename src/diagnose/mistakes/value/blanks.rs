//! Mistakes with blanks, line ends and characters that cannot be seen.

use super::ways::{each, everywhere, group, in_text, places, rarely, replaced, seldom_together};
use crate::diagnose::mistakes::{Case, Class, Run, mistakes};
use crate::protocol::charset::Charset;

mistakes! { Value;
    TRIMMED = "values-trimmed", request: High, notify: Never,
        ("blanks at the ends of {parameter} were taken off before signing", "签名前去掉了{parameter}首尾的空白"),
        ("a filter or a form binder trims every value", "过滤器或表单绑定会对每个值做 trim"),
        ("sign the value exactly as it is sent", "签名的值必须和发送的值完全一致"),
        |case, slips| everywhere(case, slips, &[
            Run::new(|value, _, _| Some(value.trim_ascii().to_vec())),
            Run::new(|value, _, _| Some(value.trim_ascii_end().to_vec())),
            Run::new(|value, charset, _| in_text(value, charset, |text| text.trim_matches(is_blank).to_owned())),
        ]);
    BLANK_AT_END_LOST = "blank-at-end-lost", request: Medium, notify: Medium,
        ("{parameter} had a blank or a line end behind it when it was signed", "签名时{parameter}末尾有空格或换行"),
        ("a filter or a form binder that trims values, after signing", "签名之后，过滤器或表单绑定对值做了 trim"),
        ("read the values untrimmed; never leave blanks at the ends of a value", "读取未经 trim 的值；参数首尾不要留空格"),
        |case, slips| {
            let places = places(case, |_, value| !value.is_empty());
            let runs = [0, 2, 3, 4, 5, 8, 9, 10, 11].map(|number| Run { edit: with_blank, number });
            each(case, slips, Class::Site, &places, &runs[..1]);
            each(case, slips, Class::Rare, &places, &runs[1..]);
            seldom_together(case, slips, &places, &runs);
        };
    BLANK_AT_START_LOST = "blank-at-start-lost", request: Medium, notify: Low,
        ("{parameter} had a blank or a line end before it when it was signed", "签名时{parameter}开头有空格或换行"),
        ("a blank behind the = or the quotation mark in the code, and a form or filter that trims values", "代码里等号或引号后面多打了空格，之后表单或过滤器又做了 trim"),
        ("take the blank out of the code, and sign what is sent", "去掉代码里多余的空格，签名的值与发送的值保持一致"),
        |case, slips| {
            let places = places(case, |_, value| !value.is_empty());
            // Before every value it would stand behind the equals sign.
            let runs = [1, 6, 7, 12, 13, 14].map(|number| Run { edit: with_blank, number });
            each(case, slips, Class::Site, &places, &runs[..1]);
            each(case, slips, Class::Rare, &places, &runs[1..]);
        };
    COLLAPSED = "blanks-collapsed", request: Low, notify: Never,
        ("runs of blanks in {parameter} were signed as one", "签名时{parameter}中连续的空白合成了一个"),
        ("text taken from a page, normalize-space of XML, or a search-and-replace", "文字取自网页、XML 的 normalize-space 或手工替换"),
        ("sign the value exactly as it is sent", "签名的值必须和发送的值完全一致"),
        |case, slips| everywhere(case, slips, &[Run { edit: collapsed, number: 0 }, Run { edit: collapsed, number: 1 }]);
    REMOVED = "blanks-removed", request: Medium, notify: Never,
        ("{parameter} was signed without its blanks", "签名时{parameter}中的空格被去掉了"),
        ("replace(\" \", \"\") on the value or on the whole text", "对值或整个字符串做了 replace(\" \", \"\")"),
        ("sign the value exactly as it is sent", "签名的值必须和发送的值完全一致"),
        |case, slips| everywhere(case, slips, &[
            Run::new(|value, _, _| Some(replaced(value, b" ", b""))),
            Run::new(|value, charset, _| in_text(value, charset, |text| text.chars().filter(|character| !is_blank(*character)).collect())),
        ]);
    BLANK_KINDS = "blanks-of-another-kind", request: Low, notify: Low,
        ("{parameter} was signed with another kind of blank: plain, no-break, full-width or tab", "签名时{parameter}中的空白种类不同：普通空格、不间断空格、全角空格或制表符"),
        ("text copied from a page or typed with an input method, cleaned on one of the two ways", "文字复制自网页或由输入法输入，只在一处清理过"),
        ("clean the text once, then sign and send it", "先统一清理，再签名和发送"),
        |case, slips| {
            let runs: Vec<Run> = (0..14).map(|number| Run { edit: other_blanks, number }).collect();
            everywhere(case, slips, &runs[..1]);
            rarely(case, slips, &runs[..1], &runs[1..]);
            seldom_together(case, slips, &texts(case), &runs[1..]);
        };
    INVISIBLE = "invisible-characters-removed", request: Low, notify: Never,
        ("{parameter} was signed without characters that cannot be seen", "签名时{parameter}中看不见的字符被去掉了"),
        ("zero-width characters, byte order marks or control characters from copying, filtered on one way", "复制带来的零宽字符、BOM 或控制字符，只在一处过滤"),
        ("take such characters out before both signing and sending", "签名和发送之前都先去掉这些字符"),
        |case, slips| everywhere(case, slips, &[Run { edit: visible, number: 0 }, Run { edit: visible, number: 1 }]);
    LINE_ENDS = "line-ends-changed", request: Medium, notify: Medium,
        ("{parameter} was signed with other line ends", "签名时{parameter}的换行不同"),
        ("a textarea sends CRLF where the program holds LF, or a filter drops CR", "textarea 提交的是 CRLF，程序里是 LF，或过滤时去掉了 CR"),
        ("use LF alone or no line ends at all in body", "统一用 LF，或在 body 中不用换行"),
        |case, slips| group(case, slips, &places(case, |_, value| value.iter().any(|byte| matches!(byte, b'\r' | b'\n'))), &[
            ends(0), ends(1), ends(2), ends(3), ends(4), ends(5), ends(6),
        ]);
    BLANK_LOST = "one-blank-lost", request: Rare, notify: Low,
        ("{parameter} had two blanks where the data have one", "签名时{parameter}中有两个连续的空格，数据中只剩一个"),
        ("a page, an XML parser or a filter that makes runs of blanks one", "网页、XML 解析或过滤把连续空格合成了一个"),
        ("take the values from the raw request", "从原始请求中取值"),
        |case, slips| {
            let runs: Vec<Run> = (0..9).map(|number| Run { edit: with_double, number }).collect();
            let places = places(case, |_, value| value.contains(&b' '));
            each(case, slips, Class::Rare, &places, &runs);
            seldom_together(case, slips, &texts(case), &runs);
        };
    LITERAL_ENDS = "line-ends-spelt-out", request: Low, notify: Low,
        ("{parameter} holds \\n as two characters where the sign has a line end", "{parameter}中是 \\n 两个字符，签名时是真正的换行"),
        ("a value in single quotes of PHP or copied from a log", "PHP 的单引号字符串，或从日志里复制的值"),
        ("use real line ends, or none", "使用真正的换行，或不用换行"),
        |case, slips| everywhere(case, slips, &[Run::new(|value, _, _| {
            Some(replaced(&replaced(value, b"\\r", b"\r"), b"\\n", b"\n"))
        })]);
}

fn is_blank(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{200b}' | '\u{feff}' | '\0')
}

/// The places of values that are no times: the blank of a time is its own.
fn texts(case: &Case<'_>) -> Vec<usize> {
    places(case, |_, value| {
        let marks = value.iter().filter(|byte| matches!(byte, b'-' | b':'));
        marks.count() < 4
    })
}

/// By number: behind the value a blank, LF, CRLF, tab, full-width blank; before it a blank, tab; both blanks; behind it CR,
/// no-break blank, two blanks, two LF; before it LF, a full-width blank, a no-break blank.
fn with_blank(value: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    let (before, after) = match number {
        0 => ("", " "),
        1 => (" ", ""),
        2 => ("", "\n"),
        3 => ("", "\r\n"),
        4 => ("", "\t"),
        5 => ("", "\u{3000}"),
        6 => ("\t", ""),
        8 => ("", "\r"),
        9 => ("", "\u{a0}"),
        10 => ("", "  "),
        11 => ("", "\n\n"),
        12 => ("\n", ""),
        13 => ("\u{3000}", ""),
        14 => ("\u{a0}", ""),
        _ => (" ", " "),
    };
    let (before, after) = (charset.encode(before).ok()?, charset.encode(after).ok()?);
    Some([before.as_slice(), value, &after].concat())
}

/// Every blank doubled, or only the one of that number.
fn with_double(value: &[u8], _: Charset, number: u32) -> Option<Vec<u8>> {
    if number == 0 {
        return Some(replaced(value, b" ", b"  "));
    }
    let nth = usize::try_from(number - 1).ok()?;
    let blanks = value.iter().enumerate().filter(|(_, byte)| **byte == b' ');
    let at = blanks.map(|(at, _)| at).nth(nth)?;
    Some([&value[..at], b" ", &value[at..]].concat())
}

/// Runs of blanks as one; with number 1 of line ends and tabs too.
fn collapsed(value: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    in_text(value, charset, |text| {
        let mut edited = String::new();
        for character in text.chars() {
            let blank = character == ' ' || (number == 1 && character.is_whitespace());
            if !blank {
                edited.push(character);
            } else if !edited.ends_with(' ') {
                edited.push(' ');
            }
        }
        edited
    })
}

/// By number: others to plain; plain to no-break, to full-width, to tab; tabs to one; 4, 8, 2, 3 plain to a tab; tabs to
/// two, four, eight, to `\t`, to nothing.
fn other_blanks(value: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    if number == 1 && value.is_ascii() {
        // GBK lacks it, but where all else is ASCII nothing tells that the text is in GBK.
        return in_text(value, Charset::Utf8, |text| text.replace(' ', "\u{a0}"));
    }
    in_text(value, charset, |text| match number {
        0 => text.replace(
            [
                '\u{a0}', '\u{3000}', '\u{2002}', '\u{2003}', '\u{2009}', '\u{202f}',
            ],
            " ",
        ),
        1 => text.replace(' ', "\u{a0}"),
        2 => text.replace(' ', "\u{3000}"),
        3 => text.replace(' ', "\t"),
        4 => text.replace('\t', " "),
        5 => text.replace("    ", "\t"),
        6 => text.replace("        ", "\t"),
        7 => text.replace("  ", "\t"),
        8 => text.replace("   ", "\t"),
        9 => text.replace('\t', "  "),
        10 => text.replace('\t', "    "),
        11 => text.replace('\t', "        "),
        12 => text.replace('\t', "\\t"),
        _ => text.replace('\t', ""),
    })
}

/// Without control characters and characters of no width; with number 1 line ends stay.
fn visible(value: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    let is_seen = |character: &char| {
        (number == 1 && matches!(character, '\r' | '\n' | '\t'))
            || !(character.is_control()
                || matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}' | '\u{ad}'))
    };
    // Line ends alone are told of elsewhere.
    let is_text = |character: char| matches!(character, '\r' | '\n') || is_seen(&character);
    if charset
        .decode(value)
        .is_some_and(|text| text.chars().all(is_text))
    {
        return None;
    }
    in_text(value, charset, |text| {
        text.chars().filter(is_seen).collect()
    })
}

const fn ends(number: u32) -> Run {
    Run {
        number,
        edit: |value, _, number| {
            let ends: [&[u8]; 7] = [b"\n", b"\r\n", b"", b" ", b"\r", b"\\n", b"\\r\\n"];
            let end = *ends.get(usize::try_from(number).ok()?)?;
            let value = replaced(&replaced(value, b"\r\n", b"\n"), b"\r", b"\n");
            Some(replaced(&value, b"\n", end))
        },
    }
}
