//! Mistakes made to the joined text, before the key is put to it or with the key in it.

use super::percent::{self, ADDRESS, FORM, RAW, SMALL};
use super::ways::replaced;
use crate::diagnose::mistakes::{Change, Class, Run, Slips, mistakes};
use crate::protocol::charset::Charset;
use crate::text::{Text, text};

pub(super) const TEXT: Text = text!("the joined text", "待签名字符串");
pub(super) const WHOLE: Text = text!("the text with the key", "待签名字符串连同密钥");

mistakes! { Value;
    TEXT_ENCODED = "signed-text-percent-encoded", request: Medium, notify: Never,
        ("{what} was percent-encoded as a whole before signing, = and & too", "{what}整体做了 URL 编码后才签名，= 和 & 也编码了"),
        ("urlencode of the text instead of the values of the URL", "对整个字符串调用了 urlencode，而不是只编码 URL 里的值"),
        ("digest the joined text as it is", "直接对拼接好的字符串做摘要"),
        |_, slips| {
            let usual = [FORM[0], RAW[0], SMALL[0]];
            // quote of Python keeps slashes, but neither = nor &.
            let others = [FORM, RAW, SMALL, &ADDRESS[1..2]].concat();
            with_key_or_without(slips, &usual, &others);
        };
    TEXT_ENCODED_AS_ADDRESS = "signed-text-encoded-as-address", request: Low, notify: Never,
        ("{what} was encoded as an address before signing", "{what}按网址做了编码后才签名"),
        ("encodeURI of JavaScript, or a URI class that holds the query", "JavaScript 的 encodeURI，或用 URI 类保存了查询串"),
        ("digest the joined text as it is", "直接对拼接好的字符串做摘要"),
        |_, slips| {
            let runs = [ADDRESS[0], ADDRESS[2], Run::new(percent::escaped)];
            for run in runs {
                slips.slip(Class::Usual, Change::Text(run)).say("what", TEXT);
                // Its marks are kept with the key as well: what the key has of others is all that differs.
                slips.slip(Class::Rare, Change::Whole(run)).say("what", WHOLE);
            }
        };
    TEXT_SEPARATORS_KEPT = "signed-text-encoded-but-separators", request: Low, notify: Never,
        ("the joined text was percent-encoded and only then = and & were put back", "待签名字符串做了 URL 编码，之后又把 = 和 & 换了回来"),
        ("urlencode of the text with %3D and %26 replaced by hand", "对字符串做 urlencode 后，手工替换了 %3D 和 %26"),
        ("digest the joined text as it is", "直接对拼接好的字符串做摘要"),
        |_, slips| {
            for run in [FORM[0], RAW[0], SMALL[0]] {
                slips.slip(Class::Usual, Change::Text(Run { edit: encoded_between, ..run }));
            }
            for run in [FORM[1], FORM[2], RAW[1], RAW[2], SMALL[1], ADDRESS[1]] {
                slips.slip(Class::Rare, Change::Text(Run { edit: encoded_between, ..run }));
            }
        };
    TEXT_ENCODED_TWICE = "signed-text-percent-encoded-twice", request: Rare, notify: Never,
        ("the whole joined text was percent-encoded twice before signing", "整个待签名字符串做了两次 URL 编码"),
        ("values encoded first, then the text as well", "先编码了值，又编码了整个字符串"),
        ("digest the joined text as it is", "直接对拼接好的字符串做摘要"),
        |_, slips| {
            for run in [FORM[0], RAW[0], SMALL[0]] {
                slips.slip(Class::Usual, Change::Text(Run { edit: percent::encoded_twice, ..run }));
            }
            for run in [FORM[1], FORM[2], RAW[1], RAW[2], SMALL[1], ADDRESS[1]] {
                slips.slip(Class::Rare, Change::Text(Run { edit: percent::encoded_twice, ..run }));
            }
        };
    TEXT_QUOTED = "signed-text-quoted", request: Low, notify: Never,
        ("the whole joined text was signed in quotes or with quotes of JSON", "整个待签名字符串带着引号一起签名"),
        ("json_encode or JSON.stringify of the text before the digest", "做摘要之前对字符串调用了 json_encode 或 JSON.stringify"),
        ("digest the joined text as it is", "直接对拼接好的字符串做摘要"),
        |_, slips| for number in 0..3 {
            slips.slip(Class::Usual, Change::Text(Run { edit: quoted, number }));
        };
    TEXT_CUT_AT_MARK = "signed-text-cut-at-mark", request: Low, notify: Never,
        ("the joined text was signed only up to a mark in it: # ' \" < ; blank or a line end", "待签名字符串只签到其中某个字符为止：# ' \" < ; 空格或换行"),
        ("the text went through a URL, an attribute or a command line", "字符串经过了网址、HTML 属性或命令行"),
        ("digest the text in the program itself", "在程序里直接对字符串做摘要"),
        |_, slips| for mark in b"#'\"<; \n\r" {
            slips.slip(Class::Rare, Change::Text(Run { edit: cut_at, number: u32::from(*mark) }));
        };
}

/// The joined text is edited, without the key or with it and what joins it to the text: in these usual ways, or rarely in
/// the others.
fn with_key_or_without(slips: &mut Slips<'_, '_>, usual: &[Run], others: &[Run]) {
    let is_usual = |run: &Run| usual.iter().any(|usual| usual.number == run.number);
    let others = others.iter().filter(|run| !is_usual(run));
    let usual = usual.iter().map(|run| (Class::Usual, run));
    for (class, run) in usual.chain(others.map(|run| (Class::Rare, run))) {
        slips.slip(class, Change::Text(*run)).say("what", TEXT);
        slips.slip(class, Change::Whole(*run)).say("what", WHOLE);
    }
}

/// Encoded by the flavour of that number, the separators put back.
fn encoded_between(text: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    let run = FORM
        .iter()
        .chain(RAW)
        .chain(SMALL)
        .chain(ADDRESS)
        .find(|run| run.number == number)?;
    let text = run.of(text, charset)?;
    let text = replaced(&replaced(&text, b"%3D", b"="), b"%26", b"&");
    Some(replaced(&replaced(&text, b"%3d", b"="), b"%26", b"&"))
}

/// By number: in double quotes; with JSON's escapes of quotes and slashes inside; in single quotes.
fn quoted(text: &[u8], _: Charset, number: u32) -> Option<Vec<u8>> {
    Some(match number {
        0 => [b"\"", text, b"\""].concat(),
        1 => [b"\"".as_slice(), &replaced(text, b"/", b"\\/"), b"\""].concat(),
        2 => [b"'", text, b"'"].concat(),
        _ => return None,
    })
}

fn cut_at(text: &[u8], _: Charset, mark: u32) -> Option<Vec<u8>> {
    let at = text.iter().position(|byte| u32::from(*byte) == mark)?;
    Some(text[..at].to_vec())
}
