//! A connection to an SMSC, in the clear or over TLS.

use std::io;
use std::sync::Arc;

use rustls::ClientConfig;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use tokio::io::{AsyncRead, AsyncWrite, split};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

use super::settings::Peer;
use crate::web_client::trust;

/// The two halves of a connection.
pub(super) type Reading = Box<dyn AsyncRead + Send + Unpin>;
pub(super) type Writing = Box<dyn AsyncWrite + Send + Unpin>;

/// What a link over TLS believes and shows.
#[derive(Clone)]
pub(super) struct Tls {
    name: ServerName<'static>,
    config: Arc<ClientConfig>,
}

impl Tls {
    /// Believes the authorities of browsers or those of `ca` alone, and shows our certificate with its key, if there is
    /// one; all in PEM.
    pub(super) fn new(
        host: &str,
        ca: Option<&[u8]>,
        ours: Option<(&[u8], &[u8])>,
    ) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        let name = ServerName::try_from(host.trim_matches(['[', ']']).to_owned())?;
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()?
            .with_root_certificates(trust(ca)?);
        let config = match ours {
            None => config.with_no_client_auth(),
            Some((certificate, key)) => {
                let chain = CertificateDer::pem_slice_iter(certificate);
                let chain = chain.collect::<Result<Vec<_>, _>>()?;
                config.with_client_auth_cert(chain, PrivateKeyDer::from_pem_slice(key)?)?
            }
        };
        Ok(Self { name, config: Arc::new(config) })
    }
}

/// A connection to the peer, whose certificate was looked at where it is over TLS.
pub(super) async fn connect(peer: &Peer) -> io::Result<(Reading, Writing)> {
    let stream = TcpStream::connect(&peer.address).await?;
    stream.set_nodelay(true)?;
    let Some(tls) = &peer.tls else {
        let (reading, writing) = stream.into_split();
        return Ok((Box::new(reading), Box::new(writing)));
    };
    let connector = TlsConnector::from(Arc::clone(&tls.config));
    let (reading, writing) = split(connector.connect(tls.name.clone(), stream).await?);
    Ok((Box::new(reading), Box::new(writing)))
}
