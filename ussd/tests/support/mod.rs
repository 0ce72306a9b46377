//! A driver that knows one person by heart.

#![allow(dead_code, reason = "each test file uses its part")]

use sothon_domain::casework::Stage;
use sothon_domain::flow::Fault;
use sothon_domain::life_certificate::LifeCertificate;
use sothon_domain::money::{Fraction, Riel};
use sothon_domain::payment_state::PaymentState;
use sothon_domain::person::{Reference, Scheme};
use sothon_domain::year_month::YearMonth;
use sothon_ussd::Tongue;
use sothon_ussd::menu::{
    Branch, CaseSeen, DeathSaid, DraftSeen, Given, Need, PaymentDay, PaymentLine, Refusal, Reply,
    Screen, Session, Status, Turn, WhyLine, answer, begin, press,
};
use time::macros::date;

/// Her PIN.
pub(crate) const PIN: &str = "4821";

/// What stands on no screen before the PIN: her amount, payment, due date, branch, reference.
pub(crate) const PERSONAL: [&str; 5] =
    ["7,654,321", "7,000,001", "30/04/2027", "054 958 123", "4821-0351"];

/// The month of the legal date.
pub(crate) fn this_month() -> YearMonth {
    YearMonth::new(2026, 11).expect("a month")
}

/// One dial-in after another of the same phone.
pub(crate) struct Phone {
    session: Option<Session>,
    pub(crate) screen: Screen,
    pub(crate) tongue: Option<Tongue>,
    pub(crate) needs: Vec<Need>,
    pub(crate) draft: Option<DraftSeen>,
    pub(crate) sent: Vec<DraftSeen>,
    /// What a report of her death has led to.
    pub(crate) said: Option<DeathSaid>,
    /// Whether the PIN was right in this call.
    pub(crate) proved: bool,
    pin_tries_left: u8,
}

impl Phone {
    /// A phone whose number has chosen these words.
    pub(crate) fn new(tongue: Option<Tongue>) -> Self {
        Self {
            session: None,
            screen: Screen { text: String::new(), end: true },
            tongue,
            needs: Vec::new(),
            draft: None,
            sent: Vec::new(),
            said: None,
            proved: false,
            pin_tries_left: 3,
        }
    }

    /// Dials; what an earlier call left behind is younger than ten minutes.
    pub(crate) fn dial(&mut self) -> &str {
        self.proved = false;
        let turn = begin(self.tongue, self.session.take());
        self.play(turn)
    }

    /// Dials and presses the keys one after another.
    pub(crate) fn dialled(tongue: Tongue, keys: &[&str]) -> Self {
        let mut phone = Self::new(Some(tongue));
        phone.dial();
        keys.iter().for_each(|key| {
            phone.key(key);
        });
        phone
    }

    /// Presses a key and gives the next screen.
    pub(crate) fn key(&mut self, key: &str) -> &str {
        assert!(!self.screen.end, "the call has ended: {}", self.screen.text);
        let session = self.session.take().expect("a call");
        let turn = press(through_storage(&session), key);
        self.play(turn)
    }

    fn play(&mut self, mut turn: Turn) -> &str {
        for _ in 0..4 {
            match turn {
                Turn::Show { session, screen } => {
                    self.session = Some(session);
                    self.screen = screen;
                    return &self.screen.text;
                }
                Turn::Ask { session, need } => {
                    let reply = self.reply(&need);
                    self.needs.push(need);
                    turn = answer(through_storage(&session), &reply);
                }
            }
        }
        panic!("one key asks for ever: {:?}", self.needs);
    }

    /// What the portal would answer.
    pub(crate) fn reply(&mut self, need: &Need) -> Reply {
        match need {
            Need::Pin(pin) => self.check(pin),
            Need::Language(tongue) => {
                self.tongue = Some(*tongue);
                Reply::Done
            }
            Need::ForgottenPin(_) => Reply::Done,
            Need::Reported => Reply::Reported(self.said),
            Need::SayAlive => {
                self.said = None;
                Reply::Alive
            }
            Need::Draft => Reply::Draft(self.draft.clone()),
            Need::Answer(given) => self.keep(given),
            Need::Submit => {
                self.sent.extend(self.draft.take());
                Reply::Submitted { reference: Reference::of_serial(4_821_035) }
            }
            other => fact(other),
        }
    }

    fn check(&mut self, pin: &str) -> Reply {
        if pin == PIN {
            self.proved = true;
            return Reply::PinRight;
        }
        self.pin_tries_left -= 1;
        if self.pin_tries_left == 0 {
            self.pin_tries_left = 3;
            Reply::PinLocked { minutes: 15 }
        } else {
            Reply::PinWrong { left: self.pin_tries_left }
        }
    }

    fn keep(&mut self, given: &Given) -> Reply {
        let draft = self.draft.get_or_insert_default();
        match given {
            Given::Place(place) if place.as_str() == "12010101" => {
                return Reply::Refused(Refusal::Answer(Fault::SamePlace));
            }
            Given::Since(month) if *month > this_month() => {
                return Reply::Refused(Refusal::Answer(Fault::FutureMonth));
            }
            Given::Place(place) => draft.place = Some(place.clone()),
            Given::Since(month) => draft.since = Some(*month),
            Given::SinceThisMonth => draft.since = Some(this_month()),
        }
        Reply::Saved(draft.clone())
    }
}

/// Facts that no key changes.
fn fact(need: &Need) -> Reply {
    let amount = Riel::new(7_654_321);
    let state = PaymentState::Paid;
    match need {
        Need::Status => {
            Reply::Status(Some(Status { amount, next_payment: Some(date!(2026 - 12 - 05)) }))
        }
        Need::Payments => {
            let lines = (1..=5).map(|month| PaymentLine {
                month: YearMonth::new(2026, 12 - month).expect("a month"),
                amount: Riel::new(7_000_000 + i64::from(month)),
                state,
            });
            Reply::Payments(lines.collect())
        }
        Need::Why => {
            let rate = Fraction::new(4, 5).expect("a rate");
            let salary = Riel::new(510_000);
            let formula = WhyLine::Formula { rate, salary, amount: Riel::new(408_000) };
            Reply::Why(vec![formula, WhyLine::Minimum(salary), WhyLine::Decided(amount)])
        }
        Need::LifeCertificate => {
            Reply::LifeCertificate(LifeCertificate::DueSoon { by: date!(2027 - 04 - 30) })
        }
        Need::Branches => Reply::Branches(vec![Branch {
            khmer: "បន្ទាយមានជ័យ".to_owned(),
            latin: "Banteay Meanchey".to_owned(),
            phone: "054 958 123".to_owned(),
        }]),
        Need::Cases => Reply::Cases(Some(CaseSeen {
            reference: Reference::of_serial(4_821_035),
            stage: Stage::InReview,
        })),
        Need::PaymentDays => Reply::PaymentDays(vec![PaymentDay {
            scheme: Scheme::Veterans,
            date: date!(2026 - 12 - 05),
        }]),
        Need::Hotline => Reply::Hotline("1288".to_owned()),
        other => panic!("{other:?} is no fact"),
    }
}

/// A session as the driver keeps it between two requests.
pub(crate) fn through_storage(session: &Session) -> Session {
    let stored = serde_json::to_string(session).expect("a session is stored");
    assert!(!stored.contains(PIN), "{stored}");
    let read: Session = serde_json::from_str(&stored).expect("a session is read");
    assert_eq!(&read, session);
    read
}
