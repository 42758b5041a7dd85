//! The shop's own command, run with the trade in its environment once everything holds.

use std::ffi::OsString;
use std::io::{self, Read};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

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
    "rmb_fee",
    "money",
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
    "batch_no",
    "result_details",
    "success_details",
    "fail_details",
    "out_return_no",
];

/// How often it is looked whether the command has ended.
const LOOK_AGAIN: Duration = Duration::from_millis(10);
/// How long its last words may take once it has ended.
const LAST_WORDS: Duration = Duration::from_millis(100);

/// So many pieces are still taken after the end: what runs on in the background may talk for ever.
const MOST_LAST_WORDS: usize = 64;

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

impl Ended {
    /// The word in JSON.
    pub(super) const fn word(&self) -> Option<&'static str> {
        match self {
            Self::NotAsked => None,
            Self::Well => Some("ok"),
            Self::Badly => Some("failed"),
            Self::NotStarted(_) => Some("not-started"),
        }
    }
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
    match start_and_wait(process, session) {
        Ok(status) if status.success() => Ended::Well,
        Ok(_) => Ended::Badly,
        Err(error) => {
            let failure = fail(&problems::COMMAND).with("program", program.display());
            Ended::NotStarted(failure.because(&error))
        }
    }
}

/// Starts the command with one pipe for both its streams, so that what it prints keeps its order.
fn start_and_wait(mut process: Command, session: &mut Session<'_>) -> io::Result<ExitStatus> {
    let (reader, writer) = io::pipe()?;
    process.stdout(writer.try_clone()?).stderr(writer);
    let mut child = process.spawn()?;
    // Our own ends of the pipe go, so that it closes with the command's.
    drop(process);
    let (sender, printed) = mpsc::channel();
    read_aside(reader, sender);
    pass_on_until_the_end(&mut child, &printed, session)
}

/// Hands on what the command prints until the command itself ends. What it left running in the background may hold its
/// pipes open for ever, and is not waited for.
fn pass_on_until_the_end(
    child: &mut Child,
    printed: &mpsc::Receiver<Vec<u8>>,
    session: &mut Session<'_>,
) -> io::Result<ExitStatus> {
    let mut last_words = 0;
    loop {
        let ended = child.try_wait()?;
        if let Some(status) = ended.filter(|_| last_words == MOST_LAST_WORDS) {
            return Ok(status);
        }
        // Once more after the end: what was printed before it may still be on its way.
        let patience = if ended.is_some() {
            LAST_WORDS
        } else {
            LOOK_AGAIN
        };
        match (printed.recv_timeout(patience), ended) {
            (Ok(bytes), ended) => {
                session.writer.pass_on(&bytes);
                last_words += usize::from(ended.is_some());
            }
            (Err(_), Some(status)) => return Ok(status),
            (Err(RecvTimeoutError::Timeout), None) => {}
            (Err(RecvTimeoutError::Disconnected), None) => return child.wait(),
        }
    }
}

fn read_aside(mut pipe: impl Read + Send + 'static, sender: mpsc::Sender<Vec<u8>>) {
    thread::spawn(move || {
        let mut buffer = [0; 4096];
        while let Ok(length @ 1..) = pipe.read(&mut buffer) {
            if sender.send(buffer[..length].to_vec()).is_err() {
                break;
            }
        }
    });
}
