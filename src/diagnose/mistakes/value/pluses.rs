//! Some blanks of the data that were `+` when they were signed, beside others that were blanks.

use crate::diagnose::mistakes::{Case, Change, Class, Slips, mistakes};
use crate::protocol::params::Param;

/// The most blanks of which every choice is tried.
const MOST: usize = 9;

mistakes! { Value;
    SOME_WERE_PLUS = "some-blanks-were-plus", request: Low, notify: Low,
        ("some blanks of {parameter} are + in the sign, others are blanks", "{parameter}中有几个空格在签名时是 +，其余的是空格"),
        ("text with both, whose + went into a URL or a form without %2B", "文字里既有空格又有 +，而 + 没有写成 %2B 就放进了 URL 或表单"),
        ("write + as %2B on the wire", "传输时把 + 写成 %2B"),
        |case, slips| choices(case, slips);
}

/// A place and where in its value a blank stands.
type Blank = (usize, usize);

/// Every choice of two blanks or more; where they are too many, of those that are likely to have been `+`.
fn choices(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    let mut blanks: Vec<Blank> = Vec::new();
    for place in case.taking_part() {
        let value = case.value(place);
        let found = (0..value.len()).filter(|at| value[*at] == b' ');
        blanks.extend(found.map(|at| (place, at)));
    }
    if blanks.len() > MOST {
        let all = blanks.len();
        blanks.retain(|(place, at)| is_likely(case.value(*place), *at));
        if blanks.len() > MOST || blanks.len() == all {
            return;
        }
    }
    let all = (1_usize << blanks.len()) - 1;
    for choice in 1..=all {
        let chosen: Vec<Blank> = (0..blanks.len())
            .filter(|nth| choice >> nth & 1 == 1)
            .map(|nth| blanks[nth])
            .collect();
        if chosen.len() > 1 {
            put(case, slips, &chosen);
        }
    }
}

fn put(case: &Case<'_>, slips: &mut Slips<'_, '_>, chosen: &[Blank]) {
    let mut puts: Vec<(usize, Vec<Param>)> = Vec::new();
    for (place, at) in chosen {
        if puts.last().is_none_or(|(last, _)| last != place) {
            let param = Param::new(case.name(*place), case.value(*place));
            puts.push((*place, vec![param]));
        }
        if let Some((_, params)) = puts.last_mut() {
            params[0].value[*at] = b'+';
        }
    }
    let named: Vec<usize> = puts.iter().map(|(place, _)| *place).collect();
    let named = slips.names_of(&named);
    slips
        .slip(Class::Rare, Change::Put(puts))
        .with("parameter", named);
}

/// Blanks beside blanks, at the start, between digits, and in a value without letters beyond ASCII.
fn is_likely(value: &[u8], at: usize) -> bool {
    let before = at.checked_sub(1).map(|at| value[at]);
    let after = value.get(at + 1).copied();
    let digit = |byte: Option<u8>| byte.is_some_and(|byte| byte.is_ascii_digit());
    before.is_none()
        || before == Some(b' ')
        || after == Some(b' ')
        || (digit(before) && digit(after))
        || value.contains(&b'@')
}
