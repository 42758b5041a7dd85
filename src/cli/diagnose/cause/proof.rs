//! An explanation for people: the mistakes in order, then both strings with the places underlined where they differ,
//! then the digests that prove it.

use std::ops::Range;

use super::diagnosis::Diagnosis;
use super::differ::hunks;
use super::excerpt::excerpt;
use super::strings::{Showing, Unit, units};
use crate::cli::render::layout::{Rows, command_lines, wrapped};
use crate::cli::writer::{Report, Style};
use crate::diagnose::mistakes::{Change, Digested, Direction, Slip};
use crate::diagnose::search::Explanation;
use crate::protocol::charset::Charset;
use crate::text::{Lang, Text, diagnosis as words};

/// So many places are underlined; more say the same over and over.
const PLACES: usize = 3;
/// So many chains that lead to the same bytes are told; `--json` has more.
const ALTERNATIVES: usize = 2;
/// The columns before a string.
const INDENT: usize = 2;

/// How the parts of a report are set.
#[derive(Clone, Copy)]
pub(super) struct Setting<'a> {
    pub(super) showing: Showing<'a>,
    pub(super) lang: Lang,
    pub(super) columns: usize,
}

impl Setting<'_> {
    /// The text as it may be told.
    pub(super) fn told(&self, text: &str) -> String {
        self.showing.redactor.apply(text)
    }

    /// Adds a paragraph.
    pub(super) fn paragraph(&self, report: &mut Report, indent: &str, text: &str) {
        report.line(wrapped(&self.told(text), self.columns, indent));
    }

    /// Adds a heading.
    pub(super) fn heading(&self, report: &mut Report, text: &str) {
        report
            .put(Style::Strong, wrapped(&self.told(text), self.columns, ""))
            .put(Style::Plain, "\n");
    }
}

/// Adds the mistakes of a chain, numbered: title, detail, fix, and how to read more.
pub(super) fn put_mistakes(report: &mut Report, slips: &[Slip], setting: Setting<'_>) {
    for (nth, slip) in slips.iter().enumerate() {
        let label = format!("{}.", nth + 1);
        let title = format!("{} [{}]", slip.title(setting.lang), slip.mistake.id);
        let rows = Rows::of([label.as_str()], setting.columns);
        rows.row(report, &label, Style::Strong, &setting.told(&title));
        rows.under(
            report,
            Style::Plain,
            &setting.told(&slip.detail(setting.lang)),
        );
        let fix = format!("→ {}", slip.fix(setting.lang));
        rows.under(report, Style::Plain, &setting.told(&fix));
        let more = format!("alipay-mapi diagnose code {}", slip.mistake.id);
        let indent = " ".repeat(label.len() + 2);
        report
            .put(Style::Faint, command_lines(&more, setting.columns, &indent))
            .put(Style::Plain, "\n");
    }
}

/// Adds an explanation of a sign that somebody made.
pub(super) fn put_explanation(
    report: &mut Report,
    explanation: &Explanation,
    made_by: Direction,
    diagnosis: &Diagnosis,
    setting: Setting<'_>,
) {
    put_mistakes(report, &explanation.slips, setting);
    put_alternatives(report, explanation, setting);
    let labels = match made_by {
        Direction::Request => (words::SHOULD_BE, words::WAS_DIGESTED),
        Direction::Notify => (words::AT_HAND, words::ALIPAY_DIGESTED),
    };
    let charset = diagnosis.inquiry.charset;
    put_strings(
        report,
        labels,
        (&diagnosis.right, charset),
        (
            &explanation.digested,
            charset_after(&explanation.slips, charset),
        ),
        setting,
    );
    put_digests(report, explanation, diagnosis, setting);
}

/// Adds what the very same bytes can come of as well, where the sign cannot tell.
fn put_alternatives(report: &mut Report, explanation: &Explanation, setting: Setting<'_>) {
    fn lacks(slips: &[Slip], slip: &Slip) -> bool {
        slips
            .iter()
            .all(|other| other.mistake.id != slip.mistake.id)
    }
    let own = &explanation.slips;
    for slips in explanation.alternatives.iter().take(ALTERNATIVES) {
        let told = |slip: &Slip| format!("{} [{}]", slip.title(setting.lang), slip.mistake.id);
        let others = slips.iter().filter(|slip| lacks(own, slip)).map(told);
        let replaced = (1..).zip(own).filter(|(_, slip)| lacks(slips, slip));
        let replaced = replaced.map(|(number, _)| number.to_string());
        let facts = [
            ("numbers", replaced.collect::<Vec<_>>().join(", ")),
            ("mistakes", others.collect::<Vec<_>>().join(" + ")),
        ];
        setting.paragraph(report, "", &words::SAME_BYTES.fill(setting.lang, &facts));
    }
}

/// The charset that the text is in after these slips.
fn charset_after(slips: &[Slip], charset: Charset) -> Charset {
    let recoded = slips.iter().rev().find_map(|slip| match slip.change {
        Change::Recode(_, to) => Some(to),
        _ => None,
    });
    recoded.unwrap_or(charset)
}

/// Adds two strings, cut to the places where they differ.
fn put_strings(
    report: &mut Report,
    labels: (Text, Text),
    first: (&Digested, Charset),
    second: (&Digested, Charset),
    setting: Setting<'_>,
) {
    let mut a = units(&first.0.runs, first.1, setting.showing);
    let mut b = units(&second.0.runs, second.1, setting.showing);
    let found = hunks(&mut a, &mut b);
    let columns = setting.columns.max(20) - INDENT;
    let put = |report: &mut Report, label: Text, units: &[Unit], range: &Range<usize>, marked| {
        setting.heading(report, label.raw(setting.lang));
        let excerpt = excerpt(units, range, columns);
        for unit in &units[excerpt.shown.clone()] {
            setting.showing.redactor.note(unit.kind);
        }
        report.line(format!("  {}", excerpt.line));
        if marked {
            report
                .put(Style::Bad, format!("  {}", excerpt.marks))
                .put(Style::Plain, "\n");
        }
    };
    if found.is_empty() {
        put(report, words::SAME_STRING, &a, &(a.len()..a.len()), false);
    }
    for hunk in found.iter().take(PLACES) {
        put(report, labels.0, &a, &hunk.first, true);
        put(report, labels.1, &b, &hunk.second, true);
    }
    if found.len() > PLACES {
        let count = (found.len() - PLACES).to_string();
        let more = words::MORE_PLACES.fill(setting.lang, &[("count", count)]);
        setting.paragraph(report, "  ", &more);
    }
}

/// Adds the digests: the right sign, the one in hand, and that the string shown leads to it.
fn put_digests(
    report: &mut Report,
    explanation: &Explanation,
    diagnosis: &Diagnosis,
    setting: Setting<'_>,
) {
    let lang = setting.lang;
    setting.heading(report, words::RIGHT_SIGN.raw(lang));
    report.line(format!("  {}", diagnosis.right.printed));
    setting.heading(report, words::SIGN_IN_HAND.raw(lang));
    report.line(format!("  {}", explanation.digested.printed));
    let facts = [
        ("algorithm", explanation.digest.algorithm.name().to_owned()),
        ("print", explanation.digest.print.name().to_owned()),
    ];
    let proof = words::PROOF.fill(lang, &facts);
    report
        .put(Style::Good, wrapped(&proof, setting.columns, "  "))
        .put(Style::Plain, "\n");
}
