"""What random requests and notifications are drawn from: texts that mistakes act on, and the fields of each service."""

SUBJECTS = [
    "测试商品", "贝尔金护腕式", "2014春季新款 女装连衣裙", "iPhone 5S 16G 土豪金", "会员充值100元", "图书《三体》全集", "机票预订（北京-上海）", "手机充值 13800138000",
    "Annual membership", "T-shirt, size L", "C++ Primer 中文版", "A & B 组合套餐", "100% 纯棉毛巾", "Tom's 帆布鞋", "27\" 显示器",
    "M&M's 巧克力豆", "1+1 特惠装", "订单号=20140815", "<新品>夏装", "50%25 off", "R&D 服务费 + 税", "“精品”礼盒…买一送一", "茅台 53°·500ml×6",
    "D:\\备份\\光盘", "Café au lait", "朱镕基文集", "喆堃科技-年费", "VIP  会员", "order 000123", "充值", "域名续费 example.com", "a=1&b=2 测试"
]
WIDE_SUBJECTS = ["😀 笑脸抱枕", "生日蛋糕🎂 6寸", "𠮷野家 套餐", "50€ 礼品卡", "Łódź 明信片"]
BODIES = [
    "商品描述", "即时到账交易", "颜色：红；尺码：XL", "公路书店订单", "7天无理由退换 + 运费险", "Line one\nLine two", "第一行\r\n第二行", "<p>描述&nbsp;A</p>",
    "{\"sku\":\"A/1\",\"n\":2}", "http://www.shop.cn/item?id=5&c=red", "it's new", "尾部空格 ", " 前导空格", "a%2Fb+c",
    "select * from 书", "100%", "备注：\"请送货\" & 电话联系", "Qty: 2 / Size: M", "tab\there", "ﾃｽﾄ１２３", "null", "0",
    "b3JkZXI9MTIzNA==", "a very long description of goods that goes on and on, with more than eighty characters in it",
    "\\u6d4b\\u8bd5"
]
PEOPLE = ["张三", "李四", "欧阳娜娜", "王小明", "Li Lei", "O'Neil", "陈喆"]
ADDRESSES = ["北京市海淀区中关村大街1号", "浙江省 杭州市 西湖区 文三路 477号", "上海市浦东新区#12-3室", "Rm 5/F, 88 Queen's Road, HK"]
HOSTS = ["www.example.com", "shop.example.cn", "pay.example.com:8080", "www.xxx.cn", "m.example.net", "203.0.113.9"]
PATHS = [
    "/alipay/notify_url.php", "/pay/notify", "/alipay/return_url.aspx", "/index.php/Home/Pay/notify",
    "/payment/alipay/return.do", "/", "", "/api/v1/alipay/callback/", "/goods/10086.html", "/index.php?s=/pay/notify",
    "/return?order=88&from=web", "/Shop/Alipay/Return_Url", "/show.asp?id=7", "/a%20b/pay.jsp"
]
MAILS = ["seller", "test+pay", "zhang_san", "buyer.wang", "Admin", "kf", "13800138000"]
MAIL_HOSTS = ["example.com", "alipay.com", "msn.com", "Example.cn", "qq.com"]
AMOUNTS = [
    "0.01", "0.10", "1.00", "100.00", "19.90", "88", "100", "1234.50", "1280000.00", "0.5", "1999.99", "10.0", "3.14",
    "25.80"
]
# Own fields of a shop, signed and sent like the rest; their names need a careful sort.
OWN_FIELDS = [[("userName", "张三"), ("Remark", "加急")], [("ext9", "9"), ("ext10", "10")],
              [("User_id", "8"), ("userName", "li")], [("attach-id", "7"), ("attach", "7")],
              [("item2", "书"), ("item10", "笔"), ("item_all", "2")]]
EMPTY = 0.25

