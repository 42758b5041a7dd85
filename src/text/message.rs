//! One text in both languages, with named placeholders.

use super::Lang;

/// A text in both languages. `{name}` is a placeholder, filled by [`Text::fill`].
#[derive(Clone, Copy, Debug)]
pub struct Text {
    /// English.
    pub en: &'static str,
    /// Simplified Chinese.
    pub zh: &'static str,
}

/// A value for a placeholder: its name, and what stands there. Foreign bytes are escaped before they come here.
pub type Fact = (&'static str, String);

impl Text {
    /// A text, checked when it is compiled.
    ///
    /// # Panics
    /// At compile time, where the Chinese text has no Han character, the English one has one, or the placeholders
    /// differ.
    #[must_use]
    pub const fn new(en: &'static str, zh: &'static str) -> Self {
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
        Self { en, zh }
    }

    /// A word that is the same in both languages, such as a name of the protocol.
    #[must_use]
    pub const fn same(word: &'static str) -> Self {
        Self { en: word, zh: word }
    }

    /// The text in that language, placeholders as they stand.
    #[must_use]
    pub const fn raw(self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => self.en,
            Lang::Zh => self.zh,
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
            debug_assert!(fact.is_some(), "no fact for {{{name}}} in {:?}", self.en);
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

/// Splits a text at its first placeholder: what is before, its name, what is after.
fn next_placeholder(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}

/// Whether the UTF-8 text has a character of U+4E00..U+9FFF: a lead byte E4..E9.
const fn has_han(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at] >= 0xE4 && bytes[at] <= 0xE9 {
            return true;
        }
        at += 1;
    }
    false
}

/// Whether every `{name}` of one text stands in the other.
const fn holds_placeholders_of(of: &str, other: &str) -> bool {
    let bytes = of.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at] == b'{' {
            let mut end = at;
            while bytes[end] != b'}' {
                end += 1;
            }
            if !holds(other.as_bytes(), bytes, at, end) {
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

    const GREETING: Text = Text::new(
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
        const TEXT: Text = Text::new(
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
        assert!(!has_han("abc “·” é"));
        assert!(has_han("中"));
        assert!(holds_placeholders_of("{a}", "x{a}"));
        assert!(!holds_placeholders_of("{a}", "{ab"));
        assert!(!holds_placeholders_of("x {a} {b}", "{a}"));
    }

    #[test]
    fn languages_by_name() {
        assert_eq!(Lang::from_name("zh_CN.UTF-8"), Some(Lang::Zh));
        assert_eq!(Lang::from_name("en-GB"), Some(Lang::En));
        assert_eq!(Lang::from_name("C"), None);
    }
}
