//! Amounts with other decimals: zeros at the end dropped or put there, or decimals rounded off.

use super::amounts;
use crate::diagnose::mistakes::value::decimal::Decimal;
use crate::diagnose::mistakes::value::ways::{group, seldom};
use crate::diagnose::mistakes::{Run, mistakes};
use crate::protocol::charset::Charset;

mistakes! { Value;
    ZEROS_DROPPED = "amount-zeros-dropped", request: High, notify: Medium,
        ("{parameter} was signed without the zeros at its end", "签名时{parameter}末尾没有 0"),
        ("a number instead of text: 10.00 became 10, 10.50 became 10.5", "用了数值而不是字符串：10.00 变成 10，10.50 变成 10.5"),
        ("keep amounts as text, written once with two decimals", "金额用字符串保存，统一写成两位小数"),
        |case, slips| group(case, slips, &amounts(case), &[Run::new(|value, _, _| Some(Decimal::read(value)?.shortest().into_bytes()))]);
    DECIMALS_FIXED = "amount-decimals-padded", request: High, notify: Medium,
        ("{parameter} was signed with another number of decimals", "签名时{parameter}的小数位数不同"),
        ("a format such as %.2f, number_format or DECIMAL(10,2) on one of the two ways", "只在一处用了 %.2f、number_format 或 DECIMAL(10,2) 这类格式"),
        ("format an amount once, then sign and send that text", "金额只格式化一次，签名和发送都用这个字符串"),
        |case, slips| {
            group(case, slips, &amounts(case), &[fixed(2), fixed(1)]);
            seldom(case, slips, &amounts(case), &[fixed(3), fixed(4), fixed(5), fixed(6), fixed(8), fixed(7), fixed(10)]);
        };
    AS_FLOAT = "amount-as-float", request: Medium, notify: Low,
        ("{parameter} was signed as a floating-point number prints: 10.0, 10.5", "签名时{parameter}是浮点数打印出来的样子，例如 10.0、10.5"),
        ("double of Java, float of Python", "Java 的 double、Python 的 float"),
        ("keep amounts as text or as a decimal type", "金额用字符串或十进制类型"),
        |case, slips| group(case, slips, &amounts(case), &[Run::new(|value, _, _| Some(Decimal::read(value)?.as_float().into_bytes()))]);
    ROUNDED = "amount-rounded", request: Low, notify: Rare,
        ("{parameter} was rounded before signing, but not where it is sent", "签名前对{parameter}做了取整或四舍五入，发送时却没有"),
        ("intval, an integer column, or round() on one of the two ways", "只在一处用了 intval、整数字段或 round()"),
        ("round an amount once, then sign and send that text", "金额只舍入一次，签名和发送都用这个字符串"),
        |case, slips| group(case, slips, &amounts(case), &[
            Run { edit: rounded, number: 20 }, Run { edit: rounded, number: 25 }, Run { edit: rounded, number: 0 },
            Run { edit: rounded, number: 5 }, Run { edit: rounded, number: 1 }, Run { edit: rounded, number: 10 },
            Run { edit: rounded, number: 15 }, Run { edit: rounded, number: 21 },
        ]);
}

/// With so many decimals.
pub(super) const fn fixed(decimals: u32) -> Run {
    Run {
        number: decimals,
        edit: |value, _, decimals| {
            let decimals = usize::try_from(decimals).ok()?;
            Some(Decimal::read(value)?.fixed(decimals)?.into_bytes())
        },
    }
}

/// The number's tens say to how many decimals; its ones from which digit on to round up, 0 for never.
fn rounded(value: &[u8], _: Charset, number: u32) -> Option<Vec<u8>> {
    let amount = Decimal::read(value)?;
    let decimals = usize::try_from(number / 10).ok()?;
    let text = match u8::try_from(number % 10).ok()? {
        0 => amount.truncated(decimals)?,
        from => amount.rounded(decimals, from)?,
    };
    Some(text.into_bytes())
}
