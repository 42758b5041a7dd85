//! What `sign` and `build-url` share: parameters, key, charset and rule made ready, and every check run.

use crate::cli::failure::{Failure, fail};
use crate::cli::input::{self, Given, GivenParam, Input};
use crate::cli::options::SigningArgs;
use crate::cli::prepare;
use crate::cli::session::Session;
use crate::config::{CharsetFrom, Profile};
use crate::diagnose::findings::charset::{CHARSET_ASSUMED, CHARSET_UNDECLARED, TEXT_AMBIGUOUS};
use crate::diagnose::findings::request as request_kinds;
use crate::diagnose::{Finding, lint};
use crate::protocol::charset::Charset;
use crate::protocol::key::Key;
use crate::protocol::params::Params;
use crate::protocol::request::INPUT_CHARSET;
use crate::protocol::rule::RuleName;
use crate::protocol::sign::SignType;
use crate::text::problem::{input as input_problems, sign as sign_problems};
use crate::text::shown;

/// A request ready to be signed.
pub(crate) struct Signing {
    pub(crate) params: Params,
    pub(crate) key: Key,
    pub(crate) rule: RuleName,
    pub(crate) charset: Charset,
    pub(crate) charset_from: CharsetFrom,
    pub(crate) profile: Option<Profile>,
    /// The address that the parameters came from, where they came from a URL.
    pub(crate) base: Option<Vec<u8>>,
    pub(crate) findings: Vec<Finding>,
}

impl Signing {
    /// Makes ready what was typed. With `complete`, partner and `_input_charset` come from the profile where the
    /// input has none, and the checks of a whole request run.
    pub(crate) fn prepare(
        typed: SigningArgs,
        complete: bool,
        session: &mut Session<'_>,
    ) -> Result<Self, Failure> {
        let rule = prepare::rule(typed.how.rule.as_deref())?.unwrap_or(RuleName::Mapi);
        let request = input::open_arguments(typed.input)?;
        let profile = prepare::profile(&typed.profile, session)?;
        // The key comes before the input, so that no error about the input can show a part of it.
        let (key, key_findings) = prepare::key(&typed.key, profile.as_ref(), session)?;
        let mut input = request.read(session.stdin)?;
        let mut findings = std::mem::take(&mut input.findings);
        if complete {
            findings.extend(fill_in(&mut input, profile.as_ref(), rule));
        }
        let (charset, charset_from) = prepare::charset(
            typed.how.charset.as_deref(),
            &input,
            profile.as_ref(),
            &rule.rule(),
        )?;
        let params = input::encode(&input.params, charset)?;
        refuse_what_is_not_built(&params)?;
        if params
            .iter()
            .all(|param| rule.rule().leaves_out(param).is_some())
        {
            return Err(fail(&input_problems::ALL_EMPTY));
        }
        findings.extend(key_findings);
        findings.extend(lint::of_key(&key, &params));
        findings.extend(lint::of_params(&params, charset));
        if complete {
            findings.extend(lint::of_request(&params, rule));
            if rule != RuleName::Epay {
                findings.extend(lint::of_parameters(&params, charset));
            }
        }
        findings.extend(of_charset(&input, &params, charset, charset_from, rule));
        Ok(Self {
            params,
            key,
            rule,
            charset,
            charset_from,
            profile,
            base: input.base,
            findings,
        })
    }

    /// Refuses to print data that holds the key, unless keys are to be revealed.
    pub(crate) fn refuse_key_in_data(&self, session: &Session<'_>) -> Result<(), Failure> {
        if session.writer.revealed() {
            return Ok(());
        }
        let mask = session.writer.mask();
        match self
            .params
            .iter()
            .find(|param| mask.hides(&param.value) || mask.hides(&param.name))
        {
            Some(param) => {
                let name = session.writer.masked(&shown(&param.name, self.charset));
                Err(fail(&sign_problems::KEY_IN_DATA).with("parameter", name))
            }
            None => Ok(()),
        }
    }
}

/// Adds what the profile knows and the input lacks.
fn fill_in(input: &mut Input, profile: Option<&Profile>, rule: RuleName) -> Vec<Finding> {
    let Some(profile) = profile else {
        return Vec::new();
    };
    let from_profile = [
        (rule.partner_name(), &profile.partner),
        (INPUT_CHARSET, &profile.charset),
    ];
    let mut findings = Vec::new();
    for (name, value) in from_profile {
        let lacking = input.value(name).is_none_or(<[u8]>::is_empty);
        if let Some(value) = value
            && lacking
        {
            input.params.push(GivenParam {
                name: Given::Text(name.to_owned()),
                value: Given::Text(value.clone()),
            });
            findings.push(
                request_kinds::FROM_PROFILE
                    .at(name)
                    .with("shop", &profile.name),
            );
        }
    }
    findings
}

/// What the checks say about the charset of a request.
fn of_charset(
    input: &Input,
    params: &Params,
    charset: Charset,
    charset_from: CharsetFrom,
    rule: RuleName,
) -> Vec<Finding> {
    let assumed = rule.rule().encode.unless_named;
    let mut found = Vec::new();
    found.extend(
        lint::declared(params, charset, assumed)
            .filter(|finding| tells_of_charset(finding, charset_from)),
    );
    found.extend(lint::other_charset(params, charset));
    found.extend(ambiguous_text(input, charset));
    found.extend(lint::bytes_fit(params, charset));
    found.extend(lint::disputed_text(params, charset));
    found
}

/// Whether a finding about a charset that was not declared is worth telling. The address of a captured POST names it
/// too; and where somebody named the charset that the other side assumes anyway, there is nothing to tell.
pub(crate) fn tells_of_charset(finding: &Finding, charset_from: CharsetFrom) -> bool {
    let silent: &[&str] = match charset_from {
        CharsetFrom::Default => &[],
        CharsetFrom::Parameter => &[CHARSET_ASSUMED.id, CHARSET_UNDECLARED.id],
        _ => &[CHARSET_ASSUMED.id],
    };
    !silent.contains(&finding.kind.id)
}

/// Text that is UTF-8 by chance: a short word in GBK may be.
pub(crate) fn ambiguous_text(input: &Input, charset: Charset) -> Option<Finding> {
    if charset == Charset::Utf8 || !input.is_text() {
        return None;
    }
    let read: Params = input
        .params
        .iter()
        .map(|param| (param.name.bytes(), param.value.bytes()))
        .collect();
    let no_chinese = lint::chinese_share(&read, Charset::Utf8) == Some(0);
    let likely =
        lint::likely_charset(&read).filter(|likely| no_chinese && *likely != Charset::Utf8)?;
    let finding = TEXT_AMBIGUOUS.found().with("likely", likely.name());
    Some(finding.with("charset", charset.name()))
}

fn refuse_what_is_not_built(params: &Params) -> Result<(), Failure> {
    match SignType::named(params) {
        None | Some((SignType::Md5, ..)) => Ok(()),
        Some((SignType::KeyPair(name), ..)) => {
            Err(fail(&sign_problems::SIGN_TYPE_NOT_BUILT).with("name", name))
        }
        Some((SignType::Unknown, parameter, value)) => Err(fail(&sign_problems::SIGN_TYPE_UNKNOWN)
            .with("parameter", parameter)
            .with("value", shown(value, Charset::Utf8))),
    }
}
