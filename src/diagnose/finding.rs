//! A finding: something that a check saw, with a stable id, a place, and what to do about it.

use crate::text::{Fact, Lang, Text, Texts};

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing; nothing is wrong.
    Note,
    /// Likely to be a mistake.
    Warning,
    /// Wrong: a request will be refused, a notification must not be trusted.
    Error,
}

impl Severity {
    /// The name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// A kind of finding, registered once with its texts.
#[derive(Debug)]
pub struct Kind {
    /// The stable id, in words joined by `-`.
    pub id: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// What was seen, why it matters, what to do.
    pub(super) texts: Texts<3>,
}

impl Kind {
    /// What was seen, in a line.
    #[must_use]
    pub fn title(&self) -> Text {
        let [title, _, _] = self.texts.each();
        title
    }

    /// Why it matters.
    #[must_use]
    pub fn detail(&self) -> Text {
        let [_, detail, _] = self.texts.each();
        detail
    }

    /// What to do.
    #[must_use]
    pub fn fix(&self) -> Text {
        let [_, _, fix] = self.texts.each();
        fix
    }

    /// A finding of this kind.
    #[must_use]
    pub const fn found(&'static self) -> Finding {
        Finding {
            kind: self,
            parameter: None,
            place: None,
            facts: Vec::new(),
            texts: Vec::new(),
        }
    }

    /// A finding of this kind about a parameter, whose name must be fit to be shown.
    #[must_use]
    pub fn at(&'static self, parameter: impl Into<String>) -> Finding {
        let parameter = parameter.into();
        Finding {
            kind: self,
            facts: vec![("parameter", parameter.clone())],
            parameter: Some(parameter),
            place: None,
            texts: Vec::new(),
        }
    }
}

/// Something that a check saw.
#[derive(Clone, Debug)]
pub struct Finding {
    /// What kind it is.
    pub kind: &'static Kind,
    /// The parameter that it is about, as it can be shown.
    pub parameter: Option<String>,
    /// The exact place in the value: first byte, and the byte behind the last.
    pub place: Option<(usize, usize)>,
    facts: Vec<Fact>,
    /// Facts that have a language of their own.
    texts: Vec<(&'static str, Text)>,
}

impl Finding {
    /// The finding with a fact for its texts, fit to be shown.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.facts.push((name, value.to_string()));
        self
    }

    /// The finding with a fact that is said in both languages.
    #[must_use]
    pub fn with_text(mut self, name: &'static str, text: Text) -> Self {
        self.texts.push((name, text));
        self
    }

    /// The finding with its place in the value, in bytes.
    #[must_use]
    pub const fn spanning(mut self, from: usize, to: usize) -> Self {
        self.place = Some((from, to));
        self
    }

    /// What was seen.
    #[must_use]
    pub fn title(&self, lang: Lang) -> String {
        self.filled(self.kind.title(), lang)
    }

    /// Why it matters.
    #[must_use]
    pub fn detail(&self, lang: Lang) -> String {
        self.filled(self.kind.detail(), lang)
    }

    /// What to do.
    #[must_use]
    pub fn fix(&self, lang: Lang) -> String {
        self.filled(self.kind.fix(), lang)
    }

    fn filled(&self, text: Text, lang: Lang) -> String {
        let texts = self
            .texts
            .iter()
            .map(|(name, text)| (*name, text.raw(lang).to_owned()));
        let facts: Vec<Fact> = self.facts.iter().cloned().chain(texts).collect();
        text.fill(lang, &facts)
    }
}

/// Whether any of the findings is an error.
#[must_use]
pub fn any_error(findings: &[Finding]) -> bool {
    findings
        .iter()
        .any(|finding| finding.kind.severity == Severity::Error)
}
