//! The report of a diagnosis, which people paste to each other: the verdict, the explanations with their proof, what
//! the checks found, what was searched, and what to do next.

use super::diagnosis::{Diagnosis, Verdict};
use super::excerpt::excerpt;
use super::hunt::Hunt;
use super::proof::{Setting, put_explanation};
use super::strings::{Showing, units};
use super::their_report;
use crate::cli::diagnose::redact::Redactor;
use crate::cli::render::layout::{Rows, wrapped};
use crate::cli::render::text::Told;
use crate::cli::render::{explain, text};
use crate::cli::session::Session;
use crate::cli::writer::{Report, Style};
use crate::diagnose::mistakes::{Direction, Secret};
use crate::diagnose::{Finding, Severity};
use crate::text::{Text, diagnosis as words, shown};

/// So many explanations are told as text; `--json` has all.
const EXPLANATIONS: usize = 3;

/// Adds the reports of all diagnoses.
pub(in crate::cli::diagnose) fn put_report(
    report: &mut Report,
    diagnoses: &[Diagnosis],
    redactor: &Redactor,
    session: &Session<'_>,
) {
    let setting = Setting {
        showing: Showing {
            mask: session.writer.mask(),
            revealed: session.writer.revealed(),
            redactor,
        },
        lang: session.lang,
        columns: session.columns,
    };
    for (nth, diagnosis) in diagnoses.iter().enumerate() {
        if nth > 0 {
            report.line("");
        }
        if let Some(name) = diagnosis
            .inquiry
            .name
            .as_ref()
            .filter(|_| diagnoses.len() > 1)
        {
            setting.heading(report, &format!("== {name}"));
        }
        put(report, diagnosis, setting);
    }
}

fn put(report: &mut Report, diagnosis: &Diagnosis, setting: Setting<'_>) {
    put_headline(report, diagnosis, setting);
    let made_by = diagnosis.inquiry.mode;
    // Which charset it is matters where the sign is wrong and the text has more than ASCII.
    if diagnosis.hunt.is_some() && diagnosis.inquiry.params.beyond_ascii() {
        let from = explain::from(diagnosis.inquiry.charset_from);
        let facts = [
            ("charset", diagnosis.inquiry.charset.name().to_owned()),
            ("from", from.raw(setting.lang).to_owned()),
        ];
        setting.paragraph(report, "", &words::IN_CHARSET.fill(setting.lang, &facts));
    }
    if let Some(hunt) = &diagnosis.hunt {
        put_explanations(report, hunt, made_by, diagnosis, setting);
    }
    if let Some(hunt) = &diagnosis.mysign {
        put_mysign(report, hunt, diagnosis, setting);
    }
    if let Some(theirs) = &diagnosis.theirs {
        report.line("");
        their_report::put(report, theirs, diagnosis, setting);
    }
    if !diagnosis.findings.is_empty() {
        report.line("");
        put_findings(report, diagnosis, setting);
    }
    if let Some(hunt) = &diagnosis.hunt {
        report.line("");
        put_searched(report, hunt, setting);
        if diagnosis.verdict == Verdict::Unexplained {
            put_next(report, hunt, diagnosis, setting);
        }
    }
}

fn put_headline(report: &mut Report, diagnosis: &Diagnosis, setting: Setting<'_>) {
    let (style, text) = match (
        diagnosis.verdict,
        diagnosis.compared(),
        diagnosis.inquiry.mode,
    ) {
        (Verdict::Clean, ..) if diagnosis.inquiry.asks() => (Style::Good, words::CLEAN_QUESTION),
        (Verdict::Findings, ..) if diagnosis.inquiry.asks() => {
            (Style::Warning, words::FINDINGS_QUESTION)
        }
        (Verdict::Clean, true, _) => (Style::Good, words::CLEAN),
        (Verdict::Clean, false, _) => (Style::Good, words::CLEAN_UNSIGNED),
        (Verdict::Findings, true, _) => (Style::Warning, words::FINDINGS),
        (Verdict::Findings, false, _) => (Style::Warning, words::FINDINGS_UNSIGNED),
        (Verdict::Explained, _, Direction::Request) => (Style::Bad, words::EXPLAINED_REQUEST),
        (Verdict::Explained, _, Direction::Notify) => (Style::Bad, words::EXPLAINED_NOTIFY),
        (Verdict::Unexplained, ..) => (Style::Bad, words::UNEXPLAINED),
    };
    let line = format!("{} [{}]", text.raw(setting.lang), diagnosis.verdict.name());
    report
        .put(style, wrapped(&line, setting.columns, ""))
        .put(Style::Plain, "\n");
}

fn put_explanations(
    report: &mut Report,
    hunt: &Hunt,
    made_by: Direction,
    diagnosis: &Diagnosis,
    setting: Setting<'_>,
) {
    let all = &hunt.searched.explanations;
    for (nth, explanation) in all.iter().take(EXPLANATIONS).enumerate() {
        if nth > 0 {
            report.line("");
            setting.heading(report, words::OR_ELSE.raw(setting.lang));
        }
        put_explanation(report, explanation, made_by, diagnosis, setting);
    }
}

