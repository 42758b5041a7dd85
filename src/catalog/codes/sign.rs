//! The signature was refused.

super::codes! { Sign;
    "ILLEGAL_SIGN" Known EVERY
        ("the sign of the request is not the one that the gateway computes", "请求的签名与网关算出的不一致")
        [DIAGNOSE_REQUEST: "the key has a blank, a line end or a wrong character, or belongs to another account", "密钥带了空格、换行或错字，或属于另一个账户";
         DIAGNOSE_REQUEST: "the presign string is wrong: not sorted, empty values or sign_type in it, or values URL-encoded before signing", "待签名字符串不对：没有排序、含有空值或 sign_type，或值在签名前做了 URL 编码";
         DIAGNOSE_REQUEST: "the bytes are in another charset than _input_charset says; without it the gateway assumes GBK", "字节编码与 _input_charset 不符；不传时网关按 GBK 处理";
         FORM: "a POST without _input_charset in the address of the form, so that the body was read as GBK", "POST 表单的地址里没有 _input_charset，正文被按 GBK 读取";
         DIAGNOSE_REQUEST: "the request carries a parameter that was not signed, or lacks one that was (PHP drops the number 0)", "请求多了没有签名的参数，或少了已签名的参数（PHP 会丢掉数字 0）";
         STRICT: "sign_type is missing from the request: it is sent, though never signed", "请求里缺少 sign_type：它要发送，但不参与签名";]
        ("sign again from the values that are really sent and compare both strings; with subject and body in ASCII the charset is out of play", "用实际发送的值重新签名，对比两个待签名字符串；把 subject 和 body 换成英文可排除编码问题");
    "ILLEGAL_SIGN_TYPE" Known EVERY
        ("the value of sign_type is not accepted", "sign_type 的取值不被接受")
        [STRICT: "sign_type is in small letters or has a blank at its end", "sign_type 用了小写，或末尾有空格";
         INSTANT: "an algorithm that is not set up for this account", "账户没有开通这种签名方式";]
        ("send MD5, RSA, RSA2 or DSA in capitals, the one that the account's key is for", "发送大写的 MD5、RSA、RSA2 或 DSA，并与账户设置的密钥一致");
    "ILLEGAL_DYN_MD5_KEY" Inferred EVERY
        ("something is wrong with the partner's MD5 key on Alipay's side", "支付宝一侧该商户的 MD5 密钥有问题")
        [EXPLAIN: "the account uses dynamic keys, or its key record is damaged", "账户使用动态密钥，或密钥记录已损坏";]
        ("compare the key with the one in Alipay's merchant console; ask Alipay's support to repair the record", "与支付宝商家后台里的密钥核对；请支付宝客服修复密钥记录");
    "ILLEGAL_ENCRYPT" Inferred EVERY
        ("the encryption is not right", "加密方式不正确")
        [EXPLAIN: "encrypted data, or a sec_id, that does not fit the way the account is set up", "加密的数据或 sec_id 与账户的设置不符";]
        ("send plain parameters, or use the mode that was agreed on", "发送明文参数，或使用约定的加密方式");
    "ILLEGAL_SECURITY_PROFILE" Inferred EVERY
        ("no key is set up that fits the request", "找不到与请求相符的密钥设置")
        [STRICT: "sign_type is RSA or DSA and no public key was uploaded", "sign_type 是 RSA 或 DSA，却没有上传公钥";
         FOREX: "the service does not take this sign_type (said of cross-border trades)", "该接口不支持这种 sign_type（跨境接口的说明）";]
        ("upload the public key, or sign with MD5 and its key", "上传公钥，或改用 MD5 及其密钥");
    "HAS_NO_PUBLICKEY" Inferred EVERY
        ("the partner has uploaded no public key", "商户没有上传公钥")
        [STRICT: "sign_type is RSA or DSA before the key was uploaded", "还没上传公钥就用了 RSA 或 DSA";]
        ("upload the public key in Alipay's merchant console, or use MD5", "在支付宝商家后台上传公钥，或改用 MD5");
    "ALIN10070" Inferred CASHIER
        ("the signature is wrong, in the cashier's numbered style", "签名不正确（收银台的编号写法）")
        [ILLEGAL_SIGN: "the same causes as ILLEGAL_SIGN", "原因与 ILLEGAL_SIGN 相同";]
        ("go through the causes of ILLEGAL_SIGN", "按 ILLEGAL_SIGN 的原因逐一检查");
    "0002" Inferred WAP
        ("the signature of the WAP request is wrong", "WAP 请求的签名不正确")
        [DIAGNOSE_REQUEST: "the parameters are not in alphabetical order, or sec_id was left out: here it is signed", "参数没有按字母排序，或漏了 sec_id：在这里它参与签名";
         DIAGNOSE_REQUEST: "req_data was percent-encoded before signing", "req_data 在签名前做了百分号编码";]
        ("sign the XML text itself, in alphabetical order; only the notification has an order of its own", "对 XML 原文按字母顺序签名；只有通知使用固定顺序");
    "0006" Inferred WAP
        ("there is no such sec_id", "sec_id 不存在")
        [WAP: "sec_id is neither MD5 nor 0001", "sec_id 既不是 MD5 也不是 0001";]
        ("send sec_id=MD5, or 0001 for RSA", "发送 sec_id=MD5；RSA 用 0001");
    "invalid-signature" Inferred OPENAPI
        ("the OpenAPI gateway refused a signature: this is not MAPI", "OpenAPI 网关验签失败：这不是 MAPI 的错误")
        [BUILD: "the request went to openapi.alipay.com, which wants app_id and method", "请求发到了 openapi.alipay.com，那里要的是 app_id 和 method";]
        ("send requests with partner and service to mapi.alipay.com", "带 partner 和 service 的请求要发到 mapi.alipay.com");
    "isv.missing-signature" Inferred OPENAPI
        ("the OpenAPI gateway found no signature that it knows: this is not MAPI", "OpenAPI 网关没有找到签名：这不是 MAPI 的错误")
        [BUILD: "the request went to openapi.alipay.com, which wants app_id and method", "请求发到了 openapi.alipay.com，那里要的是 app_id 和 method";]
        ("send requests with partner and service to mapi.alipay.com", "带 partner 和 service 的请求要发到 mapi.alipay.com");
}
