//! A value as text, with the way back from a place in the text to a place in its bytes. In GBK the second byte of a
//! character may be that of a backslash or a bar, so nothing may be looked for in the bytes themselves.

use crate::protocol::charset::Charset;
use crate::text::is_invisible;

/// A value that was decoded.
pub(super) struct Reading {
    pub(super) text: String,
    charset: Charset,
}

impl Reading {
    /// The text of a value, unless its bytes are not of the charset.
    pub(super) fn of(value: &[u8], charset: Charset) -> Option<Self> {
        let text = charset.decode(value)?;
        Some(Self { text, charset })
    }

    /// The bytes that a part of the text takes in the value.
    pub(super) fn place(&self, from: usize, to: usize) -> (usize, usize) {
        let length = |text: &str| {
            self.charset
                .encode(text)
                .map_or(text.len(), |bytes| bytes.len())
        };
        let start = length(&self.text[..from]);
        (start, start + length(&self.text[from..to]))
    }

    /// The first character that passes, and its place in the value.
    pub(super) fn first(&self, wanted: impl Fn(usize, char) -> bool) -> Option<Seen> {
        let (at, character) = self
            .text
            .char_indices()
            .find(|(at, character)| wanted(*at, *character))?;
        let (from, to) = self.place(at, at + character.len_utf8());
        Some(Seen {
            character,
            from,
            to,
        })
    }
}

/// A character and its place in the bytes of a value.
#[derive(Clone, Copy)]
pub(super) struct Seen {
    pub(super) character: char,
    pub(super) from: usize,
    pub(super) to: usize,
}

impl Seen {
    /// The number of the character, as people look it up.
    pub(super) fn code(self) -> String {
        format!("U+{:04X}", u32::from(self.character))
    }
}

/// The ASCII character that another one looks like. Only what keyboards, input methods and copies bring about: full
/// width forms and Chinese marks, typographic quotation marks and dashes, and the Cyrillic and Greek letters whose
/// shape is that of a Latin one.
pub(super) const fn looks_like(character: char) -> Option<char> {
    let ascii = match character {
        // Full width forms stand in the order of ASCII.
        '\u{FF01}'..='\u{FF5E}' => return char::from_u32(character as u32 - 0xFEE0),
        '‘' | '’' | '‛' | '′' | '´' => '\'',
        '“' | '”' | '„' | '″' => '"',
        '‐' | '‑' | '‒' | '–' | '—' | '−' | '﹣' => '-',
        '。' | '·' | '﹒' => '.',
        '、' | '﹐' => ',',
        '﹕' | '∶' => ':',
        '﹦' => '=',
        '﹠' => '&',
        '⁄' | '∕' => '/',
        'А' | 'Α' => 'A',
        'В' | 'Β' => 'B',
        'С' => 'C',
        'Е' | 'Ε' => 'E',
        'Н' | 'Η' => 'H',
        'І' | 'Ι' => 'I',
        'Ј' => 'J',
        'К' | 'Κ' => 'K',
        'М' | 'Μ' => 'M',
        'Ν' => 'N',
        'О' | 'Ο' => 'O',
        'Р' | 'Ρ' => 'P',
        'Ѕ' => 'S',
        'Т' | 'Τ' => 'T',
        'Х' | 'Χ' => 'X',
        'У' | 'Υ' => 'Y',
        'Ζ' => 'Z',
        'а' => 'a',
        'с' => 'c',
        'ԁ' => 'd',
        'е' => 'e',
        'һ' => 'h',
        'і' | 'ı' => 'i',
        'ј' => 'j',
        'ο' | 'о' => 'o',
        'р' => 'p',
        'ѕ' => 's',
        'ν' => 'v',
        'х' => 'x',
        'у' => 'y',
        _ => return None,
    };
    Some(ascii)
}

/// Text with its look-alikes written in ASCII and without what cannot be seen.
pub(super) fn plain(text: &str) -> String {
    text.chars()
        .filter(|character| !is_invisible(*character))
        .map(|character| looks_like(character).unwrap_or(character))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_those_of_the_bytes() {
        let bytes = Charset::Gbk.encode("测试１").expect("in GBK");
        let reading = Reading::of(&bytes, Charset::Gbk).expect("GBK");
        let seen = reading
            .first(|_, character| looks_like(character).is_some())
            .expect("a look-alike");
        assert_eq!((seen.from, seen.to, seen.character), (4, 6, '１'));
        assert_eq!(seen.code(), "U+FF11");
    }

    #[test]
    fn what_looks_alike() {
        assert_eq!(plain("оut＿trade\u{200B}_nо"), "out_trade_no");
        assert_eq!(looks_like('测'), None);
    }
}
