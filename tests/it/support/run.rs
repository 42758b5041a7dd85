//! Runs the program in a folder of its own, as a library call or as a process, and insists that its status and both
//! streams are looked at: an [`Ended`] that is dropped before that panics.
//!
//! `{dir}` in an argument or variable stands for the folder. Nothing of the environment of the tests comes in.

use std::ffi::OsString;
use std::io::{self, Cursor, Read, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread;

use alipay_mapi::cli::{self, Ambient, Terminals, World};
use serde_json::Value;
use tempfile::TempDir;

/// A key in the form of the gateway's, for tests that do not look for it.
pub(crate) const KEY: &str = "k3y0f7h3t3s7s0nlyk3y0f7h3t3s7s0n";
/// Runs of this file end with 2 or 3 for the caller's and the surroundings' faults.
pub(crate) const USAGE: u8 = 2;
/// See [`USAGE`].
pub(crate) const UNANSWERED: u8 = 3;

/// A folder that goes away with it.
pub(crate) struct Sandbox {
    folder: TempDir,
}

impl Sandbox {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { folder }
    }

    /// Writes a file that only the user can read.
    pub(crate) fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> &Self {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, bytes).unwrap();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
        }
        self
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn read(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).unwrap()
    }

    /// The names of the files in the folder, sorted.
    pub(crate) fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    /// A run with these arguments, none of which has happened yet.
    pub(crate) fn run<I>(&self, arguments: I) -> Run<'_>
    where
        I: IntoIterator,
        I::Item: Into<OsString>,
    {
        Run {
            sandbox: self,
            arguments: arguments.into_iter().map(Into::into).collect(),
            variables: Vec::new(),
            stdin: Box::new(io::empty()),
            terminals: Terminals::default(),
            columns: None,
            ask_secret: |_| Err(io::ErrorKind::Unsupported.into()),
        }
    }

    fn fill_in(&self, text: OsString) -> OsString {
        match text.to_str() {
            Some(text) => text
                .replace("{dir}", self.folder.path().to_str().unwrap())
                .into(),
            None => text,
        }
    }
}

/// A run in the sandbox with the library, of one command line split at blanks; `{key}` is [`KEY`].
pub(crate) fn run(line: &str) -> Ended {
    Sandbox::new().run(words(line)).library()
}

/// The words of a command line without quotes.
pub(crate) fn words(line: &str) -> Vec<String> {
    line.split_whitespace()
        .map(|word| word.replace("{key}", KEY))
        .collect()
}

/// What is to be run.
#[must_use]
pub(crate) struct Run<'a> {
    sandbox: &'a Sandbox,
    arguments: Vec<OsString>,
    variables: Vec<(OsString, OsString)>,
    stdin: Box<dyn Read + Send>,
    terminals: Terminals,
    columns: Option<usize>,
    ask_secret: fn(&str) -> io::Result<String>,
}

