//! What follows a payment: queries, closing, shipping, refunds, payouts.

super::parameters! { QUERY, "`single_trade_query`";
    "trade_no" OneOf("id") Text 64 Any ("Alipay's number, 16 to 64 characters; counts before the other", "支付宝交易号，16 到 64 个字符；优先使用");
    "out_trade_no" OneOf("id") Text 64 Any;
}

super::parameters! { CLOSE, "`close_trade`";
    "trade_no" OneOf("id") Text 64 Any;
    "out_order_no" OneOf("id") Text 64 Any ("here it is out_order_no; one sample sends out_trade_no with trade_role", "这里叫 out_order_no；有一个示例用 out_trade_no 加 trade_role");
    "trade_role" Optional Text 1 Words["B", "S"] ("B for the buyer, S for the seller", "B 为买家，S 为卖家");
}

super::parameters! { SEND_GOODS, "`send_goods_confirm_by_platform`";
    "trade_no" Required Text 64 Any ("Alipay's number, not the shop's", "支付宝交易号，不是商户订单号");
    "logistics_name" Required Text 0 Any ("the name of the carrier", "物流公司名称");
    "invoice_no" Optional Text 0 Any ("the tracking number; not needed with DIRECT", "运单号；DIRECT 时不需要");
    "transport_type" OneOf("transport") Text 0 Words["POST", "EXPRESS", "EMS", "DIRECT"];
    "create_transport_type" OneOf("transport") Text 0 Words["POST", "EXPRESS", "EMS", "DIRECT"];
    "seller_ip" Optional Text 15 Ipv4;
}

super::parameters! { REFUND, "Both refund services.";
    "notify_url" Optional Text 200 Url;
    "seller_email" OneOf("seller") Text 0 Any ("e-mail address", "邮箱地址");
    "seller_user_id" OneOf("seller") Text 16 Id2088 ("counts before the other", "优先使用");
    "refund_date" Required Text 0 Pattern["yyyy-MM-dd HH:mm:ss"] ("the time of now", "当前时间");
    "batch_no" Required Text 32 Any ("today as yyyyMMdd, then 3 to 24 letters or digits, not 000; unique", "当天 yyyyMMdd 加 3 到 24 位字母数字，不为 000；唯一");
    "batch_num" Required Text 0 Whole ("the number of items in detail_data, at most 1000", "detail_data 的笔数，至多 1000");
    "detail_data" Required Text 0 Any ("Alipay's trade_no^amount^reason, joined by #; a reason of at most 256 bytes without ^ | $ #", "支付宝 trade_no^金额^理由，用 # 连接；理由至多 256 字节，不含 ^ | $ #");
}

super::parameters! { REFUND_WITHOUT_PASSWORD, "`refund_fastpay_by_platform_nopwd` alone.";
    "dback_notify_url" Optional Text 200 Url;
    "use_freeze_amount" Optional Text 1 Words["Y", "N"];
    "return_type" Optional Text 0 Words["xml"];
}

super::parameters! { BATCH, "`batch_trans_notify`";
    "notify_url" Required Text 200 Url;
    "account_name" Required Text 128 Any ("the legal name of the payer", "付款方户名");
    "email" Required Text 100 Any ("the login account of the payer", "付款方登录账户");
    "batch_no" Required Text 0 Any ("unique; samples use yyyyMMdd and a sequence", "唯一；示例用 yyyyMMdd 加序号");
    "batch_num" Required Number 0 Whole ("the number of items", "笔数合计");
    "batch_fee" Required Number 0 Money ("the sum of all items", "金额合计");
    "pay_date" Required Text 8 Pattern["yyyyMMdd"];
    "detail_data" Required Text 0 Any ("serial^account^name^amount^memo, joined by |; at most 32, 100 and 128 characters, the memo 100", "流水号^账户^姓名^金额^备注，用 | 连接；前三项至多 32、100、128 个字符，备注 100");
    "buyer_account_name" Optional Text 0 Any;
    "extend_param" Optional Text 0 Any ("name^value, joined by |", "名^值，用 | 连接");
}

super::parameters! { ACCOUNT, "`account.page.query`";
    "page_no" Required Number 0 Whole ("begins with 1", "从 1 开始");
    "page_size" Optional Number 0 Whole ("seen in an answer; not sure in a request", "见于回答；能否用于请求未确定");
    "gmt_start_time" Conditional Text 0 Pattern["yyyy-MM-dd HH:mm:ss"];
    "gmt_end_time" Conditional Text 0 Pattern["yyyy-MM-dd HH:mm:ss"];
    "iw_account_log_id" Optional Text 0 Any ("numbers joined by commas", "用逗号连接的流水号");
    "logon_id" Optional Text 0 Any;
    "merchant_out_order_no" Optional Text 0 Any ("seen in answers; not sure in a request", "见于回答；能否用于请求未确定");
    "trans_code" Optional Text 0 Any ("not sure; ILLEGAL_TRANS_CODE implies it", "未确定；由 ILLEGAL_TRANS_CODE 推知");
}
