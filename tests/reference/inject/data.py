"""Random requests and notifications as shops and the gateway write them.

The mistakes act only on some data: on text beyond ASCII, on a blank, on an order number that begins with zeros. So the
draws here are rich in such values, while every field keeps the form that its documentation gives it. Everything is
drawn from the `random.Random` that is passed in; the same seed gives the same data.
"""

import datetime
import string

SUBJECTS = ["测试商品", "贝尔金护腕式", "2014春季新款 女装连衣裙", "iPhone 5S 16G 土豪金", "会员充值100元", "图书《三体》全集",
            "机票预订（北京-上海）", "手机充值 13800138000", "Annual membership", "T-shirt, size L", "C++ Primer 中文版",
            "A & B 组合套餐", "100% 纯棉毛巾", "Tom's 帆布鞋", "27\" 显示器", "M&M's 巧克力豆", "1+1 特惠装", "订单号=20140815",
            "<新品>夏装", "50%25 off", "R&D 服务费 + 税", "“精品”礼盒…买一送一", "茅台 53°·500ml×6", "D:\\备份\\光盘", "Café au lait",
            "朱镕基文集", "喆堃科技-年费", "VIP  会员", "order 000123", "充值", "域名续费 example.com", "a=1&b=2 测试"]
WIDE_SUBJECTS = ["😀 笑脸抱枕", "生日蛋糕🎂 6寸", "𠮷野家 套餐", "50€ 礼品卡", "Łódź 明信片"]
BODIES = ["商品描述", "即时到账交易", "颜色：红；尺码：XL", "公路书店订单", "7天无理由退换 + 运费险", "Line one\nLine two", "第一行\r\n第二行",
          "<p>描述&nbsp;A</p>", "{\"sku\":\"A/1\",\"n\":2}", "http://www.shop.cn/item?id=5&c=red", "it's new", "尾部空格 ", " 前导空格",
          "a%2Fb+c", "select * from 书", "100%", "备注：\"请送货\" & 电话联系", "Qty: 2 / Size: M", "tab\there", "ﾃｽﾄ１２３", "null", "0", "b3JkZXI9MTIzNA==",
          "a very long description of goods that goes on and on, with more than eighty characters in it", "\\u6d4b\\u8bd5"]
PEOPLE = ["张三", "李四", "欧阳娜娜", "王小明", "Li Lei", "O'Neil", "陈喆"]
ADDRESSES = ["北京市海淀区中关村大街1号", "浙江省 杭州市 西湖区 文三路 477号", "上海市浦东新区#12-3室", "Rm 5/F, 88 Queen's Road, HK"]
HOSTS = ["www.example.com", "shop.example.cn", "pay.example.com:8080", "www.xxx.cn", "m.example.net", "203.0.113.9"]
PATHS = ["/alipay/notify_url.php", "/pay/notify", "/alipay/return_url.aspx", "/index.php/Home/Pay/notify", "/payment/alipay/return.do",
         "/", "", "/api/v1/alipay/callback/", "/goods/10086.html", "/index.php?s=/pay/notify", "/return?order=88&from=web",
         "/Shop/Alipay/Return_Url", "/show.asp?id=7", "/a%20b/pay.jsp"]
MAILS = ["seller", "test+pay", "zhang_san", "buyer.wang", "Admin", "kf", "13800138000"]
MAIL_HOSTS = ["example.com", "alipay.com", "msn.com", "Example.cn", "qq.com"]
AMOUNTS = ["0.01", "0.10", "1.00", "100.00", "19.90", "88", "100", "1234.50", "1280000.00", "0.5", "1999.99", "10.0", "3.14", "25.80"]
# Own fields of a shop, signed and sent like the rest; their names need a careful sort.
OWN_FIELDS = [[("userName", "张三"), ("Remark", "加急")], [("ext9", "9"), ("ext10", "10")], [("User_id", "8"), ("userName", "li")], [("attach-id", "7"), ("attach", "7")],
              [("item2", "书"), ("item10", "笔"), ("item_all", "2")]]
EMPTY = 0.25

