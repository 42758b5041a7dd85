//! What is odd about the names of parameters.

super::kinds! {
    NAME_SPELLING = "name-spelling", Error,
        ("`{parameter}` is no parameter; `{meant}` is", "没有 `{parameter}` 这个参数，正确的名字是 `{meant}`"),
        ("names count character by character, capitals and underscores too, so the gateway does not find the value", "参数名逐字符比较，大小写和下划线都算，所以网关读不到这个值"),
        ("write {meant}, character by character", "请逐字符写成 {meant}");
    NAME_UNKNOWN = "name-unknown", Warning,
        ("{service} has no parameter {parameter}", "{service} 没有 {parameter} 这个参数"),
        ("a field of your own may be signed by one side only, and the answer is then ILLEGAL_SIGN", "自定义参数可能只有一方参与签名，结果就是 ILLEGAL_SIGN"),
        ("leave it out before signing; body can carry data of your own", "签名之前去掉它；自己的数据可以放在 body 里");
    NAME_OTHER_SERVICE = "name-other-service", Note,
        ("{parameter} belongs to other services, not to {service}", "{parameter} 是其他接口的参数，{service} 的参数表里没有"),
        ("it is ignored at best; if only one side signs it, the answer is ILLEGAL_SIGN", "最好的情况是被忽略；如果只有一方对它签名，结果就是 ILLEGAL_SIGN"),
        ("leave it out, unless Alipay told you to send it", "去掉它，除非支付宝要求传");
    NAME_JOINED = "name-joined", Error,
        ("{parameter} holds `{seen}`, which was `{meant}`", "{parameter} 里的 `{seen}` 原本是 `{meant}`"),
        ("an HTML page took the first letters of the name for a character, and two parameters became one", "HTML 页面把参数名开头的字母当成了字符实体，两个参数并成了一个"),
        ("write & as &amp; in HTML, and copy the address from the program, not from the page", "在 HTML 里把 & 写成 &amp;；地址请从程序里复制，不要从页面上复制");
    OTHER_API = "other-api", Error,
        ("{parameter} is a parameter of openapi.alipay.com, another gateway", "{parameter} 是另一个网关 openapi.alipay.com 的参数"),
        ("the partner gateway wants service and partner; requests with method and app_id follow other rules of signing", "合作伙伴网关要的是 service 和 partner；带 method、app_id 的请求用的是另一套签名规则"),
        ("build the request from service and partner, or send it to openapi.alipay.com", "改用 service 和 partner 组装请求，或者把它发给 openapi.alipay.com");
}
