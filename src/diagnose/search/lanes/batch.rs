//! Whole messages that differ: copied into lanes with others of as many blocks, and digested when the lanes are full.

use md5::{Digest as _, Md5};
use zeroize::Zeroizing;

use super::kernel::{Kernel, Way};
use super::layout::{LANES, Row, START, WORDS, Word};
use super::sieve::Sieve;
use super::simd::Simd;

/// Longer messages are digested one at a time: lanes for every number of blocks up to it come to 4 MiB at most.
const MOST_BLOCKS: usize = 64;

/// Bytes behind a message at least: the bit that ends it, and its length.
const PADDING: usize = 1 + 8;

/// Messages on their way to be digested, each with a tag by which it is told if it is a possible hit.
pub struct Batch<T> {
    kernel: Kernel,
    sieve: Sieve,
    /// Those of one block, of two, and so on.
    groups: Vec<Group<T>>,
}

/// Messages of the same number of blocks; fewer than there are lanes, except while they are digested.
struct Group<T> {
    blocks: usize,
    tags: Vec<T>,
    /// The blocks of each lane, padded; none until a message comes. What a lane held before stays in it until it is used
    /// again. Messages end in the key.
    rows: Zeroizing<Vec<Row>>,
}

impl<T: Copy> Batch<T> {
    /// An empty batch.
    #[must_use]
    pub fn new(kernel: Kernel, sieve: Sieve) -> Self {
        Self {
            kernel,
            sieve,
            groups: Vec::new(),
        }
    }

    /// Adds the message that the parts make one behind the other. Possible hits, this message or earlier ones, are
    /// pushed to `hits`; the rest of them will be at a later call or with [`Batch::flush`].
    pub fn push(&mut self, tag: T, parts: &[&[u8]], hits: &mut Vec<T>) {
        let length: usize = parts.iter().map(|part| part.len()).sum();
        let blocks = (length + PADDING).div_ceil(64);
        match self.kernel.way() {
            Way::Lanes(simd) if blocks <= MOST_BLOCKS => {
                for blocks in self.groups.len() + 1..=blocks {
                    self.groups.push(Group::new(blocks));
                }
                let group = &mut self.groups[blocks - 1];
                group.add(tag, parts, length);
                if group.tags.len() == LANES {
                    group.digest(simd, &self.sieve, hits);
                }
            }
            _ => {
                let mut md5 = Md5::new();
                for part in parts {
                    md5.update(part);
                }
                if self.sieve.takes(md5.finalize().into()) {
                    hits.push(tag);
                }
            }
        }
    }

    /// Digests what waits for its lanes to fill.
    pub fn flush(&mut self, hits: &mut Vec<T>) {
        if let Way::Lanes(simd) = self.kernel.way() {
            for group in &mut self.groups {
                if !group.tags.is_empty() {
                    group.digest(simd, &self.sieve, hits);
                }
            }
        }
    }
}

impl<T: Copy> Group<T> {
    fn new(blocks: usize) -> Self {
        Self {
            blocks,
            tags: Vec::new(),
            rows: Zeroizing::new(Vec::new()),
        }
    }

    /// From one lane's first block to the next lane's: odd, so that the same block of all lanes fits into the cache,
    /// where rows that are a power of two apart would drive each other out.
    fn stride(&self) -> usize {
        self.blocks | 1
    }

    /// Puts a message of this length into the next lane.
    fn add(&mut self, tag: T, parts: &[&[u8]], length: usize) {
        if self.rows.is_empty() {
            *self.rows = vec![[0; 64]; self.stride() * LANES];
            self.tags.reserve_exact(LANES);
        }
        let first = self.stride() * self.tags.len();
        let rows = &mut self.rows[first..first + self.blocks];
        // The padding lies in these, and the end of the message perhaps.
        rows[self.blocks - 1] = [0; 64];
        rows[self.blocks.saturating_sub(2)] = [0; 64];
        let lane = rows.as_flattened_mut();
        let mut at = 0;
        for part in parts {
            lane[at..at + part.len()].copy_from_slice(part);
            at += part.len();
        }
        lane[length] = 0x80;
        if let Some(bits) = lane.last_chunk_mut() {
            *bits = (8 * length as u64).to_le_bytes();
        }
        self.tags.push(tag);
    }

    /// Digests all lanes, and looks at those that are used.
    fn digest(&mut self, simd: Simd, sieve: &Sieve, hits: &mut Vec<T>) {
        let mut states = START.map(Word::splat);
        let mut block = [Word::splat(0); WORDS];
        for nth in 0..self.blocks {
            let rows = std::array::from_fn(|lane| &self.rows[self.stride() * lane + nth]);
            simd.transpose(&rows, &mut block);
            simd.compress(&mut states, &block.each_ref());
        }
        let lanes = sieve.lanes(&states, self.tags.len());
        hits.extend(lanes.map(|lane| self.tags[lane]));
        self.tags.clear();
    }
}
