//! Parameters and the forms in which they come.

super::problems! {
    NO_PARAMETERS = "no-parameters", Caller,
        ("there are no parameters", "没有参数"),
        ("give them as NAME=VALUE, as a URL, or from a file with -i FILE (-i - for standard input)",
         "用 NAME=VALUE、一个 URL，或 -i 文件（-i - 为标准输入）传入");
    EMPTY_INPUT = "empty-input", Caller,
        ("the input is empty", "输入是空的"),
        ("pass the parameters as a query string, lines, JSON, a URL or a raw HTTP request", "请传入查询串、多行、JSON、URL 或原始 HTTP 请求形式的参数");
    EMPTY_LOG = "log-without-parameters", Caller,
        ("the log entry holds no parameters behind responseTxt", "日志在 responseTxt 之后没有参数"),
        ("pass the whole entry of the log, or the notification itself", "请传入完整的日志条目，或通知本身");
    ALL_EMPTY = "all-empty", Caller,
        ("no parameter takes part in the sign: each is empty, or sign and sign_type", "没有参数参与签名：都是空值，或只有 sign 和 sign_type"),
        ("give at least one parameter with a value", "至少给出一个有值的参数");
    NO_EQUALS = "no-equals", Caller,
        ("argument {place} has no `=`: {argument}", "第 {place} 个参数没有 `=`：{argument}"),
        ("write NAME=VALUE; put a value with blanks in quotes", "写成 NAME=VALUE；值里有空格时请加引号");
    NO_EQUALS_HIDDEN = "no-equals-hidden", Caller,
        ("argument {place} has no `=` (not shown, since it looks like a key)", "第 {place} 个参数没有 `=`（看起来像密钥，不显示）"),
        ("write NAME=VALUE; the key goes into --key-file or ALIPAY_MAPI_KEY", "写成 NAME=VALUE；密钥请放在 --key-file 或 ALIPAY_MAPI_KEY 里");
    NO_NAME = "no-name", Caller,
        ("parameter {place} has a value but no name", "第 {place} 个参数有值但没有名字"),
        ("write its name before the `=`", "请在 `=` 前写上参数名");
    URL_NOT_ALONE = "url-not-alone", Caller,
        ("argument {place} is a URL, but there are other arguments", "第 {place} 个参数是 URL，但还有其他参数"),
        ("pass the URL alone, or its value as NAME=URL", "单独传入 URL，或写成 NAME=URL");
    URL_WITHOUT_QUERY = "url-without-query", Caller,
        ("the URL has no query", "这个 URL 没有查询串"),
        ("put the URL in quotes: the shell cuts it at & and takes ? for a pattern", "给 URL 加上引号：shell 会在 & 处截断，并把 ? 当作通配符");
    FORMAT_OF_ARGUMENTS = "format-of-arguments", Caller,
        ("--input-format reads one text, and there are several arguments", "--input-format 读取一段文本，而这里有多个参数"),
        ("put the text into one argument in quotes, or into -i FILE", "把文本放进一个带引号的参数，或用 -i 文件传入");
    INPUT_AND_ARGUMENTS = "input-and-arguments", Caller,
        ("parameters come both from -i and from arguments", "参数既来自 -i 又来自命令行"),
        ("give them in one way; --drop NAME takes one out of a file", "只用一种方式；--drop NAME 可去掉文件中的某个参数");
    FILE_UNREADABLE = "file-unreadable", Caller,
        ("{file} cannot be read: {reason}", "无法读取 {file}：{reason}"),
        ("check the name and the right to read it", "请检查文件名和读权限");
    TOO_LARGE = "input-too-large", Caller,
        ("the input has more than {limit} bytes", "输入超过 {limit} 字节"),
        ("see whether it is the right file; --max-input SIZE raises the limit", "请确认文件是否正确；--max-input SIZE 可放宽限制");
    UTF16 = "input-utf16", Caller,
        ("the input is UTF-16", "输入是 UTF-16"),
        ("save it as UTF-8 (in PowerShell: Out-File -Encoding utf8)", "请另存为 UTF-8（PowerShell：Out-File -Encoding utf8）");
    ZERO_BYTE = "input-zero-byte", Caller,
        ("the input holds a zero byte at {at}: it is no text", "输入在第 {at} 字节有零字节：它不是文本"),
        ("pass the text of the request; a zero byte in a value is written %00", "请传入请求文本；值里的零字节写作 %00");
    UNKNOWN_FORM = "input-form", Caller,
        ("the form of the input cannot be told: line {line} has no `=`", "无法判断输入的格式：第 {line} 行没有 `=`"),
        ("say it: --input-format query, lines, json, http, url or presign", "请指明：--input-format query、lines、json、http、url 或 presign");
    LINE_WITHOUT_EQUALS = "line-without-equals", Caller,
        ("line {line} has no `=`", "第 {line} 行没有 `=`"),
        ("write one NAME=VALUE a line", "每行写一个 NAME=VALUE");
    MORE_LINES = "more-lines", Caller,
        ("the input has {count} lines, and this format takes one", "输入有 {count} 行，而这种格式只有一行"),
        ("remove the line ends, or say --input-format lines", "去掉换行，或指明 --input-format lines");
    JSON_SYNTAX = "json-syntax", Caller,
        ("the JSON is broken at line {line}, column {column}: {reason}", "JSON 在第 {line} 行第 {column} 列有误：{reason}"),
        ("pass one object, or an array of [name, value] pairs", "请传入一个对象，或由 [name, value] 组成的数组");
    JSON_SHAPE = "json-shape", Caller,
        ("the JSON is not an object or an array of [name, value] pairs: {found}", "JSON 不是对象或由 [name, value] 组成的数组：{found}"),
        ("write an object whose members are the parameters", "写成以参数为成员的对象");
    JSON_NESTED = "json-nested", Caller,
        ("{parameter} is {found}; a parameter is a string, a number, true or false", "{parameter} 是 {found}；参数只能是字符串、数字、true 或 false"),
        ("write it as the text that is sent", "请写成实际发送的文本");
    HTTP_SYNTAX = "http-syntax", Caller,
        ("this is no HTTP request: {reason}", "这不是 HTTP 请求：{reason}"),
        ("pass the request line, the headers, a blank line and the body, byte for byte", "请逐字节传入请求行、头部、空行和正文");
    HTTP_UNFINISHED = "http-unfinished", Caller,
        ("the head of the HTTP request has no blank line behind it", "HTTP 请求头后面没有空行"),
        ("pass the whole request, or the body alone", "请传入整个请求，或只传正文");
    HTTP_RESPONSE = "http-response", Caller,
        ("this is an HTTP response, not a request", "这是 HTTP 响应，不是请求"),
        ("pass the request that was sent", "请传入发出的请求");
    HTTP_ENCODED = "http-encoded", Caller,
        ("the body of the capture is encoded: {coding}", "抓包的正文经过编码：{coding}"),
        ("decode the body first, and pass it alone", "请先解码正文，再单独传入");
    HTTP_BODY = "http-body", Caller,
        ("the body of the capture is {kind}, not a form", "抓包的正文是 {kind}，不是表单"),
        ("the gateway takes and sends forms (application/x-www-form-urlencoded); pass JSON with -i FILE alone",
         "网关收发的都是表单（application/x-www-form-urlencoded）；JSON 请单独用 -i 文件传入");
    CHARSET_LACKS = "charset-lacks", Caller,
        ("{charset} has no character {character}, in {parameter}", "{charset} 没有 {parameter} 中的字符 {character}"),
        ("leave it out, or sign in utf-8: _input_charset=utf-8", "去掉它，或改用 utf-8：_input_charset=utf-8");
    UNKNOWN_CHARSET = "unknown-charset", Caller,
        ("`{label}` is no charset of the gateway", "`{label}` 不是网关支持的编码"),
        ("use utf-8, gbk, gb2312 or gb18030", "请用 utf-8、gbk、gb2312 或 gb18030");
}
