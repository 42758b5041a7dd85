//! What is odd about where a request was sent, and how.

super::kinds! {
    GATEWAY_OTHER_API = "gateway-other-api", Error,
        ("{host} is the gateway of another API", "{host} 是另一套 API 的网关"),
        ("it takes requests with app_id and method; this one has service and partner: ILLEGAL_ACCESS_SWITCH_SYSTEM", "它接受带 app_id 和 method 的请求；这个请求用的是 service 和 partner：ILLEGAL_ACCESS_SWITCH_SYSTEM"),
        ("send it to https://mapi.alipay.com/gateway.do", "请发送到 https://mapi.alipay.com/gateway.do");
    GATEWAY_VERIFY_ONLY = "gateway-verify-only", Error,
        ("notify.alipay.com answers questions about a notify_id and nothing else", "notify.alipay.com 只回答 notify_id 的验证，不处理其他请求"),
        ("it knows no service {service}", "它不提供 {service}"),
        ("send it to https://mapi.alipay.com/gateway.do", "请发送到 https://mapi.alipay.com/gateway.do");
    GATEWAY_SERVICE = "gateway-service", Error,
        ("{service} is not served at {host}", "{host} 不提供 {service}"),
        ("the two WAP services have an address of their own, and it serves no others", "两个 WAP 接口有自己的地址，那个地址也不提供其他接口"),
        ("send it to {right}", "请发送到 {right}");
    GATEWAY_REGION = "gateway-region", Note,
        ("{service} is documented at another host than {host}", "文档中 {service} 用的不是 {host}"),
        ("mainland and cross-border services have gateways of their own", "境内和跨境接口各有自己的网关"),
        ("if the answer is ILLEGAL_PARTNER or ILLEGAL_SERVICE, send it to {right}", "如果返回 ILLEGAL_PARTNER 或 ILLEGAL_SERVICE，请发送到 {right}");
    GATEWAY_OLD = "gateway-old", Note,
        ("{host} is an old address of the gateway", "{host} 是网关的旧地址"),
        ("it may redirect, which loses a POST, or stop to answer", "它可能会跳转（POST 的内容随之丢失），也可能不再响应"),
        ("use {right}", "请使用 {right}");
    GATEWAY_PATH = "gateway-path", Warning,
        ("the path at {host} is {path}, not {right}", "{host} 的路径是 {path}，应为 {right}"),
        ("the gateway answers at one path only", "网关只在一个路径上响应"),
        ("send it to https://{host}{right}", "请发送到 https://{host}{right}");
    GATEWAY_UNKNOWN = "gateway-unknown", Note,
        ("{host} is no gateway that is known here", "这里不认识网关 {host}"),
        ("a sandbox of your own or a proxy is fine; any other host learns the order and cannot take the money", "如果是自己的沙箱或代理就没问题；其他主机只会得知订单内容，而无法收款"),
        ("see that it is the host that you mean", "请确认这是你要用的主机");
    SANDBOX_PARTNER = "sandbox-partner", Warning,
        ("{parameter} is the public test number of the sandbox, and {host} is no sandbox", "{parameter} 是沙箱的公开测试号，而 {host} 不是沙箱"),
        ("the gateway answers ILLEGAL_PARTNER", "网关会返回 ILLEGAL_PARTNER"),
        ("use your own partner number, or send it to https://mapi.alipaydev.com/gateway.do", "请使用自己的 partner，或发送到 https://mapi.alipaydev.com/gateway.do");
    POST_CHARSET_MISSING = "post-charset-missing", Error,
        ("the address of the POST lacks _input_charset={charset}", "POST 的地址里没有 _input_charset={charset}"),
        ("the gateway decodes the body before it can read the parameter there, as GBK, and computes another sign", "网关在读到正文里的这个参数之前就要解码，会按 GBK 解码，算出另一个签名"),
        ("post to gateway.do?_input_charset={charset}", "请 POST 到 gateway.do?_input_charset={charset}");
    POST_CHARSET_ADVISED = "post-charset-advised", Note,
        ("the address of the POST lacks _input_charset={charset}", "POST 的地址里没有 _input_charset={charset}"),
        ("this request is ASCII and does not need it; the first one with Chinese in it will fail", "这个请求全是 ASCII，用不着它；但第一个含中文的请求就会失败"),
        ("post to gateway.do?_input_charset={charset}", "请 POST 到 gateway.do?_input_charset={charset}");
    POST_CHARSET_DIFFERS = "post-charset-differs", Error,
        ("the address of the POST says _input_charset={address}, its body {body}", "POST 的地址里是 _input_charset={address}，正文里是 {body}"),
        ("the gateway decodes by the address, and the text was signed in the other charset", "网关按地址里的编码解码，而文本是按另一种编码签名的"),
        ("write the same charset in both places", "两处写同一种编码");
    POST_CHARSET_UNSIGNED = "post-charset-unsigned", Warning,
        ("_input_charset stands in the address of the POST only", "_input_charset 只出现在 POST 的地址里"),
        ("the gateway counts it as a parameter of the request, so it has to be signed as well", "网关把它算作请求参数，所以它也要参与签名"),
        ("add _input_charset to the parameters before signing", "签名之前把 _input_charset 加进参数");
    CHARSET_SPELLING = "charset-spelling", Warning,
        ("_input_charset is spelt `{value}`", "_input_charset 写成了 `{value}`"),
        ("the documents know utf-8, gbk and gb2312; another spelling may not be understood, and is signed as it stands", "文档里只有 utf-8、gbk 和 gb2312；其他写法可能不被识别，并且会原样参与签名"),
        ("write _input_charset={charset}", "请写成 _input_charset={charset}");
    CHARSET_UNKNOWN = "charset-unknown", Error,
        ("_input_charset is `{value}`, which the gateway does not know", "网关不认识 _input_charset 的值 `{value}`"),
        ("it takes utf-8, gbk and gb2312", "它接受 utf-8、gbk 和 gb2312"),
        ("write _input_charset=utf-8, and encode the request in it", "请写成 _input_charset=utf-8，并按它编码请求");
    CHARSET_OF_SERVICE = "charset-of-service", Warning,
        ("{service} takes {known}, and _input_charset is `{value}`", "{service} 只支持 {known}，而 _input_charset 是 `{value}`"),
        ("its documents name no other charset", "它的文档没有列出其他编码"),
        ("write _input_charset={known}, and encode the request in it", "请写成 _input_charset={known}，并按它编码请求");
}
