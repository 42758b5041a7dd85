//! Codes of cross-border payments and refunds.

use crate::catalog::codes::codes;

codes! { Business;
    "FOREX_MERCHANT_NOT_SUPPORT_THIS_CURRENCY" Inferred FOREX
        ("the contract does not have this currency", "商户未签约该币种")
        [FOREX: "currency is not the settlement currency; it stays the same when rmb_fee is used", "currency 不是结算币种；使用 rmb_fee 时也不变";]
        ("send the currency of the contract", "使用签约的币种");
    "REPEAT_OUT_TRADE_NO" Inferred FOREX
        ("out_trade_no was used before", "订单号重复")
        [QUERY_TRADE: "the number of an order was used again", "重复使用了订单号";]
        ("use a new number", "使用新的订单号");
    "ILLEGAL_CURRENCY" Inferred FOREX
        ("currency is wrong", "币种取值有误")
        [FOREX: "small letters, or a currency that is not supported", "用了小写，或不支持的币种";]
        ("send a supported code in capitals", "使用受支持的大写币种代码");
    "ILLEGAL_TIMEOUT_RULE" Inferred FOREX
        ("timeout_rule is wrong", "timeout_rule 取值有误")
        [FOREX: "a value that is not in the list, or the option is not activated", "取值不在列表内，或没有开通";]
        ("use a value of the list, once it is open", "开通后使用列表里的值");
    "REPEATED_REFUNDMENT_REQUEST" Inferred FOREX_REFUND
        ("this refund was asked for before", "退款请求重复")
        [FOREX_REFUND: "out_return_no was sent before", "同一 out_return_no 发送过";]
        ("use a new out_return_no, or ask for the first", "换新的 out_return_no，或查询前一笔");
    "REPEATED_REFUNDMENT_REQUEST_TO_ONE_TRADE" Inferred FOREX_REFUND
        ("several refunds of one trade at once", "同一交易多次退款")
        [FOREX_REFUND: "requests came too close together", "请求间隔太短";]
        ("leave at least 3 seconds between refunds", "两次退款至少间隔 3 秒");
    "PURCHASE_TRADE_NOT_EXIST" Inferred FOREX_REFUND
        ("the payment to refund does not exist", "原支付交易不存在")
        [QUERY_TRADE: "out_trade_no is wrong, or was never paid", "out_trade_no 有误，或没有付款";]
        ("check the number", "核对号码");
    "RETURN_AMOUNT_EXCEED" Inferred FOREX_REFUND
        ("the refunds are more than the payment", "退款超过支付金额")
        [QUERY_TRADE: "the sum of all refunds is too high", "各次退款之和过大";]
        ("reduce the amount", "减少退款金额");
    "CURRENCY_NOT_SAME" Inferred FOREX_REFUND
        ("the currency is not the payment's", "退款币种与支付不同")
        [FOREX_REFUND: "another currency, or CNY: that is wrong even with return_rmb_amount", "换了币种，或写成 CNY：即使用 return_rmb_amount 也不行";]
        ("send the currency of the payment", "使用原支付的币种");
    "REFUNDMENT_VALID_DATE_EXCEED" Inferred FOREX_REFUND
        ("it is too late for a refund", "超过可退款期限")
        [QUERY_TRADE: "the payment is too old", "支付时间太久";]
        ("settle it outside of Alipay", "在支付宝之外处理");
    "MERCHANT_BALANCE_NOT_ENOUGH" Inferred REFUND_QUERY
        ("the merchant's balance is too low", "商户余额不足")
        [ACQUIRE_REFUND: "not enough money that is yet to be settled", "未结算的资金不够";]
        ("top it up, or wait", "充值，或等待");
    "TRANS_NOT_FOUND" Inferred OVERSEAS_QUERY
        ("the transaction was not found", "交易未找到")
        [ACQUIRE_QUERY: "partner_trans_id is wrong", "partner_trans_id 有误";]
        ("check the number", "核对号码");
}
