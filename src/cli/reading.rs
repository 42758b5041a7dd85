//! A notification or return as bytes: under which rule and in which charset, and how its sign compares. What is
//! verified and what is diagnosed is read here, so that both see the same message.

use crate::cli::failure::Failure;
use crate::cli::input::{self, Format, Input};
use crate::cli::prepare;
use crate::config::{CharsetFrom, Profile};
use crate::diagnose::lint;
use crate::protocol::charset::Charset;
use crate::protocol::key::Key;
use crate::protocol::notify::{self, Channel, Comparison};
use crate::protocol::params::Params;
use crate::protocol::rule::RuleName;

/// The charsets that are tried on a message that names none.
const CANDIDATES: [Charset; 3] = [Charset::Utf8, Charset::Gbk, Charset::Gb18030];

/// The parameters as bytes of a charset, and how their sign compares.
pub(crate) struct Reading {
    pub(crate) params: Params,
    pub(crate) rule: RuleName,
    pub(crate) charset: Charset,
    pub(crate) charset_from: CharsetFrom,
    /// `None` where no sign was received.
    pub(crate) comparison: Option<Comparison>,
}

impl Reading {
    /// Reads a message. The rule is seen by its fields where none is said.
    pub(crate) fn of(
        input: &Input,
        rule: Option<RuleName>,
        charset: Option<&str>,
        profile: Option<&Profile>,
        key: &Key,
    ) -> Result<Self, Failure> {
        // Names and enumerations are ASCII, so what kind of message it is can be told before its charset.
        let ascii: Params = input
            .params
            .iter()
            .map(|param| (param.name.bytes(), param.value.bytes()))
            .collect();
        let rule = rule.unwrap_or_else(|| notify::rule_of(&ascii));
        // The WAP interface is UTF-8, whatever the shop's other requests are in.
        let profile = profile.filter(|_| rule != RuleName::WapNotify);
        let (named, from) = prepare::charset(charset, input, profile, &rule.rule())?;
        let read = |charset, charset_from| {
            let params = input::encode(&input.params, charset)?;
            let comparison = notify::compare(&rule.rule(), &params, key);
            Ok(Self {
                params,
                rule,
                charset,
                charset_from,
                comparison,
            })
        };
        match from {
            CharsetFrom::Default if input.is_text() => Self::tried(&read, named),
            CharsetFrom::Default => Ok(read(named, from)?.seen_by_its_bytes()),
            _ => read(named, from),
        }
    }

    /// Text that names no charset, in the first one in which its sign is right.
    fn tried(
        read: &dyn Fn(Charset, CharsetFrom) -> Result<Self, Failure>,
        named: Charset,
    ) -> Result<Self, Failure> {
        let readings = CANDIDATES
            .into_iter()
            .filter_map(|charset| read(charset, CharsetFrom::Matched).ok());
        let mut readings: Vec<Self> = readings.collect();
        match readings
            .iter()
            .position(|reading| reading.params.beyond_ascii() && reading.matches())
        {
            Some(at) => Ok(readings.swap_remove(at)),
            // What the charset that is supposed lacks, another has; in which the sign is not right either.
            None => read(named, CharsetFrom::Default).or_else(|failure| {
                let first = readings.into_iter().next().ok_or(failure)?;
                Ok(Self {
                    charset_from: CharsetFrom::Default,
                    ..first
                })
            }),
        }
    }

    /// Bytes sign the same in every charset; which one they are in matters to people only.
    fn seen_by_its_bytes(mut self) -> Self {
        self.charset = lint::likely_charset(&self.params).unwrap_or(self.charset);
        if self.params.beyond_ascii() && self.matches() {
            self.charset_from = CharsetFrom::Matched;
        }
        self
    }

    /// Whether the sign is right.
    pub(crate) fn matches(&self) -> bool {
        self.comparison.is_some_and(|comparison| comparison.matches)
    }

    /// The way by which the message came: as its HTTP request says, else its fields. EPay-style gateways notify by GET.
    pub(crate) fn channel(&self, input: &Input) -> Channel {
        match (self.rule, input.method.as_deref()) {
            (RuleName::WapNotify | RuleName::Epay, _) | (_, Some("POST")) => Channel::Notify,
            (_, Some("GET")) => Channel::Return,
            _ if input.format == Format::Url => Channel::Return,
            _ => Channel::of(&self.params),
        }
    }
}
