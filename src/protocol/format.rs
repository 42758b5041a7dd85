//! Stage J where parameters are not joined but printed as a whole: as JSON, XML or what a language makes of a map. No
//! gateway signs so; integrations do by mistake.

use super::presign::Label;

/// How a language prints a map of parameters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// JSON without blanks: JavaScript, fastjson, Jackson, PHP with `JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE`.
    Json,
    /// JSON without blanks, characters beyond ASCII as `\uXXXX`.
    JsonAscii,
    /// JSON of PHP: slashes as `\/`, characters beyond ASCII as `\uXXXX`.
    JsonPhp,
    /// JSON of PHP with `JSON_UNESCAPED_UNICODE`: slashes as `\/`.
    JsonPhpUnicode,
    /// JSON of Python: blanks behind `,` and `:`, characters beyond ASCII as `\uXXXX`.
    JsonPython,
    /// JSON of Python with `ensure_ascii=False`: blanks behind `,` and `:`.
    JsonPythonUnicode,
    /// JSON of Go: `&`, `<` and `>` as `\u0026` and the like.
    JsonGo,
    /// JSON of Gson: as of Go, and `=` and `'` too.
    JsonGson,
    /// JSON in lines, indented by two blanks.
    JsonLines,
    /// JSON in lines, indented by four blanks.
    JsonWideLines,
    /// A dictionary of Python.
    Python,
    /// A list of pairs of Python.
    PythonPairs,
    /// A dictionary of Python 2, of texts.
    PythonTexts,
    /// A dictionary of Python 3, of bytes.
    PythonBytes,
    /// A list of pairs of Python with lists inside, as JavaScript's entries in Python's print.
    PythonLists,
    /// A hash of Ruby.
    Ruby,
    /// PHP's `serialize`.
    PhpSerialized,
    /// PHP's `print_r`.
    PhpPrinted,
    /// XML, an element for each parameter.
    Xml,
    /// XML with every value in a CDATA section.
    XmlCdata,
    /// XML as code for `WeChat Pay` writes it: values that are no numbers in CDATA sections.
    XmlMixed,
}

/// A parameter that takes part: its place, name and value.
pub(crate) type Part<'p> = (usize, &'p [u8], &'p [u8]);
/// Bytes with what they are.
pub(super) type Labelled = (Label, Vec<u8>);
/// Makes a text of the format out of a name or value.
type Quote = fn(&[u8]) -> Vec<u8>;

