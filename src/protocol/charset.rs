//! The charsets of the gateway, and the one place where text becomes bytes and bytes become text.
//!
//! `_input_charset` names utf-8, gbk or gb2312 (gb18030 is accepted by some services); the name is signed exactly as
//! it is spelt, so a spelling is recognised here but never rewritten. `gb2312` uses the GBK table, as browsers do: the two
//! give the same bytes for every character that GB 2312 has.
//!
//! Encoding is strict: a character that the charset lacks is an error with its place. Replacing it, as libraries do
//! (`?` in Java, `&#8364;` in a browser), would sign something that nobody sent. Where platforms disagree about a
//! character that can be encoded, [`Charset::disputed`] tells.

use encoding_rs::{DecoderResult, EncoderResult, Encoding, GB18030, GBK, UTF_8};

/// A charset in which a request is signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Charset {
    /// `utf-8`
    Utf8,
    /// `gbk`, Windows code page 936: what the gateway assumes when nothing is said.
    Gbk,
    /// `gb2312`: the GBK table under its older name.
    Gb2312,
    /// `gb18030`: GBK with four-byte forms for the rest of Unicode.
    Gb18030,
}

/// A character that a charset lacks, and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unmappable {
    /// The character.
    pub character: char,
    /// Its byte offset in the UTF-8 text.
    pub at: usize,
}

/// A character whose bytes differ between the platforms that integrations run on, although each calls it the same
/// charset. Measured with `iconv`, Java, Python and browsers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Disputed {
    /// The character.
    pub character: char,
    /// What other platforms do, as a short list of `platform bytes`.
    pub elsewhere: &'static str,
}

impl Charset {
    /// Every charset, in the order in which they are listed to people.
    pub const ALL: [Self; 4] = [Self::Utf8, Self::Gbk, Self::Gb2312, Self::Gb18030];

    /// The charset of a name in any of its usual spellings (`UTF8`, `cp936`, `GB_2312-80`, `euc-cn` …), or `None`.
    #[must_use]
    pub fn from_label(label: &[u8]) -> Option<Self> {
        let plain: Vec<u8> = label
            .trim_ascii()
            .iter()
            .filter(|byte| !matches!(byte, b'-' | b'_' | b' '))
            .map(u8::to_ascii_lowercase)
            .collect();
        match plain.as_slice() {
            b"utf8" | b"unicode11utf8" | b"cp65001" | b"65001" => Some(Self::Utf8),
            b"gbk" | b"xgbk" | b"cp936" | b"ms936" | b"936" | b"windows936" => Some(Self::Gbk),
            b"gb2312" | b"gb231280" | b"csgb2312" | b"euccn" | b"xeuccn" | b"isoir58"
            | b"chinese" => Some(Self::Gb2312),
            b"gb18030" | b"gb180302000" | b"gb180302005" | b"gb180302022" | b"cp54936"
            | b"54936" => Some(Self::Gb18030),
            _ => None,
        }
    }

