//! A digested string as it can be shown, in units of which none can be cut.

use std::fmt::Write as _;

use crate::cli::diagnose::redact::{Redactor, Trait};
use crate::diagnose::mistakes::Secret;
use crate::protocol::charset::Charset;
use crate::protocol::key::Mask;
use crate::text::push_escaped;

/// What may be shown of a string.
#[derive(Clone, Copy)]
pub(super) struct Showing<'a> {
    pub(super) mask: &'a Mask,
    pub(super) revealed: bool,
    pub(super) redactor: &'a Redactor,
}

/// A character as it is shown, a byte that is no text, or the key.
#[derive(Clone, Debug)]
pub(super) struct Unit {
    pub(super) text: String,
    /// The bytes that two units are compared by. They are never shown.
    bytes: Vec<u8>,
    pub(super) key: bool,
    /// Whether it belongs to personal data.
    pub(super) kind: Trait,
}

/// The units of a string: the key one of them, wherever it stands and whatever became of it.
pub(super) fn units(
    runs: &[(Secret, Vec<u8>)],
    charset: Charset,
    showing: Showing<'_>,
) -> Vec<Unit> {
    let mut units = Vec::new();
    for (secret, bytes) in runs {
        if *secret == Secret::Key && !showing.revealed {
            units.push(Unit {
                text: Mask::SHOWN.to_owned(),
                bytes: bytes.clone(),
                key: true,
                kind: Trait::Plain,
            });
        } else {
            push_text(&mut units, &showing.mask.apply(bytes), charset);
        }
    }
    let text: String = units.iter().map(|unit| unit.text.as_str()).collect();
    let mut traits = showing.redactor.traits(&text).into_iter();
    for unit in &mut units {
        let length = unit.text.chars().count();
        let most = traits.by_ref().take(length).max();
        unit.kind = most.filter(|_| !unit.key).unwrap_or(Trait::Plain);
        if unit.kind == Trait::Hidden {
            "*".clone_into(&mut unit.text);
        }
    }
    units
}

fn push_text(units: &mut Vec<Unit>, bytes: &[u8], charset: Charset) {
    charset.decode_pieces(bytes, |piece| match piece {
        Ok(run) => units.extend(run.chars().map(|character| {
            let plain = character.to_string();
            let mut text = String::new();
            push_escaped(&mut text, &plain, false);
            let bytes = charset
                .encode(&plain)
                .unwrap_or_else(|_| plain.into_bytes());
            Unit {
                text,
                bytes,
                key: false,
                kind: Trait::Plain,
            }
        })),
        Err(bytes) => units.extend(bytes.iter().map(|byte| Unit {
            text: format!("\\x{byte:02X}"),
            bytes: vec![*byte],
            key: false,
            kind: Trait::Plain,
        })),
    });
}

impl Unit {
    /// Whether it is this text.
    pub(super) fn is(&self, text: &str) -> bool {
        !self.key && self.bytes == text.as_bytes()
    }

    /// Whether both are the same bytes.
    pub(super) fn same(&self, other: &Self) -> bool {
        self.key == other.key && self.bytes == other.bytes
    }

    /// Shows the bytes instead of the character that they are.
    pub(super) fn bare(&mut self) {
        if !self.key && !self.bytes.is_ascii() && self.kind != Trait::Hidden {
            self.text.clear();
            for byte in &self.bytes {
                let _ = write!(self.text, "\\x{byte:02X}");
            }
        }
    }
}
