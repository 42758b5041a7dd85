//! One thread of a search: makes candidates, has them digested, and keeps those that may be the sign.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use super::digester::Digester;
use super::lanes::{Kernel, Sieve};
use super::layers::{Costed, Layer};
use super::levels::Levels;
use super::moves::TextMove;
use super::wanted::Way;
use crate::diagnose::mistakes::Case;

/// What all threads of a search share.
pub(super) struct Shared<'s> {
    pub(super) case: &'s Case<'s>,
    pub(super) texts: &'s [TextMove<'s>],
    pub(super) ways: &'s [Way<'s>],
    pub(super) sieve: Sieve,
    pub(super) kernel: Kernel,
    pub(super) count: &'s Count<'s>,
}

/// How many candidates were digested, and whether that is enough.
pub(super) struct Count<'s> {
    /// The most candidates.
    pub(super) limit: u64,
    pub(super) candidates: AtomicU64,
    pub(super) stopped: AtomicBool,
    pub(super) watch: &'s (dyn Fn(u64) -> bool + Sync),
}

impl Count<'_> {
    /// Adds some candidates, and asks whether to go on.
    pub(super) fn add(&self, candidates: u64) {
        let all = self.candidates.fetch_add(candidates, Ordering::Relaxed) + candidates;
        if all >= self.limit || !(self.watch)(all) {
            self.stopped.store(true, Ordering::Relaxed);
        }
    }
}

impl Shared<'_> {
    /// Whether the search was told to end, or reached its limit.
    pub(super) fn is_stopped(&self) -> bool {
        self.count.stopped.load(Ordering::Relaxed)
    }
}

/// The places of the text moves of a candidate, in order; [`NONE`] behind the last.
pub(super) type Chain = [u16; CHAIN];
/// The most text moves in a chain.
pub(super) const CHAIN: usize = 3;
pub(super) const NONE: u16 = u16::MAX;

/// A candidate that may be the sign.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hit {
    pub(super) chain: Chain,
    /// Which of the layers, and which tail of it.
    pub(super) layer: u16,
    pub(super) tail: u32,
}

impl Hit {
    /// The same text with another tail of the layer.
    pub(super) const fn with(self, tail: u32) -> Self {
        Self { tail, ..self }
    }
}

/// As many candidates are counted before the count is shared.
const SHARED_EVERY: u64 = 2048;

/// One thread of a search.
pub(super) struct Worker<'s> {
    pub(super) shared: &'s Shared<'s>,
    levels: Levels,
    digester: Digester<'s>,
    /// Moves made since the count was last shared: they take their time, though most lead nowhere.
    made: u64,
}

impl<'s> Worker<'s> {
    pub(super) fn new(shared: &'s Shared<'s>) -> Self {
        Self {
            shared,
            levels: Levels::new(shared.case),
            digester: Digester::new(shared),
            made: 0,
        }
    }

    /// Forgets what was made of values, where that has grown large.
    pub(super) fn tidy(&mut self) {
        self.levels.tidy(self.shared.case);
    }

    /// Makes the move at that place to the state of a depth; says whether it changed anything.
    pub(super) fn make(&mut self, depth: usize, at: u16) -> bool {
        let shared = self.shared;
        self.made += 1;
        if self.made >= SHARED_EVERY {
            self.share_count();
        }
        self.levels.make(depth, at, shared.texts, shared.case)
    }

    /// The joined text of a depth.
    pub(super) fn text(&self, depth: usize) -> &[u8] {
        self.levels.text(depth)
    }

    /// Digests the state of a depth with every tail of those layers.
    pub(super) fn digest(
        &mut self,
        depth: usize,
        chain: Chain,
        layers: &[Layer<'_>],
        behind: &[Costed],
    ) {
        let joined = self.levels.joined(depth);
        let tried = behind.iter().map(|costed| {
            let layer = costed.layer;
            let tail = 0;
            (&layers[usize::from(layer)], Hit { chain, layer, tail })
        });
        // A text that holds the key itself leaves no choice of tails.
        if joined.glue == self.shared.case.rule.glue {
            self.digester.digest(joined, tried);
        } else {
            for (layer, of) in tried {
                self.digester.digest_glued(joined, layer, of);
            }
        }
        if self.digester.counted >= SHARED_EVERY {
            self.share_count();
        }
    }

    /// Adds what was digested to the common count, and asks whether to go on.
    fn share_count(&mut self) {
        self.shared
            .count
            .add(std::mem::take(&mut self.digester.counted));
        self.made = 0;
    }

    /// Digests what waits for more, and hands over what may be the sign.
    pub(super) fn finish(&mut self) -> Vec<Hit> {
        let hits = self.digester.finish();
        self.share_count();
        hits
    }
}
