//! Mistakes with percent escapes: signed encoded, or signed decoded.

use super::percent::{
    self, ADDRESS, BEYOND, FORM, KINDS, RAW, SMALL, decoded, decoded_raw, decoded_twice,
    encoded_beyond, encoded_twice,
};
use super::ways::{each, everywhere, group, named, places, rarely, replaced, together};
use crate::diagnose::mistakes::mistakes;
use crate::diagnose::mistakes::{Case, Class, Run};
use crate::protocol::charset::Charset;

/// Parameters of text that a person wrote.
const TEXTS: &[&str] = &[
    "subject",
    "body",
    "name",
    "extra_common_param",
    "seller_account_name",
    "receive_name",
    "receive_address",
    "logistics_name",
    "title",
    "memo",
    "remark",
];

mistakes! { Value;
    VALUES_PERCENT_ENCODED = "values-percent-encoded", request: VeryHigh, notify: Never,
        ("{parameter} was percent-encoded before signing, blanks as +", "签名前对{parameter}做了 URL 编码，空格变成 +"),
        ("http_build_query or urlencode of PHP, urlencode of Python, url.Values of Go, URLEncoder of Java", "PHP 的 http_build_query、urlencode，Python 的 urlencode，Go 的 url.Values，Java 的 URLEncoder"),
        ("join and digest the raw values, and encode only what goes into the URL", "用原始值拼接并签名，只在放进 URL 时编码"),
        |case, slips| {
            everywhere(case, slips, &FORM[..3]);
            rarely(case, slips, &FORM[..3], FORM);
        };
    VALUES_PERCENT_ENCODED_20 = "values-percent-encoded-20", request: High, notify: Never,
        ("{parameter} was percent-encoded before signing, blanks as %20", "签名前对{parameter}做了 URL 编码，空格变成 %20"),
        ("rawurlencode of PHP, encodeURIComponent of JavaScript, Uri.EscapeDataString of .NET", "PHP 的 rawurlencode，JavaScript 的 encodeURIComponent，.NET 的 Uri.EscapeDataString"),
        ("join and digest the raw values, and encode only what goes into the URL", "用原始值拼接并签名，只在放进 URL 时编码"),
        |case, slips| everywhere(case, slips, RAW);
    VALUES_PERCENT_ENCODED_SMALL = "values-percent-encoded-small", request: Medium, notify: Never,
        ("{parameter} was percent-encoded before signing, with small hex digits", "签名前对{parameter}做了 URL 编码，十六进制用的是小写字母"),
        ("HttpUtility.UrlEncode of .NET", ".NET 的 HttpUtility.UrlEncode"),
        ("join and digest the raw values, and encode only what goes into the URL", "用原始值拼接并签名，只在放进 URL 时编码"),
        |case, slips| {
            everywhere(case, slips, &SMALL[..1]);
            rarely(case, slips, &SMALL[..1], SMALL);
        };
    VALUES_ENCODED_AS_ADDRESS = "values-encoded-as-address", request: Low, notify: Never,
        ("{parameter} was encoded before signing as if it were a whole address", "签名前把{parameter}当作整条网址做了编码"),
        ("encodeURI of JavaScript, quote of Python, which leave / : & = as they are", "JavaScript 的 encodeURI、Python 的 quote，会保留 / : & = 等字符"),
        ("join and digest the raw values, and encode only what goes into the URL", "用原始值拼接并签名，只在放进 URL 时编码"),
        |case, slips| {
            everywhere(case, slips, &ADDRESS[..1]);
            rarely(case, slips, &ADDRESS[..1], ADDRESS);
        };
    BEYOND_ASCII_ENCODED = "beyond-ascii-percent-encoded", request: Low, notify: Never,
        ("the characters beyond ASCII in {parameter} were percent-encoded before signing, the others not", "签名前只对{parameter}中的非 ASCII 字符做了 URL 编码"),
        ("a URL copied from the address bar of a browser, UrlPathEncode of .NET", "从浏览器地址栏复制的网址，或 .NET 的 UrlPathEncode"),
        ("sign the text itself in the charset of the request", "按请求的编码对文字本身签名"),
        |case, slips| {
            everywhere(case, slips, &BEYOND[..1]);
            rarely(case, slips, &BEYOND[..1], BEYOND);
        };
    BLANKS_PERCENT_ENCODED = "blanks-percent-encoded", request: Low, notify: Low,
        ("blanks of {parameter} are %20 in the sign, blanks in the data", "签名时{parameter}中的空格是 %20，数据中是空格"),
        ("a replacement of blanks by hand, to make a URL work", "为了让网址可用，手工替换了空格"),
        ("sign the value with its blanks, and encode all of it when the URL is made", "签名时保留空格，拼 URL 时再整体编码"),
        |case, slips| everywhere(case, slips, &[Run::new(|value, _, _| Some(replaced(value, b" ", b"%20")))]);
    VALUES_ENCODED_TWICE = "values-percent-encoded-twice", request: Low, notify: Never,
        ("{parameter} was percent-encoded twice before signing", "签名前对{parameter}做了两次 URL 编码"),
        ("one encoding by hand and another by the function that builds the query", "手工编码一次，拼查询串的函数又编码一次"),
        ("join and digest the raw values", "用原始值拼接并签名"),
        |case, slips| {
            let runs = KINDS.map(|run| Run { edit: encoded_twice, ..run });
            for run in runs { slips.every_value(run); }
            rarely(case, slips, &[], &runs);
        };
    URLS_ENCODED = "url-values-percent-encoded", request: High, notify: Never,
        ("only the URLs were percent-encoded before signing: {parameter}", "签名前只对网址类参数做了 URL 编码：{parameter}"),
        ("notify_url and return_url encoded by hand where they are set", "设置 notify_url、return_url 时手工做了编码"),
        ("sign the URLs as they are; encode them only in the query", "网址按原样签名，只在查询串里编码"),
        |case, slips| together(case, slips, &urls(case), &[&KINDS, ADDRESS].concat());
    TEXTS_ENCODED = "text-values-percent-encoded", request: Medium, notify: Never,
        ("only texts were percent-encoded before signing: {parameter}", "签名前只对文字类参数做了 URL 编码：{parameter}"),
        ("subject and body encoded by hand, against garbled Chinese", "为避免中文乱码，手工对 subject、body 做了编码"),
        ("sign the text itself in the charset of the request", "按请求的编码对文字本身签名"),
        |case, slips| {
            together(case, slips, &named(case, TEXTS), &KINDS);
            let beyond: Vec<Run> = KINDS.map(|run| Run { edit: encoded_beyond, ..run }).to_vec();
            together(case, slips, &places(case, |_, value| !value.is_ascii()), &beyond);
        };
    ESCAPED_BY_JAVASCRIPT = "values-escaped-by-javascript", request: Low, notify: Never,
        ("{parameter} went through escape() of JavaScript before signing", "签名前{parameter}经过了 JavaScript 的 escape()"),
        ("escape() writes %uXXXX, which no server decodes", "escape() 会写成 %uXXXX，服务器不会解码"),
        ("sign the raw value, and use encodeURIComponent when the URL is made", "用原始值签名，拼 URL 时用 encodeURIComponent"),
        |case, slips| everywhere(case, slips, &[Run::new(percent::escaped)]);
    DECODED_TOO_OFTEN = "values-decoded-too-often", request: Never, notify: High,
        ("{parameter} was percent-decoded once too often; the sign has it encoded", "{parameter}多做了一次 URL 解码，签名时它是编码后的样子"),
        ("urldecode or CGI.unescape of values that the framework has decoded already", "框架已经解码，代码又调用 urldecode 或 CGI.unescape"),
        ("take the values as the framework gives them", "直接使用框架给出的值，不要再解码"),
        |case, slips| {
            group(case, slips, &plain(case), &KINDS);
            each(case, slips, Class::Rare, &plain(case), &[RAW, ADDRESS, SMALL].concat());
            each(case, slips, Class::Site, &plain(case), &[Run::new(|value, _, _| Some(replaced(value, b"%", b"%25")))]);
        };
    ESCAPES_NOT_SIGNED = "values-encoded-once-more", request: High, notify: Medium,
        ("{parameter} holds percent escapes that the sign does not have", "{parameter}带有百分号编码，而签名时没有"),
        ("encoded before a client that encodes again, or a raw body split at & and = and never decoded", "先手工编码、客户端又编码一次，或直接按 & 和 = 拆分原始报文而没有解码"),
        ("encode exactly once on the way out, decode exactly once on the way in", "发送时只编码一次，接收时只解码一次"),
        |case, slips| if !places(case, |_, value| value.contains(&b'%')).is_empty() {
            everywhere(case, slips, &[Run::new(decoded), Run::new(decoded_raw), Run::new(percent::unescaped)]);
        };
    ESCAPED_TWICE_NOT_SIGNED = "values-encoded-twice-more", request: Low, notify: Low,
        ("{parameter} is percent-encoded twice more than it was signed", "{parameter}比签名时多做了两次 URL 编码"),
        ("a form that encodes, a client that encodes, and a value that was encoded by hand", "手工编码一次，表单和客户端又各编码一次"),
        ("encode exactly once, and decode exactly once", "只编码一次，也只解码一次"),
        |case, slips| {
            let twice = Run::new(decoded_twice);
            let once = Run::new(decoded);
            let deeper = |_: &str, value: &[u8]| twice.of(value, case.charset) != once.of(value, case.charset);
            if places(case, deeper).is_empty() {
                return;
            }
            everywhere(case, slips, &[twice]);
        };
    PLUS_READ_AS_BLANK = "plus-read-as-blank", request: High, notify: High,
        ("the sign has + in {parameter}, where the data have a blank", "签名时{parameter}中是 +，数据中变成了空格"),
        ("a + that went into a URL or a form without %2B, or was decoded once more", "+ 没有写成 %2B 就放进了 URL 或表单，或被多解码了一次"),
        ("write + as %2B on the wire, and decode once", "传输时把 + 写成 %2B，并且只解码一次"),
        |case, slips| everywhere(case, slips, &[Run::new(|value, _, _| Some(replaced(value, b" ", b"+")))]);
    BLANK_READ_AS_PLUS = "blank-read-as-plus", request: Medium, notify: High,
        ("the sign has a blank in {parameter}, where the data have +", "签名时{parameter}中是空格，数据中变成了 +"),
        ("a decoder of paths, such as rawurldecode or decodeURIComponent, used for a form", "用 rawurldecode、decodeURIComponent 这类函数去解码表单"),
        ("decode forms with the rule of forms: + is a blank", "按表单规则解码：+ 表示空格"),
        |case, slips| everywhere(case, slips, &[0, 1, 2].map(|number| Run { edit: blanks_of_pluses, number }));
    ONE_BLANK_WAS_PLUS = "one-blank-was-plus", request: Rare, notify: Rare,
        ("one blank of {parameter} is + in the sign, the others are blanks", "签名时{parameter}中有一个空格是 +，其余仍是空格"),
        ("a text with both + and blanks, encoded by hand for blanks only", "文字里既有 + 又有空格，手工编码时只处理了空格"),
        ("encode the whole value with the function of the platform", "用平台自带的函数对整个值编码"),
        |case, slips| for nth in 0..12 {
            let places = places(case, |_, value| value.iter().filter(|byte| **byte == b' ').count() > 1);
            each(case, slips, Class::Rare, &places, &[Run { edit: nth_blank_to_plus, number: nth }]);
        };
    ONLY_URLS_NOT_SIGNED = "urls-encoded-once-more", request: High, notify: Rare,
        ("only the URLs hold percent escapes that the sign does not have: {parameter}", "只有网址类参数带有签名时没有的百分号编码：{parameter}"),
        ("notify_url and return_url encoded by hand for a form that encodes again", "notify_url、return_url 手工编码后，表单又编码一次"),
        ("encode exactly once, when the request is sent", "只在发送请求时编码一次"),
        |case, slips| together(case, slips, &urls(case), &[Run::new(decoded)]);
}

