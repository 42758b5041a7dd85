//! A slip: one way in which a mistake can have happened to the case at hand, as a change that can be made.

use super::kind::Mistake;
use crate::protocol::charset::Charset;
use crate::protocol::key::Key;
use crate::protocol::params::Param;
use crate::protocol::rule::Rule;
use crate::text::{Fact, Lang, Text};

/// One way in which a mistake can have happened.
#[derive(Clone, Debug)]
pub struct Slip {
    /// The mistake.
    pub mistake: &'static Mistake,
    /// What it changes.
    pub change: Change,
    /// How likely this way is among the ways of its mistake.
    pub class: Class,
    /// Its place among the ways of its mistake.
    pub(super) nth: usize,
    /// What its texts need; none until it is asked for, since hardly one way of a thousand is told of.
    pub(super) facts: Option<Box<Facts>>,
}

/// What the texts of a slip need to be filled.
#[derive(Clone, Debug, Default)]
pub(super) struct Facts {
    /// What is said alike in all languages.
    pub(super) alike: Vec<Fact>,
    /// What is said in each in its own way.
    pub(super) texts: Vec<(&'static str, Said)>,
}

/// A fact that is said in each language in its own way.
#[derive(Clone, Copy, Debug)]
pub(super) enum Said {
    /// As this text has it.
    Text(Text),
    /// Chinese words as they are, and what they are called in English.
    Chinese {
        /// The words.
        words: &'static str,
        /// What they are called.
        called: &'static str,
    },
}

impl Said {
    fn raw(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Text(text), _) => text.raw(lang),
            (Self::Chinese { called, .. }, Lang::En) => called,
            (Self::Chinese { words, .. }, Lang::Zh) => words,
        }
    }
}

/// How likely a way is among the ways of its mistake.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// The usual way, to everything that it can happen to.
    Usual,
    /// To one parameter alone.
    Site,
    /// One of very many ways; searched alone and beside common mistakes only.
    Rare,
}

/// What a slip changes. Parameters are named by their place in the case; those that [`Change::Put`] put there beyond the
/// first have the places behind the last, in their order.
#[derive(Clone, Debug)]
pub enum Change {
    /// These parameters are left out.
    Drop(Vec<usize>),
    /// Parameters are added behind the others, or before them, and take part whatever the filter says.
    Add {
        /// Those parameters.
        params: Vec<Param>,
        /// Whether they stand before the others, as given.
        first: bool,
    },
    /// The key is added as a parameter of this name.
    AddKey(Vec<u8>),
    /// The key is added as a parameter of this name, and stands nowhere else.
    MoveKey(Vec<u8>),
    /// A parameter has another name.
    Rename(usize, Vec<u8>),
    /// The parameter at each of these places gives way to these, of which the first keeps the place.
    Put(Vec<(usize, Vec<Param>)>),
    /// The values of these parameters are edited.
    Values(Scope, Run),
    /// The names of all parameters are edited.
    Names(Run),
    /// Names and values are edited, and are in that charset from there on.
    Recode(Run, Charset),
    /// A stage of the rule is another one.
    Rule(fn(&mut Rule)),
    /// The joined text is edited before the key is put to it.
    Text(Run),
    /// Something stands before the joined text, something behind it.
    Around(Vec<u8>, Vec<u8>),
    /// The text is edited with the key in it.
    Whole(Run),
    /// The key is another one.
    Key(Key),
    /// The parameters are signed, the sign is put among them, and they are signed again.
    Again {
        /// What is different about the rule the second time.
        rule: fn(&mut Rule),
        /// Whether the first sign is put there in capitals.
        capitals: bool,
    },
}

impl Change {
    /// The same change to a case whose parameters stand at other places.
    fn at(&self, places: &[usize]) -> Self {
        let moved = |place: &usize| places.get(*place).copied().unwrap_or(usize::MAX);
        let all = |of: &[usize]| of.iter().map(moved).collect();
        match self {
            Self::Drop(of) => Self::Drop(all(of)),
            Self::Rename(place, name) => Self::Rename(moved(place), name.clone()),
            Self::Put(puts) => {
                let puts = puts.iter();
                Self::Put(puts.map(|(at, put)| (moved(at), put.clone())).collect())
            }
            Self::Values(Scope::These(of), run) => Self::Values(Scope::These(all(of)), *run),
            other => other.clone(),
        }
    }
}

/// The parameters whose values are edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// All of them, also those that other slips add.
    All,
    /// These places.
    These(Vec<usize>),
}

/// An edit of bytes: a function and a number for it, such as a length to cut at.
#[derive(Clone, Copy, Debug)]
pub struct Run {
    /// The function. `None` where it cannot be made; what it leaves as it was is no change either.
    pub edit: Edit,
    /// A number for it.
    pub number: u32,
}

/// The function of an edit: bytes in that charset, and the number.
pub type Edit = fn(&[u8], Charset, u32) -> Option<Vec<u8>>;

impl Run {
    /// An edit that needs no number.
    #[must_use]
    pub const fn new(edit: Edit) -> Self {
        Self { edit, number: 0 }
    }

    /// The bytes after the edit, where it can be made and changes them.
    #[must_use]
    pub fn of(self, bytes: &[u8], charset: Charset) -> Option<Vec<u8>> {
        (self.edit)(bytes, charset, self.number).filter(|edited| edited != bytes)
    }

    /// A text and a key after the edit of each: what is left of an edit of the whole string where a digest takes them
    /// apart.
    pub(crate) fn of_both(self, text: &[u8], key: &Key, charset: Charset) -> (Vec<u8>, Key) {
        let edited = |bytes: &[u8]| self.of(bytes, charset).unwrap_or_else(|| bytes.to_vec());
        (edited(text), Key::new(edited(key.expose())))
    }
}

impl Slip {
    /// The same slip of a case whose parameters stand at other places: `places` tells where each is.
    #[must_use]
    pub(crate) fn at(&self, places: &[usize]) -> Self {
        Self {
            change: self.change.at(places),
            ..self.clone()
        }
    }

    /// What happened.
    #[must_use]
    pub fn title(&self, lang: Lang) -> String {
        self.filled(self.mistake.title(), lang)
    }

    /// Where it typically comes from.
    #[must_use]
    pub fn detail(&self, lang: Lang) -> String {
        self.filled(self.mistake.detail(), lang)
    }

    /// What to change.
    #[must_use]
    pub fn fix(&self, lang: Lang) -> String {
        self.filled(self.mistake.fix(), lang)
    }

    fn filled(&self, text: Text, lang: Lang) -> String {
        let known = self.facts.as_deref();
        let alike = known.into_iter().flat_map(|facts| &facts.alike).cloned();
        let texts = known.into_iter().flat_map(|facts| &facts.texts);
        let texts = texts.map(|(name, text)| (*name, text.raw(lang).to_owned()));
        let facts: Vec<Fact> = alike.chain(texts).collect();
        text.fill(lang, &facts)
    }
}
