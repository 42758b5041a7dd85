//! Keys that went through two mistakes: the second is made to what the first left.

use super::moves::{Moves, TailChange, TailMove};
use super::tails::Tail;
use crate::diagnose::mistakes::{self, Case, Change, Class, Mistake, Slip};
use crate::protocol::key::Key;

/// The mistakes that make a key in their usual ways of the key that is there: the others put one in its place, whatever it
/// was.
pub(super) fn makers(case: &Case<'_>, moves: &Moves<'_>) -> Vec<&'static Mistake> {
    let usual = moves.tails.iter().filter_map(usual_key);
    let mut makers: Vec<&'static Mistake> = Vec::new();
    for (slip, _) in usual.clone() {
        if !makers.iter().any(|known| known.id == slip.mistake.id) {
            makers.push(slip.mistake);
        }
    }
    let other = Key::new([case.key.expose(), b"7"].concat());
    let beside = Case {
        key: &other,
        ..*case
    };
    makers.retain(|mistake| {
        let of = |key: &Key| {
            usual.clone().any(|(slip, known)| {
                slip.mistake.id == mistake.id && known.expose() == key.expose()
            })
        };
        let made = mistakes::slips_in(&[*mistake], &beside, Class::Usual);
        made.iter()
            .any(|slip| matches!(&slip.change, Change::Key(key) if !of(key)))
    });
    makers
}

/// A slip that makes another key in one of its usual ways, with that key.
fn usual_key<'a, 's>(found: &'a TailMove<'s>) -> Option<(&'s Slip, &'a Key)> {
    match found.change {
        TailChange::Key(key) if found.slip.class == Class::Usual => Some((found.slip, key)),
        _ => None,
    }
}

/// The tails whose key went through two mistakes: the second, a usual way of one of `makers`, is made to what the first
/// left.
pub(super) fn made_twice<'s>(
    case: &'s Case<'s>,
    found: &'s TailMove<'s>,
    makers: &[&'static Mistake],
) -> Vec<Tail<'s>> {
    let right = Tail::right(case);
    let Some(first) = right.with(found).filter(|_| found.is_key()) else {
        return Vec::new();
    };
    let once = Case {
        key: first.key(),
        ..*case
    };
    let others = makers
        .iter()
        .copied()
        .filter(|mistake| mistake.id != found.slip.mistake.id);
    let slips = mistakes::slips_in(&others.collect::<Vec<_>>(), &once, Class::Usual).into_iter();
    let made = slips.filter(|slip| matches!(slip.change, Change::Key(_)));
    let tails = made.map(|slip| {
        let bits = slip.mistake.frequency(case.direction).bits() + 2;
        first.with_made(slip, bits)
    });
    tails.collect()
}
