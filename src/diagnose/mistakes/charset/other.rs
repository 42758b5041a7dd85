//! Digested in another charset than that of the request.

use encoding_rs::{BIG5, EUC_JP, EUC_KR, Encoding, GB18030, GBK, SHIFT_JIS};

use super::codec::{Gap, encode, without};
use super::{changes, differ, mixed};
use crate::diagnose::mistakes::{Case, Class, Run, Slips, mistakes};
use crate::protocol::charset::Charset;

mistakes! { Charset;
    SIGNED_IN_UTF8 = "signed-in-utf8", request: VeryHigh, notify: Never,
        ("the text of {parameter} was digested in UTF-8, but the request is in another charset", "{parameter}的文本按 UTF-8 计算摘要，而请求用的是其他编码"),
        ("source files and strings are UTF-8 in most languages, whatever _input_charset or the page says", "多数语言的源文件和字符串都是 UTF-8，与 _input_charset 或页面编码无关"),
        ("digest, send and declare one charset: encode the text before digesting it, or declare utf-8", "签名、发送与声明统一编码：计算摘要前先转码，或者声明 utf-8"),
        signed_in_utf8;
    SIGNED_IN_GBK = "signed-in-gbk", request: VeryHigh, notify: Never,
        ("the text of {parameter} was digested in GBK, but the request is in another charset", "{parameter}的文本按 GBK 计算摘要，而请求用的是其他编码"),
        ("the default of Chinese Windows: getBytes() in Java, Encoding.Default in .NET, ASP, PHP files in ANSI", "中文 Windows 的默认编码：Java getBytes()、.NET Encoding.Default、ASP、ANSI 保存的 PHP 文件"),
        ("name the charset of the request where the text becomes bytes, such as getBytes(\"utf-8\")", "转换为字节时写明请求的编码，例如 getBytes(\"utf-8\")"),
        signed_in_gbk;
    SIGNED_IN_GB18030 = "signed-in-gb18030", request: Low, notify: Never,
        ("the text was digested in GB18030, but the request is in another charset", "文本按 GB18030 计算摘要，而请求用的是其他编码"),
        ("the locale of the server is zh_CN.GB18030, or a converter was told so", "服务器的 locale 是 zh_CN.GB18030，或者转码函数指定了它"),
        ("name the charset of the request where the text becomes bytes", "转换为字节时写明请求的编码"),
        |case, slips| if case.charset == Charset::Utf8 && differ(case, IN_GB18030, IN_GBK) {
            slips.recode(IN_GB18030, Charset::Gb18030);
        };
    SIGNED_IN_GB2312 = "signed-in-gb2312", request: Medium, notify: Never,
        ("the text was digested in strict GB2312, and what that lacks became {gap}", "文本按严格的 GB2312 计算摘要，其中没有的字符变成了{gap}"),
        ("GB2312 in Java, PHP and iconv is smaller than GBK: traditional and rare characters, € and more are missing", "Java、PHP、iconv 的 GB2312 比 GBK 小，没有繁体字、生僻字和 € 等字符"),
        ("convert to GBK instead of GB2312; it has the same bytes and more characters", "用 GBK 代替 GB2312 转码：字节相同，字符更全"),
        signed_in_gb2312;
    SIGNED_IN_REGIONAL_CHARSET = "signed-in-regional-charset", request: Rare, notify: Never,
        ("the text was digested in {other}", "文本按 {other} 计算摘要"),
        ("the default charset of a system or page from Hong Kong, Taiwan, Japan or Korea", "香港、台湾、日本或韩国系统、页面的默认编码"),
        ("name the charset of the request where the text becomes bytes", "转换为字节时写明请求的编码"),
        |case, slips| for (number, (name, _)) in (0..).zip(REGIONAL) {
            let run = Run { edit: in_regional, number };
            if changes(case, run) {
                slips.recode(run, case.charset).class(Class::Rare).with("other", name);
            }
        };
}

const REGIONAL: [(&str, &Encoding); 4] = [
    ("Big5", BIG5),
    ("Shift_JIS", SHIFT_JIS),
    ("EUC-KR", EUC_KR),
    ("EUC-JP", EUC_JP),
];
const IN_UTF8: Run = Run::new(|bytes, charset, _| Some(charset.decode(bytes)?.into_bytes()));
const IN_GBK: Run = Run::new(in_gbk);
const IN_GB18030: Run =
    Run::new(|bytes, charset, _| Some(encode_all(&charset.decode(bytes)?, GB18030)));

