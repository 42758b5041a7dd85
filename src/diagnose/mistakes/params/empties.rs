//! Names that were signed without a value, one or several at once, each put where the sort has it.

use crate::diagnose::mistakes::{Case, Class, Slips};
use crate::protocol::params::Param;
use crate::text::{Words, words};

use super::{known, places};

/// The most combinations of several that are tried.
const MOST: usize = 256;
/// So many of single names are combined with everything.
const ALONE: usize = 4;
/// Every three are tried of so many of the names that samples most often have no value for.
const OF_THREE: usize = 7;

/// What samples fill in together, or leave without a value together; the likeliest first.
const TOGETHER: &[Words] = &[
    words!["anti_phishing_key", "exter_invoke_ip"],
    words!["body", "show_url"],
    words!["paymethod", "defaultbank"],
    words!["royalty_type", "royalty_parameters"],
    words!["anti_phishing_key", "exter_invoke_ip", "show_url"],
    words!["anti_phishing_key", "body", "exter_invoke_ip", "show_url"],
];
/// So many of these are combined with everything.
const LIKELY: usize = 4;

/// Names that samples have no value for: one of them, two or three, or all of one sample. Where they are kept, those at
/// hand without a value hardly fail to be.
pub(super) fn of_samples(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    let at_hand = case.params.iter().filter(|param| param.value.is_empty());
    let at_hand: Vec<&[u8]> = at_hand
        .map(|param| param.name.as_slice())
        .filter(|name| !case.rule.filter.never_takes(name))
        .collect();
    let absent = known::OPTIONAL.iter().filter(|name| !case.params.has(name));
    for (nth, name) in absent.enumerate() {
        let class = if nth < ALONE {
            Class::Site
        } else {
            Class::Rare
        };
        put(
            slips,
            class,
            &[&[name.as_bytes()], &at_hand[..]].concat(),
            name,
        );
        if nth < ALONE && !at_hand.is_empty() {
            put(slips, Class::Rare, &[name.as_bytes()], name);
        }
    }
    for set in sets(case) {
        let is_likely = TOGETHER[..LIKELY]
            .iter()
            .any(|likely| likely.iter().eq(set.iter().copied()));
        let class = if is_likely { Class::Site } else { Class::Rare };
        let names = set.iter().map(|name| name.as_bytes());
        let names: Vec<&[u8]> = names.chain(at_hand.iter().copied()).collect();
        put(slips, class, &names, &set.join(", "));
    }
}

/// The sets of several names that samples have and the case has not, the likeliest first.
fn sets(case: &Case<'_>) -> Vec<Vec<&'static str>> {
    let is_absent = |name: &&str| !case.params.has(name) && *name != "_input_charset";
    let absent = |names: Words| -> Vec<&'static str> { names.iter().filter(is_absent).collect() };
    let whole = TOGETHER
        .iter()
        .filter(|set| set.iter().all(|name| is_absent(&name)));
    let mut sets: Vec<Vec<&str>> = whole.map(|set| set.iter().collect()).collect();
    sets.extend(known::OF_SAMPLES.iter().map(|names| absent(*names)));
    let names = absent(known::EMPTY_IN_SAMPLES);
    let places: Vec<usize> = (0..names.len()).collect();
    let first = &places[..places.len().min(OF_THREE)];
    let next_to = places.windows(3).map(<[usize]>::to_vec);
    for some in places::pairs(&places)
        .into_iter()
        .chain(next_to)
        .chain(places::triples(first))
    {
        sets.push(some.into_iter().map(|place| names[place]).collect());
    }
    sets.push(names);
    let mut found: Vec<Vec<&str>> = Vec::new();
    let mut seen: Vec<Vec<&str>> = Vec::new();
    for set in sets.into_iter().filter(|set| set.len() > 1) {
        let mut sorted = set.clone();
        sorted.sort_unstable();
        if !seen.contains(&sorted) {
            seen.push(sorted);
            found.push(set);
        }
    }
    found.truncate(MOST);
    found
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
            let told = slips.names_of(&set);
            put(slips, Class::Rare, &names, &told);
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

/// A slip that signs these names without a value.
fn put(slips: &mut Slips<'_, '_>, class: Class, names: &[&[u8]], told: &str) {
    let added = names.iter().map(|name| Param::new(*name, ""));
    slips
        .add_all(added.collect())
        .class(class)
        .with("parameter", told);
}
