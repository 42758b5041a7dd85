//! The exact bytes of a digested string for programs, the key masked in its places unless it is to be revealed.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::cli::session::Session;
use crate::diagnose::mistakes::{Digested, Secret};
use crate::protocol::key::Mask;

/// The bytes in base64.
pub(super) fn presign_base64(digested: &Digested, session: &Session<'_>) -> String {
    let mask = session.writer.mask();
    let mut bytes = Vec::new();
    for (secret, run) in &digested.runs {
        if *secret == Secret::Key && !session.writer.revealed() {
            bytes.extend_from_slice(Mask::SHOWN.as_bytes());
        } else {
            bytes.extend_from_slice(&mask.apply(run));
        }
    }
    // What a mask of single runs leaves is whole again where two of them meet.
    STANDARD.encode(mask.apply(&bytes))
}
