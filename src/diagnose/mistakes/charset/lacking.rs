//! Single characters that something on the way to the digest lacked: emoji in a database, rare characters in GBK. They were
//! lost, so in requests alone.

use super::codec::{Gap, without};
use super::other::beyond_gb2312;
use super::{changes, differ};
use crate::diagnose::mistakes::{Case, Class, Run, Slips, mistakes};
use crate::protocol::charset::Charset;
use crate::text::{Text, text};

mistakes! { Charset;
    EMOJI_LOST = "emoji-lost", request: Medium, notify: Never,
        ("emoji or rare characters became {gap} before the digest", "表情或生僻字在计算摘要前变成了{gap}"),
        ("utf8 in MySQL holds three bytes a character; old code handles the halves of an emoji one by one", "MySQL 的 utf8 每个字符最多三字节；旧代码会把表情的两半分开处理"),
        ("use utf8mb4 in the table and the connection, or take such characters out of what is sent too", "表和连接都用 utf8mb4，或者发送时也去掉这些字符"),
        emoji_lost;
    PASSED_THROUGH_NARROWER_CHARSET = "passed-through-narrower-charset", request: Low, notify: Never,
        ("the text passed through {other} before the digest, and what that lacks became {gap}", "文本在计算摘要前经过了 {other} 转换，其中没有的字符变成了{gap}"),
        ("a database, template or message queue in that charset stands between the text and the digest", "文本与摘要之间有使用该编码的数据库、模板或消息队列"),
        ("sign and send the same copy of the text, read from the same place", "签名和发送要使用同一处取得的同一份文本"),
        passed_through;
}

/// What became of a character beyond U+FFFF, by number: text, and words for it.
const LOST: [(&str, Text); 7] = [
    ("?", text!("a question mark", "问号")),
    ("", text!("nothing", "空，即被丢掉")),
    ("??", text!("two question marks", "两个问号")),
    ("????", text!("four question marks", "四个问号")),
    ("\u{FFFD}", text!("U+FFFD", "替换字符 U+FFFD")),
    (
        "\u{FFFD}\u{FFFD}",
        text!("U+FFFD twice", "两个替换字符 U+FFFD"),
    ),
    (
        "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}",
        text!("U+FFFD four times", "四个替换字符 U+FFFD"),
    ),
];
/// The text ends at the first of them.
const CUT: u32 = 7;
/// The lower half of its number is taken for a character.
const LOWER_HALF: u32 = 8;

fn beyond_bmp(character: char) -> bool {
    character > '\u{FFFF}'
}

fn without_emoji(bytes: &[u8], charset: Charset, way: u32) -> Option<Vec<u8>> {
    let text = charset.decode(bytes)?;
    let replaced: String = match way {
        CUT => text.chars().take_while(|c| !beyond_bmp(*c)).collect(),
        LOWER_HALF => text
            .chars()
            .filter_map(|c| char::from_u32(u32::from(c) & 0xFFFF))
            .collect(),
        way => {
            let (filler, _) = LOST.get(usize::try_from(way).ok()?)?;
            text.chars()
                .map(|c| {
                    if beyond_bmp(c) {
                        (*filler).to_owned()
                    } else {
                        c.to_string()
                    }
                })
                .collect()
        }
    };
    charset.encode(&replaced).ok()
}

fn emoji_lost(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    let run = |number| Run {
        edit: without_emoji,
        number,
    };
    if !changes(case, run(0)) {
        return;
    }
    let ways = LOST
        .into_iter()
        .map(|(_, gap)| gap)
        .chain([Gap::End.text(), text!("another character", "另一个字符")]);
    for (number, gap) in (0..).zip(ways) {
        let usual = matches!(number, 0..=2 | CUT);
        let class = if usual { Class::Usual } else { Class::Rare };
        slips
            .recode(run(number), case.charset)
            .class(class)
            .say("gap", gap);
    }
}

fn beyond_gbk(character: char) -> bool {
    !character.is_ascii()
        && Charset::Gbk
            .encode(character.encode_utf8(&mut [0; 4]))
            .is_err()
}

fn through_gbk(bytes: &[u8], charset: Charset, gap: u32) -> Option<Vec<u8>> {
    let text = without(&charset.decode(bytes)?, beyond_gbk, Gap::of(gap));
    charset.encode(&text).ok()
}

fn through_gb2312(bytes: &[u8], charset: Charset, gap: u32) -> Option<Vec<u8>> {
    let text = without(&charset.decode(bytes)?, beyond_gb2312, Gap::of(gap));
    charset.encode(&text).ok()
}

/// Emoji alone are told by `emoji-lost`; in GBK itself, strict GB2312 is told by `signed-in-gb2312`.
fn passed_through(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    if !matches!(case.charset, Charset::Utf8 | Charset::Gb18030) {
        return;
    }
    let in_bmp = |edit| {
        let run = Run::new(edit);
        let emoji = Run::new(without_emoji);
        differ(case, run, emoji).then_some(edit)
    };
    let through = [
        ("GBK", in_bmp(through_gbk)),
        ("GB2312", in_bmp(through_gb2312)),
    ];
    for (other, edit) in through {
        let Some(edit) = edit else { continue };
        for gap in [
            Gap::Question,
            Gap::Nothing,
            Gap::QuestionPerUnit,
            Gap::Reference,
            Gap::End,
        ] {
            let number = gap.number();
            let class = if gap == Gap::Question {
                Class::Usual
            } else {
                Class::Rare
            };
            slips
                .recode(Run { edit, number }, case.charset)
                .class(class)
                .with("other", other)
                .say("gap", gap.text());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_becomes_of_emoji() {
        let of = |number| {
            let edit = without_emoji;
            Run { edit, number }.of("好😀吗".as_bytes(), Charset::Utf8)
        };
        assert_eq!(of(0), Some("好?吗".into()));
        assert_eq!(of(CUT), Some("好".into()));
        assert_eq!(of(LOWER_HALF), Some("好\u{F600}吗".into()));
        assert_eq!(of(9), None);
    }
}
