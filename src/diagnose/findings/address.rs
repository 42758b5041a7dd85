//! What is odd about `notify_url`, `return_url` and other addresses in a request.

super::kinds! {
    URL_NOT_ABSOLUTE = "url-not-absolute", Error,
        ("{parameter} does not begin with http:// or https://", "{parameter} 没有以 http:// 或 https:// 开头"),
        ("Alipay calls complete addresses only, so nothing ever arrives", "支付宝只会访问完整的地址，所以收不到任何通知"),
        ("write the whole address: http:// or https:// before the host", "请写完整地址：在主机名前加上 http:// 或 https://");
    URL_MALFORMED = "url-malformed", Error,
        ("{parameter} is no address that can be opened: {reason}", "{parameter} 不是可以访问的地址：{reason}"),
        ("Alipay cannot call it", "支付宝无法访问它"),
        ("open it in a browser, and copy the address from there", "在浏览器里打开它，再从地址栏复制");
    URL_CHARACTER = "url-character", Warning,
        ("{parameter} holds {character} at byte {at}, which no address may hold as it is", "{parameter} 的第 {at} 字节是 {character}，地址里不能直接使用"),
        ("programs cut the address there or encode it, each in its own way", "不同程序会在这里截断，或各自编码"),
        ("write the character percent-encoded, or do without it", "把这个字符写成 URL 编码，或者不用它");
    URL_OWN_QUERY = "url-own-query", Warning,
        ("{parameter} has a query of its own", "{parameter} 自带查询串"),
        ("its parameters arrive among those of Alipay; a shop that signs over everything then finds a wrong sign", "这些参数会和支付宝的参数混在一起到达；商户若对全部参数验签就会失败"),
        ("put the number into the path, or find the order by out_trade_no", "把编号放进路径，或用 out_trade_no 查找订单");
    URL_FRAGMENT = "url-fragment", Warning,
        ("{parameter} has a part behind #", "{parameter} 带有 # 之后的部分"),
        ("no server ever receives it, and parameters added behind it are lost", "服务器收不到这一部分，加在它后面的参数也会丢失"),
        ("take # and what follows out", "去掉 # 以及后面的内容");
    URL_USER_INFO = "url-user-info", Warning,
        ("{parameter} holds a user name or password", "{parameter} 里有用户名或密码"),
        ("everybody who sees the request can read it, and whether it is sent along is not known", "看到请求的人都能读到它，而且访问时不一定会带上"),
        ("take it out, and let the address be called without a login", "去掉它，让这个地址无需登录即可访问");
    NOTIFY_URL_PRIVATE = "notify-url-private", Error,
        ("the host of {parameter} is {host}, which only your own network can reach", "{parameter} 的主机是 {host}，只有内网能访问"),
        ("notifications come from Alipay's servers, so none will arrive", "通知由支付宝的服务器发出，所以一个也收不到"),
        ("use a host name or address that is public", "请使用公网的域名或 IP 地址");
    RETURN_URL_LOCAL = "return-url-local", Note,
        ("the host of {parameter} is {host}", "{parameter} 的主机是 {host}"),
        ("the payer's browser opens it, so it works on this machine or network only", "它由付款人的浏览器打开，所以只在本机或内网有效"),
        ("good for a test; use your public host in production", "测试时可以；正式环境请使用公网域名");
    NOTIFY_URL_PORT = "notify-url-port", Note,
        ("{parameter} names port {port}", "{parameter} 指定了端口 {port}"),
        ("no document forbids it, but firewalls on the way often let only 80 and 443 pass", "没有文档禁止，但途中的防火墙常常只放行 80 和 443"),
        ("if no notification arrives, try the usual port", "如果收不到通知，请改用默认端口试试");
    URL_SAMPLE = "url-sample", Warning,
        ("the host of {parameter} is {host}, as in the samples", "{parameter} 的主机是 {host}，与示例代码相同"),
        ("it is not your server, so you receive nothing", "那不是你的服务器，所以你收不到任何东西"),
        ("write the address of your own server", "改成自己服务器的地址");
    URLS_EQUAL = "urls-equal", Note,
        ("notify_url and return_url are the same address", "notify_url 和 return_url 是同一个地址"),
        ("one is posted by Alipay and must answer success alone, the other is a page that the payer sees", "前者由支付宝 POST，只能回答 success；后者是付款人看到的页面"),
        ("give each an address of its own", "请分别使用不同的地址");
    NEVER_NOTIFIES = "never-notifies", Warning,
        ("{service} has no use for {parameter}", "{service} 用不到 {parameter}"),
        ("its answer comes with the call itself; nothing is ever sent to an address", "结果随调用直接返回，不会再向任何地址发送"),
        ("leave {parameter} out, and read the answer", "去掉 {parameter}，直接读取返回结果");
    NOTIFY_URL_MISSING = "notify-url-missing", Note,
        ("there is no notify_url", "没有 notify_url"),
        ("Alipay then sends no notification, and a payer who closes the page leaves the order unpaid in your records", "支付宝就不会发送通知；付款人关掉页面后，你的订单会一直显示未付款"),
        ("add notify_url with a public address of your server", "加上 notify_url，填写服务器的公网地址");
}
