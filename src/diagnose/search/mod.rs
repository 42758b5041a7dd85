//! The search for the chain of mistakes that leads to a sign: a library call without clock, terminal or process.
//!
//! A candidate is a text (the parameters after some moves, joined) with a tail (key, joint, digest). The search walks from
//! each chain of moves to those with one more behind it, so that each chain takes one move to make; what was once made of
//! a value is remembered. Layers of tails are digested behind each text. All single mistakes come first, then all pairs of
//! their usual ways; then rarer pairs and chains of three by what they cost to name and to try. In between, the case is
//! looked at anew behind the moves that can hide other mistakes, what was signed twice is signed with each first sign, and
//! other keys among the parameters are made plainly. Whatever the lanes point at is proven plainly before it counts.

mod again;
mod arena;
mod digester;
mod explanation;
mod keys;
pub mod lanes;
mod layers;
mod level;
mod maker;
mod moves;
mod parts;
mod plain;
mod plan;
mod proven;
mod rarer;
mod schedule;
mod state;
mod survey;
mod tails;
#[cfg(test)]
mod tests;
mod threads;
mod uncovered;
mod walk;
mod wanted;
mod worker;

pub use explanation::Explanation;
pub use schedule::search;

/// How far a search may go.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// The most candidates that are digested; with a limit the search runs on one thread and is the same every time.
    pub candidates: Option<u64>,
    /// The longest chains that are tried: 1 for single mistakes, 2 for pairs of their usual ways, 3 for all there is.
    pub depth: usize,
    /// How many threads it may use.
    pub threads: usize,
}

impl Limits {
    /// The depth at which everything is tried.
    pub const ALL: usize = 3;
}

/// What a search found, and what it looked at.
#[derive(Clone, Debug)]
pub struct Searched {
    /// Cheapest first: few and common mistakes before many and rare ones. Each digests other bytes.
    pub explanations: Vec<Explanation>,
    /// How many candidates were digested.
    pub candidates: u64,
    /// The longest chains that were all tried, with their usual ways: 0 where not even all single mistakes were.
    pub depth: usize,
    /// Whether everything that the search knows was tried.
    pub exhausted: bool,
}

impl Searched {
    /// What is told of a search that was not begun.
    const fn nothing() -> Self {
        Self {
            explanations: Vec::new(),
            candidates: 0,
            depth: 0,
            exhausted: false,
        }
    }
}
