//! What the tests stand on: runs of the program, servers that do as they are told, and certificates for them.

pub(crate) mod certificates;
pub(crate) mod data;
pub(crate) mod language;
pub(crate) mod page;
pub(crate) mod run;
pub(crate) mod server;
pub(crate) mod table;
