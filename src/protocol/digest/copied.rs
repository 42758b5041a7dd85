//! Hex digits that were copied by hand or with what stood beside them, and the bytes of a digest themselves. Such a sign
//! may differ from what can be printed, so it is compared with that place by place.

use super::print::Print;
use super::wanted::Wanted;

/// What happened to the small hex digits of a digest when they were copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Copied {
    /// The digit at that place is another one.
    Wrong(u8),
    /// The digit at that place is not there.
    Lost(u8),
    /// There is one more character at that place.
    Extra(u8),
    /// The digit at that place stands behind the next one.
    Swapped(u8),
    /// Other characters stand beside the digits.
    Among,
    /// Other characters stand beside the digits, which are capitals.
    AmongCapitals,
    /// No digits: the bytes of the digest as they are, each shown as a character of Latin-1.
    Raw,
}

impl Copied {
    /// The digits as they were copied; where that depends on the copy, as they should be, an extra one as its neighbour.
    pub(super) fn of(self, digest: &[u8]) -> String {
        let mut digits = Print::Hex.of(digest);
        match self {
            Self::Raw => return Print::Latin1.of(digest),
            Self::Wrong(_) | Self::Among => {}
            Self::AmongCapitals => digits.make_ascii_uppercase(),
            Self::Lost(at) => {
                digits = without(digits.as_bytes(), at.into());
            }
            Self::Extra(at) => {
                let at = usize::from(at).min(digits.len());
                let beside = digits[at.saturating_sub(1)..].chars().next().unwrap_or('0');
                digits.insert(at, beside);
            }
            Self::Swapped(at) => {
                let (at, mut bytes) = (usize::from(at), digits.into_bytes());
                if at + 1 < bytes.len() {
                    bytes.swap(at, at + 1);
                }
                digits = bytes.into_iter().map(char::from).collect();
            }
        }
        digits
    }

    /// Whether a sign is a copy of what was printed.
    pub(super) fn shows(self, printed: &str, sign: &[u8]) -> bool {
        if self == Self::Raw {
            let bytes = printed.chars().map(u32::from);
            return bytes.eq(sign.iter().map(|byte| u32::from(*byte)));
        }
        let printed = printed.as_bytes();
        match self {
            Self::Wrong(at) => {
                let differs = |(nth, (one, other)): (usize, (&u8, &u8))| {
                    nth != usize::from(at) && one != other
                };
                printed.len() == sign.len() && !printed.iter().zip(sign).enumerate().any(differs)
            }
            Self::Extra(at) => {
                sign.len() == printed.len()
                    && without(printed, at.into()) == without(sign, at.into())
            }
            Self::Among | Self::AmongCapitals => digits(sign, printed.len()) == Some(printed),
            Self::Lost(_) | Self::Swapped(_) | Self::Raw => printed == sign,
        }
    }

    /// The digests that can have been copied so.
    pub(super) fn wanted(self, sign: &[u8], length: usize) -> Vec<Wanted> {
        let count = length * 2;
        let read = |digits: &[u8]| Print::Hex.wanted(digits, length);
        match self {
            Self::Wrong(at) if sign.len() == count => masked(sign, at, length),
            Self::Lost(at) if sign.len() + 1 == count && usize::from(at) < count => {
                let mut digits = sign.to_vec();
                digits.insert(at.into(), b'0');
                masked(&digits, at, length)
            }
            Self::Extra(at) if sign.len() == count + 1 => read(without(sign, at.into()).as_bytes()),
            Self::Swapped(at) if sign.len() == count && usize::from(at) + 1 < count => {
                let at = usize::from(at);
                let mut digits = sign.to_vec();
                digits.swap(at, at + 1);
                read(&digits)
            }
            // Bytes that are all characters to be seen are more likely a text of them.
            Self::Raw if sign.len() == length && !sign.iter().all(u8::is_ascii_graphic) => {
                vec![Wanted {
                    bytes: sign.to_vec(),
                    mask: vec![0xFF; length],
                }]
            }
            Self::Among | Self::AmongCapitals if is_framed(sign, length) => Vec::new(),
            Self::Among if sign.len() > count => digits(sign, count).map_or_else(Vec::new, read),
            Self::AmongCapitals if sign.len() > count => digits(sign, count)
                .map_or_else(Vec::new, |digits| Print::Capitals.wanted(digits, length)),
            _ => Vec::new(),
        }
    }
}

