//! Bytes as text, a token for each: printed, and read back as every run of bytes that prints so.

use std::fmt::Write as _;
use std::ops::Range;

use super::wanted::Wanted;

/// How bytes stand in a text.
#[derive(Clone, Copy)]
pub(super) struct Layout {
    pub(super) before: &'static str,
    pub(super) after: &'static str,
    pub(super) between: Between,
    pub(super) order: Order,
    pub(super) token: Token,
    pub(super) stamp: Stamp,
}

/// The text of one byte.
#[derive(Clone, Copy)]
pub(super) struct Token {
    pub(super) write: fn(u8, &mut String),
    /// The bytes of the shortest and of the longest.
    pub(super) lengths: (usize, usize),
}

/// Two small hex digits.
pub(super) const SMALL: Token = Token::of(small, (2, 2));
/// Two capital hex digits.
pub(super) const CAPITAL: Token = Token::of(capital, (2, 2));
/// A number without a sign.
pub(super) const NUMBER: Token = Token::of(|byte, text| *text += &byte.to_string(), (1, 3));
/// A number from -128 to 127.
pub(super) const SIGNED: Token = Token::of(
    |byte, text| *text += &byte.cast_signed().to_string(),
    (1, 4),
);

/// What stands between two bytes.
#[derive(Clone, Copy)]
pub(super) enum Between {
    /// The same everywhere.
    Each(&'static str),
    /// `-` between the groups of a UUID, which has 16 bytes.
    Groups,
}

/// Which byte stands first.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// The first.
    Given,
    /// The last.
    Reversed,
    /// The last of each four.
    Words,
}

/// Whether bits are overwritten before the bytes are printed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Stamp {
    /// None are.
    No,
    /// Version and variant of a UUID of a name: four bits of byte 6 and two of byte 8.
    NameUuid,
}

/// The most ways in which a sign is read.
const WAYS: usize = 1000;
/// The most steps that reading may take.
const STEPS: usize = 8000;
/// Reading goes on with fewer bytes where there are too many ways, down to this many.
const FEWEST: usize = 8;
/// Where all are too many, reading starts again below this many.
const MORE: usize = 15;

pub(super) fn write(text: &mut String, printed: std::fmt::Arguments<'_>) {
    text.write_fmt(printed)
        .expect("a string takes all that is written");
}

pub(super) fn small(byte: u8, text: &mut String) {
    digits(byte, b"0123456789abcdef", text);
}

fn capital(byte: u8, text: &mut String) {
    digits(byte, b"0123456789ABCDEF", text);
}

impl Token {
    pub(super) const fn of(write: fn(u8, &mut String), lengths: (usize, usize)) -> Self {
        Self { write, lengths }
    }
}

fn digits(byte: u8, of: &[u8; 16], text: &mut String) {
    for four in [byte >> 4, byte & 0xF] {
        text.push(char::from(of[usize::from(four)]));
    }
}

impl Layout {
    /// Tokens at once beside each other.
    pub(super) const fn plain(token: Token) -> Self {
        Self::between(token, "")
    }

    /// Something between tokens.
    pub(super) const fn between(token: Token, between: &'static str) -> Self {
        Self {
            before: "",
            after: "",
            between: Between::Each(between),
            order: Order::Given,
            token,
            stamp: Stamp::No,
        }
    }

    /// As it is, with something around it.
    pub(super) const fn framed(self, before: &'static str, after: &'static str) -> Self {
        Self {
            before,
            after,
            ..self
        }
    }

    /// As it is, in another order.
    pub(super) const fn ordered(self, order: Order) -> Self {
        Self { order, ..self }
    }

    /// How many bytes of a digest are printed.
    fn count(&self, length: usize) -> usize {
        match self.between {
            Between::Groups => length.min(16),
            Between::Each(_) => length,
        }
    }

