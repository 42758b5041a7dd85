//! Converted to another charset after it was signed: a page's form that a browser encoded its own way, a notification
//! that was turned into UTF-8 before anybody looked at its sign.

use encoding_rs::{GB18030, GBK};

use super::codec::encode_strictly;
use super::other::in_utf8_with_references;
use super::{changes, differ, mixed};
use crate::diagnose::mistakes::{Case, Class, Run, Slips, mistakes};
use crate::protocol::charset::Charset;

mistakes! { Charset;
    SENT_IN_UTF8 = "sent-in-utf8", request: High, notify: Never,
        ("the text of {parameter} was sent in UTF-8, but signed in another charset", "{parameter}的文本以 UTF-8 发送，而签名用的是其他编码"),
        ("a browser encodes a form in the charset of its page; HTTP clients escape text as UTF-8", "浏览器按页面编码提交表单；HTTP 客户端默认按 UTF-8 转义"),
        ("set accept-charset on the form and the charset of the client to what _input_charset says", "把表单的 accept-charset 和客户端编码设为 _input_charset 的编码"),
        |case, slips| if case.charset != Charset::Utf8 && changes(case, FROM_UTF8) {
            slips.recode(FROM_UTF8, case.charset);
            mixed(case, slips, FROM_UTF8);
        };
    SENT_IN_GBK = "sent-in-gbk", request: High, notify: Never,
        ("the text of {parameter} was sent in GBK, but signed in UTF-8", "{parameter}的文本以 GBK 发送，而签名用的是 UTF-8"),
        ("a browser encodes a form in the charset of its page, and that page is GBK or names no charset", "浏览器按页面编码提交表单，而页面是 GBK 或没有声明编码"),
        ("serve the page as UTF-8 by its Content-Type header, or set accept-charset on the form", "用 Content-Type 响应头把页面声明为 UTF-8，或给表单设置 accept-charset"),
        |case, slips| if case.charset == Charset::Utf8 && changes(case, FROM_GBK) {
            slips.recode(FROM_GBK, Charset::Utf8);
            mixed(case, slips, FROM_GBK);
            if differ(case, FROM_GBK_WITH_REFERENCES, FROM_GBK) {
                slips.recode(FROM_GBK_WITH_REFERENCES, Charset::Utf8);
            }
        };
    CONVERTED_TO_UTF8 = "converted-to-utf8", request: Never, notify: VeryHigh,
        ("Alipay signed GBK bytes, and the text of {parameter} was turned into UTF-8 before the check", "支付宝签名的是 GBK 字节，而{parameter}的文本在验签前被转成了 UTF-8"),
        ("frameworks, mb_convert_encoding, iconv and a database or log in UTF-8 convert what comes in", "框架、mb_convert_encoding、iconv 以及 UTF-8 的数据库和日志会转换收到的内容"),
        ("check the sign over the bytes as they arrived, or convert them back to GBK first", "对收到的原始字节验签，或者先转回 GBK"),
        converted_to_utf8;
    CONVERTED_TO_GBK = "converted-to-gbk", request: Never, notify: High,
        ("Alipay signed UTF-8 bytes, and the text of {parameter} was turned into GBK before the check", "支付宝签名的是 UTF-8 字节，而{parameter}的文本在验签前被转成了 GBK"),
        ("a shop whose pages and database are GBK converts what comes in, as the vendor's samples do", "页面和数据库是 GBK 的商户会转换收到的内容，官方示例也这样做"),
        ("check the sign over the bytes as they arrived, and convert the text afterwards", "先对收到的原始字节验签，再转换编码"),
        converted_to_gbk;
}

/// From UTF-8 into the charset of the request.
const FROM_UTF8: Run = Run::new(|bytes, charset, _| {
    let text = str::from_utf8(bytes).ok().filter(|text| !text.is_ascii())?;
    charset.encode(text).ok()
});
/// From GBK, or from GB18030 which has more, into UTF-8, where it is not UTF-8 already.
const FROM_GBK: Run = Run::new(|bytes, _, _| match str::from_utf8(bytes) {
    Ok(_) => None,
    Err(_) => Charset::Gb18030.decode(bytes).map(String::into_bytes),
});
/// The same, with the references that the browser wrote for what GBK lacks.
const FROM_GBK_WITH_REFERENCES: Run = Run::new(|bytes, _, _| match str::from_utf8(bytes) {
    Ok(_) if !bytes.is_ascii() => None,
    _ => in_utf8_with_references(bytes, Charset::Gb18030, 0),
});
const TO_GBK: Run = Run::new(|bytes, charset, _| utf8_to(bytes, charset, Charset::Gbk));
const TO_GB18030: Run = Run::new(|bytes, charset, _| utf8_to(bytes, charset, Charset::Gb18030));
const TO_UTF8: Run = Run::new(to_utf8);

