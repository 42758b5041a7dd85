//! What reading the input showed.

super::kinds! {
    BYTE_ORDER_MARK = "byte-order-mark", Note,
        ("a byte order mark at the start of the input was dropped", "输入开头的字节顺序标记（BOM）已去掉"),
        ("it is the three bytes EF BB BF that some editors write; inside a parameter it would be signed",
         "那是某些编辑器写入的 EF BB BF 三个字节；若留在参数里就会参与签名"),
        ("save the file as UTF-8 without BOM", "把文件另存为不带 BOM 的 UTF-8");
    CRLF = "line-ends-crlf", Note,
        ("the lines end with CRLF; the line ends were dropped", "各行以 CRLF 结尾，行尾已去掉"),
        ("a line end cannot belong to a parameter in this format", "在这种格式里，行尾不可能属于参数"),
        ("nothing to do, unless your own program keeps the CR", "无需处理，除非你自己的程序保留了 CR");
    MALFORMED_ESCAPE = "malformed-escape", Warning,
        ("{count} malformed percent escape(s), the first at byte {at}", "有 {count} 处不完整的百分号编码，第一处在第 {at} 字节"),
        ("a % must be followed by two hex digits; these were kept as they stand", "% 后面必须跟两个十六进制数字；这些已原样保留"),
        ("write a literal % as %25, or say --input-format presign if nothing is encoded",
         "字面的 % 要写成 %25；如果输入没有经过编码，请加 --input-format presign");
    QUERY_OR_PRESIGN = "query-or-presign", Note,
        ("read as a query string: escapes and + were decoded once", "按查询串读取：百分号编码和 + 已解码一次"),
        ("as a presign string the same line would sign differently", "若当作待签名字符串，同一行的签名会不同"),
        ("for a presign string that a program logged, say --input-format presign", "如果这是程序记录的待签名字符串，请加 --input-format presign");
    PIECE_WITHOUT_EQUALS = "piece-without-equals", Warning,
        ("`{piece}` has no `=`: taken as a name without a value", "`{piece}` 里没有 `=`：当作没有值的参数名"),
        ("an & inside a value that was not encoded cuts the value there", "值里未编码的 & 会把值在那里截断"),
        ("write an & that belongs to a value as %26", "属于值的 & 要写成 %26");
    HTML_AMPERSAND = "html-ampersand", Warning,
        ("the name `{parameter}` begins with `amp;`", "参数名 `{parameter}` 以 `amp;` 开头"),
        ("the text was copied out of HTML, where & is written &amp;", "文本是从 HTML 里复制出来的，那里 & 写作 &amp;"),
        ("replace &amp; by &", "把 &amp; 换成 &");
    NULL_LEFT_OUT = "null-left-out", Note,
        ("{parameter} is null and was left out", "{parameter} 是 null，已去掉"),
        ("a parameter without a value is neither sent nor signed", "没有值的参数既不发送也不签名"),
        ("leave it out, and see that your code does not write the word null", "不要传它，并确认你的代码没有写出 null 这个词");
    FRAGMENT_DROPPED = "fragment-dropped", Note,
        ("what follows # in the address was dropped", "地址中 # 之后的内容已去掉"),
        ("a browser never sends it to the server", "浏览器不会把它发给服务器"),
        ("write a # that belongs to a value as %23", "属于值的 # 要写成 %23");
    ARGUMENT_HOLDS_PAIRS = "argument-holds-pairs", Warning,
        ("the value of {parameter} holds `&{name}=`", "{parameter} 的值里含有 `&{name}=`"),
        ("an argument is one parameter; this looks like several in one", "一个命令行参数就是一个请求参数；这里像是几个写在了一起"),
        ("pass a whole query string on standard input: alipay-mapi sign -i -", "整条查询串请从标准输入传入：alipay-mapi sign -i -");
    DROP_MISSED = "drop-missed", Note,
        ("--drop {parameter} found nothing", "--drop {parameter} 没有对应的参数"),
        ("no parameter has that name, byte for byte", "没有哪个参数的名字与它逐字节相同"),
        ("see the names: alipay-mapi sign --show pairs", "查看参数名：alipay-mapi sign --show pairs");
    ADDRESS_IN_NAME = "address-in-name", Warning,
        ("the name `{parameter}` looks like the address of a URL", "参数名 `{parameter}` 像是 URL 的地址部分"),
        ("only what begins with http:// or https:// is read as a URL", "只有以 http:// 或 https:// 开头的才按 URL 读取"),
        ("add the scheme, or pass what follows the ?", "请补上协议，或只传入 ? 之后的部分");
    NOT_UTF8 = "not-utf8", Note,
        ("{parameter} is not UTF-8, so the bytes of the whole input were taken as they are", "{parameter} 不是 UTF-8，整个输入都按原始字节使用"),
        ("bytes are digested as bytes and never re-encoded", "字节原样参与摘要，不会重新编码"),
        ("if it was meant as text, pass it as UTF-8", "如果它本应是文本，请用 UTF-8 传入");
    ADDRESS_APART = "address-apart", Note,
        ("left out of the sign, because it stands in the address of the capture: {names}", "未参与签名，因为它在抓包的地址里：{names}"),
        ("a POST is signed over its body; what stands in its address was added by somebody else", "POST 只对正文签名；地址里的参数是别处加上的"),
        ("nothing to do, if the shop's code ignores it as well", "如果商户代码也忽略它，就无需处理");
    CAPTURE_LENGTH = "capture-length", Warning,
        ("the body has {there} bytes, Content-Length says {declared}", "正文有 {there} 字节，Content-Length 写的是 {declared}"),
        ("bytes were lost or changed between the wire and this file", "从网络到这个文件之间，有字节丢失或被改动"),
        ("save the raw bytes of the request, not text copied from a viewer", "请保存请求的原始字节，不要从查看器里复制文本");
}
