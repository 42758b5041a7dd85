//! Lists of words in tables, each list in one string.
//!
//! A slice of strings holds a pointer for every word, and the loader writes each of them at every start of the program,
//! wherever that is loaded. A list in one string is a single pointer, and is split where it is used.

use std::str::SplitTerminator;

/// A list of words, made by `words!`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words(&'static str);

/// A list of pairs of words, made by [`pairs!`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pairs(Words);

/// Stands behind each word (the unit separator of ASCII), as [`words!`] and [`pairs!`] write it.
const BEHIND_WORD: char = '\x1F';

/// [`Words`] of these literals.
macro_rules! words {
    ($($word:literal),* $(,)?) => { $crate::text::Words::new(concat!($($word, "\x1F"),*)) };
}
/// [`Pairs`] of these pairs of literals.
macro_rules! pairs {
    ($(($one:literal, $other:literal)),* $(,)?) => {
        $crate::text::Pairs::new($crate::text::words!($($one, $other),*))
    };
}
pub(crate) use {pairs, words};

impl Words {
    /// Words of such a string as [`words!`] makes.
    pub(crate) const fn new(words: &'static str) -> Self {
        Self(words)
    }

    /// The words in order.
    #[must_use]
    pub fn iter(self) -> SplitTerminator<'static, char> {
        self.0.split_terminator(BEHIND_WORD)
    }

    /// Whether this is one of them.
    #[must_use]
    pub fn contains(self, word: &str) -> bool {
        self.iter().any(|known| known == word)
    }

    /// The words as one text, with this between them.
    #[must_use]
    pub fn join(self, between: &str) -> String {
        self.iter().collect::<Vec<_>>().join(between)
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0.is_empty()
    }
}

impl IntoIterator for Words {
    type Item = &'static str;
    type IntoIter = SplitTerminator<'static, char>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl Pairs {
    /// Pairs of twice as many words.
    pub(crate) const fn new(words: Words) -> Self {
        Self(words)
    }

    /// The pairs in order.
    pub(crate) fn iter(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let mut words = self.0.iter();
        std::iter::from_fn(move || Some((words.next()?, words.next()?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FEW: Words = words!["a", "", "b c"];
    const NONE: Words = words![];
    const TWO: Pairs = pairs![("a", "1"), ("b", "")];

    #[test]
    fn lists_are_split() {
        assert_eq!(FEW.iter().collect::<Vec<_>>(), ["a", "", "b c"]);
        assert!(FEW.contains("") && FEW.contains("b c") && !FEW.contains("b"));
        assert!(!FEW.is_empty());
        assert!(NONE.is_empty() && NONE.iter().next().is_none());
        assert_eq!(TWO.iter().collect::<Vec<_>>(), [("a", "1"), ("b", "")]);
    }
}
