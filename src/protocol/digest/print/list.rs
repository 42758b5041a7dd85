//! The lists of bytes that languages print.

use crate::protocol::digest::layout::{CAPITAL, Layout, NUMBER, SIGNED, SMALL};

/// How a language prints a list of bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum List {
    /// `[3, 171, 0]`
    Python,
    /// `[3,171,0]`
    Json,
    /// `[3 171 0]`
    Go,
    /// `3 171 0`
    Blanks,
    /// `[3,-85,0]`
    SignedJson,
    /// `3,-85,0`
    Signed,
    /// `{3, -85, 0}`
    Braces,
    /// `<Buffer 03 ab 00>`
    Buffer,
    /// `(byte) 0x03` and the like: `0x03, 0xab, 0x00`
    Prefixed,
    /// `\x03\xab\x00`
    Escapes,
    /// `%03%AB%00`
    Percent,
    /// `b'\x03\xab\x00'` with every byte as an escape
    Literal,
}

impl List {
    /// How each byte is printed, and what stands between.
    pub(super) const fn layout(self) -> Layout {
        match self {
            Self::Python => Layout::between(NUMBER, ", ").framed("[", "]"),
            Self::Json => Layout::between(NUMBER, ",").framed("[", "]"),
            Self::Go => Layout::between(NUMBER, " ").framed("[", "]"),
            Self::Blanks => Layout::between(NUMBER, " "),
            Self::SignedJson => Layout::between(SIGNED, ",").framed("[", "]"),
            Self::Signed => Layout::between(SIGNED, ","),
            Self::Braces => Layout::between(SIGNED, ", ").framed("{", "}"),
            Self::Buffer => Layout::between(SMALL, " ").framed("<Buffer ", ">"),
            Self::Prefixed => Layout::between(SMALL, ", 0x").framed("0x", ""),
            Self::Escapes => Layout::between(SMALL, "\\x").framed("\\x", ""),
            Self::Percent => Layout::between(CAPITAL, "%").framed("%", ""),
            Self::Literal => Layout::between(SMALL, "\\x").framed("b'\\x", "'"),
        }
    }
}
