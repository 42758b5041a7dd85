//! The error page of the gateway. Its raw HTML is not known from any source, only what people saw on it, so tags and
//! entities are taken off loosely and the code is looked for behind the words that stand before it.

/// The words before the code.
const MARK: &str = "错误代码";

/// What stands on a page, without tags, scripts and styles; every run of blanks is one.
pub(super) fn visible(page: &str) -> String {
    let mut text = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, tag)) = rest.split_once('<') {
        text.push_str(before);
        text.push(' ');
        rest = after_tag(tag);
    }
    text.push_str(rest);
    let text = entities(&text);
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

/// What follows a tag; of a comment, a script or a style the whole element is passed over.
fn after_tag(tag: &str) -> &str {
    let lower: String = tag.chars().take(8).collect::<String>().to_ascii_lowercase();
    let skip = [("!--", "-->"), ("script", "</script"), ("style", "</style")];
    let end = skip
        .iter()
        .find(|(start, _)| lower.starts_with(start))
        .map_or(">", |(_, end)| end);
    let found = if end.starts_with('<') {
        position_ignoring_case(tag, end)
    } else {
        tag.find(end)
    };
    let rest = found.map_or("", |at| &tag[at + end.len()..]);
    // A closing tag still has its own end to come.
    if end.starts_with('<') {
        rest.split_once('>').map_or("", |(_, rest)| rest)
    } else {
        rest
    }
}

fn position_ignoring_case(text: &str, part: &str) -> Option<usize> {
    text.as_bytes()
        .windows(part.len())
        .position(|window| window.eq_ignore_ascii_case(part.as_bytes()))
}

/// The usual entities as characters; any other stays as it stands.
fn entities(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, entity)) = rest.split_once('&') {
        plain.push_str(before);
        let end = entity
            .char_indices()
            .take(10)
            .find(|(_, character)| *character == ';')
            .map(|(at, _)| at);
        if let Some((character, end)) = end.and_then(|end| Some((character(&entity[..end])?, end)))
        {
            plain.push(character);
            rest = &entity[end + 1..];
        } else {
            plain.push('&');
            rest = entity;
        }
    }
    plain.push_str(rest);
    plain
}

fn character(entity: &str) -> Option<char> {
    let number = |digits: &str, radix| char::from_u32(u32::from_str_radix(digits, radix).ok()?);
    match entity {
        "nbsp" => Some(' '),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "mdash" => Some('—'),
        "raquo" => Some('»'),
        _ => {
            let digits = entity.strip_prefix('#')?;
            match digits.strip_prefix(['x', 'X']) {
                Some(hex) => number(hex, 16),
                None => number(digits, 10),
            }
        }
    }
}

/// The title of a page.
pub(super) fn title(page: &str) -> Option<String> {
    let at = position_ignoring_case(page, "<title")?;
    let (_, rest) = page[at..].split_once('>')?;
    let end = position_ignoring_case(rest, "</title").unwrap_or(rest.len());
    let title = visible(&rest[..end]);
    (!title.is_empty()).then_some(title)
}

/// The code behind its mark: capitals with `_`, or the small letters of `OpenAPI` with `-` or `.`.
pub(super) fn marked_code(text: &str) -> Option<&str> {
    text.match_indices(MARK).find_map(|(at, _)| {
        let behind = text[at + MARK.len()..]
            .trim_start_matches(|mark: char| mark.is_whitespace() || matches!(mark, ':' | '：'));
        let end = behind
            .find(|letter: char| {
                !letter.is_ascii_alphanumeric() && !matches!(letter, '_' | '-' | '.')
            })
            .unwrap_or(behind.len());
        let word = behind[..end].trim_end_matches(['-', '.']);
        is_code(word).then_some(word)
    })
}

/// Whether a word has the form of a code.
pub(super) fn is_code(word: &str) -> bool {
    let capitals = word.len() >= 4
        && word.starts_with(|first: char| first.is_ascii_uppercase())
        && word
            .bytes()
            .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_');
    let mut parts = word.split(['-', '.']);
    let small = word.contains(['-', '.'])
        && parts.all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase()));
    capitals || small
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_see_on_a_page() {
        let page = "<html><style>错误代码 WRONG_ONE</style><!-- <b> --><SCRIPT>if (a<b) x</Script >\
                    <td>错误代码&nbsp;<b>ILLEGAL_SIGN</b></td>&#35828;&#x660E;: a &amp; b &unknown; &";
        assert_eq!(
            visible(page),
            "错误代码 ILLEGAL_SIGN 说明: a & b &unknown; &"
        );
        assert_eq!(
            title("<TITLE>支付宝 -\n 网上支付</TITLE>").as_deref(),
            Some("支付宝 - 网上支付")
        );
        assert_eq!(title("<p>"), None);
    }

    #[test]
    fn the_code_stands_behind_its_mark() {
        for (text, code) in [
            (
                "错误代码 ILLEGAL_PARTNER_EXTERFACE 说明:",
                Some("ILLEGAL_PARTNER_EXTERFACE"),
            ),
            ("错误代码：HASH_NO_PRIVILEGE。", Some("HASH_NO_PRIVILEGE")),
            (
                "错误代码: isv.missing-signature 错误原因:",
                Some("isv.missing-signature"),
            ),
            ("错误代码 invalid-signature.", Some("invalid-signature")),
            ("错误代码 说明: 错误代码 ILLEGAL_SIGN", Some("ILLEGAL_SIGN")),
            ("错误代码 abc", None),
            ("ILLEGAL_SIGN", None),
            ("错误代码", None),
        ] {
            assert_eq!(marked_code(text), code, "{text}");
        }
    }

    #[test]
    fn broken_pages_end() {
        for page in [
            "<",
            "<script",
            "<!--",
            "a<b",
            "&",
            "&#xFFFFFFFF;",
            "<title>",
        ] {
            let _ = (visible(page), title(page));
        }
    }
}
