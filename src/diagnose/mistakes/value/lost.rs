//! What a filter or a page took out of a notification's texts, put in again at every place: line ends, backslashes.

use super::ways::{everywhere, named, seldom};
use crate::diagnose::mistakes::{Case, Class, Run, mistakes};
use crate::protocol::charset::Charset;

/// The parameters whose text a shop chooses.
const TEXTS: [&str; 8] = [
    "subject",
    "body",
    "extra_common_param",
    "name",
    "param",
    "buyer_msg",
    "remark",
    "memo",
];
/// How many characters into a text places are looked for.
const REACH: u32 = 30;
/// How many characters a text may have for every two places in it.
const SHORT: u32 = 16;
/// The part of a number that says where; the rest says what.
const PLACES: u32 = 1000;

mistakes! { Value;
    LINE_END_LOST = "line-end-lost", request: Never, notify: Medium,
        ("{parameter} had a line end in its text when it was signed, where a blank or nothing is now", "{parameter}签名时文字中有换行，现在那里是空格或什么也没有"),
        ("an input field, a log, a filter or a template that makes one line of a text", "单行输入框、日志、过滤器或模板把文字并成了一行"),
        ("check the raw body; use no line ends in subject and body", "用原始请求体验签；subject 和 body 中不要用换行"),
        |case, slips| {
            let runs: Vec<Run> = (0..6)
                .flat_map(|what| (0..[12, REACH, 4][what as usize / 2]).map(move |at| what * PLACES + at))
                .map(|number| Run { edit: with_end, number })
                .collect();
            seldom(case, slips, &named(case, &TEXTS), &runs);
        };
    BACKSLASHES_LOST = "backslashes-lost", request: Never, notify: Medium,
        ("{parameter} had backslashes when it was signed, which were taken off", "{parameter}签名时带有反斜杠，后来被去掉了"),
        ("stripslashes of input that had no slashes added, as code for magic quotes does it always", "对没有加过反斜杠的输入调用 stripslashes，兼容 magic quotes 的旧代码常这样做"),
        ("call stripslashes only where slashes were added before", "只有确实加过反斜杠时才调用 stripslashes"),
        |case, slips| {
            let texts = named(case, &TEXTS);
            everywhere(case, slips, &[Run { edit: with_units, number: 0 }]);
            let runs: Vec<Run> = numbers(case, &texts).map(|number| Run { edit: with_slashes, number }).collect();
            for place in texts {
                for run in &runs {
                    slips.one_value(Class::Rare, place, *run);
                }
            }
        };
}

/// By what: 0 and 1 the blank of that number as LF or CRLF; 2 and 3 one put in before that character; 4 and 5 every
/// blank run of that length, less one, as one.
fn with_end(value: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    let (what, at) = (number / PLACES, usize::try_from(number % PLACES).ok()?);
    let end = if what.is_multiple_of(2) { "\n" } else { "\r\n" };
    let text = charset.decode(value)?;
    let edited = match what {
        0 | 1 => {
            let (at, _) = text.match_indices(' ').nth(at)?;
            [&text[..at], end, &text[at + 1..]].concat()
        }
        2 | 3 => {
            let (at, _) = text.char_indices().nth(at.checked_add(1)?)?;
            [&text[..at], end, &text[at..]].concat()
        }
        _ if at < 4 => text.replace(&" ".repeat(at + 1), end),
        _ => return None,
    };
    charset.encode(&edited).ok()
}

/// Where backslashes are put: two of all places of a short text, or behind the first colon and one or two more.
fn numbers(case: &Case<'_>, texts: &[usize]) -> impl Iterator<Item = u32> {
    let most = texts
        .iter()
        .filter_map(|place| case.charset.decode(case.value(*place)))
        .filter(|text| text.chars().count() <= REACH as usize)
        .map(|text| text.chars().count())
        .max()
        .unwrap_or(0);
    let most = u32::try_from(most).unwrap_or(0);
    let two =
        move |to: u32| (0..to).flat_map(move |one| (one + 1..to).map(move |other| (one, other)));
    let pairs = two(most.min(SHORT)).map(|(one, other)| one * 100 + other);
    let behind = two(most.min(SHORT)).map(|(one, other)| 10_000 + one * 100 + other);
    pairs.chain(behind).chain((0..most).map(|at| 20_000 + at))
}

/// With backslashes before two characters, by their numbers; from 10 000 on behind the first colon as well; from
/// 20 000 on there and before one character.
fn with_slashes(value: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    let text = charset.decode(value)?;
    let colon = if number >= 10_000 {
        Some(text.chars().position(|character| character == ':')? + 1)
    } else {
        None
    };
    let at = usize::try_from(number % 10_000).ok()?;
    let places = if number >= 20_000 {
        [Some(at), None, colon]
    } else {
        [Some(at / 100), Some(at % 100), colon]
    };
    let count = text.chars().count();
    let most = if number < 20_000 { SHORT } else { REACH };
    if count > usize::try_from(most).ok()? {
        return None;
    }
    let fits = |place: &usize| *place < count && (number < 10_000 || colon != Some(*place));
    if !places[..2].iter().flatten().all(fits) || colon.is_some_and(|colon| colon >= count) {
        return None;
    }
    let mut edited = String::with_capacity(text.len() + 3);
    for (nth, character) in text.chars().enumerate() {
        if places.contains(&Some(nth)) {
            edited.push('\\');
        }
        edited.push(character);
    }
    charset.encode(&edited).ok()
}

/// `u6d4b` as `\u6d4b`.
#[expect(clippy::unnecessary_wraps, reason = "the type of an edit")]
fn with_units(value: &[u8], _: Charset, _: u32) -> Option<Vec<u8>> {
    let mut edited = Vec::with_capacity(value.len() + 8);
    for (at, byte) in value.iter().enumerate() {
        let is_unit = *byte == b'u'
            && value
                .get(at + 1..at + 5)
                .is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit));
        if is_unit && !edited.ends_with(b"\\") {
            edited.push(b'\\');
        }
        edited.push(*byte);
    }
    Some(edited)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_lost_is_put_in() {
        let end = |text: &str, number| {
            let bytes = with_end(text.as_bytes(), Charset::Utf8, number)?;
            String::from_utf8(bytes).ok()
        };
        assert_eq!(end("a b c", 1).as_deref(), Some("a b\nc"));
        assert_eq!(end("第一二", 3 * PLACES).as_deref(), Some("第\r\n一二"));
        assert_eq!(end("a b c", 4 * PLACES).as_deref(), Some("a\nb\nc"));
        assert_eq!(end("ab", 2 * PLACES + 1), None);
        let slashes = |text: &str, number| {
            let bytes = with_slashes(text.as_bytes(), Charset::Utf8, number)?;
            String::from_utf8(bytes).ok()
        };
        assert_eq!(
            slashes("D:备份光盘", 20_004).as_deref(),
            Some("D:\\备份\\光盘")
        );
        assert_eq!(slashes("abc", 2).as_deref(), Some("\\ab\\c"));
        assert_eq!(slashes("abc", 10_002), None);
        assert_eq!(
            with_units(b"u6d4bu8bd5 us", Charset::Utf8, 0),
            Some(b"\\u6d4b\\u8bd5 us".to_vec())
        );
    }
}
