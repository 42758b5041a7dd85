//! Names that stand more than once.

use super::places;
use crate::diagnose::mistakes::Case;
use crate::diagnose::mistakes::slip::{Change, Class, Run};
use crate::protocol::charset::Charset;

crate::diagnose::mistakes::mistakes! { Params;
    FIRST_OF_REPEATED = "first-of-repeated", request: Low, notify: Low,
        ("{parameter} stands more than once; only the first took part in the sign", "{parameter} 出现多次，只有第一个参与了签名"),
        ("Go, Java's getParameter and many others read the first of several values", "Go、Java 的 getParameter 等只读取第一个值"),
        ("send each name once; in a notification keep the query of the address apart from the body", "每个参数名只发送一次；通知里要把地址的查询串和请求体分开"),
        |case, slips| places::dropped(slips, repeated(case, |place, other| other < place));
    LAST_OF_REPEATED = "last-of-repeated", request: Low, notify: Low,
        ("{parameter} stands more than once; only the last took part in the sign", "{parameter} 出现多次，只有最后一个参与了签名"),
        ("arrays of PHP and dictionaries keep the last of several values", "PHP 数组和各语言的字典只保留最后一个值"),
        ("send each name once; in a notification keep the query of the address apart from the body", "每个参数名只发送一次；通知里要把地址的查询串和请求体分开"),
        |case, slips| places::dropped(slips, repeated(case, |place, other| other > place));
    REPEATED_NOT_SIGNED = "repeated-not-signed", request: Rare, notify: Rare,
        ("{parameter} stands more than once and took no part in the sign at all", "{parameter} 出现多次，完全没有参与签名"),
        ("a value that is a list is skipped by code that joins texts only", "值变成列表后，只拼接字符串的代码跳过了它"),
        ("send each name once", "每个参数名只发送一次"),
        |case, slips| places::dropped(slips, repeated(case, |place, other| other != place));
    REPEATED_JOINED = "repeated-joined", request: Low, notify: Rare,
        ("values of a repeated name were joined and signed as one", "同名参数的多个值被连成一个值参与签名"),
        ("getParameterMap with the sample's loop, ASP's Request and WebForms join them with commas", "getParameterMap 配合示例循环、ASP 的 Request、WebForms 会用逗号连接"),
        ("send each name once", "每个参数名只发送一次"),
        |case, slips| if !case.params.repeated_names().is_empty() {
            for number in 0..JOINTS.len() {
                let run = Run { edit: joined, number: u32::try_from(number).unwrap_or(0) };
                let class = if number == 0 { Class::Usual } else { Class::Rare };
                slips.slip(class, Change::Text(run));
            }
        };
    DOUBLED_VALUE = "doubled-value", request: Low, notify: Medium,
        ("{parameter} came twice and was folded into one value with a comma", "{parameter} 收到两次，被逗号合并成了一个值"),
        ("the query of the address has it as well as the body, and the framework joins both", "地址的查询串和请求体里都有它，框架把两个值合并了"),
        ("read the parameters of the body alone", "只读取请求体里的参数"),
        |_, slips| {
            slips.every_value(Run::new(once));
            slips.each_value(Run::new(once));
        };
    FOLDED_VALUE = "folded-value", request: Never, notify: Low,
        ("{parameter} holds a second value behind or before its own, with a comma", "{parameter} 的值前面或后面多了另一个值，用逗号隔开"),
        ("the query of the address has a parameter of that name, and the framework joins both", "地址的查询串里有同名参数，框架把两个值合并了"),
        ("read the parameters of the body alone, and rename your own", "只读取请求体里的参数，并给自有参数改名"),
        |case, slips| for place in case.taking_part() {
            for edit in [Run::new(before_comma), Run::new(behind_comma)] {
                slips.one_value(Class::Rare, place, edit);
            }
        };
    NAMES_WITH_BRACKETS = "repeated-with-brackets", request: Rare, notify: Rare,
        ("the repeated name {parameter} was signed with brackets", "重复的参数名 {parameter} 签名时带了方括号"),
        ("http_build_query, qs and URLSearchParams polyfills write lists as name[] or name[0]", "http_build_query、qs 等把列表写成 name[] 或 name[0]"),
        ("send each name once, as plain text", "每个参数名只发送一次，值用普通文本"),
        |case, slips| for place in repeated(case, |place, other| other != place) {
            slips.rename(Class::Rare, place, &[case.name(place), b"[]"].concat());
        };
}

