//! Why a question got no answer, told apart as far as the advice differs.
//!
//! An HTTP answer is never an error, whatever its status. A proxy's user name and password never come in here.

use std::time::Duration;

/// A question that got no answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{host}{}: {fault}", via(.proxy.as_deref()))]
#[non_exhaustive]
pub struct TransportError {
    /// The host that was asked, with its port where that is not the usual one.
    pub host: String,
    /// The host and port of the proxy, if the question went through one; the fault may well be the proxy's.
    pub proxy: Option<String>,
    /// How often it was tried; 0 if nothing was ever sent.
    pub tries: u32,
    /// What went wrong, the last time.
    pub fault: Fault,
}

fn via(proxy: Option<&str>) -> String {
    proxy
        .map(|proxy| format!(" through the proxy {proxy}"))
        .unwrap_or_default()
}

/// What went wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Fault {
    /// The host's name, or the proxy's, has no address.
    #[error("name not resolved: {reason}")]
    NameNotResolved {
        /// The system's reason.
        reason: String,
    },
    /// Nothing listens at that port.
    #[error("connection refused")]
    Refused,
    /// No way leads to the host, or another fault of the connection.
    #[error("not reachable: {reason}")]
    Unreachable {
        /// The system's reason.
        reason: String,
    },
    /// No connection came about in time, the TLS handshake included.
    #[error("no connection within {after:?}")]
    ConnectTimedOut {
        /// The limit.
        after: Duration,
    },
    /// The answer was not complete in time.
    #[error("no complete answer within {after:?}")]
    TimedOut {
        /// The limit for one try.
        after: Duration,
    },
    /// The other side closed the connection before its answer was complete.
    #[error("connection closed before the answer was complete")]
    Closed,
    /// The certificate proves no identity.
    #[error("certificate not valid: {0}")]
    Certificate(CertificateFault),
    /// TLS failed for another reason than the certificate.
    #[error("TLS failed: {reason}")]
    Tls {
        /// The TLS library's reason.
        reason: String,
    },
    /// The proxy did not open a way to the host.
    #[error("the proxy opened no tunnel: {reason}")]
    Tunnel {
        /// What the proxy did instead.
        reason: String,
    },
    /// What came is no HTTP/1.1.
    #[error("no HTTP answer: {reason}")]
    Protocol {
        /// The HTTP library's reason.
        reason: String,
    },
    /// The address is none of `http` or `https`.
    #[error("not an address of http or https")]
    Address,
    /// A file of certificates to trust cannot be used.
    #[error("certificates to trust: {problem}")]
    BadCaFile {
        /// The file's place in [`super::Options::ca_certificates`], from 0.
        index: usize,
        /// What is wrong with it.
        problem: CaProblem,
    },
    /// A proxy that applies cannot be used.
    #[error("{} proxy: {problem}", .setting.name())]
    BadProxy {
        /// Which of [`super::Proxies`] it is.
        setting: ProxySetting,
        /// What is wrong with it.
        problem: ProxyProblem,
    },
}

impl Fault {
    /// Whether the same question may well be answered a moment later.
    #[must_use]
    pub const fn is_passing(&self) -> bool {
        matches!(
            self,
            Self::NameNotResolved { .. }
                | Self::Refused
                | Self::Unreachable { .. }
                | Self::ConnectTimedOut { .. }
                | Self::TimedOut { .. }
                | Self::Closed
        )
    }
}

/// Why a certificate is not valid.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CertificateFault {
    /// No trusted authority vouches for it: a private authority, or somebody in between.
    #[error("issued by no trusted authority")]
    UnknownIssuer,
    /// Its time is over, or the clock here is fast.
    #[error("expired")]
    Expired,
    /// Its time has not come, or the clock here is slow.
    #[error("not yet valid")]
    NotYetValid,
    /// It is another host's.
    #[error("made out for another host name")]
    WrongName,
    /// Any other reason, as the TLS library says it.
    #[error("{0}")]
    Other(String),
}

/// Why a file of certificates cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CaProblem {
    /// A section of it is broken.
    #[error("broken PEM")]
    BrokenPem,
    /// There is no certificate in it.
    #[error("no PEM certificate in it")]
    NoCertificate,
    /// A section is labelled a certificate but is none.
    #[error("not a certificate")]
    NotACertificate,
}

/// The setting that a proxy comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProxySetting {
    /// For `http` addresses: `http_proxy`.
    Http,
    /// For `https` addresses: `https_proxy`.
    Https,
    /// For both, where there is none of their own: `all_proxy`.
    All,
}

impl ProxySetting {
    /// `http`, `https` or `all`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Http => "http",
            Self::Https => "https",
            Self::All => "all",
        }
    }
}

/// Why a proxy cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ProxyProblem {
    /// It is no address.
    #[error("not an address")]
    Syntax,
    /// Its kind is not supported, such as `socks5`.
    #[error("scheme {0} instead of http or https")]
    Scheme(String),
}
