//! Mistakes with values that are XML: `notify_data` and `req_data` of the WAP interface, parsed and written again.

use super::ways::{each, in_text, places};
use crate::diagnose::mistakes::{Case, Class, Edit, Run, mistakes};
use crate::protocol::charset::Charset;

const DECLARATIONS: [&str; 8] = [
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
    "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
    "<?xml version=\"1.0\"?>",
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n",
    "<?xml version=\"1.0\"?>\n",
    "<?xml version='1.0' encoding='utf-8'?>\n",
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>",
];

mistakes! { Value;
    DECLARATION_ADDED = "xml-declaration-added", request: Low, notify: Medium,
        ("{parameter} begins with an XML declaration that was not signed", "{parameter}开头多了 XML 声明，签名时没有"),
        ("an XML library that wrote the text again (asXML, saveXML, tostring, Transformer)", "XML 库重新输出了文本（asXML、saveXML、tostring、Transformer）"),
        ("verify the text as it arrived, and parse it only afterwards", "先用收到的原文验签，再解析"),
        |case, slips| each(case, slips, Class::Usual, &xmls(case), &[edit(without_declaration, 0), edit(plainest, 0)]);
    DECLARATION_LOST = "xml-declaration-lost", request: Low, notify: Low,
        ("{parameter} was signed with an XML declaration at its start", "签名时{parameter}开头有 XML 声明"),
        ("an XML library that wrote the root element only", "XML 库只输出了根元素"),
        ("verify the text as it arrived, and parse it only afterwards", "先用收到的原文验签，再解析"),
        |case, slips| {
            let runs: Vec<Run> = (0..8).map(|number| edit(with_declaration, number)).collect();
            each(case, slips, Class::Rare, &xmls(case), &runs);
        };
    INDENTED = "xml-indented", request: Low, notify: Medium,
        ("{parameter} holds blanks or line ends between its tags that were not signed", "{parameter}的标签之间有空白或换行，签名时没有"),
        ("a pretty printer, or a text copied out of a browser that shows XML as a tree", "做了美化输出，或从浏览器的 XML 树形视图复制"),
        ("verify the text as it arrived", "用收到的原文验签"),
        |case, slips| each(case, slips, Class::Usual, &xmls(case), &[edit(unindented, 0)]);
    EMPTY_ELEMENTS = "xml-empty-elements-changed", request: Low, notify: Low,
        ("{parameter} was signed with its empty elements in the other form, <a/> or <a></a>", "签名时{parameter}中空元素的写法不同：<a/> 或 <a></a>"),
        ("an XML library that wrote the text again", "XML 库重新输出了文本"),
        ("verify the text as it arrived", "用收到的原文验签"),
        |case, slips| each(case, slips, Class::Usual, &xmls(case), &[edit(opened, 0), edit(closed, 0), edit(closed, 1)]);
    SECTIONS = "xml-cdata-changed", request: Low, notify: Low,
        ("{parameter} was signed with or without CDATA around its texts", "签名时{parameter}里的文本是否带 CDATA 不同"),
        ("a function for the XML of WeChat Pay, which wraps texts in CDATA", "沿用了微信支付生成 XML 的函数，会加上 CDATA"),
        ("verify the text as it arrived", "用收到的原文验签"),
        |case, slips| each(case, slips, Class::Usual, &xmls(case), &[edit(sections, 0), edit(sections, 1)]);
}

const fn edit(edit: Edit, number: u32) -> Run {
    Run { edit, number }
}

fn xmls(case: &Case<'_>) -> Vec<usize> {
    places(case, |_, value| {
        let value = value.trim_ascii();
        value.starts_with(b"<") && value.ends_with(b">")
    })
}

fn without_declaration(value: &[u8], charset: Charset, _: u32) -> Option<Vec<u8>> {
    in_text(value, charset, |text| bare(text).to_owned())
}

fn bare(text: &str) -> &str {
    match text.trim_start().strip_prefix("<?xml") {
        Some(rest) => rest.split_once("?>").map_or(text, |(_, rest)| rest.trim()),
        None => text,
    }
}

/// Without declaration, without blanks between tags, with opened empty elements: all that a library may have done.
fn plainest(value: &[u8], charset: Charset, _: u32) -> Option<Vec<u8>> {
    in_text(value, charset, |text| open(&joined(bare(text))))
}

