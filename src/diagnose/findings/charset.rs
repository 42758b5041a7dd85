//! What is odd about charsets. People hear of them only where text beyond ASCII makes them matter.

super::kinds! {
    CHARSET_DIFFERS = "charset-differs", Warning,
        ("--charset says {option}, _input_charset says {named}", "--charset 是 {option}，_input_charset 是 {named}"),
        ("the bytes follow the option, the parameter is signed as it stands; the gateway decodes by the parameter",
         "字节按选项编码，参数按原样签名；网关按参数解码"),
        ("leave --charset out, or change _input_charset to match", "去掉 --charset，或把 _input_charset 改成一致");
    CHARSET_UNDECLARED = "charset-undeclared", Error,
        ("text beyond ASCII is signed in {charset}, but _input_charset is missing", "非 ASCII 文本按 {charset} 签名，但没有 _input_charset"),
        ("the gateway then takes the text for GBK and computes another sign", "网关会把文本当作 GBK，算出另一个签名"),
        ("add _input_charset={charset}", "加上 _input_charset={charset}");
    CHARSET_ASSUMED = "charset-assumed", Note,
        ("nothing names a charset: text beyond ASCII was signed in {charset}", "没有指明编码：非 ASCII 文本按 {charset} 签名"),
        ("that is what the other side assumes as well", "对方默认也是这种编码"),
        ("say _input_charset=utf-8 if your page is UTF-8", "如果页面是 UTF-8，请加上 _input_charset=utf-8");
    CHARSET_DISPUTED = "charset-disputed", Warning,
        ("the bytes of {character} in {charset} depend on the platform", "{character} 在 {charset} 中的字节因平台而异"),
        ("here {here}; elsewhere: {elsewhere}", "这里是 {here}；其他平台：{elsewhere}"),
        ("avoid the character in {parameter}, or use utf-8", "避免在 {parameter} 中使用该字符，或改用 utf-8");
    CHARSET_OTHER = "charset-other", Warning,
        ("the bytes of the text look like {likely}, not {charset}", "文本的字节看起来是 {likely}，而不是 {charset}"),
        ("bytes are digested as they are; the other side decodes them as {charset} and reads other text", "字节原样参与摘要；对方会按 {charset} 解码，读到的是别的文字"),
        ("name the charset that the text is in: _input_charset={likely}", "请声明文本真正的编码：_input_charset={likely}");
    TEXT_AMBIGUOUS = "text-ambiguous", Warning,
        ("the text was read as UTF-8, but it would be Chinese if it was {likely}", "文本按 UTF-8 读取，但若按 {likely} 读取则是中文"),
        ("the same bytes are text in both; the text that was read was then encoded in {charset}", "同样的字节在两种编码里都是文本；读出的文本随后按 {charset} 编码"),
        ("if the input is in {likely}, convert it first: iconv -f gbk -t utf-8", "如果输入是 {likely}，请先转换：iconv -f gbk -t utf-8");
    BYTES_NOT_CHARSET = "bytes-not-charset", Warning,
        ("the bytes of {parameter} are not {charset} from byte {at} on", "{parameter} 的字节从第 {at} 字节起不是 {charset}"),
        ("they were digested as they are; the other side may replace them when it decodes", "它们已原样参与摘要；对方解码时可能会替换掉"),
        ("see in which charset the value was written, and name that one", "查清这个值是用什么编码写的，并声明那种编码");
}
