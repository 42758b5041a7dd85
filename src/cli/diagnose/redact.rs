//! Personal data in reports that people pass on: e-mail addresses, telephone numbers, names and addresses of buyers.
//! `--redact` leaves the first character of each and its length; without it the report says at its end what it holds.

use std::cell::Cell;
use std::ops::Range;

use crate::cli::render::layout::wrapped;
use crate::cli::writer::{Report, Style};
use crate::protocol::charset::Charset;
use crate::protocol::params::Params;
use crate::text::{Lang, diagnosis as words, shown};

/// Parameters whose values are about a person, whatever they look like.
const PERSONAL: &[&str] = &[
    "receive_name",
    "receive_address",
    "receive_phone",
    "receive_mobile",
    "receive_zip",
    "buyer_email",
    "buyer_logon_id",
    "buyer_account_name",
    "buyer_name",
    "buyer_real_name",
    "seller_email",
    "seller_account_name",
    "pay_user_name",
    "pay_account_no",
    "account_name",
    "detail_data",
    "success_details",
    "fail_details",
];

/// What a character is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Trait {
    /// About nobody.
    Plain,
    /// Personal, and told.
    Personal,
    /// Personal, and to be hidden.
    Hidden,
}

/// Finds personal data, and masks it where that was asked for.
pub(super) struct Redactor {
    on: bool,
    /// Values that are known to be personal, as they are shown.
    values: Vec<String>,
    seen: Cell<bool>,
}

impl Redactor {
    pub(super) const fn new(on: bool) -> Self {
        Self {
            on,
            values: Vec::new(),
            seen: Cell::new(false),
        }
    }

    /// Learns which values of these parameters are personal.
    pub(super) fn know(&mut self, params: &Params, charset: Charset) {
        for param in params {
            let personal = PERSONAL.iter().any(|name| name.as_bytes() == param.name);
            let value = shown(&param.value, charset);
            if personal && value.chars().count() > 1 {
                self.values.push(value);
            }
        }
    }

    /// The text as it may be told.
    pub(super) fn apply(&self, text: &str) -> String {
        let told = |(character, kind): (char, Trait)| {
            self.note(kind);
            if kind == Trait::Hidden {
                '*'
            } else {
                character
            }
        };
        text.chars().zip(self.traits(text)).map(told).collect()
    }

    /// Remembers that a character with this trait is told.
    pub(super) fn note(&self, of: Trait) {
        if of != Trait::Plain {
            self.seen.set(true);
        }
    }

    /// What each character of a text is.
    pub(super) fn traits(&self, text: &str) -> Vec<Trait> {
        let characters: Vec<char> = text.chars().collect();
        let mut traits = vec![Trait::Plain; characters.len()];
        for range in self.personal(text, &characters) {
            for at in range.clone() {
                let keeps_shape = matches!(characters[at], '@' | '.' | '-' | '_' | '%' | ' ');
                traits[at] = if self.on && !keeps_shape && at > range.start {
                    Trait::Hidden
                } else {
                    traits[at].max(Trait::Personal)
                };
            }
        }
        traits
    }

    /// The places of personal data, in characters.
    fn personal(&self, text: &str, characters: &[char]) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let place = |byte: usize| text[..byte].chars().count();
        for value in &self.values {
            for (at, _) in text.match_indices(value.as_str()) {
                let start = place(at);
                found.push(start..start + value.chars().count());
            }
        }
        for name in PERSONAL {
            for (at, _) in text.match_indices(name) {
                let alone = !text[..at].ends_with(|before: char| is_word(before));
                let start = at + name.len() + 1;
                let end = match text[at + name.len()..].chars().next() {
                    Some('=') => '&',
                    Some('>') => '<',
                    _ => continue,
                };
                let length = text[start..].find([end, '<']).unwrap_or(text.len() - start);
                if alone {
                    found.push(place(start)..place(start + length));
                }
            }
        }
        found.extend(mails(characters));
        found.extend(numbers(characters));
        found
    }

    /// Ends a report that holds personal data with a line that says so.
    pub(super) fn last_line(&self, report: &mut Report, lang: Lang, columns: usize) {
        if self.seen.get() {
            let text = if self.on {
                words::REDACTED
            } else {
                words::PERSONAL
            };
            report
                .put(Style::Faint, wrapped(text.raw(lang), columns, ""))
                .put(Style::Plain, "\n");
        }
    }
}

