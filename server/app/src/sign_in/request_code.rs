//! Sends a one-time code to the phone registered for a member number.

use sothon_domain::access::Actor;
use sothon_domain::effects::new_id;
use sothon_domain::person::{MemberNumber, Phone};
use sothon_locales::{Language, Value, Words};
use sothon_store::message_outbox::{self, Channel, NewMessage};
use sothon_store::sign_in_code::{self, Issue};
use sothon_store::{Act, Subject, Tx, person};
use time::{Duration, OffsetDateTime};

use super::limits::{CODE_LIVES, LONGEST_WINDOW, wait_before_sending};
use super::{ChallengeId, code_mac, draw_code};
use crate::authorisation::{UseCase, authorise};
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
    language: Language,
) -> Result<Requested, AppError> {
    let scope = authorise(actor, UseCase::SignIn)?;
    let now = app.clock.now();
    if let Some(wait) = wait_for(app, number.as_str(), now).await? {
        return Ok(Requested::Wait(wait));
    }
    let member = person::find_by_member_number(&app.db, &scope, number).await?;
    let phone = match member.as_ref().and_then(|member| member.phone.clone()) {
        Some(phone) if wait_for(app, phone.as_str(), now).await?.is_none() => Some(phone),
        _ => None,
    };
    let challenge = ChallengeId(new_id(app.clock.as_ref(), app.entropy.as_ref()));
    let code = draw_code(app.entropy.as_ref());
    let person = member.map(|member| member.person);
    let mut tx = app.db.begin().await?;
    let issue = Issue {
        challenge: challenge.0,
        subject: number.as_str(),
        phone: phone.as_ref(),
        person,
        code_mac: &code_mac(app.db.vault().codes_key(), challenge, &code),
        at: now,
        expires_at: now + CODE_LIVES,
    };
    sign_in_code::issue(&mut tx, issue).await?;
    if let Some(phone) = &phone {
        enqueue(app, &mut tx, phone, &text(app, language, &code), now).await?;
    }
    let subject = person.map_or_else(|| Subject::Other("unknown".to_owned()), Subject::Person);
    let detail = serde_json::json!({ "sent": phone.is_some() });
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

/// The message with the line that lets phones fill the code in (WebOTP: `@host #code`).
fn text(app: &App, language: Language, code: &str) -> String {
    let host = app.settings.origin.split("://").last().unwrap_or_default();
    let host = host.split(':').next().unwrap_or_default();
    let values = [("code", Value::Text(code)), ("host", Value::Text(host))];
    Words::of(language).with("message-sign-in-code", &values)
}

async fn enqueue(
    app: &App,
    tx: &mut Tx,
    phone: &Phone,
    body: &str,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    let message = NewMessage {
        message: new_id(app.clock.as_ref(), app.entropy.as_ref()),
        // Messages of one person keep their order: a code waits for none of them.
        person: None,
        channel: Channel::Sms,
        recipient: phone.as_str(),
        body,
        at: now,
        expires_at: now + CODE_LIVES,
    };
    Ok(message_outbox::enqueue(tx, message).await?)
}