fn with_declaration(value: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    let declaration = *DECLARATIONS.get(usize::try_from(number).ok()?)?;
    in_text(value, charset, |text| {
        if text.starts_with("<?xml") {
            text.to_owned()
        } else {
            format!("{declaration}{text}")
        }
    })
}

fn unindented(value: &[u8], charset: Charset, _: u32) -> Option<Vec<u8>> {
    in_text(value, charset, joined)
}

/// The text without blanks between a `>` and the next `<`.
fn joined(text: &str) -> String {
    let mut edited = String::new();
    for (nth, piece) in text.trim().split('>').enumerate() {
        if nth > 0 {
            edited.push('>');
        }
        let after = piece.trim_start();
        edited.push_str(if after.starts_with('<') { after } else { piece });
    }
    edited
}

fn opened(value: &[u8], charset: Charset, _: u32) -> Option<Vec<u8>> {
    in_text(value, charset, open)
}

/// `<a/>` as `<a></a>`.
fn open(text: &str) -> String {
    let mut edited = String::new();
    for (nth, piece) in text.split('<').enumerate() {
        if nth == 0 {
            edited.push_str(piece);
            continue;
        }
        match piece.split_once("/>") {
            Some((tag, rest)) if !tag.contains('>') => {
                let tag = tag.trim_end();
                let name = tag.split_ascii_whitespace().next().unwrap_or(tag);
                edited.extend([format!("<{tag}></{name}>{rest}")]);
            }
            _ => {
                edited.push('<');
                edited.push_str(piece);
            }
        }
    }
    edited
}

/// `<a></a>` as `<a/>`, or with number 1 as `<a />`.
fn closed(value: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    let end = if number == 0 { "/>" } else { " />" };
    in_text(value, charset, |text| {
        let mut edited = String::new();
        let mut rest = text;
        while let Some(at) = rest.find("></") {
            let (before, after) = rest.split_at(at);
            let opening = before.rfind('<').map_or("", |from| &before[from + 1..]);
            let name = opening.split_ascii_whitespace().next().unwrap_or_default();
            let closing = after[3..].split_once('>');
            match closing {
                Some((closing, behind))
                    if closing == name && !name.is_empty() && !name.starts_with('/') =>
                {
                    edited.push_str(before);
                    edited.push_str(end);
                    rest = behind;
                }
                _ => {
                    edited.push_str(&rest[..at + 3]);
                    rest = &rest[at + 3..];
                }
            }
        }
        edited + rest
    })
}

/// Without CDATA; with number 1 every text in it.
fn sections(value: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    in_text(value, charset, |text| {
        if number == 0 {
            return text.replace("<![CDATA[", "").replace("]]>", "");
        }
        let mut edited = String::new();
        for (nth, piece) in text.split('>').enumerate() {
            if nth > 0 {
                edited.push('>');
            }
            match piece.find('<') {
                Some(at) if at > 0 && nth > 0 && !piece[..at].trim().is_empty() => {
                    edited.extend([format!("<![CDATA[{}]]>{}", &piece[..at], &piece[at..])]);
                }
                _ => edited.push_str(piece),
            }
        }
        edited
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_again() {
        let text = |bytes: Option<Vec<u8>>| bytes.and_then(|bytes| String::from_utf8(bytes).ok());
        let raw = b"<?xml version=\"1.0\"?>\n<n>\n  <a>1 2</a>\n  <b x=\"1\" />\n</n>\n";
        assert_eq!(
            text(plainest(raw, Charset::Utf8, 0)).as_deref(),
            Some("<n><a>1 2</a><b x=\"1\"></b></n>")
        );
        assert_eq!(
            text(closed(b"<n><a></a><b x='1'></b></n>", Charset::Utf8, 0)).as_deref(),
            Some("<n><a/><b x='1'/></n>")
        );
        assert_eq!(
            text(sections(b"<n><a>1</a><b/></n>", Charset::Utf8, 1)).as_deref(),
            Some("<n><a><![CDATA[1]]></a><b/></n>")
        );
        for odd in ["></", "<", ">", "<></>", "</a></a>"] {
            for run in [
                edit(closed, 0),
                edit(opened, 0),
                edit(sections, 1),
                edit(plainest, 0),
            ] {
                let edited = run.of(odd.as_bytes(), Charset::Utf8);
                assert_ne!(edited.as_deref(), Some(odd.as_bytes()));
            }
        }
    }
}
