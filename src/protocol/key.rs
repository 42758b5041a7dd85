//! The shop's key (security check code): a secret with a type.
//!
//! It has no `Display`, an opaque `Debug`, and is wiped when dropped. What is odd about it is told by
//! [`Key::oddities`] as places and kinds, never as characters. [`Mask`] is the net under every output.

use std::borrow::Cow;
use std::fmt;

use zeroize::Zeroizing;

/// The length of the keys that the gateway hands out.
pub const KEY_LENGTH: usize = 32;

/// A key, exactly as it will be digested.
#[derive(Clone)]
pub struct Key(Zeroizing<Vec<u8>>);

impl Key {
    /// A key of these bytes, nothing trimmed.
    #[must_use]
    pub fn new(bytes: Vec<u8>) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// The bytes to digest. Whoever calls this must not print them.
    #[must_use]
    pub fn expose(&self) -> &[u8] {
        &self.0
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What does not look like a key of the gateway (32 letters and digits), most telling first.
    #[must_use]
    pub fn oddities(&self) -> Vec<Oddity> {
        let bytes: &[u8] = &self.0;
        let mut found = Vec::new();
        if bytes.starts_with(b"-----BEGIN") {
            return vec![Oddity::Pem];
        }
        if bytes.starts_with(b"\xEF\xBB\xBF") {
            found.push(Oddity::ByteOrderMark);
        }
        if let [first, .., last] = bytes
            && first == last
            && matches!(first, b'"' | b'\'')
        {
            found.push(Oddity::Quoted);
        }
        if bytes.ends_with(b"\n") || bytes.ends_with(b"\r") {
            found.push(Oddity::LineEnd);
        } else if bytes.first().is_some_and(u8::is_ascii_whitespace) {
            found.push(Oddity::BlankFirst);
        } else if bytes.last().is_some_and(u8::is_ascii_whitespace) {
            found.push(Oddity::BlankLast);
        }
        if found.is_empty()
            && let Some(at) = bytes.iter().position(|byte| !byte.is_ascii_alphanumeric())
        {
            found.push(Oddity::Alphabet { at });
        }
        if found.is_empty() && bytes.len() != KEY_LENGTH {
            found.push(Oddity::Length {
                length: bytes.len(),
            });
        }
        found
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(…)")
    }
}

/// Something odd about a key: kept, used as it is, and warned about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Oddity {
    /// It starts with the UTF-8 byte order mark that some editors write.
    ByteOrderMark,
    /// It stands in quotation marks.
    Quoted,
    /// It ends with a line end (beyond the one that a key file may have).
    LineEnd,
    /// It starts with a blank.
    BlankFirst,
    /// It ends with a blank.
    BlankLast,
    /// A byte that is no letter or digit, at this offset.
    Alphabet {
        /// Offset in bytes.
        at: usize,
    },
    /// Not 32 characters.
    Length {
        /// Its length in bytes.
        length: usize,
    },
    /// A PEM file: an RSA key, which MD5 does not use.
    Pem,
}

/// How much of a key may stand in an output: fewer than this many successive characters.
const RUN: usize = 8;

/// The net under every output: finds a key, or eight successive characters of it in either case, and hides it.
///
/// The first line of defence is position: a presign string is printed from its labelled pieces, and the piece of the
/// key is never among them. This catches what position cannot know, such as a key given as a parameter's value.
/// Runs of digits, or of few different characters (`00000000`), are hidden only as part of a longer run or the whole
/// key: keys of samples such as `1234567890123` would make order and partner numbers unreadable.
#[derive(Clone, Default)]
pub struct Mask {
    keys: Vec<Zeroizing<Vec<u8>>>,
}

impl Mask {
    /// What is shown in the key's place.
    pub const SHOWN: &'static str = "<key>";

    /// A mask for no key yet.
    #[must_use]
    pub const fn new() -> Self {
        Self { keys: Vec::new() }
    }

    /// Hides this key too. A key that is shorter than a run cannot be told from other text and is left to position.
    pub fn add(&mut self, key: &[u8]) {
        let small = Zeroizing::new(key.to_ascii_lowercase());
        if small.len() >= RUN && !self.keys.contains(&small) {
            self.keys.push(small);
        }
    }

