//! One run: its surroundings, its language, and its way out.

use std::fmt::Write as _;
use std::io::Read;

use serde_json::Value;

use crate::cli::ambient::World;
use crate::cli::exit::Status;
use crate::cli::failure::Failure;
use crate::cli::render;
use crate::cli::writer::Writer;
use crate::diagnose::Finding;
use crate::text::{Lang, is_invisible};

/// What every command works with.
pub(crate) struct Session<'a> {
    pub(crate) writer: Writer<'a>,
    pub(crate) stdin: &'a mut dyn Read,
    pub(crate) world: World,
    pub(crate) lang: Lang,
    pub(crate) json: bool,
    /// The width to wrap text to.
    pub(crate) columns: usize,
}

impl Session<'_> {
    /// Tells what checks found on standard error; with `--json` they stand in the object instead.
    pub(crate) fn tell(&mut self, findings: &[Finding]) {
        if !self.json && !findings.is_empty() {
            let report = render::text::findings(findings, self.lang, self.columns);
            self.writer.aside(&report);
        }
    }

    /// Writes a JSON object, its texts masked, and a line end.
    pub(crate) fn object(&mut self, object: &impl serde::Serialize) {
        let mut object =
            serde_json::to_value(object).expect("reports hold text, numbers and lists");
        self.mask(&mut object);
        self.writer.product(escaped(&object.to_string()).as_bytes());
        self.writer.product(b"\n");
    }

    /// Masks the texts of a value. The names of members, the schema and the rest are ours.
    fn mask(&self, value: &mut Value) {
        match value {
            Value::String(text) if self.writer.mask().hides(text.as_bytes()) => {
                *text = self.writer.masked(text);
            }
            Value::Array(values) => values.iter_mut().for_each(|value| self.mask(value)),
            Value::Object(members) => members
                .iter_mut()
                .filter(|(name, _)| *name != "schema")
                .for_each(|(_, value)| self.mask(value)),
            _ => {}
        }
    }

    /// Tells an error and gives the status it ends with; with `--json` as an object.
    pub(crate) fn fail(&mut self, command: &str, failure: &Failure) -> Status {
        if self.json {
            let object = render::json::failure(command, failure, self.lang);
            self.object(&object);
        }
        self.complain(failure)
    }

    /// Tells an error that came after the result was printed, and gives the status it ends with.
    pub(crate) fn complain(&mut self, failure: &Failure) -> Status {
        let report = render::text::failure(failure, self.lang, self.columns);
        self.writer.aside(&report);
        failure.status()
    }
}

/// JSON with everything written as an escape that a terminal would act on or not show; its meaning stays the same.
fn escaped(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for character in json.chars() {
        if character.is_control() || is_invisible(character) {
            for unit in character.encode_utf16(&mut [0; 2]) {
                let _ = write!(out, "\\u{unit:04x}");
            }
        } else {
            out.push(character);
        }
    }
    out
}
