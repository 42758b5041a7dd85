//! Which services answer a code.

use crate::text::{Text, Words, text, words};

/// A group of services.
#[derive(Debug)]
pub struct Scope {
    /// In words.
    pub text: Text,
    /// By name, where they can be listed; empty where the words say more.
    pub services: Words,
}

macro_rules! scopes {
    ($($name:ident = $en:literal, $zh:literal, [$($service:literal),*];)*) => {
        $(
            #[doc = concat!("In words: `", $en, "`.")]
            pub static $name: Scope = Scope {
                text: text!($en, $zh),
                services: words![$($service),*],
            };
        )*

        /// Every group.
        pub static ALL: &[&Scope] = &[$(&$name),*];
    };
}

scopes! {
    EVERY = "all services", "所有接口", [];
    AGENT = "services that carry agent", "带 agent 参数的接口", [];
    UPLOAD = "file upload services", "文件上传类接口", [];
    PAYMENT = "services that create a payment", "创建付款的接口",
        ["create_direct_pay_by_user", "create_partner_trade_by_buyer", "trade_create_by_buyer"];
    BROWSER = "services that the payer's browser opens", "由付款人浏览器打开的接口", [];
    LOGIN = "services that log in or redirect", "登录、跳转类接口", [];
    TRADE = "services that create a trade: instant pay, escrow and dual", "创建交易的接口：即时到账、担保交易和双功能",
        ["create_direct_pay_by_user", "create_partner_trade_by_buyer", "trade_create_by_buyer"];
    ESCROW = "escrow and dual trades", "担保交易和双功能接口", ["create_partner_trade_by_buyer", "trade_create_by_buyer"];
    INSTANT = "instant pay", "即时到账", ["create_direct_pay_by_user"];
    DONATE = "donations", "捐赠接口", ["create_donate_trade_p"];
    DIGITAL = "virtual goods", "虚拟物品接口", ["create_digital_goods_trade_p"];
    AFTER = "queries, closing and refunds of a trade", "交易的查询、关闭和退款接口",
        ["single_trade_query", "close_trade", "refund_fastpay_by_platform_pwd", "refund_fastpay_by_platform_nopwd"];
    SHIPPING = "shipping and closing a trade", "发货和关闭交易的接口", ["send_goods_confirm_by_platform", "close_trade"];
    CLOSE = "closing a trade", "关闭交易的接口", ["close_trade"];
    FOREX = "cross-border payment", "跨境支付接口", ["create_forex_trade", "create_forex_trade_wap"];
    FOREX_REFUND = "cross-border refunds", "跨境退款接口", ["forex_refund"];
    REFUND_QUERY = "results of refund queries", "退款查询的结果", ["alipay.acquire.refund.query"];
    OVERSEAS_QUERY = "in-store queries", "线下交易查询", ["alipay.acquire.overseas.query"];
    REFUND = "batch refunds", "批量退款接口",
        ["refund_fastpay_by_platform_pwd", "refund_fastpay_by_platform_nopwd"];
    BATCH = "batch payouts: in the answer, or in fail_details of the notification", "批量付款：出现在回答中，或通知的 fail_details 里",
        ["batch_trans_notify"];
    ACCOUNT = "account queries", "账务查询接口", ["account.page.query"];
    ACQUIRE = "in-store payments, in error or detail_error_code", "线下支付接口，在 error 或 detail_error_code 里",
        ["alipay.acquire.precreate", "alipay.acquire.create", "alipay.acquire.query",
         "alipay.acquire.overseas.query", "alipay.acquire.overseas.spot.refund", "alipay.acquire.refund.query"];
    ACQUIRE_FOREX = "in-store payments and cross-border services", "线下支付和跨境接口",
        ["alipay.acquire.precreate", "alipay.acquire.create", "create_forex_trade", "create_forex_trade_wap", "forex_refund"];
    CASHIER = "the global cashier and in-store payments", "国际收银台和线下支付", [];
    WAP = "the WAP interface, in res_error", "WAP 接口，在 res_error 里",
        ["alipay.wap.trade.create.direct", "alipay.wap.auth.authAndExecute"];
    OPENAPI = "another gateway: openapi.alipay.com", "另一个网关：openapi.alipay.com", [];
}
