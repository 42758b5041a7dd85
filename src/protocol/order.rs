//! Stage S at work: the order of parameters under each sort.

use std::cmp::Ordering;

use super::params::Pair;
use super::rule::{Sort, Ties};

impl Sort {
    /// This order, with equal names in that one.
    #[must_use]
    pub const fn with_ties(self, ties: Ties) -> Self {
        match self {
            Self::Name(_) => Self::Name(ties),
            other => other,
        }
    }

    /// Whether the order of parameters with different names depends on their values.
    #[must_use]
    pub const fn looks_at_values(self) -> bool {
        matches!(self, Self::Pairs | Self::Values | Self::ValuesDescending)
    }

    /// A number that sorts parameters as far as it differs: the first eight bytes of the name, or the place in the
    /// list. Comparing one word decides nearly every pair, at a fraction of the cost of comparing names.
    pub(super) fn rank(self, param: &impl Pair) -> u64 {
        match self {
            Self::Name(_) => first_word(param.name()),
            Self::Descending => !first_word(param.name()),
            Self::Fixed(names) => {
                let place = names
                    .iter()
                    .position(|name| name.as_bytes() == param.name());
                place.unwrap_or(names.len()) as u64
            }
            Self::Length => param.name().len() as u64,
            Self::NumbersFirst => whole_number(param.name()).unwrap_or(u64::MAX),
            Self::Given
            | Self::Reversed
            | Self::Caseless
            | Self::Collated
            | Self::CollatedWords
            | Self::Pairs
            | Self::Values
            | Self::ValuesDescending => 0,
        }
    }

    /// The order of two parameters of the same rank; equal ones stay as given, save in [`Sort::Reversed`].
    pub(super) fn compare_equals<P: Pair>(self, a: &P, b: &P) -> Ordering {
        let names = || a.name().cmp(b.name());
        match self {
            Self::Name(Ties::Value) => names().then_with(|| a.value().cmp(b.value())),
            Self::Name(Ties::Given) | Self::Length => names(),
            Self::Descending => names().reverse(),
            Self::Fixed(_) | Self::Given | Self::NumbersFirst => Ordering::Equal,
            // The sort is stable, so that what is greater than everything behind it turns the order round.
            Self::Reversed => Ordering::Equal,
            Self::Caseless => small(a.name()).cmp(small(b.name())),
            Self::Collated => collated(a.name())
                .cmp(collated(b.name()))
                .then_with(|| small_first(a, b)),
            Self::CollatedWords => {
                let word = |name: &'_ [u8]| -> Vec<u8> {
                    name.iter()
                        .filter(|byte| byte.is_ascii_alphanumeric())
                        .copied()
                        .collect()
                };
                small(&word(a.name()))
                    .cmp(small(&word(b.name())))
                    .then_with(|| small_first(a, b))
                    .then_with(names)
            }
            Self::Pairs => joined(a).cmp(joined(b)),
            Self::Values => a.value().cmp(b.value()),
            Self::ValuesDescending => b.value().cmp(a.value()),
        }
    }
}

/// The first eight bytes as a number that sorts as they do.
fn first_word(name: &[u8]) -> u64 {
    let mut first = [0; 8];
    for (to, from) in first.iter_mut().zip(name) {
        *to = *from;
    }
    u64::from_be_bytes(first)
}

/// The value of a name that is a whole number without leading zeros.
fn whole_number(name: &[u8]) -> Option<u64> {
    let text = str::from_utf8(name).ok()?;
    let number: u64 = text
        .parse()
        .ok()
        .filter(|number| *number < u64::from(u32::MAX))?;
    (number.to_string() == text).then_some(number)
}

fn small(name: &[u8]) -> impl Iterator<Item = u8> {
    name.iter().map(u8::to_ascii_lowercase)
}

/// Other characters before digits before letters, without regard to case.
fn collated(name: &[u8]) -> impl Iterator<Item = (u8, u8)> {
    name.iter().map(|byte| {
        let class = match byte {
            b'0'..=b'9' => 1,
            b'a'..=b'z' | b'A'..=b'Z' => 2,
            _ => 0,
        };
        (class, byte.to_ascii_lowercase())
    })
}

/// Of two names that differ in case alone, the one with the small letter first.
fn small_first<P: Pair>(a: &P, b: &P) -> Ordering {
    b.name().cmp(a.name())
}

fn joined<P: Pair>(param: &P) -> impl Iterator<Item = &u8> {
    param.name().iter().chain(b"=").chain(param.value())
}

#[cfg(test)]
mod tests {
    use crate::protocol::key::Key;
    use crate::protocol::params::Params;
    use crate::protocol::rule::{Rule, Sort};

    #[track_caller]
    fn assert_order(sort: Sort, given: &[(&str, &str)], names: &str) {
        let params: Params = given.iter().copied().collect();
        let rule = Rule { sort, ..Rule::MAPI };
        let key = Key::new(Vec::new());
        let presign = rule.presign(&params, &key);
        let order: Vec<&str> = presign.order().iter().map(|at| given[*at].0).collect();
        assert_eq!(order.join(" "), names, "{sort:?}");
    }

    #[test]
    fn each_sort_has_its_order() {
        let given = &[
            ("b", "1"),
            ("_a", "9"),
            ("B", "3"),
            ("ab", "2"),
            ("10", "7"),
            ("9", "8"),
        ];
        assert_order(Sort::Given, given, "b _a B ab 10 9");
        assert_order(Sort::Reversed, given, "9 10 ab B _a b");
        assert_order(Sort::Descending, given, "b ab _a B 9 10");
        assert_order(Sort::Caseless, given, "10 9 _a ab b B");
        assert_order(Sort::Collated, given, "_a 10 9 ab b B");
        assert_order(Sort::CollatedWords, given, "10 9 _a ab b B");
        assert_order(Sort::Values, given, "b ab B 10 9 _a");
        assert_order(Sort::ValuesDescending, given, "_a 9 10 B ab b");
        assert_order(Sort::NumbersFirst, given, "9 10 b _a B ab");
        assert_order(Sort::Length, given, "9 B b 10 _a ab");
        assert_order(
            Sort::Pairs,
            &[("ab", "1"), ("ab-", "1"), ("a", "1")],
            "a ab- ab",
        );
    }
}
