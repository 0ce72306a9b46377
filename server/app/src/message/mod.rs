//! Hands waiting messages over to a sender, in order for each person and channel.

mod outcome;
mod round;

use sothon_domain::effects::new_id;
use sothon_domain::person::{PersonId, Phone};
use sothon_domain::undelivered::GivenUp;
use sothon_store::message_outbox::{self, Channel, Message, NewMessage, Unopened};
use sothon_store::{StoreError, Tx};
use time::Duration;
use uuid::Uuid;

use crate::port::{MailSender, SmsSender};
use crate::{App, AppError};
use round::{Round, Sender, round};

/// How long a taken text message belongs to its taker.
const LEASE: Duration = Duration::seconds(30);
/// How many text messages are taken at once.
const BATCH: i64 = 200;
/// Mail servers may take half a minute for one mail: few are taken at once, and for longer.
const MAIL_LEASE: Duration = Duration::minutes(6);
const MAIL_BATCH: i64 = 10;

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
    let (taken, is_full) = take(app, Channel::Sms, (LEASE, BATCH)).await?;
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
    let (taken, _) = take(app, Channel::Mail, (MAIL_LEASE, MAIL_BATCH)).await?;
    Ok(round(app, &taken, &Sender::Mail(sender), stopping).await?.sent)
}

/// Takes what may be sent now, and says whether that is as many as are taken at once. What can't be opened ends no round.
async fn take(
    app: &App,
    channel: Channel,
    (lease, most): (Duration, i64),
) -> Result<(Vec<Message>, bool), AppError> {
    let now = app.clock.now();
    let batch = message_outbox::take(&app.db, channel, now, lease, most).await?;
    app.watch.given_up(GivenUp::Expired, batch.expired);
    let is_full = i64::try_from(batch.taken.len()) == Ok(most);
    let mut opened = Vec::with_capacity(batch.taken.len());
    for taken in batch.taken {
        match taken {
            Ok(message) => opened.push(message),
            Err(unopened) => put_aside(app, &unopened).await?,
        }
    }
    Ok((opened, is_full))
}

/// A message that is damaged is given up, and an office reads of it. One whose key is not in the ring, or may be another one,
/// waits for its key.
async fn put_aside(app: &App, unopened: &Unopened) -> Result<(), AppError> {
    let Unopened { message, error, damaged } = unopened;
    if !damaged {
        tracing::error!(%message, %error, "message can't be opened and waits");
        return Ok(());
    }
    tracing::error!(%message, %error, "message is damaged and given up");
    match message_outbox::mark_dead(&app.db, *message, GivenUp::Damaged, app.clock.now()).await {
        Err(StoreError::NotFound) => {} // another has given it up
        marked => {
            marked?;
            app.watch.given_up(GivenUp::Damaged, 1);
        }
    }
    Ok(())
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