    /// The name in the gateway's own spelling.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Gbk => "gbk",
            Self::Gb2312 => "gb2312",
            Self::Gb18030 => "gb18030",
        }
    }

    /// Whether both give the same bytes for the same text: gbk and gb2312 do.
    #[must_use]
    pub fn same_bytes(self, other: Self) -> bool {
        self.table() == other.table()
    }

    fn table(self) -> &'static Encoding {
        match self {
            Self::Utf8 => UTF_8,
            Self::Gbk | Self::Gb2312 => GBK,
            Self::Gb18030 => GB18030,
        }
    }

    /// The bytes of a text.
    ///
    /// # Errors
    /// The first character that the charset lacks.
    pub fn encode(self, text: &str) -> Result<Vec<u8>, Unmappable> {
        if self == Self::Utf8 || text.is_ascii() {
            return Ok(text.as_bytes().to_vec());
        }
        let mut encoder = self.table().new_encoder();
        let room = encoder
            .max_buffer_length_from_utf8_without_replacement(text.len())
            .unwrap_or(usize::MAX / 2);
        let mut bytes = Vec::with_capacity(room);
        match encoder.encode_from_utf8_to_vec_without_replacement(text, &mut bytes, true) {
            (EncoderResult::InputEmpty, _) => Ok(bytes),
            (EncoderResult::Unmappable(character), read) => Err(Unmappable {
                character,
                at: read - character.len_utf8(),
            }),
            (EncoderResult::OutputFull, _) => {
                unreachable!("the buffer was sized by the encoder itself")
            }
        }
    }

    /// The text of bytes, or `None` where they are not of this charset. A byte order mark is kept as a character.
    #[must_use]
    pub fn decode(self, bytes: &[u8]) -> Option<String> {
        if bytes.is_ascii() {
            return str::from_utf8(bytes).ok().map(str::to_owned);
        }
        if self.own(bytes).len() < bytes.len() {
            return None;
        }
        self.table()
            .decode_without_bom_handling_and_without_replacement(bytes)
            .map(std::borrow::Cow::into_owned)
    }

    /// Decodes what can be decoded and hands over the text runs and the bytes between them that are no text, in order.
    pub fn decode_pieces(self, mut bytes: &[u8], mut piece: impl FnMut(Result<&str, &[u8]>)) {
        while !bytes.is_empty() {
            let (text, used) = self.longest_text(bytes);
            if !text.is_empty() {
                piece(Ok(&text));
            }
            bytes = &bytes[used..];
            if !bytes.is_empty() {
                piece(Err(&bytes[..1]));
                bytes = &bytes[1..];
            }
        }
    }

    /// How many bytes at the start are of this charset, or `None` where all are.
    #[must_use]
    pub fn valid_up_to(self, bytes: &[u8]) -> Option<usize> {
        if bytes.is_ascii() {
            return None;
        }
        let (_, used) = self.longest_text(bytes);
        (used < bytes.len()).then_some(used)
    }

    /// The bytes before the first form that only a wider charset has: a decoder of GBK reads the four bytes of GB18030
    /// too, as browsers do, but GBK has no such characters and cannot encode what it read.
    fn own(self, bytes: &[u8]) -> &[u8] {
        if !self.same_bytes(Self::Gbk) {
            return bytes;
        }
        let mut at = 0;
        while let Some(byte) = bytes.get(at) {
            at += match (byte, bytes.get(at + 1)) {
                (0x81..=0xFE, Some(b'0'..=b'9')) => return &bytes[..at],
                (0x81..=0xFE, _) => 2,
                _ => 1,
            };
        }
        bytes
    }

    /// The longest text at the start of the bytes, and how many bytes it takes. Decoded through a small buffer, so that
    /// it costs what it takes and not what is behind it: bytes without any text are read once.
    fn longest_text(self, bytes: &[u8]) -> (String, usize) {
        let bytes = self.own(bytes);
        let mut decoder = self.table().new_decoder_without_bom_handling();
        let (mut text, mut taken) = (Vec::new(), 0);
        let mut buffer = [0; 256];
        loop {
            let (result, read, written) =
                decoder.decode_to_utf8_without_replacement(&bytes[taken..], &mut buffer, true);
            text.extend_from_slice(&buffer[..written]);
            taken += read;
            match result {
                DecoderResult::OutputFull => {}
                DecoderResult::InputEmpty => break,
                DecoderResult::Malformed(bad, after) => {
                    taken -= usize::from(bad) + usize::from(after);
                    break;
                }
            }
        }
        let text = String::from_utf8(text).expect("a decoder writes UTF-8");
        (text, taken)
    }

    /// The first character of the text whose bytes depend on the platform, in this charset.
    #[must_use]
    pub fn disputed(self, text: &str) -> Option<Disputed> {
        text.chars()
            .filter(|character| !character.is_ascii())
            .find_map(|character| self.disputed_char(character))
    }

    fn disputed_char(self, character: char) -> Option<Disputed> {
        let elsewhere = match (self, character) {
            (Self::Gbk, '€') => {
                "Java GBK A2E3, GB18030 A2E3, Java GB2312 3F (?), Python gbk: error"
            }
            (Self::Gb2312, '€') => {
                "Java GB2312 3F (?), GB18030 A2E3, Python and iconv GB2312: error"
            }
            (Self::Gb18030, '€') => "GBK 80, Java GBK A2E3",
            (Self::Gbk, '\u{E000}'..='\u{F8FF}') => "Python gbk: error, Java: other bytes",
            (Self::Gb18030, '\u{E7C7}' | 'ḿ') => "A8BC or 8135F437, by edition of the standard",
            (
                Self::Gb18030,
                '\u{9FB4}'..='\u{9FBB}'
                | '\u{FE10}'..='\u{FE19}'
                | '\u{E78D}'..='\u{E796}'
                | '\u{E81E}'
                | '\u{E826}'
                | '\u{E82B}'
                | '\u{E82C}'
                | '\u{E832}'
                | '\u{E843}'
                | '\u{E854}'
                | '\u{E864}',
            ) => "two or four bytes, by edition of the standard (2005 or 2022)",
            (Self::Gb2312, other)
                if matches!(other, '·' | '—') || !self.in_gb2312_proper(other) =>
            {
                "Java GB2312 3F (?), Python and iconv GB2312: error"
            }
            _ => return None,
        };
        Some(Disputed {
            character,
            elsewhere,
        })
    }

    /// Whether GB 2312 itself, not only GBK, has the character: both bytes from A1, rows 1–9 and 16–87 as of 1980.
    fn in_gb2312_proper(self, character: char) -> bool {
        let mut buffer = [0; 4];
        let Ok(bytes) = self.encode(character.encode_utf8(&mut buffer)) else {
            return true;
        };
        match bytes.as_slice() {
            [0xA2, trail] => {
                (0xB1..=0xE2).contains(trail) || (0xE5..=0xEE).contains(trail) || *trail >= 0xF1
            }
            [0xA6, trail] => (0xA1..=0xB8).contains(trail) || (0xC1..=0xD8).contains(trail),
            [0xA8, trail] => (0xA1..=0xBA).contains(trail) || *trail >= 0xC5,
            [lead, trail] => {
                *trail >= 0xA1 && ((0xA1..=0xA9).contains(lead) || (0xB0..=0xF7).contains(lead))
            }
            _ => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_in_their_usual_spellings() {
        for (label, charset) in [
            ("UTF-8", Charset::Utf8),
            ("utf8", Charset::Utf8),
            ("CP936", Charset::Gbk),
            ("x-gbk", Charset::Gbk),
            ("GB_2312-80", Charset::Gb2312),
            ("euc-cn", Charset::Gb2312),
            ("gb18030-2022", Charset::Gb18030),
        ] {
            assert_eq!(
                Charset::from_label(label.as_bytes()),
                Some(charset),
                "{label}"
            );
        }
        assert_eq!(Charset::from_label(b"latin1"), None);
        assert_eq!(Charset::from_label(b""), None);
    }

    #[test]
    fn what_a_charset_lacks_is_an_error_with_its_place() {
        assert_eq!(
            Charset::Gbk.encode("好😀"),
            Err(Unmappable {
                character: '😀',
                at: 3
            })
        );
        assert!(Charset::Gb18030.encode("好😀").is_ok());
    }

    #[test]
    fn characters_on_which_platforms_differ() {
        assert_eq!(Charset::Gbk.encode("€").expect("in GBK"), [0x80]);
        assert_eq!(
            Charset::Gb18030.encode("€").expect("in GB18030"),
            [0xA2, 0xE3]
        );
        for (charset, text, expected) in [
            (Charset::Gbk, "价€", true),
            (Charset::Gb2312, "a·b", true),
            (Charset::Gb2312, "朱镕基", true),
            (Charset::Gb2312, "测试商品,。①⑴Ⅰ", false),
            (Charset::Gbk, "朱镕基·—", false),
            (Charset::Utf8, "€", false),
        ] {
            assert_eq!(
                charset.disputed(text).is_some(),
                expected,
                "{charset:?} {text}"
            );
        }
    }

    #[test]
    fn four_bytes_are_read_as_one_character_by_gb18030_alone() {
        let smile = Charset::Gb18030.encode("好😀").expect("in GB18030");
        assert_eq!(Charset::Gb18030.decode(&smile).as_deref(), Some("好😀"));
        for charset in [Charset::Gbk, Charset::Gb2312] {
            assert_eq!(charset.decode(&smile), None);
            assert_eq!(charset.valid_up_to(&smile), Some(2));
        }
        assert_eq!(Charset::Gbk.decode(b"\xBA\xC30").as_deref(), Some("好0"));
    }

    #[test]
    fn pieces_keep_every_byte() {
        let mut seen = Vec::new();
        Charset::Gbk.decode_pieces(b"a\xB2\xE2\xFFz\xB2", |piece| match piece {
            Ok(text) => seen.extend(Charset::Gbk.encode(text).expect("decoded from GBK")),
            Err(bytes) => seen.extend(bytes),
        });
        assert_eq!(seen, b"a\xB2\xE2\xFFz\xB2");
        assert_eq!(Charset::Gbk.valid_up_to(&[0x80; 500]), None);
        assert_eq!(
            Charset::Gbk.valid_up_to(&[&[0x80; 500][..], b"\xFF"].concat()),
            Some(500)
        );
    }
}
