//! How the string that the shop's own code digested compares, for people.

use super::diagnosis::Diagnosis;
use super::proof::{Setting, put_mistakes};
use crate::cli::render::layout::Rows;
use crate::cli::writer::{Report, Style};
use crate::diagnose::align::{Alignment, Difference, Divergence};
use crate::protocol::key::Mask;
use crate::text::{Text, diagnosis as words, shown};

/// Adds the comparison.
pub(super) fn put(
    report: &mut Report,
    theirs: &Alignment,
    diagnosis: &Diagnosis,
    setting: Setting<'_>,
) {
    let lang = setting.lang;
    setting.heading(report, words::THEIRS.raw(lang));
    let proof = match theirs.proven {
        Some(true) => Some(words::THEIRS_PROVEN),
        Some(false) => Some(words::THEIRS_OTHER),
        None => None,
    };
    if let Some(proof) = proof {
        setting.paragraph(report, "  ", proof.raw(lang));
    }
    if theirs.same {
        setting.paragraph(report, "  ", words::THEIRS_SAME.raw(lang));
        return;
    }
    if !theirs.chain.is_empty() {
        setting.paragraph(report, "  ", words::THEIRS_CHAIN.raw(lang));
        put_mistakes(report, &theirs.chain, setting);
    }
    for difference in &theirs.differences {
        put_difference(report, difference, diagnosis, setting);
    }
}

fn put_difference(
    report: &mut Report,
    difference: &Difference,
    diagnosis: &Diagnosis,
    setting: Setting<'_>,
) {
    let lang = setting.lang;
    let charset = diagnosis.inquiry.charset;
    let name = shown(&difference.parameter, charset);
    let what = title(difference.kind).fill(lang, &[("parameter", name)]);
    let what = match &difference.slip {
        Some(slip) => format!("{what} [{}]", slip.mistake.id),
        None => what,
    };
    setting.heading(report, &what);
    let labels = [words::RIGHT.raw(lang), words::YOURS.raw(lang)];
    let rows = Rows::of(labels, setting.columns);
    let values = [&difference.right, &difference.theirs];
    for (label, value) in labels.into_iter().zip(values) {
        let Some(value) = value else { continue };
        let is_key = value.as_slice() == diagnosis.key.expose() && !setting.showing.revealed;
        let text = if is_key {
            Mask::SHOWN.to_owned()
        } else {
            // The mask works on what was there before anything is cut.
            shown(&setting.showing.mask.apply(value), charset)
        };
        let named = [difference.parameter.as_slice(), b"="].concat();
        let whole = format!("{}{text}", shown(&named, charset));
        let told = setting.told(&whole);
        let skip = shown(&named, charset).chars().count();
        let told: String = told.chars().skip(skip).collect();
        rows.row(report, label, Style::Plain, &told);
    }
}

const fn title(kind: Divergence) -> Text {
    match kind {
        Divergence::Missing => words::DIFFERS_MISSING,
        Divergence::Added => words::DIFFERS_ADDED,
        Divergence::Renamed => words::DIFFERS_RENAMED,
        Divergence::Value => words::DIFFERS_VALUE,
        Divergence::Order => words::DIFFERS_ORDER,
        Divergence::Joint => words::DIFFERS_JOINT,
    }
}
