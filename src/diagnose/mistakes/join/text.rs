//! The joined text: cut, trimmed, in another case, with something around it, or not there at all.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;

use crate::diagnose::mistakes::classed::{ClassedPairs, classed};
use crate::diagnose::mistakes::slip::{Change, Class, Edit, Run};
use crate::diagnose::mistakes::{Case, Slips};
use crate::protocol::charset::Charset;
use crate::protocol::form;
use crate::protocol::gateway::REQUESTS;
use crate::text::{Text, Words, text, words};

/// Something before the text and something behind it.
const EDGES: ClassedPairs = classed![
    ("&", "", Class::Usual),
    ("?", "", Class::Usual),
    ("&", "&", Class::Rare),
    ("?", "&", Class::Rare),
    ("?&", "", Class::Rare),
    ("&&", "", Class::Rare),
    (" ", "", Class::Rare),
    ("\n", "", Class::Rare),
    ("=", "", Class::Rare),
    (",", "", Class::Rare),
    ("|", "", Class::Rare),
    ("/", "", Class::Rare),
    ("/?", "", Class::Rare),
    ("\"", "\"", Class::Rare),
    ("'", "'", Class::Rare),
    ("[", "]", Class::Rare),
    ("(", ")", Class::Rare),
    ("null", "", Class::Rare),
    ("undefined", "", Class::Rare),
    ("None", "", Class::Rare),
    ("sign=", "", Class::Rare),
    ("params=", "", Class::Rare),
    ("data=", "", Class::Rare),
];
/// Gateways of other interfaces and of the sandbox, which code names for this one.
const OTHER_GATEWAYS: Words = words![
    "https://openapi.alipaydev.com/gateway.do",
    "https://openapi.alipay.com/gateway.do",
    "https://openhome.alipay.com/gateway.do",
    "https://unitradeprod.alipaydev.com/gateway.do",
    "https://openapi-sandbox.dl.alipaydev.com/gateway.do",
    "https://mclient.alipay.com/gateway.do",
    "https://wappaygw.alipay.com/gateway.do",
    "https://mapi.alipay.net/gateway.do",
    "https://mapi.alipay.com/cooperate/gateway.do",
    "https://www.alipay.com/gateway.do",
    "https://gw.open.1688.com/openapi",
];
/// What an HTTP interface puts before the parameters.
const METHODS: Words = words![
    "POST&",
    "GET&",
    "POST\n",
    "GET\n",
    "POST",
    "GET",
    "POST ",
    "GET ",
    "POST?",
    "GET?",
    "post&",
    "get&",
    "GET&/gateway.do&",
    "POST&/gateway.do&",
    "GET&%2F&",
    "POST&%2F&",
    "GET&%2Fgateway.do&",
    "POST&%2Fgateway.do&",
    "GET/gateway.do?",
    "POST/gateway.do?",
    "GET\n/gateway.do\n",
    "POST\n/gateway.do\n",
    "GET\nmapi.alipay.com\n/gateway.do\n",
    "POST\nmapi.alipay.com\n/gateway.do\n",
    "GETmapi.alipay.com/gateway.do?",
    "POSTmapi.alipay.com/gateway.do?",
    "GET /gateway.do?",
    "POST /gateway.do?",
];
/// What was digested where the text should stand.
const WORDS: &[(&str, Edit, Class)] = &[
    ("Array", |_, _, _| Some(b"Array".to_vec()), Class::Usual),
    (
        "[object Object]",
        |_, _, _| Some(b"[object Object]".to_vec()),
        Class::Usual,
    ),
    ("null", |_, _, _| Some(b"null".to_vec()), Class::Rare),
    (
        "undefined",
        |_, _, _| Some(b"undefined".to_vec()),
        Class::Rare,
    ),
    ("None", |_, _, _| Some(b"None".to_vec()), Class::Rare),
    ("false", |_, _, _| Some(b"false".to_vec()), Class::Rare),
    ("true", |_, _, _| Some(b"true".to_vec()), Class::Rare),
    ("0", |_, _, _| Some(b"0".to_vec()), Class::Rare),
    ("1", |_, _, _| Some(b"1".to_vec()), Class::Rare),
    ("{}", |_, _, _| Some(b"{}".to_vec()), Class::Rare),
    ("[]", |_, _, _| Some(b"[]".to_vec()), Class::Rare),
    (
        "[object Map]",
        |_, _, _| Some(b"[object Map]".to_vec()),
        Class::Rare,
    ),
    (
        "[object FormData]",
        |_, _, _| Some(b"[object FormData]".to_vec()),
        Class::Rare,
    ),
];
/// Sizes of buffers and columns at which a text is cut.
const SIZES: &[u32] = &[
    64, 100, 128, 200, 250, 254, 255, 256, 500, 511, 512, 1000, 1023, 1024, 1999, 2000, 2047, 2048,
    4000, 4095, 4096,
];
const TEXT: Text = text!("the text", "待签名字符串");
const WHOLE: Text = text!("the text with the key", "待签名字符串连同密钥");

