//! Blanks, line ends and characters that cannot be seen at the ends of the key.

use super::{around_text, at_ends};
use crate::diagnose::mistakes::classed::{ClassedPairs, classed};
use crate::diagnose::mistakes::slip::Class;
use crate::diagnose::mistakes::{Case, Slips};
use crate::text::{Text, text};

/// Where blanks and their like are put: before the key, behind it.
const BLANKS: ClassedPairs = classed![
    ("", " ", Class::Usual),
    (" ", "", Class::Usual),
    (" ", " ", Class::Usual),
    ("", "  ", Class::Rare),
    ("  ", "", Class::Rare),
    ("    ", "", Class::Rare),
    ("", "    ", Class::Rare),
    ("", "   ", Class::Rare),
    ("   ", "", Class::Rare),
    ("  ", "  ", Class::Rare),
    (" ", "  ", Class::Rare),
    ("  ", " ", Class::Rare),
    ("   ", "   ", Class::Rare),
    ("    ", "    ", Class::Rare),
];
const LINE_ENDS: ClassedPairs = classed![
    ("", "\n", Class::Usual),
    ("", "\r\n", Class::Usual),
    ("", "\r", Class::Usual),
    ("\n", "", Class::Rare),
    ("\r\n", "", Class::Rare),
    ("", "\n\n", Class::Rare),
    ("", "\r\n\r\n", Class::Rare),
    ("\n", "\n", Class::Rare),
    ("\r\n", "\r\n", Class::Rare),
];
/// A line end on one side and something else on the other: before the key, behind it, and where they are.
const UNLIKE: &[(&str, &str, Text)] = &[
    (" ", "\n", BLANK_IN_FRONT),
    (" ", "\r\n", BLANK_IN_FRONT),
    (" ", "\r", BLANK_IN_FRONT),
    ("  ", "\n", BLANK_IN_FRONT),
    ("\t", "\n", TAB_IN_FRONT),
    ("\t", "\r\n", TAB_IN_FRONT),
    ("\n", " ", BLANK_BEHIND),
    ("\r\n", " ", BLANK_BEHIND),
    ("\n", "\r\n", super::BOTH),
    ("\r\n", "\n", super::BOTH),
    ("", " \n", BLANK_BEFORE),
    ("", " \r\n", BLANK_BEFORE),
];
const BLANK_IN_FRONT: Text = text!("behind and a blank in front", "前面多了空格、后面");
const TAB_IN_FRONT: Text = text!("behind and a tab in front", "前面多了制表符、后面");
const BLANK_BEHIND: Text = text!("in front and a blank behind", "后面多了空格、前面");
const BLANK_BEFORE: Text = text!("behind, after a blank", "后面多了空格，又");
const BESIDE_BLANKS: Text = text!("beside blanks at its ends", "首尾除了空白还");
const TABS: ClassedPairs = classed![
    ("", "\t", Class::Usual),
    ("\t", "", Class::Usual),
    ("\t", "\t", Class::Rare),
    ("\t\t", "", Class::Rare),
    ("", "\t\t", Class::Rare),
    ("\t\t", "\t\t", Class::Rare),
    ("\t", "\t\t", Class::Rare),
    ("", " \t", Class::Rare),
    ("", "\t ", Class::Rare),
];
/// Lengths of columns and buffers that are filled up.
const WIDTHS: &[usize] = &[36, 40, 48, 50, 60, 64, 80, 100, 128, 200, 255, 256];

/// Characters that cannot be seen, the ones that web pages and chats bring first.
const INVISIBLE: ClassedPairs = classed![
    ("\u{A0}", "U+00A0", Class::Usual),
    ("\u{3000}", "U+3000", Class::Usual),
    ("\u{200B}", "U+200B", Class::Usual),
    ("\u{200C}", "U+200C", Class::Rare),
    ("\u{200D}", "U+200D", Class::Rare),
    ("\u{200E}", "U+200E", Class::Rare),
    ("\u{200F}", "U+200F", Class::Rare),
    ("\u{202A}", "U+202A", Class::Rare),
    ("\u{202C}", "U+202C", Class::Rare),
    ("\u{202F}", "U+202F", Class::Rare),
    ("\u{2002}", "U+2002", Class::Rare),
    ("\u{2003}", "U+2003", Class::Rare),
    ("\u{2009}", "U+2009", Class::Rare),
    ("\u{2028}", "U+2028", Class::Rare),
    ("\u{2060}", "U+2060", Class::Rare),
    ("\u{AD}", "U+00AD", Class::Rare),
    ("\u{FFFC}", "U+FFFC", Class::Rare),
    ("\u{B}", "U+000B", Class::Rare),
    ("\u{C}", "U+000C", Class::Rare),
    ("\u{85}", "U+0085", Class::Rare),
];

