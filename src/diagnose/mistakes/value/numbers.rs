//! Mistakes with numbers that are names, such as order numbers, and with booleans.

use super::decimal::Decimal;
use super::ways::{each, everywhere, group, named, places, seldom, seldom_together};
use crate::diagnose::mistakes::{Case, Class, Run, mistakes};
use crate::protocol::charset::Charset;

mistakes! { Value;
    LEADING_ZEROS = "leading-zeros-lost", request: Low, notify: Never,
        ("{parameter} was signed without its leading zeros", "签名时{parameter}没有前导 0"),
        ("an order number kept as an integer", "订单号存成了整数"),
        ("keep order numbers and ids as text", "订单号和编号用字符串保存"),
        |case, slips| group(case, slips, &integers(case), &[Run::new(|value, _, _| {
            let zeros = value.iter().take_while(|byte| **byte == b'0').count();
            value.get(zeros..).filter(|rest| !rest.is_empty()).map(<[u8]>::to_vec)
        })]);
    ZEROS_PADDED = "number-padded", request: Rare, notify: Low,
        ("{parameter} was signed with leading zeros", "签名时{parameter}带有前导 0"),
        ("a format such as %02d before signing, or an integer column that drops zeros after", "签名前用了 %02d 之类的格式，或之后存成整数丢了 0"),
        ("keep order numbers and ids as text", "订单号和编号用字符串保存"),
        |case, slips| {
            let runs: Vec<Run> = (1..=12).map(|number| Run { edit: padded, number }).collect();
            let numbers = places(case, |_, value| value.first().is_some_and(u8::is_ascii_digit) && Decimal::read(value).is_some());
            seldom(case, slips, &numbers, &runs);
        };
    THROUGH_DOUBLE = "number-through-double", request: Low, notify: Rare,
        ("{parameter} was signed as a floating-point number prints it", "签名时{parameter}是浮点数打印出来的样子"),
        ("a long id read as a number by JavaScript, PHP, Excel or a JSON parser", "很长的编号被 JavaScript、PHP、Excel 或 JSON 解析成了数值"),
        ("keep ids as text everywhere, in JSON in quotes", "编号一律用字符串，JSON 中加引号"),
        |case, slips| {
            let runs: Vec<Run> = (0..22).map(|number| Run { edit: through_double, number }).collect();
            let long = places(case, |_, value| value.len() >= 10 && is_integer(value));
            seldom(case, slips, &long, &runs);
        };
    GROUPED = "number-grouped", request: Low, notify: Never,
        ("{parameter} was signed with marks between groups of its digits", "签名时{parameter}的数字之间带有分组符号"),
        ("a template or number_format printed a long id as a quantity: 20,130,822", "模板或 number_format 把编号当作数量打印：20,130,822"),
        ("keep order numbers and ids as text", "订单号和编号用字符串保存"),
        |case, slips| {
            let long = places(case, |_, value| value.len() > 3 && is_integer(value));
            let runs: Vec<Run> = (0..10).map(|number| Run { edit: grouped, number }).collect();
            seldom(case, slips, &long, &runs);
            // A number that begins with a zero, or a short one, is no quantity to a program that asks for one.
            for least in [4, 10] {
                let counted = places(case, |_, value| value.len() >= least && is_integer(value) && value[0] != b'0');
                seldom_together(case, slips, &counted, &runs);
            }
        };
    POINT_ZERO = "number-with-point-zero", request: Low, notify: Rare,
        ("{parameter} was signed as 1.0 instead of 1", "签名时{parameter}写成了 1.0 这样的小数"),
        ("an integer read from a spreadsheet or a data frame", "整数取自表格或数据框"),
        ("keep integers as text", "整数用字符串保存"),
        |case, slips| {
            group(case, slips, &integers(case), &[Run::new(|value, _, _| Some([value, b".0"].concat()))]);
            let counts = places(case, |_, value| is_integer(value) && value.len() < 4);
            let whole = named(case, COUNTS);
            let more = Run::new(|value, _, _| is_integer(value).then(|| [value, b".00"].concat()));
            let once = Run { number: 1, edit: |value, _, _| is_integer(value).then(|| [value, b".0"].concat()) };
            let digits = places(case, |_, value| is_integer(value) && value.len() == 1);
            for places in [counts, whole, digits] {
                seldom(case, slips, &places, &[once, more]);
            }
        };
    POINT_ZERO_NOT_SIGNED = "point-zero-not-signed", request: Low, notify: Low,
        ("{parameter} ends in .0, which the sign does not have", "{parameter}末尾有 .0，而签名时没有"),
        ("an integer read from a spreadsheet, a data frame or a JSON parser", "整数取自表格、数据框或 JSON 解析器"),
        ("keep integers as text", "整数用字符串保存"),
        |case, slips| everywhere(case, slips, &[Run::new(|value, _, _| {
            value.strip_suffix(b".0").filter(|rest| is_integer(rest)).map(<[u8]>::to_vec)
        })]);
    BOOLEANS = "boolean-spelt-otherwise", request: Low, notify: Low,
        ("{parameter} was signed in another spelling of yes or no", "签名时{parameter}的是非值写法不同"),
        ("True of Python, true of JavaScript, 1 of PHP, where the interface has T, F, Y or N", "Python 的 True、JavaScript 的 true、PHP 的 1，而接口要求 T、F、Y、N"),
        ("write the letters of the interface as text", "按接口要求写成字母字符串"),
        |case, slips| {
            let runs: Vec<Run> = (0..9).map(|number| Run { edit: boolean, number }).collect();
            group(case, slips, &booleans(case), &runs);
            let digits = places(case, |name, value| matches!(value, b"0" | b"1") && is_yes_or_no(name));
            seldom(case, slips, &digits, &runs);
        };
    TIMEOUT = "timeout-spelt-otherwise", request: Low, notify: Rare,
        ("{parameter} was signed in another unit or without one", "签名时{parameter}的时间单位不同或没有单位"),
        ("it_b_pay reckoned as a number of minutes on one of the two ways", "只在一处把 it_b_pay 当作分钟数处理"),
        ("write it once with its unit, such as 30m, and sign that text", "统一写成带单位的形式（如 30m），并对它签名"),
        |case, slips| {
            let runs: Vec<Run> = (0..7).map(|number| Run { edit: timeout, number }).collect();
            each(case, slips, Class::Site, &named(case, &["it_b_pay", "pay_expire", "timeout_express", "timeout"]), &runs);
        };
}

