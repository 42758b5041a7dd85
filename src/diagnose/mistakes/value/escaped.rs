//! Mistakes with the escapes of HTML.

use super::html::{
    WAYS, escaped_twice, hard_blanks, numbered, unescaped, unescaped_twice, without_tags,
};
use super::ways::{everywhere, rarely, replaced};
use crate::diagnose::mistakes::{Run, mistakes};
use crate::protocol::charset::Charset;

mistakes! { Value;
    HTML_SIGNED = "values-html-escaped", request: Medium, notify: Never,
        ("{parameter} was HTML-escaped before signing", "签名前对{parameter}做了 HTML 转义"),
        ("htmlspecialchars of PHP, an XSS filter, or values read back from a page", "PHP 的 htmlspecialchars、XSS 过滤器，或从页面里取回的值"),
        ("sign the raw value, and escape only what is written into a page", "用原始值签名，只在输出到页面时转义"),
        |case, slips| {
            everywhere(case, slips, &WAYS[..3]);
            rarely(case, slips, &WAYS[..3], &WAYS[3..]);
        };
    HTML_NOT_SIGNED = "html-escapes-not-signed", request: Medium, notify: VeryHigh,
        ("{parameter} holds HTML escapes that the sign does not have", "{parameter}带有 HTML 转义，而签名时没有"),
        ("an input filter (htmlspecialchars in ThinkPHP, XSS filters) or a template that escapes", "输入过滤（如 ThinkPHP 默认的 htmlspecialchars、XSS 过滤器）或模板自动转义"),
        ("read the values without the filter; do not escape twice in a form", "绕过过滤器读取原始值；表单里不要重复转义"),
        |case, slips| {
            let runs = [0, 1, 2, 3].map(|number| Run { edit: unescaped, number });
            everywhere(case, slips, &runs);
        };
    HTML_TWICE_NOT_SIGNED = "html-escapes-twice-not-signed", request: Low, notify: Low,
        ("{parameter} was HTML-escaped twice after signing", "签名之后对{parameter}做了两次 HTML 转义"),
        ("a filter and a template that both escape", "过滤器和模板各转义了一次"),
        ("read the raw values, and escape once, in the page", "读取原始值，只在页面上转义一次"),
        |case, slips| everywhere(case, slips, &[Run::new(unescaped_twice)]);
    HTML_LOST = "html-escapes-lost", request: Never, notify: Medium,
        ("HTML escapes in {parameter} were resolved after signing", "签名之后{parameter}中的 HTML 转义被还原了"),
        ("html_entity_decode, innerHTML, or a text copied from a page", "html_entity_decode、innerHTML，或从页面上复制的文字"),
        ("take the values from the request itself, not from a page", "直接从请求中取值，不要从页面上取"),
        |case, slips| {
            everywhere(case, slips, &WAYS[..2]);
            rarely(case, slips, &WAYS[..2], &WAYS[2..]);
        };
    HTML_TWICE_SIGNED = "values-html-escaped-twice", request: Low, notify: Never,
        ("{parameter} was HTML-escaped twice before signing", "签名前对{parameter}做了两次 HTML 转义"),
        ("a filter for input and a helper for output, one after the other", "输入过滤和输出转义先后各做了一次"),
        ("sign the raw value", "用原始值签名"),
        |case, slips| {
            let runs: Vec<Run> = WAYS.iter().map(|way| Run { edit: escaped_twice, ..*way }).collect();
            everywhere(case, slips, &runs[..1]);
            rarely(case, slips, &runs[..1], &runs[1..]);
        };
    NUMBERED = "characters-as-html-numbers", request: Medium, notify: Low,
        ("characters beyond ASCII in {parameter} were signed as HTML numbers such as &#27979;", "签名时{parameter}中的非 ASCII 字符被写成了 &#27979; 这样的 HTML 编码"),
        ("a form in a charset that lacks the characters, mb_encode_numericentity, xmlcharrefreplace", "表单编码缺少这些字符，或用了 mb_encode_numericentity、xmlcharrefreplace"),
        ("sign the characters themselves, in the charset of the request", "按请求的编码对字符本身签名"),
        |case, slips| {
            let runs = [0, 1, 2].map(|number| Run { edit: numbered, number });
            everywhere(case, slips, &runs[..1]);
            rarely(case, slips, &runs[..1], &runs[1..]);
        };
    TAGS_STRIPPED = "tags-stripped", request: Low, notify: Never,
        ("tags were removed from {parameter} before signing, but are sent", "签名前去掉了{parameter}中的标签，发送时却还在"),
        ("strip_tags or an XSS filter on the way to the signing code", "到签名代码之前经过了 strip_tags 或 XSS 过滤"),
        ("sign exactly what is sent", "签名的值必须和发送的值完全一致"),
        |case, slips| everywhere(case, slips, &[Run::new(without_tags)]);
    BREAKS_AS_TAGS = "line-ends-as-tags", request: Low, notify: Never,
        ("line ends of {parameter} were signed as <br>", "签名时{parameter}中的换行被写成了 <br>"),
        ("nl2br or a rich text editor", "nl2br 或富文本编辑器"),
        ("sign the text before it is made into HTML", "在转成 HTML 之前对文字签名"),
        |case, slips| {
            let runs: Vec<Run> = (0..12).map(|number| Run { edit: broken, number }).collect();
            rarely(case, slips, &[], &runs);
        };
    TAGS_FOR_BREAKS = "tags-for-line-ends", request: Low, notify: Low,
        ("{parameter} holds <br> where the sign has line ends", "{parameter}中的 <br> 在签名时是换行"),
        ("nl2br or an editor, after signing", "签名之后经过了 nl2br 或编辑器"),
        ("sign and send the same text", "签名和发送使用同一段文字"),
        |case, slips| everywhere(case, slips, &[
            Run { edit: unbroken, number: 0 },
            Run { edit: unbroken, number: 1 },
        ]);
    HARD_BLANKS = "blanks-as-nbsp", request: Low, notify: Never,
        ("blanks of {parameter} were signed as &nbsp;", "签名时{parameter}中的空格被写成了 &nbsp;"),
        ("text taken from a page or an editor", "文字取自网页或编辑器"),
        ("sign the text with plain blanks", "使用普通空格的文字签名"),
        |case, slips| everywhere(case, slips, &[Run::new(hard_blanks)]);
}

