//! Tests from outside: the library and the program against real input, real files and real servers on this machine.
#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

mod build_url;
mod input;
mod keys;
mod properties;
mod sign;
mod support;
mod transport;
mod vectors;
