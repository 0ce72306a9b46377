//! What the person and whom she trusts are told: softly, without an amount, and how to say that she lives.

use sothon_domain::access::Scope;
use sothon_domain::person::PersonId;
use sothon_store::death_report::{self, Locked};
use sothon_store::{Tx, person as of_person};
use sothon_ussd::menu::ALIVE_KEY;
use uuid::Uuid;

use crate::notices::{self, News};
use crate::{App, AppError, trusted_contact};

const ASKED: News = News {
    sms: "death-message-asked",
    subject: "death-message-asked-subject",
    mail: "death-message-asked-mail",
};
const HELD: News = News {
    sms: "death-message-held",
    subject: "death-message-held-subject",
    mail: "death-message-held-mail",
};
const ALIVE: News = News {
    sms: "death-message-alive",
    subject: "death-message-alive-subject",
    mail: "death-message-alive-mail",
};

/// Asks the person of a locked report on all her contacts, and whom she trusts. By which messages she was asked is kept:
/// what becomes of them says whether the question reached her.
pub(super) async fn asked(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    (locked, person): (&Locked, PersonId),
) -> Result<(), AppError> {
    let messages = tell_how(app, tx, scope, person, &ASKED).await?;
    death_report::set_asked_messages(tx, scope, locked, &messages).await?;
    trusted_contact::ask_of_death(app, tx, scope, person).await
}

/// Tells that her payments wait, and what to do where she lives.
pub(super) async fn held(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
) -> Result<(), AppError> {
    tell_how(app, tx, scope, person, &HELD).await?;
    trusted_contact::ask_of_death(app, tx, scope, person).await
}

/// Tells that it is written down that she lives.
pub(super) async fn alive(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
) -> Result<(), AppError> {
    notices::tell(app, tx, scope, person, &ALIVE).await
}

/// Tells her with the code to dial for *I am alive*; the ids of the messages.
async fn tell_how(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    news: &News,
) -> Result<Vec<Uuid>, AppError> {
    let contacts = of_person::contacts(tx, scope, person).await?;
    let dial = format!("{}*{ALIVE_KEY}#", app.settings.short_dial.trim_end_matches('#'));
    let more = [("dial", dial.as_str().into())];
    notices::write_on(app, tx, (person, &contacts), news, &more).await
}
