//! The TLS side of the client: which authorities are trusted.
//!
//! Mozilla's list is compiled in, so that a machine without a store of certificates asks as well as any other; files
//! given by the user add to it. Nothing takes the check away.

use std::sync::Arc;

use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore};

use super::error::{CaProblem, Fault};

/// A configuration that trusts the usual authorities and those in the PEM files.
///
/// # Errors
/// A file that cannot be used.
pub(super) fn config(ca_certificates: &[Vec<u8>]) -> Result<ClientConfig, Fault> {
    let mut roots = RootCertStore {
        roots: webpki_roots::TLS_SERVER_ROOTS.to_vec(),
    };
    for (index, pem) in ca_certificates.iter().enumerate() {
        add(&mut roots, pem).map_err(|problem| Fault::BadCaFile { index, problem })?;
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("ring has cipher suites for TLS 1.2 and 1.3")
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(config)
}

fn add(roots: &mut RootCertStore, pem: &[u8]) -> Result<(), CaProblem> {
    let before = roots.len();
    for certificate in CertificateDer::pem_slice_iter(pem) {
        let certificate = certificate.map_err(|_| CaProblem::BrokenPem)?;
        roots
            .add(certificate)
            .map_err(|_| CaProblem::NotACertificate)?;
    }
    if roots.len() == before {
        return Err(CaProblem::NoCertificate);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_cannot_be_used_is_named_by_its_place() {
        let good = rcgen::generate_simple_self_signed(["ca.test".to_owned()]).expect("made here");
        let good = good.cert.pem().into_bytes();
        assert!(config(std::slice::from_ref(&good)).is_ok());
        let cases: [(&[u8], CaProblem); 3] = [
            (b"", CaProblem::NoCertificate),
            (b"-----BEGIN CERTIFICATE-----\nMIIB", CaProblem::BrokenPem),
            (
                b"-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n",
                CaProblem::NotACertificate,
            ),
        ];
        for (bad, problem) in cases {
            let fault = config(&[good.clone(), bad.to_vec()]).expect_err("not usable");
            assert_eq!(fault, Fault::BadCaFile { index: 1, problem });
        }
    }
}
