//! Other keys among the parameters: the key becomes a part of the text, so that no text stands for itself and no tail
//! either. Each candidate is made plainly.

use std::sync::atomic::{AtomicUsize, Ordering};

use super::layers::Layers;
use super::tails::Tail;
use super::threads;
use super::wanted::Way;
use super::worker::{Shared, Worker};
use crate::diagnose::mistakes::{Case, Change, Class, Draft, Slip};

/// Other mistakes of a chain, with their bits.
type Others<'a> = (Vec<&'a Slip>, u32);

/// Each other key, in one of its usual ways or in one of very many.
pub(super) fn keys<'a>(
    layers: &'a Layers<'_>,
    ways: &'a [Way<'_>],
    class: Class,
) -> Vec<Others<'a>> {
    let is_rare = class == Class::Rare;
    let tails = layers.tails(if is_rare { &layers.rare } else { &layers.usual });
    tails.filter_map(|tail| other_key(tail, ways)).collect()
}

/// The mistakes of a tail that has another key, and perhaps another digest, but nothing else.
fn other_key<'a>(tail: &'a Tail<'_>, ways: &'a [Way<'_>]) -> Option<Others<'a>> {
    let mut slips = tail.slips();
    let key = slips
        .next()
        .filter(|slip| matches!(slip.change, Change::Key(_)))?;
    if slips.next().is_some() {
        return None;
    }
    let of_way = tail.way.map_or(&[][..], |way| &ways[way].slips);
    let slips = std::iter::once(key).chain(of_way.iter().copied());
    Some((slips.collect(), tail.bits))
}

/// The chains that lead to the sign, of others and one of these behind them, each with its bits.
pub(super) fn search(
    workers: &mut [Worker<'_>],
    last: &[(&Slip, u32)],
    others: &[Others<'_>],
    sign: &[u8],
) -> Vec<(u32, Vec<Slip>)> {
    let next = AtomicUsize::new(0);
    let found = threads::each(workers, |worker| {
        let Shared { case, count, .. } = worker.shared;
        let mut found = Vec::new();
        while !worker.shared.is_stopped() {
            let Some((slips, bits)) = others.get(next.fetch_add(1, Ordering::Relaxed)) else {
                break;
            };
            for (last, more) in last {
                let chain = || slips.iter().copied().chain([*last]);
                if leads_to(case, chain(), sign) {
                    found.push((bits + more, chain().cloned().collect()));
                }
            }
            count.add(2 * last.len() as u64);
        }
        found
    });
    found.into_iter().flatten().collect()
}

fn leads_to<'a>(case: &Case<'_>, slips: impl Iterator<Item = &'a Slip>, sign: &[u8]) -> bool {
    let draft = Draft::of(case).with(slips);
    let print = draft.digest().print;
    print.shows(&draft.digested().printed, sign)
}
