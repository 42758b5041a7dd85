//! Bytes read in a wrong charset before the text was digested: made to the text of a request.

use encoding_rs::{Encoding, GBK, WINDOWS_1252};

use super::codec::{Gap, encode, is_cp1252_hole, latin1_text};
use super::reread::OTHERS;
use super::{changes, differ, mixed};
use crate::diagnose::mistakes::{Case, Class, Run, Slips, mistakes};
use crate::protocol::charset::Charset;

mistakes! { Charset;
    READ_AS_LATIN1_BEFORE_SIGNING = "read-as-latin1-before-signing", request: Medium, notify: Never,
        ("the text of {parameter} was read as Latin-1 and written as UTF-8 before signing", "签名前，{parameter}的文本被当作 Latin-1 读入，又以 UTF-8 写出"),
        ("utf8_encode in PHP on UTF-8, getParameter in Tomcat before 8, a latin1 table, requests without encoding", "PHP 对 UTF-8 再做 utf8_encode、Tomcat 8 以前的 getParameter、latin1 数据表、requests 未设 encoding"),
        ("read the text in its own charset, and do not convert it a second time", "用文本自身的编码读入，不要重复转码"),
        read_as_latin1;
    READ_AS_CP1252_BEFORE_SIGNING = "read-as-cp1252-before-signing", request: Low, notify: Never,
        ("the text of {parameter} was read as Windows-1252 and written as UTF-8 before signing", "签名前，{parameter}的文本被当作 Windows-1252 读入，又以 UTF-8 写出"),
        ("Encoding.Default or new String(bytes) on a Windows of the West, or a text editor there", "西文 Windows 上的 Encoding.Default、new String(bytes)，或其文本编辑器"),
        ("read the text in its own charset, and do not convert it a second time", "用文本自身的编码读入，不要重复转码"),
        read_as_cp1252;
    READ_AS_GBK_BEFORE_SIGNING = "read-as-gbk-before-signing", request: High, notify: Never,
        ("the UTF-8 text of {parameter} was read as GBK before signing", "签名前，{parameter}的 UTF-8 文本被当作 GBK 读入"),
        ("new String(bytes), FileReader, javac or a console on Chinese Windows; iconv(\"GBK\", \"UTF-8\") on UTF-8", "中文 Windows 上的 new String(bytes)、FileReader、javac、控制台，或对 UTF-8 调用 iconv(\"GBK\", \"UTF-8\")"),
        ("read and compile as UTF-8 (-encoding UTF-8, -Dfile.encoding=UTF-8), and convert only what is GBK", "按 UTF-8 读取和编译（-encoding UTF-8、-Dfile.encoding=UTF-8），只转换确为 GBK 的内容"),
        read_as_gbk;
    READ_AS_OTHER_BEFORE_SIGNING = "read-as-other-before-signing", request: Rare, notify: Never,
        ("the UTF-8 text was read as {other} before signing", "签名前，UTF-8 文本被当作 {other} 读入"),
        ("the default charset of the system that a file or page was read on", "读取文件或页面的系统使用了它的默认编码"),
        ("name UTF-8 where bytes become text", "把字节转换为文本时写明 UTF-8"),
        |case, slips| for (number, name) in (0..).zip(OTHERS.map(|(name, _)| name)).chain([ASCII]) {
            let run = Run { edit: utf8_as_other, number };
            if changes(case, run) && differ(case, run, Run::new(as_latin1)) {
                slips.recode(run, Charset::Utf8).class(Class::Rare).with("other", name);
            }
        };
}

/// US-ASCII, which has no byte above 7F.
const ASCII: (u32, &str) = (99, "US-ASCII");

/// The bytes at hand as Latin-1, once or more often.
fn as_latin1(bytes: &[u8], _: Charset, again: u32) -> Option<Vec<u8>> {
    let once = latin1_text(bytes).into_bytes();
    match again {
        _ if bytes.is_ascii() => None,
        0 => Some(once),
        _ => Some(latin1_text(&once).into_bytes()),
    }
}

/// The text in the other family of charsets, read as Latin-1.
fn other_as_latin1(bytes: &[u8], charset: Charset, _: u32) -> Option<Vec<u8>> {
    let text = charset.decode(bytes)?;
    let other = if charset == Charset::Utf8 {
        encode(&text, GBK, Gap::Question)
    } else {
        text.into_bytes()
    };
    as_latin1(&other, charset, 0)
}

