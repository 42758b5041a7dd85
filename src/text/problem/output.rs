//! What is written.

super::problems! {
    UNWRITABLE = "output-unwritable", Surroundings,
        ("{file} cannot be written: {reason}", "无法写入 {file}：{reason}"),
        ("choose another file or folder; what was there is unchanged", "请换一个文件或目录；原有内容没有改变");
    STDOUT = "stdout-unwritable", Surroundings,
        ("standard output cannot be written: {reason}", "无法写标准输出：{reason}"),
        ("make room, or write elsewhere", "请腾出空间，或写到别处");
    NOT_OPENED = "not-opened", Surroundings,
        ("no browser could be opened: {reason}", "无法打开浏览器：{reason}"),
        ("open the printed address yourself", "请自行打开打印出来的地址");
    COMMAND = "command-not-started", Surroundings,
        ("{program} cannot be started: {reason}", "无法启动 {program}：{reason}"),
        ("check its name, and that it may be run", "请检查程序名和执行权限");
    FORM_BYTES = "form-bytes", Caller,
        ("a form in {charset} cannot carry {parameter}: its bytes are not of that charset", "{charset} 的表单无法携带 {parameter}：它的字节不属于该编码"),
        ("use the URL (without --form), which carries any bytes", "请用 URL（不加 --form），它可以携带任意字节");
    FORM_LINE_END = "form-line-end", Caller,
        ("a form cannot carry {parameter}: a browser turns its line ends into CRLF", "表单无法携带 {parameter}：浏览器会把其中的换行改成 CRLF"),
        ("use the URL (without --form), or take the line ends out", "请用 URL（不加 --form），或去掉换行");
    FORM_ZERO = "form-zero-byte", Caller,
        ("a form cannot carry {parameter}: it holds a zero byte", "表单无法携带 {parameter}：其中有零字节"),
        ("use the URL (without --form)", "请用 URL（不加 --form）");
    FORM_NAME = "form-browser-name", Caller,
        ("a form cannot carry {parameter}: browsers fill in a field of that name themselves", "表单无法携带 {parameter}：浏览器会自行填写这个名字的字段"),
        ("use the URL (without --form)", "请用 URL（不加 --form）");
    UNKNOWN_GATEWAY = "unknown-gateway", Caller,
        ("`{value}` is neither a gateway's name nor an address", "`{value}` 既不是网关名也不是地址"),
        ("use {known}, or an https:// address", "请用 {known}，或 https:// 地址");
    GATEWAY_SCHEME = "gateway-scheme", Caller,
        ("the gateway's address begins with {scheme}:", "网关地址以 {scheme}: 开头"),
        ("use https://, or http:// on your own machine", "请用 https://；本机可用 http://");
    GATEWAY_QUERY = "gateway-query", Caller,
        ("the gateway's address has a query of its own, which would be sent without being signed", "网关地址自带查询串，会未经签名就发送"),
        ("give its parameters as NAME=VALUE, and the address without them", "请把其中的参数写成 NAME=VALUE，地址里去掉它们");
    GATEWAY_USER = "gateway-user", Caller,
        ("the gateway's address has a user name in it", "网关地址里带有用户名"),
        ("leave out what stands before the @", "去掉 @ 前面的部分");
    UNKNOWN_PAGE = "unknown-page", Caller,
        ("there is no page for `{value}`", "没有 `{value}` 的手册页"),
        ("the pages are {known}", "现有的手册页：{known}");
}
