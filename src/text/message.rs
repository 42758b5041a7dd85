//! One text in both languages, with named placeholders.

use super::Lang;

/// A text in both languages. `{name}` is a placeholder, filled by [`Text::fill`].
///
/// Both stand in one string, with a mark between them: each pointer in a static is written at every start of the
/// program, wherever it is loaded, and there are thousands of texts.
#[derive(Clone, Copy, Debug)]
pub struct Text(&'static str);

/// Several texts of one entry in a table, in one string for the same reason.
#[derive(Clone, Copy, Debug)]
pub struct Texts<const COUNT: usize>(&'static str);

/// A value for a placeholder: its name, and what stands there. Foreign bytes are escaped before they come here.
pub type Fact = (&'static str, String);

/// A [`Text`]: English, then Chinese. Checked when it is compiled.
macro_rules! text {
    ($en:literal, $zh:literal $(,)?) => {
        const { $crate::text::Text::new(concat!($en, "\x1F", $zh)) }
    };
}
/// [`Texts`], each a pair of English and Chinese. Checked when they are compiled.
macro_rules! texts {
    ($(($en:literal, $zh:literal $(,)?)),+ $(,)?) => {
        const { $crate::text::Texts::new(concat!($($en, "\x1F", $zh, "\x1E"),+)) }
    };
}
pub(crate) use {text, texts};

/// Stands between the two languages (the unit separator of ASCII), as [`text!`] writes it.
const BETWEEN_LANGUAGES: u8 = 0x1F;
/// Stands behind each of several texts (the record separator of ASCII), as [`texts!`] writes it.
const BEHIND_TEXT: u8 = 0x1E;

impl Text {
    /// A text of such a string as [`text!`] makes. Panics, at compile time, where the Chinese text has no Han character,
    /// the English one has one, or the placeholders differ.
    pub(crate) const fn new(both: &'static str) -> Self {
        check(both.as_bytes());
        Self(both)
    }

    /// A word that is the same in both languages, such as a name of the protocol.
    #[must_use]
    pub const fn same(word: &'static str) -> Self {
        Self(word)
    }

    /// The text in that language, placeholders as they stand.
    #[must_use]
    pub fn raw(self, lang: Lang) -> &'static str {
        let both = self.0.split_once(char::from(BETWEEN_LANGUAGES));
        let (en, zh) = both.unwrap_or((self.0, self.0));
        match lang {
            Lang::En => en,
            Lang::Zh => zh,
        }
    }

    /// The text in that language with its placeholders filled.
    #[must_use]
    pub fn fill(self, lang: Lang, facts: &[Fact]) -> String {
        let mut filled = String::new();
        let mut rest = self.raw(lang);
        while let Some((before, name, after)) = next_placeholder(rest) {
            filled.push_str(before);
            let fact = facts.iter().find(|(fact, _)| *fact == name);
            debug_assert!(fact.is_some(), "no fact for {{{name}}} in {:?}", self.0);
            match fact {
                Some((_, value)) => filled.push_str(value),
                None => filled.extend(["{", name, "}"]),
            }
            rest = after;
        }
        filled.push_str(rest);
        filled
    }

    /// The text in that language, of no case in particular: `…` for each placeholder, and words for a parameter.
    #[must_use]
    pub fn general(self, lang: Lang) -> String {
        let mut text = String::new();
        let mut rest = self.raw(lang);
        while let Some((before, name, after)) = next_placeholder(rest) {
            rest = after;
            let quoted = before.ends_with('`') && after.starts_with('`');
            match (name, lang) {
                ("parameter", Lang::En) if !quoted => text.extend([before, "a parameter"]),
                // Blanks stand around a name in Latin letters only.
                ("parameter", Lang::Zh) if !quoted => {
                    text.extend([before.trim_end(), "某个参数"]);
                    rest = after.trim_start();
                }
                _ => text.extend([before, "…"]),
            }
        }
        text.push_str(rest);
        text
    }
}

impl<const COUNT: usize> Texts<COUNT> {
    /// Texts of such a string as [`texts!`] makes. Panics, at compile time, where they are not that many, or where one of
    /// them is no [`Text`].
    pub(crate) const fn new(all: &'static str) -> Self {
        let (mut rest, mut count) = (all.as_bytes(), 0);
        while let [_, ..] = rest {
            let (text, behind) = rest.split_at(place_of(BEHIND_TEXT, rest));
            check(text);
            rest = behind.split_at(1).1;
            count += 1;
        }
        assert!(count == COUNT, "more texts or fewer than the entry has");
        Self(all)
    }

    /// Each of them.
    #[must_use]
    pub fn each(self) -> [Text; COUNT] {
        let mut texts = self.0.split_terminator(char::from(BEHIND_TEXT));
        // There are as many as the type says.
        std::array::from_fn(|_| Text(texts.next().unwrap_or_default()))
    }
}

/// Splits a text at its first placeholder: what is before, its name, what is after.
fn next_placeholder(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}

/// Checks the two languages of a text. A text that lacks the mark between them does not compile.
const fn check(both: &[u8]) {
    let (en, zh) = both.split_at(place_of(BETWEEN_LANGUAGES, both));
    assert!(has_han(zh), "the Chinese text has no Han character");
    assert!(!has_han(en), "the English text has a Han character");
    assert!(
        holds_placeholders_of(en, zh),
        "the Chinese text lacks a placeholder"
    );
    assert!(
        holds_placeholders_of(zh, en),
        "the English text lacks a placeholder"
    );
}

const fn place_of(mark: u8, bytes: &[u8]) -> usize {
    let mut at = 0;
    while bytes[at] != mark {
        at += 1;
    }
    at
}

/// Whether the UTF-8 text has a character of U+4E00..U+9FFF: a lead byte E4..E9.
const fn has_han(text: &[u8]) -> bool {
    let mut at = 0;
    while at < text.len() {
        if text[at] >= 0xE4 && text[at] <= 0xE9 {
            return true;
        }
        at += 1;
    }
    false
}

/// Whether every `{name}` of one text stands in the other.
const fn holds_placeholders_of(of: &[u8], other: &[u8]) -> bool {
    let mut at = 0;
    while at < of.len() {
        if of[at] == b'{' {
            let mut end = at;
            while of[end] != b'}' {
                end += 1;
            }
            if !holds(other, of, at, end) {
                return false;
            }
            at = end;
        }
        at += 1;
    }
    true
}

/// Whether `text` holds the bytes `from..=to` of `part`.
const fn holds(text: &[u8], part: &[u8], from: usize, to: usize) -> bool {
    let mut start = 0;
    while start + (to - from) < text.len() {
        let mut same = 0;
        while from + same <= to && text[start + same] == part[from + same] {
            same += 1;
        }
        if from + same > to {
            return true;
        }
        start += 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    const GREETING: Text = text!(
        "{name} has no `=` at {place}",
        "在 {place} 处，{name} 没有 `=`",
    );

    #[test]
    fn fills_in_both_languages() {
        let facts = [("name", "a".to_owned()), ("place", "3".to_owned())];
        assert_eq!(GREETING.fill(Lang::En, &facts), "a has no `=` at 3");
        assert_eq!(GREETING.fill(Lang::Zh, &facts), "在 3 处，a 没有 `=`");
    }

    #[test]
    fn speaks_of_no_case_in_particular() {
        const TEXT: Text = text!(
            "the value of {parameter} holds {count} of `{parameter}`",
            "这里 {parameter} 的值有 {count} 个 `{parameter}`",
        );
        assert_eq!(
            TEXT.general(Lang::En),
            "the value of a parameter holds … of `…`"
        );
        assert_eq!(TEXT.general(Lang::Zh), "这里某个参数的值有 … 个 `…`");
    }

    #[test]
    fn the_checks_can_fail() {
        assert!(!has_han("abc “·” é".as_bytes()));
        assert!(has_han("中".as_bytes()));
        assert!(holds_placeholders_of(b"{a}", b"x{a}"));
        assert!(!holds_placeholders_of(b"{a}", b"{ab"));
        assert!(!holds_placeholders_of(b"x {a} {b}", b"{a}"));
    }

    #[test]
    fn languages_by_name() {
        assert_eq!(Lang::from_name("zh_CN.UTF-8"), Some(Lang::Zh));
        assert_eq!(Lang::from_name("en-GB"), Some(Lang::En));
        assert_eq!(Lang::from_name("C"), None);
    }
}
