//! The TLS of the provider: an authority of one test, a certificate of the provider's, and a browser that trusts.

use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};

static MADE: AtomicU32 = AtomicU32::new(0);

/// A folder with `authority.pem`, and `certificate.pem` and `key.pem` of the provider; it goes with the test.
pub(crate) struct Papers(PathBuf);

impl Papers {
    /// Makes both, for two days.
    pub(crate) fn make() -> Self {
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        let name = format!("sothon-provider-{}-{number}", std::process::id());
        let papers = Self(std::env::temp_dir().join(name));
        std::fs::create_dir_all(&papers.0).expect("the test itself is sound");
        let names = "subjectAltName=IP:127.0.0.1\n";
        std::fs::write(papers.0.join("names"), names).expect("the test itself is sound");
        let ec = ["-nodes", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"];
        let authority = ["req", "-x509", "-days", "2", "-subj", "/CN=An authority of one test"];
        let files = ["-keyout", "authority.key", "-out", "authority.pem"];
        papers.openssl(&[&authority[..], &ec, &files].concat());
        let asked = ["req", "-subj", "/CN=127.0.0.1", "-keyout", "key.pem", "-out", "asked.pem"];
        papers.openssl(&[&asked[..], &ec].concat());
        let signed = ["x509", "-req", "-days", "2", "-in", "asked.pem", "-out", "certificate.pem"];
        let by = ["-CA", "authority.pem", "-CAkey", "authority.key", "-CAcreateserial"];
        papers.openssl(&[&signed[..], &by, &["-extfile", "names"]].concat());
        papers
    }

    fn openssl(&self, args: &[&str]) {
        let made = Command::new("openssl").args(args).current_dir(&self.0).output();
        let made = made.expect("openssl is installed (./check installs it)");
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    }

    /// The path of a file.
    pub(crate) fn path(&self, name: &str) -> String {
        self.0.join(name).display().to_string()
    }

    /// What stands in a file.
    pub(crate) fn read(&self, name: &str) -> Vec<u8> {
        std::fs::read(Path::new(&self.path(name))).expect("it was made")
    }
}

impl Drop for Papers {
    fn drop(&mut self) {
        // A folder that is left is no failure of the test.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

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
