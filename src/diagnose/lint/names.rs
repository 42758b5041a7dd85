//! Names of parameters: misspelt, joined by HTML, of another service, of another API, or the shop's own.

use std::collections::{HashMap, HashSet};

use super::reading::plain;
use super::subject::Request;
use crate::catalog::parameters;
use crate::diagnose::Finding;
use crate::diagnose::findings::names as kinds;
use crate::protocol::charset::Charset;
use crate::protocol::params::{Param, Params};
use crate::protocol::rule::RuleName;
use crate::text::shown;

/// What `EPay`-style gateways take.
const EPAY: &[&str] = &[
    "pid",
    "type",
    "out_trade_no",
    "notify_url",
    "return_url",
    "name",
    "money",
    "sign",
    "sign_type",
];

/// What a message of the gateway carries.
const MESSAGE: &[&str] = &[
    "notify_id",
    "notify_time",
    "notify_type",
    "sign",
    "sign_type",
    "out_trade_no",
    "trade_no",
    "trade_status",
    "total_fee",
    "subject",
    "buyer_email",
    "buyer_id",
    "seller_email",
    "seller_id",
    "payment_type",
    "gmt_create",
    "gmt_payment",
    "refund_status",
    "is_success",
    "notify_data",
    "sec_id",
];

/// Parameters whose names begin with letters that HTML takes for a character: the character, those letters, and what is
/// left of the name.
const JOINED: &[(&str, u8, &str, &[&str])] = &[
    (
        "¬",
        0xAC,
        "not",
        &["ify_url", "ify_id", "ify_time", "ify_type", "ify_data"],
    ),
    ("¤", 0xA4, "curren", &["cy"]),
    ("×", 0xD7, "times", &["tamp"]),
];

/// The names that a request may use, ready to be looked up.
struct Known {
    own: HashSet<&'static str>,
    /// The own names by their letters alone.
    letters: HashMap<String, &'static str>,
    /// The names of every service.
    every: HashSet<&'static str>,
}

impl Known {
    fn of(request: &Request<'_>) -> Self {
        let every = parameters::ALL
            .iter()
            .flat_map(parameters::Service::parameters)
            .map(|parameter| parameter.name);
        let every: HashSet<&'static str> = every.collect();
        let own: HashSet<&'static str> = if request.rule == RuleName::Epay {
            EPAY.iter().copied().collect()
        } else if let Some(service) = request.service {
            let own = service.parameters().map(|parameter| parameter.name);
            own.chain(["sign", "sign_type"]).collect()
        } else {
            every.clone()
        };
        let letters = own.iter().map(|name| (letters(name), *name)).collect();
        Self {
            own,
            letters,
            every,
        }
    }

    /// The name that a misspelt one stands for: the same letters with other capitals, underscores or look-alikes.
    fn meant(&self, name: &str) -> Option<&'static str> {
        if self.own.contains(name) {
            return None;
        }
        self.letters.get(&letters(&plain(name))).copied()
    }
}

/// What is odd about the names of a request.
pub(super) fn of_names(request: &Request<'_>) -> Vec<Finding> {
    if let Some(name) = other_api(request.params) {
        return vec![kinds::OTHER_API.at(name)];
    }
    let known = Known::of(request);
    request
        .params
        .iter()
        .filter(|param| param.name.is_ascii() && !param.name.iter().any(u8::is_ascii_whitespace))
        .filter_map(|param| of_name(request, &known, param))
        .collect()
}

fn of_name(request: &Request<'_>, known: &Known, param: &Param) -> Option<Finding> {
    let name = shown(&param.name, Charset::Utf8);
    if let Some(meant) = known.meant(&name) {
        return Some(kinds::NAME_SPELLING.at(name).with("meant", meant));
    }
    let service = request.service?;
    // A name without a value is neither sent nor signed.
    if param.value.is_empty() || known.own.contains(name.as_str()) || is_listed(service, &name) {
        return None;
    }
    let kind = if known.every.contains(name.as_str()) {
        &kinds::NAME_OTHER_SERVICE
    } else {
        &kinds::NAME_UNKNOWN
    };
    Some(kind.at(name).with("service", service.name))
}

/// Whether the table has the name, or a group of names that begin like it.
pub(super) fn is_listed(service: &parameters::Service, name: &str) -> bool {
    service.parameters().any(|parameter| {
        parameter.name == name
            || parameter
                .name
                .strip_suffix('*')
                .is_some_and(|start| name.starts_with(start))
    })
}

/// The parameters with misspelt names put right: a wrong capital, an underscore, a look-alike or what cannot be seen.
pub(super) fn corrected(params: &Params, rule: RuleName, charset: Charset) -> Params {
    let put_right = |params: &Params| -> Params {
        let known = Known::of(&Request::new(params, rule, charset));
        params
            .iter()
            .map(|param| {
                let name = charset.decode(&param.name).unwrap_or_default();
                match known.meant(&name) {
                    Some(meant) => Param::new(meant, param.value.clone()),
                    None => param.clone(),
                }
            })
            .collect()
    };
    // The service first: its table tells which names there are.
    let mut service_first = params.clone();
    if !params.has("service") {
        service_first = put_right(params);
    }
    put_right(&service_first)
}

/// The name of a message that a misspelt one stands for.
pub(super) fn of_message_name(param: &Param) -> Option<Finding> {
    let name = str::from_utf8(&param.name)
        .ok()
        .filter(|name| name.is_ascii())?;
    if MESSAGE.contains(&name) {
        return None;
    }
    let wanted = letters(name);
    let meant = MESSAGE.iter().find(|known| letters(known) == wanted)?;
    let finding = kinds::NAME_SPELLING.at(shown(&param.name, Charset::Utf8));
    Some(finding.with("meant", meant))
}

/// A name by its letters alone: without underscores, in small letters.
fn letters(name: &str) -> String {
    name.chars()
        .filter(|character| !matches!(character, '_' | '-'))
        .map(|character| character.to_ascii_lowercase())
        .collect()
}

/// A parameter that only the other gateway has.
fn other_api(params: &Params) -> Option<&'static str> {
    let has = |name| params.get_filled(name).is_some();
    if has("biz_content") {
        return Some("biz_content");
    }
    if params
        .get_filled("method")
        .is_some_and(|method| method.starts_with(b"alipay."))
    {
        return Some("method");
    }
    (has("app_id") && !has("service")).then_some("app_id")
}

/// A name that was joined to the value before it, or lost its first letters, on its way through HTML.
pub(super) fn of_joined(param: &Param) -> Option<Finding> {
    for (mark, latin, letters, rests) in JOINED {
        for rest in *rests {
            let name_lost = [mark.as_bytes(), &[*latin]]
                .iter()
                .any(|start| param.name.strip_prefix(*start) == Some(rest.as_bytes()));
            let inside = [mark.as_bytes(), &[*latin]].iter().find_map(|start| {
                let joined = [start, rest.as_bytes(), b"="].concat();
                let at = param
                    .value
                    .windows(joined.len())
                    .position(|part| part == joined)?;
                Some((at, at + joined.len() - 1))
            });
            if !name_lost && inside.is_none() {
                continue;
            }
            let name = if name_lost {
                format!("{mark}{rest}")
            } else {
                shown(&param.name, Charset::Utf8)
            };
            let finding = kinds::NAME_JOINED
                .at(name)
                .with("seen", format!("{mark}{rest}"))
                .with("meant", format!("&{letters}{rest}"));
            return Some(match inside {
                Some((from, to)) => finding.spanning(from, to),
                None => finding,
            });
        }
    }
    None
}
