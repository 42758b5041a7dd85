//! Units of UTF-16 digested in place of bytes of the charset, whole or in part.

use crate::diagnose::mistakes::{Case, Change, Class, Run, Slips, mistakes};
use crate::protocol::charset::Charset;

mistakes! { Charset;
    LOW_BYTES = "low-bytes", request: High, notify: Never,
        ("only the low byte of each character was digested", "计算摘要时每个字符只取了低字节"),
        ("update(text) in Node before 6, the `binary` encoding, or a JavaScript MD5 that masks charCodeAt with 0xFF", "Node 6 以前的 update(text)、binary 编码，或对 charCodeAt 做 & 0xFF 的 JavaScript MD5"),
        ("write update(text, 'utf8'), or encode the text before digesting it", "写成 update(text, 'utf8')，或先把文本编码成字节再计算摘要"),
        |case, slips| {
            slips.recode(LOW_BYTES_OF_UNITS, case.charset);
            if super::differ(case, LOW_BYTES_OF_UNITS, LOW_BYTES_OF_CHARACTERS) {
                slips.recode(LOW_BYTES_OF_CHARACTERS, case.charset).class(Class::Rare);
            }
        };
    UTF16_BYTES = "utf16-bytes", request: Low, notify: Never,
        ("the text was digested in {other}", "文本按 {other} 计算摘要"),
        ("Encoding.Unicode in .NET, getBytes(\"UTF-16\") in Java, VBScript and PowerShell, ucs2 in Node", ".NET 的 Encoding.Unicode、Java 的 getBytes(\"UTF-16\")、VBScript、PowerShell、Node 的 ucs2"),
        ("name the charset of the request where the text becomes bytes, such as Encoding.UTF8", "转换为字节时写明请求的编码，例如 Encoding.UTF8"),
        |case, slips| { wide(case, slips, &UTF16); };
    UTF32_BYTES = "utf32-bytes", request: Rare, notify: Never,
        ("the text was digested in {other}", "文本按 {other} 计算摘要"),
        ("utf-32 in Python, Encoding.UTF32 in .NET, or the bytes of wchar_t in C", "Python 的 utf-32、.NET 的 Encoding.UTF32，或 C 语言 wchar_t 的字节"),
        ("name the charset of the request where the text becomes bytes", "转换为字节时写明请求的编码"),
        |case, slips| { wide(case, slips, &UTF32); };
    SCRIPT_MD5_MIXES_CHARACTERS = "script-md5-mixes-characters", request: Medium, notify: Never,
        ("the MD5 routine took each character for one byte, and its higher bits spoilt the next ones", "MD5 函数把每个字符当作一个字节，多出的高位破坏了后面的字节"),
        ("md5.js and md5.asp of old shops feed charCodeAt, Asc or AscW of Chinese text to MD5", "老商户系统的 md5.js、md5.asp 直接用中文的 charCodeAt、Asc 或 AscW 计算"),
        ("encode the text before it is digested, or use an MD5 that takes bytes", "先把文本编码成字节，或改用以字节为输入的 MD5"),
        |case, slips| for number in 0..4 {
            if case.params.beyond_ascii() {
                let class = if number < 2 { Class::Usual } else { Class::Rare };
                slips.slip(class, Change::Whole(Run { edit: script_words, number }));
            }
        };
}

const LOW_BYTES_OF_UNITS: Run = Run::new(|bytes, charset, _| {
    let text = charset.decode(bytes)?;
    Some(
        text.encode_utf16()
            .map(|unit| unit.to_le_bytes()[0])
            .collect(),
    )
});
const LOW_BYTES_OF_CHARACTERS: Run = Run::new(|bytes, charset, _| {
    let text = charset.decode(bytes)?;
    Some(
        text.chars()
            .map(|character| u32::from(character).to_le_bytes()[0])
            .collect(),
    )
});
/// Whether units have two or four bytes, the greater first or last, with a mark in front.
struct Wide {
    name: &'static str,
    number: u32,
    class: Class,
}

const FOUR: u32 = 4;
const BIG: u32 = 1;
const MARK: u32 = 2;

const fn way(name: &'static str, number: u32, class: Class) -> Wide {
    Wide {
        name,
        number,
        class,
    }
}

const UTF16: [Wide; 4] = [
    way("UTF-16LE", 0, Class::Usual),
    way("UTF-16BE", BIG, Class::Usual),
    way("UTF-16 (FE FF)", BIG + MARK, Class::Usual),
    way("UTF-16 (FF FE)", MARK, Class::Rare),
];
const UTF32: [Wide; 4] = [
    way("UTF-32LE", FOUR, Class::Usual),
    way("UTF-32BE", FOUR + BIG, Class::Rare),
    way("UTF-32 (00 00 FE FF)", FOUR + BIG + MARK, Class::Rare),
    way("UTF-32 (FF FE 00 00)", FOUR + MARK, Class::Rare),
];

