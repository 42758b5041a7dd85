//! Marks around the key that came along with it: quotes, names, punctuation, byte order marks, what a language prints.

use super::{around, around_text, becomes, in_chinese};
use crate::diagnose::mistakes::classed::{ClassedPairs, classed};
use crate::diagnose::mistakes::slip::Class;
use crate::diagnose::mistakes::{Case, Slips};
use crate::protocol::charset::Charset;

/// A byte order mark in UTF-8.
const MARK: &[u8] = b"\xEF\xBB\xBF";

const QUOTES: ClassedPairs = classed![
    ("\"", "\"", Class::Usual),
    ("'", "'", Class::Usual),
    ("`", "`", Class::Rare),
    ("“", "”", Class::Usual),
    ("‘", "’", Class::Rare),
    ("「", "」", Class::Rare),
    ("\\\"", "\\\"", Class::Rare),
    ("\\'", "\\'", Class::Rare),
    ("&quot;", "&quot;", Class::Rare),
    ("", "\"", Class::Rare),
    ("\"", "", Class::Rare),
    ("", "'", Class::Rare),
    ("'", "", Class::Rare),
    ("", "\";", Class::Rare),
    ("", "';", Class::Rare),
    ("\"", "\";", Class::Rare),
    ("'", "';", Class::Rare),
    ("\"", "\",", Class::Rare),
    ("'", "',", Class::Rare),
    ("\"", "\"\n", Class::Rare),
    ("\"", "\"\r\n", Class::Rare),
    ("'", "'\n", Class::Rare),
    ("\" ", " \"", Class::Rare),
    ("\"\"", "\"\"", Class::Rare),
];
const BRACKETS: ClassedPairs = classed![
    ("<", ">", Class::Rare),
    ("[", "]", Class::Rare),
    ("(", ")", Class::Rare),
    ("{", "}", Class::Rare),
    ("【", "】", Class::Rare),
    ("《", "》", Class::Rare),
    ("（", "）", Class::Rare),
    ("<![CDATA[", "]]>", Class::Rare),
    ("<key>", "</key>", Class::Rare),
    ("ENC(", ")", Class::Rare),
    ("{cipher}", "", Class::Rare),
    ("{noop}", "", Class::Rare),
];
const NAMES: ClassedPairs = classed![
    ("KEY=", "", Class::Usual),
    ("key:", "", Class::Usual),
    ("key: ", "", Class::Usual),
    ("Key：", "", Class::Rare),
    ("key：", "", Class::Rare),
    ("KEY：", "", Class::Rare),
    ("Key:", "", Class::Rare),
    ("Key: ", "", Class::Rare),
    ("KEY:", "", Class::Rare),
    ("KEY: ", "", Class::Rare),
    ("key = ", "", Class::Rare),
    ("KEY = ", "", Class::Rare),
    ("alipay_key=", "", Class::Rare),
    ("ALIPAY_KEY=", "", Class::Rare),
    ("ALIPAY_MD5_KEY=", "", Class::Rare),
    ("alipay.key=", "", Class::Rare),
    ("MD5_KEY=", "", Class::Rare),
    ("ALIPAY_MAPI_KEY=", "", Class::Rare),
    ("export ALIPAY_KEY=", "", Class::Rare),
    ("export ALIPAY_MAPI_KEY=", "", Class::Rare),
    ("ALIPAY_KEY: ", "", Class::Rare),
    ("ALIPAY_SECRET=", "", Class::Rare),
    ("ALIPAY_MD5KEY=", "", Class::Rare),
    ("alipay_key: ", "", Class::Rare),
    ("alipay.md5.key=", "", Class::Rare),
    ("alipay.md5key=", "", Class::Rare),
    ("md5_key=", "", Class::Rare),
    ("md5_key: ", "", Class::Rare),
    ("md5Key=", "", Class::Rare),
    ("md5key=", "", Class::Rare),
    ("MD5 Key: ", "", Class::Rare),
    ("MD5 key: ", "", Class::Rare),
    ("MD5 Key：", "", Class::Rare),
    ("MD5Key=", "", Class::Rare),
    ("MD5: ", "", Class::Rare),
    ("Key=", "", Class::Rare),
    ("KEY: ", "", Class::Rare),
    ("key = ", "", Class::Rare),
    ("key=\"", "\"", Class::Rare),
    ("key='", "'", Class::Rare),
    ("\"key\":\"", "\"", Class::Rare),
    ("SECRET=", "", Class::Rare),
    ("secret: ", "", Class::Rare),
    ("KEY：", "", Class::Rare),
    ("key：", "", Class::Rare),
    ("安全码：", "", Class::Rare),
    ("校验码：", "", Class::Rare),
    ("商户密钥:", "", Class::Rare),
    ("MD5密钥: ", "", Class::Rare),
    ("密钥: ", "", Class::Rare),
    ("密钥 ", "", Class::Rare),
    ("MD5Key:", "", Class::Rare),
    ("MD5密钥：", "", Class::Rare),
    ("MD5密钥:", "", Class::Rare),
    ("密钥：", "", Class::Rare),
    ("密钥:", "", Class::Rare),
    ("商户密钥：", "", Class::Rare),
    ("安全校验码：", "", Class::Rare),
    ("安全校验码:", "", Class::Rare),
    ("安全校验码(Key)：", "", Class::Rare),
    ("安全校验码（Key）：", "", Class::Rare),
    ("交易安全校验码：", "", Class::Rare),
    ("交易安全校验码(key)：", "", Class::Rare),
];
/// Added to [`NAMES`] where the key is at hand: in a request it is the same as putting the name before the key.
const NAMES_AT_HAND: ClassedPairs = classed![
    ("key=", "", Class::Usual),
    ("&key=", "", Class::Rare),
    ("secret=", "", Class::Rare),
];
const PUNCTUATION: ClassedPairs = classed![
    ("", ";", Class::Usual),
    ("", ",", Class::Usual),
    ("", ".", Class::Rare),
    ("", "\\", Class::Rare),
    ("", ":", Class::Rare),
    ("", "。", Class::Rare),
    ("", "，", Class::Rare),
    ("", "；", Class::Rare),
    ("", "、", Class::Rare),
    ("", "=", Class::Rare),
    ("", "&", Class::Rare),
    ("", "/", Class::Rare),
    ("", "|", Class::Rare),
    ("", "\n;", Class::Rare),
    ("", "#", Class::Rare),
    ("", "*", Class::Rare),
    ("", "',", Class::Rare),
    ("", "\",", Class::Rare),
    ("", "')", Class::Rare),
    ("", "\")", Class::Rare),
    ("", "');", Class::Rare),
    ("", "\");", Class::Rare),
    ("", ");", Class::Rare),
    ("", "!", Class::Rare),
    ("", "）", Class::Rare),
    ("", ")", Class::Rare),
    ("", "]", Class::Rare),
    ("", "}", Class::Rare),
    ("", ">", Class::Rare),
    ("", "-", Class::Rare),
    ("", "_", Class::Rare),
    ("", "...", Class::Rare),
    ("", "…", Class::Rare),
];
const ESCAPES: ClassedPairs = classed![
    ("", "\\n", Class::Usual),
    ("", "\\r\\n", Class::Rare),
    ("", "\\r", Class::Rare),
    ("", "\\t", Class::Rare),
    ("", "\\0", Class::Rare),
    ("", "<br>", Class::Rare),
    ("", "<br/>", Class::Rare),
    ("", "<br />", Class::Rare),
    ("", "&nbsp;", Class::Rare),
    ("&nbsp;", "", Class::Rare),
    ("", "&#10;", Class::Rare),
    ("", "&#13;", Class::Rare),
    ("", "&#xD;", Class::Rare),
    ("", "%0A", Class::Rare),
    ("", "%0D%0A", Class::Rare),
    ("", "%20", Class::Rare),
    ("", "+", Class::Rare),
];
const PRINTED: ClassedPairs = classed![
    ("b'", "'", Class::Usual),
    ("u'", "'", Class::Rare),
    ("b\"", "\"", Class::Rare),
    ("Optional(\"", "\")", Class::Rare),
    ("Optional[", "]", Class::Rare),
    ("Some(", ")", Class::Rare),
    ("[\"", "\"]", Class::Rare),
    ("['", "']", Class::Rare),
    ("('", "',)", Class::Rare),
    ("{\"key\":\"", "\"}", Class::Rare),
    ("{key=", "}", Class::Rare),
    ("string(32) \"", "\"", Class::Rare),
    ("s:32:\"", "\";", Class::Rare),
    ("@", "", Class::Rare),
    ("$", "", Class::Rare),
    (":", "", Class::Rare),
];

