//! The case at hand: the data, the key and the sign that does not fit them.

use crate::protocol::charset::Charset;
use crate::protocol::key::Key;
use crate::protocol::params::Params;
use crate::protocol::rule::Rule;

/// Who made the sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// The shop did: the data are right, and its code made mistakes on the way to the sign.
    Request,
    /// Alipay did: the sign is right, and the data or the key were damaged on their way to the shop's code.
    Notify,
}

/// What is to be explained. `sign` is not among the parameters; `sign_type` is.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// The parameters as they are at hand, in the order in which they were given, without `sign`.
    pub params: &'a Params,
    /// The rule by which they should have been signed.
    pub rule: &'a Rule,
    /// The key by which they should have been signed.
    pub key: &'a Key,
    /// The charset that the parameters are in.
    pub charset: Charset,
    /// Who made the sign.
    pub direction: Direction,
    /// Further keys that the shop has, each with its name.
    pub other_keys: &'a [(String, Key)],
    /// The address of the gateway, where it is known.
    pub address: Option<&'a str>,
}

impl Case<'_> {
    /// The `sign_type` of a case that has none: without it nothing tells that it was signed with MD5.
    #[must_use]
    pub fn supposed(&self) -> Option<(&'static str, &'static str)> {
        let said = self.params.has("sign_type") || self.params.has("sec_id");
        (!said).then_some(("sign_type", "MD5"))
    }

    /// Whether the shop made the sign.
    #[must_use]
    pub fn is_request(&self) -> bool {
        self.direction == Direction::Request
    }
}
