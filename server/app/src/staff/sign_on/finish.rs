//! A browser comes back from the provider.

use sothon_domain::access::Actor;
use sothon_domain::person::StaffId;
use sothon_domain::staff_sign_on::SignOnRefusal as Refusal;
use sothon_locales::Language;
use time::{Duration, OffsetDateTime};

use super::arrive::{Arrival, arrive};
use super::provider;
use super::refused::{Refused, write_down};
use super::remembered::{Purpose, Remembered, take};
use crate::authorisation::{UseCase, authorise};
use crate::port::{Answer, AnswerFault, SignOnError, Signed};
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
        let refusal = Refusal::Expired;
        write_down(app, app.db.begin().await?, None, refusal.into()).await?;
        return Ok(Finished::Refused { refusal, language: None });
    };
    let language = remembered.language();
    let refused = match signed(app, &returned, &remembered).await? {
        Ok(signed) => match named(app, &signed, &remembered).await? {
            Ok((staff, proved_at)) => {
                return let_in(app, browser, remembered, staff, proved_at).await;
            }
            Err(refusal) => refusal,
        },
        Err(refused) => {
            let at_work = match remembered.purpose {
                Purpose::Prove(who) => Some(who),
                Purpose::SignIn { .. } => None,
            };
            write_down(app, app.db.begin().await?, at_work, refused).await?;
            refused.refusal
        }
    };
    Ok(Finished::Refused { refusal: refused, language: Some(language) })
}

/// What the provider says for the code.
async fn signed(
    app: &App,
    returned: &Returned<'_>,
    remembered: &Remembered,
) -> Result<Result<Signed, Refused>, AppError> {
    let port = &provider(app)?.port;
    // Another provider's answer is not shown to ours (RFC 9700, 4.4).
    if returned.issuer.is_some_and(|issuer| issuer != port.issuer()) {
        return Ok(Err(AnswerFault::Provider.into()));
    }
    let Some(code) = returned.code else { return Ok(Err(Refusal::NotThere.into())) };
    let answer = Answer { code, nonce: &remembered.nonce, verifier: &remembered.verifier };
    Ok(port.redeem(answer).await.map_err(|error| {
        tracing::warn!(?error, "the answer of the sign-on");
        match error {
            SignOnError::Silent { .. } => Refusal::Silent.into(),
            SignOnError::NotGood { fault, .. } => fault.into(),
        }
    }))
}

/// Who comes and when she proved it.
async fn named(
    app: &App,
    signed: &Signed,
    remembered: &Remembered,
) -> Result<Result<(StaffId, OffsetDateTime), Refusal>, AppError> {
    let proved_at = proved_at(app, signed, remembered);
    let arrival = Arrival { signed, purpose: &remembered.purpose, fresh: proved_at.is_some() };
    let arrived = arrive(app, &arrival).await?;
    Ok(arrived.and_then(|staff| Ok((staff, proved_at.ok_or(Refusal::NotFresh)?))))
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
