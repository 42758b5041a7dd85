//! Mistakes of names that HTML takes for characters: `&notify_id` read as `¬ify_id`, and `&amp;` left standing.

use memchr::memmem;

use super::ways::replaced;
use super::whole;
use crate::diagnose::mistakes::{Case, Change, Class, Run, Slips, mistakes};
use crate::protocol::charset::Charset;
use crate::protocol::params::Param;

/// A name of HTML that needs no semicolon: the start of a parameter's name, its character, and what UTF-8 bytes of the
/// character are when read as GBK.
struct Eaten {
    name: &'static str,
    character: &'static str,
    misread: &'static str,
}

const EATEN: [Eaten; 8] = [
    Eaten {
        name: "not",
        character: "¬",
        misread: "卢",
    },
    Eaten {
        name: "curren",
        character: "¤",
        misread: "陇",
    },
    Eaten {
        name: "times",
        character: "×",
        misread: "脳",
    },
    Eaten {
        name: "reg",
        character: "®",
        misread: "庐",
    },
    Eaten {
        name: "sect",
        character: "§",
        misread: "搂",
    },
    Eaten {
        name: "para",
        character: "¶",
        misread: "露",
    },
    Eaten {
        name: "copy",
        character: "©",
        misread: "漏",
    },
    Eaten {
        name: "micro",
        character: "µ",
        misread: "碌",
    },
];

mistakes! { Value;
    NAME_EATEN = "name-read-as-html", request: High, notify: High,
        ("the start of a name was read as HTML, so that {parameter} swallowed {other}", "参数名的开头被当成 HTML 字符，{parameter}把 {other} 吞进了自己的值"),
        ("&notify_id shown in a page is read as &not and becomes ¬ify_id; &currency becomes ¤cy", "网页里的 &notify_id 被读成 &not，变成 ¬ify_id；&currency 变成 ¤cy"),
        ("take the data from the raw request, and write & as &amp; in pages", "从原始请求取数据；在网页里把 & 写成 &amp;"),
        split_names;
    TEXT_EATEN = "signed-text-read-as-html", request: Medium, notify: Never,
        ("names in the signed text were read as HTML, such as ¬ify_url for &notify_url", "待签名字符串里的参数名被当成了 HTML，例如 &notify_url 变成 ¬ify_url"),
        ("the text went through a page (innerHTML, a WebView, an editor) before it was digested", "字符串在签名之前经过了网页（innerHTML、WebView、编辑器）"),
        ("digest the text in the program, never by way of a page", "在程序里直接签名，不要经过网页"),
        |_, slips| for number in 0..4 {
            slips.slip(Class::Usual, Change::Text(Run { edit: eaten, number }));
        };
    AMP_NAMES = "names-begin-with-amp", request: High, notify: Medium,
        ("names begin with amp; because & was written as &amp;", "& 被写成了 &amp;，参数名前面多了 amp;"),
        ("a URL copied out of HTML or XML source, or an escaped URL used in a redirect", "网址从 HTML 或 XML 源码复制，或跳转时用了转义后的网址"),
        ("use the unescaped URL: & between the parameters", "使用未转义的网址，参数之间只用 &"),
        |case, slips| if (0..case.params.len()).any(|place| case.name(place).starts_with(b"amp;")) {
            slips.names(Run::new(|name, _, _| name.strip_prefix(b"amp;").map(<[u8]>::to_vec)));
        };
    TEXT_AMP = "signed-text-html-escaped", request: Medium, notify: Never,
        ("{what} was HTML-escaped as a whole, & between parameters as &amp;", "{what}整体做了 HTML 转义，参数之间的 & 变成了 &amp;"),
        ("http_build_query with arg_separator &amp;, a template, or an XML document", "http_build_query 的 arg_separator 是 &amp;、模板或 XML 文档"),
        ("join with a plain &", "用普通的 & 拼接"),
        |_, slips| {
            let ways = [0, 1, 2, 3].map(|number| Run { edit: super::html::escaped, number });
            for way in ways { slips.slip(Class::Usual, Change::Text(way)).say("what", whole::TEXT); }
            for (nth, way) in ways.into_iter().enumerate() {
                let class = if nth == 0 { Class::Usual } else { Class::Rare };
                slips.slip(class, Change::Whole(way)).say("what", whole::WHOLE);
            }
        };
}

/// Values that hold an eaten name with its `=`, split at it again: all of them together.
fn split_names(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    let mut puts = Vec::new();
    let mut others = Vec::new();
    for place in 0..case.params.len() {
        let pieces = pieces(case.value(place), case.charset);
        let Some((own, swallowed)) = pieces.split_first() else {
            continue;
        };
        if swallowed.is_empty() {
            continue;
        }
        let mut params = vec![Param::new(case.name(place), own.as_slice())];
        for piece in swallowed {
            let at = piece
                .iter()
                .position(|byte| *byte == b'=')
                .unwrap_or(piece.len());
            let value = piece.get(at + 1..).unwrap_or_default();
            others.push(slips.shown(&piece[..at]));
            params.push(Param::new(&piece[..at], value));
        }
        puts.push((place, params));
    }
    if !puts.is_empty() {
        slips
            .put(Class::Usual, puts)
            .with("other", others.join(", "));
    }
}

