//! Percent escapes as the platforms write and read them.

use crate::diagnose::mistakes::Run;
use crate::protocol::charset::Charset;
use crate::protocol::form;

use super::ways::replaced;

/// How a platform writes percent escapes.
struct Flavour {
    /// Which bytes stay: letters, digits, and what else the platform keeps.
    stays: [bool; 256],
    /// What a blank becomes, or `None` where it stays.
    blank: Option<&'static [u8]>,
    /// Whether hex digits are small.
    small: bool,
    /// Which bytes beyond ASCII are escaped.
    beyond: Beyond,
}

/// Which bytes of characters beyond ASCII are escaped.
#[derive(PartialEq)]
enum Beyond {
    /// Those that are beyond ASCII themselves; a second byte of GBK that is a letter stays.
    Bytes,
    /// All bytes of such a character.
    Characters,
}

const PLUS: Option<&[u8]> = Some(b"+");
const TWENTY: Option<&[u8]> = Some(b"%20");
/// The printable ASCII marks, for those who keep nearly all.
const ALL_MARKS: &[u8] = b"-_.!~*'();/?:@&=+$,#[]%\"<>\\^`{|}\r\n\t";

const fn flavour(keep: &'static [u8], blank: Option<&'static [u8]>) -> Flavour {
    let mut stays = [false; 256];
    let mut byte: u8 = 0;
    while byte < 0x80 {
        stays[byte as usize] = byte.is_ascii_alphanumeric();
        byte += 1;
    }
    let mut at = 0;
    while at < keep.len() {
        stays[keep[at] as usize] = true;
        at += 1;
    }
    Flavour {
        stays,
        blank,
        small: false,
        beyond: Beyond::Bytes,
    }
}

const fn small(keep: &'static [u8], blank: Option<&'static [u8]>) -> Flavour {
    Flavour {
        small: true,
        ..flavour(keep, blank)
    }
}

const fn by_character(keep: &'static [u8], blank: Option<&'static [u8]>) -> Flavour {
    Flavour {
        beyond: Beyond::Characters,
        ..flavour(keep, blank)
    }
}

static FLAVOURS: &[Flavour] = &[
    // Forms: PHP urlencode; Go, Python 3 and Ruby; Java; .NET WebUtility; classic ASP.
    flavour(b"-_.", PLUS),
    flavour(b"-_.~", PLUS),
    by_character(b"-_.*", PLUS),
    flavour(b"-_.!*()", PLUS),
    flavour(b"", PLUS),
    // With %20: RFC 3986; PHP before 5.3; JavaScript and older .NET; Java after replacing the plus.
    flavour(b"-_.~", TWENTY),
    flavour(b"-_.", TWENTY),
    flavour(b"-_.!~*'()", TWENTY),
    by_character(b"-_.*", TWENTY),
    by_character(b"-_.~", TWENTY),
    // Small hex digits: .NET HttpUtility, its older form, others made small.
    small(b"-_.!*()", PLUS),
    small(b"-_.!*'()", PLUS),
    small(b"-_.~", PLUS),
    small(b"-_.~", TWENTY),
    // Marks of an address kept: encodeURI, Python quote, Apple's query set.
    flavour(b"-_.!~*'();/?:@&=+$,#", TWENTY),
    flavour(b"-_.~/", TWENTY),
    flavour(b"-_.~!$&'()*+,;=:@/?", TWENTY),
    // Nothing but what is beyond ASCII: address bars, .NET UrlPathEncode.
    flavour(ALL_MARKS, None),
    flavour(ALL_MARKS, TWENTY),
    small(ALL_MARKS, None),
    small(ALL_MARKS, TWENTY),
    // Apache's HttpClient keeps what Java keeps, but of the bytes.
    flavour(b"-_.*", PLUS),
];

const fn run(number: u32) -> Run {
    Run {
        edit: encoded,
        number,
    }
}

/// As a form: a blank is `+`.
pub(super) const FORM: &[Run] = &[run(0), run(1), run(2), run(3), run(4), run(21)];
/// With `%20` for a blank.
pub(super) const RAW: &[Run] = &[run(5), run(6), run(7), run(8), run(9)];
/// With small hex digits.
pub(super) const SMALL: &[Run] = &[run(10), run(11), run(12), run(13)];
/// With the marks of an address kept.
pub(super) const ADDRESS: &[Run] = &[run(14), run(15), run(16)];
/// Beyond ASCII alone.
pub(super) const BEYOND: &[Run] = &[run(17), run(18), run(19), run(20)];
/// One way of each kind.
pub(super) const KINDS: [Run; 3] = [run(0), run(5), run(10)];

fn encoded(bytes: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    let flavour = FLAVOURS.get(usize::try_from(number).ok()?)?;
    let mut escaped = Vec::with_capacity(bytes.len() * 3);
    if flavour.beyond == Beyond::Bytes {
        for byte in bytes {
            escape(&mut escaped, *byte, flavour);
        }
        return Some(escaped);
    }
    for character in charset.decode(bytes)?.chars() {
        for byte in charset.encode(character.encode_utf8(&mut [0; 4])).ok()? {
            if character.is_ascii() {
                escape(&mut escaped, byte, flavour);
            } else {
                push_hex(&mut escaped, byte, flavour.small);
            }
        }
    }
    Some(escaped)
}

