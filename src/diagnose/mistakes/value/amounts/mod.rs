//! Mistakes in how amounts are written.

pub(super) mod decimals;
pub(super) mod floats;
pub(super) mod money;
pub(super) mod several;
pub(super) mod written;

use super::decimal::Decimal;
use super::ways::places;
use crate::diagnose::mistakes::Case;

/// The places of amounts: by name, or by the look of a decimal.
fn amounts(case: &Case<'_>) -> Vec<usize> {
    amounts_read(case, Decimal::read)
}

/// The places of amounts that can be read so.
fn amounts_read(case: &Case<'_>, read: fn(&[u8]) -> Option<Decimal>) -> Vec<usize> {
    places(case, |name, value| {
        read(value).is_some() && (is_amount(name) || value.contains(&b'.'))
    })
}

fn is_amount(name: &str) -> bool {
    [
        "fee", "price", "amount", "discount", "money", "total", "rate",
    ]
    .iter()
    .any(|word| name.contains(word))
}

/// A number, with an exponent or without.
fn number(value: &[u8]) -> Option<Decimal> {
    let Some((digits, power)) = str::from_utf8(value).ok()?.split_once(['e', 'E']) else {
        return Decimal::read(value);
    };
    let power: i8 = power.parse().ok()?;
    if !(-30..=30).contains(&power) {
        return None;
    }
    Some(Decimal::read(digits.as_bytes())?.scaled(power))
}
