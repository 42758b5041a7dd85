//! What is odd about amounts, parties, shipping and orders in a request.

super::kinds! {
    AMOUNT_NOT_POSITIVE = "amount-not-positive", Error,
        ("{parameter} is {value}", "{parameter} 是 {value}"),
        ("it has to be above zero: ILLEGAL_ARGUMENT or TOTAL_FEE_OUT_OF_RANGE", "它必须大于零：ILLEGAL_ARGUMENT 或 TOTAL_FEE_OUT_OF_RANGE"),
        ("send {least} or more", "请传 {least} 或更大的值");
    AMOUNT_TOO_LARGE = "amount-too-large", Error,
        ("{parameter} is {value}, above {max}", "{parameter} 是 {value}，超过 {max}"),
        ("{service} takes no larger amount", "{service} 不接受更大的金额"),
        ("see that the amount is in yuan and not in fen", "请确认金额的单位是元而不是分");
    AMOUNT_WHOLE = "amount-whole", Warning,
        ("{parameter} is {value}, and {currency} has no decimals", "{parameter} 是 {value}，而 {currency} 没有小数"),
        ("amounts in JPY and KRW are whole numbers", "JPY 和 KRW 的金额必须是整数"),
        ("write the amount without a point", "金额不要写小数点");
    DISCOUNT_POSITIVE = "discount-positive", Warning,
        ("discount is {value}, above zero", "discount 是 {value}，大于零"),
        ("it is added to price times quantity: a rebate is negative, and this one makes the order dearer", "它会与单价乘数量相加：折扣要写负数，写成正数反而更贵"),
        ("write discount=-{value}", "请写成 discount=-{value}");
    PRICE_HALF = "price-half", Error,
        ("{parameter} is there without {other}", "传了 {parameter}，却没有 {other}"),
        ("instant pay takes price only together with quantity, or total_fee alone: ILLEGAL_ARGUMENT", "即时到账的 price 只能与 quantity 同传，或者只传 total_fee：ILLEGAL_ARGUMENT"),
        ("add {other}, or send total_fee alone", "加上 {other}，或者只传 total_fee");
    CURRENCY_AMOUNT_TWICE = "currency-amount-twice", Error,
        ("both {parameter} and {other} are there", "同时传了 {parameter} 和 {other}"),
        ("one is in the currency of the contract, the other in yuan; only one may be given", "一个是合同币种的金额，一个是人民币金额；只能传一个"),
        ("leave {other} out", "去掉 {other}");
    TOTAL_CONTRADICTS = "total-contradicts", Warning,
        ("total_fee is {value}, but price, quantity and discount make {sum}", "total_fee 是 {value}，而按 price、quantity 和 discount 计算是 {sum}"),
        ("neither without the freight nor with it do the two agree", "无论是否计入运费，两者都对不上"),
        ("leave total_fee out, or make it {sum}", "去掉 total_fee，或改为 {sum}");
    LOGISTICS_INCOMPLETE = "logistics-incomplete", Error,
        ("{parameter} is missing in a group of shipping data", "一组物流参数里缺少 {parameter}"),
        ("type, fee and payment of a group go together: ILLEGAL_ARGUMENT", "每组的类型、费用和支付方式必须同时传：ILLEGAL_ARGUMENT"),
        ("add {parameter}, or leave out the whole group: {there}", "加上 {parameter}，或去掉整组：{there}");
    CONSIGNEE_INCOMPLETE = "consignee-incomplete", Warning,
        ("{parameter} is missing, though {there} is there", "传了 {there}，却没有 {parameter}"),
        ("without both name and address of the consignee the payer has to type everything again", "收货人姓名和地址缺一个，付款人就得重新填写收货信息"),
        ("add {parameter}", "加上 {parameter}");
    SEVERAL_OF_ONE = "several-of-one", Note,
        ("{names} are all there, and one is enough", "同时传了 {names}，其实一个就够"),
        ("they mean the same thing; if they disagree, the gateway follows one of them", "它们说的是同一件事；如果不一致，网关只按其中一个处理"),
        ("keep {first}, and leave the others out", "保留 {first}，去掉其余的");
    SELLER_NOT_PARTNER = "seller-not-partner", Note,
        ("seller_id is not the partner", "seller_id 与 partner 不同"),
        ("instant pay pays only the account that has the contract; the two are the same there", "即时到账只能付给签约账户，两者应当相同"),
        ("send the partner number as seller_id, unless your contract says otherwise", "seller_id 请填 partner 的值，除非合同另有约定");
    SELLER_IS_BUYER = "seller-is-buyer", Error,
        ("{parameter} is also {other}", "{parameter} 与 {other} 相同"),
        ("nobody can pay himself: BUYER_SELLER_EQUAL", "不能自己付款给自己：BUYER_SELLER_EQUAL"),
        ("pay with another account, or leave {other} out", "换一个账户付款，或去掉 {other}");
    ACCOUNT_FORM = "account-form", Warning,
        ("{parameter} is `{value}`, neither an e-mail address nor a telephone number", "{parameter} 是 `{value}`，既不是邮箱也不是手机号"),
        ("an account is named by one of the two; a number that begins with 2088 belongs in {id}", "账户名只能是这两种之一；2088 开头的号码应放在 {id} 里"),
        ("copy the login name of the account from its page at Alipay", "请从支付宝的账户页面复制登录名");
    CLIENT_ADDRESS_PRIVATE = "client-address-private", Warning,
        ("{parameter} is {value}, which is no public address", "{parameter} 是 {value}，不是公网地址"),
        ("it has to be the address of the payer as the shop's server sees it, not the server's own", "它必须是商户服务器看到的付款人地址，而不是服务器自己的地址"),
        ("take the address of the connection, or what your proxy says of it", "请取连接的对端地址，或代理转发的地址");
    NEEDS_OPENING = "needs-opening", Note,
        ("{parameter} is only for shops that have anti-phishing opened", "{parameter} 只用于开通了防钓鱼的商户"),
        ("others get ILLEGAL_ANTI_PHISHING_KEY or ILLEGAL_CLIENT_IP; and a key is good for about half a minute", "未开通会返回 ILLEGAL_ANTI_PHISHING_KEY 或 ILLEGAL_CLIENT_IP；而且防钓鱼时间戳只有约半分钟有效"),
        ("leave {parameter} out, unless anti-phishing is opened", "没有开通防钓鱼就去掉 {parameter}");
    TIMEOUT_RANGE = "timeout-range", Error,
        ("it_b_pay is {value}, outside 1m to 15d", "it_b_pay 是 {value}，不在 1m 到 15d 之内"),
        ("a payment may be open from one minute to fifteen days", "付款期限最短 1 分钟，最长 15 天"),
        ("write a time from 1m to 15d, or 1c", "请写 1m 到 15d 之间的时间，或 1c");
    COMPANION_MISSING = "companion-missing", Warning,
        ("{parameter} is there without {other}", "传了 {parameter}，却没有 {other}"),
        ("the one is of no use without the other", "缺了后者，前者不起作用"),
        ("add {other}, or leave {parameter} out", "加上 {other}，或去掉 {parameter}");
    EXTRA_PARAM_CHARACTER = "extra-param-character", Warning,
        ("{parameter} holds `{character}`", "{parameter} 里有 `{character}`"),
        ("= and & are not allowed in it, because it comes back in the notification", "它会在通知里原样返回，所以不能含有 = 和 &"),
        ("write it without = and &, for example as letters and digits", "不要使用 = 和 &，例如只用字母和数字");
}
