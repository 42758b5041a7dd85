//! A request or a message under its checks: its parameters, and what kind of text each may hold.

use crate::catalog::parameters::{self, Format, Parameter, Service};
use crate::protocol::charset::Charset;
use crate::protocol::params::Params;
use crate::protocol::rule::RuleName;

/// What the checks of a request read.
#[derive(Clone, Copy)]
pub(super) struct Request<'a> {
    pub(super) params: &'a Params,
    pub(super) rule: RuleName,
    pub(super) charset: Charset,
    /// The table of the service that is named, where there is one.
    pub(super) service: Option<&'static Service>,
}

impl<'a> Request<'a> {
    pub(super) fn new(params: &'a Params, rule: RuleName, charset: Charset) -> Self {
        let service = params
            .word("service")
            .and_then(|name| parameters::by_name(name).filter(|service| service.name == name));
        Self {
            params,
            rule,
            charset,
            service: service.filter(|_| rule != RuleName::Epay),
        }
    }

    /// The row of a parameter in the table of the service.
    pub(super) fn row(&self, name: &str) -> Option<&'static Parameter> {
        self.service?.parameter(name)
    }

    /// Whether the service is one of these.
    pub(super) fn is_for(&self, names: &[&str]) -> bool {
        self.service
            .is_some_and(|service| names.contains(&service.name))
    }
}

/// What kind of text a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Content {
    /// ASCII by its form: numbers, words of the protocol, dates, addresses.
    Plain,
    /// A number or name that the shop made up, best in ASCII.
    Identifier,
    /// Text for people, or anything.
    Free,
}

/// Parameters that are ASCII in every service and every message.
const PLAIN: &[&str] = &[
    "service",
    "partner",
    "pid",
    "sign",
    "sign_type",
    "sec_id",
    "_input_charset",
    "seller_id",
    "seller_email",
    "seller_user_id",
    "buyer_id",
    "buyer_email",
    "email",
    "total_fee",
    "price",
    "quantity",
    "discount",
    "money",
    "rmb_fee",
    "batch_num",
    "batch_fee",
    "payment_type",
    "notify_id",
    "notify_time",
    "notify_type",
    "notify_url",
    "return_url",
    "trade_no",
    "trade_status",
    "refund_status",
    "gmt_create",
    "gmt_payment",
    "gmt_close",
    "gmt_refund",
    "is_success",
    "exterface",
    "type",
    "v",
    "format",
];

/// Numbers that a shop makes up.
const IDENTIFIERS: &[&str] = &[
    "out_trade_no",
    "out_order_no",
    "out_return_no",
    "out_request_no",
    "batch_no",
    "req_id",
    "partner_trans_id",
    "partner_refund_id",
];

/// What kind of text a parameter holds, by its row in a table or by its name.
pub(super) fn content(name: &[u8], row: Option<&Parameter>) -> Content {
    let is_one_of = |names: &[&str]| names.iter().any(|known| known.as_bytes() == name);
    if is_one_of(IDENTIFIERS) {
        return Content::Identifier;
    }
    let by_form =
        row.is_some_and(|row| !matches!(row.format, Format::Any | Format::Json | Format::Xml));
    if by_form || is_one_of(PLAIN) {
        Content::Plain
    } else {
        Content::Free
    }
}

/// Whether a value is a document of its own, JSON or XML, with escapes of its own.
pub(super) fn is_document(text: &str) -> bool {
    text.starts_with(['{', '<']) || text.starts_with("[{")
}
