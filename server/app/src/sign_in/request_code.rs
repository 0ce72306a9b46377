//! Sends a one-time code to the phone or the mailbox registered for a member number.

use sothon_domain::access::Actor;
use sothon_domain::effects::new_id;
use sothon_domain::person::MemberNumber;
use sothon_locales::{Language, Value, Words};
use sothon_store::message_outbox::{self, Channel, NewMessage};
use sothon_store::sign_in_code::{self, Issue};
use sothon_store::{Act, Subject, Tx, person};
use time::{Duration, OffsetDateTime};

use super::destination::Destination;
use super::limits::{CODE_LIVES, LONGEST_WINDOW, wait_before_sending};
use super::{ChallengeId, CodeBy, code_mac, draw_code};
use crate::authorisation::{UseCase, authorise};
use crate::message::mail_body;
use crate::{App, AppError};

/// What became of the request. None of it tells whether the member number exists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Requested {
    /// If we know the number, a code is on its way.
    Sent(ChallengeId),
    /// A code was asked for this number too recently or too often.
    Wait(Duration),
}

/// Issues a code for the member number. An unknown number goes the same way up to the message.
pub async fn request_code(
    app: &App,
    actor: &Actor,
    number: &MemberNumber,
    by: CodeBy,
    language: Language,
) -> Result<Requested, AppError> {
    let scope = authorise(actor, UseCase::SignIn)?;
    let now = app.clock.now();
    if let Some(wait) = wait_for(app, number.as_str(), now).await? {
        return Ok(Requested::Wait(wait));
    }
    let member = person::find_by_member_number(&app.db, &scope, number).await?;
    let destination = match member.as_ref().and_then(|member| Destination::of(member, by, now)) {
        Some(found) if wait_for(app, found.as_str(), now).await?.is_none() => Some(found),
        _ => None,
    };
    let challenge = ChallengeId(new_id(app.clock.as_ref(), app.entropy.as_ref()));
    let code = draw_code(app.entropy.as_ref());
    let person = member.map(|member| member.person);
    let mut tx = app.db.begin().await?;
    let issue = Issue {
        challenge: challenge.0,
        subject: number.as_str(),
        contact: destination.as_ref().map(Destination::as_str),
        person,
        code_mac: &code_mac(app.db.vault().codes_key(), challenge, &code),
        at: now,
        expires_at: now + CODE_LIVES,
    };
    sign_in_code::issue(&mut tx, issue).await?;
    if let Some(destination) = &destination {
        enqueue(app, &mut tx, destination, &text(app, destination, language, &code), now).await?;
    }
    let subject = person.map_or_else(|| Subject::Other("unknown".to_owned()), Subject::Person);
    let detail = serde_json::json!({ "sent": destination.is_some() });
    tx.commit(Act { actor, act: "sign-in-code.requested", subject, at: now, detail, event: false })
        .await?;
    Ok(Requested::Sent(challenge))
}

async fn wait_for(
    app: &App,
    subject: &str,
    now: OffsetDateTime,
) -> Result<Option<Duration>, AppError> {
    let sent = sign_in_code::sent_since(&app.db, subject, now - LONGEST_WINDOW).await?;
    Ok(wait_before_sending(&sent, now))
}

/// The message. The last line of a text message lets phones fill the code in (WebOTP: `@host #code`).
fn text(app: &App, to: &Destination, language: Language, code: &str) -> String {
    let host = app.settings.origin.split("://").last().unwrap_or_default();
    let host = host.split(':').next().unwrap_or_default();
    let (words, code) = (Words::of(language), ("code", Value::Text(code)));
    match to.channel() {
        Channel::Sms => words.with("message-sign-in-code", &[code, ("host", Value::Text(host))]),
        Channel::Mail => mail_body(
            words.get("message-sign-in-code-subject"),
            &words.with("message-sign-in-code-mail", &[code]),
        ),
    }
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
