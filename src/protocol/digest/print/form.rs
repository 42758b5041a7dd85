//! The few forms that all prints have, each made and read back by one piece of code.

use base64::engine::GeneralPurpose;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD};

use super::Print;
use crate::protocol::digest::copied::Copied;
use crate::protocol::digest::layout::{
    Between, CAPITAL, Layout, NUMBER, Order, SIGNED, SMALL, Stamp, Token, small,
};
use crate::protocol::digest::{layout, wanted};

/// How a print is made and read back.
pub(in crate::protocol::digest) enum Form {
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
    /// The form that this print has.
    pub(in crate::protocol::digest) fn form(self) -> Form {
        const PLAIN: Layout = Layout::plain(SMALL);
        const CAPITALS: Layout = Layout::plain(CAPITAL);
        const SWAPPED: Token = Token::of(|byte, text| small(byte.rotate_left(4), text), (2, 2));
        let window = |start, digits| Form::Window { start, digits };
        let capitals = |start, digits| Form::CapitalWindow { start, digits };
        Form::Layout(match self {
            Self::Hex => PLAIN,
            Self::Capitals => CAPITALS,
            Self::BytesUnpadded => Layout::plain(Token::of(
                |byte, text| layout::write(text, format_args!("{byte:x}")),
                (1, 2),
            )),
            Self::BytesUnpaddedCapitals => Layout::plain(Token::of(
                |byte, text| layout::write(text, format_args!("{byte:X}")),
                (1, 2),
            )),
            Self::SignExtended => Layout::plain(Token::of(
                |byte, text| {
                    *text += if byte > 0x7F { "ffffff" } else { "" };
                    small(byte, text);
                },
                (2, 8),
            )),
            Self::SignExtendedUnpadded => Layout::plain(Token::of(
                |byte, text| {
                    layout::write(text, format_args!("{:x}", i32::from(byte.cast_signed())));
                },
                (1, 8),
            )),
            Self::NibblesSwapped => Layout::plain(SWAPPED),
            Self::BytesReversed => PLAIN.ordered(Order::Reversed),
            Self::DigitsReversed => Layout::plain(SWAPPED).ordered(Order::Reversed),
            Self::WordsReversed => PLAIN.ordered(Order::Words),
            Self::Dashes => Layout::between(CAPITAL, "-"),
            Self::SmallDashes => Layout::between(SMALL, "-"),
            Self::Colons => Layout::between(CAPITAL, ":"),
            Self::SmallColons => Layout::between(SMALL, ":"),
            Self::Blanks => Layout::between(CAPITAL, " "),
            Self::SmallBlanks => Layout::between(SMALL, " "),
            Self::Commas => Layout::between(SMALL, ","),
            Self::Uuid => Layout {
                between: Between::Groups,
                ..PLAIN
            },
            Self::NameUuid => Layout {
                between: Between::Groups,
                stamp: Stamp::NameUuid,
                ..PLAIN
            },
            Self::Decimals => Layout::plain(NUMBER),
            Self::DecimalList => Layout::between(NUMBER, ","),
            Self::SignedList => Layout::between(SIGNED, ", ").framed("[", "]"),
            Self::List(list) => list.layout(),
            Self::Latin1 => {
                Layout::plain(Token::of(|byte, text| text.push(char::from(byte)), (1, 2)))
            }
            Self::CapitalsPrefixed => CAPITALS.framed("0x", ""),
            Self::Framed(frame) => {
                let (before, after) = frame.parts();
                PLAIN.framed(before, after)
            }
            Self::NumberUnpadded => {
                return Form::Number(|sign, length| wanted::number(sign, length, PLAIN));
            }
            Self::NumberUnpaddedCapitals => {
                return Form::Number(|sign, length| wanted::number(sign, length, CAPITALS));
            }
            Self::SignedNumber => {
                return Form::Number(|sign, length| wanted::signed_number(sign, length, PLAIN));
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
