//! The TLS of the provider: an authority of one test, a certificate of the provider's, and a browser that trusts.

use std::net::TcpStream;
use std::sync::Arc;

use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};
pub(crate) use sothon_testkit::TlsPapers as Papers;

/// A connection of a browser that trusts this authority, in PEM.
pub(crate) fn tls(plain: TcpStream, authority: &[u8]) -> StreamOwned<ClientConnection, TcpStream> {
    let mut roots = RootCertStore::empty();
    let certificate = CertificateDer::from_pem_slice(authority).expect("it is a certificate");
    roots.add(certificate).expect("it can vouch");
    let library = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(library)
        .with_safe_default_protocol_versions()
        .expect("the library knows them")
        .with_root_certificates(roots)
        .with_no_client_auth();
    let name = "127.0.0.1".try_into().expect("it is an address");
    let connection = ClientConnection::new(Arc::new(config), name).expect("it is sound");
    StreamOwned::new(connection, plain)
}
