//! A passkey signs its owner in.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::person::PersonId;
use sothon_store::passkey::{self, Found};
use sothon_store::{Act, Subject, Tx};
use uuid::Uuid;

use super::answer::{Compared, Sent, read};
use super::ceremony::Kind;
use crate::authorisation::{UseCase, authorise};
use crate::notices::{News, tell};
use crate::watch::{Cause, Way};
use crate::{App, AppError};

const COPIED: News = News {
    sms: "message-passkey-copied",
    subject: "message-passkey-copied-subject",
    mail: "message-passkey-copied-mail",
};

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignedIn {
    /// It is this person.
    Person(PersonId),
    /// The ceremony took too long or was answered before.
    Expired,
    /// The key is unknown, removed, copied or not rightly used: the answer is the same.
    Refused,
}

/// Signs in whoever owns the passkey of this answer, given as WebAuthn writes it in JSON. Of a key that
/// may be copied its owner is told, once.
pub async fn sign_in(
    app: &App,
    actor: &Actor,
    ceremony: Uuid,
    answer: &str,
) -> Result<SignedIn, AppError> {
    let signed_in = attempt(app, actor, ceremony, answer).await?;
    match signed_in {
        SignedIn::Person(_) => {}
        SignedIn::Expired => app.watch.not_let_in(Way::Passkey, Cause::Expired),
        SignedIn::Refused => app.watch.not_let_in(Way::Passkey, Cause::Wrong),
    }
    Ok(signed_in)
}

async fn attempt(
    app: &App,
    actor: &Actor,
    ceremony: Uuid,
    answer: &str,
) -> Result<SignedIn, AppError> {
    let scope = authorise(actor, UseCase::SignIn)?;
    let answer = match read(app, Kind::SignIn, ceremony, answer).await? {
        Sent::Expired => return Ok(SignedIn::Expired),
        Sent::Unreadable => return Ok(SignedIn::Refused),
        Sent::Answer(answer) => answer,
    };
    let mut tx = app.db.begin().await?;
    let Some(found) = passkey::find(&mut tx, &scope, &answer.credential_id).await? else {
        let nobody = Subject::Other("unknown".to_owned());
        return refuse(app, tx, nobody, "sign-in.refused", "unknown-key").await;
    };
    let owner = Subject::Person(found.person);
    match answer.compare(found.user_handle, &found.credential)? {
        Compared::Right(credential) => done(app, tx, &scope, &found, &credential).await,
        // Which of the two it was, an auditor finds out; the key stays, for the counter can't tell.
        Compared::Copied => {
            if passkey::copied(&mut tx, &scope, found.id, app.clock.now()).await? {
                tell(app, &mut tx, &scope, found.person, &COPIED).await?;
            }
            refuse(app, tx, owner, "passkey.cloned", "counter").await
        }
        Compared::Wrong(why) => refuse(app, tx, owner, "sign-in.refused", why).await,
    }
}

async fn done(
    app: &App,
    mut tx: Tx,
    scope: &Scope,
    found: &Found,
    credential: &serde_json::Value,
) -> Result<SignedIn, AppError> {
    let at = app.clock.now();
    passkey::used(&mut tx, scope, found.id, credential, at).await?;
    let (actor, subject) = (Actor::person(found.person), Subject::Person(found.person));
    let detail = serde_json::json!({ "passkey": found.id.to_string() });
    let act = Act { actor: &actor, act: "sign-in.done", subject, at, detail, event: false };
    tx.commit(act).await?;
    Ok(SignedIn::Person(found.person))
}

async fn refuse(
    app: &App,
    tx: Tx,
    subject: Subject,
    act: &'static str,
    why: &'static str,
) -> Result<SignedIn, AppError> {
    let (actor, at) = (Actor::nobody(), app.clock.now());
    let detail = serde_json::json!({ "passkey": why });
    tx.commit(Act { actor: &actor, act, subject, at, detail, event: false }).await?;
    Ok(SignedIn::Refused)
}
