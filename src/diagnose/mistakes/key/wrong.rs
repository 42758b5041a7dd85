//! Something else in the place of the key: nothing, a word, a placeholder, another value of the shop.

use super::{becomes, in_chinese};
use crate::diagnose::mistakes::classed::{ClassedWords, classed};
use crate::diagnose::mistakes::slip::{Class, Said};
use crate::diagnose::mistakes::{Case, Slips};
use crate::text::{Pairs, Words, pairs, shown, words};

/// What languages print for a value that is not there or is no text.
const NOTHING: ClassedWords = classed![
    ("null", Class::Usual),
    ("None", Class::Usual),
    ("undefined", Class::Usual),
    ("nil", Class::Rare),
    ("NULL", Class::Rare),
    ("Null", Class::Rare),
    ("(null)", Class::Rare),
    ("<nil>", Class::Rare),
    ("%!s(<nil>)", Class::Rare),
    ("[object Object]", Class::Usual),
    ("[object Undefined]", Class::Rare),
    ("[object Promise]", Class::Rare),
    ("Array", Class::Rare),
    ("Object", Class::Rare),
    ("System.String[]", Class::Rare),
    ("System.Byte[]", Class::Rare),
    ("NaN", Class::Rare),
    ("nan", Class::Rare),
    ("true", Class::Rare),
    ("false", Class::Rare),
    ("True", Class::Rare),
    ("False", Class::Rare),
    ("0", Class::Rare),
    ("1", Class::Rare),
    ("-1", Class::Rare),
    ("{}", Class::Rare),
    ("[]", Class::Rare),
    ("\"\"", Class::Rare),
    ("''", Class::Rare),
];
/// What samples and settings have in the key's place. What is `*`, `x` and the like stands for 32 of them.
const PLACEHOLDERS: ClassedWords = classed![
    ("key", Class::Usual),
    ("your key", Class::Usual),
    ("*", Class::Usual),
    ("x", Class::Usual),
    ("X", Class::Rare),
    ("#", Class::Rare),
    ("?", Class::Rare),
    ("KEY", Class::Rare),
    ("Key", Class::Rare),
    ("yourkey", Class::Rare),
    ("your-md5-key", Class::Rare),
    ("your_md5_key", Class::Rare),
    ("YOUR_MD5_KEY", Class::Rare),
    ("your md5 key", Class::Rare),
    ("md5-key", Class::Rare),
    ("your-secret", Class::Rare),
    ("your_secret", Class::Rare),
    ("YOUR_SECRET", Class::Rare),
    ("your-secret-key", Class::Rare),
    ("your_secret_key", Class::Rare),
    ("xxxx-xxxx", Class::Rare),
    ("changeit", Class::Rare),
    ("CHANGEME", Class::Rare),
    ("change-me", Class::Rare),
    ("change_me", Class::Rare),
    // In two parts, so that a search for what is left to do does not find a key.
    (concat!("TO", "DO"), Class::Rare),
    ("todo", Class::Rare),
    ("{KEY}", Class::Rare),
    ("<key>", Class::Rare),
    ("<your-key>", Class::Rare),
    ("<your_key>", Class::Rare),
    ("[key]", Class::Rare),
    ("${key}", Class::Rare),
    ("${KEY}", Class::Rare),
    ("{{key}}", Class::Rare),
    ("%KEY%", Class::Rare),
    ("none", Class::Rare),
    ("N/A", Class::Rare),
    ("empty", Class::Rare),
    ("demo", Class::Rare),
    ("example", Class::Rare),
    ("dummy", Class::Rare),
    ("foobar", Class::Rare),
    ("abc123", Class::Rare),
    ("abcdef", Class::Rare),
    ("12345678", Class::Rare),
    ("your_key", Class::Rare),
    ("your-key", Class::Rare),
    ("YOUR_KEY", Class::Rare),
    ("YOUR-KEY", Class::Rare),
    ("YourKey", Class::Rare),
    ("your key here", Class::Rare),
    ("your_key_here", Class::Rare),
    ("your-alipay-key", Class::Rare),
    ("your_alipay_key", Class::Rare),
    ("YOUR_ALIPAY_KEY", Class::Rare),
    ("alipay_key", Class::Rare),
    ("ALIPAY_KEY", Class::Rare),
    ("md5_key", Class::Rare),
    ("MD5_KEY", Class::Rare),
    ("MD5", Class::Rare),
    ("secret", Class::Rare),
    ("your secret", Class::Rare),
    ("sign_key", Class::Rare),
    ("security_code", Class::Rare),
    ("partner_key", Class::Rare),
    ("app_key", Class::Rare),
    ("changeme", Class::Rare),
    ("test", Class::Rare),
    ("xxx", Class::Rare),
    ("xxxx", Class::Rare),
    ("xxxxxx", Class::Rare),
    ("***", Class::Rare),
    ("******", Class::Rare),
    ("********", Class::Rare),
    ("...", Class::Rare),
    ("123456", Class::Rare),
    ("安全校验码", Class::Usual),
    ("密钥", Class::Rare),
    ("商户密钥", Class::Rare),
    ("您的密钥", Class::Rare),
    ("你的密钥", Class::Rare),
    ("您的key", Class::Rare),
    ("你的key", Class::Rare),
    ("交易安全校验码", Class::Rare),
    ("您的安全校验码", Class::Rare),
    ("你的安全校验码", Class::Rare),
    ("这里填写安全校验码", Class::Rare),
    ("请填写安全校验码", Class::Rare),
    ("商户的私钥", Class::Rare),
];
/// How samples in Chinese ask for the key: what to do, whose, and what it is called.
const ASKING: [&str; 9] = [
    "请填写",
    "请输入",
    "请填入",
    "请替换为",
    "填写",
    "输入",
    "此处填写",
    "在此填写",
    "在这里填写",
];
const WHOSE: [&str; 3] = ["", "您的", "你的"];
const ASKED: [&str; 7] = [
    "key",
    "Key",
    "KEY",
    "密钥",
    "MD5密钥",
    "商户密钥",
    "安全校验码",
];
/// Placeholders of templates and settings; `@` stands for each of the names.
const TEMPLATES: Words = words![
    "${@}",
    "{{@}}",
    "{{ @ }}",
    "%@%",
    "{@}",
    "#{@}",
    "$@",
    "@@@",
    "<%= @ %>",
    "<@>",
    "#{ENV['@']}",
    "process.env.@",
    "${env.@}",
    "%env(@)%",
    "{$@}",
    "__@__",
    "[@]",
];
const TEMPLATE_NAMES: Words = words![
    "KEY",
    "key",
    "ALIPAY_KEY",
    "alipay.key",
    "alipay_key",
    "ALIPAY_MD5_KEY",
    "MD5_KEY",
    "md5Key",
    "alipay.md5Key",
    "alipayKey",
];
/// Keys that samples print, with whose they are. They open nothing.
const SAMPLES: Pairs = pairs![
    ("Alipay FAQ 2006", "1234567890123"),
    ("WeChat Pay", "192006250b4c09247ec02edce69f6a2d"),
    ("WeChat Pay demo", "8934e7d15453e97507ef794cf7b0519d"),
    ("chloerei/alipay", "10000000000000000000000000000000"),
    ("UnionPay", "88888888"),
    ("test", "00000000000000000000000000000000"),
    ("test", "12345678901234567890123456789012"),
    ("test", "abcdefghijklmnopqrstuvwxyz123456"),
    ("test", "12345678"),
];
/// Parameters that name the shop.
const SHOP: &[&str] = &[
    "partner",
    "pid",
    "seller_id",
    "seller_email",
    "app_id",
    "appid",
    "mch_id",
];

