//! The protocol itself, pure: no clock, no environment, no terminal, no network.
//!
//! Everything above is built from these: parameters as bytes, the signing pipeline as data, the presign string as
//! labelled pieces, and the forms in which requests and notifications travel.

pub mod boundary;
pub mod capture;
pub mod charset;
pub mod digest;
pub mod form;
pub mod format;
pub mod gateway;
pub mod key;
pub mod notify;
mod order;
pub mod params;
pub mod post_form;
pub mod presign;
pub mod request;
pub mod rule;
pub mod sign;
pub mod trace;
