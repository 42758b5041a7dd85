//! Mistakes of values printed as lists, or in quotes.

use super::ways::{each, everywhere, group, places, rarely, replaced};
use crate::diagnose::mistakes::{Class, Run, mistakes};
use crate::protocol::charset::Charset;

/// What stands before and behind the value, the likeliest first.
const LISTS: [(&str, &str); 14] = [
    ("['", "']"),
    ("[\"", "\"]"),
    ("[", "]"),
    ("[u'", "']"),
    ("('", "',)"),
    ("{", "}"),
    ("[b'", "']"),
    ("b'", "'"),
    ("u'", "'"),
    ("[\"[", "]\"]"),
    ("(", ")"),
    ("array(", ")"),
    ("b\"", "\""),
    ("{'", "'}"),
];
const QUOTES: [(&str, &str); 6] = [
    ("\"", "\""),
    ("'", "'"),
    ("\\\"", "\\\""),
    ("“", "”"),
    ("`", "`"),
    ("&quot;", "&quot;"),
];

mistakes! { Value;
    LISTED = "value-printed-as-list", request: Medium, notify: Never,
        ("{parameter} was signed as its language prints a list or bytes, such as ['x']", "签名时{parameter}是语言打印列表或字节串的样子，例如 ['x']"),
        ("a dict of lists (parse_qs, QueryDict), a Java array or a bytes value put into the text", "把列表字典（parse_qs、QueryDict）、Java 数组或 bytes 直接拼进了字符串"),
        ("take the first element of the list, as text", "取列表的第一个元素，并转成文本"),
        |case, slips| {
            let runs: Vec<Run> = (0..14).map(|number| Run { edit: listed, number }).collect();
            for run in &runs[..3] { slips.every_value(*run); }
            rarely(case, slips, &[], &runs);
        };
    LIST_NOT_SIGNED = "list-not-signed", request: Low, notify: Medium,
        ("{parameter} is printed as a list; the sign has the plain value", "{parameter}是列表打印出来的样子，签名时是普通的值"),
        ("dict(request.POST), parse_qs or getParameterMap give a list for each name", "dict(request.POST)、parse_qs 或 getParameterMap 给出的每个值都是列表"),
        ("take the first element: request.POST.dict(), getParameter", "取第一个元素，例如 request.POST.dict()、getParameter"),
        |case, slips| {
            let runs: Vec<Run> = (0..14).map(|number| Run { edit: unlisted, number }).collect();
            everywhere(case, slips, &runs);
        };
    ARRAY = "value-became-array", request: Low, notify: Never,
        ("{parameter} was signed as the word that its language has for a list or an object", "签名时{parameter}成了语言里表示数组或对象的那个词"),
        ("a nested array put into text: Array of PHP, [object Object] of JavaScript", "把嵌套数组拼进字符串：PHP 的 Array、JavaScript 的 [object Object]"),
        ("make the value a text before it is joined", "拼接之前先把值转成文本"),
        |case, slips| {
            let runs: Vec<Run> = (0..6).map(|number| Run { edit: array, number }).collect();
            let places: Vec<usize> = (0..case.params.len()).collect();
            each(case, slips, Class::Rare, &places, &runs);
        };
    REPEATED = "value-repeated", request: Low, notify: Low,
        ("{parameter} stands twice in one of the two texts, one behind the other", "{parameter}在其中一处前后重复了两遍"),
        ("a field given twice, in the URL and in the form, and joined by the framework", "同一字段在 URL 和表单中各出现一次，被框架合并"),
        ("send each parameter once, and read one value", "每个参数只发送一次，只读取一个值"),
        |case, slips| {
            let places = places(case, |_, value| !value.is_empty());
            if case.is_request() {
                let runs: Vec<Run> = (0..20).map(|number| Run { edit: repeated, number }).collect();
                each(case, slips, Class::Rare, &places, &runs);
            } else {
                // With a comma it is the framework that joined two values, which another mistake says.
                let runs: Vec<Run> = (0..).zip(BETWEEN).map(|(number, _)| Run { edit: halved, number }).collect();
                group(case, slips, &places, &runs);
            }
        };
    JOINT = "list-joined-otherwise", request: Low, notify: Never,
        ("the list in {parameter} was signed with another mark than its commas, such as a=1=2", "签名时{parameter}中列表的分隔符不是逗号，例如 a=1=2"),
        ("an array joined with the separator of the pairs, or by the default of the language", "数组用参数的分隔符或语言默认的分隔符拼接"),
        ("join lists with commas once, then sign and send that text", "列表统一用逗号拼接一次，签名和发送都用它"),
        |case, slips| {
            let runs: Vec<Run> = (0..9).map(|number| Run { edit: joined_otherwise, number }).collect();
            rarely(case, slips, &[], &runs);
        };
    QUOTED = "values-quoted", request: Medium, notify: Rare,
        ("{parameter} was signed in quotes", "签名时{parameter}带有引号"),
        ("code of the mobile interface, which writes name=\"value\"", "移动支付接口的代码，那里写成 name=\"value\""),
        ("sign the bare values for this gateway", "这个网关的签名用不带引号的值"),
        |case, slips| {
            let runs: Vec<Run> = (0..6).map(|number| Run { edit: quoted, number }).collect();
            for run in &runs[..2] { slips.every_value(*run); }
            rarely(case, slips, &[], &runs);
        };
    QUOTES_NOT_SIGNED = "quotes-not-signed", request: Medium, notify: Medium,
        ("{parameter} stands in quotes that the sign does not have", "{parameter}带有引号，而签名时没有"),
        ("values copied out of JSON, a .env file or the mobile interface with their quotes", "从 JSON、.env 文件或移动支付报文中连引号一起复制"),
        ("take the quotes off before the values are used", "使用之前去掉引号"),
        |case, slips| {
            let runs: Vec<Run> = (0..6).map(|number| Run { edit: unquoted, number }).collect();
            everywhere(case, slips, &runs);
        };
}

