//! One worker's walk through the chains of a step: from each chain to those with one more move behind it.

use super::moves::is_order;
use super::plan::{Begun, Step};
use super::worker::Worker;

/// A walk of one worker.
pub(super) struct Walk<'w, 's> {
    step: &'w Step<'w, 'w>,
    worker: &'w mut Worker<'s>,
}

impl<'w, 's> Walk<'w, 's> {
    pub(super) const fn new(step: &'w Step<'w, 'w>, worker: &'w mut Worker<'s>) -> Self {
        Self { step, worker }
    }

    /// Tries the chains that begin with these moves.
    pub(super) fn from(&mut self, begun: Begun) {
        if !self.worker.make(begun.moves()) || self.is_made_otherwise(&begun) {
            return;
        }
        let step = self.step;
        if begun.length == step.length {
            self.worker
                .digest(begun.chain, step.layers, step.behind(&begun));
            return;
        }
        let moves = self.worker.shared.texts;
        for next in step.next(begun, moves) {
            if self.worker.shared.is_stopped() {
                return;
            }
            let longer = begun.with(next);
            if is_order(longer.moves(), moves) {
                self.from(longer);
            }
        }
    }

    /// Whether another chain leads to the same text, and is tried as well: one without the last move, or with the last two
    /// in the other order.
    fn is_made_otherwise(&mut self, begun: &Begun) -> bool {
        let moves = self.worker.shared.texts;
        let is_last = begun.length == self.step.length;
        if is_last && self.worker.is_idle() {
            return true;
        }
        let [.., before, last] = begun.moves() else {
            return false;
        };
        let [stage_before, stage] = [before, last].map(|at| moves[usize::from(*at)].stage);
        last < before && stage == stage_before && self.worker.are_apart(stage)
    }
}
