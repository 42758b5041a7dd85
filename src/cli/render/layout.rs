//! Text in columns: wrapping, indenting and labels, with full-width characters counted as two.

use textwrap::{Options, WordSplitter};
use unicode_width::UnicodeWidthStr as _;

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

    /// Adds text under the last row's.
    pub(crate) fn under(&self, report: &mut Report, style: Style, text: &str) {
        report
            .put(Style::Plain, " ".repeat(self.label))
            .put(style, self.hang(text))
            .put(Style::Plain, "\n");
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

fn options<'a>(columns: usize) -> Options<'a> {
    Options::new(columns.max(20)).word_splitter(WordSplitter::NoHyphenation)
}
