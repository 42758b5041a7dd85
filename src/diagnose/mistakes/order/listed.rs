//! Lists instead of a sort: the orders of samples, and the two rules for notifications.

use crate::diagnose::mistakes::slip::Class;
use crate::protocol::rule::{Rule, Sort};

crate::diagnose::mistakes::mistakes! { Order;
    SAMPLE_ORDER = "sample-order", request: Medium, notify: Never,
        ("the parameters stood in the order of a sample, unsorted", "参数按示例代码中的顺序拼接，没有排序"),
        ("samples list the parameters by subject and sort them later in a function that was not taken over", "示例按用途罗列参数，之后另有函数排序，移植时漏掉了这一步"),
        ("sort by the bytes of the name before joining", "拼接之前按参数名的字节顺序排序"),
        |case, slips| for (names, change) in SAMPLES {
            let listed = |name: &[u8]| names.iter().any(|listed| listed.as_bytes() == name);
            let taking_part = case.params.iter().filter(|param| case.rule.leaves_out(*param).is_none());
            let outside = taking_part.filter(|param| !listed(&param.name)).count();
            if outside < 3 {
                slips.rule(*change).class(if outside == 0 { Class::Usual } else { Class::Rare });
            }
        };
    WAP_ORDER_USED = "wap-order-used", request: Low, notify: Never,
        ("the order of WAP notifications was used: service, v, sec_id first", "用了 WAP 异步通知的固定顺序：service、v、sec_id 在前"),
        ("the code for WAP notifications was called for a request", "签名请求时调用了处理 WAP 通知的代码"),
        ("only WAP notifications have a fixed order: sort requests by name", "只有 WAP 异步通知用固定顺序，请求要按参数名排序"),
        |case, slips| if case.params.has("service") {
            slips.rule(|rule| rule.sort = Sort::Before(&["service", "v", "sec_id", "notify_data"]));
            slips.rule(|rule| rule.sort = Sort::Fixed(&["service", "v", "sec_id", "notify_data"]));
            // The four alone, whatever else is there: those that are missing as empty, or not at all.
            slips.text(|text, _, _| Some(wap_alone(text, true))).class(Class::Rare);
            slips.text(|text, _, _| Some(wap_alone(text, false))).class(Class::Rare);
        };
    WAP_RULE = "wap-rule", request: Never, notify: High,
        ("this is a WAP notification: its sign covers service, v, sec_id, notify_data in this order", "这是 WAP 异步通知：按 service、v、sec_id、notify_data 的固定顺序签名"),
        ("it was checked by the rule of all other notifications, which sorts by name", "却按其他通知的规则（按参数名排序）验签"),
        ("check it by the rule wap-notify: these four parameters, in this order", "用 wap-notify 规则验签：只取这四个参数，顺序固定"),
        |case, slips| if *case.rule != Rule::WAP_NOTIFY {
            slips.rule(|rule| {
                rule.filter = Rule::WAP_NOTIFY.filter;
                rule.sort = Rule::WAP_NOTIFY.sort;
            });
        };
    MAPI_RULE = "mapi-rule", request: Never, notify: High,
        ("this is no WAP notification: its sign covers all parameters, sorted by name", "这不是 WAP 异步通知：全部参数按名排序后签名"),
        ("it was checked by the fixed order of WAP notifications; the page return of WAP is sorted, too", "却按 WAP 通知的固定顺序验签；WAP 的页面返回也是按名排序的"),
        ("check it by the rule mapi: all parameters but sign and sign_type, sorted", "用 mapi 规则验签：除 sign、sign_type 外的全部参数，按名排序"),
        |case, slips| if *case.rule == Rule::WAP_NOTIFY {
            slips.rule(|rule| {
                rule.filter = Rule::MAPI.filter;
                rule.sort = Rule::MAPI.sort;
            });
        };
    EVERY_SIGNED_IN_WAP_ORDER = "wap-order-with-all", request: Never, notify: Low,
        ("the sign covers all parameters, service, v, sec_id first", "签名包含全部参数，service、v、sec_id 排在最前"),
        ("a simulator or another gateway keeps the order of WAP but no fixed list of names", "模拟器或其他网关沿用 WAP 的顺序，但没有限定参数"),
        ("check with all parameters: these first, the others sorted by name", "用全部参数验签：这几个在前，其余按参数名排序"),
        |case, slips| if case.params.has("notify_data") {
            slips.rule(|rule| {
                rule.filter = Rule::MAPI.filter;
                rule.sort = Sort::Before(&["service", "v", "sec_id", "notify_data"]);
            }).class(Class::Rare);
        };
}