crate::diagnose::mistakes::mistakes! { Key;
    BLANK = "key-with-blank", request: High, notify: High,
        ("the key was used with a blank {where}", "密钥{where}多了空格"),
        ("copied from a page or chat, or left in a settings file or admin form", "从网页或聊天记录复制，或留在配置文件、后台表单里"),
        ("store the key without blanks and trim it where it is read", "保存密钥时去掉空格，读取时做 trim"),
        |case, slips| at_ends(case, slips, BLANKS, |byte| byte == b' ');
    LINE_END = "key-with-line-end", request: High, notify: High,
        ("the key was used with a line end {where}", "密钥{where}多了换行符"),
        ("read from a file, or piped by echo, without taking the line end off", "从文件读取或用 echo 传入时没有去掉换行"),
        ("strip the line end where the key is read, or use printf '%s'", "读取密钥时去掉换行，或改用 printf '%s'"),
        |case, slips| {
            at_ends(case, slips, LINE_ENDS, |byte| matches!(byte, b'\r' | b'\n'));
            unlike(case, slips);
        };
    TAB = "key-with-tab", request: Medium, notify: Medium,
        ("the key was used with a tab {where}", "密钥{where}多了制表符"),
        ("copied out of a table, a spreadsheet or an indented file", "从表格、电子表格或带缩进的文件中复制"),
        ("store the key without the tab", "保存密钥时去掉制表符"),
        |case, slips| at_ends(case, slips, TABS, |byte| byte == b'\t');
    NUL = "key-with-nul", request: Low, notify: Low,
        ("the key was used with a NUL byte {where}", "密钥{where}多了 NUL 字节"),
        ("a C string or fixed buffer is taken with its end mark, in C, Delphi or through JNI", "C 字符串或定长缓冲区连同结尾的 \\0 一起使用，如 C、Delphi、JNI"),
        ("take the key by its length, without the end mark", "按实际长度取密钥，不要带上结尾的 \\0"),
        |case, slips| {
            at_ends(case, slips, classed![("", "\0", Class::Usual)], |byte| byte == 0);
            if case.is_request() {
                for width in WIDTHS {
                    padded(case, slips, *width, 0);
                }
            }
        };
    PADDED = "key-padded", request: Rare, notify: Never,
        ("the key was filled up with blanks to {count} characters", "密钥被空格补足到 {count} 个字符"),
        ("CHAR and NCHAR columns of a database fill short values up", "数据库的 CHAR、NCHAR 字段会用空格补足长度"),
        ("use a VARCHAR column, or trim the key where it is read", "改用 VARCHAR 字段，或读取密钥时做 trim"),
        |case, slips| {
            for width in WIDTHS {
                padded(case, slips, *width, b' ');
            }
        };
    INVISIBLE_CHARACTER = "key-with-invisible-character", request: Medium, notify: Medium,
        ("the key was used with the invisible character {character} beside it", "密钥旁边多了看不见的字符 {character}"),
        ("copied from a web page, a document or a chat", "从网页、文档或聊天记录复制时带上"),
        ("type the ends of the key anew, or take out all but letters and digits", "重新输入密钥首尾，或去掉字母和数字以外的字符"),
        |case, slips| {
            for (character, name, class) in INVISIBLE.iter() {
                for sides in [("", character), (character, ""), (character, character)] {
                    let class = if sides.0 == sides.1 { Class::Rare } else { class };
                    around_text(case, slips, class, sides, |slip| {
                        slip.with("character", name);
                    });
                }
            }
            // A no-break blank of Latin-1, as PHP and C read such a file.
            for (before, after) in [(&b""[..], &b"\xA0"[..]), (b"\xA0", b"")] {
                if let Some(slip) = super::around(case, slips, Class::Rare, before, after) {
                    slip.with("character", "U+00A0");
                }
            }
        };
}

/// A line end at one end and something else at the other; in a notification, all blanks of several kinds.
fn unlike(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    if case.is_request() {
        for (before, after, place) in UNLIKE {
            let (before, after) = (before.as_bytes(), after.as_bytes());
            if let Some(slip) = super::around(case, slips, Class::Rare, before, after) {
                slip.say("where", *place);
            }
        }
        return;
    }
    let key = case.key.expose();
    let bare = key.trim_ascii();
    let ends = [
        &key[..key.len() - key.trim_ascii_start().len()],
        &key[key.trim_ascii_end().len()..],
    ]
    .concat();
    let is_end = |byte: &u8| matches!(byte, b'\r' | b'\n');
    if !bare.is_empty() && ends.iter().any(is_end) && !ends.iter().all(is_end) {
        slips.key(Class::Usual, bare).say("where", BESIDE_BLANKS);
    }
}

fn padded(case: &Case<'_>, slips: &mut Slips<'_, '_>, width: usize, filler: u8) {
    let mut key = case.key.expose().to_vec();
    if key.len() + 2 < width {
        key.resize(width, filler);
        slips
            .key(Class::Rare, key)
            .with("count", width)
            .say("where", super::BEHIND);
    }
}
