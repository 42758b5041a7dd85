//! The explanation of a name as a report: labelled rows, each cause with a command to go on with.

use super::page::Page;
use crate::cli::render::layout::{Rows, wrapped};
use crate::cli::writer::{Report, Style};
use crate::text::{Lang, Text, report as words};

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

impl Page {
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
                if nth == 0 {
                    rows.row(report, label.raw(lang), Style::Plain, line);
                } else {
                    rows.under(report, Style::Plain, line);
                }
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
            row(report, label, Style::Plain, &cause.text);
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
            report.line(wrapped(&parameter.text(lang), columns, "      "));
        }
    }
}