fn put_mysign(report: &mut Report, hunt: &Hunt, diagnosis: &Diagnosis, setting: Setting<'_>) {
    report.line("");
    let facts = [("sign", diagnosis.mysign_text())];
    let text = if hunt.searched.explanations.is_empty() {
        words::MYSIGN_UNEXPLAINED
    } else {
        words::MYSIGN_EXPLAINED
    };
    setting.heading(report, &text.fill(setting.lang, &facts));
    put_explanations(report, hunt, Direction::Request, diagnosis, setting);
}

/// So many notes are told whole; of more only what was seen and what to do, so that they drown nothing.
const WHOLE_NOTES: usize = 2;

/// What the checks found, the worst first, each with the place of its value underlined where it has one.
fn put_findings(report: &mut Report, diagnosis: &Diagnosis, setting: Setting<'_>) {
    setting.heading(report, words::CHECKS.raw(setting.lang));
    let told = |text: &str| setting.told(text);
    let is_note = |finding: &Finding| finding.kind.severity == Severity::Note;
    let notes = diagnosis.findings.iter().filter(|one| is_note(one)).count();
    for finding in text::worst_first(&diagnosis.findings)
        .into_iter()
        .take(text::MOST)
    {
        let much = if is_note(finding) && notes > WHOLE_NOTES {
            Told::Brief
        } else {
            Told::Whole
        };
        let place = |report: &mut Report| put_place(report, finding, diagnosis, setting);
        text::finding(
            report,
            finding,
            much,
            setting.lang,
            setting.columns,
            &told,
            &place,
        );
    }
    text::put_more(
        report,
        diagnosis.findings.len(),
        setting.lang,
        setting.columns,
    );
}

fn put_place(report: &mut Report, finding: &Finding, diagnosis: &Diagnosis, setting: Setting<'_>) {
    let inquiry = &diagnosis.inquiry;
    let (Some((from, to)), Some(name)) = (finding.place, &finding.parameter) else {
        return;
    };
    let named = |name: &[u8]| shown(name, inquiry.charset);
    let mut values = inquiry
        .params
        .iter()
        .filter(|param| named(&param.name) == *name);
    let (Some(param), None) = (values.next(), values.next()) else {
        return;
    };
    let parts = param
        .value
        .split_at_checked(from)
        .and_then(|(before, rest)| {
            let (marked, after) = rest.split_at_checked(to.checked_sub(from)?)?;
            Some([before, marked, after])
        });
    // A value that holds a part of the key is masked as a whole, and its places mean nothing any more.
    let Some([before, marked, after]) = parts.filter(|_| !setting.showing.mask.hides(&param.value))
    else {
        return;
    };
    let of = |bytes: &[u8]| {
        let runs = [(Secret::No, bytes.to_vec())];
        units(&runs, inquiry.charset, setting.showing)
    };
    let head = [(Secret::No, [&param.name, &b"="[..], before].concat())];
    let head = units(&head, inquiry.charset, setting.showing);
    let marked = of(marked);
    let range = head.len()..head.len() + marked.len();
    let all = [head, marked, of(after)].concat();
    // What is personal only as a whole is not seen in its parts.
    let text: String = all.iter().map(|unit| unit.text.as_str()).collect();
    if setting.told(&text) != text {
        return;
    }
    let found = excerpt(&all, &range, setting.columns.max(20) - 4);
    report.line(format!("    {}", found.line));
    report.line(format!("    {}", found.marks));
}

fn put_searched(report: &mut Report, hunt: &Hunt, setting: Setting<'_>) {
    let lang = setting.lang;
    let reach = match (hunt.searched.exhausted, hunt.searched.depth) {
        (true, _) => words::REACH_ALL,
        (false, 0) => words::REACH_NONE,
        (false, 1) => words::REACH_SINGLE,
        (false, 2) => words::REACH_PAIRS,
        (false, _) => words::REACH_MORE,
    };
    let facts = [
        ("candidates", hunt.searched.candidates.to_string()),
        ("milliseconds", hunt.elapsed.as_millis().to_string()),
        ("reach", reach.raw(lang).to_owned()),
    ];
    setting.paragraph(report, "", &words::SEARCHED.fill(lang, &facts));
}

/// What to do where nothing known leads to the sign, the likeliest to help first.
fn put_next(report: &mut Report, hunt: &Hunt, diagnosis: &Diagnosis, setting: Setting<'_>) {
    let steps: &[Text] = match diagnosis.inquiry.mode {
        Direction::Request => &[words::NEXT_KEY, words::NEXT_THEIRS, words::NEXT_OTHER_KEYS],
        Direction::Notify => &[words::NEXT_KEY, words::NEXT_RAW, words::NEXT_OTHER_KEYS],
    };
    let further = if hunt.counted {
        words::NEXT_CANDIDATES
    } else {
        words::NEXT_BUDGET
    };
    let further = (!hunt.searched.exhausted).then_some(further);
    setting.heading(report, words::NEXT.raw(setting.lang));
    for (nth, step) in steps.iter().copied().chain(further).enumerate() {
        let label = format!("{}.", nth + 1);
        let rows = Rows::of([label.as_str()], setting.columns);
        rows.row(report, &label, Style::Plain, step.raw(setting.lang));
    }
}
