//! Test data: lines of JSON in `tests/vectors` and `tests/cases`, in which `hex:` stands before bytes that are no text.

use std::path::{Path, PathBuf};

use serde_json::Value;

/// A path in the project.
pub(crate) fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The objects of a file, one a line.
pub(crate) fn objects(path: &str) -> Vec<Value> {
    let text = std::fs::read_to_string(project(path)).unwrap();
    let objects: Vec<Value> = text
        .lines()
        .enumerate()
        .map(|(nth, line)| {
            serde_json::from_str(line)
                .unwrap_or_else(|error| panic!("{path}, line {}: {error}", nth + 1))
        })
        .collect();
    assert!(!objects.is_empty(), "{path} is empty");
    objects
}

/// The text of a field, or of none.
#[track_caller]
pub(crate) fn text<'a>(object: &'a Value, field: &str) -> &'a str {
    object[field]
        .as_str()
        .unwrap_or_else(|| panic!("no text {field} in {object}"))
}

/// The ids of findings, warnings or mistakes.
#[track_caller]
pub(crate) fn ids(list: &Value) -> Vec<&str> {
    let list = list.as_array().unwrap();
    list.iter().map(|one| text(one, "id")).collect()
}

/// The bytes of a text of the data: as it stands, or after `hex:`.
pub(crate) fn bytes(text: &str) -> Vec<u8> {
    let Some(hex) = text.strip_prefix("hex:") else {
        return text.as_bytes().to_vec();
    };
    let digits: Vec<char> = hex.chars().filter(|digit| !digit.is_whitespace()).collect();
    digits
        .chunks(2)
        .map(|pair| u8::from_str_radix(&pair.iter().collect::<String>(), 16).unwrap())
        .collect()
}