/// The bytes at hand as Latin-1, written in the charset of the request, which lacks most of it.
fn as_latin1_in_gbk(bytes: &[u8], _: Charset, _: u32) -> Option<Vec<u8>> {
    (!bytes.is_ascii()).then(|| encode(&latin1_text(bytes), GBK, Gap::Question))
}

fn read_as_latin1(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    let once = Run::new(as_latin1);
    slips.recode(once, Charset::Utf8);
    mixed(case, slips, once);
    let twice = Run {
        edit: as_latin1,
        number: 1,
    };
    for run in [twice, Run::new(other_as_latin1)] {
        if differ(case, run, once) {
            slips.recode(run, Charset::Utf8).class(Class::Rare);
        }
    }
    let in_gbk = Run::new(as_latin1_in_gbk);
    if case.charset != Charset::Utf8 && changes(case, in_gbk) {
        slips.recode(in_gbk, case.charset).class(Class::Rare);
    }
}

/// The bytes at hand as Windows-1252, where five bytes have no character: kept as control characters, replaced by
/// U+FFFD, by `?`, or dropped. Way 4: twice.
fn as_cp1252(bytes: &[u8], _: Charset, way: u32) -> Option<Vec<u8>> {
    let read = |bytes: &[u8]| {
        let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
        text.into_owned()
    };
    let mut text = String::new();
    for byte in bytes {
        match way {
            1 if is_cp1252_hole(*byte) => text.push('\u{FFFD}'),
            2 if is_cp1252_hole(*byte) => text.push('?'),
            3 if is_cp1252_hole(*byte) => {}
            _ => text.push_str(&read(&[*byte])),
        }
    }
    match way {
        _ if bytes.is_ascii() => None,
        4 => Some(read(text.as_bytes()).into_bytes()),
        _ => Some(text.into_bytes()),
    }
}

fn read_as_cp1252(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    let kept = Run::new(as_cp1252);
    if !differ(case, kept, Run::new(as_latin1)) {
        // What has no byte in which the two differ gets some where it is read a second time.
        let twice = |edit| Run { edit, number: 4 };
        if differ(case, twice(as_cp1252), twice(as_latin1)) {
            slips
                .recode(twice(as_cp1252), Charset::Utf8)
                .class(Class::Rare);
        }
        return;
    }
    slips.recode(kept, Charset::Utf8);
    mixed(case, slips, kept);
    for number in 1..=4 {
        let run = Run {
            edit: as_cp1252,
            number,
        };
        if differ(case, run, kept) {
            slips.recode(run, Charset::Utf8).class(Class::Rare);
        }
    }
}

/// What becomes of bytes that are no text: U+FFFD, `?`, nothing.
pub(super) fn filler(way: u32) -> &'static str {
    match way {
        0 => "\u{FFFD}",
        1 => "?",
        _ => "",
    }
}

/// The text in UTF-8, read as GBK, as UTF-8 again. Way 3: twice. Ways 4 to 6: as Python reads it; from way 7 on as Java does.
pub(super) fn utf8_as_gbk(bytes: &[u8], charset: Charset, way: u32) -> Option<Vec<u8>> {
    let utf8 = charset.decode(bytes)?.into_bytes();
    let read = |bytes: &[u8], filler: &str| {
        let mut text = String::new();
        Charset::Gbk.decode_pieces(bytes, |piece| text.push_str(piece.unwrap_or(filler)));
        text.into_bytes()
    };
    Some(match way {
        3 => read(&read(&utf8, filler(0)), filler(0)),
        4..=6 => strict_gbk(&utf8, filler(way - 4), python_lacks).into_bytes(),
        7.. => strict_gbk(&utf8, filler(way - 7), |_, _| false).into_bytes(),
        way => read(&utf8, filler(way)),
    })
}

/// Bytes read as GBK by a language that, unlike browsers, has no single byte above 7F. One byte of what it lacks is skipped.
fn strict_gbk(bytes: &[u8], filler: &str, lacks: fn(&[u8], char) -> bool) -> String {
    let mut text = String::new();
    let mut rest = bytes;
    while let Some((first, behind)) = rest.split_first() {
        let two = rest.get(..2).filter(|_| matches!(first, 0x81..=0xFE));
        let read = two.and_then(|two| Some((two, Charset::Gbk.decode(two)?.chars().next()?)));
        match read.filter(|(two, character)| !lacks(two, *character)) {
            Some((_, character)) => {
                text.push(character);
                rest = &rest[2..];
                continue;
            }
            None if first.is_ascii() => text.push(char::from(*first)),
            None => text.push_str(filler),
        }
        rest = behind;
    }
    text
}

