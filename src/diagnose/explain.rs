//! One name, and what it is: an error code, a status, a service, an answer, a mistake, a finding or a topic. The registries that
//! the checks use are looked through, so that nothing can be reported that cannot be explained.

use crate::catalog::answer::{self, AnswerText};
use crate::catalog::codes::{self, Code};
use crate::catalog::parameters::{self, Service};
use crate::catalog::status::{self, Status};
use crate::catalog::topics::{self, Topic};
use crate::diagnose::mistakes::{self, Mistake};
use crate::diagnose::{Kind, findings};
use crate::text::Text;

/// The most names that are suggested.
const MOST: usize = 5;

/// What a name is.
#[derive(Debug)]
#[non_exhaustive]
pub enum Subject {
    /// An error code; where another spelling was asked for, the note about it.
    Code(&'static Code, Option<Text>),
    /// A `trade_status`, for each kind of trade that has it.
    TradeStatus(Vec<&'static Status>),
    /// A `refund_status`, with what it means.
    RefundStatus(&'static str, Text),
    /// A value of another field: the value, the field, what it means.
    OtherStatus(&'static str, &'static str, Text),
    /// A service.
    Service(&'static Service),
    /// An answer of `notify_verify`.
    Answer(&'static AnswerText),
    /// A mistake behind a wrong sign.
    Mistake(&'static Mistake),
    /// A kind of finding.
    Finding(&'static Kind),
    /// An item of the FAQ or a section of the guide.
    Topic(&'static Topic),
}

impl Subject {
    /// The name as the registry spells it.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Code(code, _) => code.id,
            Self::TradeStatus(meanings) => meanings.first().map_or("", |status| status.value),
            Self::RefundStatus(value, _) | Self::OtherStatus(value, ..) => value,
            Self::Service(service) => service.name,
            Self::Answer(answer) => answer.name,
            Self::Mistake(mistake) => mistake.id,
            Self::Finding(kind) => kind.id,
            Self::Topic(topic) => topic.id,
        }
    }

    /// The kind of name, as in JSON.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Code(..) => "error-code",
            Self::TradeStatus(_) => "trade-status",
            Self::RefundStatus(..) => "refund-status",
            Self::OtherStatus(..) => "status",
            Self::Service(_) => "service",
            Self::Answer(_) => "answer",
            Self::Mistake(_) => "mistake",
            Self::Finding(_) => "finding",
            Self::Topic(_) => "topic",
        }
    }
}

/// What a name is, in capitals or not, blanks around it left out.
#[must_use]
pub fn find(name: &str) -> Option<Subject> {
    let name = name.trim();
    let same = |other: &str| other.eq_ignore_ascii_case(name);
    let code = || codes::by_id(name).map(|code| Subject::Code(code, None));
    let spelling = || codes::spelling::of(name).map(|(code, note)| Subject::Code(code, Some(note)));
    let trade_status = || {
        let value = status::TRADE
            .iter()
            .find(|status| same(status.value))?
            .value;
        Some(Subject::TradeStatus(
            status::meanings(value, None).collect(),
        ))
    };
    let refund_status = || {
        let (value, meaning) = status::REFUND.iter().find(|(value, _)| same(value))?;
        Some(Subject::RefundStatus(value, *meaning))
    };
    let other_status = || {
        let (value, field, meaning) = status::OTHER.iter().find(|(value, ..)| same(value))?;
        Some(Subject::OtherStatus(value, field, *meaning))
    };
    let finding = || {
        findings::all()
            .find(|kind| same(kind.id))
            .map(Subject::Finding)
    };
    let mistake = || mistakes::all().find(|mistake| same(mistake.id));
    let answer = || answer::ANSWERS.iter().find(|answer| same(answer.name));
    code()
        .or_else(spelling)
        .or_else(trade_status)
        .or_else(refund_status)
        .or_else(other_status)
        .or_else(|| parameters::by_name(name).map(Subject::Service))
        .or_else(|| answer().map(Subject::Answer))
        .or_else(|| topics::by_id(name).map(Subject::Topic))
        .or_else(|| mistake().map(Subject::Mistake))
        .or_else(finding)
}

/// Every name that [`find`] knows.
pub fn names() -> impl Iterator<Item = &'static str> {
    let codes = codes::all().map(|code| code.id);
    let spellings = codes::spelling::ALL.iter().map(|spelling| spelling.word);
    codes
        .chain(spellings)
        .chain(status::TRADE.iter().map(|status| status.value))
        .chain(status::REFUND.iter().map(|(value, _)| *value))
        .chain(status::OTHER.iter().map(|(value, ..)| *value))
        .chain(parameters::ALL.iter().map(|service| service.name))
        .chain(answer::ANSWERS.iter().map(|answer| answer.name))
        .chain(topics::all().map(|topic| topic.id))
        .chain(mistakes::all().map(|mistake| mistake.id))
        .chain(findings::all().map(|kind| kind.id))
}

/// The names among these that were perhaps meant: few letters apart, or with the whole name inside; nearest first.
#[must_use]
pub fn nearest<'a>(name: &str, among: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let wanted = plain(name);
    if wanted.is_empty() || wanted.len() > 100 {
        return Vec::new();
    }
    let mut near: Vec<(usize, &str)> = among
        .into_iter()
        .filter_map(|known| {
            let other = plain(known);
            let distance = strsim::damerau_levenshtein(&wanted, &other);
            let bound = (wanted.chars().count().max(4) / 4).min(4);
            let inside = wanted.len() >= 4 && other.contains(&wanted);
            match distance {
                close if close <= bound => Some((close, known)),
                // What was typed is a part of the name: behind every slip.
                _ if inside => Some((100 + other.len(), known)),
                _ => None,
            }
        })
        .collect();
    near.sort_unstable();
    near.dedup();
    near.truncate(MOST);
    near.into_iter().map(|(_, known)| known).collect()
}

/// A name without what people mix up: capitals, and which sign joins the words.
fn plain(name: &str) -> String {
    let joined = name.trim().chars().map(|character| match character {
        '-' | ' ' => '_',
        other => other.to_ascii_uppercase(),
    });
    joined.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind_of(name: &str) -> Option<(&'static str, &'static str)> {
        find(name).map(|subject| (subject.kind(), subject.name()))
    }

    #[test]
    fn a_name_is_what_its_registry_says() {
        for (name, kind, found) in [
            ("ILLEGAL_SIGN", "error-code", "ILLEGAL_SIGN"),
            (" illegal_sign\n", "error-code", "ILLEGAL_SIGN"),
            ("HASH_NO_PRIVILEGE", "error-code", "HAS_NO_PRIVILEGE"),
            ("0005", "error-code", "0005"),
            ("trade_finished", "trade-status", "TRADE_FINISHED"),
            ("REFUND_SUCCESS", "refund-status", "REFUND_SUCCESS"),
            ("unknow", "status", "UNKNOW"),
            (
                "alipay.wap.auth.authandexecute",
                "service",
                "alipay.wap.auth.authAndExecute",
            ),
            ("false", "answer", "false"),
            ("Sign-Type-Signed", "mistake", "sign-type-signed"),
            ("duplicate-name", "finding", "duplicate-name"),
            ("guide-sort", "topic", "guide-sort"),
        ] {
            assert_eq!(kind_of(name), Some((kind, found)), "{name}");
        }
        for unknown in ["", "SIGN", "ILLEGAL_SING", "faq-16", "0010"] {
            assert!(find(unknown).is_none(), "{unknown}");
        }
    }

    #[test]
    fn every_name_is_found_as_itself() {
        for name in names() {
            let found = find(name).map(|subject| subject.name());
            let meant = codes::spelling::of(name).map_or(name, |(code, _)| code.id);
            assert_eq!(found, Some(meant));
        }
    }

    #[test]
    fn no_two_registries_share_a_name() {
        let mut seen: Vec<&str> = names().collect();
        seen.sort_unstable();
        // A status may belong to several kinds of trade, and stands once for each.
        let statuses: Vec<&str> = status::TRADE.iter().map(|status| status.value).collect();
        for pair in seen.windows(2) {
            assert!(
                pair[0] != pair[1] || statuses.contains(&pair[0]),
                "{}",
                pair[0]
            );
        }
    }

    #[test]
    fn a_near_miss_suggests_the_name() {
        assert_eq!(
            nearest("ILLEGAL_SING", names()).first(),
            Some(&"ILLEGAL_SIGN")
        );
        assert_eq!(
            nearest("illegal-sign", names()).first(),
            Some(&"ILLEGAL_SIGN")
        );
        assert_eq!(
            nearest("TRADE_FINISH", names()).first(),
            Some(&"TRADE_FINISHED")
        );
        assert_eq!(nearest("faq-16", names()).first(), Some(&"faq-1"));
        assert!(nearest("PRIVILEGE", names()).contains(&"HAS_NO_PRIVILEGE"));
        assert!(nearest("xyzzy quux plugh", names()).is_empty());
        assert!(nearest("", names()).is_empty());
    }
}
