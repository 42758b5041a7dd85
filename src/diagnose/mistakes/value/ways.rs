//! What the files of this axis share: several ways of one mistake that mostly give the same bytes, made into slips
//! without telling the same thing twice; and edits of text by way of its charset.

use crate::diagnose::mistakes::{Case, Change, Class, Run, Scope, Slips};
use crate::protocol::charset::Charset;
use crate::text::{Text, text};

/// Said of an edit of every value.
pub(super) const EVERY: Text = text!("every parameter", "每个参数");

/// Every value is edited, or each alone. A later way makes a slip only where it gives what no earlier one gave.
pub(super) fn everywhere(case: &Case<'_>, slips: &mut Slips<'_, '_>, runs: &[Run]) {
    let places: Vec<usize> = (0..case.params.len()).collect();
    let mut seen = Vec::new();
    for (nth, run) in runs.iter().enumerate() {
        let edited = outcome(case, &places, *run);
        let changes = edited.iter().any(Option::is_some);
        if nth == 0 || (changes && !seen.contains(&edited)) {
            slips.every_value(*run);
        }
        seen.push(edited);
    }
    each(case, slips, Class::Site, &places, runs);
}

/// As [`everywhere`], but each is one of very many ways; `usual` are the ways that make slips already.
pub(super) fn rarely(case: &Case<'_>, slips: &mut Slips<'_, '_>, usual: &[Run], runs: &[Run]) {
    let places: Vec<usize> = (0..case.params.len()).collect();
    let mut seen: Vec<_> = usual
        .iter()
        .map(|run| outcome(case, &places, *run))
        .collect();
    for run in runs {
        let edited = outcome(case, &places, *run);
        let changed = edited.iter().filter(|edited| edited.is_some()).count();
        if changed > 0 && !seen.contains(&edited) {
            if changed > 1 {
                slips
                    .slip(Class::Rare, Change::Values(Scope::All, *run))
                    .say("parameter", EVERY);
            }
            for (place, value) in edited.iter().enumerate() {
                if value.is_some() && seen.iter().all(|seen| seen[place] != *value) {
                    slips.one_changed(Class::Rare, place, *run);
                }
            }
        }
        seen.push(edited);
    }
}

/// The values of these parameters are edited: together, where an edit changes more than one, or each alone.
pub(super) fn group(case: &Case<'_>, slips: &mut Slips<'_, '_>, places: &[usize], runs: &[Run]) {
    together(case, slips, places, runs);
    each(case, slips, Class::Site, places, runs);
}

/// The values of these parameters are edited together, where an edit changes more than one.
pub(super) fn together(case: &Case<'_>, slips: &mut Slips<'_, '_>, places: &[usize], runs: &[Run]) {
    all_at_once(case, slips, Class::Usual, places, runs);
}

/// As [`together`], but each is one of very many ways.
pub(super) fn seldom_together(
    case: &Case<'_>,
    slips: &mut Slips<'_, '_>,
    places: &[usize],
    runs: &[Run],
) {
    all_at_once(case, slips, Class::Rare, places, runs);
}

fn all_at_once(
    case: &Case<'_>,
    slips: &mut Slips<'_, '_>,
    class: Class,
    places: &[usize],
    runs: &[Run],
) {
    let mut seen = Vec::new();
    for run in runs {
        let edited = outcome(case, places, *run);
        let changed: Vec<usize> = places
            .iter()
            .zip(&edited)
            .filter_map(|(place, edited)| edited.as_ref().map(|_| *place))
            .collect();
        if changed.len() > 1 && !seen.contains(&edited) {
            let named = slips.names_of(&changed);
            slips
                .slip(class, Change::Values(Scope::These(changed), *run))
                .with("parameter", named);
        }
        seen.push(edited);
    }
}

