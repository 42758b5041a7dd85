//! Mistakes of values cut, at a length or at a mark.

use super::ways::{each, everywhere, places};
use crate::diagnose::mistakes::{Class, Run, mistakes};
use crate::protocol::charset::Charset;

/// The lengths of columns and of the gateway's own limits.
const USUAL: [u32; 6] = [32, 64, 128, 256, 400, 512];
/// Lengths that people choose.
const RARE: [u32; 40] = [
    10, 12, 15, 16, 18, 20, 24, 25, 28, 30, 31, 36, 40, 42, 48, 50, 60, 63, 70, 80, 90, 99, 100,
    120, 127, 150, 160, 180, 190, 191, 199, 200, 240, 250, 254, 255, 300, 500, 1000, 1024,
];
/// Texts that are cut.
const CUT: &[&str] = &[
    "subject",
    "body",
    "name",
    "extra_common_param",
    "out_trade_no",
];
/// What an edit of a length cuts: characters, bytes, UTF-16 units, characters with dots behind.
const CHARACTERS: u32 = 0;
const BYTES: u32 = 10_000;
const UNITS: u32 = 20_000;
const DOTS: u32 = 30_000;
const ELLIPSIS: u32 = 40_000;
const DOTS_WITHIN: u32 = 50_000;
const COLUMNS: u32 = 60_000;

mistakes! { Value;
    CUT_TO_LENGTH = "value-cut-to-length", request: Low, notify: Never,
        ("{parameter} was signed cut to a length, but is sent whole", "签名时{parameter}被截断了，发送时却是完整的"),
        ("a database column, mb_substr or a limit in a bean, on one of the two ways", "数据库字段、mb_substr 或字段长度限制，只在一处生效"),
        ("cut the text once, then sign and send it", "先统一截断，再签名和发送"),
        |case, slips| {
            let all: Vec<usize> = (0..case.params.len()).collect();
            let kinds = [CHARACTERS, BYTES];
            let usual: Vec<Run> = kinds.iter().flat_map(|kind| USUAL.map(|length| cut_to(kind + length))).collect();
            each(case, slips, Class::Site, &all, &usual);
            let texts = places(case, |_, value| value.len() > 10);
            let kinds = [CHARACTERS, BYTES, UNITS, DOTS, ELLIPSIS, DOTS_WITHIN, COLUMNS];
            let rare: Vec<Run> = kinds.iter().flat_map(|kind| RARE.iter().chain(&USUAL).map(move |length| cut_to(kind + length)))
                .filter(|run| usual.iter().all(|usual| usual.number != run.number))
                .collect();
            each(case, slips, Class::Rare, &texts, &rare);
            // Any length that someone may have set, of the texts that are cut.
            let any: Vec<Run> = [CHARACTERS, BYTES].iter().flat_map(|kind| (1..=40).map(move |length| cut_to(kind + length)))
                .filter(|run| usual.iter().chain(&rare).all(|other| other.number != run.number))
                .collect();
            let cut = places(case, |name, value| value.len() > 3 && (!value.is_ascii() || CUT.contains(&name)));
            each(case, slips, Class::Rare, &cut, &any);
            let others = places(case, |name, value| value.len() > 4 && value.is_ascii() && !CUT.contains(&name));
            each(case, slips, Class::Rare, &others, &[cut_to(1), cut_to(4), cut_to(8), cut_to(10)]);
        };
    CUT_AT_MARK = "value-cut-at-mark", request: Low, notify: Never,
        ("{parameter} was signed only up to a mark in it, such as & # ' or a blank", "签名时{parameter}只到其中某个字符为止，例如 & # ' 或空格"),
        ("a value put into a URL, an attribute or a command line without escapes, and read back", "值没有转义就放进网址、HTML 属性或命令行，再读回来"),
        ("sign the whole value, and escape it wherever it is written", "对完整的值签名，写到哪里都要转义"),
        |case, slips| {
            let runs: Vec<Run> = b"&#'\"?; +%<".iter().map(|mark| Run { edit: cut_at, number: u32::from(*mark) }).collect();
            let all: Vec<usize> = (0..case.params.len()).collect();
            each(case, slips, Class::Site, &all, &runs[..4]);
            each(case, slips, Class::Rare, &all, &runs[4..]);
        };
    CUT_AT_EQUALS = "values-split-at-every-equals", request: Low, notify: Never,
        ("{parameter} was signed only up to the second = sign of its pair", "签名时{parameter}只到第二个等号为止"),
        ("split(\"=\") without a limit", "split(\"=\") 没有限制次数"),
        ("split each pair at its first = sign only", "每一对只在第一个等号处拆分"),
        |case, slips| everywhere(case, slips, &[Run { edit: cut_at, number: u32::from(b'=') }]);
    EQUALS_LOST = "equals-signs-lost", request: Low, notify: Medium,
        ("{parameter} ended in = when it was signed", "签名时{parameter}以等号结尾"),
        ("split(\"=\") without a limit loses the padding of Base64", "split(\"=\") 没有限制次数，丢了 Base64 末尾的等号"),
        ("split each pair at its first = sign only", "每一对只在第一个等号处拆分"),
        |case, slips| {
            let texts = places(case, |_, value| value.len() > 5 && value.iter().all(|byte| byte.is_ascii_alphanumeric() || b"+/-_ ".contains(byte)));
            each(case, slips, Class::Site, &texts, &[Run { edit: with_equals, number: 4 }]);
            each(case, slips, Class::Rare, &texts, &[Run { edit: with_equals, number: 1 }, Run { edit: with_equals, number: 2 }]);
        };
}

