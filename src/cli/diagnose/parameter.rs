//! The parameters of a service, as objects and as lines of a report.

use serde::Serialize;

use crate::catalog::parameters::{Kind, Need, Parameter, Service};
use crate::text::{Lang, report as words};

/// A parameter of a service.
#[derive(Debug, Serialize)]
pub(super) struct ParameterObject {
    pub(super) name: &'static str,
    need: &'static str,
    group: Option<&'static str>,
    #[serde(rename = "type")]
    kind: &'static str,
    max: Option<u32>,
    format: Option<String>,
    note: Option<&'static str>,
    #[serde(skip)]
    need_text: String,
    #[serde(skip)]
    max_text: Option<String>,
}

impl ParameterObject {
    /// All that is known about it, in a line.
    pub(super) fn text(&self, lang: Lang) -> String {
        let parts = [
            Some(self.need_text.as_str()),
            self.max_text.as_deref(),
            self.format.as_deref(),
            self.note,
        ];
        let separator = match lang {
            Lang::En => "; ",
            Lang::Zh => "；",
        };
        parts
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(separator)
    }
}

/// The parameters of a service.
pub(super) fn objects(service: &Service, lang: Lang) -> Vec<ParameterObject> {
    service
        .parameters()
        .map(|parameter| {
            let bytes = match parameter.kind {
                Kind::Text => words::MAX_BYTES,
                Kind::Number => words::MAX_DIGITS,
            };
            let max = (parameter.max > 0).then_some(parameter.max);
            ParameterObject {
                name: parameter.name,
                need: parameter.need.name(),
                group: parameter.need.group(),
                kind: parameter.kind.name(),
                max,
                format: parameter.format.words(lang),
                note: parameter.note.map(|note| note.raw(lang)),
                need_text: need_text(parameter, service, lang),
                max_text: max.map(|max| bytes.fill(lang, &[("count", max.to_string())])),
            }
        })
        .collect()
}

fn need_text(parameter: &Parameter, service: &Service, lang: Lang) -> String {
    let names = || {
        let group = service
            .parameters()
            .filter(|other| other.need == parameter.need)
            .map(|other| other.name);
        [("names", group.collect::<Vec<_>>().join(", "))]
    };
    match parameter.need {
        Need::Required => words::NEED_REQUIRED.raw(lang).to_owned(),
        Need::Optional => words::NEED_OPTIONAL.raw(lang).to_owned(),
        Need::Conditional => words::NEED_CONDITIONAL.raw(lang).to_owned(),
        Need::OneOf(_) => words::NEED_ONE_OF.fill(lang, &names()),
        Need::AtMostOne(_) => words::NEED_AT_MOST_ONE.fill(lang, &names()),
    }
}
