//! Characters that were lost before the text was digested: what cannot be undone, so in requests alone.

use encoding_rs::WINDOWS_1252;

use super::codec::{Gap, cp1252_byte, encode, latin1_bytes, without};
use super::{changes, differ, mixed};
use crate::diagnose::mistakes::{Case, Class, Run, Slips, mistakes};
use crate::protocol::charset::Charset;

mistakes! { Charset;
    QUESTION_MARKS = "question-marks", request: High, notify: Never,
        ("characters of {parameter} became question marks before the digest", "{parameter}中的字符在计算摘要前变成了问号"),
        ("getBytes(\"ISO-8859-1\"), Encoding.ASCII, utf8_decode, LANG=C or a latin1 connection to the database", "getBytes(\"ISO-8859-1\")、Encoding.ASCII、utf8_decode、LANG=C 或 latin1 的数据库连接"),
        ("name the charset of the request where the text becomes bytes; set LANG and the connection to UTF-8", "转换为字节时写明请求的编码；LANG 和数据库连接设为 UTF-8"),
        question_marks;
    NON_ASCII_DROPPED = "non-ascii-dropped", request: Medium, notify: Never,
        ("characters beyond ASCII in {parameter} were dropped before the digest", "{parameter}中的非 ASCII 字符在计算摘要前被去掉"),
        ("a filter such as /[^\\x20-\\x7E]/, iconv to ASCII//IGNORE, or a checked input of the merchant's back office", "/[^\\x20-\\x7E]/ 之类的过滤、iconv 转 ASCII//IGNORE，或后台的输入校验"),
        ("send what was digested: filter the text once, before both", "先过滤一次文本，签名和发送都用过滤后的结果"),
        |case, slips| { for gap in [Gap::Nothing, Gap::Underline, Gap::Blank] {
            let run = Run { edit: ascii, number: gap.number() };
            if gap == Gap::Nothing {
                slips.recode(run, case.charset);
                mixed(case, slips, run);
            } else if changes(case, run) {
                slips.recode(run, case.charset).class(Class::Rare);
            }
        } // What the charsets of the West have may have stayed, in one of them or in that of the request.
        for number in 0..3 {
            let run = Run { edit: western, number };
            if changes(case, run) && differ(case, run, ASCII_ALONE) {
                slips.recode(run, case.charset).class(Class::Rare);
            }
        }};
    TRANSLITERATED = "transliterated", request: Rare, notify: Never,
        ("marks and letters became similar ones of ASCII before the digest", "标点和字母在计算摘要前被换成了相近的 ASCII 字符"),
        ("iconv //TRANSLIT, the best fit of Windows code pages, or an input filter for quotes", "iconv //TRANSLIT、Windows 代码页的近似匹配，或替换引号的输入过滤"),
        ("convert without //TRANSLIT and refuse characters that the charset lacks", "转码时不用 //TRANSLIT，遇到不支持的字符应报错"),
        |case, slips| {
            let run = Run::new(transliterated);
            if changes(case, run) {
                slips.recode(run, case.charset).class(Class::Rare);
            }
        };
    HIGH_BIT_STRIPPED = "high-bit-stripped", request: Rare, notify: Never,
        ("the highest bit of every byte was taken off before the digest", "计算摘要前每个字节的最高位被去掉"),
        ("code for seven bits: & 0x7F in a hand-made MD5, old mail and terminal software", "按七位处理的代码：手写 MD5 中的 & 0x7F、旧邮件和终端软件"),
        ("digest whole bytes with the MD5 of the platform", "使用平台自带的 MD5，对完整字节计算摘要"),
        |case, slips| {
            let run = Run::new(|bytes, _, _| Some(bytes.iter().map(|byte| byte & 0x7F).collect()));
            if changes(case, run) {
                slips.recode(run, case.charset);
            }
        };
}

fn ascii(bytes: &[u8], charset: Charset, gap: u32) -> Option<Vec<u8>> {
    let text = charset.decode(bytes)?;
    let lacks = |character: char| !character.is_ascii();
    Some(without(&text, lacks, Gap::of(gap)).into_bytes())
}

/// What is ASCII.
const ASCII_ALONE: Run = Run {
    edit: ascii,
    number: Gap::Nothing.number(),
};

