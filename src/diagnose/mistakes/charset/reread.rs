//! Bytes read in a wrong charset after they were signed: undone wherever the reading lost nothing. What comes back are
//! the bytes that were signed, whatever charset they are in.

use encoding_rs::{
    BIG5, Encoding, GB18030, GBK, ISO_8859_15, MACINTOSH, SHIFT_JIS, WINDOWS_1250, WINDOWS_1251,
};

use super::codec::{cp1252_byte, encode_strictly, latin1_bytes, looks_utf8};
use super::{changes, charset_after, mixed};
use crate::diagnose::mistakes::{Case, Class, Run, Slips, mistakes};
use crate::protocol::charset::Charset;

mistakes! { Charset;
    READ_AS_LATIN1 = "read-as-latin1", request: Low, notify: VeryHigh,
        ("the text of {parameter} was read as Latin-1 after it had been signed", "签名之后，{parameter}的文本被当作 Latin-1 读入"),
        ("Tomcat before 8, JSP, unescape in JavaScript, latin1 tables, requests without an encoding", "Tomcat 8 以前、JSP、JavaScript 的 unescape、latin1 数据表、requests 未设 encoding"),
        ("set the charset before parameters are read: URIEncoding, setCharacterEncoding, or decode the raw body", "读取参数之前设置编码：URIEncoding、setCharacterEncoding，或自行解码原始报文"),
        |case, slips| undone(case, slips, un_latin1, 2);
    READ_AS_CP1252 = "read-as-cp1252", request: Low, notify: Medium,
        ("the text of {parameter} was read as Windows-1252 after it had been signed", "签名之后，{parameter}的文本被当作 Windows-1252 读入"),
        ("latin1 in MySQL and in browsers is Windows-1252; so are editors and consoles of a Windows of the West", "MySQL 和浏览器的 latin1 其实是 Windows-1252，西文 Windows 的编辑器和控制台也是"),
        ("keep the raw body and check its sign, or read it in the charset that it was sent in", "保留原始报文用于验签，或按发送时的编码读取"),
        |case, slips| undone(case, slips, un_cp1252, 2);
    READ_AS_LATIN1_IN_PART = "read-as-latin1-in-part", request: Rare, notify: Low,
        ("part of the text of {parameter} was read as Latin-1 after it had been signed", "签名之后，{parameter}的部分文本被当作 Latin-1 读入"),
        ("a text put together from several sources, or a repair that gave up half-way", "文本由多个来源拼成，或乱码修复只做了一半"),
        ("keep the raw body and check its sign before any text is repaired", "先用原始报文验签，再修复文本"),
        |case, slips| if changes(case, PARTLY) {
            slips.recode(PARTLY, case.charset).class(Class::Rare);
        };
    READ_AS_GBK = "read-as-gbk", request: Medium, notify: High,
        ("the UTF-8 text of {parameter} was read as GBK after it had been signed", "签名之后，{parameter}的 UTF-8 文本被当作 GBK 读入"),
        ("new String(bytes) and consoles on Chinese Windows; a shop in GBK that takes every body for GBK", "中文 Windows 的 new String(bytes) 和控制台；GBK 的商户系统把所有报文当作 GBK"),
        ("read the body as UTF-8, or check the sign over its raw bytes", "按 UTF-8 读取报文，或对原始字节验签"),
        |case, slips| if is_utf8_read_as_gbk(case) {
            for run in [UN_GBK, UN_GB18030] {
                if run.number == 0 || super::differ(case, run, UN_GBK) {
                    slips.recode(run, Charset::Utf8);
                    mixed(case, slips, run);
                }
            }
            // Signed in GBK and turned into UTF-8 rightly before that.
            if changes(case, UN_GBK_TO_GBK) {
                slips.recode(UN_GBK_TO_GBK, Charset::Gbk).class(Class::Rare);
            }
            if changes(case, UN_GBK_TWICE) {
                slips.recode(UN_GBK_TWICE, Charset::Utf8).class(Class::Rare);
            }
        };
    READ_AS_OTHER = "read-as-other", request: Rare, notify: Rare,
        ("the UTF-8 text was read as {other} after it had been signed", "签名之后，UTF-8 文本被当作 {other} 读入"),
        ("the default charset of the system that the body, a log or an export was read on", "读取报文、日志或导出文件的系统使用了它的默认编码"),
        ("read the body as UTF-8, or check the sign over its raw bytes", "按 UTF-8 读取报文，或对原始字节验签"),
        |case, slips| for (number, (name, _)) in (0..).zip(OTHERS) {
            let run = Run { edit: un_other, number };
            if changes(case, run) {
                slips.recode(run, Charset::Utf8).class(Class::Rare).with("other", name);
            }
        };
}

