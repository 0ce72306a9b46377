//! A person is told on all her contacts of what was changed in her name.

use sothon_domain::access::Scope;
use sothon_domain::message_choices::MessageTongue;
use sothon_domain::person::PersonId;
use sothon_locales::{Language, Value, Words};
use sothon_store::case_file::Contacts;
use sothon_store::message_outbox::Channel;
use sothon_store::{Tx, person};
use sothon_ussd::reply::NOT_ME;
use uuid::Uuid;

use crate::message::{enqueue_notice, mail_body};
use crate::{App, AppError};

/// The keys of a piece of news, one for each part of its messages. Each may name `institution`,
/// `hotline`, and where there is one the number that takes answers, `reply`, with the `sign` to send there.
pub(crate) struct News {
    /// The text message.
    pub(crate) sms: &'static str,
    /// The mail's subject.
    pub(crate) subject: &'static str,
    /// The mail's text.
    pub(crate) mail: &'static str,
}

/// Puts the person's messages in the outbox of the same transaction, in her own language.
pub(crate) async fn tell(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    news: &News,
) -> Result<(), AppError> {
    let contacts = person::contacts(tx, scope, person).await?;
    tell_on(app, tx, (person, &contacts), news, &[]).await
}

/// The same on contacts that were read before, with `more` that the messages may name.
pub(crate) async fn tell_on(
    app: &App,
    tx: &mut Tx,
    (person, contacts): (PersonId, &Contacts),
    news: &News,
    more: &[(&'static str, Value<'_>)],
) -> Result<(), AppError> {
    write_on(app, tx, (person, contacts), news, more).await.map(drop)
}

/// The same, for whoever keeps the ids of the messages to ask later what became of them.
pub(crate) async fn write_on(
    app: &App,
    tx: &mut Tx,
    (person, contacts): (PersonId, &Contacts),
    news: &News,
    more: &[(&'static str, Value<'_>)],
) -> Result<Vec<Uuid>, AppError> {
    let values = [&named(app)[..], more].concat();
    let mut written = Vec::new();
    if let Some(phone) = &contacts.phone {
        let words = words_of(contacts);
        let text = words.with(news.sms, &in_a_text(contacts, words, &values));
        let to = phone.as_str();
        written.push(enqueue_notice(app, tx, person, Channel::Sms, to, &text).await?);
    }
    if let Some(email) = &contacts.email {
        let words = Words::of(contacts.language.parse().unwrap_or(Language::Khmer));
        let body = mail_body(&words.with(news.subject, &values), &words.with(news.mail, &values));
        let to = email.as_str();
        written.push(enqueue_notice(app, tx, person, Channel::Mail, to, &body).await?);
    }
    Ok(written)
}

/// What a text message names: no person, unless she wants it, for others read her phone too. A mailbox is her own.
fn in_a_text<'v>(
    contacts: &Contacts,
    words: &'static Words,
    values: &[(&'static str, Value<'v>)],
) -> Vec<(&'static str, Value<'v>)> {
    let values = values.iter().map(|(name, value)| match *name {
        "name" if !contacts.named => ("name", words.get("message-somebody").into()),
        name => (name, value.clone()),
    });
    values.collect()
}

/// The words of her text messages: in the language that she chose, and where that is Khmer, in the letters that her
/// phone shows. What a message names, such as a day, is written in the same.
pub(crate) fn words_of(contacts: &Contacts) -> &'static Words {
    text_words(MessageTongue::of(&contacts.language, contacts.romanised))
}

/// The words of text messages in a tongue.
pub(crate) fn text_words(tongue: MessageTongue) -> &'static Words {
    match tongue {
        MessageTongue::Khmer => Words::of(Language::Khmer),
        MessageTongue::Romanised => Words::romanised(),
        MessageTongue::English => Words::of(Language::English),
    }
}

/// What every message may name.
pub(crate) fn named(app: &App) -> [(&'static str, Value<'_>); 4] {
    let settings = &app.settings;
    [
        ("institution", settings.short_code.as_str().into()),
        ("hotline", settings.hotline.as_str().into()),
        ("reply", settings.reply_number.as_deref().unwrap_or_default().into()),
        ("sign", NOT_ME.into()),
    ]
}
