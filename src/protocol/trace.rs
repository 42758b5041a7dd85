//! What each stage of the pipeline did to one set of parameters: the material of `sign --explain`.

use super::key::Key;
use super::params::Params;
use super::presign::Presign;
use super::rule::{LeftOut, Rule};
use super::sign::Sign;

/// The stages of one run, in order. Places are indices into the parameters that were given.
#[derive(Clone, Debug)]
pub struct Trace<'a> {
    /// F: the parameters that were left out, and why.
    pub left_out: Vec<(usize, LeftOut)>,
    /// F: how many took part.
    pub taken: usize,
    /// S: whether sorting moved any.
    pub moved: bool,
    /// S, J and K: the order and the labelled pieces.
    pub presign: Presign<'a>,
    /// E: how many bytes are digested, the key among them.
    pub length: usize,
    /// E: whether any byte is beyond ASCII, so that the charset matters.
    pub beyond_ascii: bool,
    /// D: the digest.
    pub sign: Sign,
}

impl Rule {
    /// Runs the pipeline and keeps what each stage did.
    #[must_use]
    pub fn trace<'a>(&'a self, params: &'a Params, key: &'a Key) -> Trace<'a> {
        let left_out: Vec<_> = params
            .iter()
            .enumerate()
            .filter_map(|(at, param)| Some((at, self.leaves_out(param)?)))
            .collect();
        let presign = self.presign(params, key);
        let beyond_ascii = presign.pieces().any(|piece| !piece.bytes.is_ascii());
        Trace {
            taken: params.len() - left_out.len(),
            left_out,
            moved: !presign.order().is_sorted(),
            length: presign.length(),
            beyond_ascii,
            sign: presign.sign(),
            presign,
        }
    }
}