/// The tags that stand for a line end.
const TAGS: [&[u8]; 4] = [b"<br />", b"<br>", b"<br/>", b"<BR>"];

/// The text with a tag for every line end: before it as it is, which is what `nl2br` does; in its place; or before a
/// line feed.
fn broken(value: &[u8], _: Charset, number: u32) -> Option<Vec<u8>> {
    let number = usize::try_from(number).ok()?;
    let tag = *TAGS.get(number / 3)?;
    let mut edited = Vec::with_capacity(value.len() + tag.len());
    let mut rest = value;
    while let Some(first) = rest.first() {
        let end = match rest {
            [b'\r', b'\n', ..] => 2,
            [b'\r' | b'\n', ..] => 1,
            _ => 0,
        };
        if end == 0 {
            edited.push(*first);
            rest = &rest[1..];
            continue;
        }
        edited.extend_from_slice(tag);
        match number % 3 {
            0 => edited.extend_from_slice(&rest[..end]),
            1 => {}
            _ => edited.push(b'\n'),
        }
        rest = &rest[end..];
    }
    Some(edited)
}

/// The text with a line end (LF, or with number 1 CRLF) for every tag of one.
#[expect(clippy::unnecessary_wraps, reason = "the type of an edit")]
fn unbroken(value: &[u8], _: Charset, number: u32) -> Option<Vec<u8>> {
    let end: &[u8] = if number == 0 { b"\n" } else { b"\r\n" };
    let mut edited = value.to_vec();
    for tag in [&b"<br />"[..], b"<br/>", b"<br>", b"<BR>"] {
        for behind in [&b"\r\n"[..], b"\n", b""] {
            edited = replaced(&edited, &[tag, behind].concat(), end);
        }
    }
    Some(edited)
}
