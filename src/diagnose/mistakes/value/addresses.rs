//! Mistakes in how addresses are written.

use super::encoded::urls;
use super::ways::{group, in_text, replaced, seldom};
use crate::diagnose::mistakes::{Run, mistakes};
use crate::protocol::charset::Charset;

mistakes! { Value;
    SCHEME = "url-scheme-changed", request: Medium, notify: Rare,
        ("{parameter} was signed with another scheme: http, https or none", "签名时{parameter}的协议不同：http、https 或没有协议"),
        ("a proxy that ends TLS, or a URL helper that takes the scheme from the request", "代理卸载了 TLS，或按当前请求的协议生成网址"),
        ("write the whole URL in the configuration, scheme included", "在配置里写完整的网址，包括协议"),
        |case, slips| group(case, slips, &urls(case), &[at(0), at(1), at(2)]);
    SLASH = "url-slash-at-end-changed", request: Medium, notify: Rare,
        ("{parameter} was signed with or without a slash at its end", "签名时{parameter}末尾的斜杠不同"),
        ("a URL class or a browser that completes http://host to http://host/", "URL 类或浏览器把 http://host 补成了 http://host/"),
        ("sign the URL as the text that is sent", "按发送的文本对网址签名"),
        |case, slips| {
            group(case, slips, &urls(case), &[at(3), at(4), at(28)]);
            seldom(case, slips, &urls(case), &[at(34), at(29), at(30)]);
        };
    HOST = "url-host-changed", request: Low, notify: Rare,
        ("{parameter} was signed with its host spelt otherwise: www., capitals, a port", "签名时{parameter}的主机写法不同：www.、大小写或端口"),
        ("a URL class that normalises, or a host taken from the request", "URL 类做了规范化，或主机取自当前请求"),
        ("write the whole URL in the configuration", "在配置里写完整的网址"),
        |case, slips| {
            group(case, slips, &urls(case), &[at(5), at(6), at(7), at(8)]);
            seldom(case, slips, &urls(case), &[at(9), at(10), at(11), at(12), at(25), at(26), at(27)]);
        };
    QUERY_CUT = "url-query-cut", request: Medium, notify: Rare,
        ("{parameter} was signed without its query string or fragment", "签名时{parameter}没有查询串或 # 后面的部分"),
        ("a router or getRequestURL that leaves the query out", "路由函数或 getRequestURL 不带查询串"),
        ("sign the URL as it is sent; better, give it no query at all", "按发送的网址签名，最好不带查询串"),
        |case, slips| group(case, slips, &urls(case), &[at(13), at(14), at(15)]);
    AMPS = "url-ampersands-escaped", request: Medium, notify: Low,
        ("{parameter} was signed with & of its query written in another way", "签名时{parameter}查询串里的 & 写法不同"),
        ("http_build_query with arg_separator &amp;, a template, or %26 by hand", "http_build_query 的 arg_separator 是 &amp;、模板转义，或手工写成 %26"),
        ("give the URL no query, or sign exactly what is sent", "网址不带查询串，或按发送的内容签名"),
        |case, slips| group(case, slips, &urls(case), &[at(16), at(17), at(18), at(19)]);
    DOUBLE_SLASH = "url-slashes-changed", request: Low, notify: Rare,
        ("{parameter} was signed with slashes more or less in its path", "签名时{parameter}路径里的斜杠多了或少了"),
        ("a base address that ends in / joined with a path that begins with one", "以 / 结尾的域名与以 / 开头的路径拼接"),
        ("join addresses in one place, then sign and send that text", "只在一处拼接网址，签名和发送都用它"),
        |case, slips| {
            group(case, slips, &urls(case), &[at(20), at(21), at(22)]);
            seldom(case, slips, &urls(case), &[at(31), at(32), at(33)]);
        };
    RELATIVE = "url-made-relative", request: Low, notify: Rare,
        ("{parameter} was signed as a path without its host", "签名时{parameter}只是路径，没有主机"),
        ("a router gives the path, and the host is put before it after signing", "路由给出的是路径，签名之后才补上主机"),
        ("make the URL absolute before signing", "签名之前先补全网址"),
        |case, slips| group(case, slips, &urls(case), &[at(23), at(24)]);
}

const fn at(number: u32) -> Run {
    Run {
        edit: spelt,
        number,
    }
}

/// The parts of an address: scheme with its mark, host with port, the rest.
fn parts(text: &str) -> Option<(&str, &str, &str)> {
    let host = text.find("://")? + 3;
    let end = text[host..]
        .find(['/', '?', '#'])
        .map_or(text.len(), |end| host + end);
    Some((&text[..host], &text[host..end], &text[end..]))
}

