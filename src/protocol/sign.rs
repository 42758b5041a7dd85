//! A sign: sixteen bytes of MD5, printed as 32 lower-case hex digits, compared in constant time.

use std::fmt;

use md5::Digest as _;
use subtle::ConstantTimeEq as _;

use super::params::Params;

/// A sign that was computed.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Sign([u8; 16]);

impl Sign {
    /// The digest of these parts, one after the other. Parts, so that a key is never copied.
    pub(super) fn of(parts: &[&[u8]]) -> Self {
        let mut md5 = md5::Md5::new();
        for part in parts {
            md5.update(part);
        }
        Self(md5.finalize().into())
    }

    /// The sixteen bytes.
    #[must_use]
    pub const fn bytes(&self) -> &[u8; 16] {
        &self.0
    }

    /// The 32 lower-case hex digits.
    #[must_use]
    pub fn hex(&self) -> [u8; 32] {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let mut hex = [0; 32];
        for (pair, byte) in hex.chunks_exact_mut(2).zip(self.0) {
            pair[0] = DIGITS[usize::from(byte >> 4)];
            pair[1] = DIGITS[usize::from(byte & 15)];
        }
        hex
    }

    /// Whether the received sign is this one, in constant time; the case of its digits does not matter.
    #[must_use]
    pub fn matches(&self, received: &Received) -> bool {
        self.0.ct_eq(&received.digest).into()
    }
}

impl fmt::Display for Sign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(str::from_utf8(&self.hex()).expect("hex digits are ASCII"))
    }
}

impl fmt::Debug for Sign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sign({self})")
    }
}

/// A sign as it was received.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Received {
    digest: [u8; 16],
    /// Whether any digit is a capital letter: the gateway writes small ones.
    pub capitals: bool,
    /// Whether blanks stood around it.
    pub blanks: bool,
}

/// Why a received value cannot be an MD5 sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotASign {
    /// Not 32 characters.
    #[error("{0} characters instead of 32")]
    Length(usize),
    /// A character that is no hex digit, at this place.
    #[error("no hex digit at character {0}")]
    Digit(usize),
}

impl Received {
    /// Reads a `sign` value: 32 hex digits of either case, blanks around them allowed and noted.
    ///
    /// # Errors
    /// Another length, or a character that is no hex digit.
    pub fn parse(value: &[u8]) -> Result<Self, NotASign> {
        let digits = value.trim_ascii();
        if digits.len() != 32 {
            return Err(NotASign::Length(digits.len()));
        }
        let mut digest = [0; 16];
        for (at, digit) in digits.iter().enumerate() {
            let nibble = char::from(*digit).to_digit(16).ok_or(NotASign::Digit(at))?;
            digest[at / 2] = (digest[at / 2] << 4) | nibble.to_le_bytes()[0];
        }
        let capitals = digits.iter().any(u8::is_ascii_uppercase);
        Ok(Self {
            digest,
            capitals,
            blanks: digits.len() != value.len(),
        })
    }
}

/// What `sign_type` (or `sec_id` of the WAP interface) says about the algorithm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignType {
    /// `MD5`, in any case; or nothing said, which the gateway refuses but which is MD5 in all that is checked here.
    Md5,
    /// An algorithm with a key pair: `RSA`, `RSA2`, `DSA`, or `0001` of the WAP interface. Recognised, not built.
    KeyPair(&'static str),
    /// Something else.
    Unknown,
}

impl SignType {
    /// The algorithm that these parameters name.
    #[must_use]
    pub fn of(params: &Params) -> Self {
        Self::named(params).map_or(Self::Md5, |named| named.0)
    }

    /// The algorithm that these parameters name, the parameter that says so and its value. `sec_id` stands for
    /// `sign_type` in the WAP interface and is signed there, so that it counts where both are.
    #[must_use]
    pub fn named(params: &Params) -> Option<(Self, &'static str, &[u8])> {
        let value = |name: &'static str| Some((name, params.get_filled(name)?));
        let (name, value) = value("sec_id").or_else(|| value("sign_type"))?;
        Some((Self::read(value), name, value))
    }

    fn read(value: &[u8]) -> Self {
        match value.trim_ascii().to_ascii_uppercase().as_slice() {
            b"MD5" => Self::Md5,
            b"RSA" | b"0001" => Self::KeyPair("RSA"),
            b"RSA2" => Self::KeyPair("RSA2"),
            b"DSA" => Self::KeyPair("DSA"),
            _ => Self::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_signed_name_of_the_algorithm_counts() {
        let both: Params = [("sign_type", "MD5"), ("sec_id", "0001")]
            .into_iter()
            .collect();
        let (algorithm, name, value) = SignType::named(&both).expect("an algorithm");
        assert_eq!(algorithm, SignType::KeyPair("RSA"));
        assert_eq!((name, value), ("sec_id", &b"0001"[..]));
        assert_eq!(SignType::named(&Params::new()), None);
        assert_eq!(SignType::of(&Params::new()), SignType::Md5);
    }

    #[test]
    fn reads_either_case_and_says_so() {
        let received = Received::parse(b" 390649C0EB738757B883F389A178175A\n").expect("a sign");
        assert!(received.capitals && received.blanks);
        assert_eq!(Received::parse(b"390649c0"), Err(NotASign::Length(8)));
        assert_eq!(
            Received::parse(b"x90649c0eb738757b883f389a178175a"),
            Err(NotASign::Digit(0))
        );
    }
}
