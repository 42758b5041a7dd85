//! The mobile SDK and the WAP interface, which list all of their own parameters.

super::parameters! { SDK, "`mobile.securitypay.pay`";
    "notify_url" Required Text 200 Url;
    "app_id" Optional Text 0 Any ("of the app", "客户端标识");
    "appenv" Optional Text 0 Any ("such as system=android^version=3.0.1.2", "例如 system=android^version=3.0.1.2");
    "out_trade_no" Required Text 64 Any;
    "subject" Required Text 128 Any;
    "payment_type" Required Text 4 Words["1"];
    "seller_id" Required Text 16 Any ("e-mail address, mobile number or 2088 number", "邮箱、手机号或 2088 号");
    "total_fee" Required Number 0 Money;
    "body" Required Text 512 Any;
    "goods_type" Optional Text 1 Words["1", "0"] ("1 for physical goods, 0 for virtual ones", "1 为实物，0 为虚拟");
    "hb_fq_param" Optional Text 0 Json;
    "rn_check" Optional Text 1 Words["T", "F"];
    "it_b_pay" Optional Text 0 Duration ("1m to 15d, 1c, or a point in time", "1m 到 15d、1c，或一个具体时间");
    "extern_token" Optional Text 32 Any;
    "promo_params" Optional Text 128 Any;
    "extend_params" Optional Text 0 Json;
    "sign_type" Required Text 0 Words["RSA", "RSA2"] ("never MD5; mainland takes RSA only", "不能用 MD5；境内只支持 RSA");
    "sign" Required Text 0 Any ("base64, percent-encoded", "base64，再做 URL 编码");
    "_input_charset" Required Text 0 Words["utf-8"];
    "currency" Conditional Text 0 Currency ("cross-border only", "仅跨境使用");
    "forex_biz" Conditional Text 0 Words["FP"] ("cross-border only", "仅跨境使用");
    "product_code" Conditional Text 32 Words["NEW_WAP_OVERSEAS_SELLER"] ("cross-border only", "仅跨境使用");
}

super::parameters! { WAP_CREATE, "`alipay.wap.trade.create.direct`";
    "service" Required Text 0 Any ("the name of this service", "本接口的名称");
    "format" Required Text 0 Words["xml"];
    "v" Required Text 0 Words["2.0"] ("answers and notifications say 1.0", "回答和通知里是 1.0");
    "partner" Required Text 16 Id2088;
    "req_id" Required Text 0 Any ("unique for each request", "每次请求唯一");
    "sec_id" Required Text 0 Words["MD5", "0001"] ("0001 is RSA; signed, unlike sign_type", "0001 为 RSA；与 sign_type 不同，它参与签名");
    "req_data" Required Text 0 Xml ("root element direct_trade_create_req", "根元素为 direct_trade_create_req");
    "req_data/subject" Required Text 0 Any;
    "req_data/out_trade_no" Required Text 0 Any;
    "req_data/total_fee" Required Number 0 Money;
    "req_data/seller_account_name" Required Text 0 Any;
    "req_data/call_back_url" Required Text 0 Url;
    "req_data/notify_url" Optional Text 0 Url;
    "req_data/merchant_url" Optional Text 0 Url;
    "req_data/out_user" Optional Text 0 Any ("not sure", "未确定");
    "req_data/pay_expire" Optional Number 0 Whole ("minutes", "单位为分钟");
    "sign" Required Text 0 Any ("there is no sign_type here", "这里没有 sign_type");
}

super::parameters! { WAP_EXECUTE, "`alipay.wap.auth.authAndExecute`";
    "service" Required Text 0 Any ("the name of this service", "本接口的名称");
    "format" Required Text 0 Words["xml"];
    "v" Required Text 0 Words["2.0"];
    "partner" Required Text 16 Id2088;
    "sec_id" Required Text 0 Words["MD5", "0001"] ("0001 is RSA; signed, unlike sign_type", "0001 为 RSA；与 sign_type 不同，它参与签名");
    "req_data" Required Text 0 Xml ("root element auth_and_execute_req", "根元素为 auth_and_execute_req");
    "req_data/request_token" Required Text 0 Any ("out of the first answer; with 0001 that answer is encrypted", "取自第一次调用的回答；0001 时回答是加密的");
    "sign" Required Text 0 Any;
}