/// Charsets that are now and then the default of a system, beside those with a mistake of their own.
pub(super) const OTHERS: [(&str, &Encoding); 6] = [
    ("Mac Roman", MACINTOSH),
    ("ISO-8859-15", ISO_8859_15),
    ("Windows-1251", WINDOWS_1251),
    ("Windows-1250", WINDOWS_1250),
    ("Big5", BIG5),
    ("Shift_JIS", SHIFT_JIS),
];

const UN_GBK: Run = Run::new(un_gbk);
const UN_GB18030: Run = Run {
    number: 1,
    ..UN_GBK
};
const UN_GBK_TWICE: Run = Run {
    number: 2,
    ..UN_GBK
};
const UN_GBK_TO_GBK: Run = Run {
    number: 3,
    ..UN_GBK
};
const PARTLY: Run = Run::new(un_latin1_in_part);

/// Undone once and, where that leaves it damaged still, twice.
fn undone(
    case: &Case<'_>,
    slips: &mut Slips<'_, '_>,
    edit: crate::diagnose::mistakes::Edit,
    times: u32,
) {
    for number in 0..times {
        let run = Run { edit, number };
        if number == 0 || changes(case, run) {
            slips.recode(run, charset_after(case, run));
            mixed(case, slips, run);
        }
    }
}

/// The bytes of the first reading of these that the table has: as the charset has them, or as UTF-8 whatever it is.
fn unread(
    bytes: &[u8],
    charset: Charset,
    table: fn(&str) -> Option<Vec<u8>>,
    again: u32,
) -> Option<Vec<u8>> {
    let own = charset.decode(bytes).and_then(|text| table(&text));
    let read = own.or_else(|| table(str::from_utf8(bytes).ok()?))?;
    if again == 0 {
        return Some(read);
    }
    let text = str::from_utf8(&read).ok().filter(|text| !text.is_ascii())?;
    table(text)
}

/// The bytes that were read as Latin-1; `again` where the result is UTF-8 that was read so itself.
fn un_latin1(bytes: &[u8], charset: Charset, again: u32) -> Option<Vec<u8>> {
    unread(bytes, charset, latin1_bytes, again)
}

/// As [`un_latin1`] for Windows-1252, where a character is in it that Latin-1 lacks.
fn un_cp1252(bytes: &[u8], charset: Charset, again: u32) -> Option<Vec<u8>> {
    let table = |text: &str| text.chars().map(cp1252_byte).collect::<Option<Vec<u8>>>();
    if un_latin1(bytes, charset, 0).is_some() {
        return None;
    }
    unread(bytes, charset, table, again)
}

/// Runs that are Latin-1 back to bytes, the rest as it is; where both are there and the whole is of the charset again.
fn un_latin1_in_part(bytes: &[u8], charset: Charset, _: u32) -> Option<Vec<u8>> {
    let text = charset.decode(bytes)?;
    let mut whole = Vec::with_capacity(bytes.len());
    let mut rest_is_there = false;
    for character in text.chars() {
        if let Ok(byte) = u8::try_from(u32::from(character)) {
            whole.push(byte);
        } else {
            rest_is_there = true;
            whole.extend(charset.encode(character.encode_utf8(&mut [0; 4])).ok()?);
        }
    }
    (rest_is_there && charset.decode(&whole).is_some()).then_some(whole)
}

