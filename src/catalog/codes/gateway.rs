//! The form of the request was refused, or the gateway itself failed.

super::codes! { Gateway;
    "ILLEGAL_ARGUMENT" Known EVERY
        ("a parameter is missing or malformed; the gateway does not say which", "某个参数缺失或格式不对；网关不会说明是哪一个")
        [STRICT: "an amount has more than two decimals, a currency sign, or is zero", "金额超过两位小数、带货币符号，或为零";
         STRICT: "a required parameter is missing or empty", "必填参数缺失或为空";
         STRICT: "total_fee is sent together with price and quantity", "同时传了 total_fee 与 price、quantity";
         STRICT: "subject or body is too long or holds special characters, or seller_email is malformed", "subject 或 body 过长或含特殊字符，或 seller_email 格式不对";
         BUILD: "the address was cut by a proxy, a shell or a form", "地址被代理、shell 或表单截断";]
        ("compare every parameter with the table of its service", "把每个参数与接口的参数表对照");
    "ILLEGAL_SERVICE" Known EVERY
        ("service is unknown or missing", "service 未知或缺失")
        [STRICT: "a slip in the name, or a blank around it", "接口名拼错，或前后有空格";
         BUILD: "the query was cut, so that service never arrived", "查询串被截断，service 没有到达";]
        ("send the exact name of a service", "发送准确的接口名");
    "ILLEGAL_USER" Inferred EVERY
        ("a user number is not right", "用户号不正确")
        [STRICT: "buyer_id or an operator's id is malformed or unknown", "buyer_id 或操作员号格式不对或不存在";]
        ("send 16 digits that begin with 2088, or leave it out", "填写 2088 开头的 16 位数字，或不传");
    "ILLEGAL_CHARSET" Inferred EVERY
        ("_input_charset is not accepted", "_input_charset 的取值不受支持")
        [STRICT: "it is none of utf-8, gbk and gb2312", "不是 utf-8、gbk 或 gb2312";
         FOREX: "cross-border services take utf-8 or gbk only", "跨境接口只支持 utf-8 或 gbk";]
        ("send a charset that the service takes, and the bytes in it", "使用接口支持的编码，字节也按它编码");
    "INVALID_CHARACTER_SET" Inferred ACQUIRE_FOREX
        ("_input_charset is not accepted", "_input_charset 的取值不合法")
        [STRICT: "as with ILLEGAL_CHARSET: it is no charset of the gateway", "与 ILLEGAL_CHARSET 相同：不是网关支持的编码";]
        ("send utf-8, and the bytes in it", "使用 utf-8，字节也按它编码");
    "ILLEGAL_DIGEST_TYPE" Inferred UPLOAD
        ("digest_type is not accepted", "digest_type 的取值不被接受")
        [EXPLAIN: "the upload names a digest that the service does not take", "上传时指定了接口不支持的摘要算法";]
        ("use the digest that the service's document names", "使用接口文档规定的摘要算法");
    "ILLEGAL_DIGEST" Inferred UPLOAD
        ("the digest of the file does not match", "文件摘要不一致")
        [EXPLAIN: "the file changed after it was digested, or was read as text", "摘要之后文件有改动，或按文本方式读取";]
        ("digest exactly the bytes that are uploaded", "对实际上传的字节做摘要");
    "ILLEGAL_FILE_FORMAT" Inferred UPLOAD
        ("the file has the wrong format", "文件格式有误")
        [EXPLAIN: "its ending or layout is not that of the template", "扩展名或内容格式与模板不符";]
        ("follow the service's template", "按接口的文件模板制作");
    "ILLEGAL_ENCODING" Inferred EVERY
        ("the content encoding is not supported", "不支持这种内容编码")
        [FORM: "the body is not a form in a charset of the gateway", "正文不是网关支持的编码的表单";]
        ("send a form in utf-8 or gbk", "用 utf-8 或 gbk 提交表单");
    "ILLEGAL_ANTI_PHISHING_KEY" Known PAYMENT
        ("anti-phishing: the time stamp is not valid", "防钓鱼：时间戳参数无效")
        [TIMESTAMP: "anti_phishing_key is made up, or was kept from an earlier request", "anti_phishing_key 是自己生成的，或沿用了以前的值";
         STRICT: "the option is not in the contract, and the parameter is sent all the same", "没有签约防钓鱼，却传了该参数";]
        ("fetch a new value with query_timestamp just before signing, or leave the parameter out", "签名前用 query_timestamp 取新值，或不传该参数");
    "ANTI_PHISHING_KEY_TIMEOUT" Known PAYMENT
        ("anti-phishing: the time stamp is too old", "防钓鱼：时间戳已过期")
        [TIMESTAMP: "more than about 30 seconds passed between query_timestamp and the request", "从 query_timestamp 到请求超过约 30 秒";]
        ("fetch the value when the payer has decided, and redirect at once", "付款人确认后再取值，并立即跳转");
    "ILLEGAL_EXTER_INVOKE_IP" Known PAYMENT
        ("anti-phishing: the payer's address is not right", "防钓鱼：付款人的 IP 不正确")
        [STRICT: "exter_invoke_ip is missing, private, or the server's own address behind a proxy", "exter_invoke_ip 缺失、是内网地址，或是代理后的服务器地址";
         INSTANT: "it is no IPv4 address of at most 15 characters", "不是 15 个字符以内的 IPv4 地址";]
        ("pass the public IPv4 address of the payer's browser", "传入付款人浏览器的公网 IPv4 地址");
    "ILLEGAL_NUMBER_FORMAT" Inferred EVERY
        ("a number has the wrong format", "数字格式不对")
        [STRICT: "letters or separators stand in a number", "数字里有字母或分隔符";]
        ("send digits, with at most two decimals", "只用数字，最多两位小数");
    "ILLEGAL_INTEGER_FORMAT" Inferred EVERY
        ("a whole number has the wrong format", "整数格式不对")
        [STRICT: "a decimal or a word stands where a whole number belongs, such as in quantity", "该填整数的地方（如 quantity）有小数或文字";]
        ("send a plain whole number", "发送普通的整数");
    "ILLEGAL_MONEY_FORMAT" Inferred EVERY
        ("an amount has the wrong format", "金额格式不对")
        [STRICT: "a currency sign, a thousands separator, three decimals, or zero", "带货币符号、千分位、三位小数，或为零";]
        ("write amounts like 123.45", "金额写成 123.45 这样");
    "ILLEGAL_DATA_FORMAT" Inferred EVERY
        ("a date has the wrong format (the code says DATA)", "日期格式不对（代码里写作 DATA）")
        [STRICT: "a date is not in the pattern that the service wants", "日期不符合接口要求的格式";]
        ("write yyyy-MM-dd HH:mm:ss, or the pattern of that parameter", "写成 yyyy-MM-dd HH:mm:ss，或该参数规定的格式");
    "REGEXP_MATCH_FAIL" Inferred EVERY
        ("a value does not fit its pattern", "某个值不符合规定的格式")
        [STRICT: "a value is outside of what its parameter allows", "取值超出参数允许的范围";]
        ("compare the values with the table of the service", "把取值与接口的参数表对照");
    "ILLEGAL_LENGTH" Inferred EVERY
        ("a value is too long or too short", "参数长度不符合要求")
        [STRICT: "a value exceeds its bytes; a Chinese character counts two in GBK, three in UTF-8", "超过规定的字节数；一个汉字在 GBK 中算两个字节，UTF-8 中算三个";]
        ("shorten the value", "缩短该参数");
    "PARAMTER_IS_NULL" Inferred EVERY
        ("a parameter is empty", "参数值为空")
        [STRICT: "a required parameter is sent without a value", "必填参数没有值";]
        ("fill it; leave optional parameters out altogether", "填上值；可选参数没有值就不要传");
    "SYSTEM_ERROR" Inferred EVERY
        ("Alipay failed inside", "支付宝系统错误")
        [QUERY_TRADE: "a passing fault on Alipay's side", "支付宝一侧的临时故障";]
        ("ask for the trade first, then try again with the same parameters", "先查询交易，再用相同参数重试");
    "SYSTEM_EXCEPTION" Inferred EVERY
        ("Alipay failed inside", "支付宝系统异常")
        [QUERY_TRADE: "a passing fault on Alipay's side", "支付宝一侧的临时故障";]
        ("try again later", "请稍后重试");
    "SYSTEM_BUSY" Inferred ACCOUNT
        ("the system is busy", "系统繁忙")
        [ACCOUNT: "too much load at the moment", "当前负载过高";]
        ("try again, with growing pauses", "拉长间隔后重试");
    "SESSION_TIMEOUT" Inferred BROWSER
        ("the payer's session has ended", "付款人的会话已超时")
        [BUILD: "too long a pause between the redirect and the payment", "跳转之后停留太久才付款";]
        ("start again from the shop's page", "请从商户网站重新发起支付");
    "ILLEGAL_TARGET_SERVICE" Inferred LOGIN
        ("target_service is wrong", "target_service 取值有误")
        [EXPLAIN: "target_service names no service that this one may lead to", "target_service 不是允许跳转的接口";]
        ("use a value of the service's document", "使用接口文档里的取值");
    "ILLEGAL_SWITCH_SYSTEM" Inferred EVERY
        ("switching between Alipay's systems failed", "系统切换出错")
        [BUILD: "a fault on Alipay's side", "支付宝内部的故障";]
        ("try again; if it stays, ask Alipay's support", "重试；仍然如此请联系支付宝客服");
    "EXTERFACE_INVOKE_CONTEXT_EXPIRED" Inferred ESCROW
        ("the context of the call has ended", "接口调用上下文已失效")
        [BUILD: "an old page was used again, with the browser's back button for example", "重复使用了旧页面，例如按了浏览器的后退";]
        ("make a new request", "重新发起请求");
    "ILLEGAL_REQUEST" Inferred ESCROW
        ("the request is not valid", "请求无效")
        [STRICT: "the request is malformed, or was sent before", "请求格式有误，或是重复发送";]
        ("build and sign it again", "重新拼接并签名");
    "0000" Inferred WAP
        ("the WAP gateway failed", "WAP 网关系统异常")
        [WAP: "a fault inside, or the WAP product is not activated", "内部故障，或没有开通 WAP 产品";]
        ("check the contract, then try again", "检查合同后重试");
    "0001" Inferred WAP
        ("a common parameter is missing", "缺少公共参数")
        [WAP: "service, partner, sec_id, v, format or req_id is missing", "缺少 service、partner、sec_id、v、format 或 req_id";]
        ("add what is missing", "补上缺少的参数");
    "0003" Inferred WAP
        ("there is no such service", "接口不存在")
        [WAP: "a slip in service", "service 拼写有误";]
        ("send the exact name", "发送准确的接口名");
    "0004" Inferred WAP
        ("req_data cannot be read", "req_data 格式有误")
        [WAP: "its root element is wrong, or & and < in a value were not escaped", "根元素不对，或值里的 & 和 < 没有转义";]
        ("use the root element of the service, and escape the values", "使用接口规定的根元素，并对值做转义");
}