fn encode_all(text: &str, table: &'static Encoding) -> Vec<u8> {
    encode(text, table, Gap::Question)
}

fn in_gbk(bytes: &[u8], charset: Charset, gap: u32) -> Option<Vec<u8>> {
    Some(encode(&charset.decode(bytes)?, GBK, Gap::of(gap)))
}

/// In GB 2312 as Java, Python and iconv have it.
fn in_gb2312(bytes: &[u8], charset: Charset, gap: u32) -> Option<Vec<u8>> {
    let text = without(&charset.decode(bytes)?, beyond_gb2312, Gap::of(gap));
    Some(encode_all(&text, GBK))
}

/// Whether GB 2312 as Java, Python and iconv have it lacks the character.
pub(super) fn beyond_gb2312(character: char) -> bool {
    let mut buffer = [0; 4];
    let text = &*character.encode_utf8(&mut buffer);
    !character.is_ascii()
        && (Charset::Gb2312.disputed(text).is_some() || Charset::Gb2312.encode(text).is_err())
}

fn in_regional(bytes: &[u8], charset: Charset, which: u32) -> Option<Vec<u8>> {
    let (_, table) = REGIONAL.get(usize::try_from(which).ok()?)?;
    Some(encode_all(&charset.decode(bytes)?, table))
}

/// In UTF-8, the references decoded that a browser writes for characters that the page lacks.
pub(super) fn in_utf8_with_references(bytes: &[u8], charset: Charset, _: u32) -> Option<Vec<u8>> {
    let text = charset.decode(bytes)?;
    let (mut whole, mut rest) = (String::new(), text.as_str());
    while let Some(at) = rest.find("&#") {
        let (before, after) = rest.split_at(at);
        let reference = after[2..].split_once(';').and_then(|(digits, after)| {
            let character = digits.parse().ok().and_then(char::from_u32)?;
            Some((character, after))
        });
        whole.push_str(before);
        match reference {
            Some((character, after)) if !character.is_ascii() => {
                whole.push(character);
                rest = after;
            }
            _ => {
                whole.push_str("&#");
                rest = &after[2..];
            }
        }
    }
    whole.push_str(rest);
    Some(whole.into_bytes())
}

fn signed_in_utf8(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    if case.charset == Charset::Utf8 {
        return;
    }
    slips.recode(IN_UTF8, Charset::Utf8);
    mixed(case, slips, IN_UTF8);
    let with_references = Run::new(in_utf8_with_references);
    if differ(case, with_references, IN_UTF8) {
        slips.recode(with_references, Charset::Utf8);
    }
}

fn signed_in_gbk(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    if !matches!(case.charset, Charset::Utf8 | Charset::Gb18030)
        || super::reread::is_utf8_read_as_gbk(case)
    {
        return;
    }
    slips.recode(IN_GBK, Charset::Gbk);
    mixed(case, slips, IN_GBK);
    for gap in Gap::ALL {
        let run = Run {
            number: gap.number(),
            ..IN_GBK
        };
        if differ(case, run, IN_GBK) {
            slips.recode(run, Charset::Gbk).class(Class::Rare);
        }
    }
}

fn signed_in_gb2312(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    let lacking = super::texts(case)
        .filter_map(|text| case.charset.decode(text))
        .any(|text| text.chars().any(beyond_gb2312));
    if !lacking {
        return;
    }
    for gap in [Gap::Question, Gap::Nothing, Gap::Reference, Gap::End] {
        let run = Run {
            edit: in_gb2312,
            number: gap.number(),
        };
        let class = if gap == Gap::Question {
            Class::Usual
        } else {
            Class::Rare
        };
        slips
            .recode(run, Charset::Gb2312)
            .class(class)
            .say("gap", gap.text());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strict_gb2312_is_smaller_than_gbk() {
        let of = |gap: Gap| in_gb2312("朱镕基€".as_bytes(), Charset::Utf8, gap.number());
        assert_eq!(of(Gap::Question), Some(b"\xD6\xEC?\xBB\xF9?".to_vec()));
        assert_eq!(of(Gap::End), Some(b"\xD6\xEC".to_vec()));
        assert!(!beyond_gb2312('测') && beyond_gb2312('😀'));
    }

    #[test]
    fn references_of_what_a_page_lacks() {
        let of = |text: &str| in_utf8_with_references(text.as_bytes(), Charset::Utf8, 0);
        assert_eq!(of("a&#128512;&#38;&#b"), Some("a😀&#38;&#b".into()));
    }
}
