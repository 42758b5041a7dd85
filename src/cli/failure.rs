//! An error that ends a run: its kind, and the facts for its texts.

use crate::cli::exit::Status;
use crate::text::problem::{Fault, Problem};
use crate::text::{Fact, Lang};

/// An error that ends a run.
#[derive(Debug)]
pub struct Failure {
    pub(crate) problem: &'static Problem,
    facts: Vec<Fact>,
}

impl Failure {
    /// The failure with a fact for its texts, fit to be shown.
    pub(crate) fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.facts.push((name, value.to_string()));
        self
    }

    /// What is wrong.
    pub(crate) fn what(&self, lang: Lang) -> String {
        self.problem.what.fill(lang, &self.facts)
    }

    /// What to do next.
    pub(crate) fn next(&self, lang: Lang) -> String {
        self.problem.next.fill(lang, &self.facts)
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
        }
    }
}

/// Makes a failure of a kind of error; facts follow with [`Failure::with`].
pub(crate) fn fail(problem: &'static Problem) -> Failure {
    problem.into()
}
