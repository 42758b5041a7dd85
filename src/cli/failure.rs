//! An error that ends a run: its kind, and the facts for its texts.

use std::io;

use crate::cli::exit::Status;
use crate::protocol::key::KEY_LENGTH;
use crate::text::problem::{Fault, Problem, Reason};
use crate::text::{Fact, Lang, Text};

/// An error that ends a run.
#[derive(Debug)]
pub struct Failure {
    pub(crate) problem: &'static Problem,
    facts: Vec<Fact>,
    /// The system's reason, which has a language of its own.
    reason: Option<Reason>,
}

impl Failure {
    /// The failure with a fact for its texts, fit to be shown.
    pub(crate) fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.facts.push((name, value.to_string()));
        self
    }

    /// The failure with the system's reason, as the fact `reason`.
    pub(crate) fn because(mut self, error: &io::Error) -> Self {
        self.reason = Some(error.into());
        self
    }

    /// What is wrong.
    pub(crate) fn what(&self, lang: Lang) -> String {
        self.filled(self.problem.what(), lang)
    }

    /// What to do next.
    pub(crate) fn next(&self, lang: Lang) -> String {
        self.filled(self.problem.next(), lang)
    }

    fn filled(&self, text: Text, lang: Lang) -> String {
        let mut facts: Vec<Fact> = self
            .facts
            .iter()
            .map(|(name, value)| (*name, without_key(value)))
            .collect();
        match &self.reason {
            Some(Reason::Known(text)) => facts.push(("reason", text.raw(lang).to_owned())),
            Some(Reason::Other(words)) => facts.push(("reason", words.clone())),
            None => {}
        }
        text.fill(lang, &facts)
    }

    /// The status that the run ends with.
    pub(crate) const fn status(&self) -> Status {
        match self.problem.fault {
            Fault::Caller => Status::Usage,
            Fault::Surroundings => Status::Unanswered,
        }
    }
}

impl From<&'static Problem> for Failure {
    fn from(problem: &'static Problem) -> Self {
        Self {
            problem,
            facts: Vec::new(),
            reason: None,
        }
    }
}

/// The text with every run hidden that has the form of a key, 32 letters and digits: what was typed in the wrong place
/// may be one, and an error must not repeat it.
fn without_key(text: &str) -> String {
    let is_key = |run: &str| {
        let has = |of: fn(&u8) -> bool| run.as_bytes().iter().any(of);
        run.len() == KEY_LENGTH && has(u8::is_ascii_digit) && has(u8::is_ascii_alphabetic)
    };
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let run = rest
            .find(|end: char| !end.is_ascii_alphanumeric())
            .unwrap_or(rest.len());
        shown.push_str(if is_key(&rest[..run]) {
            "<key?>"
        } else {
            &rest[..run]
        });
        rest = &rest[run..];
        let gap = rest
            .find(|start: char| start.is_ascii_alphanumeric())
            .unwrap_or(rest.len());
        shown.push_str(&rest[..gap]);
        rest = &rest[gap..];
    }
    shown
}

/// Makes a failure of a kind of error; facts follow with [`Failure::with`].
pub(crate) fn fail(problem: &'static Problem) -> Failure {
    problem.into()
}
