//! Codes of batch refunds.

use crate::catalog::codes::codes;

codes! { Business;
    "BATCH_NUM_EXCEED_LIMIT" Inferred REFUND
        ("more than 1000 items", "笔数超过一千")
        [REFUND: "detail_data has too many items", "detail_data 的笔数过多";]
        ("split it into several batches", "拆成几批");
    "REFUND_DATE_ERROR" Inferred REFUND
        ("refund_date is wrong", "退款时间有误")
        [REFUND: "it is not today, or not in the pattern", "不是当天，或格式不对";]
        ("send the time of now as yyyy-MM-dd HH:mm:ss", "按 yyyy-MM-dd HH:mm:ss 填当前时间");
    "BATCH_NUM_ERROR" Inferred REFUND
        ("batch_num is malformed", "总笔数格式有误")
        [REFUND: "it is no whole number", "不是整数";]
        ("send a whole number", "填写整数");
    "BATCH_NUM_NOT_EQUAL_TOTAL" Inferred REFUND
        ("batch_num is not the number of items", "笔数与明细不符")
        [REFUND: "it is not one more than the number of # in detail_data", "不等于 detail_data 里 # 的个数加一";]
        ("count the items again", "重新计数");
    "SINGLE_DETAIL_DATA_EXCEED_LIMIT" Inferred REFUND
        ("one item is too long", "单笔明细超限")
        [REFUND: "its reason has more than 256 bytes", "退款理由超过 256 字节";]
        ("shorten the reason", "缩短理由");
    "DUBL_ROYALTY_IN_DETAIL" Inferred REFUND
        ("one item names the same two accounts twice", "明细中分润重复")
        [REFUND: "a part is listed twice with the same payer and receiver", "同一对转出、转入账户写了两次";]
        ("make one of them", "合并成一条");
    "NOT_THIS_SELLER_TRADE" Inferred REFUND
        ("the trade is another seller's", "非本卖家的交易")
        [REFUND: "the seller or trade_no is wrong", "卖家或 trade_no 有误";]
        ("correct them", "请改正");
    "NOT_THIS_PARTNERS_TRADE" Inferred REFUND
        ("the trade is another partner's", "非本商户的交易")
        [QUERY_TRADE: "partner is not the one that made the trade", "partner 不是创建交易的商户";]
        ("use the partner who made the trade", "使用创建交易的 partner");
    "DUBL_TRADE_NO_IN_SAME_BATCH" Inferred REFUND
        ("a trade stands twice in the batch", "批次内交易号重复")
        [REFUND: "detail_data has two items of one trade_no", "detail_data 里同一 trade_no 有两条";]
        ("make one of them", "合并成一条");
    "DUPLICATE_BATCH_NO" Inferred REFUND
        ("batch_no was used before", "批次号重复")
        [REFUND: "the same number was sent again", "同一批次号又发了一次";]
        ("use a new number of the day", "使用当天新的批次号");
    "BATCH_NO_FORMAT_ERROR" Inferred REFUND
        ("batch_no is malformed", "批次号格式有误")
        [REFUND: "it is not yyyyMMdd with 3 to 24 letters or digits behind it, or ends with 000", "不是 yyyyMMdd 加 3 到 24 位字母数字，或以 000 结尾";]
        ("build it anew, with today's date", "用当天日期重新生成");
    "TRADE_STATUS_ERROR" Inferred REFUND
        ("the status of the trade allows no refund", "交易状态不可退款")
        [QUERY_TRADE: "it is not paid, finished or closed", "未付款、已完结或已关闭";]
        ("ask for the trade first", "先查询交易");
    "SELLER_INFO_NOT_EXIST" Inferred REFUND
        ("the seller is missing", "缺少卖家信息")
        [REFUND: "seller_email and seller_user_id are both wrong", "seller_email 和 seller_user_id 都不对";]
        ("send one that is right", "传一个正确的值");
    "PARTNER_NOT_SIGN_PROTOCOL" Inferred REFUND
        ("the partner has no agreement about refunds", "商户未签退款协议")
        [REFUND: "the agreement is missing; without password it is a special one", "缺少协议；无密退款需要专门签约";]
        ("sign it", "请签约");
    "DETAIL_DATA_FORMAT_ERROR" Inferred REFUND
        ("detail_data is malformed", "明细格式有误")
        [REFUND: "the separators ^ # | $ are wrong, or stand inside a reason", "分隔符 ^ # | $ 有误，或出现在理由里";
         QUERY_TRADE: "the shop's own number stands where Alipay's trade_no belongs", "该写支付宝交易号 trade_no 的地方写了商户订单号";]
        ("write trade_no^amount^reason, joined by #", "写成 trade_no^金额^理由，用 # 连接");
    "PWD_REFUND_NOT_ALLOW_ROYALTY" Inferred REFUND
        ("a refund with password cannot take parts back", "有密退款不支持退分润")
        [REFUND: "detail_data has a part about royalties", "detail_data 里有退分润部分";]
        ("take it out", "去掉该部分");
    "NANHANG_REFUND_CHARGE_AMOUNT_ERROR" Inferred REFUND
        ("the face value of the ticket is wrong", "票面价有误")
        [REFUND: "a product of airlines", "航空产品专用";]
        ("correct it", "请改正");
    "REFUND_AMOUNT_NOT_VALID" Inferred REFUND
        ("the amount of a refund is wrong", "退款金额有误")
        [REFUND: "zero, negative, or more than two decimals", "为零、负数，或超过两位小数";]
        ("correct it", "请改正");
    "TRADE_PRODUCT_TYPE_NOT_ALLOW_REFUND" Inferred REFUND
        ("trades of this product cannot be refunded here", "该产品的交易不能在此退款")
        [QUERY_TRADE: "the trade was made with another product", "交易由另一种产品创建";]
        ("use the refund service of that product", "改用该产品的退款接口");
    "RESULT_FACE_AMOUNT_NOT_VALID" Inferred REFUND
        ("the face value refunded is above the one paid", "退票面价大于支付票面价")
        [REFUND: "a product of airlines", "航空产品专用";]
        ("correct it", "请改正");
    "REFUND_CHARGE_FEE_ERROR" Inferred REFUND
        ("the charge to refund is wrong", "退收费金额有误")
        [REFUND: "the part about charges in an item is wrong", "明细中的收费部分有误";]
        ("correct it", "请改正");
    "REASON_REFUND_CHARGE_ERR" Inferred REFUND
        ("refunding the charge failed", "退收费失败")
        [REFUND: "trouble with the account of the charge", "收费账户有问题";]
        ("check the account", "检查账户");
    "RESULT_AMOUNT_NOT_VALID" Inferred REFUND
        ("the amount of the charge is wrong", "退收费数额有误")
        [REFUND: "the part about charges in an item is wrong", "明细中的收费部分有误";]
        ("correct it", "请改正");
    "RESULT_ACCOUNT_NO_NOT_VALID" Inferred REFUND
        ("the account is not valid", "账号无效")
        [REFUND: "a slip in the account", "账号拼写有误";]
        ("correct it", "请改正");
    "REASON_TRADE_REFUND_FEE_ERR" Inferred REFUND
        ("the sum of the refund is wrong", "退款费用有误")
        [QUERY_TRADE: "the amounts do not fit the trade", "金额与交易不符";]
        ("correct it", "请改正");
    "REASON_HAS_REFUND_FEE_NOT_MATCH" Inferred REFUND
        ("what was refunded before does not agree", "已退金额不符")
        [QUERY_TRADE: "two refunds ran at the same time", "两次退款同时进行";]
        ("ask for the trade, then try again", "查询后重试");
    "TXN_RESULT_ACCOUNT_STATUS_NOT_VALID" Inferred REFUND
        ("the account is not in order", "账户状态无效")
        [REFUND: "the account is frozen", "账户被冻结";]
        ("ask Alipay", "请联系支付宝");
    "TXN_RESULT_ACCOUNT_BALANCE_NOT_ENOUGH" Inferred REFUND
        ("the balance is too low", "账户余额不足")
        [REFUND: "not enough money in the account", "账户资金不够";]
        ("top it up", "请充值");
    "REASON_REFUND_AMOUNT_LESS_THAN_COUPON_FEE" Inferred REFUND
        ("a coupon cannot be refunded in part", "红包不可部分退款")
        [REFUND: "the refund is less than the coupon", "退款金额小于红包金额";]
        ("refund it in full", "请全额退款");
}