/// Each of these values alone is edited, by each way that gives what no earlier one gave; where other parameters have
/// the very same value, also all of these.
pub(super) fn each(
    case: &Case<'_>,
    slips: &mut Slips<'_, '_>,
    class: Class,
    places: &[usize],
    runs: &[Run],
) {
    for place in places {
        let mut seen = Vec::new();
        for run in runs {
            let edited = run.of(case.value(*place), case.charset);
            if edited.is_some() && !seen.contains(&edited) {
                slips.one_changed(class, *place, *run);
                let alike = alike(case, places, *place);
                if alike.len() > 1 {
                    let named = slips.names_of(&alike);
                    slips
                        .slip(Class::Rare, Change::Values(Scope::These(alike), *run))
                        .with("parameter", named);
                }
                seen.push(edited);
            }
        }
    }
}

/// The places that have the value of the one at hand, where that is the first of them and is of some length.
fn alike(case: &Case<'_>, places: &[usize], first: usize) -> Vec<usize> {
    let value = case.value(first);
    let is_first = places.iter().find(|place| case.value(**place) == value) == Some(&first);
    let alike = places.iter().filter(|place| case.value(**place) == value);
    alike
        .filter(|_| is_first && value.len() > 4)
        .copied()
        .collect()
}

/// As [`group`], but each is one of very many ways.
pub(super) fn seldom(case: &Case<'_>, slips: &mut Slips<'_, '_>, places: &[usize], runs: &[Run]) {
    seldom_together(case, slips, places, runs);
    each(case, slips, Class::Rare, places, runs);
}

fn outcome(case: &Case<'_>, places: &[usize], run: Run) -> Vec<Option<Vec<u8>>> {
    places
        .iter()
        .map(|place| run.of(case.value(*place), case.charset))
        .collect()
}

/// The places of parameters of which that is true, by name and value.
pub(super) fn places(case: &Case<'_>, wanted: impl Fn(&str, &[u8]) -> bool) -> Vec<usize> {
    (0..case.params.len())
        .filter(|place| {
            str::from_utf8(case.name(*place)).is_ok_and(|name| wanted(name, case.value(*place)))
        })
        .collect()
}

/// The places of parameters of these names.
pub(super) fn named(case: &Case<'_>, names: &[&str]) -> Vec<usize> {
    places(case, |name, _| names.contains(&name))
}

/// The bytes of a text after an edit of its characters. What another mistake left is perhaps no text of the charset; then
/// each byte beyond ASCII counts as a character that the edit lets be.
pub(super) fn in_text(
    bytes: &[u8],
    charset: Charset,
    edit: impl FnOnce(&str) -> String,
) -> Option<Vec<u8>> {
    if let Some(text) = charset.decode(bytes) {
        return charset.encode(&edit(&text)).ok();
    }
    let stand_in = |byte: u8| match byte {
        0x80.. => char::from_u32(STAND_INS + u32::from(byte)).unwrap_or('?'),
        ascii => char::from(ascii),
    };
    let text: String = bytes.iter().map(|byte| stand_in(*byte)).collect();
    let byte = |character: char| {
        let code = u32::from(character);
        u8::try_from(code)
            .ok()
            .filter(u8::is_ascii)
            .or_else(|| u8::try_from(code.checked_sub(STAND_INS)?).ok())
    };
    edit(&text).chars().map(byte).collect()
}

/// Characters for private use stand for bytes that are no text, from this one on.
const STAND_INS: u32 = 0xF000;

/// The bytes with one run of them replaced wherever it stands.
pub(super) fn replaced(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let mut edited = Vec::with_capacity(bytes.len());
    let Some(first) = from.first() else {
        return bytes.to_vec();
    };
    let (mut copied, mut at) = (0, 0);
    while let Some(skipped) = bytes[at..].iter().position(|byte| byte == first) {
        at += skipped;
        if bytes[at..].starts_with(from) {
            edited.extend_from_slice(&bytes[copied..at]);
            edited.extend_from_slice(to);
            at += from.len();
            copied = at;
        } else {
            at += 1;
        }
    }
    edited.extend_from_slice(&bytes[copied..]);
    edited
}
