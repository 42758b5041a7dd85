//! How the bytes of a digest are printed: the gateway's way, and those that integrations fall into.

use base64::Engine as _;
use base64::engine::GeneralPurpose;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD};

use super::copied::Copied;
use super::layout::{Between, Layout, Order, Stamp, capital, small};
use super::{layout, wanted};

/// How the bytes of a digest are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Print {
    /// Small hex digits, two for a byte.
    Hex,
    /// Capital hex digits.
    Capitals,
    /// Hex digits without the leading zero of each byte.
    BytesUnpadded,
    /// Capital hex digits without the leading zero of each byte.
    BytesUnpaddedCapitals,
    /// Hex digits without the leading zeros of the whole number.
    NumberUnpadded,
    /// Capital hex digits without the leading zeros of the whole number.
    NumberUnpaddedCapitals,
    /// The whole number in hex digits, negative where its first bit is set.
    SignedNumber,
    /// The whole number in decimal digits.
    NumberDecimal,
    /// Hex digits, `ffffff` before each byte whose first bit is set.
    SignExtended,
    /// As [`Print::SignExtended`], without the leading zero of each byte.
    SignExtendedUnpadded,
    /// The second hex digit of each byte first.
    NibblesSwapped,
    /// The last byte first.
    BytesReversed,
    /// The last hex digit first.
    DigitsReversed,
    /// The last byte of each four first.
    WordsReversed,
    /// Capital hex digits with `-` between bytes.
    Dashes,
    /// Small hex digits with `-` between bytes.
    SmallDashes,
    /// Capital hex digits with `:` between bytes.
    Colons,
    /// Small hex digits with `:` between bytes.
    SmallColons,
    /// Capital hex digits with a blank between bytes.
    Blanks,
    /// Small hex digits with a blank between bytes.
    SmallBlanks,
    /// Small hex digits with `,` between bytes.
    Commas,
    /// As a UUID.
    Uuid,
    /// As a UUID that is marked as one of a name.
    NameUuid,
    /// Each byte as a decimal number.
    Decimals,
    /// Each byte as a decimal number, `,` between.
    DecimalList,
    /// Each byte as a signed decimal number, in brackets, `, ` between.
    SignedList,
    /// Each byte as a number, as languages print lists.
    List(List),
    /// Each byte as a character of Latin-1.
    Latin1,
    /// Base64 of the bytes.
    Base64,
    /// Base64 of the bytes without `=`.
    Base64Unpadded,
    /// Base64 of the bytes with a line feed behind.
    Base64Line,
    /// Base64 of the bytes with `-` and `_`.
    Base64Url,
    /// Base64 of the bytes with `-` and `_`, without `=`.
    Base64UrlUnpadded,
    /// The hex digits of the characters of the small hex digits.
    HexOfHex,
    /// The hex digits of the characters of the capital hex digits.
    HexOfCapitals,
    /// Base64 of the small hex digits.
    Base64OfHex,
    /// Base64 of the capital hex digits.
    Base64OfCapitals,
    /// The 16 small hex digits in the middle.
    Middle,
    /// The first 16 small hex digits.
    First,
    /// The last 16 small hex digits.
    Last,
    /// The 16 capital hex digits in the middle.
    MiddleCapitals,
    /// The first 16 capital hex digits.
    FirstCapitals,
    /// The last 16 capital hex digits.
    LastCapitals,
    /// The first 32 small hex digits of a longer digest.
    First32,
    /// The first 32 capital hex digits of a longer digest.
    First32Capitals,
    /// The last 32 small hex digits of a longer digest.
    Last32,
    /// So many small hex digits from the start.
    Cut(u8),
    /// So many small hex digits at the end.
    Tail(u8),
    /// Capital hex digits behind `0x`.
    CapitalsPrefixed,
    /// Small hex digits with something around them.
    Framed(Frame),
    /// Small hex digits, twice, `,` between.
    Twice,
    /// Small hex digits, twice, `, ` between.
    TwiceSpaced,
    /// Hex digits as they were copied.
    Copied(Copied),
}

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