CREATE = ["out_trade_no", "subject", "payment_type", "notify_url", "return_url"]
INSTANT = [
    "body", "show_url", "paymethod", "defaultbank", "enable_paymethod", "need_ctu_check", "royalty_type",
    "royalty_parameters", "anti_phishing_key", "exter_invoke_ip", "extra_common_param", "extend_param", "it_b_pay",
    "default_login", "token", "qr_pay_mode", "buyer_email", "error_notify_url", "need_buyer_realnamed", "goods_type"
]
ESCROW = [
    "body", "show_url", "discount", "receive_name", "receive_address", "receive_zip", "receive_phone", "receive_mobile",
    "logistics_fee_1", "logistics_type_1", "logistics_payment_1", "it_b_pay", "t_s_send_1", "t_s_send_2",
    "t_b_rec_post", "buyer_msg"
]
LOGISTICS = ["price", "quantity", "logistics_fee", "logistics_type", "logistics_payment", "seller_email"]
FOREX = [
    "body", "total_fee", "supplier", "timeout_rule", "order_gmt_create", "order_valid_time", "auth_token",
    "secondary_merchant_id", "secondary_merchant_name", "secondary_merchant_industry", "split_fund_info"
]

# service: names always there, names there at times, weight
REQUESTS = {
    "create_direct_pay_by_user": (CREATE + ["total_fee", "seller_email"], INSTANT, 8),
    "create_partner_trade_by_buyer": (CREATE + LOGISTICS, ESCROW, 4),
    "trade_create_by_buyer": (CREATE + LOGISTICS, ESCROW, 4),
    "alipay.wap.create.direct.pay.by.user":
    (CREATE + ["total_fee", "seller_id"], ["body", "show_url", "it_b_pay", "app_pay"], 3),
    "refund_fastpay_by_platform_pwd":
    (["notify_url", "seller_email", "refund_date", "batch_no", "batch_num", "detail_data"], ["seller_user_id"], 3),
    "batch_trans_notify": ([
        "notify_url", "account_name", "email", "batch_no", "batch_num", "batch_fee", "pay_date", "detail_data"
    ], ["extend_param"], 2),
    "create_forex_trade": (CREATE[:2] + CREATE[3:] + ["currency"], FOREX + ["product_code"], 2),
    "create_forex_trade_wap": (CREATE[:2] + CREATE[3:] + ["currency", "product_code"], FOREX + ["merchant_url"], 2),
    "forex_refund": ([
        "notify_url", "out_return_no", "out_trade_no", "return_amount", "currency", "gmt_return", "reason"
    ], ["is_sync"], 1),
    "single_trade_query": (["out_trade_no"], ["trade_no"], 1),
    "send_goods_confirm_by_platform": (["trade_no", "logistics_name", "invoice_no",
                                        "transport_type"], ["seller_ip"], 1),
    "alipay.acquire.precreate": ([
        "timestamp", "out_trade_no", "subject", "product_code", "total_fee", "currency", "notify_url"
    ], [
        "trans_currency", "seller_id", "body", "price", "quantity", "goods_detail", "extend_params", "it_b_pay",
        "passback_parameters"
    ], 1),
    "alipay.acquire.overseas.spot.refund": (["partner_trans_id", "partner_refund_id", "refund_amount",
                                             "currency"], ["refund_reason"], 1),
    "": (["pid", "type", "out_trade_no", "notify_url", "return_url", "name",
          "money"], ["sitename", "clientip", "device", "param", "param1"], 2),
}
INSTANT_COPY = [
    "buyer_id", "trade_no", "body", "use_coupon", "notify_time", "subject", "is_total_fee_adjust", "notify_type",
    "out_trade_no", "gmt_create", "discount", "payment_type", "gmt_payment", "seller_email", "price", "total_fee",
    "quantity", "seller_id", "notify_id", "trade_status", "buyer_email"
]
# kind: fields always there, fields there at times, weight
NOTIFICATIONS = {
    "trade_status_sync": (INSTANT_COPY, [
        "gmt_close", "refund_status", "gmt_refund", "extra_common_param", "out_channel_type", "out_channel_amount",
        "business_scene"
    ], 8),
    "escrow":
    (INSTANT_COPY + ["logistics_type", "logistics_fee", "logistics_payment", "receive_name", "receive_address"], [
        "receive_zip", "receive_phone", "receive_mobile", "gmt_send_goods", "gmt_logistics_modify", "buyer_actions",
        "seller_actions", "logistics_status"
    ], 3),
    "batch_refund_notify": (["notify_time", "notify_type", "notify_id", "batch_no", "success_num",
                             "result_details"], [], 2),
    "batch_trans_notify": ([
        "notify_time", "notify_type", "notify_id", "batch_no", "pay_user_id", "pay_user_name", "pay_account_no",
        "success_details"
    ], ["fail_details"], 2),
    "forex": ([
        "notify_id", "notify_type", "notify_time", "out_trade_no", "trade_no", "trade_status", "currency", "total_fee"
    ], [], 2),
    "return": ([
        "is_success", "exterface", "buyer_email", "buyer_id", "notify_id", "notify_time", "notify_type", "out_trade_no",
        "payment_type", "seller_email", "seller_id", "subject", "total_fee", "trade_no", "trade_status"
    ], ["body", "extra_common_param", "agent_user_id"], 3),
    "epay": (["pid", "trade_no", "out_trade_no", "type", "name", "money", "trade_status"], ["param"], 2),
}

