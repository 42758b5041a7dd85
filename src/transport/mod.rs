//! Questions to the gateway over HTTP.