/// How a print is made and read back.
pub(super) enum Form {
    Layout(Layout),
    /// So many small digits from there on.
    Window {
        start: usize,
        digits: usize,
    },
    /// So many capital digits from there on.
    CapitalWindow {
        start: usize,
        digits: usize,
    },
    /// So many small digits at the end.
    Tail(usize),
    /// So many capital digits at the end.
    CapitalTail(usize),
    /// Base64 of the bytes, and what is behind it.
    Base64(&'static GeneralPurpose, &'static str),
    /// Base64 of another print.
    Base64Of(Print),
    /// Small hex digits of another print.
    HexOf(Print),
    /// One whole number: how it is read.
    Number(fn(&[u8], usize) -> Option<Vec<u8>>),
    /// Small digits, twice, with that between.
    Twice(&'static str),
    /// Digits as they were copied.
    Copied(Copied),
}

impl Print {
    /// Every way to print, the gateway's first; of those that take a number, the ones that are seen.
    pub const ALL: [Self; 122] = [
        Self::Hex,
        Self::Capitals,
        Self::BytesUnpadded,
        Self::BytesUnpaddedCapitals,
        Self::NumberUnpadded,
        Self::NumberUnpaddedCapitals,
        Self::SignedNumber,
        Self::NumberDecimal,
        Self::SignExtended,
        Self::SignExtendedUnpadded,
        Self::NibblesSwapped,
        Self::BytesReversed,
        Self::DigitsReversed,
        Self::WordsReversed,
        Self::Dashes,
        Self::SmallDashes,
        Self::Colons,
        Self::SmallColons,
        Self::Blanks,
        Self::SmallBlanks,
        Self::Commas,
        Self::Uuid,
        Self::NameUuid,
        Self::Decimals,
        Self::DecimalList,
        Self::SignedList,
        Self::Latin1,
        Self::Base64,
        Self::Base64Unpadded,
        Self::Base64Line,
        Self::Base64Url,
        Self::Base64UrlUnpadded,
        Self::Base64OfHex,
        Self::Base64OfCapitals,
        Self::Middle,
        Self::First,
        Self::Last,
        Self::MiddleCapitals,
        Self::FirstCapitals,
        Self::LastCapitals,
        Self::First32,
        Self::First32Capitals,
        Self::Last32,
        Self::Cut(16),
        Self::Cut(20),
        Self::Cut(24),
        Self::Cut(30),
        Self::Cut(31),
        Self::Tail(16),
        Self::Tail(30),
        Self::Tail(31),
        Self::CapitalsPrefixed,
        Self::Framed(Frame::LineFeed),
        Self::Framed(Frame::LineEnd),
        Self::Framed(Frame::BlankBehind),
        Self::Framed(Frame::BlankBefore),
        Self::Framed(Frame::Quotes),
        Self::Framed(Frame::SingleQuotes),
        Self::Framed(Frame::EscapedLineFeed),
        Self::Framed(Frame::EscapedBlank),
        Self::Framed(Frame::Mark),
        Self::Framed(Frame::Md5Sum),
        Self::Framed(Frame::Md5SumLine),
        Self::Framed(Frame::OpenSsl),
        Self::Framed(Frame::OpenSslNamed),
        Self::Framed(Frame::Name),
        Self::Framed(Frame::HexPrefix),
        Self::Framed(Frame::Comma),
        Self::Framed(Frame::Ampersand),
        Self::HexOfHex,
        Self::HexOfCapitals,
        Self::List(List::Python),
        Self::List(List::Json),
        Self::List(List::Go),
        Self::List(List::Blanks),
        Self::List(List::SignedJson),
        Self::List(List::Signed),
        Self::List(List::Braces),
        Self::List(List::Buffer),
        Self::List(List::Prefixed),
        Self::List(List::Escapes),
        Self::List(List::Percent),
        Self::List(List::Literal),
        Self::Framed(Frame::Equals),
        Self::Framed(Frame::Nul),
        Self::Framed(Frame::Tab),
        Self::Framed(Frame::Return),
        Self::Framed(Frame::LineBefore),
        Self::Framed(Frame::Md5Colon),
        Self::Framed(Frame::CapitalMd5Colon),
        Self::Framed(Frame::Md5ColonBlank),
        Self::Framed(Frame::Md5Braces),
        Self::Framed(Frame::Md5Equals),
        Self::Framed(Frame::CapitalMd5Equals),
        Self::Framed(Frame::Md5Bare),
        Self::Framed(Frame::Crypt),
        Self::Framed(Frame::NameColon),
        Self::Framed(Frame::Signature),
        Self::Framed(Frame::PythonList),
        Self::Framed(Frame::JsonList),
        Self::Framed(Frame::Brackets),
        Self::Framed(Frame::PythonBytes),
        Self::Framed(Frame::Graves),
        Self::Framed(Frame::Braces),
        Self::Framed(Frame::Hash),
        Self::Framed(Frame::HexQuoted),
        Self::Framed(Frame::HexEscape),
        Self::Framed(Frame::Semicolon),
        Self::Framed(Frame::Stop),
        Self::Framed(Frame::SignType),
        Self::Framed(Frame::EscapedQuotes),
        Self::Framed(Frame::Md5SumBinary),
        Self::Framed(Frame::OpenSslOld),
        Self::Twice,
        Self::TwiceSpaced,
        Self::Copied(Copied::Wrong(0)),
        Self::Copied(Copied::Wrong(31)),
        Self::Copied(Copied::Lost(0)),
        Self::Copied(Copied::Lost(31)),
        Self::Copied(Copied::Extra(7)),
        Self::Copied(Copied::Swapped(30)),
        Self::Copied(Copied::Swapped(0)),
    ];

