//! Amounts with another exponent, grouping, point or sign: the same number, written otherwise.

use super::amounts;
use super::decimals::fixed;
use crate::diagnose::mistakes::value::decimal::Decimal;
use crate::diagnose::mistakes::value::ways::{group, places};
use crate::diagnose::mistakes::{Case, Run, mistakes};
use crate::protocol::charset::Charset;

mistakes! { Value;
    EXPONENT_NOT_SIGNED = "amount-exponent-not-signed", request: Low, notify: Low,
        ("{parameter} is written with an exponent; the sign has the plain number", "{parameter}是科学计数法，签名时是普通数字"),
        ("a double or a BigDecimal printed by its language", "语言自己打印的 double 或 BigDecimal"),
        ("keep amounts as text", "金额用字符串保存"),
        |case, slips| {
            let runs = [0, 1, 2].map(|number| Run { edit: without_exponent, number });
            let powers = places(case, |_, value| without_exponent(value, case.charset, 0).is_some());
            group(case, slips, &powers, &runs);
        };
    GROUPED = "amount-grouped", request: Low, notify: Low,
        ("{parameter} was signed with commas, or with a comma for the point", "签名时{parameter}带有千分位逗号，或用逗号作小数点"),
        ("number_format without its third and fourth argument, or a locale of Europe", "number_format 没有给第三、第四个参数，或用了欧洲的区域设置"),
        ("format amounts without grouping and with a point", "金额不要分组，小数点用 ."),
        |case, slips| group(case, slips, &amounts(case), &[Run { edit: grouped, number: 0 }, Run { edit: grouped, number: 1 }]);
    UNGROUPED = "amount-commas-not-signed", request: Low, notify: Low,
        ("{parameter} holds commas that the sign does not have", "{parameter}带有逗号，而签名时没有"),
        ("number_format or a locale, after signing", "签名之后用了 number_format 或区域格式"),
        ("sign and send the same text", "签名和发送使用同一个字符串"),
        |case, slips| group(case, slips, &grouped_amounts(case), &[
            Run::new(|value, _, _| Some(value.iter().filter(|byte| **byte != b',').copied().collect())),
            Run::new(|value, _, _| Some(value.iter().map(|byte| if *byte == b',' { b'.' } else { *byte }).collect())),
        ]);
    ZERO_BEFORE_POINT = "amount-zero-before-point-lost", request: Low, notify: Rare,
        ("{parameter} was signed without the zero before its point, such as .50", "签名时{parameter}小数点前没有 0，例如 .50"),
        ("to_char of Oracle, bc of the shell, or a format without that zero", "Oracle 的 to_char、shell 的 bc，或省略整数位的格式"),
        ("format amounts with at least one digit before the point", "格式化时小数点前至少保留一位"),
        |case, slips| group(case, slips, &amounts(case), &[Run { edit: pointed, number: 0 }, Run { edit: pointed, number: 1 }]);
    BARE_POINT = "amount-without-zero-before-point", request: Low, notify: Low,
        ("{parameter} lacks the zero before its point, which the sign has", "{parameter}小数点前没有 0，而签名时有"),
        ("a number read from Oracle or a shell, or a column of numbers", "数值取自 Oracle、shell 或数值字段"),
        ("keep amounts as the text that arrived or is sent", "金额保留收到或发送时的文本"),
        |case, slips| group(case, slips, &places(case, |_, value| value.starts_with(b".") || value.starts_with(b"-.")), &[
            Run::new(|value, _, _| Some(Decimal::read(value)?.plain().into_bytes())), fixed(2),
        ]);
    WITH_SIGN = "amount-with-sign", request: Low, notify: Rare,
        ("{parameter} was signed with another sign before the number", "签名时{parameter}前面的正负号不同"),
        ("a discount held as a positive number, or a format that prints +", "折扣存成了正数，或格式里打印了 +"),
        ("sign the number exactly as it is sent", "按发送的数字原样签名"),
        |case, slips| group(case, slips, &amounts(case), &[Run { edit: signed, number: 0 }, Run { edit: signed, number: 1 }]);
    POINT_LEFT = "amount-with-point-at-end", request: Low, notify: Never,
        ("{parameter} was signed with a point and nothing behind it, such as 10.", "签名时{parameter}以小数点结尾，例如 10."),
        ("zeros trimmed without the point (rtrim with 0 alone), or a format such as #.##", "去掉末尾的 0 时没有去掉小数点（rtrim 只去 0），或用了 #.## 这类格式"),
        ("format amounts once with two decimals, then sign and send that text", "金额统一格式化为两位小数，签名和发送都用它"),
        |case, slips| group(case, slips, &amounts(case), &[Run { edit: with_point, number: 0 }, Run { edit: with_point, number: 1 }]);
}

/// The places of numbers with commas.
fn grouped_amounts(case: &Case<'_>) -> Vec<usize> {
    places(case, |_, value| {
        let bare: Vec<u8> = value
            .iter()
            .filter(|byte| **byte != b',')
            .copied()
            .collect();
        bare.len() < value.len() && Decimal::read(&bare).is_some()
    })
}

/// The number without its exponent. By number: shortest, with two decimals, as a float.
fn without_exponent(value: &[u8], _: Charset, number: u32) -> Option<Vec<u8>> {
    if !value.contains(&b'e') && !value.contains(&b'E') {
        return None;
    }
    let amount = super::number(value)?;
    let text = match number {
        0 => amount.shortest(),
        1 => amount.fixed(2)?,
        _ => amount.as_float(),
    };
    Some(text.into_bytes())
}

fn grouped(value: &[u8], _: Charset, number: u32) -> Option<Vec<u8>> {
    let amount = Decimal::read(value)?;
    let text = if number == 0 {
        amount.grouped()?
    } else {
        amount.plain().replace('.', ",")
    };
    Some(text.into_bytes())
}

fn pointed(value: &[u8], _: Charset, number: u32) -> Option<Vec<u8>> {
    let amount = Decimal::read(value)?;
    let text = if number == 0 {
        amount.plain()
    } else {
        amount.shortest()
    };
    let at = text
        .find("0.")
        .filter(|at| text[..*at].is_empty() || &text[..*at] == "-")?;
    Some(format!("{}{}", &text[..at], &text[at + 1..]).into_bytes())
}

/// The number with a point behind it; with number 1 after its zeros were taken off.
fn with_point(value: &[u8], _: Charset, number: u32) -> Option<Vec<u8>> {
    let amount = Decimal::read(value)?;
    let text = if number == 0 {
        str::from_utf8(value).ok()?.to_owned()
    } else {
        Some(amount.shortest()).filter(|text| !text.contains('.'))?
    };
    Some(format!("{text}.").into_bytes())
}

/// By number: the other sign, or a plus.
fn signed(value: &[u8], _: Charset, number: u32) -> Option<Vec<u8>> {
    match (number, value.split_first()?) {
        (0, (b'-', rest)) => Some(rest.to_vec()),
        (0, _) => Some([b"-", value].concat()),
        (_, (b'-' | b'+', _)) => None,
        _ => Some([b"+", value].concat()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_zero_before_the_point_is_lost() {
        assert_eq!(
            pointed(b"-0.50", Charset::Utf8, 0).as_deref(),
            Some(&b"-.50"[..])
        );
        assert_eq!(pointed(b"10.50", Charset::Utf8, 0), None);
    }
}
