//! The string that a shop's own program digested, laid beside the right one: which mistakes make one of the other, and
//! where they differ piece by piece. No digest is needed for this; where there is a sign, it says whether the string is
//! the one that was digested at all.

mod chain;
mod pieces;

use super::mistakes::{Case, Draft, Secret, Slip, slips_of};
use crate::protocol::key::Mask;

/// How a program's own string compares with the right one.
#[derive(Clone, Debug)]
pub struct Alignment {
    /// Whether the sign is the digest of this string with the key behind it; `None` where there is no sign.
    pub proven: Option<bool>,
    /// Whether the string is right.
    pub same: bool,
    /// The mistakes that make this very string of the right one, where such are known.
    pub chain: Vec<Slip>,
    /// Where the two differ.
    pub differences: Vec<Difference>,
}

/// One place where the two strings differ.
#[derive(Clone, Debug)]
pub struct Difference {
    /// In what.
    pub kind: Divergence,
    /// The name of the parameter that it is about, or nothing.
    pub parameter: Vec<u8>,
    /// What stands in the right string.
    pub right: Option<Vec<u8>>,
    /// What stands in the program's.
    pub theirs: Option<Vec<u8>>,
    /// The mistake that does this, where one is known.
    pub slip: Option<Slip>,
}

/// In what two strings differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Divergence {
    /// A parameter of the right string is not there.
    Missing,
    /// A parameter is there that does not belong there.
    Added,
    /// A parameter has another name.
    Renamed,
    /// A parameter has another value.
    Value,
    /// The parameters stand in another order.
    Order,
    /// What stands between or around the parameters.
    Joint,
}

impl Divergence {
    /// The name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Added => "added",
            Self::Renamed => "renamed",
            Self::Value => "value",
            Self::Order => "order",
            Self::Joint => "joint",
        }
    }
}

/// Lays a program's own string, with or without the key at its end, beside the right one.
#[must_use]
pub fn align(case: &Case<'_>, theirs: &[u8], sign: Option<&[u8]>) -> Alignment {
    let line = without_line_end(theirs);
    let key = case.key.expose();
    let bare = line
        .strip_suffix(Mask::SHOWN.as_bytes())
        .or_else(|| line.strip_suffix(key).filter(|_| !key.is_empty()))
        .unwrap_or(line);
    let proven = sign.map(|sign| {
        let digested = |text: &[u8]| {
            let digest = case.rule.digest.of(bare, case.key, text);
            digest.as_bytes().eq_ignore_ascii_case(sign.trim_ascii())
        };
        [line, theirs].into_iter().any(digested)
            || [bare, line, theirs]
                .into_iter()
                .any(|text| digested(&[text, key].concat()))
    });
    let right = text_of(case, &[]);
    let mut alignment = Alignment {
        proven,
        same: bare == right,
        chain: Vec::new(),
        differences: Vec::new(),
    };
    if !alignment.same {
        let mut slips = slips_of(case);
        slips.sort_by_key(|slip| {
            let frequency = slip.mistake.frequency(case.direction);
            (slip.class, frequency.bits())
        });
        alignment.chain = chain::find(case, &slips, &[bare, line]).unwrap_or_default();
        alignment.differences = pieces::differences(case, &slips, bare);
    }
    alignment
}

/// What is digested after these slips, without the key where that stands at the end.
fn text_of(case: &Case<'_>, slips: &[Slip]) -> Vec<u8> {
    let mut runs = Draft::of(case).with(slips).digested().runs;
    if runs
        .last()
        .is_some_and(|(secret, _)| *secret == Secret::Key)
    {
        runs.pop();
    }
    runs.into_iter().flat_map(|(_, bytes)| bytes).collect()
}

fn without_line_end(text: &[u8]) -> &[u8] {
    let line = text.strip_suffix(b"\n").unwrap_or(text);
    line.strip_suffix(b"\r").unwrap_or(line)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnose::mistakes::Direction;
    use crate::protocol::charset::Charset;
    use crate::protocol::key::Key;
    use crate::protocol::params::Params;
    use crate::protocol::rule::Rule;

    fn aligned(theirs: &str, sign: Option<&str>) -> Alignment {
        let params: Params = [
            ("b", "2 "),
            ("a", "1"),
            ("sign_type", "MD5"),
            ("c", "x=y&z"),
            ("empty", ""),
        ]
        .into_iter()
        .collect();
        let key = Key::new(b"thekey".to_vec());
        let case = Case {
            params: &params,
            rule: &Rule::MAPI,
            key: &key,
            charset: Charset::Utf8,
            direction: Direction::Request,
            other_keys: &[],
            address: None,
        };
        align(&case, theirs.as_bytes(), sign.map(str::as_bytes))
    }

    fn kinds(theirs: &str) -> Vec<(&'static str, String)> {
        let found = aligned(theirs, None).differences.into_iter();
        found
            .map(|found| {
                let name = String::from_utf8_lossy(&found.parameter).into_owned();
                (found.kind.name(), name)
            })
            .collect()
    }

    #[test]
    fn the_right_string_with_and_without_the_key() {
        for theirs in [
            "a=1&b=2 &c=x=y&z",
            "a=1&b=2 &c=x=y&zthekey",
            "a=1&b=2 &c=x=y&z<key>\r\n",
        ] {
            let found = aligned(theirs, None);
            assert!(found.same && found.differences.is_empty(), "{theirs}");
        }
        let sign = "0cc175b9c0f1b6a831c399e269772661";
        assert_eq!(aligned("a=1", Some(sign)).proven, Some(false));
        assert_eq!(aligned("a", Some(sign)).proven, Some(true));
    }

    #[test]
    fn a_known_mistake_is_named() {
        let found = aligned("a=1&b=2 &c=x=y&z&sign_type=MD5\n", None);
        let ids: Vec<&str> = found.chain.iter().map(|slip| slip.mistake.id).collect();
        assert_eq!(ids, ["sign-type-signed"]);
        let first = found.differences.first().and_then(|one| one.slip.as_ref());
        assert_eq!(first.map(|slip| slip.mistake.id), Some("sign-type-signed"));
        let two = aligned("b=2&a=1&c=x=y&z", None);
        assert!(two.chain.len() == 2, "{:?}", two.chain);
    }

    #[test]
    fn every_kind_of_difference() {
        let named = |kind, name: &str| (kind, name.to_owned());
        assert_eq!(kinds("a=1&c=x=y&z"), [named("missing", "b")]);
        assert_eq!(kinds("a=1&b=2 &c=x=y&z&d=4"), [named("added", "d")]);
        assert_eq!(kinds("a=1&bb=2 &c=x=y&z"), [named("renamed", "b")]);
        assert_eq!(kinds("a=1&b=3&c=x=y&z"), [named("value", "b")]);
        assert_eq!(kinds("b=2 &a=1&c=x=y&z"), [named("order", "")]);
        assert_eq!(kinds("1,2,x=y&z").last(), Some(&named("joint", "")));
    }
}
