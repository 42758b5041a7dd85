//! Services, as far as they decide what a status means.

use crate::protocol::params::Params;

/// What kind of trade a service creates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TradeKind {
    /// The seller gets the money at once: instant pay, WAP, mobile, cross-border.
    Instant,
    /// Alipay holds the money until the buyer has confirmed: escrow, and dual where the payer chose escrow.
    Escrow,
}

impl TradeKind {
    /// The name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Instant => "instant",
            Self::Escrow => "escrow",
        }
    }
}

/// The services that create trades of one kind only. `trade_create_by_buyer` is dual: its fields tell.
const KINDS: &[(&str, TradeKind)] = &[
    ("create_direct_pay_by_user", TradeKind::Instant),
    ("alipay.wap.create.direct.pay.by.user", TradeKind::Instant),
    ("alipay.wap.trade.create.direct", TradeKind::Instant),
    ("mobile.securitypay.pay", TradeKind::Instant),
    ("create_forex_trade", TradeKind::Instant),
    ("create_forex_trade_wap", TradeKind::Instant),
    ("create_partner_trade_by_buyer", TradeKind::Escrow),
    ("create_digital_goods_trade_p", TradeKind::Escrow),
];

/// Fields that only trades held in escrow have.
const ESCROW_FIELDS: &[&str] = &[
    "logistics_type",
    "logistics_fee",
    "logistics_payment",
    "logistics_status",
    "receive_name",
    "receive_address",
    "receive_zip",
    "receive_phone",
    "receive_mobile",
    "gmt_send_goods",
    "gmt_logistics_modify",
    "buyer_actions",
    "seller_actions",
];

/// The kind of trade: by the service that was named, by `exterface`, by fields that only escrow has; else unknown.
#[must_use]
pub fn trade_kind(service: Option<&str>, fields: &Params) -> Option<TradeKind> {
    let named = service.or_else(|| fields.word("exterface"));
    let by_name = named
        .and_then(|named| KINDS.iter().find(|(name, _)| *name == named))
        .map(|(_, kind)| *kind);
    by_name.or_else(|| {
        ESCROW_FIELDS
            .iter()
            .any(|name| fields.get_filled(name).is_some())
            .then_some(TradeKind::Escrow)
    })
}