/// The bytes that were read as GBK (0), as GB18030 (1), or as GBK twice (2); the first of these in GBK (3).
fn un_gbk(bytes: &[u8], charset: Charset, way: u32) -> Option<Vec<u8>> {
    if charset != Charset::Utf8 {
        return None;
    }
    let table = if way == 1 { GB18030 } else { GBK };
    let read = encode_strictly(str::from_utf8(bytes).ok()?, table)?;
    match way {
        0 | 1 => Some(read),
        3 => encode_strictly(str::from_utf8(&read).ok()?, GBK).filter(|_| !read.is_ascii()),
        _ => encode_strictly(str::from_utf8(&read).ok()?, table)
            .filter(|twice| !read.is_ascii() && looks_utf8(twice)),
    }
}

/// Whether everything at hand that is not ASCII gives UTF-8 when it is written in GBK: UTF-8 that was read as GBK. Short
/// GBK texts are UTF-8 by chance, but hardly with a character of three bytes among them.
pub(super) fn is_utf8_read_as_gbk(case: &Case<'_>) -> bool {
    let edited = || super::texts(case).filter_map(|text| UN_GB18030.of(text, case.charset));
    let has_three = |bytes: Vec<u8>| {
        str::from_utf8(&bytes)
            .is_ok_and(|text| text.chars().any(|character| character >= '\u{800}'))
    };
    edited().all(|bytes| str::from_utf8(&bytes).is_ok()) && edited().any(has_three)
}

fn un_other(bytes: &[u8], charset: Charset, which: u32) -> Option<Vec<u8>> {
    let table: &'static Encoding = OTHERS.get(usize::try_from(which).ok()?)?.1;
    encode_strictly(&charset.decode(bytes)?, table).filter(|bytes| looks_utf8(bytes))
}

#[cfg(test)]
mod tests {
    use encoding_rs::WINDOWS_1252;
    use proptest::prelude::*;

    use super::super::codec::latin1_text;
    use super::*;

    fn misread(bytes: &[u8], table: &'static Encoding) -> Vec<u8> {
        let (text, _) = table.decode_without_bom_handling(bytes);
        text.into_owned().into_bytes()
    }

    #[test]
    fn half_of_a_text_is_read_back() {
        let half = "商品：æµ\u{8b}";
        assert_eq!(
            PARTLY.of(half.as_bytes(), Charset::Utf8),
            Some("商品：测".into())
        );
        assert_eq!(PARTLY.of("商品：é".as_bytes(), Charset::Utf8), None);
    }

    #[test]
    fn a_second_reading_needs_a_first() {
        assert_eq!(un_latin1(b"abc", Charset::Utf8, 1), None);
        assert_eq!(un_gbk("测试".as_bytes(), Charset::Utf8, 2), None);
    }

    proptest! {
        #[test]
        fn latin1_is_undone_exactly(bytes: Vec<u8>) {
            let once = latin1_text(&bytes).into_bytes();
            prop_assert_eq!(un_latin1(&once, Charset::Utf8, 0), Some(bytes.clone()));
            if !bytes.is_ascii() {
                let twice = latin1_text(&once).into_bytes();
                prop_assert_eq!(un_latin1(&twice, Charset::Utf8, 1), Some(bytes));
            }
        }

        #[test]
        fn cp1252_is_undone_exactly_with_its_holes(bytes: Vec<u8>) {
            let read = misread(&bytes, WINDOWS_1252);
            let undone = un_cp1252(&read, Charset::Utf8, 0);
            let undone = undone.or_else(|| un_latin1(&read, Charset::Utf8, 0));
            prop_assert_eq!(undone, Some(bytes));
        }

        #[test]
        fn gbk_is_undone_exactly_where_nothing_was_lost(text in "[一-龥]{1,4}") {
            let even = text.repeat(2);
            let read = misread(even.as_bytes(), GBK);
            // The bytes A3A0 are read as a full-width blank, which is written as A1A1.
            if !String::from_utf8_lossy(&read).contains(['\u{FFFD}', '\u{3000}']) {
                prop_assert_eq!(un_gbk(&read, Charset::Utf8, 0), Some(even.into_bytes()));
            }
        }

        #[test]
        fn edits_are_total(bytes: Vec<u8>, way in 0_u32..9) {
            for charset in Charset::ALL {
                for edit in [un_latin1, un_cp1252, un_latin1_in_part, un_gbk, un_other] {
                    let _ = edit(&bytes, charset, way);
                }
            }
        }
    }
}
