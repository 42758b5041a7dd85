//! What a sign tells of the digest: the digests that print so, as far as they are known. A search computes digests and
//! compares bytes; only what is wanted is printed.

use base64::Engine as _;

use super::layout::Layout;
use super::print::{Form, Print};

/// A digest as far as a sign tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// The bytes, 0 where a bit is not known.
    pub bytes: Vec<u8>,
    /// The bits that are known.
    pub mask: Vec<u8>,
}

/// Fewer known bits than these tell no digest from another by chance.
const FEWEST_BITS: u32 = 64;

impl Wanted {
    pub(super) fn unknown(length: usize) -> Self {
        Self {
            bytes: vec![0; length],
            mask: vec![0; length],
        }
    }

    fn whole(bytes: Vec<u8>) -> Self {
        let mask = vec![0xFF; bytes.len()];
        Self { bytes, mask }
    }

    /// How many bits are known.
    #[must_use]
    pub fn bits(&self) -> u32 {
        self.mask.iter().map(|mask| mask.count_ones()).sum()
    }

    /// Whether a digest is the one that is wanted, as far as it is known.
    #[must_use]
    pub fn is(&self, digest: &[u8]) -> bool {
        digest.len() == self.bytes.len()
            && digest
                .iter()
                .zip(self.bytes.iter().zip(&self.mask))
                .all(|(byte, (wanted, mask))| byte & mask == *wanted)
    }
}

impl Print {
    /// Every digest of `length` bytes whose print is that sign, as far as the sign tells; at most 1000. None where the
    /// sign cannot be of that print, and none where fewer than 64 bits would be known.
    #[must_use]
    pub fn wanted(self, sign: &[u8], length: usize) -> Vec<Wanted> {
        let mut wanted = match self.form() {
            Form::Layout(layout) => layout.read(sign, length),
            Form::Window { start, digits } => {
                window(sign, length, start.min(length * 2), digits, Print::Hex)
            }
            Form::CapitalWindow { start, digits } => {
                window(sign, length, start.min(length * 2), digits, Print::Capitals)
            }
            Form::Tail(digits) => {
                let start = (length * 2).saturating_sub(digits);
                window(sign, length, start, digits, Print::Hex)
            }
            Form::CapitalTail(digits) => {
                let start = (length * 2).saturating_sub(digits);
                window(sign, length, start, digits, Print::Capitals)
            }
            Form::Base64(engine, after) => sign
                .strip_suffix(after.as_bytes())
                .and_then(|text| engine.decode(text).ok())
                .map(Wanted::whole)
                .into_iter()
                .collect(),
            Form::Base64Of(print) => base64::engine::general_purpose::STANDARD
                .decode(sign)
                .map_or_else(|_| Vec::new(), |text| print.wanted(&text, length)),
            Form::HexOf(print) => match Print::Hex.wanted_text(sign) {
                Some(text) => print.wanted(&text, length),
                None => Vec::new(),
            },
            Form::Number(read) => read(sign, length).map(Wanted::whole).into_iter().collect(),
            Form::Copied(copied) => return copied.wanted(sign, length),
            Form::Twice(between) => match sign.len().checked_sub(between.len()) {
                Some(both) => Print::Hex.wanted(&sign[..both / 2], length),
                None => Vec::new(),
            },
        };
        wanted.retain(|wanted| {
            let whole = wanted.mask.iter().all(|mask| *mask == 0xFF);
            wanted.bytes.len() == length
                && wanted.bits() >= FEWEST_BITS
                && (!whole || self.of(&wanted.bytes).as_bytes() == sign)
        });
        wanted
    }
}

impl Print {
    /// The bytes that a text of small hex digits stands for.
    fn wanted_text(self, sign: &[u8]) -> Option<Vec<u8>> {
        let read = window(sign, sign.len() / 2, 0, sign.len(), self).pop()?;
        read.mask
            .iter()
            .all(|mask| *mask == 0xFF)
            .then_some(read.bytes)
    }
}

