//! Parameters digested as JSON, XML or the print of a map.

use crate::diagnose::mistakes::Slips;
use crate::diagnose::mistakes::slip::Class;
use crate::protocol::format::Format;
use crate::protocol::rule::{Join, Parts, Rule};

/// A format: whose it is, how it is set, how usual it is.
type Formats = &'static [(&'static str, fn(&mut Rule), Class)];

const JSON: Formats = &[
    (
        "JavaScript, Jackson, fastjson",
        |rule| print(rule, Format::Json),
        Class::Usual,
    ),
    ("PHP", |rule| print(rule, Format::JsonPhp), Class::Usual),
    (
        "Python",
        |rule| print(rule, Format::JsonPython),
        Class::Usual,
    ),
    (
        "PHP JSON_UNESCAPED_UNICODE",
        |rule| print(rule, Format::JsonPhpUnicode),
        Class::Rare,
    ),
    (
        "Python ensure_ascii=False",
        |rule| print(rule, Format::JsonPythonUnicode),
        Class::Rare,
    ),
    ("ASCII", |rule| print(rule, Format::JsonAscii), Class::Rare),
    ("Go", |rule| print(rule, Format::JsonGo), Class::Rare),
    ("Gson", |rule| print(rule, Format::JsonGson), Class::Rare),
    (
        "indent=2",
        |rule| print(rule, Format::JsonLines),
        Class::Rare,
    ),
    (
        "indent=4",
        |rule| print(rule, Format::JsonWideLines),
        Class::Rare,
    ),
];
const XML: Formats = &[
    ("<xml>", |rule| print(rule, Format::XmlMixed), Class::Usual),
    ("<xml>", |rule| print(rule, Format::Xml), Class::Rare),
    ("CDATA", |rule| print(rule, Format::XmlCdata), Class::Rare),
];
const MAPS: Formats = &[
    (
        "Java Map.toString()",
        |rule| marks(rule, "{", "=", ", ", "}"),
        Class::Usual,
    ),
    (
        "Python str(dict)",
        |rule| print(rule, Format::Python),
        Class::Usual,
    ),
    (
        "Python str(items)",
        |rule| print(rule, Format::PythonPairs),
        Class::Usual,
    ),
    (
        "Python 2 str(dict)",
        |rule| print(rule, Format::PythonTexts),
        Class::Rare,
    ),
    (
        "Python {b'a': b'1'}",
        |rule| print(rule, Format::PythonBytes),
        Class::Rare,
    ),
    (
        "Python [['a', '1']]",
        |rule| print(rule, Format::PythonLists),
        Class::Rare,
    ),
    (
        "Go %v",
        |rule| marks(rule, "map[", ":", " ", "]"),
        Class::Rare,
    ),
    (
        "Ruby inspect",
        |rule| print(rule, Format::Ruby),
        Class::Rare,
    ),
    (
        "PHP serialize()",
        |rule| print(rule, Format::PhpSerialized),
        Class::Rare,
    ),
    (
        "PHP print_r()",
        |rule| print(rule, Format::PhpPrinted),
        Class::Rare,
    ),
    (
        "{a=1,b=2}",
        |rule| marks(rule, "{", "=", ",", "}"),
        Class::Rare,
    ),
    (
        "[a=1, b=2]",
        |rule| marks(rule, "[", "=", ", ", "]"),
        Class::Rare,
    ),
    (
        "{a:1,b:2}",
        |rule| marks(rule, "{", ":", ",", "}"),
        Class::Rare,
    ),
    (
        "{a=1&b=2}",
        |rule| marks(rule, "{", "=", "&", "}"),
        Class::Rare,
    ),
];

crate::diagnose::mistakes::mistakes! { Join;
    AS_JSON = "signed-as-json", request: Medium, notify: Rare,
        ("the parameters were digested as JSON ({form})", "参数以 JSON 文本参与了摘要（{form}）"),
        ("the body of a request in JSON was signed, as REST interfaces do", "按 REST 接口的习惯对 JSON 请求体签名"),
        ("join name=value with &, sorted by name", "按参数名排序，用 name=value 和 & 连接"),
        |_, slips| formats(slips, JSON);
    AS_XML = "signed-as-xml", request: Low, notify: Rare,
        ("the parameters were digested as XML ({form})", "参数以 XML 文本参与了摘要（{form}）"),
        ("the body that WeChat Pay wants was signed", "对微信支付格式的 XML 请求体做了签名"),
        ("join name=value with &, sorted by name", "按参数名排序，用 name=value 和 & 连接"),
        |_, slips| formats(slips, XML);
    AS_PRINTED_MAP = "signed-as-printed-map", request: Low, notify: Never,
        ("the print of a whole map was digested ({form})", "整个映射的打印结果参与了摘要（{form}）"),
        ("the map itself was concatenated with the key", "直接把映射对象和密钥拼接在一起"),
        ("join name=value with &, sorted by name", "按参数名排序，用 name=value 和 & 连接"),
        |_, slips| formats(slips, MAPS);
}

fn formats(slips: &mut Slips<'_, '_>, formats: Formats) {
    for (form, change, class) in formats {
        slips.rule(*change).class(*class).with("form", form);
    }
}

fn print(rule: &mut Rule, format: Format) {
    rule.join = Join {
        parts: Parts::Printed(format),
        assign: "",
        between: "",
        before: "",
        after: "",
    };
}

fn marks(
    rule: &mut Rule,
    before: &'static str,
    assign: &'static str,
    between: &'static str,
    after: &'static str,
) {
    rule.join = Join {
        parts: Parts::Both,
        assign,
        between,
        before,
        after,
    };
}
