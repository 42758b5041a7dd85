//! The debugger for Alipay's partner gateway (MAPI), as a library.

#[cfg(feature = "cli")]
pub mod transport;

pub mod protocol;
