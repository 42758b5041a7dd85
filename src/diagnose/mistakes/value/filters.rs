//! Mistakes of filters that take marks or words out of values.

use super::ways::{EVERY, each, everywhere, in_text, named, places, seldom};
use crate::diagnose::mistakes::{Case, Change, Class, Run, Scope, mistakes};
use crate::protocol::charset::Charset;

/// What a filter takes out, the likeliest first. The first four also make slips for each value.
const MARKS: [&str; 24] = [
    "'\"<>",
    "'",
    "\"",
    "<>",
    "'\"",
    "'\"<>&",
    "<>&",
    "'\"\\",
    "&",
    ";",
    "|",
    "\\",
    "%",
    "#",
    "()",
    "'\"<>();&+",
    "+",
    "*",
    "--",
    "/",
    "$",
    "=",
    "@",
    ",",
];
const WORDS: [&str; 26] = [
    "select",
    "script",
    "insert",
    "update",
    "delete",
    "drop",
    "union",
    "exec",
    "and",
    "or",
    "from",
    "where",
    "create",
    "alert",
    "javascript",
    "iframe",
    "count",
    "chr",
    "mid",
    "master",
    "truncate",
    "eval",
    "*",
    "into",
    "having",
    "declare",
];

mistakes! { Value;
    MARKS_REMOVED = "marks-removed", request: Low, notify: Never,
        ("{parameter} was signed without {marks}, which are sent", "签名时{parameter}中没有 {marks}，发送时却有"),
        ("a filter against SQL injection or XSS on the way to the signing code", "到签名代码之前经过了防 SQL 注入或 XSS 的过滤"),
        ("filter before both signing and sending, or neither", "要么在签名和发送之前都过滤，要么都不过滤"),
        |case, slips| for (number, marks) in (0..).zip(MARKS) {
            let run = Run { edit: without_marks, number };
            let before = marks_in(case, marks);
            if !before.is_empty() {
                if before.len() > 1 {
                    slips.slip(Class::Rare, Change::Values(Scope::All, run))
                        .with("marks", marks).say("parameter", EVERY);
                }
                for place in before {
                    let change = Change::Values(Scope::These(vec![place]), run);
                    let class = if number < 4 { Class::Site } else { Class::Rare };
                    let named = slips.names_of(&[place]);
                    slips.slip(class, change).with("marks", marks).with("parameter", named);
                }
            }
        };
    WORDS_REMOVED = "words-removed", request: Low, notify: Never,
        ("{parameter} was signed without words, or with words parted, that a filter takes for an attack", "签名时{parameter}中被过滤器当作攻击的单词不见了或被拆开了"),
        ("a filter against SQL injection that removes select, script and the like", "防 SQL 注入的过滤器删掉了 select、script 等单词"),
        ("filter before both signing and sending, or neither", "要么在签名和发送之前都过滤，要么都不过滤"),
        |case, slips| {
            let all: Vec<usize> = (0..case.params.len()).collect();
            let there: Vec<usize> = (0..WORDS.len()).filter(|word| {
                all.iter().any(|place| without_words(case.value(*place), case.charset, 1 << word).is_some_and(|edited| edited != case.value(*place)))
            }).take(7).collect();
            // A filter has a list of words; every choice of those that are there.
            let runs: Vec<Run> = (1_u32..1 << there.len()).map(|choice| {
                let chosen = there.iter().enumerate().filter(|(nth, _)| choice >> nth & 1 == 1);
                Run { edit: without_words, number: chosen.map(|(_, word)| 1 << word).sum() }
            }).collect();
            seldom(case, slips, &all, &runs);
            let blanked: Vec<Run> = there.iter().filter_map(|word| Some(Run { edit: parted, number: u32::try_from(*word).ok()? })).collect();
            seldom(case, slips, &all, &blanked);
        };
    MARKS_WIDENED = "marks-made-harmless", request: Low, notify: Low,
        ("{parameter} was signed with its quotes or brackets exchanged for harmless ones", "签名时{parameter}中的引号或尖括号被换成了无害的字符"),
        ("a filter that writes curly quotes and full-width brackets, or one that undoes it after signing", "过滤器把 ' 换成 ’、< 换成 ＜，或签名之后又换了回来"),
        ("read the raw input for the signature", "签名和验签都使用原始输入"),
        |case, slips| {
            let runs: Vec<Run> = (0..5).map(|number| Run { edit: widened, number }).collect();
            everywhere(case, slips, &runs);
        };
    ONE_MARK_LOST = "one-mark-lost", request: Never, notify: Low,
        ("{parameter} lacks one character that was signed; a filter took it out", "{parameter}少了一个参与签名的字符，被过滤器删掉了"),
        ("a firewall or an input filter that removes quotes, brackets, & or ;", "防火墙或输入过滤删掉了引号、尖括号、& 或分号"),
        ("exempt the address of notifications from the filter", "通知地址不要经过这个过滤器"),
        |case, slips| {
            let texts = named(case, &["subject", "body", "extra_common_param"]);
            let runs: Vec<Run> = (0..LOST.len() * REACH).filter_map(|number| {
                Some(Run { edit: with_mark, number: u32::try_from(number).ok()? })
            }).collect();
            each(case, slips, Class::Rare, &texts, &runs);
        };
}

