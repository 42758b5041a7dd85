//! The registries of findings and of errors: ids that are stable in form, texts in both languages, and for each a case
//! in `tests/cases` that triggers it and a near miss that does not.

mod outcome;
mod peer;

use std::collections::BTreeSet;

use alipay_mapi::diagnose::findings;
use alipay_mapi::text::problem;
use serde_json::Value;

use self::outcome::Outcome;
use crate::support::data::{objects, text};
use crate::support::language::{LANGUAGES, assert_language};

/// Errors that no command line is known to lead to: the last resort of the translation of usage errors.
const UNREACHABLE: &[&str] = &["bad-usage"];

fn is_kebab(id: &str) -> bool {
    let word = |word: &str| {
        !word.is_empty()
            && word
                .chars()
                .all(|character| character.is_ascii_lowercase() || character.is_ascii_digit())
    };
    id.split('-').all(word) && id.starts_with(|first: char| first.is_ascii_lowercase())
}

#[track_caller]
fn assert_ids(ids: &[&str]) {
    for id in ids {
        assert!(is_kebab(id), "{id}");
    }
    let unique: BTreeSet<&&str> = ids.iter().collect();
    assert_eq!(unique.len(), ids.len(), "an id is given twice");
}

#[test]
fn ids_are_unique_and_kebab_case() {
    assert!(is_kebab("sign-type") && !is_kebab("signType") && !is_kebab("a--b"));
    let kinds: Vec<&str> = findings::all().map(|kind| kind.id).collect();
    let problems: Vec<&str> = problem::all().map(|problem| problem.id).collect();
    assert!(kinds.len() > 40 && problems.len() > 60);
    assert_ids(&kinds);
    assert_ids(&problems);
}

/// The ids that have a case, each once.
fn cases(file: &str) -> Vec<Value> {
    let cases = objects(&format!("tests/cases/{file}.jsonl"));
    let ids: Vec<&str> = cases.iter().map(|case| text(case, "id")).collect();
    assert_ids(&ids);
    cases
}

#[track_caller]
fn assert_complete(cases: &[Value], registered: impl Iterator<Item = &'static str>) {
    let with_case: BTreeSet<&str> = cases.iter().map(|case| text(case, "id")).collect();
    let registered: BTreeSet<&str> = registered.filter(|id| !UNREACHABLE.contains(id)).collect();
    let lacking: Vec<_> = registered.difference(&with_case).collect();
    let unknown: Vec<_> = with_case.difference(&registered).collect();
    assert!(lacking.is_empty(), "no case in tests/cases: {lacking:?}");
    assert!(unknown.is_empty(), "not registered: {unknown:?}");
}

#[test]
fn every_finding_has_a_case_and_every_error_too() {
    assert_complete(&cases("findings"), findings::all().map(|kind| kind.id));
    assert_complete(&cases("problems"), problem::all().map(|problem| problem.id));
}

#[test]
fn every_finding_is_triggered_and_nearly_is_not() {
    let mut wrong = Vec::new();
    for case in cases("findings") {
        let id = text(&case, "id");
        let severity = findings::all()
            .find(|kind| kind.id == id)
            .map(|kind| kind.severity.name());
        for lang in LANGUAGES {
            let said = Outcome::of(&case, lang, true);
            match said
                .findings()
                .into_iter()
                .find(|finding| finding["id"] == id)
            {
                Some(finding) => {
                    assert_eq!(finding["severity"].as_str(), severity, "{id}");
                    for part in ["title", "detail", "fix"] {
                        assert_language(text(&finding, part), lang);
                    }
                    let told = Outcome::of(&case, lang, false);
                    // A diagnosis is an answer, and what it found a part of it.
                    let text = format!("{}{}", told.stdout, told.stderr);
                    assert!(text.contains(&format!("[{id}]")), "{text}");
                    assert_language(&text, lang);
                }
                None => wrong.push(format!("{id} is not triggered: {}", said.stdout)),
            }
        }
        let near = Outcome::of(&nearly(&case), "en", true);
        if near.findings().iter().any(|finding| finding["id"] == id) {
            wrong.push(format!("{id} is triggered by its near miss"));
        }
        assert_ne!(near.status, None, "{id}: {}", near.stderr);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_error_is_triggered_and_nearly_is_not() {
    let mut wrong = Vec::new();
    for case in cases("problems") {
        let id = text(&case, "id");
        let fault = problem::all()
            .find(|problem| problem.id == id)
            .unwrap()
            .fault;
        let status = match fault {
            problem::Fault::Caller => 2,
            problem::Fault::Surroundings => 3,
        };
        for lang in LANGUAGES {
            let plain = Outcome::of(&case, lang, false);
            assert_language(&plain.stderr, lang);
            assert!(plain.stderr.contains('→'), "{id}: {}", plain.stderr);
            assert_eq!(plain.status, Some(status), "{id}: {}", plain.stderr);
            // Some errors are about the stream or the language in which an object would be told, or come after it.
            if case["plain"] == true {
                assert!(plain.tells(id, lang), "{id}: {}", plain.stderr);
                continue;
            }
            let said = Outcome::of(&case, lang, true);
            if said.error() != Some(id.to_owned()) {
                wrong.push(format!("{id}: {}{}", said.stdout, said.stderr));
            }
        }
        let near = Outcome::of(&nearly(&case), "en", case["plain"] != true);
        if near.error().as_deref() == Some(id) || near.tells(id, "en") {
            wrong.push(format!("{id} is triggered by its near miss"));
        }
        assert_ne!(near.status, None, "{id}: {}", near.stderr);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_error_is_one_object_whatever_was_done_before_it() {
    let several: Vec<String> = cases("problems")
        .iter()
        .filter(|case| case["plain"] != true)
        .filter(|case| Outcome::of(case, "en", true).stdout.lines().count() != 1)
        .map(|case| text(case, "id").to_owned())
        .collect();
    assert_eq!(several, Vec::<String>::new());
}

/// A case with what its near miss changes.
fn nearly(case: &Value) -> Value {
    let mut near = case.clone();
    let changes = case["near"]
        .as_object()
        .unwrap_or_else(|| panic!("no near miss: {case}"));
    for (field, value) in changes {
        near[field] = value.clone();
    }
    near
}
