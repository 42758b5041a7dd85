//! How the bytes of a digest are printed: the gateway's way, and those that integrations fall into.

mod all;
mod form;
mod frame;
mod list;
mod text;

use super::copied::Copied;

pub(super) use form::Form;
pub use frame::Frame;
pub use list::List;

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

impl Print {
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
}