/// The whole text with its key; rarely the text without the key, or names and values before they are joined.
fn wide(case: &Case<'_>, slips: &mut Slips<'_, '_>, ways: &[Wide]) {
    for way in ways {
        let run = Run {
            edit: widened,
            number: way.number,
        };
        slips
            .slip(way.class, Change::Whole(run))
            .with("other", way.name);
        if way.number & MARK == 0 {
            slips
                .slip(Class::Rare, Change::Text(run))
                .with("other", way.name);
            slips
                .recode(run, case.charset)
                .class(Class::Rare)
                .with("other", way.name);
        }
    }
}

fn widened(bytes: &[u8], charset: Charset, way: u32) -> Option<Vec<u8>> {
    let text = charset.decode(bytes)?;
    let width = if way & FOUR == 0 { 2 } else { 4 };
    let mut wide = Vec::with_capacity((text.len() + 1) * width);
    let mut put = |unit: u32| {
        if way & BIG == 0 {
            wide.extend_from_slice(&unit.to_le_bytes()[..width]);
        } else {
            wide.extend_from_slice(&unit.to_be_bytes()[4 - width..]);
        }
    };
    if way & MARK != 0 {
        put(0xFEFF);
    }
    if way & FOUR == 0 {
        text.encode_utf16().map(u32::from).for_each(put);
    } else {
        text.chars().map(u32::from).for_each(put);
    }
    Some(wide)
}

/// The bytes that a routine digests which takes characters for bytes and puts four of them into a word: each shifted to
/// its place, so that its higher bits meet those of the next. Way 0: put together by or. Way 1: by addition, save in
/// the last block. Ways 2 and 3: by or, with the signed numbers that `Asc` and `AscW` of Visual Basic give.
fn script_words(bytes: &[u8], charset: Charset, way: u32) -> Option<Vec<u8>> {
    let text = charset.decode(bytes)?;
    let mut numbers: Vec<u32> = Vec::with_capacity(text.len());
    match way {
        2 => text.chars().for_each(|one| push_asc(one, &mut numbers)),
        3 => numbers.extend(text.encode_utf16().map(signed)),
        _ => numbers.extend(text.encode_utf16().map(u32::from)),
    }
    let full_blocks = numbers.len() / 64 * 64;
    let mut words = Vec::with_capacity(numbers.len());
    for (nth, four) in numbers.chunks(4).enumerate() {
        let placed = (0..)
            .step_by(8)
            .zip(four)
            .map(|(shift, number)| number << shift);
        let word = if way == 1 && nth * 4 < full_blocks {
            placed.fold(0, u32::wrapping_add)
        } else {
            placed.fold(0, |word, number| word | number)
        };
        words.extend_from_slice(&word.to_le_bytes()[..four.len()]);
    }
    Some(words)
}

/// A number of 16 bits with its sign, in 32 bits.
fn signed(unit: u16) -> u32 {
    i32::from(unit.cast_signed()).cast_unsigned()
}

/// `Asc` on Chinese Windows: the two bytes of GBK as a signed number; `?` for what it lacks, once a unit.
fn push_asc(character: char, numbers: &mut Vec<u32>) {
    if character.is_ascii() {
        numbers.push(u32::from(character));
        return;
    }
    let bytes = Charset::Gbk.encode(character.encode_utf8(&mut [0; 4]));
    match bytes.as_deref() {
        Ok([byte]) => numbers.push(u32::from(*byte)),
        Ok([lead, trail]) => numbers.push(signed(u16::from_be_bytes([*lead, *trail]))),
        _ => numbers.extend((0..character.len_utf16()).map(|_| u32::from(b'?'))),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn wide_units_in_each_order() {
        let of = |way| widened("a😀".as_bytes(), Charset::Utf8, way);
        assert_eq!(of(0), Some(b"a\0\x3D\xD8\x00\xDE".to_vec()));
        assert_eq!(
            of(BIG + MARK),
            Some(b"\xFE\xFF\0a\xD8\x3D\xDE\x00".to_vec())
        );
        assert_eq!(of(FOUR), Some(b"a\0\0\0\x00\xF6\x01\x00".to_vec()));
    }

    #[test]
    fn characters_spoil_the_next_bytes() {
        let of = |text: &str, way| script_words(text.as_bytes(), Charset::Utf8, way);
        // U+6D4B: 4B stays, 6D meets the 61 of the next letter.
        assert_eq!(of("测a", 0), Some(vec![0x4B, 0x6D | 0x61]));
        assert_eq!(of("测a", 1), of("测a", 0));
        let long = format!("测a{}", "x".repeat(62));
        assert_eq!(of(&long, 1).map(|bytes| bytes[1]), Some(0x6D + 0x61));
        // B2E2 is negative: every bit above is set.
        assert_eq!(of("测ab", 2), Some(vec![0xE2, 0xB2 | 0x61, 0xFF]));
        assert_eq!(of("a", 3), Some(b"a".to_vec()));
    }

    proptest! {
        #[test]
        fn edits_are_total(bytes: Vec<u8>, way in 0_u32..9) {
            for charset in Charset::ALL {
                let _ = script_words(&bytes, charset, way);
                let _ = widened(&bytes, charset, way);
            }
        }
    }
}
