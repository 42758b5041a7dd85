//! One request or notification that is to be diagnosed, read from what was typed: its parameters, its sign, and in
//! which rule and charset both are.

use crate::cli::failure::{Failure, fail};
use crate::cli::input::vendor_log::LogEntry;
use crate::cli::input::{self, Given, GivenParam, Input};
use crate::cli::prepare;
use crate::cli::reading::Reading;
use crate::config::{CharsetFrom, Profile};
use crate::diagnose::mistakes::Direction;
use crate::protocol::charset::Charset;
use crate::protocol::form;
use crate::protocol::key::Key;
use crate::protocol::notify::{self, Comparison};
use crate::protocol::params::{Param, Params};
use crate::protocol::rule::RuleName;
use crate::protocol::sign::SignType;
use crate::text::problem::{input as input_problems, sign as problems};
use crate::text::shown;

/// An input that was read, and the name that it goes by.
#[derive(Debug)]
pub(in crate::cli::diagnose) struct Message {
    pub(in crate::cli::diagnose) name: Option<String>,
    pub(in crate::cli::diagnose) input: Input,
    pub(in crate::cli::diagnose) log: Option<LogEntry>,
}

/// What of the options matters to reading.
pub(super) struct How<'a> {
    pub(super) mode: Direction,
    pub(super) rule: Option<RuleName>,
    pub(super) charset: Option<&'a str>,
    pub(super) sign: Option<&'a [u8]>,
    pub(super) profile: Option<&'a Profile>,
}

/// One request or notification.
#[derive(Debug)]
pub(in crate::cli::diagnose) struct Inquiry {
    pub(in crate::cli::diagnose) mode: Direction,
    pub(in crate::cli::diagnose) name: Option<String>,
    pub(in crate::cli::diagnose) input: Input,
    /// All parameters, the sign among them.
    pub(in crate::cli::diagnose) params: Params,
    /// The parameters without the sign.
    pub(in crate::cli::diagnose) unsigned: Params,
    /// The sign without the blanks around it.
    pub(in crate::cli::diagnose) sign: Option<Vec<u8>>,
    /// Whether the sign was given by itself, so that the parameters are those of before it was added.
    pub(in crate::cli::diagnose) sign_apart: bool,
    pub(in crate::cli::diagnose) rule: RuleName,
    pub(in crate::cli::diagnose) charset: Charset,
    pub(in crate::cli::diagnose) charset_from: CharsetFrom,
    pub(in crate::cli::diagnose) comparison: Option<Comparison>,
    pub(in crate::cli::diagnose) address: Option<String>,
    pub(in crate::cli::diagnose) log: Option<LogEntry>,
}

impl Inquiry {
    /// Reads an input. Without a key the empty one stands in its place, and the comparison says nothing.
    pub(super) fn of(given: Message, how: &How<'_>, key: &Key) -> Result<Self, Failure> {
        if given.input.question.is_some() {
            return Ok(Self::question(given, how.mode));
        }
        let Message {
            name,
            mut input,
            log,
        } = given;
        let sign_apart = how.sign.is_some() && input.value("sign").is_none_or(<[u8]>::is_empty);
        if let Some(sign) = how.sign {
            put_sign(&mut input, sign)?;
        }
        let reading = match how.mode {
            Direction::Notify => Reading::of(&input, how.rule, how.charset, how.profile, key)?,
            Direction::Request => of_request(&input, how, key)?,
        };
        let unsigned: Params = reading
            .params
            .iter()
            .filter(|param| param.name != b"sign")
            .cloned()
            .collect();
        let sign = reading.params.get_filled("sign");
        let sign = sign
            .filter(|sign| !sign.trim_ascii().is_empty())
            .map(<[u8]>::to_vec);
        let rule = reading.rule.rule();
        if unsigned
            .iter()
            .all(|param| rule.leaves_out(param).is_some())
        {
            return Err(fail(&input_problems::ALL_EMPTY));
        }
        refuse_key_pairs(&reading.params, sign.as_deref())?;
        let address = input.base.as_ref().or(input.capture_address.as_ref());
        Ok(Self {
            mode: how.mode,
            name,
            address: address.map(|address| shown(address, Charset::Utf8)),
            params: reading.params,
            unsigned,
            sign,
            sign_apart,
            rule: reading.rule,
            charset: reading.charset,
            charset_from: reading.charset_from,
            comparison: reading.comparison,
            input,
            log,
        })
    }

