//! The trade that a message tells of, and what its status means for this kind of service.

use crate::catalog::service::{self, TradeKind};
use crate::catalog::status::{self, Status};
use crate::diagnose::Finding;
use crate::diagnose::findings::{notify as kinds, params as params_kinds};
use crate::protocol::charset::Charset;
use crate::protocol::notify;
use crate::protocol::params::Params;
use crate::text::{Lang, report as words, shown};

use super::verification::Verification;

/// The fields of the trade as text.
pub(super) struct Trade {
    /// The fields of the message, or of the XML in a WAP notification.
    pub(super) fields: Params,
    charset: Charset,
    kind: Option<TradeKind>,
    pub(super) findings: Vec<Finding>,
}

impl Trade {
    /// Reads the trade out of a message.
    pub(super) fn of(verification: &Verification, service: Option<&str>) -> Self {
        let mut findings = Vec::new();
        let fields = notify::fields(&verification.params).unwrap_or_else(|reason| {
            let reason = shown(reason.as_bytes(), Charset::Utf8);
            findings.push(
                kinds::NOTIFY_DATA_UNREADABLE
                    .at("notify_data")
                    .with("reason", reason),
            );
            verification.params.clone()
        });
        // The XML of a WAP notification was decoded already.
        let charset = if verification.params.get_filled("notify_data").is_some() {
            for (name, count) in fields.repeated_names() {
                let name = shown(name, Charset::Utf8);
                findings.push(params_kinds::DUPLICATE_NAME.at(name).with("count", count));
            }
            Charset::Utf8
        } else {
            verification.charset
        };
        let kind = service::trade_kind(
            service.or_else(|| verification.params.word("service")),
            &fields,
        );
        let trade = Self {
            fields,
            charset,
            kind,
            findings,
        };
        trade.with_status_checked()
    }

    fn with_status_checked(mut self) -> Self {
        if let Some(value) = self.text("trade_status")
            && status::meanings(&value, None).next().is_none()
        {
            self.findings.push(
                kinds::STATUS_UNKNOWN
                    .at("trade_status")
                    .with("status", value),
            );
        }
        self
    }

    /// A field as it can be shown.
    pub(super) fn text(&self, name: &str) -> Option<String> {
        self.fields
            .get_filled(name)
            .map(|value| shown(value, self.charset))
    }

    /// A field as text for another program: not escaped, and `None` where its bytes are no text.
    pub(super) fn plain(&self, name: &str) -> Option<String> {
        let text = self.charset.decode(self.fields.get_filled(name)?)?;
        (!text.contains('\0')).then_some(text)
    }

    /// The amount: `total_fee`, or the price of trades that have none.
    pub(super) fn amount(&self) -> Option<String> {
        ["total_fee", "rmb_fee", "money", "price"]
            .into_iter()
            .find_map(|name| self.text(name))
    }

    /// The charset of the fields.
    pub(super) const fn charset(&self) -> Charset {
        self.charset
    }

    /// The kind of trade, where it can be told.
    pub(super) fn kind(&self) -> Option<TradeKind> {
        self.kind
    }

    /// What the status means, and what to do now: for the kind of trade, or for both where it is not known.
    pub(super) fn status_texts(&self, lang: Lang) -> Option<(String, String)> {
        let value = self.text("trade_status")?;
        let mut statuses: Vec<&Status> = status::meanings(&value, self.kind).collect();
        if statuses.is_empty() {
            statuses = status::meanings(&value, None).collect();
        }
        let first = statuses.first()?;
        let alike = |of: fn(&Status) -> crate::text::Text| {
            if statuses
                .iter()
                .all(|status| of(status).raw(lang) == of(first).raw(lang))
            {
                return of(first).raw(lang).to_owned();
            }
            let each = statuses.iter().map(|status| {
                let label = match status.kind {
                    TradeKind::Instant => words::IF_INSTANT,
                    TradeKind::Escrow => words::IF_ESCROW,
                };
                label.fill(lang, &[("meaning", of(status).raw(lang).to_owned())])
            });
            each.collect::<Vec<_>>().join(" / ")
        };
        Some((alike(Status::meaning), alike(Status::action)))
    }

    /// What the refund status means.
    pub(super) fn refund_text(&self, lang: Lang) -> Option<String> {
        status::refund_meaning(&self.text("refund_status")?).map(|text| text.raw(lang).to_owned())
    }
}
