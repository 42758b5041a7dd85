//! Runs a case of `tests/cases` and reads what came of it.

use std::ffi::OsString;
use std::io::{self, ErrorKind, Write};

use alipay_mapi::text::{Lang, problem};
use serde_json::Value;

use super::peer::Peer;
use crate::support::data::bytes;
use crate::support::run::{KEY, Sandbox};

/// What came of a case.
pub(super) struct Outcome {
    pub(super) status: Option<u8>,
    pub(super) stdout: String,
    pub(super) stderr: String,
}

impl Outcome {
    /// Runs a case: its arguments in its folder, against its server.
    pub(super) fn of(case: &Value, lang: &str, json: bool) -> Self {
        let shop = Sandbox::new();
        for (name, contents) in case["files"].as_object().into_iter().flatten() {
            shop.file(name, bytes(contents.as_str().unwrap()));
        }
        #[cfg(unix)]
        if let Some(name) = case["open"].as_str() {
            use std::os::unix::fs::PermissionsExt as _;
            std::fs::set_permissions(shop.path(name), std::fs::Permissions::from_mode(0o644))
                .unwrap();
        }
        let peer = Peer::of(case["server"].as_str().unwrap_or_default(), &shop);
        let fill = |text: &str| text.replace("{key}", KEY).replace("{url}", &peer.url);
        let argument = |text: &str| -> OsString { os_string(bytes(&fill(text))) };
        let arguments: Vec<OsString> = match &case["args"] {
            Value::String(line) => line.split_whitespace().map(argument).collect(),
            list => list
                .as_array()
                .unwrap()
                .iter()
                .map(|part| argument(part.as_str().unwrap()))
                .collect(),
        };
        // Options stand before a command that is to be run.
        let at = arguments
            .iter()
            .position(|argument| argument == "--")
            .unwrap_or(arguments.len());
        let mut one = shop.run(arguments[..at].to_vec());
        if case["plain"] != true
            || !arguments
                .iter()
                .any(|argument| argument.to_string_lossy().starts_with("--lang"))
        {
            one = one.args(["--lang", lang]);
        }
        one = one
            .args(json.then_some("--json"))
            .args(arguments[at..].to_vec());
        one = one.env("LANG", lang.replace('-', "_"));
        for (name, value) in case["env"].as_object().into_iter().flatten() {
            one = one.env(name, fill(value.as_str().unwrap()));
        }
        one = one.stdin(bytes(&fill(case["stdin"].as_str().unwrap_or_default())));
        let (status, stdout, stderr) = match case["way"].as_str().unwrap_or_default() {
            "" => one.library(),
            "program" => one.program(),
            "terminal" => one.terminals(true, false, true).library(),
            "full" => one.library_into(&mut Full),
            other => panic!("no way to run is called {other}"),
        }
        .everything();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Self {
            status,
            stdout: text(stdout),
            stderr: text(stderr),
        }
    }

    /// What all objects tell; a diagnosis has one for each input.
    pub(super) fn findings(&self) -> Vec<Value> {
        let objects = self.stdout.lines().map(serde_json::from_str::<Value>);
        let mut found = Vec::new();
        for object in objects.map(Result::unwrap_or_default) {
            let list = object.get("warnings").or_else(|| object.get("findings"));
            found.extend(list.and_then(Value::as_array).cloned().unwrap_or_default());
        }
        found
    }

    pub(super) fn error(&self) -> Option<String> {
        let last = self.stdout.lines().last().unwrap_or_default();
        let object: Value = serde_json::from_str(last).unwrap_or_default();
        object["error"]["id"].as_str().map(str::to_owned)
    }

    /// Whether standard error has the text of that error, wherever its lines are broken.
    pub(super) fn tells(&self, id: &str, lang: &str) -> bool {
        let what = problem::all()
            .find(|problem| problem.id == id)
            .unwrap()
            .what();
        let text = what.raw(if lang == "en" { Lang::En } else { Lang::Zh });
        let bare = |text: &str| text.split_whitespace().collect::<String>();
        let told = bare(&self.stderr);
        // What stands between the places that data fill.
        let mut words = text.split(['{', '}']).step_by(2).map(bare);
        words.all(|words| told.contains(&words))
    }
}

#[cfg(unix)]
fn os_string(bytes: Vec<u8>) -> OsString {
    use std::os::unix::ffi::OsStringExt as _;
    OsString::from_vec(bytes)
}

#[cfg(not(unix))]
fn os_string(bytes: Vec<u8>) -> OsString {
    String::from_utf8_lossy(&bytes).into_owned().into()
}

/// Standard output on a full disk.
struct Full;

impl Write for Full {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(ErrorKind::StorageFull.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
