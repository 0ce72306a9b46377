//! A browser comes back from the provider.

use sothon_domain::access::Actor;
use sothon_domain::person::StaffId;
use sothon_domain::staff_sign_on::SignOnRefusal as Refusal;
use sothon_locales::Language;
use time::{Duration, OffsetDateTime};

use super::arrive::{Arrival, arrive};
use super::provider;
use super::remembered::{Purpose, Remembered, take};
use crate::authorisation::{UseCase, authorise};
use crate::port::{Answer, SignOnError, Signed};
use crate::session::LONGEST;
use crate::staff::session;
use crate::{App, AppError};

/// How far the provider's clock may be from ours.
const CLOCKS_DIFFER: Duration = Duration::minutes(1);

/// What a browser brings.
#[derive(Debug, Clone, Copy, Default)]
pub struct Returned<'a> {
    /// The state it went with.
    pub state: &'a str,
    /// The code, unless the provider let nobody in.
    pub code: Option<&'a str>,
    /// Who says so, where the provider names itself (RFC 9207).
    pub issuer: Option<&'a str>,
    /// The random token of the browser's cookie of staff.
    pub browser: Option<&'a str>,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finished {
    /// A session has begun.
    SignedIn {
        /// Its token, for the cookie.
        token: String,
        /// The language of the page where she began.
        language: Language,
        /// The page that she wanted to be on.
        back: Option<String>,
    },
    /// The session she has holds a fresh proof.
    Proved {
        /// The language of the page where she began.
        language: Language,
        /// The page that she wanted to be on.
        back: Option<String>,
    },
    /// She was not let in.
    Refused {
        /// Why.
        refusal: Refusal,
        /// The language of the page where she began, if we remember it.
        language: Option<Language>,
    },
}

/// Signs in, or proves anew, whoever the provider names. What was remembered is used up by it.
///
/// # Errors
/// [`AppError::NotFound`] where no provider is set.
pub async fn finish(app: &App, returned: Returned<'_>) -> Result<Finished, AppError> {
    authorise(&Actor::nobody(), UseCase::StaffSignIn)?;
    provider(app)?;
    let browser = returned.browser.unwrap_or_default();
    let Some(remembered) = take(app, returned.state, browser).await? else {
        return Ok(Finished::Refused { refusal: Refusal::Expired, language: None });
    };
    let language = remembered.language();
    match named(app, &returned, &remembered).await? {
        Ok((staff, proved_at)) => let_in(app, browser, remembered, staff, proved_at).await,
        Err(refusal) => Ok(Finished::Refused { refusal, language: Some(language) }),
    }
}

/// Who comes and when she proved it.
async fn named(
    app: &App,
    returned: &Returned<'_>,
    remembered: &Remembered,
) -> Result<Result<(StaffId, OffsetDateTime), Refusal>, AppError> {
    let port = &provider(app)?.port;
    // Another provider's answer is not shown to ours (RFC 9700, 4.4).
    if returned.issuer.is_some_and(|issuer| issuer != port.issuer()) {
        return Ok(Err(Refusal::NotGood));
    }
    let Some(code) = returned.code else { return Ok(Err(Refusal::NotThere)) };
    let answer = Answer { code, nonce: &remembered.nonce, verifier: &remembered.verifier };
    let signed = match port.redeem(answer).await {
        Ok(signed) => signed,
        Err(error) => {
            tracing::warn!(?error, "the answer of the sign-on");
            return Ok(Err(match error {
                SignOnError::Silent { .. } => Refusal::Silent,
                SignOnError::NotGood(_) => Refusal::NotGood,
            }));
        }
    };
    let Some(proved_at) = proved_at(app, &signed, remembered) else {
        return Ok(Err(Refusal::NotFresh));
    };
    let arrival = Arrival { signed: &signed, purpose: &remembered.purpose };
    Ok(arrive(app, &arrival).await?.map(|staff| (staff, proved_at)))
}

/// When she proved who she is, if that is as short ago as was asked for.
fn proved_at(app: &App, signed: &Signed, remembered: &Remembered) -> Option<OffsetDateTime> {
    let now = app.clock.now();
    let at_most = match remembered.purpose {
        Purpose::Prove(_) => Duration::ZERO,
        Purpose::SignIn { .. } => LONGEST,
    };
    let earliest = remembered.begun_at - at_most - CLOCKS_DIFFER;
    let proved_at = signed.authenticated_at?;
    (earliest..=now + CLOCKS_DIFFER).contains(&proved_at).then(|| proved_at.min(now))
}

async fn let_in(
    app: &App,
    browser: &str,
    remembered: Remembered,
    staff: StaffId,
    proved_at: OffsetDateTime,
) -> Result<Finished, AppError> {
    let language = remembered.language();
    let back = remembered.back;
    match remembered.purpose {
        Purpose::Prove(_) => {
            session::keep_proof_of_provider(app, browser, proved_at).await?;
            Ok(Finished::Proved { language, back })
        }
        Purpose::SignIn { .. } => {
            session::end(app, browser).await?;
            let token = session::start_by_provider(app, staff, proved_at).await?;
            Ok(Finished::SignedIn { token, language, back })
        }
    }
}