fn is_word(character: char) -> bool {
    character.is_ascii_alphanumeric() || character == '_'
}

/// E-mail addresses, the `@` perhaps percent-encoded.
fn mails(text: &[char]) -> Vec<Range<usize>> {
    let is_local = |character: &char| is_word(*character) || matches!(character, '.' | '-' | '+');
    let is_host =
        |character: &char| character.is_ascii_alphanumeric() || matches!(character, '.' | '-');
    let mut found = Vec::new();
    for at in 0..text.len() {
        let width = match text[at..] {
            ['@', ..] => 1,
            ['%', '4', '0', ..] => 3,
            _ => continue,
        };
        let local = text[..at].iter().rev().take_while(|c| is_local(c)).count();
        let host = text[at + width..].iter().take_while(|c| is_host(c)).count();
        let after = &text[at + width..at + width + host];
        // A full stop behind an address ends a sentence.
        let end = after.iter().rposition(|character| *character != '.');
        let domain = &after[..end.map_or(0, |end| end + 1)];
        let last_dot = domain.iter().rposition(|character| *character == '.');
        if local > 0 && last_dot.is_some_and(|dot| dot > 0 && dot + 2 < domain.len()) {
            found.push(at - local..at + width + domain.len());
        }
    }
    found
}

/// Mobile numbers of the mainland, with or without 86, and fixed lines with a `-` behind the area.
fn numbers(text: &[char]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let is_part = |character: &char| character.is_ascii_digit() || *character == '-';
        let length = text[at..].iter().take_while(|c| is_part(c)).count();
        let run: String = text[at..at + length].iter().collect();
        let apart = |place: Option<&char>| place.is_none_or(|character| !is_word(*character));
        let before = at.checked_sub(1).and_then(|before| text.get(before));
        if length > 0 && apart(before) && apart(text.get(at + length)) && is_phone(&run) {
            found.push(at..at + length);
        }
        at += length.max(1);
    }
    found
}

fn is_phone(run: &str) -> bool {
    let mobile = |run: &str| {
        let second = run.as_bytes().get(1);
        run.len() == 11
            && run.starts_with('1')
            && second.is_some_and(|digit| (b'3'..=b'9').contains(digit))
    };
    let bare = run.replace('-', "");
    let fixed = run.split_once('-').is_some_and(|(area, number)| {
        area.starts_with('0') && (3..=4).contains(&area.len()) && (7..=8).contains(&number.len())
    });
    fixed || mobile(&bare) || bare.strip_prefix("86").is_some_and(mobile)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn redacted(text: &str) -> String {
        let mut redactor = Redactor::new(true);
        let params: Params = [("receive_name", "张三丰"), ("subject", "x")]
            .into_iter()
            .collect();
        redactor.know(&params, Charset::Utf8);
        redactor.apply(text)
    }

    #[test]
    fn shape_and_length_stay() {
        for (text, told) in [
            (
                "a=1&buyer_email=test@msn.com&b=2",
                "a=1&buyer_email=t***@***.***&b=2",
            ),
            ("to 张三丰!", "to 张**!"),
            ("receive_name=%E5%BC%A0&x=1", "receive_name=%**%**%**&x=1"),
            (
                "<buyer_name>Li Lei</buyer_name>",
                "<buyer_name>L* ***</buyer_name>",
            ),
            (
                "call 13800138000 or 010-12345678",
                "call 1********** or 0**-********",
            ),
        ] {
            let said = redacted(text);
            assert_eq!(said.chars().count(), text.chars().count(), "{said}");
            assert_eq!(said, told);
        }
        assert!(!redacted("payer test%40msn.com.").contains("msn"));
    }

    #[test]
    fn numbers_of_trades_stay() {
        for text in [
            "out_trade_no=20061128001&partner=2088006300000000",
            "sign=13800138000a&x=213800138000",
            "2026-11-21 10:00:00",
            "a@b",
        ] {
            assert_eq!(redacted(text), text);
        }
    }
}
