//! A value wrapped in markup, or written in Base64, on one of the two ways.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD};

use super::ways::{named, places, seldom};
use crate::diagnose::mistakes::{Case, Run, mistakes};
use crate::protocol::charset::Charset;

/// What editors, templates and XML put around a text.
const AROUND: [(&str, &str); 26] = [
    ("<p>", "</p>"),
    ("<![CDATA[", "]]>"),
    ("<span>", "</span>"),
    ("<div>", "</div>"),
    ("", "<br />"),
    ("", "<br>"),
    ("", "<br/>"),
    ("", "&nbsp;"),
    ("&nbsp;", ""),
    ("&nbsp;", "&nbsp;"),
    ("<b>", "</b>"),
    ("<strong>", "</strong>"),
    ("<em>", "</em>"),
    ("<i>", "</i>"),
    ("<pre>", "</pre>"),
    ("<td>", "</td>"),
    ("<li>", "</li>"),
    ("<font>", "</font>"),
    ("<label>", "</label>"),
    ("<string>", "</string>"),
    ("<value>", "</value>"),
    ("<p>", "</p>\n"),
    ("<p>", "</p>\r\n"),
    ("", "<p>"),
    ("<!--", "-->"),
    ("<p><br></p>", ""),
];

mistakes! { Value;
    IN_MARKUP = "value-in-markup", request: Low, notify: Never,
        ("{parameter} was signed with markup around it, such as <p>…</p> or CDATA", "签名时{parameter}外面带有标签，例如 <p>…</p> 或 CDATA"),
        ("a rich text editor, a template or code that writes XML, on one of the two ways", "只在一处经过了富文本编辑器、模板或生成 XML 的代码"),
        ("sign the plain text that is sent", "按发送的纯文本签名"),
        |case, slips| {
            let runs: Vec<Run> = (0..).zip(AROUND).map(|(number, _)| Run { edit: wrapped, number }).collect();
            seldom(case, slips, &filled(case), &runs);
        };
    BASE64_SIGNED = "value-base64-before-signing", request: Low, notify: Never,
        ("{parameter} was turned into Base64 before signing, but is sent plain", "签名前对{parameter}做了 Base64，发送时却是原文"),
        ("Base64 against garbled text or for a transport, on one of the two ways", "为避免乱码或便于传输做了 Base64，只在一处生效"),
        ("sign exactly what is sent", "签名的值必须和发送的值完全一致"),
        |case, slips| {
            let runs: Vec<Run> = (0..4).map(|number| Run { edit: encoded, number }).collect();
            seldom(case, slips, &named(case, TEXTS), &runs);
            let others = places(case, |name, value| !value.is_empty() && name != "sign_type" && !TEXTS.contains(&name));
            super::ways::each(case, slips, crate::diagnose::mistakes::Class::Rare, &others, &runs);
        };
    BASE64_SENT = "value-base64-after-signing", request: Low, notify: Never,
        ("{parameter} is sent in Base64, but was signed plain", "{parameter}以 Base64 发送，签名时却是原文"),
        ("Base64 put on by the code that sends, behind the signature's back", "签名之后，发送代码又对它做了 Base64"),
        ("sign exactly what is sent", "签名的值必须和发送的值完全一致"),
        |case, slips| {
            let runs: Vec<Run> = (0..2).map(|number| Run { edit: decoded, number }).collect();
            let texts = places(case, |_, value| value.len() > 3 && decoded(value, case.charset, 0).or_else(|| decoded(value, case.charset, 1)).is_some());
            seldom(case, slips, &texts, &runs);
        };
}

/// What is put into Base64: texts and addresses.
const TEXTS: &[&str] = &[
    "subject",
    "body",
    "name",
    "extra_common_param",
    "param",
    "notify_url",
    "return_url",
    "show_url",
];

fn filled(case: &Case<'_>) -> Vec<usize> {
    places(case, |name, value| !value.is_empty() && name != "sign_type")
}

fn wrapped(value: &[u8], _: Charset, number: u32) -> Option<Vec<u8>> {
    let (before, after) = AROUND.get(usize::try_from(number).ok()?)?;
    Some([before.as_bytes(), value, after.as_bytes()].concat())
}

fn encoded(value: &[u8], _: Charset, number: u32) -> Option<Vec<u8>> {
    let text = match number {
        0 => STANDARD.encode(value),
        1 => STANDARD_NO_PAD.encode(value),
        2 => URL_SAFE.encode(value),
        _ => URL_SAFE_NO_PAD.encode(value),
    };
    (!value.is_empty()).then(|| text.into_bytes())
}

/// The text of a value in Base64, or with number 1 in that of URLs.
fn decoded(value: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    let bare = value.trim_ascii_end();
    let end = bare.iter().rposition(|byte| *byte != b'=')? + 1;
    let engine = if number == 0 {
        &STANDARD_NO_PAD
    } else {
        &URL_SAFE_NO_PAD
    };
    let text = engine.decode(&bare[..end]).ok()?;
    charset.decode(&text)?;
    Some(text)
}
