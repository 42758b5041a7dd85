//! Reads a fault out of the HTTP library's error.
//!
//! The library wraps its errors many times, and an `io::Error` hides the one that it holds from `source`; so the whole
//! chain is walked, and what is recognised in it by its type decides, the most telling first.

use std::error::Error;
use std::io;
use std::time::Duration;

use rustls::CertificateError;

use super::error::{CertificateFault, Fault};
use super::resolve::NotResolved;

/// What is known of the try that failed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Circumstances {
    pub(super) connect_timeout: Duration,
    pub(super) timeout: Duration,
    /// Whether the question goes through a proxy's tunnel, as it does for `https`.
    pub(super) tunnelled: bool,
}

/// The fault that the error tells of.
pub(super) fn of(error: &(dyn Error + 'static), circumstances: Circumstances) -> Fault {
    let chain = chain(error);
    let reason = chain.last().map_or_else(String::new, ToString::to_string);
    let connecting = find::<reqwest::Error>(&chain).any(reqwest::Error::is_connect);
    if find::<NotResolved>(&chain).next().is_some() {
        return Fault::NameNotResolved { reason };
    }
    if let Some(error) = find::<rustls::Error>(&chain).next() {
        return of_tls(error);
    }
    if find::<reqwest::Error>(&chain).any(reqwest::Error::is_timeout) {
        return if connecting {
            Fault::ConnectTimedOut {
                after: circumstances.connect_timeout,
            }
        } else {
            Fault::TimedOut {
                after: circumstances.timeout,
            }
        };
    }
    let closed = |error: &hyper::Error| {
        error.is_incomplete_message() || error.is_canceled() || error.is_closed()
    };
    if find::<hyper::Error>(&chain).any(closed) {
        return Fault::Closed;
    }
    let io = find::<io::Error>(&chain).last();
    match io.map(io::Error::kind) {
        Some(io::ErrorKind::ConnectionRefused) => Fault::Refused,
        Some(
            io::ErrorKind::ConnectionReset
            | io::ErrorKind::ConnectionAborted
            | io::ErrorKind::BrokenPipe
            | io::ErrorKind::NotConnected
            | io::ErrorKind::UnexpectedEof,
        ) => Fault::Closed,
        Some(_) if connecting => Fault::Unreachable { reason },
        None if connecting && circumstances.tunnelled => Fault::Tunnel {
            reason: reason.trim_start_matches("tunnel error: ").to_owned(),
        },
        _ => Fault::Protocol { reason },
    }
}

fn of_tls(error: &rustls::Error) -> Fault {
    use CertificateError as Is;
    let rustls::Error::InvalidCertificate(certificate) = error else {
        return Fault::Tls {
            reason: error.to_string(),
        };
    };
    Fault::Certificate(match certificate {
        // An authority that is trusted by its name only: the signature is another key's.
        Is::UnknownIssuer | Is::BadSignature => CertificateFault::UnknownIssuer,
        Is::Expired | Is::ExpiredContext { .. } => CertificateFault::Expired,
        Is::NotValidYet | Is::NotValidYetContext { .. } => CertificateFault::NotYetValid,
        Is::NotValidForName | Is::NotValidForNameContext { .. } => CertificateFault::WrongName,
        other => CertificateFault::Other(other.to_string()),
    })
}

/// The error and all that it wraps, the outermost first.
fn chain<'a>(error: &'a (dyn Error + 'static)) -> Vec<&'a (dyn Error + 'static)> {
    std::iter::successors(Some(error), |&error| {
        match error.downcast_ref::<io::Error>().map(io::Error::get_ref) {
            Some(Some(inner)) => Some(inner as &(dyn Error + 'static)),
            _ => error.source(),
        }
    })
    .collect()
}

fn find<'a, T: Error + 'static>(
    chain: &[&'a (dyn Error + 'static)],
) -> impl Iterator<Item = &'a T> {
    chain.iter().filter_map(|error| error.downcast_ref())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault_of(error: impl Error + 'static) -> Fault {
        let second = Duration::from_secs(1);
        of(
            &error,
            Circumstances {
                connect_timeout: second,
                timeout: second,
                tunnelled: false,
            },
        )
    }

    #[test]
    fn a_certificate_is_found_below_layers_of_io_errors() {
        let wrapped = |error| {
            let tls = rustls::Error::InvalidCertificate(error);
            io::Error::other(io::Error::new(io::ErrorKind::InvalidData, tls))
        };
        for (error, expected) in [
            (
                CertificateError::UnknownIssuer,
                CertificateFault::UnknownIssuer,
            ),
            (CertificateError::Expired, CertificateFault::Expired),
            (CertificateError::NotValidYet, CertificateFault::NotYetValid),
            (
                CertificateError::NotValidForName,
                CertificateFault::WrongName,
            ),
        ] {
            let fault = fault_of(wrapped(error));
            assert_eq!(fault, Fault::Certificate(expected));
            assert!(!fault.is_passing());
        }
        let revoked = fault_of(wrapped(CertificateError::Revoked));
        assert!(matches!(
            revoked,
            Fault::Certificate(CertificateFault::Other(_))
        ));
    }

    #[test]
    fn kinds_of_io_errors() {
        let of_kind = |kind: io::ErrorKind| fault_of(io::Error::other(io::Error::from(kind)));
        assert_eq!(of_kind(io::ErrorKind::ConnectionRefused), Fault::Refused);
        assert_eq!(of_kind(io::ErrorKind::ConnectionReset), Fault::Closed);
        assert_eq!(of_kind(io::ErrorKind::UnexpectedEof), Fault::Closed);
        assert!(matches!(
            of_kind(io::ErrorKind::InvalidData),
            Fault::Protocol { .. }
        ));
    }
}