const fn cut_to(number: u32) -> Run {
    Run { edit: cut, number }
}

fn cut(value: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    let length = usize::try_from(number % BYTES).ok()?;
    if value.len() <= length {
        return None;
    }
    let kind = number - number % BYTES;
    if kind == BYTES {
        return value.get(..length).map(<[u8]>::to_vec);
    }
    let text = charset.decode(value)?;
    if kind != UNITS && kind != COLUMNS && text.chars().count() <= length {
        return None;
    }
    let first = |count: usize| text.chars().take(count).collect::<String>();
    let cut = match kind {
        UNITS => by_width(&text, length, char::len_utf16),
        COLUMNS => by_width(
            &text,
            length,
            |character| if character.is_ascii() { 1 } else { 2 },
        ),
        DOTS => first(length) + "...",
        ELLIPSIS => first(length) + "…",
        DOTS_WITHIN => first(length.checked_sub(3)?) + "...",
        _ => first(length),
    };
    charset.encode(&cut).ok()
}

fn by_width(text: &str, limit: usize, width: impl Fn(char) -> usize) -> String {
    let mut used = 0;
    let fits = |character: &char| {
        used += width(*character);
        used <= limit
    };
    text.chars().take_while(fits).collect()
}

fn cut_at(value: &[u8], _: Charset, mark: u32) -> Option<Vec<u8>> {
    let at = value.iter().position(|byte| u32::from(*byte) == mark)?;
    Some(value[..at].to_vec())
}

/// So many `=` behind, or as many as make a multiple of that number from four on.
fn with_equals(value: &[u8], _: Charset, number: u32) -> Option<Vec<u8>> {
    let wanted = match number {
        4 => match value.len() % 4 {
            2 => 2,
            3 => 1,
            _ => return None,
        },
        count => usize::try_from(count).ok()?,
    };
    Some([value, &b"=="[..wanted.min(2)]].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_of_kinds() {
        let text = "测试商品一二三四五六".as_bytes();
        let of = |kind: u32, length: u32| cut(text, Charset::Utf8, kind + length);
        let text_of = |kind, length| of(kind, length).and_then(|cut| String::from_utf8(cut).ok());
        assert_eq!(text_of(CHARACTERS, 4).as_deref(), Some("测试商品"));
        assert_eq!(of(BYTES, 4).map(|cut| cut.len()), Some(4));
        assert_eq!(text_of(DOTS, 2).as_deref(), Some("测试..."));
        assert_eq!(text_of(DOTS_WITHIN, 5).as_deref(), Some("测试..."));
        assert_eq!(text_of(COLUMNS, 5).as_deref(), Some("测试"));
        assert_eq!(of(CHARACTERS, 10), None);
        assert_eq!(of(DOTS_WITHIN, 2), None);
        assert_eq!(
            cut("a\u{1f600}bc".as_bytes(), Charset::Utf8, UNITS + 3).as_deref(),
            Some("a\u{1f600}".as_bytes())
        );
    }
}
