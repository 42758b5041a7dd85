//! HTML escapes as the platforms write and read them.

use crate::diagnose::mistakes::Run;
use crate::protocol::charset::Charset;

use super::entities;
use super::ways::in_text;

/// What a function replaces, each character by its escape.
type Flavour = &'static [(char, &'static str)];

const AND: (char, &str) = ('&', "&amp;");
const LESS: (char, &str) = ('<', "&lt;");
const MORE: (char, &str) = ('>', "&gt;");
const QUOTE: (char, &str) = ('"', "&quot;");

const FLAVOURS: &[Flavour] = &[
    // PHP htmlspecialchars before 8.1; with ENT_QUOTES; Django, Ruby, Spring; Python; XML.
    &[AND, LESS, MORE, QUOTE],
    &[AND, LESS, MORE, QUOTE, ('\'', "&#039;")],
    &[AND, LESS, MORE, QUOTE, ('\'', "&#39;")],
    &[AND, LESS, MORE, QUOTE, ('\'', "&#x27;")],
    &[AND, LESS, MORE, QUOTE, ('\'', "&apos;")],
    // Go; JSP; no quotes; OWASP; & alone; all but &.
    &[AND, LESS, MORE, ('"', "&#34;"), ('\'', "&#39;")],
    &[AND, LESS, MORE, ('"', "&#034;"), ('\'', "&#039;")],
    &[AND, LESS, MORE],
    &[AND, LESS, MORE, QUOTE, ('\'', "&#x27;"), ('/', "&#x2F;")],
    &[AND],
    &[LESS, MORE, QUOTE],
    &[LESS, MORE],
    &[QUOTE, ('\'', "&#39;")],
    // One mark alone, as replacements by hand have it; lodash with its grave accent.
    &[LESS],
    &[MORE],
    &[QUOTE],
    &[('\'', "&#39;")],
    &[('\'', "&#039;")],
];

const fn run(number: u32) -> Run {
    Run {
        edit: escaped,
        number,
    }
}

/// The ways to escape.
pub(super) const WAYS: &[Run] = &[
    run(0),
    run(1),
    run(2),
    run(3),
    run(4),
    run(5),
    run(6),
    run(7),
    run(8),
    run(9),
    run(10),
    run(11),
    run(12),
    run(13),
    run(14),
    run(15),
    run(16),
    run(17),
    run(ALL_NAMED),
    run(ALL_NAMED + 1),
    run(ALL_NAMED + 2),
];

/// From this number on everything is escaped that has a name: single quotes left, as `&#039;`, as `&#39;`.
const ALL_NAMED: u32 = 50;

/// `htmlentities` of PHP.
fn all_named(text: &str, quotes: u32) -> String {
    let mut edited = String::with_capacity(text.len());
    for character in text.chars() {
        match (character, quotes) {
            ('\'', 1) => edited.push_str("&#039;"),
            ('\'', 2) => edited.push_str("&#39;"),
            _ => match entities::name(character) {
                Some(name) => edited.extend(["&", name, ";"]),
                None => edited.push(character),
            },
        }
    }
    edited
}

/// Escaped by the flavour of that number; from [`ALL_NAMED`] on, also everything that HTML has a name for.
pub(super) fn escaped(bytes: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    if let Some(quotes) = number.checked_sub(ALL_NAMED) {
        return in_text(bytes, charset, |text| all_named(text, quotes));
    }
    let flavour = FLAVOURS.get(usize::try_from(number).ok()?)?;
    in_text(bytes, charset, |text| {
        let mut edited = String::with_capacity(text.len());
        for character in text.chars() {
            match flavour.iter().find(|(plain, _)| *plain == character) {
                Some((_, escape)) => edited.push_str(escape),
                None => edited.push(character),
            }
        }
        edited
    })
}

/// Escaped twice by the flavour of that number.
pub(super) fn escaped_twice(bytes: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    escaped(&escaped(bytes, charset, number)?, charset, number)
}

