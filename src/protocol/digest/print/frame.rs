//! What stands around hex digits where a tool, a language or a template put it there.

/// What stands around the small hex digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Frame {
    /// A line feed behind.
    LineFeed,
    /// A carriage return and a line feed behind.
    LineEnd,
    /// A blank behind.
    BlankBehind,
    /// A blank before.
    BlankBefore,
    /// Quotation marks.
    Quotes,
    /// Single quotation marks.
    SingleQuotes,
    /// A percent-encoded line feed behind.
    EscapedLineFeed,
    /// A percent-encoded blank behind.
    EscapedBlank,
    /// A byte order mark before.
    Mark,
    /// What `md5sum` prints of its input.
    Md5Sum,
    /// The same with its line feed.
    Md5SumLine,
    /// What `openssl md5` prints of its input.
    OpenSsl,
    /// The same, of newer versions.
    OpenSslNamed,
    /// The name of the parameter.
    Name,
    /// `0x` before, as databases print bytes.
    HexPrefix,
    /// A comma behind.
    Comma,
    /// An ampersand behind.
    Ampersand,
    /// An equals sign behind.
    Equals,
    /// A NUL behind.
    Nul,
    /// A tab behind.
    Tab,
    /// A carriage return behind.
    Return,
    /// A line feed before.
    LineBefore,
    /// The algorithm before, with a colon.
    Md5Colon,
    /// The same in capitals.
    CapitalMd5Colon,
    /// The same with a blank behind the colon.
    Md5ColonBlank,
    /// The algorithm in braces before, as LDAP has it.
    Md5Braces,
    /// The algorithm before, with an equals sign.
    Md5Equals,
    /// The same in capitals.
    CapitalMd5Equals,
    /// The algorithm before.
    Md5Bare,
    /// The mark of a crypt hash before.
    Crypt,
    /// The name of the parameter with a colon.
    NameColon,
    /// Another name of the parameter.
    Signature,
    /// In brackets and quotes, as Python prints a list.
    PythonList,
    /// In brackets and quotes, as JSON has a list.
    JsonList,
    /// In brackets.
    Brackets,
    /// As Python prints bytes.
    PythonBytes,
    /// In grave accents.
    Graves,
    /// In braces.
    Braces,
    /// A hash sign before.
    Hash,
    /// `x` in quotes, as databases write bytes.
    HexQuoted,
    /// `\\x` before, as `PostgreSQL` prints bytes.
    HexEscape,
    /// A semicolon behind.
    Semicolon,
    /// A full stop behind.
    Stop,
    /// `sign_type` behind.
    SignType,
    /// Escaped quotation marks around.
    EscapedQuotes,
    /// What `md5sum` prints of a named file.
    Md5SumBinary,
    /// What `openssl md5` of old prints.
    OpenSslOld,
}

impl Frame {
    /// What stands before the digits and behind them.
    #[must_use]
    pub const fn parts(self) -> (&'static str, &'static str) {
        match self {
            Self::LineFeed => ("", "\n"),
            Self::LineEnd => ("", "\r\n"),
            Self::BlankBehind => ("", " "),
            Self::BlankBefore => (" ", ""),
            Self::Quotes => ("\"", "\""),
            Self::SingleQuotes => ("'", "'"),
            Self::EscapedLineFeed => ("", "%0A"),
            Self::EscapedBlank => ("", "%20"),
            Self::Mark => ("\u{FEFF}", ""),
            Self::Md5Sum => ("", "  -"),
            Self::Md5SumLine => ("", "  -\n"),
            Self::OpenSsl => ("(stdin)= ", ""),
            Self::OpenSslNamed => ("MD5(stdin)= ", ""),
            Self::Name => ("sign=", ""),
            Self::HexPrefix => ("0x", ""),
            Self::Comma => ("", ","),
            Self::Ampersand => ("", "&"),
            Self::Equals => ("", "="),
            Self::Nul => ("", "\0"),
            Self::Tab => ("", "\t"),
            Self::Return => ("", "\r"),
            Self::LineBefore => ("\n", ""),
            Self::Md5Colon => ("md5:", ""),
            Self::CapitalMd5Colon => ("MD5:", ""),
            Self::Md5ColonBlank => ("MD5: ", ""),
            Self::Md5Braces => ("{MD5}", ""),
            Self::Md5Equals => ("md5=", ""),
            Self::CapitalMd5Equals => ("MD5=", ""),
            Self::Md5Bare => ("MD5", ""),
            Self::Crypt => ("$1$", ""),
            Self::NameColon => ("sign:", ""),
            Self::Signature => ("signature=", ""),
            Self::PythonList => ("['", "']"),
            Self::JsonList => ("[\"", "\"]"),
            Self::Brackets => ("[", "]"),
            Self::PythonBytes => ("b'", "'"),
            Self::Graves => ("`", "`"),
            Self::Braces => ("{", "}"),
            Self::Hash => ("#", ""),
            Self::HexQuoted => ("x'", "'"),
            Self::HexEscape => ("\\x", ""),
            Self::Semicolon => ("", ";"),
            Self::Stop => ("", "."),
            Self::SignType => ("", "&sign_type=MD5"),
            Self::EscapedQuotes => ("\\\"", "\\\""),
            Self::Md5SumBinary => ("", " *-"),
            Self::OpenSslOld => ("MD5(stdin)=", ""),
        }
    }
}
