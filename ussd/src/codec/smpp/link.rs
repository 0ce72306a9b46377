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

/// How long an SMSC that says *too many* is left alone; twice as long each time that it says so again.
const PAUSE: Duration = Duration::from_secs(1);
const LONGEST_PAUSE: Duration = Duration::from_secs(8);

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
    /// The SMSC took a message of ours: its mark, and the SMSC's name of it, which may be empty.
    Taken(u64, String),
    /// The SMSC did not take a message of ours: its mark, and the SMSC's status.
    Refused(u64, u32),
    /// A message was not sent: it was too old, too many waited, or the connection has ended. Its mark.
    Dropped(u64),
    /// Nobody knows whether the SMSC took a message: it was written, and no answer came that can be read. Its mark.
    Unanswered(u64),
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

/// A message that was handed in.
struct Waiting {
    /// By what its sender knows it again.
    mark: u64,
    message: Message,
    /// When it was handed in, and as which.
    since: Duration,
    place: u64,
}

/// A request of ours that has no answer yet.
struct Sent {
    at: Duration,
    /// The message, if it is one.
    message: Option<Waiting>,
}

/// One connection.
pub struct Link {
    settings: LinkSettings,
    state: State,
    sequence: u32,
    heard: Duration,
    paused_until: Duration,
    pause: Duration,
    sent: BTreeMap<u32, Sent>,
    queue: VecDeque<Waiting>,
    handed_in: u64,
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
            pause: PAUSE,
            sent: BTreeMap::new(),
            queue: VecDeque::new(),
            handed_in: 0,
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

    /// Sends a message, as soon as the window allows. What is told of it bears the mark.
    pub fn submit(&mut self, mark: u64, message: Message, now: Duration) -> Vec<Told> {
        if self.queue.len() < MOST_WAITING {
            self.handed_in += 1;
            self.queue.push_back(Waiting { mark, message, since: now, place: self.handed_in });
            self.flush(now);
        } else {
            self.told.push(Told::Dropped(mark));
        }
        std::mem::take(&mut self.told)
    }

    /// What is left of the messages of a connection that has ended. One that was written may have reached the SMSC.
    pub fn leave(&mut self) -> Vec<Told> {
        self.state = State::Over;
        let written = std::mem::take(&mut self.sent).into_values().filter_map(|sent| sent.message);
        let written: Vec<Told> = written.map(|waiting| Told::Unanswered(waiting.mark)).collect();
        let waiting = std::mem::take(&mut self.queue).into_iter();
        written.into_iter().chain(waiting.map(|waiting| Told::Dropped(waiting.mark))).collect()
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
                        self.garbled(sequence);
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
            Body::SubmitSmAnswer(name) => self.settle(sequence, (pdu.status, name), now),
            // None of them takes a message.
            Body::GenericNack
            | Body::BindAnswer(..)
            | Body::DataSmAnswer(_)
            | Body::DeliverSmAnswer
            | Body::EnquireLinkAnswer
                if pdu.status == status::FINE =>
            {
                self.garbled(sequence)
            }
            Body::GenericNack
            | Body::BindAnswer(..)
            | Body::DataSmAnswer(_)
            | Body::DeliverSmAnswer
            | Body::EnquireLinkAnswer => {
                self.settle(sequence, (pdu.status, String::new()), now);
            }
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

    /// The SMSC's word on a message: its status and its name of it. One that answers no request of ours is left alone.
    fn settle(&mut self, sequence: u32, (said, name): (u32, String), now: Duration) {
        let Some(sent) = self.sent.remove(&sequence) else { return };
        let Some(waiting) = sent.message else { return };
        match said {
            status::FINE => {
                self.pause = PAUSE;
                self.told.push(Told::Taken(waiting.mark, name));
            }
            status::THROTTLED | status::QUEUE_FULL => self.put_back(waiting, now),
            other => self.told.push(Told::Refused(waiting.mark, other)),
        }
    }

    /// An answer that does not say what became of its request.
    fn garbled(&mut self, sequence: u32) {
        let message = self.sent.remove(&sequence).and_then(|sent| sent.message);
        self.told.extend(message.map(|waiting| Told::Unanswered(waiting.mark)));
    }

    /// It goes again after the pause, in its place.
    fn put_back(&mut self, waiting: Waiting, now: Duration) {
        if now >= self.paused_until {
            self.paused_until = now + self.pause;
            self.pause = (self.pause * 2).min(LONGEST_PAUSE);
        }
        let at = self.queue.partition_point(|other| other.place < waiting.place);
        self.queue.insert(at, waiting);
    }

    /// Sends what the window allows.
    fn flush(&mut self, now: Duration) {
        while self.state == State::Bound
            && now >= self.paused_until
            && self.sent.len() < self.settings.window
        {
            let Some(waiting) = self.queue.pop_front() else { return };
            if now.saturating_sub(waiting.since) > self.settings.keep {
                self.told.push(Told::Dropped(waiting.mark));
            } else {
                self.request(Body::SubmitSm(waiting.message.clone()), Some(waiting), now);
            }
        }
    }

    fn request(&mut self, body: Body, message: Option<Waiting>, now: Duration) {
        self.sequence = if self.sequence >= LAST_SEQUENCE { 1 } else { self.sequence + 1 };
        match self.write(&Pdu::new(self.sequence, body)) {
            Ok(()) => {
                self.sent.insert(self.sequence, Sent { at: now, message });
            }
            Err(fault) => {
                let refused = |waiting: Waiting| Told::Refused(waiting.mark, fault.status());
                self.told.extend(message.map(refused));
            }
        }
    }

    fn answer(&mut self, sequence: u32, body: Body) {
        // What can't be written was told.
        let _ = self.write(&Pdu::new(sequence, body));
    }

    fn nack(&mut self, sequence: u32, status: u32) {
        // What can't be written was told.
        let _ = self.write(&Pdu { status, sequence, body: Body::GenericNack });
    }

    /// Writes the unit; one that can't be written is told and left out.
    fn write(&mut self, pdu: &Pdu) -> Result<(), SmppFault> {
        let written = pdu.write();
        match &written {
            Ok(bytes) => self.output.extend(bytes),
            Err(fault) => self.told.push(Told::Unreadable(*fault)),
        }
        written.map(drop)
    }

    fn end(&mut self, why: Why) {
        if self.state != State::Over {
            self.state = State::Over;
            self.told.push(Told::Over(why));
        }
    }
}