/// The value cut before each name whose start was eaten, with the start put back.
fn pieces(value: &[u8], charset: Charset) -> Vec<Vec<u8>> {
    let mut pieces: Vec<Vec<u8>> = Vec::new();
    let mut start = 0;
    let mut lead: &[u8] = b"";
    let mut at = 0;
    // A name has its value, and a mark is an escape or beyond ASCII.
    let is_named = value.contains(&b'=');
    while at < value.len() {
        if !is_named || !matches!(value[at], b'%' | b'&' | b'?' | 0x80..) {
            at += 1;
            continue;
        }
        let found = EATEN.iter().find_map(|eaten| {
            let length = length_of_mark(&value[at..], eaten, charset)?;
            is_name(&value[at + length..], eaten.name).then_some((length, eaten.name))
        });
        if let Some((length, name)) = found {
            pieces.push([lead, &value[start..at]].concat());
            lead = name.as_bytes();
            start = at + length;
            at = start;
        } else {
            at += 1;
        }
    }
    pieces.push([lead, &value[start..]].concat());
    pieces
}

/// How many bytes at the start are the character, in any of the forms it takes on the way.
fn length_of_mark(bytes: &[u8], eaten: &Eaten, charset: Charset) -> Option<usize> {
    let utf8 = eaten.character.as_bytes();
    let escapes: Vec<u8> = utf8
        .iter()
        .flat_map(|byte| format!("%{byte:02X}").into_bytes())
        .collect();
    let latin = *utf8.last()?;
    let misread_twice = format!("Â{}", eaten.character);
    let forms = [
        charset.encode(&misread_twice).ok(),
        charset.encode(eaten.character).ok(),
        charset.encode(eaten.misread).ok(),
        Some(utf8.to_vec()),
        Some(escapes),
        // U+00D7 is the one whose last UTF-8 byte is not its own.
        Some(format!("%{:02X}", if eaten.name == "times" { 0xD7 } else { latin }).into_bytes()),
        Some(vec![if eaten.name == "times" { 0xD7 } else { latin }]),
        Some(format!("&{};", eaten.name).into_bytes()),
        // What stands in for it where a charset lacks it.
        (eaten.name == "not").then(|| b"?".to_vec()),
        charset
            .encode("\u{fffd}")
            .ok()
            .filter(|_| eaten.name == "not"),
    ];
    let mut fitting = forms
        .into_iter()
        .flatten()
        .filter(|form| bytes.starts_with(form));
    fitting.next().map(|form| form.len())
}

/// Whether the rest of a known name and `=` stand there.
fn is_name(bytes: &[u8], start: &str) -> bool {
    const ENDS: [(&str, &[&str]); 8] = [
        ("not", &["ify_", "e=", "ice", "ify="]),
        ("curren", &["cy", "t_"]),
        ("times", &["tamp", "_", "="]),
        ("reg", &["ion", "_", "ist", "="]),
        ("sect", &["ion", "or"]),
        ("para", &["m", "_", "="]),
        ("copy", &["right", "_", "="]),
        ("micro", &["_", "s", "="]),
    ];
    let known = ENDS.iter().find(|(name, _)| *name == start);
    let goes_on =
        known.is_some_and(|(_, ends)| ends.iter().any(|end| bytes.starts_with(end.as_bytes())));
    let name = bytes
        .iter()
        .take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'_')
        .count();
    goes_on && bytes.get(name) == Some(&b'=')
}

/// The joined text with names eaten. By number: characters in the charset, `?` where it lacks one; in UTF-8 whatever the charset; in Latin-1;
/// the same as `&not` in pages of old browsers, percent-encoded.
fn eaten(text: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    let mut edited = text.to_vec();
    for eaten in &EATEN {
        let name = [b"&", eaten.name.as_bytes()].concat();
        if memmem::find(&edited, &name).is_none() {
            continue;
        }
        let utf8 = eaten.character.as_bytes();
        let character = eaten.character.chars().next()?;
        let by = match number {
            0 => charset
                .encode(eaten.character)
                .unwrap_or_else(|_| b"?".to_vec()),
            1 => utf8.to_vec(),
            2 => vec![u8::try_from(u32::from(character)).ok()?],
            _ => utf8
                .iter()
                .flat_map(|byte| format!("%{byte:02X}").into_bytes())
                .collect(),
        };
        edited = replaced(&edited, &name, &by);
    }
    Some(edited)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_in_every_form() {
        let all = ["¬", "Â¬", "卢", "%C2%AC", "%AC", "&not;", "?", "\u{fffd}"];
        for form in all {
            let value = format!("MD5{form}ify_id=1{form}ify_time=2");
            assert_eq!(
                pieces(value.as_bytes(), Charset::Utf8),
                [&b"MD5"[..], b"notify_id=1", b"notify_time=2"],
                "{form}"
            );
        }
        assert_eq!(pieces(b"MD5\xACify_id=1", Charset::Gbk).len(), 2);
        assert_eq!(pieces("1×2=2".as_bytes(), Charset::Utf8).len(), 1);
        assert_eq!(pieces("a×tamp=2".as_bytes(), Charset::Utf8).len(), 2);
    }
}
