//! A signed request: what is sent to the gateway, as a URL or as the fields of a form.

use super::charset::Charset;
use super::form;
use super::gateway::Gateway;
use super::key::Key;
use super::params::{Param, Params};
use super::rule::Rule;
use super::sign::Sign;

/// The name of the parameter that names the charset, signed like any other.
pub const INPUT_CHARSET: &str = "_input_charset";

/// Parameters with their sign, ready to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedRequest {
    /// Every parameter that is sent: the given ones with a value, in their order, then `sign` and `sign_type`.
    pub params: Params,
    /// The sign among them.
    pub sign: Sign,
}

impl SignedRequest {
    /// Signs parameters. A `sign` or `sign_type` among them is replaced, empty values are left out. `sign_type` is
    /// sent though not signed, except in the WAP interface, where the signed `sec_id` stands for it.
    #[must_use]
    pub fn new(params: &Params, rule: &Rule, key: &Key) -> Self {
        let sign = rule.sign(params, key);
        let mut sent: Params = params
            .iter()
            .filter(|param| {
                !rule.filter.empties.counts_as_none(&param.value)
                    && param.name != b"sign"
                    && param.name != b"sign_type"
            })
            .cloned()
            .collect();
        let wap = sent.has("sec_id");
        sent.push(Param::new("sign", sign.hex()));
        if !wap {
            sent.push(Param::new("sign_type", "MD5"));
        }
        Self { params: sent, sign }
    }

    /// The complete URL of a GET request.
    #[must_use]
    pub fn url(&self, gateway: &Gateway) -> String {
        gateway.with_query(&form::encode(&self.params))
    }

    /// The address of a POST request: the gateway decodes the body before it has read it, so the charset must stand
    /// in the query as well.
    #[must_use]
    pub fn action(&self, gateway: &Gateway, charset: Charset) -> String {
        let label = self
            .params
            .get_filled(INPUT_CHARSET)
            .unwrap_or(charset.name().as_bytes());
        gateway.with_query(&format!("{INPUT_CHARSET}={}", form::encode_part(label)))
    }
}
