//! `diagnose code`: what a name means, its usual causes, each with a command to go on with.

use std::ffi::OsStr;

use serde::Serialize;

use super::named;
use super::page::Page;
use crate::cli::exit::Status;
use crate::cli::failure::{Failure, fail};
use crate::cli::options::CodeArgs;
use crate::cli::render::json;
use crate::cli::render::layout::{Rows, wrapped};
use crate::cli::session::Session;
use crate::cli::writer::{Report, Style};
use crate::protocol::charset::Charset;
use crate::text::problem::answer as problems;
use crate::text::{Lang, report as words, shown};

/// The name of this command's objects.
pub(super) const SCHEMA: &str = "diagnose-code";

/// The most characters of an unknown name that are shown.
const LONGEST: usize = 80;

/// Runs `diagnose code`.
pub(super) fn run(args: &CodeArgs, session: &mut Session<'_>) -> Result<Status, Failure> {
    explain(&args.name, session)
}

/// Explains a name.
pub(super) fn explain(name: &OsStr, session: &mut Session<'_>) -> Result<Status, Failure> {
    let text = name.to_string_lossy();
    if text.trim().is_empty() {
        return Err(fail(&problems::NO_NAME));
    }
    let Some(found) = named::find(&text) else {
        unknown(&text, session);
        return Ok(Status::No);
    };
    let page = Page::of(&found, session.lang);
    if session.json {
        session.object(&Known {
            schema: json::schema(SCHEMA),
            page,
            suggestions: [],
        });
    } else {
        let mut report = Report::new();
        page.put(&mut report, session.lang, session.columns);
        session.writer.report(&report);
    }
    Ok(Status::Yes)
}

fn unknown(name: &str, session: &mut Session<'_>) {
    let suggestions = named::suggestions(name);
    let start: String = name.trim().chars().take(LONGEST).collect();
    let name = shown(start.as_bytes(), Charset::Utf8);
    if session.json {
        session.object(&Unknown {
            schema: json::schema(SCHEMA),
            name,
            kind: None,
            suggestions,
        });
        return;
    }
    let mut report = Report::new();
    put_unknown(&name, &mut report, session.lang, session.columns);
    put_suggestions(&suggestions, &mut report, session.lang, session.columns);
    if suggestions.is_empty() {
        let next = words::UNKNOWN_NAME_NEXT.raw(session.lang);
        report.line(wrapped(next, session.columns, "  "));
    }
    session.writer.report(&report);
}

/// Adds to a report that a name, fit to be shown, is not known.
pub(super) fn put_unknown(name: &str, report: &mut Report, lang: Lang, columns: usize) {
    let text = words::UNKNOWN_NAME.fill(lang, &[("name", name.to_owned())]);
    report.line(wrapped(&text, columns, ""));
}

/// Adds the names that were perhaps meant to a report.
pub(super) fn put_suggestions(
    suggestions: &[&str],
    report: &mut Report,
    lang: Lang,
    columns: usize,
) {
    if !suggestions.is_empty() {
        let label = words::NEAR.raw(lang);
        Rows::of([label], columns).row(report, label, Style::Plain, &suggestions.join(", "));
    }
}

#[derive(Serialize)]
struct Known {
    schema: String,
    #[serde(flatten)]
    page: Page,
    suggestions: [&'static str; 0],
}

#[derive(Serialize)]
struct Unknown {
    schema: String,
    name: String,
    kind: Option<&'static str>,
    suggestions: Vec<&'static str>,
}
