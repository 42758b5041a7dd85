//! What a diagnosis tells of itself: what it could not look at, and what the shop's own log says.

super::kinds! {
    SIGN_NOT_GIVEN = "sign-not-given", Note,
        ("there is no sign to look at, so only the checks ran", "没有可核对的 sign，只运行了检查"),
        ("the request carries no sign, and none was given", "请求里没有 sign，也没有另外给出"),
        ("give the sign that your code computed: --sign SIGN", "请给出代码算出的签名：--sign 签名");
    KEY_NOT_GIVEN = "key-not-given", Note,
        ("there is no key, so the sign was not looked at", "没有密钥，没有核对签名"),
        ("without the key neither the right sign can be computed nor a wrong one explained", "没有密钥，既无法算出正确的签名，也无法解释错误的签名"),
        ("say --key-file FILE, choose a profile with --shop NAME, or set ALIPAY_MAPI_KEY", "请用 --key-file 文件、--shop 配置名，或设置 ALIPAY_MAPI_KEY");
    OTHER_SHOPS_UNREAD = "other-shops-unread", Note,
        ("a key of the profile file was not tried: {reason}", "配置文件中有密钥未能尝试：{reason}"),
        ("the keys of all shops are tried, since a key of another shop is a common mistake", "误用其他商户的密钥很常见，所以会尝试所有商户的密钥"),
        ("nothing to do, unless that key may be the one; then make it readable", "如果不可能是那个密钥，无需处理；否则请使其可读");
    LOGGED_ANSWER = "logged-answer", Note,
        ("the log says responseTxt={answer}", "日志里写着 responseTxt={answer}"),
        ("what that means: {meaning}", "含义：{meaning}"),
        ("what to do: {action}", "处理：{action}");
}
