//! What forms, routers, addresses and cookies mixed into a request or a notification after it was signed.

use crate::diagnose::mistakes::{Case, Class, Slips};

use super::known;
use super::places;
use super::words::is_for_nothing;

crate::diagnose::mistakes::mistakes! { Params;
    FORM_FIELDS_SENT = "form-fields-sent", request: Medium, notify: Never,
        ("{parameter} was sent along, but belongs to the form or the framework", "{parameter} 属于表单或框架，却一起发送了"),
        ("a button with a name, a CSRF token or a router parameter went to the gateway with the form", "带 name 的按钮、CSRF 令牌或路由参数随表单发给了网关"),
        ("post a form that holds the signed parameters, sign and sign_type only", "表单里只放已签名的参数、sign 和 sign_type"),
        |case, slips| together_and_alone(case, slips, places::that(case, |param| places::is_foreign(case, &param.name)));
    ROUTER_PARAMETERS = "router-parameters-mixed-in", request: Never, notify: VeryHigh,
        ("{parameter}, the router's, was taken for a parameter of the notification", "路由参数 {parameter} 被当成了通知参数"),
        ("ThinkPHP's s, Yii's r, Drupal's q, Rails' controller and action stand among the parameters", "ThinkPHP 的 s、Yii 的 r、Drupal 的 q、Rails 的 controller 和 action 混在参数里"),
        ("check the sign over the raw body, or take these names out first", "用原始请求体验签，或先去掉这些参数"),
        |case, slips| together_and_alone(case, slips, routers(case));
    COOKIES = "cookies-mixed-in", request: Never, notify: High,
        ("{parameter}, a cookie or a session, was taken for a parameter", "Cookie 或会话 {parameter} 被当成了通知参数"),
        ("$_REQUEST and ASP's Request hold cookies as well", "$_REQUEST 和 ASP 的 Request 也包含 Cookie"),
        ("read $_POST (in a page return $_GET) and nothing else", "异步通知只读 $_POST，页面返回只读 $_GET"),
        |case, slips| together_and_alone(case, slips, cookies(case));
    UNKNOWN_PARAMETERS = "unknown-parameters", request: Never, notify: VeryHigh,
        ("{parameter}: not a name that Alipay sends", "{parameter}：支付宝不会发送这个参数"),
        ("the query of notify_url came back, or the shop's code added its own data before checking", "notify_url 自带的查询串混了进来，或验签前代码加入了自有数据"),
        ("give notify_url no query, and check the raw body before anything is added", "notify_url 不要带查询串，并在加入任何数据之前用原始请求体验签"),
        |case, slips| {
            let unknown = unknown(case);
            if unknown != routers(case) && unknown != cookies(case) {
                let (routers, cookies) = (routers(case), cookies(case));
                let told = |place: &usize| routers.contains(place) || cookies.contains(place);
                let (named, other): (Vec<usize>, Vec<usize>) = unknown.iter().partition(|place| told(place));
                for place in other.iter().filter(|_| other.len() > 1) {
                    slips.drop(Class::Site, vec![*place]);
                }
                if !named.is_empty() && !other.is_empty() {
                    slips.drop(Class::Usual, other);
                }
                slips.drop(Class::Usual, unknown);
            }
        };
    PARAMETER_MIXED_IN = "parameter-mixed-in", request: Never, notify: Medium,
        ("{parameter} was not among what Alipay signed", "{parameter} 不在支付宝签名的参数里"),
        ("a default of the shop's code, a column of its table or an own parameter of that name", "可能是代码的默认值、数据库字段或同名的自有参数"),
        ("check the raw body, before anything is added", "在加入任何数据之前，用原始请求体验签"),
        |case, slips| {
            let unknown = unknown(case);
            // A word for nothing is told of by itself.
            for place in case.taking_part().into_iter().filter(|place| !unknown.contains(place) && !is_for_nothing(case.value(*place))) {
                slips.drop(Class::Site, vec![place]);
            }
        };
    TWO_MIXED_IN = "two-parameters-mixed-in", request: Never, notify: Low,
        ("{parameter}: these two were not among what Alipay signed", "{parameter} 这两个参数不在支付宝签名的参数里"),
        ("the query of the address, defaults of the shop's code, or columns of its table", "可能来自地址的查询串、代码的默认值或数据库字段"),
        ("check the raw body, before anything is added", "在加入任何数据之前，用原始请求体验签"),
        |case, slips| for two in places::pairs(&case.taking_part()) {
            slips.drop(Class::Rare, two);
        };
    THREE_MIXED_IN = "three-parameters-mixed-in", request: Never, notify: Low,
        ("{parameter}: these three were not among what Alipay signed", "{parameter} 这三个参数不在支付宝签名的参数里"),
        ("the query of the address, defaults of the shop's code, or columns of its table", "可能来自地址的查询串、代码的默认值或数据库字段"),
        ("check the raw body, before anything is added", "在加入任何数据之前，用原始请求体验签"),
        |case, slips| for three in places::triples(&case.taking_part()) {
            slips.drop(Class::Rare, three);
        };
    BLOCK_MIXED_IN = "block-mixed-in", request: Never, notify: Low,
        ("the first or last parameters were not among what Alipay signed: {parameter}", "开头或末尾的参数不在支付宝签名里：{parameter}"),
        ("query and body, or the shop's own record and the notification, were put into one list", "地址查询串与请求体，或自有记录与通知，被合并成了一个列表"),
        ("check the raw body alone", "只用原始请求体验签"),
        |case, slips| {
            let places = case.taking_part();
            for length in 4..places.len() {
                slips.drop(Class::Rare, places[..length].to_vec());
                slips.drop(Class::Rare, places[places.len() - length..].to_vec());
            }
        };
}

/// All of them left out, and each alone.
fn together_and_alone(case: &Case<'_>, slips: &mut Slips<'_, '_>, places: Vec<usize>) {
    if places.is_empty() || places.len() == case.params.len() {
        return;
    }
    for place in places.iter().filter(|_| places.len() > 1) {
        slips.drop(Class::Site, vec![*place]);
    }
    slips.drop(Class::Usual, places);
}

/// The places of names that the sender never sends.
fn unknown(case: &Case<'_>) -> Vec<usize> {
    let known = if case.params.has("pid") {
        known::NOTIFIED_BY_EPAY
    } else {
        known::NOTIFIED
    };
    places::that(case, |param| !places::is_in(known, &param.name))
}

fn routers(case: &Case<'_>) -> Vec<usize> {
    let mut places = unknown(case);
    places.retain(|place| places::is_in(known::OF_ROUTERS, case.name(*place)));
    places
}

fn cookies(case: &Case<'_>) -> Vec<usize> {
    let mut places = unknown(case);
    places.retain(|place| places::is_of_cookie(case.name(*place)));
    places
}
