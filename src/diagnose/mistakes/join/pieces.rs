//! The joined text: a blank inside it, or its first pair behind the others.

use crate::diagnose::mistakes::slip::{Change, Class, Run};
use crate::diagnose::mistakes::{Case, Slips};
use crate::protocol::charset::Charset;

use super::ways::{BETWEEN, Ways, betweens, ways};

/// What comes into a text that is wrapped or copied, behind one of its ampersands.
const BLANKS: [&[u8]; 6] = [b" ", b"\n", b"\r\n", b"\t", b"\n    ", b"&"];
/// An ampersand as HTML writes it, and as other languages do.
const AMPERSANDS: Ways = betweens!("&amp;");
const AMPERSANDS_RARELY: Ways = betweens!(
    "&#38;",
    "&#038;",
    "&#x26;",
    "\\u0026",
    "&amp",
    "\\&",
    "&amp;amp;",
    "\\x26",
);
/// The lengths of lines.
const LINES: [u32; 9] = [60, 64, 70, 72, 75, 76, 78, 79, 80];

crate::diagnose::mistakes::mistakes! { Join;
    BLANK_AT_AMPERSAND = "blank-at-ampersand", request: Rare, notify: Never,
        ("a blank or a line end stood between an ampersand and {parameter}", "{parameter} 前面的 & 后面多了空白或换行"),
        ("a text built over several lines of code, or copied from a document that wrapped it", "字符串在代码里分几行拼接，或从自动换行的文档中复制"),
        ("join the pairs with & alone", "各参数之间只用 & 连接"),
        |case, slips| at_ampersands(case, slips);
    WRAPPED = "text-wrapped-into-lines", request: Rare, notify: Never,
        ("the text was broken into lines of {count} characters", "字符串每 {count} 个字符被折成一行"),
        ("chunk_split, wordwrap, or a mail or terminal that wraps long lines", "chunk_split、wordwrap，或邮件、终端对长行的折行"),
        ("digest the text in one piece", "对完整的一行做摘要"),
        |_, slips| for (nth, length) in (0..).zip(LINES) {
            for end in 0..4 {
                let run = Run { edit: wrapped, number: nth * 4 + end };
                slips.slip(Class::Rare, Change::Text(run)).with("count", length);
            }
        };
    AMPERSAND_ESCAPED = "ampersand-escaped", request: Low, notify: Never,
        ("`{separator}` stood between the parameters in place of &", "参数之间是 `{separator}`，而不是 &"),
        ("the code or the text was copied from a page, XML or JSON, in which & is escaped", "代码或字符串从网页、XML、JSON 中复制，其中的 & 是转义写法"),
        ("join the parameters with a plain &", "用 & 本身连接各个参数"),
        |_, slips| ways(slips, AMPERSANDS, AMPERSANDS_RARELY, BETWEEN);
    FIRST_LAST = "first-parameter-last", request: Low, notify: Never,
        ("the sorted text was turned round: its first parameter stood last, or its last one first", "排序后的字符串被轮转：第一个参数到了最后，或最后一个到了最前"),
        ("a loop that begins at the second element, or a shift and a push", "循环从第二个元素开始，或用了 shift 再 push"),
        ("join the sorted parameters from the first to the last", "排序后从第一个到最后一个依次拼接"),
        |_, slips| {
            slips.text(|text, _, _| {
                // One name alone that begins with an underscore stands last in other sorts, too.
                let mut pairs = text.split(|byte| *byte == b'&');
                let underscores = pairs.by_ref().take_while(|pair| pair.starts_with(b"_")).count();
                let at = text.iter().position(|byte| *byte == b'&').filter(|_| underscores != 1)?;
                Some([&text[at + 1..], b"&", &text[..at]].concat())
            });
            slips.text(|text, _, _| {
                let at = text.iter().rposition(|byte| *byte == b'&')?;
                Some([&text[at + 1..], b"&", &text[..at]].concat())
            }).class(Class::Rare);
        };
}

fn at_ampersands(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    let mut order = case.taking_part();
    order.sort_by(|one, other| case.name(*one).cmp(case.name(*other)));
    for (nth, place) in (0..).zip(order.iter().skip(1).take(30)) {
        // Before the ampersand it would be the end of a value.
        for blank in (0..).take(BLANKS.len()) {
            let run = Run {
                edit: blank_put,
                number: nth * 8 + blank,
            };
            let named = slips.names_of(&[*place]);
            slips
                .slip(Class::Rare, Change::Text(run))
                .with("parameter", named);
        }
    }
}

/// A blank behind the ampersand of that number.
fn blank_put(text: &[u8], _: Charset, number: u32) -> Option<Vec<u8>> {
    let blank = BLANKS.get(usize::try_from(number % 8).ok()?)?;
    let nth = usize::try_from(number / 8).ok()?;
    let ampersands = text.iter().enumerate().filter(|(_, byte)| **byte == b'&');
    let at = ampersands.map(|(at, _)| at).nth(nth)? + 1;
    Some([&text[..at], blank, &text[at..]].concat())
}

fn wrapped(text: &[u8], _: Charset, number: u32) -> Option<Vec<u8>> {
    let length = LINES.get(usize::try_from(number / 4).ok()?)?;
    let end: &[u8] = if number.is_multiple_of(2) {
        b"\n"
    } else {
        b"\r\n"
    };
    let lines = text.chunks(usize::try_from(*length).ok()?);
    let mut edited = lines.collect::<Vec<_>>().join(end);
    if number % 4 > 1 {
        edited.extend_from_slice(end);
    }
    (text.len() > usize::try_from(*length).ok()?).then_some(edited)
}
