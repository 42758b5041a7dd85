//! A notification's value that holds the parameters behind it, because the mark between them was not taken for one.

use crate::diagnose::mistakes::{Case, Class, Slips, mistakes};
use crate::protocol::params::Param;

mistakes! { Value;
    SWALLOWED = "pair-swallowed-by-value", request: Never, notify: High,
        ("{parameter} holds {other}, signed as a parameter of its own", "{parameter}的值里含有 {other}，签名时它是单独的参数"),
        ("an & that was escaped (%26, &amp;) when the text was split, or a split that stops too early", "拆分时 & 已被转义（%26、&amp;），或没有拆到底"),
        ("split the raw body at every & first, and decode names and values afterwards", "先在原始请求体的每个 & 处拆分，再解码名和值"),
        split;
}

/// What may stand before a swallowed name.
const MARKS: [&[u8]; 6] = [b"&amp;", b"%26", b"&", b";", b"\n", b","];

/// Where a swallowed pair begins: its mark, and its name behind it.
struct Seam {
    at: usize,
    name: usize,
}

/// Every value split at all of its seams, and each value at each seam alone; then all values together.
fn split(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    let mut all = Vec::new();
    let mut others = Vec::new();
    for place in case.taking_part() {
        let seams = seams(case.value(place));
        if seams.is_empty() {
            continue;
        }
        for seam in seams.iter().filter(|_| seams.len() > 1) {
            let pieces = pieces(case, place, std::slice::from_ref(seam));
            put(slips, Class::Site, vec![(place, pieces)]);
        }
        let pieces = pieces(case, place, &seams);
        others.push(place);
        all.push((place, pieces.clone()));
        put(slips, Class::Site, vec![(place, pieces)]);
    }
    if others.len() > 1 {
        put(slips, Class::Usual, all);
    }
}

fn put(slips: &mut Slips<'_, '_>, class: Class, puts: Vec<(usize, Vec<Param>)>) {
    let gone = puts.iter().flat_map(|(_, params)| &params[1..]);
    let names: Vec<String> = gone.map(|param| slips.shown(&param.name)).collect();
    slips.put(class, puts).with("other", names.join(", "));
}

fn seams(value: &[u8]) -> Vec<Seam> {
    let mut seams = Vec::new();
    let mut at = 1;
    while at < value.len() {
        let mark = MARKS.iter().find(|mark| value[at..].starts_with(mark));
        let name = at + mark.map_or(0, |mark| mark.len());
        if mark.is_some() && is_pair(&value[name..]) {
            seams.push(Seam { at, name });
            at = name;
        }
        at += 1;
    }
    seams
}

/// Whether a name and `=` stand there.
fn is_pair(rest: &[u8]) -> bool {
    let length = rest
        .iter()
        .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.'))
        .count();
    let assign = [&b"="[..], b"%3D", b"%3d"];
    length > 0
        && assign
            .iter()
            .any(|assign| rest[length..].starts_with(assign))
}

fn pieces(case: &Case<'_>, place: usize, seams: &[Seam]) -> Vec<Param> {
    let value = case.value(place);
    let end = |nth: usize| seams.get(nth).map_or(value.len(), |seam| seam.at);
    let mut params = vec![Param::new(case.name(place), &value[..end(0)])];
    for (nth, seam) in seams.iter().enumerate() {
        let pair = &value[seam.name..end(nth + 1)];
        let at = pair.iter().position(|byte| matches!(byte, b'=' | b'%'));
        let at = at.unwrap_or(pair.len());
        let assign = if pair[at..].starts_with(b"%") { 3 } else { 1 };
        let rest = pair.get(at + assign..).unwrap_or_default();
        params.push(Param::new(&pair[..at], rest));
    }
    params
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seams_of_values() {
        let of = |value: &[u8]| -> Vec<(usize, usize)> {
            seams(value)
                .iter()
                .map(|seam| (seam.at, seam.name))
                .collect()
        };
        assert_eq!(of(b"1&body=a&amp;b=2"), [(1, 2), (8, 13)]);
        assert_eq!(of(b"a%26b%3D1"), [(1, 4)]);
        assert_eq!(of(b"&a=1"), []);
        assert_eq!(of(b"R&D &=&"), []);
    }
}