impl Run<'_> {
    pub(crate) fn args<I>(mut self, more: I) -> Self
    where
        I: IntoIterator,
        I::Item: Into<OsString>,
    {
        self.arguments.extend(more.into_iter().map(Into::into));
        self
    }

    pub(crate) fn env(mut self, name: &str, value: impl Into<OsString>) -> Self {
        let value = self.sandbox.fill_in(value.into());
        self.variables.push((name.into(), value));
        self
    }

    pub(crate) fn stdin(mut self, bytes: impl AsRef<[u8]>) -> Self {
        self.stdin = Box::new(Cursor::new(bytes.as_ref().to_vec()));
        self
    }

    /// Standard input that never ends.
    pub(crate) fn endless_stdin(mut self) -> Self {
        self.stdin = Box::new(io::repeat(b'a'));
        self
    }

    /// For the library only: which streams are terminals.
    pub(crate) const fn terminals(mut self, stdin: bool, stdout: bool, stderr: bool) -> Self {
        self.terminals = Terminals {
            stdin,
            stdout,
            stderr,
        };
        self
    }

    /// For the library only: the width of the terminal.
    pub(crate) const fn columns(mut self, columns: usize) -> Self {
        self.columns = Some(columns);
        self
    }

    /// For the library only: who is asked for a key.
    pub(crate) fn secret(mut self, ask: fn(&str) -> io::Result<String>) -> Self {
        self.ask_secret = ask;
        self
    }

    /// Runs the library function in this process.
    pub(crate) fn library(self) -> Ended {
        let mut stdout = Vec::new();
        let mut ended = self.library_into(&mut stdout);
        ended.stdout = stdout;
        ended
    }

    /// Runs it in the library with `--json`: the object of that command, with that status and nothing on standard error.
    #[track_caller]
    pub(crate) fn object(self, command: &str, status: u8) -> Value {
        let mut object = Value::Null;
        self.args(["--json"])
            .library()
            .expect_status(status)
            .expect_stderr("")
            .expect_json(|said| object = said.clone());
        assert_eq!(object["schema"], format!("alipay-mapi/{command}/1"));
        object
    }

    /// Runs the library function; what it prints goes there and not into the result.
    pub(crate) fn library_into(mut self, stdout: &mut dyn Write) -> Ended {
        let mut ended = Ended::of(&self.arguments);
        let world = World {
            variables: std::mem::take(&mut self.variables),
            terminals: self.terminals,
            columns: self.columns,
            ask_secret: self.ask_secret,
        };
        let arguments = self.filled_in();
        let ambient = Ambient {
            stdin: &mut *self.stdin,
            stdout,
            stderr: &mut ended.stderr,
            world,
        };
        ended.status = Some(cli::run(&arguments, ambient).code());
        ended
    }

    /// Runs the program itself, in the folder, with no variables but those of this run.
    pub(crate) fn program(mut self) -> Ended {
        let mut ended = Ended::of(&self.arguments);
        let mut command = self.command();
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut to_child = child.stdin.take().unwrap();
        let mut stdin = std::mem::replace(&mut self.stdin, Box::new(io::empty()));
        // The program may end before it has read all.
        let feeder = thread::spawn(move || io::copy(&mut stdin, &mut to_child).map(drop));
        let output = child.wait_with_output().unwrap();
        let _ = feeder.join().unwrap();
        ended.status = output
            .status
            .code()
            .and_then(|code| u8::try_from(code).ok());
        ended.stdout = output.stdout;
        ended.stderr = output.stderr;
        ended
    }

    /// The program as a process that is not started yet, for what needs streams of its own.
    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_alipay-mapi"));
        command
            .args(self.filled_in())
            .env_clear()
            .envs(self.variables.iter().cloned())
            .current_dir(self.sandbox.folder.path());
        command
    }

    fn filled_in(&self) -> Vec<OsString> {
        let arguments = self.arguments.iter().cloned();
        arguments
            .map(|argument| self.sandbox.fill_in(argument))
            .collect()
    }
}

/// A run that has ended. Its status and both of its streams must be looked at before it goes.
pub(crate) struct Ended {
    what: String,
    status: Option<u8>,
    pub(super) stdout: Vec<u8>,
    pub(super) stderr: Vec<u8>,
    seen: Seen,
}

#[derive(Default)]
struct Seen {
    status: bool,
    stdout: bool,
    stderr: bool,
}

impl Ended {
    fn of(arguments: &[OsString]) -> Self {
        Self {
            what: format!("{arguments:?}"),
            status: None,
            stdout: Vec::new(),
            stderr: Vec::new(),
            seen: Seen::default(),
        }
    }

    /// The exit status; what a signal ended has none.
    #[track_caller]
    pub(crate) fn expect_status(mut self, status: u8) -> Self {
        self.seen.status = true;
        self.check(self.status == Some(status), &format!("status {status}"));
        self
    }

