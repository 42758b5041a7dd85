//! Texts in parts: one for each parameter, and what stands around them.

use super::arena::{Arena, Id};

/// What a text is joined from, by numbers of the arena.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Parts {
    /// What stands before all parameters, between two, and behind all.
    pub(super) frame: [Id; 3],
    pub(super) params: Vec<Id>,
}

/// A joined text, and where each parameter begins in it.
#[derive(Clone, Debug, Default)]
pub(super) struct Text {
    pub(super) bytes: Vec<u8>,
    starts: Vec<usize>,
}

impl Parts {
    /// Whether what changed between the first two and what changed between the last two is not the same.
    pub(super) fn are_apart([first, before, last]: [&Self; 3]) -> bool {
        let params = first.params.iter().zip(&before.params).zip(&last.params);
        let frames = first.frame.iter().zip(&before.frame).zip(&last.frame);
        params
            .chain(frames)
            .all(|((first, before), last)| first == before || before == last)
    }

    /// The joined text, in `text`, whose room is used again.
    pub(super) fn join(&self, arena: &Arena, text: &mut Text) {
        let [before, between, behind] = self.frame.map(|part| arena.bytes(part));
        let Text { bytes, starts } = text;
        bytes.clear();
        starts.clear();
        bytes.extend_from_slice(before);
        for (nth, param) in self.params.iter().enumerate() {
            match between {
                _ if nth == 0 => {}
                [byte] => bytes.push(*byte),
                more => bytes.extend_from_slice(more),
            }
            starts.push(bytes.len());
            bytes.extend_from_slice(arena.bytes(*param));
        }
        bytes.extend_from_slice(behind);
    }

    /// What was joined to `text`, with other parameters at some places, which are in their order.
    pub(super) fn join_others(
        &self,
        text: &Text,
        others: &[(usize, Id)],
        arena: &Arena,
        joined: &mut Vec<u8>,
    ) {
        joined.clear();
        let mut at = 0;
        for (place, other) in others {
            let start = text.starts[*place];
            joined.extend_from_slice(&text.bytes[at..start]);
            joined.extend_from_slice(arena.bytes(*other));
            at = start + arena.bytes(self.params[*place]).len();
        }
        joined.extend_from_slice(&text.bytes[at..]);
    }

    /// Whether those are the parameters at these places.
    pub(super) fn are(&self, others: &[(usize, Id)]) -> bool {
        others
            .iter()
            .all(|(place, other)| self.params[*place] == *other)
    }
}
