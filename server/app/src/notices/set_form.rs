//! A person says whether she wants her messages to read or to hear.

use sothon_domain::access::Actor;
use sothon_domain::message_form::{FormChannel, MessageForm};
use sothon_store::{Act, Subject, person};

use crate::authorisation::{UseCase, authorise_own};
use crate::{App, AppError};

/// What the actor wants now.
pub async fn message_form(app: &App, actor: &Actor) -> Result<MessageForm, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::ChooseMessageForm)?;
    Ok(person::message_form(&app.db, &scope, me).await?)
}

/// Keeps what the actor wants. The same once more changes nothing and writes nothing down.
pub async fn set_message_form(
    app: &App,
    actor: &Actor,
    form: MessageForm,
    channel: FormChannel,
) -> Result<(), AppError> {
    let (scope, me) = authorise_own(actor, UseCase::ChooseMessageForm)?;
    let at = app.clock.now();
    let mut tx = app.db.begin_for(&scope, me).await?;
    if !person::set_message_form(&mut tx, &scope, me, form).await? {
        return Ok(tx.abandon().await?);
    }
    let detail = serde_json::json!({ "form": form.code(), "channel": channel.code() });
    let (act, subject) = ("message-form.set", Subject::Person(me));
    Ok(tx.commit(Act { actor, act, subject, at, detail, event: true }).await?)
}
