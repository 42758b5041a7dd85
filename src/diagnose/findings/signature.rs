//! What is odd about `sign` and `sign_type` of a request that was signed.

super::kinds! {
    REQUEST_SIGN_TYPE_MISSING = "request-sign-type-missing", Error,
        ("sign_type is missing", "缺少 sign_type"),
        ("it takes no part in the sign but has to be sent: without it the answer is ILLEGAL_SIGN", "它不参与签名，但必须发送：没有它会返回 ILLEGAL_SIGN"),
        ("add sign_type=MD5 after signing", "签名之后加上 sign_type=MD5");
    SIGN_TYPE_SPELLING = "sign-type-spelling", Error,
        ("{parameter} is `{value}`, not `{meant}`", "{parameter} 是 `{value}`，应为 `{meant}`"),
        ("the gateway takes it in capitals and without blanks only, or answers ILLEGAL_SIGN_TYPE", "网关只接受大写且不带空白的写法，否则返回 ILLEGAL_SIGN_TYPE"),
        ("write {parameter}={meant}", "请写成 {parameter}={meant}");
    REQUEST_SIGN_TYPE_UNKNOWN = "request-sign-type-unknown", Error,
        ("{parameter} is `{value}`, which the gateway does not know", "网关不认识 {parameter} 的值 `{value}`"),
        ("it takes {known}; another value is ILLEGAL_SIGN_TYPE", "它接受 {known}；其他值会返回 ILLEGAL_SIGN_TYPE"),
        ("write {parameter}=MD5, if the sign is an MD5 digest", "如果签名是 MD5 摘要，请写 {parameter}=MD5");
    REQUEST_SIGN_BLANKS = "request-sign-blanks", Warning,
        ("there are blanks around the sign", "sign 前后有空白"),
        ("they were not counted here; the gateway compares all of the value, and answers ILLEGAL_SIGN", "这里没有计入；网关按完整的值比较，会返回 ILLEGAL_SIGN"),
        ("find what adds them: a line end of a command's output, a blank in the code that joins the URL", "找出加入空白的地方：命令输出的换行，或拼接 URL 时多写的空格");
    SIGN_TYPE_CONTRADICTS = "sign-type-contradicts", Error,
        ("{parameter} is {value}, and the sign is an MD5 digest", "{parameter} 是 {value}，而 sign 是 MD5 摘要"),
        ("32 hex digits are MD5; a sign of {value} is much longer and base64", "32 位十六进制是 MD5；{value} 的签名长得多，并且是 base64"),
        ("write {parameter}=MD5, or sign with the private key", "请写 {parameter}=MD5，或改用私钥签名");
}
