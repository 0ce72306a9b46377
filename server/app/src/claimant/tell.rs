//! What a claimant is told on her phone.

use sothon_domain::access::Scope;
use sothon_domain::claimant::ClaimantNumber;
use sothon_domain::person::PersonId;
use sothon_store::message_outbox::Channel;
use sothon_store::{Tx, person};

use crate::message::enqueue_notice;
use crate::notices::words_of;
use crate::{App, AppError};

/// Her number, which she types to sign in.
pub(super) async fn number(
    app: &App,
    tx: &mut Tx,
    person: PersonId,
    number: ClaimantNumber,
) -> Result<(), AppError> {
    tell(app, tx, (&Scope::Own(person), person), "claimant-message-number", number).await
}

/// That a second person has confirmed her record.
pub(super) async fn approved(
    app: &App,
    tx: &mut Tx,
    her: (&Scope, PersonId),
    number: ClaimantNumber,
) -> Result<(), AppError> {
    tell(app, tx, her, "claimant-message-approved", number).await
}

/// That it was refused; why and what to do stands on her page.
pub(super) async fn refused(
    app: &App,
    tx: &mut Tx,
    her: (&Scope, PersonId),
    number: ClaimantNumber,
) -> Result<(), AppError> {
    tell(app, tx, her, "claimant-message-refused", number).await
}

async fn tell(
    app: &App,
    tx: &mut Tx,
    (scope, person): (&Scope, PersonId),
    key: &'static str,
    number: ClaimantNumber,
) -> Result<(), AppError> {
    let contacts = person::contacts(tx, scope, person).await?;
    let words = words_of(&contacts);
    let Some(phone) = contacts.phone else { return Ok(()) };
    let number = number.to_string();
    let settings = &app.settings;
    let values = [
        ("institution", settings.short_code.as_str().into()),
        ("number", number.as_str().into()),
        ("hotline", settings.hotline.as_str().into()),
    ];
    let text = words.with(key, &values);
    enqueue_notice(app, tx, person, Channel::Sms, phone.as_str(), &text).await.map(drop)
}
