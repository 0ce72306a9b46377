//! What a trusted contact is told: that something happened, never what.

use sothon_domain::access::Scope;
use sothon_domain::person::PersonId;
use sothon_locales::{Language, Words};
use sothon_store::Tx;
use sothon_store::case_file::Locked;
use sothon_store::trusted_contact::{self, Reached};
use time::Duration;

use crate::message::enqueue_to_number;
use crate::{App, AppError};

/// After so long nobody needs the message.
const LIVES: Duration = Duration::days(7);

/// Tells the person's trusted contact, if she has one, that something sensitive was changed on her
/// record, in the transaction of the change.
pub(crate) async fn tell_change(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
) -> Result<(), AppError> {
    match trusted_contact::reach(tx, scope, person).await? {
        Some(reached) => tell(app, tx, &reached, "trusted-contact-message-change").await,
        None => Ok(()),
    }
}

/// The same for the person of a locked case.
pub(crate) async fn tell_change_of_case(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
) -> Result<(), AppError> {
    match trusted_contact::reach_of_case(tx, scope, locked).await? {
        Some(reached) => tell(app, tx, &reached, "trusted-contact-message-change").await,
        None => Ok(()),
    }
}

/// Asks the person's trusted contact, if she has one, whether it is true that she has died, in the transaction in
/// which she herself is asked.
pub(crate) async fn ask_of_death(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
) -> Result<(), AppError> {
    match trusted_contact::reach(tx, scope, person).await? {
        Some(reached) => tell(app, tx, &reached, "death-message-contact").await,
        None => Ok(()),
    }
}

/// Puts a text message for the contact in the outbox. It is filed under nobody: a contact's number that
/// does not answer holds up no message of the person's own.
pub(super) async fn tell(
    app: &App,
    tx: &mut Tx,
    reached: &Reached,
    key: &str,
) -> Result<(), AppError> {
    let language = reached.language.parse().unwrap_or(Language::Khmer);
    let name = match language {
        Language::Khmer => reached.of.khmer.full(),
        Language::English => reached.of.latin.full(),
    };
    let settings = &app.settings;
    let values = [
        ("name", name.into()),
        ("institution", settings.short_code.as_str().into()),
        ("hotline", settings.hotline.as_str().into()),
    ];
    let body = Words::of(language).with(key, &values);
    enqueue_to_number(app, tx, &reached.contact.phone, &body, LIVES).await
}
