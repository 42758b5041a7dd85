//! Mistakes in how amounts are written.

pub(super) mod decimals;
pub(super) mod floats;
pub(super) mod money;
pub(super) mod written;

use super::decimal::Decimal;
use super::ways::places;
use crate::diagnose::mistakes::Case;

/// The places of amounts: by name, or by the look of a decimal.
fn amounts(case: &Case<'_>) -> Vec<usize> {
    places(case, |name, value| {
        Decimal::read(value).is_some() && (is_amount(name) || value.contains(&b'.'))
    })
}

fn is_amount(name: &str) -> bool {
    [
        "fee", "price", "amount", "discount", "money", "total", "rate",
    ]
    .iter()
    .any(|word| name.contains(word))
}
