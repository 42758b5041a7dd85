//! JSON as libraries write it: what stands between its texts, and which characters they escape.

/// How a library writes JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Json {
    /// What stands between the texts.
    pub space: Space,
    /// Which characters beyond those that JSON itself asks for are escaped.
    pub escapes: Escapes,
}

/// What stands between the texts of JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Space {
    /// Nothing: JavaScript, fastjson, Jackson, PHP, Go.
    Nothing,
    /// A blank behind `,` and `:`: Python, Ruby's `to_json` of old, databases.
    Blanks,
    /// Lines indented by two blanks.
    Two,
    /// Lines indented by four blanks.
    Four,
    /// Lines that end as on Windows, indented by two blanks: .NET.
    Windows,
    /// Lines indented by a tab, nothing behind `:`: fastjson.
    Tabs,
    /// Lines indented by two blanks, a blank on both sides of `:`: Jackson, Swift.
    Apart,
}

/// Which characters are escaped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Escapes {
    /// Whether `/` is written as `\/`.
    pub slashes: bool,
    /// Whether characters beyond ASCII are written as `\uXXXX`.
    pub beyond: bool,
    /// Other characters that are written as `\uXXXX`.
    pub others: &'static str,
    /// Whether the hex digits are capitals.
    pub capitals: bool,
}

impl Escapes {
    /// Only what JSON itself asks for.
    pub const NONE: Self = Self {
        slashes: false,
        beyond: false,
        others: "",
        capitals: false,
    };
    /// Characters beyond ASCII.
    pub const ASCII: Self = Self {
        beyond: true,
        ..Self::NONE
    };
    /// Slashes.
    pub const SLASHES: Self = Self {
        slashes: true,
        ..Self::NONE
    };
    /// Slashes and characters beyond ASCII, as PHP does unless told otherwise.
    pub const PHP: Self = Self {
        slashes: true,
        ..Self::ASCII
    };
    /// Marks of HTML, as Go does.
    pub const GO: Self = Self {
        others: "<>&",
        ..Self::NONE
    };
    /// Marks of HTML and `=`, as Gson does.
    pub const GSON: Self = Self {
        others: "<>&='",
        ..Self::NONE
    };
    /// Marks of HTML, as `JavaScriptSerializer` of .NET does.
    pub const OLD_NET: Self = Self {
        others: "<>&'",
        ..Self::NONE
    };
    /// Marks of HTML and all beyond ASCII in capitals, as `System.Text.Json` of .NET does.
    pub const NET: Self = Self {
        others: "\"<>&'+`",
        capitals: true,
        ..Self::ASCII
    };
}

impl Json {
    /// The marks before all, between two parameters, between name and value, and behind all.
    pub(super) const fn marks(self) -> [&'static str; 4] {
        match self.space {
            Space::Nothing => ["{", ",", ":", "}"],
            Space::Blanks => ["{", ", ", ": ", "}"],
            Space::Two => ["{\n  ", ",\n  ", ": ", "\n}"],
            Space::Four => ["{\n    ", ",\n    ", ": ", "\n}"],
            Space::Windows => ["{\r\n  ", ",\r\n  ", ": ", "\r\n}"],
            Space::Tabs => ["{\n\t", ",\n\t", ":", "\n}"],
            Space::Apart => ["{\n  ", ",\n  ", " : ", "\n}"],
        }
    }

    /// A text of it. Bytes that are not UTF-8 stay as they are.
    pub(super) fn text(self, bytes: &[u8]) -> Vec<u8> {
        let mut text = vec![b'"'];
        for chunk in bytes.utf8_chunks() {
            for character in chunk.valid().chars() {
                self.escapes.push(character, &mut text);
            }
            text.extend_from_slice(chunk.invalid());
        }
        text.push(b'"');
        text
    }
}

impl Escapes {
    fn push(self, character: char, text: &mut Vec<u8>) {
        let by_number = self.others.contains(character);
        let short = match character {
            _ if by_number => "",
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            '/' if self.slashes => "\\/",
            _ => "",
        };
        if !short.is_empty() {
            text.extend_from_slice(short.as_bytes());
        } else if character < ' ' || by_number || self.beyond && !character.is_ascii() {
            for unit in character.encode_utf16(&mut [0; 2]) {
                let escape = if self.capitals {
                    format!("\\u{unit:04X}")
                } else {
                    format!("\\u{unit:04x}")
                };
                text.extend_from_slice(escape.as_bytes());
            }
        } else {
            text.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
        }
    }
}
