//! The digests of one thread: of a text with each of the tails that stand around it.

use std::cell::LazyCell;

use super::lanes::{Batch, Text, search_tails};
use super::layers::{Costed, Layer, Other};
use super::maker::Joined;
use super::tails::Tail;
use super::worker::{Chain, Hit, Shared};
use crate::protocol::rule::Glue;

/// So few tails are cheapest beside other texts; more of them share the work for the text before them.
const FEW: usize = 4;

/// Digests candidates, and keeps those that may be the sign.
pub(super) struct Digester<'s> {
    shared: &'s Shared<'s>,
    batch: Batch<Hit>,
    hits: Vec<Hit>,
    /// Digested since that was last asked for.
    pub(super) counted: u64,
}

impl<'s> Digester<'s> {
    pub(super) fn new(shared: &'s Shared<'s>) -> Self {
        Self {
            shared,
            batch: Batch::new(shared.kernel, shared.sieve.clone()),
            hits: Vec::new(),
            counted: 0,
        }
    }

    /// Digests a text with every tail of those layers.
    pub(super) fn digest_all(
        &mut self,
        joined: Joined<'_>,
        chain: Chain,
        layers: &[Layer<'_>],
        behind: &[Costed],
    ) {
        let tried = behind.iter().map(|costed| {
            let layer = costed.layer;
            let tail = 0;
            (&layers[usize::from(layer)], Hit { chain, layer, tail })
        });
        // A text that holds the key itself leaves no choice of tails.
        let Some(glue) = joined.glue else {
            self.digest(joined, tried);
            return;
        };
        for (layer, of) in tried {
            self.digest_glued(joined, glue, layer, of);
        }
    }

    /// Digests a text with every tail of some layers, each with what tells its hits.
    fn digest<'l>(
        &mut self,
        joined: Joined<'_>,
        layers: impl Iterator<Item = (&'l Layer<'l>, Hit)>,
    ) {
        let text = joined.text;
        let begun = LazyCell::new(|| Text::new(text));
        for (layer, of) in layers {
            let hit = |tail: u32| of.with(tail);
            if layer.plain_at.len() < FEW {
                for (at, behind) in layer.plain_bytes() {
                    self.batch.push(hit(at), &[text, behind], &mut self.hits);
                }
            } else {
                let Shared { kernel, sieve, .. } = self.shared;
                search_tails(*kernel, &begun, &layer.plain, sieve, |nth| {
                    self.hits.push(hit(layer.plain_at[nth]));
                });
            }
            for Other { at, before, behind } in &layer.others {
                self.other(
                    joined,
                    &layer.tails[*at as usize],
                    [before, behind],
                    hit(*at),
                );
            }
            self.counted += layer.tails.len() as u64;
        }
    }

    /// Digests a text that places the key itself: with the tails that have the right key at the right place.
    fn digest_glued(&mut self, joined: Joined<'_>, glue: Glue, layer: &Layer<'_>, of: Hit) {
        for (tail, at) in layer.tails.iter().zip(0..) {
            if let Some(tail) = tail.glued(glue) {
                let (before, behind) = (tail.before(), tail.behind());
                self.other(joined, &tail, [&before, &behind], of.with(at));
                self.counted += 1;
            }
        }
    }

    /// A tail that does not only stand behind the text.
    fn other(
        &mut self,
        joined: Joined<'_>,
        tail: &Tail<'_>,
        [before, behind]: [&[u8]; 2],
        hit: Hit,
    ) {
        let Joined { text, charset, .. } = joined;
        if let Some(way) = tail.way {
            let way = &self.shared.ways[way];
            let digest = tail.digest(way.digest.algorithm, text, charset, [before, behind]);
            if digest.is_some_and(|digest| way.takes(&digest)) {
                self.hits.push(hit);
            }
        } else if tail.edits_whole() {
            if let Some(whole) = tail.whole(text, charset, [before, behind]) {
                self.batch.push(hit, &[&whole], &mut self.hits);
            }
        } else {
            self.batch
                .push(hit, &[before, text, behind], &mut self.hits);
        }
    }

    /// Digests what waits for more, and hands over what may be the sign.
    pub(super) fn finish(&mut self) -> Vec<Hit> {
        self.batch.flush(&mut self.hits);
        std::mem::take(&mut self.hits)
    }
}
