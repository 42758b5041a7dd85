//! A notification's names that a framework or proxy rewrote on their way to the shop's code; undone here.

use super::known;
use crate::diagnose::mistakes::slip::{Class, Edit, Run};
use crate::diagnose::mistakes::{Case, Slips};
use crate::protocol::charset::Charset;

crate::diagnose::mistakes::mistakes! { Params;
    NAMES_BECAME_CAMEL = "names-became-camel-case", request: Never, notify: Medium,
        ("{parameter} arrived with underscores, and was turned to camel case", "{parameter} 收到时是下划线写法，被转成了驼峰"),
        ("a form object, a JSON mapper or a middleware renames what it binds", "表单对象、JSON 映射或中间件在绑定时改了名"),
        ("check the sign over the raw body, before anything is bound", "在参数绑定之前，用原始请求体验签"),
        |case, slips| undone(case, slips, |name, _, _| Some(snake(name)));
    NAMES_BECAME_CAPITALS = "names-became-capitals", request: Never, notify: Low,
        ("{parameter} arrived in small letters, and was turned to capitals", "{parameter} 收到时是小写，被转成了大写"),
        ("database columns and server variables come in capitals", "数据库列名、服务器变量会变成大写"),
        ("check the sign over the raw body, with the names as they arrived", "用原始请求体验签，保留收到时的参数名"),
        |case, slips| undone(case, slips, |name, _, _| Some(name.to_ascii_lowercase()));
    UNDERSCORES_REWRITTEN = "underscores-rewritten", request: Never, notify: Low,
        ("{parameter} arrived with underscores, and has something else in their place", "{parameter} 收到时带下划线，被换成了别的字符"),
        ("proxies and gateways rewrite underscores to dashes, form binders to dots", "代理和网关会把下划线换成短横线，表单绑定会换成点"),
        ("check the sign over the raw body, with the names as they arrived", "用原始请求体验签，保留收到时的参数名"),
        |case, slips| undone(case, slips, |name, _, _| Some(underscored(name)));
    NAMES_WITH_PREFIX = "names-became-wrapped", request: Never, notify: Low,
        ("{parameter} arrived plain, and got a prefix or brackets", "{parameter} 收到时没有前缀，后来被加上了前缀或方括号"),
        ("nested arrays (data[…]), object paths (params.…) or a log put it there", "嵌套数组 data[…]、对象路径 params.… 或日志加上的"),
        ("check the sign over the plain names", "用不带前缀的参数名验签"),
        |case, slips| {
            undone(case, slips, unwrapped);
            if let Some(number) = common_prefix(case) {
                slips.names(Run { edit: without_prefix, number });
            }
        };
    AMP_BEFORE_NAME = "amp-before-name", request: Never, notify: Medium,
        ("{parameter} has amp; before its name: & was split after it was written as &amp;", "{parameter} 的名字前多了 amp;：& 被转义成 &amp; 之后才拆分"),
        ("the text was copied out of HTML or XML, or escaped before it was split", "文本从 HTML 或 XML 中复制，或先转义后拆分"),
        ("split the raw text, unescaped", "拆分未经转义的原始文本"),
        |case, slips| undone(case, slips, |name, _, _| Some(name.strip_prefix(b"amp;")?.to_vec()));
    NAME_WITH_BLANK = "blank-at-name", request: Never, notify: Low,
        ("{parameter} has a blank, a line end, ? or a byte order mark at its name", "{parameter} 的名字两端有空白、换行、? 或 BOM"),
        ("the text was copied or split with what stood around it", "复制或拆分时带上了周围的字符"),
        ("begin at the first byte of the first name and end with the last value", "从第一个参数名的首字节开始，到最后一个值结束"),
        |case, slips| undone(case, slips, |name, _, _| Some(bare(name)));
    NAME_MISTYPED = "name-mistyped", request: Never, notify: Medium,
        ("{parameter} is not a name that Alipay sends; it was signed as {name}", "支付宝不会发送 {parameter} 这个参数名，签名时是 {name}"),
        ("a name that was typed again in the code that copies the notification, or in the table that keeps it", "复制或保存通知的代码、数据表里重新输入了参数名"),
        ("check with the names as they arrived, from the raw body", "用收到的原始参数名验签"),
        |case, slips| for place in case.taking_part() {
            let known = if case.params.has("pid") { known::NOTIFIED_BY_EPAY } else { known::NOTIFIED };
            let known: Vec<&str> = known.iter().collect();
            for name in meant(case, &known, case.name(place)) {
                slips.rename(Class::Site, place, name.as_bytes());
            }
        };
    NAME_DAMAGED_BY_HTML = "name-damaged-by-html", request: Never, notify: Low,
        ("{parameter} was changed by HTML: &not became ¬, &curren became ¤, &times became ×", "{parameter} 被 HTML 实体改写：&not 变成 ¬，&curren 变成 ¤，&times 变成 ×"),
        ("the text went through a page or an editor that reads entities without their semicolon", "文本经过网页或编辑器，缺分号的实体也被解析"),
        ("take the raw text of the request, not a page that shows it", "取请求的原始文本，不要从网页上复制"),
        |case, slips| undone(case, slips, without_entity);
}