crate::diagnose::mistakes::mistakes! { Join;
    SOMETHING_AROUND = "characters-around-text", request: Medium, notify: Rare,
        ("`{mark}` was put before the text", "字符串前面多了 `{mark}`"),
        ("a loop puts & before every parameter, or a query string is taken with its ?", "循环在每个参数前加 &，或取查询串时带上了 ?"),
        ("take off everything before the first name", "去掉第一个参数名之前的字符"),
        |_, slips| {
            for (before, after, class) in EDGES.iter() {
                let change = Change::Around(before.as_bytes().to_vec(), after.as_bytes().to_vec());
                let dots = if after.is_empty() { "" } else { "…" };
                let mark = [before, dots, after].concat();
                let mark = crate::text::shown(mark.as_bytes(), Charset::Utf8);
                slips.slip(class, change).with("mark", mark);
            }
        };
    LAST_CHARACTER_CUT = "last-character-cut", request: High, notify: Rare,
        ("the end of the text was cut off: {count} characters", "字符串末尾被截掉了 {count} 个字符"),
        ("substr(…, 0, -1) for a last & that is not there; PHP's count() in the sample", "用 substr(…, 0, -1) 去掉并不存在的 &；示例中 count() 的写法"),
        ("join with implode or join, and cut nothing off", "用 implode 或 join 连接，不要再截取"),
        |_, slips| {
            for (count, class) in [(1, Class::Usual), (2, Class::Usual), (3, Class::Rare), (4, Class::Rare), (5, Class::Rare)] {
                let run = Run { edit: |text, charset, count| without_last(text, charset, count), number: count };
                slips.slip(class, Change::Text(run)).with("count", count);
            }
            // By bytes, which may leave half of a character.
            for count in 1..=5 {
                let run = Run { edit: |text, _, count| Some(text.get(..text.len().checked_sub(usize::try_from(count).ok()?)?)?.to_vec()), number: count };
                slips.slip(Class::Rare, Change::Text(run)).with("count", count);
            }
        };
    FIRST_CHARACTER_CUT = "first-character-cut", request: Medium, notify: Rare,
        ("the beginning of the text was cut off: {count} characters", "字符串开头被截掉了 {count} 个字符"),
        ("substring(1) or ltrim for a first & or ? that is not there", "用 substring(1) 或 ltrim 去掉并不存在的 & 或 ?"),
        ("cut off only what is there", "确认首字符确实多余时才截取"),
        |_, slips| {
            for (count, class) in [(1, Class::Usual), (2, Class::Rare), (3, Class::Rare)] {
                let run = Run { edit: |text, _, count| Some(text.get(usize::try_from(count).ok()?..)?.to_vec()), number: count };
                slips.slip(class, Change::Text(run)).with("count", count);
            }
        };
    BOTH_ENDS_CUT = "both-ends-cut", request: Low, notify: Never,
        ("a character was cut off at both ends of the text", "字符串首尾各被截掉了一个字符"),
        ("substr(…, 1, -1) or slice(1, -1) for brackets, quotes or an & at either end that are not there", "用 substr(…, 1, -1)、slice(1, -1) 去掉首尾并不存在的括号、引号或 &"),
        ("cut off only what is there", "确认首尾字符确实多余时才截取"),
        |_, slips| {
            slips.text(|text, charset, _| without_last(text.get(1..)?, charset, 1)).class(Class::Rare);
            slips.text(|text, _, _| Some(text.get(1..text.len().checked_sub(1)?)?.to_vec())).class(Class::Rare);
        };
    TEXT_CUT = "text-cut-at-buffer", request: Low, notify: Never,
        ("the text was cut after {count} bytes", "字符串在 {count} 字节处被截断"),
        ("a fixed buffer or a database column was too short", "定长缓冲区或数据库字段太短"),
        ("make room for the whole text", "保证有足够的空间容纳整个字符串"),
        |_, slips| {
            for size in SIZES {
                let run = Run { edit: |text, _, size| Some(text.get(..usize::try_from(size).ok()?)?.to_vec()), number: *size };
                slips.slip(Class::Rare, Change::Text(run)).with("count", size);
            }
        };
    GATEWAY_IN_FRONT = "gateway-address-in-front", request: Medium, notify: Never,
        ("the address `{address}` was digested before the text", "网关地址 `{address}` 也参与了摘要"),
        ("the whole URL was signed instead of its parameters", "对整个 URL 签名，而不是对参数签名"),
        ("sign the joined parameters only", "只对拼接好的参数签名"),
        |case, slips| gateways(case, slips);
    METHOD_IN_FRONT = "http-method-in-front", request: Rare, notify: Never,
        ("`{word}` was digested before the text", "字符串前面的 `{word}` 也参与了摘要"),
        ("that is the rule of OAuth and of cloud platforms", "这是 OAuth 和云平台接口的规则"),
        ("sign the joined parameters only", "只对拼接好的参数签名"),
        |case, slips| methods(case, slips);
    LOWER_CASE = "lowercased-before-digest", request: Medium, notify: Never,
        ("{what} was turned into small letters before the digest", "{what}在计算摘要之前被转成了小写"),
        ("strtolower or ToLower was put around the text instead of the digest", "strtolower、ToLower 用在了字符串上，而不是摘要上"),
        ("change the case of the digest only, if at all", "只转换摘要的大小写，不要转换字符串"),
        |_, slips| {
            slips.text(|text, charset, _| by_text(text, charset, str::to_lowercase)).say("what", TEXT);
            slips.whole(|text, charset, _| by_text(text, charset, str::to_lowercase)).say("what", WHOLE);
            slips.text(|text, _, _| Some(text.to_ascii_lowercase())).say("what", TEXT).class(Class::Rare);
            slips.whole(|text, _, _| Some(text.to_ascii_lowercase())).say("what", WHOLE).class(Class::Rare);
        };
    UPPER_CASE = "uppercased-before-digest", request: Medium, notify: Never,
        ("{what} was turned into capitals before the digest", "{what}在计算摘要之前被转成了大写"),
        ("strtoupper or ToUpper was put around the text instead of the digest", "strtoupper、ToUpper 用在了字符串上，而不是摘要上"),
        ("leave the text as it is", "不要转换字符串的大小写"),
        |_, slips| {
            slips.text(|text, charset, _| by_text(text, charset, str::to_uppercase)).say("what", TEXT);
            slips.whole(|text, charset, _| by_text(text, charset, str::to_uppercase)).say("what", WHOLE);
            slips.text(|text, _, _| Some(text.to_ascii_uppercase())).say("what", TEXT).class(Class::Rare);
            slips.whole(|text, _, _| Some(text.to_ascii_uppercase())).say("what", WHOLE).class(Class::Rare);
        };
    TEXT_TRIMMED = "text-trimmed", request: Low, notify: Never,
        ("blanks at the ends of the joined text were taken off", "拼接后的字符串首尾的空白被去掉了"),
        ("trim was called on the joined text, and the last value ends with a blank", "对拼接结果做了 trim，而最后一个值以空白结尾"),
        ("do not trim the text, or trim the values before they are sent", "不要对字符串做 trim；需要时在发送前处理各个值"),
        |_, slips| {
            slips.text(|text, _, _| Some(text.trim_ascii().to_vec()));
            slips.text(|text, _, _| Some(text.strip_suffix(b"&")?.to_vec()));
            slips.text(|text, _, _| Some(text.strip_suffix(b"=")?.to_vec())).class(Class::Rare);
        };
    BLANKS_REMOVED = "blanks-removed-from-text", request: Low, notify: Never,
        ("all blanks and line ends were taken out of the text", "字符串中的空格和换行全部被去掉了"),
        ("str_replace or a regular expression was put over the joined text", "对拼接结果使用了 str_replace 或正则替换"),
        ("sign the values exactly as they are sent", "签名的值必须和发送的值完全一致"),
        |_, slips| {
            slips.text(|text, _, _| Some(text.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect()));
        };
    TEXT_REPEATED = "text-repeated", request: Low, notify: Never,
        ("the text stood there twice", "字符串重复拼接了两遍"),
        ("a buffer that lives longer than one call still held the first text", "复用的缓冲区或全局变量里还留着上一次的内容"),
        ("start with an empty buffer for each sign", "每次签名都从空字符串开始"),
        |_, slips| {
            slips.text(|text, _, _| Some(text.repeat(2)));
            slips.text(|text, _, _| Some([text, b"&", text].concat()));
            slips.whole(|text, _, _| Some(text.repeat(2))).class(Class::Rare);
        };
    BASE64_FIRST = "base64-before-digest", request: Low, notify: Never,
        ("{what} was turned into Base64 before the digest", "{what}先做了 Base64，再计算摘要"),
        ("that is the rule of some delivery and cloud interfaces", "这是一些物流和云平台接口的规则"),
        ("digest the text as it is", "直接对字符串计算摘要"),
        |_, slips| {
            slips.text(|text, _, _| Some(BASE64.encode(text).into_bytes())).say("what", TEXT);
            slips.whole(|text, _, _| Some(BASE64.encode(text).into_bytes())).say("what", WHOLE);
        };
    QUOTED_WHOLE = "whole-in-quotes", request: Low, notify: Never,
        ("quotation marks around the text with the key were digested along", "字符串和密钥两端的引号也参与了摘要"),
        ("echo on Windows keeps quotes, and JSON.stringify of a text adds them", "Windows 的 echo 会保留引号，JSON.stringify 会给字符串加引号"),
        ("digest the text without quotation marks", "计算摘要时不要带引号"),
        |_, slips| {
            slips.whole(|text, _, _| Some([b"\"", text, b"\""].concat()));
            slips.whole(|text, _, _| Some([b"'", text, b"'"].concat())).class(Class::Rare);
            slips.whole(|text, _, _| Some([b"\"", text, b"\"\r\n"].concat())).class(Class::Rare);
            slips.whole(|text, _, _| Some([b"\"", text, b"\" \r\n"].concat())).class(Class::Rare);
        };
    ECHO_OPTION = "echo-option-digested", request: Rare, notify: Never,
        ("`-n ` was digested before the text: an option that echo does not know", "`-n ` 也参与了摘要：echo 不识别这个选项"),
        ("echo -n of sh prints its option on some systems", "某些系统的 sh 会把 echo -n 的选项原样输出"),
        ("use printf '%s' in place of echo -n", "用 printf '%s' 代替 echo -n"),
        |_, slips| {
            slips.whole(|text, _, _| Some([b"-n ", text, b"\n"].concat()));
            slips.whole(|text, _, _| Some([b"-n ", text].concat())).class(Class::Rare);
            slips.whole(|text, _, _| Some([b"-e ", text, b"\n"].concat())).class(Class::Rare);
        };
    NOTHING_DIGESTED = "nothing-digested", request: Medium, notify: Never,
        ("nothing was digested: the sign is the MD5 of an empty text", "摘要的内容为空：sign 是空字符串的 MD5"),
        ("a variable was misspelt, or a stream was read to its end before", "变量名写错，或输入流之前已经读完"),
        ("print what is digested just before the digest is made", "在计算摘要之前打印实际参与摘要的内容"),
        |_, slips| { slips.whole(|_, _, _| Some(Vec::new())); };
    KEY_ALONE = "key-alone-digested", request: Medium, notify: Never,
        ("the key alone was digested, without the parameters", "只对密钥计算了摘要，没有包含参数"),
        ("the joined text was lost: an empty map, a variable out of scope", "拼接的字符串丢失：参数表为空或变量超出作用域"),
        ("print what is digested just before the digest is made", "在计算摘要之前打印实际参与摘要的内容"),
        |_, slips| { slips.text(|_, _, _| Some(Vec::new())); };
    WORD_DIGESTED = "array-printed-as-word", request: Low, notify: Never,
        ("`{word}` was digested in place of the parameters", "参与摘要的是 `{word}`，而不是参数"),
        ("an array or object was concatenated with the key in PHP or JavaScript", "PHP 或 JavaScript 把数组、对象直接和密钥拼接"),
        ("join the parameters into a text first", "先把参数拼接成字符串"),
        |_, slips| {
            for (word, edit, class) in WORDS {
                slips.text(*edit).class(*class).with("word", word);
            }
        };
}

