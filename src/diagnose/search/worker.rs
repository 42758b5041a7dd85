//! One thread of a search: makes candidates, has them digested, and keeps those that may be the sign.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use super::digester::Digester;
use super::lanes::{Kernel, Sieve};
use super::layers::{Costed, Layer};
use super::maker::{Joined, Maker};
use super::moves::{Stage, TextMove};
use super::wanted::Way;
use crate::diagnose::mistakes::Case;
use crate::protocol::rule::Rule;

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

/// The places of the text moves of a candidate, in their order; [`NONE`] behind the last.
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
    maker: Maker,
    digester: Digester<'s>,
    /// Moves made since the count was last shared: they take their time, though most lead nowhere.
    made: u64,
}

impl<'s> Worker<'s> {
    pub(super) fn new(shared: &'s Shared<'s>) -> Self {
        Self {
            shared,
            maker: Maker::new(shared.case, shared.texts.len()),
            digester: Digester::new(shared),
            made: 0,
        }
    }

    /// Makes the text of a chain; says whether all of its moves changed anything.
    pub(super) fn make(&mut self, chain: &[u16]) -> bool {
        self.count_one();
        let shared = self.shared;
        self.maker.make(chain, shared.texts, shared.case)
    }

    /// Makes the text of a chain with a first sign in it, under another rule; says whether all of its moves changed
    /// anything.
    pub(super) fn make_again(&mut self, chain: &[u16], rule: fn(&mut Rule), sign: &[u8]) -> bool {
        self.count_one();
        let shared = self.shared;
        self.maker
            .make_again(chain, shared.texts, shared.case, (rule, sign))
    }

    /// The text that was made last, with what the tails behind it must know.
    pub(super) fn joined(&mut self) -> Joined<'_> {
        self.maker.joined()
    }

    /// The text that was made last.
    pub(super) fn text(&mut self) -> &[u8] {
        self.maker.joined().text
    }

    /// Whether the last move left the text of the chain before it as it was.
    pub(super) fn is_idle(&mut self) -> bool {
        self.maker.is_idle()
    }

    /// Whether the last two moves, both of that stage, changed nothing in common.
    pub(super) fn are_apart(&self, stage: Stage) -> bool {
        self.maker.are_apart(stage)
    }

    /// Counts one that was made, which takes its time though most lead nowhere.
    fn count_one(&mut self) {
        self.made += 1;
        if self.made >= SHARED_EVERY {
            self.share_count();
        }
    }

    /// Digests the text that was made last with every tail of those layers.
    pub(super) fn digest(&mut self, chain: Chain, layers: &[Layer<'_>], behind: &[Costed]) {
        let joined = self.maker.joined();
        self.digester.digest_all(joined, chain, layers, behind);
        self.share_often();
    }

    fn share_often(&mut self) {
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
