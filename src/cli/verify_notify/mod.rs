//! `verify-notify`: is this notification or return genuine, what does it mean, and what must be answered?

mod expect;
mod follow_up;
mod object;
mod origin;
mod report;
mod trade;
mod verdict;
mod verification;

use crate::cli::exit::Status;
use crate::cli::failure::{Failure, fail};
use crate::cli::input;
use crate::cli::options::VerifyNotifyArgs;
use crate::cli::prepare;
use crate::cli::session::Session;
use crate::diagnose::findings::input::QUERY_OR_PRESIGN;
use crate::diagnose::{Finding, any_error};
use crate::text::problem::usage;

use self::expect::Expectations;
use self::follow_up::Ended;
use self::origin::Origin;
use self::trade::Trade;
use self::verdict::{Reply, Verdict};
use self::verification::Verification;

/// Everything that is known about a message in the end.
struct Outcome {
    verification: Verification,
    origin: Origin,
    trade: Trade,
    verdict: Verdict,
    /// What the verification, the question and the expectations showed.
    findings: Vec<Finding>,
    reply: Reply,
    /// How the command ended, in a word.
    command: Option<&'static str>,
}

/// Runs `verify-notify`.
pub(crate) fn run(args: VerifyNotifyArgs, session: &mut Session<'_>) -> Result<Status, Failure> {
    check_options(&args, session.json)?;
    let expectations = Expectations::typed(&args)?;
    let typed = args.signing;
    let rule = prepare::rule(typed.how.rule.as_deref())?;
    let request = input::open_arguments(typed.input)?;
    let profile = prepare::profile(&typed.profile, session)?;
    // The key comes before the input, so that no error about the input can show a part of it.
    let (key, key_findings) = prepare::key(&typed.key, profile.as_ref(), session)?;
    let input = request.read(session.stdin)?;
    let mut verification = Verification::of(
        &input,
        rule,
        typed.how.charset.as_deref(),
        profile.as_ref(),
        &key,
    )?;
    let mut findings = input.findings;
    if verification.matches() {
        // The right sign settles how the line was to be read.
        findings.retain(|finding| finding.kind.id != QUERY_OR_PRESIGN.id);
    }
    findings.extend(key_findings);
    findings.append(&mut verification.findings);
    let trade = Trade::of(&verification, args.service.as_deref());
    findings.extend(trade.findings.iter().cloned());
    findings.extend(expectations.with_profile(profile.as_ref()).check(&trade));
    // A handler asks only about what has a right sign, or every forgery would cost it a question; a person wants to
    // know whether Alipay confirms a message that does not verify.
    let handles = args.reply || !args.command.is_empty();
    let worth_asking = verification.unsupported.is_none() && (verification.matches() || !handles);
    let origin = if args.online && worth_asking {
        origin::ask(
            &args.network,
            profile.as_ref(),
            &trade,
            &mut findings,
            session,
        )?
    } else {
        Origin::NotAsked
    };
    let verdict = Verdict::of(&verification, &origin);
    let holds = !any_error(&findings) && verdict.suffices(args.offline_ok);
    let reply = Reply::of(verification.channel, holds, &verdict, any_error(&findings));
    let mut outcome = Outcome {
        verification,
        origin,
        trade,
        verdict,
        findings,
        reply,
        command: None,
    };
    let ended = follow_up::run(&args.command, holds, &outcome.trade, session);
    outcome.command = ended.word();
    if !matches!(ended, Ended::NotAsked | Ended::Well) {
        outcome.reply = Reply::failed(outcome.verification.channel);
    }
    tell(&outcome, args.reply, session);
    match ended {
        Ended::NotAsked | Ended::Well => Ok(outcome.status()),
        Ended::Badly => Ok(Status::No),
        Ended::NotStarted(failure) => Ok(session.complain(&failure)),
    }
}

fn check_options(args: &VerifyNotifyArgs, json: bool) -> Result<(), Failure> {
    if args.reply && json {
        return Err(fail(&usage::CONFLICT)
            .with("argument", "--reply")
            .with("other", "--json"));
    }
    let needs = if args.reply {
        Some("--reply")
    } else {
        (!args.command.is_empty()).then_some("-- COMMAND")
    };
    match needs {
        Some(argument) if !args.online && !args.offline_ok => {
            Err(fail(&usage::NEEDS_ONLINE).with("argument", argument))
        }
        _ => Ok(()),
    }
}

/// Prints the outcome: the reply alone, an object, or a report.
fn tell(outcome: &Outcome, reply_alone: bool, session: &mut Session<'_>) {
    session.tell(&outcome.findings);
    if reply_alone {
        session
            .writer
            .product(outcome.reply.word().unwrap_or_default().as_bytes());
    } else if session.json {
        session.object(&object::object(outcome, session.lang));
    } else {
        let report = report::report(outcome, session.lang, session.columns);
        session.writer.report(&report);
    }
}

impl Outcome {
    /// A question that could not be answered stays one; else an error finding makes it a no.
    fn status(&self) -> Status {
        match self.verdict {
            Verdict::Unsupported(_) => Status::Unanswered,
            _ if any_error(&self.findings) => Status::No,
            Verdict::Genuine | Verdict::SignOk => Status::Yes,
            Verdict::SignMismatch | Verdict::NotFromAlipay => Status::No,
            Verdict::OriginUnknown => Status::Unanswered,
        }
    }
}
