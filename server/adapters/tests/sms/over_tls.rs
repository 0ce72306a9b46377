//! An SMSC over TLS: whom we believe, and what we show.

use std::sync::Arc;

use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::WebPkiClientVerifier;
use rustls::{RootCertStore, ServerConfig};
use sothon_adapters::smpp::{SmppSetupError, SmppTextSettings, texts};
use sothon_testkit::{TestDb, TlsPapers};
use tokio::io::AsyncReadExt;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio_rustls::TlsAcceptor;

/// The command of a transceiver that signs in.
const BIND: [u8; 4] = [0, 0, 0, 9];

/// An SMSC with these papers, which asks for certificates of the other authority, if there is one.
fn smsc(papers: &TlsPapers, clients: Option<&TlsPapers>) -> TlsAcceptor {
    let certificate = |papers: &TlsPapers, name| {
        CertificateDer::from_pem_slice(&papers.read(name)).expect("it is a certificate")
    };
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(Arc::clone(&provider))
        .with_safe_default_protocol_versions()
        .expect("the library knows them");
    let config = match clients {
        None => config.with_no_client_auth(),
        Some(clients) => {
            let mut roots = RootCertStore::empty();
            roots.add(certificate(clients, "authority.pem")).expect("it can vouch");
            let verifier = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider);
            config.with_client_cert_verifier(verifier.build().expect("it has a root"))
        }
    };
    let chain = vec![certificate(papers, "certificate.pem")];
    let key = PrivateKeyDer::from_pem_slice(&papers.read("key.pem")).expect("it is a key");
    TlsAcceptor::from(Arc::new(config.with_single_cert(chain, key).expect("they belong together")))
}

/// Whether a link to this host with these parameters signs in.
async fn binds(test: &TestDb, smsc: &TlsAcceptor, (host, parameters): (&str, &str)) -> bool {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("its number").port();
    let url = format!("smpps://nsaf:secret@{host}:{port}?sender=NSAF{parameters}");
    let (sender, link) = texts(SmppTextSettings::new(&url).expect("an address"));
    let (stop, told) = watch::channel(false);
    let app = test.use_cases();
    let running = tokio::spawn(async move { link.run(&app, told).await });
    let (stream, _) = listener.accept().await.expect("the link connects");
    let mut head = [0; 8];
    let bound = match smsc.accept(stream).await {
        Ok(mut stream) => stream.read_exact(&mut head).await.is_ok() && head[4..] == BIND,
        Err(_) => false,
    };
    stop.send_replace(true);
    running.await.expect("it does not panic");
    drop(sender);
    bound
}

#[tokio::test]
async fn only_an_smsc_whose_authority_we_believe_is_given_a_password() {
    let (test, papers, foreign) = (TestDb::new().await, TlsPapers::make(), TlsPapers::make());
    let smsc = smsc(&papers, None);
    let ca = format!("&ca={}", papers.path("authority.pem"));
    let other = format!("&ca={}", foreign.path("authority.pem"));
    assert!(binds(&test, &smsc, ("127.0.0.1", ca.as_str())).await);
    for (host, parameters, why) in [
        ("127.0.0.1", other.as_str(), "another authority"),
        ("127.0.0.1", "", "that of browsers"),
        ("localhost", ca.as_str(), "a certificate of another name"),
    ] {
        assert!(!binds(&test, &smsc, (host, parameters)).await, "{why}");
    }
}

#[tokio::test]
async fn an_smsc_that_asks_for_our_certificate_gets_it() {
    let (test, papers, ours) = (TestDb::new().await, TlsPapers::make(), TlsPapers::make());
    let smsc = smsc(&papers, Some(&ours));
    let ca = format!("&ca={}", papers.path("authority.pem"));
    let shown = |papers: &TlsPapers| {
        let (certificate, key) = (papers.path("certificate.pem"), papers.path("key.pem"));
        format!("{ca}&certificate={certificate}&key={key}")
    };
    assert!(binds(&test, &smsc, ("127.0.0.1", shown(&ours).as_str())).await);
    assert!(
        !binds(&test, &smsc, ("127.0.0.1", shown(&papers).as_str())).await,
        "of another authority"
    );
    assert!(!binds(&test, &smsc, ("127.0.0.1", ca.as_str())).await, "none");
}

#[test]
fn papers_that_do_not_belong_together_are_refused() {
    let (papers, other) = (TlsPapers::make(), TlsPapers::make());
    let url = "smpps://nsaf:secret@127.0.0.1?sender=NSAF";
    let (certificate, key) = (papers.path("certificate.pem"), other.path("key.pem"));
    for parameters in
        [format!("&certificate={certificate}&key={key}"), format!("&ca={}", papers.path("key.pem"))]
    {
        let refused = SmppTextSettings::new(&format!("{url}{parameters}")).err();
        assert!(matches!(refused, Some(SmppSetupError::Encryption(_))), "{parameters}");
    }
    let alone = SmppTextSettings::new(&format!("{url}&certificate={certificate}")).err();
    assert!(matches!(alone, Some(SmppSetupError::Parameter)));
}
