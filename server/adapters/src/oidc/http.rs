//! How the provider is asked: over TLS, within five seconds, never where it redirects to, and no more is read
//! than a provider has to say.

use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use openidconnect::http::Response;
use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse};
use reqwest::Client;
use rustls::{ClientConfig, RootCertStore};

/// How long one question may take in all, connecting included.
const IN_ALL: Duration = Duration::from_secs(5);

/// The longest answer that is read, in bytes. A provider's keys and description are a tenth of it.
const LONGEST: usize = 256 * 1024;

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub(super) enum HttpError {
    /// It could not be asked, or stopped answering.
    #[error("asking")]
    Asking(#[source] reqwest::Error),
    /// The answer is longer than any of a provider's.
    #[error("an answer of more than {LONGEST} bytes")]
    TooLong,
    /// The question or the answer is no HTTP.
    #[error("no HTTP")]
    Malformed(#[source] openidconnect::http::Error),
}

impl From<reqwest::Error> for HttpError {
    fn from(error: reqwest::Error) -> Self {
        Self::Asking(error.without_url())
    }
}

/// Why there can be no client.
pub(super) type NoClient = Box<dyn std::error::Error + Send + Sync>;

/// A client for the provider alone.
pub(super) struct Http(Client);

impl Http {
    /// This trust, and the one cipher library of the house.
    pub(super) fn new(roots: RootCertStore) -> Result<Self, NoClient> {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let tls = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()?
            .with_root_certificates(roots)
            .with_no_client_auth();
        let client = Client::builder().tls_backend_preconfigured(tls).timeout(IN_ALL).no_proxy();
        Ok(Self(client.redirect(reqwest::redirect::Policy::none()).build()?))
    }

    async fn ask(&self, request: HttpRequest) -> Result<HttpResponse, HttpError> {
        let mut answer = self.0.execute(request.try_into()?).await?;
        let mut body = Vec::new();
        let mut parts = Response::builder().status(answer.status());
        for (name, value) in answer.headers() {
            parts = parts.header(name, value);
        }
        while let Some(chunk) = answer.chunk().await? {
            if body.len() + chunk.len() > LONGEST {
                return Err(HttpError::TooLong);
            }
            body.extend_from_slice(&chunk);
        }
        parts.body(body).map_err(HttpError::Malformed)
    }
}

impl<'c> AsyncHttpClient<'c> for Http {
    type Error = HttpError;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, HttpError>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.ask(request))
    }
}
