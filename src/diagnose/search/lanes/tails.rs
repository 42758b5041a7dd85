//! Many tails behind one text (variants of the key, of what joins it): the blocks of the text are digested once, and
//! what the lanes read of the tails is laid out once for all texts.
//!
//! A tail may begin at any byte of a word, as the text's length has it. So there are four layouts, each made when a
//! text first needs it; where in a block the word lies makes no difference to them.

use std::sync::OnceLock;

use md5::block_api::compress;
use md5::{Digest as _, Md5};
use zeroize::Zeroizing;

use super::kernel::{Kernel, Way};
use super::layout::{LANES, START, WORDS, Word};
use super::sieve::Sieve;
use super::simd::Simd;

/// Longer tails are digested one at a time.
const LONGEST: usize = 4096;

/// Tails that are digested at once differ by no more words: by a block at most, so that they end in one of two.
const SPREAD: usize = WORDS;

/// What ends a message, as far as the last word of its tail may hold it.
const END: [u8; 4] = [0x80, 0, 0, 0];

/// Tails to be digested behind one text after another.
pub struct Tails {
    /// All of them, from the shortest to the longest.
    sorted: Vec<Tail>,
    /// What they are made of, each between zeros with [`END`] behind it: the words of a tail can be read from it, wherever
    /// in a word the tail begins.
    bytes: Zeroizing<Vec<u8>>,
    /// How many are no longer than [`LONGEST`].
    short: usize,
    /// As the lanes read them, if they begin at the first, second, third or last byte of a word.
    layouts: [OnceLock<Layout>; 4],
}

/// One tail.
#[derive(Clone, Copy)]
struct Tail {
    /// Its place in the order they were given in.
    index: usize,
    start: usize,
    length: usize,
}

/// Tails as the lanes read them.
struct Layout {
    runs: Vec<Run>,
    words: Zeroizing<Vec<Word>>,
}

/// Tails that are digested at once, of about the same length.
#[derive(Clone, Copy)]
struct Run {
    /// Which of the sorted tails.
    first: usize,
    used: usize,
    /// Where in the layout their words begin, the bit behind their end among them. One more has their lengths.
    start: usize,
    /// How many words the shortest has, and how many the longest; that many there are.
    least: usize,
    words: usize,
}

impl Tails {
    /// Keeps the tails; each is told by its place among them.
    pub fn new<'a>(tails: impl IntoIterator<Item = &'a [u8]>) -> Self {
        let mut given: Vec<(usize, &[u8])> = tails.into_iter().enumerate().collect();
        given.sort_by_key(|(_, tail)| tail.len());
        let total: usize = given.iter().map(|(_, tail)| tail.len() + END.len()).sum();
        // Never moved to another place, since what it was moved from would not be wiped.
        let mut bytes = Zeroizing::new(Vec::with_capacity(END.len() + total));
        bytes.extend_from_slice(&END[1..]);
        let mut sorted = Vec::with_capacity(given.len());
        for (index, tail) in given {
            sorted.push(Tail {
                index,
                start: bytes.len(),
                length: tail.len(),
            });
            bytes.extend_from_slice(tail);
            bytes.extend_from_slice(&END);
        }
        let short = sorted.partition_point(|tail| tail.length <= LONGEST);
        Self {
            sorted,
            bytes,
            short,
            layouts: Default::default(),
        }
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.sorted.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.sorted.is_empty()
    }

    fn bytes(&self, tail: &Tail) -> &[u8] {
        &self.bytes[tail.start..tail.start + tail.length]
    }

    /// Digests the short ones in lanes.
    fn search(&self, simd: Simd, text: &Text<'_>, sieve: &Sieve, hit: &mut impl FnMut(usize)) {
        const ZERO: &Word = &Word::splat(0);
        let head = &text.head;
        let rest = text.bytes.len() % 64;
        let (first, shift) = (rest / 4, rest % 4);
        let layout = self.layouts[shift].get_or_init(|| Layout::new(self, shift));
        for run in &layout.runs {
            let words = &layout.words[run.start..run.start + run.words];
            let lengths = &layout.words[run.start + run.words];
            let (mut joint, mut low, mut high) = (head[first], *ZERO, *ZERO);
            for lane in 0..LANES {
                joint.0[lane] |= words[0].0[lane];
                let bits = 8 * (text.bytes.len() as u64 + u64::from(lengths.0[lane]));
                low.0[lane] = (bits & 0xffff_ffff) as u32;
                high.0[lane] = (bits >> 32) as u32;
            }
            // Where the message ends. Of tails that end in different blocks, each is looked at when its own is the last.
            let end = |words: usize| (first + words + 2).next_multiple_of(WORDS);
            for all in (end(run.least)..=end(run.words)).step_by(WORDS) {
                let mut states = text.state.map(Word::splat);
                for block in (0..all).step_by(WORDS) {
                    let block: [&Word; WORDS] = std::array::from_fn(|nth| match block + nth {
                        at if at < first => &head[at],
                        at if at == first => &joint,
                        at if at == all - 2 => &low,
                        at if at == all - 1 => &high,
                        at => words.get(at - first).unwrap_or(ZERO),
                    });
                    simd.compress(&mut states, &block);
                }
                for lane in sieve.lanes(&states, run.used) {
                    let tail = &self.sorted[run.first + lane];
                    if end(words_of(shift, tail)) == all {
                        hit(tail.index);
                    }
                }
            }
        }
    }
}

