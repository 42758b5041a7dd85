//! Stage D: which digest, printed how. The gateway knows one, MD5 as 32 small hex digits; the others are what
//! integrations make of it by mistake, each a value of the same plain type.

mod copied;
mod layout;
mod print;
mod wanted;

use hmac::digest::KeyInit;
use hmac::{Hmac, Mac};
use md5::{Digest as _, Md5};
use sha1::Sha1;
use sha2::{Sha224, Sha256, Sha384, Sha512};

use super::key::Key;

pub use copied::Copied;
pub use print::{Frame, List, Print};
pub use wanted::Wanted;

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
    /// MD5 of the small hex digits of [`Algorithm::Md5OfMd5`].
    Md5Thrice,
    /// MD5 of the hex digits of the MD5 of the joined parameters, with the key behind.
    Md5OfTextDigest,
    /// As [`Algorithm::Md5OfTextDigest`], with capital hex digits.
    Md5OfTextCapitals,
    /// MD5 of the key with the hex digits of the MD5 of the joined parameters behind.
    Md5OfKeyAndTextDigest,
    /// MD5 of the small hex digits of the SHA-1 of the string.
    Md5OfSha1,
    /// MD5 of the small hex digits of the SHA-256 of the string.
    Md5OfSha256,
    /// SHA-1 of the small hex digits of the MD5 of the string.
    Sha1OfMd5,
    /// SHA-256 of the small hex digits of the MD5 of the string.
    Sha256OfMd5,
    /// SHA-1 of the small hex digits of the SHA-1 of the string.
    Sha1OfSha1,
    /// SHA-256 of the small hex digits of the SHA-256 of the string.
    Sha256OfSha256,
    /// SHA-1 of the string.
    Sha1,
    /// SHA-224 of the string.
    Sha224,
    /// SHA-256 of the string.
    Sha256,
    /// SHA-384 of the string.
    Sha384,
    /// SHA-512 of the string.
    Sha512,
    /// HMAC with MD5: the joined parameters under the key.
    HmacMd5,
    /// HMAC with SHA-1: the joined parameters under the key.
    HmacSha1,
    /// HMAC with SHA-256: the joined parameters under the key.
    HmacSha256,
    /// HMAC with SHA-512: the joined parameters under the key.
    HmacSha512,
    /// HMAC with MD5: the whole string, the key in it, under the key.
    HmacMd5OfWhole,
    /// HMAC with SHA-1: the whole string, the key in it, under the key.
    HmacSha1OfWhole,
    /// HMAC with SHA-256: the whole string, the key in it, under the key.
    HmacSha256OfWhole,
    /// HMAC with MD5: the key under the joined parameters.
    HmacMd5Swapped,
    /// HMAC with SHA-1: the key under the joined parameters.
    HmacSha1Swapped,
    /// HMAC with SHA-256: the key under the joined parameters.
    HmacSha256Swapped,
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
    pub const ALL: [Self; 29] = [
        Self::Md5,
        Self::Md5OfMd5,
        Self::Md5OfCapitals,
        Self::Md5OfBytes,
        Self::Md5Thrice,
        Self::Md5OfTextDigest,
        Self::Md5OfTextCapitals,
        Self::Md5OfKeyAndTextDigest,
        Self::Md5OfSha1,
        Self::Md5OfSha256,
        Self::Sha1OfMd5,
        Self::Sha256OfMd5,
        Self::Sha1OfSha1,
        Self::Sha256OfSha256,
        Self::Sha1,
        Self::Sha224,
        Self::Sha256,
        Self::Sha384,
        Self::Sha512,
        Self::HmacMd5,
        Self::HmacSha1,
        Self::HmacSha256,
        Self::HmacSha512,
        Self::HmacMd5OfWhole,
        Self::HmacSha1OfWhole,
        Self::HmacSha256OfWhole,
        Self::HmacMd5Swapped,
        Self::HmacSha1Swapped,
        Self::HmacSha256Swapped,
    ];

    /// The name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Md5 => "md5",
            Self::Md5OfMd5 => "md5-of-md5",
            Self::Md5OfCapitals => "md5-of-capitals",
            Self::Md5OfBytes => "md5-of-bytes",
            Self::Md5Thrice => "md5-thrice",
            Self::Md5OfTextDigest => "md5-of-text-digest",
            Self::Md5OfTextCapitals => "md5-of-text-capitals",
            Self::Md5OfKeyAndTextDigest => "md5-of-key-and-text-digest",
            Self::Md5OfSha1 => "md5-of-sha1",
            Self::Md5OfSha256 => "md5-of-sha256",
            Self::Sha1OfMd5 => "sha1-of-md5",
            Self::Sha256OfMd5 => "sha256-of-md5",
            Self::Sha1OfSha1 => "sha1-of-sha1",
            Self::Sha256OfSha256 => "sha256-of-sha256",
            Self::Sha1 => "sha1",
            Self::Sha224 => "sha224",
            Self::Sha256 => "sha256",
            Self::Sha384 => "sha384",
            Self::Sha512 => "sha512",
            Self::HmacMd5 => "hmac-md5",
            Self::HmacSha1 => "hmac-sha1",
            Self::HmacSha256 => "hmac-sha256",
            Self::HmacSha512 => "hmac-sha512",
            Self::HmacMd5OfWhole => "hmac-md5-of-whole",
            Self::HmacSha1OfWhole => "hmac-sha1-of-whole",
            Self::HmacSha256OfWhole => "hmac-sha256-of-whole",
            Self::HmacMd5Swapped => "hmac-md5-swapped",
            Self::HmacSha1Swapped => "hmac-sha1-swapped",
            Self::HmacSha256Swapped => "hmac-sha256-swapped",
        }
    }

    /// How many bytes its digest has.
    #[must_use]
    pub const fn length(self) -> usize {
        match self {
            Self::Sha1
            | Self::Sha1OfMd5
            | Self::Sha1OfSha1
            | Self::HmacSha1
            | Self::HmacSha1OfWhole
            | Self::HmacSha1Swapped => 20,
            Self::Sha224 => 28,
            Self::Sha256
            | Self::Sha256OfMd5
            | Self::Sha256OfSha256
            | Self::HmacSha256
            | Self::HmacSha256OfWhole
            | Self::HmacSha256Swapped => 32,
            Self::Sha384 => 48,
            Self::Sha512 | Self::HmacSha512 => 64,
            _ => 16,
        }
    }

    /// Whether it takes the joined parameters and the key apart, so that where the key is glued does not matter.
    #[must_use]
    pub const fn takes_key_apart(self) -> bool {
        matches!(
            self,
            Self::Md5OfTextDigest
                | Self::Md5OfTextCapitals
                | Self::Md5OfKeyAndTextDigest
                | Self::HmacMd5
                | Self::HmacSha1
                | Self::HmacSha256
                | Self::HmacSha512
                | Self::HmacMd5Swapped
                | Self::HmacSha1Swapped
                | Self::HmacSha256Swapped
        )
    }

    /// Whether it needs the key besides the whole string with the key in it.
    #[must_use]
    pub const fn needs_key(self) -> bool {
        self.takes_key_apart()
            || matches!(
                self,
                Self::HmacMd5OfWhole | Self::HmacSha1OfWhole | Self::HmacSha256OfWhole
            )
    }

    /// The bytes of the digest.
    #[must_use]
    pub fn of(self, joined: &[u8], key: &Key, whole: &[u8]) -> Vec<u8> {
        let key = key.expose();
        match self {
            Self::Md5 => md5(&[whole]),
            Self::Md5OfMd5 => md5(&[&small(&md5(&[whole]))]),
            Self::Md5OfCapitals => md5(&[&capitals(&md5(&[whole]))]),
            Self::Md5OfBytes => md5(&[&md5(&[whole])]),
            Self::Md5Thrice => md5(&[&small(&md5(&[&small(&md5(&[whole]))]))]),
            Self::Md5OfTextDigest => md5(&[&small(&md5(&[joined])), key]),
            Self::Md5OfTextCapitals => md5(&[&capitals(&md5(&[joined])), key]),
            Self::Md5OfKeyAndTextDigest => md5(&[key, &small(&md5(&[joined]))]),
            Self::Md5OfSha1 => md5(&[&small(&Sha1::digest(whole))]),
            Self::Md5OfSha256 => md5(&[&small(&Sha256::digest(whole))]),
            Self::Sha1OfMd5 => Sha1::digest(small(&md5(&[whole]))).to_vec(),
            Self::Sha256OfMd5 => Sha256::digest(small(&md5(&[whole]))).to_vec(),
            Self::Sha1OfSha1 => Sha1::digest(small(&Sha1::digest(whole))).to_vec(),
            Self::Sha256OfSha256 => Sha256::digest(small(&Sha256::digest(whole))).to_vec(),
            Self::Sha1 => Sha1::digest(whole).to_vec(),
            Self::Sha224 => Sha224::digest(whole).to_vec(),
            Self::Sha256 => Sha256::digest(whole).to_vec(),
            Self::Sha384 => Sha384::digest(whole).to_vec(),
            Self::Sha512 => Sha512::digest(whole).to_vec(),
            Self::HmacMd5 => mac::<Hmac<Md5>>(key, joined),
            Self::HmacSha1 => mac::<Hmac<Sha1>>(key, joined),
            Self::HmacSha256 => mac::<Hmac<Sha256>>(key, joined),
            Self::HmacSha512 => mac::<Hmac<Sha512>>(key, joined),
            Self::HmacMd5OfWhole => mac::<Hmac<Md5>>(key, whole),
            Self::HmacSha1OfWhole => mac::<Hmac<Sha1>>(key, whole),
            Self::HmacSha256OfWhole => mac::<Hmac<Sha256>>(key, whole),
            Self::HmacMd5Swapped => mac::<Hmac<Md5>>(joined, key),
            Self::HmacSha1Swapped => mac::<Hmac<Sha1>>(joined, key),
            Self::HmacSha256Swapped => mac::<Hmac<Sha256>>(joined, key),
        }
    }
}

fn md5(parts: &[&[u8]]) -> Vec<u8> {
    let mut digest = Md5::new();
    for part in parts {
        digest.update(part);
    }
    digest.finalize().to_vec()
}

fn mac<M: Mac + KeyInit>(key: &[u8], text: &[u8]) -> Vec<u8> {
    let mac = <M as KeyInit>::new_from_slice(key).expect("a key of any length will do");
    mac.chain_update(text).finalize().into_bytes().to_vec()
}

fn small(digest: &[u8]) -> Vec<u8> {
    Print::Hex.of(digest).into_bytes()
}

fn capitals(digest: &[u8]) -> Vec<u8> {
    Print::Capitals.of(digest).into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

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
        assert!(mac(Algorithm::HmacSha512).starts_with("164b7a7bfcf819e2e395fbe73b56e0a3"));
    }

    #[test]
    fn each_algorithm_has_its_length() {
        let key = Key::new(b"k".to_vec());
        for algorithm in Algorithm::ALL {
            assert_eq!(algorithm.of(b"s", &key, b"sk").len(), algorithm.length());
        }
    }
}
