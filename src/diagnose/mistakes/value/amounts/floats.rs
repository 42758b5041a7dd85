//! Amounts as floating point prints them: with its noise, or with an exponent.

use super::amounts;
use crate::diagnose::mistakes::value::decimal::Decimal;
use crate::diagnose::mistakes::value::ways::{group, seldom};
use crate::diagnose::mistakes::{Run, mistakes};
use crate::protocol::charset::Charset;

mistakes! { Value;
    FLOAT_NOISE = "amount-with-float-noise", request: Medium, notify: Rare,
        ("{parameter} was signed with the noise of floating point, such as 88.799999999999997", "签名时{parameter}带有浮点误差，例如 88.799999999999997"),
        ("json_encode of PHP 7.1 and later, a sum of floats, or a float widened to double", "PHP 7.1 以后的 json_encode、浮点数相加，或 float 转成 double"),
        ("reckon in cents or a decimal type, and write two decimals", "用分或十进制类型计算，再写成两位小数"),
        |case, slips| {
            let runs = [0, 1, 2, 3, 4, 5].map(|number| Run { edit: noisy, number });
            group(case, slips, &amounts(case), &runs[..2]);
            seldom(case, slips, &amounts(case), &runs[2..]);
        };
    SCIENTIFIC = "amount-with-exponent", request: Low, notify: Rare,
        ("{parameter} was signed with an exponent, such as 1E+2 or 1.0E7", "签名时{parameter}是科学计数法，例如 1E+2、1.0E7"),
        ("BigDecimal.stripTrailingZeros().toString(), or a double of ten million or more", "BigDecimal.stripTrailingZeros().toString()，或千万以上的 double"),
        ("use toPlainString or a fixed format", "使用 toPlainString 或固定格式"),
        |case, slips| {
            let runs = [0, 1, 2, 3, 4, 5].map(|number| Run { edit: scientific, number });
            group(case, slips, &amounts(case), &runs[..2]);
            seldom(case, slips, &amounts(case), &runs[2..]);
            // So many digits behind the point, as printf's %e or Excel's 0.00E+00 has them.
            let fixed: Vec<Run> = (0..18).map(|number| Run { edit: fixed_power, number }).collect();
            seldom(case, slips, &amounts(case), &fixed);
        };
}

/// By number: 0 seventeen digits of the double, 1 the double of the float, 2 to 5 one or two doubles beside it.
fn noisy(value: &[u8], _: Charset, number: u32) -> Option<Vec<u8>> {
    let text = Decimal::read(value)?.plain();
    let double: f64 = text.parse().ok()?;
    if number == 0 {
        return seventeen(double).map(String::into_bytes);
    }
    let noisy = match number {
        1 => f64::from(text.parse::<f32>().ok()?),
        2 => double.next_up(),
        3 => double.next_down(),
        4 => double.next_up().next_up(),
        _ => double.next_down().next_down(),
    };
    noisy.is_finite().then(|| noisy.to_string().into_bytes())
}

/// As C prints it with `%.17g`, where no exponent is needed.
fn seventeen(double: f64) -> Option<String> {
    let printed = format!("{double:.16e}");
    let (_, exponent) = printed.split_once('e')?;
    let exponent: i32 = exponent.parse().ok()?;
    if !(-4..17).contains(&exponent) {
        return None;
    }
    let decimals = usize::try_from(16 - exponent).ok()?;
    Some(Decimal::read(format!("{double:.decimals$}").as_bytes())?.shortest())
}

/// By number: 0 `BigDecimal`, 1 double of Java from ten million on, 2 Java always, 3 C and Python, 4 JavaScript,
/// 5 .NET.
fn scientific(value: &[u8], _: Charset, number: u32) -> Option<Vec<u8>> {
    let amount = Decimal::read(value)?;
    let (digits, exponent) = amount.scientific()?;
    let trailing = i32::try_from(digits.len()).ok()? <= exponent;
    if (number == 0 && !trailing) || (number == 1 && exponent < 7) {
        return None;
    }
    let (first, rest) = digits.split_at(1);
    let java = matches!(number, 1 | 2);
    let rest = if rest.is_empty() && java { "0" } else { rest };
    let point = if rest.is_empty() { "" } else { "." };
    let minus = if amount.negative() { "-" } else { "" };
    let power = match number {
        0 => format!("E+{exponent}"),
        1 | 2 => format!("E{exponent}"),
        3 => format!(
            "e{}{:02}",
            if exponent < 0 { '-' } else { '+' },
            exponent.abs()
        ),
        4 => format!("e{exponent:+}"),
        _ => format!(
            "E{}{:02}",
            if exponent < 0 { '-' } else { '+' },
            exponent.abs()
        ),
    };
    Some(format!("{minus}{first}{point}{rest}{power}").into_bytes())
}

/// With an exponent behind so many digits, by the number's third part; by the rest of it `e+01`, `E+1` or `E1`.
fn fixed_power(value: &[u8], _: Charset, number: u32) -> Option<Vec<u8>> {
    let double: f64 = Decimal::read(value)?.plain().parse().ok()?;
    let decimals = usize::try_from(number / 3).ok()?;
    let printed = format!("{double:.decimals$e}");
    let (digits, power) = printed.split_once('e')?;
    let power: i32 = power.parse().ok()?;
    let minus = if power < 0 { '-' } else { '+' };
    let text = match number % 3 {
        0 => format!("{digits}e{minus}{:02}", power.abs()),
        1 => format!("{digits}E{minus}{:02}", power.abs()),
        _ => format!("{digits}E{power}"),
    };
    Some(text.into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn floats_print_as_they_do() {
        fn text(out: Option<Vec<u8>>) -> Option<String> {
            out.and_then(|out| String::from_utf8(out).ok())
        }
        let noise = |value: &[u8], number| text(noisy(value, Charset::Utf8, number));
        assert_eq!(noise(b"88.8", 0).as_deref(), Some("88.799999999999997"));
        assert_eq!(noise(b"88.80", 1).as_deref(), Some("88.80000305175781"));
        assert_eq!(noise(b"0.3", 2).as_deref(), Some("0.30000000000000004"));
        let power = |value: &[u8], number| scientific(value, Charset::Utf8, number);
        assert_eq!(text(power(b"100.00", 0)).as_deref(), Some("1E+2"));
        assert_eq!(text(power(b"120.00", 0)).as_deref(), Some("1.2E+2"));
        assert_eq!(power(b"125.00", 0), None);
        assert_eq!(text(power(b"10000000", 1)).as_deref(), Some("1.0E7"));
        assert_eq!(text(power(b"0.01", 3)).as_deref(), Some("1e-02"));
        assert_eq!(text(power(b"-0.01", 4)).as_deref(), Some("-1e-2"));
    }
}
