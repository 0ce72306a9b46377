//! What the person and whom she trusts are told: softly, without an amount, and how to say that she lives.

use sothon_domain::access::Scope;
use sothon_domain::person::PersonId;
use sothon_store::Tx;

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

/// Asks the person on all her contacts, and whom she trusts.
pub(super) async fn asked(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
) -> Result<(), AppError> {
    notices::tell(app, tx, scope, person, &ASKED).await?;
    trusted_contact::ask_of_death(app, tx, scope, person).await
}

/// Tells that her payments wait, and what to do where she lives.
pub(super) async fn held(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
) -> Result<(), AppError> {
    notices::tell(app, tx, scope, person, &HELD).await?;
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