crate::diagnose::mistakes::mistakes! { Key;
    EMPTY = "key-empty", request: High, notify: Never,
        ("the key was empty, or was not appended", "密钥为空，或没有拼接密钥"),
        ("a variable or setting that was not set reads as an empty text", "没有设置的变量或配置项读出来是空字符串"),
        ("set the key where the code reads it, and stop when it is empty", "在代码读取的位置配置密钥，为空时应报错"),
        |case, slips| { becomes(case, slips, Class::Usual, Vec::new()); };
    NULL_WORD = "key-null-word", request: Medium, notify: Never,
        ("the text `{word}` was used as the key", "文本 `{word}` 被当作密钥使用"),
        ("a missing value was made part of a text: Java null, Python None, JavaScript undefined", "缺失的值被拼进了字符串：Java 的 null、Python 的 None、JS 的 undefined"),
        ("set the key where the code reads it, and stop when it is missing", "在代码读取的位置配置密钥，缺失时应报错"),
        |case, slips| {
            for (word, class) in NOTHING.iter() {
                word_as_key(case, slips, class, word, None);
            }
        };
    PLACEHOLDER = "key-placeholder", request: Low, notify: Never,
        ("the placeholder `{word}` was used as the key", "占位文字 `{word}` 被当作密钥使用"),
        ("the value of a sample or a default setting was left in", "保留了示例代码或默认配置里的值"),
        ("put the shop's own key there", "换成商户自己的密钥"),
        |case, slips| {
            for (word, class) in PLACEHOLDERS.iter() {
                if word.len() == 1 {
                    word_as_key(case, slips, class, &word.repeat(32), None);
                } else {
                    word_as_key(case, slips, class, word, in_chinese(word, "<words in Chinese>"));
                }
            }
            for (word, whose) in ASKING.iter().flat_map(|word| WHOSE.map(|whose| (word, whose))) {
                for name in ASKED {
                    let word = [word, whose, name].concat();
                    word_as_key(case, slips, Class::Rare, &word, in_chinese("请填写密钥", "<words in Chinese>"));
                }
            }
        };
    TEMPLATE = "key-template-unfilled", request: Low, notify: Never,
        ("`{word}` was used as the key: a variable that nothing filled in", "`{word}` 被当作密钥使用：变量没有被替换"),
        ("Spring, Docker, shell or a template engine did not resolve it", "Spring、Docker、shell 或模板引擎没有解析它"),
        ("define the variable where the program runs", "在程序运行的环境里定义这个变量"),
        |case, slips| {
            for template in TEMPLATES {
                for name in TEMPLATE_NAMES {
                    let filled = if template == "@@@" { format!("@{name}@") } else { template.replace('@', name) };
                    word_as_key(case, slips, Class::Rare, &filled, None);
                }
            }
        };
    SAMPLE = "key-of-sample", request: Low, notify: Never,
        ("a published sample key was used ({name})", "使用了公开的示例密钥（{name}）"),
        ("the settings of a sample were kept", "保留了示例的配置"),
        ("put the shop's own key there", "换成商户自己的密钥"),
        |case, slips| {
            for (name, key) in SAMPLES.iter() {
                if let Some(slip) = becomes(case, slips, Class::Rare, key.as_bytes().to_vec()) {
                    slip.with("name", name);
                }
            }
        };
    PARTNER = "key-is-partner-number", request: Medium, notify: Never,
        ("the value of {parameter} was used as the key", "{parameter}的值被当作密钥使用"),
        ("partner and key stand side by side in the console and in settings", "合作者身份和密钥在后台和配置里挨在一起，容易填反"),
        ("use the security check code, 32 letters and digits", "使用 32 位字母和数字的安全校验码"),
        |case, slips| values_as_key(case, slips, Class::Usual, |name| SHOP.contains(&name));
    PARAMETER = "key-is-parameter", request: Low, notify: Never,
        ("the value of {parameter}, which is not the key, was used as the key", "{parameter}的值被误当作密钥使用"),
        ("arguments were passed in the wrong order, or the wrong entry was read", "参数顺序传错，或读错了配置项"),
        ("pass the key itself to the signing function", "把密钥本身传给签名函数"),
        |case, slips| values_as_key(case, slips, Class::Rare, |name| !SHOP.contains(&name));
    OTHER = "key-of-other-name", request: High, notify: High,
        ("the key of {name} was used", "使用的是 {name} 的密钥"),
        ("another account, sandbox or application, or a key from before a reset", "另一个账号、沙箱或应用的密钥，或重置之前的旧密钥"),
        ("use the key that belongs to this partner", "使用与该 partner 对应的密钥"),
        |case, slips| {
            for (name, key) in case.other_keys {
                let name = shown(name.as_bytes(), crate::protocol::charset::Charset::Utf8);
                if let Some(slip) = becomes(case, slips, Class::Usual, key.expose().to_vec()) {
                    slip.with("name", name);
                }
            }
        };
    WITH_PARTNER = "key-with-partner-number", request: Low, notify: Low,
        ("the key was used with the value of {parameter} beside it", "密钥和 {parameter}的值连在一起使用了"),
        ("both were stored or copied as one text", "两者被存成或复制成了一段文本"),
        ("keep them apart", "把两者分开保存"),
        |case, slips| with_partner(case, slips);
}

