//! Names that were signed in another spelling than they were sent: every name, or one.

use crate::diagnose::mistakes::slip::{Class, Edit, Run};
use crate::protocol::charset::Charset;

crate::diagnose::mistakes::mistakes! { Params;
    CHARSET_WITHOUT_UNDERSCORE = "charset-without-underscore", request: High, notify: Never,
        ("{parameter} was signed under the name {name}", "{parameter} 签名时用的名字是 {name}"),
        ("the name of the setting, input_charset, was taken for that of the parameter, _input_charset", "把配置项 input_charset 当成了参数名 _input_charset"),
        ("write _input_charset with its underscore where it is signed and where it is sent", "签名和发送时都写成带下划线的 _input_charset"),
        |case, slips| for place in 0..case.params.len() {
            match case.name(place) {
                b"_input_charset" => {
                    slips.rename(Class::Usual, place, b"input_charset");
                    for name in ["charset", "inputCharset", "_inputCharset", "_charset", "input-charset", "_input_Charset", "_INPUT_CHARSET", "INPUT_CHARSET", "input_Charset", "InputCharset", "_inputcharset", "inputcharset", "encoding", "_charset_", "input_encoding", "_input-charset"] {
                        slips.rename(Class::Rare, place, name.as_bytes());
                    }
                }
                b"input_charset" | b"charset" | b"inputCharset" => {
                    slips.rename(Class::Usual, place, b"_input_charset");
                }
                _ => {}
            }
        };
    NAMES_IN_CAMEL_CASE = "names-in-camel-case", request: Medium, notify: Never,
        ("{parameter} was signed under a name in camel case", "{parameter} 签名时用了驼峰写法的名字"),
        ("the names of the fields of a class were joined: outTradeNo", "拼接的是类的属性名，例如 outTradeNo"),
        ("join the names that are sent, with underscores", "拼接实际发送的参数名，用下划线写法"),
        |case, slips| {
            slips.names(Run::new(camel));
            for place in case.taking_part() {
                if let Some(name) = Run::new(camel).of(case.name(place), case.charset) {
                    slips.rename(Class::Site, place, &name);
                }
            }
        };
    NAMES_IN_CAPITALS = "names-in-capitals", request: Low, notify: Never,
        ("{parameter} was signed under a name with capitals", "{parameter} 签名时名字里用了大写"),
        ("properties of .NET, columns of Oracle and headers come in capitals", ".NET 属性、Oracle 列名、HTTP 头会变成大写"),
        ("join the names as they are sent, in small letters", "按发送时的小写拼接参数名"),
        |case, slips| for (nth, edit) in CAPITALS.iter().enumerate() {
            let run = Run::new(*edit);
            slips.names(run).class(if nth == 0 { Class::Usual } else { Class::Rare });
            for place in case.taking_part() {
                if let Some(name) = run.of(case.name(place), case.charset) {
                    slips.rename(Class::Rare, place, &name);
                }
            }
        };
    NAMES_IN_SMALL_LETTERS = "names-in-small-letters", request: Low, notify: Never,
        ("{parameter} was signed under its name in small letters", "{parameter} 签名时名字被转成了小写"),
        ("array_change_key_case, strtolower on the text, or a map without case", "用了 array_change_key_case、对整串 strtolower，或不区分大小写的 Map"),
        ("join the names as they are sent", "按发送时的写法拼接参数名"),
        |case, slips| if case.params.iter().any(|param| is_mixed(&param.name)) {
            slips.names(Run::new(|name, _, _| is_mixed(name).then(|| name.to_ascii_lowercase())));
        };
    NAMES_WITHOUT_UNDERSCORES = "names-without-underscores", request: Low, notify: Never,
        ("{parameter} was signed under a name with something else for each underscore", "{parameter} 签名时名字里的下划线被去掉或替换了"),
        ("conversions between names of fields, headers and columns rewrite the underscore", "字段名、请求头、列名之间的转换会改写下划线"),
        ("join the names as they are sent", "按发送时的写法拼接参数名"),
        |case, slips| {
            for number in 0..4 {
                let run = Run { edit: without_underscores, number };
                slips.names(run).class(if number == 0 { Class::Usual } else { Class::Rare });
                for place in case.taking_part() {
                    if let Some(name) = run.of(case.name(place), case.charset) {
                        slips.rename(Class::Rare, place, &name);
                    }
                }
            }
        };
    LEADING_UNDERSCORES_LOST = "leading-underscores-lost", request: Low, notify: Never,
        ("{parameter} was signed without the underscore before its name", "{parameter} 签名时丢掉了名字前面的下划线"),
        ("ltrim, or a naming rule for private fields, takes it off", "ltrim 或私有字段的命名规则去掉了它"),
        ("join the names as they are sent", "按发送时的写法拼接参数名"),
        |case, slips| for place in case.taking_part() {
            let name = case.name(place);
            if let Some(rest) = name.strip_prefix(b"_").filter(|_| name != b"_input_charset") {
                slips.rename(Class::Usual, place, rest);
            }
        };
    NAMES_WRAPPED = "names-wrapped", request: Low, notify: Never,
        ("every name was signed as {wrapped}", "每个参数名签名时都写成了 {wrapped}"),
        ("names of form fields, template variables or nested arrays were joined", "拼接的是表单域名、模板变量名或嵌套数组的键"),
        ("join the plain names of the parameters", "拼接参数本来的名字"),
        |_, slips| for (number, (before, after)) in (0..).zip(WRAPPERS) {
            let run = Run { edit: wrapped, number };
            slips.names(run).class(Class::Rare).with("wrapped", format!("{before}…{after}"));
        };
    BLANK_IN_NAME = "blank-in-name", request: Low, notify: Rare,
        ("{parameter} was signed with a blank at an end of its name", "{parameter} 签名时名字的一端多了空白"),
        ("a blank slipped into the quotes of the name in the code", "代码里参数名的引号内多打了空格"),
        ("take the blank out of the name where the map is filled", "在填充参数表的位置去掉名字里的空白"),
        |case, slips| for place in case.taking_part() {
            for blank in [b" ", b"\t"] {
                slips.rename(Class::Rare, place, &[case.name(place), blank].concat());
                slips.rename(Class::Rare, place, &[blank, case.name(place)].concat());
            }
        };
}