fn escape(escaped: &mut Vec<u8>, byte: u8, flavour: &Flavour) {
    if flavour.stays[usize::from(byte)] {
        escaped.push(byte);
    } else if byte == b' ' {
        escaped.extend_from_slice(flavour.blank.unwrap_or(b" "));
    } else {
        push_hex(escaped, byte, flavour.small);
    }
}

fn push_hex(escaped: &mut Vec<u8>, byte: u8, small: bool) {
    let digits = if small {
        b"0123456789abcdef"
    } else {
        b"0123456789ABCDEF"
    };
    escaped.extend([
        b'%',
        digits[usize::from(byte >> 4)],
        digits[usize::from(byte & 15)],
    ]);
}

/// Encoded twice, by the flavour of that number.
pub(super) fn encoded_twice(bytes: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    encoded(&encoded(bytes, charset, number)?, charset, number)
}

/// Encoded as a form, where something is beyond ASCII.
pub(super) fn encoded_beyond(bytes: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    if bytes.is_ascii() {
        return None;
    }
    encoded(bytes, charset, number)
}

/// Decoded as a form: `+` is a blank.
#[expect(clippy::unnecessary_wraps, reason = "the type of an edit")]
pub(super) fn decoded(bytes: &[u8], _: Charset, _: u32) -> Option<Vec<u8>> {
    Some(form::decode_part(bytes))
}

/// Decoded with `+` kept.
#[expect(clippy::unnecessary_wraps, reason = "the type of an edit")]
pub(super) fn decoded_raw(bytes: &[u8], _: Charset, _: u32) -> Option<Vec<u8>> {
    Some(form::decode_part(&replaced(bytes, b"+", b"%2B")))
}

/// Decoded as a form twice.
pub(super) fn decoded_twice(bytes: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    decoded(&decoded(bytes, charset, number)?, charset, number)
}

/// As JavaScript's `escape()`: `%XX` up to U+00FF, `%uXXXX` beyond.
pub(super) fn escaped(bytes: &[u8], charset: Charset, _: u32) -> Option<Vec<u8>> {
    let mut text = String::new();
    for unit in charset.decode(bytes)?.encode_utf16() {
        match u8::try_from(unit) {
            Ok(byte) if byte.is_ascii_alphanumeric() || b"@*_+-./".contains(&byte) => {
                text.push(char::from(byte));
            }
            Ok(byte) => text.extend([format!("%{byte:02X}")]),
            Err(_) => text.extend([format!("%u{unit:04X}")]),
        }
    }
    Some(text.into_bytes())
}

/// As JavaScript's `unescape()`.
pub(super) fn unescaped(bytes: &[u8], charset: Charset, _: u32) -> Option<Vec<u8>> {
    let text = charset.decode(bytes)?;
    let mut units: Vec<u16> = Vec::new();
    let mut rest = text.as_str();
    while let Some(first) = rest.chars().next() {
        let (from, length) = if rest.starts_with("%u") {
            (2, 6)
        } else {
            (1, 3)
        };
        let digits = rest.get(from..length).filter(|_| first == '%');
        let digits = digits.filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
        if let Some(unit) = digits.and_then(|digits| u16::from_str_radix(digits, 16).ok()) {
            units.push(unit);
            rest = &rest[length..];
        } else {
            units.extend(first.encode_utf16(&mut [0; 2]).iter());
            rest = &rest[first.len_utf8()..];
        }
    }
    charset.encode(&String::from_utf16(&units).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn platforms_differ() {
        let all = |runs: &[Run], text: &[u8], charset| -> Vec<String> {
            runs.iter()
                .filter_map(|run| String::from_utf8(run.of(text, charset)?).ok())
                .collect()
        };
        assert_eq!(
            all(FORM, b"a ~*(_)", Charset::Utf8),
            [
                "a+%7E%2A%28_%29",
                "a+~%2A%28_%29",
                "a+%7E*%28_%29",
                "a+%7E*(_)",
                "a+%7E%2A%28%5F%29",
                "a+%7E*%28_%29"
            ]
        );
        assert_eq!(all(&KINDS[2..], b"/ ", Charset::Utf8), ["%2f+"]);
        // The second byte of U+4E02 in GBK is 0x40, of U+4E04 0x41.
        assert_eq!(
            all(&FORM[..3], b"\x81\x41", Charset::Gbk),
            ["%81A", "%81A", "%81%41"]
        );
    }

    #[test]
    fn escapes_of_javascript() {
        let text = "a b+\u{6d4b}\u{e9}".as_bytes();
        let read = |text: &[u8]| unescaped(text, Charset::Utf8, 0);
        let out = b"a%20b+%u6D4B%E9";
        assert_eq!(escaped(text, Charset::Utf8, 0).as_deref(), Some(&out[..]));
        assert_eq!(read(out).as_deref(), Some(text));
        assert_eq!(read(b"%uD83").as_deref(), Some(&b"%uD83"[..]));
        assert_eq!(unescaped(b"%uD83D", Charset::Utf8, 0), None);
    }
}