    /// The name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Hex => "hex",
            Self::Capitals => "hex-capitals",
            Self::BytesUnpadded => "hex-bytes-unpadded",
            Self::BytesUnpaddedCapitals => "hex-capitals-bytes-unpadded",
            Self::NumberUnpadded => "hex-number-unpadded",
            Self::NumberUnpaddedCapitals => "hex-capitals-number-unpadded",
            Self::SignedNumber => "hex-signed-number",
            Self::NumberDecimal => "decimal",
            Self::SignExtended => "hex-bytes-sign-extended",
            Self::SignExtendedUnpadded => "hex-bytes-sign-extended-unpadded",
            Self::NibblesSwapped => "hex-nibbles-swapped",
            Self::BytesReversed => "hex-bytes-reversed",
            Self::DigitsReversed => "hex-digits-reversed",
            Self::WordsReversed => "hex-words-reversed",
            Self::Dashes => "hex-capitals-dashes",
            Self::SmallDashes => "hex-dashes",
            Self::Colons => "hex-capitals-colons",
            Self::SmallColons => "hex-colons",
            Self::Blanks => "hex-capitals-blanks",
            Self::SmallBlanks => "hex-blanks",
            Self::Commas => "hex-commas",
            Self::Uuid => "uuid",
            Self::NameUuid => "uuid-of-name",
            Self::Decimals => "bytes-decimal",
            Self::DecimalList => "bytes-decimal-list",
            Self::SignedList => "bytes-signed-list",
            Self::List(_) => "bytes-list",
            Self::Latin1 => "bytes-latin1",
            Self::Base64 => "base64",
            Self::Base64Unpadded => "base64-unpadded",
            Self::Base64Line => "base64-line",
            Self::Base64Url => "base64-url",
            Self::Base64UrlUnpadded => "base64-url-unpadded",
            Self::HexOfHex => "hex-of-hex",
            Self::HexOfCapitals => "hex-of-hex-capitals",
            Self::Base64OfHex => "base64-of-hex",
            Self::Base64OfCapitals => "base64-of-capitals",
            Self::Middle => "hex-middle-16",
            Self::First => "hex-first-16",
            Self::Last => "hex-last-16",
            Self::MiddleCapitals => "hex-capitals-middle-16",
            Self::FirstCapitals => "hex-capitals-first-16",
            Self::LastCapitals => "hex-capitals-last-16",
            Self::First32 => "hex-first-32",
            Self::First32Capitals => "hex-capitals-first-32",
            Self::Last32 => "hex-last-32",
            Self::Cut(_) => "hex-cut",
            Self::Tail(_) => "hex-tail",
            Self::CapitalsPrefixed => "hex-capitals-prefixed",
            Self::Framed(_) => "hex-framed",
            Self::Twice => "hex-twice",
            Self::TwiceSpaced => "hex-twice-spaced",
            Self::Copied(_) => "hex-copied",
        }
    }

    /// Whether a sign is what was printed. A copy that was made by hand may differ from it where it went wrong.
    #[must_use]
    pub fn shows(self, printed: &str, sign: &[u8]) -> bool {
        match self {
            Self::Copied(copied) => copied.shows(printed, sign),
            _ => printed.as_bytes() == sign,
        }
    }

    /// The digest as text.
    #[must_use]
    pub fn of(self, digest: &[u8]) -> String {
        let cut = |print: Self, start: usize, digits: usize| {
            let text = print.of(digest);
            let start = start.min(text.len());
            text[start..(start + digits).min(text.len())].to_owned()
        };
        let tail = |print: Self, digits: usize| {
            cut(print, (digest.len() * 2).saturating_sub(digits), digits)
        };
        let number = |print: Self| print.of(digest).trim_start_matches('0').to_owned();
        match (self, self.form()) {
            (_, Form::Layout(layout)) => layout.print(digest),
            (_, Form::Window { start, digits }) => cut(Self::Hex, start, digits),
            (_, Form::CapitalWindow { start, digits }) => cut(Self::Capitals, start, digits),
            (_, Form::Tail(digits)) => tail(Self::Hex, digits),
            (_, Form::CapitalTail(digits)) => tail(Self::Capitals, digits),
            (_, Form::Base64(engine, after)) => engine.encode(digest) + after,
            (_, Form::Base64Of(print)) => STANDARD.encode(print.of(digest)),
            (_, Form::HexOf(print)) => Self::Hex.of(print.of(digest).as_bytes()),
            (_, Form::Twice(between)) => [Self::Hex.of(digest), Self::Hex.of(digest)].join(between),
            (_, Form::Copied(copied)) => copied.of(digest),
            (Self::NumberUnpaddedCapitals, _) => number(Self::Capitals),
            (Self::NumberDecimal, _) => decimal(digest),
            (Self::SignedNumber, _) if digest.first().is_some_and(|byte| *byte > 0x7F) => {
                format!("-{}", Self::NumberUnpadded.of(&wanted::negative(digest)))
            }
            (_, Form::Number(_)) => number(Self::Hex),
        }
    }

    pub(super) fn form(self) -> Form {
        const SMALL: Layout = Layout::plain(small);
        const CAPITAL: Layout = Layout::plain(capital);
        let window = |start, digits| Form::Window { start, digits };
        let capitals = |start, digits| Form::CapitalWindow { start, digits };
        Form::Layout(match self {
            Self::Hex => SMALL,
            Self::Capitals => CAPITAL,
            Self::BytesUnpadded => {
                Layout::plain(|byte, text| layout::write(text, format_args!("{byte:x}")))
            }
            Self::BytesUnpaddedCapitals => {
                Layout::plain(|byte, text| layout::write(text, format_args!("{byte:X}")))
            }
            Self::SignExtended => Layout::plain(|byte, text| {
                *text += if byte > 0x7F { "ffffff" } else { "" };
                small(byte, text);
            }),
            Self::SignExtendedUnpadded => Layout::plain(|byte, text| {
                layout::write(text, format_args!("{:x}", i32::from(byte.cast_signed())));
            }),
            Self::NibblesSwapped => Layout::plain(|byte, text| small(byte.rotate_left(4), text)),
            Self::BytesReversed => SMALL.ordered(Order::Reversed),
            Self::DigitsReversed => Layout::plain(|byte, text| small(byte.rotate_left(4), text))
                .ordered(Order::Reversed),
            Self::WordsReversed => SMALL.ordered(Order::Words),
            Self::Dashes => Layout::between(capital, "-"),
            Self::SmallDashes => Layout::between(small, "-"),
            Self::Colons => Layout::between(capital, ":"),
            Self::SmallColons => Layout::between(small, ":"),
            Self::Blanks => Layout::between(capital, " "),
            Self::SmallBlanks => Layout::between(small, " "),
            Self::Commas => Layout::between(small, ","),
            Self::Uuid => Layout {
                between: Between::Groups,
                ..SMALL
            },
            Self::NameUuid => Layout {
                between: Between::Groups,
                stamp: Stamp::NameUuid,
                ..SMALL
            },
            Self::Decimals => Layout::plain(|byte, text| *text += &byte.to_string()),
            Self::DecimalList => Layout::between(|byte, text| *text += &byte.to_string(), ","),
            Self::SignedList => {
                Layout::between(|byte, text| *text += &byte.cast_signed().to_string(), ", ")
                    .framed("[", "]")
            }
            Self::List(list) => list.layout(),
            Self::Latin1 => Layout::plain(|byte, text| text.push(char::from(byte))),
            Self::CapitalsPrefixed => CAPITAL.framed("0x", ""),
            Self::Framed(frame) => {
                let (before, after) = frame.parts();
                SMALL.framed(before, after)
            }
            Self::NumberUnpadded => {
                return Form::Number(|sign, length| wanted::number(sign, length, SMALL));
            }
            Self::NumberUnpaddedCapitals => {
                return Form::Number(|sign, length| wanted::number(sign, length, CAPITAL));
            }
            Self::SignedNumber => {
                return Form::Number(|sign, length| wanted::signed_number(sign, length, SMALL));
            }
            Self::NumberDecimal => return Form::Number(wanted::decimal),
            Self::Base64 => return Form::Base64(&STANDARD, ""),
            Self::Base64Unpadded => return Form::Base64(&STANDARD_NO_PAD, ""),
            Self::Base64Line => return Form::Base64(&STANDARD, "\n"),
            Self::Base64Url => return Form::Base64(&URL_SAFE, ""),
            Self::Base64UrlUnpadded => return Form::Base64(&URL_SAFE_NO_PAD, ""),
            Self::HexOfHex => return Form::HexOf(Self::Hex),
            Self::HexOfCapitals => return Form::HexOf(Self::Capitals),
            Self::Base64OfHex => return Form::Base64Of(Self::Hex),
            Self::Base64OfCapitals => return Form::Base64Of(Self::Capitals),
            Self::Middle => return window(8, 16),
            Self::First => return window(0, 16),
            Self::Last => return Form::Tail(16),
            Self::MiddleCapitals => return capitals(8, 16),
            Self::FirstCapitals => return capitals(0, 16),
            Self::LastCapitals => return Form::CapitalTail(16),
            Self::First32 => return window(0, 32),
            Self::First32Capitals => return capitals(0, 32),
            Self::Last32 => return Form::Tail(32),
            Self::Cut(digits) => return window(0, usize::from(digits)),
            Self::Tail(digits) => return Form::Tail(usize::from(digits)),
            Self::Twice => return Form::Twice(","),
            Self::TwiceSpaced => return Form::Twice(", "),
            Self::Copied(copied) => return Form::Copied(copied),
        })
    }
}

