//! A key that was shown, not used: masked as settings pages and logs do it; or with a character typed in full width.

use super::repair::LONGEST;
use crate::diagnose::mistakes::slip::Class;
use crate::diagnose::mistakes::{Case, Slips};
use crate::protocol::charset::Charset;

/// What stands for a hidden character.
const DOTS: [&str; 5] = ["*", "x", "X", "•", "#"];
/// How many of them; 0 for one for each hidden character.
const COUNTS: [usize; 13] = [0, 4, 8, 24, 3, 6, 5, 10, 12, 16, 20, 28, 32];
/// How many characters stay at each end.
const KEPT: [usize; 8] = [0, 1, 2, 3, 4, 5, 6, 8];

crate::diagnose::mistakes::mistakes! { Key;
    MASKED = "key-masked", request: Low, notify: Never,
        ("the key was used as it is shown in settings, with `{mark}` for its hidden characters", "使用的是打码显示的密钥，中间的字符成了 `{mark}`"),
        ("an admin page sent its masked field back, or the key was copied from a log that hides it", "后台页面把打码后的字段又保存了回去，或从隐藏密钥的日志中复制"),
        ("enter the whole key again, copied from the merchant console", "从商家后台复制完整的密钥重新填写"),
        |case, slips| masked(case, slips);
    FULL_WIDTH = "key-character-in-full-width", request: Low, notify: Never,
        ("character {place} of the key was typed in full width", "密钥的第 {place} 个字符是全角字符"),
        ("an input method was left on while the key was typed", "输入密钥时开着输入法的全角模式"),
        ("copy the key instead of typing it", "复制密钥，不要手工输入"),
        |case, slips| full_width(case, slips);
}

fn masked(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    let key = case.key.expose();
    if key.len() > LONGEST {
        return;
    }
    for (before, after) in KEPT
        .iter()
        .flat_map(|before| KEPT.map(|after| (*before, after)))
    {
        let Some(hidden) = key
            .len()
            .checked_sub(before + after)
            .filter(|hidden| *hidden > 0)
        else {
            continue;
        };
        for dot in DOTS {
            for count in COUNTS
                .iter()
                .map(|count| if *count == 0 { hidden } else { *count })
            {
                let dots = dot.repeat(count);
                let key = [&key[..before], dots.as_bytes(), &key[key.len() - after..]].concat();
                slips.key(Class::Rare, key).with("mark", dot);
            }
        }
        for dots in ["...", "…", "......"] {
            let key = [&key[..before], dots.as_bytes(), &key[key.len() - after..]].concat();
            slips.key(Class::Rare, key).with("mark", dots);
        }
    }
}

fn full_width(case: &Case<'_>, slips: &mut Slips<'_, '_>) {
    let key = case.key.expose();
    if key.len() > LONGEST {
        return;
    }
    for place in (0..key.len()).filter(|place| key[*place].is_ascii_graphic()) {
        let wide = char::from_u32(u32::from(key[place]) + 0xFEE0).map(String::from);
        let Some(wide) = wide else { continue };
        let mut forms = vec![wide.clone().into_bytes()];
        if case.charset != Charset::Utf8 {
            forms.extend(case.charset.encode(&wide).ok());
        }
        for form in forms {
            let key = [&key[..place], &form, &key[place + 1..]].concat();
            slips.key(Class::Rare, key).with("place", place + 1);
        }
    }
}
