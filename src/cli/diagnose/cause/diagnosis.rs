//! The diagnosis of one request or notification: whether its sign is right, and if not, what made it.

use super::hunt::{Bounds, Hunt};
use super::inquiry::Inquiry;
use super::keys::Keys;
use crate::cli::diagnose::checks;
use crate::cli::session::Session;
use crate::diagnose::align::{Alignment, align};
use crate::diagnose::findings::diagnosis as kinds;
use crate::diagnose::mistakes::{Case, Digested, Direction, Draft};
use crate::diagnose::{Finding, Severity};
use crate::protocol::charset::Charset;
use crate::protocol::key::Key;
use crate::text::shown;

/// The verdict of a diagnosis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// The sign is right or was not looked at, and the checks found no error and nothing likely to be one.
    Clean,
    /// The sign is right or was not looked at, and the checks found something.
    Findings,
    /// The sign is wrong, and how it came about is proven.
    Explained,
    /// The sign is wrong, and nothing known leads to it.
    Unexplained,
}

impl Verdict {
    /// The name in JSON.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Clean => "clean",
            Self::Findings => "findings",
            Self::Explained => "explained",
            Self::Unexplained => "unexplained",
        }
    }
}

/// The diagnosis of one request or notification.
#[derive(Debug)]
pub(in crate::cli::diagnose) struct Diagnosis {
    pub(super) inquiry: Inquiry,
    pub(super) verdict: Verdict,
    /// The key that should have signed; the empty one where none was given.
    pub(super) key: Key,
    pub(super) has_key: bool,
    /// What should have been digested.
    pub(super) right: Digested,
    pub(super) findings: Vec<Finding>,
    /// What was searched, where the sign is wrong.
    pub(super) hunt: Option<Hunt>,
    /// What was searched for the sign that the shop's own code computed, where a log tells another one.
    pub(super) mysign: Option<Hunt>,
    /// How the string that the shop's code digested compares.
    pub(super) theirs: Option<Alignment>,
}

impl Diagnosis {
    /// Diagnoses one request or notification.
    pub(super) fn of(
        mut inquiry: Inquiry,
        keys: &Keys,
        bounds: Bounds,
        theirs: Option<&[u8]>,
        session: &mut Session<'_>,
    ) -> Self {
        let key = keys.key.clone().unwrap_or_else(|| Key::new(Vec::new()));
        let rule = inquiry.rule.rule();
        let case = Case {
            params: &inquiry.unsigned,
            rule: &rule,
            key: &key,
            charset: inquiry.charset,
            direction: inquiry.mode,
            other_keys: &keys.others,
            address: inquiry.address.as_deref(),
        };
        let made_by_shop = Case {
            direction: Direction::Request,
            ..case
        };
        let right = Draft::of(&case).digested();
        let known = inquiry.sign.as_deref().filter(|_| keys.key.is_some());
        let is_right = known.map(|_| inquiry.is_right(&right.printed));
        let hunted = known
            .filter(|_| is_right == Some(false))
            .and_then(|sign| hunt(&case, &inquiry.charsets(), sign, bounds, session));
        let charset = hunted
            .as_ref()
            .map_or(case.charset, |(_, charset)| *charset);
        let hunt = hunted.map(|(hunt, _)| hunt);
        let logged = inquiry.log.as_ref().and_then(|log| log.mysign.as_deref());
        let mysign = logged
            .filter(|sign| keys.key.is_some() && *sign != right.printed.as_bytes())
            .map(|sign| Hunt::run(&made_by_shop, sign, bounds, session));
        // The string is the shop's own, so that the sign to compare is the one that the shop computed.
        let theirs = theirs.map(|text| align(&made_by_shop, text, logged.or(known)));
        let settled = is_right == Some(true) || hunt.as_ref().is_some_and(Hunt::found);
        let mut findings = checks::of(&inquiry, keys.key.as_ref(), settled);
        findings.extend(keys.findings.iter().cloned());
        findings.extend(about_itself(&inquiry, keys));
        let key = key.clone();
        inquiry.charset = charset;
        let mut diagnosis = Self {
            verdict: Verdict::Clean,
            right,
            findings,
            hunt,
            mysign,
            theirs,
            key,
            has_key: keys.key.is_some(),
            inquiry,
        };
        diagnosis.judge();
        diagnosis
    }

