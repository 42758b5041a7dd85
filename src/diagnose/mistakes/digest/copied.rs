//! Mistakes in a sign that was copied: a digit that is wrong, lost, doubled or in another place, and what came along.

use crate::diagnose::mistakes::Slips;
use crate::diagnose::mistakes::slip::Class;
use crate::protocol::digest::{Copied, Print};
use crate::protocol::rule::Rule;

/// What is done to the rule for each place of a digit.
type Places = [fn(&mut Rule); 32];

/// A kind of copy at each place.
macro_rules! places {
    ($kind:ident) => {
        places!($kind: 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31)
    };
    ($kind:ident: $($at:literal)*) => {
        [$(|rule: &mut Rule| rule.digest.print = Print::Copied(Copied::$kind($at))),*]
    };
}

crate::diagnose::mistakes::mistakes! { Digest;
    DIGIT_WRONG = "sign-digit-wrong", request: Rare, notify: Low,
        ("character {place} of the sign at hand is wrong; the other 31 are right", "sign 的第 {place} 个字符不对，其余 31 个都对"),
        ("the sign was typed or read from a picture: 0 for O, 1 for l, b for 6", "sign 是手工输入或从图片上认出来的：0 与 O、1 与 l、b 与 6"),
        ("copy the sign as text, from the request itself", "从请求本身以文本方式复制 sign"),
        |_, slips| at_each(slips, &places!(Wrong));
    DIGIT_LOST = "sign-digit-lost", request: Rare, notify: Low,
        ("character {place} of the sign is missing", "sign 缺了第 {place} 个字符"),
        ("a character was left out when the sign was copied by hand", "手工复制 sign 时漏了一个字符"),
        ("copy all 32 characters of the sign, from the request itself", "从请求本身复制完整的 32 位 sign"),
        |_, slips| at_each(slips, &places!(Lost));
    DIGIT_EXTRA = "sign-digit-extra", request: Rare, notify: Rare,
        ("the sign has one character too many, at place {place}", "sign 在第 {place} 位多了一个字符"),
        ("a key was hit twice or a stray character got in when the sign was copied by hand", "手工复制 sign 时多按了一下，或混进了别的字符"),
        ("copy the 32 characters of the sign, from the request itself", "从请求本身复制 32 位 sign"),
        |_, slips| at_each(slips, &places!(Extra));
    DIGITS_SWAPPED = "sign-digits-swapped", request: Rare, notify: Rare,
        ("two neighbours of the sign stand in each other's place, from character {place} on", "sign 从第 {place} 位起的两个字符颠倒了"),
        ("the sign was typed", "sign 是手工输入的"),
        ("copy the sign as text, from the request itself", "从请求本身以文本方式复制 sign"),
        |_, slips| at_each(slips, &places!(Swapped));
    SIGN_AMONG = "sign-among-other-characters", request: Rare, notify: Rare,
        ("other characters stand beside the 32 of the sign", "sign 的 32 个字符旁边还有别的字符"),
        ("brackets of a list, marks of a log or a page, a NUL or a blank that cannot be seen", "列表的括号、日志或网页的标点，或看不见的 NUL、空白"),
        ("keep the 32 characters of the sign only", "只保留 sign 的 32 个字符"),
        |_, slips| for change in [
            |rule: &mut Rule| rule.digest.print = Print::Copied(Copied::Among),
            |rule: &mut Rule| rule.digest.print = Print::Copied(Copied::AmongCapitals),
        ] { slips.rule(change).class(Class::Rare); };
}

/// A slip for each place.
fn at_each(slips: &mut Slips<'_, '_>, places: &Places) {
    for (nth, change) in (1..).zip(places) {
        slips.rule(*change).class(Class::Rare).with("place", nth);
    }
}
