//! The explanation of a name, in one language: what its object holds, and what its report is made of.

use serde::Serialize;

use super::named::Named;
use super::parameter::{self, ParameterObject};
use crate::catalog::codes::{Basis, Cause};
use crate::catalog::status::Status;
use crate::catalog::{commands::Command, service::TradeKind};
use crate::diagnose::explain::Subject;
use crate::diagnose::findings::{
    address, characters, charset, diagnosis, endpoint, input, key, names, notify, order, received,
    signature, trade, values, verify_url,
};
use crate::diagnose::mistakes::Frequency;
use crate::text::{Lang, Text, report as words};

/// What is known about a name.
#[derive(Debug, Default, Serialize)]
pub(super) struct Page {
    pub(super) name: &'static str,
    pub(super) kind: &'static str,
    #[serde(skip)]
    pub(super) kind_text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) layer: Option<&'static str>,
    /// The part of the pipeline that a mistake changes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) axis: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) basis: Option<&'static str>,
    #[serde(skip)]
    pub(super) basis_text: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) spelling: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) title: Option<&'static str>,
    pub(super) meaning: String,
    pub(super) causes: Vec<CauseObject>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) remedy: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) command: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) applies_to: Option<AppliesTo>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) call: Option<Call>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) parameters: Vec<ParameterObject>,
}

#[derive(Debug, Serialize)]
pub(super) struct CauseObject {
    pub(super) text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) command: Option<&'static str>,
}

#[derive(Debug, Serialize)]
pub(super) struct AppliesTo {
    pub(super) text: &'static str,
    pub(super) services: Vec<&'static str>,
}

#[derive(Debug, Serialize)]
pub(super) struct Call {
    pub(super) style: &'static str,
    pub(super) answer: &'static str,
    #[serde(skip)]
    pub(super) text: String,
}

impl Page {
    /// The explanation of a name.
    pub(super) fn of(named: &Named, lang: Lang) -> Self {
        match named {
            Named::Problem(problem) => Self {
                name: problem.id,
                kind: "problem",
                kind_text: words::KIND_PROBLEM.raw(lang).to_owned(),
                meaning: problem.what().general(lang),
                remedy: Some(problem.next().general(lang)),
                ..Self::default()
            },
            Named::Subject(subject) => {
                let item = match subject {
                    Subject::Topic(topic) => topic.item,
                    Subject::OtherStatus(_, field, _) => field,
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
                meaning: code.meaning().raw(lang).to_owned(),
                causes: code
                    .causes
                    .iter()
                    .map(|cause| cause_object(cause, lang))
                    .collect(),
                remedy: Some(code.remedy().raw(lang).to_owned()),
                applies_to: Some(AppliesTo {
                    text: code.scope.text.raw(lang),
                    services: code.scope.services.iter().collect(),
                }),
                ..Self::default()
            },
            Subject::TradeStatus(meanings) => Self {
                meaning: by_trade(meanings, Status::meaning, lang),
                remedy: Some(by_trade(meanings, Status::action, lang)),
                command: Some(Command::VERIFY.line()),
                ..Self::default()
            },
            Subject::RefundStatus(_, meaning) | Subject::OtherStatus(_, _, meaning) => Self {
                meaning: meaning.raw(lang).to_owned(),
                command: Some(Command::QUERY_TRADE.line()),
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
                parameters: parameter::objects(service, lang),
                ..Self::default()
            },
            Subject::Answer(answer) => Self {
                meaning: answer.meaning().raw(lang).to_owned(),
                remedy: Some(answer.action().raw(lang).to_owned()),
                command: Some(Command::ASK.line()),
                ..Self::default()
            },
            Subject::Mistake(mistake) => Self {
                axis: Some(mistake.axis.name()),
                meaning: mistake.title().general(lang),
                causes: vec![CauseObject {
                    text: mistake.detail().general(lang),
                    command: None,
                }],
                remedy: Some(mistake.fix().general(lang)),
                command: Some(if mistake.request == Frequency::Never {
                    Command::DIAGNOSE_NOTIFY.line()
                } else {
                    Command::DIAGNOSE_REQUEST.line()
                }),
                ..Self::default()
            },
            Subject::Finding(kind) => Self {
                meaning: kind.title().general(lang),
                causes: vec![CauseObject {
                    text: kind.detail().general(lang),
                    command: None,
                }],
                remedy: Some(kind.fix().general(lang)),
                command: Some(finding_command(kind.id)),
                ..Self::default()
            },
            Subject::Topic(topic) => Self {
                title: Some(topic.title().raw(lang)),
                meaning: topic.needed().raw(lang).to_owned(),
                causes: vec![CauseObject {
                    text: topic.wrong().raw(lang).to_owned(),
                    command: None,
                }],
                command: Some(topic.command.line()),
                ..Self::default()
            },
        }
    }
}

fn kind_text(subject: &Subject) -> Text {
    match subject {
        Subject::Code(..) => words::KIND_CODE,
        Subject::TradeStatus(_) => words::KIND_TRADE_STATUS,
        Subject::RefundStatus(..) => words::KIND_REFUND_STATUS,
        Subject::OtherStatus(..) => words::KIND_STATUS,
        Subject::Service(_) => words::KIND_SERVICE,
        Subject::Answer(_) => words::KIND_ANSWER,
        Subject::Mistake(_) => words::KIND_MISTAKE,
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
        text: cause.text.raw(lang).to_owned(),
        command: Some(cause.command.line()),
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
    let of_requests = [
        address::ALL,
        characters::ALL,
        diagnosis::ALL,
        endpoint::ALL,
        names::ALL,
        order::ALL,
        signature::ALL,
        trade::ALL,
        values::ALL,
    ];
    if among(notify::ALL) {
        Command::VERIFY.line()
    } else if among(received::ALL) {
        Command::DIAGNOSE_NOTIFY.line()
    } else if among(verify_url::ALL) {
        Command::DIAGNOSE_QUESTION.line()
    } else if of_requests.into_iter().any(among) {
        Command::DIAGNOSE_REQUEST.line()
    } else if among(key::ALL) || among(charset::ALL) || among(input::ALL) {
        Command::EXPLAIN.line()
    } else {
        Command::STRICT.line()
    }
}
