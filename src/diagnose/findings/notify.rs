//! What is odd about a notification or a return.

super::kinds! {
    SIGN_MISSING = "sign-missing", Error,
        ("there is no sign", "没有 sign"),
        ("every notification and return of the gateway is signed; the parameters were lost, read from the wrong place (GET for POST), or not sent by Alipay",
         "网关的每个通知和返回都带签名；参数可能丢失、取错了地方（该用 POST 却读 GET），或者根本不是支付宝发的"),
        ("pass the whole body of the POST, or the whole query of the return URL", "请传入完整的 POST 正文，或 return_url 收到的完整查询串");
    SIGN_FORM = "sign-form", Error,
        ("the sign has {length} characters and is no MD5 digest", "sign 有 {length} 个字符，不是 MD5 摘要"),
        ("an MD5 sign is 32 hex digits; a longer one is RSA, a shorter one was cut", "MD5 签名是 32 位十六进制数字；更长的是 RSA，更短的是被截断了"),
        ("look at sign_type, and at the column or variable the sign went through", "请检查 sign_type，以及 sign 经过的字段或变量");
    SIGN_CAPITALS = "sign-capitals", Note,
        ("the sign matches if upper and lower case are not distinguished", "不区分大小写时签名一致"),
        ("the gateway writes lower case; something changed the case on the way", "网关使用小写；途中有东西改变了大小写"),
        ("compare without regard to case, or find what changed it", "比较时忽略大小写，或找出改动它的地方");
    SIGN_BLANKS = "sign-blanks", Warning,
        ("there are blanks around the sign", "sign 前后有空白"),
        ("they were not counted here; a plain comparison in the shop's code fails", "这里没有计入；商户代码直接比较会失败"),
        ("find what adds them, or trim before comparing", "找出加入空白的地方，或比较前去掉");
    SIGN_TYPE_MISSING = "sign-type-missing", Note,
        ("sign_type is missing; MD5 was supposed", "没有 sign_type，按 MD5 处理"),
        ("the gateway always sends it", "网关总会发送它"),
        ("see whether parameters were lost on the way", "请检查途中是否丢失了参数");
    AMBIGUOUS_BOUNDARY = "ambiguous-boundary", Error,
        ("{parameter} can be read as several parameters: `{name}` begins inside it", "{parameter} 可以读成几个参数：`{name}` 从其中开始"),
        ("values are joined raw, so another split of the same text has the same sign; somebody may have moved a boundary",
         "值是原样拼接的，同一文本换一种切分会得到相同签名；可能有人移动了边界"),
        ("do not trust it; ask for the trade: alipay-mapi build-url service=single_trade_query partner=2088… out_trade_no=… --key-file key.txt, and open the URL", "不要相信它；请查询该交易：alipay-mapi build-url service=single_trade_query partner=2088… out_trade_no=… --key-file key.txt，再打开生成的 URL");
    MATCHED_BY_VALUE = "duplicates-by-value", Note,
        ("the sign matches with equal names sorted by value", "同名参数按值排序时签名一致"),
        ("names given twice were tried in both orders", "重复的参数名已按两种顺序尝试"),
        ("make your code read each name once", "请让代码对每个参数名只读一次");
    MATCHED_AS_GIVEN = "duplicates-as-given", Note,
        ("the sign matches with equal names in the order given", "同名参数按原有顺序时签名一致"),
        ("names given twice were tried in both orders", "重复的参数名已按两种顺序尝试"),
        ("make your code read each name once", "请让代码对每个参数名只读一次");
    MATCHED_CHARSET = "charset-matched", Note,
        ("the sign matches in {charset}", "按 {charset} 编码时签名一致"),
        ("the text names no charset, so utf-8, gbk and gb18030 were tried", "文本没有指明编码，所以依次试了 utf-8、gbk 和 gb18030"),
        ("decode this notification as {charset} in your code", "在代码里按 {charset} 解码这个通知");
    EXPECTED_DIFFERS = "expected-differs", Error,
        ("{parameter} is `{received}`, expected `{expected}`", "{parameter} 是 `{received}`，期望 `{expected}`"),
        ("a right sign does not make it your order: number, amount and seller must be yours as well", "签名正确不等于是你的订单：订单号、金额和卖家也必须一致"),
        ("do not deliver; find out which order this notification is about", "不要发货；查清这个通知对应哪笔订单");
    EXPECTED_MISSING = "expected-missing", Error,
        ("{parameter} is not in the message, expected `{expected}`", "消息里没有 {parameter}，期望 `{expected}`"),
        ("what is not there cannot be compared", "不存在的值无法比较"),
        ("do not deliver before it can be compared", "在能够核对之前不要发货");
    NOTIFY_ID_MISSING = "notify-id-missing", Warning,
        ("there is no notify_id to ask about", "没有可查询的 notify_id"),
        ("samples skip the question then and take the message as genuine; that is how forgeries pass", "示例代码此时会跳过查询并当作真实通知，伪造的消息就这样通过"),
        ("do not trust it; ask for the trade: alipay-mapi build-url service=single_trade_query partner=2088… out_trade_no=… --key-file key.txt, and open the URL", "不要相信它；请查询该交易：alipay-mapi build-url service=single_trade_query partner=2088… out_trade_no=… --key-file key.txt，再打开生成的 URL");
    PARTNER_UNKNOWN = "partner-unknown", Warning,
        ("the gateway was not asked: the partner number is not known", "没有向网关查询：不知道 partner"),
        ("the question needs the partner who received the message, and the message names no seller_id", "查询需要收到消息的 partner，而消息里没有 seller_id"),
        ("say --partner 2088…, or choose a profile: --shop NAME", "请加 --partner 2088…，或选择配置：--shop NAME");
    PARTNER_FROM_SELLER = "partner-from-seller", Note,
        ("asked as partner {partner}: the seller_id of the message", "以 {partner} 作为 partner 查询：取自消息的 seller_id"),
        ("in instant pay the two are the same; where they differ the answer is `false`", "即时到账中两者相同；如果不同，回答会是 `false`"),
        ("say --partner 2088…, or choose a profile: --shop NAME", "请加 --partner 2088…，或选择配置：--shop NAME");
    ORIGIN_UNANSWERED = "origin-unanswered", Warning,
        ("the gateway gave no answer: {reason}", "网关没有回答：{reason}"),
        ("whether Alipay sent the message is not known", "不知道这条消息是否由支付宝发出"),
        ("reply fail and wait for the next delivery, or ask again", "回复 fail 等待下次通知，或再次查询");
    SIGN_TYPE_ODD = "sign-type-odd", Warning,
        ("{parameter} is `{value}`; MD5 was supposed", "{parameter} 是 `{value}`，按 MD5 处理"),
        ("the gateway sends MD5, RSA, RSA2 or DSA", "网关会发送 MD5、RSA、RSA2 或 DSA"),
        ("see what changed it on the way", "请检查途中是什么改动了它");
    PLAIN_HTTP_PROOF = "plain-http-proof", Warning,
        ("asked over plain http: `true` proves little", "通过不加密的 http 查询：`true` 说明不了什么"),
        ("whoever sits between you and {host} can answer it", "处在你和 {host} 之间的任何人都能给出这个回答"),
        ("ask over https, the default", "请使用默认的 https 查询");
    OTHER_SPELLING = "other-spelling", Note,
        ("the notify_id holds %, so both spellings were asked: {first} gave {first_answer}, {second} gave {second_answer}",
         "notify_id 含有 %，两种写法都已查询：{first} 得到 {first_answer}，{second} 得到 {second_answer}"),
        ("an id on a return URL is percent-encoded text itself; encoding or decoding it once too often changes it",
         "return_url 收到的 notify_id 本身就是 URL 编码过的文本；多编码或多解码一次都会改变它"),
        ("send it so that the server reads what was signed", "查询时要保证服务器解码后得到的，正是签名时的值");
    STATUS_UNKNOWN = "status-unknown", Warning,
        ("trade_status `{status}` is not known", "不认识的 trade_status：`{status}`"),
        ("it is none of the values of instant, escrow or dual trades", "它不在即时到账、担保交易或双功能的取值之内"),
        ("do not deliver on a status that you do not know", "不要凭不认识的状态发货");
    NOTIFY_DATA_UNREADABLE = "notify-data-unreadable", Error,
        ("notify_data is no XML that can be read: {reason}", "notify_data 不是可读的 XML：{reason}"),
        ("the trade stands in it; with RSA it is encrypted", "交易信息在其中；使用 RSA 时它是加密的"),
        ("pass notify_data exactly as it was received", "请原样传入收到的 notify_data");
}
