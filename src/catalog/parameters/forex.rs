//! Cross-border payments, refunds and files.

super::parameters! { TRADE, "Both payment services.";
    "notify_url" Optional Text 200 Url;
    "return_url" Optional Text 200 Url;
    "subject" Required Text 256 Any ("no special characters", "不要特殊字符");
    "body" Optional Text 400 Any ("no special characters", "不要特殊字符");
    "out_trade_no" Required Text 64 Any ("unique for each order of the partner", "在该商户内每单唯一");
    "currency" Required Text 10 Currency ("the settlement currency of the contract, also when rmb_fee is used", "合同的结算币种，使用 rmb_fee 时也不变");
    "total_fee" OneOf("amount") Number 9 Money ("0.01 to 1000000.00 in currency; whole numbers for JPY and KRW", "以 currency 计，0.01 到 1000000.00；JPY 和 KRW 用整数");
    "rmb_fee" OneOf("amount") Number 9 Money ("0.01 to 1000000.00 yuan; currency stays as it is", "0.01 到 1000000.00 元；currency 保持不变");
    "supplier" Optional Text 16 Any ("the name that the payer sees", "付款人看到的名称");
    "timeout_rule" Optional Text 0 Words["5m", "10m", "15m", "30m", "1h", "2h", "3h", "5h", "10h", "12h"] ("12h unless said; has to be opened", "默认 12h；需要开通");
    "order_gmt_create" Conditional Text 0 Pattern["yyyy-MM-dd HH:mm:ss"] ("in GMT+8; with order_valid_time", "按 GMT+8；与 order_valid_time 同传");
    "order_valid_time" Conditional Text 5 Whole ("seconds, at most 2592000 (an early page says 21600)", "秒数，至多 2592000（早期文档为 21600）");
    "auth_token" Optional Text 0 Any ("of an express login", "快捷登录令牌");
    "seller_id" Conditional Text 0 Any ("for service providers: the older name of secondary_merchant_id", "仅服务商：secondary_merchant_id 的旧名");
    "seller_name" Conditional Text 0 Any ("for service providers", "仅服务商使用");
    "seller_industry" Conditional Text 4 Any ("for service providers", "仅服务商使用");
    "secondary_merchant_id" Conditional Text 0 Any ("for service providers: letters, digits and underscores", "仅服务商：字母、数字和下划线");
    "secondary_merchant_name" Conditional Text 128 Any;
    "secondary_merchant_industry" Conditional Text 4 Any ("the code of the trade, such as 5812", "行业代码，如 5812");
    "split_fund_info" Optional Text 600 Json ("an array; the sample writes ' for the double mark before signing", "数组；示例在签名前把双引号换成 '");
    "trade_information" Optional Text 0 Json ("business_type 1 to 5, goods_info as SKU^quantity", "business_type 1 到 5，goods_info 为 SKU^数量");
}

super::parameters! { WEB, "`create_forex_trade` alone.";
    "product_code" Optional Text 32 Words["NEW_OVERSEAS_SELLER"];
}

super::parameters! { WAP, "`create_forex_trade_wap` alone.";
    "product_code" Optional Text 32 Words["NEW_WAP_OVERSEAS_SELLER"];
    "merchant_url" Optional Text 0 Url ("the way back to the shop", "返回商户的链接");
    "app_pay" Optional Text 1 Words["Y"] ("opens the app", "唤起应用");
    "payment_inst" Optional Text 16 Words["ALIPAYCN", "ALIPAYHK"];
}

super::parameters! { REFUND, "`forex_refund`";
    "notify_url" Optional Text 200 Url;
    "out_return_no" Required Text 64 Any ("unique for each refund", "每笔退款唯一");
    "out_trade_no" Required Text 64 Any ("the number of the order that was paid", "原订单号");
    "return_amount" OneOf("amount") Number 9 Money ("in the settlement currency; whole numbers for JPY", "以结算币种计；JPY 用整数");
    "return_rmb_amount" OneOf("amount") Number 9 Money ("in yuan", "以人民币计");
    "currency" Required Text 10 Currency ("that of the payment; never CNY", "与原支付相同；不能是 CNY");
    "gmt_return" Required Text 14 Pattern["yyyyMMddHHmmss"] ("in GMT+8; the English page prints another pattern", "按 GMT+8；英文文档写的是另一种格式");
    "reason" Required Text 100 Any ("optional by the Chinese page", "中文文档标为可选");
    "product_code" Conditional Text 32 Words["NEW_OVERSEAS_SELLER", "NEW_WAP_OVERSEAS_SELLER"] ("required by the Chinese page", "中文文档标为必填");
    "split_fund_info" Optional Text 1600 Json;
    "is_sync" Optional Text 1 Words["Y", "N"] ("N unless said; with Y there is an answer and no notification", "默认 N；填 Y 时只有同步回答");
}

super::parameters! { FILE, "`forex_compare_file`";
    "start_date" Required Text 8 Pattern["yyyyMMdd"] ("a past day; at most 10 days to end_date", "过去的日期；到 end_date 至多 10 天");
    "end_date" Required Text 8 Pattern["yyyyMMdd"];
}

super::parameters! { LIQUIDATION, "`forex_liquidation_file`";
    "start_date" Required Text 8 Pattern["yyyyMMdd"];
    "end_date" Required Text 8 Pattern["yyyyMMdd"];
}
