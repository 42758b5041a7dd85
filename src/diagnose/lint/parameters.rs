//! A request against the table of its service: what must be there, how long and of what form values may be.

use crate::catalog::parameters::{self, CallStyle, Format, Kind, Need, Parameter, Service};
use crate::diagnose::Finding;
use crate::diagnose::findings::request as kinds;
use crate::protocol::charset::Charset;
use crate::protocol::params::Params;
use crate::text::{Words, shown};

/// Parameters that have checks of their own, or are added when the request is signed.
const OWN_CHECK: &[&str] = &["service", "partner", "_input_charset", "sign", "sign_type"];

/// What differs from the table of the service; one finding where there is no such table.
#[must_use]
pub fn of_parameters(params: &Params, charset: Charset) -> Vec<Finding> {
    let Some(name) = params.get_filled("service") else {
        return Vec::new();
    };
    let name = shown(name, charset);
    let Some(service) = parameters::by_name(&name).filter(|service| service.name == name) else {
        return vec![kinds::SERVICE_UNKNOWN.at("service").with("service", name)];
    };
    let mut found: Vec<Finding> = of_presence(service, params);
    for parameter in service
        .parameters()
        .filter(|parameter| !OWN_CHECK.contains(&parameter.name))
    {
        if let Some(value) = params.get_filled(parameter.name) {
            found.extend(of_value(service, parameter, value, charset));
        }
    }
    found
}

/// What is missing, and what excludes each other.
fn of_presence(service: &Service, params: &Params) -> Vec<Finding> {
    let there = |name: &str| params.get_filled(name).is_some();
    let is_plain = |parameter: &&Parameter| {
        !parameter.name.contains(['/', '*']) && !OWN_CHECK.contains(&parameter.name)
    };
    let mut found = Vec::new();
    let mut groups: Vec<(&str, Vec<&str>)> = Vec::new();
    for parameter in service.parameters().filter(is_plain) {
        match parameter.need {
            Need::Required if !there(parameter.name) => {
                found.push(
                    kinds::PARAMETER_MISSING
                        .at(parameter.name)
                        .with("service", service.name),
                );
            }
            Need::OneOf(group) => match groups.iter_mut().find(|(name, _)| *name == group) {
                Some((_, names)) => names.push(parameter.name),
                None => groups.push((group, vec![parameter.name])),
            },
            Need::Required | Need::Optional | Need::Conditional | Need::AtMostOne(_) => {}
        }
    }
    for (_, names) in groups
        .iter()
        .filter(|(_, names)| !names.iter().any(|name| there(name)))
    {
        let finding = kinds::ONE_OF_MISSING
            .found()
            .with("names", names.join(", "));
        found.push(finding.with("service", service.name));
    }
    let one_amount = groups
        .iter()
        .any(|(_, names)| names.contains(&"total_fee") && names.contains(&"price"));
    if one_amount && there("total_fee") && there("price") {
        found.push(kinds::AMOUNT_TWICE.at("total_fee"));
    }
    found
}

fn of_value(
    service: &Service,
    parameter: &Parameter,
    value: &[u8],
    charset: Charset,
) -> Option<Finding> {
    // Numbers are counted by their digits; a text's length is its bytes.
    let length = match parameter.kind {
        Kind::Number => value.iter().filter(|byte| byte.is_ascii_digit()).count(),
        Kind::Text => value.len(),
    };
    let max = parameter.max as usize;
    if max > 0 && length > max {
        let finding = kinds::VALUE_TOO_LONG
            .at(parameter.name)
            .with("length", length);
        return Some(
            finding
                .with("max", max)
                .spanning(max.min(value.len()), value.len()),
        );
    }
    let text = charset.decode(value)?;
    let told = |finding: Finding| {
        finding
            .with("value", shown(value, charset))
            .with("service", service.name)
    };
    if let Format::Words(known) = parameter.format {
        let listed = known.contains(&text);
        return (!listed).then(|| {
            told(kinds::VALUE_UNLISTED.at(parameter.name)).with("known", known.join(" | "))
        });
    }
    if let Format::Pattern(patterns) = parameter.format {
        return (!is_of_pattern(parameter.name, patterns, &text)).then(|| {
            told(kinds::VALUE_FORM.at(parameter.name)).with("form", patterns.join(" | "))
        });
    }
    let form = parameter.format.text()?;
    // The SDK takes a point in time as well.
    let is_point = service.style == CallStyle::Sdk
        && parameter.format == Format::Duration
        && has_pattern("yyyy-MM-dd HH:mm", text.get(..16).unwrap_or_default());
    (!fits(parameter.format, &text) && !is_point)
        .then(|| told(kinds::VALUE_FORM.at(parameter.name)).with_text("form", form))
}

