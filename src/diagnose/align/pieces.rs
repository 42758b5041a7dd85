//! Where two strings differ, parameter by parameter, and the mistake that does each of it.

use super::{Difference, Divergence};
use crate::diagnose::mistakes::{Case, Change, Scope, Slip};
use crate::protocol::params::Pair as _;
use crate::protocol::rule::Rule;

/// A name and a value of the other string.
struct Theirs<'a> {
    name: &'a [u8],
    value: &'a [u8],
    /// The place in the case that it belongs to.
    place: Option<usize>,
}

/// Every difference: what has another value or is missing, what is too much, then order and joints.
pub(super) fn differences(case: &Case<'_>, slips: &[Slip], theirs: &[u8]) -> Vec<Difference> {
    let order = case.rule.presign(case.params, case.key).order().to_vec();
    let mut other = split(theirs);
    let mut found = Vec::new();
    let mut missing = Vec::new();
    for place in &order {
        let (name, value) = (case.name(*place), case.value(*place));
        let free = |one: &&mut Theirs<'_>| one.place.is_none() && one.name == name;
        let exact = other
            .iter_mut()
            .filter(free)
            .position(|one| one.value == value);
        let Some(one) = other.iter_mut().filter(free).nth(exact.unwrap_or(0)) else {
            missing.push(*place);
            continue;
        };
        one.place = Some(*place);
        if one.value != value {
            let slip = find(slips, |change| edits_value(case, change, *place, one.value));
            found.push(difference(
                Divergence::Value,
                name,
                Some(value),
                Some(one.value),
                slip,
            ));
        }
    }
    let nothing_fits = missing.len() == order.len();
    for place in missing {
        found.push(of_missing(case, slips, place, &mut other));
    }
    for one in other.iter().filter(|one| one.place.is_none()) {
        let slip = find(slips, |change| adds(case, change, one));
        found.push(difference(
            Divergence::Added,
            one.name,
            None,
            Some(one.value),
            slip,
        ));
    }
    let there: Vec<usize> = other.iter().filter_map(|one| one.place).collect();
    found.extend(of_order(case, slips, &order, &there));
    if nothing_fits || found.is_empty() {
        let right = case.rule.presign(case.params, case.key).joined();
        found.push(difference(
            Divergence::Joint,
            b"",
            Some(&right),
            Some(theirs),
            None,
        ));
    }
    found
}

/// A parameter that is not there under its name: perhaps it is there under another.
fn of_missing(
    case: &Case<'_>,
    slips: &[Slip],
    place: usize,
    other: &mut [Theirs<'_>],
) -> Difference {
    let (name, value) = (case.name(place), case.value(place));
    let same = |one: &&mut Theirs<'_>| one.place.is_none() && one.value == value;
    if let Some(one) = other.iter_mut().find(same).filter(|_| !value.is_empty()) {
        one.place = Some(place);
        let slip = find(slips, |change| match change {
            Change::Rename(at, to) => *at == place && to == one.name,
            Change::Names(run) => run.of(name, case.charset).as_deref() == Some(one.name),
            _ => false,
        });
        return difference(Divergence::Renamed, name, Some(name), Some(one.name), slip);
    }
    let slip = find(slips, |change| match change {
        Change::Drop(places) => places.contains(&place),
        Change::Rule(change) => {
            let param = &case.params.as_slice()[place];
            changed(case, *change).leaves_out(param).is_some()
        }
        _ => false,
    });
    difference(Divergence::Missing, name, Some(value), None, slip)
}

fn of_order(
    case: &Case<'_>,
    slips: &[Slip],
    order: &[usize],
    there: &[usize],
) -> Option<Difference> {
    let right: Vec<usize> = order
        .iter()
        .copied()
        .filter(|place| there.contains(place))
        .collect();
    if right == there {
        return None;
    }
    let slip = find(slips, |change| {
        let Change::Rule(change) = change else {
            return false;
        };
        let rule = changed(case, *change);
        let presign = rule.presign(case.params, case.key);
        let order = presign.order().iter().filter(|place| there.contains(place));
        order.eq(there)
    });
    let names = |places: &[usize]| {
        let names: Vec<&[u8]> = places.iter().map(|place| case.name(*place)).collect();
        names.join(&b", "[..])
    };
    let (right, theirs) = (names(&right), names(there));
    Some(difference(
        Divergence::Order,
        b"",
        Some(&right),
        Some(&theirs),
        slip,
    ))
}

fn edits_value(case: &Case<'_>, change: &Change, place: usize, to: &[u8]) -> bool {
    let run = match change {
        Change::Values(Scope::All, run) | Change::Recode(run, _) => run,
        Change::Values(Scope::These(places), run) if places.contains(&place) => run,
        _ => return false,
    };
    run.of(case.value(place), case.charset).as_deref() == Some(to)
}

fn adds(case: &Case<'_>, change: &Change, one: &Theirs<'_>) -> bool {
    match change {
        Change::Add { params, .. } => {
            matches!(&params[..], [added] if added.name == one.name && added.value == one.value)
        }
        Change::AddKey(name) => name == one.name && case.key.expose() == one.value,
        Change::Rule(change) => {
            let rule = changed(case, *change);
            case.params.iter().any(|param| {
                param.name() == one.name
                    && param.value() == one.value
                    && rule.leaves_out(param).is_none()
                    && case.rule.leaves_out(param).is_some()
            })
        }
        _ => false,
    }
}

fn changed(case: &Case<'_>, change: fn(&mut Rule)) -> Rule {
    let mut rule = *case.rule;
    change(&mut rule);
    rule
}

fn find(slips: &[Slip], does: impl Fn(&Change) -> bool) -> Option<Slip> {
    slips.iter().find(|slip| does(&slip.change)).cloned()
}

fn difference(
    kind: Divergence,
    parameter: &[u8],
    right: Option<&[u8]>,
    theirs: Option<&[u8]>,
    slip: Option<Slip>,
) -> Difference {
    Difference {
        kind,
        parameter: parameter.to_vec(),
        right: right.map(<[u8]>::to_vec),
        theirs: theirs.map(<[u8]>::to_vec),
        slip,
    }
}

/// The names and values of a joined string. A piece without `=` belongs to the value before it, which held an `&`.
fn split(text: &[u8]) -> Vec<Theirs<'_>> {
    let mut found: Vec<Theirs<'_>> = Vec::new();
    let mut start = 0;
    for piece in text.split(|byte| *byte == b'&') {
        let end = start + piece.len();
        match (
            piece.iter().position(|byte| *byte == b'='),
            found.last_mut(),
        ) {
            (None, Some(last)) => {
                let from = end - piece.len() - 1 - last.value.len();
                last.value = &text[from..end];
            }
            (at, _) => {
                let (name, value) = piece.split_at(at.unwrap_or(piece.len()));
                found.push(Theirs {
                    name,
                    value: value.get(1..).unwrap_or_default(),
                    place: None,
                });
            }
        }
        start = end + 1;
    }
    found.retain(|one| !one.name.is_empty() || !one.value.is_empty());
    found
}
