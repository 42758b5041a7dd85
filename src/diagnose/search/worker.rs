//! One thread of a search: makes candidates, has them digested, and keeps those that may be the sign.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use super::lanes::{Batch, Kernel, Target, search_tails};
use super::levels::Levels;
use super::moves::TextMove;
use super::survey::Role;
use super::tails::{Layer, Tail};
use super::wanted::Way;
use crate::diagnose::mistakes::Case;

/// What all threads of a search share.
pub(super) struct Shared<'s> {
    pub(super) case: &'s Case<'s>,
    pub(super) texts: &'s [TextMove<'s>],
    /// What part each text move plays, once that is known.
    pub(super) roles: OnceLock<Vec<Role>>,
    pub(super) ways: &'s [Way<'s>],
    pub(super) targets: Vec<Target>,
    pub(super) kernel: Kernel,
    /// The most candidates.
    pub(super) limit: u64,
    pub(super) candidates: AtomicU64,
    pub(super) stopped: AtomicBool,
    pub(super) watch: &'s (dyn Fn(u64) -> bool + Sync),
}

impl Shared<'_> {
    /// What part a text move plays in longer chains.
    pub(super) fn role(&self, at: usize) -> Role {
        self.roles.get().map_or(Role::Active, |roles| roles[at])
    }

    /// Whether the search was told to end, or reached its limit.
    pub(super) fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
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
    /// Which of the layers that were handed in, and which tail of it.
    pub(super) layer: u16,
    pub(super) tail: u32,
}

/// As many candidates are counted before the count is shared.
const SHARED_EVERY: u64 = 2048;

/// One thread of a search.
pub(super) struct Worker<'s> {
    pub(super) shared: &'s Shared<'s>,
    levels: Levels,
    batch: Batch<Hit>,
    hits: Vec<Hit>,
    /// Digested since the count was last shared.
    counted: u64,
    /// Moves made since then, which take their time though most lead nowhere.
    made: u64,
}

impl<'s> Worker<'s> {
    pub(super) fn new(shared: &'s Shared<'s>) -> Self {
        Self {
            shared,
            levels: Levels::new(shared.case),
            batch: Batch::new(shared.kernel, &shared.targets),
            hits: Vec::new(),
            counted: 0,
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

    /// Digests the state of a depth with every tail of the layers.
    pub(super) fn digest(&mut self, depth: usize, chain: Chain, layers: &[&Layer<'_>]) {
        for (layer, number) in layers.iter().zip(0..) {
            self.digest_layer(depth, chain, layer, number);
        }
        if self.counted >= SHARED_EVERY {
            self.share_count();
        }
    }

    fn digest_layer(&mut self, depth: usize, chain: Chain, layer: &Layer<'_>, number: u16) {
        let hit = |tail: u32| Hit {
            chain,
            layer: number,
            tail,
        };
        let text = self.levels.text(depth);
        let glue = self.levels.glue(depth);
        // A text that holds the key itself leaves no choice of tails.
        if glue != self.shared.case.rule.glue {
            for (tail, at) in layer.tails.iter().zip(0..) {
                if let Some(tail) = tail.glued(self.shared.case, glue) {
                    self.digest_other(depth, &tail, hit(at));
                }
            }
            return;
        }
        // One tail is cheapest beside other texts, many are behind one.
        if layer.plain_at.len() < 4 {
            for (at, behind) in layer.plain_bytes() {
                self.batch.push(hit(at), &[text, behind], &mut self.hits);
            }
        } else {
            let hits = &mut self.hits;
            search_tails(
                self.shared.kernel,
                text,
                &layer.plain,
                &self.shared.targets,
                |nth| hits.push(hit(layer.plain_at[nth])),
            );
        }
        for at in &layer.others {
            self.digest_other(depth, &layer.tails[*at as usize], hit(*at));
        }
        self.counted += layer.tails.len() as u64;
    }

    /// A tail that does not only stand behind the text.
    fn digest_other(&mut self, depth: usize, tail: &Tail<'_>, hit: Hit) {
        let text = self.levels.text(depth);
        let (before, behind) = (tail.before(), tail.behind());
        if let Some(way) = tail.way {
            let way = &self.shared.ways[way];
            let whole = [before.as_slice(), text, &behind].concat();
            let digest = way.digest.algorithm.of(text, &tail.key, &whole);
            if way.takes(&digest) {
                self.hits.push(hit);
            }
        } else if let Some(run) = tail.whole {
            let whole = [before.as_slice(), text, &behind].concat();
            if let Some(edited) = run.of(&whole, self.shared.case.charset) {
                self.batch.push(hit, &[&edited], &mut self.hits);
            }
        } else {
            self.batch
                .push(hit, &[&before, text, &behind], &mut self.hits);
        }
    }

    /// Adds what was digested to the common count, and asks whether to go on.
    fn share_count(&mut self) {
        let shared = self.shared;
        let all = shared.candidates.fetch_add(self.counted, Ordering::Relaxed) + self.counted;
        (self.counted, self.made) = (0, 0);
        if all >= shared.limit || !(shared.watch)(all) {
            shared.stopped.store(true, Ordering::Relaxed);
        }
    }

    /// Digests what waits for more, and hands over what may be the sign.
    pub(super) fn finish(&mut self) -> Vec<Hit> {
        self.batch.flush(&mut self.hits);
        self.share_count();
        std::mem::take(&mut self.hits)
    }
}
