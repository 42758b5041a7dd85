//! The sign of a message: which rule and charset it was made with, and whether it is right.

use crate::cli::failure::Failure;
use crate::cli::input::{self, Format, Input};
use crate::cli::prepare;
use crate::config::{CharsetFrom, Profile};
use crate::diagnose::findings::notify as kinds;
use crate::diagnose::{Finding, lint};
use crate::protocol::charset::Charset;
use crate::protocol::key::Key;
use crate::protocol::notify::{self, Channel, Comparison};
use crate::protocol::params::Params;
use crate::protocol::rule::RuleName;
use crate::protocol::sign::SignType;

/// The charsets that are tried on a message that names none.
const CANDIDATES: [Charset; 3] = [Charset::Utf8, Charset::Gbk, Charset::Gb18030];

/// A message whose sign was looked at.
pub(super) struct Verification {
    pub(super) params: Params,
    pub(super) channel: Channel,
    pub(super) rule: RuleName,
    pub(super) charset: Charset,
    pub(super) charset_from: CharsetFrom,
    /// `None` where no sign was received.
    pub(super) comparison: Option<Comparison>,
    /// The algorithm with a key pair that made the sign, if it was one.
    pub(super) unsupported: Option<&'static str>,
    pub(super) findings: Vec<Finding>,
}

impl Verification {
    /// Looks at the sign of a message.
    pub(super) fn of(
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
        let reading = Reading::of(input, named, from, rule, key)?;
        let Reading {
            params,
            charset,
            charset_from,
            comparison,
        } = reading;
        let unsupported = match SignType::of(&params) {
            SignType::KeyPair(name) => Some(name),
            SignType::Md5 | SignType::Unknown => None,
        };
        let mut findings = lint::of_key(key, &params);
        if unsupported.is_none() {
            findings.extend(lint::of_notification(
                &params,
                &rule.rule(),
                key,
                comparison.as_ref(),
                charset,
            ));
        }
        findings.extend(lint::of_params(&params, charset));
        if charset_from == CharsetFrom::Matched && input.is_text() {
            findings.push(
                kinds::MATCHED_CHARSET
                    .found()
                    .with("charset", charset.name()),
            );
        }
        let channel = channel_of(input, rule, &params);
        Ok(Self {
            params,
            channel,
            rule,
            charset,
            charset_from,
            comparison,
            unsupported,
            findings,
        })
    }

    /// Whether the sign is right.
    pub(super) fn matches(&self) -> bool {
        self.comparison.is_some_and(|comparison| comparison.matches)
    }
}

/// The way by which the message came: as its HTTP request says, else its fields. EPay-style gateways notify by GET.
fn channel_of(input: &Input, rule: RuleName, params: &Params) -> Channel {
    match (rule, input.method.as_deref()) {
        (RuleName::WapNotify | RuleName::Epay, _) | (_, Some("POST")) => Channel::Notify,
        (_, Some("GET")) => Channel::Return,
        _ if input.format == Format::Url => Channel::Return,
        _ => Channel::of(params),
    }
}

/// The parameters as bytes of a charset, and how their sign compares.
struct Reading {
    params: Params,
    charset: Charset,
    charset_from: CharsetFrom,
    comparison: Option<Comparison>,
}

impl Reading {
    fn of(
        input: &Input,
        named: Charset,
        from: CharsetFrom,
        rule: RuleName,
        key: &Key,
    ) -> Result<Self, Failure> {
        let read = |charset, charset_from| {
            let params = input::encode(&input.params, charset)?;
            let comparison = notify::compare(&rule.rule(), &params, key);
            Ok(Self {
                params,
                charset,
                charset_from,
                comparison,
            })
        };
        if from != CharsetFrom::Default {
            return read(named, from);
        }
        if !input.is_text() {
            // Bytes sign the same in every charset; which one they are in matters to people only.
            let reading = read(named, CharsetFrom::Default)?;
            let charset = lint::likely_charset(&reading.params).unwrap_or(named);
            let fits = reading.params.beyond_ascii() && reading.matches();
            let charset_from = if fits {
                CharsetFrom::Matched
            } else {
                CharsetFrom::Default
            };
            return Ok(Self {
                charset,
                charset_from,
                ..reading
            });
        }
        let readings = CANDIDATES
            .into_iter()
            .filter_map(|charset| read(charset, CharsetFrom::Matched).ok());
        let mut readings: Vec<Self> = readings.collect();
        match readings
            .iter()
            .position(|reading| reading.params.beyond_ascii() && reading.matches())
        {
            Some(at) => Ok(readings.swap_remove(at)),
            None => read(named, CharsetFrom::Default),
        }
    }

    fn matches(&self) -> bool {
        self.comparison.is_some_and(|comparison| comparison.matches)
    }
}
