//! Stage D: which digest, printed how. The gateway knows one, MD5 as 32 small hex digits; the others are what
//! integrations make of it by mistake, each a value of the same plain type.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use hmac::{Hmac, KeyInit as _, Mac as _};
use md5::{Digest as _, Md5};
use sha1::Sha1;
use sha2::{Sha256, Sha512};

use super::key::Key;

/// Which digest, printed how.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Digest {
    /// What is computed.
    pub algorithm: Algorithm,
    /// How its bytes are printed.
    pub print: Print,
}

/// What is computed of the presign string.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Algorithm {
    /// MD5 of the string.
    Md5,
    /// MD5 of the 32 small hex digits of [`Algorithm::Md5`].
    Md5OfMd5,
    /// MD5 of the 32 capital hex digits of [`Algorithm::Md5`].
    Md5OfCapitals,
    /// MD5 of the 16 bytes of [`Algorithm::Md5`].
    Md5OfBytes,
    /// MD5 of the hex digits of the MD5 of the joined parameters, with the key behind.
    Md5OfTextDigest,
    /// SHA-1 of the string.
    Sha1,
    /// SHA-256 of the string.
    Sha256,
    /// SHA-512 of the string.
    Sha512,
    /// HMAC with MD5: the joined parameters under the key.
    HmacMd5,
    /// HMAC with SHA-1: the joined parameters under the key.
    HmacSha1,
    /// HMAC with SHA-256: the joined parameters under the key.
    HmacSha256,
}

/// How the bytes of a digest are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Print {
    /// Small hex digits, two for a byte.
    Hex,
    /// Capital hex digits.
    Capitals,
    /// Hex digits without the leading zero of each byte.
    BytesUnpadded,
    /// Hex digits without the leading zeros of the whole number.
    NumberUnpadded,
    /// Capital hex digits with `-` between bytes.
    Dashes,
    /// Small hex digits with `-` between bytes.
    SmallDashes,
    /// Base64 of the bytes.
    Base64,
    /// Base64 of the small hex digits.
    Base64OfHex,
    /// The 16 small hex digits in the middle.
    Middle,
    /// The first 16 small hex digits.
    First,
    /// The last 16 small hex digits.
    Last,
    /// The first 32 small hex digits of a longer digest.
    First32,
}

impl Digest {
    /// The gateway's: MD5 as 32 small hex digits.
    pub const MD5: Self = Self {
        algorithm: Algorithm::Md5,
        print: Print::Hex,
    };

    /// The digest, printed: of the joined parameters and the key where it takes them apart, else of the whole string.
    #[must_use]
    pub fn of(self, joined: &[u8], key: &Key, whole: &[u8]) -> String {
        self.print.of(&self.algorithm.of(joined, key, whole))
    }
}

impl Algorithm {
    /// Every algorithm, the gateway's first.
    pub const ALL: [Self; 11] = [
        Self::Md5,
        Self::Md5OfMd5,
        Self::Md5OfCapitals,
        Self::Md5OfBytes,
        Self::Md5OfTextDigest,
        Self::Sha1,
        Self::Sha256,
        Self::Sha512,
        Self::HmacMd5,
        Self::HmacSha1,
        Self::HmacSha256,
    ];

    /// The name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Md5 => "md5",
            Self::Md5OfMd5 => "md5-of-md5",
            Self::Md5OfCapitals => "md5-of-capitals",
            Self::Md5OfBytes => "md5-of-bytes",
            Self::Md5OfTextDigest => "md5-of-text-digest",
            Self::Sha1 => "sha1",
            Self::Sha256 => "sha256",
            Self::Sha512 => "sha512",
            Self::HmacMd5 => "hmac-md5",
            Self::HmacSha1 => "hmac-sha1",
            Self::HmacSha256 => "hmac-sha256",
        }
    }

    /// How many bytes its digest has.
    #[must_use]
    pub const fn length(self) -> usize {
        match self {
            Self::Sha1 | Self::HmacSha1 => 20,
            Self::Sha256 | Self::HmacSha256 => 32,
            Self::Sha512 => 64,
            _ => 16,
        }
    }

    /// Whether it takes the joined parameters and the key apart, so that where the key is glued does not matter.
    #[must_use]
    pub const fn takes_key_apart(self) -> bool {
        matches!(
            self,
            Self::Md5OfTextDigest | Self::HmacMd5 | Self::HmacSha1 | Self::HmacSha256
        )
    }

    /// The bytes of the digest.
    #[must_use]
    pub fn of(self, joined: &[u8], key: &Key, whole: &[u8]) -> Vec<u8> {
        let md5 = |bytes: &[u8]| Md5::digest(bytes).to_vec();
        match self {
            Self::Md5 => md5(whole),
            Self::Md5OfMd5 => md5(Print::Hex.of(&md5(whole)).as_bytes()),
            Self::Md5OfCapitals => md5(Print::Capitals.of(&md5(whole)).as_bytes()),
            Self::Md5OfBytes => md5(&md5(whole)),
            Self::Md5OfTextDigest => {
                let mut inner = Md5::new_with_prefix(Print::Hex.of(&md5(joined)));
                inner.update(key.expose());
                inner.finalize().to_vec()
            }
            Self::Sha1 => Sha1::digest(whole).to_vec(),
            Self::Sha256 => Sha256::digest(whole).to_vec(),
            Self::Sha512 => Sha512::digest(whole).to_vec(),
            Self::HmacMd5 => {
                let mac = Hmac::<Md5>::new_from_slice(key.expose());
                let mac = mac.expect("a key of any length will do");
                mac.chain_update(joined).finalize().into_bytes().to_vec()
            }
            Self::HmacSha1 => {
                let mac = Hmac::<Sha1>::new_from_slice(key.expose());
                let mac = mac.expect("a key of any length will do");
                mac.chain_update(joined).finalize().into_bytes().to_vec()
            }
            Self::HmacSha256 => {
                let mac = Hmac::<Sha256>::new_from_slice(key.expose());
                let mac = mac.expect("a key of any length will do");
                mac.chain_update(joined).finalize().into_bytes().to_vec()
            }
        }
    }
}

