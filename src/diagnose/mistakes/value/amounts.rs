//! Mistakes in how amounts are written.

use super::decimal::Decimal;
use super::ways::{group, places, seldom};
use crate::diagnose::mistakes::{Case, Run, mistakes};
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
    IN_CENTS = "amount-in-cents", request: Medium, notify: Rare,
        ("{parameter} was signed in cents", "签名时{parameter}以分为单位"),
        ("code for WeChat Pay or UnionPay, which count in cents", "沿用微信支付、银联的代码，那里以分为单位"),
        ("sign the amount in yuan, as it is sent", "按发送时的元为单位签名"),
        |case, slips| group(case, slips, &money(case), &[Run { edit: scaled, number: 0 }, Run { edit: scaled, number: 1 }, Run { edit: scaled, number: 2 }]);
    CENTS_NOT_SIGNED = "amount-in-yuan", request: Medium, notify: Low,
        ("{parameter} was signed in yuan; the data have a hundred times as much", "签名时{parameter}以元为单位，数据是它的一百倍"),
        ("a conversion to cents after signing, or of the notification before verifying", "签名之后或验签之前换算成了分"),
        ("convert for your own books only, never in the signed data", "只在自己的账上换算，不要改动签名数据"),
        |case, slips| group(case, slips, &money(case), &[Run { edit: scaled, number: 3 }, Run { edit: scaled, number: 4 }, Run { edit: scaled, number: 5 }]);
    WITH_CURRENCY = "amount-with-currency", request: Low, notify: Rare,
        ("{parameter} was signed with a currency sign", "签名时{parameter}带有货币符号"),
        ("the amount as a template shows it", "取了模板里显示用的金额"),
        ("sign the bare number", "只对数字本身签名"),
        |case, slips| {
            let runs: Vec<Run> = (0..CURRENCIES).map(|number| Run { edit: with_currency, number }).collect();
            seldom(case, slips, &amounts(case), &runs);
        };
    CURRENCY_NOT_SIGNED = "amount-currency-not-signed", request: Low, notify: Low,
        ("{parameter} holds a currency sign that the sign of the request does not have", "{parameter}带有货币符号，而签名时没有"),
        ("the amount as a page or a formatter shows it", "取了页面或格式化函数显示用的金额"),
        ("sign and send the bare number", "签名和发送都只用数字本身"),
        |case, slips| {
            let signs = places(case, |_, value| without_currency(value, case.charset, 0).is_some());
            group(case, slips, &signs, &[Run::new(without_currency)]);
        };
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

/// The places of amounts: by name, or by the look of a decimal.
fn amounts(case: &Case<'_>) -> Vec<usize> {
    places(case, |name, value| {
        Decimal::read(value).is_some() && (is_amount(name) || value.contains(&b'.'))
    })
}

/// The places of amounts of money.
fn money(case: &Case<'_>) -> Vec<usize> {
    let mut places = amounts(case);
    places.retain(|place| case.name(*place) != b"quantity");
    places
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

fn is_amount(name: &str) -> bool {
    [
        "fee", "price", "amount", "discount", "money", "total", "rate",
    ]
    .iter()
    .any(|word| name.contains(word))
}

const fn fixed(decimals: u32) -> Run {
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

/// By number: times a hundred as an integer, as a float, with two decimals; then a hundredth with two decimals,
/// shortest, as a float.
fn scaled(value: &[u8], _: Charset, number: u32) -> Option<Vec<u8>> {
    let amount = Decimal::read(value)?.scaled(if number < 3 { 2 } else { -2 });
    let text = match number {
        0 | 4 => amount.shortest(),
        1 | 5 => amount.as_float(),
        _ => amount.fixed(2)?,
    };
    Some(text.into_bytes())
}

/// The number without the currency signs and blanks around it.
fn without_currency(value: &[u8], charset: Charset, _: u32) -> Option<Vec<u8>> {
    let text = charset.decode(value)?;
    let around = |character: char| " ￥¥$元RMBCNYUSD€£".contains(character);
    let bare = text.trim_matches(around);
    Decimal::read(bare.as_bytes())?;
    (bare.len() < text.trim().len()).then(|| bare.as_bytes().to_vec())
}

/// The number without its exponent. By number: shortest, with two decimals, as a float.
fn without_exponent(value: &[u8], _: Charset, number: u32) -> Option<Vec<u8>> {
    let text = str::from_utf8(value).ok()?;
    let (digits, power) = text.split_once(['e', 'E'])?;
    let power: i8 = power
        .parse()
        .ok()
        .filter(|power| (-30..=30).contains(power))?;
    let amount = Decimal::read(digits.as_bytes())?.scaled(power);
    let text = match number {
        0 => amount.shortest(),
        1 => amount.fixed(2)?,
        _ => amount.as_float(),
    };
    Some(text.into_bytes())
}

/// How many currency signs are known.
const CURRENCIES: u32 = 37;

fn with_currency(value: &[u8], charset: Charset, number: u32) -> Option<Vec<u8>> {
    let before = [
        "￥",
        "¥",
        "$",
        "RMB",
        "CNY",
        "RMB ",
        "CNY ",
        "￥ ",
        "¥ ",
        "&yen;",
        "US$",
        "USD",
        "USD ",
        "HK$",
        "€",
        "£",
        "人民币",
        "CN¥",
        "$ ",
        "rmb",
        "cny",
        "RMB￥",
        "RMB¥",
    ];
    let after = [
        "元", "RMB", "CNY", " CNY", " RMB", " 元", "圆", "USD", " USD", "￥", "元整", "yuan",
        " yuan", "rmb",
    ];
    let number = usize::try_from(number).ok()?;
    let sign = before.iter().chain(&after).nth(number)?;
    let sign = charset.encode(sign).ok()?;
    Some(if number < before.len() {
        [sign.as_slice(), value].concat()
    } else {
        [value, &sign].concat()
    })
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
#[expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]
mod tests {
    use super::*;

    #[test]
    fn floats_print_as_they_do() {
        let noise = |text: &[u8], number| {
            String::from_utf8(noisy(text, Charset::Utf8, number).unwrap()).unwrap()
        };
        assert_eq!(noise(b"88.8", 0), "88.799999999999997");
        assert_eq!(noise(b"88.80", 1), "88.80000305175781");
        assert_eq!(noise(b"0.3", 2), "0.30000000000000004");
        let power = |text: &[u8], number| {
            scientific(text, Charset::Utf8, number).map(|out| String::from_utf8(out).unwrap())
        };
        assert_eq!(power(b"100.00", 0).unwrap(), "1E+2");
        assert_eq!(power(b"120.00", 0).unwrap(), "1.2E+2");
        assert_eq!(power(b"125.00", 0), None);
        assert_eq!(power(b"10000000", 1).unwrap(), "1.0E7");
        assert_eq!(power(b"0.01", 3).unwrap(), "1e-02");
        assert_eq!(power(b"-0.01", 4).unwrap(), "-1e-2");
        assert_eq!(pointed(b"-0.50", Charset::Utf8, 0).unwrap(), b"-.50");
        assert_eq!(pointed(b"10.50", Charset::Utf8, 0), None);
    }
}
