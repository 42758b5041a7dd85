//! Stage S at work: the order of parameters under each sort.

use std::cmp::Ordering;
use std::ops::Range;

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
        matches!(
            self,
            Self::Pairs
                | Self::Values
                | Self::ValuesDescending
                | Self::PairLength
                | Self::ValueLength
                | Self::LongestPairFirst
        )
    }

    /// Which part of that many parameters is sorted at all; the rest stays where it is.
    pub(super) fn sorted_part(self, count: usize) -> Range<usize> {
        match self {
            Self::ButFirst(first) => first.min(count)..count,
            Self::ButLast(last) => 0..count.saturating_sub(last),
            _ => 0..count,
        }
    }

    /// A number that sorts parameters as far as it differs: the first eight bytes of the name, or the place in the
    /// list. Comparing one word decides nearly every pair, at a fraction of the cost of comparing names.
    pub(super) fn rank(self, param: &impl Pair) -> u64 {
        match self {
            Self::Name(_) | Self::ButFirst(_) | Self::ButLast(_) => first_word(param.name()),
            Self::Descending => !first_word(param.name()),
            Self::Fixed(names) | Self::Before(names) => {
                place_in(names, param).unwrap_or(names.len()) as u64
            }
            Self::Behind(names) => place_in(names, param).map_or(0, |place| place as u64 + 1),
            Self::Length | Self::NameLength => param.name().len() as u64,
            Self::PairLength => (param.name().len() + param.value().len()) as u64,
            Self::ValueLength => param.value().len() as u64,
            Self::LongestFirst => !(param.name().len() as u64),
            Self::LongestPairFirst => !((param.name().len() + param.value().len()) as u64),
            Self::HashMap(buckets) => {
                let hash = java_hash(param.name());
                u64::from((hash ^ (hash >> 16)) & (buckets - 1))
            }
            Self::OldHashMap(buckets) => {
                let hash = java_hash(param.name());
                let hash = hash ^ (hash >> 20) ^ (hash >> 12);
                u64::from((hash ^ (hash >> 7) ^ (hash >> 4)) & (buckets - 1))
            }
            Self::NumbersFirst | Self::NumbersThenNames => {
                whole_number(param.name()).unwrap_or(u64::MAX)
            }
            Self::Given
            | Self::Reversed
            | Self::Caseless
            | Self::CaselessUpper
            | Self::Collated
            | Self::CollatedWords
            | Self::Natural
            | Self::Utf16
            | Self::Encoded
            | Self::Pairs
            | Self::Values
            | Self::ValuesDescending => 0,
        }
    }

    /// The order of two parameters of the same rank; equal ones stay as given, save in [`Sort::Reversed`].
    pub(super) fn compare_equals<P: Pair>(self, a: &P, b: &P) -> Ordering {
        let names = || a.name().cmp(b.name());
        match self {
            Self::Name(Ties::Value)
            | Self::NumbersThenNames
            | Self::Behind(_)
            | Self::Before(_)
            | Self::ButFirst(_)
            | Self::ButLast(_) => names().then_with(|| a.value().cmp(b.value())),
            Self::Name(Ties::Given) | Self::Length => names(),
            Self::Descending => names().reverse(),
            Self::Fixed(_)
            | Self::Given
            | Self::Reversed
            | Self::NumbersFirst
            | Self::NameLength
            | Self::PairLength
            | Self::ValueLength
            | Self::LongestFirst
            | Self::LongestPairFirst
            | Self::HashMap(_)
            | Self::OldHashMap(_) => Ordering::Equal,
            Self::CaselessUpper => capital(a.name()).cmp(capital(b.name())),
            Self::Natural => natural(a.name(), b.name()),
            Self::Utf16 => units(a.name()).cmp(&units(b.name())),
            Self::Encoded => encoded(a.name()).cmp(encoded(b.name())),
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

fn place_in(names: &[&str], param: &impl Pair) -> Option<usize> {
    names
        .iter()
        .position(|name| name.as_bytes() == param.name())
}

fn capital(name: &[u8]) -> impl Iterator<Item = u8> {
    name.iter().map(u8::to_ascii_uppercase)
}

/// Runs of digits by their number, everything else by bytes.
fn natural(mut a: &[u8], mut b: &[u8]) -> Ordering {
    let digits = |name: &[u8]| name.iter().take_while(|byte| byte.is_ascii_digit()).count();
    loop {
        let (number, other) = (digits(a), digits(b));
        let step = if number > 0 && other > 0 {
            let (x, y) = (number_of(&a[..number]), number_of(&b[..other]));
            x.len().cmp(&y.len()).then_with(|| x.cmp(y))
        } else {
            a.first().cmp(&b.first())
        };
        if step != Ordering::Equal || a.is_empty() {
            return step;
        }
        (a, b) = (&a[number.max(1)..], &b[other.max(1)..]);
    }
}

/// Digits without the zeros before them.
fn number_of(digits: &[u8]) -> &[u8] {
    let zeros = digits.iter().take_while(|byte| **byte == b'0').count();
    &digits[zeros..]
}

/// The name in UTF-16; what is no UTF-8 counts as the character for that.
fn units(name: &[u8]) -> Vec<u16> {
    String::from_utf8_lossy(name).encode_utf16().collect()
}

/// What `String.hashCode` of Java gives for the name.
fn java_hash(name: &[u8]) -> u32 {
    units(name).into_iter().fold(0, |hash: u32, unit| {
        hash.wrapping_mul(31).wrapping_add(u32::from(unit))
    })
}

/// The name with every byte that a URL does not take as it is written as `%XX`.
fn encoded(name: &[u8]) -> impl Iterator<Item = u8> {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    name.iter().flat_map(|byte| {
        let high = HEX[usize::from(byte >> 4)];
        let low = HEX[usize::from(byte & 15)];
        let plain = byte.is_ascii_alphanumeric() || b"-_.".contains(byte);
        let written = if plain {
            [Some(*byte), None, None]
        } else {
            [Some(b'%'), Some(high), Some(low)]
        };
        written.into_iter().flatten()
    })
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

    #[test]
    fn sorts_of_other_platforms() {
        let given = &[("ab", "1"), ("_a", "2"), ("B", "3"), ("a", "4")];
        assert_order(Sort::CaselessUpper, given, "a ab B _a");
        assert_order(
            Sort::Natural,
            &[
                ("n_10", ""),
                ("n_9", ""),
                ("n_09", ""),
                ("n", ""),
                ("n_9a", ""),
            ]
            .map(filled),
            "n n_9 n_09 n_9a n_10",
        );
        assert_order(
            Sort::NumbersThenNames,
            &[("b", "1"), ("10", "2"), ("9", "3"), ("a", "4")],
            "9 10 a b",
        );
        assert_order(
            Sort::Utf16,
            &[("\u{FF01}", "1"), ("😀", "2")],
            "😀 \u{FF01}",
        );
        assert_order(Sort::Encoded, &[("a", "1"), ("测", "2")], "测 a");
    }

    #[test]
    fn parts_that_are_not_sorted() {
        let given = &[("d", "1"), ("b", "2"), ("c", "3"), ("a", "4")];
        assert_order(Sort::Behind(&["b", "a"]), given, "c d b a");
        assert_order(Sort::Before(&["d", "x", "c"]), given, "d c a b");
        assert_order(Sort::ButFirst(1), given, "d a b c");
        assert_order(Sort::ButLast(2), given, "b d c a");
        assert_order(Sort::ButLast(9), given, "d b c a");
        assert_order(Sort::ButFirst(9), given, "d b c a");
    }

    /// Computed by hand after the sources of the class.
    #[test]
    fn the_order_of_hash_maps() {
        let given = &[
            ("service", "1"),
            ("partner", "2"),
            ("a", "3"),
            ("q", "4"),
            ("P", "5"),
        ];
        assert_order(Sort::HashMap(16), given, "P a q partner service");
        assert_order(Sort::OldHashMap(16), given, "P q a service partner");
    }

    /// Equal names as far as the sort can tell stay as given, so that the value must not matter.
    fn filled<'a>((name, _): (&'a str, &str)) -> (&'a str, &'a str) {
        (name, "1")
    }
}
