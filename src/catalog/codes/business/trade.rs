//! Codes that several services share which create, query, ship or close a trade.

use crate::catalog::codes::codes;

codes! { Business;
    "TRADE_BUYER_NOT_MATCH" Inferred TRADE
        ("the buyer is not the one of the existing trade", "买家与原交易不一致")
        [QUERY_TRADE: "somebody else opens the same order, or buyer_email changed for the same out_trade_no", "换了账户打开同一订单，或同一 out_trade_no 的 buyer_email 变了";]
        ("pay with the first account, or use a new out_trade_no", "用原来的账户付款，或换新的 out_trade_no");
    "TRADE_SELLER_NOT_MATCH" Inferred TRADE
        ("the seller is not the one of the existing trade", "卖家与原交易不一致")
        [QUERY_TRADE: "the seller changed for an out_trade_no that was sent before", "同一 out_trade_no 的卖家变了";]
        ("keep the seller, or use a new out_trade_no", "保持卖家不变，或换新的 out_trade_no");
    "TRADE_DATA_NOT_MATCH" Inferred TRADE
        ("the data differ from those of the existing trade", "请求数据与原交易不一致")
        [QUERY_TRADE: "one out_trade_no was sent twice with different data", "同一 out_trade_no 两次发送的数据不同";]
        ("send the same data again, or use a new out_trade_no", "发送相同的数据，或换新的 out_trade_no");
    "TRADE_DATA_MATCH_ERROR" Known TRADE
        ("the data do not agree with the trade of this out_trade_no", "交易信息与该 out_trade_no 的原交易比对不一致")
        [QUERY_TRADE: "the out_trade_no was used before, with another subject or amount", "该 out_trade_no 已用过，而商品名或金额变了";
         EXPLAIN: "Chinese text arrived garbled the first or the second time, so that it differs", "中文有一次成了乱码，因而前后不同";
         STRICT: "out_trade_no is a constant, often the one of the sample code", "out_trade_no 是固定值，常见于照抄示例";]
        ("make out_trade_no unique for each order; send an order again with the very same data", "每个订单用唯一的 out_trade_no；重发时数据要完全相同");
    "USER_NOT_EXIST" Inferred TRADE
        ("there is no such member", "会员不存在")
        [STRICT: "an account is misspelt or was closed", "账户写错或已注销";]
        ("correct the account", "改正账户");
    "OUT_TRADE_NO_EXIST" Inferred TRADE
        ("out_trade_no was used before", "商户订单号重复")
        [QUERY_TRADE: "the number is a constant, or begins again after some time", "订单号是固定值，或过一段时间又重新开始";]
        ("give each order a number of its own", "每个订单使用唯一的订单号");
    "TRADE_NOT_EXIST" Inferred AFTER
        ("there is no such trade", "交易不存在")
        [QUERY_TRADE: "trade_no and out_trade_no were mixed up, or the number is wrong", "混淆了 trade_no 与 out_trade_no，或号码有误";
         BUILD: "the payer never logged in, so that no trade was made (cross-border: before login or scan)", "付款人没有登录，交易尚未创建（跨境交易在登录或扫码之后才有）";
         BUILD: "the trade belongs to another environment", "交易属于另一个环境";]
        ("check the number; wait until the payer has logged in", "核对号码；等付款人登录之后再查");
    "ILLEGAL_PAYMENT_TYPE" Inferred TRADE
        ("payment_type is not right", "payment_type 取值无效")
        [STRICT: "it is another value than 1 (47 wants an e-voucher)", "取值不是 1（47 需要电子凭证）";]
        ("send payment_type=1", "发送 payment_type=1 即可");
    "BUYER_NOT_EXIST" Inferred TRADE
        ("there is no such buyer", "买家账户不存在")
        [STRICT: "buyer_email or buyer_id is unknown", "buyer_email 或 buyer_id 不存在";]
        ("leave the buyer out, or correct it", "不传买家，或改正它");
    "SELLER_NOT_EXIST" Known TRADE
        ("there is no such seller", "卖家账户不存在")
        [STRICT: "the login e-mail of the account was changed, and seller_email is the old one", "账户的登录邮箱改过，seller_email 还是旧的";
         STRICT: "a slip in seller_email", "seller_email 拼写有误";]
        ("correct seller_email, or use seller_id, which never changes", "改正 seller_email，或改用不会变的 seller_id");
    "BUYER_SELLER_EQUAL" Known TRADE
        ("buyer and seller are the same account", "买卖双方是同一个账户")
        [BUILD: "whoever tests is logged in as the merchant", "测试时登录的就是商户账户";
         STRICT: "buyer_email is the seller's", "buyer_email 填成了卖家";]
        ("log out, or pay with another account", "退出登录，或换一个账户付款");
    "COMMISION_ID_NOT_EXIST" Inferred TRADE
        ("the account for the commission does not exist (the gateway spells COMMISION)", "佣金账户不存在（网关写作 COMMISION）")
        [INSTANT: "a receiver in royalty_parameters is unknown", "royalty_parameters 里的收款账户不存在";]
        ("correct the account", "改正账户");
    "COMMISION_SELLER_DUPLICATE" Inferred TRADE
        ("the account for the commission is the seller's", "佣金账户与卖家相同")
        [INSTANT: "the seller stands among the receivers in royalty_parameters", "royalty_parameters 里列出了卖家自己";]
        ("take the seller out of the list", "从名单里去掉卖家");
    "COMMISION_FEE_OUT_OF_RANGE" Inferred TRADE
        ("the commission is too large", "佣金金额超限")
        [INSTANT: "the parts are more than the contract allows", "分润超过合同比例";]
        ("reduce them", "减少佣金");
    "COMMISION_NOT_SUPPORT" Inferred TRADE
        ("a commission is not allowed here", "不支持佣金")
        [INSTANT: "royalty_type or royalty_parameters without the right to them", "没有权限却传了 royalty_type 或 royalty_parameters";]
        ("leave both out", "不要传这两个参数");
    "ILLEGAL_LOGISTICS_FORMAT" Inferred ESCROW
        ("the logistics are malformed", "物流信息格式有误")
        [STRICT: "of logistics_type, logistics_fee and logistics_payment one is missing", "logistics_type、logistics_fee、logistics_payment 缺了一个";
         ESCROW: "a word that is not in the list, or a fee that is no number", "取值不在枚举之内，或费用不是数字";]
        ("send the three together, with words of the list", "三个参数一起传，取值用枚举里的词");
    "LOGISTICS_CHOOSE_ERROR" Inferred ESCROW
        ("the chosen logistics do not fit", "物流选择有误")
        [QUERY_TRADE: "the group that was chosen is not the trade's", "所选的一组物流与交易不符";]
        ("send the same logistics again", "发送一致的物流信息");
    "TOTAL_FEE_LESSEQUAL_ZERO" Inferred TRADE
        ("the total is zero or less", "交易总额小于等于零")
        [STRICT: "discount takes off more than price times quantity", "discount 超过了单价乘以数量";]
        ("keep the total at 0.01 or more", "总额至少 0.01");
    "TOTAL_FEE_OUT_OF_RANGE" Inferred TRADE
        ("the total is out of range", "交易总额超限")
        [STRICT: "above the limit of the product (escrow: 1000000 yuan a trade)", "超过产品上限（担保交易每笔 1000000 元）";
         STRICT: "an amount in fen was sent as yuan", "把分当成元传入";]
        ("reduce or split the amount", "减少或拆分金额");
    "TOTAL_FEE_EXCEED" Unconfirmed TRADE
        ("the total exceeds the limit", "交易总额超过上限")
        [STRICT: "as with TOTAL_FEE_OUT_OF_RANGE", "与 TOTAL_FEE_OUT_OF_RANGE 相同";]
        ("reduce or split the amount", "减少或拆分金额");
    "ILLEGAL_FEE_PARAM" Inferred TRADE
        ("the amounts contradict each other", "金额参数组合有误")
        [STRICT: "total_fee is sent together with price and quantity, or none of them is", "同时传了 total_fee 与 price、quantity，或一个都没传";]
        ("send total_fee alone, or price with quantity", "只传 total_fee，或传 price 加 quantity");
    "SELF_TIMEOUT_NOT_SUPPORT" Inferred TRADE
        ("a time limit of the shop's own is not activated", "没有开通自定义超时")
        [STRICT: "it_b_pay or t_s_send_… is sent without that option", "没有开通却传了 it_b_pay 或 t_s_send_…";]
        ("leave it out, or apply for it", "不传，或申请开通");
    "VIRTUAL_NOT_SUPPORT" Inferred TRADE
        ("delivery of virtual goods is not supported", "不支持虚拟收货方式")
        [ESCROW: "the product is for physical goods", "该产品用于实物商品";]
        ("call the service that fits the goods", "改用与商品相符的接口");
    "MAX_MONEY_COMPANY_TO_INDIVIDUAL" Inferred TRADE
        ("a company pays a person more than 50000 yuan at once", "公司单笔付给个人超过五万元")
        [STRICT: "the amount is above the limit", "金额超过上限";]
        ("split it, or use another kind of account", "拆分付款，或换账户类型");
    "PRODUCT_NOT_EXIST" Inferred TRADE
        ("there is no such product type", "产品类型不存在")
        [STRICT: "product_type is unknown", "product_type 有误";]
        ("leave product_type out, or correct it", "去掉或改正 product_type");
    "DONATE_GREATER_THAN_MAX" Inferred DONATE
        ("the donation is above the limit", "捐赠金额超过上限")
        [DONATE: "total_fee is too large", "total_fee 过大";]
        ("reduce it", "减少金额");
    "DIGITAL_FEE_GREATER_THAN_MAX" Inferred DIGITAL
        ("the amount is above the limit for virtual goods", "虚拟物品金额超限")
        [DIGITAL: "price times quantity is too large", "单价乘以数量过大";]
        ("reduce it", "减少金额");
    "TRADE_STATUS_NOT_AVAILD" Inferred SHIPPING
        ("the status of the trade does not allow this (the gateway spells AVAILD)", "交易状态不允许此操作（网关写作 AVAILD）")
        [QUERY_TRADE: "shipping before the payment, or closing a trade that is paid or closed", "付款前就发货，或关闭已付款、已关闭的交易";]
        ("ask for the status first", "先查询交易状态");
    "GENERAL_FAILTURE" Inferred CLOSE
        ("it failed, and the gateway says no more (spelt like this)", "一般性失败，网关没有更多说明（原文如此拼写）")
        [QUERY_TRADE: "not stated", "原因未说明";]
        ("try again, then ask Alipay's support", "重试，仍失败请联系支付宝客服");
}
