//! Amounts of a request, in exact decimals: their range, which exclude each other, and whether they add up.

use super::decimal::Decimal;
use super::subject::Request;
use crate::catalog::parameters::Need;
use crate::diagnose::Finding;
use crate::diagnose::findings::trade as kinds;
use crate::text::shown;

/// Numbers that have to be above zero, and the least that they may be.
const POSITIVE: &[(&str, &str)] = &[
    ("total_fee", "0.01"),
    ("price", "0.01"),
    ("quantity", "1"),
    ("money", "0.01"),
    ("rmb_fee", "0.01"),
    ("return_amount", "0.01"),
    ("return_rmb_amount", "0.01"),
    ("refund_amount", "0.01"),
    ("batch_fee", "0.01"),
    ("batch_num", "1"),
];

/// The most that an amount of a service may be, by its documents.
const LIMITS: &[(&str, &[&str], &str)] = &[
    (
        "create_direct_pay_by_user",
        &["total_fee", "price"],
        "100000000.00",
    ),
    (
        "alipay.wap.create.direct.pay.by.user",
        &["total_fee"],
        "100000000.00",
    ),
    (
        "create_partner_trade_by_buyer",
        &["price", "total_fee"],
        "1000000.00",
    ),
    (
        "trade_create_by_buyer",
        &["price", "total_fee"],
        "1000000.00",
    ),
    ("create_forex_trade", &["rmb_fee"], "1000000.00"),
    ("create_forex_trade_wap", &["rmb_fee"], "1000000.00"),
];

/// Services whose `total_fee` stands beside price, quantity and discount.
const ADDING_UP: &[&str] = &["create_partner_trade_by_buyer", "trade_create_by_buyer"];

/// What is odd about the amounts of a request.
pub(super) fn of_amounts(request: &Request<'_>) -> Vec<Finding> {
    let mut found: Vec<Finding> = POSITIVE
        .iter()
        .filter_map(|(name, least)| of_range(request, name, least))
        .collect();
    found.extend(of_discount(request));
    found.extend(of_price_half(request));
    for (first, second) in [
        ("rmb_fee", "total_fee"),
        ("return_rmb_amount", "return_amount"),
    ] {
        let is_choice = |name| {
            let row = request.row(name);
            row.is_some_and(|row| matches!(row.need, Need::OneOf(_)))
                && request.params.get_filled(name).is_some()
        };
        if is_choice(first) && is_choice(second) {
            found.push(kinds::CURRENCY_AMOUNT_TWICE.at(second).with("other", first));
        }
    }
    found.extend(of_whole(request));
    found.extend(of_total(request));
    found
}

fn amount(request: &Request<'_>, name: &str) -> Option<Decimal> {
    Decimal::parse(request.params.get_filled(name)?)
}

fn value(request: &Request<'_>, name: &str) -> String {
    let value = request.params.get_filled(name).unwrap_or_default();
    shown(value, request.charset)
}

fn of_range(request: &Request<'_>, name: &'static str, least: &str) -> Option<Finding> {
    let amount = amount(request, name)?;
    let told = value(request, name);
    if amount <= Decimal::ZERO {
        let finding = kinds::AMOUNT_NOT_POSITIVE.at(name).with("value", told);
        return Some(finding.with("least", least));
    }
    let service = request.service?.name;
    let (_, _, limit) = LIMITS
        .iter()
        .find(|(of, names, _)| *of == service && names.contains(&name))?;
    let max = Decimal::parse(limit.as_bytes())?;
    let finding = kinds::AMOUNT_TOO_LARGE.at(name).with("value", told);
    (amount > max).then(|| finding.with("max", max).with("service", service))
}

fn of_discount(request: &Request<'_>) -> Option<Finding> {
    let is_above = amount(request, "discount")? > Decimal::ZERO;
    let finding = || {
        kinds::DISCOUNT_POSITIVE
            .at("discount")
            .with("value", value(request, "discount"))
    };
    is_above.then(finding)
}

/// In instant pay price and quantity go together. With `total_fee` beside them another finding tells.
fn of_price_half(request: &Request<'_>) -> Option<Finding> {
    let row = request.row("price")?;
    let there = |name| request.params.get_filled(name).is_some();
    let half = match (there("price"), there("quantity")) {
        (true, false) => ("price", "quantity"),
        (false, true) => ("quantity", "price"),
        _ => return None,
    };
    let is_told = half.0 == "price" && there("total_fee");
    (matches!(row.need, Need::OneOf(_)) && !is_told)
        .then(|| kinds::PRICE_HALF.at(half.0).with("other", half.1))
}

/// Currencies without decimals.
fn of_whole(request: &Request<'_>) -> Option<Finding> {
    let currency = request
        .params
        .word("trans_currency")
        .or_else(|| request.params.word("currency"))?;
    if !matches!(currency, "JPY" | "KRW") {
        return None;
    }
    let name = ["total_fee", "return_amount", "refund_amount"]
        .into_iter()
        .find(|name| amount(request, name).is_some_and(Decimal::has_fraction))?;
    let finding = kinds::AMOUNT_WHOLE
        .at(name)
        .with("value", value(request, name));
    Some(finding.with("currency", currency))
}

/// The total against its parts. The freight may be in the price or stand apart: a total with it and one without it are
/// both right.
fn of_total(request: &Request<'_>) -> Option<Finding> {
    if !request.is_for(ADDING_UP) {
        return None;
    }
    let total = amount(request, "total_fee")?;
    let goods = amount(request, "price")?.times(amount(request, "quantity")?)?;
    let sum = match request.params.get_filled("discount") {
        Some(discount) => goods.plus(Decimal::parse(discount)?),
        None => goods,
    };
    let fees = ["logistics_fee", "logistics_fee_1", "logistics_fee_2"];
    let is_right = total == sum
        || fees
            .iter()
            .filter_map(|name| amount(request, name))
            .any(|fee| total == sum.plus(fee));
    let finding = || {
        kinds::TOTAL_CONTRADICTS
            .at("total_fee")
            .with("value", value(request, "total_fee"))
    };
    (!is_right).then(|| finding().with("sum", sum))
}
