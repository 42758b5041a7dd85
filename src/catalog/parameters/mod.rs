//! The services of the gateway and what each takes: names, lengths, formats, and which parameters go together.
//!
//! Lengths count bytes in the charset of the request. Where pages disagree, a row follows the Chinese page and its
//! note says what the other has.

pub mod acquire;
pub mod after_sale;
pub mod escrow;
pub mod forex;
pub mod helper;
pub mod historic;
pub mod instant;
pub mod mobile;
mod service;
pub mod shared;

use crate::text::{Lang, Text, Words, text};

pub use service::{ALL, Answer, CallStyle, Service, by_name};

/// One parameter of a service.
#[derive(Debug)]
pub struct Parameter {
    /// Its name; `req_data/…` stands inside the XML of `req_data`, and `logistics_*` is a group of names.
    pub name: &'static str,
    /// Whether it must be there.
    pub need: Need,
    /// What kind of value it has.
    pub kind: Kind,
    /// The most bytes that it may have, for numbers the most digits; 0 where no page says.
    pub max: u32,
    /// What the value must look like.
    pub format: Format,
    /// What else there is to know.
    pub note: Option<Text>,
}

/// Whether a parameter must be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Always.
    Required,
    /// Never.
    Optional,
    /// In the case that the note names.
    Conditional,
    /// One of this group must be there.
    OneOf(&'static str),
    /// One of this group may be there.
    AtMostOne(&'static str),
}

/// What kind of value a parameter has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    Text,
    /// A number.
    Number,
}

/// What a value must look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Anything.
    Any,
    /// One of these words, in this spelling.
    Words(Words),
    /// A date or time in one of these patterns.
    Pattern(Words),
    /// An amount with at most two decimals.
    Money,
    /// A whole number.
    Whole,
    /// 16 digits that begin with 2088.
    Id2088,
    /// An absolute address.
    Url,
    /// An IPv4 address.
    Ipv4,
    /// A length of time such as `90m` or `15d`, or `1c`.
    Duration,
    /// The capitals of a currency.
    Currency,
    /// JSON.
    Json,
    /// XML.
    Xml,
}

impl Need {
    /// The name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::Optional => "optional",
            Self::Conditional => "conditional",
            Self::OneOf(_) => "one-of",
            Self::AtMostOne(_) => "at-most-one",
        }
    }

    /// The group of parameters of which one counts.
    #[must_use]
    pub const fn group(self) -> Option<&'static str> {
        match self {
            Self::OneOf(group) | Self::AtMostOne(group) => Some(group),
            Self::Required | Self::Optional | Self::Conditional => None,
        }
    }
}

impl Kind {
    /// The name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
        }
    }
}

impl Format {
    /// The format in a few words; `None` where anything goes.
    #[must_use]
    pub fn words(self, lang: Lang) -> Option<String> {
        match self {
            Self::Words(words) | Self::Pattern(words) => Some(words.join(" | ")),
            _ => self.text().map(|text| text.raw(lang).to_owned()),
        }
    }

    /// The format in a few words, where it is neither anything nor a list.
    #[must_use]
    pub const fn text(self) -> Option<Text> {
        let text = match self {
            Self::Any | Self::Words(_) | Self::Pattern(_) => return None,
            Self::Money => text!("an amount with at most two decimals", "最多两位小数的金额"),
            Self::Whole => text!("a whole number", "整数"),
            Self::Id2088 => text!("16 digits that begin with 2088", "2088 开头的 16 位数字"),
            Self::Url => text!(
                "an absolute address, http:// or https://",
                "绝对地址，http:// 或 https:// 开头",
            ),
            Self::Ipv4 => text!("an IPv4 address", "IPv4 地址"),
            Self::Duration => text!(
                "a whole number with m, h or d, or 1c",
                "整数加 m、h、d，或 1c",
            ),
            Self::Currency => text!("a currency in capitals", "大写的币种代码"),
            Self::Json => text!("JSON text", "JSON 文本"),
            Self::Xml => text!("XML text", "XML 文本"),
        };
        Some(text)
    }
}

/// Declares the parameters of one or several services: name, need, kind, bytes, format, note.
macro_rules! parameters {
    (@note) => { None };
    (@note $en:literal $zh:literal) => { Some($crate::text::text!($en, $zh)) };
    ($table:ident, $doc:literal; $(
        $name:literal $need:ident $(($group:literal))? $kind:ident $max:literal
        $format:ident $([$($word:literal),+])? $(($en:literal, $zh:literal))?;
    )*) => {
        #[doc = $doc]
        pub static $table: &[$crate::catalog::parameters::Parameter] = &[$(
            $crate::catalog::parameters::Parameter {
                name: $name,
                need: $crate::catalog::parameters::Need::$need $(($group))?,
                kind: $crate::catalog::parameters::Kind::$kind,
                max: $max,
                format: $crate::catalog::parameters::Format::$format $(($crate::text::words![$($word),+]))?,
                note: $crate::catalog::parameters::parameters!(@note $($en $zh)?),
            }
        ),*];
    };
}
use parameters;
