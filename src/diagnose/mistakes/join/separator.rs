//! What stands between names, values and parameters.

use super::ways::{ASSIGN, BETWEEN, Ways, assigns, betweens, ways};
use crate::diagnose::mistakes::slip::Class;
use crate::protocol::rule::Parts;

const USUAL_BETWEEN: Ways = betweens!(",", "|", ";", "\n");
const BETWEEN_RARELY: Ways = betweens!(
    "\r\n", " ", "&&", "^", "#", "+", "/", ":", "_", "-", "\t", "*", "$", "\\n", ", ", "; ", " & ",
    "& ", "?", "||", "=", "&\n", ".", "~", "%26", "@"
);
const USUAL_ASSIGN: Ways = assigns!(":", "==");
const ASSIGN_RARELY: Ways = assigns!(
    "=>", " = ", ": ", ":=", "-", "|", ",", "_", " ", "= ", " =", "->", "\t", "#", "^", "%3D", "&",
    "~", ";", ".", "/", "=>=", "\n",
);

crate::diagnose::mistakes::mistakes! { Join;
    VALUES_ONLY = "values-only", request: Medium, notify: Rare,
        ("the values alone were joined, without names", "只拼接了参数值，没有参数名"),
        ("that is the rule of some bank and aggregator interfaces", "这是一些银行和聚合支付接口的规则"),
        ("join name=value with &", "用 name=value 和 & 连接"),
        |_, slips| {
            slips.rule(|rule| (rule.join.parts, rule.join.between) = (Parts::Values, ""));
            slips.rule(|rule| rule.join.parts = Parts::Values);
            slips.rule(|rule| (rule.join.parts, rule.join.between) = (Parts::Values, "|")).class(Class::Rare);
            slips.rule(|rule| (rule.join.parts, rule.join.between) = (Parts::Values, ",")).class(Class::Rare);
            slips.rule(|rule| (rule.join.parts, rule.join.between) = (Parts::Values, "#")).class(Class::Rare);
            slips.rule(|rule| (rule.join.parts, rule.join.between) = (Parts::Values, "\n")).class(Class::Rare);
            slips.rule(|rule| (rule.join.parts, rule.join.between) = (Parts::Values, "=")).class(Class::Rare);
            slips.rule(|rule| (rule.join.parts, rule.join.between) = (Parts::Values, " ")).class(Class::Rare);
            slips.rule(|rule| (rule.join.parts, rule.join.between) = (Parts::Values, "-")).class(Class::Rare);
            slips.rule(|rule| (rule.join.parts, rule.join.between) = (Parts::Values, "+")).class(Class::Rare);
            slips.rule(|rule| (rule.join.parts, rule.join.between) = (Parts::Values, ":")).class(Class::Rare);
            slips.rule(|rule| (rule.join.parts, rule.join.between) = (Parts::Values, ";")).class(Class::Rare);
        };
    NAMES_ONLY = "names-only", request: Rare, notify: Never,
        ("the names alone were joined, without values", "只拼接了参数名，没有参数值"),
        ("a loop over a map yields keys in Python and JavaScript", "Python、JavaScript 遍历映射时得到的是键"),
        ("join name=value with &", "用 name=value 和 & 连接"),
        |_, slips| {
            slips.rule(|rule| rule.join.parts = Parts::Names);
            slips.rule(|rule| (rule.join.parts, rule.join.between) = (Parts::Names, "")).class(Class::Rare);
            slips.rule(|rule| (rule.join.parts, rule.join.between) = (Parts::Names, ",")).class(Class::Rare);
        };
    RUN_TOGETHER = "names-and-values-run-together", request: Medium, notify: Rare,
        ("names and values were joined without = and &", "参数名和值直接相连，没有 = 和 &"),
        ("that is the rule of Taobao TOP and its like", "这是淘宝 TOP 一类平台的规则"),
        ("join name=value with &", "用 name=value 和 & 连接"),
        |_, slips| { slips.rule(|rule| (rule.join.assign, rule.join.between) = ("", "")); };
    AMPERSANDS_MISSING = "ampersands-missing", request: Low, notify: Rare,
        ("there was nothing between the parameters, where & belongs", "参数之间缺少 &"),
        ("the loop concatenates name=value and forgets the &", "循环拼接 name=value 时漏掉了 &"),
        ("put & between the parameters", "在参数之间加上 &"),
        |_, slips| { slips.rule(|rule| rule.join.between = ""); };
    EQUALS_MISSING = "equals-signs-missing", request: Low, notify: Rare,
        ("there was nothing between names and values, where = belongs", "参数名和值之间缺少 ="),
        ("name and value are concatenated and the = is forgotten", "拼接参数名和值时漏掉了 ="),
        ("put = between name and value", "在参数名和值之间加上 ="),
        |_, slips| { slips.rule(|rule| rule.join.assign = ""); };
    ANOTHER_SEPARATOR = "another-separator", request: Low, notify: Rare,
        ("`{separator}` stood between the parameters in place of &", "参数之间用了 `{separator}`，而不是 &"),
        ("the separator of another interface, or of implode or join by default", "其他接口的分隔符，或 implode、join 的默认分隔符"),
        ("put & between the parameters", "用 & 连接各个参数"),
        |_, slips| ways(slips, USUAL_BETWEEN, BETWEEN_RARELY, BETWEEN);
    ANOTHER_ASSIGN = "another-assign-sign", request: Low, notify: Rare,
        ("`{separator}` stood between names and values in place of =", "参数名和值之间用了 `{separator}`，而不是 ="),
        ("code for JSON, headers or another interface was used", "沿用了 JSON、请求头或其他接口的写法"),
        ("put = between name and value, nothing else", "参数名和值之间只用 ="),
        |_, slips| ways(slips, USUAL_ASSIGN, ASSIGN_RARELY, ASSIGN);
    VALUES_QUOTED = "values-in-quotes", request: Medium, notify: Rare,
        ("the values stood in quotation marks", "参数值带上了引号"),
        ("that is the rule of the mobile SDK: name=\"value\"", "这是移动支付 SDK 的规则：name=\"value\""),
        ("join the values without quotation marks", "拼接时参数值不加引号"),
        |_, slips| {
            slips.rule(|rule| {
                (rule.join.assign, rule.join.between, rule.join.after) = ("=\"", "\"&", "\"");
            });
            slips.rule(|rule| {
                (rule.join.assign, rule.join.between, rule.join.after) = ("='", "'&", "'");
            });
        };
}
