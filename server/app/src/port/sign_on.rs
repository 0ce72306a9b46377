//! The sign-on of the institution or of the state (OpenID Connect), which says who of the staff comes.

use async_trait::async_trait;
use time::{Duration, OffsetDateTime};

/// What a browser is sent to the provider with.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// Comes back with the answer.
    pub state: &'a str,
    /// Comes back in what the provider signs.
    pub nonce: &'a str,
    /// What the answer's code is bound to (RFC 7636); only its hash goes with the browser.
    pub verifier: &'a str,
    /// How long ago she may have proved to the provider who she is; zero asks her anew.
    pub at_most: Duration,
    /// The language of the page she comes from, such as `km`.
    pub language: &'a str,
}

/// What comes back for a code.
#[derive(Debug, Clone, Copy)]
pub struct Answer<'a> {
    /// The code that her browser brought.
    pub code: &'a str,
    /// The question's nonce.
    pub nonce: &'a str,
    /// The question's verifier.
    pub verifier: &'a str,
}

/// What the provider has signed of somebody. Signature, issuer, audience, nonce and expiry were checked.
#[derive(Clone, PartialEq)]
pub struct Signed {
    /// Whom she is to the provider; never given to another.
    pub subject: String,
    /// Address of her mailbox, unless the provider says that it is not proved.
    pub address: Option<String>,
    /// When she proved to the provider who she is.
    pub authenticated_at: Option<OffsetDateTime>,
    /// How she did: the values of `acr` and `amr`.
    pub methods: Vec<String>,
    /// Everything else that was signed.
    pub claims: serde_json::Value,
}

/// What is wrong with an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerFault {
    /// Another provider than ours says that it has sent the browser.
    Provider,
    /// The provider does not take the code.
    Code,
    /// Nothing is signed.
    NoToken,
    /// None of the provider's keys has signed it.
    Signature,
    /// Another name than the provider's stands in it.
    Issuer,
    /// It is signed for somebody else, too.
    Audience,
    /// It answers another question.
    Nonce,
    /// It is over, or not yet begun.
    Time,
    /// It breaks another rule of the standard.
    Standard,
}

impl AnswerFault {
    /// The stable code, in audit rows.
    pub fn code(self) -> &'static str {
        match self {
            Self::Provider => "provider",
            Self::Code => "code",
            Self::NoToken => "no-token",
            Self::Signature => "signature",
            Self::Issuer => "issuer",
            Self::Audience => "audience",
            Self::Nonce => "nonce",
            Self::Time => "time",
            Self::Standard => "standard",
        }
    }
}

/// Nobody was named. It holds nothing that names a person or a key.
#[derive(Debug, thiserror::Error)]
pub enum SignOnError {
    /// The provider does not answer, or not as a provider.
    #[error("{step}: {why}")]
    Silent {
        /// What was asked.
        step: &'static str,
        /// Why.
        why: String,
    },
    /// The provider does not take the code, or what it signed is not for us.
    #[error("the answer is not good: {why}")]
    NotGood {
        /// What is wrong.
        fault: AnswerFault,
        /// The same in the words of whoever found it.
        why: String,
    },
}

/// A provider.
#[async_trait]
pub trait SignOn: Send + Sync {
    /// The provider's own name, an address.
    fn issuer(&self) -> &str;

    /// The address that the browser is to open. Its host is the provider's.
    async fn address(&self, question: Question<'_>) -> Result<String, SignOnError>;

    /// Whom a code names. A code is good once.
    async fn redeem(&self, answer: Answer<'_>) -> Result<Signed, SignOnError>;
}
