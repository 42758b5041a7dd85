//! Characters that were lost before the text was digested: what cannot be undone, so in requests alone.

use encoding_rs::WINDOWS_1252;

use super::codec::{Gap, encode, latin1_bytes, without};
use super::other::beyond_gb2312;
use super::{changes, differ, mixed};
use crate::diagnose::mistakes::{Case, Class, Run, Slips, mistakes};
use crate::protocol::charset::Charset;
use crate::text::Text;

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
        |case, slips| for gap in [Gap::Nothing, Gap::Underline, Gap::Blank] {
            let run = Run { edit: ascii, number: gap.number() };
            if gap == Gap::Nothing {
                slips.recode(run, case.charset);
                mixed(case, slips, run);
            } else if changes(case, run) {
                slips.recode(run, case.charset).class(Class::Rare);
            }
        };
    EMOJI_LOST = "emoji-lost", request: Medium, notify: Never,
        ("emoji or rare characters became {gap} before the digest", "表情或生僻字在计算摘要前变成了{gap}"),
        ("utf8 in MySQL holds three bytes a character; old code handles the halves of an emoji one by one", "MySQL 的 utf8 每个字符最多三字节；旧代码会把表情的两半分开处理"),
        ("use utf8mb4 in the table and the connection, or take such characters out of what is sent too", "表和连接都用 utf8mb4，或者发送时也去掉这些字符"),
        emoji_lost;
    PASSED_THROUGH_NARROWER_CHARSET = "passed-through-narrower-charset", request: Low, notify: Never,
        ("the text passed through {other} before the digest, and what that lacks became {gap}", "文本在计算摘要前经过了 {other} 转换，其中没有的字符变成了{gap}"),
        ("a database, template or message queue in that charset stands between the text and the digest", "文本与摘要之间有使用该编码的数据库、模板或消息队列"),
        ("sign and send the same copy of the text, read from the same place", "签名和发送要使用同一处取得的同一份文本"),
        passed_through;
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
    for run in [per_unit, LATIN1, CP1252, THROUGH_LATIN1] {
        if differ(case, run, ASCII) {
            slips.recode(run, case.charset);
        }
    }
    for run in [PER_BYTE, PER_OTHER_BYTE] {
        if differ(case, run, ASCII) {
            slips.recode(run, case.charset).class(Class::Rare);
        }
    }
}

/// What became of a character beyond U+FFFF, by number: text, and words for it.
const LOST: [(&str, Text); 7] = [
    ("?", Text::new("a question mark", "问号")),
    ("", Text::new("nothing", "空，即被丢掉")),
    ("??", Text::new("two question marks", "两个问号")),
    ("????", Text::new("four question marks", "四个问号")),
    ("\u{FFFD}", Text::new("U+FFFD", "替换字符 U+FFFD")),
    (
        "\u{FFFD}\u{FFFD}",
        Text::new("U+FFFD twice", "两个替换字符 U+FFFD"),
    ),
    (
        "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}",
        Text::new("U+FFFD four times", "四个替换字符 U+FFFD"),
    ),
];
/// The text ends at the first of them.
const CUT: u32 = 7;
/// The lower half of its number is taken for a character.
const LOWER_HALF: u32 = 8;

fn beyond_bmp(character: char) -> bool {
    character > '\u{FFFF}'
}

fn without_emoji(bytes: &[u8], charset: Charset, way: u32) -> Option<Vec<u8>> {
    let text = charset.decode(bytes)?;
    let replaced: String = match way {
        CUT => text.chars().take_while(|c| !beyond_bmp(*c)).collect(),
        LOWER_HALF => text
            .chars()
            .filter_map(|c| char::from_u32(u32::from(c) & 0xFFFF))
            .collect(),
        way => {
            let (filler, _) = LOST.get(usize::try_from(way).ok()?)?;
            text.chars()
                .map(|c| {
                    if beyond_bmp(c) {
                        (*filler).to_owned()
                    } else {
                        c.to_string()
                    }
                })
                .collect()
        }
    };
    charset.encode(&replaced).ok()
}

fn emoji_lost(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    let run = |number| Run {
        edit: without_emoji,
        number,
    };
    if !changes(case, run(0)) {
        return;
    }
    let ways = LOST.into_iter().map(|(_, gap)| gap).chain([
        Gap::End.text(),
        Text::new("another character", "另一个字符"),
    ]);
    for (number, gap) in (0..).zip(ways) {
        let usual = matches!(number, 0..=2 | CUT);
        let class = if usual { Class::Usual } else { Class::Rare };
        slips
            .recode(run(number), case.charset)
            .class(class)
            .say("gap", gap);
    }
}

fn beyond_gbk(character: char) -> bool {
    !character.is_ascii()
        && Charset::Gbk
            .encode(character.encode_utf8(&mut [0; 4]))
            .is_err()
}

fn through_gbk(bytes: &[u8], charset: Charset, gap: u32) -> Option<Vec<u8>> {
    let text = without(&charset.decode(bytes)?, beyond_gbk, Gap::of(gap));
    charset.encode(&text).ok()
}

fn through_gb2312(bytes: &[u8], charset: Charset, gap: u32) -> Option<Vec<u8>> {
    let text = without(&charset.decode(bytes)?, beyond_gb2312, Gap::of(gap));
    charset.encode(&text).ok()
}

/// Emoji alone are told by `emoji-lost`; in GBK itself, strict GB2312 is told by `signed-in-gb2312`.
fn passed_through(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    if !matches!(case.charset, Charset::Utf8 | Charset::Gb18030) {
        return;
    }
    let in_bmp = |edit| {
        let run = Run::new(edit);
        let emoji = Run::new(without_emoji);
        differ(case, run, emoji).then_some(edit)
    };
    let through = [
        ("GBK", in_bmp(through_gbk)),
        ("GB2312", in_bmp(through_gb2312)),
    ];
    for (other, edit) in through {
        let Some(edit) = edit else { continue };
        for gap in [
            Gap::Question,
            Gap::Nothing,
            Gap::QuestionPerUnit,
            Gap::Reference,
            Gap::End,
        ] {
            let number = gap.number();
            let class = if gap == Gap::Question {
                Class::Usual
            } else {
                Class::Rare
            };
            slips
                .recode(Run { edit, number }, case.charset)
                .class(class)
                .with("other", other)
                .say("gap", gap.text());
        }
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

    #[test]
    fn what_becomes_of_emoji() {
        let of = |number| {
            let edit = without_emoji;
            Run { edit, number }.of("好😀吗".as_bytes(), Charset::Utf8)
        };
        assert_eq!(of(0), Some("好?吗".into()));
        assert_eq!(of(CUT), Some("好".into()));
        assert_eq!(of(LOWER_HALF), Some("好\u{F600}吗".into()));
        assert_eq!(of(9), None);
    }
}
