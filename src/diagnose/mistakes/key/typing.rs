//! A key that was typed: one character of it wrong, lost, doubled, too many, in the wrong case, or like another.

use super::form::swapped_case;
use super::repair::{LETTERS_AND_DIGITS, LONGEST};
use crate::diagnose::mistakes::slip::Class;
use crate::diagnose::mistakes::{Case, Slips};

/// Other characters that stand in a key by mistake.
const SPECIAL: &[u8] = b" -_+/=.,*?&#@!\\";
/// Characters that look alike in print.
const ALIKE: &[&[u8]] = &[
    b"l1I|i", b"0oOQD", b"5S", b"2Z", b"8B", b"6b", b"9gq", b"uv", b"17",
];
/// Pairs of characters that look like one.
const LIKE_ONE: &[(&[u8], &[u8])] = &[(b"rn", b"m"), (b"vv", b"w"), (b"cl", b"d"), (b"nn", b"m")];

crate::diagnose::mistakes::mistakes! { Key;
    WRONG_CHARACTER = "key-character-wrong", request: Low, notify: Low,
        ("character {place} of the key is another one", "密钥的第 {place} 个字符不对"),
        ("the key was typed by hand", "密钥是手工输入的"),
        ("copy the key instead of typing it", "复制密钥，不要手工输入"),
        |case, slips| each_place(case, slips, |key, place, slips| {
            for other in LETTERS_AND_DIGITS.iter().chain(SPECIAL) {
                let right = key[place];
                if !other.eq_ignore_ascii_case(&right) && !look_alike(*other, right) {
                    replaced(slips, key, place, *other);
                }
            }
        });
    LOOK_ALIKE = "key-look-alike", request: Low, notify: Medium,
        ("character {place} of the key was taken for one that looks like it", "密钥的第 {place} 个字符被认成了相似的字符"),
        ("typed from a picture or print: l, 1 and I, 0, o and O, 5 and S", "照着图片或打印件输入：l、1、I，0、o、O，5、S 等"),
        ("copy the key as text from the merchant console", "从商家后台以文本方式复制密钥"),
        |case, slips| {
            each_place(case, slips, |key, place, slips| {
                for other in ALIKE.iter().copied().flatten() {
                    if look_alike(*other, key[place]) && !other.eq_ignore_ascii_case(&key[place]) {
                        replaced(slips, key, place, *other);
                    }
                }
                for (two, one) in LIKE_ONE {
                    for (from, to) in [(two, one), (one, two)] {
                        if let Some(rest) = key[place..].strip_prefix(*from) {
                            slips.key(Class::Rare, [&key[..place], to, rest].concat()).with("place", place + 1);
                        }
                    }
                }
            });
            everywhere(case, slips);
        };
    WRONG_CASE = "key-letter-case", request: Low, notify: Medium,
        ("letter {place} of the key is in the wrong case", "密钥的第 {place} 个字母大小写不对"),
        ("typed by hand; telephones write the first letter as a capital", "手工输入；手机会自动把首字母变成大写"),
        ("copy the key instead of typing it", "复制密钥，不要手工输入"),
        |case, slips| each_place(case, slips, |key, place, slips| {
            let other = swapped_case(key[place]);
            if other != key[place] {
                replaced(slips, key, place, other);
            }
        });
    MISSING = "key-character-missing", request: Low, notify: Low,
        ("character {place} of the key is missing", "密钥缺少第 {place} 个字符"),
        ("lost when typing or copying", "输入或复制时丢失"),
        ("copy all 32 characters again", "重新完整复制 32 位密钥"),
        |case, slips| missing(case, slips);
    DOUBLED_CHARACTER = "key-character-doubled", request: Low, notify: Low,
        ("character {place} of the key stands there twice", "密钥的第 {place} 个字符重复了"),
        ("a key was pressed twice", "输入时多按了一次"),
        ("copy the key instead of typing it", "复制密钥，不要手工输入"),
        |case, slips| each_place(case, slips, |key, place, slips| {
            if slips.is_request() {
                inserted(slips, key, place, key[place]);
            } else if place > 0 && key[place] == key[place - 1] {
                removed(slips, key, place, place);
            }
        });
    INSERTED = "key-character-inserted", request: Low, notify: Low,
        ("character {place} of the key does not belong to it", "密钥多了第 {place} 个字符"),
        ("a stray key was pressed while the key was in a text field", "在输入框里误按了一个键"),
        ("copy the key again", "重新复制密钥"),
        |case, slips| strays(case, slips);
    NEIGHBOURS_SWAPPED = "key-neighbours-swapped", request: Low, notify: Low,
        ("character {place} of the key and the next one changed places", "密钥的第 {place} 个字符和下一个颠倒了"),
        ("the key was typed by hand", "密钥是手工输入的"),
        ("copy the key instead of typing it", "复制密钥，不要手工输入"),
        |case, slips| each_place(case, slips, |key, place, slips| {
            if key.get(place + 1).is_some_and(|next| *next != key[place]) {
                let mut swapped = key.to_vec();
                swapped.swap(place, place + 1);
                slips.key(Class::Rare, swapped).with("place", place + 1);
            }
        });
}

