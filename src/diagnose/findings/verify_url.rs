//! What is odd about a URL that asks whether Alipay sent a notification.

super::kinds! {
    VERIFY_URL_QUESTION_MARK = "verify-url-question-mark", Error,
        ("there is no ? between the address and the parameters", "地址和参数之间没有 ?"),
        ("the server reads all of it as an address, and finds neither partner nor notify_id", "服务器会把整串当作地址，读不到 partner 和 notify_id"),
        ("write a ? behind {address}", "在 {address} 后面加上 ?");
    VERIFY_URL_AMPERSAND = "verify-url-ampersand", Error,
        ("there is no & before {parameter}", "{parameter} 前面没有 &"),
        ("the name and its value become a part of {before}, and the answer is invalid", "参数名和值都成了 {before} 的一部分，回答是 invalid"),
        ("write &{parameter}=", "请写成 &{parameter}=");
    VERIFY_URL_EMPTY_PIECE = "verify-url-empty-piece", Warning,
        ("the query begins with & or has && in it", "查询串以 & 开头，或含有 &&"),
        ("a nameless parameter stands there, which strict servers refuse", "那里等于有一个没有名字的参数，严格的服务器会拒绝"),
        ("write one & between two parameters, and none behind ?", "两个参数之间只写一个 &，? 后面不写");
    VERIFY_URL_HOST = "verify-url-host", Error,
        ("{host} does not answer for Alipay", "{host} 不能替支付宝回答"),
        ("whoever answers there may say true to everything", "在那里回答的人可以对任何消息都说 true"),
        ("ask https://mapi.alipay.com/gateway.do?service=notify_verify", "请向 https://mapi.alipay.com/gateway.do?service=notify_verify 查询");
    VERIFY_URL_SERVICE = "verify-url-service", Error,
        ("gateway.do needs service=notify_verify", "gateway.do 需要 service=notify_verify"),
        ("it serves many services; only notify_query.do does without the name", "它提供许多接口；只有 notify_query.do 不需要这个参数"),
        ("add service=notify_verify", "加上 service=notify_verify");
    VERIFY_URL_INCOMPLETE = "verify-url-incomplete", Error,
        ("{parameter} is missing or empty", "{parameter} 缺失或为空"),
        ("without it the answer is invalid", "没有它，回答就是 invalid"),
        ("add {parameter}, as it was received with the notification", "加上 {parameter}，值以通知里收到的为准");
    VERIFY_URL_BLANK = "verify-url-blank", Warning,
        ("the URL holds {character} at byte {at}", "URL 的第 {at} 字节是 {character}"),
        ("it came with a quoted string or a line break of the source code; the request is cut there", "它是从源代码的引号或换行里带来的；请求会在这里被截断"),
        ("join the parts without blanks, line ends and quotation marks", "拼接时不要带空格、换行和引号");
}
