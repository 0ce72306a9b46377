//! The phone of a survivor who keeps her answers under a number is told, once, that their end is near: in the words in
//! which members are told of theirs, without the number.

use sothon_domain::access::Actor;
use sothon_domain::effects::{legal_date, new_id};
use sothon_locales::{Language, Words};
use sothon_store::claimant::draft;
use sothon_store::message_outbox::{self, Channel, NewMessage};
use sothon_store::{Act, Subject};
use time::Duration;
use uuid::Uuid;

use super::later::phone_of;
use crate::{App, AppError};

/// So long before the end it is told. They end within the legal day of the end: the last whole one is then seven days
/// away.
const BEFORE: Duration = Duration::days(8);
/// How long the message may wait for its gateway.
const MESSAGE_LIVES: Duration = Duration::days(1);

/// Tells whoever is to be told by now; says how many. Answers that are damaged keep nobody else from being told.
pub async fn remind_of_kept(app: &App) -> Result<u64, AppError> {
    let now = app.clock.now();
    let mut told = 0;
    for id in draft::ending(&app.db, (now, now + BEFORE)).await? {
        match remind(app, id).await {
            Err(AppError::Store(error)) if error.is_of_one_row() => {
                tracing::error!(draft = %id, %error, "kept answers are damaged: nobody is told that they end");
            }
            done => told += u64::from(done?),
        }
    }
    Ok(told)
}

async fn remind(app: &App, id: Uuid) -> Result<bool, AppError> {
    let at = app.clock.now();
    let mut tx = app.db.begin().await?;
    let Some(ending) = draft::mark_told(&mut tx, id, (at, at + BEFORE)).await? else {
        tx.abandon().await?;
        return Ok(false);
    };
    let phone = phone_of(&ending.answers).ok_or(AppError::Inconsistent("kept without a phone"))?;
    let words = Words::of(ending.told_in.parse().unwrap_or(Language::Khmer));
    let date = words.short_date(legal_date(ending.expires_at) - Duration::days(1));
    let values =
        [("institution", app.settings.short_code.as_str().into()), ("date", date.as_str().into())];
    let message = NewMessage {
        message: new_id(app.clock.as_ref(), app.entropy.as_ref()),
        person: None,
        channel: Channel::Sms,
        recipient: phone.as_str(),
        body: &words.with("draft-message-ends", &values),
        at,
        expires_at: at + MESSAGE_LIVES,
    };
    message_outbox::enqueue(&mut tx, message).await?;
    let (actor, subject) = (Actor::system("draft-end"), Subject::Other("unknown".to_owned()));
    let (act, detail) = ("draft.end-told", serde_json::json!({ "kind": "claim-record" }));
    tx.commit(Act { actor: &actor, act, subject, at, detail, event: false }).await?;
    Ok(true)
}