# Fields that have one of a few values.
FIXED = {
    "payment_type": ["1"],
    "quantity": ["1", "2", "10"],
    "paymethod": ["bankPay", "directPay"],
    "defaultbank": ["ICBCB2C", "CMB"],
    "enable_paymethod": ["directPay^bankPay^cartoon^cash"],
    "need_ctu_check": ["Y", "N"],
    "royalty_type": ["10"],
    "extend_param": ["isv^LX001", "PNR^MFGXDI|end_ticket^123"],
    "it_b_pay": ["30m", "1h", "1c", "2d"],
    "default_login": ["Y", "N"],
    "qr_pay_mode": ["0", "2"],
    "need_buyer_realnamed": ["T", "F"],
    "goods_type": ["0", "1"],
    "discount": ["0.00", "-5.00", "0"],
    "logistics_fee": ["0.00", "0", "10.00"],
    "logistics_type": ["EXPRESS", "POST", "EMS"],
    "logistics_type_1": ["EMS"],
    "logistics_payment": ["SELLER_PAY", "BUYER_PAY"],
    "logistics_payment_1": ["BUYER_PAY"],
    "t_s_send_1": ["3d"],
    "t_s_send_2": ["7d"],
    "t_b_rec_post": ["10d"],
    "currency": ["USD", "HKD", "JPY"],
    "trans_currency": ["USD"],
    "timeout_rule": ["30m", "12h"],
    "order_valid_time": ["21600"],
    "secondary_merchant_id": ["A_0001"],
    "secondary_merchant_industry": ["5812"],
    "split_fund_info": ["[{'transIn':'2088101126765726','amount':'0.10','currency':'USD','desc':'分账'}]"],
    "product_code": ["NEW_OVERSEAS_SELLER", "OVERSEAS_MBARCODE_PAY"],
    "app_pay": ["Y"],
    "is_sync": ["Y", "N"],
    "batch_num": ["1", "2"],
    "transport_type": ["EXPRESS"],
    "goods_detail": ["[{\"goods_name\":\"苹果\",\"quantity\":\"2\"}]", ""],
    "extend_params": ["{\"store_id\":\"S01\",\"store_name\":\"中环店\"}"],
    "type": ["alipay", "wxpay"],
    "device": ["pc", "mobile"],
    "param1": ["x"],
    "use_coupon": ["N", "Y"],
    "is_total_fee_adjust": ["N", "Y"],
    "trade_status": ["TRADE_SUCCESS", "TRADE_FINISHED", "WAIT_SELLER_SEND_GOODS"],
    "refund_status": ["REFUND_SUCCESS"],
    "out_channel_type": ["OPTIMIZED_MOTO|BALANCE"],
    "business_scene": ["qrpay"],
    "logistics_status": ["INITIAL_STATUS"],
    "buyer_actions": ["REFUND", "CONFIRM_GOODS"],
    "seller_actions": ["SEND_GOODS"],
    "success_num": ["1", "2"],
    "is_success": ["T"],
    "exterface": ["create_direct_pay_by_user", "trade_create_by_buyer"],
}

