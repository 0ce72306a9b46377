//! Text messages by a gateway's HTTP interface, over TLS or to a gateway on our own machine or network.

mod profile;

use std::time::Duration;

use async_trait::async_trait;
use reqwest::{Client, Response, Url};
use sothon_app::port::{Sms, SmsError, SmsSender, Taken};

use profile::Profile;

use crate::web_client::client;

/// How long one message may take in all, connecting included.
const IN_ALL: Duration = Duration::from_secs(10);

/// Answers about us rather than about the message: a wrong key, too much at once.
const ABOUT_US: [u16; 4] = [401, 402, 403, 429];

/// A gateway.
pub struct SmsGateway {
    client: Client,
    address: Url,
    profile: Profile,
}

/// Why no message can be sent with these settings. No variant shows an address: it holds keys.
#[derive(Debug, thiserror::Error)]
pub enum SmsSetupError {
    /// No `PROFILE+https://...`.
    #[error(
        "SMS_URL is no gateway: nomsa+https://KEY@host, plasgate+https://KEY:SECRET@host?sender=NAME \
         or africas-talking+https://USER:KEY@host?sender=NAME"
    )]
    NotAGateway,
    /// A key, a secret or a sender that the profile needs is missing.
    #[error("SMS_URL lacks the {0} that this gateway needs")]
    Lacks(&'static str),
    /// Encryption can't be set up.
    #[error("encryption for the gateway can't be set up")]
    Encryption(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl SmsGateway {
    /// A gateway at `url`: its profile before the scheme, its keys as user and password. Connects to
    /// nothing. `http` is for a gateway on our own machine or network: who sets it up answers for that.
    pub fn new(url: &str) -> Result<Self, SmsSetupError> {
        let (profile, rest) = url.split_once('+').ok_or(SmsSetupError::NotAGateway)?;
        let given: Url = rest.parse().map_err(|_| SmsSetupError::NotAGateway)?;
        if !matches!(given.scheme(), "https" | "http") || given.host_str().is_none() {
            return Err(SmsSetupError::NotAGateway);
        }
        let profile = Profile::of(profile, &given)?;
        let mut address = given;
        let bare = address.set_username("").and_then(|()| address.set_password(None));
        bare.map_err(|()| SmsSetupError::NotAGateway)?;
        address.set_query(None);
        let client = client(IN_ALL).map_err(SmsSetupError::Encryption)?;
        Ok(Self { client, address, profile })
    }
}

#[async_trait]
impl SmsSender for SmsGateway {
    async fn send(&self, sms: &Sms) -> Result<Taken, SmsError> {
        let request = self.profile.request(&self.client, &self.address, sms);
        let answer = request.send().await.map_err(|error| unanswered(&error))?;
        self.judged(answer).await
    }
}

/// The answer of a proxy whose gateway did not answer (RFC 9110, 15.6.5).
const UNANSWERED: u16 = 504;

/// Whoever could not be connected to has not got the message; whoever was, and did not answer, may have it.
fn unanswered(error: &reqwest::Error) -> SmsError {
    if error.is_connect() || error.is_builder() {
        SmsError::Unreachable { code: None }
    } else {
        SmsError::Doubtful
    }
}

impl SmsGateway {
    /// What an answer means. A gateway may say that all is well and yet name an error in its body.
    async fn judged(&self, answer: Response) -> Result<Taken, SmsError> {
        let code = answer.status().as_u16();
        if answer.status().is_success() {
            let body = answer.json::<serde_json::Value>().await.unwrap_or_default();
            return self.profile.taken(code, &body);
        }
        match code {
            UNANSWERED => Err(SmsError::Doubtful),
            400..500 if !ABOUT_US.contains(&code) => Err(SmsError::Refused { code }),
            _ => Err(SmsError::Unreachable { code: Some(code) }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn only_who_was_connected_to_may_have_the_message() {
        let silent = std::net::TcpListener::bind("localhost:0").unwrap();
        let address = silent.local_addr().unwrap();
        let client = client(Duration::from_millis(400)).unwrap();
        let tried = async |url: String| client.post(url).send().await.unwrap_err();
        let no_hello = unanswered(&tried(format!("https://{address}")).await);
        assert!(matches!(no_hello, SmsError::Unreachable { code: None }), "{no_hello}");
        let no_answer = unanswered(&tried(format!("http://{address}")).await);
        assert!(matches!(no_answer, SmsError::Doubtful), "{no_answer}");
    }
}
