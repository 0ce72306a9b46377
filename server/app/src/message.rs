//! Hands waiting messages over to a sender, in order for each person and channel.

use std::sync::atomic::{AtomicBool, Ordering};

use futures_util::stream::{FuturesUnordered, StreamExt};
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
const BATCH: i64 = 200;
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

impl Sender<'_> {
    /// How many messages it is given side by side.
    fn at_once(&self) -> usize {
        match self {
            Self::Sms(sender) => sender.at_once(),
            Self::Mail(_) => 1,
        }
    }
}

/// How a round went.
struct Round {
    /// How many messages were handed over.
    sent: usize,
    /// Whether all that were taken were tried, and the carrier answered for each.
    whole: bool,
}

/// What became of a message of a round.
enum Became {
    /// It was handed over.
    Sent,
    /// The carrier was given it, or was to be, and it was not handed over.
    NotSent,
    /// The carrier was not asked: it is not ours any more, or can never be sent.
    NotAsked,
}

/// Sends the text messages of one round and says how many were handed over.
pub async fn send_pending(app: &App, sender: &dyn SmsSender) -> Result<usize, AppError> {
    Ok(round_of_texts(app, sender, || false).await?.0.sent)
}

/// Sends the text messages that wait, round after round while more wait than one round takes, and says how many were
/// handed over.
///
/// What `stopping` says is asked before each message. Whoever waits for the end waits for those under way.
pub async fn send_all_pending(
    app: &App,
    sender: &dyn SmsSender,
    stopping: impl Fn() -> bool + Send + Sync,
) -> Result<usize, AppError> {
    let mut sent = 0;
    loop {
        let (round, is_full) = round_of_texts(app, sender, &stopping).await?;
        sent += round.sent;
        if !round.whole || !is_full || stopping() {
            return Ok(sent);
        }
    }
}

/// One round, and whether as many were taken as a round takes.
async fn round_of_texts(
    app: &App,
    sender: &dyn SmsSender,
    stopping: impl Fn() -> bool + Send,
) -> Result<(Round, bool), AppError> {
    let now = app.clock.now();
    let taken = message_outbox::take(&app.db, Channel::Sms, now, LEASE, BATCH).await?;
    let is_full = i64::try_from(taken.len()) == Ok(BATCH);
    Ok((round(app, &taken, &Sender::Sms(sender), stopping).await?, is_full))
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
    Ok(round(app, &taken, &Sender::Mail(sender), stopping).await?.sent)
}

/// Messages go side by side, as many as the sender carries; no two of them are of one person. The first one goes alone:
/// a carrier that is down, or takes messages and does not answer, is given no more than that one.
///
/// The first message for which the carrier can't be reached or does not answer ends the round, and so does `stopping`.
/// Those under way are waited for. What was taken and not tried waits for a later round.
///
/// A text message is marked right before it is given to the gateway: a process that dies before the answer leaves it in
/// doubt, and nobody sends it twice.
async fn round(
    app: &App,
    taken: &[Message],
    sender: &Sender<'_>,
    stopping: impl Fn() -> bool + Send,
) -> Result<Round, AppError> {
    let mut rest = taken.iter();
    let ended = AtomicBool::new(false);
    let mut under_way = FuturesUnordered::new();
    let (mut sent, mut at_once, mut failed) = (0, 1, None);
    loop {
        while under_way.len() < at_once && !ended.load(Ordering::Relaxed) && !stopping() {
            let Some(message) = rest.next() else { break };
            under_way.push(hand_over(app, sender, message, &ended));
        }
        match under_way.next().await {
            None => break,
            Some(Ok(Became::NotAsked)) => {}
            Some(Ok(became)) => {
                at_once = sender.at_once();
                sent += usize::from(matches!(became, Became::Sent));
            }
            Some(Err(error)) => {
                ended.store(true, Ordering::Relaxed);
                failed.get_or_insert(error);
            }
        }
    }
    if let Some(error) = failed {
        return Err(error);
    }
    let ended = ended.load(Ordering::Relaxed);
    let rest: Vec<Uuid> = rest.map(|message| message.message).collect();
    if !rest.is_empty() {
        let behind = if ended { BEHIND } else { Duration::ZERO };
        message_outbox::put_back(&app.db, &rest, app.clock.now() + behind).await?;
    }
    Ok(Round { sent, whole: rest.is_empty() && !ended })
}

/// Gives a message to the sender and writes down what became of it. `ended` becomes true as soon as the carrier can't be
/// reached or has not answered.
async fn hand_over(
    app: &App,
    sender: &Sender<'_>,
    message: &Message,
    ended: &AtomicBool,
) -> Result<Became, AppError> {
    let done = match sender {
        Sender::Sms(sender) => {
            let now = app.clock.now();
            if !message_outbox::begin(&app.db, message.message, now, LEASE).await? {
                return Ok(Became::NotAsked);
            }
            send_sms(*sender, message).await
        }
        Sender::Mail(sender) => send_mail(*sender, message).await.map(|()| Taken::default()),
    };
    let became = match &done {
        Ok(_) | Err(Failed::Message(_)) => Became::NotSent,
        Err(Failed::Never(_)) => Became::NotAsked,
        Err(Failed::Road(_) | Failed::Doubtful(_)) => {
            ended.store(true, Ordering::Relaxed);
            Became::NotSent
        }
    };
    Ok(if mark(app, message, done).await? { Became::Sent } else { became })
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