# What frameworks, pages and logs add to the parameters.
ROUTES = [
    "/index/alipay/notify", "Home/Pay/notifyurl", "/home/alipay/notify_url.html", "alipay/notify", "/Pay/Notify/alipay",
    "api/pay/callback", "/index.php/Alipay/notify", "payment/alipay/notify", "shop/alipay_notify",
    "/wap/pay/return_url", "pay/alipayReturn", "v2/pay/notify/alipay", "/addons/epay/api/notifyx/type/alipay",
    "/mobile/respond.php", "order/notify/20140815"
]
ROUTERS = [
    "s", "r", "q", "_url", "_route_", "route", "path", "rewrite", "_rp", "page", "p", "_path", "__url", "act", "do",
    "wc-api", "url", "x"
]
PATH_WORDS = {
    "controller": ["alipay", "payments", "orders", "Pay"],
    "action": ["notify", "callback", "alipay_notify", "done", "create"],
    "m": ["Home", "Pay", "index"],
    "c": ["Alipay", "Payment"],
    "a": ["notify", "notifyurl"],
    "module": ["api", "admin"],
    "format": ["html", "js", "json"],
    "locale": ["zh-CN", "en"],
    "id": ["17", "20140815001"],
    "option": ["com_virtuemart", "com_pay"],
    "view": ["pluginresponse"],
    "task": ["notify", "pluginnotification"],
    "app": ["b2c", "ecshop"],
    "mod": ["payment", "alipay"],
    "code": ["alipay"],
    "type": ["notify", "alipay"],
    "pm": ["alipay"],
    "gateway": ["alipay"],
    "plugin": ["alipay"],
    "_version": ["v1"],
    "class": ["AlipayController"],
    "method": ["post", "notify"],
    "namespace": ["App\\Http"],
    "lang": ["zh", "cn"],
    "tmpl": ["component"]
}
COOKIES = [
    "PHPSESSID", "JSESSIONID", "ASP.NET_SessionId", "laravel_session", "XSRF-TOKEN", "csrftoken", "sessionid", "_ga",
    "Hm_lvt_8d2f", "ci_session", "ECS_ID", "connect.sid", "_csrf", "think_language", "AWSALB", "cna", "token",
    "SERVERID", "rememberMe", "wordpress_logged_in"
]
BUTTONS = [("submit", "提交"), ("Submit", "确认付款"), ("button", "Pay"), ("btnSubmit", "支付"), ("v_action", "v_action"),
           ("commit", "Create order"), ("utf8", "✓"), ("pay_bank", "directPay"), ("Submit2", "支付宝确认付款"), ("go", "1"),
           ("submit.x", "12"), ("btnAlipay", "确认支付"), ("ctl00$btnPay", "Pay now"), ("action", "pay"),
           ("isSubmit", "true"), ("WIDbtn", "确 认"), ("alipaysubmit", ""), ("button1", "Button")]
TOKENS = [
    "csrfmiddlewaretoken", "authenticity_token", "_token", "__RequestVerificationToken", "__VIEWSTATE",
    "__EVENTVALIDATION", "form_key", "_csrf", "formhash", "csrf_test_name", "YII_CSRF_TOKEN", "__hash__", "_wpnonce",
    "nonce", "__VIEWSTATEGENERATOR", "struts.token"
]
CUSTOM = [
    "user_id", "uid", "order_id", "remark", "memo", "attach", "shop_id", "agent_id", "channel", "source", "member",
    "coupon", "userName", "mobile", "callback", "custom", "product_id", "num", "pay_type", "client", "appid",
    "nonce_str", "store", "sku", "timestamp", "ver", "device_info"
]
BOOKKEEPING = [
    "id", "created_at", "ip", "raw", "_id", "log_time", "REQUEST_METHOD", "_method", "_", "receive_time", "status",
    "is_verify", "add_time", "@timestamp", "host", "message_id", "_dc", "remote_addr", "content_type"
]
# What a lost field most likely held.
LIKELY = {
    "payment_type": ["1"],
    "quantity": ["1"],
    "discount": ["0.00"],
    "is_total_fee_adjust": ["N", "Y"],
    "use_coupon": ["N", "Y"],
    "notify_type": ["trade_status_sync", "batch_refund_notify", "batch_trans_notify"],
    "is_success": ["T"],
    "logistics_type": ["EXPRESS", "POST"],
    "logistics_payment": ["SELLER_PAY", "BUYER_PAY"],
    "logistics_fee": ["0.00", "0"],
    "trade_status": ["TRADE_SUCCESS", "TRADE_FINISHED"],
    "_input_charset": ["utf-8", "UTF-8", "gbk", "GBK", "gb2312"],
    "need_ctu_check": ["Y", "N"],
    "paymethod": ["directPay", "bankPay"],
    "exterface": ["create_direct_pay_by_user", "trade_create_by_buyer"],
    "it_b_pay": ["30m", "1h", "1c"],
    "royalty_type": ["10"],
    "goods_type": ["0", "1"],
    "default_login": ["Y", "N"],
    "batch_num": ["1"],
    "success_num": ["1"],
    "qr_pay_mode": ["2", "0"]
}