/// What stands between values that are joined.
const JOINTS: [&[u8]; 6] = [b",", b", ", b";", b"=", b"", b"|"];

/// The places whose name stands at another place that is so to it.
fn repeated(case: &Case<'_>, so: fn(usize, usize) -> bool) -> Vec<usize> {
    let places = 0..case.params.len();
    let repeats = |place: &usize| {
        let mut others = 0..case.params.len();
        others.any(|other| so(*place, other) && case.name(other) == case.name(*place))
    };
    places.filter(repeats).collect()
}

/// `a=1&a=2` as `a=1,2`, in the joined text.
fn joined(text: &[u8], _: Charset, number: u32) -> Option<Vec<u8>> {
    let joint = JOINTS.get(usize::try_from(number).ok()?)?;
    let name_of = |pair: &'_ [u8]| pair.iter().position(|byte| *byte == b'=');
    let mut joined: Vec<u8> = Vec::with_capacity(text.len());
    let mut last: Option<&[u8]> = None;
    for (nth, pair) in text.split(|byte| *byte == b'&').enumerate() {
        let assign = name_of(pair);
        let name = assign.map(|at| &pair[..at]);
        match assign {
            Some(at) if last.is_some() && name == last => {
                joined.extend_from_slice(joint);
                joined.extend_from_slice(&pair[at + 1..]);
            }
            _ => {
                if nth > 0 {
                    joined.push(b'&');
                }
                joined.extend_from_slice(pair);
            }
        }
        last = name;
    }
    Some(joined)
}

/// `x,x` as `x`.
fn once(value: &[u8], _: Charset, _: u32) -> Option<Vec<u8>> {
    let half = value.len() / 2;
    let (first, rest) = value.split_at(half);
    let plain = rest.strip_prefix(b",").filter(|rest| *rest == first);
    let spaced = || {
        let first = first.strip_suffix(b",")?;
        let rest = rest.strip_prefix(b" ")?;
        (first == rest).then_some(first)
    };
    let once = plain.or_else(spaced)?;
    (!once.is_empty()).then(|| once.to_vec())
}

fn before_comma(value: &[u8], _: Charset, _: u32) -> Option<Vec<u8>> {
    let at = value.iter().position(|byte| *byte == b',')?;
    Some(value[..at].to_vec())
}

fn behind_comma(value: &[u8], _: Charset, _: u32) -> Option<Vec<u8>> {
    let at = value.iter().rposition(|byte| *byte == b',')?;
    Some(value[at + 1..].trim_ascii_start().to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_of_one_name() {
        let utf8 = Charset::Utf8;
        assert_eq!(
            joined(b"a=1&b=2&b=3&b=4&c", utf8, 0).as_deref(),
            Some(b"a=1&b=2,3,4&c".as_slice())
        );
        assert_eq!(
            joined(b"&a=1&a=2", utf8, 3).as_deref(),
            Some(b"&a=1=2".as_slice())
        );
        assert_eq!(joined(b"", utf8, 0).as_deref(), Some(b"".as_slice()));
        assert_eq!(once(b"ab,ab", utf8, 0).as_deref(), Some(b"ab".as_slice()));
        assert_eq!(once(b"ab, ab", utf8, 0).as_deref(), Some(b"ab".as_slice()));
        assert_eq!(once(b",", utf8, 0), None);
        assert_eq!(once(b"ab,ac", utf8, 0), None);
        assert_eq!(
            behind_comma(b"a, b", utf8, 0).as_deref(),
            Some(b"b".as_slice())
        );
    }
}
