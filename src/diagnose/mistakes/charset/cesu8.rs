//! CESU-8: UTF-8 made of units of UTF-16, so that an emoji has six bytes instead of four.

use super::{changes, mixed};
use crate::diagnose::mistakes::{Run, mistakes};
use crate::protocol::charset::Charset;

mistakes! { Charset;
    CESU8_BYTES = "cesu8-bytes", request: Low, notify: Never,
        ("each half of an emoji in {parameter} was digested as three bytes of its own", "{parameter}中表情的两半各按三个字节计算摘要"),
        ("Utf8Encode written over charCodeAt in JavaScript, modified UTF-8 in Java and JNI, UTF8 in Oracle", "用 charCodeAt 手写的 Utf8Encode、Java 与 JNI 的 modified UTF-8、Oracle 的 UTF8"),
        ("encode with TextEncoder, Buffer.from or getBytes(\"UTF-8\"), which write four bytes", "用 TextEncoder、Buffer.from 或 getBytes(\"UTF-8\") 编码，它们写四个字节"),
        |case, slips| if changes(case, CESU8) {
            slips.recode(CESU8, case.charset);
            mixed(case, slips, CESU8);
        };
    CESU8_AFTER_SIGNING = "cesu8-after-signing", request: Rare, notify: Rare,
        ("emoji in {parameter} became two halves of three bytes after they had been signed", "签名之后，{parameter}中的表情变成了各三个字节的两半"),
        ("UTF8 in Oracle, modified UTF-8 in Java and JNI, or a log written by them", "Oracle 的 UTF8、Java 与 JNI 的 modified UTF-8，或由它们写出的日志"),
        ("check the sign over the bytes as they arrived; use AL32UTF8 and getBytes(\"UTF-8\")", "对收到的原始字节验签；使用 AL32UTF8 和 getBytes(\"UTF-8\")"),
        |case, slips| if changes(case, FROM_CESU8) {
            slips.recode(FROM_CESU8, case.charset);
        };
}

const CESU8: Run = Run::new(|bytes, charset, _| {
    let text = charset.decode(bytes).filter(|_| charset == Charset::Utf8)?;
    Some(text.chars().flat_map(cesu8).collect())
});
const FROM_CESU8: Run = Run::new(from_cesu8);

/// A character in CESU-8.
fn cesu8(character: char) -> Vec<u8> {
    let mut buffer = [0; 4];
    if u32::from(character) < 0x1_0000 {
        return character.encode_utf8(&mut buffer).as_bytes().to_vec();
    }
    character
        .encode_utf16(&mut [0; 2])
        .iter()
        .flat_map(|unit| {
            let [high, low] = unit.to_be_bytes();
            [
                0xE0 | (high >> 4),
                0x80 | ((high & 0x0F) << 2) | (low >> 6),
                0x80 | (low & 0x3F),
            ]
        })
        .collect()
}

/// Six bytes of two halves back to the four of their character.
fn from_cesu8(bytes: &[u8], _: Charset, _: u32) -> Option<Vec<u8>> {
    let unit = |low: u8, last: u8| 0xD000 | (u32::from(low & 0x3F) << 6) | u32::from(last & 0x3F);
    let mut whole = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some((first, others)) = rest.split_first() {
        if let [
            0xED,
            high @ 0xA0..=0xAF,
            last @ 0x80..=0xBF,
            0xED,
            low @ 0xB0..=0xBF,
            end @ 0x80..=0xBF,
            after @ ..,
        ] = rest
        {
            let number =
                0x1_0000 + ((unit(*high, *last) - 0xD800) << 10) + (unit(*low, *end) - 0xDC00);
            whole.extend(char::from_u32(number)?.to_string().into_bytes());
            rest = after;
        } else {
            whole.push(*first);
            rest = others;
        }
    }
    Some(whole)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_emoji_has_six_bytes() {
        assert_eq!(cesu8('😀'), b"\xED\xA0\xBD\xED\xB8\x80");
        assert_eq!(CESU8.of("测".as_bytes(), Charset::Utf8), None);
        assert_eq!(
            from_cesu8(b"a\xED\xA0\xBD", Charset::Utf8, 0),
            Some(b"a\xED\xA0\xBD".to_vec())
        );
    }

    proptest! {
        #[test]
        fn cesu8_is_undone_exactly(text: String) {
            let damaged: Vec<u8> = text.chars().flat_map(cesu8).collect();
            prop_assert_eq!(from_cesu8(&damaged, Charset::Utf8, 0), Some(text.into_bytes()));
        }

        #[test]
        fn edits_are_total(bytes: Vec<u8>) {
            for charset in Charset::ALL {
                let _ = CESU8.of(&bytes, charset);
                let _ = FROM_CESU8.of(&bytes, charset);
            }
        }
    }
}
