//! One round of messages to a sender.

use std::sync::atomic::{AtomicBool, Ordering};

use futures_util::stream::{FuturesUnordered, StreamExt};
use sothon_store::message_outbox::{self, Message};
use time::Duration;
use uuid::Uuid;

use super::outcome::{Failed, mark, send_mail, send_sms};
use super::{LEASE, MAIL_LEASE};
use crate::port::{MailSender, SmsSender, Taken};
use crate::{App, AppError};

/// How long the messages behind it wait. They come before it again: one that alone makes the carrier
/// hang holds up no other.
const BEHIND: Duration = Duration::seconds(10);

/// The sender of a channel.
pub(super) enum Sender<'a> {
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

    /// How long a message is its taker's while the sender has it: longer than the sender takes for one.
    fn lease(&self) -> Duration {
        match self {
            Self::Sms(_) => LEASE,
            Self::Mail(_) => MAIL_LEASE,
        }
    }
}

/// How a round went.
pub(super) struct Round {
    /// How many messages were handed over.
    pub(super) sent: usize,
    /// Whether all that were taken were tried, and the carrier answered for each.
    pub(super) whole: bool,
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

/// Messages go side by side, as many as the sender carries; no two of them are of one person. The first one goes alone:
/// a carrier that is down, or takes messages and does not answer, is given no more than that one.
///
/// The first message for which the carrier can't be reached or does not answer ends the round, and so does `stopping`.
/// Those under way are waited for. What was taken and not tried waits for a later round.
///
/// A message is marked right before it is given to the carrier, so that nobody gives it up meanwhile. A process that dies
/// before the answer leaves a text message in doubt, and nobody sends it twice.
pub(super) async fn round(
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
    let now = app.clock.now();
    if !message_outbox::begin(&app.db, message.message, now, sender.lease()).await? {
        return Ok(Became::NotAsked);
    }
    let done = match sender {
        Sender::Sms(sender) => send_sms(*sender, message).await,
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
