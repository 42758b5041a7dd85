//! What every signed service of gateway.do takes.

super::parameters! { EVERY, "Every signed service of `gateway.do`.";
    "service" Required Text 0 Any ("the exact name of the service", "准确的接口名");
    "partner" Required Text 16 Id2088;
    "_input_charset" Required Text 0 Words["utf-8", "gbk", "gb2312"] ("signed exactly as it is spelt; a POST needs it in its address as well", "按所写的拼法参与签名；POST 时地址里也要有");
    "sign_type" Required Text 0 Words["MD5", "RSA", "RSA2", "DSA"] ("in capitals; sent, but never signed", "大写；要发送，但不参与签名");
    "sign" Required Text 0 Any ("MD5: 32 lower-case hex digits; RSA and RSA2: base64", "MD5：32 位小写十六进制；RSA、RSA2：base64");
}
