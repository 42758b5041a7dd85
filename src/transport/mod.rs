//! Questions to the gateway over HTTP: one client for all of them, and the question whether a `notify_id` is Alipay's.
//!
//! Nothing here reads the environment, knows a shop's key, or can leave a certificate unchecked.

pub mod client;
pub mod error;
mod fault;
pub mod notify_verify;
pub mod proxies;
mod resolve;
mod tls;

pub use client::{Client, Options, Response};
pub use error::{CaProblem, CertificateFault, Fault, ProxyProblem, ProxySetting, TransportError};
pub use notify_verify::{Answer, Outcome, Question, Reply, ask};
pub use proxies::Proxies;
