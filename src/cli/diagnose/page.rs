//! The explanation of a name, in one language: the same facts as an object and as a report.

use serde::Serialize;

use super::named::Named;
use crate::catalog::codes::{Basis, Cause};
use crate::catalog::parameters::{Kind, Need, Parameter, Service};
use crate::catalog::status::Status;
use crate::catalog::{commands, service::TradeKind};
use crate::cli::render::layout::{Rows, wrapped};
use crate::cli::writer::{Report, Style};
use crate::diagnose::explain::Subject;
use crate::diagnose::findings::{charset, input, key, notify};
use crate::text::{Lang, Text, report as words};

/// What is known about a name.
#[derive(Debug, Default, Serialize)]
pub(super) struct Page {
    pub(super) name: &'static str,
    pub(super) kind: &'static str,
    #[serde(skip)]
    kind_text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    layer: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    basis: Option<&'static str>,
    #[serde(skip)]
    basis_text: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    spelling: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'static str>,
    meaning: String,
    causes: Vec<CauseObject>,
    #[serde(skip_serializing_if = "Option::is_none")]
    remedy: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    command: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    applies_to: Option<AppliesTo>,
    #[serde(skip_serializing_if = "Option::is_none")]
    call: Option<Call>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    parameters: Vec<ParameterObject>,
}

#[derive(Debug, Serialize)]
struct CauseObject {
    text: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    command: Option<&'static str>,
}

#[derive(Debug, Serialize)]
struct AppliesTo {
    text: &'static str,
    services: &'static [&'static str],
}

#[derive(Debug, Serialize)]
struct Call {
    style: &'static str,
    answer: &'static str,
    #[serde(skip)]
    text: String,
}

#[derive(Debug, Serialize)]
struct ParameterObject {
    name: &'static str,
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

impl Page {
    /// The explanation of a name.
    pub(super) fn of(named: &Named, lang: Lang) -> Self {
        match named {
            Named::Problem(problem) => Self {
                name: problem.id,
                kind: "problem",
                kind_text: words::KIND_PROBLEM.raw(lang).to_owned(),
                meaning: problem.what.raw(lang).to_owned(),
                remedy: Some(problem.next.raw(lang).to_owned()),
                ..Self::default()
            },
            Named::Subject(subject) => {
                let item = match subject {
                    Subject::Topic(topic) => topic.item,
                    _ => "",
                };
                Self {
                    name: subject.name(),
                    kind: subject.kind(),
                    kind_text: kind_text(subject).fill(lang, &[("item", item.to_owned())]),
                    ..Self::of_subject(subject, lang)
                }
            }
        }
    }

    fn of_subject(subject: &Subject, lang: Lang) -> Self {
        match subject {
            Subject::Code(code, note) => Self {
                layer: Some(code.layer.name()),
                basis: Some(code.basis.name()),
                basis_text: basis_text(code.basis).map(|text| text.raw(lang)),
                spelling: note.map(|note| note.raw(lang)),
                meaning: code.meaning.raw(lang).to_owned(),
                causes: code
                    .causes
                    .iter()
                    .map(|cause| cause_object(cause, lang))
                    .collect(),
                remedy: Some(code.remedy.raw(lang).to_owned()),
                applies_to: Some(AppliesTo {
                    text: code.scope.text.raw(lang),
                    services: code.scope.services,
                }),
                ..Self::default()
            },
            Subject::TradeStatus(meanings) => Self {
                meaning: by_trade(meanings, |status| status.meaning, lang),
                remedy: Some(by_trade(meanings, |status| status.action, lang)),
                command: Some(commands::VERIFY),
                ..Self::default()
            },
            Subject::RefundStatus(_, meaning) => Self {
                meaning: meaning.raw(lang).to_owned(),
                command: Some(commands::QUERY_TRADE),
                ..Self::default()
            },
            Subject::Service(service) => Self {
                meaning: service.title.raw(lang).to_owned(),
                call: Some(Call {
                    style: service.style.name(),
                    answer: service.answer.name(),
                    text: format!(
                        "{} · {}",
                        service.style.text().raw(lang),
                        service.answer.text().raw(lang)
                    ),
                }),
                parameters: parameters(service, lang),
                ..Self::default()
            },
            Subject::Answer(answer) => Self {
                meaning: answer.meaning.raw(lang).to_owned(),
                remedy: Some(answer.action.raw(lang).to_owned()),
                command: Some(commands::ASK),
                ..Self::default()
            },
            Subject::Finding(kind) => Self {
                meaning: kind.title.raw(lang).to_owned(),
                causes: vec![CauseObject {
                    text: kind.detail.raw(lang),
                    command: None,
                }],
                remedy: Some(kind.fix.raw(lang).to_owned()),
                command: Some(finding_command(kind.id)),
                ..Self::default()
            },
            Subject::Topic(topic) => Self {
                title: Some(topic.title.raw(lang)),
                meaning: topic.needed.raw(lang).to_owned(),
                causes: vec![CauseObject {
                    text: topic.wrong.raw(lang),
                    command: None,
                }],
                command: Some(topic.command),
                ..Self::default()
            },
        }
    }