fn each_place(
    case: &Case<'_>,
    slips: &mut Slips<'_, '_>,
    at: impl Fn(&[u8], usize, &mut Slips<'_, '_>),
) {
    let key = case.key.expose();
    if key.len() <= LONGEST {
        (0..key.len()).for_each(|place| at(key, place, slips));
    }
}

fn replaced(slips: &mut Slips<'_, '_>, key: &[u8], place: usize, by: u8) {
    let mut changed = key.to_vec();
    changed[place] = by;
    slips.key(Class::Rare, changed).with("place", place + 1);
}

/// A character more, before the one at that place.
fn inserted(slips: &mut Slips<'_, '_>, key: &[u8], place: usize, character: u8) {
    let mut changed = Vec::with_capacity(key.len() + 1);
    changed.extend_from_slice(&key[..place]);
    changed.push(character);
    changed.extend_from_slice(&key[place..]);
    slips.key(Class::Rare, changed).with("place", place + 1);
}

fn removed(slips: &mut Slips<'_, '_>, key: &[u8], place: usize, told: usize) {
    let mut changed = key.to_vec();
    changed.remove(place);
    slips.key(Class::Rare, changed).with("place", told + 1);
}

fn look_alike(one: u8, other: u8) -> bool {
    ALIKE
        .iter()
        .any(|alike| alike.contains(&one) && alike.contains(&other))
}

/// One character taken for its like at every place: who types a key decides once.
fn everywhere(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    let key = case.key.expose();
    for (from, to) in [
        (b'l', b'1'),
        (b'1', b'l'),
        (b'1', b'I'),
        (b'I', b'1'),
        (b'I', b'l'),
        (b'l', b'I'),
        (b'o', b'0'),
        (b'0', b'o'),
        (b'O', b'0'),
        (b'0', b'O'),
    ] {
        let place = key.iter().position(|byte| *byte == from);
        let count = key.iter().filter(|byte| **byte == from).count();
        if let Some(place) = place.filter(|_| count > 1 && key.len() <= LONGEST) {
            let changed: Vec<u8> = key
                .iter()
                .map(|byte| if *byte == from { to } else { *byte })
                .collect();
            slips.key(Class::Rare, changed).with("place", place + 1);
        }
    }
}

/// One character inside is lost; the first and the last are a matter of copying.
fn missing(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    each_place(case, slips, |key, place, slips| {
        if place == 0 {
            return;
        }
        if !slips.is_request() {
            for lost in LETTERS_AND_DIGITS {
                inserted(slips, key, place, *lost);
            }
        } else if place + 1 < key.len() {
            removed(slips, key, place, place);
        }
    });
}

fn strays(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    let key = case.key.expose();
    if key.len() > LONGEST {
        return;
    }
    if !case.is_request() {
        for place in 0..key.len() {
            let inside = place > 0 && place + 1 < key.len();
            let doubled = inside && (key[place] == key[place - 1]);
            if !doubled && (inside || key[place].is_ascii_alphanumeric()) {
                removed(slips, key, place, place);
            }
        }
        return;
    }
    for place in 0..=key.len() {
        for stray in LETTERS_AND_DIGITS {
            let beside = [place.checked_sub(1), Some(place)];
            let doubled = beside
                .into_iter()
                .flatten()
                .any(|place| key.get(place) == Some(stray));
            if !doubled {
                inserted(slips, key, place, *stray);
            }
        }
    }
}
