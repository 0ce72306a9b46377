//! The institution's sign-on by OpenID Connect: code flow with PKCE, for Keycloak and whatever else follows
//! the standard.

mod http;
mod kinds;

use std::sync::{Arc, PoisonError, RwLock};

use async_trait::async_trait;
use openidconnect::core::{
    CoreAuthPrompt, CoreIdTokenVerifier, CoreJwsSigningAlgorithm, CoreProviderMetadata,
    CoreResponseType,
};
use openidconnect::{
    AuthenticationContextClass, AuthenticationFlow, AuthorizationCode, ClaimsVerificationError,
    ClientId, ClientSecret, CsrfToken, IssuerUrl, LanguageTag, Nonce, PkceCodeChallenge,
    PkceCodeVerifier, RedirectUrl, RequestTokenError, Scope, SignatureVerificationError,
    TokenResponse,
};
use sothon_app::port::{Answer, AnswerFault, Question, SignOn, SignOnError, Signed};
use sothon_domain::effects::Clock;
use time::{Duration, OffsetDateTime};

use crate::web_client::trust;
use http::Http;
use kinds::{SignOnClient, SignedClaims, TokenFailed};

/// How long what the provider says of itself, its keys too, is taken as it was. An unknown key is asked for
/// at once.
const KNOWN_FOR: Duration = Duration::hours(1);

/// How far the provider's clock may be ahead of ours.
const CLOCKS_DIFFER: Duration = Duration::minutes(1);

/// Whom the provider knows us as.
#[derive(Clone)]
pub struct OidcSettings {
    /// The provider's own name, the address below which it describes itself.
    pub issuer: String,
    /// Our name there.
    pub client_id: String,
    /// What proves that it is we.
    pub client_secret: String,
    /// The address that it sends browsers back to.
    pub return_to: String,
    /// The values of `acr` that are asked for; which of them will do is judged elsewhere.
    pub methods: Vec<String>,
    /// The certificates, in PEM, of who may vouch for the provider, in place of whom browsers trust.
    pub authorities: Option<Vec<u8>>,
}

/// Why there can be no sign-on with these settings.
#[derive(Debug, thiserror::Error)]
pub enum OidcSetupError {
    /// Neither https, nor http on this machine.
    #[error("the issuer is no https address: {0}")]
    Issuer(String),
    /// The portal's own address can't be returned to.
    #[error("the portal's address can't be returned to: {0}")]
    Return(String),
    /// A name or a secret is empty.
    #[error("the {0} is empty")]
    Empty(&'static str),
    /// Who is to vouch for the provider can't be read.
    #[error("the certificates that vouch for the sign-on can't be read")]
    Authorities(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// Encryption can't be set up.
    #[error("encryption for the sign-on can't be set up")]
    Encryption(#[source] Box<dyn std::error::Error + Send + Sync>),
}

/// What the provider says of itself, and when it said so.
type Known = (OffsetDateTime, Arc<CoreProviderMetadata>);

/// A provider that speaks OpenID Connect.
pub struct OidcSignOn {
    http: Http,
    clock: Arc<dyn Clock>,
    issuer: IssuerUrl,
    client_id: ClientId,
    secret: ClientSecret,
    return_to: RedirectUrl,
    methods: Vec<String>,
    known: RwLock<Option<Known>>,
}

impl OidcSignOn {
    /// A provider with these settings; connects to nothing.
    pub fn new(settings: OidcSettings, clock: Arc<dyn Clock>) -> Result<Self, OidcSetupError> {
        let OidcSettings { issuer, client_id, client_secret, return_to, methods, authorities } =
            settings;
        for (text, what) in [(&client_id, "client id"), (&client_secret, "client secret")] {
            if text.trim().is_empty() {
                return Err(OidcSetupError::Empty(what));
            }
        }
        let wrong = || OidcSetupError::Issuer(issuer.clone());
        let issuer = IssuerUrl::new(issuer.clone()).map_err(|_| wrong())?;
        if !is_safe(&issuer) {
            return Err(OidcSetupError::Issuer(issuer.to_string()));
        }
        let roots = trust(authorities.as_deref()).map_err(OidcSetupError::Authorities)?;
        let wrong = OidcSetupError::Return(return_to.clone());
        Ok(Self {
            http: Http::new(roots).map_err(OidcSetupError::Encryption)?,
            clock,
            issuer,
            client_id: ClientId::new(client_id),
            secret: ClientSecret::new(client_secret),
            return_to: RedirectUrl::new(return_to).map_err(|_| wrong)?,
            methods,
            known: RwLock::default(),
        })
    }

    /// Asks the provider to describe itself.
    pub async fn greet(&self) -> Result<(), SignOnError> {
        self.ask_anew().await.map(drop)
    }

    async fn provider(&self) -> Result<Arc<CoreProviderMetadata>, SignOnError> {
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner).clone();
        match known {
            Some((at, provider)) if self.clock.now() - at < KNOWN_FOR => Ok(provider),
            Some(_) | None => self.ask_anew().await,
        }
    }

    async fn ask_anew(&self) -> Result<Arc<CoreProviderMetadata>, SignOnError> {
        let step = "asking the provider to describe itself";
        let found = CoreProviderMetadata::discover_async(self.issuer.clone(), &self.http).await;
        let found = found.map_err(|error| SignOnError::Silent { step, why: causes(&error) })?;
        let found = Arc::new(found);
        let known = Some((self.clock.now(), Arc::clone(&found)));
        *self.known.write().unwrap_or_else(PoisonError::into_inner) = known;
        Ok(found)
    }

    fn client(&self, provider: &CoreProviderMetadata) -> SignOnClient {
        let (id, secret) = (self.client_id.clone(), Some(self.secret.clone()));
        SignOnClient::from_provider_metadata(provider.clone(), id, secret)
            .set_redirect_uri(self.return_to.clone())
    }

    /// Checks who signed, for whom, for which question and until when.
    fn verifier<'a>(&self, provider: &CoreProviderMetadata) -> CoreIdTokenVerifier<'a> {
        let (id, secret) = (self.client_id.clone(), self.secret.clone());
        let keys = provider.jwks().clone();
        let now = self.clock.now();
        let latest = (now + CLOCKS_DIFFER).unix_timestamp();
        CoreIdTokenVerifier::new_confidential_client(id, secret, self.issuer.clone(), keys)
            // No key that both sides hold: whoever read our settings could sign with it.
            .set_allowed_algs([
                CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
                CoreJwsSigningAlgorithm::RsaSsaPssSha256,
                CoreJwsSigningAlgorithm::EcdsaP256Sha256,
            ])
            .set_time_fn(move || std::time::SystemTime::from(now).into())
            .set_issue_time_verifier_fn(move |issued| match issued.timestamp() <= latest {
                true => Ok(()),
                false => Err("issued in the future".to_owned()),
            })
    }
}

#[async_trait]
impl SignOn for OidcSignOn {
    fn issuer(&self) -> &str {
        self.issuer.as_str()
    }

    async fn address(&self, question: Question<'_>) -> Result<String, SignOnError> {
        let provider = self.provider().await?;
        let client = self.client(&provider);
        let (state, nonce) = (question.state.to_owned(), question.nonce.to_owned());
        let verifier = PkceCodeVerifier::new(question.verifier.to_owned());
        let mut request = client
            .authorize_url(
                AuthenticationFlow::<CoreResponseType>::AuthorizationCode,
                move || CsrfToken::new(state),
                move || Nonce::new(nonce),
            )
            .add_scopes(["email", "profile"].map(|scope| Scope::new(scope.to_owned())))
            .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier))
            .set_max_age(question.at_most.unsigned_abs())
            .add_ui_locale(LanguageTag::new(question.language.to_owned()));
        if question.at_most.is_zero() {
            request = request.add_prompt(CoreAuthPrompt::Login);
        }
        for method in &self.methods {
            let method = AuthenticationContextClass::new(method.clone());
            request = request.add_auth_context_value(method);
        }
        Ok(request.url().0.into())
    }

