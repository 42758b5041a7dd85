//! Backslashes and doubled quotes of PHP, SQL and JSON, added or removed.

use super::ways::{everywhere, in_text, rarely, replaced};
use crate::diagnose::mistakes::{Change, Class, Run, mistakes};
use crate::protocol::charset::Charset;
use crate::text::{Text, text};

const TEXT: Text = text!("the whole text", "整个字符串");

mistakes! { Value;
    SLASHES_SIGNED = "slashes-signed", request: Low, notify: Low,
        ("the quotes of {parameter} were signed with backslashes that the data do not have", "签名时{parameter}中的引号前有反斜杠，数据中没有"),
        ("addslashes or an SQL escape before signing; or stripslashes of a notification that needs none", "签名前做了 addslashes 或 SQL 转义；或对不需要的通知做了 stripslashes"),
        ("sign and verify the raw value; escape only for the database", "用原始值签名和验签，只在写数据库时转义"),
        |case, slips| {
            let runs = [0, 1, 2, 3, 4].map(|number| Run { edit: slashed, number });
            everywhere(case, slips, &runs[..3]);
            // Of some quotes alone; twice, by two filters.
            let few = [0, 1, 2, 3].map(|number| Run { edit: slashed_few, number });
            let twice = runs.map(|run| Run { edit: slashed_twice, ..run });
            everywhere(case, slips, &twice[..1]);
            let usual = [&runs[..3], &twice[..1]].concat();
            rarely(case, slips, &usual, &[&runs[3..], &few, &twice[1..]].concat());
            // Over the joined text, which has quotes of its own where a map is printed.
            for (run, class) in runs[..3].iter().zip([Class::Usual, Class::Rare, Class::Rare]) {
                slips.slip(class, Change::Text(*run)).say("parameter", TEXT);
            }
        };
    SLASHES_NOT_SIGNED = "slashes-not-signed", request: Medium, notify: High,
        ("{parameter} holds backslashes that the sign does not have", "{parameter}带有反斜杠，而签名时没有"),
        ("magic quotes of old PHP, WordPress, or addslashes of all input", "旧版 PHP 的 magic quotes、WordPress，或对所有输入做 addslashes"),
        ("take the slashes off before verifying (stripslashes, wp_unslash)", "验签前先去掉反斜杠（stripslashes、wp_unslash）"),
        |case, slips| {
            let runs = [0, 1].map(|number| Run { edit: unslashed, number });
            everywhere(case, slips, &runs);
            let twice = Run::new(unslashed_twice);
            rarely(case, slips, &runs, &[twice]);
        };
    QUOTES_DOUBLED = "quotes-doubled", request: Rare, notify: Rare,
        ("single quotes of {parameter} are doubled in the sign, but not in the data", "签名时{parameter}中的单引号是两个，数据中是一个"),
        ("an SQL escape, or magic_quotes_sybase", "SQL 转义或 magic_quotes_sybase"),
        ("sign the raw value; escape only for the database", "用原始值签名，只在写数据库时转义"),
        |case, slips| everywhere(case, slips, &[Run::new(|value, _, _| Some(replaced(value, b"'", b"''")))]);
    DOUBLED_NOT_SIGNED = "doubled-quotes-not-signed", request: Low, notify: Low,
        ("{parameter} holds doubled quotes that the sign does not have", "{parameter}中的引号成了两个，而签名时是一个"),
        ("an SQL filter on all input, common in ASP", "对所有输入做 SQL 过滤，ASP 中常见"),
        ("read the raw input for the signature", "验签时读取原始输入"),
        |case, slips| everywhere(case, slips, &[
            Run::new(|value, _, _| Some(replaced(value, b"''", b"'"))),
            Run::new(|value, _, _| Some(replaced(value, b"\"\"", b"\""))),
        ]);
    JSON_SIGNED = "json-escapes-signed", request: Medium, notify: Low,
        ("{parameter} was signed with the escapes of JSON", "签名时{parameter}带有 JSON 转义"),
        ("values cut out of json_encode or of a logged JSON text: \\/ for a slash, \\uXXXX for Chinese", "从 json_encode 的结果或日志里的 JSON 取值：斜杠成了 \\/，中文成了 \\uXXXX"),
        ("sign the values themselves, not their JSON form", "对值本身签名，不要用它的 JSON 形式"),
        |case, slips| {
            let runs = [0, 1, 2, 3, 4, 5, 6, 7, 8].map(|number| Run { edit: as_json, number });
            everywhere(case, slips, &runs[..2]);
            rarely(case, slips, &runs[..2], &runs[2..]);
        };
    ESCAPES_BARE = "unicode-escapes-without-backslash", request: Low, notify: Never,
        ("characters beyond ASCII in {parameter} were signed as uXXXX, JSON's escapes without their backslash", "签名时{parameter}中的非 ASCII 字符成了 uXXXX，即丢了反斜杠的 JSON 转义"),
        ("json_encode, then a database or stripslashes that takes the backslashes off", "json_encode 之后，数据库或 stripslashes 去掉了反斜杠"),
        ("sign the text itself; store JSON with JSON_UNESCAPED_UNICODE", "对文字本身签名；存储 JSON 时用 JSON_UNESCAPED_UNICODE"),
        |case, slips| rarely(case, slips, &[], &[Run { edit: bare, number: 0 }, Run { edit: bare, number: 1 }]);
    ESCAPES_PERCENT = "beyond-ascii-as-percent-u", request: Low, notify: Never,
        ("characters beyond ASCII in {parameter} were signed as %uXXXX, the others as they are", "签名时{parameter}中的非 ASCII 字符成了 %uXXXX，其余不变"),
        ("escape() of JavaScript on the Chinese alone, or UrlEncodeUnicode of .NET", "只对中文用了 JavaScript 的 escape()，或 .NET 的 UrlEncodeUnicode"),
        ("sign the text itself in the charset of the request", "按请求的编码对文字本身签名"),
        |case, slips| rarely(case, slips, &[], &[Run { edit: bare, number: 2 }, Run { edit: bare, number: 3 }]);
    JSON_NOT_SIGNED = "json-escapes-not-signed", request: Medium, notify: Medium,
        ("{parameter} holds escapes of JSON that the sign does not have", "{parameter}带有 JSON 转义，而签名时没有"),
        ("the data were copied out of a JSON text or a log without being parsed", "数据从 JSON 文本或日志里直接复制，没有解析"),
        ("parse the JSON and take the values", "先解析 JSON，再取其中的值"),
        |case, slips| everywhere(case, slips, &[
            Run::new(from_json), Run::new(|value, _, _| Some(replaced(value, b"\\/", b"/"))), Run { edit: from_json, number: 1 },
            Run { edit: from_json, number: 2 }, Run { edit: from_json, number: 3 },
        ]);
}

