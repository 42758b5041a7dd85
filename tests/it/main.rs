//! Tests from outside: the library and the program against real servers on this machine.
#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

mod diagnose_code;
mod support;
mod transport;
