//! Mistakes in the order of parameters: which sort there was, what was left out of it, and lists instead of a sort.

mod compared;
mod listed;
mod part;
mod unsorted;

use super::Mistake;
use super::kind::joined;

/// Every mistake in the order.
pub(super) static ALL: &[&Mistake] = &joined::<COUNT>(&PARTS);

const PARTS: [&[&Mistake]; 4] = [unsorted::ALL, compared::ALL, part::ALL, listed::ALL];
const COUNT: usize = super::kind::count(&PARTS);