    /// The bytes with every run of a key replaced by [`Mask::SHOWN`].
    #[must_use]
    pub fn apply<'a>(&self, bytes: &'a [u8]) -> Cow<'a, [u8]> {
        let Some(first) = self.next_run(bytes, 0) else {
            return Cow::Borrowed(bytes);
        };
        let mut masked = Vec::with_capacity(bytes.len());
        let (mut done, mut run) = (0, Some(first));
        while let Some((start, end)) = run {
            masked.extend_from_slice(&bytes[done..start]);
            masked.extend_from_slice(Self::SHOWN.as_bytes());
            done = end;
            run = self.next_run(bytes, end);
        }
        masked.extend_from_slice(&bytes[done..]);
        Cow::Owned(masked)
    }

    /// Whether the bytes hold a run of a key.
    #[must_use]
    pub fn hides(&self, bytes: &[u8]) -> bool {
        self.next_run(bytes, 0).is_some()
    }

    fn next_run(&self, bytes: &[u8], from: usize) -> Option<(usize, usize)> {
        if self.keys.is_empty() {
            return None;
        }
        (from..bytes.len()).find_map(|start| {
            let longest = self
                .keys
                .iter()
                .map(|key| run_length(key, &bytes[start..]))
                .max()?;
            (longest > 0).then_some((start, start + longest))
        })
    }
}

impl fmt::Debug for Mask {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Mask({} keys)", self.keys.len())
    }
}

/// How many bytes at the start of `text` are a run of `key` (small letters) that must be hidden; 0 for none.
fn run_length(key: &[u8], text: &[u8]) -> usize {
    let Some(first) = text.first().map(u8::to_ascii_lowercase) else {
        return 0;
    };
    let mut longest = 0;
    for (at, _) in key.iter().enumerate().filter(|(_, byte)| **byte == first) {
        let same = key[at..]
            .iter()
            .zip(text)
            .take_while(|(k, t)| **k == t.to_ascii_lowercase())
            .count();
        let whole = same == key.len();
        if (whole || is_telling(&key[at..at + same])) && same > longest {
            longest = same;
        }
    }
    longest
}

/// Whether a run could be nothing but a part of this key: long, with a letter, of four different bytes or more.
fn is_telling(run: &[u8]) -> bool {
    let different = (0..run.len()).filter(|at| !run[..*at].contains(&run[*at]));
    run.len() >= RUN && run.iter().any(u8::is_ascii_alphabetic) && different.count() >= 4
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn oddities_of_a_pasted_key() {
        let kinds = |text: &str| Key::new(text.as_bytes().to_vec()).oddities();
        assert_eq!(kinds("abcdefghijklmnopqrstuvwxyz012345"), []);
        assert_eq!(
            kinds(" bcdefghijklmnopqrstuvwxyz012345"),
            [Oddity::BlankFirst]
        );
        assert_eq!(
            kinds("abcdefghijklmnopqrstuvwxyz012345\n"),
            [Oddity::LineEnd]
        );
        assert_eq!(kinds("\u{feff}abc"), [Oddity::ByteOrderMark]);
        assert_eq!(kinds("1234567890123"), [Oddity::Length { length: 13 }]);
        assert_eq!(kinds("abc-def"), [Oddity::Alphabet { at: 3 }]);
    }

    #[test]
    fn debug_shows_nothing() {
        assert_eq!(format!("{:?}", Key::new(b"secret".to_vec())), "Key(…)");
    }

    #[test]
    fn the_mask_hides_runs_in_either_case_and_leaves_the_rest() {
        let mut mask = Mask::new();
        mask.add(b"q7w8e9r0t1y2u3i4o5p6a7s8d9f0g1h2");
        assert_eq!(
            &*mask.apply(b"k=Q7W8E9R0T1Y2U3I4O5P6A7S8D9F0G1H2;"),
            b"k=<key>;"
        );
        assert_eq!(&*mask.apply(b"..y2u3i4o5.."), b"..<key>..");
        assert_eq!(&*mask.apply(b"y2u3i4o"), b"y2u3i4o");
        let mut dummy = Mask::new();
        dummy.add(b"10000000000000000000000000000000");
        assert!(!dummy.hides(b"partner=1000000000000000"));
        assert!(dummy.hides(b"=10000000000000000000000000000000"));
        let mut sample = Mask::new();
        sample.add(b"1234567890123");
        assert!(!sample.hides(b"out_trade_no=20061234567890"));
        assert!(sample.hides(b"key=1234567890123"));
    }
}