/// Characters beyond ASCII by their units: `uXXXX` and `%uXXXX`, with small digits and capitals in turn.
fn bare(bytes: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    in_text(bytes, charset, |text| {
        let mut edited = String::new();
        for character in text.chars() {
            if character.is_ascii() {
                edited.push(character);
                continue;
            }
            for unit in character.encode_utf16(&mut [0; 2]) {
                edited.extend([match number {
                    0 => format!("u{unit:04x}"),
                    1 => format!("u{unit:04X}"),
                    2 => format!("%u{unit:04X}"),
                    _ => format!("%u{unit:04x}"),
                }]);
            }
        }
        edited
    })
}

/// Backslashes before these marks alone.
fn slashed_few(bytes: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    let marks = ["'", "\"", "'\"", "\\"].get(usize::try_from(number).ok()?)?;
    in_text(bytes, charset, |text| {
        let mut edited = String::new();
        for character in text.chars() {
            if marks.contains(character) {
                edited.push('\\');
            }
            edited.push(character);
        }
        edited
    })
}

fn slashed_twice(bytes: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    slashed(&slashed(bytes, charset, number)?, charset, number)
}

/// Backslashes before quotes, backslash and NUL; with number 1 byte by byte, as PHP does it in any charset; with
/// number 2 line ends too, as `MySQL`'s escape has it; with 3 blanks too, with 4 slashes too.
fn slashed(bytes: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    if number == 1 {
        let mut edited = Vec::new();
        for byte in bytes {
            match byte {
                b'\'' | b'"' | b'\\' => edited.extend([b'\\', *byte]),
                0 => edited.extend(b"\\0"),
                _ => edited.push(*byte),
            }
        }
        return Some(edited);
    }
    in_text(bytes, charset, |text| {
        let mut edited = String::new();
        for character in text.chars() {
            match character {
                '\'' | '"' | '\\' => edited.extend(['\\', character]),
                ' ' if number == 3 => edited.push_str("\\ "),
                '/' if number == 4 => edited.push_str("\\/"),
                '\0' => edited.push_str("\\0"),
                '\n' if number == 2 => edited.push_str("\\n"),
                '\r' if number == 2 => edited.push_str("\\r"),
                '\u{1a}' if number == 2 => edited.push_str("\\Z"),
                _ => edited.push(character),
            }
        }
        edited
    })
}

/// The backslashes taken off; with number 1 byte by byte, as PHP does it in any charset.
fn unslashed(bytes: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    if number == 1 {
        let mut edited = Vec::new();
        let mut rest = bytes.iter();
        while let Some(byte) = rest.next() {
            match byte {
                b'\\' => edited.extend(
                    rest.next()
                        .map(|next| if *next == b'0' { 0 } else { *next }),
                ),
                _ => edited.push(*byte),
            }
        }
        return Some(edited);
    }
    in_text(bytes, charset, |text| {
        let mut edited = String::new();
        let mut rest = text.chars();
        while let Some(character) = rest.next() {
            match character {
                '\\' => edited.extend(
                    rest.next()
                        .map(|next| if next == '0' { '\0' } else { next }),
                ),
                _ => edited.push(character),
            }
        }
        edited
    })
}

