//! `query-notify-id`: asks the gateway whether it sent this id.

use serde::Serialize;

use crate::catalog::answer;
use crate::cli::exit::Status;
use crate::cli::failure::{Failure, fail};
use crate::cli::options::QueryNotifyIdArgs;
use crate::cli::prepare;
use crate::cli::question::{self, Asker};
use crate::cli::render::json::{self, FindingObject};
use crate::cli::render::layout::Rows;
use crate::cli::session::Session;
use crate::cli::writer::{Report, Style};
use crate::diagnose::findings::request as request_kinds;
use crate::protocol::charset::Charset;
use crate::text::problem::network as problems;
use crate::text::{Lang, report as words, shown};
use crate::transport::{Answer, Outcome};

/// Runs `query-notify-id`.
pub(crate) fn run(args: QueryNotifyIdArgs, session: &mut Session<'_>) -> Result<Status, Failure> {
    let notify_id = args.notify_id.as_encoded_bytes();
    if notify_id.trim_ascii().is_empty() {
        return Err(fail(&problems::ID_EMPTY));
    }
    let profile = prepare::profile(&args.profile, session)?;
    let from_profile = profile.as_ref().and_then(|profile| profile.partner.clone());
    let filled = (args.network.partner.is_none() && from_profile.is_some())
        .then(|| profile.as_ref().map_or("", |profile| profile.name.as_str()))
        .map(|shop| request_kinds::FROM_PROFILE.at("partner").with("shop", shop));
    let partner = args
        .network
        .partner
        .clone()
        .or(from_profile)
        .ok_or_else(|| fail(&problems::PARTNER_NEEDED))?;
    let asker = Asker::new(&args.network, profile.as_ref(), session)?;
    let outcome = asker.ask(&partner, notify_id)?;
    let mut findings: Vec<_> = filled.into_iter().collect();
    findings.extend(question::findings(&outcome));
    session.tell(&findings);
    if session.json {
        session.object(&Object::new(
            &outcome,
            json::findings(&findings, session.lang),
            session.lang,
        ));
    } else {
        let report = report(&outcome, session.lang, session.columns);
        session.writer.report(&report);
    }
    Ok(match outcome.answer {
        Answer::True => Status::Yes,
        Answer::False | Answer::Invalid => Status::No,
        Answer::NotTheService(_) => Status::Unanswered,
    })
}

fn report(outcome: &Outcome, lang: Lang, columns: usize) -> Report {
    let labels = [
        words::ANSWER,
        words::ORIGIN,
        words::MEANING,
        words::NOW,
        words::BODY,
    ]
    .map(|label| label.raw(lang));
    let rows = Rows::of(labels, columns);
    let mut report = Report::new();
    let style = if outcome.answer == Answer::True {
        Style::Good
    } else {
        Style::Bad
    };
    rows.row(&mut report, labels[0], style, outcome.answer.name());
    let host = shown(outcome.host.as_bytes(), Charset::Utf8);
    let facts = [
        ("host", host),
        ("milliseconds", outcome.elapsed.as_millis().to_string()),
    ];
    rows.row(
        &mut report,
        labels[1],
        Style::Plain,
        &words::ASKED_IN.fill(lang, &facts),
    );
    if let Some(text) = answer::by_name(outcome.answer.name()) {
        rows.row(
            &mut report,
            labels[2],
            Style::Plain,
            text.meaning().raw(lang),
        );
        rows.row(
            &mut report,
            labels[3],
            Style::Plain,
            text.action().raw(lang),
        );
    }
    if let Answer::NotTheService(reply) = &outcome.answer {
        rows.row(
            &mut report,
            labels[4],
            Style::Plain,
            &question::reply_line(reply, lang),
        );
        rows.under(&mut report, Style::Faint, &question::excerpt(reply));
    }
    report
}

/// The object of `query-notify-id --json`.
#[derive(Serialize)]
struct Object {
    schema: String,
    answer: &'static str,
    host: String,
    spelling: &'static str,
    elapsed_ms: u64,
    meaning: &'static str,
    action: &'static str,
    plain_http: bool,
    also_tried: Option<Tried>,
    reply: Option<ReplyObject>,
    warnings: Vec<FindingObject>,
}

#[derive(Serialize)]
struct Tried {
    spelling: &'static str,
    answer: &'static str,
}

#[derive(Serialize)]
struct ReplyObject {
    status: u16,
    location: Option<String>,
    content_type: Option<String>,
    excerpt: String,
    oversized: bool,
}

impl Object {
    fn new(outcome: &Outcome, warnings: Vec<FindingObject>, lang: Lang) -> Self {
        let name = outcome.answer.name();
        let text = answer::by_name(name);
        let reply = match &outcome.answer {
            Answer::NotTheService(reply) => Some(ReplyObject {
                status: reply.status,
                location: reply.location.clone(),
                content_type: reply.content_type.clone(),
                excerpt: question::excerpt(reply),
                oversized: reply.oversized,
            }),
            _ => None,
        };
        Self {
            schema: json::schema("query-notify-id"),
            answer: name,
            host: outcome.host.clone(),
            spelling: outcome.spelling.name(),
            elapsed_ms: u64::try_from(outcome.elapsed.as_millis()).unwrap_or(u64::MAX),
            meaning: text.map_or("", |text| text.meaning().raw(lang)),
            action: text.map_or("", |text| text.action().raw(lang)),
            plain_http: outcome.plain_http,
            also_tried: outcome.also_tried.as_ref().map(|(spelling, answer)| Tried {
                spelling: spelling.name(),
                answer: answer.name(),
            }),
            reply,
            warnings,
        }
    }
}
