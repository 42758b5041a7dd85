//! Stage J where parameters are not joined but printed as a whole: as JSON, XML or what a language makes of a map. No
//! gateway signs so; integrations do by mistake.

mod json;

use super::presign::Label;

pub use json::{Escapes, Json, Space};

/// How a language prints a map of parameters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// JSON, as one library or another writes it.
    Json(Json),
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
    /// XML whose values are not escaped.
    XmlPlain,
    /// XML with every value in a CDATA section.
    XmlCdata,
    /// XML as code for `WeChat Pay` writes it: values that are no numbers in CDATA sections.
    XmlMixed,
}

/// A parameter that takes part: its place, name and value.
pub(crate) type Part<'p> = (usize, &'p [u8], &'p [u8]);
/// Bytes with what they are.
pub(super) type Labelled = (Label, Vec<u8>);
/// A text of Ruby is one of JSON.
const RUBY: Json = Json {
    space: Space::Nothing,
    escapes: Escapes::NONE,
};

impl Format {
    /// The parameters in that format.
    pub(super) fn print(self, parts: &[Part<'_>]) -> Vec<Labelled> {
        let [open, between, close] = self.frame(parts.len());
        let mut printed = vec![(Label::Edge, open.into_bytes())];
        for (nth, part) in parts.iter().enumerate() {
            if nth > 0 {
                printed.push((Label::Between, between.clone().into_bytes()));
            }
            printed.extend(self.entry(*part));
        }
        printed.push((Label::Edge, close.into_bytes()));
        printed
    }

    /// What stands before so many parameters, between two of them, and behind all.
    pub(super) fn frame(self, count: usize) -> [String; 3] {
        if self == Self::PhpSerialized {
            return [format!("a:{count}:{{"), String::new(), String::from("}")];
        }
        let [open, between, _, close] = self.marks();
        [open, between, close].map(String::from)
    }

    /// A parameter in that format.
    pub(super) fn entry(self, (place, name, value): Part<'_>) -> [Labelled; 3] {
        let [name, assign, value] = match self {
            Self::Xml => element(name, escaped(value)),
            Self::XmlPlain => element(name, value.to_vec()),
            Self::XmlMixed if is_number(value) => element(name, value.to_vec()),
            Self::XmlCdata | Self::XmlMixed => element(name, cdata(value)),
            _ => {
                let assign = self.marks()[2].as_bytes().to_vec();
                [self.quoted(name), assign, self.quoted(value)]
            }
        };
        let (name, value) = ((Label::Name(place), name), (Label::Value(place), value));
        match self {
            // What is closed behind the value.
            Self::Xml | Self::XmlPlain | Self::XmlCdata | Self::XmlMixed => {
                [name, value, (Label::Assign, assign)]
            }
            _ => [name, (Label::Assign, assign), value],
        }
    }

    /// Before all parameters, between two of them, between a name and its value, behind all.
    const fn marks(self) -> [&'static str; 4] {
        match self {
            Self::Json(json) => json.marks(),
            Self::Python | Self::PythonTexts | Self::PythonBytes => ["{", ", ", ": ", "}"],
            Self::PythonPairs => ["[(", "), (", ", ", ")]"],
            Self::PythonLists => ["[[", "], [", ", ", "]]"],
            Self::Ruby => ["{", ", ", "=>", "}"],
            Self::PhpSerialized => ["", "", "", "}"],
            Self::PhpPrinted => ["Array\n(\n    [", "\n    [", "] => ", "\n)\n"],
            Self::Xml | Self::XmlPlain | Self::XmlCdata | Self::XmlMixed => {
                ["<xml>", "", "", "</xml>"]
            }
        }
    }

    /// A name or a value as it stands in a map.
    fn quoted(self, text: &[u8]) -> Vec<u8> {
        match self {
            Self::Json(json) => json.text(text),
            Self::Python | Self::PythonPairs | Self::PythonLists => python(text),
            Self::PythonTexts => [b"u", &python_escaped(text, true)[..]].concat(),
            Self::PythonBytes => [b"b", &python_escaped(text, false)[..]].concat(),
            Self::Ruby => RUBY.text(text),
            Self::PhpSerialized => {
                [format!("s:{}:\"", text.len()).as_bytes(), text, b"\";"].concat()
            }
            Self::PhpPrinted | Self::Xml | Self::XmlPlain | Self::XmlCdata | Self::XmlMixed => {
                text.to_vec()
            }
        }
    }
}

/// The start of an element, its end, and what is between.
fn element(name: &[u8], value: Vec<u8>) -> [Vec<u8>; 3] {
    let (start, end) = ([b"<", name, b">"].concat(), [b"</", name, b">"].concat());
    [start, end, value]
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
        let json = |space, escapes| Format::Json(Json { space, escapes });
        let parts: [Part<'_>; 2] = [(0, b"a", "测/\"".as_bytes()), (1, b"b", b"x='1'&<2>")];
        for (format, text) in [
            (
                json(Space::Nothing, Escapes::NONE),
                r#"{"a":"测/\"","b":"x='1'&<2>"}"#,
            ),
            (
                json(Space::Nothing, Escapes::PHP),
                r#"{"a":"\u6d4b\/\"","b":"x='1'&<2>"}"#,
            ),
            (
                json(Space::Blanks, Escapes::ASCII),
                r#"{"a": "\u6d4b/\"", "b": "x='1'&<2>"}"#,
            ),
            (
                json(Space::Two, Escapes::SLASHES),
                "{\n  \"a\": \"测\\/\\\"\",\n  \"b\": \"x='1'&<2>\"\n}",
            ),
            (
                json(Space::Nothing, Escapes::GSON),
                r#"{"a":"测/\"","b":"x\u003d\u00271\u0027\u0026\u003c2\u003e"}"#,
            ),
            (
                json(Space::Nothing, Escapes::NET),
                r#"{"a":"\u6D4B/\u0022","b":"x=\u00271\u0027\u0026\u003C2\u003E"}"#,
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
