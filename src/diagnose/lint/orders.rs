//! The numbers that a shop gives to its orders, and the batches that it refunds or pays.

use super::decimal::Decimal;
use super::subject::Request;
use crate::diagnose::Finding;
use crate::diagnose::findings::{order as kinds, trade as trade_kinds};
use crate::protocol::charset::Charset;
use crate::text::shown;

/// Services that make a trade under a number of the shop.
pub(super) const MAKING: &[&str] = &[
    "create_direct_pay_by_user",
    "create_partner_trade_by_buyer",
    "trade_create_by_buyer",
    "create_digital_goods_trade_p",
    "create_donate_trade_p",
    "alipay.wap.create.direct.pay.by.user",
    "mobile.securitypay.pay",
    "create_forex_trade",
    "create_forex_trade_wap",
    "alipay.acquire.precreate",
    "alipay.acquire.create",
];

/// Numbers that stand in samples, and words that people type when they try something out.
const SAMPLES: &[&str] = &[
    "6741334835157966",
    "3618810634349901",
    "20150320010101001",
    "out_trade_no",
    "order_no",
    "orderid",
    "order_id",
    "test",
    "test1",
    "test01",
    "test001",
    "test123",
    "demo",
    "abc",
    "xxx",
    "xxxx",
    "123",
    "1234",
    "12345",
    "123456",
    "1234567",
    "12345678",
    "123456789",
    "1234567890",
];

/// Signs of a variable that no template engine filled in.
const TEMPLATES: &[&str] = &["${", "{{", "<%", "<?", "#{", "{$", "@{"];

const REFUNDS: &[&str] = &[
    "refund_fastpay_by_platform_pwd",
    "refund_fastpay_by_platform_nopwd",
];

/// What is odd about the number of an order that is made.
pub(super) fn of_order(request: &Request<'_>) -> Option<Finding> {
    let is_made = request.is_for(MAKING) || request.params.has("pid");
    let value = request
        .params
        .get_filled("out_trade_no")
        .filter(|_| is_made)?;
    let text = request.charset.decode(value)?;
    let told = || shown(value, request.charset);
    let name = "out_trade_no";
    if TEMPLATES.iter().any(|mark| text.contains(mark)) {
        return Some(kinds::ORDER_NUMBER_TEMPLATE.at(name).with("value", told()));
    }
    let plain = text.trim().to_ascii_lowercase();
    if SAMPLES.contains(&plain.as_str()) {
        return Some(kinds::ORDER_NUMBER_SAMPLE.at(name).with("value", told()));
    }
    let length = text.chars().count();
    (length < 4).then(|| kinds::ORDER_NUMBER_SHORT.at(name).with("length", length))
}

/// How long a payment may be open, in minutes.
pub(super) fn of_timeout(request: &Request<'_>) -> Option<Finding> {
    let value = request.params.word("it_b_pay")?;
    let number: u64 = value.strip_suffix(['m', 'h', 'd'])?.parse().ok()?;
    let minutes = match value.as_bytes().last()? {
        b'd' => number.checked_mul(24 * 60)?,
        b'h' => number.checked_mul(60)?,
        _ => number,
    };
    let is_outside = !(1..=15 * 24 * 60).contains(&minutes);
    is_outside.then(|| {
        trade_kinds::TIMEOUT_RANGE
            .at("it_b_pay")
            .with("value", value)
    })
}

/// How the items of a batch are written.
struct Form {
    mark: char,
    parts: std::ops::RangeInclusive<usize>,
    text: &'static str,
}

/// What is odd about a batch: its number, the count, the items and their sum.
pub(super) fn of_batch(request: &Request<'_>) -> Vec<Finding> {
    let form = if request.is_for(REFUNDS) {
        Form {
            mark: '#',
            parts: 3..=3,
            text: "trade_no^amount^reason",
        }
    } else if request.is_for(&["batch_trans_notify"]) {
        // A memo may be left out by its mark and all.
        Form {
            mark: '|',
            parts: 4..=5,
            text: "serial^account^name^amount^memo",
        }
    } else {
        return Vec::new();
    };
    let mut found = if form.mark == '#' {
        of_batch_number(request)
    } else {
        Vec::new()
    };
    let data = request.params.get_filled("detail_data");
    // Marks are looked for in text: in GBK they are parts of characters as well.
    let Some(text) = data.and_then(|data| request.charset.decode(data)) else {
        return found;
    };
    let items: Vec<&str> = text
        .split(form.mark)
        .filter(|item| !item.is_empty())
        .collect();
    let count = request
        .params
        .word("batch_num")
        .and_then(|number| number.parse::<usize>().ok());
    if let Some(count) = count.filter(|count| *count != items.len()) {
        let finding = kinds::BATCH_COUNT.at("batch_num").with("value", count);
        found.push(finding.with("count", items.len()).with("mark", form.mark));
    }
    found.extend(of_items(&items, &form));
    if found.is_empty() && form.mark == '|' {
        found.extend(of_sum(request, &items));
    }
    found
}

/// The first item with too many or too few parts. What stands behind `|` or `$` divides a refund and is not counted.
fn of_items(items: &[&str], form: &Form) -> Option<Finding> {
    items.iter().enumerate().find_map(|(nth, item)| {
        let own = item.split(['|', '$']).next().unwrap_or_default();
        let parts = own.split('^').count();
        let finding = kinds::BATCH_ITEM.at("detail_data").with("nth", nth + 1);
        let finding = finding.with("count", parts).with("right", form.parts.end());
        (!form.parts.contains(&parts)).then(|| finding.with("form", form.text))
    })
}

fn of_sum(request: &Request<'_>, items: &[&str]) -> Option<Finding> {
    let value = request.params.word("batch_fee")?;
    let fee = Decimal::parse(value.as_bytes())?;
    let mut sum = Decimal::ZERO;
    for item in items {
        sum = sum.plus(Decimal::parse(item.split('^').nth(3)?.as_bytes())?);
    }
    let finding = || kinds::BATCH_SUM.at("batch_fee").with("value", value);
    (sum != fee).then(|| finding().with("sum", sum))
}

fn of_batch_number(request: &Request<'_>) -> Vec<Finding> {
    let Some(value) = request.params.get_filled("batch_no") else {
        return Vec::new();
    };
    let date = request
        .params
        .word("refund_date")
        .and_then(|date| date.get(..10));
    let told = shown(value, Charset::Utf8);
    let (day, tail) = value.split_at(value.len().min(8));
    let is_day = day.len() == 8 && day.iter().all(u8::is_ascii_digit);
    let is_tail = (3..=24).contains(&tail.len())
        && tail.iter().all(u8::is_ascii_alphanumeric)
        && tail != b"000";
    if !is_day || !is_tail {
        let example = format!("{}001", date.unwrap_or("2013-01-31").replace('-', ""));
        let finding = kinds::BATCH_NUMBER_FORM.at("batch_no").with("value", told);
        return vec![finding.with("example", example)];
    }
    let day = shown(day, Charset::Utf8);
    match date.filter(|date| date.replace('-', "") != day) {
        Some(date) => {
            let finding = kinds::BATCH_NUMBER_DAY.at("batch_no").with("value", day);
            vec![finding.with("date", date).spanning(0, 8)]
        }
        None => Vec::new(),
    }
}
