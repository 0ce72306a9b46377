//! One connection to an SMSC, without its socket and its clock: bytes and instants in, bytes and news out.
//!
//! Instants are the time since any moment that the caller keeps. A connection that fails is left; the next one is a new
//! [`Link`], after as long as [`BackOff`] says.

use std::collections::{BTreeMap, VecDeque};
use std::time::Duration;

use super::pdu::{Bind, Body, Mode, Pdu, status};
use super::{Frames, Message, SmppFault};

/// How many messages wait at most; more are refused.
const MOST_WAITING: usize = 1_000;

/// How long an SMSC that says *too many* is left alone.
const PAUSE: Duration = Duration::from_secs(1);

/// The highest sequence number.
const LAST_SEQUENCE: u32 = 0x7FFF_FFFF;

/// How a link signs in and behaves.
#[derive(Clone)]
pub struct LinkSettings {
    /// The account.
    pub system_id: String,
    /// Its password.
    pub password: String,
    /// A kind of system, if the operator names one.
    pub system_type: String,
    /// The version of the protocol: 0x34 or 0x50.
    pub version: u8,
    /// How many messages may be without answer.
    pub window: usize,
    /// After how long without a word the other side is asked whether it is there.
    pub enquire_after: Duration,
    /// How long an answer may take; then the connection counts as dead.
    pub answer_within: Duration,
    /// How old a message may be that is still sent: nobody sees a later one.
    pub keep: Duration,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// Messages go both ways from now on.
    Bound,
    /// A message came, under this sequence number; it was acknowledged.
    Message(u32, Message),
    /// A unit of the other side can't be read; it was told so.
    Unreadable(SmppFault),
    /// The SMSC did not take a message of ours: its status.
    Refused(u32),
    /// A message was not sent: it was too old, or too many waited.
    Dropped,
    /// The connection is of no more use.
    Over(Why),
}

/// Why a connection is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The SMSC did not let us in: its status.
    NotBound(u32),
    /// An answer did not come in time.
    Silent,
    /// One side took its leave.
    Unbound,
    /// Where units begin is not known any more.
    Garbled,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Binding,
    Bound,
    Over,
}

/// A request of ours that has no answer yet.
struct Sent {
    at: Duration,
    /// The message, with the instant at which it was handed in.
    message: Option<(Message, Duration)>,
}

/// One connection.
pub struct Link {
    settings: LinkSettings,
    state: State,
    sequence: u32,
    heard: Duration,
    paused_until: Duration,
    sent: BTreeMap<u32, Sent>,
    queue: VecDeque<(Message, Duration)>,
    frames: Frames,
    output: Vec<u8>,
    told: Vec<Told>,
}

impl Link {
    /// A connection that was just made; it signs in.
    pub fn begin(settings: LinkSettings, now: Duration) -> Self {
        let bind = Bind {
            mode: Mode::Transceiver,
            system_id: settings.system_id.clone(),
            password: settings.password.clone(),
            system_type: settings.system_type.clone(),
            version: settings.version,
        };
        let mut link = Self {
            settings,
            state: State::Binding,
            sequence: 0,
            heard: now,
            paused_until: Duration::ZERO,
            sent: BTreeMap::new(),
            queue: VecDeque::new(),
            frames: Frames::default(),
            output: Vec::new(),
            told: Vec::new(),
        };
        link.request(Body::Bind(bind), None, now);
        link
    }

