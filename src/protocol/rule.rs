//! The pipeline as data: what the gateway does to parameters and a key before it compares signs.
//!
//! Six stages: filter, sort, join, glue, encode, digest. A [`Rule`] is one value of a plain type; the rules of the
//! gateway, of WAP notifications and of EPay-style gateways are three constants of it, and a mistaken rule is another
//! value. [`super::presign`] runs them.

use super::charset::Charset;
use super::digest::Digest;
use super::format::Format;
use super::params::Pair;

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
    /// Which values count as none.
    pub empties: Empties,
}

/// Which values count as none, so that their parameters take no part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Empties {
    /// The empty value.
    Dropped,
    /// No value does.
    Kept,
    /// The empty value and `0`, as PHP's `empty()` has it.
    DroppedWithZero,
    /// The empty value and values of nothing but blanks.
    DroppedWithBlank,
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
    /// As given.
    Given,
    /// As given, the last first.
    Reversed,
    /// By the bytes of the name, the greatest first.
    Descending,
    /// By the name in small letters.
    Caseless,
    /// As a dictionary has it: letters by alphabet and small before capital, other characters before them.
    Collated,
    /// As [`Sort::Collated`], but other characters than letters and digits count only where all else is equal.
    CollatedWords,
    /// By the text `name=value`.
    Pairs,
    /// By the bytes of the value.
    Values,
    /// By the bytes of the value, the greatest first.
    ValuesDescending,
    /// Names that are whole numbers first, by their value; the others as given, as JavaScript's objects have it.
    NumbersFirst,
    /// By the length of the name, then by its bytes.
    Length,
    /// By the length of the name, equals as given.
    NameLength,
    /// By the length of name and value together, equals as given.
    PairLength,
    /// By the length of the value, equals as given.
    ValueLength,
    /// By the length of the name, the longest first, equals as given.
    LongestFirst,
    /// By the length of name and value together, the longest first, equals as given.
    LongestPairFirst,
    /// By the name in capitals, which puts `_` behind the letters, as .NET's `OrdinalIgnoreCase` has it.
    CaselessUpper,
    /// By the name with runs of digits compared as numbers, as PHP's `natsort` has it.
    Natural,
    /// Names that are whole numbers first, by their value; the others by their bytes, as PHP's `ksort` has it.
    NumbersThenNames,
    /// By the UTF-16 units of the name, as the strings of Java and JavaScript compare.
    Utf16,
    /// By the name as it stands in a URL.
    Encoded,
    /// In the order of a `HashMap` of Java 8 and later with that many buckets, a power of two.
    HashMap(u32),
    /// In the order of a `HashMap` of Java 7 and earlier with that many buckets, a power of two.
    OldHashMap(u32),
    /// By the name; these names behind all others, in the order of the list.
    Behind(&'static [&'static str]),
    /// By the name; these names before all others, in the order of the list.
    Before(&'static [&'static str]),
    /// By the name; that many first ones stay first, as given.
    ButFirst(usize),
    /// By the name; that many last ones stay last, as given.
    ButLast(usize),
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Join {
    /// What of each parameter is joined.
    pub parts: Parts,
    /// Between a name and its value.
    pub assign: &'static str,
    /// Between two parameters.
    pub between: &'static str,
    /// Before the first parameter.
    pub before: &'static str,
    /// Behind the last parameter.
    pub after: &'static str,
}

/// What of each parameter is joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Parts {
    /// Name and value.
    Both,
    /// The value alone.
    Values,
    /// The name alone.
    Names,
    /// All of them together in a format of its own, which neither `assign` nor `between` is part of.
    Printed(Format),
}

/// Stage K: where the key goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Glue {
    /// If the key stands before the text: what stands between.
    pub front: Option<Joint>,
    /// If the key stands behind the text: what stands between.
    pub behind: Option<Joint>,
}

/// What stands around a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Joint {
    /// Before the key.
    pub lead: &'static str,
    /// Behind the key.
    pub trail: &'static str,
}

/// Stage E: which bytes. Parameters are held in the bytes of their request's charset; this names that charset for a
/// request that does not name it itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Encode {
    /// The charset of a request that names none.
    pub unless_named: Charset,
}

/// `name=value`, `&` between.
const QUERY: Join = Join {
    parts: Parts::Both,
    assign: "=",
    between: "&",
    before: "",
    after: "",
};
/// The key follows at once: no `&`, no `key=`.
const AT_ONCE: Glue = Glue {
    front: None,
    behind: Some(Joint::NOTHING),
};
/// The fields that a WAP notification signs, in their order.
const WAP_FIELDS: &[&str] = &["service", "v", "sec_id", "notify_data"];

impl Rule {
    /// The partner gateway's rule: sorted by name, without `sign`, `sign_type` and empty values; GBK unless named.
    pub const MAPI: Self = Self {
        filter: Filter {
            only: None,
            without: &["sign", "sign_type"],
            empties: Empties::Dropped,
        },
        sort: Sort::Name(Ties::Value),
        join: QUERY,
        glue: AT_ONCE,
        encode: Encode {
            unless_named: Charset::Gbk,
        },
        digest: Digest::MD5,
    };

    /// A WAP notification's rule: `service`, `v`, `sec_id`, `notify_data` in this order and nothing else; UTF-8.
    pub const WAP_NOTIFY: Self = Self {
        filter: Filter {
            only: Some(WAP_FIELDS),
            without: &[],
            empties: Empties::Kept,
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
    pub fn leaves_out(&self, param: &impl Pair) -> Option<LeftOut> {
        let is_in = |names: &[&str]| names.iter().any(|name| name.as_bytes() == param.name());
        let filter = &self.filter;
        if param.is_exempt() {
            None
        } else if filter.only.is_some_and(|only| !is_in(only)) {
            Some(LeftOut::NotListed)
        } else if filter.never_takes(param.name()) {
            Some(LeftOut::Never)
        } else if filter.empties.counts_as_none(param.value()) {
            Some(LeftOut::Empty)
        } else {
            None
        }
    }
}

impl Filter {
    /// Whether a parameter of that name never takes part.
    #[must_use]
    pub fn never_takes(&self, name: &[u8]) -> bool {
        self.without.iter().any(|other| other.as_bytes() == name)
    }
}

impl Empties {
    /// Whether a parameter of that value takes no part.
    #[must_use]
    pub fn counts_as_none(self, value: &[u8]) -> bool {
        match self {
            Self::Dropped => value.is_empty(),
            Self::Kept => false,
            Self::DroppedWithZero => value.is_empty() || value == b"0",
            Self::DroppedWithBlank => value.trim_ascii().is_empty(),
        }
    }
}

impl Joint {
    /// The key stands at once beside the text.
    pub const NOTHING: Self = Self::lead("");

    /// Something before the key, nothing behind it.
    #[must_use]
    pub const fn lead(lead: &'static str) -> Self {
        Self { lead, trail: "" }
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