/// The places of addresses, by name or by value.
pub(super) fn urls(case: &Case<'_>) -> Vec<usize> {
    places(case, |name, value| {
        name.ends_with("_url")
            || value.starts_with(b"http://")
            || value.starts_with(b"https://")
            || value.starts_with(b"http%3")
            || value.starts_with(b"https%3")
    })
}

/// The places of values that hold no escapes any more, and are no part of the frame of a notification.
fn plain(case: &Case<'_>) -> Vec<usize> {
    places(case, |name, _| {
        !matches!(name, "sign" | "sign_type" | "notify_type" | "trade_status")
    })
}

/// By number: every + as a blank; of + in a row the last alone, and none of a mail address; of three in a row the
/// outer two.
fn blanks_of_pluses(value: &[u8], _: Charset, number: u32) -> Option<Vec<u8>> {
    if number == 0 {
        return Some(replaced(value, b"+", b" "));
    }
    if value.contains(&b'@') {
        return None;
    }
    let mut edited = value.to_vec();
    let mut from = 0;
    for run in value.chunk_by(|one, other| (*one == b'+') == (*other == b'+')) {
        let to = from + run.len();
        if run[0] == b'+' {
            edited[to - 1] = b' ';
            if number == 2 && run.len() == 3 {
                edited[from] = b' ';
            }
        }
        from = to;
    }
    Some(edited)
}

fn nth_blank_to_plus(value: &[u8], _: Charset, nth: u32) -> Option<Vec<u8>> {
    let nth = usize::try_from(nth).ok()?;
    let mut blanks = value
        .iter()
        .enumerate()
        .filter(|(_, byte)| **byte == b' ')
        .map(|(at, _)| at);
    let at = blanks.nth(nth)?;
    let mut edited = value.to_vec();
    edited[at] = b'+';
    Some(edited)
}
