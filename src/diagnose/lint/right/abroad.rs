//! Right requests across the border, in other alphabets and to other interfaces.

use super::{NOTIFY, SHOP, SIGN, SIGN_TYPE, assert_right, encoded, right};
use crate::diagnose::lint::{RequestSetting, of_signed_request};
use crate::protocol::charset::Charset;
use crate::protocol::rule::RuleName;

#[test]
fn payments_across_the_border() {
    right(
        Charset::Utf8,
        "create_forex_trade",
        &[
            NOTIFY,
            ("subject", "Travel guide"),
            ("out_trade_no", "F20131128001"),
            ("currency", "JPY"),
            ("total_fee", "1200"),
            ("timeout_rule", "12h"),
            ("product_code", "NEW_OVERSEAS_SELLER"),
            ("split_fund_info", "[{'transIn':'2088','amount':'1'}]"),
        ],
    );
    right(
        Charset::Utf8,
        "forex_refund",
        &[
            ("out_return_no", "R1001"),
            ("out_trade_no", "F20131128001"),
            ("return_amount", "10.50"),
            ("currency", "USD"),
            ("gmt_return", "20131129101112"),
            ("reason", "客户取消"),
            ("product_code", "NEW_OVERSEAS_SELLER"),
        ],
    );
    right(
        Charset::Utf8,
        "alipay.acquire.precreate",
        &[
            NOTIFY,
            ("timestamp", "2016-11-29 11:52:00"),
            ("out_trade_no", "P20161129001"),
            ("subject", "Coffee"),
            ("product_code", "OVERSEAS_MBARCODE_PAY"),
            ("total_fee", "3.50"),
            ("currency", "USD"),
            ("trans_currency", "USD"),
            (
                "extend_params",
                "{\"store_name\":\"A \\\"B\\\"\",\"store_id\":\"7\"}",
            ),
        ],
    );
}

#[test]
fn text_of_other_alphabets() {
    for subject in [
        "Café",
        "Crème brûlée",
        "Банк – заказ 7",
        "банк",
        "Ελλάδα",
        "naïve ‘ok’",
        "5 € · 2",
    ] {
        right(
            Charset::Utf8,
            "create_forex_trade",
            &[
                ("subject", subject),
                ("out_trade_no", "F20131128002"),
                ("currency", "USD"),
                ("total_fee", "12.00"),
            ],
        );
    }
}

#[test]
fn requests_of_other_interfaces() {
    let wap = encoded(
        Charset::Utf8,
        &[
            ("service", "alipay.wap.trade.create.direct"),
            ("format", "xml"),
            ("v", "2.0"),
            ("partner", SHOP),
            ("req_id", "1385000000001"),
            ("sec_id", "MD5"),
            SIGN,
            (
                "req_data",
                "<direct_trade_create_req><subject>红茶 &amp; 杯</subject><out_trade_no>7</out_trade_no></direct_trade_create_req>",
            ),
        ],
    );
    let setting = RequestSetting {
        address: Some("https://wappaygw.alipay.com/service/rest.htm"),
        is_post: true,
        address_params: None,
    };
    assert_right(&of_signed_request(
        &wap,
        RuleName::Mapi,
        Charset::Utf8,
        setting,
    ));
    let epay = encoded(
        Charset::Utf8,
        &[
            ("pid", "1001"),
            ("type", "alipay"),
            ("out_trade_no", "20160806151343349"),
            NOTIFY,
            ("return_url", "http://www.shop.com.cn/return.php"),
            ("name", "VIP会员"),
            ("money", "1.00"),
            ("sitename", "彩虹站"),
            SIGN,
            SIGN_TYPE,
        ],
    );
    let setting = RequestSetting {
        address: Some("https://pay.example.com/submit.php"),
        is_post: true,
        address_params: None,
    };
    assert_right(&of_signed_request(
        &epay,
        RuleName::Epay,
        Charset::Utf8,
        setting,
    ));
}
