//! GBK read as UTF-8 before the text was digested: most of its bytes are none, and something stands in their place.

use encoding_rs::GBK;

use super::codec::{Gap, encode};
use super::differ;
use super::misread::{filler, utf8_as_gbk};
use crate::diagnose::mistakes::{Case, Class, Run, Slips, mistakes};
use crate::protocol::charset::Charset;
use crate::text::{Text, text};

mistakes! { Charset;
    READ_AS_UTF8_BEFORE_SIGNING = "read-as-utf8-before-signing", request: Medium, notify: Never,
        ("the GBK text of {parameter} was read as UTF-8 before signing, and its bytes became {gap}", "签名前，{parameter}的 GBK 文本被当作 UTF-8 读入，字节变成了{gap}"),
        ("Go, Node, Ruby and Python take a GBK page, file or database for UTF-8; getBytes(\"GBK\") read as UTF-8", "Go、Node、Ruby、Python 把 GBK 的页面、文件或数据库当作 UTF-8；getBytes(\"GBK\") 后按 UTF-8 读"),
        ("decode what is GBK as GBK: iconv-lite, golang.org/x/text, decode('gbk')", "GBK 内容按 GBK 解码：iconv-lite、golang.org/x/text、decode('gbk')"),
        read_as_utf8;
}

/// The text in GBK, read as UTF-8. Each run of bytes that is none becomes one filler; each byte in ways from 3 on. Way
/// 6: the U+FFFD of way 0 read as GBK once more.
fn gbk_as_utf8(bytes: &[u8], charset: Charset, way: u32) -> Option<Vec<u8>> {
    let gbk = encode(&charset.decode(bytes)?, GBK, Gap::Question);
    let mut text = String::new();
    for chunk in gbk.utf8_chunks() {
        text.push_str(chunk.valid());
        let times = match (chunk.invalid().len(), way) {
            (0, _) => 0,
            (length, 3..=5) => length,
            _ => 1,
        };
        text.push_str(&filler(way % 3).repeat(times));
    }
    if way == 6 {
        return utf8_as_gbk(text.as_bytes(), Charset::Utf8, 0);
    }
    Some(text.into_bytes())
}

fn read_as_utf8(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    const REPLACED: Text = text!("U+FFFD", "替换字符 U+FFFD");
    const QUESTION: Text = Gap::Question.text();
    let ways = [
        (0, Class::Usual, REPLACED),
        (2, Class::Usual, Gap::Nothing.text()),
        (1, Class::Usual, QUESTION),
        (3, Class::Rare, REPLACED),
        (4, Class::Rare, QUESTION),
        (
            6,
            Class::Rare,
            text!("what GBK reads U+FFFD as", "“锟斤拷”"),
        ),
    ];
    let first = Run::new(gbk_as_utf8);
    for (number, class, gap) in ways {
        let run = Run {
            edit: gbk_as_utf8,
            number,
        };
        let plain = Run {
            number: number % 3,
            ..run
        };
        if number == 0 || differ(case, run, if number < 3 { first } else { plain }) {
            slips
                .recode(run, Charset::Utf8)
                .class(class)
                .say("gap", gap);
        }
    }
    for place in 0..case.params.len() {
        let one = first.of(case.value(place), case.charset).is_some();
        let several = texts_changed(case, first) > 1;
        if one && several {
            super::one_text(slips, place, first).say("gap", REPLACED);
        }
    }
}

fn texts_changed(case: &Case<'_>, run: Run) -> usize {
    super::texts(case)
        .filter(|text| run.of(text, case.charset).is_some())
        .count()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_stands_for_bytes_that_are_no_utf8() {
        let of = |way| {
            let read = gbk_as_utf8("测a".as_bytes(), Charset::Utf8, way).expect("an edit");
            String::from_utf8(read).expect("UTF-8")
        };
        assert_eq!(of(0), "\u{fffd}\u{fffd}a");
        assert_eq!(of(1), "??a");
        assert_eq!(of(2), "a");
        assert_eq!(of(6), "锟斤拷a");
    }

    proptest! {
        #[test]
        fn edits_are_total(bytes: Vec<u8>, way in 0_u32..9) {
            for charset in Charset::ALL {
                let _ = gbk_as_utf8(&bytes, charset, way);
            }
        }
    }
}
