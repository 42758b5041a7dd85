//! Which language a text is in, and how wide it is on a terminal.

use unicode_width::UnicodeWidthStr as _;

/// The two languages as `--lang` takes them.
pub(crate) const LANGUAGES: [&str; 2] = ["en", "zh-CN"];

/// Whether a text has a Han character or one of the full-width marks that stand between them.
pub(crate) fn has_han(text: &str) -> bool {
    text.chars()
        .any(|character| matches!(character, '\u{3000}'..='\u{9FFF}' | '\u{FF00}'..='\u{FFEF}'))
}

/// Fails unless the text is of that language: Chinese holds Han, English holds none.
#[track_caller]
pub(crate) fn assert_language(text: &str, lang: &str) {
    assert_eq!(has_han(text), lang != "en", "in {lang}: {text}");
}

/// The lines that are wider than that and could have been broken: those with a blank between words, or with a Han
/// character to break at.
pub(crate) fn too_wide(text: &str, columns: usize) -> Vec<&str> {
    text.lines()
        .filter(|line| line.width() > columns)
        .filter(|line| line.trim().contains(' ') || has_han(line))
        .collect()
}