/// Whether a name has letters of both cases and no underscore, as [`super::sent`] knows the others.
fn is_mixed(name: &[u8]) -> bool {
    !name.contains(&b'_')
        && name.iter().any(u8::is_ascii_lowercase)
        && name.iter().any(u8::is_ascii_uppercase)
}

/// All capitals, one for each word, one for the first.
const CAPITALS: [Edit; 3] = [
    |name, _, _| Some(name.to_ascii_uppercase()),
    |name, _, _| Some(pascal(name)),
    |name, _, _| Some(with_capital(name)),
];

/// What stands around names in forms, templates and nested arrays.
static WRAPPERS: [(&str, &str); 18] = [
    ("\"", "\""),
    ("'", "'"),
    ("data[", "]"),
    ("params[", "]"),
    ("form[", "]"),
    ("[", "]"),
    ("", "[]"),
    ("", "[0]"),
    ("params.", ""),
    ("data.", ""),
    ("$", ""),
    (":", ""),
    ("@", ""),
    ("p_", ""),
    ("amp;", ""),
    (" ", ""),
    ("", " "),
    ("`", "`"),
];

fn wrapped(name: &[u8], _: Charset, number: u32) -> Option<Vec<u8>> {
    let (before, after) = WRAPPERS.get(usize::try_from(number).ok()?)?;
    Some([before.as_bytes(), name, after.as_bytes()].concat())
}

/// `out_trade_no` as `outTradeNo`; an underscore before the name falls away. A name with a capital keeps it.
fn camel(name: &[u8], _: Charset, _: u32) -> Option<Vec<u8>> {
    let mut camel = pascal(name);
    let first = camel.first_mut()?;
    if !name.starts_with(&[*first]) {
        first.make_ascii_lowercase();
    }
    Some(camel)
}

/// `out_trade_no` as `OutTradeNo`.
fn pascal(name: &[u8]) -> Vec<u8> {
    let words = name.split(|byte| *byte == b'_');
    words.flat_map(with_capital).collect()
}

/// `out_trade_no` as `Out_trade_no`.
fn with_capital(word: &[u8]) -> Vec<u8> {
    let mut word = word.to_vec();
    if let Some(first) = word.first_mut() {
        first.make_ascii_uppercase();
    }
    word
}

/// `out_trade_no` as `outtradeno`, `out-trade-no`, `out.trade.no`, `out trade no`.
fn without_underscores(name: &[u8], _: Charset, number: u32) -> Option<Vec<u8>> {
    let other = [None, Some(b'-'), Some(b'.'), Some(b' ')];
    let other = *other.get(usize::try_from(number).ok()?)?;
    let bytes = name.iter().filter_map(|byte| match byte {
        b'_' => other,
        _ => Some(*byte),
    });
    Some(bytes.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_names() {
        let utf8 = Charset::Utf8;
        assert_eq!(
            camel(b"_input_charset", utf8, 0).as_deref(),
            Some(b"inputCharset".as_slice())
        );
        assert_eq!(
            camel(b"out_trade_no", utf8, 0).as_deref(),
            Some(b"outTradeNo".as_slice())
        );
        assert_eq!(
            camel(b"User_id", utf8, 0).as_deref(),
            Some(b"UserId".as_slice())
        );
        assert_eq!(camel(b"", utf8, 0), None);
        assert_eq!(camel(b"___", utf8, 0), None);
        assert_eq!(pascal(b"it_b_pay"), b"ItBPay");
        assert_eq!(
            without_underscores(b"a_b", utf8, 1).as_deref(),
            Some(b"a-b".as_slice())
        );
        assert_eq!(without_underscores(b"a_b", utf8, 9), None);
        assert_eq!(
            wrapped(b"a", utf8, 2).as_deref(),
            Some(b"data[a]".as_slice())
        );
    }
}