fn word_as_key(
    case: &Case<'_>,
    slips: &mut Slips<'_, '_>,
    class: Class,
    word: &str,
    chinese: Option<Said>,
) {
    let mut keys = vec![word.as_bytes().to_vec()];
    if let Ok(encoded) = case.charset.encode(word)
        && !keys.contains(&encoded)
    {
        keys.push(encoded);
    }
    for key in keys {
        if let Some(slip) = becomes(case, slips, class, key) {
            match chinese {
                Some(said) => slip.said("word", said),
                None => slip.with("word", word),
            };
        }
    }
}

fn values_as_key(
    case: &Case<'_>,
    slips: &mut Slips<'_, '_>,
    class: Class,
    is_wanted: impl Fn(&str) -> bool,
) {
    for place in 0..case.params.len() {
        let wanted = str::from_utf8(case.name(place)).is_ok_and(&is_wanted);
        if wanted && !case.value(place).is_empty() {
            let value = case.value(place).to_vec();
            let named = slips.names_of(&[place]);
            if let Some(slip) = becomes(case, slips, class, value) {
                slip.with("parameter", named);
            }
        }
    }
}

fn with_partner(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    let Some(place) = (0..case.params.len()).find(|place| {
        matches!(case.name(*place), b"partner" | b"pid") && !case.value(*place).is_empty()
    }) else {
        return;
    };
    let partner = case.value(place);
    for mark in ["", "|", ",", ":", " ", "\t", "-", "_", ";", "/", "#"] {
        let before = [partner, mark.as_bytes()].concat();
        let after = [mark.as_bytes(), partner].concat();
        for (before, after) in [(before.as_slice(), &b""[..]), (b"", after.as_slice())] {
            let named = slips.names_of(&[place]);
            if let Some(slip) = super::around(case, slips, Class::Rare, before, after) {
                slip.with("parameter", named);
            }
        }
    }
}
