//! Mistakes in the bytes of text: which charset was digested, what was lost on the way, what was read as what.
//!
//! A request's mistakes are made to its text; in a notification, and in a request that was sent otherwise than it was
//! signed, the damage is undone, on bytes where the text at hand is of no charset any more.

mod cesu8;
mod codec;
mod lacking;
mod lost;
mod mark;
mod misread;
mod named;
mod other;
mod replaced;
mod reread;
mod sent;
mod table;
mod units;

use super::{Case, Change, Class, Run, Scope, Slip, Slips};
use crate::protocol::charset::Charset;

super::gather::gather!(
    other, sent, lost, lacking, units, cesu8, misread, replaced, reread, table, mark, named
);

/// Every name and value of the case.
fn texts<'a>(case: &'a Case<'_>) -> impl Iterator<Item = &'a [u8]> {
    case.params
        .iter()
        .flat_map(|param| [param.name.as_slice(), &param.value])
}

/// Whether the edit changes any text of the case.
fn changes(case: &Case<'_>, run: Run) -> bool {
    texts(case).any(|text| run.of(text, case.charset).is_some())
}

/// Whether the two edits lead to different texts of the case.
fn differ(case: &Case<'_>, one: Run, other: Run) -> bool {
    texts(case).any(|text| one.of(text, case.charset) != other.of(text, case.charset))
}

/// One value alone, or the subject and body alone, where the edit changes more than that: text of mixed sources.
fn mixed(case: &Case<'_>, slips: &mut Slips<'_, '_>, run: Run) {
    let changed: Vec<usize> = (0..case.params.len())
        .filter(|place| run.of(case.value(*place), case.charset).is_some())
        .collect();
    if changed.len() < 2 {
        return;
    }
    // A value of which nothing is left is rather one that took no part.
    let leaves_any = |place: &&usize| {
        let left = run.of(case.value(**place), case.charset);
        left.is_some_and(|left| !left.trim_ascii().is_empty())
    };
    for place in changed.iter().filter(leaves_any) {
        slips.one_value(Class::Site, *place, run);
    }
    let goods: Vec<usize> = changed
        .iter()
        .copied()
        .filter(|place| matches!(case.name(*place), b"subject" | b"body"))
        .collect();
    if goods.len() == 2 && changed.len() > 2 {
        let named = slips.names_of(&goods);
        slips
            .slip(Class::Site, Change::Values(Scope::These(goods), run))
            .with("parameter", named);
    }
}

/// The value at that place is edited alone; facts for its texts may be added.
fn one_text<'s>(slips: &'s mut Slips<'_, '_>, place: usize, run: Run) -> &'s mut Slip {
    let change = Change::Values(Scope::These(vec![place]), run);
    let named = slips.names_of(&[place]);
    slips.slip(Class::Site, change).with("parameter", named)
}

/// The charset of what an edit left: UTF-8 where all of it is, otherwise GBK.
fn charset_after(case: &Case<'_>, run: Run) -> Charset {
    let mut edited = texts(case).filter_map(|text| run.of(text, case.charset));
    if edited.all(|text| str::from_utf8(&text).is_ok()) {
        Charset::Utf8
    } else {
        Charset::Gbk
    }
}