/// Without what ISO-8859-1 (0) or Windows-1252 (1) lacks, in that charset, or without what ISO-8859-1 lacks, in the
/// charset of the request (2). None where nothing is lacking.
fn western(bytes: &[u8], charset: Charset, way: u32) -> Option<Vec<u8>> {
    let text = charset.decode(bytes)?;
    let lacks = |character: char| match way {
        1 => cp1252_byte(character).is_none(),
        _ => character > '\u{FF}',
    };
    let kept = without(&text, lacks, Gap::Nothing);
    match way {
        0 => latin1_bytes(&kept),
        1 => kept.chars().map(cp1252_byte).collect(),
        _ => charset.encode(&kept).ok(),
    }
}

const ASCII: Run = Run::new(ascii);
/// A `?` for each byte, as where bytes are taken for characters.
const PER_BYTE: Run = Run::new(|bytes, _, _| {
    let question = |byte: &u8| if byte.is_ascii() { *byte } else { b'?' };
    Some(bytes.iter().map(question).collect())
});
/// The same of the other family of charsets.
const PER_OTHER_BYTE: Run = Run::new(|bytes, charset, _| {
    let text = charset.decode(bytes)?;
    let other = if charset == Charset::Utf8 {
        Charset::Gbk.encode(&text).ok()?
    } else {
        text.into_bytes()
    };
    PER_BYTE.of(&other, charset)
});
/// ISO-8859-1 with a `?` for what it lacks.
const LATIN1: Run = Run::new(|bytes, charset, _| {
    let text = without(&charset.decode(bytes)?, |c| c > '\u{FF}', Gap::Question);
    latin1_bytes(&text)
});
const CP1252: Run = Run::new(|bytes, charset, _| {
    Some(encode(&charset.decode(bytes)?, WINDOWS_1252, Gap::Question))
});
/// Through ISO-8859-1 and back.
const THROUGH_LATIN1: Run = Run::new(|bytes, charset, _| {
    let text = without(&charset.decode(bytes)?, |c| c > '\u{FF}', Gap::Question);
    charset.encode(&text).ok()
});

fn question_marks(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    slips.recode(ASCII, case.charset);
    mixed(case, slips, ASCII);
    let per_unit = Run {
        number: Gap::QuestionPerUnit.number(),
        ..ASCII
    };
    for run in [per_unit, LATIN1, CP1252, THROUGH_LATIN1, PER_BYTE] {
        if differ(case, run, ASCII) {
            slips.recode(run, case.charset);
        }
    }
    if differ(case, PER_OTHER_BYTE, ASCII) {
        slips
            .recode(PER_OTHER_BYTE, case.charset)
            .class(Class::Rare);
    }
}

/// As iconv and Windows choose similar characters.
fn transliterated(bytes: &[u8], charset: Charset, _: u32) -> Option<Vec<u8>> {
    let mut whole = String::new();
    for character in charset.decode(bytes)?.chars() {
        match character {
            '\u{2018}' | '\u{2019}' => whole.push('\''),
            '\u{201C}' | '\u{201D}' => whole.push('"'),
            '\u{2013}' | '\u{2014}' | '\u{2015}' => whole.push('-'),
            '\u{2026}' => whole.push_str("..."),
            '\u{20AC}' => whole.push_str("EUR"),
            '\u{A0}' | '\u{3000}' => whole.push(' '),
            '\u{D7}' => whole.push('x'),
            '\u{B7}' | '\u{2022}' => whole.push('.'),
            '\u{FF01}'..='\u{FF5E}' => {
                whole.extend(char::from_u32(u32::from(character) - 0xFEE0));
            }
            other => whole.push(other),
        }
    }
    charset.encode(&whole).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_edit(run: Run, text: &str, expected: &[u8]) {
        assert_eq!(
            run.of(text.as_bytes(), Charset::Utf8).as_deref(),
            Some(expected),
            "{text}"
        );
    }

    #[test]
    fn question_marks_in_their_numbers() {
        assert_edit(ASCII, "测é😀", b"???");
        assert_edit(PER_BYTE, "测é", b"?????");
        assert_edit(PER_OTHER_BYTE, "测试", b"????");
        assert_edit(LATIN1, "测é“", b"?\xE9?");
        assert_edit(CP1252, "测é“", b"?\xE9\x93");
        assert_edit(THROUGH_LATIN1, "测é", "?é".as_bytes());
    }
}
