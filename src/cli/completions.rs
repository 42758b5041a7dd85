//! `completions`: the completions of a shell, from the command line's own declaration.

use crate::cli::command::{self, Setting};
use crate::cli::exit::Status;
use crate::cli::options::CompletionsArgs;
use crate::cli::session::Session;

/// Runs `completions`. The texts in them follow the language; `--json` has nothing to say about a script.
pub(crate) fn run(args: CompletionsArgs, session: &mut Session<'_>) -> Status {
    let mut command = command::whole(Setting::unbroken(session.lang));
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut command, command::NAME, &mut script);
    if session.json {
        let script = String::from_utf8_lossy(&script);
        session.object(&serde_json::json!({"schema": "alipay-mapi/completions/1", "shell": args.shell.to_string(), "script": script}));
    } else {
        session.writer.product(&script);
    }
    Status::Yes
}