    /// A URL that asks about a notification: only what it looks like matters.
    fn question(given: Message, mode: Direction) -> Self {
        Self {
            mode,
            name: given.name,
            input: given.input,
            params: Params::new(),
            unsigned: Params::new(),
            sign: None,
            sign_apart: false,
            rule: RuleName::Mapi,
            charset: Charset::Utf8,
            charset_from: CharsetFrom::Default,
            comparison: None,
            address: None,
            log: None,
        }
    }

    /// Whether it is a URL that asks about a notification.
    pub(super) fn asks(&self) -> bool {
        self.input.question.is_some()
    }

    /// The charsets that the text can be in, the likeliest first. Where nothing names one, its bytes tell, and those that
    /// percent escapes still hide; there are several where other escapes hide all of it.
    pub(super) fn charsets(&self) -> Vec<Charset> {
        let is_known = self.charset_from != CharsetFrom::Default;
        let decode = |param: &Param| form::decode_part(&form::decode_part(&param.value));
        let decoded: Vec<Vec<u8>> = self.unsigned.iter().map(decode).collect();
        let hidden: Vec<&[u8]> = decoded
            .iter()
            .map(Vec::as_slice)
            .filter(|value| !value.is_ascii())
            .collect();
        let is_utf8 = |value: &&[u8]| str::from_utf8(value).is_ok();
        let has_escapes = |value: &Vec<u8>| {
            let pairs = value.windows(2);
            pairs
                .into_iter()
                .any(|pair| matches!(pair, b"&#" | b"\\u" | b"%u"))
        };
        if is_known {
            vec![self.charset]
        } else if !hidden.is_empty() {
            let is_all_utf8 = hidden.iter().all(is_utf8);
            vec![if is_all_utf8 {
                Charset::Utf8
            } else {
                Charset::Gbk
            }]
        } else if decoded.iter().any(has_escapes) {
            vec![Charset::Utf8, Charset::Gbk]
        } else {
            vec![self.charset]
        }
    }

    /// Whether the sign is right. A notification's may be in capitals; a request's must be as the gateway prints it.
    pub(super) fn is_right(&self, expected: &str) -> bool {
        match self.mode {
            Direction::Notify => self.comparison.is_some_and(|comparison| comparison.matches),
            Direction::Request => self.sign.as_deref() == Some(expected.as_bytes()),
        }
    }
}

fn of_request(input: &Input, how: &How<'_>, key: &Key) -> Result<Reading, Failure> {
    let rule = how.rule.unwrap_or(RuleName::Mapi);
    let is_known = |label: &[u8]| Charset::from_label(label).is_some();
    let is_odd = input.charset_label().is_some_and(|label| !is_known(label));
    let (charset, charset_from) = if how.charset.is_none() && is_odd {
        // A name that nobody knows is one of the things that are looked for here: the gateway falls back likewise.
        (rule.rule().encode.unless_named, CharsetFrom::Default)
    } else {
        prepare::charset(how.charset, input, how.profile, &rule.rule())?
    };
    let params = input::encode(&input.params, charset)?;
    Ok(Reading {
        comparison: notify::compare(&rule.rule(), &params, key),
        params,
        rule,
        charset,
        charset_from,
    })
}

/// The sign of `--sign` becomes one of the parameters; one that is there already must be the same.
fn put_sign(input: &mut Input, sign: &[u8]) -> Result<(), Failure> {
    let given = input.value("sign").map(<[u8]>::trim_ascii);
    if given.is_some_and(|given| !given.is_empty() && given != sign.trim_ascii()) {
        return Err(fail(&problems::SIGN_TWICE));
    }
    input
        .params
        .retain(|param| param.name.bytes() != b"sign" || !param.value.bytes().is_empty());
    if input.value("sign").is_none() {
        let text = |bytes: &[u8]| match String::from_utf8(bytes.to_vec()) {
            Ok(text) if input.is_text() => Given::Text(text),
            _ => Given::Bytes(bytes.to_vec()),
        };
        let param = GivenParam {
            name: text(b"sign"),
            value: text(sign),
        };
        input.params.push(param);
    }
    Ok(())
}

/// Refuses signs of a key pair, unless the sign itself is an MD5 digest: then `sign_type` is what is wrong.
fn refuse_key_pairs(params: &Params, sign: Option<&[u8]>) -> Result<(), Failure> {
    let is_digest = |sign: &[u8]| sign.len() == 32 && sign.iter().all(u8::is_ascii_hexdigit);
    match (SignType::of(params), sign) {
        (SignType::KeyPair(name), Some(sign)) if !is_digest(sign) => {
            Err(fail(&problems::SIGN_TYPE_NOT_BUILT).with("name", name))
        }
        _ => Ok(()),
    }
}
