//! A bucket of a store of objects that speaks S3, over the TLS of the house.

use std::sync::Arc;
use std::time::Duration;

use object_store::aws::AmazonS3Builder;
use object_store::client::{HttpClient, HttpConnector};
use object_store::{ClientOptions, ObjectStore, RetryConfig};
use reqwest::{Client, Url};

use crate::web_client::client;

/// How long one request may take in all, connecting included.
const IN_ALL: Duration = Duration::from_secs(20);
/// How often a request that failed by the store's own fault is sent again.
const TRIES_AGAIN: usize = 2;

/// Why no file can be kept with these settings. No variant shows an address: it holds keys.
#[derive(Debug, thiserror::Error)]
pub enum FilesSetupError {
    /// No `s3+https://...`.
    #[error("FILES_URL is no bucket: s3+https://KEY:SECRET@host/bucket?region=NAME")]
    NotABucket,
    /// The store can't be set up.
    #[error("the store of files can't be set up")]
    Store(#[source] object_store::Error),
    /// Encryption can't be set up.
    #[error("encryption for the store of files can't be set up")]
    Encryption(#[source] Box<dyn std::error::Error + Send + Sync>),
}

/// The bucket at `url`.
pub(super) fn bucket(url: &str) -> Result<Arc<dyn ObjectStore>, FilesSetupError> {
    let given: Option<Url> = url.strip_prefix("s3+").and_then(|rest| rest.parse().ok());
    let given = given.ok_or(FilesSetupError::NotABucket)?;
    let text = |text: &str| {
        let decoded = percent_encoding::percent_decode_str(text).decode_utf8();
        decoded.map(|text| text.into_owned()).map_err(|_| FilesSetupError::NotABucket)
    };
    let (key, name) = (text(given.username())?, given.path().trim_matches('/').to_owned());
    let secret = text(given.password().unwrap_or_default())?;
    let served = matches!(given.scheme(), "https" | "http");
    if !served || [&key, &secret, &name].iter().any(|part| part.is_empty()) || name.contains('/') {
        return Err(FilesSetupError::NotABucket);
    }
    let region = given.query_pairs().find(|(name, _)| name == "region");
    let region = region.map_or_else(|| "us-east-1".to_owned(), |(_, value)| value.into_owned());
    let host = given.host_str().ok_or(FilesSetupError::NotABucket)?;
    let port = given.port().map(|port| format!(":{port}")).unwrap_or_default();
    let store = AmazonS3Builder::new()
        .with_endpoint(format!("{}://{host}{port}", given.scheme()))
        .with_allow_http(given.scheme() == "http")
        .with_region(region)
        .with_bucket_name(name)
        .with_access_key_id(key)
        .with_secret_access_key(secret)
        // One file at a time, by the plain request that every such store knows.
        .with_disable_bulk_delete(true)
        .with_retry(RetryConfig {
            max_retries: TRIES_AGAIN,
            retry_timeout: IN_ALL,
            ..RetryConfig::default()
        })
        .with_http_connector(Ours(client(IN_ALL).map_err(FilesSetupError::Encryption)?));
    Ok(Arc::new(store.build().map_err(FilesSetupError::Store)?))
}

/// The client of the house, in place of one with a TLS of its own.
#[derive(Debug)]
struct Ours(Client);

impl HttpConnector for Ours {
    fn connect(&self, _: &ClientOptions) -> object_store::Result<HttpClient> {
        Ok(HttpClient::new(self.0.clone()))
    }
}
