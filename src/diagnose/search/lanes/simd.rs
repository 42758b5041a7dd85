//! MD5 of 32 messages at once in the vectors of x86-64. The only file with unsafe code, since intrinsics need it: what
//! leaves it is safe, for a [`Simd`] exists only where the processor has the instructions.
//!
//! Both sets share one body, which is written for a vector of `WIDTH` lanes and runs `GROUPS` vectors in step: each of
//! MD5's steps needs the one before, so that a single vector would leave the processor idle most of the time.

#![cfg_attr(
    target_arch = "x86_64",
    expect(
        unsafe_code,
        reason = "reading and writing vectors, and calling what the processor was asked for: 8 to 60 times as fast"
    )
)]
#![cfg_attr(
    not(target_arch = "x86_64"),
    expect(unused_variables, reason = "without sets, nothing is done with them")
)]

use super::layout::{LANES, Row, States, WORDS, Word};

/// A set of vector instructions that this processor has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Simd(Set);

/// The sets there are: none for other architectures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Set {
    #[cfg(target_arch = "x86_64")]
    Avx512,
    #[cfg(target_arch = "x86_64")]
    Avx2,
}

impl Simd {
    /// What this processor has, the fastest first.
    pub(super) fn available() -> impl Iterator<Item = Self> {
        #[cfg(target_arch = "x86_64")]
        let sets = {
            let avx2 = is_x86_feature_detected!("avx2");
            let avx512 = avx2 && is_x86_feature_detected!("avx512f");
            [(Set::Avx512, avx512), (Set::Avx2, avx2)]
        };
        #[cfg(not(target_arch = "x86_64"))]
        let sets: [(Set, bool); 0] = [];
        sets.into_iter()
            .filter_map(|(set, has)| has.then_some(Self(set)))
    }

    /// What the set is called.
    pub(super) const fn name(self) -> &'static str {
        match self.0 {
            #[cfg(target_arch = "x86_64")]
            Set::Avx512 => "avx512",
            #[cfg(target_arch = "x86_64")]
            Set::Avx2 => "avx2",
        }
    }

    /// Digests one block of each lane.
    pub(super) fn compress(self, states: &mut States, block: &[&Word; WORDS]) {
        match self.0 {
            #[cfg(target_arch = "x86_64")]
            // SAFETY: this `Simd` was made where the processor has AVX-512F.
            Set::Avx512 => unsafe { avx512::compress(states, block) },
            #[cfg(target_arch = "x86_64")]
            // SAFETY: this `Simd` was made where the processor has AVX2.
            Set::Avx2 => unsafe { avx2::compress(states, block) },
        }
    }

    /// The words of one block of each lane, from its bytes. Wider vectors than those of AVX2 would not be faster at it.
    pub(super) fn transpose(self, rows: &[&Row; LANES], block: &mut [Word; WORDS]) {
        match self.0 {
            #[cfg(target_arch = "x86_64")]
            // SAFETY: either `Simd` was made where the processor has AVX2.
            Set::Avx512 | Set::Avx2 => unsafe { avx2::transpose(rows, block) },
        }
    }
}

/// What is the same for both sets, in the words of the module that it stands in.
#[cfg(target_arch = "x86_64")]
macro_rules! body {
    ($feature:literal) => {
        /// Vectors in step.
        const GROUPS: usize = 2;

        #[target_feature(enable = $feature)]
        pub(super) fn compress(states: &mut States, block: &[&Word; WORDS]) {
            for pass in 0..LANES / (WIDTH * GROUPS) {
                compress_pass(states, block, pass);
            }
        }

        /// Not inlined: the constants of all steps would be moved out of the loop over the passes, into memory.
        #[inline(never)]
        #[target_feature(enable = $feature)]
        fn compress_pass(states: &mut States, block: &[&Word; WORDS], pass: usize) {
            let mut state = [[splat(0); GROUPS]; 4];
            for (role, word) in states.iter().enumerate() {
                for group in 0..GROUPS {
                    state[role][group] = load(word, GROUPS * pass + group);
                }
            }
            let given = (block, pass);
            round!(state, given, choose, 0, 0, 1, [7, 12, 17, 22]);
            round!(state, given, choose_by_last, 1, 1, 5, [5, 9, 14, 20]);
            round!(state, given, parity, 2, 5, 3, [4, 11, 16, 23]);
            round!(state, given, or_not, 3, 0, 7, [6, 10, 15, 21]);
            for (role, word) in states.iter_mut().enumerate() {
                for group in 0..GROUPS {
                    let part = GROUPS * pass + group;
                    let sum = add(load(word, part), state[role][group]);
                    store(word, part, sum);
                }
            }
        }

        #[target_feature(enable = $feature)]
        fn load(word: &Word, part: usize) -> Vector {
            let lanes = &word.0.as_chunks::<WIDTH>().0[part];
            // SAFETY: `lanes` is as long as a vector, and any bytes are one.
            unsafe { std::ptr::from_ref(lanes).cast::<Vector>().read_unaligned() }
        }

        #[target_feature(enable = $feature)]
        fn store(word: &mut Word, part: usize, value: Vector) {
            let lanes = &mut word.0.as_chunks_mut::<WIDTH>().0[part];
            // SAFETY: `lanes` is as long as a vector, and any bytes are lanes.
            unsafe {
                std::ptr::from_mut(lanes)
                    .cast::<Vector>()
                    .write_unaligned(value)
            }
        }
    };
}

#[cfg(target_arch = "x86_64")]
mod avx512 {
    use std::arch::x86_64::{
        __m512i, _mm512_add_epi32, _mm512_rolv_epi32, _mm512_set1_epi32, _mm512_ternarylogic_epi32,
    };

