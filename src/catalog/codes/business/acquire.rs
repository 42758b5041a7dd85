//! Codes of in-store payments and of the global cashier.

use crate::catalog::codes::codes;

codes! { Business;
    "INVALID_PARAMETER" Inferred ACQUIRE
        ("a parameter is missing or malformed", "参数缺失或无效")
        [ACQUIRE: "a parameter does not fit the table of the service", "参数与接口的参数表不符";]
        ("compare every parameter with the table", "把每个参数与参数表对照");
    "ACCESS_FORBIDDEN" Inferred ACQUIRE
        ("the product may not be used", "无权使用该产品")
        [ACQUIRE: "the contract lacks it", "合同里没有该产品";]
        ("sign it", "请签约");
    "EXIST_FORBIDDEN_WORD" Inferred ACQUIRE
        ("the order holds a banned word", "订单含违禁词")
        [ACQUIRE: "the filter of texts", "文字过滤所致";]
        ("change the text", "修改文字");
    "PARTNER_ERROR" Inferred ACQUIRE
        ("the partner's data are wrong", "商户信息有误")
        [ACQUIRE: "partner is wrong, or its contract", "partner 或其合同有问题";]
        ("check both", "两者都要检查");
    "BUYER_ERROR" Inferred ACQUIRE
        ("there is no such buyer", "买家不存在")
        [ACQUIRE: "buyer_id is unknown", "buyer_id 不存在";]
        ("correct it", "请改正");
    "SELLER_ERROR" Inferred ACQUIRE
        ("there is no such seller", "卖家不存在")
        [ACQUIRE: "seller_id or seller_email is unknown", "seller_id 或 seller_email 不存在";]
        ("correct it", "请改正");
    "TRADE_HAS_SUCCESS" Inferred ACQUIRE
        ("the trade is already paid", "交易已支付")
        [ACQUIRE_QUERY: "the call was repeated", "重复调用";]
        ("ask for the trade", "查询交易");
    "TRADE_HAS_CLOSE" Inferred ACQUIRE
        ("the trade is already closed", "交易已关闭")
        [ACQUIRE_QUERY: "the call came too late", "调用太晚";]
        ("make a new order", "新建订单");
    "TRADE_HAS_FINISHED" Inferred ACQUIRE
        ("the trade is already finished", "交易已结束")
        [ACQUIRE_QUERY: "the call came too late", "调用太晚";]
        ("nothing is left to be done with it", "该交易不能再操作");
    "CONTEXT_INCONSISTENT" Inferred ACQUIRE
        ("the data changed between two calls", "交易信息前后不一致")
        [ACQUIRE_QUERY: "one out_trade_no with different data", "同一 out_trade_no 的数据不同";]
        ("use a new number", "使用新的订单号");
    "REASON_TRADE_BEEN_FREEZEN" Inferred ACQUIRE
        ("the trade is frozen (spelt like this)", "交易被冻结（原文如此拼写）")
        [ACQUIRE_QUERY: "the control of risks", "风险控制";]
        ("ask Alipay", "请联系支付宝");
    "REASON_ILLEGAL_STATUS" Inferred ACQUIRE
        ("the status of the trade does not allow this", "交易状态不合法")
        [ACQUIRE_QUERY: "this step is not due", "当前不能做这一步";]
        ("ask for the trade first", "先查询交易");
    "DISCORDANT_REPEAT_REQUEST" Inferred ACQUIRE
        ("a repeated request differs from the first", "重复请求的参数不一致")
        [ACQUIRE_QUERY: "the same number with another amount", "同一号码、不同金额";]
        ("repeat it with the very same data", "用完全相同的数据重发");
    "CUSTOMER_VALIDATE_ERROR" Inferred ACQUIRE
        ("the payer is not verified", "付款人未实名")
        [ACQUIRE: "no check of the payer's real name", "付款人没有实名认证";]
        ("the payer has it done", "请付款人完成认证");
    "BUYER_ENABLE_STATUS_FORBID" Inferred ACQUIRE
        ("the buyer's account may not pay", "买家账户状态不能付款")
        [ACQUIRE: "the account is restricted", "账户受限";]
        ("the payer asks Alipay", "请付款人联系支付宝");
    "UN_SUPPORT_BIZ_TYPE" Inferred ACQUIRE
        ("this kind of business is not supported", "业务类型不支持")
        [ACQUIRE: "product_code is wrong", "product_code 有误";]
        ("correct it", "请改正");
    "INVALID_RECEIVE_ACCOUNT" Inferred ACQUIRE
        ("the receiver is not on the list", "收款账户不在名单内")
        [ACQUIRE: "the seller is wrong", "卖家有误";]
        ("correct it", "请改正");
    "ROYALTY_INFO_VALIDATE_FAIL" Inferred ACQUIRE
        ("the parts of the payment are wrong", "分账信息有误")
        [ACQUIRE: "accounts or amounts of the parts", "分账的账户或金额有误";]
        ("correct them", "请改正");
    "TRADE_SETTLE_ERROR" Inferred ACQUIRE
        ("the settlement of the parts is wrong", "分账结算有误")
        [ACQUIRE: "accounts or amounts of the parts", "分账的账户或金额有误";]
        ("correct them", "请改正");
    "SOUNDWAVE_PARSER_FAIL" Inferred ACQUIRE
        ("the payer's code could not be read", "动态码解析失败")
        [ACQUIRE: "the code has expired, or was scanned badly", "动态码过期，或没扫清楚";]
        ("scan again", "重新扫码");
    "REFUND_AMT_NOT_EQUAL_TOTAL" Inferred ACQUIRE
        ("the amount is not that of the order", "退款额与订单额不符")
        [ACQUIRE_REFUND: "to cancel takes the full amount", "撤销需要全额";]
        ("send the full amount", "填写全额");
    "TRADE_ROLE_ERROR" Inferred ACQUIRE
        ("there is no right to refund or cancel this trade", "无权退款或撤销该交易")
        [ACQUIRE_QUERY: "the trade is another partner's", "交易属于另一个商户";]
        ("use the partner who made it", "使用创建交易的 partner");
    "BUYER_BALANCE_NOT_ENOUGH" Inferred CASHIER
        ("the buyer's balance is too low", "买家余额不足")
        [ACQUIRE: "not enough money in the account", "账户资金不够";]
        ("top it up, or use another channel", "充值，或换渠道");
    "BEYOND_PAY_RESTRICTION" Inferred CASHIER
        ("the amount is above the limit", "超出支付限额")
        [ACQUIRE: "a limit of the payer or the channel", "付款人或渠道的限额";]
        ("use another channel", "换一个渠道");
    "AGREEMENT_NOT_EXIST" Inferred CASHIER
        ("there is no such agreement", "协议不存在")
        [ACQUIRE: "the number of the agreement is wrong", "协议号有误";]
        ("check it", "请核对");
    "ALIN10023" Inferred CASHIER
        ("somebody else is paying this order", "订单正由他人支付")
        [QUERY_TRADE: "a second payer opened it", "另一位付款人打开了它";]
        ("wait, or make a new order", "等待，或新建订单");
    "ALIN10129" Inferred CASHIER
        ("the partner number belongs to another environment", "PID 与环境不符")
        [BUILD: "sandbox and production are mixed", "沙箱与正式环境混用";]
        ("use the gateway that issued the number", "使用发放该号码的网关");
    "ALIN38173" Inferred CASHIER
        ("the order string of the mobile SDK cannot be read", "移动 SDK 的 orderInfo 解析失败")
        [MOBILE: "quotation marks or separators are wrong", "引号或分隔符有误";]
        ("build the string again: name=\"value\" joined by &", "重新拼接：name=\"value\" 用 & 连接");
    "ALIN42282" Inferred CASHIER
        ("one out_trade_no with other parameters", "同一订单号的参数不一致")
        [QUERY_TRADE: "the number was used before", "该号码已用过";]
        ("use a new number", "使用新的订单号");
    "ALIN43877" Inferred CASHIER
        ("a payer abroad opened a mainland product", "境外付款人打开了境内产品")
        [FOREX: "the product does not fit the payer", "产品与付款人不符";]
        ("use the cross-border product", "改用跨境产品");
    "ALIN43911" Inferred CASHIER
        ("a risk was seen with the payer", "付款人存在风险")
        [BUILD: "the control of risks", "风险控制";]
        ("try with another payer", "换一位付款人");
}