/// The digits of a sign as those of the digest from a place on.
fn window(sign: &[u8], length: usize, start: usize, digits: usize, print: Print) -> Vec<Wanted> {
    let digits = digits.min(length * 2 - start);
    if sign.len() != digits {
        return Vec::new();
    }
    let capitals = print == Print::Capitals;
    let mut wanted = Wanted::unknown(length);
    for (nth, digit) in sign.iter().enumerate() {
        let value = match digit {
            b'0'..=b'9' => digit - b'0',
            b'a'..=b'f' if !capitals => digit - b'a' + 10,
            b'A'..=b'F' if capitals => digit - b'A' + 10,
            _ => return Vec::new(),
        };
        let place = start + nth;
        let (byte, shift) = (place / 2, if place.is_multiple_of(2) { 4 } else { 0 });
        wanted.bytes[byte] |= value << shift;
        wanted.mask[byte] |= 0xF << shift;
    }
    vec![wanted]
}

/// Reads a number without its leading zeros.
pub(super) fn number(sign: &[u8], length: usize, layout: Layout) -> Option<Vec<u8>> {
    let lacking = (length * 2).checked_sub(sign.len())?;
    let padded = [&vec![b'0'; lacking][..], sign].concat();
    layout.read(&padded, length).pop().map(|read| read.bytes)
}

/// Reads a number that is negative where the first bit of the digest is set.
pub(super) fn signed_number(sign: &[u8], length: usize, layout: Layout) -> Option<Vec<u8>> {
    match sign.strip_prefix(b"-") {
        Some(sign) => number(sign, length, layout).map(|bytes| negative(&bytes)),
        None => number(sign, length, layout),
    }
}

/// Reads a decimal number.
pub(super) fn decimal(sign: &[u8], length: usize) -> Option<Vec<u8>> {
    let mut bytes = vec![0_u8; length];
    if sign.is_empty() || sign.len() > length * 3 {
        return None;
    }
    for digit in sign {
        let mut carry = u16::from(digit.checked_sub(b'0').filter(|digit| *digit < 10)?);
        for byte in bytes.iter_mut().rev() {
            let next = u16::from(*byte) * 10 + carry;
            *byte = next.to_be_bytes()[1];
            carry = next >> 8;
        }
        if carry > 0 {
            return None;
        }
    }
    Some(bytes)
}

/// The two's complement.
pub(super) fn negative(bytes: &[u8]) -> Vec<u8> {
    let mut negative: Vec<u8> = bytes.iter().map(|byte| !byte).collect();
    for byte in negative.iter_mut().rev() {
        let (next, carry) = byte.overflowing_add(1);
        *byte = next;
        if !carry {
            break;
        }
    }
    negative
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        #[test]
        fn what_is_wanted_holds_the_digest_that_was_printed(
            bytes in prop::collection::vec(prop_oneof![4 => any::<u8>(), 1 => 0_u8..16], 64),
            length in prop::sample::select(vec![16_usize, 20, 28, 32, 48, 64]),
        ) {
            let digest = &bytes[..length];
            for print in Print::ALL {
                let sign = print.of(digest);
                let wanted = print.wanted(sign.as_bytes(), length);
                prop_assert!(wanted.len() <= 1000);
                prop_assert!(wanted.iter().all(|wanted| wanted.bits() >= 64));
                // Decimals without anything between them can be read in too many ways.
                if print != Print::Decimals {
                    let found = wanted.iter().any(|wanted| wanted.is(digest));
                    prop_assert!(found, "{print:?} {sign}");
                }
            }
        }

        #[test]
        fn any_sign_can_be_read(sign in prop::collection::vec(any::<u8>(), 0..80)) {
            for print in Print::ALL {
                for length in [16, 20, 64] {
                    for wanted in print.wanted(&sign, length) {
                        prop_assert_eq!(wanted.bytes.len(), length);
                    }
                }
            }
        }
    }

    #[test]
    fn zeros_that_were_lost_are_put_back_in_every_place() {
        let sign = b"3ab01cff10299abcdef012345678";
        let wanted = Print::BytesUnpadded.wanted(sign, 16);
        assert!(wanted.len() > 1);
        let digest = [
            0x03, 0xAB, 0x00, 0x1C, 0xFF, 0x10, 0x02, 0x99, 0x0A, 0xBC, 0xDE, 0xF0, 0x12, 0x34,
            0x56, 0x78,
        ];
        assert!(wanted.iter().any(|wanted| wanted.is(&digest)));
        assert_eq!(Print::Cut(16).wanted(b"0123456789abcde", 16), []);
        assert_eq!(Print::Hex.wanted(b"", 16), []);
    }
}
