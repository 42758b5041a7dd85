//! Characters that look like others, cannot be seen, or were damaged on the way.

super::kinds! {
    NAME_LOOKALIKE = "name-lookalike", Error,
        ("the name `{parameter}` holds {character} ({code}), which looks like `{ascii}`", "参数名 `{parameter}` 里有 {character}（{code}），它看起来像 `{ascii}`"),
        ("names of the gateway are plain ASCII; this one counts as unknown", "网关的参数名都是 ASCII 字符；这个名字会被当作未知参数"),
        ("type the name again with an English keyboard", "切换到英文输入法，重新输入参数名");
    NAME_INVISIBLE = "name-invisible", Error,
        ("the name `{parameter}` holds a character that cannot be seen: {code}", "参数名 `{parameter}` 里有看不见的字符：{code}"),
        ("it came with a copy from a page or a file; the name counts as unknown", "它多半是从网页或文件里一起复制来的；这个名字会被当作未知参数"),
        ("delete the name and type it again", "删掉参数名，重新输入");
    VALUE_LOOKALIKE = "value-lookalike", Error,
        ("{parameter} holds {character} ({code}), which looks like `{ascii}`", "{parameter} 里有 {character}（{code}），它看起来像 `{ascii}`"),
        ("a value of this kind is plain ASCII; the gateway takes no look-alike for it", "这类值只能是 ASCII 字符；网关不会把形似字符当成同一个字符"),
        ("type it again with an English keyboard", "切换到英文输入法，重新输入");
    IDENTIFIER_LOOKALIKE = "identifier-lookalike", Warning,
        ("{parameter} holds {character} ({code}), which looks like `{ascii}`", "{parameter} 里有 {character}（{code}），它看起来像 `{ascii}`"),
        ("two numbers that look alike are two orders; a later query with the plain one finds nothing", "看起来一样的两个号码是两笔不同的订单；以后用普通字符查询会查不到"),
        ("write numbers of orders in ASCII letters and digits", "订单号一类的号码请只用 ASCII 字母和数字");
    VALUE_INVISIBLE = "value-invisible", Warning,
        ("{parameter} holds a character that cannot be seen, {code}, at byte {at}", "{parameter} 的第 {at} 字节有看不见的字符 {code}"),
        ("it is signed like any other; whatever takes it out on the way breaks the sign", "它和其他字符一样参与签名；途中无论谁去掉它，签名就不再一致"),
        ("take it out before signing", "签名之前去掉它");
    MOJIBAKE = "mojibake", Warning,
        ("the text of {parameter} was `{meant}` in UTF-8, read as {wrong}", "{parameter} 的文字原本是 UTF-8 的 `{meant}`，被当作 {wrong} 读取了"),
        ("the damaged text has other bytes, so no sign made before the damage fits it", "乱码的字节已经不同，乱码之前生成的签名不可能再一致"),
        ("make the program that reads it decode it as UTF-8", "让读取它的程序按 UTF-8 解码");
    REPLACEMENT_CHARACTER = "replacement-character", Warning,
        ("{parameter} holds {character}, the sign of a character that could not be decoded", "{parameter} 里有 {character}，说明有字符解码失败"),
        ("bytes in GBK were read as UTF-8, and what they were is lost", "GBK 的字节被当作 UTF-8 读取，原来的内容已经丢失"),
        ("take the value from where it was still bytes, and decode it as GBK", "回到还是原始字节的地方，按 GBK 解码");
    QUESTION_MARKS = "value-of-question-marks", Warning,
        ("{parameter} is nothing but question marks", "{parameter} 全是问号"),
        ("a program writes them for characters that its charset lacks, such as Chinese in Latin-1", "程序遇到编码里没有的字符时会写成问号，例如用 Latin-1 写中文"),
        ("name the charset wherever text becomes bytes in your code", "在代码里凡是文本转字节的地方都要指明编码");
}
