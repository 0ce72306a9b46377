//! What a person is told of a change of her account: the ending of the number and how to say *not me*.

use sothon_domain::access::Scope;
use sothon_domain::person::{PersonId, Phone};
use sothon_locales::{Language, Value, Words};
use sothon_store::message_outbox::Channel;
use sothon_store::{Tx, former_phone, person};
use sothon_ussd::menu::LOCK_KEY;
use sothon_ussd::reply::NOT_ME;
use time::Duration;

use crate::message::{enqueue_notice, enqueue_to_number, mail_body};
use crate::notices::News;
use crate::{App, AppError};

/// Another account was entered, where no answer by text message can come in.
const ENTERED: News = News {
    sms: "account-message-entered",
    subject: "account-message-entered-subject",
    mail: "account-message-entered-mail",
};
/// The same where one can.
const ENTERED_REPLY: News = News {
    sms: "account-message-entered-reply",
    subject: "account-message-entered-subject",
    mail: "account-message-entered-reply-mail",
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

/// After so long whoever had the number before needs no notice.
const LIVES: Duration = Duration::days(7);

/// Tells her that another account was entered: on every contact she has, and on the number that was hers until less
/// than thirty days ago, for a thief may have the one that she has now.
pub(super) async fn tell_entered(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    (person, ending): (PersonId, &str),
) -> Result<(), AppError> {
    let reply = app.settings.reply_number.is_some();
    let news = if reply { &ENTERED_REPLY } else { &ENTERED };
    tell(app, tx, scope, (person, ending), news).await?;
    let former = former_phone::of_person(tx, scope, person, app.clock.now()).await?;
    let Some(former) = former else { return Ok(()) };
    let language = person::contacts(tx, scope, person).await?.language;
    tell_former(app, tx, &former, &language).await
}

/// The text message to a number that was hers. It says nothing of her.
async fn tell_former(
    app: &App,
    tx: &mut Tx,
    former: &Phone,
    language: &str,
) -> Result<(), AppError> {
    let words = Words::of(language.parse().unwrap_or(Language::Khmer));
    let key = match app.settings.reply_number {
        Some(_) => "account-message-entered-former-reply",
        None => "account-message-entered-former",
    };
    enqueue_to_number(app, tx, former, &words.with(key, &values(app, "", "")), LIVES).await
}

/// What the messages may name.
fn values<'a>(app: &'a App, ending: &'a str, dial: &'a str) -> [(&'static str, Value<'a>); 6] {
    let settings = &app.settings;
    [
        ("institution", settings.short_code.as_str().into()),
        ("hotline", settings.hotline.as_str().into()),
        ("ending", ending.into()),
        ("dial", dial.into()),
        ("reply", settings.reply_number.as_deref().unwrap_or_default().into()),
        ("sign", NOT_ME.into()),
    ]
}

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
    let dial = format!("{}*{LOCK_KEY}#", app.settings.short_dial.trim_end_matches('#'));
    let values = values(app, ending, &dial);
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
