//! A value as text, with the way back from a place in the text to a place in its bytes. In GBK the second byte of a
//! character may be that of a backslash or a bar, so nothing may be looked for in the bytes themselves.

use crate::protocol::charset::Charset;
use crate::text::is_invisible;

/// A value that was decoded.
pub(super) struct Reading<'v> {
    pub(super) text: String,
    value: &'v [u8],
    charset: Charset,
}

impl<'v> Reading<'v> {
    /// The text of a value, unless its bytes are not of the charset.
    pub(super) fn of(value: &'v [u8], charset: Charset) -> Option<Self> {
        let text = charset.decode(value)?;
        Some(Self {
            text,
            value,
            charset,
        })
    }

    /// The bytes that a part of the text takes in the value.
    pub(super) fn place(&self, from: usize, to: usize) -> (usize, usize) {
        let start = self.behind(0, &self.text[..from]);
        (start, self.behind(start, &self.text[from..to]))
    }

    /// Where the bytes end that were read as a part of the text from a place in the value. Some characters may be written
    /// in two ways, so their length is that of what stands there.
    fn behind(&self, start: usize, part: &str) -> usize {
        part.chars().fold(start, |at, character| {
            let mut utf8 = [0; 4];
            let character = &*character.encode_utf8(&mut utf8);
            let is_read = |length: &usize| {
                let bytes = self.value.get(at..at + length);
                let read = bytes.and_then(|bytes| self.charset.decode(bytes));
                read.as_deref() == Some(character)
            };
            at + (1..=4).find(is_read).unwrap_or(character.len())
        })
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
    fn a_character_that_is_written_in_two_ways_takes_what_stands_there() {
        for (value, place) in [
            (&b"\x80\xA3\xB1"[..], (1, 3)),
            (b"\xA2\xE3\xA3\xB1", (2, 4)),
        ] {
            let reading = Reading::of(value, Charset::Gb18030).expect("GB18030");
            let seen = reading.first(|_, character| character == '１');
            let seen = seen.expect("a full width digit");
            assert_eq!((seen.from, seen.to), place);
        }
    }

    #[test]
    fn what_looks_alike() {
        assert_eq!(plain("оut＿trade\u{200B}_nо"), "out_trade_no");
        assert_eq!(looks_like('测'), None);
    }
}
