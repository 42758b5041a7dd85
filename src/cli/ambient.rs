//! Everything that a run takes from its surroundings, handed in once: nothing below reads the environment, asks for a
//! terminal or touches the standard streams by itself. Tests hand in their own.

use std::ffi::{OsStr, OsString};
use std::io::{self, Read, Write};
use std::path::PathBuf;

use crate::transport::Proxies;

/// The variable that holds a key. It is taken out of the environment of every program started.
pub const KEY_VARIABLE: &str = "ALIPAY_MAPI_KEY";
/// The variable that names a profile.
pub const SHOP_VARIABLE: &str = "ALIPAY_MAPI_SHOP";

/// The streams and the surroundings of one run.
pub struct Ambient<'a> {
    /// Standard input.
    pub stdin: &'a mut dyn Read,
    /// Standard output.
    pub stdout: &'a mut dyn Write,
    /// Standard error.
    pub stderr: &'a mut dyn Write,
    /// Everything else.
    pub world: World,
}

/// What a run can know of its surroundings.
pub struct World {
    /// Environment variables.
    pub variables: Vec<(OsString, OsString)>,
    /// Which streams are terminals.
    pub terminals: Terminals,
    /// The width of the terminal in columns, where there is one.
    pub columns: Option<usize>,
    /// Asks for a secret on the terminal, without echo.
    pub ask_secret: fn(&str) -> io::Result<String>,
}

/// Which of the standard streams are terminals.
#[derive(Clone, Copy, Debug, Default)]
pub struct Terminals {
    /// Standard input.
    pub stdin: bool,
    /// Standard output.
    pub stdout: bool,
    /// Standard error.
    pub stderr: bool,
}

impl World {
    /// A variable's value, if it is set and not empty.
    #[must_use]
    pub fn variable(&self, name: &str) -> Option<&OsStr> {
        let value = self
            .variables
            .iter()
            .find(|(variable, _)| variable == name)
            .map(|(_, value)| value.as_os_str());
        value.filter(|value| !value.is_empty())
    }

    /// A variable's value as text.
    #[must_use]
    pub fn text_variable(&self, name: &str) -> Option<&str> {
        self.variable(name).and_then(OsStr::to_str)
    }

    /// The profile file in the user's configuration folder, whether it exists or not.
    #[must_use]
    pub fn profile_file(&self) -> Option<PathBuf> {
        let folder = if cfg!(windows) {
            PathBuf::from(self.variable("APPDATA")?)
        } else {
            let named = self
                .variable("XDG_CONFIG_HOME")
                .map(PathBuf::from)
                .filter(|folder| folder.is_absolute());
            named.or_else(|| Some(self.home()?.join(".config")))?
        };
        Some(folder.join("alipay-mapi").join("config.toml"))
    }

    /// The user's home folder.
    #[must_use]
    pub fn home(&self) -> Option<PathBuf> {
        self.variable(if cfg!(windows) { "USERPROFILE" } else { "HOME" })
            .map(PathBuf::from)
    }

    /// The proxies that the usual variables name. `HTTP_PROXY` in capitals is ignored where a web server set it from
    /// a request's header (`REQUEST_METHOD` is there).
    #[must_use]
    pub fn proxies(&self) -> Proxies {
        let of = |names: &[&str]| {
            names
                .iter()
                .find_map(|name| self.text_variable(name))
                .map(str::to_owned)
        };
        let in_cgi = self.variable("REQUEST_METHOD").is_some();
        Proxies {
            http: of(if in_cgi {
                &["http_proxy"]
            } else {
                &["http_proxy", "HTTP_PROXY"]
            }),
            https: of(&["https_proxy", "HTTPS_PROXY"]),
            all: of(&["all_proxy", "ALL_PROXY"]),
            no_proxy: of(&["no_proxy", "NO_PROXY"]),
        }
    }
}
