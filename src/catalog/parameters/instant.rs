//! Instant pay, in the browser of a computer or a phone.

super::parameters! { DIRECT, "`create_direct_pay_by_user`";
    "notify_url" Optional Text 190 Url ("best without a query of its own", "最好不带自己的查询串");
    "return_url" Optional Text 200 Url;
    "error_notify_url" Optional Text 200 Url ("has to be opened; gets the error code", "需要开通；接收错误代码");
    "out_trade_no" Required Text 64 Any ("unique for each order of the partner", "在该商户内每单唯一");
    "subject" Required Text 256 Any ("128 Chinese characters; no special ones", "128 个汉字；不要特殊字符");
    "payment_type" Required Text 4 Words["1", "47"] ("1; 47 is for e-vouchers and needs extend_param", "填 1；47 用于电子凭证，需要 extend_param");
    "total_fee" OneOf("amount") Number 0 Money ("0.01 to 100000000.00 yuan; not together with price and quantity", "0.01 到 100000000.00 元；不与 price、quantity 同传");
    "price" OneOf("amount") Number 0 Money ("only together with quantity", "只与 quantity 同传");
    "quantity" OneOf("amount") Number 0 Whole ("only together with price", "只与 price 同传");
    "seller_id" OneOf("seller") Text 16 Id2088 ("in instant pay the same as partner; counts before the other two", "即时到账中与 partner 相同；优先于另外两个");
    "seller_email" OneOf("seller") Text 100 Any ("e-mail address or mobile number", "邮箱或手机号");
    "seller_account_name" OneOf("seller") Text 100 Any ("another login name", "别名账户");
    "buyer_id" AtMostOne("buyer") Text 16 Id2088 ("counts before the other two", "优先于另外两个");
    "buyer_email" AtMostOne("buyer") Text 100 Any ("e-mail address or mobile number", "邮箱或手机号");
    "buyer_account_name" AtMostOne("buyer") Text 100 Any ("another login name", "别名账户");
    "body" Optional Text 1000 Any ("notifications may carry 400 of it", "通知里可能只有 400");
    "show_url" Optional Text 400 Url;
    "paymethod" Optional Text 0 Words["creditPay", "directPay", "bankPay", "cartoon", "CASH", "motoPay"] ("capitals matter", "区分大小写");
    "defaultbank" Optional Text 0 Any ("the code of a bank such as ICBCB2C or CMB; only with paymethod=bankPay", "银行代码，如 ICBCB2C、CMB；只与 paymethod=bankPay 同用");
    "enable_paymethod" Optional Text 0 Any ("a list joined by ^, such as directPay^bankPay", "用 ^ 连接的列表，如 directPay^bankPay");
    "need_ctu_check" Optional Text 1 Words["Y", "N"];
    "royalty_type" Optional Text 2 Words["10"] ("needed when royalty_parameters is sent", "传 royalty_parameters 时必填");
    "royalty_parameters" Optional Text 1000 Any ("account^amount^memo, joined by |", "账户^金额^说明，用 | 连接");
    "anti_phishing_key" Conditional Text 0 Any ("the value of query_timestamp, good for about 30 s; when anti-phishing is open", "query_timestamp 的值，约 30 秒有效；开通防钓鱼时必填");
    "exter_invoke_ip" Conditional Text 15 Ipv4 ("the public address of the payer; when anti-phishing is open", "付款人的公网地址；开通防钓鱼时必填");
    "extra_common_param" Optional Text 100 Any ("comes back in the notification; no = and no &", "会在通知里原样返回；不能含 = 和 &");
    "extend_param" Optional Text 0 Any ("name^value, joined by |", "名^值，用 | 连接");
    "it_b_pay" Optional Text 0 Duration ("1m to 15d in whole m, h or d, or 1c for midnight; has to be opened", "1m 到 15d 的整数（m、h、d），1c 表示当天 24 点关闭；需要开通");
    "default_login" Optional Text 1 Words["Y", "N"] ("has to be opened", "需要开通");
    "product_type" Optional Text 50 Any ("CHANNEL_FAST_PAY, for airlines", "CHANNEL_FAST_PAY，航空类产品");
    "token" Optional Text 40 Any ("the token of a login", "登录令牌");
    "item_orders_info" Optional Text 40000 Any ("for orders of etao only", "仅用于一淘订单");
    "sign_id_ext" Optional Text 50 Any ("together with sign_name_ext", "与 sign_name_ext 同传");
    "sign_name_ext" Optional Text 128 Any;
    "qr_pay_mode" Optional Text 1 Words["0", "1", "2", "3", "4"] ("0, 1 and 3 are frames of different sizes, 2 a page of its own; 4 is not confirmed", "0、1、3 是不同大小的内嵌框，2 为单独页面；4 未证实");
    "qrcode_width" Optional Number 0 Whole ("size of the code; which qr_pay_mode it needs is not confirmed", "二维码大小；需要哪个 qr_pay_mode 未证实");
    "need_buyer_realnamed" Optional Text 1 Words["T", "F"];
    "hb_fq_param" Optional Text 0 Json ("paying in parts", "分期参数");
    "goods_type" Optional Text 1 Words["1", "0"] ("1 for physical goods, 0 for virtual ones", "1 为实物，0 为虚拟");
    "agent" Optional Text 0 Any ("seen in samples of 2006", "见于 2006 年的示例");
}

super::parameters! { WAP_DIRECT, "`alipay.wap.create.direct.pay.by.user`";
    "notify_url" Optional Text 190 Url;
    "return_url" Optional Text 200 Url ("the sample has an alipays:// address", "示例中有 alipays:// 地址");
    "out_trade_no" Required Text 64 Any;
    "subject" Required Text 256 Any ("128 Chinese characters", "可写 128 个汉字");
    "total_fee" Required Text 0 Money ("0.01 to 100000000.00 yuan", "0.01 到 100000000.00 元");
    "seller_id" Required Text 16 Id2088;
    "payment_type" Required Text 4 Words["1"];
    "show_url" Optional Text 400 Url;
    "body" Optional Text 1000 Any;
    "it_b_pay" Optional Text 0 Duration;
    "_input_charset" Required Text 0 Words["utf-8"];
}
