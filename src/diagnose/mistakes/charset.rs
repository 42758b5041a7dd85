//! Mistakes in the bytes of text.

use super::slip::Run;
use crate::protocol::charset::Charset;

super::mistakes! { Charset;
    SIGNED_IN_UTF8 = "signed-in-utf8", request: VeryHigh, notify: High,
        ("the text was digested in UTF-8, but it is sent in another charset", "摘要用的是 UTF-8 字节，而发送时是其他编码"),
        ("source files and strings are UTF-8 in most languages, whatever _input_charset says", "多数语言的源文件和字符串都是 UTF-8，与 _input_charset 无关"),
        ("encode the text in the charset of the request before digesting it", "摘要之前按请求的编码转换文本"),
        |case, slips| if case.charset != Charset::Utf8 {
            slips.recode(Run::new(|bytes, charset, _| Some(charset.decode(bytes)?.into_bytes())), Charset::Utf8);
        };
}
