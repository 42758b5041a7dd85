//! Mistakes of values that took another parameter's place, or were split into parameters on the way.

use super::ways::named;
use crate::diagnose::mistakes::{Case, Change, Class, Slips, mistakes};
use crate::protocol::params::Param;
use crate::text::{Pairs, pairs};

/// Pairs of parameters that are taken for each other.
const TAKEN: Pairs = pairs![
    ("subject", "body"),
    ("body", "subject"),
    ("return_url", "notify_url"),
    ("notify_url", "return_url"),
    ("show_url", "return_url"),
    ("show_url", "notify_url"),
    ("seller_id", "partner"),
    ("seller_id", "seller_email"),
    ("seller_email", "seller_id"),
    ("seller_email", "partner"),
    ("partner", "seller_id"),
    ("partner", "seller_email"),
    ("seller_user_id", "partner"),
    ("price", "total_fee"),
    ("total_fee", "price"),
    ("out_trade_no", "trade_no"),
    ("trade_no", "out_trade_no"),
    ("out_trade_no", "subject"),
    ("subject", "out_trade_no"),
    ("body", "out_trade_no"),
    ("buyer_email", "seller_email"),
    ("seller_email", "buyer_email"),
    ("buyer_id", "seller_id"),
    ("seller_id", "buyer_id"),
    ("call_back_url", "notify_url"),
    ("notify_url", "call_back_url"),
    ("merchant_url", "call_back_url"),
    ("gmt_payment", "gmt_create"),
    ("gmt_create", "gmt_payment"),
    ("notify_time", "gmt_payment"),
    ("notify_id", "trade_no"),
    ("name", "out_trade_no"),
    ("notify_type", "trade_status"),
];

/// Two parameters that one value was given to, and whose it is.
const BOTH_TAKEN: &[(&str, &str, &str)] = &[
    ("seller_email", "seller_id", "partner"),
    ("return_url", "show_url", "notify_url"),
    ("return_url", "error_notify_url", "notify_url"),
    ("notify_url", "show_url", "return_url"),
    ("subject", "body", "out_trade_no"),
    ("price", "total_fee", "quantity"),
];

mistakes! { Value;
    OF_ANOTHER = "value-of-another-parameter", request: Low, notify: Rare,
        ("{parameter} was signed with the value of {other}", "{parameter}签名时用的是 {other} 的值"),
        ("a line copied and not wholly changed, or two fields of a bean mixed up", "复制的代码没有改全，或两个字段弄混了"),
        ("set {parameter} in one place, before signing", "只在签名之前的一处设置{parameter}"),
        |case, slips| {
            for (to, from) in TAKEN.iter() {
                if let Some((to, from)) = pairs(case, to, from) {
                    let other = slips.names_of(&[from]);
                    slips.put(Class::Site, vec![(to, vec![with_value(case, to, from)])]).with("other", other);
                }
            }
            for (one, two, from) in BOTH_TAKEN {
                if let (Some((one, from)), Some((two, _))) = (pairs(case, one, from), pairs(case, two, from)) {
                    let other = slips.names_of(&[from]);
                    let puts = vec![(one, vec![with_value(case, one, from)]), (two, vec![with_value(case, two, from)])];
                    let named = slips.names_of(&[one, two]);
                    slips.slip(Class::Rare, Change::Put(puts)).with("parameter", named).with("other", other);
                }
            }
        };
    SWAPPED = "values-swapped", request: Low, notify: Rare,
        ("the values of {parameter} and {other} were swapped when the sign was made", "签名时{parameter}和 {other} 的值互换了"),
        ("arguments of a function in the wrong order", "函数参数的顺序写反了"),
        ("check the order of the arguments where {parameter} is set", "检查设置{parameter}时的参数顺序"),
        |case, slips| for (first, second) in TAKEN.iter().filter(|(first, second)| first < second) {
            if let Some((first, second)) = pairs(case, first, second) {
                let other = slips.names_of(&[second]);
                let puts = vec![
                    (first, vec![with_value(case, first, second)]),
                    (second, vec![with_value(case, second, first)]),
                ];
                slips.put(Class::Site, puts).with("other", other);
            }
        };
    SPLIT = "value-split-at-ampersand", request: High, notify: Low,
        ("{parameter} was signed whole, but was split at a mark in it: {other} is its end", "{parameter}按完整的值签名，传输时却被拆开了：{other} 是它的后半段"),
        ("a value with & or ; put into the URL or the body without escapes", "值里有 & 或分号，没有转义就放进了网址或报文"),
        ("percent-encode every value when the URL is made", "拼 URL 时对每个值做 URL 编码"),
        split_apart;
    ORDER_NUMBER = "order-number-shortened", request: Low, notify: Rare,
        ("{parameter} was signed without its prefix or suffix", "签名时{parameter}没有前缀或后缀"),
        ("a prefix of the shop or a suffix of the attempt, put to the number after signing", "签名之后才给订单号加上店铺前缀或重试后缀"),
        ("make the final order number before signing", "签名之前先生成最终的订单号"),
        |case, slips| for place in named(case, &["out_trade_no", "out_order_no", "batch_no", "out_return_no"]) {
            for value in shortened(case.value(place)) {
                let name = case.name(place).to_vec();
                slips.put(Class::Rare, vec![(place, vec![Param::new(name, value)])]);
            }
        };
}

