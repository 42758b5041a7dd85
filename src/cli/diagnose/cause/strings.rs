//! A digested string as it can be shown, in units of which none can be cut, and where two such strings differ.

use std::ops::Range;

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
    key: bool,
    /// Whether it belongs to personal data.
    pub(super) kind: Trait,
}

/// A place where two strings differ, in units of each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hunk {
    pub(super) first: Range<usize>,
    pub(super) second: Range<usize>,
}

/// The most comparisons of pieces that are made to lay two strings beside each other.
const MOST: usize = 4_000_000;

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
    fn is(&self, text: &str) -> bool {
        !self.key && self.bytes == text.as_bytes()
    }

    fn same(&self, other: &Self) -> bool {
        self.key == other.key && self.bytes == other.bytes
    }

    /// Shows the bytes instead of the character that they are.
    fn bare(&mut self) {
        if !self.key && !self.bytes.is_ascii() && self.kind != Trait::Hidden {
            self.text = self
                .bytes
                .iter()
                .map(|byte| format!("\\x{byte:02X}"))
                .collect();
        }
    }
}

/// Where two strings differ, in order. Where they look alike and only their bytes differ, the bytes are shown.
pub(super) fn hunks(first: &mut [Unit], second: &mut [Unit]) -> Vec<Hunk> {
    let found = differing(first, second);
    for hunk in &found {
        let text = |units: &[Unit], range: &Range<usize>| -> String {
            units[range.clone()]
                .iter()
                .map(|unit| unit.text.as_str())
                .collect()
        };
        if text(first, &hunk.first) == text(second, &hunk.second) {
            first[hunk.first.clone()].iter_mut().for_each(Unit::bare);
            second[hunk.second.clone()].iter_mut().for_each(Unit::bare);
        }
    }
    found
}

fn differing(first: &[Unit], second: &[Unit]) -> Vec<Hunk> {
    let (a, b) = (pieces(first), pieces(second));
    let mut found: Vec<Hunk> = Vec::new();
    for (from_a, from_b) in unmatched(first, second, &a, &b) {
        let span = |pieces: &[Range<usize>], range: &Range<usize>, end: usize| {
            let start = pieces.get(range.start).map_or(end, |piece| piece.start);
            start
                ..pieces[..range.end]
                    .last()
                    .map_or(start, |piece| piece.end.max(start))
        };
        let hunk = Hunk {
            first: span(&a, &from_a, first.len()),
            second: span(&b, &from_b, second.len()),
        };
        match found.last_mut() {
            // Only a joint stands between: one place to the eye.
            Some(last)
                if hunk.first.start <= last.first.end + 1
                    && hunk.second.start <= last.second.end + 1 =>
            {
                last.first.end = hunk.first.end;
                last.second.end = hunk.second.end;
            }
            _ => found.push(hunk),
        }
    }
    for hunk in &mut found {
        tighten(hunk, first, second);
    }
    found
}

/// Leaves out what both begin and end with.
fn tighten(hunk: &mut Hunk, first: &[Unit], second: &[Unit]) {
    let start = first[hunk.first.clone()]
        .iter()
        .zip(&second[hunk.second.clone()])
        .take_while(|(a, b)| a.same(b))
        .count();
    hunk.first.start += start;
    hunk.second.start += start;
    let end = first[hunk.first.clone()]
        .iter()
        .rev()
        .zip(second[hunk.second.clone()].iter().rev())
        .take_while(|(a, b)| a.same(b))
        .count();
    hunk.first.end -= end;
    hunk.second.end -= end;
}

/// The string in pieces: `name=`, a value, `&`, the key.
fn pieces(units: &[Unit]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut in_name = true;
    for (at, unit) in units.iter().enumerate() {
        let alone = unit.key || unit.is("&");
        let ends_name = in_name && unit.is("=");
        if alone && start < at {
            found.push(start..at);
        }
        if alone || ends_name {
            found.push(if alone { at..at + 1 } else { start..at + 1 });
            start = at + 1;
            in_name = alone;
        }
    }
    if start < units.len() {
        found.push(start..units.len());
    }
    found
}

