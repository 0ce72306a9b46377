//! A person says in which language and letters she wants her messages, of what she is reminded, and whether they name
//! people.

use sothon_domain::access::Actor;
use sothon_domain::message_choices::{MessageChoices, Reminders};
use sothon_domain::message_form::FormChannel;
use sothon_store::{Act, Subject, person};

use crate::authorisation::{UseCase, authorise_own};
use crate::{App, AppError};

/// What the actor chose.
pub async fn message_choices(app: &App, actor: &Actor) -> Result<MessageChoices, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::ChooseMessageForm)?;
    Ok(person::message_choices(&app.db, &scope, me).await?)
}

/// Keeps what the actor chose. The same once more changes nothing and writes nothing down.
pub async fn set_message_choices(
    app: &App,
    actor: &Actor,
    choices: MessageChoices,
    channel: FormChannel,
) -> Result<(), AppError> {
    let (scope, me) = authorise_own(actor, UseCase::ChooseMessageForm)?;
    let at = app.clock.now();
    let mut tx = app.db.begin_for(&scope, me).await?;
    if !person::set_message_choices(&mut tx, &scope, me, choices).await? {
        return Ok(tx.abandon().await?);
    }
    let detail = serde_json::json!({
        "tongue": choices.tongue.code(),
        "reminders": choices.reminders.code(),
        "naming": choices.naming.code(),
        "channel": channel.code(),
    });
    let (act, subject) = ("message-choices.set", Subject::Person(me));
    Ok(tx.commit(Act { actor, act, subject, at, detail, event: true }).await?)
}

/// Keeps of what the actor is reminded, and nothing else: her letters still follow those that her number chooses. The
/// same once more changes nothing and writes nothing down.
pub async fn set_reminders(
    app: &App,
    actor: &Actor,
    reminders: Reminders,
    channel: FormChannel,
) -> Result<(), AppError> {
    let (scope, me) = authorise_own(actor, UseCase::ChooseMessageForm)?;
    let at = app.clock.now();
    let mut tx = app.db.begin_for(&scope, me).await?;
    if !person::set_reminders(&mut tx, &scope, me, reminders).await? {
        return Ok(tx.abandon().await?);
    }
    let detail = serde_json::json!({ "reminders": reminders.code(), "channel": channel.code() });
    let (act, subject) = ("message-choices.set", Subject::Person(me));
    Ok(tx.commit(Act { actor, act, subject, at, detail, event: true }).await?)
}
