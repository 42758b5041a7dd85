//! The sign of a message: which rule and charset it was made with, and whether it is right.

use crate::cli::failure::Failure;
use crate::cli::input::Input;
use crate::cli::reading::Reading;
use crate::config::{CharsetFrom, Profile};
use crate::diagnose::findings::notify as kinds;
use crate::diagnose::{Finding, lint};
use crate::protocol::charset::Charset;
use crate::protocol::key::Key;
use crate::protocol::notify::{Channel, Comparison};
use crate::protocol::params::Params;
use crate::protocol::rule::RuleName;
use crate::protocol::sign::SignType;

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
        let reading = Reading::of(input, rule, charset, profile, key)?;
        let channel = reading.channel(input);
        let Reading {
            params,
            rule,
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