/// The pairs of a WAP notification out of a joined text.
fn wap_alone(text: &[u8], empties: bool) -> Vec<u8> {
    let pairs: Vec<&[u8]> = text.split(|byte| *byte == b'&').collect();
    let listed = ["service=", "v=", "sec_id=", "notify_data="].iter();
    let found = listed.filter_map(|name| {
        let pair = pairs.iter().find(|pair| pair.starts_with(name.as_bytes()));
        match pair {
            Some(pair) => Some(*pair),
            None => empties.then_some(name.as_bytes()),
        }
    });
    found.collect::<Vec<_>>().join(&b'&')
}

/// The names of a sample in its order, and the rule that keeps it.
type Sample = (&'static [&'static str], fn(&mut Rule));

macro_rules! samples {
    ($([$($name:literal)*])*) => {
        &[$((&[$($name),*], |rule| rule.sort = Sort::Fixed(&[$($name),*]))),*]
    };
}

/// Instant pay in several generations, escrow, the old ASP kit, apps, WAP, and EPay-style gateways.
#[rustfmt::skip]
static SAMPLES: &[Sample] = samples!(
    ["service" "partner" "payment_type" "notify_url" "return_url" "seller_email" "out_trade_no" "subject" "total_fee"
     "body" "show_url" "anti_phishing_key" "exter_invoke_ip" "_input_charset"]
    ["service" "partner" "seller_id" "payment_type" "notify_url" "return_url" "anti_phishing_key" "exter_invoke_ip"
     "out_trade_no" "subject" "total_fee" "body" "_input_charset"]
    ["service" "partner" "seller_id" "_input_charset" "payment_type" "notify_url" "return_url" "anti_phishing_key"
     "exter_invoke_ip" "out_trade_no" "subject" "total_fee" "show_url" "body"]
    ["service" "partner" "_input_charset" "payment_type" "notify_url" "return_url" "seller_email" "out_trade_no"
     "subject" "total_fee" "body" "show_url" "anti_phishing_key" "exter_invoke_ip"]
    ["service" "payment_type" "partner" "_input_charset" "seller_email" "return_url" "notify_url" "out_trade_no"
     "subject" "body" "total_fee" "paymethod" "defaultbank" "anti_phishing_key" "exter_invoke_ip" "show_url"
     "extra_common_param" "royalty_type" "royalty_parameters"]
    ["service" "partner" "return_url" "notify_url" "_input_charset" "subject" "body" "out_trade_no" "total_fee"
     "price" "show_url" "quantity" "payment_type" "logistics_type" "logistics_fee" "logistics_payment" "seller_email"]
    ["service" "partner" "payment_type" "notify_url" "return_url" "seller_email" "out_trade_no" "subject" "price"
     "quantity" "logistics_fee" "logistics_type" "logistics_payment" "body" "show_url" "receive_name"
     "receive_address" "receive_zip" "receive_phone" "receive_mobile" "_input_charset"]
    ["partner" "seller_id" "out_trade_no" "subject" "body" "total_fee" "notify_url" "service" "payment_type"
     "_input_charset" "it_b_pay" "return_url" "show_url"]
    ["service" "partner" "sec_id" "format" "v" "req_id" "req_data" "_input_charset"]
    ["service" "partner" "_input_charset" "out_trade_no" "trade_no"]
    ["service" "partner" "notify_url" "seller_email" "refund_date" "batch_no" "batch_num" "detail_data"
     "_input_charset"]
    ["pid" "type" "out_trade_no" "notify_url" "return_url" "name" "money" "sitename"]
    ["pid" "type" "notify_url" "return_url" "out_trade_no" "name" "money" "clientip" "device" "param"]
);
