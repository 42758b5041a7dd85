//! Characters in names and values that look like others or cannot be seen.

use super::reading::{Reading, Seen, looks_like};
use super::subject::{Content, content};
use crate::catalog::parameters::Parameter;
use crate::diagnose::findings::characters as kinds;
use crate::diagnose::{Finding, Kind};
use crate::protocol::charset::Charset;
use crate::protocol::params::Param;
use crate::text::{is_invisible, shown};

/// What is odd about the characters of a parameter, which has this row in a table.
pub(super) fn of_characters(
    param: &Param,
    row: Option<&Parameter>,
    charset: Charset,
) -> Vec<Finding> {
    let mut found = Vec::new();
    if !param.name.is_ascii() {
        found.extend(of_name(param, charset));
    }
    if !param.value.is_ascii() {
        found.extend(of_value(param, content(&param.name, row), charset));
    }
    found
}

fn of_name(param: &Param, charset: Charset) -> Option<Finding> {
    let reading = Reading::of(&param.name, charset)?;
    let name = shown(&param.name, charset);
    if let Some(seen) = reading.first(|_, character| is_invisible(character)) {
        return Some(kinds::NAME_INVISIBLE.at(name).with("code", seen.code()));
    }
    // A name in another script may be meant; one letter of it among Latin ones is not.
    let is_word = reading
        .text
        .chars()
        .all(|character| character.is_ascii() || looks_like(character).is_some());
    let seen = reading.first(|_, character| looks_like(character).is_some())?;
    is_word.then(|| alike(&kinds::NAME_LOOKALIKE, name, seen))
}

fn of_value(param: &Param, content: Content, charset: Charset) -> Option<Finding> {
    let reading = Reading::of(&param.value, charset)?;
    let name = || shown(&param.name, charset);
    if let Some(seen) = invisible(&reading, content) {
        let finding = kinds::VALUE_INVISIBLE
            .at(name())
            .with("code", seen.code())
            .with("at", seen.from);
        return Some(finding.spanning(seen.from, seen.to));
    }
    let kind = match content {
        Content::Plain => &kinds::VALUE_LOOKALIKE,
        Content::Identifier => &kinds::IDENTIFIER_LOOKALIKE,
        Content::Free => return None,
    };
    let seen = reading.first(|_, character| looks_like(character).is_some())?;
    Some(alike(kind, name(), seen).spanning(seen.from, seen.to))
}

fn alike(kind: &'static Kind, name: String, seen: Seen) -> Finding {
    kind.at(name)
        .with("character", seen.character)
        .with("code", seen.code())
        .with(
            "ascii",
            looks_like(seen.character).unwrap_or(seen.character),
        )
}

/// The first character that cannot be seen, where none is meant. In text for people an ideographic blank is one of
/// its marks, joiners and variation selectors are parts of emoji, and private use is a matter of the charset.
fn invisible(reading: &Reading<'_>, content: Content) -> Option<Seen> {
    let text = reading.text.trim_end_matches('\u{3000}');
    let first = text.len() - text.trim_start_matches('\u{3000}').len();
    reading.first(|at, character| {
        let is_meant = content == Content::Free
            && match character {
                '\u{3000}' => (first..text.len()).contains(&at),
                '\u{200C}'
                | '\u{200D}'
                | '\u{FE00}'..='\u{FE0F}'
                | '\u{E000}'..='\u{F8FF}'
                | '\u{E0020}'..='\u{E007F}' => true,
                _ => false,
            };
        is_invisible(character) && !is_meant
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(name: &str, value: &str, charset: Charset) -> Vec<&'static str> {
        let bytes = charset.encode(value).expect("of the charset");
        let found = of_characters(&Param::new(name, bytes), None, charset);
        found.iter().map(|finding| finding.kind.id).collect()
    }

    #[test]
    fn where_a_character_is_meant() {
        for value in [
            "红　色",
            "家庭👨\u{200D}👩\u{200D}👧\u{FE0F}",
            "全角：ＡＢＣ“引号”——１２３",
        ] {
            assert_eq!(
                ids("subject", value, Charset::Utf8),
                Vec::<&str>::new(),
                "{value}"
            );
        }
        assert_eq!(ids("subject", "红色　", Charset::Gbk), ["value-invisible"]);
        assert_eq!(
            ids("subject", "红\u{200B}色", Charset::Utf8),
            ["value-invisible"]
        );
        assert_eq!(ids("total_fee", "１.00", Charset::Gbk), ["value-lookalike"]);
        assert_eq!(
            ids("out_trade_no", "A－1", Charset::Gbk),
            ["identifier-lookalike"]
        );
        assert_eq!(ids("оut_trade_no", "1", Charset::Utf8), ["name-lookalike"]);
        assert_eq!(
            ids("\u{FEFF}service", "1", Charset::Utf8),
            ["name-invisible"]
        );
        assert_eq!(ids("备注", "1", Charset::Gbk), Vec::<&str>::new());
    }
}
