//! A person is told that a page did not come.

use sothon_domain::access::Scope;
use sothon_domain::person::{PersonId, Reference};
use sothon_locales::{Language, Words};
use sothon_store::message_outbox::Channel;
use sothon_store::{Tx, person};

use crate::message::{enqueue_notice, mail_body};
use crate::{App, AppError};

/// Puts the messages in the outbox of the same transaction. They name the case and not the paper.
pub(super) async fn interrupted(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    to: PersonId,
    reference: Reference,
) -> Result<(), AppError> {
    let contacts = person::contacts(tx, scope, to).await?;
    let words = Words::of(contacts.language.parse().unwrap_or(Language::Khmer));
    let (settings, reference) = (&app.settings, reference.to_string());
    let text = |key: &str| -> String {
        let values = [
            ("institution", settings.short_code.as_str().into()),
            ("reference", reference.as_str().into()),
            ("hotline", settings.hotline.as_str().into()),
        ];
        words.with(key, &values)
    };
    if let Some(phone) = &contacts.phone {
        let sms = text("paper-message-missing");
        enqueue_notice(app, tx, to, Channel::Sms, phone.as_str(), &sms).await?;
    }
    if let Some(email) = &contacts.email {
        let mail =
            mail_body(&text("paper-message-missing-subject"), &text("paper-message-missing-mail"));
        enqueue_notice(app, tx, to, Channel::Mail, email.as_str(), &mail).await?;
    }
    Ok(())
}
