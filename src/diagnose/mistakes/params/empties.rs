//! Several names that were signed without a value at once, each put where the sort has it.

use crate::diagnose::mistakes::{Case, Change, Class, Slips};
use crate::protocol::params::Param;
use crate::text::Words;

use super::{known, places};

/// The most combinations of two that are tried.
const MOST: usize = 130;

/// Several of the names that samples have no value for: two of them, or all of one sample.
pub(super) fn of_samples(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    let absent = |names: Words| -> Vec<&'static str> {
        names
            .iter()
            .filter(|name| !case.params.has(name) && *name != "_input_charset")
            .collect()
    };
    let mut sets: Vec<Vec<&str>> = known::OF_SAMPLES
        .iter()
        .map(|names| absent(*names))
        .collect();
    sets.push(absent(known::EMPTY_IN_SAMPLES));
    sets.dedup();
    let names = absent(known::EMPTY_IN_SAMPLES);
    for (nth, one) in names.iter().enumerate() {
        sets.extend(names[nth + 1..].iter().map(|other| vec![*one, *other]));
    }
    // Where these are kept, those at hand without a value may be kept as well.
    let at_hand = case.params.iter().filter(|param| param.value.is_empty());
    let at_hand: Vec<&[u8]> = at_hand
        .map(|param| param.name.as_slice())
        .filter(|name| !case.rule.filter.never_takes(name))
        .collect();
    for set in sets.iter().filter(|set| set.len() > 1).take(MOST) {
        let mut names: Vec<&[u8]> = set.iter().map(|name| name.as_bytes()).collect();
        put(case, slips, &names, &set.join(", "));
        if !at_hand.is_empty() {
            names.extend(&at_hand);
            put(case, slips, &names, &set.join(", "));
        }
    }
}

/// Some of the parameters without a value: those that a loop skips which takes elements out of what it walks over, as
/// given and sorted, or any two.
pub(super) fn some_kept(case: &Case<'_>, slips: &mut Slips<'_, '_>, empties: &[usize]) {
    let given: Vec<usize> = (0..case.params.len()).collect();
    let mut sorted = given.clone();
    sorted.sort_by_key(|place| case.name(*place));
    let mut sets = vec![skipped(&given, empties), skipped(&sorted, empties)];
    sets.extend(places::pairs(empties));
    let mut seen: Vec<Vec<usize>> = Vec::new();
    for mut set in sets.into_iter().take(MOST) {
        set.sort_unstable();
        if set.len() > 1 && set.len() < empties.len() && !seen.contains(&set) {
            let names: Vec<&[u8]> = set.iter().map(|place| case.name(*place)).collect();
            put(case, slips, &names, &case.names_of(&set));
            seen.push(set);
        }
    }
}

/// Of the empty ones that follow each other every second.
fn skipped(order: &[usize], empties: &[usize]) -> Vec<usize> {
    let (mut kept, mut removed) = (Vec::new(), false);
    for place in order {
        removed = empties.contains(place) && !removed;
        if empties.contains(place) && !removed {
            kept.push(*place);
        }
    }
    kept
}

/// A slip that signs these names without a value. The filter would drop them as parameters of their own, so each stands
/// before the name, or behind the value, of its neighbour in the sorted text.
fn put(case: &Case<'_>, slips: &mut Slips<'_, '_>, names: &[&[u8]], told: &str) {
    let mut neighbours = case.taking_part();
    neighbours.sort_by_key(|place| case.name(*place));
    let mut names = names.to_vec();
    names.sort_unstable();
    let mut puts: Vec<(usize, Vec<Param>)> = Vec::new();
    let mut rest = names.as_slice();
    for place in &neighbours {
        let before = rest.partition_point(|name| *name < case.name(*place));
        if before > 0 {
            let mut name = rest[..before].join(&b"=&"[..]);
            name.extend_from_slice(b"=&");
            name.extend_from_slice(case.name(*place));
            puts.push((*place, vec![Param::new(name, case.value(*place))]));
            rest = &rest[before..];
        }
    }
    if let (Some(last), false) = (neighbours.last(), rest.is_empty()) {
        let name = match puts.iter().position(|(place, _)| place == last) {
            Some(at) => puts.remove(at).1.remove(0).name,
            None => case.name(*last).to_vec(),
        };
        let mut value = case.value(*last).to_vec();
        for name in rest {
            value.extend_from_slice(&[b"&", *name, b"="].concat());
        }
        puts.push((*last, vec![Param::new(name, value)]));
    }
    if !puts.is_empty() {
        slips
            .slip(Class::Rare, Change::Put(puts))
            .with("parameter", told);
    }
}
