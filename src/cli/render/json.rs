//! The JSON objects that several commands share. Fields are never renamed or removed, only added.

use serde::Serialize;
use serde_json::Value;

use crate::cli::failure::Failure;
use crate::diagnose::Finding;
use crate::text::Lang;

/// A finding.
#[derive(Serialize)]
pub(crate) struct FindingObject {
    id: &'static str,
    severity: &'static str,
    parameter: Option<String>,
    #[serde(rename = "where")]
    place: Option<Place>,
    title: String,
    detail: String,
    fix: String,
}

/// A place in a value, in bytes.
#[derive(Serialize)]
struct Place {
    from: usize,
    to: usize,
}

/// The findings as objects.
pub(crate) fn findings(findings: &[Finding], lang: Lang) -> Vec<FindingObject> {
    findings
        .iter()
        .map(|finding| FindingObject {
            id: finding.kind.id,
            severity: finding.kind.severity.name(),
            parameter: finding.parameter.clone(),
            place: finding.place.map(|(from, to)| Place { from, to }),
            title: finding.title(lang),
            detail: finding.detail(lang),
            fix: finding.fix(lang),
        })
        .collect()
}

/// The name and version of a command's object.
pub(crate) fn schema(command: &str) -> String {
    format!("alipay-mapi/{command}/1")
}

/// An error that ended a run, so that a program gets an object in every case.
pub(crate) fn failure(command: &str, failure: &Failure, lang: Lang) -> Value {
    let mut object = serde_json::Map::new();
    object.insert("schema".to_owned(), schema(command).into());
    let mut error = serde_json::Map::new();
    error.insert("id".to_owned(), failure.problem.id.into());
    error.insert("message".to_owned(), failure.what(lang).into());
    error.insert("hint".to_owned(), failure.next(lang).into());
    error.insert("status".to_owned(), failure.status().code().into());
    object.insert("error".to_owned(), error.into());
    object.into()
}