CREATE = ["out_trade_no", "subject", "payment_type", "notify_url", "return_url"]
INSTANT = ["body", "show_url", "paymethod", "defaultbank", "enable_paymethod", "need_ctu_check", "royalty_type", "royalty_parameters",
           "anti_phishing_key", "exter_invoke_ip", "extra_common_param", "extend_param", "it_b_pay", "default_login", "token",
           "qr_pay_mode", "buyer_email", "error_notify_url", "need_buyer_realnamed", "goods_type"]
ESCROW = ["body", "show_url", "discount", "receive_name", "receive_address", "receive_zip", "receive_phone", "receive_mobile",
          "logistics_fee_1", "logistics_type_1", "logistics_payment_1", "it_b_pay", "t_s_send_1", "t_s_send_2", "t_b_rec_post", "buyer_msg"]
LOGISTICS = ["price", "quantity", "logistics_fee", "logistics_type", "logistics_payment", "seller_email"]
FOREX = ["body", "total_fee", "supplier", "timeout_rule", "order_gmt_create", "order_valid_time", "auth_token",
         "secondary_merchant_id", "secondary_merchant_name", "secondary_merchant_industry", "split_fund_info"]

# service: names always there, names there at times, weight
REQUESTS = {
    "create_direct_pay_by_user": (CREATE + ["total_fee", "seller_email"], INSTANT, 8),
    "create_partner_trade_by_buyer": (CREATE + LOGISTICS, ESCROW, 4),
    "trade_create_by_buyer": (CREATE + LOGISTICS, ESCROW, 4),
    "alipay.wap.create.direct.pay.by.user": (CREATE + ["total_fee", "seller_id"], ["body", "show_url", "it_b_pay", "app_pay"], 3),
    "refund_fastpay_by_platform_pwd": (["notify_url", "seller_email", "refund_date", "batch_no", "batch_num", "detail_data"],
                                       ["seller_user_id"], 3),
    "batch_trans_notify": (["notify_url", "account_name", "email", "batch_no", "batch_num", "batch_fee", "pay_date", "detail_data"],
                           ["extend_param"], 2),
    "create_forex_trade": (CREATE[:2] + CREATE[3:] + ["currency"], FOREX + ["product_code"], 2),
    "create_forex_trade_wap": (CREATE[:2] + CREATE[3:] + ["currency", "product_code"], FOREX + ["merchant_url"], 2),
    "forex_refund": (["notify_url", "out_return_no", "out_trade_no", "return_amount", "currency", "gmt_return", "reason"], ["is_sync"], 1),
    "single_trade_query": (["out_trade_no"], ["trade_no"], 1),
    "send_goods_confirm_by_platform": (["trade_no", "logistics_name", "invoice_no", "transport_type"], ["seller_ip"], 1),
    "alipay.acquire.precreate": (["timestamp", "out_trade_no", "subject", "product_code", "total_fee", "currency", "notify_url"],
                                 ["trans_currency", "seller_id", "body", "price", "quantity", "goods_detail", "extend_params",
                                  "it_b_pay", "passback_parameters"], 1),
    "alipay.acquire.overseas.spot.refund": (["partner_trans_id", "partner_refund_id", "refund_amount", "currency"], ["refund_reason"], 1),
    "": (["pid", "type", "out_trade_no", "notify_url", "return_url", "name", "money"], ["sitename", "clientip", "device", "param", "param1"], 2),
}
INSTANT_COPY = ["buyer_id", "trade_no", "body", "use_coupon", "notify_time", "subject", "is_total_fee_adjust", "notify_type", "out_trade_no",
                "gmt_create", "discount", "payment_type", "gmt_payment", "seller_email", "price", "total_fee", "quantity", "seller_id",
                "notify_id", "trade_status", "buyer_email"]
