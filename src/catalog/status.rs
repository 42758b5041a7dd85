//! `trade_status` and `refund_status`: what each value means for a kind of trade, and what the shop must do now.

use super::service::TradeKind::{self, Escrow, Instant};
use crate::text::{Text, Texts, text, texts};

/// One status of one kind of trade.
#[derive(Debug)]
pub struct Status {
    /// The value of `trade_status`.
    pub value: &'static str,
    /// The kind of trade.
    pub kind: TradeKind,
    /// What it means, and what the shop must do now.
    texts: Texts<2>,
}

impl Status {
    /// What it means.
    #[must_use]
    pub fn meaning(&self) -> Text {
        let [meaning, _] = self.texts.each();
        meaning
    }

    /// What the shop must do now.
    #[must_use]
    pub fn action(&self) -> Text {
        let [_, action] = self.texts.each();
        action
    }
}

/// Every `trade_status`, by kind of trade.
pub static TRADE: &[Status] = &[
    status(
        "WAIT_BUYER_PAY",
        Instant,
        texts!(
            ("created, not paid", "已创建，未付款"),
            ("do not deliver; wait for the payment", "不要发货，等待付款"),
        ),
    ),
    status(
        "TRADE_SUCCESS",
        Instant,
        texts!(
            ("paid; a refund is still possible", "已付款，仍可退款"),
            (
                "mark the order paid and deliver, once",
                "把订单标记为已付款并发货，只做一次",
            ),
        ),
    ),
    status(
        "TRADE_FINISHED",
        Instant,
        texts!(
            (
                "paid and final: no refund is possible any more",
                "已付款并完结，不能再退款",
            ),
            (
                "mark the order paid and deliver, if that was not done on TRADE_SUCCESS",
                "如果收到 TRADE_SUCCESS 时还没处理，就标记已付款并发货",
            ),
        ),
    ),
    status(
        "TRADE_PENDING",
        Instant,
        texts!(
            (
                "paid, but the seller's account is frozen",
                "已付款，但卖家账户被冻结",
            ),
            (
                "do not deliver before the account is released; call Alipay",
                "账户解冻前不要发货，请联系支付宝",
            ),
        ),
    ),
    status(
        "TRADE_CLOSED",
        Instant,
        texts!(
            (
                "not paid in time, or refunded in full",
                "超时未付款，或已全额退款",
            ),
            (
                "close the order; if it was delivered, see refund_status",
                "关闭订单；如果已经发货，请看 refund_status",
            ),
        ),
    ),
    status(
        "WAIT_BUYER_PAY",
        Escrow,
        texts!(
            ("created, not paid", "已创建，未付款"),
            ("do not ship; wait for the payment", "不要发货，等待付款"),
        ),
    ),
    status(
        "WAIT_SELLER_SEND_GOODS",
        Escrow,
        texts!(
            ("paid; Alipay holds the money", "已付款，货款由支付宝保管"),
            (
                "ship the goods, then call send_goods_confirm_by_platform",
                "发货，然后调用 send_goods_confirm_by_platform",
            ),
        ),
    ),
    status(
        "WAIT_BUYER_CONFIRM_GOODS",
        Escrow,
        texts!(
            (
                "shipped; the buyer has yet to confirm",
                "已发货，等待买家确认",
            ),
            (
                "mark the order shipped and wait",
                "把订单标记为已发货并等待",
            ),
        ),
    ),
    status(
        "TRADE_FINISHED",
        Escrow,
        texts!(
            (
                "the buyer confirmed and the money was released",
                "买家已确认，货款已放给卖家",
            ),
            (
                "mark the order complete; in a dual trade paid at once, deliver now",
                "把订单标记为完成；双功能交易即时付款时，现在发货",
            ),
        ),
    ),
    status(
        "TRADE_SUCCESS",
        Escrow,
        texts!(
            (
                "a dual trade that was paid at once",
                "双功能交易，买家选择了即时付款",
            ),
            (
                "mark the order paid and deliver, once",
                "把订单标记为已付款并发货，只做一次",
            ),
        ),
    ),
    status(
        "TRADE_CLOSED",
        Escrow,
        texts!(
            ("ended without success", "交易未成功而关闭"),
            (
                "close the order; if it was shipped, see refund_status",
                "关闭订单；如果已经发货，请看 refund_status",
            ),
        ),
    ),
    status(
        "COD_WAIT_SELLER_SEND_GOODS",
        Escrow,
        texts!(
            (
                "cash on delivery: wait for the goods to be shipped",
                "货到付款：等待卖家发货",
            ),
            (
                "ship the goods; the courier collects the money",
                "发货，由快递代收货款",
            ),
        ),
    ),
    status(
        "COD_WAIT_BUYER_PAY",
        Escrow,
        texts!(
            (
                "cash on delivery: shipped, the buyer has yet to pay the courier",
                "货到付款：已发货，等待买家付款给快递",
            ),
            ("wait; the order is not paid", "等待，订单尚未付款"),
        ),
    ),
    status(
        "COD_WAIT_SYS_PAY_SELLER",
        Escrow,
        texts!(
            (
                "cash on delivery: the courier has the money",
                "货到付款：快递已收款，等待系统付给卖家",
            ),
            ("wait for TRADE_FINISHED", "等待 TRADE_FINISHED"),
        ),
    ),
];

