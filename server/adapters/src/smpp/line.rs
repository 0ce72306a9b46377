//! One connection to an SMSC after the other, whatever it carries.

use std::pin::pin;
use std::time::Duration;

use sothon_ussd::codec::smpp::{BackOff, Link, Message, Told};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::select;
use tokio::sync::watch;
use tokio::time::{Instant, Interval, MissedTickBehavior, interval, sleep, timeout};

use super::settings::Peer;
use super::tls::{Reading, Writing, connect};

/// How long a connection may take to be made, or bytes to be taken.
const PATIENCE: Duration = Duration::from_secs(10);

/// How often a link looks at the time.
const BEAT: Duration = Duration::from_millis(100);

/// What a link carries: calls, or text messages.
pub(super) trait Traffic: Send {
    /// Something of ours to be done.
    type Due: Send;

    /// Waits for it. Nothing is lost when nobody waits to the end.
    fn due(&mut self) -> impl Future<Output = Self::Due> + Send;

    /// Does it, also while there is no connection.
    fn act(&mut self, due: Self::Due, now: Duration);

    /// Hears what happened on the link. `now` is the time since the connection was made.
    fn take(&mut self, told: Told, now: Duration);

    /// What is to be sent, with the mark by which it is told of; it is given once.
    fn outgoing(&mut self) -> Vec<(u64, Message)>;

    /// We are to stop: nothing new is begun.
    fn stop(&mut self) {}

    /// Whether nothing is being worked on.
    fn is_idle(&self) -> bool;

    /// The connection has ended, and everything on it was told.
    fn lost(&mut self);
}

/// Keeps a link to the peer until `stop` says so, and then finishes what was begun.
pub(super) async fn keep(peer: &Peer, traffic: &mut impl Traffic, mut stop: watch::Receiver<bool>) {
    let mut back_off = BackOff::default();
    loop {
        let made = select! {
            made = meanwhile(traffic, timeout(PATIENCE, connect(peer))) => made,
            _ = stop.wait_for(|stop| *stop) => return,
        };
        match made {
            Ok(Ok(halves)) => {
                let mut line = Line::begin(peer, halves).await;
                back_off.carried(line.go(traffic, &mut stop).await);
                let left = line.link.leave();
                left.into_iter().for_each(|told| traffic.take(told, line.now));
                traffic.lost();
            }
            Ok(Err(error)) => tracing::warn!(%error, "the SMSC can't be reached"),
            Err(_) => tracing::warn!("the SMSC can't be reached in time"),
        }
        select! {
            () = meanwhile(traffic, sleep(back_off.wait())) => {}
            _ = stop.wait_for(|stop| *stop) => return,
        }
    }
}

/// Waits; what is due is done without a connection.
async fn meanwhile<T>(traffic: &mut impl Traffic, waited: impl Future<Output = T>) -> T {
    let mut waited = pin!(waited);
    loop {
        select! {
            done = &mut waited => return done,
            due = traffic.due() => traffic.act(due, Duration::ZERO),
        }
    }
}

/// One connection.
struct Line {
    reading: Reading,
    writing: Writing,
    beat: Interval,
    began: Instant,
    now: Duration,
    link: Link,
    bound: bool,
}

impl Line {
    async fn begin(peer: &Peer, (reading, writing): (Reading, Writing)) -> Self {
        let mut beat = interval(BEAT);
        beat.set_missed_tick_behavior(MissedTickBehavior::Skip);
        let began = beat.tick().await;
        let now = Duration::ZERO;
        let link = Link::begin(peer.link.clone(), now);
        Self { reading, writing, beat, began, now, link, bound: false }
    }

    /// Carries until the connection ends, or we were told to stop and nothing is being worked on. For how long the SMSC
    /// had let us in.
    async fn go(
        &mut self,
        traffic: &mut impl Traffic,
        stop: &mut watch::Receiver<bool>,
    ) -> Duration {
        let mut buffer = vec![0; 8 * 1024];
        let mut stopping = false;
        loop {
            if stopping && traffic.is_idle() {
                self.link.unbind(self.now);
            }
            if !self.write().await || self.link.is_over() {
                return self.carried();
            }
            let told = select! {
                read = self.reading.read(&mut buffer) => match read {
                    Ok(0) | Err(_) => {
                        tracing::warn!("the SMSC has closed the connection");
                        return self.carried();
                    }
                    Ok(count) => self.link.receive(&buffer[..count], self.now),
                },
                at = self.beat.tick() => {
                    self.now = at.duration_since(self.began);
                    self.link.tick(self.now)
                }
                due = traffic.due() => {
                    traffic.act(due, self.now);
                    Vec::new()
                }
                () = async { drop(stop.wait_for(|stop| *stop).await) }, if !stopping => {
                    stopping = true;
                    traffic.stop();
                    Vec::new()
                }
            };
            self.hand_on(traffic, told);
        }
    }

    /// Whether all that is to be written went out in time.
    async fn write(&mut self) -> bool {
        let output = self.link.take_output();
        if output.is_empty() {
            return true;
        }
        let writing = &mut self.writing;
        let written = timeout(PATIENCE, async move {
            writing.write_all(&output).await?;
            writing.flush().await
        });
        matches!(written.await, Ok(Ok(())))
    }

    fn carried(&self) -> Duration {
        if self.bound { self.now } else { Duration::ZERO }
    }

    /// Tells what happened and sends what is to be sent about it.
    fn hand_on(&mut self, traffic: &mut impl Traffic, mut told: Vec<Told>) {
        let now = self.now;
        loop {
            for told in told {
                match &told {
                    Told::Bound => self.bound = true,
                    // A fault names the field and never what it holds.
                    Told::Unreadable(fault) => {
                        tracing::warn!(%fault, "a message of the SMSC can't be read");
                    }
                    Told::Over(why) => tracing::warn!(?why, "the link to the SMSC has ended"),
                    _ => {}
                }
                traffic.take(told, now);
            }
            let outgoing = traffic.outgoing();
            if outgoing.is_empty() {
                return;
            }
            let submit = |(mark, message)| self.link.submit(mark, message, now);
            told = outgoing.into_iter().flat_map(submit).collect();
        }
    }
}
