//! The report of `verify-notify`: the verdict first, then what it rests on, then what to do.

use super::Outcome;
use super::verdict::{Reply, Verdict};
use crate::cli::exit::Status;
use crate::cli::render::layout::{Rows, wrapped};
use crate::cli::writer::{Report, Style};
use crate::text::{Lang, report as words, shown};
use crate::transport::Answer;

/// The report of an outcome.
pub(super) fn report(outcome: &Outcome, lang: Lang, columns: usize) -> Report {
    let labels = [
        words::RECEIVED,
        words::COMPUTED,
        words::ORIGIN,
        words::TRADE,
        words::STATUS,
        words::REFUND,
        words::NOW,
        words::REPLY,
    ];
    let rows = Rows::of(labels.iter().map(|label| label.raw(lang)), columns);
    let mut report = Report::new();
    headline(&mut report, outcome, lang, columns);
    let mut row = |label: crate::text::Text, text: &str| {
        rows.row(&mut report, label.raw(lang), Style::Plain, text);
    };
    if let (Verdict::SignMismatch, Some(comparison)) =
        (&outcome.verdict, outcome.verification.comparison)
    {
        let received = outcome.verification.params.get("sign").unwrap_or_default();
        row(
            words::RECEIVED,
            &shown(received, outcome.verification.charset),
        );
        row(words::COMPUTED, &comparison.computed.to_string());
    }
    if let super::origin::Origin::Answered(asked) = &outcome.origin {
        let facts = [
            ("host", asked.host.clone()),
            ("answer", asked.answer.name().to_owned()),
        ];
        row(words::ORIGIN, &words::ASKED.fill(lang, &facts));
    }
    let trade = trade_line(outcome);
    if !trade.is_empty() {
        row(words::TRADE, &trade);
    }
    // What a status means is said of a message that can be trusted; else its bare value.
    let believed = outcome.verification.matches();
    let with_meaning = |value: String, meaning: Option<&str>| match meaning.filter(|_| believed) {
        Some(meaning) => format!("{value}: {meaning}"),
        None => value,
    };
    let texts = outcome.trade.status_texts(lang);
    if let Some(status) = outcome.trade.text("trade_status") {
        let meaning = texts.as_ref().map(|(meaning, _)| meaning.as_str());
        row(words::STATUS, &with_meaning(status, meaning));
    }
    if let Some(refund) = outcome.trade.text("refund_status") {
        let meaning = outcome.trade.refund_text(lang);
        row(words::REFUND, &with_meaning(refund, meaning.as_deref()));
    }
    let now = match outcome.reply {
        Reply::Success => texts.map(|(_, action)| action),
        Reply::Open => Some(words::NOW_ASK_FIRST.raw(lang).to_owned()),
        Reply::NotDue if outcome.status() == Status::Yes => {
            Some(words::NOW_RETURN.raw(lang).to_owned())
        }
        Reply::NotDue | Reply::Fail => None,
    };
    if let Some(now) = now {
        row(words::NOW, &now);
    }
    row(words::REPLY, reply(outcome.reply).raw(lang));
    report
}

fn headline(report: &mut Report, outcome: &Outcome, lang: Lang, columns: usize) {
    let (style, text, more) = match &outcome.verdict {
        Verdict::Genuine => (Style::Good, words::GENUINE.raw(lang).to_owned(), vec![]),
        Verdict::SignOk => (
            Style::Good,
            words::SIGN_OK.raw(lang).to_owned(),
            vec![words::SIGN_OK_ALONE],
        ),
        Verdict::SignMismatch => {
            let confirmed = outcome.origin.answer() == Some(&Answer::True);
            let why = if confirmed {
                words::SIGN_MISMATCH_TRUE
            } else {
                words::SIGN_MISMATCH_WHY
            };
            (
                Style::Bad,
                words::SIGN_MISMATCH.raw(lang).to_owned(),
                vec![why, words::SIGN_MISMATCH_NEXT],
            )
        }
        Verdict::NotFromAlipay => (
            Style::Bad,
            words::NOT_FROM_ALIPAY.raw(lang).to_owned(),
            vec![],
        ),
        Verdict::OriginUnknown => (
            Style::Warning,
            words::ORIGIN_UNKNOWN.raw(lang).to_owned(),
            vec![],
        ),
        Verdict::Unsupported(name) => {
            let text = words::UNSUPPORTED.fill(lang, &[("name", (*name).to_owned())]);
            (Style::Warning, text, vec![])
        }
    };
    report
        .put(
            style,
            wrapped(
                &format!("{} [{}]", text, outcome.verdict.name()),
                columns,
                "",
            ),
        )
        .put(Style::Plain, "\n");
    for sentence in more {
        report.line(wrapped(sentence.raw(lang), columns, "  "));
    }
}

/// The numbers of the trade and its amount, in a line.
fn trade_line(outcome: &Outcome) -> String {
    let trade = &outcome.trade;
    let mut parts = Vec::new();
    for name in ["out_trade_no", "trade_no"] {
        parts.extend(trade.text(name).map(|value| format!("{name} {value}")));
    }
    let currency = trade
        .text("currency")
        .map_or(String::new(), |currency| format!(" {currency}"));
    parts.extend(trade.amount().map(|amount| format!("{amount}{currency}")));
    parts.extend(
        trade
            .text("seller_id")
            .map(|seller| format!("seller_id {seller}")),
    );
    parts.join(", ")
}

fn reply(reply: Reply) -> crate::text::Text {
    match reply {
        Reply::Success => words::REPLY_SUCCESS,
        Reply::Fail => words::REPLY_FAIL,
        Reply::Open => words::REPLY_OPEN,
        Reply::NotDue => words::REPLY_NONE,
    }
}