    /// Adds the explanation to a report.
    pub(super) fn put(&self, report: &mut Report, lang: Lang, columns: usize) {
        let labels = LABELS.map(|label| label.raw(lang));
        let rows = Rows::of(labels, columns);
        let row = |report: &mut Report, label: Text, style, text: &str| {
            rows.row(report, label.raw(lang), style, text);
        };
        // A status means something else for each kind of trade, and each stands in a line of its own.
        let lines = |report: &mut Report, label: Text, text: &str| {
            for (nth, line) in text.lines().enumerate() {
                let label = if nth == 0 { label.raw(lang) } else { "" };
                rows.row(report, label, Style::Plain, line);
            }
        };
        row(
            report,
            words::NAME,
            Style::Strong,
            &format!("{} ({})", self.name, self.kind_text),
        );
        if let Some(spelling) = self.spelling {
            row(report, words::SPELLING, Style::Plain, spelling);
        }
        if let Some(title) = self.title {
            row(report, words::TITLE, Style::Plain, title);
        }
        lines(report, words::MEANING, &self.meaning);
        if let Some(call) = &self.call {
            row(report, words::CALL, Style::Plain, &call.text);
        }
        for cause in &self.causes {
            let label = if self.kind == "topic" {
                words::PITFALL
            } else {
                words::CAUSE
            };
            row(report, label, Style::Plain, cause.text);
            if let Some(line) = cause.command {
                rows.command(report, "", line);
            }
        }
        if let Some(remedy) = &self.remedy {
            lines(report, words::FIX, remedy);
        }
        if let Some(applies) = &self.applies_to {
            row(report, words::SERVICES, Style::Plain, applies.text);
        }
        if let Some(basis) = self.basis_text {
            row(report, words::CERTAINTY, Style::Plain, basis);
        }
        if let Some(line) = self.command {
            rows.command(report, words::TRY.raw(lang), line);
        }
        if !self.parameters.is_empty() {
            report
                .put(Style::Strong, words::PARAMETERS.raw(lang))
                .line("");
        }
        for parameter in &self.parameters {
            report
                .put(Style::Strong, format!("  {}", parameter.name))
                .line("");
            report.line(wrapped(&parameter.text(), columns, "      "));
        }
    }
}

/// The labels of the report, which share a column.
const LABELS: [Text; 10] = [
    words::NAME,
    words::TITLE,
    words::SPELLING,
    words::MEANING,
    words::CALL,
    words::CAUSE,
    words::PITFALL,
    words::FIX,
    words::SERVICES,
    words::CERTAINTY,
];

impl ParameterObject {
    fn text(&self) -> String {
        let parts = [
            Some(self.need_text.as_str()),
            self.max_text.as_deref(),
            self.format.as_deref(),
            self.note,
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
    }
}

fn kind_text(subject: &Subject) -> Text {
    match subject {
        Subject::Code(..) => words::KIND_CODE,
        Subject::TradeStatus(_) => words::KIND_TRADE_STATUS,
        Subject::RefundStatus(..) => words::KIND_REFUND_STATUS,
        Subject::Service(_) => words::KIND_SERVICE,
        Subject::Answer(_) => words::KIND_ANSWER,
        Subject::Finding(_) => words::KIND_FINDING,
        Subject::Topic(_) => words::KIND_TOPIC,
    }
}

const fn basis_text(basis: Basis) -> Option<Text> {
    match basis {
        Basis::Known => None,
        Basis::Inferred => Some(words::BASIS_INFERRED),
        Basis::NameOnly => Some(words::BASIS_NAME_ONLY),
        Basis::Unconfirmed => Some(words::BASIS_UNCONFIRMED),
    }
}

fn cause_object(cause: &Cause, lang: Lang) -> CauseObject {
    CauseObject {
        text: cause.text.raw(lang),
        command: Some(cause.command),
    }
}

/// What a status means; for each kind of trade where it has several meanings.
fn by_trade(meanings: &[&Status], of: impl Fn(&Status) -> Text, lang: Lang) -> String {
    let text = |status: &&Status| {
        let meaning = ("meaning", of(status).raw(lang).to_owned());
        let kind = match status.kind {
            TradeKind::Instant => words::IF_INSTANT,
            TradeKind::Escrow => words::IF_ESCROW,
        };
        kind.fill(lang, &[meaning])
    };
    meanings.iter().map(text).collect::<Vec<_>>().join("\n")
}

/// The command whose checks report a finding.
fn finding_command(id: &str) -> &'static str {
    let among = |kinds: &[&crate::diagnose::Kind]| kinds.iter().any(|kind| kind.id == id);
    if among(notify::ALL) {
        commands::VERIFY
    } else if among(key::ALL) || among(charset::ALL) || among(input::ALL) {
        commands::EXPLAIN
    } else {
        commands::STRICT
    }
}

fn parameters(service: &Service, lang: Lang) -> Vec<ParameterObject> {
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
