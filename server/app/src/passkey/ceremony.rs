//! What is remembered between the two requests of a ceremony.

use serde::Serialize;
use serde::de::DeserializeOwned;
use sothon_domain::effects::new_id;
use time::Duration;
use uuid::Uuid;

use crate::{App, AppError};

/// How long a ceremony may take.
pub const LIVES: Duration = Duration::minutes(5);

/// A ceremony that the browser is to carry out.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Begun {
    /// What the second request names it by.
    pub ceremony: Uuid,
    /// The options for the browser, as WebAuthn writes them in JSON.
    pub options: serde_json::Value,
}

/// The kinds; what is kept for one is nothing for another, so that what a person's key has signed never
/// opens a page of staff, and what signs in proves nothing to an approval.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kind {
    /// A person's key is added.
    Adding,
    /// A person's key signs in.
    SignIn,
    /// A key of a member of staff is added.
    StaffAdding,
    /// A key of a member of staff signs in.
    StaffSignIn,
    /// A key of a member of staff proves in her session that it is she.
    StaffProof,
}

impl Kind {
    fn name_of(self, ceremony: Uuid) -> String {
        let kind = match self {
            Self::Adding => "passkey-adding",
            Self::SignIn => "passkey-sign-in",
            Self::StaffAdding => "staff-passkey-adding",
            Self::StaffSignIn => "staff-passkey-sign-in",
            Self::StaffProof => "staff-passkey-proof",
        };
        format!("{kind}:{ceremony}")
    }
}

/// Keeps what the second request will need, sealed, and says under which id.
pub(crate) async fn keep(app: &App, kind: Kind, state: &impl Serialize) -> Result<Uuid, AppError> {
    let ceremony = new_id(app.clock.as_ref(), app.entropy.as_ref());
    let name = kind.name_of(ceremony);
    let plain = serde_json::to_vec(state).expect("the state of a ceremony is plain data");
    let sealed = app.db.vault().seal_passing(&name, &plain);
    app.ephemeral.put(&name, &sealed, app.clock.now() + LIVES).await?;
    Ok(ceremony)
}

/// What was kept under this id. It is given out once: nothing for whoever comes later, or too late.
pub(crate) async fn take<T: DeserializeOwned>(
    app: &App,
    kind: Kind,
    ceremony: Uuid,
) -> Result<Option<T>, AppError> {
    let name = kind.name_of(ceremony);
    let Some(sealed) = app.ephemeral.get(&name).await? else { return Ok(None) };
    // Two requests may both have read it by now: one of them is the first to be counted.
    let takers = app.ephemeral.count(&format!("{name}:taken"), app.clock.now() + LIVES).await?;
    app.ephemeral.remove(&name).await?;
    if takers > 1 {
        return Ok(None);
    }
    let plain = app.db.vault().open_passing(&name, &sealed);
    Ok(plain.and_then(|plain| serde_json::from_slice(&plain).ok()))
}