fn with_value(case: &Case<'_>, of: usize, value_of: usize) -> Param {
    Param::new(case.name(of), case.value(value_of))
}

/// The places of the first parameters of two names, where both are there and differ.
fn pairs(case: &Case<'_>, one: &str, other: &str) -> Option<(usize, usize)> {
    let (one, other) = (
        *named(case, &[one]).first()?,
        *named(case, &[other]).first()?,
    );
    (case.value(one) != case.value(other)).then_some((one, other))
}

/// Whether parameters are called so.
fn is_name(name: &[u8]) -> bool {
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
    !name.is_empty() && name.iter().all(is_part)
}

/// One value and up to four parameters behind it as one.
fn split_apart(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    for place in 0..case.params.len() {
        let in_url = case.value(place).contains(&b'?');
        for mark in [&b"&"[..], b";", b"&amp;"] {
            let mut whole = case.value(place).to_vec();
            let mut gone = Vec::new();
            for next in (place + 1..case.params.len()).take(4) {
                whole.extend_from_slice(mark);
                whole.extend_from_slice(case.name(next));
                gone.push((next, Vec::new()));
                // What was no parameter has no such name, or no `=` and so no value.
                let is_rest =
                    gone.len() == 1 && (case.value(next).is_empty() || !is_name(case.name(next)));
                let usual = (in_url || is_rest) && mark == b"&";
                let class = if usual { Class::Site } else { Class::Rare };
                let last: Vec<usize> = gone.iter().map(|(place, _)| *place).collect();
                let other = slips.names_of(&last);
                // A piece without `=` and one with nothing behind it look the same when they are read.
                let ends: &[&[u8]] = if case.value(next).is_empty() {
                    &[b"", b"="]
                } else {
                    &[b"="]
                };
                let before = whole.clone();
                for end in ends {
                    whole = [before.as_slice(), end, case.value(next)].concat();
                    let mut puts =
                        vec![(place, vec![Param::new(case.name(place), whole.as_slice())])];
                    puts.extend(gone.iter().cloned());
                    slips.put(class, puts).with("other", &other);
                }
            }
        }
    }
}

/// The number without what may have been put to it.
fn shortened(value: &[u8]) -> Vec<Vec<u8>> {
    let mut found: Vec<Vec<u8>> = Vec::new();
    let mut add = |part: &[u8]| {
        if !part.is_empty() && part != value && !found.iter().any(|other| other == part) {
            found.push(part.to_vec());
        }
    };
    let letters = value
        .iter()
        .take_while(|byte| byte.is_ascii_alphabetic())
        .count();
    add(&value[letters..]);
    for mark in [b'_', b'-', b'.', b'|', b'#', b'@'] {
        if let Some(at) = value.iter().position(|byte| *byte == mark) {
            add(&value[at + 1..]);
            add(&value[..at]);
        }
        if let Some(at) = value.iter().rposition(|byte| *byte == mark) {
            add(&value[at + 1..]);
            add(&value[..at]);
        }
    }
    for length in 1..=20.min(value.len()) {
        add(&value[length..]);
        add(&value[..value.len() - length]);
    }
    found
}
