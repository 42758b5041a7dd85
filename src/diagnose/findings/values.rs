//! Values that went through one encoding too many, or were written by a language and not by a person.

super::kinds! {
    VALUE_PERCENT_ENCODED = "value-percent-encoded", Warning,
        ("the value of {parameter} is still percent-encoded, and would be `{meant}`", "{parameter} 的值还是 URL 编码的，解码后是 `{meant}`"),
        ("signs are made over decoded values: encoded once too often or decoded once too seldom, the two sides sign different text", "签名用的是解码后的值：多编码一次或少解码一次，双方签的就是不同的文本"),
        ("sign the plain value, and encode it once when the URL is built", "对原文签名，拼 URL 时再编码一次");
    VALUE_HTML_ESCAPED = "value-html-escaped", Warning,
        ("the value of {parameter} holds `{seen}`, an escape of HTML", "{parameter} 的值里有 HTML 转义 `{seen}`"),
        ("an input filter or a template wrote it for a single character, and the other side signs that character", "输入过滤器或模板把一个字符写成了它，而对方签的是那个字符"),
        ("take the value before the filter, or unescape it before signing", "使用过滤之前的值，或在签名前还原转义");
    VALUE_UNICODE_ESCAPED = "value-unicode-escaped", Warning,
        ("the value of {parameter} holds `{seen}`, an escape in place of a character", "{parameter} 的值里有 `{seen}`，它是字符的转义写法"),
        ("JSON and JavaScript write characters so; the gateway takes it for six plain characters", "JSON 和 JavaScript 会这样写字符；网关会把它当作六个普通字符"),
        ("decode the escapes before signing", "签名前先还原转义");
    VALUE_BACKSLASHES = "value-backslashes", Warning,
        ("the value of {parameter} holds `{seen}`: a backslash before a mark", "{parameter} 的值里有 `{seen}`：标点前多了反斜杠"),
        ("addslashes, magic quotes and JSON writers add it, and the other side signs the mark alone", "addslashes、魔术引号（magic quotes）和 JSON 输出会加上它，而对方签的只有那个标点"),
        ("take the backslashes out before signing: stripslashes", "签名前去掉反斜杠：stripslashes");
    PLUS_FOR_BLANK = "plus-for-blank", Note,
        ("the value of {parameter} has + where a blank may be meant", "{parameter} 的值里有 +，可能本来是空格"),
        ("+ is a blank in a query string; decoded once it would have become one", "在查询串里 + 表示空格；解码一次后就应是空格"),
        ("if a blank is meant, decode the value once before signing", "如果本来是空格，请先解码一次再签名");
    QUOTATION_MARK = "quotation-mark", Note,
        ("the value of {parameter} holds {mark}, which may cut it in an HTML form", "{parameter} 的值里有 {mark}，在 HTML 表单里可能把值截断"),
        ("samples write value='…' without escaping, so the browser sends only what stands before the mark", "示例代码写 value='…' 时不做转义，浏览器只会提交引号之前的部分"),
        ("escape it in the form as &#39; or &quot;, but sign it as it is", "在表单里写成 &#39; 或 &quot;，签名时仍用原字符");
    WORD_FOR_NOTHING = "word-for-nothing", Warning,
        ("{parameter} is the word `{value}`", "{parameter} 的值是 `{value}` 这个词"),
        ("a language wrote it for a value that is missing or no text; it is sent and signed as that word", "这是编程语言对缺失值或非文本值的写法；它会作为这个词发送并签名"),
        ("leave the parameter out where it has no value", "没有值时不要传这个参数");
    VALUE_QUOTED = "value-quoted", Warning,
        ("the value of {parameter} stands in {marks}", "{parameter} 的值外面有 {marks}"),
        ("a list printed by a language, or the form of the mobile SDK; here the marks are part of the value", "这是编程语言打印的列表，或移动 SDK 的写法；在这里这些符号属于值本身"),
        ("take the marks off before signing", "签名前去掉这些符号");
    EMPTY_PARAMETERS = "empty-parameters", Note,
        ("parameters without a value: {names}", "没有值的参数：{names}"),
        ("they take no part in the sign and should not be sent; code that signs them gets ILLEGAL_SIGN", "它们不参与签名，也不应发送；对它们签名的代码会得到 ILLEGAL_SIGN"),
        ("leave them out before signing and sending", "签名和发送之前都去掉它们");
}
