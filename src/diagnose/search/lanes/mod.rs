//! MD5 of very many candidates: digested side by side in the lanes of vectors, and compared by one word.
//!
//! Either whole messages that differ ([`Batch`]), or many [`Tails`] behind one text ([`search_tails`]), which share the
//! work for the text. Both tell *possible* hits only: who searches digests those again, and compares all of it.

mod batch;
mod kernel;
mod layout;
mod sieve;
mod simd;
#[cfg(target_arch = "x86_64")]
mod steps;
mod tails;
#[cfg(test)]
mod tests;

pub use batch::Batch;
pub use kernel::Kernel;
pub use sieve::{Sieve, Target};
pub use tails::{Tails, Text, search_tails};
