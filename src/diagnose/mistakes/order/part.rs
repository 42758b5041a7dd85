//! Sorts that leave out some parameters: those appended later, or put before.

use crate::diagnose::mistakes::slip::Class;
use crate::diagnose::mistakes::{Case, Slips};
use crate::protocol::rule::{Rule, Sort};

crate::diagnose::mistakes::mistakes! { Order;
    APPENDED_AFTER_SORTING = "appended-after-sorting", request: Medium, notify: Rare,
        ("{parameter} stood behind the sorted parameters", "{parameter} 排在已排序参数之后"),
        ("it was added to the text or to the map after the sort", "排序之后才加入参数表或字符串"),
        ("add every parameter first, sort then", "先放入全部参数，再排序"),
        |case, slips| {
            let order = case.taking_part();
            for (nth, change) in LAST.iter().enumerate() {
                let places = &order[order.len().saturating_sub(nth + 1)..];
                let is_charset_alone = nth == 0 && places.iter().any(|place| case.name(*place) == b"_input_charset");
                if places.len() == nth + 1 && places.len() < order.len() && !is_charset_alone {
                    let class = if nth == 0 { Class::Usual } else { Class::Rare };
                    let named = slips.names_of(places);
                    slips.rule(*change).class(class).with("parameter", named);
                }
            }
            moved(slips, case, BEHIND);
            moved_together(slips, case, BEHIND_TOGETHER);
        };
    PUT_BEFORE_SORTED = "put-before-sorted", request: Medium, notify: Rare,
        ("{parameter} stood before the sorted parameters", "{parameter} 排在已排序参数之前"),
        ("the text began with it, or the sort began at the second or third parameter", "字符串以它开头，或排序从第二、第三个参数才开始"),
        ("sort all parameters together", "把全部参数放在一起排序"),
        |case, slips| {
            let order = case.taking_part();
            for (nth, change) in FIRST.iter().enumerate() {
                if let Some(places) = order.get(..=nth).filter(|places| places.len() < order.len()) {
                    let class = if nth == 0 { Class::Usual } else { Class::Rare };
                    let named = slips.names_of(places);
                    slips.rule(*change).class(class).with("parameter", named);
                }
            }
            moved(slips, case, BEFORE);
            moved_together(slips, case, BEFORE_TOGETHER);
        };
    COMMON_PARAMETERS_FIRST = "common-parameters-first", request: Medium, notify: Never,
        ("the common parameters stood first, the others sorted behind them", "公共参数排在最前，其余参数排序后跟在后面"),
        ("service, partner and _input_charset were put into the text apart from the others", "service、partner、_input_charset 与业务参数分开拼接"),
        ("put all parameters into one list and sort that", "把全部参数放进同一个列表再排序"),
        |case, slips| if case.params.has("service") && case.params.has("partner") {
            slips.rule(|rule| rule.sort = Sort::Before(&["service", "partner"]));
            slips.rule(|rule| rule.sort = Sort::Before(&["partner", "service"]));
            slips.rule(|rule| rule.sort = Sort::Before(&["service", "partner", "_input_charset"]));
            slips.rule(|rule| rule.sort = Sort::Before(&["_input_charset", "partner", "service"]));
        };
}

/// A name, and the rule that moves it.
type Moved = (&'static str, fn(&mut Rule));

fn moved(slips: &mut Slips<'_, '_>, case: &Case<'_>, list: &[Moved]) {
    for (name, change) in list.iter().filter(|(name, _)| case.params.has(name)) {
        let is_likely = LIKELY.contains(name);
        let class = if is_likely { Class::Site } else { Class::Rare };
        slips.rule(*change).class(class).with("parameter", name);
    }
}

/// What code puts to a request apart from the order: what all requests have alike, and the addresses of the site.
const LIKELY: [&str; 4] = ["service", "partner", "notify_url", "return_url"];

/// Several names, and the rule that moves them.
type MovedTogether = (&'static [&'static str], fn(&mut Rule));

fn moved_together(slips: &mut Slips<'_, '_>, case: &Case<'_>, list: &[MovedTogether]) {
    let all_there = |names: &&[&str]| names.iter().all(|name| case.params.has(name));
    for (names, change) in list.iter().filter(|(names, _)| all_there(names)) {
        slips
            .rule(*change)
            .class(Class::Rare)
            .with("parameter", names.join(", "));
    }
}

macro_rules! moved_together {
    ($to:ident; $([$($name:literal),*])*) => {
        &[$((&[$($name),*], |rule| rule.sort = Sort::$to(&[$($name),*]))),*]
    };
}

macro_rules! moved {
    ($to:ident; $($name:literal)*) => {
        &[$(($name, |rule| rule.sort = Sort::$to(&[$name]))),*]
    };
}

static LAST: [fn(&mut Rule); 3] = [
    |rule| rule.sort = Sort::ButLast(1),
    |rule| rule.sort = Sort::ButLast(2),
    |rule| rule.sort = Sort::ButLast(3),
];

static FIRST: [fn(&mut Rule); 3] = [
    |rule| rule.sort = Sort::ButFirst(1),
    |rule| rule.sort = Sort::ButFirst(2),
    |rule| rule.sort = Sort::ButFirst(3),
];

static BEHIND: &[Moved] = moved!(Behind;
    "notify_url" "return_url" "show_url" "body" "subject" "out_trade_no" "total_fee" "price" "quantity"
    "payment_type" "seller_email" "seller_id" "partner" "service" "anti_phishing_key" "exter_invoke_ip" "it_b_pay"
    "paymethod" "defaultbank" "extra_common_param" "notify_id" "sec_id" "req_data" "format" "v" "pid" "type" "name" "money"
    "buyer_email" "email" "currency" "batch_no" "detail_data" "refund_date" "sitename" "param" "error_notify_url");

static BEHIND_TOGETHER: &[MovedTogether] = moved_together!(Behind;
    ["service", "partner"] ["partner", "service"] ["_input_charset", "partner", "service"]
    ["service", "partner", "_input_charset"] ["partner", "_input_charset", "service"] ["partner", "_input_charset"]
    ["service", "_input_charset"] ["notify_url", "return_url"] ["return_url", "notify_url"]
    ["_input_charset", "notify_url", "return_url"] ["notify_url", "return_url", "_input_charset"]
    ["seller_email", "partner"] ["subject", "body"] ["pid", "type"]);

static BEFORE: &[Moved] = moved!(Before;
    "service" "partner" "payment_type" "notify_url" "return_url" "seller_email" "seller_id" "out_trade_no" "subject"
    "total_fee" "body" "sec_id" "format" "v" "req_data" "pid" "type" "name" "money" "show_url");

static BEFORE_TOGETHER: &[MovedTogether] = moved_together!(Before;
    ["notify_url", "return_url"] ["return_url", "notify_url"] ["service", "_input_charset"] ["service", "payment_type"]
    ["partner", "payment_type"] ["pid", "type"] ["out_trade_no", "subject"] ["subject", "body"]
    ["out_trade_no", "subject", "total_fee"]);
