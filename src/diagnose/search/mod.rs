//! Searching for what was really signed: many candidates, each of them a digest.

pub mod lanes;
