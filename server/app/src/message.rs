//! Hands waiting messages over to a sender, in order for each person.

use sothon_domain::person::Phone;
use sothon_store::message_outbox::{self, Message};
use time::Duration;

use crate::port::{Sms, SmsSender};
use crate::{App, AppError};

/// How long a taken message belongs to its taker.
const LEASE: Duration = Duration::seconds(30);
/// How many messages are taken at once.
const BATCH: i64 = 50;
/// After so many failures a message is given up and shown to operators.
const MOST_TRIES: i32 = 8;

/// Sends what is waiting and says how many were handed over.
pub async fn send_pending(app: &App, sender: &dyn SmsSender) -> Result<usize, AppError> {
    let taken = message_outbox::take(&app.db, app.clock.now(), LEASE, BATCH).await?;
    let mut sent = 0;
    for message in taken {
        sent += usize::from(send(app, sender, message).await?);
    }
    Ok(sent)
}

async fn send(app: &App, sender: &dyn SmsSender, message: Message) -> Result<bool, AppError> {
    let Ok(to) = message.recipient.parse::<Phone>() else {
        tracing::error!(message = %message.message, "recipient is no phone number");
        message_outbox::mark_dead(&app.db, message.message).await?;
        return Ok(false);
    };
    match sender.send(&Sms { to, text: message.body }).await {
        Ok(()) => {
            message_outbox::mark_sent(&app.db, message.message).await?;
            Ok(true)
        }
        Err(error) if message.tries + 1 >= MOST_TRIES => {
            tracing::error!(message = %message.message, ?error, "message given up");
            message_outbox::mark_dead(&app.db, message.message).await?;
            Ok(false)
        }
        Err(error) => {
            tracing::warn!(message = %message.message, ?error, "message not accepted, tried again");
            let not_before = app.clock.now() + Duration::seconds(2 << message.tries.clamp(0, 8));
            message_outbox::mark_failed(&app.db, message.message, not_before).await?;
            Ok(false)
        }
    }
}
