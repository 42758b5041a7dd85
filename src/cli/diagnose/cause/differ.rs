//! Where two digested strings differ: the least that a person would underline, found piece by piece and then cut down to
//! the characters that are not the same.

use std::ops::Range;

use super::strings::Unit;

/// A place where two strings differ, in units of each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hunk {
    pub(super) first: Range<usize>,
    pub(super) second: Range<usize>,
}

/// The most comparisons of pieces that are made to lay two strings beside each other.
const MOST: usize = 4_000_000;

/// Where two strings differ, in order. Where they look alike and only their bytes differ, the bytes are shown.
pub(super) fn hunks(first: &mut [Unit], second: &mut [Unit]) -> Vec<Hunk> {
    let found = differing(first, second);
    for hunk in &found {
        if text(first, &hunk.first) == text(second, &hunk.second) {
            first[hunk.first.clone()].iter_mut().for_each(Unit::bare);
            second[hunk.second.clone()].iter_mut().for_each(Unit::bare);
        }
    }
    found
}

fn text(units: &[Unit], range: &Range<usize>) -> String {
    let units = units[range.clone()].iter();
    units.map(|unit| unit.text.as_str()).collect()
}

fn differing(first: &[Unit], second: &[Unit]) -> Vec<Hunk> {
    let (ours, theirs) = (pieces(first), pieces(second));
    let same = |one: usize, other: usize| {
        let (one, other) = (&first[ours[one].clone()], &second[theirs[other].clone()]);
        one.len() == other.len() && one.iter().zip(other).all(|(one, other)| one.same(other))
    };
    let mut found: Vec<Hunk> = Vec::new();
    for (from_ours, from_theirs) in unmatched(ours.len(), theirs.len(), &same) {
        let hunk = Hunk {
            first: span(&ours, &from_ours, first.len()),
            second: span(&theirs, &from_theirs, second.len()),
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

/// The units of a range of pieces; of an empty one the place where it is.
fn span(pieces: &[Range<usize>], range: &Range<usize>, end: usize) -> Range<usize> {
    let start = pieces.get(range.start).map_or(end, |piece| piece.start);
    let last = pieces[range.clone()].last();
    start..last.map_or(start, |piece| piece.end)
}

/// Leaves out what both begin and end with.
fn tighten(hunk: &mut Hunk, first: &[Unit], second: &[Unit]) {
    let start = first[hunk.first.clone()]
        .iter()
        .zip(&second[hunk.second.clone()])
        .take_while(|(one, other)| one.same(other))
        .count();
    hunk.first.start += start;
    hunk.second.start += start;
    let end = first[hunk.first.clone()]
        .iter()
        .rev()
        .zip(second[hunk.second.clone()].iter().rev())
        .take_while(|(one, other)| one.same(other))
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
    ours: usize,
    theirs: usize,
    same: &dyn Fn(usize, usize) -> bool,
) -> Vec<(Range<usize>, Range<usize>)> {
    let head = (0..ours.min(theirs))
        .take_while(|at| same(*at, *at))
        .count();
    let (rows, columns) = (ours - head, theirs - head);
    if rows.saturating_mul(columns) > MOST {
        return vec![(head..ours, head..theirs)];
    }
    let same = |row: usize, column: usize| same(head + row, head + column);
    let longest = Longest::of(rows, columns, &same);
    let mut found: Vec<(Range<usize>, Range<usize>)> = Vec::new();
    let (mut row, mut column) = (0, 0);
    while row < rows || column < columns {
        if row < rows && column < columns && same(row, column) {
            row += 1;
            column += 1;
            continue;
        }
        let from = (head + row, head + column);
        if longest.skips_row(row, column) {
            row += 1;
        } else {
            column += 1;
        }
        let to = (head + row, head + column);
        match found.last_mut() {
            Some((ours, theirs)) if (ours.end, theirs.end) == from => {
                (ours.end, theirs.end) = to;
            }
            _ => found.push((from.0..to.0, from.1..to.1)),
        }
    }
    found
}

/// The lengths of the longest common sequences of what is left from each pair of places on.
struct Longest {
    rows: usize,
    columns: usize,
    lengths: Vec<u32>,
}

impl Longest {
    fn of(rows: usize, columns: usize, same: &dyn Fn(usize, usize) -> bool) -> Self {
        let mut table = Self {
            rows,
            columns,
            lengths: vec![0; (rows + 1) * (columns + 1)],
        };
        for row in (0..rows).rev() {
            for column in (0..columns).rev() {
                table.lengths[row * (columns + 1) + column] = if same(row, column) {
                    table.at(row + 1, column + 1) + 1
                } else {
                    table.at(row + 1, column).max(table.at(row, column + 1))
                };
            }
        }
        table
    }

    fn at(&self, row: usize, column: usize) -> u32 {
        self.lengths[row * (self.columns + 1) + column]
    }

    /// Whether leaving out the row loses no more than leaving out the column.
    fn skips_row(&self, row: usize, column: usize) -> bool {
        column == self.columns
            || (row < self.rows && self.at(row + 1, column) >= self.at(row, column + 1))
    }
}

#[cfg(test)]
mod tests {
    use super::super::strings::{Showing, units};
    use super::*;
    use crate::cli::diagnose::redact::Redactor;
    use crate::diagnose::mistakes::Secret;
    use crate::protocol::charset::Charset;
    use crate::protocol::key::Mask;

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
