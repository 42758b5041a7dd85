//! The debugger for Alipay's partner gateway (MAPI), as a library.
//!
//! Signing is a pipeline of six stages held as plain data: a [`protocol::rule::Rule`] filters, sorts and joins
//! parameters, glues the key on, and digests the bytes. The gateway's rule is one value of it. All else rests on that:
//! requests are signed with it, notifications are compared with it, and each of its stages can be looked at.
//!
//! ```
//! use alipay_mapi::protocol::key::Key;
//! use alipay_mapi::protocol::params::Params;
//! use alipay_mapi::protocol::rule::Rule;
//!
//! // The example of Alipay's FAQ of 2006.
//! let params: Params = [
//!     ("service", "create_direct_pay_by_user"),
//!     ("partner", "2088006300000000"),
//!     ("email", "test@msn.com"),
//! ]
//! .into_iter()
//! .collect();
//! let key = Key::new(b"1234567890123".to_vec());
//!
//! let sign = Rule::MAPI.sign(&params, &key);
//! assert_eq!(sign.to_string(), "390649c0eb738757b883f389a178175a");
//! ```
//!
//! * [`protocol`]: parameters as bytes, charsets, the percent codec, keys, the pipeline, requests, notifications.
//! * [`catalog`]: error codes, services with their parameters, statuses, answers and topics, as data.
//! * [`diagnose`]: what checks see, registered with texts in both languages; what any name or answer means.
//! * [`text`]: the two languages.
//! * `transport`, `cli` (feature `cli`, on by default): the HTTP client and the command line.
//!
//! Uses go one way, from the command line down to the protocol. What is below `transport` knows no clock, terminal,
//! environment or network.

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
