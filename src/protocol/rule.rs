//! The pipeline as data: what the gateway does to parameters and a key before it compares signs.
//!
//! Six stages: filter, sort, join, glue, encode, digest. A [`Rule`] is one value of a plain type; the rules of the
//! gateway, of WAP notifications and of EPay-style gateways are three constants of it, and a mistaken rule is another
//! value. [`super::presign`] runs them.

use std::cmp::Ordering;

use super::charset::Charset;
use super::params::Param;

/// How parameters and a key become a sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Which parameters take part.
    pub filter: Filter,
    /// In which order.
    pub sort: Sort,
    /// How they become one text.
    pub join: Join,
    /// Where the key goes.
    pub glue: Glue,
    /// Which bytes.
    pub encode: Encode,
    /// Which digest, printed how.
    pub digest: Digest,
}

/// Stage F: which parameters take part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Filter {
    /// If given, only these names.
    pub only: Option<&'static [&'static str]>,
    /// Never these names.
    pub without: &'static [&'static str],
    /// Whether a parameter whose value is empty takes part.
    pub keep_empty: bool,
}

/// Why the filter left a parameter out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// Its name never takes part: `sign`, `sign_type`.
    Never,
    /// Its value is empty.
    Empty,
    /// The rule takes a fixed list of names, and this is not one of them.
    NotListed,
}

/// Stage S: in which order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// By the bytes of the name; equal names in the order that [`Ties`] tells.
    Name(Ties),
    /// In the order of this list of names; names outside it last, as given.
    Fixed(&'static [&'static str]),
}

/// The order of parameters that share a name. The gateway's text of 2011 sorts them by value; platforms that keep
/// them as they came disagree, so verifying tries both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ties {
    /// By the bytes of the value.
    Value,
    /// As given.
    Given,
}

/// Stage J: how names and values become one text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Join {
    /// Between a name and its value.
    pub assign: &'static str,
    /// Between two parameters.
    pub between: &'static str,
}

/// Stage K: where the key goes. It stands behind the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Glue {
    /// What stands between the text and the key.
    pub lead: &'static str,
}

/// Stage E: which bytes. Parameters are held in the bytes of their request's charset; this names that charset for a
/// request that does not name it itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Encode {
    /// The charset of a request that names none.
    pub unless_named: Charset,
}

/// Stage D: which digest, printed how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Digest {
    /// MD5 as 32 lower-case hex digits.
    Md5Hex,
}

/// `name=value`, `&` between.
const QUERY: Join = Join {
    assign: "=",
    between: "&",
};
/// The key follows at once: no `&`, no `key=`.
const AT_ONCE: Glue = Glue { lead: "" };
/// The fields that a WAP notification signs, in their order.
const WAP_FIELDS: &[&str] = &["service", "v", "sec_id", "notify_data"];

impl Rule {
    /// The partner gateway's rule: sorted by name, without `sign`, `sign_type` and empty values; GBK unless named.
    pub const MAPI: Self = Self {
        filter: Filter {
            only: None,
            without: &["sign", "sign_type"],
            keep_empty: false,
        },
        sort: Sort::Name(Ties::Value),
        join: QUERY,
        glue: AT_ONCE,
        encode: Encode {
            unless_named: Charset::Gbk,
        },
        digest: Digest::Md5Hex,
    };

    /// A WAP notification's rule: `service`, `v`, `sec_id`, `notify_data` in this order and nothing else; UTF-8.
    pub const WAP_NOTIFY: Self = Self {
        filter: Filter {
            only: Some(WAP_FIELDS),
            without: &[],
            keep_empty: true,
        },
        sort: Sort::Fixed(WAP_FIELDS),
        encode: Encode {
            unless_named: Charset::Utf8,
        },
        ..Self::MAPI
    };

    /// The rule of EPay-style gateways, which copied this signature: as [`Rule::MAPI`], but UTF-8.
    pub const EPAY: Self = Self {
        encode: Encode {
            unless_named: Charset::Utf8,
        },
        ..Self::MAPI
    };

    /// Why this rule leaves that parameter out, or `None` where it takes part.
    #[must_use]
    pub fn leaves_out(&self, param: &Param) -> Option<LeftOut> {
        let is_in = |names: &[&str]| names.iter().any(|name| name.as_bytes() == param.name);
        if self.filter.only.is_some_and(|only| !is_in(only)) {
            Some(LeftOut::NotListed)
        } else if is_in(self.filter.without) {
            Some(LeftOut::Never)
        } else if param.value.is_empty() && !self.filter.keep_empty {
            Some(LeftOut::Empty)
        } else {
            None
        }
    }
}

impl Sort {
    /// A number that sorts parameters as far as it differs: the first eight bytes of the name, or the place in the
    /// list. Comparing one word decides nearly every pair, at a fraction of the cost of comparing names.
    pub(super) fn rank(self, param: &Param) -> u64 {
        match self {
            Self::Name(_) => {
                let mut first = [0; 8];
                for (to, from) in first.iter_mut().zip(&param.name) {
                    *to = *from;
                }
                u64::from_be_bytes(first)
            }
            Self::Fixed(names) => {
                let place = names.iter().position(|name| name.as_bytes() == param.name);
                place.unwrap_or(names.len()) as u64
            }
        }
    }

    /// The order of two parameters of the same rank.
    pub(super) fn compare_equals(self, a: &Param, b: &Param) -> Ordering {
        match self {
            Self::Name(Ties::Value) => a.name.cmp(&b.name).then_with(|| a.value.cmp(&b.value)),
            Self::Name(Ties::Given) => a.name.cmp(&b.name),
            Self::Fixed(_) => Ordering::Equal,
        }
    }
}

/// The rules that a user can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleName {
    /// [`Rule::MAPI`]
    Mapi,
    /// [`Rule::WAP_NOTIFY`]
    WapNotify,
    /// [`Rule::EPAY`]
    Epay,
}

impl RuleName {
    /// Every rule, the usual one first.
    pub const ALL: [Self; 3] = [Self::Mapi, Self::WapNotify, Self::Epay];

    /// The name, as on the command line and in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Mapi => "mapi",
            Self::WapNotify => "wap-notify",
            Self::Epay => "epay",
        }
    }

    /// The rule itself.
    #[must_use]
    pub const fn rule(self) -> Rule {
        match self {
            Self::Mapi => Rule::MAPI,
            Self::WapNotify => Rule::WAP_NOTIFY,
            Self::Epay => Rule::EPAY,
        }
    }

    /// The parameter that names the shop: `partner`, or `pid` in `EPay`.
    #[must_use]
    pub const fn partner_name(self) -> &'static str {
        match self {
            Self::Mapi | Self::WapNotify => "partner",
            Self::Epay => "pid",
        }
    }
}
