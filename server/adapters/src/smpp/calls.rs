//! The calls of one connection. Nothing that was typed is kept.

use std::collections::HashMap;
use std::time::Duration;

use sothon_app::ussd::{Dialled, Next};
use sothon_domain::person::Phone;
use sothon_ussd::codec::ahead;
use sothon_ussd::codec::smpp::{Heard, Message, Said};

/// The gateway's name where calls are told apart.
const NAME: &str = "smpp";

/// How long a call is known after its last message.
const LIVES: Duration = Duration::from_secs(600);

/// How often calls that are over are looked for.
const SWEEP: Duration = Duration::from_secs(60);

/// One phone has one call; a new one takes the place of the old.
#[derive(Default)]
pub(super) struct Calls {
    of_phone: HashMap<Phone, Live>,
    swept: Duration,
}

struct Live {
    /// The operator's number of it.
    key: Option<u16>,
    /// Our name of it, which no other call has.
    session: String,
    /// How many inputs there were.
    hop: usize,
    /// The number of the newest message of hers.
    sequence: u32,
    /// What that was answered with.
    answer: Option<Message>,
    at: Duration,
}

/// What is to be done about a message.
pub(super) enum Act {
    /// The first of a call.
    Begin(Dialled),
    /// One more input.
    Follow(Next),
    /// It came before: the same answer again.
    Repeat(Message),
    /// Nobody knows the call: it ends politely.
    Unknown,
    /// Nothing: the call is over, or the message is being worked on.
    Leave,
}

/// Which message is being answered.
#[derive(Clone)]
pub(super) struct Ticket {
    phone: Phone,
    session: String,
    sequence: u32,
}

impl Calls {
    /// Takes a message of hers. `session` is a name for a call that begins, `code` the code that people dial.
    pub(super) fn hear(
        &mut self,
        (sequence, heard): (u32, &Heard),
        session: String,
        code: &str,
        now: Duration,
    ) -> (Act, Option<Ticket>) {
        let known = self.of_phone.get(&heard.phone);
        if let Some(live) = known.filter(|live| live.sequence == sequence) {
            return (live.answer.clone().map_or(Act::Leave, Act::Repeat), None);
        }
        match &heard.said {
            Said::Over => {
                if known.is_some_and(|live| live.key == heard.key) {
                    self.of_phone.remove(&heard.phone);
                }
                (Act::Leave, None)
            }
            Said::Dialled(dialled) => {
                let inputs = ahead(dialled, code);
                let (phone, key, hop) = (heard.phone.clone(), heard.key, inputs.len());
                let ticket = Ticket { phone: phone.clone(), session: session.clone(), sequence };
                let live =
                    Live { key, session: session.clone(), hop, sequence, answer: None, at: now };
                self.of_phone.insert(phone.clone(), live);
                (Act::Begin(Dialled { gateway: NAME, session, phone, inputs }), Some(ticket))
            }
            Said::Typed(input) => self.typed((sequence, heard), input, now),
        }
    }

    /// Takes one more input.
    fn typed(
        &mut self,
        (sequence, heard): (u32, &Heard),
        input: &str,
        now: Duration,
    ) -> (Act, Option<Ticket>) {
        let live = self.of_phone.get_mut(&heard.phone).filter(|live| live.key == heard.key);
        let Some(live) = live else { return (Act::Unknown, None) };
        live.hop += 1;
        (live.sequence, live.answer, live.at) = (sequence, None, now);
        let (session, phone) = (live.session.clone(), heard.phone.clone());
        let ticket = Ticket { phone: phone.clone(), session: session.clone(), sequence };
        let (hop, input) = (live.hop, input.to_owned());
        (Act::Follow(Next { gateway: NAME, session, phone, hop, input }), Some(ticket))
    }

    /// Keeps an answer for repeats. Whether it may still be sent: not when the call has ended meanwhile.
    pub(super) fn answered(&mut self, ticket: &Ticket, answer: &Message) -> bool {
        let live = self
            .of_phone
            .get_mut(&ticket.phone)
            .filter(|live| live.session == ticket.session && live.sequence == ticket.sequence);
        let goes = live.is_some();
        if let Some(live) = live {
            live.answer = Some(answer.clone());
        }
        goes
    }

    /// Forgets calls that nobody goes on with.
    pub(super) fn sweep(&mut self, now: Duration) {
        if now.saturating_sub(self.swept) >= SWEEP {
            self.swept = now;
            self.of_phone.retain(|_, live| now.saturating_sub(live.at) < LIVES);
        }
    }
}
