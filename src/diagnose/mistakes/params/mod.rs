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

super::gather::gather!(
    filter, words, left_out, added, names, misspelt, renamed, sent, repeated, foreign, lost
);
