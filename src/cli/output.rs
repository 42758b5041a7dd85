//! Where results go besides standard output: a file, written whole or not at all, and the browser.

use std::fs::OpenOptions;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::Stdio;

use crate::cli::ambient::KEY_VARIABLE;
use crate::cli::failure::{Failure, fail};
use crate::cli::input::shown_path;
use crate::protocol::gateway::{Known, NotAGateway};
use crate::text::problem::output as problems;

/// Writes a file: beside the old one first, which is then replaced at once. Only the user can read it, since a form
/// holds the payer's data. A device or a pipe is written as it is.
pub(crate) fn write_file(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let unwritable = |error: io::Error| {
        fail(&problems::UNWRITABLE)
            .with("file", shown_path(path))
            .because(&error)
    };
    let special = path
        .metadata()
        .is_ok_and(|old| !old.is_file() && !old.is_dir());
    if special {
        let mut file = OpenOptions::new()
            .write(true)
            .open(path)
            .map_err(unwritable)?;
        return file.write_all(bytes).map_err(unwritable);
    }
    // A link is followed, so that what it points to is replaced and not the link.
    let target = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    if target.is_dir() {
        return Err(unwritable(io::ErrorKind::IsADirectory.into()));
    }
    let folder = target
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(unwritable)?;
    file.write_all(bytes).map_err(unwritable)?;
    file.persist(&target)
        .map(drop)
        .map_err(|error| unwritable(error.error))
}

/// Opens an address or a file in the browser, which does not get to see the key.
pub(crate) fn open_in_browser(target: &str) -> Result<(), Failure> {
    let mut last = fail(&problems::NOT_OPENED).with("reason", "-");
    for mut command in open::commands(target) {
        command.env_remove(KEY_VARIABLE);
        command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        match command.status() {
            Ok(status) if status.success() => return Ok(()),
            Ok(status) => last = fail(&problems::NOT_OPENED).with("reason", status),
            Err(error) => last = fail(&problems::NOT_OPENED).because(&error),
        }
    }
    Err(last)
}

/// The failure of a text that names no gateway.
pub(crate) fn gateway_failure(error: NotAGateway, text: &str, known: &[Known]) -> Failure {
    match error {
        NotAGateway::Unknown => {
            let known = known
                .iter()
                .map(|known| known.id)
                .collect::<Vec<_>>()
                .join(", ");
            fail(&problems::UNKNOWN_GATEWAY)
                .with("value", text)
                .with("known", known)
        }
        NotAGateway::Scheme(scheme) => fail(&problems::GATEWAY_SCHEME).with("scheme", scheme),
        NotAGateway::Query => fail(&problems::GATEWAY_QUERY),
        NotAGateway::UserInfo => fail(&problems::GATEWAY_USER),
    }
}
