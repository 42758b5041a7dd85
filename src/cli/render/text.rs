//! Findings and errors for people.

use super::layout::wrapped;
use crate::cli::failure::Failure;
use crate::cli::writer::{Report, Style};
use crate::diagnose::{Finding, Severity};
use crate::text::{Lang, Text, report as words};

/// What checks found: a line each, why it matters, and what to do.
pub(crate) fn findings(findings: &[Finding], lang: Lang, columns: usize) -> Report {
    let mut report = Report::new();
    for one in worst_first(findings).into_iter().take(MOST) {
        finding(
            &mut report,
            one,
            Told::Whole,
            lang,
            columns,
            &str::to_owned,
            &|_: &mut Report| (),
        );
    }
    put_more(&mut report, findings.len(), lang, columns);
    report
}

/// Findings in the order in which people are told of them: what is wrong before what is only worth knowing.
pub(crate) fn worst_first(findings: &[Finding]) -> Vec<&Finding> {
    let mut ordered: Vec<&Finding> = findings.iter().collect();
    ordered.sort_by_key(|finding| std::cmp::Reverse(finding.kind.severity));
    ordered
}

/// How much of a finding is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Told {
    /// What was seen, why it matters and what to do.
    Whole,
    /// What was seen and what to do.
    Brief,
}

/// Adds one finding; its texts are told as `told` has them, and `place` may show where it is.
pub(crate) fn finding(
    report: &mut Report,
    finding: &Finding,
    much: Told,
    lang: Lang,
    columns: usize,
    told: &dyn Fn(&str) -> String,
    place: &dyn Fn(&mut Report),
) {
    let (label, style) = label(finding.kind.severity);
    let title = format!("{} [{}]", told(&finding.title(lang)), finding.kind.id);
    labelled(report, label.raw(lang), style, &title, columns);
    place(report);
    if much == Told::Whole {
        paragraph(report, &told(&finding.detail(lang)), columns);
    }
    let fix = format!("→ {}", told(&finding.fix(lang)));
    paragraph(report, &fix, columns);
}

/// Adds how many findings are not told, if any.
pub(crate) fn put_more(report: &mut Report, count: usize, lang: Lang, columns: usize) {
    if count > MOST {
        let more = [("count", (count - MOST).to_string())];
        let more = words::MORE_FINDINGS.fill(lang, &more);
        report.line(wrapped(&more, columns, ""));
    }
}

/// So many findings are told as text; more are the same over and over. `--json` has all.
pub(crate) const MOST: usize = 50;

/// An error that ends a run: what is wrong, and one next step.
pub(crate) fn failure(failure: &Failure, lang: Lang, columns: usize) -> Report {
    let mut report = Report::new();
    labelled(
        &mut report,
        words::ERROR.raw(lang),
        Style::Bad,
        &failure.what(lang),
        columns,
    );
    paragraph(&mut report, &format!("→ {}", failure.next(lang)), columns);
    report
}

fn label(severity: Severity) -> (Text, Style) {
    match severity {
        Severity::Note => (words::NOTE, Style::Strong),
        Severity::Warning => (words::WARNING, Style::Warning),
        Severity::Error => (words::ERROR, Style::Bad),
    }
}

fn labelled(report: &mut Report, label: &str, style: Style, text: &str, columns: usize) {
    let whole = wrapped(&format!("{label}: {text}"), columns, "");
    match whole.strip_prefix(label) {
        Some(rest) => report.put(style, label).put(Style::Plain, rest),
        None => report.put(Style::Plain, whole),
    };
    report.put(Style::Plain, "\n");
}

fn paragraph(report: &mut Report, text: &str, columns: usize) {
    report.line(wrapped(text, columns, "  "));
}
