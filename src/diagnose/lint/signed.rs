//! Every check of a request that a shop made and signed, each thing said once.

use super::reading::plain;
use super::subject::{Request, content};
use super::{
    address, amounts, characters, charset, gateway, mojibake, names, orders, parameters, params,
    parties, post, request, shipping, signature, values,
};
use crate::diagnose::findings::names::OTHER_API;
use crate::diagnose::findings::request as request_kinds;
use crate::diagnose::findings::values as value_kinds;
use crate::diagnose::{Finding, Severity};
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
    let request = Request::new(params, rule, charset);
    let mut found = params::of_params(params, charset);
    found.extend(request::of_identity(params, rule));
    found.extend(names::of_names(&request));
    found.extend(signature::of_signature(&request));
    if rule != RuleName::Epay {
        found.extend(parameters::of_parameters(params, charset));
    }
    found.extend(of_each(&request, setting));
    found.extend(of_empty(&request));
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
    said_once(&request, found)
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

/// Leaves out what another finding says better: that a parameter is missing which is there under a wrong name, that a
/// value has a wrong form of which the cause was found, and that a request of another API lacks what this one needs.
fn said_once(request: &Request<'_>, mut found: Vec<Finding>) -> Vec<Finding> {
    let general = [
        &request_kinds::VALUE_FORM,
        &request_kinds::VALUE_UNLISTED,
        &request_kinds::PARTNER_FORM,
        &crate::diagnose::findings::address::URL_NOT_ABSOLUTE,
        &crate::diagnose::findings::address::URL_MALFORMED,
        &crate::diagnose::findings::address::URL_CHARACTER,
    ];
    let missing = [
        &request_kinds::PARAMETER_MISSING,
        &request_kinds::SERVICE_MISSING,
        &request_kinds::PARTNER_MISSING,
        &crate::diagnose::findings::signature::REQUEST_SIGN_TYPE_MISSING,
        &crate::diagnose::findings::address::NOTIFY_URL_MISSING,
    ];
    let is_of = |kinds: &[&'static crate::diagnose::Kind], finding: &Finding| {
        kinds.iter().any(|kind| kind.id == finding.kind.id)
    };
    let meant: Vec<&str> = request
        .params
        .iter()
        .filter_map(|param| names::meant(request, &plain(&shown_name(request, &param.name))))
        .collect();
    let unseen: Vec<String> = request
        .params
        .iter()
        .filter(|param| !param.name.is_ascii())
        .map(|param| plain(&shown_name(request, &param.name)))
        .collect();
    let is_other_api = found.iter().any(|finding| finding.kind.id == OTHER_API.id);
    let explained: Vec<String> = found
        .iter()
        .filter(|finding| finding.kind.severity == Severity::Error && !is_of(&general, finding))
        .filter_map(|finding| finding.parameter.clone())
        .collect();
    found.retain(|finding| {
        let parameter = finding.parameter.as_deref().unwrap_or_default();
        if is_of(&missing, finding) {
            return !is_other_api
                && !meant.contains(&parameter)
                && !unseen.iter().any(|name| name == parameter);
        }
        !is_of(&general, finding) || !explained.iter().any(|name| name == parameter)
    });
    found
}

/// A name as text, with every character that cannot be seen in it.
fn shown_name(request: &Request<'_>, name: &[u8]) -> String {
    request.charset.decode(name).unwrap_or_default()
}
