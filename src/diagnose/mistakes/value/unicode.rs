//! Mistakes in the form of characters: Unicode forms, widths, typography, letter case.

use unicode_normalization::UnicodeNormalization as _;

use super::ways::{everywhere, in_text, places, rarely, seldom, seldom_together};
use crate::diagnose::mistakes::{Run, mistakes};
use crate::protocol::charset::Charset;

mistakes! { Value;
    UNICODE_FORM = "unicode-form-changed", request: Low, notify: Low,
        ("{parameter} was signed in another Unicode form (NFC, NFD, NFKC, NFKD)", "签名时{parameter}的 Unicode 形式不同（NFC、NFD、NFKC、NFKD）"),
        ("names of files on macOS, or a library that normalises text", "macOS 的文件名，或会做规范化的库"),
        ("normalise the text once, before signing and sending", "签名和发送之前统一规范化一次"),
        |case, slips| {
            let runs = [0, 1, 2, 3].map(|number| Run { edit: normalised, number });
            everywhere(case, slips, &runs);
        };
    WIDTH = "width-changed", request: Low, notify: Low,
        ("{parameter} was signed with characters of another width, such as full-width brackets", "签名时{parameter}的全角、半角不同，例如（）与 ()"),
        ("full-width characters of an input method, converted on one of the two ways", "输入法的全角字符，只在一处做了转换"),
        ("convert the text once, before signing and sending", "签名和发送之前统一转换一次"),
        |case, slips| {
            let runs = [0, 1, 2, 3, 4, 5].map(|number| Run { edit: other_width, number });
            everywhere(case, slips, &runs[..1]);
            rarely(case, slips, &runs[..1], &runs[1..]);
        };
    TYPOGRAPHY = "typographic-marks-changed", request: Low, notify: Low,
        ("{parameter} was signed with plain quotes, dashes or dots for typographic ones, or the reverse", "签名时{parameter}中的引号、破折号或省略号与数据中的写法不同"),
        ("an editor, a chat or a phone that makes quotes curly", "编辑器、聊天软件或手机自动换成弯引号"),
        ("use plain quotes and dashes", "使用直引号和普通短横"),
        |case, slips| {
            let runs = [0, 1, 2, 3, 4, 5].map(|number| Run { edit: typography, number });
            everywhere(case, slips, &runs[..1]);
            rarely(case, slips, &runs[..1], &runs[1..]);
        };
    SMALL = "values-in-small-letters", request: Low, notify: Low,
        ("{parameter} was signed in small letters", "签名时{parameter}是小写字母"),
        ("toLowerCase on a mail address, a URL or the whole map; or capitals made after signing", "对邮箱、网址或整个集合调用了 toLowerCase；或签名之后转成了大写"),
        ("sign the value exactly as it is sent", "签名的值必须和发送的值完全一致"),
        |case, slips| {
            let run = Run::new(|value, charset, _| in_own_text(value, charset, str::to_lowercase));
            slips.every_value(run);
            rarely(case, slips, &[], &[run]);
            for sort in SORTS {
                seldom_together(case, slips, &places(case, sort), &[run]);
            }
        };
    CAPITALS = "values-in-capitals", request: Low, notify: Low,
        ("{parameter} was signed in capitals", "签名时{parameter}是大写字母"),
        ("toUpperCase on a code or the whole map; or small letters made after signing", "对代码或整个集合调用了 toUpperCase；或签名之后转成了小写"),
        ("sign the value exactly as it is sent", "签名的值必须和发送的值完全一致"),
        |case, slips| {
            let run = Run::new(|value, charset, _| in_own_text(value, charset, str::to_uppercase));
            slips.every_value(run);
            rarely(case, slips, &[], &[run]);
            for sort in SORTS {
                seldom_together(case, slips, &places(case, sort), &[run]);
            }
        };
    FIRST_LETTER = "first-letter-changed", request: Rare, notify: Rare,
        ("{parameter} was signed with its first letter in the other case", "签名时{parameter}的首字母大小写不同"),
        ("ucfirst, capitalize, or the automatic capital of a phone", "ucfirst、capitalize，或手机的首字母自动大写"),
        ("sign the value exactly as it is sent", "签名的值必须和发送的值完全一致"),
        |case, slips| {
            let letters = places(case, |_, value| value.first().is_some_and(u8::is_ascii_alphabetic));
            seldom(case, slips, &letters, &[Run { edit: first_letter, number: 0 }, Run { edit: first_letter, number: 1 }, Run { edit: first_letter, number: 2 }, Run { edit: first_letter, number: 3 }]);
        };
}

/// Values that a rule for their sort changes together: mail addresses, addresses, words of ASCII, single letters.
const SORTS: [fn(&str, &[u8]) -> bool; 4] = [
    |_, value| value.contains(&b'@'),
    |_, value| value.starts_with(b"http"),
    |_, value| {
        value
            .iter()
            .all(|byte| byte.is_ascii_alphabetic() || *byte == b'_')
    },
    |_, value| value.len() == 1,
];

