//! A joined text, cut into its pairs, and how far two texts are the same.

use std::ops::Range;

use memchr::memmem;

/// A joined text, cut into its pairs.
#[derive(Debug, Default)]
pub(super) struct Pieces {
    text: Vec<u8>,
    pub(super) separator: Vec<u8>,
    /// Where each pair begins, and behind the last one where one more would.
    pub(super) starts: Vec<usize>,
}

impl Pieces {
    pub(super) fn new(text: &[u8], separator: &[u8]) -> Self {
        let mut starts = vec![0];
        starts.extend(ends(text, separator).map(|end| end + separator.len()));
        Self {
            text: text.to_vec(),
            separator: separator.to_vec(),
            starts,
        }
    }

    pub(super) fn text(&self) -> &[u8] {
        &self.text
    }

    /// How many pairs there are.
    pub(super) fn count(&self) -> usize {
        self.starts.len() - 1
    }

    /// Where a pair stands, without the separator behind it.
    pub(super) fn range(&self, at: usize) -> Range<usize> {
        self.starts[at]..self.starts[at + 1] - self.separator.len()
    }

    /// A pair.
    pub(super) fn pair(&self, at: usize) -> &[u8] {
        &self.text[self.range(at)]
    }

    /// A pair, if it is one of those.
    pub(super) fn pair_in(&self, which: &Range<usize>, at: usize) -> Option<&[u8]> {
        (at < which.end).then(|| self.pair(at))
    }

    /// The pair that a place in the text belongs to, with the separator behind it.
    pub(super) fn pair_at(&self, place: usize) -> usize {
        let behind = self.starts.partition_point(|start| *start <= place);
        (behind - 1).min(self.count() - 1)
    }
}

/// Where the pairs of a text end.
pub(super) fn ends<'t>(text: &'t [u8], separator: &'t [u8]) -> impl Iterator<Item = usize> + 't {
    let found = (!separator.is_empty()).then(|| memmem::find_iter(text, separator));
    found.into_iter().flatten().chain([text.len()])
}

/// How many bytes are the same at the start.
pub(super) fn same_at_start(a: &[u8], b: &[u8]) -> usize {
    let chunks = a.as_chunks::<16>().0.iter().zip(b.as_chunks::<16>().0);
    let same = 16 * chunks.take_while(|(a, b)| a == b).count();
    let rest = a[same..].iter().zip(&b[same..]);
    same + rest.take_while(|(a, b)| a == b).count()
}

/// How many of the last `most` bytes are the same.
pub(super) fn same_at_end(a: &[u8], b: &[u8], most: usize) -> usize {
    let (a, b) = (&a[a.len() - most..], &b[b.len() - most..]);
    let chunks = a.as_rchunks::<16>().1.iter().rev();
    let same = 16
        * chunks
            .zip(b.as_rchunks::<16>().1.iter().rev())
            .take_while(|(a, b)| a == b)
            .count();
    let rest = a[..most - same]
        .iter()
        .rev()
        .zip(b[..most - same].iter().rev());
    same + rest.take_while(|(a, b)| a == b).count()
}
