//! What a person is told of a change of her account: the ending of the number and how to say *not me*.

use sothon_domain::access::Scope;
use sothon_domain::casework::CaseKind;
use sothon_domain::person::{PersonId, Phone};
use sothon_locales::Words;
use sothon_store::{Tx, former_phone, person};
use sothon_ussd::menu::LOCK_KEY;
use time::Duration;

use crate::message::enqueue_to_number;
use crate::notices::{self, News};
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
/// She is to be paid another way, where no answer by text message can come in.
const ASKED: News = News {
    sms: "account-message-payment",
    subject: "account-message-payment-subject",
    mail: "account-message-payment-mail",
};
/// The same where one can.
const ASKED_REPLY: News = News {
    sms: "account-message-payment-reply",
    subject: "account-message-payment-subject",
    mail: "account-message-payment-reply-mail",
};
/// We are to reach her another way, where no answer by text message can come in.
const REACHED: News = News {
    sms: "account-message-contact",
    subject: "account-message-contact-subject",
    mail: "account-message-contact-mail",
};
/// The same where one can.
const REACHED_REPLY: News = News {
    sms: "account-message-contact-reply",
    subject: "account-message-contact-subject",
    mail: "account-message-contact-reply-mail",
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
    tell_former_of(app, tx, scope, person).await
}

/// The same of a case of this kind, which asks to pay her another way than by an account, or to reach her another way.
pub(crate) async fn tell_asked(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    (person, kind): (PersonId, CaseKind),
) -> Result<(), AppError> {
    let reply = app.settings.reply_number.is_some();
    let news = match (kind, reply) {
        (CaseKind::Contact, true) => &REACHED_REPLY,
        (CaseKind::Contact, false) => &REACHED,
        (_, true) => &ASKED_REPLY,
        (_, false) => &ASKED,
    };
    tell(app, tx, scope, (person, ""), news).await?;
    tell_former_of(app, tx, scope, person).await
}

/// Tells the number that was hers until less than thirty days ago, if there is one.
async fn tell_former_of(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
) -> Result<(), AppError> {
    let former = former_phone::of_person(tx, scope, person, app.clock.now()).await?;
    let Some(former) = former else { return Ok(()) };
    let contacts = person::contacts(tx, scope, person).await?;
    tell_former(app, tx, &former, notices::words_of(&contacts)).await
}

/// The text message to a number that was hers. It says nothing of her.
async fn tell_former(
    app: &App,
    tx: &mut Tx,
    former: &Phone,
    words: &Words,
) -> Result<(), AppError> {
    let key = match app.settings.reply_number {
        Some(_) => "account-message-entered-former-reply",
        None => "account-message-entered-former",
    };
    enqueue_to_number(app, tx, former, &words.with(key, &notices::named(app)), LIVES).await
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
    let dial = format!("{}*{LOCK_KEY}#", app.settings.short_dial.trim_end_matches('#'));
    let more = [("ending", ending.into()), ("dial", dial.as_str().into())];
    notices::tell_on(app, tx, (person, &contacts), news, &more).await
}