/// The backslashes taken off twice.
fn unslashed_twice(bytes: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    unslashed(&unslashed(bytes, charset, number)?, charset, number)
}

/// The escapes of JSON, by number: 0 PHP; 1 Python, Ruby; 2 capitals; 3 slashes and no `\u`; 4 `\u` alone;
/// 5 Go, with `< > &`; 6 .NET, with quotes and `+` as `\u`; 7 capital `\u` alone; 8 as 3, but slashes as they are.
fn as_json(bytes: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    in_text(bytes, charset, |text| {
        let mut edited = String::new();
        for character in text.chars() {
            match character {
                '/' if matches!(number, 0 | 3) => edited.push_str("\\/"),
                '<' | '>' | '&' if number == 5 => push_units(&mut edited, character, false),
                '<' | '>' | '&' | '"' | '\'' | '+' | '`' if number == 6 => {
                    push_units(&mut edited, character, true);
                }
                '\n' | '\r' | '\t' if matches!(number, 4 | 7) => edited.push(character),
                '"' | '\\' if !matches!(number, 4 | 7) => edited.extend(['\\', character]),
                '\n' => edited.push_str("\\n"),
                '\r' => edited.push_str("\\r"),
                '\t' => edited.push_str("\\t"),
                _ if character.is_ascii() || matches!(number, 3 | 5 | 8) => edited.push(character),
                _ => push_units(&mut edited, character, matches!(number, 2 | 6 | 7)),
            }
        }
        edited
    })
}

fn push_units(edited: &mut String, character: char, capitals: bool) {
    for unit in character.encode_utf16(&mut [0; 2]) {
        edited.extend([if capitals {
            format!("\\u{unit:04X}")
        } else {
            format!("\\u{unit:04x}")
        }]);
    }
}

/// The escapes of JSON resolved; by number: of a value; of a whole JSON text in its quotes; of bare `u6d4b` alone; of a
/// value into UTF-8, whatever the charset is thought to be.
fn from_json(bytes: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    let text = charset.decode(bytes)?;
    let charset = if number == 3 && bytes.is_ascii() {
        Charset::Utf8
    } else {
        charset
    };
    let text = match number {
        0 | 3 => text,
        1 => text.strip_prefix('"')?.strip_suffix('"')?.to_owned(),
        _ if text.contains('\\') => return None,
        _ => escaped_again(&text),
    };
    let mut units: Vec<u16> = Vec::new();
    let mut rest = text.chars();
    while let Some(character) = rest.next() {
        if character != '\\' {
            units.extend(character.encode_utf16(&mut [0; 2]).iter());
            continue;
        }
        let unit = match rest.next()? {
            'n' => 10,
            'r' => 13,
            't' => 9,
            'b' => 8,
            'f' => 12,
            'u' => {
                let digits = rest.as_str().get(..4)?;
                rest = rest.as_str()[4..].chars();
                u16::from_str_radix(digits, 16).ok()?
            }
            plain @ ('/' | '"' | '\\' | '\'') => u16::try_from(u32::from(plain)).ok()?,
            _ => return None,
        };
        units.push(unit);
    }
    charset.encode(&String::from_utf16(&units).ok()?).ok()
}

/// `u6d4b` as `\u6d4b`, where it stands for a character beyond ASCII.
fn escaped_again(text: &str) -> String {
    let mut edited = String::with_capacity(text.len() * 2);
    for (at, character) in text.char_indices() {
        let digits = text.get(at + 1..at + 5).filter(|_| character == 'u');
        let unit = digits.and_then(|digits| u16::from_str_radix(digits, 16).ok());
        if unit.is_some_and(|unit| unit > 0x7F) {
            edited.push('\\');
        }
        edited.push(character);
    }
    edited
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slashes_come_and_go() {
        let text = b"it's \"a\\b\"\0";
        for number in 0..3 {
            let edited = slashed(text, Charset::Utf8, number);
            let read_back = edited.and_then(|edited| unslashed(&edited, Charset::Utf8, number % 2));
            assert_eq!(read_back.as_deref(), Some(&text[..]));
        }
        // The second byte of U+8AA0 in GBK is a backslash.
        let of_gbk = |number| slashed(b"\xD5\x5C", Charset::Gbk, number);
        assert_eq!(of_gbk(0).as_deref(), Some(&b"\xD5\x5C"[..]));
        assert_eq!(of_gbk(1).as_deref(), Some(&b"\xD5\\\\"[..]));
    }

    #[test]
    fn json_comes_and_goes() {
        let text = "<a/b> \"测\\\u{1f600}\"\n+".as_bytes();
        for number in [0, 1, 2, 3, 5, 6] {
            let edited = as_json(text, Charset::Utf8, number);
            let read_back = edited.and_then(|edited| from_json(&edited, Charset::Utf8, 0));
            assert_eq!(read_back.as_deref(), Some(text));
        }
        for broken in ["\\", "\\u12", "\\u12测", "\\x", "\\uD83D"] {
            assert_eq!(from_json(broken.as_bytes(), Charset::Utf8, 0), None);
        }
    }
}