crate::diagnose::mistakes::mistakes! { Key;
    BYTE_ORDER_MARK = "key-with-byte-order-mark", request: Medium, notify: Medium,
        ("the key was used with a byte order mark in front", "密钥前面带着字节顺序标记（BOM）"),
        ("the key file was saved as UTF-8 with BOM, as Windows Notepad does", "密钥文件被记事本等程序保存成了带 BOM 的 UTF-8"),
        ("save the file without BOM", "把文件另存为不带 BOM 的格式"),
        |case, slips| {
            around(case, slips, Class::Usual, MARK, b"");
            around(case, slips, Class::Rare, "ï»¿".as_bytes(), b"");
            around(case, slips, Class::Rare, b"", MARK);
            read_as_gbk(case, slips);
        };
    UTF_16 = "key-in-utf16", request: Low, notify: Low,
        ("the key was used in UTF-16", "密钥以 UTF-16 编码参与了签名"),
        ("the key file was saved as Unicode, or the key was turned into bytes by Encoding.Unicode", "密钥文件存成了 Unicode 格式，或用 Encoding.Unicode 转成字节"),
        ("save the file as plain ASCII and read the key's bytes as they are", "把文件存为纯 ASCII，按原样读取密钥的字节"),
        |case, slips| utf_16(case, slips);
    QUOTED = "key-in-quotes", request: Medium, notify: Medium,
        ("the key was used with quotation marks", "密钥带着引号参与了签名"),
        (".env, ini, shell and docker settings keep quotes that were meant for a parser", ".env、ini、shell 或 docker 配置会把引号原样保留"),
        ("take the quotation marks out of the setting", "去掉配置里的引号"),
        |case, slips| marked(case, slips, QUOTES);
    BRACKETED = "key-in-brackets", request: Rare, notify: Rare,
        ("the key was used with brackets around it", "密钥带着括号参与了签名"),
        ("the brackets of a template, an XML section or a placeholder were kept", "模板、XML 片段或占位符的括号没有去掉"),
        ("keep nothing but the key itself in the setting", "配置里只保留密钥本身"),
        |case, slips| marked(case, slips, BRACKETS);
    NAME_PASTED = "key-with-name-pasted", request: Low, notify: Medium,
        ("the key was used with `{mark}` pasted along", "密钥前面连 `{mark}` 也一起粘贴了"),
        ("a whole line of a page or settings file was copied", "复制了网页或配置文件的整行内容"),
        ("keep nothing but the key itself in the setting", "配置里只保留密钥本身"),
        |case, slips| {
            marked(case, slips, NAMES);
            if !case.is_request() {
                marked(case, slips, NAMES_AT_HAND);
            }
        };
    PUNCTUATION_BEHIND = "key-with-punctuation", request: Low, notify: Low,
        ("the key was used with `{mark}` behind it", "密钥后面多了 `{mark}`"),
        ("the end of a statement or a list was copied along", "复制时带上了语句或列表结尾的符号"),
        ("take it off the setting", "去掉配置里多余的符号"),
        |case, slips| marked(case, slips, PUNCTUATION);
    ESCAPE_LEFT = "key-with-escape", request: Low, notify: Low,
        ("the key was used with the characters `{mark}` beside it", "密钥旁边多了 `{mark}` 这几个字符"),
        ("a line end or blank was written as an escape that nothing resolved", "换行或空格写成了转义符，却没有被解析"),
        ("take the escape off the setting", "去掉配置里的转义符"),
        |case, slips| marked(case, slips, ESCAPES);
    PRINTED_VALUE = "key-printed-as-literal", request: Low, notify: Low,
        ("the key was used as `{mark}` with it inside: the print of a value, not its text", "密钥以 `{mark}` 的形式参与签名：是变量的打印结果，不是文本"),
        ("str() of bytes in Python, an Optional in Swift or Java, a list or a symbol", "Python 对 bytes 用 str()，Swift、Java 的 Optional，列表或符号"),
        ("take the text out of the value: key.decode(), get(), the first element", "取出真正的文本：key.decode()、get() 或列表的第一个元素"),
        |case, slips| marked(case, slips, PRINTED);
}

