//! Tests from outside: the library and the program against real input, real files and real servers on this machine.
#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

mod bad_input;
mod build_url;
mod checks;
mod colour;
mod diagnose_code;
mod diagnose_notify;
mod diagnose_request;
mod help;
mod input;
mod items;
mod keys;
mod layers;
mod mistakes;
mod properties;
mod query_notify_id;
mod readme;
mod registry;
mod search;
mod secrecy;
mod sign;
mod streams;
mod support;
mod transport;
mod vectors;
mod verify_notify;
