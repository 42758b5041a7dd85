//! Charsets: what is declared against what is there, and characters on which platforms differ.

use std::fmt::Write as _;

use crate::diagnose::Finding;
use crate::diagnose::findings::charset as kinds;
use crate::protocol::charset::Charset;
use crate::protocol::params::Params;
use crate::protocol::request::INPUT_CHARSET;
use crate::text::shown;

/// Whether the request tells the gateway the charset in which it is signed.
#[must_use]
pub fn declared(params: &Params, charset: Charset, gateway_assumes: Charset) -> Option<Finding> {
    if let Some(label) = params.get_filled(INPUT_CHARSET) {
        let named = Charset::from_label(label);
        let differs = named.is_none_or(|named| !named.same_bytes(charset));
        return differs.then(|| {
            let label = shown(label, Charset::Utf8);
            kinds::CHARSET_DIFFERS
                .at(INPUT_CHARSET)
                .with("option", charset.name())
                .with("named", label)
        });
    }
    if !params.beyond_ascii() {
        return None;
    }
    let kind = if charset.same_bytes(gateway_assumes) {
        &kinds::CHARSET_ASSUMED
    } else {
        &kinds::CHARSET_UNDECLARED
    };
    Some(kind.found().with("charset", charset.name()))
}

/// Text whose bytes are of the charset by chance, but are more likely of another one: UTF-8 read as GBK.
#[must_use]
pub fn other_charset(params: &Params, charset: Charset) -> Option<Finding> {
    let likely =
        likely(params).filter(|likely| !likely.same_bytes(charset) && params.fit(charset))?;
    if charset == Charset::Utf8 && is_one_script(params) {
        return None;
    }
    let is_gb18030 = charset == Charset::Gb18030 && likely == Charset::Gbk;
    let finding = kinds::CHARSET_OTHER.found().with("likely", likely.name());
    (!is_gb18030).then(|| finding.with("charset", charset.name()))
}

/// Whether text in UTF-8 is that of one alphabet: Latin letters with accents, Greek or Cyrillic. Read as GBK they are
/// Chinese by chance, while GBK that is UTF-8 by chance mixes alphabets. Longer sequences are hardly ever chance.
fn is_one_script(params: &Params) -> bool {
    let scripts: Vec<u32> = params
        .iter()
        .filter_map(|param| Charset::Utf8.decode(&param.value))
        .flat_map(|text| text.chars().map(u32::from).collect::<Vec<_>>())
        .filter(|code| *code > 0x7F)
        .map(|code| match code {
            0x80..=0x24F => 0,
            0x370..=0x3FF => 1,
            0x400..=0x52F => 2,
            0x530..=0x7FF => code,
            _ => 3,
        })
        .collect();
    scripts.contains(&3) || scripts.windows(2).all(|pair| pair[0] == pair[1])
}

/// The parameters whose bytes are not of the charset.
#[must_use]
pub fn bytes_fit(params: &Params, charset: Charset) -> Vec<Finding> {
    params
        .iter()
        .filter_map(|param| {
            let at = charset.valid_up_to(&param.value)?;
            let finding = kinds::BYTES_NOT_CHARSET
                .at(shown(&param.name, charset))
                .with("charset", charset.name());
            Some(finding.with("at", at).spanning(at, param.value.len()))
        })
        .collect()
}

/// The first character of each parameter whose bytes depend on the platform.
#[must_use]
pub fn disputed_text(params: &Params, charset: Charset) -> Vec<Finding> {
    if charset == Charset::Utf8 {
        return Vec::new();
    }
    params
        .iter()
        .filter_map(|param| {
            let disputed = charset.disputed(&charset.decode(&param.value)?)?;
            let bytes = charset
                .encode(disputed.character.encode_utf8(&mut [0; 4]))
                .ok()?;
            let here = bytes.iter().fold(String::new(), |mut hex, byte| {
                let _ = write!(hex, "{byte:02X}");
                hex
            });
            let finding = kinds::CHARSET_DISPUTED
                .at(shown(&param.name, charset))
                .with("charset", charset.name());
            let finding = finding
                .with("character", shown(&bytes, charset))
                .with("here", here);
            Some(finding.with("elsewhere", disputed.elsewhere))
        })
        .collect()
}

/// The charset that bytes beyond ASCII are in, as far as their text tells: the one of UTF-8 and GBK in which more of
/// them are Chinese. Many pairs of GBK bytes are UTF-8 as well, but then hardly ever Chinese.
#[must_use]
pub fn likely(params: &Params) -> Option<Charset> {
    match (
        chinese_share(params, Charset::Utf8),
        chinese_share(params, Charset::Gbk),
    ) {
        (None, None) => chinese_share(params, Charset::Gb18030).map(|_| Charset::Gb18030),
        (Some(utf8), Some(gbk)) if gbk > utf8 && !is_surely_utf8(params) => Some(Charset::Gbk),
        (Some(_), _) => params.beyond_ascii().then_some(Charset::Utf8),
        (None, Some(_)) => Some(Charset::Gbk),
    }
}

/// Whether bytes that are valid UTF-8 can hardly be anything else: characters of three bytes, or all of Latin-1's marks
/// and letters, which GBK would spend on a few rare pairs of one row.
fn is_surely_utf8(params: &Params) -> bool {
    let is_latin = |text: &str| {
        let mut before = ' ';
        text.chars().all(|character| {
            let letter = std::mem::replace(&mut before, character).is_ascii_alphabetic();
            let accent = ('\u{300}'..='\u{36f}').contains(&character);
            character.is_ascii() || ('\u{a0}'..='\u{ff}').contains(&character) || (letter && accent)
        })
    };
    let texts = || {
        params
            .iter()
            .filter_map(|param| str::from_utf8(&param.value).ok())
    };
    texts().any(|text| text.chars().any(|character| character >= '\u{800}'))
        || texts().all(is_latin)
}

/// How much of the text beyond ASCII is Chinese in that charset, in a hundred; `None` where the bytes are not of it.
#[must_use]
pub fn chinese_share(params: &Params, charset: Charset) -> Option<u32> {
    let (mut chinese, mut others) = (0_u32, 0_u32);
    for param in params {
        for character in charset
            .decode(&param.value)?
            .chars()
            .filter(|character| !character.is_ascii())
        {
            match character {
                '\u{2010}'..='\u{2027}'
                | '\u{3000}'..='\u{303F}'
                | '\u{4E00}'..='\u{9FFF}'
                | '\u{FF00}'..='\u{FFEF}' => chinese += 1,
                _ => others += 1,
            }
        }
    }
    Some((chinese * 100).checked_div(chinese + others).unwrap_or(100))
}
