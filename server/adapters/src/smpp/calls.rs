//! The calls of one connection. Nothing that was typed is kept.

use std::collections::HashMap;
use std::time::Duration;

use sothon_app::ussd::{Dialled, Next};
use sothon_domain::person::Phone;
use sothon_ussd::codec::ahead;
use sothon_ussd::codec::smpp::{Heard, Message, Said};

use super::NAME;

/// How long a call is known after its last message.
const LIVES: Duration = Duration::from_secs(600);

/// How often calls that are over are looked for.
const SWEEP: Duration = Duration::from_secs(60);

/// How many calls are known at most.
const MOST_CALLS: usize = 50_000;

/// How many messages are worked on at once at most: more than that wait for the database in vain.
const MOST_WORK: usize = 1_000;

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
    /// Nobody knows the call, or there are too many: it ends politely.
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
    /// Takes a message of hers, while `working` others are worked on. `session` is a name for a call that begins,
    /// `code` the code that people dial.
    pub(super) fn hear(
        &mut self,
        (sequence, heard): (u32, &Heard),
        (session, code): (String, &str),
        working: usize,
        now: Duration,
    ) -> (Act, Option<Ticket>) {
        let known = self.of_phone.get(&heard.phone);
        if let Some(live) = known.filter(|live| live.sequence == sequence) {
            return (live.answer.clone().map_or(Act::Leave, Act::Repeat), None);
        }
        let full = working >= MOST_WORK || known.is_none() && self.of_phone.len() >= MOST_CALLS;
        match &heard.said {
            Said::Dialled(_) | Said::Typed(_) if full => (Act::Unknown, None),
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
        if live.answer.is_none() {
            // Nobody types on a screen that was not shown: it is the last press, handed over under another number.
            return (Act::Leave, None);
        }
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

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::*;
    use sothon_ussd::codec::smpp::{Address, Profile, Tlv, hear, screen_message, tag};
    use sothon_ussd::menu::trouble;

    static PROFILE: LazyLock<Profile> =
        LazyLock::new(|| Profile::released("standard").expect("it is released"));

    fn heard(phone: usize, operation: u8, text: &str) -> Heard {
        let message = Message {
            from: Address { ton: 1, npi: 1, digits: format!("855{phone}") },
            text: text.as_bytes().to_vec(),
            tlvs: vec![
                Tlv { tag: tag::USSD_SERVICE_OP, value: vec![operation] },
                Tlv { tag: tag::ITS_SESSION_INFO, value: vec![7, 0] },
            ],
            ..Message::default()
        };
        hear(&PROFILE, &message).expect("it can be read").expect("it is of a call")
    }

    fn dial(calls: &mut Calls, phone: usize, sequence: u32) -> (Act, Option<Ticket>) {
        let names = (format!("call-{sequence}"), "*1288#");
        calls.hear((sequence, &heard(phone, 1, "*1288#")), names, 0, Duration::ZERO)
    }

    fn press(calls: &mut Calls, sequence: u32, working: usize) -> (Act, Option<Ticket>) {
        let names = ("unused".to_owned(), "*1288#");
        calls.hear((sequence, &heard(12_345_678, 18, "1")), names, working, Duration::ZERO)
    }

    fn answer(calls: &mut Calls, ticket: &Ticket) -> bool {
        let shown = screen_message(&PROFILE, &heard(12_345_678, 18, "1"), &trouble());
        calls.answered(ticket, &shown)
    }

    #[test]
    fn a_press_that_comes_before_its_screen_is_no_second_press() {
        let mut calls = Calls::default();
        let (_, first) = dial(&mut calls, 12_345_678, 1);
        assert!(matches!(press(&mut calls, 2, 0).0, Act::Leave), "nothing is shown yet");
        assert!(answer(&mut calls, &first.unwrap()));
        let (act, second) = press(&mut calls, 3, 0);
        assert!(matches!(act, Act::Follow(next) if next.hop == 1));
        assert!(matches!(press(&mut calls, 4, 0).0, Act::Leave), "under another number");
        assert!(answer(&mut calls, &second.unwrap()));
        assert!(matches!(press(&mut calls, 3, 0).0, Act::Repeat(_)));
        assert!(matches!(press(&mut calls, 5, 0).0, Act::Follow(next) if next.hop == 2));
    }

    #[test]
    fn an_answer_to_a_call_that_another_has_replaced_is_not_sent() {
        let mut calls = Calls::default();
        let (_, old) = dial(&mut calls, 12_345_678, 1);
        let (_, new) = dial(&mut calls, 12_345_678, 2);
        assert!(!answer(&mut calls, &old.unwrap()));
        assert!(answer(&mut calls, &new.unwrap()));
    }

    #[test]
    fn too_many_calls_or_messages_end_politely() {
        let mut calls = Calls::default();
        let (_, first) = dial(&mut calls, 12_345_678, 1);
        assert!(answer(&mut calls, &first.unwrap()));
        assert!(matches!(press(&mut calls, 2, MOST_WORK).0, Act::Unknown));
        assert!(
            matches!(press(&mut calls, 3, MOST_WORK - 1).0, Act::Follow(next) if next.hop == 1)
        );
        for (phone, sequence) in (10_000_000..).zip(1..50_000) {
            assert!(matches!(dial(&mut calls, phone, sequence).0, Act::Begin(_)));
        }
        assert_eq!(calls.of_phone.len(), MOST_CALLS);
        assert!(matches!(dial(&mut calls, 98_765_432, 1).0, Act::Unknown));
        assert!(matches!(dial(&mut calls, 12_345_678, 9).0, Act::Begin(_)), "known already");
    }
}
