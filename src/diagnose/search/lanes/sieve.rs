//! Which digests are possible hits: one word of each wanted digest is compared, since a candidate that agrees in 32
//! bits is rare enough to be digested again.

use super::layout::{LANES, States};

/// One word of a wanted digest. A candidate whose digest has that word is a *possible* hit: the caller digests it again
/// and compares all of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    /// Which word: bytes `4 * word` to `4 * word + 4` of the digest. There are four; a target beyond is never hit.
    pub word: usize,
    /// Its value, little-endian.
    pub value: u32,
}

/// As many values are compared with each digest, one by one; more of them go through a table of bits.
const FEW: usize = 4;

/// Bits of a value that find its place in the table: 8 KiB, and of 600 values in it a digest meets one in a hundred
/// times by chance.
const TABLE_BITS: u32 = 16;

/// The values that are wanted of each word.
#[derive(Clone, Debug)]
pub struct Sieve([Wanted; 4]);

/// The values that are wanted of one word.
#[derive(Clone, Debug, Default)]
struct Wanted {
    values: Vec<u32>,
    /// A bit for the low bits of each value, if there are many; else empty.
    table: Vec<u64>,
}

impl Sieve {
    /// What tells digests that have one of these words.
    #[must_use]
    pub fn new(targets: &[Target]) -> Self {
        let mut words: [Wanted; 4] = Default::default();
        for target in targets {
            if let Some(wanted) = words.get_mut(target.word) {
                wanted.values.push(target.value);
            }
        }
        for Wanted { values, table } in &mut words {
            if values.len() > FEW {
                table.resize(1 << TABLE_BITS >> 6, 0);
                for value in values {
                    let (place, bit) = place(*value);
                    table[place] |= bit;
                }
            }
        }
        Self(words)
    }

    /// Whether a digest is a possible hit.
    pub(super) fn takes(&self, digest: [u8; 16]) -> bool {
        let (words, _) = digest.as_chunks::<4>();
        self.0
            .iter()
            .zip(words)
            .any(|(wanted, word)| wanted.has(u32::from_le_bytes(*word)))
    }

    /// The lanes whose digests are possible hits, of the first `used` of them.
    pub(super) fn lanes(
        &self,
        digests: &States,
        used: usize,
    ) -> impl Iterator<Item = usize> + use<> {
        let mut found = 0_u32;
        for (Wanted { values, table }, word) in self.0.iter().zip(digests) {
            if table.is_empty() {
                for value in values {
                    found |= bits(&word.0, |lane| lane == *value);
                }
            } else {
                let near = bits(&word.0, |lane| {
                    let (place, bit) = place(lane);
                    table[place] & bit != 0
                });
                for lane in ones(near) {
                    found |= u32::from(values.contains(&word.0[lane])) << lane;
                }
            }
        }
        ones(found).take_while(move |lane| *lane < used)
    }
}

impl Wanted {
    fn has(&self, value: u32) -> bool {
        let (place, bit) = place(value);
        self.table.get(place).is_none_or(|bits| bits & bit != 0) && self.values.contains(&value)
    }
}

/// Where a value's bit lies in the table.
fn place(value: u32) -> (usize, u64) {
    let low = value & ((1 << TABLE_BITS) - 1);
    ((low >> 6) as usize, 1 << (low & 63))
}

/// A bit for each lane.
fn bits(lanes: &[u32; LANES], test: impl Fn(u32) -> bool) -> u32 {
    let mut bits = 0;
    for (at, lane) in lanes.iter().enumerate() {
        bits |= u32::from(test(*lane)) << at;
    }
    bits
}

/// The places of the bits that are set, in order.
fn ones(mut bits: u32) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        (bits != 0).then(|| {
            let at = bits.trailing_zeros();
            bits &= bits - 1;
            at as usize
        })
    })
}

#[cfg(test)]
mod tests {
    use super::super::layout::Word;
    use super::*;

    fn sieve(targets: &[(usize, u32)]) -> Sieve {
        let targets: Vec<Target> = targets
            .iter()
            .map(|&(word, value)| Target { word, value })
            .collect();
        Sieve::new(&targets)
    }

    #[test]
    fn a_lane_is_told_once_and_only_if_it_is_used() {
        let mut digests = [Word::splat(0); 4];
        for lane in [1, 5, 31] {
            digests[0].0[lane] = 7;
            digests[3].0[lane] = 9;
        }
        let sieve = sieve(&[(0, 7), (3, 9), (4, 0)]);
        assert_eq!(sieve.lanes(&digests, 32).collect::<Vec<_>>(), [1, 5, 31]);
        assert_eq!(sieve.lanes(&digests, 31).collect::<Vec<_>>(), [1, 5]);
        assert_eq!(sieve.lanes(&digests, 0).count(), 0);
    }

    #[test]
    fn many_values_are_told_from_those_with_the_same_low_bits() {
        let wanted: Vec<(usize, u32)> = (0..600).map(|nth| (2, nth * 0x0010_0001)).collect();
        let sieve = sieve(&wanted);
        let mut digests = [Word::splat(1); 4];
        digests[2].0[3] = 5 * 0x0010_0001;
        digests[2].0[4] = (5 * 0x0010_0001) ^ 0x8000_0000;
        assert_eq!(sieve.lanes(&digests, 32).collect::<Vec<_>>(), [3]);
        let digest = |word: u32| {
            let mut digest = [1; 16];
            digest[8..12].copy_from_slice(&word.to_le_bytes());
            digest
        };
        assert!(sieve.takes(digest(5 * 0x0010_0001)));
        assert!(!sieve.takes(digest((5 * 0x0010_0001) ^ 0x8000_0000)));
    }

    #[test]
    fn nothing_wanted_takes_nothing() {
        assert!(!sieve(&[]).takes([0; 16]));
        assert_eq!(sieve(&[]).lanes(&[Word::splat(0); 4], 32).count(), 0);
    }
}
