//! The text that a print makes of a digest, and whether a sign is that text.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::{Form, Print};
use crate::protocol::digest::wanted;

impl Print {
    /// Whether a sign is what was printed. A copy that was made by hand may differ from it where it went wrong.
    #[must_use]
    pub fn shows(self, printed: &str, sign: &[u8]) -> bool {
        match self {
            Self::Copied(copied) => copied.shows(printed, sign),
            _ => printed.as_bytes() == sign,
        }
    }

    /// The digest as text.
    #[must_use]
    pub fn of(self, digest: &[u8]) -> String {
        let cut = |print: Self, start: usize, digits: usize| {
            let text = print.of(digest);
            let start = start.min(text.len());
            text[start..(start + digits).min(text.len())].to_owned()
        };
        let tail = |print: Self, digits: usize| {
            cut(print, (digest.len() * 2).saturating_sub(digits), digits)
        };
        let number = |print: Self| print.of(digest).trim_start_matches('0').to_owned();
        match (self, self.form()) {
            (_, Form::Layout(layout)) => layout.print(digest),
            (_, Form::Window { start, digits }) => cut(Self::Hex, start, digits),
            (_, Form::CapitalWindow { start, digits }) => cut(Self::Capitals, start, digits),
            (_, Form::Tail(digits)) => tail(Self::Hex, digits),
            (_, Form::CapitalTail(digits)) => tail(Self::Capitals, digits),
            (_, Form::Base64(engine, after)) => engine.encode(digest) + after,
            (_, Form::Base64Of(print)) => STANDARD.encode(print.of(digest)),
            (_, Form::HexOf(print)) => Self::Hex.of(print.of(digest).as_bytes()),
            (_, Form::Twice(between)) => [Self::Hex.of(digest), Self::Hex.of(digest)].join(between),
            (_, Form::Copied(copied)) => copied.of(digest),
            (Self::NumberUnpaddedCapitals, _) => number(Self::Capitals),
            (Self::NumberDecimal, _) => decimal(digest),
            (Self::SignedNumber, _) if digest.first().is_some_and(|byte| *byte > 0x7F) => {
                format!("-{}", Self::NumberUnpadded.of(&wanted::negative(digest)))
            }
            (_, Form::Number(_)) => number(Self::Hex),
        }
    }
}

/// The bytes as one decimal number.
fn decimal(digest: &[u8]) -> String {
    let mut digits: Vec<u8> = vec![0];
    for byte in digest {
        let mut carry = u32::from(*byte);
        for digit in &mut digits {
            let next = u32::from(*digit) * 256 + carry;
            *digit = u8::try_from(next % 10).unwrap_or(0);
            carry = next / 10;
        }
        while carry > 0 {
            digits.push(u8::try_from(carry % 10).unwrap_or(0));
            carry /= 10;
        }
    }
    let digits = digits.iter().rev();
    digits.map(|digit| char::from(b'0' + digit)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::digest::Frame;

    const DIGEST: [u8; 16] = [
        0x03, 0xAB, 0x00, 0x1C, 0xFF, 0x10, 0x02, 0x99, 0x0A, 0xBC, 0xDE, 0xF0, 0x12, 0x34, 0x56,
        0x78,
    ];

    #[test]
    fn each_print_of_one_digest() {
        for (print, text) in [
            (Print::Hex, "03ab001cff1002990abcdef012345678"),
            (Print::Capitals, "03AB001CFF1002990ABCDEF012345678"),
            (Print::BytesUnpadded, "3ab01cff10299abcdef012345678"),
            (Print::NumberUnpadded, "3ab001cff1002990abcdef012345678"),
            (
                Print::Dashes,
                "03-AB-00-1C-FF-10-02-99-0A-BC-DE-F0-12-34-56-78",
            ),
            (Print::Middle, "ff1002990abcdef0"),
            (Print::First, "03ab001cff100299"),
            (Print::Last, "0abcdef012345678"),
            (Print::Base64, "A6sAHP8QApkKvN7wEjRWeA=="),
            (Print::Base64UrlUnpadded, "A6sAHP8QApkKvN7wEjRWeA"),
            (
                Print::SignExtended,
                "03ffffffab001cffffffff1002ffffff990affffffbcffffffdefffffff012345678",
            ),
            (
                Print::SignExtendedUnpadded,
                "3ffffffab01cffffffff102ffffff99affffffbcffffffdefffffff012345678",
            ),
            (Print::NibblesSwapped, "30ba00c1ff012099a0cbed0f21436587"),
            (Print::BytesReversed, "78563412f0debc0a990210ff1c00ab03"),
            (Print::DigitsReversed, "876543210fedcba0992001ffc100ba30"),
            (Print::WordsReversed, "1c00ab03990210fff0debc0a78563412"),
            (
                Print::NumberDecimal,
                "4875569047490786128006962639514392184",
            ),
            (
                Print::SignedList,
                "[3, -85, 0, 28, -1, 16, 2, -103, 10, -68, -34, -16, 18, 52, 86, 120]",
            ),
            (Print::Uuid, "03ab001c-ff10-0299-0abc-def012345678"),
            (Print::NameUuid, "03ab001c-ff10-3299-8abc-def012345678"),
            (
                Print::Framed(Frame::Md5Sum),
                "03ab001cff1002990abcdef012345678  -",
            ),
        ] {
            assert_eq!(print.of(&DIGEST), text);
        }
        assert_eq!(
            Print::SignedNumber.of(&[0xFF; 16]),
            "-1",
            "Java: new BigInteger(digest).toString(16)"
        );
    }
}
