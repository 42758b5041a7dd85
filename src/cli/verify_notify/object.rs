//! The object of `verify-notify --json`.

use serde::Serialize;

use super::Outcome;
use super::origin::Origin;
use super::verdict::Reply;
use crate::cli::exit::Status;
use crate::cli::render::json::{self, FindingObject};
use crate::text::{Lang, shown};

#[derive(Serialize)]
pub(super) struct Object {
    schema: String,
    verdict: &'static str,
    channel: &'static str,
    sign: SignObject,
    origin: OriginObject,
    trade: TradeObject,
    findings: Vec<FindingObject>,
    reply: Option<&'static str>,
    /// How the command after `--` ended: `ok`, `failed`, `not-started`, or null where it did not run.
    command: Option<&'static str>,
}

#[derive(Serialize)]
struct SignObject {
    received: Option<String>,
    computed: Option<String>,
    #[serde(rename = "match")]
    matches: bool,
    rule: &'static str,
    charset: &'static str,
    charset_from: &'static str,
}

#[derive(Serialize)]
struct OriginObject {
    asked: bool,
    host: Option<String>,
    answer: Option<&'static str>,
    spelling: Option<&'static str>,
    elapsed_ms: Option<u64>,
}

#[derive(Serialize)]
struct TradeObject {
    out_trade_no: Option<String>,
    trade_no: Option<String>,
    status: Option<String>,
    status_meaning: Option<String>,
    action: Option<String>,
    kind: Option<&'static str>,
    refund_status: Option<String>,
    refund_meaning: Option<String>,
    amount: Option<String>,
    currency: Option<String>,
    seller_id: Option<String>,
    seller_email: Option<String>,
    notify_id: Option<String>,
    notify_type: Option<String>,
    notify_time: Option<String>,
}

/// The object of an outcome.
pub(super) fn object(outcome: &Outcome, lang: Lang) -> Object {
    let verification = &outcome.verification;
    let computed = verification
        .comparison
        .filter(|_| verification.unsupported.is_none());
    let received = verification
        .params
        .get("sign")
        .map(|sign| shown(sign, verification.charset));
    Object {
        schema: json::schema("verify-notify"),
        verdict: outcome.verdict.name(),
        channel: verification.channel.name(),
        sign: SignObject {
            received,
            computed: computed.map(|comparison| comparison.computed.to_string()),
            matches: verification.unsupported.is_none() && verification.matches(),
            rule: verification.rule.name(),
            charset: verification.charset.name(),
            charset_from: verification.charset_from.name(),
        },
        origin: origin(&outcome.origin),
        trade: trade(outcome, lang),
        findings: json::findings(&outcome.findings, lang),
        reply: outcome.reply.word(),
        command: outcome.command,
    }
}

fn origin(origin: &Origin) -> OriginObject {
    let outcome = match origin {
        Origin::Answered(outcome) => Some(outcome),
        Origin::NotAsked | Origin::Unknown => None,
    };
    OriginObject {
        asked: !matches!(origin, Origin::NotAsked),
        host: outcome.map(|outcome| outcome.host.clone()),
        answer: outcome.map(|outcome| outcome.answer.name()),
        spelling: outcome.map(|outcome| outcome.spelling.name()),
        elapsed_ms: outcome
            .map(|outcome| u64::try_from(outcome.elapsed.as_millis()).unwrap_or(u64::MAX)),
    }
}

fn trade(outcome: &Outcome, lang: Lang) -> TradeObject {
    let trade = &outcome.trade;
    let texts = trade.status_texts(lang);
    // What to do is said of a message that may be acted on; else the findings say what to do.
    let trusted = outcome.status() == Status::Yes && outcome.reply != Reply::Fail;
    TradeObject {
        out_trade_no: trade.text("out_trade_no"),
        trade_no: trade.text("trade_no"),
        status: trade.text("trade_status"),
        status_meaning: texts.as_ref().map(|(meaning, _)| meaning.clone()),
        action: texts.filter(|_| trusted).map(|(_, action)| action),
        kind: trade.kind().map(crate::catalog::service::TradeKind::name),
        refund_status: trade.text("refund_status"),
        refund_meaning: trade.refund_text(lang),
        amount: trade.amount(),
        currency: trade.text("currency"),
        seller_id: trade.text("seller_id"),
        seller_email: trade.text("seller_email"),
        notify_id: trade.text("notify_id"),
        notify_type: trade.text("notify_type"),
        notify_time: trade.text("notify_time"),
    }
}
