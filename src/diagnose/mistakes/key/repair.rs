//! The key cut, doubled, or broken up, and what is between its characters.

use super::{BEHIND, FRONT, becomes};
use crate::diagnose::mistakes::slip::Class;
use crate::diagnose::mistakes::{Case, Slips};

/// The longest key of which single characters are tried.
pub(super) const LONGEST: usize = 64;
pub(super) const LETTERS_AND_DIGITS: &[u8] =
    b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
/// Lengths of columns and fields, at which keys are cut.
const WIDTHS: &[usize] = &[16, 20, 24, 30, 31];

crate::diagnose::mistakes::mistakes! { Key;
    CUT = "key-cut", request: Low, notify: Medium,
        ("only the first {count} characters of the key were used", "只用了密钥的前 {count} 个字符"),
        ("a database column is too short, or the end was missed when copying", "数据库字段太短，或复制时漏掉了末尾"),
        ("copy all 32 characters and store them in a column that is long enough", "完整复制 32 位密钥，并保证字段长度足够"),
        |case, slips| cut(case, slips);
    BEGINNING_LOST = "key-beginning-lost", request: Low, notify: Medium,
        ("only the last {count} characters of the key were used", "只用了密钥的后 {count} 个字符"),
        ("the beginning was missed when copying, or cut off with a prefix", "复制时漏掉了开头，或连同前缀一起被截掉"),
        ("copy all 32 characters again", "重新完整复制 32 位密钥"),
        |case, slips| beginning_lost(case, slips);
    DOUBLED = "key-doubled", request: Low, notify: Low,
        ("the key was used twice in a row", "密钥连续用了两遍"),
        ("it was pasted twice, or both the caller and the library append it", "粘贴了两次，或调用方和库各拼接了一次"),
        ("append the key once", "密钥只拼接一次"),
        |case, slips| {
            let key = case.key.expose();
            if case.is_request() {
                slips.key(Class::Usual, key.repeat(2));
                slips.key(Class::Rare, [key, b"\n", key].concat());
                slips.key(Class::Rare, [key, b" ", key].concat());
                slips.key(Class::Rare, [key, b",", key].concat());
            } else {
                let (half, rest) = key.split_at(key.len() / 2);
                if rest == half || (rest.len() > 1 && &rest[1..] == half) {
                    becomes(case, slips, Class::Usual, half.to_vec());
                }
            }
        };
    GROUPED = "key-in-groups", request: Low, notify: Low,
        ("the key was used with `{mark}` between groups of characters", "密钥按组分开，中间带有 `{mark}`"),
        ("shown in groups to be read, or turned into a UUID", "为了便于阅读而分组显示，或被转成了 UUID"),
        ("take out all but letters and digits", "去掉字母和数字以外的字符"),
        |case, slips| grouped(case, slips);
    BROKEN = "key-broken-by-line", request: Low, notify: Low,
        ("the key was used with a break after character {place}", "密钥在第 {place} 个字符之后断开了"),
        ("copied out of a document, mail or terminal that wraps lines", "从会自动换行的文档、邮件或终端中复制"),
        ("join the parts of the key", "把断开的密钥接起来"),
        |case, slips| broken(case, slips);
    STRANGE = "key-with-strange-characters", request: Never, notify: Medium,
        ("the key at hand holds {count} characters that do not belong to it", "手中的密钥混入了 {count} 个不属于它的字符"),
        ("copied along from a page, a document or a settings file", "从网页、文档或配置文件复制时带上"),
        ("keep only its letters and digits", "只保留字母和数字"),
        |case, slips| strange(case, slips);
}

fn cut(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    let key = case.key.expose();
    if key.is_empty() || key.len() > LONGEST {
        return;
    }
    if case.is_request() {
        for count in 1..key.len() {
            let usual = WIDTHS.contains(&count) || count + 1 == key.len();
            let class = if usual { Class::Usual } else { Class::Rare };
            slips.key(class, &key[..count]).with("count", count);
        }
        return;
    }
    lost(key, |lost| {
        slips
            .key(Class::Rare, [key, lost].concat())
            .with("count", key.len());
    });
}

fn beginning_lost(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    let key = case.key.expose();
    if key.is_empty() || key.len() > LONGEST {
        return;
    }
    if case.is_request() {
        for count in 1..key.len() {
            let class = if count + 1 == key.len() {
                Class::Usual
            } else {
                Class::Rare
            };
            slips
                .key(class, &key[key.len() - count..])
                .with("count", count);
        }
        return;
    }
    lost(key, |lost| {
        slips
            .key(Class::Rare, [lost, key].concat())
            .with("count", key.len());
    });
}

