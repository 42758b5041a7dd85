//! The mistakes that make a string of the right one: each alone, then each two.

use super::text_of;
use crate::diagnose::mistakes::{Case, Slip};

/// The most slips of which each two are tried: the likeliest come first.
const PAIRED: usize = 100;

/// The first chain that makes one of these strings, the likeliest slips tried first.
pub(super) fn find(case: &Case<'_>, slips: &[Slip], wanted: &[&[u8]]) -> Option<Vec<Slip>> {
    let right = text_of(case, &[]);
    let fits = |chain: &[Slip]| {
        let text = text_of(case, chain);
        wanted.contains(&text.as_slice())
    };
    if let Some(slip) = slips.iter().find(|slip| fits(std::slice::from_ref(*slip))) {
        return Some(vec![slip.clone()]);
    }
    let changing: Vec<&Slip> = slips
        .iter()
        .filter(|slip| text_of(case, std::slice::from_ref(*slip)) != right)
        .take(PAIRED)
        .collect();
    changing.iter().enumerate().find_map(|(nth, first)| {
        let others = changing[nth + 1..].iter();
        others
            .map(|second| vec![(*first).clone(), (*second).clone()])
            .find(|chain| fits(chain))
    })
}
