//! What is odd about the content of a notification or return, beyond its sign.

super::kinds! {
    FRAMEWORK_PARAMETER = "framework-parameter", Warning,
        ("{parameter} does not come from Alipay but from {source}", "{parameter} 不是支付宝发的，而是来自{source}"),
        ("whoever signs over everything that arrives finds a wrong sign", "如果对收到的全部参数验签，结果必然不一致"),
        ("leave {parameter} out before the sign is checked", "验签之前去掉 {parameter}");
    FIELDS_MISSING = "fields-missing", Warning,
        ("every message of this kind has {names}, and this one has not", "这类消息都有 {names}，这里却没有"),
        ("what was lost on the way was signed, so the sign cannot match", "途中丢失的参数参与过签名，所以签名不可能一致"),
        ("pass the whole body of the POST, or the whole query of the return URL", "请传入完整的 POST 正文，或 return_url 收到的完整查询串");
    NOTIFY_ID_DECODED_TWICE = "notify-id-decoded-twice", Warning,
        ("notify_id holds `{character}`: it was decoded once too often", "notify_id 里有 `{character}`：多解码了一次"),
        ("on a return the id is percent-encoded text itself, and that text was signed", "return_url 上的 notify_id 本身就是 URL 编码过的文本，签名用的正是那段文本"),
        ("decode the query once only, where the server already does", "查询串只解码一次，而服务器通常已经解码过");
    NOTIFY_ID_NOT_DECODED = "notify-id-not-decoded", Warning,
        ("notify_id holds %25: it was not decoded", "notify_id 里有 %25：还没有解码"),
        ("on a return the id is encoded text inside an encoded query; signed is what one decoding leaves", "return_url 上的 notify_id 是编码文本再次编码；签名用的是解码一次后的文本"),
        ("decode the query once before the sign is checked", "验签之前先把查询串解码一次");
    AMOUNT_REWRITTEN = "amount-rewritten", Warning,
        ("{parameter} is `{value}`, which the gateway does not write", "{parameter} 是 `{value}`，网关不会这样写"),
        ("a program read it as a number and wrote it anew; signed was the text", "有程序把它当数字读入又重新写出；签名用的是原来的文本"),
        ("keep amounts as text until the sign is checked", "验签之前金额要按文本保存");
    TIME_REWRITTEN = "time-rewritten", Warning,
        ("{parameter} is `{value}`, not yyyy-MM-dd HH:mm:ss", "{parameter} 是 `{value}`，不是 yyyy-MM-dd HH:mm:ss 的时间"),
        ("the gateway writes times in this form alone; something changed it on the way", "网关只用这种格式写时间；途中有东西改动了它"),
        ("keep times as text until the sign is checked", "验签之前时间要按文本保存");
}
