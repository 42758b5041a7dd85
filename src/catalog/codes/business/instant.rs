//! Codes of instant pay.

use crate::catalog::codes::codes;

codes! { Business;
    "LOGIN_USER_TYPE_MUST_A" NameOnly INSTANT
        ("by its name: the kind of user who logged in is not accepted", "从名称看：登录用户的类型不被接受")
        [BUILD: "perhaps the payer's kind of account", "可能是付款人的账户类型";]
        ("pay with another account to see whether it is so", "换一个账户付款试试");
    "DIRECT_PAY_AMOUNT_OUT_OF_RANGE" Inferred INSTANT
        ("the amount is above the limit of instant pay", "即时付款金额超限")
        [STRICT: "total_fee exceeds the limit of the product", "total_fee 超过产品上限";]
        ("reduce it, or ask Alipay", "减少金额，或咨询支付宝");
    "SUBJECT_MUST_NOT_BE_NULL" Inferred INSTANT
        ("subject is empty", "商品名称为空")
        [STRICT: "subject is missing, or was lost when it was transcoded", "没有传 subject，或转码时丢失";]
        ("send a subject", "请传 subject");
    "TRADE_PRICE_NOT_MATCH" Inferred INSTANT
        ("the price is not the one of the existing trade", "单价与原交易不一致")
        [QUERY_TRADE: "price changed for the same out_trade_no", "同一 out_trade_no 的 price 变了";]
        ("use a new out_trade_no", "换新的 out_trade_no");
    "TRADE_QUANTITY_NOT_MATCH" Inferred INSTANT
        ("the quantity is not the one of the existing trade", "数量与原交易不一致")
        [QUERY_TRADE: "quantity changed for the same out_trade_no", "同一 out_trade_no 的 quantity 变了";]
        ("use a new out_trade_no", "换新的 out_trade_no");
    "TRADE_TOTALFEE_NOT_MATCH" Inferred INSTANT
        ("the total is not the one of the existing trade", "总额与原交易不一致")
        [QUERY_TRADE: "total_fee changed for the same out_trade_no", "同一 out_trade_no 的 total_fee 变了";]
        ("use a new out_trade_no", "换新的 out_trade_no");
    "TRADE_NOT_ALLOWED_PAY" Known INSTANT
        ("the trade cannot be paid", "该交易不可支付")
        [QUERY_TRADE: "it is already paid, timed out or closed", "交易已付款、已超时或已关闭";
         STRICT: "out_trade_no was used before", "out_trade_no 被重复使用";]
        ("ask for the trade, and use a new out_trade_no", "查询交易，并换新的 out_trade_no");
    "DIRECT_PAY_WITHOUT_CERT_CLOSE" Inferred INSTANT
        ("payment from the balance without a certificate is not activated", "没有开通无证书余额支付")
        [BUILD: "a setting of the payer's account", "付款人账户的设置";]
        ("the payer chooses another channel, or activates it", "付款人改用其他渠道，或开通它");
    "FAIL_CREATE_CASHIER_PAY_ORDER" Inferred INSTANT
        ("the cashier could not make the order", "收银台订单创建失败")
        [BUILD: "a fault on Alipay's side", "支付宝内部的故障";]
        ("try again", "请重试");
    "ILLEGAL_EXTRA_COMMON_PARAM" Inferred INSTANT
        ("extra_common_param is malformed", "extra_common_param 格式有误")
        [STRICT: "it holds = or &, or more than 100 characters", "含有 = 或 &，或超过 100 个字符";]
        ("take them out", "去掉这些字符");
    "NOT_SUPPORT_GATEWAY" Inferred INSTANT
        ("this channel is not supported", "不支持该支付渠道")
        [STRICT: "paymethod or defaultbank names a channel that is not in the contract", "paymethod 或 defaultbank 指定了未签约的渠道";]
        ("correct them, or apply for the channel", "改正参数，或签约该渠道");
    "TRADE_NOT_FOUND" Inferred INSTANT
        ("no trade has this number", "按交易号查无交易")
        [QUERY_TRADE: "the number is wrong", "号码有误";]
        ("check the number", "核对号码");
    "TRADE_GOOD_INFO_NOT_FOUND" Inferred INSTANT
        ("no details of this trade were found", "查不到该交易的明细")
        [QUERY_TRADE: "the number is wrong", "号码有误";]
        ("check the number", "核对号码");
    "BUYER_EMAIL_ID_MUST_NULL" Inferred INSTANT
        ("the buyer must not be named", "不能传买家账户")
        [STRICT: "buyer_email or buyer_id is sent, and this product does not allow it", "该产品不允许 buyer_email 或 buyer_id";]
        ("leave both out", "不要传这两个参数");
    "ROYALTY_RECEIVER_NOT_IN_SPECIFIED_ACCOUNTS" Inferred INSTANT
        ("a receiver of a part is not among those allowed", "分润账户不在指定名单内")
        [INSTANT: "the receiver has no agreement", "收款方没有签分润协议";]
        ("have the receiver sign it", "请收款方签约");
    "ROYALTY_LENGTH_ERROR" Inferred INSTANT
        ("royalty_parameters is too long", "分润信息超长")
        [INSTANT: "more than 1000 characters", "超过 1000 个字符";]
        ("shorten it", "请缩短");
    "ROYALTY_FORAMT_ERROR" Inferred INSTANT
        ("royalty_parameters is malformed (the gateway spells FORAMT)", "分润参数格式有误（网关写作 FORAMT）")
        [INSTANT: "the separators ^ and | stand in the wrong places", "分隔符 ^ 和 | 用错了位置";]
        ("write account^amount^memo, joined by |", "写成 账户^金额^说明，用 | 连接");
    "ROYALTY_TYPE_ERROR" Inferred INSTANT
        ("royalty_type is wrong", "分润类型有误")
        [INSTANT: "another value than 10", "取值不是 10";]
        ("send royalty_type=10", "请发送 royalty_type=10");
    "ROYALTY_RECEIVE_EMAIL_NOT_EXIST" Inferred INSTANT
        ("a receiver of a part does not exist", "分润收款账户不存在")
        [INSTANT: "a slip in the account", "账户拼写有误";]
        ("correct it", "请改正");
    "ROYALTY_RECEIVE_EMAIL_NOT_CERTIFY" Inferred INSTANT
        ("a receiver of a part is not verified", "分润收款账户未认证")
        [INSTANT: "the check of the real name is not done", "实名认证没有完成";]
        ("have the account verified", "请完成认证");
    "ROYALTY_PAY_EMAIL_NOT_EXIST" Inferred INSTANT
        ("a payer of a part does not exist", "分润付款账户不存在")
        [INSTANT: "a slip in the account", "账户拼写有误";]
        ("correct it", "请改正");
    "ROYALTY_SELLER_ENABLE_STATUS_FORBID" Inferred INSTANT
        ("the seller may not receive parts now", "卖家暂时不能收取分润")
        [INSTANT: "the seller's account is frozen", "卖家账户被冻结";]
        ("ask Alipay", "请联系支付宝");
    "ROYALTY_SELLER_NOT_CERTIFY" Inferred INSTANT
        ("the seller is not verified", "卖家未认证")
        [INSTANT: "the check of the real name is not done", "实名认证没有完成";]
        ("have the account verified", "请完成认证");
    "NAVIGATION_INCOME_OF_ROYALTY_ACCOUNT" Inferred INSTANT
        ("an account would give more than it gets", "分润账户入不敷出")
        [INSTANT: "what goes out of it is more than what comes in", "转出多于转入";]
        ("correct the parts", "改正分润金额");
    "DEFAULT_BANK_INVALID" Inferred INSTANT
        ("defaultbank is not right", "默认网银代码无效")
        [STRICT: "the code of the bank is unknown, or paymethod is not bankPay", "银行代码不存在，或 paymethod 不是 bankPay";]
        ("send a listed code with paymethod=bankPay", "使用列表里的代码，并传 paymethod=bankPay");
    "ILLEGAL_OUTTIME_ARGUMENT" Inferred INSTANT
        ("the time limit is malformed", "自定义超时取值有误")
        [STRICT: "it_b_pay has a decimal such as 1.5h, or is outside 1m to 15d", "it_b_pay 带小数（如 1.5h），或不在 1m 到 15d 之间";]
        ("write whole numbers such as 90m, or 1c: closes at midnight", "写成 90m 这样的整数；1c 表示当天 24 点关闭");
    "EBANK_CERDIT_GW_RULE_NOT_OPEN" Inferred INSTANT
        ("credit cards are not activated (the gateway spells CERDIT)", "信用卡支付未开通（网关写作 CERDIT）")
        [STRICT: "paymethod asks for them without a contract", "没有签约却用 paymethod 要求信用卡";]
        ("apply for them, or ask for another paymethod", "请签约，或换一个 paymethod");
    "EBANK_VISA_GW_RULE_NOT_OPEN" Inferred INSTANT
        ("foreign cards are not activated, or the amount is below 1 yuan", "外卡收单未开通，或金额不足一元")
        [STRICT: "the contract or the amount", "合同或金额的问题";]
        ("apply for them, or raise the amount", "请签约，或提高金额");
    "MOTO_EXPRESS_TOTAL_AMOUNT_EXCEED" Inferred INSTANT
        ("the amount is above the limit of express payment", "超过快捷支付限额")
        [STRICT: "total_fee is too large", "total_fee 过大";]
        ("reduce it", "减少金额");
    "DIRECTIONAL_PAY_FORBIDDEN" Inferred INSTANT
        ("the receiver may not receive this payment", "收款方不能收取这笔付款")
        [STRICT: "the receiver lacks the right", "收款方没有权限";]
        ("check the seller", "请检查卖家");
    "SELLER_ENABLE_STATUS_FORBID" Inferred INSTANT
        ("the seller's account is not in order", "卖家账户状态异常")
        [BUILD: "the account is frozen or restricted", "账户被冻结或受限";]
        ("ask Alipay", "请联系支付宝");
    "TAOBAO_ANTI_PHISHING_CHECK_FAIL" Inferred INSTANT
        ("the check of risks held the payment back", "风险校验未通过")
        [BUILD: "the trade looks suspicious", "交易看起来可疑";]
        ("the payer tries again after about an hour", "付款人约一小时后重试");
    "PAY_CHECK_FAIL" Inferred INSTANT
        ("the check of risks refused the payment", "付款风险校验未通过")
        [BUILD: "the trade looks suspicious", "交易看起来可疑";]
        ("the payer asks Alipay", "请付款人联系支付宝");
    "SUBJECT_HAS_FORBIDDENWORD" Inferred INSTANT
        ("subject holds a banned word", "商品名称含违禁词")
        [STRICT: "the filter of texts", "文字过滤所致";]
        ("change the text", "修改文字");
    "BODY_HAS_FORBIDDENWORD" Inferred INSTANT
        ("body holds a banned word", "商品描述含违禁词")
        [STRICT: "the filter of texts", "文字过滤所致";]
        ("change the text", "修改文字");
    "NEED_CTU_CHECK_PARAMETER_ERROR" Inferred INSTANT
        ("need_ctu_check is wrong", "need_ctu_check 取值有误")
        [STRICT: "another value than Y and N", "取值不是 Y 或 N";]
        ("send Y or N", "请填 Y 或 N");
    "NEED_CTU_CHECK_NOT_ALLOWED" Inferred INSTANT
        ("need_ctu_check is not allowed", "没有 need_ctu_check 的权限")
        [STRICT: "it is sent without the right to it", "没有权限却传了它";]
        ("leave it out", "不要传它");
    "EVOUCHER_ID_NOT_EXIST" Inferred INSTANT
        ("the number of the e-voucher is missing", "缺少电子凭证号")
        [STRICT: "payment_type is 47 and extend_param has no evoucheprod_evouche_id", "payment_type 是 47，而 extend_param 里没有 evoucheprod_evouche_id";]
        ("add it, or send payment_type=1", "补上，或改用 payment_type=1");
    "UNKNOWN_PRODUCT_NAME" Inferred INSTANT
        ("the line of products could not be found out", "无法取得产品线")
        [BUILD: "a fault on Alipay's side", "支付宝内部的故障";]
        ("try again", "请重试");
    "TOKEN_LEN_TOO_LONG" Inferred INSTANT
        ("token is too long", "token 过长")
        [STRICT: "more than 40 characters: not the token that was issued", "超过 40 个字符：不是所发放的 token";]
        ("send the token as it was issued", "原样发送所发放的 token");
    "TRADE_ENGINE_ERROR" Known INSTANT
        ("the trade engine refused the data", "交易引擎拒绝了这些数据")
        [STRICT: "a parameter is too long, most often subject", "某个参数过长，多半是 subject";]
        ("shorten it", "缩短该参数");
}
