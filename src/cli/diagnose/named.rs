//! Any name that the program knows: those of the catalogue and the checks, and the ids of its own errors.

use crate::diagnose::explain::{self, Subject};
use crate::text::problem::{self, Problem};

/// What a name is.
#[derive(Debug)]
pub(super) enum Named {
    Subject(Subject),
    Problem(&'static Problem),
}

/// What a name is, if it is known.
pub(super) fn find(name: &str) -> Option<Named> {
    let problem = || {
        problem::all()
            .find(|problem| problem.id.eq_ignore_ascii_case(name.trim()))
            .map(Named::Problem)
    };
    explain::find(name).map(Named::Subject).or_else(problem)
}

/// The names that were perhaps meant.
pub(super) fn suggestions(name: &str) -> Vec<&'static str> {
    let problems = problem::all().map(|problem| problem.id);
    explain::nearest(name, explain::names().chain(problems))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_error_of_ours_hides_behind_another_name() {
        for problem in problem::all() {
            assert!(
                matches!(find(problem.id), Some(Named::Problem(found)) if found.id == problem.id),
                "{}",
                problem.id
            );
        }
    }
}
