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
    PLAIN_HTTP_GATEWAY = "plain-http-gateway", Warning,
        ("the gateway's address is plain http", "网关地址是不加密的 http"),
        ("what is sent can be read and changed on the way", "发送的内容在途中可以被读取和改动"),
        ("use https, except on your own machine", "除本机外请使用 https");
}
