//! How other machines are asked over HTTP: the trust of browsers, and the one cipher library of the house.

use std::sync::Arc;
use std::time::Duration;

use reqwest::Client;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore};

/// For so long a connection is used again: one that the other side closes at that moment leaves a request in doubt.
const IDLE: Duration = Duration::from_secs(2);

/// A client that goes where it is sent and nowhere further. One request may take `in_all`, connecting included, and
/// connecting half of it: whoever could not be connected to in time is told from whoever did not answer.
pub(crate) fn client(in_all: Duration) -> Result<Client, Box<dyn std::error::Error + Send + Sync>> {
    let roots = trust(None)?;
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let tls = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .with_root_certificates(roots)
        .with_no_client_auth();
    let client = Client::builder().tls_backend_preconfigured(tls).timeout(in_all).no_proxy();
    let client = client.connect_timeout(in_all / 2).pool_idle_timeout(IDLE);
    Ok(client.redirect(reqwest::redirect::Policy::none()).build()?)
}

/// The trust of browsers; or that of these certificates alone, in PEM, of which there is at least one.
pub(crate) fn trust(
    authorities: Option<&[u8]>,
) -> Result<RootCertStore, Box<dyn std::error::Error + Send + Sync>> {
    let Some(pem) = authorities else {
        return Ok(RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() });
    };
    let mut roots = RootCertStore::empty();
    for certificate in CertificateDer::pem_slice_iter(pem) {
        roots.add(certificate?)?;
    }
    if roots.is_empty() {
        return Err("there is no certificate in it".into());
    }
    Ok(roots)
}