/// What stands between a value and itself, other than a comma.
const BETWEEN: [&str; 8] = ["", ";", " ", "|", "\n", "\r\n", "；", "，"];

/// `aa` as `a`, by what stands between.
fn halved(value: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    let between = charset
        .encode(BETWEEN.get(usize::try_from(number).ok()?)?)
        .ok()?;
    let (first, rest) = value.split_at(value.len().checked_sub(between.len())? / 2);
    (rest.strip_prefix(between.as_slice())? == first && !first.is_empty()).then(|| first.to_vec())
}

fn around(value: &[u8], charset: Charset, (before, after): (&str, &str)) -> Option<Vec<u8>> {
    let (before, after) = (charset.encode(before).ok()?, charset.encode(after).ok()?);
    Some([before.as_slice(), value, &after].concat())
}

fn inside(value: &[u8], charset: Charset, (before, after): (&str, &str)) -> Option<Vec<u8>> {
    let (before, after) = (charset.encode(before).ok()?, charset.encode(after).ok()?);
    let inside = value
        .strip_prefix(before.as_slice())?
        .strip_suffix(after.as_slice())?;
    Some(inside.to_vec())
}

fn listed(value: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    // What has no value was left out before.
    if value.is_empty() {
        return None;
    }
    around(value, charset, *LISTS.get(usize::try_from(number).ok()?)?)
}

fn unlisted(value: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    inside(value, charset, *LISTS.get(usize::try_from(number).ok()?)?)
}

fn quoted(value: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    if value.is_empty() {
        return None;
    }
    around(value, charset, *QUOTES.get(usize::try_from(number).ok()?)?)
}

fn unquoted(value: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    inside(value, charset, *QUOTES.get(usize::try_from(number).ok()?)?)
}

fn joined_otherwise(value: &[u8], _: Charset, number: u32) -> Option<Vec<u8>> {
    let joints: [&[u8]; 9] = [b"=", b"", b" ", b", ", b"|", b";", b"&", b"\n", b"^"];
    let joint = joints.get(usize::try_from(number).ok()?)?;
    Some(replaced(value, b",", joint))
}

fn array(_: &[u8], _: Charset, number: u32) -> Option<Vec<u8>> {
    let words = [
        "Array",
        "[object Object]",
        "System.String[]",
        "Array()",
        "array()",
        "[]",
    ];
    let word = words.get(usize::try_from(number).ok()?)?;
    Some(word.as_bytes().to_vec())
}

/// What stands between a value and its copy.
const JOINTS: [&str; 10] = [",", ", ", "", " ", "|", ";", "&", "\n", "-", "_"];

/// By number: 0 `a,a`, 1 `a, a` and so on; from 10 on one of the two.
fn repeated(value: &[u8], _: Charset, number: u32) -> Option<Vec<u8>> {
    let number = usize::try_from(number).ok()?;
    let comma = JOINTS[number % JOINTS.len()].as_bytes();
    if number < JOINTS.len() {
        return Some([value, comma, value].concat());
    }
    let half = value.len().checked_sub(comma.len())? / 2;
    let (first, rest) = value.split_at(half);
    (rest.strip_prefix(comma)? == first).then(|| first.to_vec())
}