impl Format {
    /// The parameters in that format.
    pub(super) fn print(self, parts: &[Part<'_>]) -> Vec<Labelled> {
        let shape = match self {
            Self::Json => map(["{", ",", ":", "}"], |text| json(text, "", false)),
            Self::JsonAscii => map(["{", ",", ":", "}"], |text| json(text, "", true)),
            Self::JsonPhp => map(["{", ",", ":", "}"], |text| json(text, "/", true)),
            Self::JsonPhpUnicode => map(["{", ",", ":", "}"], |text| json(text, "/", false)),
            Self::JsonPython => map(["{", ", ", ": ", "}"], |text| json(text, "", true)),
            Self::JsonPythonUnicode => map(["{", ", ", ": ", "}"], |text| json(text, "", false)),
            Self::JsonGo => map(["{", ",", ":", "}"], |text| json(text, "<>&", false)),
            Self::JsonGson => map(["{", ",", ":", "}"], |text| json(text, "<>&='", false)),
            Self::JsonLines => map(["{\n  ", ",\n  ", ": ", "\n}"], |text| {
                json(text, "", false)
            }),
            Self::JsonWideLines => map(["{\n    ", ",\n    ", ": ", "\n}"], |text| {
                json(text, "", false)
            }),
            Self::Python => map(["{", ", ", ": ", "}"], python),
            Self::PythonPairs => map(["[(", "), (", ", ", ")]"], python),
            Self::PythonLists => map(["[[", "], [", ", ", "]]"], python),
            Self::PythonTexts => map(["{", ", ", ": ", "}"], |text| {
                [b"u", &python_escaped(text, true)[..]].concat()
            }),
            Self::PythonBytes => map(["{", ", ", ": ", "}"], |text| {
                [b"b", &python_escaped(text, false)[..]].concat()
            }),
            Self::Ruby => map(["{", ", ", "=>", "}"], |text| json(text, "", false)),
            Self::PhpSerialized => return serialized(parts),
            Self::PhpPrinted => map(
                ["Array\n(\n    [", "\n    [", "] => ", "\n)\n"],
                <[u8]>::to_vec,
            ),
            Self::Xml => return xml(parts, escaped),
            Self::XmlCdata => return xml(parts, cdata),
            Self::XmlMixed => {
                return xml(parts, |value| {
                    if is_number(value) {
                        value.to_vec()
                    } else {
                        cdata(value)
                    }
                });
            }
        };
        shape.print(parts)
    }
}

/// A map with the same marks around every entry.
struct Shape {
    open: &'static str,
    between: &'static str,
    assign: &'static str,
    close: &'static str,
    quote: Quote,
}

const fn map(marks: [&'static str; 4], quote: Quote) -> Shape {
    let [open, between, assign, close] = marks;
    Shape {
        open,
        between,
        assign,
        close,
        quote,
    }
}

impl Shape {
    fn print(&self, parts: &[Part<'_>]) -> Vec<Labelled> {
        let mark = |label, text: &str| (label, text.as_bytes().to_vec());
        let mut printed = vec![mark(Label::Edge, self.open)];
        for (nth, (place, name, value)) in parts.iter().enumerate() {
            if nth > 0 {
                printed.push(mark(Label::Between, self.between));
            }
            printed.extend([
                (Label::Name(*place), (self.quote)(name)),
                mark(Label::Assign, self.assign),
                (Label::Value(*place), (self.quote)(value)),
            ]);
        }
        printed.push(mark(Label::Edge, self.close));
        printed
    }
}

fn serialized(parts: &[Part<'_>]) -> Vec<Labelled> {
    let text = |bytes: &[u8]| [format!("s:{}:\"", bytes.len()).as_bytes(), bytes, b"\";"].concat();
    let open = format!("a:{}:{{", parts.len());
    let mut printed = vec![(Label::Edge, open.into_bytes())];
    for (place, name, value) in parts {
        printed.push((Label::Name(*place), text(name)));
        printed.push((Label::Value(*place), text(value)));
    }
    printed.push((Label::Edge, b"}".to_vec()));
    printed
}

fn xml(parts: &[Part<'_>], value_of: Quote) -> Vec<Labelled> {
    let mut printed = vec![(Label::Edge, b"<xml>".to_vec())];
    for (place, name, value) in parts {
        printed.extend([
            (Label::Name(*place), [b"<", *name, b">"].concat()),
            (Label::Value(*place), value_of(value)),
            (Label::Assign, [b"</", *name, b">"].concat()),
        ]);
    }
    printed.push((Label::Edge, b"</xml>".to_vec()));
    printed
}

fn cdata(value: &[u8]) -> Vec<u8> {
    [b"<![CDATA[", value, b"]]>"].concat()
}

fn escaped(value: &[u8]) -> Vec<u8> {
    let mut text = Vec::with_capacity(value.len());
    for byte in value {
        match byte {
            b'&' => text.extend_from_slice(b"&amp;"),
            b'<' => text.extend_from_slice(b"&lt;"),
            b'>' => text.extend_from_slice(b"&gt;"),
            other => text.push(*other),
        }
    }
    text
}

fn is_number(value: &[u8]) -> bool {
    let digits = |part: &[u8]| !part.is_empty() && part.iter().all(u8::is_ascii_digit);
    let mut parts = value.splitn(2, |byte| *byte == b'.');
    parts.next().is_some_and(digits) && parts.next().is_none_or(digits)
}

/// A string of JSON. Bytes that are not UTF-8 stay as they are.
fn json(bytes: &[u8], also: &str, ascii: bool) -> Vec<u8> {
    let mut text = vec![b'"'];
    for chunk in bytes.utf8_chunks() {
        for character in chunk.valid().chars() {
            let short = match character {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '/' if also.contains('/') => "\\/",
                _ => "",
            };
            if !short.is_empty() {
                text.extend_from_slice(short.as_bytes());
            } else if character < ' ' || also.contains(character) || ascii && !character.is_ascii()
            {
                for unit in character.encode_utf16(&mut [0; 2]) {
                    text.extend_from_slice(format!("\\u{unit:04x}").as_bytes());
                }
            } else {
                text.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
            }
        }
        text.extend_from_slice(chunk.invalid());
    }
    text.push(b'"');
    text
}

/// As Python prints texts of version 2 or bytes of version 3: nothing beyond ASCII as it is.
fn python_escaped(bytes: &[u8], text: bool) -> Vec<u8> {
    let quoted = python(bytes);
    let mut escaped = Vec::new();
    for chunk in quoted.utf8_chunks() {
        for character in chunk.valid().chars() {
            let code = u32::from(character);
            match code {
                0..0x80 => escaped.push(code.to_le_bytes()[0]),
                0x80.. if !text => {
                    for byte in character.encode_utf8(&mut [0; 4]).bytes() {
                        escaped.extend_from_slice(format!("\\x{byte:02x}").as_bytes());
                    }
                }
                0x80..0x100 => escaped.extend_from_slice(format!("\\x{code:02x}").as_bytes()),
                0x100..0x1_0000 => escaped.extend_from_slice(format!("\\u{code:04x}").as_bytes()),
                _ => escaped.extend_from_slice(format!("\\U{code:08x}").as_bytes()),
            }
        }
        for byte in chunk.invalid() {
            escaped.extend_from_slice(format!("\\x{byte:02x}").as_bytes());
        }
    }
    escaped
}

/// What Python does not print as it is, of characters that values hold.
fn python_hides(character: char) -> bool {
    matches!(character, '\u{7f}'..='\u{a0}' | '\u{ad}' | '\u{2000}'..='\u{200f}' | '\u{2028}'..='\u{202f}' | '\u{205f}'..='\u{206f}' | '\u{3000}' | '\u{feff}')
        || (character < ' ' && !matches!(character, '\n' | '\r' | '\t'))
}

/// A string of Python: in single quotation marks unless it holds one.
fn python(bytes: &[u8]) -> Vec<u8> {
    let single = bytes.contains(&b'\'');
    let mark: u8 = if single && !bytes.contains(&b'"') {
        b'"'
    } else {
        b'\''
    };
    let mut text = vec![mark];
    let is_utf8 = str::from_utf8(bytes).is_ok();
    for chunk in bytes.utf8_chunks().filter(|_| is_utf8) {
        for character in chunk.valid().chars() {
            match character {
                _ if python_hides(character) && character < '\u{100}' => {
                    text.extend_from_slice(format!("\\x{:02x}", u32::from(character)).as_bytes());
                }
                _ if python_hides(character) => {
                    text.extend_from_slice(format!("\\u{:04x}", u32::from(character)).as_bytes());
                }
                _ if character.is_ascii() => {
                    python_byte(&mut text, u32::from(character).to_le_bytes()[0], mark);
                }
                _ => text.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes()),
            }
        }
    }
    // GBK: the second byte of a character may be a backslash or a letter and stays.
    let mut rest = if is_utf8 { &[][..] } else { bytes };
    while let Some((first, behind)) = rest.split_first() {
        rest = behind;
        if first.is_ascii() {
            python_byte(&mut text, *first, mark);
            continue;
        }
        text.push(*first);
        if let Some((second, behind)) = rest.split_first() {
            text.push(*second);
            rest = behind;
        }
    }
    text.push(mark);
    text
}

fn python_byte(text: &mut Vec<u8>, byte: u8, mark: u8) {
    match byte {
        b'\\' => text.extend_from_slice(b"\\\\"),
        b'\n' => text.extend_from_slice(b"\\n"),
        b'\r' => text.extend_from_slice(b"\\r"),
        b'\t' => text.extend_from_slice(b"\\t"),
        byte if byte == mark => text.extend([b'\\', mark]),
        byte => text.push(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_format_of_the_same_parameters() {
        let parts: [Part<'_>; 2] = [(0, b"a", "测/\"".as_bytes()), (1, b"b", b"x='1'&<2>")];
        for (format, text) in [
            (Format::Json, r#"{"a":"测/\"","b":"x='1'&<2>"}"#),
            (Format::JsonPhp, r#"{"a":"\u6d4b\/\"","b":"x='1'&<2>"}"#),
            (
                Format::JsonPython,
                r#"{"a": "\u6d4b/\"", "b": "x='1'&<2>"}"#,
            ),
            (
                Format::JsonGson,
                r#"{"a":"测/\"","b":"x\u003d\u00271\u0027\u0026\u003c2\u003e"}"#,
            ),
            (Format::Python, r#"{'a': '测/"', 'b': "x='1'&<2>"}"#),
            (
                Format::PhpSerialized,
                r#"a:2:{s:1:"a";s:5:"测/"";s:1:"b";s:9:"x='1'&<2>";}"#,
            ),
            (
                Format::Xml,
                "<xml><a>测/\"</a><b>x='1'&amp;&lt;2&gt;</b></xml>",
            ),
        ] {
            let printed = format.print(&parts);
            let bytes: Vec<u8> = printed.into_iter().flat_map(|(_, bytes)| bytes).collect();
            assert_eq!(String::from_utf8_lossy(&bytes), text, "{format:?}");
        }
        assert!(is_number(b"0.01") && !is_number(b"1.2.3") && !is_number(b"."));
    }
}
