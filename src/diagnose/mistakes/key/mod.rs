//! Mistakes in the key itself. No text ever tells a character of it.
//!
//! In a request the key at hand is right, and a slip makes of it what was used. In a notification the key at hand is
//! the shop's own, and a slip makes of it what is right: what was put to it is taken off, what it lost is tried.

mod around;
mod form;
mod mark;
mod masked;
mod repair;
mod typing;
mod wrong;

use super::case::Case;
use super::classed::ClassedPairs;
use super::slip::{Class, Said, Slip};
use super::slips::Slips;
use crate::text::{Text, text};

super::gather::gather!(around, form, mark, masked, repair, typing, wrong);

const FRONT: Text = text!("in front", "前面");
const BEHIND: Text = text!("behind", "后面");
const BOTH: Text = text!("on both sides", "两边");

/// The key becomes these bytes, unless it is them.
fn becomes<'s>(
    case: &Case<'_>,
    slips: &'s mut Slips<'_, '_>,
    class: Class,
    key: Vec<u8>,
) -> Option<&'s mut Slip> {
    (key != case.key.expose()).then(|| slips.key(class, key))
}

/// Something stands around the key: put there in a request, taken off in a notification where it is there.
fn around<'s>(
    case: &Case<'_>,
    slips: &'s mut Slips<'_, '_>,
    class: Class,
    before: &[u8],
    after: &[u8],
) -> Option<&'s mut Slip> {
    let key = case.key.expose();
    let changed = if case.is_request() {
        [before, key, after].concat()
    } else {
        let inner = key.strip_prefix(before)?.strip_suffix(after)?;
        (!inner.is_empty()).then(|| inner.to_vec())?
    };
    becomes(case, slips, class, changed)
}

/// The same, of text: in UTF-8, and in the charset of the case where that differs.
fn around_text(
    case: &Case<'_>,
    slips: &mut Slips<'_, '_>,
    class: Class,
    (before, after): (&str, &str),
    told: impl Fn(&mut Slip),
) {
    let mut forms = vec![(before.as_bytes().to_vec(), after.as_bytes().to_vec())];
    if let (Ok(before), Ok(after)) = (case.charset.encode(before), case.charset.encode(after))
        && !forms.contains(&(before.clone(), after.clone()))
    {
        forms.push((before, after));
    }
    for (before, after) in forms {
        if let Some(slip) = around(case, slips, class, &before, &after) {
            told(slip);
        }
    }
}

/// Bytes of one kind stand at the ends: these are put there in a request, all of the kind are taken off in a
/// notification.
fn at_ends(case: &Case<'_>, slips: &mut Slips<'_, '_>, put: ClassedPairs, kind: fn(u8) -> bool) {
    let side = |before: bool, after: bool| match (before, after) {
        (true, true) => BOTH,
        (true, false) => FRONT,
        _ => BEHIND,
    };
    if case.is_request() {
        for (before, after, class) in put.iter() {
            if let Some(slip) = around(case, slips, class, before.as_bytes(), after.as_bytes()) {
                slip.say("where", side(!before.is_empty(), !after.is_empty()));
            }
        }
        return;
    }
    let key = case.key.expose();
    let first = key.iter().position(|byte| !kind(*byte));
    let last = key.iter().rposition(|byte| !kind(*byte));
    if let (Some(first), Some(last)) = (first, last)
        && let Some(slip) = becomes(case, slips, Class::Usual, key[first..=last].to_vec())
    {
        slip.say("where", side(first > 0, last + 1 < key.len()));
    }
}

/// Chinese words or marks as they are, and what they are called in English.
fn in_chinese(words: &'static str, called: &'static str) -> Option<Said> {
    let is_chinese =
        |character: char| matches!(character, '\u{3000}'..='\u{9FFF}' | '\u{FF00}'..='\u{FFEF}');
    words
        .chars()
        .any(is_chinese)
        .then_some(Said::Chinese { words, called })
}

#[cfg(test)]
mod tests {
    use crate::diagnose::mistakes::{Case, Direction, slips_of};
    use crate::protocol::charset::Charset;
    use crate::protocol::key::Key;
    use crate::protocol::params::Params;
    use crate::protocol::rule::Rule;

    #[test]
    fn the_slips_of_any_key_are_not_too_many() {
        let params: Params = [("partner", "2088101568338364"), ("subject", "x")]
            .into_iter()
            .collect();
        let keys = [
            Vec::new(),
            b"k".to_vec(),
            b"kk".to_vec(),
            b"q7w8e9r0t1y2u3i4o5p6a7s8d9f0g1h2".to_vec(),
            b"Q7w8e9r0t1y2u3i4o5p6a7s8d9f0g1h".to_vec(),
            b" \xEF\xBB\xBF\"a b-c\"\r\n".to_vec(),
            b"\n \t".to_vec(),
            vec![0xFF; 33],
            vec![b'0'; 64],
            vec![b'a'; 16 << 10],
        ];
        for key in keys.map(Key::new) {
            for charset in [Charset::Utf8, Charset::Gbk] {
                for direction in [Direction::Request, Direction::Notify] {
                    let case = Case {
                        params: &params,
                        rule: &Rule::MAPI,
                        key: &key,
                        charset,
                        direction,
                        other_keys: &[],
                        address: None,
                    };
                    let slips = slips_of(&case);
                    assert!(slips.len() < 20_000, "{}", slips.len());
                }
            }
        }
    }
}