/// Whether a date has one of the patterns, or the one in which another page has it: of `gmt_return` the English one,
/// of `timestamp` the one for Hong Kong.
fn is_of_pattern(name: &str, patterns: Words, value: &str) -> bool {
    let other = match name {
        "gmt_return" => "yyyy-MM-dd HH:mm:ss",
        "timestamp" => "SSSSSSSSSSSSS",
        _ => return patterns.iter().any(|pattern| has_pattern(pattern, value)),
    };
    has_pattern(other, value) || patterns.iter().any(|pattern| has_pattern(pattern, value))
}

/// Whether a digit stands for each letter of the pattern, and each mark for itself.
fn has_pattern(pattern: &str, value: &str) -> bool {
    pattern.len() == value.len()
        && pattern.bytes().zip(value.bytes()).all(|(form, byte)| {
            if form.is_ascii_alphabetic() {
                byte.is_ascii_digit()
            } else {
                byte == form
            }
        })
}

/// Whether a value has the form, as far as that can be told without doubt.
fn fits(format: Format, value: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match format {
        Format::Money => {
            let (whole, fraction) = value.split_once('.').unwrap_or((value, "0"));
            digits(whole.strip_prefix('-').unwrap_or(whole))
                && digits(fraction)
                && fraction.len() <= 2
        }
        Format::Whole => digits(value),
        Format::Id2088 => value.len() == 16 && value.starts_with("2088") && digits(value),
        // A return may lead into an app (`alipays://…`), so any scheme will do.
        Format::Url => value.split_once("://").is_some_and(|(scheme, rest)| {
            !rest.is_empty()
                && !scheme.is_empty()
                && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric())
        }),
        Format::Ipv4 => {
            let part = |part: &str| digits(part) && part.len() <= 3 && part.parse::<u8>().is_ok();
            value.split('.').count() == 4 && value.split('.').all(part)
        }
        Format::Duration => {
            value == "1c" || value.strip_suffix(['m', 'h', 'd']).is_some_and(digits)
        }
        Format::Currency => value.len() == 3 && value.bytes().all(|byte| byte.is_ascii_uppercase()),
        Format::Any | Format::Words(_) | Format::Pattern(_) | Format::Json | Format::Xml => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_counted_by_their_digits() {
        let found = |value: &str| {
            let params: Params = [("service", "create_forex_trade"), ("total_fee", value)]
                .into_iter()
                .collect();
            let found = of_parameters(&params, Charset::Utf8);
            found
                .iter()
                .any(|finding| finding.kind.id == kinds::VALUE_TOO_LONG.id)
        };
        assert!(!found("1000000.00"));
        assert!(found("12345678901.00"));
    }

    #[test]
    fn forms_of_values() {
        for (format, good, bad) in [
            (
                Format::Money,
                &["1", "0.01", "88.00", "-5.5"][..],
                &["1.234", "$1", "1,000.00", "1.", ".5", ""][..],
            ),
            (Format::Whole, &["1", "007"], &["1.0", "-1", ""]),
            (
                Format::Duration,
                &["15d", "90m", "1c"],
                &["1.5h", "d", "2c"],
            ),
            (
                Format::Url,
                &["http://a/", "alipays://b"],
                &["www.a.com", "//a", "http://"],
            ),
            (
                Format::Id2088,
                &["2088006300000000"],
                &["208800630000000", "1088006300000000"],
            ),
            (Format::Ipv4, &["1.2.3.4"], &["1.2.3", "::1"]),
            (Format::Currency, &["USD"], &["usd", "US"]),
        ] {
            for value in good {
                assert!(fits(format, value), "{format:?} {value}");
            }
            for value in bad {
                assert!(!fits(format, value), "{format:?} {value}");
            }
        }
    }
}
