//! What platforms do between text and bytes beyond the gateway's charsets: characters that a charset lacks, bytes that
//! are no text, charsets of one byte a character.

use encoding_rs::{EncoderResult, Encoding, WINDOWS_1252};

use crate::text::{Text, text};

/// What stands for a character that a charset lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    /// `?`: Java, PHP's mbstring, iconv-lite, databases.
    Question,
    /// `?` for each unit of UTF-16, so two for an emoji: .NET, VB, JavaScript.
    QuestionPerUnit,
    /// Nothing: `//IGNORE`, `errors="ignore"`.
    Nothing,
    /// `&#128512;`: browsers, `xmlcharrefreplace`.
    Reference,
    /// The text ends there: old iconv, databases that are not strict.
    End,
    /// The control character 1A: Go's encoders.
    Substitute,
    /// `_`: filters.
    Underline,
    /// A blank: filters.
    Blank,
}

impl Gap {
    /// Every way, the usual one first.
    pub(super) const ALL: [Self; 8] = [
        Self::Question,
        Self::QuestionPerUnit,
        Self::Nothing,
        Self::Reference,
        Self::End,
        Self::Substitute,
        Self::Underline,
        Self::Blank,
    ];

    /// The way of that number.
    pub(super) fn of(number: u32) -> Self {
        let at = usize::try_from(number).unwrap_or_default();
        Self::ALL.get(at).copied().unwrap_or(Self::Question)
    }

    /// The number of this way, for an edit.
    pub(super) const fn number(self) -> u32 {
        self as u32
    }

    /// What stands there, in words.
    pub(super) const fn text(self) -> Text {
        match self {
            Self::Question => text!("a question mark", "问号"),
            Self::QuestionPerUnit => text!("two question marks", "两个问号"),
            Self::Nothing => text!("nothing", "空，即被丢掉"),
            Self::Reference => text!("a reference such as &#8364;", "&#8364; 这样的实体"),
            Self::End => text!("the end of the text", "文本的结尾，后面全部丢失"),
            Self::Substitute => text!("the control character 1A", "控制字符 1A"),
            Self::Underline => text!("an underline", "下划线"),
            Self::Blank => text!("a blank", "空格"),
        }
    }

    /// Puts what stands for the character; says whether the text goes on.
    fn fill(self, character: char, bytes: &mut Vec<u8>) -> bool {
        match self {
            Self::Question => bytes.push(b'?'),
            Self::QuestionPerUnit => bytes.extend(std::iter::repeat_n(b'?', character.len_utf16())),
            Self::Nothing => {}
            Self::Reference => bytes.extend(format!("&#{};", u32::from(character)).into_bytes()),
            Self::End => return false,
            Self::Substitute => bytes.push(0x1A),
            Self::Underline => bytes.push(b'_'),
            Self::Blank => bytes.push(b' '),
        }
        true
    }
}

/// The bytes of a text in a charset of `encoding_rs`.
pub(super) fn encode(text: &str, table: &'static Encoding, gap: Gap) -> Vec<u8> {
    let mut encoder = table.new_encoder();
    let (mut bytes, mut rest) = (Vec::new(), text);
    loop {
        let room = encoder.max_buffer_length_from_utf8_without_replacement(rest.len());
        bytes.reserve(room.unwrap_or(rest.len()));
        let (result, read) =
            encoder.encode_from_utf8_to_vec_without_replacement(rest, &mut bytes, true);
        rest = &rest[read..];
        match result {
            EncoderResult::InputEmpty => return bytes,
            EncoderResult::OutputFull => {}
            EncoderResult::Unmappable(character) => {
                if !gap.fill(character, &mut bytes) {
                    return bytes;
                }
            }
        }
    }
}

/// The bytes of a text in a charset of `encoding_rs`, or `None` where it lacks a character.
pub(super) fn encode_strictly(text: &str, table: &'static Encoding) -> Option<Vec<u8>> {
    let (bytes, _, lossy) = table.encode(text);
    (!lossy).then(|| bytes.into_owned())
}

/// The text with something in place of some of its characters.
pub(super) fn without(text: &str, lacks: impl Fn(char) -> bool, gap: Gap) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    for character in text.chars() {
        if !lacks(character) {
            bytes.extend(character.encode_utf8(&mut [0; 4]).bytes());
        } else if !gap.fill(character, &mut bytes) {
            break;
        }
    }
    String::from_utf8(bytes).unwrap_or_default()
}

/// Bytes read as ISO-8859-1 proper: each is the character of its number.
pub(super) fn latin1_text(bytes: &[u8]) -> String {
    bytes.iter().copied().map(char::from).collect()
}

/// The bytes that were read as ISO-8859-1, or `None` where a character is beyond it.
pub(super) fn latin1_bytes(text: &str) -> Option<Vec<u8>> {
    text.chars()
        .map(|character| u8::try_from(u32::from(character)).ok())
        .collect()
}

/// The byte that is that character in Windows-1252, or in ISO-8859-1 where Windows-1252 has another one there.
pub(super) fn cp1252_byte(character: char) -> Option<u8> {
    if let Ok(byte) = u8::try_from(u32::from(character)) {
        return Some(byte);
    }
    encode_strictly(character.encode_utf8(&mut [0; 4]), WINDOWS_1252)?
        .first()
        .copied()
}

/// Whether Windows-1252 has no character at that byte.
pub(super) const fn is_cp1252_hole(byte: u8) -> bool {
    matches!(byte, 0x81 | 0x8D | 0x8F | 0x90 | 0x9D)
}

/// Whether bytes are UTF-8 and not by chance: what is beyond ASCII is beyond two bytes too.
pub(super) fn looks_utf8(bytes: &[u8]) -> bool {
    str::from_utf8(bytes).is_ok_and(|text| {
        let mut beyond = text.chars().filter(|character| !character.is_ascii());
        !bytes.is_ascii() && beyond.all(|character| character >= '\u{800}')
    })
}

#[cfg(test)]
mod tests {
    use encoding_rs::{BIG5, GBK};
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_gap_is_filled_in_each_way() {
        let ways = Gap::ALL.map(|gap| encode("a😀b", GBK, gap));
        let expected: [&[u8]; 8] = [
            b"a?b",
            b"a??b",
            b"ab",
            b"a&#128512;b",
            b"a",
            b"a\x1Ab",
            b"a_b",
            b"a b",
        ];
        assert_eq!(ways, expected.map(<[u8]>::to_vec));
        assert!(
            Gap::ALL
                .iter()
                .all(|gap| Gap::of(gap.number()) == *gap && Gap::of(99) == Gap::Question)
        );
    }

    #[test]
    fn tables_of_one_byte() {
        assert_eq!(cp1252_byte('€'), Some(0x80));
        assert_eq!(cp1252_byte('\u{81}'), Some(0x81));
        assert_eq!(cp1252_byte('测'), None);
        assert_eq!(latin1_bytes("€"), None);
        assert!(looks_utf8("测试a".as_bytes()) && !looks_utf8("é".as_bytes()));
        assert_eq!(encode_strictly("测", BIG5), None);
    }

    proptest! {
        #[test]
        fn latin1_is_exact(bytes: Vec<u8>) {
            prop_assert_eq!(latin1_bytes(&latin1_text(&bytes)), Some(bytes));
        }

        #[test]
        fn encoding_is_total(text in ".{0,24}", number in 0_u32..9) {
            let gap = Gap::of(number);
            prop_assert!(text.is_ascii() || !encode(&text, GBK, gap).is_empty() || gap != Gap::Question);
            let kept = without(&text, |_| false, gap);
            prop_assert_eq!(kept, text);
        }
    }
}