/// How many words a tail takes that begins `shift` bytes into its first one, the bit behind its end among them.
fn words_of(shift: usize, tail: &Tail) -> usize {
    (shift + tail.length) / 4 + 1
}

impl Layout {
    /// The short tails, each beginning `shift` bytes into its first word.
    fn new(tails: &Tails, shift: usize) -> Self {
        let short = &tails.sorted[..tails.short];
        let mut runs = Vec::new();
        let (mut first, mut start) = (0, 0);
        while let Some(shortest) = short.get(first) {
            let least = words_of(shift, shortest);
            let alike = short[first..]
                .iter()
                .take(LANES)
                .take_while(|tail| words_of(shift, tail) <= least + SPREAD);
            let (used, words) = alike.fold((0, least), |(used, _), tail| {
                (used + 1, words_of(shift, tail))
            });
            runs.push(Run {
                first,
                used,
                start,
                least,
                words,
            });
            first += used;
            start += words + 1;
        }

        let mut words = Zeroizing::new(vec![Word::splat(0); start]);
        for run in &runs {
            let run_words = &mut words[run.start..=run.start + run.words];
            for (lane, tail) in short[run.first..run.first + run.used].iter().enumerate() {
                let from = tail.start - shift;
                let bytes = &tails.bytes[from..from + 4 * words_of(shift, tail)];
                for (word, bytes) in run_words.iter_mut().zip(bytes.as_chunks().0) {
                    word.0[lane] = u32::from_le_bytes(*bytes);
                }
                let length = u32::try_from(tail.length).expect("a short tail");
                run_words[run.words].0[lane] = length;
            }
        }
        Self { runs, words }
    }
}

/// A text that tails are put behind, its whole blocks digested.
pub struct Text<'t> {
    bytes: &'t [u8],
    state: [u32; 4],
    /// The words of the block that it leaves unfinished.
    head: [Word; WORDS],
}

impl<'t> Text<'t> {
    /// Digests the whole blocks of a text.
    #[must_use]
    pub fn new(bytes: &'t [u8]) -> Self {
        let (whole, rest) = bytes.as_chunks::<64>();
        let mut state = START;
        compress(&mut state, whole);
        let mut head = [0; 64];
        head[..rest.len()].copy_from_slice(rest);
        let head = head.as_chunks::<4>().0;
        Self {
            bytes,
            state,
            head: std::array::from_fn(|at| Word::splat(u32::from_le_bytes(head[at]))),
        }
    }
}

/// Digests the text with each of the tails behind it, and calls `hit` with the place of each possible hit.
pub fn search_tails(
    kernel: Kernel,
    text: &Text<'_>,
    tails: &Tails,
    sieve: &Sieve,
    mut hit: impl FnMut(usize),
) {
    let mut rest = &tails.sorted[..];
    if let Way::Lanes(simd) = kernel.way() {
        tails.search(simd, text, sieve, &mut hit);
        rest = &rest[tails.short..];
    }
    if rest.is_empty() {
        return;
    }
    let before = Md5::new_with_prefix(text.bytes);
    for tail in rest {
        let digest = before.clone().chain_update(tails.bytes(tail)).finalize();
        if sieve.takes(digest.into()) {
            hit(tail.index);
        }
    }
}