# kind: fields always there, fields there at times, weight
NOTIFICATIONS = {
    "trade_status_sync": (INSTANT_COPY, ["gmt_close", "refund_status", "gmt_refund", "extra_common_param", "out_channel_type",
                                         "out_channel_amount", "business_scene"], 8),
    "escrow": (INSTANT_COPY + ["logistics_type", "logistics_fee", "logistics_payment", "receive_name", "receive_address"],
               ["receive_zip", "receive_phone", "receive_mobile", "gmt_send_goods", "gmt_logistics_modify", "buyer_actions",
                "seller_actions", "logistics_status"], 3),
    "batch_refund_notify": (["notify_time", "notify_type", "notify_id", "batch_no", "success_num", "result_details"], [], 2),
    "batch_trans_notify": (["notify_time", "notify_type", "notify_id", "batch_no", "pay_user_id", "pay_user_name", "pay_account_no",
                            "success_details"], ["fail_details"], 2),
    "forex": (["notify_id", "notify_type", "notify_time", "out_trade_no", "trade_no", "trade_status", "currency", "total_fee"], [], 2),
    "return": (["is_success", "exterface", "buyer_email", "buyer_id", "notify_id", "notify_time", "notify_type", "out_trade_no",
                "payment_type", "seller_email", "seller_id", "subject", "total_fee", "trade_no", "trade_status"],
               ["body", "extra_common_param", "agent_user_id"], 3),
    "epay": (["pid", "trade_no", "out_trade_no", "type", "name", "money", "trade_status"], ["param"], 2),
}


