//! One thread of a search: makes candidates, has them digested, and keeps those that may be the sign.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use super::arena::Arena;
use super::lanes::{Batch, Kernel, Target, search_tails};
use super::moves::TextMove;
use super::state::State;
use super::tails::{Layer, Tail};
use super::wanted::Way;
use crate::diagnose::mistakes::Case;

/// What all threads of a search share.
pub(super) struct Shared<'s> {
    pub(super) case: &'s Case<'s>,
    pub(super) texts: &'s [TextMove<'s>],
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
    /// Whether the search was told to end, or reached its limit.
    pub(super) fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }
}

/// The places of the text moves of a candidate, in order; [`NONE`] behind the last.
pub(super) type Chain = [u16; 3];
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
/// When the arena holds as many bytes it is emptied, at a place where no state needs it.
const ARENA: usize = 48 << 20;

/// One thread of a search.
pub(super) struct Worker<'s> {
    pub(super) shared: &'s Shared<'s>,
    arena: Arena,
    batch: Batch<Hit>,
    hits: Vec<Hit>,
    /// Digested since the count was last shared.
    counted: u64,
    text: Vec<u8>,
    /// The states of a chain, the case first.
    states: [State; 4],
}

impl<'s> Worker<'s> {
    pub(super) fn new(shared: &'s Shared<'s>) -> Self {
        let mut arena = Arena::default();
        let right = State::of(shared.case, &mut arena);
        Self {
            shared,
            batch: Batch::new(shared.kernel, &shared.targets),
            hits: Vec::new(),
            counted: 0,
            text: Vec::new(),
            states: std::array::from_fn(|_| right.clone()),
            arena,
        }
    }

    /// Empties the arena where it has grown large. Only the case's own state holds after this.
    pub(super) fn tidy(&mut self) {
        if self.arena.size() > ARENA {
            self.arena = Arena::default();
            let right = State::of(self.shared.case, &mut self.arena);
            self.states = std::array::from_fn(|_| right.clone());
        }
    }

    /// Makes the move at that place to the state of a depth; says whether it changed anything. The result is the state
    /// of the next depth.
    pub(super) fn make(&mut self, depth: usize, at: u16) -> bool {
        let (before, behind) = self.states.split_at_mut(depth + 1);
        behind[0].become_of(
            &before[depth],
            at,
            &self.shared.texts[usize::from(at)],
            self.shared.case.key,
            &mut self.arena,
        )
    }

    /// Digests the state of a depth with every tail of the layers.
    pub(super) fn digest(&mut self, depth: usize, chain: Chain, layers: &[&Layer<'_>]) {
        self.states[depth].join(&self.arena, self.shared.texts, &mut self.text);
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
        let glue = self.states[depth].glue();
        // A text that holds the key itself leaves no choice of tails.
        if glue != self.shared.case.rule.glue {
            for (tail, at) in layer.tails.iter().zip(0..) {
                if let Some(tail) = tail.glued(self.shared.case, glue) {
                    self.digest_other(&tail, hit(at));
                }
            }
            return;
        }
        // One tail is cheapest beside other texts, many are behind one.
        if layer.plain_at.len() < 4 {
            for (at, behind) in layer.plain_bytes() {
                self.batch
                    .push(hit(at), &[&self.text, behind], &mut self.hits);
            }
        } else {
            let hits = &mut self.hits;
            search_tails(
                self.shared.kernel,
                &self.text,
                &layer.plain,
                &self.shared.targets,
                |nth| hits.push(hit(layer.plain_at[nth])),
            );
        }
        for at in &layer.others {
            self.digest_other(&layer.tails[*at as usize], hit(*at));
        }
        self.counted += layer.tails.len() as u64;
    }

    /// A tail that does not only stand behind the text.
    fn digest_other(&mut self, tail: &Tail<'_>, hit: Hit) {
        let (before, behind) = (tail.before(), tail.behind());
        if let Some(way) = tail.way {
            let way = &self.shared.ways[way];
            let whole = [before.as_slice(), &self.text, &behind].concat();
            let digest = way.digest.algorithm.of(&self.text, &tail.key, &whole);
            if way.takes(&digest) {
                self.hits.push(hit);
            }
        } else if let Some(run) = tail.whole {
            let whole = [before.as_slice(), &self.text, &behind].concat();
            if let Some(edited) = run.of(&whole, self.shared.case.charset) {
                self.batch.push(hit, &[&edited], &mut self.hits);
            }
        } else {
            self.batch
                .push(hit, &[&before, &self.text, &behind], &mut self.hits);
        }
    }

    /// Adds what was digested to the common count, and asks whether to go on.
    fn share_count(&mut self) {
        let shared = self.shared;
        let all = shared.candidates.fetch_add(self.counted, Ordering::Relaxed) + self.counted;
        self.counted = 0;
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
