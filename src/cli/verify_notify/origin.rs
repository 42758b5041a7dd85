//! Whether Alipay sent the message: the same question that `query-notify-id` asks.

use crate::cli::failure::Failure;
use crate::cli::options::NetworkArgs;
use crate::cli::question::{self, Asker};
use crate::cli::session::Session;
use crate::config::Profile;
use crate::diagnose::Finding;
use crate::diagnose::findings::notify as kinds;
use crate::text::problem::Fault;
use crate::transport::{Answer, Outcome};

use super::trade::Trade;

/// What is known of the origin.
pub(super) enum Origin {
    NotAsked,
    /// Asked for, but there is no answer, or no id to ask about.
    Unknown,
    Answered(Box<Outcome>),
}

impl Origin {
    /// The answer, where one came.
    pub(super) fn answer(&self) -> Option<&Answer> {
        match self {
            Self::Answered(outcome) => Some(&outcome.answer),
            Self::NotAsked | Self::Unknown => None,
        }
    }
}

/// Asks about the message's `notify_id`. No answer is a finding; only a question that could not even be put because
/// of what was typed is an error.
pub(super) fn ask(
    args: &NetworkArgs,
    profile: Option<&Profile>,
    trade: &Trade,
    findings: &mut Vec<Finding>,
    session: &Session<'_>,
) -> Result<Origin, Failure> {
    let asker = Asker::new(args, profile, session)?;
    let Some(notify_id) = trade.fields.get_filled("notify_id") else {
        findings.push(kinds::NOTIFY_ID_MISSING.at("notify_id"));
        return Ok(Origin::Unknown);
    };
    let named = args
        .partner
        .clone()
        .or_else(|| profile.and_then(|profile| profile.partner.clone()));
    let partner = if let Some(partner) = named.or_else(|| trade.plain("partner")) {
        partner
    } else if let Some(seller) = trade.plain("seller_id") {
        findings.push(kinds::PARTNER_FROM_SELLER.found().with("partner", &seller));
        seller
    } else {
        findings.push(kinds::PARTNER_UNKNOWN.found());
        return Ok(Origin::Unknown);
    };
    match asker.ask(&partner, notify_id) {
        Ok(outcome) => {
            findings.extend(question::findings(&outcome));
            if let Answer::NotTheService(reply) = &outcome.answer {
                let reason = question::reply_line(reply, session.lang);
                findings.push(kinds::ORIGIN_UNANSWERED.found().with("reason", reason));
            }
            Ok(Origin::Answered(Box::new(outcome)))
        }
        Err(failure) if failure.problem.fault == Fault::Surroundings => {
            findings.push(
                kinds::ORIGIN_UNANSWERED
                    .found()
                    .with("reason", failure.what(session.lang)),
            );
            Ok(Origin::Unknown)
        }
        Err(failure) => Err(failure),
    }
}