impl Print {
    /// Every way to print, the gateway's first.
    pub const ALL: [Self; 12] = [
        Self::Hex,
        Self::Capitals,
        Self::BytesUnpadded,
        Self::NumberUnpadded,
        Self::Dashes,
        Self::SmallDashes,
        Self::Base64,
        Self::Base64OfHex,
        Self::Middle,
        Self::First,
        Self::Last,
        Self::First32,
    ];

    /// The name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Hex => "hex",
            Self::Capitals => "hex-capitals",
            Self::BytesUnpadded => "hex-bytes-unpadded",
            Self::NumberUnpadded => "hex-number-unpadded",
            Self::Dashes => "hex-capitals-dashes",
            Self::SmallDashes => "hex-dashes",
            Self::Base64 => "base64",
            Self::Base64OfHex => "base64-of-hex",
            Self::Middle => "hex-middle-16",
            Self::First => "hex-first-16",
            Self::Last => "hex-last-16",
            Self::First32 => "hex-first-32",
        }
    }

    /// The digest as text.
    #[must_use]
    pub fn of(self, digest: &[u8]) -> String {
        let hex = || joined(digest, "", |text, byte| write!(text, "{byte:02x}"));
        match self {
            Self::Hex => hex(),
            Self::Capitals => joined(digest, "", |text, byte| write!(text, "{byte:02X}")),
            Self::BytesUnpadded => joined(digest, "", |text, byte| write!(text, "{byte:x}")),
            Self::NumberUnpadded => hex().trim_start_matches('0').to_owned(),
            Self::Dashes => joined(digest, "-", |text, byte| write!(text, "{byte:02X}")),
            Self::SmallDashes => joined(digest, "-", |text, byte| write!(text, "{byte:02x}")),
            Self::Base64 => BASE64.encode(digest),
            Self::Base64OfHex => BASE64.encode(hex()),
            Self::Middle => hex()[8..24].to_owned(),
            Self::First => hex()[..16].to_owned(),
            Self::Last => hex()[digest.len() * 2 - 16..].to_owned(),
            Self::First32 => hex()[..32].to_owned(),
        }
    }
}

fn joined(
    digest: &[u8],
    between: &str,
    print: impl Fn(&mut String, u8) -> std::fmt::Result,
) -> String {
    let mut text = String::with_capacity(digest.len() * 3);
    for (nth, byte) in digest.iter().enumerate() {
        if nth > 0 {
            text.push_str(between);
        }
        print(&mut text, *byte).expect("a string takes all that is written");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

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
        ] {
            assert_eq!(print.of(&DIGEST), text);
        }
    }

    #[test]
    fn the_published_vectors_of_hmac() {
        // RFC 2202, test case 2; RFC 4231, test case 2.
        let key = Key::new(b"Jefe".to_vec());
        let text = b"what do ya want for nothing?";
        let mac = |algorithm: Algorithm| Print::Hex.of(&algorithm.of(text, &key, b""));
        assert_eq!(mac(Algorithm::HmacMd5), "750c783e6ab0b503eaa86e310a5db738");
        assert_eq!(
            mac(Algorithm::HmacSha1),
            "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79"
        );
        assert!(mac(Algorithm::HmacSha256).starts_with("5bdcc146bf60754e6a042426089575c7"));
    }
}
