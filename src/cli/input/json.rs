//! JSON: an object, or an array of `[name, value]` pairs.
//!
//! Read member by member rather than into a map, because a name given twice must be seen and the order kept; numbers
//! are taken in the spelling of the source, since `1.0` and `1` sign differently.

use std::fmt;

use serde::de::{Deserializer as _, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::{Format, Given, GivenParam, Input};
use crate::cli::failure::{Failure, fail};
use crate::diagnose::findings::input as kinds;
use crate::protocol::charset::Charset;
use crate::text::problem::input as problems;
use crate::text::shown;

/// Reads the parameters of a JSON text.
pub(super) fn read(bytes: &[u8]) -> Result<Input, Failure> {
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let members = (&mut reader)
        .deserialize_any(Members)
        .and_then(|members| reader.end().map(|()| members));
    let members = members.map_err(|error| {
        if error.is_data() {
            return fail(&problems::JSON_SHAPE).with("found", reason(&error));
        }
        let failure = fail(&problems::JSON_SYNTAX)
            .with("line", error.line())
            .with("column", error.column());
        failure.with("reason", reason(&error))
    })?;
    let mut input = Input::of(Format::Json, Vec::with_capacity(members.len()));
    for (name, value) in members {
        match text_of(&name, value.get())? {
            Some(value) => input.params.push(GivenParam {
                name: Given::Text(name),
                value: Given::Text(value),
            }),
            None => input
                .findings
                .push(kinds::NULL_LEFT_OUT.at(shown(name.as_bytes(), Charset::Utf8))),
        }
    }
    Ok(input)
}

/// The reader's reason without the place, which is told apart.
fn reason(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.split(" at line ")
        .next()
        .unwrap_or_default()
        .to_owned()
}

/// The text of a value; `None` for null.
fn text_of(name: &str, source: &str) -> Result<Option<String>, Failure> {
    let nested = |found: &str| {
        fail(&problems::JSON_NESTED)
            .with("parameter", shown(name.as_bytes(), Charset::Utf8))
            .with("found", found)
    };
    match source.as_bytes().first() {
        Some(b'"') => {
            let text = serde_json::from_str(source);
            text.map(Some).map_err(|error| nested(&reason(&error)))
        }
        Some(b'n') => Ok(None),
        Some(b'{') => Err(nested("{…}")),
        Some(b'[') => Err(nested("[…]")),
        _ => Ok(Some(source.to_owned())),
    }
}

struct Members;

impl<'de> Visitor<'de> for Members {
    type Value = Vec<(String, Box<RawValue>)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object or an array of [name, value] pairs")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        Ok(members)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let mut members = Vec::new();
        while let Some(pair) = seq.next_element::<(String, Box<RawValue>)>()? {
            members.push(pair);
        }
        Ok(members)
    }
}
