//! Right notifications and returns as shops get them: no check may call anything in them a mistake.

use super::{SHOP, SIGN, SIGN_TYPE, assert_right, encoded};
use crate::diagnose::lint::of_received;
use crate::protocol::charset::Charset;
use crate::protocol::rule::RuleName;

#[track_caller]
fn received(charset: Charset, rule: RuleName, pairs: &[(&str, &str)]) {
    assert_right(&of_received(&encoded(charset, pairs), rule, charset));
}

const TRADE: &[(&str, &str)] = &[
    ("notify_time", "2013-11-28 09:12:00"),
    ("notify_type", "trade_status_sync"),
    ("out_trade_no", "20131128001"),
    ("trade_no", "2013112800001000"),
    ("subject", "红色　运动鞋 & “配件”"),
    ("total_fee", "88.00"),
    ("buyer_email", "13800138000"),
    ("buyer_id", "2088002012345678"),
    ("seller_id", SHOP),
    ("seller_email", "shop@mail.shop.com.cn"),
    ("payment_type", "1"),
    SIGN,
    SIGN_TYPE,
];

#[test]
fn notifications_and_returns() {
    let of = |own: &[(&'static str, &'static str)]| [TRADE, own].concat();
    let paid = of(&[
        ("notify_id", "70fec0c2730b27528665af4517c27b95"),
        ("trade_status", "TRADE_SUCCESS"),
        ("price", "88.00"),
        ("quantity", "1"),
        ("discount", "-5"),
        ("gmt_create", "2013-11-28 09:10:00"),
        ("gmt_payment", "2013-11-28 09:11:59"),
        ("is_total_fee_adjust", "N"),
        ("use_coupon", "N"),
        ("body", "Tom's \"红\" 誠 100%"),
    ]);
    let refunded = of(&[
        ("notify_id", "70fec0c2730b27528665af4517c27b96"),
        ("trade_status", "TRADE_CLOSED"),
        ("refund_status", "REFUND_SUCCESS"),
        ("gmt_refund", "2013-11-29 10:00:00"),
    ]);
    let returned = of(&[
        ("notify_id", "RqPnCoPT3K9%2Fvwbh3I%2BXw"),
        ("trade_status", "TRADE_FINISHED"),
        ("is_success", "T"),
        ("exterface", "create_direct_pay_by_user"),
    ]);
    let escrow = of(&[
        ("notify_id", "70fec0c2730b27528665af4517c27b97"),
        ("trade_status", "WAIT_SELLER_SEND_GOODS"),
        ("receive_address", "浙江　杭州"),
        ("logistics_fee", "0.00"),
        ("gmt_logistics_modify", "2013-11-28 09:10:00"),
        ("seller_actions", "SEND_GOODS"),
    ]);
    for charset in [Charset::Gbk, Charset::Utf8] {
        for message in [&paid, &refunded, &returned, &escrow] {
            received(charset, RuleName::Mapi, message);
        }
    }
}

#[test]
fn messages_of_other_kinds() {
    received(
        Charset::Gbk,
        RuleName::Mapi,
        &[
            ("notify_time", "2013-11-28 09:12:00"),
            ("notify_type", "batch_refund_notify"),
            ("notify_id", "70fec0c2730b27528665af4517c27b95"),
            ("batch_no", "20131128A0001"),
            ("success_num", "1"),
            (
                "result_details",
                "2013112800001000^5.00^SUCCESS$a@b.cn^2088002012345678^0.05^SUCCESS",
            ),
            SIGN,
            SIGN_TYPE,
        ],
    );
    received(
        Charset::Utf8,
        RuleName::WapNotify,
        &[
            ("service", "alipay.wap.trade.create.direct"),
            ("v", "1.0"),
            ("sec_id", "MD5"),
            SIGN,
            (
                "notify_data",
                "<notify><notify_id>1f</notify_id><notify_time>2013-11-28 09:12:00</notify_time><notify_type>trade_status_sync</notify_type><out_trade_no>7</out_trade_no><trade_no>2013</trade_no><trade_status>TRADE_FINISHED</trade_status><subject>红茶 &amp; 杯</subject><total_fee>1.00</total_fee></notify>",
            ),
        ],
    );
    received(
        Charset::Utf8,
        RuleName::Mapi,
        &[
            ("out_trade_no", "7"),
            ("request_token", "requestToken"),
            ("result", "success"),
            ("trade_no", "2013112800001000"),
            SIGN,
            SIGN_TYPE,
        ],
    );
    received(
        Charset::Utf8,
        RuleName::Epay,
        &[
            ("pid", "1001"),
            ("trade_no", "20160806151343349021"),
            ("out_trade_no", "20160806151343349"),
            ("type", "alipay"),
            ("name", "VIP会员"),
            ("money", "1.00"),
            ("trade_status", "TRADE_SUCCESS"),
            SIGN,
            SIGN_TYPE,
        ],
    );
    received(
        Charset::Utf8,
        RuleName::Mapi,
        &[
            ("currency", "USD"),
            ("out_trade_no", "F20131128001"),
            ("total_fee", "10.50"),
            ("trade_no", "2013112800001000"),
            ("trade_status", "TRADE_FINISHED"),
            SIGN,
            SIGN_TYPE,
        ],
    );
}