/// Every `refund_status`: its value and what it means.
pub static REFUND: &[(&str, Text)] = &[
    (
        "WAIT_SELLER_AGREE",
        text!(
            "the buyer asks for a refund: answer it",
            "买家申请退款，请处理",
        ),
    ),
    (
        "SELLER_REFUSE_BUYER",
        text!("the seller refused the refund", "卖家拒绝退款"),
    ),
    (
        "WAIT_BUYER_RETURN_GOODS",
        text!(
            "agreed; the goods are to come back",
            "已同意退款，等待买家退货",
        ),
    ),
    (
        "WAIT_SELLER_CONFIRM_GOODS",
        text!(
            "the goods came back: confirm them",
            "买家已退货，等待卖家确认收货",
        ),
    ),
    (
        "REFUND_SUCCESS",
        text!(
            "refunded: take back what was delivered, and record the refund",
            "退款成功：请撤回已发放的商品或权益，并登记退款",
        ),
    ),
    (
        "REFUND_CLOSED",
        text!(
            "the refund was closed; the trade goes on",
            "退款关闭，交易继续",
        ),
    ),
];

/// The values of other fields that tell how something stands: the value, the field, and what it means.
pub static OTHER: &[(&str, &str, Text)] = &[
    (
        "DAEMON_CONFIRM_CLOSE",
        "additional_trade_status",
        text!(
            "closed by the timer, because the buyer did not pay",
            "买家没有付款，由定时任务关闭",
        ),
    ),
    (
        "REFUND_FAIL",
        "refund_status (forex_refund)",
        text!(
            "the cross-border refund failed; error_code says why",
            "跨境退款失败，原因见 error_code",
        ),
    ),
    (
        "SUCCESS",
        "result_code, response_code, refund_result_code, result_details",
        text!(
            "done; in a shop's reply the word is success, in small letters",
            "成功；商户回复通知时用的是小写 success",
        ),
    ),
    (
        "FAIL",
        "result_code",
        text!(
            "refused; error or detail_error_code says why",
            "失败，原因见 error 或 detail_error_code",
        ),
    ),
    (
        "UNKNOW",
        "result_code",
        text!(
            "the outcome is not known yet (spelt like this): ask again",
            "结果未知（原文如此拼写），请再次查询",
        ),
    ),
    (
        "NOT_FOUND",
        "response_code (alipay.acquire.refund.query)",
        text!("the refund was not found", "没有找到该退款"),
    ),
    (
        "QUERY_FAILED",
        "response_code (alipay.acquire.refund.query)",
        text!("the query failed: ask again", "查询失败，请重试"),
    ),
    (
        "FAILED",
        "refund_result_code",
        text!("the refund failed", "退款失败"),
    ),
    (
        "CANCELED",
        "refund_result_code",
        text!("the refund was cancelled", "退款已撤销"),
    ),
    (
        "PROCESSING",
        "refund_result_code",
        text!(
            "the refund is under way: ask again",
            "退款处理中，请再次查询",
        ),
    ),
];

/// The meanings of a status: of the given kind of trade, or of every kind that has it.
pub fn meanings(value: &str, kind: Option<TradeKind>) -> impl Iterator<Item = &'static Status> {
    TRADE
        .iter()
        .filter(move |status| status.value == value && kind.is_none_or(|kind| kind == status.kind))
}

/// What a refund status means.
#[must_use]
pub fn refund_meaning(value: &str) -> Option<Text> {
    REFUND
        .iter()
        .find(|(name, _)| *name == value)
        .map(|(_, meaning)| *meaning)
}

const fn status(value: &'static str, kind: TradeKind, texts: Texts<2>) -> Status {
    Status { value, kind, texts }
}
