//! Charsets: names, encoding and decoding as inverses, and the decoder for people that keeps every byte.

#![no_main]

use alipay_mapi::protocol::charset::Charset;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    if let Some(charset) = Charset::from_label(data) {
        assert_eq!(
            Charset::from_label(charset.name().as_bytes()),
            Some(charset)
        );
        assert_eq!(
            Charset::from_label(&data.to_ascii_uppercase()),
            Some(charset)
        );
    }
    for charset in Charset::ALL {
        if let Ok(text) = str::from_utf8(data) {
            text_and_back(charset, text);
        }
        if let Some(text) = charset.decode(data) {
            assert_eq!(charset.valid_up_to(data), None);
            text_and_back(charset, &text);
        } else {
            let valid = charset.valid_up_to(data).expect("it does not decode");
            assert!(valid < data.len() && charset.decode(&data[..valid]).is_some());
        }
        pieces(charset, data);
    }
});

/// The private-use characters that stood for others before Unicode had those. Since GB 18030-2022 they still encode, but
/// their bytes decode to the others: `U+E81E` to `FE59` to `U+9FB4`.
const MOVED: &[char] = &[
    '\u{E78D}', '\u{E78E}', '\u{E78F}', '\u{E790}', '\u{E791}', '\u{E792}', '\u{E793}', '\u{E794}',
    '\u{E795}', '\u{E796}', '\u{E81E}', '\u{E826}', '\u{E82B}', '\u{E82C}', '\u{E832}', '\u{E843}',
    '\u{E854}', '\u{E864}',
];

/// What encodes decodes to the same text; what does not is told with its place.
fn text_and_back(charset: Charset, text: &str) {
    match charset.encode(text) {
        Ok(bytes) if charset == Charset::Utf8 => assert_eq!(bytes, text.as_bytes()),
        Ok(_) if text.contains(MOVED) => {}
        Ok(bytes) => {
            assert_eq!(charset.decode(&bytes).as_deref(), Some(text), "{charset:?}");
        }
        Err(unmappable) => {
            assert!(text[unmappable.at..].starts_with(unmappable.character));
            assert!(charset.encode(&text[..unmappable.at]).is_ok());
            assert_ne!(charset, Charset::Utf8);
        }
    }
    let _ = charset.disputed(text);
}

/// Each piece is the next bytes of the data, and together they are all of it.
fn pieces(charset: Charset, data: &[u8]) {
    let mut rest = data;
    charset.decode_pieces(data, |piece| match piece {
        Ok(text) => {
            assert!(!text.is_empty());
            let length = charset.valid_up_to(rest).unwrap_or(rest.len());
            assert_eq!(charset.decode(&rest[..length]).as_deref(), Some(text));
            rest = &rest[length..];
        }
        Err(bytes) => {
            assert!(!bytes.is_empty());
            rest = rest.strip_prefix(bytes).expect("the next bytes");
        }
    });
    assert!(rest.is_empty());
}
