//! What a notification had when it was signed and has no more: restored with its usual value.

use crate::diagnose::mistakes::{Case, Class, Slips};
use crate::text::{Pairs, Words, pairs, words};

crate::diagnose::mistakes::mistakes! { Params;
    LOST = "parameter-lost", request: Never, notify: High,
        ("{parameter}={value} was signed by Alipay, and is missing here", "支付宝签名时有 {parameter}={value}，这里缺少了它"),
        ("a class, a fixed list of names or a table keeps only the fields that it knows", "实体类、固定的参数列表或数据表只保留了已知字段"),
        ("check with every parameter that arrived, also those that the code does not know", "用收到的全部参数验签，包括代码不认识的参数"),
        |case, slips| if case.rule.filter.only.is_none() {
            for (nth, (name, value)) in USUAL.iter().enumerate().filter(|(_, (name, _))| !case.params.has(name)) {
                slips.add(name, value.as_bytes()).class(if nth < 6 { Class::Site } else { Class::Rare });
            }
            for (name, like) in LIKE.iter().filter(|(name, _)| !case.params.has(name)) {
                if let Some(value) = case.params.get_filled(like) {
                    slips.add(name, value).class(Class::Rare);
                }
            }
            of_day(case, slips);
        };
    EMPTY_LOST = "empty-parameter-lost", request: Never, notify: Rare,
        ("{parameter} was signed without a value, and is missing here", "{parameter} 签名时为空值，这里缺少了它"),
        ("the sender, another gateway, signs empty values, and the shop's code drops them", "发送方（其他网关）对空值也签名，而商城代码去掉了它"),
        ("check with every parameter that arrived, by the rule of that gateway", "用收到的全部参数验签，按该网关的规则"),
        |case, slips| for name in EMPTIES.iter().filter(|name| !case.params.has(name)) {
            slips.add(name, b"").class(Class::Rare);
        };
}

/// What most notifications hold, the commonest first.
#[rustfmt::skip]
static USUAL: Pairs = pairs![
    ("notify_type", "trade_status_sync"), ("payment_type", "1"), ("quantity", "1"), ("discount", "0.00"),
    ("use_coupon", "N"), ("is_total_fee_adjust", "N"), ("is_total_fee_adjust", "Y"), ("use_coupon", "Y"),
    ("is_success", "T"), ("exterface", "create_direct_pay_by_user"), ("exterface", "create_partner_trade_by_buyer"),
    ("exterface", "trade_create_by_buyer"), ("exterface", "alipay.wap.create.direct.pay.by.user"),
    ("exterface", "create_forex_trade"), ("discount", "0"), ("coupon_discount", "0.00"), ("payment_type", "4"),
    ("trade_status", "TRADE_SUCCESS"), ("trade_status", "TRADE_FINISHED"), ("trade_status", "WAIT_BUYER_PAY"),
    ("trade_status", "WAIT_SELLER_SEND_GOODS"), ("trade_status", "WAIT_BUYER_CONFIRM_GOODS"),
    ("trade_status", "TRADE_CLOSED"), ("refund_status", "REFUND_SUCCESS"), ("refund_status", "REFUND_CLOSED"),
    ("refund_status", "WAIT_SELLER_AGREE"), ("business_scene", "qrpay"), ("notify_type", "batch_refund_notify"),
    ("notify_type", "batch_trans_notify"), ("notify_type", "trade_status_sync_wap"), ("logistics_type", "EXPRESS"),
    ("logistics_type", "DIRECT"), ("logistics_fee", "0.00"), ("logistics_fee", "0"), ("logistics_type", "POST"), ("logistics_type", "EMS"), ("logistics_payment", "SELLER_PAY"),
    ("logistics_payment", "BUYER_PAY"), ("receive_zip", "000000"), ("result", "success"), ("success_num", "1"),
    ("currency", "USD"), ("currency", "CNY"), ("sec_id", "MD5"), ("v", "1.0"), ("service", "alipay.wap.trade.create.direct"),
    ("seller_actions", "SEND_GOODS"), ("buyer_actions", "REFUND"), ("type", "alipay"), ("type", "wxpay"),
    ("out_channel_type", "BALANCE"), ("out_channel_type", "OPTIMIZED_MOTO"), ("_input_charset", "utf-8"),
    ("_input_charset", "gbk"), ("extra_common_param", "pay"),
];

/// What has the value of another parameter more often than not.
static LIKE: Pairs = pairs![
    ("price", "total_fee"),
    ("total_fee", "price"),
    ("gmt_create", "gmt_payment"),
    ("gmt_payment", "gmt_create"),
    ("gmt_payment", "notify_time"),
    ("notify_time", "gmt_payment"),
    ("notify_time", "gmt_create"),
    ("gmt_create", "notify_time"),
    ("gmt_close", "notify_time"),
    ("gmt_close", "gmt_payment"),
    ("gmt_refund", "notify_time"),
    ("gmt_refund", "gmt_close"),
    ("gmt_send_goods", "notify_time"),
    ("gmt_logistics_modify", "gmt_create"),
    ("gmt_logistics_modify", "gmt_send_goods"),
    ("body", "subject"),
    ("subject", "body"),
    ("subject", "out_trade_no"),
    ("body", "out_trade_no"),
    ("extra_common_param", "out_trade_no"),
    ("out_channel_amount", "total_fee"),
    ("seller_email", "seller_id"),
    ("seller_id", "seller_email"),
    ("pid", "partner"),
    ("seller_id", "partner"),
    ("partner", "seller_id"),
];

/// What other gateways sign without a value.
static EMPTIES: Words = words![
    "body",
    "subject",
    "extra_common_param",
    "param",
    "gmt_refund",
    "refund_status",
    "gmt_close",
    "buyer_email",
    "show_url",
    "sign",
    "coupon_discount",
    "agent_user_id",
];

/// The time of a notification that lost it: the hour and minute are not known, but the payment's seconds nearly are.
fn of_day(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    let like = ["gmt_payment", "gmt_create", "notify_time"];
    let known = like.iter().find_map(|name| case.params.word(name));
    let Some((day, seconds)) = known.and_then(seconds_of_day) else {
        return;
    };
    for name in ["notify_time", "gmt_payment", "gmt_create"] {
        if case.params.has(name) {
            continue;
        }
        let around = seconds.saturating_sub(10)..=(seconds + 30).min(86_399);
        for second in around.filter(|second| *second != seconds) {
            let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
            let time = format!("{day} {hour:02}:{minute:02}:{second:02}");
            slips.add(name, time.as_bytes()).class(Class::Rare);
        }
    }
}

/// `2015-08-01 12:00:01` as its day and the seconds of it.
fn seconds_of_day(time: &str) -> Option<(&str, u32)> {
    let (day, clock) = time.split_once(' ')?;
    let mut parts = clock.split(':').map(str::parse::<u32>);
    let (hour, minute, second) = (
        parts.next()?.ok()?,
        parts.next()?.ok()?,
        parts.next()?.ok()?,
    );
    (hour < 24 && minute < 60 && second < 60).then_some((day, hour * 3600 + minute * 60 + second))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_day() {
        assert_eq!(
            seconds_of_day("2015-08-01 01:02:03"),
            Some(("2015-08-01", 3723))
        );
        for time in [
            "",
            "2015-08-01",
            "2015-08-01 24:00:00",
            "x y:z:0",
            "2015-08-01 01:02",
        ] {
            assert_eq!(seconds_of_day(time), None, "{time}");
        }
    }
}