/// The known names that a strange one is a slip of the finger away from, the nearest first.
pub(super) fn meant(case: &Case<'_>, known: &[&'static str], name: &[u8]) -> Vec<&'static str> {
    let Ok(text) = str::from_utf8(name) else {
        return Vec::new();
    };
    if known.contains(&text) || text.len() > 40 {
        return Vec::new();
    }
    let bare = |name: &str| name.to_ascii_lowercase().replace(['_', '-', '.', ' '], "");
    let wanted = bare(text);
    let lacking = known.iter().filter(|name| !case.params.has(name));
    let mut near: Vec<(usize, &'static str)> = lacking
        .map(|name| (strsim::damerau_levenshtein(&wanted, &bare(name)), *name))
        .filter(|(distance, name)| *distance <= 2 && *distance * 3 < name.len())
        .collect();
    near.sort_unstable();
    near.into_iter().map(|(_, name)| name).take(3).collect()
}

/// Every name, and each that the edit changes.
pub(super) fn undone(case: &Case<'_>, slips: &mut Slips<'_, '_>, edit: Edit) {
    let run = Run::new(edit);
    let changed = |place: &usize| run.of(case.name(*place), case.charset).is_some();
    let places: Vec<usize> = (0..case.params.len()).filter(changed).collect();
    if places.len() > 1 {
        slips.names(run);
    }
    for place in places {
        if let Some(name) = run.of(case.name(place), case.charset) {
            slips.rename(Class::Site, place, &name);
        }
    }
}

/// `outTradeNo` and `OutTradeNo` as `out_trade_no`.
pub(super) fn snake(name: &[u8]) -> Vec<u8> {
    let mut snake = Vec::with_capacity(name.len() + 4);
    for (at, byte) in name.iter().enumerate() {
        if byte.is_ascii_uppercase() && at > 0 {
            snake.push(b'_');
        }
        snake.push(byte.to_ascii_lowercase());
    }
    snake
}

pub(super) fn underscored(name: &[u8]) -> Vec<u8> {
    let underscore = |byte: &u8| match byte {
        b'-' | b'.' | b' ' => b'_',
        other => *other,
    };
    name.iter().map(underscore).collect()
}

/// `data[out_trade_no]`, `params.out_trade_no` and `out_trade_no[]` as `out_trade_no`.
pub(super) fn unwrapped(name: &[u8], _: Charset, _: u32) -> Option<Vec<u8>> {
    if let Some(plain) = name
        .strip_suffix(b"[]")
        .or_else(|| name.strip_suffix(b"[0]"))
    {
        return Some(plain.to_vec());
    }
    if let Some(inner) = name.strip_suffix(b"]") {
        let from = inner.iter().rposition(|byte| *byte == b'[')?;
        return Some(inner[from + 1..].to_vec());
    }
    let plain = name
        .rsplit(|byte| matches!(byte, b'.' | b':' | b'$'))
        .next()?;
    Some(plain.to_vec())
}

/// The length of what every name that takes part begins with, up to a mark in it.
fn common_prefix(case: &Case<'_>) -> Option<u32> {
    let places = case.taking_part();
    let first = case.name(*places.first().filter(|_| places.len() > 2)?);
    let common = places.iter().fold(first.len(), |common, place| {
        let same = case
            .name(*place)
            .iter()
            .zip(first)
            .take_while(|(one, other)| one == other);
        same.count().min(common)
    });
    let mark = first[..common]
        .iter()
        .rposition(|byte| !byte.is_ascii_alphanumeric())?;
    u32::try_from(mark + 1).ok().filter(|length| *length > 1)
}

fn without_prefix(name: &[u8], _: Charset, length: u32) -> Option<Vec<u8>> {
    Some(name.get(usize::try_from(length).ok()?..)?.to_vec())
}

/// Without blanks, quotes, `?` and byte order marks at the ends.
fn bare(name: &[u8]) -> Vec<u8> {
    const BLANKS: [&[u8]; 6] = [
        b"\xEF\xBB\xBF",
        b"\xC2\xA0",
        b"\xE3\x80\x80",
        b"?",
        b"\"",
        b"&",
    ];
    let mut rest = name.trim_ascii();
    while let Some(shorter) = BLANKS.iter().find_map(|blank| {
        let before = rest.strip_prefix(*blank);
        before.or_else(|| rest.strip_suffix(*blank))
    }) {
        rest = shorter.trim_ascii();
    }
    rest.to_vec()
}

/// `¬ify_id` as `notify_id`.
fn without_entity(name: &[u8], charset: Charset, _: u32) -> Option<Vec<u8>> {
    let text = charset.decode(name)?;
    let entities = [
        ("¬", "not"),
        ("¤", "curren"),
        ("×", "times"),
        ("®", "reg"),
        ("§", "sect"),
        ("¶", "para"),
    ];
    let plain = entities.iter().find_map(|(character, entity)| {
        let rest = text.strip_prefix(character)?;
        Some([entity, rest].concat())
    })?;
    charset.encode(&plain).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_as_they_were() {
        let utf8 = Charset::Utf8;
        assert_eq!(snake(b"outTradeNo"), b"out_trade_no");
        assert_eq!(snake(b"OutTradeNo"), b"out_trade_no");
        assert_eq!(
            unwrapped(b"data[trade_no]", utf8, 0).as_deref(),
            Some(b"trade_no".as_slice())
        );
        assert_eq!(
            unwrapped(b"a[b][c]", utf8, 0).as_deref(),
            Some(b"c".as_slice())
        );
        assert_eq!(
            unwrapped(b"body[]", utf8, 0).as_deref(),
            Some(b"body".as_slice())
        );
        assert_eq!(unwrapped(b"body]", utf8, 0), None);
        assert_eq!(bare("\u{FEFF}? a\n".as_bytes()), b"a");
        assert_eq!(
            without_entity("¬ify_id".as_bytes(), utf8, 0).as_deref(),
            Some(b"notify_id".as_slice())
        );
        assert_eq!(without_entity(b"\xFF", utf8, 0), None);
    }
}
