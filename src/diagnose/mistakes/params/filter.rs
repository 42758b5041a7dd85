//! What the filter lets through or drops: `sign`, `sign_type`, and what counts as empty.

use crate::diagnose::mistakes::slip::{Change, Class};
use crate::protocol::rule::{Empties, LeftOut};
use crate::text::{Text, text};

use super::places;

crate::diagnose::mistakes::mistakes! { Params;
    SIGN_TYPE_SIGNED = "sign-type-signed", request: VeryHigh, notify: Rare,
        ("sign_type took part in the sign", "sign_type 参与了签名"),
        ("the filter drops sign alone, as the open platform has it", "过滤时只去掉了 sign，这是开放平台的规则"),
        ("drop both sign and sign_type before sorting", "排序之前同时去掉 sign 和 sign_type"),
        |case, slips| if case.params.has("sign_type") || case.supposed().is_some() {
            slips.rule(|rule| rule.filter.without = &["sign"]);
        } else {
            slips.add("sign_type", b"MD5");
        };
    ONLY_SIGN_LEFT_OUT = "only-sign-left-out", request: High, notify: Never,
        ("nothing but sign was left out: sign_type and {parameter}, without a value, took part", "只去掉了 sign：sign_type 和没有值的 {parameter} 都参与了签名"),
        ("a filter that compares the name with sign alone, or a map that gets its sign last", "过滤时只判断参数名是否为 sign，或参数表最后才放入 sign"),
        ("drop sign, sign_type and every parameter without a value before sorting", "排序之前去掉 sign、sign_type 和所有空值参数"),
        |case, slips| {
            let params = case.params.as_slice().iter();
            let empty = params.enumerate().filter(|(_, param)| case.rule.leaves_out(*param) == Some(LeftOut::Empty));
            let empty: Vec<usize> = empty.map(|(place, _)| place).collect();
            let has_type = case.params.has("sign_type") || case.supposed().is_some();
            if has_type && !empty.is_empty() {
                let named = slips.names_of(&empty);
                slips.rule(|rule| (rule.filter.without, rule.filter.empties) = (&["sign"], Empties::Kept))
                    .with("parameter", named);
            }
        };
    SIGN_TYPE_APPENDED = "sign-type-appended", request: Medium, notify: Rare,
        ("sign_type stood at an end of the sorted text and was signed", "sign_type 拼在已排序文本的一端，参与了签名"),
        ("the text of the request, with sign_type put to it, was digested", "摘要的是已经拼上 sign_type 的请求文本"),
        ("digest the sorted text first; put sign and sign_type to the request afterwards", "先对排序后的文本做摘要，之后再加 sign 和 sign_type"),
        |case, slips| {
            let value = case.params.get_filled("sign_type").unwrap_or(b"MD5");
            let pair = [b"sign_type=", value].concat();
            slips.slip(Class::Usual, Change::Around(Vec::new(), [b"&", &pair[..]].concat()));
            slips.slip(Class::Rare, Change::Around([&pair[..], b"&"].concat(), Vec::new()));
        };
    EMPTY_SIGN_SIGNED = "empty-sign-signed", request: Medium, notify: Never,
        ("{what} took part", "{what}参与了签名"),
        ("the map had its place for sign prepared, and the filter keeps it", "参数表里预先放了 sign，过滤时没有去掉"),
        ("drop sign before joining, empty or not", "拼接之前去掉 sign，无论是否为空"),
        |case, slips| {
            slips.add("sign", b"").say("what", SIGN);
            let kind = case.params.get_filled("sign_type").unwrap_or(b"MD5");
            // Nothing that is sent sorts between the two.
            slips.add("sign=&sign_type", kind).say("what", SIGN_AND_TYPE);
            let behind = Change::Around(Vec::new(), [b"&sign=&sign_type=", kind].concat());
            slips.slip(Class::Rare, behind).say("what", SIGN_AND_TYPE);
        };
    SIGN_PLACEHOLDER_SIGNED = "sign-placeholder-signed", request: Low, notify: Never,
        ("sign={value} took part in the sign", "sign={value} 参与了签名"),
        ("the map held something in the place of the sign while it was made", "生成签名时，参数表里 sign 的位置放着占位内容"),
        ("drop sign before joining", "拼接之前去掉 sign"),
        |_, slips| for word in [&b"null"[..], b"None", b"undefined", b"nil", b"sign", b"0", b"false", b"MD5", b"\"\""] {
            slips.add("sign", word).class(Class::Rare);
        };
    SIGNED_AGAIN = "signed-again", request: Medium, notify: Never,
        ("the parameters were signed twice: the first sign took part in the second", "签了两次：第一次的 sign 参与了第二次签名"),
        ("a map that holds its sign already went through the signing function again", "已经带 sign 的参数表再次进入签名函数"),
        ("sign a fresh copy of the parameters, or drop sign first", "每次对新的参数表签名，或先去掉 sign"),
        |_, slips| {
            slips.slip(Class::Usual, Change::Again { rule: |_| (), capitals: false });
            slips.slip(Class::Usual, Change::Again { rule: |rule| rule.filter.without = &["sign"], capitals: false });
            slips.slip(Class::Rare, Change::Again { rule: |_| (), capitals: true });
        };
    EMPTIES_KEPT = "empties-kept", request: VeryHigh, notify: Rare,
        ("parameters without a value took part", "空值参数参与了签名"),
        ("the code joins every parameter; the gateway leaves out those without a value", "代码拼接了所有参数，而网关会去掉空值参数"),
        ("drop every parameter without a value before sorting, and do not send it", "排序之前去掉所有空值参数，也不要发送"),
        |_, slips| { slips.rule(|rule| rule.filter.empties = Empties::Kept); };
    ZERO_DROPPED = "zero-dropped", request: Medium, notify: Never,
        ("the value 0 counted as empty, so that {parameter} took no part", "值 0 被当作空值，{parameter} 没有参与签名"),
        ("empty() and == in PHP, == and || in JavaScript and truth in Python take 0 for nothing", "PHP 的 empty()、==，JavaScript 的 ==、||，Python 的真值判断都会把 0 当成空"),
        ("drop a parameter only where its value is the empty text", "只在值为空字符串时才去掉参数"),
        |case, slips| {
            let zeros = places::that(case, |param| param.value == b"0");
            if !zeros.is_empty() {
                let named = slips.names_of(&zeros);
                slips.rule(|rule| rule.filter.empties = Empties::DroppedWithZero).with("parameter", named);
            }
            let numbers = places::that(case, |param| is_zero(&param.value));
            if numbers.len() > zeros.len() {
                slips.drop(Class::Usual, numbers);
            }
        };
    BLANKS_DROPPED = "blanks-dropped", request: Low, notify: Never,
        ("a value of blanks counted as empty, so that {parameter} took no part", "只有空白的值被当作空值，{parameter} 没有参与签名"),
        ("StringUtils.isBlank, IsNullOrWhiteSpace and blank? do so", "StringUtils.isBlank、IsNullOrWhiteSpace、blank? 都会这样"),
        ("leave such parameters out of the request, too, or use isEmpty", "请求里也去掉这样的参数，或改用 isEmpty"),
        |case, slips| {
            let blanks = places::that(case, |param| param.value.trim_ascii().is_empty());
            if !blanks.is_empty() {
                let named = slips.names_of(&blanks);
                slips.rule(|rule| rule.filter.empties = Empties::DroppedWithBlank).with("parameter", named);
            }
        };
}

const SIGN: Text = text!("a sign parameter without a value", "空的 sign 参数");
const SIGN_AND_TYPE: Text = text!(
    "a sign parameter without a value and sign_type",
    "空的 sign 参数和 sign_type "
);

/// Whether the value is a number that is zero: `0`, `0.00`.
fn is_zero(value: &[u8]) -> bool {
    value.contains(&b'0') && value.iter().all(|byte| matches!(byte, b'0' | b'.'))
}
