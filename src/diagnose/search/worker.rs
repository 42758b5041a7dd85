//! One thread of a search: makes candidates, has them digested, and keeps those that may be the sign.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use super::base::{Base, Measured, Turn};
use super::digester::Digester;
use super::lanes::{Kernel, Sieve};
use super::layers::{Costed, Layer};
use super::maker::{Joined, Maker};
use super::moves::TextMove;
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

/// The places of the text moves of a candidate, in any order; [`NONE`] behind the last.
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
    /// The text of the case itself, with what moves were measured to do to it.
    home: Option<Base>,
    /// The last text that was made of several moves together.
    together: Vec<u8>,
    /// Moves made since the count was last shared: they take their time, though most lead nowhere.
    made: u64,
}

impl<'s> Worker<'s> {
    pub(super) fn new(shared: &'s Shared<'s>) -> Self {
        Self {
            shared,
            maker: Maker::new(shared.case, shared.texts.len()),
            digester: Digester::new(shared),
            home: None,
            together: Vec::new(),
            made: 0,
        }
    }

    /// Forgets what was made of values, where that has grown large.
    pub(super) fn tidy(&mut self) {
        let shared = self.shared;
        self.maker.tidy(shared.case, shared.texts.len());
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
    pub(super) fn joined(&self) -> Joined<'_> {
        self.maker.joined()
    }

    /// The text that was made last.
    pub(super) fn text(&self) -> &[u8] {
        self.maker.joined().text
    }

    /// The text that a chain leaves, for others to be made to; `None` if the chain changes nothing.
    pub(super) fn base(&mut self, chain: &[u16], turn: Turn) -> Option<Base> {
        self.count_one();
        let shared = self.shared;
        Base::of(
            chain,
            turn,
            self.home.as_ref(),
            &mut self.maker,
            shared.texts,
            shared.case,
        )
    }

    /// The text of the case itself, to be handed back.
    pub(super) fn take_home(&mut self) -> Option<Base> {
        self.home.take().or_else(|| self.base(&[], Turn::Early))
    }

    /// Keeps the text of the case itself with what was measured there.
    pub(super) fn keep_home(&mut self, home: Base) {
        self.home = Some(home);
    }

    /// What a move does to the text of a base; `None` if nothing.
    pub(super) fn measure(&mut self, base: &mut Base, at: u16) -> Option<Measured> {
        if !self.knows(base, at) {
            self.count_one();
            let (shared, home) = (self.shared, self.home.as_ref());
            base.measure(at, home, &mut self.maker, shared.texts, shared.case);
        }
        base.known(at)
    }

    /// Whether it is known what a move does to the text of a base, or is told by what it does to the case itself.
    pub(super) fn knows(&mut self, base: &mut Base, at: u16) -> bool {
        if base.is_known(at) {
            return true;
        }
        if let Some(mut home) = self.home.take_if(|home| !home.is_known(at)) {
            self.measure(&mut home, at);
            self.home = Some(home);
        }
        base.carry(at, self.home.as_ref(), self.shared.texts)
    }

    /// Makes a move beside those of a base, when the base has its turn; says whether that changed its text.
    pub(super) fn make_beside(&mut self, base: &Base, at: u16) -> bool {
        self.make(&base.with(at, self.shared.texts)) && self.text() != base.text()
    }

    /// What two moves do to the text of a base that meet, in each order; `None` if that cannot be told.
    pub(super) fn measure_both(
        &mut self,
        base: &mut Base,
        both: [u16; 2],
    ) -> Option<Vec<Measured>> {
        if let Some(measured) = base.known_both(both) {
            return measured.clone();
        }
        if let Some(mut home) = self.home.take_if(|home| home.known_both(both).is_none()) {
            self.measure_both(&mut home, both);
            self.home = Some(home);
        }
        self.count_one();
        let shared = self.shared;
        let home = self.home.as_ref();
        base.measure_both(both, home, &mut self.maker, shared.texts, shared.case)
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

    /// Digests what some moves make together of the text of a base; says whether they go together.
    pub(super) fn digest_together(
        &mut self,
        (base, measured): (&Base, &[Option<Measured>; CHAIN]),
        chain: Chain,
        layers: &[Layer<'_>],
        behind: &[Costed],
    ) -> bool {
        let goes = base.make(measured, &mut self.together);
        if goes {
            let joined = base.joined(&self.together);
            self.digester.digest_all(joined, chain, layers, behind);
            self.share_often();
        }
        goes
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
