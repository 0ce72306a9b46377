//! What is answered to a text message. Nothing of anybody stands in it but the end of a member number.

use sothon_domain::access::Actor;
use sothon_domain::effects::legal_date;
use sothon_domain::message_choices::MessageTongue;
use sothon_domain::person::Phone;
use sothon_store::{Act, Claim, Subject, Tx, ussd_number};
use sothon_ussd::reply::NOT_ME;
use time::Duration;

use super::Received;
use crate::message::enqueue_to_number;
use crate::notices::text_words;
use crate::ussd::hash;
use crate::{App, AppError};

/// After so long nobody waits for an answer.
const LIVES: Duration = Duration::hours(6);
/// How many polite words a gateway's messages get in an hour, whoever sends them: each costs money.
const AN_HOUR: u32 = 600;

/// What an answer says.
pub(super) enum Says {
    /// What was stopped for the members with these endings of numbers.
    Stopped(String),
    /// Nothing is under way for this number. Who has it, if anybody, is not said.
    NothingToStop,
    /// That messages are not read, and what can be done by one.
    NotUnderstood,
}

/// Puts an answer to a number in the outbox.
pub(super) async fn enqueue(
    app: &App,
    tx: &mut Tx,
    to: &Phone,
    tongue: MessageTongue,
    says: &Says,
) -> Result<(), AppError> {
    let settings = &app.settings;
    let mut values = vec![
        ("institution", settings.short_code.as_str().into()),
        ("hotline", settings.hotline.as_str().into()),
    ];
    let key = match says {
        Says::Stopped(numbers) => {
            values.push(("numbers", numbers.as_str().into()));
            "reply-message-stopped"
        }
        Says::NothingToStop => "reply-message-nothing",
        Says::NotUnderstood => {
            values.push(("sign", NOT_ME.into()));
            "reply-message-unknown"
        }
    };
    enqueue_to_number(app, tx, to, &text_words(tongue).with(key, &values), LIVES).await
}

/// Answers in the language that the number has chosen on the phone service, else in Khmer; the first time on a day
/// only, so that two machines never talk for ever.
pub(super) async fn answer_once_a_day(
    app: &App,
    actor: &Actor,
    received: &Received,
    says: Says,
) -> Result<(), AppError> {
    if !may_answer(app, received).await {
        return Ok(());
    }
    let chosen = ussd_number::language(&app.db, &received.from).await?;
    let tongue = chosen.as_deref().and_then(MessageTongue::from_code);
    let tongue = tongue.unwrap_or(MessageTongue::Khmer);
    let at = app.clock.now();
    let mut tx = app.db.begin().await?;
    let key = received.key(app, "polite");
    match tx.claim_key(actor, key, b"text:polite", "", at).await? {
        Claim::Done { .. } | Claim::OtherBody => return Ok(()),
        Claim::New => {}
    }
    enqueue(app, &mut tx, &received.from, tongue, &says).await?;
    let detail = serde_json::json!({ "gateway": received.gateway });
    let (act, subject) = ("text-message.answered", Subject::Other("text-message".to_owned()));
    Ok(tx.commit(Act { actor, act, subject, at, detail, event: false }).await?)
}

/// Whether this is the number's first message today that gets a polite word, and the gateway has not had too many in
/// this hour. Where it can't be counted nothing is answered: the next message is as good.
async fn may_answer(app: &App, received: &Received) -> bool {
    let now = app.clock.now();
    let number = hash(app, "text-message", &[received.from.as_str()]);
    let day = format!("text:number:{}:{number}", legal_date(now));
    let hour = format!("text:gateway:{}:{}", received.gateway, now.unix_timestamp() / 3_600);
    let counted = async {
        Ok::<_, crate::port::EphemeralError>(
            app.ephemeral.count(&day, now + Duration::days(1)).await? == 1
                && app.ephemeral.count(&hour, now + Duration::hours(1)).await? <= AN_HOUR,
        )
    };
    counted.await.unwrap_or_else(|error| {
        tracing::warn!(?error, "text messages can't be counted: this one gets no answer");
        false
    })
}
