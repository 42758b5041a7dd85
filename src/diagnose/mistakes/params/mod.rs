//! Mistakes in which parameters take part, and under which names.
//!
//! In a request: what the shop's filter let through or left out, what was signed but not sent, what was sent but not
//! signed. In a notification: what the shop's framework mixed in, lost or renamed.

mod added;
mod empties;
mod filter;
mod foreign;
mod known;
mod left_out;
mod lost;
mod misspelt;
mod names;
mod places;
mod renamed;
mod repeated;
mod sent;
mod words;

use super::Mistake;
use super::kind::joined;

/// Every mistake in the parameters.
pub(super) static ALL: &[&Mistake] = &joined::<COUNT>(&PARTS);

const PARTS: [&[&Mistake]; 11] = [
    filter::ALL,
    words::ALL,
    left_out::ALL,
    added::ALL,
    names::ALL,
    misspelt::ALL,
    renamed::ALL,
    sent::ALL,
    repeated::ALL,
    foreign::ALL,
    lost::ALL,
];
const COUNT: usize = super::kind::count(&PARTS);
