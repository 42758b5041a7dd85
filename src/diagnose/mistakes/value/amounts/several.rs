//! Several amounts of a notification, each of which was written in its own way before a number took its place.

use super::{amounts_read, number};
use crate::diagnose::mistakes::{Case, Class, Slips, mistakes};
use crate::protocol::params::Param;

mistakes! { Value;
    SPELT_EACH = "amounts-spelt-each-otherwise", request: Never, notify: Low,
        ("the amounts were signed each in a spelling of its own: {value}", "各个金额签名时写法各不相同：{value}"),
        ("amounts were kept as numbers, which forget how each of them was written", "金额按数值保存，丢失了各自原来的写法"),
        ("keep amounts as the text that arrived", "金额保留收到时的文本"),
        spelt_each;
}

/// The most combinations that are tried.
const MOST: usize = 256;

fn spelt_each(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    let found = amounts_read(case, number);
    let spellings: Vec<Vec<String>> = found
        .iter()
        .filter_map(|place| spellings(case.value(*place)))
        .collect();
    let count = spellings
        .iter()
        .map(Vec::len)
        .try_fold(1, usize::checked_mul);
    if found.len() < 2 || count.is_none_or(|count| count > MOST) {
        return;
    }
    let mut chosen: Vec<Vec<&str>> = vec![Vec::new()];
    for spellings in &spellings {
        let longer = chosen.iter().flat_map(|before| {
            let one = spellings.iter().map(String::as_str);
            one.map(|one| [&before[..], &[one]].concat())
        });
        chosen = longer.collect();
    }
    for values in chosen {
        let others = found.iter().zip(&values);
        let others = others.filter(|(place, value)| case.value(**place) != value.as_bytes());
        let puts: Vec<_> = others
            .map(|(place, value)| (*place, vec![Param::new(case.name(*place), *value)]))
            .collect();
        if puts.len() > 1 {
            let told = slips.pairs_of(&puts);
            slips.put(Class::Rare, puts).with("value", told);
        }
    }
}

/// How an amount is usually written: with two decimals, without zeros at its end, as a float.
fn spellings(value: &[u8]) -> Option<Vec<String>> {
    let amount = number(value)?;
    let mut spellings: Vec<String> = amount.fixed(2).into_iter().collect();
    for spelling in [amount.shortest(), amount.as_float()] {
        if !spellings.contains(&spelling) {
            spellings.push(spelling);
        }
    }
    Some(spellings)
}
