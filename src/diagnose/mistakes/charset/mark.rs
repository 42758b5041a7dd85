//! Byte order marks: three bytes that no editor shows.

use super::changes;
use crate::diagnose::mistakes::{Case, Change, Class, Run, Slips, mistakes};
use crate::protocol::charset::Charset;
use crate::text::{Text, text};

mistakes! { Charset;
    BYTE_ORDER_MARK_SIGNED = "byte-order-mark-signed", request: Low, notify: Never,
        ("a byte order mark stood before {place} when it was digested", "计算摘要时，{place}前面有字节顺序标记（BOM）"),
        ("Notepad and Visual Studio save with it; PHP prints it, readers of files and CSV keep it", "记事本和 Visual Studio 保存时会加上；PHP 会输出它，读文件和 CSV 时会保留它"),
        ("save the file without a mark, or read it as utf-8-sig", "保存为无 BOM 的 UTF-8，或用 utf-8-sig 读取"),
        marked;
    BYTE_ORDER_MARK_ADDED = "byte-order-mark-added", request: Rare, notify: Low,
        ("a byte order mark was put to a name or value after signing", "签名之后，参数名或参数值里多了字节顺序标记（BOM）"),
        ("the data went through a file that was saved with it, or through a template that prints it", "数据经过了带 BOM 保存的文件，或会输出 BOM 的模板"),
        ("take U+FEFF off the first name and the values before checking", "验签前去掉首个参数名和参数值中的 U+FEFF"),
        |case, slips| {
            let run = Run::new(unmarked);
            if changes(case, run) {
                slips.recode(run, case.charset);
            }
        };
}

const MARK: &[u8] = b"\xEF\xBB\xBF";
const TEXT: Text = text!("the presign string", "待签名字符串");

fn marked(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    let first = |mark: &[u8]| Change::Around(mark.to_vec(), Vec::new());
    slips.slip(Class::Usual, first(MARK)).say("place", TEXT);
    if let (Charset::Gb18030, Ok(mark)) = (case.charset, case.charset.encode("\u{FEFF}")) {
        slips.slip(Class::Rare, first(&mark)).say("place", TEXT);
    }
    let run = Run::new(|value, _, _| Some([MARK, value].concat()));
    for place in 0..case.params.len() {
        let goods = matches!(case.name(place), b"subject" | b"body");
        if goods || !case.value(place).is_ascii() {
            let named = slips.names_of(&[place]);
            super::one_text(slips, place, run)
                .class(Class::Rare)
                .with("place", named);
        }
    }
    if let Some(param) = case.params.iter().next() {
        let named = slips.names_of(&[0]);
        slips
            .rename(Class::Rare, 0, &[MARK, &param.name].concat())
            .with("place", named);
    }
}

/// Without marks in front or behind, in UTF-8 or in the charset itself.
fn unmarked(bytes: &[u8], charset: Charset, _: u32) -> Option<Vec<u8>> {
    let own = charset.encode("\u{FEFF}").unwrap_or_else(|_| MARK.to_vec());
    let mut rest = bytes;
    for mark in [MARK, &own] {
        rest = rest.strip_prefix(mark).unwrap_or(rest);
        rest = rest.strip_suffix(mark).unwrap_or(rest);
    }
    (rest.len() < bytes.len()).then(|| rest.to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_taken_off_either_end() {
        let of = |bytes: &[u8], charset| unmarked(bytes, charset, 0);
        assert_eq!(
            of(b"\xEF\xBB\xBFa\xEF\xBB\xBF", Charset::Gbk),
            Some(b"a".to_vec())
        );
        assert_eq!(
            of(b"\x84\x31\x95\x33a", Charset::Gb18030),
            Some(b"a".to_vec())
        );
        assert_eq!(of(MARK, Charset::Utf8), Some(Vec::new()));
    }
}