/// UTF-8 back into GBK or GB18030. Bytes of a UTF-8 text that are none stay as they are: half of a character that a
/// column cut.
fn utf8_to(bytes: &[u8], charset: Charset, to: Charset) -> Option<Vec<u8>> {
    let table = if to == Charset::Gbk { GBK } else { GB18030 };
    if let Ok(text) = str::from_utf8(bytes) {
        return encode_strictly(text, table);
    }
    pieces(bytes, charset, Charset::Utf8, |text| {
        encode_strictly(text, table)
    })
}

/// GBK back into UTF-8, bytes that are no GBK as they are.
fn to_utf8(bytes: &[u8], charset: Charset, _: u32) -> Option<Vec<u8>> {
    let whole = FROM_GBK.of(bytes, charset);
    if charset == Charset::Utf8 || whole.is_some() {
        return whole;
    }
    pieces(bytes, charset, charset, |text| {
        Some(text.as_bytes().to_vec())
    })
}

/// What is of the charset converted, where the case is in it at all.
fn pieces(
    bytes: &[u8],
    charset: Charset,
    from: Charset,
    convert: impl Fn(&str) -> Option<Vec<u8>>,
) -> Option<Vec<u8>> {
    let mut whole = Some(Vec::with_capacity(bytes.len()));
    from.decode_pieces(bytes, |piece| match (piece, &mut whole) {
        (Ok(text), Some(bytes)) => match convert(text) {
            Some(converted) => bytes.extend(converted),
            None => whole = None,
        },
        (Err(bad), Some(bytes)) => bytes.extend_from_slice(bad),
        (_, None) => {}
    });
    whole.filter(|_| charset == from)
}

fn converted_to_utf8(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    if super::reread::is_utf8_read_as_gbk(case) {
        return;
    }
    let is_utf8 = super::texts(case).all(|text| str::from_utf8(text).is_ok());
    if case.charset == Charset::Utf8 || (is_utf8 && changes(case, TO_GBK)) {
        slips.recode(TO_GBK, Charset::Gbk);
        mixed(case, slips, TO_GBK);
        if differ(case, TO_GBK, TO_GB18030) {
            slips.recode(TO_GB18030, Charset::Gb18030);
        }
    } else if !is_utf8 {
        // Only some values were turned into UTF-8, and the others tell that the whole is in GBK.
        for place in 0..case.params.len() {
            if str::from_utf8(case.value(place)).is_ok() {
                slips.one_value(Class::Site, place, TO_GBK);
            }
        }
    }
}

fn converted_to_gbk(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    if case.charset != Charset::Utf8 || changes(case, TO_UTF8) {
        slips.recode(TO_UTF8, Charset::Utf8);
        mixed(case, slips, TO_UTF8);
    }
    let with_references = Run::new(in_utf8_with_references);
    if case.charset != Charset::Utf8 && differ(case, with_references, TO_UTF8) {
        slips
            .recode(with_references, Charset::Utf8)
            .class(Class::Rare);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn half_a_character_stays() {
        let cut = &"测试".as_bytes()[..5];
        assert_eq!(
            TO_GBK.of(cut, Charset::Utf8),
            Some(b"\xB2\xE2\xE8\xAF".to_vec())
        );
        assert_eq!(TO_GBK.of(cut, Charset::Gbk), None);
        assert_eq!(TO_GBK.of("😀".as_bytes(), Charset::Utf8), None);
        assert_eq!(
            TO_UTF8.of(b"\xB2\xE2\xCA", Charset::Gbk),
            Some("测".bytes().chain([0xCA]).collect())
        );
    }

    #[test]
    fn what_gbk_lacks_is_read_back() {
        let with_reference =
            FROM_GBK_WITH_REFERENCES.of(b"&#134071;\xD2\xB0\xBC\xD2", Charset::Utf8);
        assert_eq!(with_reference.as_deref(), Some("𠮷野家".as_bytes()));
        let with_four_bytes = Charset::Gb18030
            .encode("生日蛋糕🎂")
            .expect("all of Unicode");
        assert_eq!(
            TO_UTF8.of(&with_four_bytes, Charset::Gbk).as_deref(),
            Some("生日蛋糕🎂".as_bytes())
        );
    }

    proptest! {
        #[test]
        fn converting_is_undone_exactly(text in "[一-龥a-z€·]{0,12}") {
            let gbk = Charset::Gbk.encode(&text).expect("in GBK");
            let back = TO_GBK.of(text.as_bytes(), Charset::Utf8).unwrap_or_else(|| text.clone().into());
            prop_assert_eq!(&back, &gbk);
            let back = TO_UTF8.of(&gbk, Charset::Gbk).unwrap_or_else(|| gbk.clone());
            prop_assert_eq!(&back, text.as_bytes());
        }

        #[test]
        fn edits_are_total(bytes: Vec<u8>) {
            for charset in Charset::ALL {
                for run in [FROM_UTF8, FROM_GBK, FROM_GBK_WITH_REFERENCES, TO_GBK, TO_GB18030, TO_UTF8] {
                    let _ = run.of(&bytes, charset);
                }
            }
        }
    }
}