class Data:
    """Right data: the pairs as text in their natural order, with `sign_type` but without `sign`, and what signs them."""

    def __init__(self, rng, mode):
        self.rng = rng
        self.mode = mode
        self.codec = rng.choice(["utf-8", "utf-8", "gbk"])
        self.key = "".join(rng.choice(string.ascii_lowercase + string.digits) for _ in range(32)).encode()
        self.partner = "2088" + digits(rng, 12)
        self.moment = datetime.datetime(2013, 1, 1) + datetime.timedelta(seconds=rng.randrange(8 * 365 * 86400))
        self.out_trade_no = self.order_number()
        table = REQUESTS if mode == "request" else NOTIFICATIONS
        self.kind = rng.choices(list(table), [row[2] for row in table.values()])[0]
        self.always, self.at_times, _ = table[self.kind]
        self.pairs = self.request() if mode == "request" else self.notification()

    def request(self):
        """A request in the order in which a shop's code puts it together, 6 to 22 parameters."""
        rng, pairs = self.rng, []
        if self.kind:
            pairs = [("service", self.kind), ("partner", self.partner)]
            label = rng.choice({"utf-8": ["utf-8", "utf-8", "UTF-8"], "gbk": ["gbk", "GBK", "gb2312", None]}[self.codec])
            if label:
                pairs.append(("_input_charset", label))
        elif self.codec == "gbk":
            self.codec = "utf-8"
        names = list(self.always)
        room = max(0, 20 - len(pairs) - len(names))
        extra = rng.sample(self.at_times, rng.randint(0, min(room, len(self.at_times))))
        pairs += [(name, self.value(name)) for name in names]
        pairs += [(name, "" if rng.random() < EMPTY else self.value(name)) for name in extra]
        if rng.random() < 0.08:
            pairs += rng.choice(OWN_FIELDS)
        style = rng.random()
        if style < 0.3:
            rng.shuffle(pairs)
        elif style < 0.5:
            pairs.sort()
        pairs.insert(rng.choice([len(pairs), len(pairs), rng.randint(0, len(pairs))]), ("sign_type", "MD5"))
        return pairs

    def notification(self):
        """A notification or return in the order of the wire, which is no order that one could rely on."""
        rng = self.rng
        if self.kind == "epay":
            self.codec = "utf-8"
        extra = [name for name in self.at_times if rng.random() < 0.3]
        pairs = [(name, self.value(name)) for name in self.always + extra]
        pairs = [(name, value) for name, value in pairs if value]
        if rng.random() < 0.15 and extra:
            pairs = [(name, "" if name == extra[0] else value) for name, value in pairs]
        if rng.random() < 0.5:
            rng.shuffle(pairs)
        elif rng.random() < 0.5:
            pairs.sort()
        pairs.insert(rng.choice([len(pairs), rng.randint(0, len(pairs))]), ("sign_type", "MD5"))
        return pairs

    def value(self, name):
        """A value of the form that a field has."""
        rng = self.rng
        if name in FIXED:
            return rng.choice(FIXED[name])
        if name in ("subject", "name", "reason", "refund_reason", "supplier", "secondary_merchant_name", "sitename", "logistics_name"):
            return self.text(SUBJECTS + (WIDE_SUBJECTS if self.codec == "utf-8" else []))
        if name in ("body", "extra_common_param", "buyer_msg", "param", "passback_parameters"):
            return self.text(BODIES + SUBJECTS)
        if name.endswith("_url"):
            return rng.choice(["http://", "http://", "https://"]) + rng.choice(HOSTS) + rng.choice(PATHS)
        if name.endswith("email") or name == "pay_account_no":
            return f"{rng.choice(MAILS)}{rng.choice(['', digits(rng, 3)])}@{rng.choice(MAIL_HOSTS)}"
        if name.endswith("_name"):
            return self.text(PEOPLE)
        if name.endswith(("_fee", "_amount")) or name in ("price", "money", "logistics_fee_1"):
            return rng.choice(AMOUNTS)
        if name in ("refund_date", "order_gmt_create", "timestamp", "notify_time") or name.startswith("gmt_") and name != "gmt_return":
            return str(self.moment + datetime.timedelta(seconds=rng.randrange(900)))
        if name in ("seller_id", "pid"):
            return self.partner
        if name in ("buyer_id", "pay_user_id", "seller_user_id", "agent_user_id"):
            return "2088" + digits(rng, 12)
        if name in ("trade_no", "batch_no"):
            return self.moment.strftime("%Y%m%d") + digits(rng, 20 if name == "trade_no" else 6)
        if name == "notify_id":
            return notify_id(rng, self.kind)
        return self.rarer(name)

    def rarer(self, name):
        """The fields that only a few services have."""
        rng = self.rng
        if name == "out_trade_no":
            return self.out_trade_no
        if name in ("out_return_no", "partner_trans_id", "partner_refund_id", "invoice_no", "token", "auth_token"):
            return self.order_number()
        if name in ("pay_date", "gmt_return"):
            return self.moment.strftime("%Y%m%d" if name == "pay_date" else "%Y%m%d%H%M%S")
        if name in ("exter_invoke_ip", "seller_ip", "clientip"):
            return ".".join(str(rng.randrange(1, 255)) for _ in range(4))
        if name == "anti_phishing_key":
            return "KP" + "".join(rng.choice(string.ascii_letters + string.digits + "+/") for _ in range(22)) + "=="
        if name in ("detail_data", "result_details", "success_details", "fail_details", "royalty_parameters"):
            return self.details(name)
        if name == "notify_type":
            return {"batch_refund_notify": "batch_refund_notify", "batch_trans_notify": "batch_trans_notify"}.get(self.kind, "trade_status_sync")
        if name.startswith("receive_"):
            return rng.choice({"receive_address": ADDRESSES, "receive_zip": ["100000", "010010"], "receive_phone": ["010-88888888", "0571-2688 8888"],
                               "receive_mobile": ["13800138000", "+86 13800138000"]}[name])
        raise KeyError(name)

    def details(self, name):
        """Items of a batch, joined as the documentation says."""
        rng = self.rng
        number, amount = self.moment.strftime("%Y%m%d") + digits(rng, 20), rng.choice(AMOUNTS)
        if name == "royalty_parameters":
            return "|".join(f"{rng.choice(MAILS)}@{rng.choice(MAIL_HOSTS)}^{rng.choice(AMOUNTS)}^分润{n}" for n in range(rng.randint(1, 2)))
        if name == "result_details":
            return f"{number}^{amount}^SUCCESS"
        if name.endswith("_details"):
            flag = "S" if name.startswith("success") else "F"
            return f"0315006^test@example.com^{self.text(PEOPLE)}^{amount}^{flag}^null^200810248427067^{self.moment:%Y%m%d%H%M%S}|"
        if self.kind == "batch_trans_notify":
            return "|".join(f"{digits(rng, 7)}^test{n}@example.com^{self.text(PEOPLE)}^{amount}^hello world" for n in range(rng.randint(1, 2)))
        return "#".join(f"{number[:-1]}{n}^{amount}^协商退款" for n in range(rng.randint(1, 2)))

    def order_number(self):
        rng = self.rng
        return rng.choice([self.moment.strftime("%Y%m%d%H%M%S") + digits(rng, 3), "00" + digits(rng, 8), "DD" + digits(rng, 10), digits(rng, 8),
                           f"{digits(rng, 6)}-{digits(rng, 2)}", "A" + digits(rng, 6) + "_b", digits(rng, 20), "1" + digits(rng, 18)])

    def text(self, pool):
        """One of a pool that the charset can write."""
        fits = [text for text in pool if encodable(text, self.codec)]
        return self.rng.choice(fits)