    use super::super::layout::{LANES, States, WORDS, Word};
    use super::super::steps::{SINES, round, step};

    type Vector = __m512i;
    const WIDTH: usize = 16;
    body!("avx512f");

    #[target_feature(enable = "avx512f")]
    fn splat(value: u32) -> Vector {
        _mm512_set1_epi32(value.cast_signed())
    }
    #[target_feature(enable = "avx512f")]
    fn add(a: Vector, b: Vector) -> Vector {
        _mm512_add_epi32(a, b)
    }
    #[target_feature(enable = "avx512f")]
    fn turned(value: Vector, by: u32) -> Vector {
        _mm512_rolv_epi32(value, splat(by))
    }
    #[target_feature(enable = "avx512f")]
    fn choose(b: Vector, c: Vector, d: Vector) -> Vector {
        _mm512_ternarylogic_epi32::<0b1100_1010>(b, c, d)
    }
    #[target_feature(enable = "avx512f")]
    fn choose_by_last(b: Vector, c: Vector, d: Vector) -> Vector {
        choose(d, b, c)
    }
    #[target_feature(enable = "avx512f")]
    fn parity(b: Vector, c: Vector, d: Vector) -> Vector {
        _mm512_ternarylogic_epi32::<0b1001_0110>(b, c, d)
    }
    #[target_feature(enable = "avx512f")]
    fn or_not(b: Vector, c: Vector, d: Vector) -> Vector {
        _mm512_ternarylogic_epi32::<0b0011_1001>(b, c, d)
    }
}

#[cfg(target_arch = "x86_64")]
mod avx2 {
    use std::arch::x86_64::{
        __m128i, __m256i, _mm256_add_epi32, _mm256_and_si256, _mm256_castsi128_si256,
        _mm256_inserti128_si256, _mm256_or_si256, _mm256_set1_epi32, _mm256_sllv_epi32,
        _mm256_srlv_epi32, _mm256_unpackhi_epi32, _mm256_unpackhi_epi64, _mm256_unpacklo_epi32,
        _mm256_unpacklo_epi64, _mm256_xor_si256,
    };

    use super::super::layout::{LANES, Row, States, WORDS, Word};
    use super::super::steps::{SINES, round, step};

    type Vector = __m256i;
    const WIDTH: usize = 8;
    body!("avx2");

    #[target_feature(enable = "avx2")]
    fn splat(value: u32) -> Vector {
        _mm256_set1_epi32(value.cast_signed())
    }
    #[target_feature(enable = "avx2")]
    fn add(a: Vector, b: Vector) -> Vector {
        _mm256_add_epi32(a, b)
    }
    #[target_feature(enable = "avx2")]
    fn turned(value: Vector, by: u32) -> Vector {
        let left = _mm256_sllv_epi32(value, splat(by));
        _mm256_or_si256(left, _mm256_srlv_epi32(value, splat(32 - by)))
    }
    #[target_feature(enable = "avx2")]
    fn choose(b: Vector, c: Vector, d: Vector) -> Vector {
        _mm256_xor_si256(d, _mm256_and_si256(b, _mm256_xor_si256(c, d)))
    }
    #[target_feature(enable = "avx2")]
    fn choose_by_last(b: Vector, c: Vector, d: Vector) -> Vector {
        choose(d, b, c)
    }
    #[target_feature(enable = "avx2")]
    fn parity(b: Vector, c: Vector, d: Vector) -> Vector {
        _mm256_xor_si256(b, _mm256_xor_si256(c, d))
    }
    #[target_feature(enable = "avx2")]
    fn or_not(b: Vector, c: Vector, d: Vector) -> Vector {
        let not = _mm256_xor_si256(d, splat(u32::MAX));
        _mm256_xor_si256(c, _mm256_or_si256(b, not))
    }

    #[target_feature(enable = "avx2")]
    pub(super) fn transpose(rows: &[&Row; LANES], block: &mut [Word; WORDS]) {
        for part in 0..LANES / WIDTH {
            for four in 0..4 {
                let at = WIDTH * part;
                let (a, b) = (quarters(rows, at, four), quarters(rows, at + 1, four));
                let (c, d) = (quarters(rows, at + 2, four), quarters(rows, at + 3, four));
                let (low, high) = (_mm256_unpacklo_epi32(a, b), _mm256_unpackhi_epi32(a, b));
                let (low_too, high_too) =
                    (_mm256_unpacklo_epi32(c, d), _mm256_unpackhi_epi32(c, d));
                let words = [
                    _mm256_unpacklo_epi64(low, low_too),
                    _mm256_unpackhi_epi64(low, low_too),
                    _mm256_unpacklo_epi64(high, high_too),
                    _mm256_unpackhi_epi64(high, high_too),
                ];
                for (nth, value) in words.into_iter().enumerate() {
                    store(&mut block[4 * four + nth], part, value);
                }
            }
        }
    }

    /// A quarter of one lane's block, and of the lane's that is four further.
    #[target_feature(enable = "avx2")]
    fn quarters(rows: &[&Row; LANES], lane: usize, four: usize) -> Vector {
        let one = _mm256_castsi128_si256(quarter(rows[lane], four));
        _mm256_inserti128_si256::<1>(one, quarter(rows[lane + 4], four))
    }

    #[target_feature(enable = "avx2")]
    fn quarter(row: &Row, four: usize) -> __m128i {
        let bytes = &row.as_chunks::<16>().0[four];
        // SAFETY: `bytes` is as long as a vector, and any bytes are one.
        unsafe { std::ptr::from_ref(bytes).cast::<__m128i>().read_unaligned() }
    }
}
