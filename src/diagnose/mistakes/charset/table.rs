//! Characters whose bytes differ between tables of the same name.

use super::changes;
use crate::diagnose::mistakes::{Run, mistakes};
use crate::protocol::charset::Charset;

mistakes! { Charset;
    EURO_OF_ANOTHER_TABLE = "euro-of-another-table", request: Low, notify: Rare,
        ("the euro sign of {parameter} was signed in the bytes of another table", "{parameter}中的欧元符号按另一种码表的字节签名"),
        ("it is 80 in Windows code page 936, A2E3 in GB18030 and in GBK of Java", "它在 Windows 代码页 936 中是 80，在 GB18030 和 Java 的 GBK 中是 A2E3"),
        ("write EUR, or use UTF-8, where every platform has the same bytes", "改写为 EUR，或使用各平台字节一致的 UTF-8"),
        |case, slips| if case.charset != Charset::Utf8 && changes(case, OTHER_EURO) {
            slips.recode(OTHER_EURO, case.charset);
            super::mixed(case, slips, OTHER_EURO);
        };
    DASH_AND_DOT_OF_ANOTHER_TABLE = "dash-and-dot-of-another-table", request: Rare, notify: Low,
        ("the dash or middle dot of {parameter} is another character in the text that was signed", "{parameter}中的破折号或间隔号与签名时的字符不同"),
        ("GB2312 in Java and iconv reads them as U+2015 and U+30FB, GBK as U+2014 and U+00B7", "Java 和 iconv 的 GB2312 读作 U+2015、U+30FB，GBK 读作 U+2014、U+00B7"),
        ("read text as GBK, not as GB2312", "按 GBK 而不是 GB2312 读取文本"),
        |case, slips| for edit in [as_in_gb2312, as_in_gbk] {
            let run = Run::new(edit);
            if changes(case, run) {
                slips.recode(run, case.charset);
            }
        };
}

const OTHER_EURO: Run = Run::new(other_euro);

/// The euro sign in its other bytes: 80 for A2E3, A2E3 for 80.
fn other_euro(bytes: &[u8], charset: Charset, _: u32) -> Option<Vec<u8>> {
    charset.decode(bytes)?;
    let mut whole = Vec::with_capacity(bytes.len() + 2);
    let mut rest = bytes;
    while let Some(first) = rest.first() {
        let length = character_length(rest);
        match rest {
            [0x80, ..] => whole.extend([0xA2, 0xE3]),
            [0xA2, 0xE3, ..] => whole.push(0x80),
            _ => whole.extend(rest.get(..length).unwrap_or(&[*first])),
        }
        rest = rest.get(length..).unwrap_or_default();
    }
    Some(whole)
}

/// How many bytes the character at the start has in GB18030, of which GBK is part.
fn character_length(bytes: &[u8]) -> usize {
    match bytes {
        [0x81..=0xFE, 0x30..=0x39, ..] => 4,
        [0x81..=0xFE, _, ..] => 2,
        _ => 1,
    }
}

fn exchanged(bytes: &[u8], charset: Charset, exchange: impl Fn(char) -> char) -> Option<Vec<u8>> {
    let text: String = charset.decode(bytes)?.chars().map(exchange).collect();
    charset.encode(&text).ok()
}

fn as_in_gb2312(bytes: &[u8], charset: Charset, _: u32) -> Option<Vec<u8>> {
    exchanged(bytes, charset, |character| match character {
        '\u{2014}' => '\u{2015}',
        '\u{B7}' => '\u{30FB}',
        other => other,
    })
}

fn as_in_gbk(bytes: &[u8], charset: Charset, _: u32) -> Option<Vec<u8>> {
    exchanged(bytes, charset, |character| match character {
        '\u{2015}' => '\u{2014}',
        '\u{30FB}' => '\u{B7}',
        other => other,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_euro_within_another_character_is_none() {
        // 5180 ends in 80, A2E3 stands across two characters.
        assert_eq!(
            other_euro(b"\x80a", Charset::Gbk, 0),
            Some(b"\xA2\xE3a".to_vec())
        );
        assert_eq!(OTHER_EURO.of(b"\x83\x80", Charset::Gbk), None);
        assert_eq!(OTHER_EURO.of(b"\xB2\xA2\xE3\xA1", Charset::Gbk), None);
    }

    proptest! {
        #[test]
        fn the_exchange_of_the_euro_is_its_own_inverse(text in "[a一-龥€]{0,9}") {
            let gbk = Charset::Gbk.encode(&text).expect("in GBK");
            let other = other_euro(&gbk, Charset::Gbk, 0).expect("GBK");
            prop_assert_eq!(other_euro(&other, Charset::Gbk, 0), Some(gbk));
        }

        #[test]
        fn edits_are_total(bytes: Vec<u8>) {
            for charset in Charset::ALL {
                let _ = other_euro(&bytes, charset, 0);
                let _ = as_in_gbk(&bytes, charset, 0);
                let _ = as_in_gb2312(&bytes, charset, 0);
            }
        }
    }
}