/// Parameters that count or name something by a short number.
const COUNTS: &[&str] = &[
    "payment_type",
    "quantity",
    "batch_num",
    "success_num",
    "goods_type",
    "qr_pay_mode",
    "royalty_type",
];

fn is_integer(value: &[u8]) -> bool {
    !value.is_empty() && value.iter().all(u8::is_ascii_digit)
}

fn integers(case: &Case<'_>) -> Vec<usize> {
    places(case, |_, value| is_integer(value))
}

fn padded(value: &[u8], _: Charset, zeros: u32) -> Option<Vec<u8>> {
    let mut edited = vec![b'0'; usize::try_from(zeros).ok()?];
    edited.extend_from_slice(value);
    Some(edited)
}

/// By number: 0 rounded to a double, 1 to fifteen digits as Excel does; with an exponent: 2 Java, 3 JavaScript and
/// Python, 4 C, 5 PHP with fourteen digits, 6 Excel with three, 9 with six, 10 C# with fifteen, 11 Python's capital; 12 and
/// 13 as a float; clamped: 7 to 32 bits, 8 to 64 bits. From 14 on as a language prints any number, see [`PRINTED`].
fn through_double(value: &[u8], _: Charset, number: u32) -> Option<Vec<u8>> {
    let text = str::from_utf8(value).ok()?.trim_start_matches('0');
    if !is_integer(text.as_bytes()) || text.len() > 40 {
        return None;
    }
    let double: f64 = text.parse().ok()?;
    let exponent = text.len() - 1;
    let shortest = format!("{double:e}");
    let (digits, power) = shortest.split_once('e')?;
    let full = if digits.contains('.') {
        digits.to_owned()
    } else {
        format!("{digits}.0")
    };
    let to = |decimals: usize| {
        let printed = format!("{double:.decimals$e}");
        let digits = printed.split_once('e').map_or("", |(digits, _)| digits);
        (
            digits
                .trim_end_matches('0')
                .trim_end_matches('.')
                .to_owned(),
            exponent,
        )
    };
    Some(
        match number {
            0 => format!("{double:.0}"),
            1 => format!("{:0<width$}", text.get(..15)?, width = text.len()),
            2 => format!("{full}E{power}"),
            3 => format!("{digits}e+{power}"),
            4 => format!("{double:.6e}").replace('e', "e+"),
            5 => {
                let (digits, power) = to(13);
                let point = if digits.contains('.') { "" } else { ".0" };
                format!("{digits}{point}E+{power}")
            }
            6 => {
                let (digits, power) = to(2);
                format!("{digits}E+{power}")
            }
            9 => {
                let (digits, power) = to(5);
                format!("{digits}E+{power}")
            }
            10 => {
                let (digits, power) = to(14);
                format!("{digits}E+{power}")
            }
            11 => format!("{digits}E+{power}"),
            14.. => printed(PRINTED.get(usize::try_from(number).ok()? - 14)?, double)?,
            12 => format!("{double:.1}"),
            13 => format!("{double:.2}"),
            7 => text
                .parse::<u128>()
                .ok()
                .filter(|number| *number > 0x7fff_ffff)
                .map(|_| i32::MAX.to_string())?,
            _ => text
                .parse::<u128>()
                .ok()
                .filter(|number| *number > 0x7fff_ffff_ffff_ffff)
                .map(|_| i64::MAX.to_string())?,
        }
        .into_bytes(),
    )
}

