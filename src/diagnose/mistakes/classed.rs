//! Lists of words in tables, each with how usual it is, in one string for the reason that [`Words`] tells.

use super::slip::Class;
use crate::text::Words;

/// Words, each with its class; made by [`classed!`].
#[derive(Clone, Copy, Debug)]
pub(super) struct ClassedWords(Words);

/// Pairs of words, each with its class; made by [`classed!`].
#[derive(Clone, Copy, Debug)]
pub(super) struct ClassedPairs(Words);

/// [`ClassedWords`] of `("word", Class::Usual)` and so on, or [`ClassedPairs`] of `("one", "other", Class::Usual)`.
macro_rules! classed {
    ($(($word:expr, Class::$class:ident)),* $(,)?) => {
        $crate::diagnose::mistakes::classed::ClassedWords::new(
            $crate::text::Words::new(concat!($($word, "\x1F", stringify!($class), "\x1F"),*)),
        )
    };
    ($(($one:literal, $other:literal, Class::$class:ident)),* $(,)?) => {
        $crate::diagnose::mistakes::classed::ClassedPairs::new(
            $crate::text::Words::new(
                concat!($($one, "\x1F", $other, "\x1F", stringify!($class), "\x1F"),*),
            ),
        )
    };
}
pub(super) use classed;

impl ClassedWords {
    /// Of words and names of classes in turn.
    pub(super) const fn new(words: Words) -> Self {
        Self(words)
    }

    /// Each word with its class.
    pub(super) fn iter(self) -> impl Iterator<Item = (&'static str, Class)> {
        let mut words = self.0.iter();
        std::iter::from_fn(move || Some((words.next()?, class(words.next()?))))
    }
}

impl ClassedPairs {
    /// Of two words and the name of a class in turn.
    pub(super) const fn new(words: Words) -> Self {
        Self(words)
    }

    /// Each pair with its class.
    pub(super) fn iter(self) -> impl Iterator<Item = (&'static str, &'static str, Class)> {
        let mut words = self.0.iter();
        std::iter::from_fn(move || Some((words.next()?, words.next()?, class(words.next()?))))
    }
}

/// The class of that name, as the tables write it; there is none but these two among them.
fn class(name: &str) -> Class {
    match name {
        "Usual" => Class::Usual,
        _ => Class::Rare,
    }
}