impl List {
    /// How each byte is printed, and what stands between.
    const fn layout(self) -> Layout {
        const NUMBERS: fn(u8, &mut String) = |byte, text| *text += &byte.to_string();
        const SIGNED: fn(u8, &mut String) = |byte, text| *text += &byte.cast_signed().to_string();
        match self {
            Self::Python => Layout::between(NUMBERS, ", ").framed("[", "]"),
            Self::Json => Layout::between(NUMBERS, ",").framed("[", "]"),
            Self::Go => Layout::between(NUMBERS, " ").framed("[", "]"),
            Self::Blanks => Layout::between(NUMBERS, " "),
            Self::SignedJson => Layout::between(SIGNED, ",").framed("[", "]"),
            Self::Signed => Layout::between(SIGNED, ","),
            Self::Braces => Layout::between(SIGNED, ", ").framed("{", "}"),
            Self::Buffer => Layout::between(small, " ").framed("<Buffer ", ">"),
            Self::Prefixed => Layout::between(small, ", 0x").framed("0x", ""),
            Self::Escapes => Layout::between(small, "\\x").framed("\\x", ""),
            Self::Percent => Layout::between(capital, "%").framed("%", ""),
            Self::Literal => Layout::between(small, "\\x").framed("b'\\x", "'"),
        }
    }
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

/// The bytes as one decimal number.
fn decimal(digest: &[u8]) -> String {
    let mut digits: Vec<u8> = vec![0];
    for byte in digest {
        let mut carry = u32::from(*byte);
        for digit in &mut digits {
            let next = u32::from(*digit) * 256 + carry;
            *digit = u8::try_from(next % 10).unwrap_or(0);
            carry = next / 10;
        }
        while carry > 0 {
            digits.push(u8::try_from(carry % 10).unwrap_or(0));
            carry /= 10;
        }
    }
    let digits = digits.iter().rev();
    digits.map(|digit| char::from(b'0' + digit)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const DIGEST: [u8; 16] = [
        0x03, 0xAB, 0x00, 0x1C, 0xFF, 0x10, 0x02, 0x99, 0x0A, 0xBC, 0xDE, 0xF0, 0x12, 0x34, 0x56,
        0x78,
    ];

    #[test]
    fn each_print_of_one_digest() {
        for (print, text) in [
            (Print::Hex, "03ab001cff1002990abcdef012345678"),
            (Print::Capitals, "03AB001CFF1002990ABCDEF012345678"),
            (Print::BytesUnpadded, "3ab01cff10299abcdef012345678"),
            (Print::NumberUnpadded, "3ab001cff1002990abcdef012345678"),
            (
                Print::Dashes,
                "03-AB-00-1C-FF-10-02-99-0A-BC-DE-F0-12-34-56-78",
            ),
            (Print::Middle, "ff1002990abcdef0"),
            (Print::First, "03ab001cff100299"),
            (Print::Last, "0abcdef012345678"),
            (Print::Base64, "A6sAHP8QApkKvN7wEjRWeA=="),
            (Print::Base64UrlUnpadded, "A6sAHP8QApkKvN7wEjRWeA"),
            (
                Print::SignExtended,
                "03ffffffab001cffffffff1002ffffff990affffffbcffffffdefffffff012345678",
            ),
            (
                Print::SignExtendedUnpadded,
                "3ffffffab01cffffffff102ffffff99affffffbcffffffdefffffff012345678",
            ),
            (Print::NibblesSwapped, "30ba00c1ff012099a0cbed0f21436587"),
            (Print::BytesReversed, "78563412f0debc0a990210ff1c00ab03"),
            (Print::DigitsReversed, "876543210fedcba0992001ffc100ba30"),
            (Print::WordsReversed, "1c00ab03990210fff0debc0a78563412"),
            (
                Print::NumberDecimal,
                "4875569047490786128006962639514392184",
            ),
            (
                Print::SignedList,
                "[3, -85, 0, 28, -1, 16, 2, -103, 10, -68, -34, -16, 18, 52, 86, 120]",
            ),
            (Print::Uuid, "03ab001c-ff10-0299-0abc-def012345678"),
            (Print::NameUuid, "03ab001c-ff10-3299-8abc-def012345678"),
            (
                Print::Framed(Frame::Md5Sum),
                "03ab001cff1002990abcdef012345678  -",
            ),
        ] {
            assert_eq!(print.of(&DIGEST), text);
        }
        assert_eq!(
            Print::SignedNumber.of(&[0xFF; 16]),
            "-1",
            "Java: new BigInteger(digest).toString(16)"
        );
    }
}
