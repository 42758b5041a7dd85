//! Amounts as sums of money: in yuan or in cents, with the sign of a currency or without it.

use super::amounts;
use crate::diagnose::mistakes::value::decimal::Decimal;
use crate::diagnose::mistakes::value::ways::{each, group, places, seldom, together};
use crate::diagnose::mistakes::{Case, Class, Run, mistakes};
use crate::protocol::charset::Charset;

mistakes! { Value;
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
            let run = |number: u32| Run { edit: with_currency, number };
            let (usual, amounts) = (USUAL.map(run), amounts(case));
            let others: Vec<Run> = (0..CURRENCIES).filter(|number| !USUAL.contains(number)).map(run).collect();
            // A template has it at every amount.
            if amounts.len() == 1 {
                group(case, slips, &amounts, &usual);
            } else {
                together(case, slips, &amounts, &usual);
                each(case, slips, Class::Rare, &amounts, &usual);
            }
            seldom(case, slips, &amounts, &others);
        };
    CURRENCY_NOT_SIGNED = "amount-currency-not-signed", request: Low, notify: Low,
        ("{parameter} holds a currency sign that the sign of the request does not have", "{parameter}带有货币符号，而签名时没有"),
        ("the amount as a page or a formatter shows it", "取了页面或格式化函数显示用的金额"),
        ("sign and send the bare number", "签名和发送都只用数字本身"),
        |case, slips| {
            let signs = places(case, |_, value| without_currency(value, case.charset, 0).is_some());
            group(case, slips, &signs, &[Run::new(without_currency)]);
        };
}

/// The places of amounts of money.
fn money(case: &Case<'_>) -> Vec<usize> {
    let mut places = amounts(case);
    places.retain(|place| case.name(*place) != b"quantity");
    places
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

/// The usual ones: ￥, ¥, CNY with a blank, 元.
const USUAL: [u32; 4] = [0, 1, 6, 23];
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
