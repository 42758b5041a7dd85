//! The shop's own command, run with the trade in its environment once everything holds.

use std::ffi::OsString;
use std::process::{Command, Stdio};

use crate::cli::ambient::KEY_VARIABLE;
use crate::cli::failure::{Failure, fail};
use crate::cli::session::Session;
use crate::text::problem::output as problems;

use super::trade::Trade;

/// The fields that the command finds in its environment, as `ALIPAY_` and the name in capitals.
const FIELDS: &[&str] = &[
    "out_trade_no",
    "trade_no",
    "trade_status",
    "refund_status",
    "total_fee",
    "price",
    "quantity",
    "currency",
    "seller_id",
    "seller_email",
    "buyer_id",
    "notify_id",
    "notify_type",
    "notify_time",
    "gmt_payment",
    "extra_common_param",
];

/// How the command ended.
pub(super) enum Ended {
    /// There is none, or it was not to run.
    NotAsked,
    /// With 0.
    Well,
    /// With another status.
    Badly,
    NotStarted(Failure),
}

/// Runs the command, if there is one and everything holds. What it prints goes to standard error, because standard
/// output is the reply. The key is not in its environment.
pub(super) fn run(
    command: &[OsString],
    holds: bool,
    trade: &Trade,
    session: &mut Session<'_>,
) -> Ended {
    let Some((program, arguments)) = command.split_first().filter(|_| holds) else {
        return Ended::NotAsked;
    };
    let mut process = Command::new(program);
    process
        .args(arguments)
        .stdin(Stdio::null())
        .env_remove(KEY_VARIABLE);
    for name in FIELDS {
        let variable = format!("ALIPAY_{}", name.to_ascii_uppercase());
        match trade.plain(name) {
            Some(value) => process.env(variable, value),
            None => process.env_remove(variable),
        };
    }
    match process.output() {
        Ok(output) => {
            session.writer.pass_on(&output.stdout);
            session.writer.pass_on(&output.stderr);
            if output.status.success() {
                Ended::Well
            } else {
                Ended::Badly
            }
        }
        Err(error) => {
            let program = program.display();
            Ended::NotStarted(
                fail(&problems::COMMAND)
                    .with("program", program)
                    .because(&error),
            )
        }
    }
}
