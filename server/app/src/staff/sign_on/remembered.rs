//! What is remembered while a browser is with the provider.

use serde::{Deserialize, Serialize};
use sothon_domain::person::StaffId;
use sothon_locales::Language;
use time::{Duration, OffsetDateTime};

use crate::session::hashed;
use crate::{App, AppError};

/// How long a sign-in at the provider may take.
pub const LIVES: Duration = Duration::minutes(10);

/// What she went there for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Purpose {
    /// To sign in.
    SignIn {
        /// Who has just proved by password and code, in the same browser, that she is this member.
        proved: Option<StaffId>,
    },
    /// To prove anew that she is the member at work.
    Prove(StaffId),
}

/// A browser that is with the provider.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Remembered {
    pub(super) nonce: String,
    pub(super) verifier: String,
    /// The hash of the cookie of the browser that went.
    pub(super) browser: String,
    #[serde(with = "time::serde::timestamp")]
    pub(super) begun_at: OffsetDateTime,
    pub(super) purpose: Purpose,
    /// Where she wants to be afterwards.
    pub(super) back: Option<String>,
    pub(super) english: bool,
}

impl Remembered {
    pub(super) fn language(&self) -> Language {
        if self.english { Language::English } else { Language::Khmer }
    }
}

/// Keeps it, sealed, under the state that goes with the browser.
pub(super) async fn keep(app: &App, state: &str, what: &Remembered) -> Result<(), AppError> {
    let name = name(state);
    let plain = serde_json::to_vec(what).expect("what is remembered is plain data");
    let sealed = app.db.vault().seal_passing(&name, &plain);
    app.ephemeral.put(&name, &sealed, what.begun_at + LIVES).await?;
    Ok(())
}

/// What was kept under this state for this browser. It is given out once: nothing for whoever comes later,
/// or too late. Another browser gets nothing and uses nothing up.
pub(super) async fn take(
    app: &App,
    state: &str,
    browser: &str,
) -> Result<Option<Remembered>, AppError> {
    let name = name(state);
    let Some(sealed) = app.ephemeral.get(&name).await? else { return Ok(None) };
    let plain = app.db.vault().open_passing(&name, &sealed);
    let kept = plain.and_then(|plain| serde_json::from_slice::<Remembered>(&plain).ok());
    let Some(kept) = kept.filter(|kept| kept.browser == hashed(browser)) else { return Ok(None) };
    let now = app.clock.now();
    // Two requests may both have read it by now: one of them is the first to be counted.
    let takers = app.ephemeral.count(&format!("{name}:taken"), now + LIVES).await?;
    app.ephemeral.remove(&name).await?;
    Ok(Some(kept).filter(|kept| takers == 1 && now < kept.begun_at + LIVES))
}

fn name(state: &str) -> String {
    format!("staff-sign-on:{}", hashed(state))
}
