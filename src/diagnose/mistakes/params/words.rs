//! Values and names that the filter takes for something else: words in the place of nothing, files, JSON, `sign`.

use crate::diagnose::mistakes::slip::{Change, Class, Run, Scope};
use crate::diagnose::mistakes::{Case, Slips};
use crate::protocol::charset::Charset;
use crate::protocol::params::Param;

use super::known;
use super::places;

crate::diagnose::mistakes::mistakes! { Params;
    NULL_SIGNED_AS_WORD = "null-signed-as-word", request: High, notify: Never,
        ("{parameter} has no value, but was signed as {word}", "{parameter} 没有值，却按 {word} 参与了签名"),
        ("joining a missing value to a text writes such a word in Java, Python, JavaScript and Go", "Java、Python、JavaScript、Go 把空值拼进字符串时会写成这样的词"),
        ("drop parameters without a value before joining", "拼接之前去掉没有值的参数"),
        |case, slips| {
            let empties: Vec<usize> = (0..case.params.len()).filter(|place| case.value(*place).is_empty()).collect();
            if empties.is_empty() {
                return;
            }
            for (number, word) in (0..).zip(WORDS) {
                let run = Run { edit: as_word, number };
                let usual = if number < 4 { Class::Usual } else { Class::Rare };
                let every = Change::Values(Scope::These(empties.clone()), run);
                let named = slips.names_of(&empties);
                slips.slip(usual, every).with("parameter", named).with("word", word);
                for place in empties.iter().filter(|_| empties.len() > 1) {
                    let one = Change::Values(Scope::These(vec![*place]), run);
                    let named = slips.names_of(&[*place]);
                    slips.slip(Class::Rare, one).with("parameter", named).with("word", word);
                }
            }
        };
    ABSENT_SIGNED_AS_WORD = "absent-signed-as-word", request: Medium, notify: Never,
        ("{parameter}={value} was signed, but not sent", "{parameter}={value} 参与了签名，却没有发送"),
        ("the signing code writes a missing value as a word, the HTTP client leaves it out", "签名代码把空值写成了词，而 HTTP 客户端发送时去掉了它"),
        ("drop parameters without a value before joining", "拼接之前去掉没有值的参数"),
        |case, slips| {
            let absent: Vec<&str> = known::OPTIONAL.iter().filter(|name| !case.params.has(name)).collect();
            for (nth, name) in absent.iter().enumerate() {
                for (of_words, word) in ABSENT.into_iter().enumerate() {
                    let is_usual = nth < COMMONEST && of_words < COMMONEST_WORDS;
                    let class = if is_usual { Class::Site } else { Class::Rare };
                    slips.add(name, word.as_bytes()).class(class);
                }
            }
            let of_samples: Vec<&str> = known::EMPTY_IN_SAMPLES.iter().filter(|name| !case.params.has(name)).collect();
            for (nth, one) in of_samples.iter().enumerate() {
                for other in &of_samples[nth + 1..] {
                    for word in ABSENT {
                        together(case, slips, &[one, other], word);
                    }
                }
            }
            let of_all: Vec<&str> = known::EMPTY_IN_SAMPLES.iter().take(4).collect();
            for word in ABSENT {
                together(case, slips, &of_all, word);
                together(case, slips, &of_samples, word);
            }
        };
    WORD_NOT_SIGNED = "null-word-not-signed", request: Medium, notify: Medium,
        ("{parameter} holds a word for nothing, where the sign has no such parameter", "{parameter} 的值是表示空的词，签名里没有这个参数"),
        ("a missing value was left out of the sign, but written as null, None or undefined where it was sent or received", "空值没有参与签名，发送或接收时却被写成了 null、None 或 undefined"),
        ("leave parameters without a value out; never write a word for them", "没有值的参数直接去掉，不要写成词"),
        |case, slips| {
            let words = places::that(case, |param| is_for_nothing(&param.value));
            if words.len() > 1 {
                for word in &words {
                    slips.drop(Class::Site, vec![*word]);
                }
            }
            if !words.is_empty() {
                slips.drop(Class::Usual, words);
            }
        };
    AT_VALUES_DROPPED = "at-values-dropped", request: Low, notify: Never,
        ("{parameter} begins with @ and took no part in the sign", "{parameter} 的值以 @ 开头，没有参与签名"),
        ("the open platform's PHP kit takes such a value for a file and leaves it out", "开放平台的 PHP SDK 把这样的值当作文件，签名时跳过"),
        ("sign by the rule of this gateway, which knows no files", "按本网关的规则签名，这里没有文件参数"),
        |case, slips| places::dropped(slips, places::that(case, |param| param.value.starts_with(b"@")));
    STRUCTURES_DROPPED = "structures-dropped", request: Low, notify: Never,
        ("{parameter} holds JSON or XML and took no part in the sign", "{parameter} 的值是 JSON 或 XML，没有参与签名"),
        ("the code joins plain texts and skips objects and lists, which become text only when they are sent", "代码只拼接普通字符串，跳过了对象和列表，发送时才转成文本"),
        ("turn such values into text first, and sign that text", "先把这些值转成文本，再对文本签名"),
        |case, slips| places::dropped(slips, places::that(case, |param| matches!(param.value.first(), Some(b'{' | b'[' | b'<'))));
    NAMES_LIKE_SIGN_DROPPED = "names-like-sign-dropped", request: Low, notify: Never,
        ("{parameter} has sign in its name and took no part", "{parameter} 的名字里含有 sign，没有参与签名"),
        ("the filter looks for sign anywhere in the name: indexOf, strpos, startsWith", "过滤时用 indexOf、strpos、startsWith 查找 sign"),
        ("drop the names sign and sign_type exactly", "只去掉名字恰为 sign、sign_type 的参数"),
        |case, slips| places::dropped(slips, places::that(case, |param| param.name.windows(4).any(|part| part.eq_ignore_ascii_case(b"sign"))));
}

/// So many of the names that code prepares, with so many of the words, are combined with everything.
const COMMONEST: usize = 8;
const COMMONEST_WORDS: usize = 3;

/// What a value that is not there was signed as.
const ABSENT: [&str; 12] = [
    "null",
    "None",
    "undefined",
    "(null)",
    "nil",
    "NULL",
    "nan",
    "False",
    "false",
    "<nil>",
    "NaN",
    "Null",
];

/// Several parameters of that word behind the others.
fn together(case: &Case<'_>, slips: &mut Slips<'_, '_>, names: &[&str], word: &'static str) {
    if names.len() < 2 || names.iter().any(|name| case.params.has(name)) {
        return;
    }
    let added = names.iter().map(|name| Param::new(*name, word));
    slips
        .add_all(added.collect())
        .class(Class::Rare)
        .with("parameter", names.join(", "))
        .with("value", word);
}

/// Whether a value is a word for nothing. A number may well be meant.
pub(super) fn is_for_nothing(value: &[u8]) -> bool {
    let mut words = WORDS.iter().filter(|word| **word != "0");
    words.any(|word| word.as_bytes() == value)
}

/// How languages write nothing; the commonest four first.
const WORDS: [&str; 19] = [
    "null",
    "None",
    "undefined",
    "(null)",
    "nil",
    "NULL",
    "Null",
    "<nil>",
    "%!s(<nil>)",
    "<null>",
    "NaN",
    "nan",
    "\"\"",
    "''",
    "[]",
    "Array",
    "False",
    "false",
    "0",
];

fn as_word(value: &[u8], _: Charset, number: u32) -> Option<Vec<u8>> {
    let word = WORDS.get(usize::try_from(number).ok()?)?;
    value.is_empty().then(|| word.as_bytes().to_vec())
}