fn marked(case: &Case<'_>, slips: &mut Slips<'_, '_>, marks: ClassedPairs) {
    for (before, after, class) in marks.iter() {
        let shown = if before.is_empty() || after.is_empty() {
            [before, after].concat()
        } else {
            format!("{before}…{after}")
        };
        let shown = crate::text::shown(shown.as_bytes(), Charset::Utf8);
        around_text(case, slips, class, (before, after), |slip| {
            match in_chinese(
                if before.is_empty() { after } else { before },
                "<a Chinese text>",
            ) {
                Some(said) => slip.said("mark", said),
                None => slip.with("mark", &shown),
            };
        });
    }
}

/// The mark and the key's first character, read as two characters of GBK and written in UTF-8.
fn read_as_gbk(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    let key = case.key.expose();
    let changed = if case.is_request() {
        let marked = [MARK, key].concat();
        Charset::Gbk.decode(&marked).map(String::into_bytes)
    } else {
        let read = Charset::Utf8.decode(key);
        let bytes = read.and_then(|text| Charset::Gbk.encode(&text).ok());
        bytes.and_then(|bytes| bytes.strip_prefix(MARK).map(<[u8]>::to_vec))
    };
    if let Some(changed) = changed {
        becomes(case, slips, Class::Rare, changed);
    }
}

/// Little and big endian, with and without a mark.
fn utf_16(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    let key = case.key.expose();
    let ways: [(&[u8], bool, Class); 4] = [
        (b"\xFF\xFE", false, Class::Usual),
        (b"", false, Class::Usual),
        (b"\xFE\xFF", true, Class::Rare),
        (b"", true, Class::Rare),
    ];
    for (mark, big, class) in ways {
        let changed = if case.is_request() {
            let wide = key
                .iter()
                .flat_map(|byte| if big { [0, *byte] } else { [*byte, 0] });
            Some(mark.iter().copied().chain(wide).collect())
        } else {
            key.strip_prefix(mark).and_then(|wide| narrow(wide, big))
        };
        if let Some(changed) = changed {
            becomes(case, slips, class, changed);
        }
    }
}

fn narrow(wide: &[u8], big: bool) -> Option<Vec<u8>> {
    let units = wide.chunks(2).map(|unit| match unit {
        [0, byte] if big => Some(*byte),
        [byte, 0] if !big => Some(*byte),
        _ => None,
    });
    units
        .collect::<Option<Vec<u8>>>()
        .filter(|key| !key.is_empty())
}