/// How a language prints a number that may be long.
struct Printed {
    /// From which power of ten on with an exponent.
    from: i32,
    /// How many decimals below that.
    decimals: usize,
    /// What stands between digits and power.
    exponent: &'static str,
    /// What one digit before that ends in.
    whole: &'static str,
}

/// Python; the same in capitals; JavaScript; Java; .NET; PHP; Ruby; Go and C++.
const PRINTED: [Printed; 8] = [
    form(16, 1, "e+", ""),
    form(16, 1, "E+", ""),
    form(21, 0, "e+", ""),
    form(7, 1, "E", ".0"),
    form(15, 0, "E+", ""),
    form(15, 0, "E+", ".0"),
    form(16, 1, "e+", ".0"),
    form(20, 0, "e+", ""),
];

const fn form(from: i32, decimals: usize, exponent: &'static str, whole: &'static str) -> Printed {
    Printed {
        from,
        decimals,
        exponent,
        whole,
    }
}

fn printed(form: &Printed, double: f64) -> Option<String> {
    let shortest = format!("{double:e}");
    let (digits, power) = shortest.split_once('e')?;
    if power.parse::<i32>().ok()? < form.from {
        let decimals = form.decimals;
        return Some(format!("{double:.decimals$}"));
    }
    let whole = if digits.contains('.') { "" } else { form.whole };
    Some(format!("{digits}{whole}{}{power}", form.exponent))
}