    /// All of standard output.
    #[track_caller]
    pub(crate) fn expect_stdout(mut self, expected: impl AsRef<[u8]>) -> Self {
        self.seen.stdout = true;
        let expected = expected.as_ref();
        let all = String::from_utf8_lossy(expected);
        self.check(self.stdout == expected, &format!("standard output {all:?}"));
        self
    }

    /// All of standard error.
    #[track_caller]
    pub(crate) fn expect_stderr(mut self, expected: &str) -> Self {
        self.seen.stderr = true;
        self.check(
            self.stderr == expected.as_bytes(),
            &format!("standard error {expected:?}"),
        );
        self
    }

    /// Parts of standard output, which is UTF-8.
    #[track_caller]
    pub(crate) fn expect_stdout_holds(mut self, parts: &[&str]) -> Self {
        self.seen.stdout = true;
        let text = text(&self.stdout);
        for part in parts {
            self.check(
                text.contains(part),
                &format!("standard output with {part:?}"),
            );
        }
        self
    }

    /// Parts of standard error, wherever its lines are broken.
    #[track_caller]
    pub(crate) fn expect_stderr_holds(mut self, parts: &[&str]) -> Self {
        self.seen.stderr = true;
        let text = unwrapped(&text(&self.stderr));
        for part in parts {
            let part = unwrapped(part);
            self.check(
                text.contains(&part),
                &format!("standard error with {part:?}"),
            );
        }
        self
    }

    /// Standard output and standard error as the test likes.
    #[track_caller]
    pub(crate) fn expect_streams(mut self, look: impl FnOnce(&str, &str)) -> Self {
        self.seen.stdout = true;
        self.seen.stderr = true;
        look(&text(&self.stdout), &text(&self.stderr));
        self
    }

    /// Standard output as one JSON object on one line, with a schema.
    #[track_caller]
    pub(crate) fn expect_json(mut self, look: impl FnOnce(&Value)) -> Self {
        self.seen.stdout = true;
        let text = text(&self.stdout);
        self.check(
            text.ends_with('\n') && text.lines().count() == 1,
            "one line of JSON",
        );
        let value: Value = serde_json::from_str(&text).unwrap();
        let schema = value["schema"].as_str().unwrap_or_default();
        self.check(
            schema.starts_with("alipay-mapi/") && schema.ends_with("/1"),
            "a schema in the JSON",
        );
        look(&value);
        self
    }

    /// Everything that came out, for a search through all of it.
    pub(crate) fn everything(mut self) -> (Option<u8>, Vec<u8>, Vec<u8>) {
        self.seen = Seen {
            status: true,
            stdout: true,
            stderr: true,
        };
        let (stdout, stderr) = (&mut self.stdout, &mut self.stderr);
        (self.status, std::mem::take(stdout), std::mem::take(stderr))
    }

    #[track_caller]
    fn check(&self, holds: bool, expected: &str) {
        assert!(
            holds,
            "expected {expected} of {}\nstatus {:?}\nstandard output:\n{}\nstandard error:\n{}",
            self.what,
            self.status,
            String::from_utf8_lossy(&self.stdout),
            String::from_utf8_lossy(&self.stderr),
        );
    }
}

impl Drop for Ended {
    fn drop(&mut self) {
        let Seen {
            status,
            stdout,
            stderr,
        } = self.seen;
        assert!(
            (status && stdout && stderr) || thread::panicking(),
            "the test looked at status: {status}, standard output: {stdout}, standard error: {stderr} of {}",
            self.what
        );
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// The text without blanks and line ends, which wrapping moves; Chinese is broken where there is none.
fn unwrapped(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
#[should_panic(expected = "standard error: false")]
fn a_run_that_is_not_looked_at_fails_its_test() {
    run("--version")
        .expect_status(0)
        .expect_stdout(format!("alipay-mapi {}\n", env!("CARGO_PKG_VERSION")));
}