/// What is beyond ASCII as numbers: decimal, or hex digits small (1) or capital (2).
pub(super) fn numbered(bytes: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    in_text(bytes, charset, |text| {
        let mut edited = String::with_capacity(text.len());
        for character in text.chars() {
            let code = u32::from(character);
            match number {
                _ if character.is_ascii() => edited.push(character),
                0 => edited.extend([format!("&#{code};")]),
                1 => edited.extend([format!("&#x{code:x};")]),
                _ => edited.extend([format!("&#x{code:X};")]),
            }
        }
        edited
    })
}

/// The names that `htmlspecialchars_decode` reads back.
const FEW: [&str; 5] = ["amp", "lt", "gt", "quot", "apos"];

/// Every escape resolved; with number 1 only `& < > " '`, as `htmlspecialchars_decode` does; with number 2 hard blanks
/// as plain ones; with number 3 into UTF-8, whatever the charset is thought to be.
pub(super) fn unescaped(bytes: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    if !bytes.contains(&b'&') {
        return None;
    }
    let charset = if number == 3 && bytes.is_ascii() {
        Charset::Utf8
    } else {
        charset
    };
    if number == 2 {
        return in_text(bytes, charset, |text| {
            resolved(text, false).replace('\u{a0}', " ")
        });
    }
    in_text(bytes, charset, |text| resolved(text, number == 1))
}

/// Every escape resolved twice.
pub(super) fn unescaped_twice(bytes: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    unescaped(&unescaped(bytes, charset, number)?, charset, number)
}

fn resolved(text: &str, few: bool) -> String {
    let mut edited = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        edited.push_str(&rest[..at]);
        rest = &rest[at..];
        let found = rest
            .find(';')
            .filter(|end| *end < 12)
            .and_then(|end| Some((end, named(&rest[1..end], few)?)))
            .filter(|(_, character)| !few || character.is_ascii());
        if let Some((end, character)) = found {
            edited.push(character);
            rest = &rest[end + 1..];
        } else {
            edited.push('&');
            rest = &rest[1..];
        }
    }
    edited.push_str(rest);
    edited
}

fn named(escape: &str, few: bool) -> Option<char> {
    let Some(number) = escape.strip_prefix('#') else {
        let known = !few || FEW.contains(&escape);
        return known.then(|| entities::character(escape)).flatten();
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    char::from_u32(code)
}

/// Tags removed, as PHP's `strip_tags` does: from `<` to the next `>`.
pub(super) fn without_tags(bytes: &[u8], charset: Charset, _: u32) -> Option<Vec<u8>> {
    in_text(bytes, charset, |text| {
        let mut edited = String::new();
        let mut rest = text;
        while let Some(at) = rest.find('<') {
            edited.push_str(&rest[..at]);
            let end = rest[at..].find('>').map_or(rest.len(), |end| at + end + 1);
            rest = &rest[end..];
        }
        edited.push_str(rest);
        edited
    })
}

/// Blanks as `&nbsp;`.
pub(super) fn hard_blanks(bytes: &[u8], charset: Charset, _: u32) -> Option<Vec<u8>> {
    in_text(bytes, charset, |text| text.replace(' ', "&nbsp;"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_read_back() {
        let text = "<a href='x'>\"T&C\"</a>".as_bytes();
        for way in WAYS {
            let edited = way.of(text, Charset::Utf8);
            let read_back = edited.and_then(|edited| unescaped(&edited, Charset::Utf8, 0));
            assert_eq!(read_back.as_deref(), Some(text));
        }
        assert_eq!(
            unescaped(
                "a&b; &#x6d4b;&yen;&#99999999;&".as_bytes(),
                Charset::Utf8,
                0
            )
            .as_deref(),
            Some("a&b; 测¥&#99999999;&".as_bytes())
        );
        assert_eq!(
            without_tags(b"1<b>2</b>3<", Charset::Utf8, 0).as_deref(),
            Some(&b"123"[..])
        );
    }
}
