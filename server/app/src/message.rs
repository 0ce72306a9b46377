//! Hands waiting messages over to a sender, in order for each person and channel.

use sothon_domain::delivery::names_of;
use sothon_domain::effects::new_id;
use sothon_domain::person::{Email, PersonId, Phone};
use sothon_domain::undelivered::GivenUp;
use sothon_store::Tx;
use sothon_store::message_outbox::{self, Channel, Message, Named, NewMessage};
use time::Duration;
use uuid::Uuid;

use crate::port::{Mail, MailError, MailSender, Sms, SmsError, SmsSender, Taken};
use crate::{App, AppError};

/// How long a taken text message belongs to its taker.
const LEASE: Duration = Duration::seconds(30);
/// How many text messages are taken at once.
const BATCH: i64 = 50;
/// Mail servers may take half a minute for one mail: few are taken at once, and for longer.
const MAIL_LEASE: Duration = Duration::minutes(6);
const MAIL_BATCH: i64 = 10;
/// After so many failures a message is given up and shown to operators.
const MOST_TRIES: i32 = 8;
/// How long to wait for a mail server or a gateway that can't be reached.
const UNREACHABLE: Duration = Duration::seconds(30);
/// How long the messages behind it wait. They come before it again: one that alone makes the carrier
/// hang holds up no other.
const BEHIND: Duration = Duration::seconds(10);

/// Why a message was not handed over.
enum Failed {
    /// The sender can't be reached; the message waits for as long as somebody wants it.
    Road(String),
    /// This message was not taken; it is tried a few times.
    Message(String),
    /// The carrier was given it and did not answer; it is not sent twice.
    Doubtful(String),
    /// It can never be sent.
    Never(&'static str),
}

/// The sender of a channel.
enum Sender<'a> {
    Sms(&'a dyn SmsSender),
    Mail(&'a dyn MailSender),
}

/// Sends the text messages that wait and says how many were handed over.
pub async fn send_pending(app: &App, sender: &dyn SmsSender) -> Result<usize, AppError> {
    let now = app.clock.now();
    let taken = message_outbox::take(&app.db, Channel::Sms, now, LEASE, BATCH).await?;
    round(app, &taken, &Sender::Sms(sender), || false).await
}

/// Sends the mails that wait and says how many were handed over. Text messages go their own way, so
/// that a slow mail server holds up no code.
///
/// What `stopping` says is asked before each mail. Whoever waits for the end of a round that is to stop
/// waits for one mail at most, however many wait.
pub async fn send_pending_mail(
    app: &App,
    sender: &dyn MailSender,
    stopping: impl Fn() -> bool + Send,
) -> Result<usize, AppError> {
    let now = app.clock.now();
    let taken = message_outbox::take(&app.db, Channel::Mail, now, MAIL_LEASE, MAIL_BATCH).await?;
    round(app, &taken, &Sender::Mail(sender), stopping).await
}

/// The first message for which the carrier can't be reached or does not answer ends the round, and so does `stopping`.
/// What was taken and not tried waits for a later round.
///
/// A text message is marked before it is given to the gateway: a process that dies before the answer leaves it in doubt,
/// and nobody sends it twice.
async fn round(
    app: &App,
    taken: &[Message],
    sender: &Sender<'_>,
    stopping: impl Fn() -> bool + Send,
) -> Result<usize, AppError> {
    let mut rest = taken.iter();
    let (mut sent, mut behind) = (0, Duration::ZERO);
    while !stopping() && behind.is_zero() {
        let Some(message) = rest.next() else { break };
        let done = match sender {
            Sender::Sms(sender) => {
                let now = app.clock.now();
                if !message_outbox::begin(&app.db, message.message, now, LEASE).await? {
                    continue;
                }
                send_sms(*sender, message).await
            }
            Sender::Mail(sender) => send_mail(*sender, message).await.map(|()| Taken::default()),
        };
        if matches!(done, Err(Failed::Road(_) | Failed::Doubtful(_))) {
            behind = BEHIND;
        }
        sent += usize::from(mark(app, message, done).await?);
    }
    for message in rest {
        let not_before = app.clock.now() + behind;
        message_outbox::put_back(&app.db, message.message, not_before).await?;
    }
    Ok(sent)
}

/// After so long nobody needs a notice: her pages tell.
const NOTICE_LIVES: Duration = Duration::days(7);

/// Puts a notice to a person in the outbox of the transaction that it tells of; says the message's id.
pub(crate) async fn enqueue_notice(
    app: &App,
    tx: &mut Tx,
    person: PersonId,
    channel: Channel,
    recipient: &str,
    body: &str,
) -> Result<Uuid, AppError> {
    let at = app.clock.now();
    let id = new_id(app.clock.as_ref(), app.entropy.as_ref());
    let message = NewMessage {
        message: id,
        person: Some(person),
        channel,
        recipient,
        body,
        at,
        expires_at: at + NOTICE_LIVES,
    };
    message_outbox::enqueue(tx, message).await?;
    Ok(id)
}

/// Puts a text message to a number in the outbox of the transaction that it tells of. It is filed under nobody: a
/// number that does not answer holds up no notice of a person's own.
pub(crate) async fn enqueue_to_number(
    app: &App,
    tx: &mut Tx,
    to: &Phone,
    body: &str,
    lives: Duration,
) -> Result<(), AppError> {
    let at = app.clock.now();
    let message = NewMessage {
        message: new_id(app.clock.as_ref(), app.entropy.as_ref()),
        person: None,
        channel: Channel::Sms,
        recipient: to.as_str(),
        body,
        at,
        expires_at: at + lives,
    };
    Ok(message_outbox::enqueue(tx, message).await?)
}

/// The body of a [`Channel::Mail`] message: its subject as the first line, an empty line, the text.
pub fn mail_body(subject: &str, text: &str) -> String {
    format!("{subject}\n\n{text}")
}

async fn send_sms(sender: &dyn SmsSender, message: &Message) -> Result<Taken, Failed> {
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

async fn send_mail(sender: &dyn MailSender, message: &Message) -> Result<(), Failed> {
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
async fn mark(app: &App, message: &Message, done: Result<Taken, Failed>) -> Result<bool, AppError> {
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
        }
        Err(Failed::Road(why)) => {
            tracing::warn!(message = %id, why, "message waits");
            message_outbox::give_back(db, id, now + UNREACHABLE).await?;
        }
        Err(Failed::Message(why)) if message.tries >= MOST_TRIES => {
            tracing::error!(message = %id, why, "message given up");
            message_outbox::mark_dead(db, id, GivenUp::Refused, now).await?;
        }
        Err(Failed::Message(why)) => {
            tracing::warn!(message = %id, why, "message not accepted, tried again");
            let not_before = now + Duration::seconds(2 << message.tries.clamp(0, 8));
            message_outbox::mark_failed(db, id, not_before).await?;
        }
    }
    Ok(false)
}
