//! In-store payments, their queries and refunds, and the codes of shops.

super::parameters! { ORDER, "`alipay.acquire.precreate` and `alipay.acquire.create`";
    "notify_url" Conditional Text 190 Url ("required by some pages", "部分文档标为必填");
    "timestamp" Required Text 0 Pattern["yyyy-MM-dd HH:mm:ss"] ("in GMT+8, good for 30 minutes; the Hong Kong page has milliseconds", "按 GMT+8，30 分钟有效；香港文档用毫秒数");
    "terminal_timestamp" Optional Text 0 Any;
    "out_trade_no" Required Text 64 Any;
    "subject" Required Text 256 Any;
    "product_code" Required Text 32 Words["OVERSEAS_MBARCODE_PAY"];
    "total_fee" Required Number 11 Money ("in trans_currency", "以 trans_currency 计");
    "currency" Required Text 0 Currency ("of the settlement", "结算币种");
    "trans_currency" Required Text 0 Currency ("of the price", "标价币种");
    "seller_id" Optional Text 28 Any ("partner unless said", "默认为 partner");
    "seller_email" Optional Text 100 Any;
    "body" Optional Text 0 Any;
    "show_url" Optional Text 0 Url;
    "price" Optional Number 0 Money;
    "quantity" Optional Number 0 Whole;
    "goods_detail" Optional Text 0 Json;
    "extend_params" Required Text 0 Json ("secondary_merchant_id, _name and _industry, store_id, store_name", "含 secondary_merchant_id、_name、_industry、store_id、store_name");
    "it_b_pay" Optional Text 0 Duration;
    "passback_parameters" Optional Text 0 Any;
    "alipay_ca_request" Optional Text 1 Words["1", "2"] ("1 for a certificate, 2 otherwise", "1 为证书签名，2 为其他");
}

super::parameters! { BUYER, "`alipay.acquire.create` alone.";
    "buyer_id" Conditional Text 16 Id2088 ("of the payer", "付款人的用户号");
}

super::parameters! { QUERY, "`alipay.acquire.query`";
    "out_trade_no" Required Text 64 Any;
    "trade_no" Optional Text 64 Any ("counts before the other", "优先使用");
    "alipay_ca_request" Optional Text 1 Words["1", "2"] ("1 for a certificate, 2 otherwise", "1 为证书签名，2 为其他");
}

super::parameters! { OVERSEAS_QUERY, "`alipay.acquire.overseas.query`";
    "partner_trans_id" Required Text 64 Any;
    "alipay_trans_id" Optional Text 64 Any;
}

super::parameters! { SPOT_REFUND, "`alipay.acquire.overseas.spot.refund`";
    "notify_url" Conditional Text 200 Url ("required by the English page", "英文文档标为必填");
    "partner_trans_id" Required Text 64 Any;
    "alipay_trans_id" Optional Text 64 Any;
    "partner_refund_id" Required Text 64 Any ("not the same as partner_trans_id", "不能与 partner_trans_id 相同");
    "refund_amount" Required Number 9 Money ("at most what is left of the payment", "不超过剩余可退金额");
    "currency" Required Text 10 Currency ("amounts in JPY and KRW are whole numbers", "JPY 和 KRW 的金额用整数");
    "refund_reason" Optional Text 128 Any;
    "is_sync" Optional Text 1 Words["Y", "N"] ("N unless said", "默认 N 值");
}

super::parameters! { REFUND_QUERY, "`alipay.acquire.refund.query`";
    "out_trade_no" Required Text 64 Any;
    "out_return_no" Required Text 128 Any;
}

super::parameters! { QR_CREATE, "`alipay.commerce.qrcode.create`";
    "timestamp" Required Text 0 Pattern["yyyy-MM-dd HH:mm:ss"];
    "biz_type" Required Text 0 Words["OVERSEASHOPQRCODE"];
    "biz_data" Required Text 0 Json ("the secondary merchant, the store, both currencies, country_code and address", "二级商户、门店、两种币种、country_code 和 address");
    "notify_url" Optional Text 200 Url;
}

super::parameters! { QR_MODIFY, "`alipay.commerce.qrcode.modify`";
    "timestamp" Required Text 0 Any;
    "biz_type" Required Text 0 Any;
    "qr_code" Required Text 0 Any ("a document writes qrcode, its code sends qr_code", "文档写 qrcode，代码发送 qr_code");
    "biz_data" Required Text 0 Json;
}