    /// The bytes to be written to the socket; they are given once.
    pub fn take_output(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.output)
    }

    /// Whether the connection is of no more use; what is left of the output may still be written.
    pub fn is_over(&self) -> bool {
        self.state == State::Over
    }

    /// Takes bytes as they come.
    pub fn receive(&mut self, bytes: &[u8], now: Duration) -> Vec<Told> {
        self.heard = now;
        self.frames.push(bytes);
        while !self.is_over() {
            match self.frames.next_frame() {
                Ok(Some(frame)) => self.hear(&frame, now),
                Ok(None) => break,
                Err(fault) => {
                    self.nack(0, fault.status());
                    self.end(Why::Garbled);
                }
            }
        }
        self.flush(now);
        std::mem::take(&mut self.told)
    }

    /// Sends a message, as soon as the window allows.
    pub fn submit(&mut self, message: Message, now: Duration) -> Vec<Told> {
        if self.queue.len() < MOST_WAITING {
            self.queue.push_back((message, now));
            self.flush(now);
        } else {
            self.told.push(Told::Dropped);
        }
        std::mem::take(&mut self.told)
    }

    /// Looks at the time.
    pub fn tick(&mut self, now: Duration) -> Vec<Told> {
        let late = |sent: &Sent| now.saturating_sub(sent.at) > self.settings.answer_within;
        if !self.is_over() && self.sent.values().any(late) {
            self.end(Why::Silent);
        }
        let silent = now.saturating_sub(self.heard) >= self.settings.enquire_after;
        let asked = self.sent.values().any(|sent| sent.message.is_none());
        if self.state == State::Bound && silent && !asked {
            self.request(Body::EnquireLink, None, now);
        }
        self.flush(now);
        std::mem::take(&mut self.told)
    }

    /// Takes our leave.
    pub fn unbind(&mut self, now: Duration) {
        if self.state == State::Bound {
            self.request(Body::Unbind, None, now);
        }
        self.end(Why::Unbound);
    }

    fn hear(&mut self, frame: &[u8], now: Duration) {
        match Pdu::read(frame) {
            Ok(pdu) => self.take(pdu, now),
            Err(fault) => {
                self.told.push(Told::Unreadable(fault));
                match Pdu::head(frame) {
                    // Nothing else would end a link whose bind nobody answers any more.
                    Some((command, sequence))
                        if Pdu::is_answer(command) && self.state == State::Binding =>
                    {
                        self.bound(sequence, fault.status(), true);
                    }
                    Some((command, sequence)) if Pdu::is_answer(command) => {
                        self.settle(sequence, fault.status(), now);
                    }
                    head => self.nack(head.map_or(0, |(_, sequence)| sequence), fault.status()),
                }
            }
        }
    }

    fn take(&mut self, pdu: Pdu, now: Duration) {
        let sequence = pdu.sequence;
        match pdu.body {
            Body::BindAnswer(..) | Body::GenericNack if self.state == State::Binding => {
                self.bound(sequence, pdu.status, matches!(pdu.body, Body::GenericNack));
            }
            Body::EnquireLink => self.answer(sequence, Body::EnquireLinkAnswer),
            Body::DeliverSm(message) if self.state == State::Bound => {
                self.answer(sequence, Body::DeliverSmAnswer);
                self.told.push(Told::Message(sequence, message));
            }
            Body::DataSm(message) if self.state == State::Bound => {
                self.answer(sequence, Body::DataSmAnswer(String::new()));
                self.told.push(Told::Message(sequence, message));
            }
            Body::DeliverSm(_) | Body::DataSm(_) => self.nack(sequence, status::WRONG_STATE),
            Body::Unbind => {
                self.answer(sequence, Body::UnbindAnswer);
                self.end(Why::Unbound);
            }
            Body::UnbindAnswer => self.end(Why::Unbound),
            Body::GenericNack
            | Body::BindAnswer(..)
            | Body::SubmitSmAnswer(_)
            | Body::DataSmAnswer(_)
            | Body::DeliverSmAnswer
            | Body::EnquireLinkAnswer => self.settle(sequence, pdu.status, now),
            Body::Other(command) if Pdu::is_answer(command) => {}
            Body::Bind(_) | Body::SubmitSm(_) | Body::Other(_) => {
                self.nack(sequence, status::UNKNOWN_COMMAND);
            }
        }
    }

    /// The SMSC's word on our bind.
    fn bound(&mut self, sequence: u32, said: u32, refused: bool) {
        if self.sent.remove(&sequence).is_none() {
            return;
        }
        if said == status::FINE && !refused {
            self.state = State::Bound;
            self.told.push(Told::Bound);
        } else {
            self.end(Why::NotBound(said));
        }
    }

    /// The SMSC's word on a message. One that answers no request of ours is left alone.
    fn settle(&mut self, sequence: u32, said: u32, now: Duration) {
        let Some(sent) = self.sent.remove(&sequence) else { return };
        let Some((message, since)) = sent.message else { return };
        match said {
            status::FINE => {}
            status::THROTTLED | status::QUEUE_FULL => {
                self.paused_until = now + PAUSE;
                self.queue.push_front((message, since));
            }
            other => self.told.push(Told::Refused(other)),
        }
    }

    /// Sends what the window allows.
    fn flush(&mut self, now: Duration) {
        while self.state == State::Bound
            && now >= self.paused_until
            && self.sent.len() < self.settings.window
        {
            let Some((message, since)) = self.queue.pop_front() else { return };
            if now.saturating_sub(since) > self.settings.keep {
                self.told.push(Told::Dropped);
            } else {
                self.request(Body::SubmitSm(message.clone()), Some((message, since)), now);
            }
        }
    }

    fn request(&mut self, body: Body, message: Option<(Message, Duration)>, now: Duration) {
        self.sequence = if self.sequence >= LAST_SEQUENCE { 1 } else { self.sequence + 1 };
        if self.write(&Pdu::new(self.sequence, body)) {
            self.sent.insert(self.sequence, Sent { at: now, message });
        }
    }

    fn answer(&mut self, sequence: u32, body: Body) {
        self.write(&Pdu::new(sequence, body));
    }

    fn nack(&mut self, sequence: u32, status: u32) {
        self.write(&Pdu { status, sequence, body: Body::GenericNack });
    }

    /// Whether the unit could be written; one that can't is told and left out.
    fn write(&mut self, pdu: &Pdu) -> bool {
        match pdu.write() {
            Ok(bytes) => {
                self.output.extend(bytes);
                true
            }
            Err(fault) => {
                self.told.push(Told::Unreadable(fault));
                false
            }
        }
    }

    fn end(&mut self, why: Why) {
        if self.state != State::Over {
            self.state = State::Over;
            self.told.push(Told::Over(why));
        }
    }
}

/// How long to wait before the next connection: 1 second, twice as long each time, at most a minute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackOff(Duration);

impl Default for BackOff {
    fn default() -> Self {
        Self(Self::FIRST)
    }
}

impl BackOff {
    const FIRST: Duration = Duration::from_secs(1);
    const LONGEST: Duration = Duration::from_secs(60);

    /// A connection that ends sooner was none: an SMSC may let us in only to close at once.
    const GOOD: Duration = Duration::from_secs(60);

    /// The next wait.
    pub fn wait(&mut self) -> Duration {
        let wait = self.0;
        self.0 = (wait * 2).min(Self::LONGEST);
        wait
    }

    /// A connection carried messages for so long. After a good one the next wait is short again.
    pub fn carried(&mut self, time: Duration) {
        if time >= Self::GOOD {
            self.0 = Self::FIRST;
        }
    }
}
