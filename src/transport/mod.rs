//! Questions to the gateway over HTTP: one client for all of them.
//!
//! Nothing here reads the environment, knows a shop's key, or can leave a certificate unchecked.

pub mod client;
pub mod error;
mod fault;
pub mod proxies;
mod resolve;
mod tls;

pub use client::{Client, Options, Response};
pub use error::{CaProblem, CertificateFault, Fault, ProxyProblem, ProxySetting, TransportError};
pub use proxies::Proxies;