/// One or two characters that a key can have lost; two in small letters only, unless it has capitals itself.
fn lost(key: &[u8], mut tried: impl FnMut(&[u8])) {
    let capitals = key.iter().any(u8::is_ascii_uppercase);
    let small = key.iter().any(u8::is_ascii_lowercase);
    let of_two: Vec<u8> = LETTERS_AND_DIGITS
        .iter()
        .copied()
        .filter(|byte| match byte {
            b'A'..=b'Z' => capitals,
            b'a'..=b'z' => small || !capitals,
            _ => true,
        })
        .collect();
    for one in LETTERS_AND_DIGITS {
        tried(&[*one]);
    }
    for one in &of_two {
        for two in &of_two {
            tried(&[*one, *two]);
        }
    }
}

fn grouped(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    let key = case.key.expose();
    if !case.is_request() {
        for mark in [b' ', b'-', b':'] {
            let parts: Vec<&[u8]> = key.trim_ascii().split(|byte| *byte == mark).collect();
            if parts.len() > 2 {
                slips
                    .key(Class::Usual, parts.concat())
                    .with("mark", char::from(mark));
            }
        }
        return;
    }
    for (size, mark, class) in [
        (4, " ", Class::Usual),
        (4, "-", Class::Rare),
        (8, " ", Class::Rare),
        (8, "-", Class::Rare),
        (2, " ", Class::Rare),
        (2, ":", Class::Rare),
        (1, " ", Class::Rare),
        (5, " ", Class::Rare),
        (5, "-", Class::Rare),
        (16, "-", Class::Rare),
    ] {
        let groups: Vec<&[u8]> = key.chunks(size).collect();
        // Two groups with a blank between them are a key that is broken at one place.
        let is_broken = groups.len() == 2 && mark == " ";
        if groups.len() > 1 && !is_broken && key.len() <= LONGEST {
            slips
                .key(class, groups.join(mark.as_bytes()))
                .with("mark", mark);
        }
    }
    if key.len() == 32 {
        let uuid = [
            &key[..8],
            &key[8..12],
            &key[12..16],
            &key[16..20],
            &key[20..],
        ];
        slips
            .key(Class::Usual, uuid.join(&b"-"[..]))
            .with("mark", "-");
    }
}

fn broken(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    const BREAKS: [&[u8]; 6] = [b"\n", b"\r\n", b" ", b"-\n", b"\\\n", b"\t"];
    let key = case.key.expose();
    if key.len() > LONGEST * 2 {
        return;
    }
    if case.is_request() {
        for mark in BREAKS {
            for place in 1..key.len() {
                let (before, after) = key.split_at(place);
                slips
                    .key(Class::Rare, [before, mark, after].concat())
                    .with("place", place);
            }
        }
        return;
    }
    let belongs = |byte: &u8| !byte.is_ascii_whitespace();
    let Some(place) = key.iter().position(|byte| !belongs(byte)) else {
        return;
    };
    let rest: Vec<u8> = key[place..].iter().copied().filter(belongs).collect();
    let before = &key[..place];
    if place == 0 || rest.is_empty() {
        return;
    }
    slips
        .key(Class::Usual, [before, &rest].concat())
        .with("place", place);
    if let [head @ .., b'-' | b'\\'] = before {
        slips
            .key(Class::Rare, [head, &rest].concat())
            .with("place", head.len());
    }
}

fn strange(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    let key = case.key.expose();
    let is_strange = |byte: &u8| !byte.is_ascii_alphanumeric();
    let told = |slips: &mut Slips<'_, '_>, class: Class, kept: Vec<u8>| {
        let count = key.len() - kept.len();
        if count > 1 && !kept.is_empty() {
            slips
                .key(class, kept)
                .with("count", count)
                .say("where", if is_strange(&key[0]) { FRONT } else { BEHIND });
        }
    };
    let first = key.iter().position(|byte| !is_strange(byte));
    let last = key.iter().rposition(|byte| !is_strange(byte));
    let (Some(first), Some(last)) = (first, last) else {
        return;
    };
    told(slips, Class::Usual, key[first..=last].to_vec());
    told(
        slips,
        Class::Usual,
        key.iter()
            .filter(|byte| !is_strange(byte))
            .copied()
            .collect(),
    );
    // The longest run of letters and digits, whatever stands around it.
    let run = key
        .split(is_strange)
        .max_by_key(|run| run.len())
        .unwrap_or_default();
    told(slips, Class::Usual, run.to_vec());
}
