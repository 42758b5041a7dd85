//! An explanation: a chain of mistakes, and the bytes that prove it.

use crate::diagnose::mistakes::{Case, Digested, Draft, Slip};
use crate::protocol::digest::Digest;

/// A chain of mistakes whose digest is the sign.
#[derive(Clone, Debug)]
pub struct Explanation {
    /// The mistakes, in the order of the pipeline.
    pub slips: Vec<Slip>,
    /// The bytes that were digested, the places of the key marked, and the sign as it came out.
    pub digested: Digested,
    /// Which digest, printed how.
    pub digest: Digest,
}

impl Explanation {
    /// Proves a chain: runs it plainly. `None` where it does not lead to the sign.
    #[must_use]
    pub fn prove(case: &Case<'_>, slips: Vec<Slip>, sign: &[u8]) -> Option<Self> {
        let draft = Draft::of(case).with(&slips);
        let digested = draft.digested();
        (digested.printed.as_bytes() == sign).then(|| Self {
            slips,
            digest: draft.digest(),
            digested,
        })
    }
}
