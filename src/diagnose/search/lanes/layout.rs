//! How messages lie in memory for a kernel: what one lane after another reads lies side by side.

use zeroize::Zeroize;

/// How many messages are digested at once: two vectors of AVX-512, or two passes of two vectors of AVX2, since the
/// steps of one vector alone would wait for each other.
pub(super) const LANES: usize = 32;

/// Words of a block.
pub(super) const WORDS: usize = 16;

/// The same word of each lane: of a block, or of the state between blocks.
#[derive(Clone, Copy)]
#[repr(C, align(64))]
pub(super) struct Word(pub(super) [u32; LANES]);

impl Word {
    /// A word that is the same in all lanes.
    pub(super) const fn splat(value: u32) -> Self {
        Self([value; LANES])
    }
}

impl Zeroize for Word {
    fn zeroize(&mut self) {
        self.0.zeroize();
    }
}

/// A block of one lane, as bytes.
pub(super) type Row = [u8; 64];

/// The state of each lane; behind the last block, the digest.
pub(super) type States = [Word; 4];

/// The state before the first block.
pub(super) const START: [u32; 4] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476];
