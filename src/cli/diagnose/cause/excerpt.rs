//! A line cut out of a long string around the place that matters, and the line below that underlines it. Widths are
//! those of the terminal, full-width characters counted as two, so that the marks stand where they should.

use std::ops::Range;

use unicode_width::UnicodeWidthStr as _;

use super::strings::Unit;

/// What stands for what was cut off.
const CUT: &str = "…";

/// A line and its underline.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Excerpt {
    pub(super) line: String,
    pub(super) marks: String,
    /// The units that the line shows.
    pub(super) shown: Range<usize>,
}

/// The line around a range of units, at most so many columns wide. Where the range is empty, the unit behind it is
/// marked, or the end.
pub(super) fn excerpt(units: &[Unit], range: &Range<usize>, columns: usize) -> Excerpt {
    let width = |unit: &Unit| unit.text.width();
    let total: usize = units.iter().map(width).sum();
    let (mut start, mut end) = (0, units.len());
    // One column stays free for the mark of something missing at the end.
    let room = columns.saturating_sub(1);
    if total > room {
        start = range.start;
        let mut before = 0;
        while start > 0 && before + width(&units[start - 1]) <= room / 3 {
            start -= 1;
            before += width(&units[start]);
        }
        let cut = usize::from(start > 0) + 1;
        let mut used = 0;
        end = start;
        while end < units.len() && used + width(&units[end]) + cut <= room {
            used += width(&units[end]);
            end += 1;
        }
        // What is left of the room at the end of the string goes to what stands before.
        while start > 0 && end == units.len() && used + width(&units[start - 1]) < room {
            start -= 1;
            used += width(&units[start]);
        }
    }
    let text = |range: Range<usize>| -> String {
        units[range].iter().map(|unit| unit.text.as_str()).collect()
    };
    let mut line = String::new();
    if start > 0 {
        line.push_str(CUT);
    }
    let lead = line.width() + text(start..range.start.min(end)).width();
    line.push_str(&text(start..end));
    if end < units.len() {
        line.push_str(CUT);
    }
    let marked = text(range.start.min(end)..range.end.min(end)).width();
    let mut marks = " ".repeat(lead);
    marks.push_str(&"^".repeat(marked.max(1)));
    Excerpt {
        line,
        marks,
        shown: start..end,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::diagnose::redact::Redactor;
    use crate::diagnose::mistakes::Secret;
    use crate::protocol::charset::Charset;
    use crate::protocol::key::Mask;

    fn units_of(text: &str) -> Vec<Unit> {
        let redactor = Redactor::new(false);
        let mask = Mask::new();
        let showing = super::super::strings::Showing {
            mask: &mask,
            revealed: false,
            redactor: &redactor,
        };
        let runs = [(Secret::No, text.as_bytes().to_vec())];
        super::super::strings::units(&runs, Charset::Utf8, showing)
    }

    #[test]
    fn marks_stand_under_what_they_mark() {
        let units = units_of("subject=测试商品&total_fee=1");
        let found = excerpt(&units, &(10..12), 80);
        assert_eq!(found.line, "subject=测试商品&total_fee=1");
        assert_eq!(found.marks, format!("{}^^^^", " ".repeat(12)));
        let at_end = units.len()..units.len();
        assert_eq!(excerpt(&units, &at_end, 80).marks.len(), 29);
    }

    #[test]
    fn a_line_is_never_wider_than_asked() {
        let units = units_of(&"字段=值&name=a\u{200B}b&".repeat(30));
        for columns in [20, 21, 40, 79] {
            for at in (0..units.len()).step_by(7) {
                for length in [0, 1, 5, 200] {
                    let range = at..(at + length).min(units.len());
                    let found = excerpt(&units, &range, columns);
                    assert!(found.line.width() <= columns, "{found:?}");
                    assert!(found.marks.width() <= columns, "{found:?}");
                    assert!(found.marks.contains('^'));
                }
            }
        }
    }
}
