//! What a key has signed is compared, and what became of it written down.

use sothon_domain::access::Actor;
use sothon_domain::person::StaffId;
use sothon_store::staff_passkey::{self, Found};
use sothon_store::{Act, Subject, Tx};
use uuid::Uuid;

use super::notice::{News, tell, tell_administrators};
use crate::passkey::answer::{Answer, Compared, Sent, read};
use crate::passkey::ceremony::Kind;
use crate::{App, AppError};

/// What a key is used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    /// It signs its owner in, whoever she is.
    SignIn,
    /// It proves in the session of this member that it is she.
    Proof(StaffId),
}

impl Use {
    fn kind(self) -> Kind {
        match self {
            Self::SignIn => Kind::StaffSignIn,
            Self::Proof(_) => Kind::StaffProof,
        }
    }

    fn done(self) -> &'static str {
        match self {
            Self::SignIn => "staff.signed-in",
            Self::Proof(_) => "staff.proved",
        }
    }

    fn refused(self) -> &'static str {
        match self {
            Self::SignIn => "staff.sign-in-refused",
            Self::Proof(_) => "staff.proof-refused",
        }
    }

    fn is_of(self, owner: StaffId) -> bool {
        match self {
            Self::SignIn => true,
            Self::Proof(member) => member == owner,
        }
    }
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Checked {
    /// It is right; whose key it is.
    Right(StaffId),
    /// The ceremony took too long or was answered before.
    Expired,
    /// The key is unknown, removed, copied, somebody else's or not rightly used: the answer is the same.
    Refused,
}

/// Compares the answer, given as WebAuthn writes it in JSON, and writes down what became of it. A key whose
/// counter goes back is good for nothing from then on: its owner and the administrators are told, once.
pub(super) async fn check(
    app: &App,
    of: Use,
    ceremony: Uuid,
    answer: &str,
) -> Result<Checked, AppError> {
    let answer = match read(app, of.kind(), ceremony, answer).await? {
        Sent::Expired => return Ok(Checked::Expired),
        Sent::Unreadable => return Ok(Checked::Refused),
        Sent::Answer(answer) => answer,
    };
    let mut tx = app.db.begin().await?;
    let Some(found) = staff_passkey::find(&mut tx, &answer.credential_id).await? else {
        return refuse(app, tx, None, of.refused(), "unknown-key").await;
    };
    let owner = Some(found.member.id);
    match compare(of, *answer, &found)? {
        Compared::Right(credential) => done(app, tx, of, &found, &credential).await,
        Compared::Copied => {
            staff_passkey::copied(&mut tx, found.id, app.clock.now()).await?;
            tell(app, &mut tx, &found.email, News::Copied).await?;
            tell_administrators(app, &mut tx, &found.email).await?;
            refuse(app, tx, owner, "staff.passkey-cloned", "counter").await
        }
        Compared::Wrong(why) => refuse(app, tx, owner, of.refused(), why).await,
    }
}

fn compare(of: Use, answer: Answer, found: &Found) -> Result<Compared, AppError> {
    if found.copied_at.is_some() {
        return Ok(Compared::Wrong("copied-before"));
    }
    if !of.is_of(found.member.id) {
        return Ok(Compared::Wrong("another-member"));
    }
    answer.compare(found.user_handle, &found.credential)
}

async fn done(
    app: &App,
    mut tx: Tx,
    of: Use,
    found: &Found,
    credential: &serde_json::Value,
) -> Result<Checked, AppError> {
    let (at, owner) = (app.clock.now(), found.member.id);
    staff_passkey::used(&mut tx, found.id, credential, at).await?;
    let (actor, subject) = (Actor::staff(found.member.clone()), subject(Some(owner)));
    let detail = serde_json::json!({ "passkey": found.id.to_string() });
    let act = Act { actor: &actor, act: of.done(), subject, at, detail, event: false };
    tx.commit(act).await?;
    Ok(Checked::Right(owner))
}

async fn refuse(
    app: &App,
    tx: Tx,
    owner: Option<StaffId>,
    act: &'static str,
    why: &'static str,
) -> Result<Checked, AppError> {
    let (actor, subject, at) = (Actor::nobody(), subject(owner), app.clock.now());
    let detail = serde_json::json!({ "passkey": why });
    tx.commit(Act { actor: &actor, act, subject, at, detail, event: false }).await?;
    Ok(Checked::Refused)
}

fn subject(owner: Option<StaffId>) -> Subject {
    let owner = owner.map_or_else(|| "unknown".to_owned(), |owner| owner.to_string());
    Subject::Other(format!("staff:{owner}"))
}
