//! Right requests of shops in the mainland: payments and what follows them.

use super::{NOTIFY, SHOP, assert_right, encoded, right};
use crate::diagnose::lint::{RequestSetting, of_signed_request};
use crate::protocol::charset::Charset;
use crate::protocol::rule::RuleName;

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