/// Marks that may have been lost, and how many characters into a value they are looked for.
const LOST: [char; 7] = ['\'', '"', '<', '>', '&', ';', '\\'];
const REACH: usize = 24;

fn marks_in(case: &Case<'_>, marks: &str) -> Vec<usize> {
    let number = MARKS
        .iter()
        .position(|other| *other == marks)
        .unwrap_or_default();
    let number = u32::try_from(number).unwrap_or_default();
    places(case, |_, value| {
        without_marks(value, case.charset, number).is_some_and(|edited| edited != value)
    })
}

fn without_marks(value: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    let marks = *MARKS.get(usize::try_from(number).ok()?)?;
    in_text(value, charset, |text| match marks {
        "--" => text.replace("--", ""),
        _ => text
            .chars()
            .filter(|character| !marks.contains(*character))
            .collect(),
    })
}

/// Without the words whose bits the number has.
fn without_words(value: &[u8], charset: Charset, bits: u32) -> Option<Vec<u8>> {
    let words: Vec<&str> = (0..WORDS.len())
        .filter(|word| bits >> word & 1 == 1)
        .map(|word| WORDS[word])
        .collect();
    in_text(value, charset, |text| {
        let lower = text.to_ascii_lowercase();
        let mut edited = String::new();
        let mut at = 0;
        while let Some(character) = text[at..].chars().next() {
            if let Some(word) = words.iter().find(|word| lower[at..].starts_with(**word)) {
                at += word.len();
            } else {
                edited.push(character);
                at += character.len_utf8();
            }
        }
        edited
    })
}

/// With a blank inside the word of that number, as old filters for PHP do it: `sel ect`.
fn parted(value: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    let word = *WORDS.get(usize::try_from(number).ok()?)?;
    let (first, rest) = word.split_at(word.len().div_ceil(2));
    in_text(value, charset, |text| {
        text.replace(word, &format!("{first} {rest}"))
    })
}

fn widened(value: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    let pairs: &[(char, char)] = match number {
        0 => &[('\'', '’'), ('"', '”'), ('<', '＜'), ('>', '＞')],
        1 => &[('\'', '‘'), ('"', '“'), ('<', '＜'), ('>', '＞')],
        2 => &[
            ('\'', '＇'),
            ('"', '＂'),
            ('<', '＜'),
            ('>', '＞'),
            ('&', '＆'),
        ],
        3 => &[
            ('’', '\''),
            ('”', '"'),
            ('＜', '<'),
            ('＞', '>'),
            ('＇', '\''),
            ('＂', '"'),
            ('＆', '&'),
        ],
        _ => &[('\'', '`')],
    };
    in_text(value, charset, |text| {
        let other = |character: char| {
            pairs
                .iter()
                .find(|(from, _)| *from == character)
                .map_or(character, |(_, to)| *to)
        };
        text.chars().map(other).collect()
    })
}

/// The value with one mark put in: the number says which, and before which character.
fn with_mark(value: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    let number = usize::try_from(number).ok()?;
    let (nth, mark) = (number / LOST.len(), LOST[number % LOST.len()]);
    let text = charset.decode(value)?;
    let ends = text.char_indices().map(|(at, _)| at).chain([text.len()]);
    let at = ends.into_iter().nth(nth)?;
    charset
        .encode(&format!("{}{mark}{}", &text[..at], &text[at..]))
        .ok()
}
