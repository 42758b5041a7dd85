//! The one way out: colour, the mask over the key, and the escaping of foreign characters happen here.
//!
//! Two kinds of output: a [`Report`] is text for people, made of styled spans, masked and escaped; a product (a sign,
//! a URL, a form, a JSON object) is what the command was asked for, and is written byte for byte. A product that would
//! hold the key is refused before it comes here.

use std::io::{self, ErrorKind, Write};

use colored::Colorize as _;
use unicode_width::UnicodeWidthStr as _;

use crate::protocol::key::Mask;
use crate::text::push_escaped;

/// How a span of text looks. Nothing is said by colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    Plain,
    Strong,
    Faint,
    Good,
    Warning,
    Bad,
}

/// Text for people.
#[derive(Debug, Default)]
pub(crate) struct Report {
    spans: Vec<(Style, String)>,
}

impl Report {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// Adds text; line feeds in it are ours.
    pub(crate) fn put(&mut self, style: Style, text: impl Into<String>) -> &mut Self {
        self.spans.push((style, text.into()));
        self
    }

    /// Adds plain text and a line end.
    pub(crate) fn line(&mut self, text: impl Into<String>) -> &mut Self {
        self.put(Style::Plain, text).put(Style::Plain, "\n")
    }
}

/// One of the two streams.
struct Stream<'a> {
    out: &'a mut dyn Write,
    coloured: bool,
    /// What went wrong first; nothing is written after it.
    fault: Option<io::Error>,
}

impl Stream<'_> {
    fn write(&mut self, bytes: &[u8]) {
        if self.fault.is_none()
            && let Err(error) = self.out.write_all(bytes).and_then(|()| self.out.flush())
        {
            self.fault = Some(error);
        }
    }
}

/// Writes both streams of a run.
pub(crate) struct Writer<'a> {
    stdout: Stream<'a>,
    stderr: Stream<'a>,
    mask: Mask,
    revealed: bool,
    /// The width of the line of progress that stands on standard error.
    progress: usize,
}

impl<'a> Writer<'a> {
    /// A writer over both streams, without colour and with nothing to mask yet.
    pub(crate) fn new(stdout: &'a mut dyn Write, stderr: &'a mut dyn Write) -> Self {
        let stream = |out| Stream {
            out,
            coloured: false,
            fault: None,
        };
        Self {
            stdout: stream(stdout),
            stderr: stream(stderr),
            mask: Mask::new(),
            revealed: false,
            progress: 0,
        }
    }

    /// Sets which streams are coloured.
    pub(crate) fn colour(&mut self, stdout: bool, stderr: bool) {
        self.stdout.coloured = stdout;
        self.stderr.coloured = stderr;
        if stdout || stderr {
            // The decision is made per stream, here; the crate's own would look at standard output alone.
            colored::control::set_override(true);
        }
    }

    /// Hides this key in all that follows.
    pub(crate) fn hide(&mut self, key: &[u8]) {
        self.mask.add(key);
    }

    /// Shows keys from here on: `--reveal-key`.
    pub(crate) fn reveal(&mut self) {
        self.revealed = true;
        self.mask = Mask::new();
    }

    /// Whether `--reveal-key` was said.
    pub(crate) const fn revealed(&self) -> bool {
        self.revealed
    }

    /// The mask of this run; empty where keys are revealed.
    pub(crate) const fn mask(&self) -> &Mask {
        &self.mask
    }

    /// Writes a report to standard output.
    pub(crate) fn report(&mut self, report: &Report) {
        let text = self.render(report, self.stdout.coloured);
        self.stdout.write(text.as_bytes());
    }

    /// Writes a report to standard error.
    pub(crate) fn aside(&mut self, report: &Report) {
        let text = self.render(report, self.stderr.coloured);
        self.stderr.write(text.as_bytes());
    }

    /// Rewrites the line of progress on standard error, which must be a terminal; an empty text takes it away.
    pub(crate) fn progress(&mut self, text: &str) {
        if text.is_empty() && self.progress == 0 {
            return;
        }
        let text = self.masked(text);
        let blanks = " ".repeat(self.progress.saturating_sub(text.width()));
        let line = if text.is_empty() {
            format!("\r{blanks}\r")
        } else {
            format!("\r{text}{blanks}")
        };
        self.progress = text.width();
        self.stderr.write(line.as_bytes());
    }

    /// Hands on what another program wrote to standard error, byte for byte but for the key.
    pub(crate) fn pass_on(&mut self, bytes: &[u8]) {
        let masked = self.mask.apply(bytes).into_owned();
        self.stderr.write(&masked);
    }

    /// Writes a product to standard output, byte for byte.
    pub(crate) fn product(&mut self, bytes: &[u8]) {
        self.stdout.write(bytes);
    }

    /// What kept standard output from being written, unless its reader just went away.
    pub(crate) fn fault(&mut self) -> Option<io::Error> {
        self.stdout
            .fault
            .take()
            .filter(|error| error.kind() != ErrorKind::BrokenPipe)
    }

    fn render(&self, report: &Report, coloured: bool) -> String {
        let mut text = String::new();
        for (style, span) in &report.spans {
            let masked = self.masked(span);
            if !coloured || *style == Style::Plain {
                push_escaped(&mut text, &masked, true);
                continue;
            }
            let mut escaped = String::new();
            push_escaped(&mut escaped, &masked, true);
            text.push_str(&paint(*style, &escaped));
        }
        text
    }

    /// The text without runs of a key.
    pub(crate) fn masked(&self, text: &str) -> String {
        String::from_utf8_lossy(&self.mask.apply(text.as_bytes())).into_owned()
    }
}

fn paint(style: Style, text: &str) -> String {
    let painted = match style {
        Style::Plain => text.normal(),
        Style::Strong => text.bold(),
        Style::Faint => text.dimmed(),
        Style::Good => text.green().bold(),
        Style::Warning => text.yellow().bold(),
        Style::Bad => text.red().bold(),
    };
    painted.to_string()
}