FIXED = {
    "payment_type": ["1"], "quantity": ["1", "2", "10"], "paymethod": ["bankPay", "directPay"], "defaultbank": ["ICBCB2C", "CMB"],
    "enable_paymethod": ["directPay^bankPay^cartoon^cash"], "need_ctu_check": ["Y", "N"], "royalty_type": ["10"],
    "extend_param": ["isv^LX001", "PNR^MFGXDI|end_ticket^123"], "it_b_pay": ["30m", "1h", "1c", "2d"], "default_login": ["Y", "N"],
    "qr_pay_mode": ["0", "2"], "need_buyer_realnamed": ["T", "F"], "goods_type": ["0", "1"], "discount": ["0.00", "-5.00", "0"],
    "logistics_fee": ["0.00", "0", "10.00"], "logistics_type": ["EXPRESS", "POST", "EMS"],
    "logistics_type_1": ["EMS"], "logistics_payment": ["SELLER_PAY", "BUYER_PAY"], "logistics_payment_1": ["BUYER_PAY"],
    "t_s_send_1": ["3d"], "t_s_send_2": ["7d"], "t_b_rec_post": ["10d"], "currency": ["USD", "HKD", "JPY"], "trans_currency": ["USD"],
    "timeout_rule": ["30m", "12h"], "order_valid_time": ["21600"], "secondary_merchant_id": ["A_0001"],
    "secondary_merchant_industry": ["5812"], "split_fund_info": ["[{'transIn':'2088101126765726','amount':'0.10','currency':'USD','desc':'分账'}]"],
    "product_code": ["NEW_OVERSEAS_SELLER", "OVERSEAS_MBARCODE_PAY"], "app_pay": ["Y"], "is_sync": ["Y", "N"], "batch_num": ["1", "2"],
    "transport_type": ["EXPRESS"], "goods_detail": ["[{\"goods_name\":\"苹果\",\"quantity\":\"2\"}]", ""],
    "extend_params": ["{\"store_id\":\"S01\",\"store_name\":\"中环店\"}"], "type": ["alipay", "wxpay"], "device": ["pc", "mobile"], "param1": ["x"],
    "use_coupon": ["N", "Y"], "is_total_fee_adjust": ["N", "Y"], "trade_status": ["TRADE_SUCCESS", "TRADE_FINISHED", "WAIT_SELLER_SEND_GOODS"],
    "refund_status": ["REFUND_SUCCESS"], "out_channel_type": ["OPTIMIZED_MOTO|BALANCE"], "business_scene": ["qrpay"],
    "logistics_status": ["INITIAL_STATUS"], "buyer_actions": ["REFUND", "CONFIRM_GOODS"], "seller_actions": ["SEND_GOODS"],
    "success_num": ["1", "2"], "is_success": ["T"], "exterface": ["create_direct_pay_by_user", "trade_create_by_buyer"],
}


def digits(rng, count):
    return "".join(rng.choice(string.digits) for _ in range(count))


def notify_id(rng, kind):
    """Hex-like on notify_url; on a return it is itself percent-encoded text, which one decode leaves as it is."""
    if kind != "return":
        return "".join(rng.choice("0123456789abcdef") for _ in range(32)) + rng.choice(["", "7c", "hs"])
    body = "".join(rng.choice(string.ascii_letters + string.digits) for _ in range(50))
    return f"RqPnCoPT3K9%2Fvwbh3I{body[:20]}%2B{body[20:]}"


def encodable(text, codec):
    try:
        text.encode(codec)
    except UnicodeEncodeError:
        return False
    return True