/// Marks from the right: commas, blanks, points, apostrophes and underscores at every three digits, commas at every four,
/// blanks and dashes from the left at every four, the last two again without the leading zeros.
fn grouped(value: &[u8], _: Charset, number: u32) -> Option<Vec<u8>> {
    let (mark, size) = match number {
        0 => (b',', 3),
        1 => (b' ', 3),
        2 => (b'.', 3),
        3 => (b'\'', 3),
        4 => (b'_', 3),
        5 => (b',', 4),
        6 | 8 => (b' ', 4),
        _ => (b'-', 4),
    };
    let from_left = number > 5;
    let mut zeros = value.iter().take_while(|byte| **byte == b'0').count();
    if matches!(number, 6 | 7) {
        zeros = 0;
    } else if from_left && zeros == 0 {
        return None;
    }
    let digits = value.get(zeros..).filter(|digits| digits.len() > size)?;
    let mut edited = Vec::new();
    for (at, byte) in digits.iter().enumerate() {
        let before = if from_left { at } else { digits.len() - at };
        if at > 0 && before % size == 0 {
            edited.push(mark);
        }
        edited.push(*byte);
    }
    Some(edited)
}

/// The spellings of yes and of no; the first nine are also written.
const BOOLEANS_SPELT: [[&str; 14]; 2] = [
    [
        "T", "true", "True", "TRUE", "1", "Y", "yes", "t", "on", "y", "Yes", "YES", "On", "ON",
    ],
    [
        "F", "false", "False", "FALSE", "0", "N", "no", "f", "off", "n", "No", "NO", "Off", "OFF",
    ],
];

fn booleans(case: &Case<'_>) -> Vec<usize> {
    places(case, |_, value| {
        !matches!(value, b"0" | b"1")
            && BOOLEANS_SPELT
                .iter()
                .flatten()
                .any(|word| word.as_bytes() == value)
    })
}

fn is_yes_or_no(name: &str) -> bool {
    ["is_", "need_", "use_", "enable", "default_login", "auto"]
        .iter()
        .any(|word| name.contains(word))
}

fn boolean(value: &[u8], _: Charset, number: u32) -> Option<Vec<u8>> {
    let words = BOOLEANS_SPELT
        .iter()
        .find(|words| words.iter().any(|word| word.as_bytes() == value))?;
    let word = words.get(usize::try_from(number).ok()?)?;
    Some(word.as_bytes().to_vec())
}

/// By number: 0 no unit, 1 capital unit, 2 minutes, 3 minutes without unit, 4 hours, 5 days, 6 minutes given to a bare
/// number.
fn timeout(value: &[u8], _: Charset, number: u32) -> Option<Vec<u8>> {
    let text = str::from_utf8(value).ok()?;
    if number == 6 {
        return is_integer(value).then(|| format!("{text}m").into_bytes());
    }
    let (unit_at, unit) = text.char_indices().last()?;
    let count: u32 = text[..unit_at]
        .parse()
        .ok()
        .filter(|count| *count < 100_000)?;
    let minutes = count
        * match unit {
            'm' | 'M' => 1,
            'h' | 'H' => 60,
            'd' | 'D' => 1440,
            _ => return None,
        };
    let whole = |unit: u32| minutes.is_multiple_of(unit).then_some(minutes / unit);
    let text = match number {
        0 => count.to_string(),
        1 => format!("{count}{}", unit.to_ascii_uppercase()),
        2 => format!("{minutes}m"),
        3 => minutes.to_string(),
        4 => format!("{}h", whole(60)?),
        _ => format!("{}d", whole(1440)?),
    };
    Some(text.into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_as_doubles() {
        let out: Vec<String> = (0..9)
            .filter_map(|number| through_double(b"2088101122136241", Charset::Utf8, number))
            .filter_map(|bytes| String::from_utf8(bytes).ok())
            .collect();
        assert_eq!(
            out,
            [
                "2088101122136241",
                "2088101122136240",
                "2.088101122136241E15",
                "2.088101122136241e+15",
                "2.088101e+15",
                "2.0881011221362E+15",
                "2.09E+15",
                "2147483647"
            ]
        );
    }
}
