//! What the tests stand on: servers that do as they are told, and certificates for them.

pub(crate) mod certificates;
pub(crate) mod server;