    /// Adds what was found beside it, which may change the verdict.
    pub(super) fn add(&mut self, findings: Vec<Finding>) {
        self.findings.extend(findings);
        self.judge();
    }

    fn judge(&mut self) {
        self.verdict = match &self.hunt {
            Some(hunt) if hunt.searched.explanations.is_empty() => Verdict::Unexplained,
            Some(_) => Verdict::Explained,
            None if self.worst() >= Some(Severity::Warning) => Verdict::Findings,
            None => Verdict::Clean,
        };
    }

    fn worst(&self) -> Option<Severity> {
        let severities = self.findings.iter().map(|finding| finding.kind.severity);
        severities.max()
    }

    /// Whether all is well: the sign is not wrong, and no finding is an error, nor a warning where those count.
    pub(super) fn holds(&self, strict: bool) -> bool {
        let bad = if strict {
            Severity::Warning
        } else {
            Severity::Error
        };
        self.hunt.is_none() && self.worst() < Some(bad)
    }

    /// The sign that the shop's own code computed, as a log tells it.
    pub(super) fn mysign_text(&self) -> String {
        let log = self.inquiry.log.as_ref();
        let sign = log.and_then(|log| log.mysign.as_deref());
        shown(sign.unwrap_or_default(), self.inquiry.charset)
    }

    /// Calls with the case that was diagnosed.
    pub(super) fn with_case<T>(&self, call: impl FnOnce(&Case<'_>) -> T) -> T {
        call(&Case {
            params: &self.inquiry.unsigned,
            rule: &self.inquiry.rule.rule(),
            key: &self.key,
            charset: self.inquiry.charset,
            direction: self.inquiry.mode,
            other_keys: &[],
            address: self.inquiry.address.as_deref(),
        })
    }

    /// Whether the sign was compared.
    pub(super) fn compared(&self) -> bool {
        self.has_key && self.inquiry.sign.is_some()
    }
}

/// Searches with each charset that the text can have been in, until one explains the sign; each has its share of what the
/// search may take.
fn hunt(
    case: &Case<'_>,
    charsets: &[Charset],
    sign: &[u8],
    bounds: Bounds,
    session: &mut Session<'_>,
) -> Option<(Hunt, Charset)> {
    let bounds = bounds.shared_by(charsets.len());
    let mut hunted: Option<(Hunt, Charset)> = None;
    for charset in charsets {
        let case = Case {
            charset: *charset,
            ..*case
        };
        let hunt = Hunt::run(&case, sign, bounds, session);
        let is_over = hunt.found();
        hunted = match hunted {
            None => Some((hunt, *charset)),
            Some((earlier, _)) if is_over => Some((hunt.after(&earlier), *charset)),
            Some((earlier, first)) => Some((earlier.after(&hunt), first)),
        };
        if is_over {
            break;
        }
    }
    hunted
}

/// What the diagnosis could not look at, and what a log says.
fn about_itself(inquiry: &Inquiry, keys: &Keys) -> Vec<Finding> {
    let mut found = Vec::new();
    if inquiry.sign.is_none() && inquiry.mode == Direction::Request && !inquiry.asks() {
        found.push(kinds::SIGN_NOT_GIVEN.at("sign"));
    }
    if inquiry.sign.is_some() && keys.key.is_none() {
        found.push(kinds::KEY_NOT_GIVEN.found());
    }
    if let Some(log) = &inquiry.log {
        let answer = shown(&log.answer, inquiry.charset);
        let known = crate::catalog::answer::by_name(&answer.to_ascii_lowercase());
        let text = known.or_else(|| crate::catalog::answer::by_name("not-the-service"));
        if let Some(text) = text {
            let finding = kinds::LOGGED_ANSWER.found().with("answer", answer);
            found.push(
                finding
                    .with_text("meaning", text.meaning())
                    .with_text("action", text.action()),
            );
        }
    }
    found
}
