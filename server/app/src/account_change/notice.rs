//! What a person is told of a change of her account: the ending of the number and how to say *not me*.

use sothon_domain::access::Scope;
use sothon_domain::person::PersonId;
use sothon_locales::{Language, Words};
use sothon_store::message_outbox::Channel;
use sothon_store::{Tx, person};
use sothon_ussd::menu::LOCK_KEY;

use crate::message::{enqueue_notice, mail_body};
use crate::notices::News;
use crate::{App, AppError};

/// Another account was entered.
pub(super) const ENTERED: News = News {
    sms: "account-message-entered",
    subject: "account-message-entered-subject",
    mail: "account-message-entered-mail",
};
/// The account is hers now.
pub(super) const APPROVED: News = News {
    sms: "account-message-approved",
    subject: "account-message-approved-subject",
    mail: "account-message-approved-mail",
};
/// It was refused.
pub(super) const REFUSED: News = News {
    sms: "account-message-refused",
    subject: "account-message-refused-subject",
    mail: "account-message-refused-mail",
};
/// It was stopped.
pub(super) const STOPPED: News = News {
    sms: "account-message-stopped",
    subject: "account-message-stopped-subject",
    mail: "account-message-stopped-mail",
};

/// Puts the person's messages in the outbox of the same transaction, on every contact she has and in her own
/// language.
pub(super) async fn tell(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    (person, ending): (PersonId, &str),
    news: &News,
) -> Result<(), AppError> {
    let contacts = person::contacts(tx, scope, person).await?;
    let words = Words::of(contacts.language.parse().unwrap_or(Language::Khmer));
    let settings = &app.settings;
    let dial = format!("{}*{LOCK_KEY}#", settings.short_dial.trim_end_matches('#'));
    let values = [
        ("institution", settings.short_code.as_str().into()),
        ("hotline", settings.hotline.as_str().into()),
        ("ending", ending.into()),
        ("dial", dial.as_str().into()),
    ];
    if let Some(phone) = &contacts.phone {
        let text = words.with(news.sms, &values);
        enqueue_notice(app, tx, person, Channel::Sms, phone.as_str(), &text).await?;
    }
    if let Some(email) = &contacts.email {
        let body = mail_body(&words.with(news.subject, &values), &words.with(news.mail, &values));
        enqueue_notice(app, tx, person, Channel::Mail, email.as_str(), &body).await?;
    }
    Ok(())
}
