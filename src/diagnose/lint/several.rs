//! Several requests at once: one number of the shop with different data.

use super::orders::MAKING;
use crate::diagnose::Finding;
use crate::diagnose::findings::order as kinds;
use crate::protocol::charset::Charset;
use crate::protocol::params::Params;
use crate::text::shown;

/// The numbers that must be unique, and the services for which they are; none where any service that makes a trade.
const NUMBERS: &[(&str, &[&str])] = &[
    ("out_trade_no", MAKING),
    (
        "batch_no",
        &[
            "refund_fastpay_by_platform_pwd",
            "refund_fastpay_by_platform_nopwd",
            "batch_trans_notify",
        ],
    ),
    ("out_return_no", &["forex_refund"]),
    (
        "partner_refund_id",
        &["alipay.acquire.overseas.spot.refund"],
    ),
];

/// What may differ between two requests for the same order: how it is signed, sent and answered, and the moment.
const PASSING: &[&str] = &[
    "sign",
    "sign_type",
    "_input_charset",
    "service",
    "notify_url",
    "return_url",
    "error_notify_url",
    "show_url",
    "anti_phishing_key",
    "exter_invoke_ip",
    "timestamp",
    "terminal_timestamp",
    "refund_date",
    "gmt_return",
    "it_b_pay",
    "timeout_rule",
    "paymethod",
    "defaultbank",
    "enable_paymethod",
    "qr_pay_mode",
    "qrcode_width",
    "token",
    "auth_token",
    "default_login",
    "product_code",
    "app_pay",
    "payment_inst",
    "merchant_url",
    "clientip",
    "device",
    "type",
];

/// Numbers that stand in several requests with different data. The names are what the requests are called.
#[must_use]
pub fn of_several(requests: &[(String, &Params)]) -> Vec<Finding> {
    let mut found = Vec::new();
    for (number, services) in NUMBERS {
        for (nth, (second, later)) in requests.iter().enumerate() {
            let clash = requests[..nth].iter().find_map(|(first, earlier)| {
                let names = differing(earlier, later, number, services);
                (!names.is_empty()).then_some((first, names))
            });
            let Some((first, names)) = clash else {
                continue;
            };
            let value = later.get_filled(number).unwrap_or_default();
            let finding = kinds::ORDER_NUMBER_REUSED
                .at(*number)
                .with("value", shown(value, Charset::Utf8))
                .with("first", first)
                .with("second", second);
            found.push(finding.with("differing", names.join(", ")));
        }
    }
    found
}

/// The names that differ between two requests for the same number of the same shop; none where they are not that.
fn differing(first: &Params, second: &Params, number: &str, services: &[&str]) -> Vec<String> {
    let is_meant = |params: &Params| {
        let service = params.word("service");
        service.is_some_and(|service| services.contains(&service))
            || (service.is_none() && params.has("pid") && number == "out_trade_no")
    };
    let same = |name: &str| first.get_filled(name) == second.get_filled(name);
    let is_same_order =
        first.get_filled(number).is_some() && same(number) && same("partner") && same("pid");
    if !is_same_order || !is_meant(first) || !is_meant(second) {
        return Vec::new();
    }
    let mut names: Vec<String> = Vec::new();
    for param in first.iter().chain(second) {
        let name = shown(&param.name, Charset::Utf8);
        let is_data = !PASSING.contains(&name.as_str()) && !names.contains(&name);
        if is_data && !same(&name) {
            names.push(name);
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_number_with_other_data() {
        let order = |service: &str, fee: &str, key: &str| -> Params {
            [
                ("service", service),
                ("partner", "2088006300000000"),
                ("out_trade_no", "7"),
                ("total_fee", fee),
                ("anti_phishing_key", key),
            ]
            .into_iter()
            .collect()
        };
        let pay = "create_direct_pay_by_user";
        let found = |first: &Params, second: &Params| {
            of_several(&[("a".to_owned(), first), ("b".to_owned(), second)]).len()
        };
        assert_eq!(found(&order(pay, "1.00", "x"), &order(pay, "2.00", "x")), 1);
        assert_eq!(found(&order(pay, "1.00", "x"), &order(pay, "1.00", "y")), 0);
        assert_eq!(
            found(
                &order(pay, "1.00", "x"),
                &order("single_trade_query", "", "")
            ),
            0
        );
    }
}
