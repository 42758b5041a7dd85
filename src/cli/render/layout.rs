//! Text in columns: wrapping, indenting and labels, with full-width characters counted as two.

use textwrap::{Options, WordSplitter};
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use crate::cli::writer::{Report, Style};

/// Text in one paragraph, wrapped, every line behind this indent.
pub(crate) fn wrapped(text: &str, columns: usize, indent: &str) -> String {
    textwrap::fill(
        text,
        options(columns)
            .initial_indent(indent)
            .subsequent_indent(indent),
    )
}

/// A command line broken at its blanks, so that it can still be copied into a shell.
pub(crate) fn command_lines(line: &str, columns: usize, indent: &str) -> String {
    let mut lines = vec![indent.to_owned()];
    for word in line.split(' ') {
        let last = lines.last_mut().expect("there is always a line");
        if last.trim().is_empty() {
            last.push_str(word);
        } else if last.len() + word.len() + 3 > columns {
            last.push_str(" \\");
            lines.push(format!("{indent}  {word}"));
        } else {
            last.push(' ');
            last.push_str(word);
        }
    }
    lines.join("\n")
}

/// Labelled rows: the labels in one column, the text wrapped in another.
pub(crate) struct Rows {
    label: usize,
    columns: usize,
}

impl Rows {
    /// Rows whose labels are among these.
    pub(crate) fn of<'a>(labels: impl IntoIterator<Item = &'a str>, columns: usize) -> Self {
        Self {
            label: labels.into_iter().map(str::width).max().unwrap_or_default() + 2,
            columns,
        }
    }

    /// Adds a row.
    pub(crate) fn row(&self, report: &mut Report, label: &str, style: Style, text: &str) {
        report.put(Style::Strong, label).put(
            Style::Plain,
            " ".repeat(self.label - label.width().min(self.label)),
        );
        report.put(style, self.hang(text)).put(Style::Plain, "\n");
    }

    /// Adds a command line, broken so that it can still be copied into a shell.
    pub(crate) fn command(&self, report: &mut Report, label: &str, line: &str) {
        let indent = " ".repeat(self.label);
        let lines = command_lines(line, self.columns, &indent);
        if label.is_empty() {
            report.line(lines);
            return;
        }
        report
            .put(Style::Strong, label)
            .put(
                Style::Plain,
                " ".repeat(self.label - label.width().min(self.label)),
            )
            .line(lines.trim_start());
    }

    /// Adds text under the last row's.
    pub(crate) fn under(&self, report: &mut Report, style: Style, text: &str) {
        report
            .put(Style::Plain, " ".repeat(self.label))
            .put(style, self.hang(text))
            .put(Style::Plain, "\n");
    }

    /// Adds data under the last row's: cut where the line is full, no character lost or added.
    pub(crate) fn data(&self, report: &mut Report, text: &str) {
        for line in chopped(
            text,
            self.columns.max(20).saturating_sub(self.label).max(10),
        ) {
            report.line(format!("{}{line}", " ".repeat(self.label)));
        }
    }

    /// The text wrapped into the second column; the first line has no indent of its own.
    fn hang(&self, text: &str) -> String {
        let indent = " ".repeat(self.label);
        let filled = textwrap::fill(
            text,
            options(self.columns)
                .initial_indent(&indent)
                .subsequent_indent(&indent),
        );
        filled
            .strip_prefix(&indent)
            .map(str::to_owned)
            .unwrap_or(filled)
    }
}

/// The text in pieces of at most so many columns.
fn chopped(text: &str, columns: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0;
    for character in text.chars() {
        let width = character.width().unwrap_or_default();
        if used + width > columns {
            lines.push(String::new());
            used = 0;
        }
        used += width;
        lines
            .last_mut()
            .expect("there is always a line")
            .push(character);
    }
    lines
}

fn options<'a>(columns: usize) -> Options<'a> {
    Options::new(columns.max(20)).word_splitter(WordSplitter::NoHyphenation)
}
