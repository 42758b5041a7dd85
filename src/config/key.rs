//! The key: where it comes from, and what reading it shows.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use crate::protocol::key::Key;

/// The most bytes that a key file may have. A PEM file is shorter, a wrong file usually longer.
pub(crate) const LIMIT: usize = 16 << 10;

/// Where a key came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum KeyFrom {
    Option,
    File(PathBuf),
    Variable,
    Prompt,
}

/// What each place says. Reading a file or asking happens only where the places before say nothing.
pub(crate) struct KeySources<'a> {
    pub(crate) option: Option<Vec<u8>>,
    pub(crate) file: Option<&'a Path>,
    pub(crate) profile_file: Option<&'a Path>,
    pub(crate) variable: Option<&'a std::ffi::OsStr>,
    pub(crate) prompt: Option<&'a dyn Fn() -> io::Result<String>>,
}

/// Why there is no key.
#[derive(Debug)]
pub(crate) enum KeyProblem {
    Missing,
    Twice,
    Unreadable(PathBuf, io::Error),
    TooLarge(PathBuf),
    Prompt(io::Error),
    Empty(KeyFrom),
}

impl KeySources<'_> {
    /// The key, and where it came from.
    pub(crate) fn resolve(self) -> Result<(Key, KeyFrom), KeyProblem> {
        if self.option.is_some() && self.file.is_some() {
            return Err(KeyProblem::Twice);
        }
        let (key, from) = if let Some(key) = self.option {
            (Key::new(key), KeyFrom::Option)
        } else if let Some(path) = self.file.or(self.profile_file) {
            (read_key_file(path)?, KeyFrom::File(path.to_owned()))
        } else if let Some(value) = self.variable {
            (
                Key::new(value.as_encoded_bytes().to_vec()),
                KeyFrom::Variable,
            )
        } else if let Some(prompt) = self.prompt {
            (
                Key::new(prompt().map_err(KeyProblem::Prompt)?.into_bytes()),
                KeyFrom::Prompt,
            )
        } else {
            return Err(KeyProblem::Missing);
        };
        if key.is_empty() {
            Err(KeyProblem::Empty(from))
        } else {
            Ok((key, from))
        }
    }
}

/// The key of a file: one line end is dropped, all else is kept as it stands.
pub(crate) fn read_key_file(path: &Path) -> Result<Key, KeyProblem> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(LIMIT + 1));
    let read =
        File::open(path).and_then(|file| file.take(LIMIT as u64 + 1).read_to_end(&mut bytes));
    read.map_err(|error| KeyProblem::Unreadable(path.to_owned(), error))?;
    if bytes.len() > LIMIT {
        return Err(KeyProblem::TooLarge(path.to_owned()));
    }
    let bare = bytes.strip_suffix(b"\n").map_or(bytes.as_slice(), |bare| {
        bare.strip_suffix(b"\r").unwrap_or(bare)
    });
    Ok(Key::new(bare.to_vec()))
}

/// Whether other users of the machine can read a file.
#[cfg(unix)]
pub(crate) fn others_can_read(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    path.metadata()
        .is_ok_and(|file| file.is_file() && file.permissions().mode() & 0o044 != 0)
}

/// Whether other users of the machine can read a file: access lists are not looked at here.
#[cfg(not(unix))]
pub(crate) fn others_can_read(_path: &Path) -> bool {
    false
}
