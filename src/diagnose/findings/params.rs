//! What is odd about names and values, whoever signed them.

super::kinds! {
    BLANK_FIRST = "blank-first", Warning,
        ("the value of {parameter} begins with a blank", "{parameter} 的值以空白开头"),
        ("a blank is signed like any other character; the gateway or a framework may take it off", "空白和其他字符一样参与签名；网关或框架可能会去掉它"),
        ("take the blank out on both sides, if it is not meant", "如果不是有意的，请在两边都去掉空白");
    BLANK_LAST = "blank-last", Warning,
        ("the value of {parameter} ends with a blank", "{parameter} 的值以空白结尾"),
        ("a blank is signed like any other character; the gateway or a framework may take it off", "空白和其他字符一样参与签名；网关或框架可能会去掉它"),
        ("take the blank out on both sides, if it is not meant", "如果不是有意的，请在两边都去掉空白");
    BLANK_IN_NAME = "name-with-blank", Warning,
        ("the name `{parameter}` holds a blank", "参数名 `{parameter}` 里有空白"),
        ("names of the gateway have none; the parameter counts as unknown", "网关的参数名里没有空白；它会被当作未知参数"),
        ("take the blank out of the name", "去掉参数名里的空白");
    CONTROL_CHARACTER = "control-character", Warning,
        ("the value of {parameter} holds a control character at byte {at}: {shown}", "{parameter} 的值在第 {at} 字节有控制字符：{shown}"),
        ("forms, proxies and frameworks change such characters on the way", "表单、代理和框架会在途中改动这类字符"),
        ("take it out before signing", "签名之前去掉它");
    DUPLICATE_NAME = "duplicate-name", Error,
        ("{parameter} is given {count} times", "{parameter} 出现了 {count} 次"),
        ("platforms differ about which one counts, so no two sides read the same", "各平台取哪一个并不一致，双方读到的会不同"),
        ("in a request: delete all but one; in a notification: do not trust it, reply fail", "请求：只保留一个；通知：不要相信它，回复 fail");
}
