//! A person is told that a page did not come, and that a paper of hers was added at a counter.

use sothon_domain::access::Scope;
use sothon_domain::person::{PersonId, Reference};
use sothon_store::{Tx, person};

use crate::notices::{self, News};
use crate::{App, AppError};

const MISSING: News = News {
    sms: "paper-message-missing",
    subject: "paper-message-missing-subject",
    mail: "paper-message-missing-mail",
};

const ADDED: News = News {
    sms: "paper-message-added",
    subject: "paper-message-added-subject",
    mail: "paper-message-added-mail",
};

/// Tells her in the same transaction that a paper of hers was added; not which.
pub(super) async fn added(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    to: PersonId,
) -> Result<(), AppError> {
    notices::tell(app, tx, scope, to, &ADDED).await
}

/// Puts the messages in the outbox of the same transaction. They name the case and not the paper.
pub(super) async fn interrupted(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    to: PersonId,
    reference: Reference,
) -> Result<(), AppError> {
    let contacts = person::contacts(tx, scope, to).await?;
    let more = [("reference", reference.to_string().into())];
    notices::tell_on(app, tx, (to, &contacts), &MISSING, &more).await
}
