//! A request's names that were sent in another spelling than the gateway's, in which they were signed.

use crate::diagnose::mistakes::Case;
use crate::diagnose::mistakes::slip::Class;

use super::renamed::{meant, snake, underscored, undone, unwrapped};
use super::{known, places};

crate::diagnose::mistakes::mistakes! { Params;
    SENT_IN_CAMEL_CASE = "names-sent-in-camel-case", request: Low, notify: Never,
        ("{parameter} is sent under a name in camel case, but was signed with underscores", "{parameter} 以驼峰写法的名字发送，签名时却是下划线写法"),
        ("an HTTP client or a JSON mapper renames the fields of the object that it sends", "HTTP 客户端或 JSON 映射在发送对象时改了字段名"),
        ("send the names of the gateway, with underscores", "按网关的参数名发送，使用下划线"),
        |case, slips| {
            undone(case, slips, |name, _, _| Some(gateways(&snake(name))));
            undone(case, slips, |name, _, _| Some(gateways(&numbered(&snake(name)))));
        };
    SENT_IN_CAPITALS = "names-sent-in-capitals", request: Low, notify: Never,
        ("{parameter} is sent under a name with capitals, but was signed in small letters", "{parameter} 发送时名字里有大写，签名时却是小写"),
        ("columns of a database, properties of .NET or headers give the names of the form", "表单的参数名取自数据库列名、.NET 属性或请求头"),
        ("send the names of the gateway, in small letters", "按网关的小写参数名发送"),
        |case, slips| undone(case, slips, |name, _, _| {
            let known = name.contains(&b'_') || !name.iter().any(u8::is_ascii_lowercase);
            known.then(|| name.to_ascii_lowercase())
        });
    SENT_WITHOUT_UNDERSCORES = "names-sent-without-underscores", request: Low, notify: Never,
        ("{parameter} is sent with dashes, dots or blanks in its name, but was signed with underscores", "{parameter} 的名字发送时是短横线、点或空格，签名时却是下划线"),
        ("proxies and header maps rewrite the underscore", "代理或请求头映射会改写下划线"),
        ("send the names of the gateway, with underscores", "按网关的参数名发送，使用下划线"),
        |case, slips| undone(case, slips, |name, _, _| Some(underscored(name)));
    SENT_WRAPPED = "names-sent-wrapped", request: Low, notify: Never,
        ("{parameter} is sent with brackets or a prefix, but was signed under its plain name", "{parameter} 发送时名字带有方括号或前缀，签名时却是本来的名字"),
        ("nested arrays of a form or of http_build_query", "表单或 http_build_query 的嵌套数组"),
        ("send the plain names", "发送不带前缀的参数名"),
        |case, slips| undone(case, slips, unwrapped);
    SENT_MISSPELT = "name-sent-misspelt", request: Medium, notify: Never,
        ("{parameter} is not a name that the gateway knows; it was signed as {name}", "网关没有 {parameter} 这个参数，签名时用的是 {name}"),
        ("the name is written twice in the code or the form, and was mistyped where it is sent", "代码或表单里参数名写了两遍，发送的那一处写错了"),
        ("send the name under which it is signed", "按签名时的参数名发送"),
        |case, slips| {
            let known = names_of_gateway(case);
            for place in case.taking_part() {
                for name in meant(case, &known, case.name(place)) {
                    slips.rename(Class::Site, place, name.as_bytes());
                }
            }
        };
}

/// The names that the service of a request takes, or where that is not known, those that samples send.
fn names_of_gateway(case: &Case<'_>) -> Vec<&'static str> {
    let of_samples = known::OF_SAMPLES.iter().flat_map(|names| names.iter());
    let Some(service) = places::service(case) else {
        return of_samples.chain(known::OPTIONAL).collect();
    };
    let own = service.groups.iter().flat_map(|group| group.iter());
    let names = own.map(|parameter| parameter.name);
    names.filter(|name| !name.contains(['/', '*'])).collect()
}

/// With the underscore that a spelling without it has lost: `_input_charset` is the one name that begins so.
fn gateways(name: &[u8]) -> Vec<u8> {
    match name {
        b"input_charset" => b"_input_charset".to_vec(),
        other => other.to_vec(),
    }
}

/// `logistics_fee1` as `logistics_fee_1`.
fn numbered(name: &[u8]) -> Vec<u8> {
    let digits = name
        .iter()
        .rev()
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    let (words, number) = name.split_at(name.len() - digits);
    match words.last() {
        Some(last) if digits > 0 && last.is_ascii_alphabetic() => [words, b"_", number].concat(),
        _ => name.to_vec(),
    }
}
