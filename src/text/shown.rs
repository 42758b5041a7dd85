//! Foreign bytes as text that a terminal cannot misread: the escape is the diagnosis.
//!
//! What decodes is shown as it is, except for characters that cannot be seen or that steer a terminal; what does not
//! decode is shown as bytes. The reading is for people: no output of a sign, URL or form goes through it.

use std::fmt::Write as _;

use crate::protocol::charset::Charset;

/// The bytes as readable text: `\xB2` for a byte that is not of the charset, `\n`, `\u{200B}` for what cannot be seen.
#[must_use]
pub fn shown(bytes: &[u8], charset: Charset) -> String {
    let mut text = String::with_capacity(bytes.len());
    charset.decode_pieces(bytes, |piece| match piece {
        Ok(run) => push_escaped(&mut text, run, false),
        Err(bytes) => bytes.iter().for_each(|byte| {
            let _ = write!(text, "\\x{byte:02X}");
        }),
    });
    text
}

/// Text with everything escaped that cannot be seen or that steers a terminal; line feeds are kept if asked.
pub(crate) fn push_escaped(out: &mut String, text: &str, keep_line_feeds: bool) {
    for character in text.chars() {
        match character {
            '\n' if keep_line_feeds => out.push('\n'),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\0' => out.push_str("\\0"),
            hidden if hidden.is_control() || is_invisible(hidden) => {
                let _ = write!(out, "\\u{{{:04X}}}", u32::from(hidden));
            }
            seen => out.push(seen),
        }
    }
}

/// Characters that take part in a digest but cannot be seen, or that reorder what is around them: no-break and
/// ideographic blanks, zero-width characters, the byte order mark, direction marks, private use.
#[must_use]
pub const fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{00A0}' | '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{1680}' | '\u{180E}'
        | '\u{2000}'..='\u{200F}' | '\u{2028}'..='\u{202F}' | '\u{205F}'..='\u{206F}' | '\u{3000}' | '\u{3164}'
        | '\u{E000}'..='\u{F8FF}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}'
        | '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_escape_is_the_diagnosis() {
        assert_eq!(
            shown("价\u{feff}\u{200b}\n\u{1b}[31m".as_bytes(), Charset::Utf8),
            "价\\u{FEFF}\\u{200B}\\n\\u{001B}[31m"
        );
        assert_eq!(shown(b"\xB2\xE2\xFF", Charset::Gbk), "测\\xFF");
        assert_eq!(shown(b"\xB2\xE2", Charset::Utf8), "\\xB2\\xE2");
    }
}