    /// What stands before the byte that is printed at that place.
    fn lead(&self, at: usize) -> &'static str {
        match self.between {
            _ if at == 0 => "",
            Between::Each(between) => between,
            Between::Groups if matches!(at, 4 | 6 | 8 | 10) => "-",
            Between::Groups => "",
        }
    }

    /// Where in the digest the byte stands that is printed at that place.
    fn place(&self, at: usize, length: usize) -> usize {
        match self.order {
            Order::Given => at,
            Order::Reversed => length - 1 - at,
            Order::Words => (at ^ 3).min(length - 1),
        }
    }

    /// Which bits of that byte are printed, and what the others are.
    fn stamp(&self, place: usize) -> (u8, u8) {
        match (self.stamp, place) {
            (Stamp::NameUuid, 6) => (0x0F, 0x30),
            (Stamp::NameUuid, 8) => (0x3F, 0x80),
            _ => (0xFF, 0),
        }
    }

    pub(super) fn print(&self, digest: &[u8]) -> String {
        let mut text = String::with_capacity(digest.len() * 3 + self.before.len());
        text.push_str(self.before);
        for at in 0..self.count(digest.len()) {
            let place = self.place(at, digest.len());
            let (kept, set) = self.stamp(place);
            text.push_str(self.lead(at));
            (self.token.write)(digest[place] & kept | set, &mut text);
        }
        text.push_str(self.after);
        text
    }

    /// Every digest that prints so, as far as it is known.
    pub(super) fn read(&self, sign: &[u8], length: usize) -> Vec<Wanted> {
        let body = sign
            .strip_prefix(self.before.as_bytes())
            .and_then(|rest| rest.strip_suffix(self.after.as_bytes()));
        let Some(body) = body.filter(|body| !body.is_empty()) else {
            return Vec::new();
        };
        let Some(reader) = Reader::of(self, body, length) else {
            return Vec::new();
        };
        let fewer = (FEWEST..reader.count.min(MORE)).rev();
        for depth in std::iter::once(reader.count).chain(fewer) {
            let mut walk = Walk {
                depth,
                steps: 0,
                path: Vec::with_capacity(depth),
                found: Vec::new(),
            };
            if reader.walk(body, &mut walk) {
                return walk
                    .found
                    .iter()
                    .map(|path| self.wanted(path, length))
                    .collect();
            }
        }
        Vec::new()
    }

    fn wanted(&self, path: &[u8], length: usize) -> Wanted {
        let mut wanted = Wanted::unknown(length);
        for (at, byte) in path.iter().enumerate() {
            let place = self.place(at, length);
            let (kept, _) = self.stamp(place);
            wanted.bytes[place] = byte & kept;
            wanted.mask[place] = kept;
        }
        wanted
    }
}

/// Reads a text back.
struct Reader<'l> {
    layout: &'l Layout,
    /// How many bytes the text has.
    count: usize,
    /// The texts of all bytes, and where in them that of each byte stands, sorted by these.
    text: String,
    tokens: Vec<(Range<usize>, u8)>,
    /// The lengths of the shortest and the longest.
    lengths: (usize, usize),
    length: usize,
}

/// What was read so far.
struct Walk {
    depth: usize,
    steps: usize,
    path: Vec<u8>,
    found: Vec<Vec<u8>>,
}

impl<'l> Reader<'l> {
    /// A reader of a text; `None` where it is too short or too long to be read.
    fn of(layout: &'l Layout, text: &[u8], length: usize) -> Option<Self> {
        let mut reader = Self {
            layout,
            count: layout.count(length),
            lengths: layout.token.lengths,
            text: String::new(),
            tokens: Vec::new(),
            length,
        };
        if !reader.fits(text.len(), 0) {
            return None;
        }
        let Self { text, tokens, .. } = &mut reader;
        tokens.extend((0..=u8::MAX).map(|byte| {
            let start = text.len();
            (layout.token.write)(byte, text);
            (start..text.len(), byte)
        }));
        tokens.sort_unstable_by(|(one, _), (other, _)| text[one.clone()].cmp(&text[other.clone()]));
        Some(reader)
    }

    /// Whether that many bytes of text can be what is left from a place on.
    fn fits(&self, rest: usize, at: usize) -> bool {
        let between: usize = match self.layout.between {
            Between::Each("") => 0,
            _ => (at..self.count).map(|at| self.layout.lead(at).len()).sum(),
        };
        let left = self.count - at;
        (left * self.lengths.0 + between..=left * self.lengths.1 + between).contains(&rest)
    }

    /// The byte whose text that is.
    fn byte(&self, token: &[u8]) -> Option<u8> {
        let text = self.text.as_bytes();
        let found = self
            .tokens
            .binary_search_by(|(place, _)| text[place.clone()].cmp(token));
        found.ok().map(|found| self.tokens[found].1)
    }

    /// Collects every way to read the text; `false` where there are too many.
    fn walk(&self, rest: &[u8], walk: &mut Walk) -> bool {
        let at = walk.path.len();
        walk.steps += 1;
        if walk.steps > STEPS || !self.fits(rest.len(), at) {
            return walk.steps <= STEPS;
        }
        if at == walk.depth {
            walk.found.push(walk.path.clone());
            return walk.found.len() <= WAYS;
        }
        let Some(rest) = rest.strip_prefix(self.layout.lead(at).as_bytes()) else {
            return true;
        };
        let (kept, set) = self.layout.stamp(self.layout.place(at, self.length));
        for length in self.lengths.0..=self.lengths.1.min(rest.len()) {
            let byte = self.byte(&rest[..length]);
            let Some(byte) = byte.filter(|byte| byte & !kept == set) else {
                continue;
            };
            walk.path.push(byte);
            let go_on = self.walk(&rest[length..], walk);
            walk.path.pop();
            if !go_on {
                return false;
            }
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::super::print::Form;
    use crate::protocol::digest::Print;

    #[test]
    fn the_texts_of_bytes_are_as_long_as_is_said() {
        for print in Print::ALL {
            let Form::Layout(layout) = print.form() else {
                continue;
            };
            let length = |byte: u8| {
                let mut text = String::new();
                (layout.token.write)(byte, &mut text);
                text.len()
            };
            let lengths = (0..=u8::MAX).map(length);
            let of_all = (lengths.clone().min(), lengths.max());
            let (least, most) = layout.token.lengths;
            assert_eq!(of_all, (Some(least), Some(most)), "{print:?}");
        }
    }
}
