//! A person is told that a page did not come, that a paper of hers was added at a counter or sent by a partner, and
//! that papers went with a form which she never sent.

use sothon_domain::access::Scope;
use sothon_domain::paper::Owner;
use sothon_domain::person::PersonId;
use sothon_store::paper::LockedPage;
use sothon_store::{Tx, person};

use crate::notices::{self, News};
use crate::{App, AppError};

const MISSING: News = News {
    sms: "paper-message-missing",
    subject: "paper-message-missing-subject",
    mail: "paper-message-missing-mail",
};

/// The form has no number yet, and what it is about is not said: others read her phone too.
const MISSING_IN_FORM: News = News {
    sms: "paper-message-form-missing",
    subject: "paper-message-form-missing-subject",
    mail: "paper-message-form-missing-mail",
};

const GIVEN_UP: News = News {
    sms: "paper-message-given-up",
    subject: "paper-message-given-up-subject",
    mail: "paper-message-given-up-mail",
};

const ADDED: News = News {
    sms: "paper-message-added",
    subject: "paper-message-added-subject",
    mail: "paper-message-added-mail",
};

const BY_PARTNER: News = News {
    sms: "paper-message-partner",
    subject: "paper-message-partner-subject",
    mail: "paper-message-partner-mail",
};

/// Tells her in the same transaction that a paper of hers was added at a counter, or sent by a partner; not which.
pub(super) async fn given_for_her(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    (to, by_machine): (PersonId, bool),
) -> Result<(), AppError> {
    let news = if by_machine { &BY_PARTNER } else { &ADDED };
    notices::tell(app, tx, scope, to, news).await
}

/// Tells her in the same transaction that what she gave with a form is erased, once a form.
pub(super) async fn given_up(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    to: PersonId,
) -> Result<(), AppError> {
    notices::tell(app, tx, scope, to, &GIVEN_UP).await
}

/// Tells her that a page did not come to its end, in the same transaction. It names the case and not the paper. At a
/// counter it is read in the list, and what a machine sent is not hers to send again.
pub(super) async fn interrupted(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    page: &LockedPage,
) -> Result<(), AppError> {
    match page.owner {
        _ if page.by_machine => Ok(()),
        Owner::Case { reference, .. } => {
            let contacts = person::contacts(tx, scope, page.person).await?;
            let more = [("reference", reference.to_string().into())];
            notices::tell_on(app, tx, (page.person, &contacts), &MISSING, &more).await
        }
        Owner::Draft(_) => notices::tell(app, tx, scope, page.person, &MISSING_IN_FORM).await,
        Owner::Counter(_) | Owner::Gone => Ok(()),
    }
}
