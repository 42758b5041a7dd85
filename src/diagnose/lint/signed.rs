//! Every check of a request that a shop made and signed, each thing said once.

use std::collections::HashSet;

use super::subject::{Request, content};
use super::{
    address, amounts, characters, charset, gateway, mojibake, names, orders, parameters, params,
    parties, post, request, shipping, signature, values,
};
use crate::diagnose::findings::{
    address as address_kinds, names as name_kinds, request as request_kinds, values as value_kinds,
};
use crate::diagnose::{Finding, Kind, Severity};
use crate::protocol::charset::Charset;
use crate::protocol::params::Params;
use crate::protocol::rule::RuleName;
use crate::text::shown;

/// What is known of a request besides its parameters.
#[derive(Clone, Copy, Debug, Default)]
pub struct RequestSetting<'a> {
    /// The address that it was sent to, without a query: `https://mapi.alipay.com/gateway.do`.
    pub address: Option<&'a str>,
    /// Whether it was captured as a POST.
    pub is_post: bool,
    /// The parameters in the address of a captured POST.
    pub address_params: Option<&'a Params>,
}

/// Every check of a request that was made and signed by a shop. A request without a `sign` is taken as not signed yet.
#[must_use]
pub fn of_signed_request(
    params: &Params,
    rule: RuleName,
    charset: Charset,
    setting: RequestSetting<'_>,
) -> Vec<Finding> {
    // Under their right names, so that what is there under a wrong one is not said to be missing as well.
    let meant = names::corrected(params, rule, charset);
    let request = Request::new(&meant, rule, charset);
    let given = Request { params, ..request };
    let mut found = params::of_params(params, charset);
    found.extend(names::of_names(&given));
    found.extend(of_each(&given, setting));
    found.extend(of_empty(&given));
    found.extend(request::of_identity(&meant, rule));
    found.extend(signature::of_signature(&request));
    if rule != RuleName::Epay {
        found.extend(parameters::of_parameters(&meant, charset));
    }
    found.extend(post::of_charset(&request));
    found.extend(charset::other_charset(params, charset));
    found.extend(charset::bytes_fit(params, charset));
    found.extend(charset::disputed_text(params, charset));
    found.extend(of_trade(&request));
    if let Some(address) = setting.address {
        found.extend(gateway::of_gateway(&request, address));
    }
    if setting.is_post {
        let none = Params::new();
        let address = setting.address_params.unwrap_or(&none);
        found.extend(post::of_post(&request, address));
    }
    said_once(found)
}

/// Each parameter by itself.
fn of_each(request: &Request<'_>, setting: RequestSetting<'_>) -> Vec<Finding> {
    // A URL was sent as it stands; anything else may have come from a form.
    let may_be_form = setting.is_post || setting.address.is_none();
    let mut found = Vec::new();
    for param in request.params {
        let row = str::from_utf8(&param.name)
            .ok()
            .and_then(|name| request.row(name));
        let content = content(&param.name, row);
        found.extend(names::of_joined(param));
        found.extend(characters::of_characters(param, row, request.charset));
        found.extend(mojibake::of_damage(param, request.charset));
        found.extend(values::of_value(param, content, request.charset));
        if may_be_form {
            found.extend(values::of_quotation_mark(param, request.charset));
        }
    }
    found
}

/// The parameters that are there without a value.
fn of_empty(request: &Request<'_>) -> Option<Finding> {
    let names: Vec<String> = request
        .params
        .iter()
        .filter(|param| param.value.is_empty())
        .map(|param| shown(&param.name, request.charset))
        .collect();
    let finding = || {
        value_kinds::EMPTY_PARAMETERS
            .found()
            .with("names", names.join(", "))
    };
    (!names.is_empty()).then(finding)
}

/// What the parameters say together.
fn of_trade(request: &Request<'_>) -> Vec<Finding> {
    let mut found = address::of_addresses(request);
    found.extend(amounts::of_amounts(request));
    found.extend(shipping::of_groups(request));
    found.extend(parties::of_parties(request));
    found.extend(orders::of_order(request));
    found.extend(orders::of_timeout(request));
    found.extend(orders::of_batch(request));
    found
}

/// Leaves out what another finding says better: a wrong form of a value of which the cause was found, a parameter of
/// other services that is told to be of no use, and what a request of another API lacks.
fn said_once(mut found: Vec<Finding>) -> Vec<Finding> {
    let forms = [
        &request_kinds::VALUE_FORM,
        &request_kinds::VALUE_UNLISTED,
        &request_kinds::PARTNER_FORM,
    ];
    let addresses = [
        &address_kinds::URL_NOT_ABSOLUTE,
        &address_kinds::URL_MALFORMED,
        &address_kinds::URL_CHARACTER,
    ];
    let missing = [
        &request_kinds::SERVICE_MISSING,
        &request_kinds::PARTNER_MISSING,
    ];
    let is_of =
        |kinds: &[&Kind], finding: &Finding| kinds.iter().any(|kind| kind.id == finding.kind.id);
    let parameters_of = |wanted: &dyn Fn(&Finding) -> bool| -> HashSet<String> {
        let of = found.iter().filter(|finding| wanted(finding));
        of.filter_map(|finding| finding.parameter.clone()).collect()
    };
    let is_error = |finding: &Finding| finding.kind.severity == Severity::Error;
    let better = parameters_of(&|finding| is_error(finding) && !is_of(&forms, finding));
    let best = parameters_of(&|finding| {
        is_error(finding) && !is_of(&forms, finding) && !is_of(&addresses, finding)
    });
    let unused = parameters_of(&|finding| is_of(&[&address_kinds::NEVER_NOTIFIES], finding));
    let is_other_api = found
        .iter()
        .any(|finding| is_of(&[&name_kinds::OTHER_API], finding));
    found.retain(|finding| {
        let is_in = |names: &HashSet<String>| {
            finding
                .parameter
                .as_ref()
                .is_some_and(|name| names.contains(name))
        };
        let is_said = (is_of(&forms, finding) && is_in(&better))
            || (is_of(&addresses, finding) && is_in(&best))
            || (is_of(&[&name_kinds::NAME_OTHER_SERVICE], finding) && is_in(&unused))
            || (is_of(&missing, finding) && is_other_api);
        !is_said
    });
    found
}