/// As [`in_text`]; UTF-8 in a request that is supposed to be in another charset is text as well.
fn in_own_text(
    value: &[u8],
    charset: Charset,
    edit: impl FnOnce(&str) -> String,
) -> Option<Vec<u8>> {
    match str::from_utf8(value) {
        Ok(text) if charset.decode(value).is_none() => Some(edit(text).into_bytes()),
        _ => in_text(value, charset, edit),
    }
}

/// By number: NFC, NFD, NFKC, NFKD.
fn normalised(value: &[u8], charset: Charset, form: u32) -> Option<Vec<u8>> {
    if value.is_ascii() {
        return None;
    }
    in_own_text(value, charset, |text| match form {
        0 => text.nfc().collect(),
        1 => text.nfd().collect(),
        2 => text.nfkc().collect(),
        _ => text.nfkd().collect(),
    })
}

/// By number: full-width to ASCII; ASCII marks to full-width; all ASCII to full-width; Chinese marks to ASCII, and with
/// the marks of titles too, and with quotes, dashes and dots too. A wide blank alone is told of elsewhere.
fn other_width(value: &[u8], charset: Charset, way: u32) -> Option<Vec<u8>> {
    let shifted = |character: char, by: i32| {
        let code = i32::try_from(u32::from(character)).ok()? + by;
        char::from_u32(u32::try_from(code).ok()?)
    };
    let edit = |character: char| {
        let other = match (way, character) {
            (0, '！'..='～') => shifted(character, -0xFEE0),
            (0, '\u{3000}') => Some(' '),
            (1, '(' | ')' | ',' | ':' | ';' | '!' | '?') | (2, '!'..='~') => {
                shifted(character, 0xFEE0)
            }
            (2, ' ') => Some('\u{3000}'),
            (3..=5, '！'..='～')
                if !shifted(character, -0xFEE0).is_some_and(char::is_alphanumeric) =>
            {
                shifted(character, -0xFEE0)
            }
            (3..=5, '。') | (5, '·' | '•') => Some('.'),
            (3..=5, '、') => Some(','),
            (3..=5, '【' | '〔') => Some('['),
            (3..=5, '】' | '〕') => Some(']'),
            (4 | 5, '《' | '〈') => Some('<'),
            (4 | 5, '》' | '〉') => Some('>'),
            (5, '“' | '”' | '「' | '」') => Some('"'),
            (5, '‘' | '’' | '『' | '』') => Some('\''),
            (5, '—' | '–') => Some('-'),
            _ => None,
        };
        other.unwrap_or(character)
    };
    in_own_text(value, charset, |text| {
        let has_wide = text.contains(|mark| ('！'..='～').contains(&mark));
        if way == 0 && !has_wide {
            return text.to_owned();
        }
        text.chars().map(edit).collect()
    })
}

/// By number: all made plain; quotes alone; dashes alone; dots alone; plain dashes and dots made long; plain quotes
/// made curly by turns.
fn typography(value: &[u8], charset: Charset, way: u32) -> Option<Vec<u8>> {
    in_own_text(value, charset, |text| {
        let mut edited = text.to_owned();
        if matches!(way, 0 | 1) {
            edited = edited
                .replace(['“', '”', '„', '″'], "\"")
                .replace(['‘', '’', '′'], "'");
        }
        if matches!(way, 0 | 2) {
            edited = edited.replace(['–', '—', '−', '‐', '‑'], "-");
        }
        if matches!(way, 0 | 3) {
            edited = edited.replace('…', "...");
        }
        match way {
            4 => edited.replace("--", "—").replace("...", "…"),
            5 => curly(&edited),
            _ => edited,
        }
    })
}

fn curly(text: &str) -> String {
    let mut open = false;
    text.chars()
        .map(|character| match character {
            '"' => {
                open = !open;
                if open { '“' } else { '”' }
            }
            '\'' => '’',
            _ => character,
        })
        .collect()
}

/// By number: the first letter in the other case; the first a capital and the others small.
fn first_letter(value: &[u8], charset: Charset, way: u32) -> Option<Vec<u8>> {
    in_own_text(value, charset, |text| {
        let mut rest = text.chars();
        let Some(first) = rest.next() else {
            return String::new();
        };
        let rest = rest.as_str();
        if way == 1 {
            return format!(
                "{}{}",
                first.to_ascii_uppercase(),
                rest.to_ascii_lowercase()
            );
        }
        if way == 2 {
            return format!("{}{rest}", first.to_ascii_uppercase());
        }
        if way == 3 {
            return format!("{}{rest}", first.to_ascii_lowercase());
        }
        let other = if first.is_ascii_uppercase() {
            first.to_ascii_lowercase()
        } else {
            first.to_ascii_uppercase()
        };
        format!("{other}{rest}")
    })
}
