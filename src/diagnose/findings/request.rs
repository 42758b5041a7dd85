//! What is odd about a request to the gateway.

super::kinds! {
    SERVICE_MISSING = "service-missing", Error,
        ("service is missing", "缺少 service"),
        ("the gateway answers ILLEGAL_SERVICE or ILLEGAL_EXTERFACE", "网关会返回 ILLEGAL_SERVICE 或 ILLEGAL_EXTERFACE"),
        ("add it, for example service=create_direct_pay_by_user", "加上它，例如 service=create_direct_pay_by_user");
    PARTNER_MISSING = "partner-missing", Error,
        ("{parameter} is missing", "缺少 {parameter}"),
        ("the gateway does not know whose key to check with and answers ILLEGAL_PARTNER", "网关不知道用谁的密钥验签，会返回 ILLEGAL_PARTNER"),
        ("add it, or choose a profile that has it: --shop NAME", "加上它，或选择带有它的配置：--shop NAME");
    PARTNER_EMAIL = "partner-email", Error,
        ("partner is an e-mail address", "partner 填成了邮箱"),
        ("it is the 16-digit number that starts with 2088; the address is seller_email", "它是以 2088 开头的 16 位数字；邮箱是 seller_email"),
        ("copy the partner number from Alipay's merchant console", "请从支付宝商家后台复制合作者身份（PID）");
    PARTNER_FORM = "partner-form", Error,
        ("partner is not 16 digits that start with 2088", "partner 不是以 2088 开头的 16 位数字"),
        ("the gateway answers ILLEGAL_PARTNER; blanks and cut numbers are the usual cause", "网关会返回 ILLEGAL_PARTNER；常见原因是多了空格或号码不全"),
        ("copy the partner number from Alipay's merchant console", "请从支付宝商家后台复制合作者身份（PID）");
    SERVICE_UNKNOWN = "service-unknown", Warning,
        ("service `{service}` is not known here", "不认识 service `{service}`"),
        ("the gateway answers ILLEGAL_SERVICE or ILLEGAL_EXTERFACE where it does not know it either; small letters count",
         "如果网关也不认识，会返回 ILLEGAL_SERVICE 或 ILLEGAL_EXTERFACE；区分大小写"),
        ("see the services that are known: alipay-mapi diagnose code {service}", "查看已知的接口：alipay-mapi diagnose code {service}");
    PARAMETER_MISSING = "parameter-missing", Error,
        ("{parameter} is missing", "缺少 {parameter}"),
        ("{service} cannot do without it: ILLEGAL_ARGUMENT", "{service} 必须有它：ILLEGAL_ARGUMENT"),
        ("see what it takes: alipay-mapi diagnose code {service}", "查看该接口的参数：alipay-mapi diagnose code {service}");
    ONE_OF_MISSING = "one-of-missing", Error,
        ("one of {names} is needed", "{names} 至少要有一个"),
        ("{service} cannot do without all of them: ILLEGAL_ARGUMENT", "{service} 不能一个都没有：ILLEGAL_ARGUMENT"),
        ("see what it takes: alipay-mapi diagnose code {service}", "查看该接口的参数：alipay-mapi diagnose code {service}");
    AMOUNT_TWICE = "amount-twice", Error,
        ("both total_fee and price are there", "同时传了 total_fee 和 price"),
        ("instant pay takes total_fee, or price with quantity, never both: ILLEGAL_ARGUMENT", "即时到账只能传 total_fee，或 price 加 quantity：ILLEGAL_ARGUMENT"),
        ("leave price and quantity out: --drop price --drop quantity", "去掉 price 和 quantity：--drop price --drop quantity");
    VALUE_TOO_LONG = "value-too-long", Error,
        ("{parameter} has {length} bytes, and {max} are allowed", "{parameter} 有 {length} 字节，最多 {max}"),
        ("lengths count bytes in the charset of the request: a Chinese character is two in GBK and three in UTF-8", "长度按请求编码的字节计算：一个汉字在 GBK 中占两个字节，在 UTF-8 中占三个"),
        ("shorten it", "请缩短它");
    VALUE_FORM = "value-form", Error,
        ("{parameter} is `{value}`, not {form}", "{parameter} 是 `{value}`，应为{form}"),
        ("{service} takes no other form: ILLEGAL_ARGUMENT", "{service} 不接受其他格式：ILLEGAL_ARGUMENT"),
        ("see what it takes: alipay-mapi diagnose code {service}", "查看该接口的参数：alipay-mapi diagnose code {service}");
    VALUE_UNLISTED = "value-unlisted", Warning,
        ("{parameter} is `{value}`, which no table lists", "{parameter} 是 `{value}`，不在已知取值之内"),
        ("the tables of {service} have {known}; capitals count", "{service} 的已知取值：{known}；区分大小写"),
        ("use one of them, unless Alipay told you otherwise", "请使用其中之一，除非支付宝另有说明");
    SIGN_TYPE_REPLACED = "sign-type-replaced", Warning,
        ("sign_type was {given} and is sent as MD5", "sign_type 原为 {given}，改为 MD5 发送"),
        ("the gateway takes it in capitals only, or answers ILLEGAL_SIGN_TYPE", "网关只接受大写，否则返回 ILLEGAL_SIGN_TYPE"),
        ("write sign_type=MD5, or leave it out here", "写成 sign_type=MD5，或者这里不传");
    SIGN_REPLACED = "sign-replaced", Note,
        ("the given sign was replaced", "传入的 sign 已被替换"),
        ("it is the result, never an input", "它是结果，从不参与签名"),
        ("to check a sign that you have, compare it with the output of: alipay-mapi sign -i order.json --key-file key.txt", "要核对已有的签名，请与这条命令的输出比较：alipay-mapi sign -i order.json --key-file key.txt");
    FROM_PROFILE = "from-profile", Note,
        ("{parameter} was filled in from the profile {shop}", "{parameter} 取自配置 {shop}"),
        ("it takes part in the sign", "它参与签名"),
        ("give {parameter} yourself to use another value", "自己传入 {parameter} 可使用别的值");
    GATEWAY_OTHER = "gateway-other", Note,
        ("the URL was for {base}, and is built for {gateway}", "原 URL 是 {base}，现在按 {gateway} 拼接"),
        ("the address takes no part in the sign", "地址不参与签名"),
        ("to keep the address, say --gateway {base}", "要保留原地址，请加 --gateway {base}");
    PLAIN_HTTP_GATEWAY = "plain-http-gateway", Warning,
        ("the gateway's address is plain http", "网关地址是不加密的 http"),
        ("what is sent can be read and changed on the way", "发送的内容在途中可以被读取和改动"),
        ("use https, except on your own machine", "除本机外请使用 https");
}
