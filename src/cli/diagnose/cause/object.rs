//! The object of `diagnose request --json` and `diagnose notify --json`.

use serde::Serialize;

use super::diagnosis::Diagnosis;
use super::hunt::Hunt;
use super::place::Place;
use super::prints::presign_base64;
use super::{SCHEMA, diagnosis::Verdict};
use crate::cli::render::json::{self, FindingObject};
use crate::cli::session::Session;
use crate::diagnose::align::Alignment;
use crate::diagnose::mistakes::{Case, Direction, Slip};
use crate::diagnose::search::Explanation;
use crate::protocol::key::Mask;
use crate::text::{Lang, shown};

#[derive(Serialize)]
pub(in crate::cli::diagnose) struct Object {
    schema: String,
    mode: &'static str,
    /// The file that the parameters came from; null for arguments.
    input: Option<String>,
    verdict: &'static str,
    explanations: Vec<ExplanationObject>,
    findings: Vec<FindingObject>,
    /// Null for a URL that asks about a notification: nothing in it is signed.
    expected: Option<Expected>,
    searched: Option<SearchedObject>,
    /// False where `--redact` was asked for: programs get the exact bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    redacted: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mysign: Option<MySign>,
    #[serde(skip_serializing_if = "Option::is_none")]
    their_presign: Option<Theirs>,
}

#[derive(Serialize)]
struct ExplanationObject {
    mistakes: Vec<MistakeObject>,
    /// Chains of other mistakes, by their ids, that lead to the very same bytes.
    alternatives: Vec<Vec<&'static str>>,
    presign_base64: String,
    digest: DigestObject,
    sign: String,
}

#[derive(Serialize)]
struct MistakeObject {
    id: &'static str,
    axis: &'static str,
    #[serde(rename = "where")]
    place: Option<Place>,
    title: String,
    detail: String,
    fix: String,
}

#[derive(Serialize)]
struct DigestObject {
    algorithm: &'static str,
    print: &'static str,
}

/// What is right. Without a key there is no sign.
#[derive(Serialize)]
struct Expected {
    presign_base64: String,
    sign: Option<String>,
    charset: &'static str,
    charset_from: &'static str,
}

#[derive(Serialize)]
struct SearchedObject {
    candidates: u64,
    depth: usize,
    exhausted: bool,
    elapsed_ms: u64,
}

/// The sign that the shop's own code computed, as its log tells it.
#[derive(Serialize)]
struct MySign {
    verdict: &'static str,
    sign: String,
    explanations: Vec<ExplanationObject>,
    searched: SearchedObject,
}

/// How the string that the shop's own code digested compares.
#[derive(Serialize)]
struct Theirs {
    proven: Option<bool>,
    same: bool,
    mistakes: Vec<MistakeObject>,
    differences: Vec<DifferenceObject>,
}

#[derive(Serialize)]
struct DifferenceObject {
    kind: &'static str,
    parameter: Option<String>,
    right: Option<String>,
    theirs: Option<String>,
    mistake: Option<&'static str>,
}

/// The object of a diagnosis.
pub(in crate::cli::diagnose) fn object(
    diagnosis: &Diagnosis,
    redact: bool,
    session: &Session<'_>,
) -> Object {
    let inquiry = &diagnosis.inquiry;
    let lang = session.lang;
    diagnosis.with_case(|case| {
        let hunt = diagnosis.hunt.as_ref();
        let shops = Case {
            direction: Direction::Request,
            ..*case
        };
        Object {
            schema: json::schema(SCHEMA),
            mode: mode(inquiry.mode),
            input: inquiry.name.clone(),
            verdict: diagnosis.verdict.name(),
            explanations: hunt.map_or_else(Vec::new, |hunt| explanations(hunt, case, session)),
            findings: json::findings(&diagnosis.findings, lang),
            expected: (!inquiry.asks()).then(|| Expected {
                presign_base64: presign_base64(&diagnosis.right, session),
                sign: diagnosis.has_key.then(|| diagnosis.right.printed.clone()),
                charset: inquiry.charset.name(),
                charset_from: inquiry.charset_from.name(),
            }),
            searched: hunt.map(searched),
            redacted: redact.then_some(false),
            mysign: diagnosis.mysign.as_ref().map(|hunt| MySign {
                verdict: if hunt.searched.explanations.is_empty() {
                    Verdict::Unexplained.name()
                } else {
                    Verdict::Explained.name()
                },
                sign: diagnosis.mysign_text(),
                explanations: explanations(hunt, &shops, session),
                searched: searched(hunt),
            }),
            their_presign: diagnosis
                .theirs
                .as_ref()
                .map(|theirs| of_theirs(theirs, &shops, session)),
        }
    })
}

const fn mode(mode: Direction) -> &'static str {
    match mode {
        Direction::Request => "request",
        Direction::Notify => "notify",
    }
}

fn explanations(hunt: &Hunt, case: &Case<'_>, session: &Session<'_>) -> Vec<ExplanationObject> {
    let object = |explanation: &Explanation| ExplanationObject {
        mistakes: mistakes(&explanation.slips, case, session.lang),
        alternatives: explanation
            .alternatives
            .iter()
            .map(|slips| ids(slips))
            .collect(),
        presign_base64: presign_base64(&explanation.digested, session),
        digest: DigestObject {
            algorithm: explanation.digest.algorithm.name(),
            print: explanation.digest.print.name(),
        },
        sign: explanation.digested.printed.clone(),
    };
    hunt.searched.explanations.iter().map(object).collect()
}

fn ids(slips: &[Slip]) -> Vec<&'static str> {
    slips.iter().map(|slip| slip.mistake.id).collect()
}

fn mistakes(slips: &[Slip], case: &Case<'_>, lang: Lang) -> Vec<MistakeObject> {
    let object = |slip: &Slip| MistakeObject {
        id: slip.mistake.id,
        axis: slip.mistake.axis.name(),
        place: Place::of(slip, case),
        title: slip.title(lang),
        detail: slip.detail(lang),
        fix: slip.fix(lang),
    };
    slips.iter().map(object).collect()
}

fn searched(hunt: &Hunt) -> SearchedObject {
    SearchedObject {
        candidates: hunt.searched.candidates,
        depth: hunt.searched.depth,
        exhausted: hunt.searched.exhausted,
        elapsed_ms: u64::try_from(hunt.elapsed.as_millis()).unwrap_or(u64::MAX),
    }
}

fn of_theirs(theirs: &Alignment, case: &Case<'_>, session: &Session<'_>) -> Theirs {
    let text = |bytes: &Vec<u8>| {
        if bytes.as_slice() == case.key.expose() && !session.writer.revealed() {
            Mask::SHOWN.to_owned()
        } else {
            shown(bytes, case.charset)
        }
    };
    let differences = theirs.differences.iter().map(|one| DifferenceObject {
        kind: one.kind.name(),
        parameter: (!one.parameter.is_empty()).then(|| shown(&one.parameter, case.charset)),
        right: one.right.as_ref().map(text),
        theirs: one.theirs.as_ref().map(text),
        mistake: one.slip.as_ref().map(|slip| slip.mistake.id),
    });
    Theirs {
        proven: theirs.proven,
        same: theirs.same,
        mistakes: mistakes(&theirs.chain, case, session.lang),
        differences: differences.collect(),
    }
}
