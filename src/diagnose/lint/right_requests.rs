//! Right requests as shops have them: no check may call anything in them a mistake.

use super::{RequestSetting, of_signed_request};
use crate::diagnose::{Finding, Severity};
use crate::protocol::charset::Charset;
use crate::protocol::params::{Param, Params};
use crate::protocol::rule::RuleName;

pub(super) const SHOP: &str = "2088006312345678";
pub(super) const SIGN: (&str, &str) = ("sign", "390649c0eb738757b883f389a178175a");
pub(super) const SIGN_TYPE: (&str, &str) = ("sign_type", "MD5");
const NOTIFY: (&str, &str) = ("notify_url", "http://www.shop.com.cn/pay/notify.php");

pub(super) fn encoded(charset: Charset, pairs: &[(&str, &str)]) -> Params {
    pairs
        .iter()
        .map(|(name, value)| Param::new(*name, charset.encode(value).expect("of the charset")))
        .collect()
}

#[track_caller]
pub(super) fn assert_right(found: &[Finding]) {
    let wrong: Vec<_> = found
        .iter()
        .filter(|finding| finding.kind.severity > Severity::Note)
        .map(|finding| (finding.kind.id, finding.parameter.clone()))
        .collect();
    assert_eq!(wrong, Vec::new());
}

/// A signed request of a service, with what every service takes.
#[track_caller]
fn right(charset: Charset, service: &str, own: &[(&str, &str)]) {
    let every = [
        ("service", service),
        ("partner", SHOP),
        ("_input_charset", charset.name()),
        SIGN,
        SIGN_TYPE,
    ];
    let params = encoded(charset, &[&every, own].concat());
    for setting in [
        RequestSetting::default(),
        RequestSetting {
            address: Some("https://mapi.alipay.com/gateway.do"),
            ..RequestSetting::default()
        },
        RequestSetting {
            address: Some("https://mapi.alipay.com/gateway.do"),
            is_post: true,
            address_params: Some(&params),
        },
    ] {
        assert_right(&of_signed_request(
            &params,
            RuleName::Mapi,
            charset,
            setting,
        ));
    }
}

#[test]
fn payments_of_the_mainland() {
    let direct = "create_direct_pay_by_user";
    for charset in [Charset::Utf8, Charset::Gbk] {
        right(
            charset,
            direct,
            &[
                NOTIFY,
                ("return_url", "http://www.shop.com.cn/pay/return.php"),
                ("out_trade_no", "20131128001"),
                ("subject", "红色　运动鞋（42码）“特价”"),
                ("body", "Tom's 手机+耳机 & 充电器 100%正品 誠"),
                ("payment_type", "1"),
                ("total_fee", "88.00"),
                ("seller_email", "shop@mail.shop.com.cn"),
                ("show_url", "http://www.shop.com.cn/item?id=7&c=1"),
                ("it_b_pay", "90m"),
                ("extra_common_param", "vip7"),
            ],
        );
        right(
            charset,
            "create_partner_trade_by_buyer",
            &[
                NOTIFY,
                ("out_trade_no", "W2013-11-28-77"),
                ("subject", "红茶"),
                ("payment_type", "1"),
                ("price", "19.99"),
                ("quantity", "3"),
                ("discount", "-9.97"),
                ("total_fee", "60.00"),
                ("logistics_type", "EXPRESS"),
                ("logistics_fee", "10.00"),
                ("logistics_payment", "BUYER_PAY"),
                ("seller_id", SHOP),
                ("receive_name", "张三"),
                ("receive_address", "浙江省杭州市西湖区文三路　90 号"),
                ("receive_mobile", "13800138000"),
            ],
        );
    }
    // The freight is in the price here.
    right(
        Charset::Gbk,
        "trade_create_by_buyer",
        &[
            ("out_trade_no", "20060831000042"),
            ("subject", "购物车订单"),
            ("payment_type", "1"),
            ("price", "70.00"),
            ("quantity", "1"),
            ("total_fee", "70.00"),
            ("logistics_type", "POST"),
            ("logistics_fee", "0"),
            ("logistics_payment", "SELLER_PAY"),
            ("seller_email", "13800138000"),
            ("logistics_type_1", "EMS"),
            ("logistics_fee_1", "0.00"),
            ("logistics_payment_1", "SELLER_PAY"),
            NOTIFY,
        ],
    );
    right(
        Charset::Utf8,
        "alipay.wap.create.direct.pay.by.user",
        &[
            NOTIFY,
            ("return_url", "alipays://platformapi/startapp?appId=1"),
            ("out_trade_no", "70501111111S001"),
            ("subject", "话费"),
            ("total_fee", "9.00"),
            ("seller_id", SHOP),
            ("payment_type", "1"),
        ]
        .map(|pair| {
            if pair.0 == "return_url" {
                ("return_url", "alipays://platformapi/startapp")
            } else {
                pair
            }
        }),
    );
    right(
        Charset::Utf8,
        direct,
        &[
            ("out_trade_no", "77120"),
            ("subject", "Café crème 👨\u{200D}👩\u{200D}👧"),
            ("payment_type", "1"),
            ("price", "10"),
            ("quantity", "2"),
            ("seller_id", SHOP),
            ("paymethod", "bankPay"),
            ("defaultbank", "ICBCB2C"),
            ("hb_fq_param", "{\"hb_fq_num\":\"3\"}"),
            ("body", ""),
            NOTIFY,
        ],
    );
}

#[test]
fn what_follows_a_payment() {
    right(
        Charset::Gbk,
        "single_trade_query",
        &[("out_trade_no", "20131128001")],
    );
    right(
        Charset::Utf8,
        "close_trade",
        &[("trade_no", "2013112800001000"), ("trade_role", "S")],
    );
    right(
        Charset::Utf8,
        "send_goods_confirm_by_platform",
        &[
            ("trade_no", "2013112800001000"),
            ("logistics_name", "顺丰速运"),
            ("invoice_no", "SF1234567890"),
            ("transport_type", "EXPRESS"),
        ],
    );
    right(
        Charset::Gbk,
        "refund_fastpay_by_platform_pwd",
        &[
            NOTIFY,
            ("seller_email", "shop@mail.shop.com.cn"),
            ("seller_user_id", SHOP),
            ("refund_date", "2013-11-28 09:12:00"),
            ("batch_no", "20131128A0001"),
            ("batch_num", "2"),
            (
                "detail_data",
                "2013112800001000^5.00^协商退款 誠#2013112800001001^0.01^缺货",
            ),
        ],
    );
    right(
        Charset::Utf8,
        "batch_trans_notify",
        &[
            NOTIFY,
            ("account_name", "杭州某某公司"),
            ("email", "shop@mail.shop.com.cn"),
            ("batch_no", "20131128001"),
            ("batch_num", "2"),
            ("batch_fee", "20.30"),
            ("pay_date", "20131128"),
            (
                "detail_data",
                "1^a@b.cn^张三^20.10^奖金|2^13800138000^李四^0.20^奖金",
            ),
        ],
    );
    right(
        Charset::Utf8,
        "account.page.query",
        &[
            ("page_no", "1"),
            ("gmt_start_time", "2013-11-28 00:00:00"),
            ("gmt_end_time", "2013-11-28 23:59:59"),
        ],
    );
    let params = encoded(
        Charset::Utf8,
        &[
            ("service", "notify_verify"),
            ("partner", SHOP),
            ("notify_id", "RqPnCoPT3K9%2Fvwbh3I%2B"),
        ],
    );
    assert_right(&of_signed_request(
        &params,
        RuleName::Mapi,
        Charset::Utf8,
        RequestSetting::default(),
    ));
}

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
