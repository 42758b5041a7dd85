//! What the words of the protocol mean: data that a non-programmer could correct.

pub mod answer;
pub mod codes;
pub mod commands;
pub mod parameters;
pub mod service;
pub mod status;
pub mod topics;
