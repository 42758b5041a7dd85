//! Names that were misspelt, or taken from another interface, where they were signed.

use crate::diagnose::mistakes::slip::Class;
use crate::text::{Words, words};

crate::diagnose::mistakes::mistakes! { Params;
    NAME_OF_ANOTHER_INTERFACE = "name-of-another-interface", request: Medium, notify: Never,
        ("{parameter} was signed under the name {name}", "{parameter} 签名时用的名字是 {name}"),
        ("another interface or library calls it so", "其他接口或代码库里是这样命名的"),
        ("sign it under the name under which it is sent", "签名与发送使用同一个参数名"),
        |case, slips| for place in 0..case.params.len() {
            for names in ALIKE {
                if names.iter().any(|name| name.as_bytes() == case.name(place)) {
                    for name in names.iter().filter(|name| name.as_bytes() != case.name(place)) {
                        slips.rename(Class::Rare, place, name.as_bytes());
                    }
                }
            }
        };
    NAME_MISSPELT = "name-misspelt", request: Medium, notify: Never,
        ("{parameter} was signed under the misspelt name {name}", "{parameter} 签名时名字误写成了 {name}"),
        ("the name is written twice in the code, once for signing and once for sending", "代码里签名和发送各写了一遍参数名"),
        ("write each name once and use it for both", "每个参数名只写一处，签名和发送共用"),
        |case, slips| {
            let mut room = MOST;
            for place in case.taking_part() {
                let slipped = slipped(case.name(place));
                for name in slipped.into_iter().take(room) {
                    slips.rename(Class::Rare, place, &name);
                    room -= 1;
                }
            }
        };
}

/// The most misspelt names that are tried.
const MOST: usize = 1200;

/// Names that are taken for each other.
#[rustfmt::skip]
static ALIKE: &[Words] = &[
    words!["out_trade_no", "out_order_no", "out_trade_id", "out_tradeno", "order_no", "order_id", "trade_no", "merchant_out_order_no"],
    words!["total_fee", "totle_fee", "total_amount", "amount", "price", "money", "total_free", "fee", "total"],
    words!["subject", "title", "name", "goods_name", "product_name"],
    words!["body", "detail", "description", "goods_desc", "desc"],
    words!["notify_url", "callback_url", "notifyurl", "notify_uri", "async_url", "dback_notify_url"],
    words!["return_url", "call_back_url", "redirect_url", "returnurl", "return_uri", "back_url"],
    words!["seller_email", "seller_mail", "seller_id", "seller_account_name", "seller", "sell_email", "email"],
    words!["partner", "partner_id", "pid", "partnerid", "appid", "app_id", "mch_id", "seller_id"],
    words!["service", "method", "services", "interface", "exterface"],
    words!["payment_type", "pay_type", "paymenttype", "type", "payment_tpye", "paymen_type"],
    words!["exter_invoke_ip", "extern_invoke_ip", "exterinvokeip", "client_ip", "clientip", "seller_ip"],
    words!["anti_phishing_key", "antiphishing_key", "anti_phishing", "encrypt_key"],
    words!["paymethod", "pay_method", "payment_method", "pay_mode"],
    words!["defaultbank", "default_bank", "defaultBank", "bank"],
    words!["it_b_pay", "timeout_express", "timeout", "itbpay"],
    words!["show_url", "showurl", "url", "merchant_url"],
    words!["extra_common_param", "extra_common_params", "passback_params", "attach", "param", "extend_param", "extend_params"],
    words!["royalty_parameters", "royalty_parameter", "royalty_params"],
    words!["refund_date", "refund_time"], words!["batch_num", "batch_number"], words!["detail_data", "detaildata", "details"],
    words!["quantity", "num", "number", "count"], words!["sec_id", "sign_type", "secid"], words!["v", "version"],
    words!["req_data", "biz_content", "reqdata"], words!["return_amount", "refund_amount", "return_rmb_amount"],
    words!["out_return_no", "out_request_no", "out_refund_no"], words!["gmt_return", "gmt_refund"],
    words!["logistics_name", "logistics_company"], words!["receive_name", "receiver_name"], words!["receive_mobile", "receive_phone"],
];

/// The name with one letter lost, with two letters exchanged, or with one written twice.
fn slipped(name: &[u8]) -> Vec<Vec<u8>> {
    let mut slipped = Vec::new();
    for at in 0..name.len() {
        let mut lost = name.to_vec();
        lost.remove(at);
        slipped.push(lost);
        if at + 1 < name.len() && name[at] != name[at + 1] {
            let mut exchanged = name.to_vec();
            exchanged.swap(at, at + 1);
            slipped.push(exchanged);
        }
    }
    for at in 0..name.len() {
        let mut twice = name.to_vec();
        twice.insert(at, name[at]);
        slipped.push(twice);
    }
    slipped.retain(|name| !name.is_empty());
    slipped.dedup();
    slipped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_pen() {
        let names = slipped(b"abc");
        for name in ["bc", "ac", "ab", "bac", "acb", "aabc", "abbc", "abcc"] {
            assert!(names.iter().any(|other| other == name.as_bytes()), "{name}");
        }
        assert_eq!(names.len(), 8);
        assert!(slipped(b"").is_empty());
    }
}
