//! A code on its way, or the word that more must be proved first.

use sothon_domain::effects::new_id;
use sothon_domain::message_choices::MessageTongue;
use sothon_domain::person::{MemberNumber, PersonId};
use sothon_locales::{Language, Value, Words};
use sothon_store::Tx;
use sothon_store::message_outbox::{self, Channel, NewMessage};
use sothon_store::sign_in_code::{self, Issue};
use time::{Duration, OffsetDateTime};

use super::destination::Destination;
use super::limits::{CODE_LIVES, LONGEST_WINDOW, wait_before_sending};
use super::{ChallengeId, code_mac, draw_code};
use crate::message::mail_body;
use crate::notices::text_words;
use crate::{App, AppError};

/// One sending.
pub(crate) struct Sending<'a> {
    /// The member number that was typed.
    pub(crate) number: &'a MemberNumber,
    /// Whom the code signs in. Without anybody no code is right, and a message says where to prove who one
    /// is.
    pub(crate) person: Option<PersonId>,
    /// Where the message goes, if anywhere.
    pub(crate) destination: Option<&'a Destination>,
    /// The language of the message.
    pub(crate) language: Language,
    /// Whether whoever gets it reads Khmer in Latin letters.
    pub(crate) romanised: bool,
    /// Now.
    pub(crate) at: OffsetDateTime,
}

impl Sending<'_> {
    /// The words of a text message.
    fn text_words(&self) -> &'static Words {
        text_words(MessageTongue::of(self.language.code(), self.romanised))
    }
}

/// How long to wait before a code may be sent for this member number or to this contact.
pub(crate) async fn wait_for(
    app: &App,
    subject: &str,
    now: OffsetDateTime,
) -> Result<Option<Duration>, AppError> {
    let sent = sign_in_code::sent_since(&app.db, subject, now - LONGEST_WINDOW).await?;
    Ok(wait_before_sending(&sent, now))
}

/// Draws a code, keeps what compares with it, and puts the message in the outbox. Without a destination the
/// way is the same up to the message.
pub(crate) async fn send(
    app: &App,
    tx: &mut Tx,
    sending: &Sending<'_>,
) -> Result<ChallengeId, AppError> {
    let challenge = ChallengeId(new_id(app.clock.as_ref(), app.entropy.as_ref()));
    let code = draw_code(app.entropy.as_ref());
    let issue = Issue {
        challenge: challenge.0,
        subject: sending.number.as_str(),
        contact: sending.destination.map(Destination::as_str),
        person: sending.person,
        code_mac: &code_mac(app.db.vault().codes_key(), challenge, &code),
        at: sending.at,
        expires_at: sending.at + CODE_LIVES,
    };
    sign_in_code::issue(tx, issue).await?;
    if let Some(to) = sending.destination {
        let body = match sending.person {
            Some(_) => code_text(app, to, sending, &code),
            None => first_time(app, sending),
        };
        enqueue(app, tx, to, &body, sending.at).await?;
    }
    Ok(challenge)
}

/// The message with a code. The last line of a text message lets phones fill the code in (WebOTP:
/// `@host #code`).
fn code_text(app: &App, to: &Destination, sending: &Sending<'_>, code: &str) -> String {
    let host = address(app).split(':').next().unwrap_or_default();
    let (words, code) = (Words::of(sending.language), ("code", Value::Text(code)));
    match to.channel() {
        Channel::Sms => {
            sending.text_words().with("message-sign-in-code", &[code, ("host", Value::Text(host))])
        }
        Channel::Mail => mail_body(
            words.get("message-sign-in-code-subject"),
            &words.with("message-sign-in-code-mail", &[code]),
        ),
    }
}

/// The text message for one who has never signed in: where it begins.
fn first_time(app: &App, sending: &Sending<'_>) -> String {
    let page = match sending.language {
        Language::Khmer => "/activate",
        Language::English => "/en/activate",
    };
    let page = format!("{}{page}", address(app));
    let institution = app.settings.short_code.as_str();
    let values = [("institution", institution.into()), ("address", page.as_str().into())];
    sending.text_words().with("message-activate-first", &values)
}

/// The portal's host, with its port if it has one.
fn address(app: &App) -> &str {
    app.settings.origin.split("://").last().unwrap_or_default()
}

async fn enqueue(
    app: &App,
    tx: &mut Tx,
    to: &Destination,
    body: &str,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    let message = NewMessage {
        message: new_id(app.clock.as_ref(), app.entropy.as_ref()),
        // Messages of one person keep their order: a code waits for none of them.
        person: None,
        channel: to.channel(),
        recipient: to.as_str(),
        body,
        at: now,
        expires_at: now + CODE_LIVES,
    };
    Ok(message_outbox::enqueue(tx, message).await?)
}
