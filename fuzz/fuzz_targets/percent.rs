//! The percent codec: what is encoded decodes to the same bytes, and decoding loses no byte of anything.

#![no_main]

use alipay_mapi::protocol::form;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let encoded = form::encode_part(data);
    assert!(
        encoded
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-._~%".contains(&byte))
    );
    assert_eq!(form::decode_part(encoded.as_bytes()), data);
    assert!(form::decode(encoded.as_bytes()).malformed.is_empty());

    let (bytes, malformed) = decoded_by_hand(data);
    assert_eq!(form::decode_part(data), bytes);
    let form = form::decode(data);
    assert_eq!(form.malformed, malformed);

    let again = form::decode(form::encode(&form.params).as_bytes());
    assert_eq!(again.params, form.params);
    assert!(again.malformed.is_empty());

    let joined: Vec<Vec<u8>> = form::split(data)
        .iter()
        .map(|param| [&param.name[..], b"=", &param.value].concat())
        .collect();
    let split = form::split(&joined.join(&b'&'));
    assert_eq!(split, form::split(data));
});

/// The bytes of a text, and the places of each `%` that begins no escape: byte by byte.
fn decoded_by_hand(text: &[u8]) -> (Vec<u8>, Vec<usize>) {
    let (mut bytes, mut malformed, mut at) = (Vec::new(), Vec::new(), 0);
    let nibble = |at: usize| char::from(*text.get(at)?).to_digit(16);
    while at < text.len() {
        match (text[at], nibble(at + 1), nibble(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                bytes.push(u8::try_from(high * 16 + low).expect("two hex digits"));
                at += 2;
            }
            (b'%', _, _) => {
                bytes.push(b'%');
                malformed.push(at);
            }
            (b'+', _, _) => bytes.push(b' '),
            (byte, _, _) => bytes.push(byte),
        }
        at += 1;
    }
    (bytes, malformed)
}
