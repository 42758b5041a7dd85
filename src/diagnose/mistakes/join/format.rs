//! Parameters digested as JSON, XML or the print of a map.

use super::ways::{Classed, classed};
use crate::diagnose::mistakes::slip::Class;
use crate::protocol::format::{Escapes, Format, Json, Space};
use crate::protocol::rule::{Join, Parts, Rule};

/// Formats, each with the print or the marks that it has.
macro_rules! formats {
    ($($class:ident $whose:literal $set:ident($($with:expr),*)),* $(,)?) => {
        &[$(($whose, |rule: &mut Rule| $set(rule, $($with),*), Class::$class)),*]
    };
}
const JSON: Classed = formats!(
    Usual "JavaScript, Jackson, fastjson" json(Space::Nothing, Escapes::NONE),
    Usual "PHP" json(Space::Nothing, Escapes::PHP),
    Usual "Python" json(Space::Blanks, Escapes::ASCII),
    Usual "PHP JSON_UNESCAPED_UNICODE" json(Space::Nothing, Escapes::SLASHES),
    Usual "Python ensure_ascii=False" json(Space::Blanks, Escapes::NONE),
    Rare "ASCII" json(Space::Nothing, Escapes::ASCII),
    Rare "Go" json(Space::Nothing, Escapes::GO),
    Rare "Gson" json(Space::Nothing, Escapes::GSON),
    Rare "JavaScriptSerializer" json(Space::Nothing, Escapes::OLD_NET),
    Rare "System.Text.Json" json(Space::Nothing, Escapes::NET),
    Rare "Python, \\/" json(Space::Blanks, Escapes::PHP),
    Rare "Python ensure_ascii=False, \\/" json(Space::Blanks, Escapes::SLASHES),
    Rare "indent=2" json(Space::Two, Escapes::NONE),
    Rare "indent=2, ASCII" json(Space::Two, Escapes::ASCII),
    Rare "indent=2, \\/" json(Space::Two, Escapes::SLASHES),
    Rare "indent=2, ASCII, \\/" json(Space::Two, Escapes::PHP),
    Rare "indent=2, System.Text.Json" json(Space::Two, Escapes::NET),
    Rare "indent=2, Gson" json(Space::Two, Escapes::GSON),
    Rare "indent=2, CR LF" json(Space::Windows, Escapes::NONE),
    Rare "indent=2, CR LF, System.Text.Json" json(Space::Windows, Escapes::NET),
    Rare "indent=4" json(Space::Four, Escapes::NONE),
    Rare "indent=4, ASCII" json(Space::Four, Escapes::ASCII),
    Rare "PHP JSON_PRETTY_PRINT" json(Space::Four, Escapes::PHP),
    Rare "PHP JSON_PRETTY_PRINT|JSON_UNESCAPED_UNICODE" json(Space::Four, Escapes::SLASHES),
    Rare "fastjson PrettyFormat" json(Space::Tabs, Escapes::NONE),
    Rare "Jackson INDENT_OUTPUT" json(Space::Apart, Escapes::NONE),
    Rare "Swift prettyPrinted" json(Space::Apart, Escapes::SLASHES),
);
const XML: Classed = formats!(
    Usual "<xml>" print(Format::XmlMixed),
    Rare "<xml>" print(Format::Xml),
    Rare "<xml>" print(Format::XmlPlain),
    Rare "CDATA" print(Format::XmlCdata),
);
const MAPS: Classed = formats!(
    Usual "Java Map.toString()" marks("{", "=", ", ", "}"),
    Usual "Python str(dict)" print(Format::Python),
    Usual "Python str(items)" print(Format::PythonPairs),
    Rare "Python 2 str(dict)" print(Format::PythonTexts),
    Rare "Python {b'a': b'1'}" print(Format::PythonBytes),
    Rare "Python [['a', '1']]" print(Format::PythonLists),
    Rare "Go %v" marks("map[", ":", " ", "]"),
    Rare "Ruby inspect" print(Format::Ruby),
    Rare "PHP serialize()" print(Format::PhpSerialized),
    Rare "PHP print_r()" print(Format::PhpPrinted),
    Rare "{a=1,b=2}" marks("{", "=", ",", "}"),
    Rare "[a=1, b=2]" marks("[", "=", ", ", "]"),
    Rare "{a:1,b:2}" marks("{", ":", ",", "}"),
    Rare "{a=1&b=2}" marks("{", "=", "&", "}"),
);

crate::diagnose::mistakes::mistakes! { Join;
    AS_JSON = "signed-as-json", request: Medium, notify: Rare,
        ("the parameters were digested as JSON ({form})", "参数以 JSON 文本参与了摘要（{form}）"),
        ("the body of a request in JSON was signed, as REST interfaces do", "按 REST 接口的习惯对 JSON 请求体签名"),
        ("join name=value with &, sorted by name", "按参数名排序，用 name=value 和 & 连接"),
        |_, slips| classed(slips, JSON, "form");
    AS_XML = "signed-as-xml", request: Low, notify: Rare,
        ("the parameters were digested as XML ({form})", "参数以 XML 文本参与了摘要（{form}）"),
        ("the body that WeChat Pay wants was signed", "对微信支付格式的 XML 请求体做了签名"),
        ("join name=value with &, sorted by name", "按参数名排序，用 name=value 和 & 连接"),
        |_, slips| classed(slips, XML, "form");
    AS_PRINTED_MAP = "signed-as-printed-map", request: Low, notify: Never,
        ("the print of a whole map was digested ({form})", "整个映射的打印结果参与了摘要（{form}）"),
        ("the map itself was concatenated with the key", "直接把映射对象和密钥拼接在一起"),
        ("join name=value with &, sorted by name", "按参数名排序，用 name=value 和 & 连接"),
        |_, slips| classed(slips, MAPS, "form");
}

fn json(rule: &mut Rule, space: Space, escapes: Escapes) {
    print(rule, Format::Json(Json { space, escapes }));
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