/// The ranges of pieces that have no counterpart, by the longest common sequence.
fn unmatched(
    first: &[Unit],
    second: &[Unit],
    a: &[Range<usize>],
    b: &[Range<usize>],
) -> Vec<(Range<usize>, Range<usize>)> {
    let same = |i: usize, j: usize| {
        let (x, y) = (&first[a[i].clone()], &second[b[j].clone()]);
        x.len() == y.len() && x.iter().zip(y).all(|(x, y)| x.same(y))
    };
    let head = (0..a.len().min(b.len()))
        .take_while(|at| same(*at, *at))
        .count();
    let (rows, columns) = (a.len() - head, b.len() - head);
    if rows == 0 && columns == 0 {
        return Vec::new();
    }
    if rows.saturating_mul(columns) > MOST {
        return vec![(head..a.len(), head..b.len())];
    }
    let width = columns + 1;
    let mut longest = vec![0_u32; (rows + 1) * width];
    for i in (0..rows).rev() {
        for j in (0..columns).rev() {
            longest[i * width + j] = if same(head + i, head + j) {
                longest[(i + 1) * width + j + 1] + 1
            } else {
                longest[(i + 1) * width + j].max(longest[i * width + j + 1])
            };
        }
    }
    let mut found: Vec<(Range<usize>, Range<usize>)> = Vec::new();
    let (mut i, mut j) = (0, 0);
    while i < rows || j < columns {
        if i < rows && j < columns && same(head + i, head + j) {
            i += 1;
            j += 1;
            continue;
        }
        let (x, y) = (head + i, head + j);
        let down = j == columns
            || (i < rows && longest[(i + 1) * width + j] >= longest[i * width + j + 1]);
        if down {
            i += 1;
        } else {
            j += 1;
        }
        let (to_x, to_y) = (head + i, head + j);
        match found.last_mut() {
            Some((last_x, last_y)) if last_x.end == x && last_y.end == y => {
                last_x.end = to_x;
                last_y.end = to_y;
            }
            _ => found.push((x..to_x, y..to_y)),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn differ(first: &str, second: &str) -> Vec<(String, String)> {
        let redactor = Redactor::new(false);
        let mask = Mask::new();
        let showing = Showing {
            mask: &mask,
            revealed: false,
            redactor: &redactor,
        };
        let of = |text: &str| {
            let runs = [
                (Secret::No, text.as_bytes().to_vec()),
                (Secret::Key, b"k".to_vec()),
            ];
            units(&runs, Charset::Utf8, showing)
        };
        let (mut a, mut b) = (of(first), of(second));
        let found = hunks(&mut a, &mut b);
        let text = |units: &[Unit], range: &Range<usize>| -> String {
            units[range.clone()]
                .iter()
                .map(|unit| unit.text.as_str())
                .collect()
        };
        found
            .iter()
            .map(|hunk| (text(&a, &hunk.first), text(&b, &hunk.second)))
            .collect()
    }

    fn pairs(of: &[(&str, &str)]) -> Vec<(String, String)> {
        let owned = of.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned()));
        owned.collect()
    }

    #[test]
    fn differences_are_as_small_as_they_are_plain() {
        for (first, second, expected) in [
            ("a=1&b=2", "a=1&b=2", &[][..]),
            ("a=1&b=2 ", "a=1&b=2", &[(" ", "")]),
            ("a=1&b=2", "a=1&b=2&key=", &[("", "&key=")]),
            (
                "a=1&b=2",
                "a=1&b=2&sign_type=MD5",
                &[("", "&sign_type=MD5")],
            ),
            ("a=1&c=3", "a=1&b=2&c=3", &[("", "b=2&")]),
            (
                "a=1&b=x y&c=3&d=4",
                "a=1&b=x+y&c=3&d=5",
                &[(" ", "+"), ("4", "5")],
            ),
            ("", "", &[]),
        ] {
            assert_eq!(differ(first, second), pairs(expected), "{first} {second}");
        }
    }
}
