//! Amounts as exact decimals: a sum in floating point would accuse a right order of being a cent wrong.

use std::fmt;

/// A decimal number, counted in millionths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Decimal(i128);

const PLACES: usize = 6;
const ONE: i128 = 1_000_000;

impl Decimal {
    pub(super) const ZERO: Self = Self(0);

    /// Reads digits with an optional sign before and an optional fraction behind; nothing else is an amount.
    pub(super) fn parse(value: &[u8]) -> Option<Self> {
        let text = str::from_utf8(value).ok()?;
        let bare = text.strip_prefix('-');
        let (whole, fraction) = bare
            .unwrap_or(text)
            .split_once('.')
            .unwrap_or((bare.unwrap_or(text), "0"));
        let digits =
            |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(whole) || !digits(fraction) || whole.len() > 18 || fraction.len() > PLACES {
            return None;
        }
        let number: i128 = format!("{whole}{fraction:0<PLACES$}").parse().ok()?;
        Some(Self(if bare.is_some() { -number } else { number }))
    }

    /// The sum of both.
    pub(super) const fn plus(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }

    /// The product of both, where six places hold it.
    pub(super) fn times(self, other: Self) -> Option<Self> {
        let product = self.0.checked_mul(other.0)?;
        (product % ONE == 0).then_some(Self(product / ONE))
    }

    /// Whether there is something behind the point.
    pub(super) const fn has_fraction(self) -> bool {
        self.0 % ONE != 0
    }
}

impl fmt::Display for Decimal {
    /// With two places, or as many as there are.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let number = self.0.unsigned_abs();
        let fraction = format!("{:06}", number % ONE.unsigned_abs());
        let (cents, rest) = fraction.split_at(2);
        let rest = rest.trim_end_matches('0');
        write!(f, "{sign}{}.{cents}{rest}", number / ONE.unsigned_abs())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_and_products_are_exact() {
        let of = |text: &str| Decimal::parse(text.as_bytes()).expect(text);
        assert_eq!(of("0.1").plus(of("0.2")), of("0.30"));
        assert_eq!(of("19.99").times(of("3")), Some(of("59.97")));
        assert_eq!(of("-5").to_string(), "-5.00");
        assert_eq!(of("1.2345").to_string(), "1.2345");
        assert!(of("0.5").has_fraction() && !of("100.00").has_fraction());
        for odd in ["", "-", ".5", "1.", "1e2", "1,000", "+1", "1.0000001"] {
            assert_eq!(Decimal::parse(odd.as_bytes()), None, "{odd}");
        }
    }
}