/// Whether Python's GBK lacks what two bytes are: a character of private use, or one that GB18030 added to GBK 1.0.
fn python_lacks(two: &[u8], character: char) -> bool {
    let is_added = matches!(
        two,
        [0xA2, 0xE3] | [0xA8, 0xBF] | [0xA9, 0x89..=0x95] | [0xFE, 0x50..=0xA0]
    );
    is_added || matches!(character, '\u{E000}'..='\u{F8FF}')
}

/// The same, written in GBK: what is no GBK is a `?`.
fn utf8_as_gbk_in_gbk(bytes: &[u8], charset: Charset, _: u32) -> Option<Vec<u8>> {
    let text = String::from_utf8(utf8_as_gbk(bytes, charset, 0)?).ok()?;
    Some(encode(&text, GBK, Gap::Question))
}

fn read_as_gbk(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    let run = |number| Run {
        edit: utf8_as_gbk,
        number,
    };
    slips.recode(run(0), Charset::Utf8);
    mixed(case, slips, run(0));
    for number in 1..=3 {
        if differ(case, run(number), run(0)) {
            let class = if number == 3 {
                Class::Rare
            } else {
                Class::Usual
            };
            slips.recode(run(number), Charset::Utf8).class(class);
        }
    }
    // As Java and as Python read it, where none of those before them reads the same.
    let others: [(u32, &[u32]); 5] = [(7, &[0]), (8, &[1]), (4, &[0, 7]), (5, &[1, 8]), (6, &[2])];
    for (number, before) in others {
        if before
            .iter()
            .all(|before| differ(case, run(number), run(*before)))
        {
            slips.recode(run(number), Charset::Utf8);
        }
    }
    let plain = Run::new(|bytes, charset, _| Some(charset.decode(bytes)?.into_bytes()));
    let in_gbk = Run::new(utf8_as_gbk_in_gbk);
    if differ(case, in_gbk, plain) {
        slips.recode(in_gbk, Charset::Gbk).class(Class::Rare);
    }
}

fn utf8_as_other(bytes: &[u8], charset: Charset, which: u32) -> Option<Vec<u8>> {
    let utf8 = charset.decode(bytes)?;
    if which == ASCII.0 {
        let replaced = |byte: u8| {
            if byte.is_ascii() {
                char::from(byte)
            } else {
                '\u{FFFD}'
            }
        };
        return Some(utf8.bytes().map(replaced).collect::<String>().into_bytes());
    }
    let table: &'static Encoding = OTHERS.get(usize::try_from(which).ok()?)?.1;
    let (text, _) = table.decode_without_bom_handling(utf8.as_bytes());
    Some(text.into_owned().into_bytes())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn assert_read(edit: crate::diagnose::mistakes::Edit, number: u32, text: &str, read: &str) {
        let edited = edit(text.as_bytes(), Charset::Utf8, number).expect("an edit");
        assert_eq!(String::from_utf8(edited).expect("UTF-8"), read, "{text}");
    }

    #[test]
    fn what_is_read() {
        assert_read(as_latin1, 0, "测", "æµ\u{8b}");
        assert_read(as_cp1252, 0, "测", "æµ‹");
        assert_read(as_cp1252, 1, "中国", "ä¸\u{ad}å›½");
        assert_read(as_cp1252, 1, "\u{5041}", "å\u{fffd}\u{fffd}");
        assert_read(utf8_as_gbk, 0, "测试", "娴嬭瘯");
        assert_read(utf8_as_gbk, 1, "测", "娴?");
        // What GBK has for private use at AFE6, and a byte of its own at 80.
        assert_read(utf8_as_gbk, 4, "纯棉", "绾\u{fffd}妫\u{fffd}");
        assert_read(utf8_as_gbk, 6, "会员充值1", "浼氬憳鍏呭1");
        assert_read(utf8_as_gbk, 7, "会员充值1", "浼氬憳鍏呭\u{fffd}\u{fffd}1");
        assert_read(utf8_as_gbk, 7, "纯棉", "绾\u{e21b}\u{e5ce}");
        assert_read(other_as_latin1, 0, "测试", "²âÊÔ");
    }

    proptest! {
        #[test]
        fn edits_are_total(bytes: Vec<u8>, way in 0_u32..9) {
            for charset in Charset::ALL {
                for edit in [
                    as_latin1, other_as_latin1, as_latin1_in_gbk, as_cp1252, utf8_as_gbk, utf8_as_gbk_in_gbk,
                    utf8_as_other,
                ] {
                    let _ = edit(&bytes, charset, way);
                }
            }
        }
    }
}
