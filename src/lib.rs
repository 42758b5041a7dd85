//! The debugger for Alipay's partner gateway (MAPI), as a library.

pub mod catalog;
#[cfg(feature = "cli")]
pub mod cli;
#[cfg(feature = "cli")]
mod config;
pub mod diagnose;
pub mod protocol;
pub mod text;
#[cfg(feature = "cli")]
pub mod transport;