/// The text without its last characters, or bytes where they are no text.
fn without_last(text: &[u8], charset: Charset, count: u32) -> Option<Vec<u8>> {
    let count = usize::try_from(count).ok()?;
    let last = text.split_at_checked(text.len().checked_sub(count)?);
    // These are characters of their own, whatever stands before them.
    let is_apart = |byte: &u8| byte.is_ascii() && (charset == Charset::Utf8 || *byte < b'0');
    if let Some((rest, last)) = last
        && last.iter().all(is_apart)
    {
        return Some(rest.to_vec());
    }
    let Some(decoded) = charset.decode(text) else {
        return Some(text.get(..text.len().checked_sub(count)?)?.to_vec());
    };
    let (at, _) = decoded.char_indices().rev().nth(count.checked_sub(1)?)?;
    charset.encode(&decoded[..at]).ok()
}

fn by_text(text: &[u8], charset: Charset, change: fn(&str) -> String) -> Option<Vec<u8>> {
    charset.encode(&change(&charset.decode(text)?)).ok()
}

fn gateways(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    let given = case.address.map(|address| {
        let address = address.split(['?', '#']).next().unwrap_or(address);
        (address, Class::Usual)
    });
    let usual = if given.is_some() {
        Class::Rare
    } else {
        Class::Usual
    };
    let known = REQUESTS.iter().enumerate().map(|(nth, known)| {
        let class = if nth == 0 { usual } else { Class::Rare };
        (known.address, class)
    });
    let others = OTHER_GATEWAYS.iter().map(|address| (address, Class::Rare));
    let known = known
        .chain(others)
        .filter(|(address, _)| given.is_none_or(|(given, _)| given != *address));
    for (address, class) in given.into_iter().chain(known) {
        let bare = address.split_once("://").map_or(address, |(_, bare)| bare);
        let path = bare.find('/').map_or("", |at| &bare[at..]);
        for (lead, class) in [
            (format!("{address}?"), class),
            (address.to_owned(), Class::Rare),
            (
                format!("{address}?_input_charset={}&", case.charset.name()),
                Class::Rare,
            ),
            (
                format!("{address}?_input_charset={}", case.charset.name()),
                Class::Rare,
            ),
            (format!("{address}&"), Class::Rare),
            (format!("http://{bare}?"), Class::Rare),
            (format!("http://{bare}&"), Class::Rare),
            (format!("http://{bare}"), Class::Rare),
            (format!("{bare}&"), Class::Rare),
            (format!("{path}&"), Class::Rare),
            (format!("{bare}?"), Class::Rare),
            (bare.to_owned(), Class::Rare),
            (format!("{path}?"), Class::Rare),
            (path.to_owned(), Class::Rare),
        ] {
            let change = Change::Around(lead.as_bytes().to_vec(), Vec::new());
            slips.slip(class, change).with("address", lead);
        }
    }
}

fn methods(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    for method in METHODS {
        let change = Change::Around(method.as_bytes().to_vec(), Vec::new());
        let word = crate::text::shown(method.as_bytes(), case.charset);
        slips.slip(Class::Rare, change).with("word", word);
    }
    // OAuth and Aliyun: the text percent-encoded behind method and path.
    for (number, lead) in OAUTH.iter().enumerate() {
        let run = Run {
            edit: oauth,
            number: u32::try_from(number).unwrap_or(0),
        };
        slips
            .slip(Class::Rare, Change::Text(run))
            .with("word", lead);
    }
}

const OAUTH: &[&str] = &[
    "GET&%2F&",
    "POST&%2F&",
    "GET&%2Fgateway.do&",
    "POST&%2Fgateway.do&",
    "GET&",
    "POST&",
];

fn oauth(text: &[u8], _: Charset, number: u32) -> Option<Vec<u8>> {
    let lead = OAUTH.get(usize::try_from(number).ok()?)?;
    Some([lead.as_bytes(), form::encode_part(text).as_bytes()].concat())
}
