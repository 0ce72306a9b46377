//! What a sender says of one message, and how that is written down.

use sothon_domain::delivery::names_of;
use sothon_domain::person::{Email, Phone};
use sothon_domain::undelivered::GivenUp;
use sothon_store::message_outbox::{self, Message, Named};
use time::Duration;

use crate::port::{Mail, MailError, MailSender, Sms, SmsError, SmsSender, Taken};
use crate::{App, AppError};

/// After so many failures a message is given up and shown to operators.
const MOST_TRIES: i32 = 8;
/// How long a message waits whose road failed: a quarter of what it has waited already, within these bounds.
const ROAD_RESTS: (Duration, Duration) = (Duration::seconds(30), Duration::minutes(5));

/// Why a message was not handed over.
pub(super) enum Failed {
    /// The sender can't be reached; the message waits for as long as somebody wants it.
    Road(String),
    /// This message was not taken; it is tried a few times.
    Message(String),
    /// The carrier was given it and did not answer; it is not sent twice.
    Doubtful(String),
    /// It can never be sent.
    Never(&'static str),
}

/// Gives a text message to its sender.
pub(super) async fn send_sms(sender: &dyn SmsSender, message: &Message) -> Result<Taken, Failed> {
    let Ok(to) = message.recipient.parse::<Phone>() else {
        return Err(Failed::Never("recipient is no phone number"));
    };
    let sms = Sms { message: message.message, to, text: message.body.clone() };
    sender.send(&sms).await.map_err(|error| match error {
        SmsError::Unreachable { .. } => Failed::Road(error.to_string()),
        SmsError::Doubtful => Failed::Doubtful(error.to_string()),
        SmsError::Refused { .. } => Failed::Message(error.to_string()),
    })
}

/// Gives a mail to its sender, but for one that so many senders died of: those behind it have waited long enough.
pub(super) async fn send_mail(sender: &dyn MailSender, message: &Message) -> Result<(), Failed> {
    if message.tries >= MOST_TRIES {
        return Err(Failed::Message(
            "each process that sent it ended before the answer".to_owned(),
        ));
    }
    let Ok(to) = message.recipient.parse::<Email>() else {
        return Err(Failed::Never("recipient is no mailbox"));
    };
    let Some((subject, text)) = message.body.split_once("\n\n") else {
        return Err(Failed::Never("mail without subject"));
    };
    let (subject, text) = (subject.to_owned(), text.to_owned());
    let mail = Mail { message: message.message, to, subject, text };
    sender.send_mail(&mail).await.map_err(|error| match error {
        MailError::Unreachable { .. } => Failed::Road(error.to_string()),
        MailError::Refused { .. } => Failed::Message(error.to_string()),
    })
}

/// Writes down what became of a message; `true` when it was handed over.
///
/// A message that expired while it was being sent has nothing left to write on: the round goes on.
pub(super) async fn mark(
    app: &App,
    message: &Message,
    done: Result<Taken, Failed>,
) -> Result<bool, AppError> {
    match write_down(app, message, done).await {
        Err(AppError::NotFound) => {
            tracing::warn!(message = %message.message, "message expired while it was being sent");
            Ok(false)
        }
        written => written,
    }
}

async fn write_down(
    app: &App,
    message: &Message,
    done: Result<Taken, Failed>,
) -> Result<bool, AppError> {
    let (db, id, now) = (&app.db, message.message, app.clock.now());
    let tries = message.tries + 1;
    match done {
        Ok(taken) => {
            let named = taken.named.map(|name| (name.gateway, names_of(&name.id)));
            let named = named.as_ref().map(|(gateway, ids)| Named { gateway, ids });
            message_outbox::mark_sent(db, id, now, named).await?;
            return Ok(true);
        }
        Err(Failed::Doubtful(why)) => {
            tracing::error!(message = %id, why, "nobody knows whether the message went out");
            message_outbox::mark_doubtful(db, id, now).await?;
        }
        Err(Failed::Never(why)) => {
            tracing::error!(message = %id, why, "message given up");
            message_outbox::mark_dead(db, id, GivenUp::NoAddress, now).await?;
            app.watch.given_up(GivenUp::NoAddress, 1);
        }
        Err(Failed::Road(why)) => {
            tracing::warn!(message = %id, why, "message waits");
            let (shortest, longest) = ROAD_RESTS;
            let waited: Duration = now - message.enqueued_at;
            let rest = Duration::clamp(waited / 4, shortest, longest);
            message_outbox::give_back(db, id, now + rest).await?;
        }
        Err(Failed::Message(why)) if tries >= MOST_TRIES => {
            tracing::error!(message = %id, why, "message given up");
            message_outbox::mark_dead(db, id, GivenUp::Refused, now).await?;
            app.watch.given_up(GivenUp::Refused, 1);
        }
        Err(Failed::Message(why)) => {
            tracing::warn!(message = %id, why, "message not accepted, tried again");
            let not_before = now + Duration::seconds(2 << tries.clamp(0, 8));
            message_outbox::mark_failed(db, id, not_before).await?;
        }
    }
    Ok(false)
}