fn spelt(value: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    if matches!(number, 16..=19) {
        let (from, to): (&[u8], &[u8]) = match number {
            16 => (b"&", b"&amp;"),
            17 => (b"&amp;", b"&"),
            18 => (b"&", b"%26"),
            _ => (b"%26", b"&"),
        };
        return Some(replaced(value, from, to));
    }
    let mut made = None;
    let edited = in_text(value, charset, |text| {
        made = parts(text).and_then(|(scheme, host, rest)| match number {
            0..13 | 25..28 => {
                let (scheme, host, rest) = origin(number, scheme, host, rest)?;
                Some(format!("{scheme}{host}{rest}"))
            }
            _ => path(number, scheme, host, rest),
        });
        made.clone().unwrap_or_default()
    });
    made.and(edited)
}

/// By number: 0 http and https exchanged, 1 none, 2 `//`; 3 slash put to the end, 4 taken off; 5 host in small letters, 6
/// www. put to it, 7 taken off, 8 port taken off; 9 to 12 a port put to it, 25 the scheme's other; 26 all in small letters,
/// 27 in capitals.
fn origin<'a>(
    number: u32,
    scheme: &'a str,
    host: &'a str,
    rest: &'a str,
) -> Option<(&'a str, String, String)> {
    let with_port = |port: &str| (!host.contains(':')).then(|| format!("{host}:{port}"));
    let same = host.to_owned();
    let rest_same = rest.to_owned();
    Some(match number {
        0 => (
            if scheme == "http://" {
                "https://"
            } else {
                "http://"
            },
            same,
            rest_same,
        ),
        1 => ("", same, rest_same),
        2 => ("//", same, rest_same),
        3 => (scheme, same, format!("{rest}/")),
        4 => (scheme, same, rest.strip_suffix('/')?.to_owned()),
        5 => (scheme, host.to_lowercase(), rest_same),
        6 => (scheme, format!("www.{host}"), rest_same),
        7 => (scheme, host.strip_prefix("www.")?.to_owned(), rest_same),
        8 => (scheme, host.split_once(':')?.0.to_owned(), rest_same),
        9 => (
            scheme,
            with_port(if scheme == "http://" { "80" } else { "443" })?,
            rest_same,
        ),
        10 => (scheme, with_port("8080")?, rest_same),
        11 => (scheme, with_port("443")?, rest_same),
        25 => (scheme, with_port("8443")?, rest_same),
        26 => (scheme, host.to_lowercase(), rest.to_lowercase()),
        27 => (scheme, host.to_uppercase(), rest.to_uppercase()),
        _ => (scheme, with_port("80")?, rest_same),
    })
}

/// By number: 13 without query and fragment, 14 without fragment, 15 without the query's text but its mark; 20 slashes
/// before the path doubled, 21 and 22 doubled ones made single; 23 the path alone, 24 without its slash; 28 without all
/// slashes at the end, 29 and 30 a slash before the query put or taken off; 31 every slash doubled, 32 backslashes, 33 a
/// dot in the path.
fn path(number: u32, scheme: &str, host: &str, rest: &str) -> Option<String> {
    let rest = match number {
        13 => rest.split(['?', '#']).next()?.to_owned(),
        14 => rest.split_once('#')?.0.to_owned(),
        15 => format!("{}?", rest.split_once('?')?.0),
        20 => format!("/{}", rest.starts_with('/').then_some(rest)?),
        21 => rest
            .strip_prefix('/')
            .filter(|rest| rest.starts_with('/'))?
            .to_owned(),
        22 => rest.replace("//", "/"),
        28 => rest.trim_end_matches('/').to_owned(),
        29 => {
            let (path, query) = rest.split_once('?')?;
            format!("{path}/?{query}")
        }
        30 => {
            let (path, query) = rest.split_once('?')?;
            format!("{}?{query}", path.strip_suffix('/')?)
        }
        // On each the other way.
        34 => match rest.strip_suffix('/') {
            Some(bare) => bare.to_owned(),
            None => format!("{rest}/"),
        },
        31 => rest.replace('/', "//"),
        32 => rest.replace('/', "\\"),
        33 => format!("/.{}", rest.starts_with('/').then_some(rest)?),
        23 => return rest.starts_with('/').then(|| rest.to_owned()),
        _ => {
            return Some(
                rest.strip_prefix('/')
                    .filter(|rest| !rest.is_empty())?
                    .to_owned(),
            );
        }
    };
    Some(format!("{scheme}{host}{rest}"))
}
