//! One round of messages to a sender.

use std::collections::BTreeSet;
use std::sync::{Mutex, MutexGuard, PoisonError};

use futures_util::stream::{FuturesUnordered, StreamExt};
use sothon_domain::person::{Network, Phone};
use sothon_store::message_outbox::{self, Channel, Message};
use time::Duration;

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
    /// The carrier does not take it.
    NotSent,
    /// Its road failed.
    NoRoad,
    /// The carrier was not asked: it is not ours any more, or can never be sent.
    NotAsked,
}

/// What lies behind a sender. One road may fail while others carry.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Road {
    Network(Network),
    Mailbox(String),
}

impl Road {
    fn of(message: &Message) -> Self {
        match message.channel {
            Channel::Sms => {
                let to = message.recipient.parse::<Phone>();
                Self::Network(to.map_or(Network::Other, |to| to.network()))
            }
            Channel::Mail => Self::Mailbox(message.recipient.clone()),
        }
    }
}

/// The roads that failed in a round.
#[derive(Default)]
struct Failing(Mutex<BTreeSet<Road>>);

impl Failing {
    fn add(&self, message: &Message) {
        self.roads().insert(Road::of(message));
    }

    fn has_road_of(&self, message: &Message) -> bool {
        self.roads().contains(&Road::of(message))
    }

    fn is_empty(&self) -> bool {
        self.roads().is_empty()
    }

    /// Two different roads do not fail at once: the carrier itself does.
    fn is_the_carrier(&self) -> bool {
        self.roads().len() > 1
    }

    fn roads(&self) -> MutexGuard<'_, BTreeSet<Road>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner) // a set is whole at every step
    }
}

/// Messages go side by side, as many as the sender carries; no two of them are of one person. Until the carrier has answered
/// for one they go alone: a carrier that is down, or takes messages and does not answer, is given no more than two.
///
/// A message for which the carrier can't be reached or does not answer keeps back those behind it on the same road: to the
/// same network, or to the same mailbox. A second road that fails ends the round, and so does `stopping`. Those under way are
/// waited for. What was taken and not tried waits for a later round, also where the database fails in between.
///
/// A message is marked right before it is given to the carrier, so that nobody gives it up meanwhile. A process that dies
/// before the answer leaves a text message in doubt, and nobody sends it twice.
pub(super) async fn round(
    app: &App,
    taken: &[Message],
    sender: &Sender<'_>,
    stopping: impl Fn() -> bool + Send,
) -> Result<Round, AppError> {
    let (mut ahead, mut rest) = (taken.iter(), Vec::new());
    let failing = Failing::default();
    let mut under_way = FuturesUnordered::new();
    let (mut sent, mut at_once, mut failed) = (0, 1, None);
    loop {
        let goes_on = failed.is_none() && !failing.is_the_carrier();
        while goes_on && under_way.len() < at_once && !stopping() {
            match ahead.next() {
                None => break,
                Some(message) if failing.has_road_of(message) => rest.push(message.message),
                Some(message) => under_way.push(hand_over(app, sender, message, &failing)),
            }
        }
        match under_way.next().await {
            None => break,
            Some(Ok(Became::NotAsked | Became::NoRoad)) => {}
            Some(Ok(became)) => {
                at_once = sender.at_once();
                sent += usize::from(matches!(became, Became::Sent));
            }
            Some(Err(error)) => {
                failed.get_or_insert(error);
            }
        }
    }
    rest.extend(ahead.map(|message| message.message));
    if !rest.is_empty() {
        let waits = failed.is_some() || !failing.is_empty();
        let behind = if waits { BEHIND } else { Duration::ZERO };
        let back = message_outbox::put_back(&app.db, &rest, app.clock.now() + behind).await;
        // Of two errors the first one tells more; then the rest comes back when it is its taker's no more.
        if failed.is_none() {
            back?;
        }
    }
    if let Some(error) = failed {
        return Err(error);
    }
    Ok(Round { sent, whole: rest.is_empty() && failing.is_empty() })
}

/// Gives a message to the sender and writes down what became of it. Its road is among those that fail as soon as the carrier
/// can't be reached or has not answered.
async fn hand_over(
    app: &App,
    sender: &Sender<'_>,
    message: &Message,
    failing: &Failing,
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
            failing.add(message);
            Became::NoRoad
        }
    };
    Ok(if mark(app, message, done).await? { Became::Sent } else { became })
}