/// Whether what stands beside the digits is known by a name of its own.
fn is_framed(sign: &[u8], length: usize) -> bool {
    let has_frame = |print: &&Print| matches!(print, Print::Framed(_));
    let mut framed = Print::ALL.iter().filter(has_frame);
    framed.any(|print| !print.wanted(sign, length).is_empty())
}

/// The digest of these digits, the one at a place not known.
fn masked(digits: &[u8], at: u8, length: usize) -> Vec<Wanted> {
    let at = usize::from(at);
    let mut digits = digits.to_vec();
    match digits.get_mut(at) {
        Some(digit) => *digit = b'0',
        None => return Vec::new(),
    }
    let mut wanted = Print::Hex.wanted(&digits, length);
    for one in &mut wanted {
        one.mask[at / 2] = if at.is_multiple_of(2) { 0x0F } else { 0xF0 };
        one.bytes[at / 2] &= one.mask[at / 2];
    }
    wanted
}

/// The one run of just so many hex digits in a text that has more than them.
fn digits(sign: &[u8], count: usize) -> Option<&[u8]> {
    let mut runs = sign
        .chunk_by(|one, other| one.is_ascii_hexdigit() == other.is_ascii_hexdigit())
        .filter(|run| run.len() == count && run[0].is_ascii_hexdigit());
    runs.next().filter(|_| runs.next().is_none())
}

fn without(text: &[u8], at: usize) -> String {
    let kept = text.iter().enumerate().filter(|(nth, _)| *nth != at);
    kept.map(|(_, byte)| char::from(*byte)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const DIGITS: &str = "03ab001cff1002990abcdef012345678";

    #[test]
    fn a_copy_is_known_by_what_is_left_of_it() {
        let digest = &Print::Hex.wanted(DIGITS.as_bytes(), 16)[0].bytes.clone();
        for (copied, sign, other) in [
            (
                Copied::Wrong(1),
                "0Oab001cff1002990abcdef012345678",
                "0Oab001cff1002990abcdef012345679",
            ),
            (
                Copied::Lost(2),
                "03b001cff1002990abcdef012345678",
                "03b001cff1002990abcdef012345679",
            ),
            (
                Copied::Extra(2),
                "037ab001cff1002990abcdef012345678",
                "037ab001cff1002990abcdef012345679",
            ),
            (
                Copied::Swapped(0),
                "30ab001cff1002990abcdef012345678",
                DIGITS,
            ),
            (
                Copied::Among,
                "<b>03ab001cff1002990abcdef012345678;",
                "<b>03ab001cff1002990abcdef0123456789",
            ),
            (
                Copied::AmongCapitals,
                "(03AB001CFF1002990ABCDEF012345678)",
                "(03ab001cff1002990abcdef012345678)",
            ),
        ] {
            let of = |sign: &str| {
                let wanted = copied.wanted(sign.as_bytes(), 16);
                wanted.iter().any(|wanted| wanted.is(digest))
            };
            assert!(of(sign) && !of(other), "{copied:?}");
            let printed = copied.of(digest);
            assert!(copied.shows(&printed, sign.as_bytes()), "{copied:?}");
            assert!(!copied.shows(&printed, other.as_bytes()), "{copied:?}");
        }
        let raw = Copied::Raw.wanted(digest, 16);
        assert!(raw.len() == 1 && raw[0].is(digest));
        assert!(Copied::Raw.shows(&Copied::Raw.of(digest), digest));
        assert!(!Copied::Raw.shows(&Copied::Raw.of(digest), DIGITS.as_bytes()));
        assert_eq!(Copied::Raw.wanted(b"0123456789abcdef", 16), []);
        let framed = [b"sign=", DIGITS.as_bytes()].concat();
        assert_eq!(Copied::Among.wanted(&framed, 16), []);
        assert_eq!(Copied::Wrong(40).wanted(DIGITS.as_bytes(), 16), []);
        assert_eq!(Copied::Swapped(31).wanted(DIGITS.as_bytes(), 16), []);
    }
}
