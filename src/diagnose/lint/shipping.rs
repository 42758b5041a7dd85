//! Shipping data and the consignee, and other parameters that are of no use alone.

use super::names::is_listed;
use super::subject::Request;
use crate::catalog::parameters::Need;
use crate::diagnose::Finding;
use crate::diagnose::findings::trade as kinds;

/// The groups of shipping data: type, fee and payment of each.
const LOGISTICS: &[[&str; 3]] = &[
    ["logistics_type", "logistics_fee", "logistics_payment"],
    ["logistics_type_1", "logistics_fee_1", "logistics_payment_1"],
    ["logistics_type_2", "logistics_fee_2", "logistics_payment_2"],
    ["logistics_type_3", "logistics_fee_3", "logistics_payment_3"],
];

/// What tells of a consignee besides name and address.
const CONSIGNEE: &[&str] = &[
    "receive_name",
    "receive_address",
    "receive_zip",
    "receive_phone",
    "receive_mobile",
];

/// Parameters, and what each needs beside it.
const COMPANIONS: &[(&str, &str)] = &[
    ("royalty_parameters", "royalty_type"),
    ("defaultbank", "paymethod"),
    ("sign_id_ext", "sign_name_ext"),
    ("order_gmt_create", "order_valid_time"),
    ("order_valid_time", "order_gmt_create"),
];

/// Groups that are not complete.
pub(super) fn of_groups(request: &Request<'_>) -> Vec<Finding> {
    let there = |name: &str| request.params.get_filled(name).is_some();
    // Of a service that has no such parameter, their names are told.
    let is_taken = |name: &str| {
        request
            .service
            .is_none_or(|service| is_listed(service, name))
    };
    let mut found = Vec::new();
    for group in LOGISTICS.iter().filter(|group| is_taken(group[0])) {
        let given: Vec<&str> = group.iter().copied().filter(|name| there(name)).collect();
        // What the table demands is missed by name already.
        let demanded = |name: &str| {
            request
                .row(name)
                .is_some_and(|row| row.need == Need::Required)
        };
        let lacking = group.iter().find(|name| !there(name) && !demanded(name));
        if let Some(lacking) = lacking.filter(|_| !given.is_empty()) {
            let finding = kinds::LOGISTICS_INCOMPLETE.at(*lacking);
            found.push(finding.with("there", given.join(", ")));
        }
    }
    let given: Vec<&str> = CONSIGNEE
        .iter()
        .copied()
        .filter(|name| there(name))
        .collect();
    let lacking = ["receive_name", "receive_address"]
        .into_iter()
        .find(|name| !there(name));
    if let Some(lacking) = lacking.filter(|_| !given.is_empty() && is_taken("receive_name")) {
        let finding = kinds::CONSIGNEE_INCOMPLETE.at(lacking);
        found.push(finding.with("there", given.join(", ")));
    }
    for (name, other) in COMPANIONS {
        if there(name) && !there(other) && is_taken(name) {
            found.push(kinds::COMPANION_MISSING.at(*name).with("other", other));
        }
    }
    found
}