    async fn redeem(&self, answer: Answer<'_>) -> Result<Signed, SignOnError> {
        let provider = self.provider().await?;
        let client = self.client(&provider);
        let tokens = client
            .exchange_code(AuthorizationCode::new(answer.code.to_owned()))
            .map_err(|error| not_good(AnswerFault::Code, &error))?
            .set_pkce_verifier(PkceCodeVerifier::new(answer.verifier.to_owned()))
            .request_async(&self.http)
            .await
            .map_err(not_exchanged)?;
        let missing = || (AnswerFault::NoToken, "no ID token".to_owned());
        let token = tokens.id_token().ok_or_else(missing).map_err(said)?;
        let nonce = Nonce::new(answer.nonce.to_owned());
        let claims = match token.claims(&self.verifier(&provider), &nonce) {
            Err(ClaimsVerificationError::SignatureVerification(
                SignatureVerificationError::NoMatchingKey,
            )) => token.claims(&self.verifier(&*self.ask_anew().await?), &nonce),
            checked => checked,
        };
        claims.map(signed).map_err(|error| not_good(fault(&error), &error))
    }
}

fn not_good(fault: AnswerFault, error: &dyn std::error::Error) -> SignOnError {
    said((fault, causes(error)))
}

fn said((fault, why): (AnswerFault, String)) -> SignOnError {
    SignOnError::NotGood { fault, why }
}

/// Which of our checks a signed answer has failed.
fn fault(error: &ClaimsVerificationError) -> AnswerFault {
    match error {
        ClaimsVerificationError::SignatureVerification(_) => AnswerFault::Signature,
        ClaimsVerificationError::InvalidIssuer(_) => AnswerFault::Issuer,
        ClaimsVerificationError::InvalidAudience(_) => AnswerFault::Audience,
        ClaimsVerificationError::InvalidNonce(_) => AnswerFault::Nonce,
        ClaimsVerificationError::Expired(_) => AnswerFault::Time,
        _ => AnswerFault::Standard,
    }
}

/// What is passed on of the claims.
fn signed(claims: &SignedClaims) -> Signed {
    let unproved = claims.email_verified() == Some(false);
    let address = claims.email().filter(|_| !unproved).map(|address| address.to_string());
    let at = claims.auth_time().map(|at| OffsetDateTime::from_unix_timestamp(at.timestamp()));
    let context = claims.auth_context_ref().map(|context| context.to_string());
    let methods = claims.auth_method_refs().into_iter().flatten().map(|method| method.to_string());
    Signed {
        subject: claims.subject().to_string(),
        address,
        authenticated_at: at.and_then(Result::ok),
        methods: context.into_iter().chain(methods).collect(),
        claims: claims.additional_claims().0.clone().into(),
    }
}

/// Why no token was given for a code. An answer of the provider's own is about the code.
fn not_exchanged(error: TokenFailed) -> SignOnError {
    match error {
        RequestTokenError::ServerResponse(refused) => {
            said((AnswerFault::Code, refused.error().to_string()))
        }
        error => SignOnError::Silent { step: "exchanging the code", why: causes(&error) },
    }
}

/// Whether nobody between us and the provider reads along.
fn is_safe(issuer: &IssuerUrl) -> bool {
    let url = issuer.url();
    let here = matches!(url.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
    url.scheme() == "https" || url.scheme() == "http" && here
}

/// The error and its causes in one line.
fn causes(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        text = format!("{text}: {cause}");
        source = cause.source();
    }
    text
}
