//! The name of the charset, which is signed as it is spelt.

use crate::diagnose::mistakes::{Case, Change, Class, Run, Scope, Slips, mistakes};
use crate::protocol::charset::Charset;

mistakes! { Charset;
    INPUT_CHARSET_SPELLING = "input-charset-spelling", request: Medium, notify: Never,
        ("{parameter} was digested as `{spelling}`, but is sent as `{sent}`", "{parameter} 按 `{spelling}` 计算摘要，而发送的是 `{sent}`"),
        ("the name is written in two places: in the parameters that are signed, and in the address or the form", "编码名写在两处：参与签名的参数里，以及网关地址或表单里"),
        ("write the name once and use it in both places, letter by letter", "只写一次编码名，两处使用完全相同的拼写"),
        input_charset_spelling;
    CHARSET_PARAMETER_LOST = "charset-parameter-lost", request: Never, notify: Rare,
        ("`{parameter}` with the value `{value}` was signed, but is not among the parameters any more", "值为 `{value}` 的 `{parameter}` 参与了签名，但参数里已经没有它"),
        ("code that reads the charset takes its parameter out, or a fixed list of names lacks it", "读取编码的代码取走了这个参数，或固定的参数名列表里没有它"),
        ("check the sign over every parameter that arrived but sign and sign_type", "除 sign 和 sign_type 外，对收到的每个参数验签"),
        |case, slips| for name in ["_input_charset", "charset", "input_charset"] {
            if !case.params.has(name) {
                for value in ["utf-8", "UTF-8", "gbk", "GBK", "gb2312"] {
                    slips.add(name, value.as_bytes()).class(Class::Rare);
                }
            }
        };
}

/// The spellings that are seen, those of UTF-8 first.
const SPELLINGS: [(&str, Charset); 16] = [
    ("utf-8", Charset::Utf8),
    ("UTF-8", Charset::Utf8),
    ("utf8", Charset::Utf8),
    ("UTF8", Charset::Utf8),
    ("Utf-8", Charset::Utf8),
    ("gbk", Charset::Gbk),
    ("GBK", Charset::Gbk),
    ("gb2312", Charset::Gb2312),
    ("GB2312", Charset::Gb2312),
    ("gb18030", Charset::Gb18030),
    ("GB18030", Charset::Gb18030),
    ("utf_8", Charset::Utf8),
    ("cp936", Charset::Gbk),
    ("ISO-8859-1", Charset::Gbk),
    ("big5", Charset::Gbk),
    ("utf-8 ", Charset::Utf8),
];
/// How many of them are the usual ones.
const USUAL: usize = 9;

fn input_charset_spelling(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    for place in 0..case.params.len() {
        if !matches!(
            case.name(place),
            b"_input_charset" | b"input_charset" | b"charset"
        ) {
            continue;
        }
        let sent = case.value(place);
        let named = Charset::from_label(sent);
        for (at, (spelling, charset)) in SPELLINGS.iter().enumerate() {
            let run = Run {
                edit: spelt,
                number: u32::try_from(at).unwrap_or_default(),
            };
            if spelling.as_bytes() == sent {
                continue;
            }
            let near = named.is_none_or(|named| named.same_bytes(*charset));
            let small = spelling.bytes().all(|byte| !byte.is_ascii_uppercase());
            let usual = at < USUAL && (near || (small && *charset != Charset::Gb2312));
            let class = if usual { Class::Usual } else { Class::Rare };
            let (named, sent) = (slips.names_of(&[place]), slips.shown(sent));
            slips
                .slip(class, Change::Values(Scope::These(vec![place]), run))
                .with("parameter", named)
                .with("spelling", spelling)
                .with("sent", sent);
        }
    }
}

/// The spelling of that number.
fn spelt(_: &[u8], _: Charset, which: u32) -> Option<Vec<u8>> {
    let (spelling, _) = SPELLINGS.get(usize::try_from(which).ok()?)?;
    Some(spelling.as_bytes().to_vec())
}
