//! A driver that knows one person by heart.

#![allow(dead_code, reason = "each test file uses its part")]

mod facts;
pub(crate) mod record;
pub(crate) mod told;

use record::Record;
use sothon_domain::flow::{Answer, Answers, Asked, Fault, StepKey};
use sothon_domain::person::Reference;
use sothon_domain::year_month::YearMonth;
use sothon_ussd::Tongue;
use sothon_ussd::menu::{
    Among, ClaimCall, ClaimNeed, ClaimReply, ClaimSeen, ClaimSent, Claimed, DeathSaid, DraftSeen,
    Given, Need, Refusal, Renewable, Reply, Screen, Session, Turn, answer, begin, offer, press,
};

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
#[derive(Debug)]
pub(crate) struct Phone {
    session: Option<Session>,
    pub(crate) screen: Screen,
    pub(crate) tongue: Option<Tongue>,
    pub(crate) needs: Vec<Need>,
    pub(crate) draft: Option<DraftSeen>,
    pub(crate) sent: Vec<DraftSeen>,
    /// The answers of her claim, one draft for all kinds.
    pub(crate) claim: Answers,
    /// What was told without a PIN.
    pub(crate) calls: Vec<ClaimCall>,
    /// What a report of her death has led to.
    pub(crate) said: Option<DeathSaid>,
    /// Whether the PIN was right in this call.
    pub(crate) proved: bool,
    /// Who may choose a new PIN on this phone; offered first in every call.
    pub(crate) ready: Vec<Renewable>,
    pub(crate) record: Record,
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
            claim: Answers::default(),
            calls: Vec::new(),
            said: None,
            proved: false,
            ready: Vec::new(),
            record: Record::default(),
            pin_tries_left: 3,
        }
    }

    /// Dials; what an earlier call left behind is younger than ten minutes.
    pub(crate) fn dial(&mut self) -> &str {
        self.proved = false;
        let turn = if self.ready.is_empty() {
            begin(self.tongue, self.session.take())
        } else {
            offer(self.tongue, self.ready.clone())
        };
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
        for _ in 0..8 {
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
            Need::Claim(need) => self.claim(need),
            other => self.record.reply(other),
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

    /// What the portal would answer about a claim.
    fn claim(&mut self, need: &ClaimNeed) -> Reply {
        match need {
            ClaimNeed::Kinds(among) => Reply::Claim(ClaimReply::Kinds(offered(*among))),
            ClaimNeed::Draft(claimed) if !offered(claimed.among()).contains(claimed) => {
                Reply::Claim(ClaimReply::NotOffered)
            }
            ClaimNeed::Draft(_) => self.claim_seen(),
            ClaimNeed::Answer { claimed, step, typed } => {
                self.keep_claimed((*claimed, *step), typed.as_deref())
            }
            ClaimNeed::Submit(_) => sent(4_821_035),
            ClaimNeed::Call(call) => match call.died {
                Some(died) if died.first_day().year() > this_month().year() => {
                    Reply::Refused(Refusal::Answer(Fault::FutureDate))
                }
                _ if self.calls.len() == 3 => Reply::Claim(ClaimReply::TooOften),
                _ => {
                    self.calls.push(call.clone());
                    sent(1_234_567)
                }
            },
        }
    }

    fn keep_claimed(&mut self, (claimed, step): (Claimed, StepKey), typed: Option<&str>) -> Reply {
        let flow = claimed.kind().flow();
        let asked = Asked { today: this_month().last_day(), registered: None };
        let step = flow.step(step).expect("a step of the flow");
        let answer: Result<Answer, Fault> =
            step.read(typed.unwrap_or_default(), typed.is_none(), asked);
        match answer {
            Ok(answer) => {
                self.claim.set(step.key, &answer);
                flow.keep_asked(&mut self.claim);
                self.claim_seen()
            }
            Err(fault) => Reply::Refused(Refusal::Answer(fault)),
        }
    }

    fn claim_seen(&self) -> Reply {
        let until = (!self.claim.is_empty()).then(|| this_month().last_day());
        Reply::Claim(ClaimReply::Draft(ClaimSeen { answers: self.claim.clone(), until }))
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

/// What of a list is open to her.
fn offered(among: Among) -> Vec<Claimed> {
    match among {
        Among::Claims => {
            vec![Claimed::OldAge, Claimed::Survivors, Claimed::Funeral, Claimed::Invalidity]
        }
        Among::Events => vec![
            Claimed::Marriage,
            Claimed::Divorce,
            Claimed::ChildArrived,
            Claimed::Schooling,
            Claimed::ReturnToWork,
            Claimed::Emigration,
        ],
        Among::Facts => vec![Claimed::Service, Claimed::BirthDate, Claimed::InvalidityCause],
    }
}

/// What is told of a claim that was sent.
fn sent(serial: u32) -> Reply {
    let reference = Reference::of_serial(serial);
    Reply::Claim(ClaimReply::Sent(ClaimSent { reference, papers: 3, branch: None }))
}

/// A session as the driver keeps it between two requests.
pub(crate) fn through_storage(session: &Session) -> Session {
    let stored = serde_json::to_string(session).expect("a session is stored");
    assert!(!stored.contains(PIN), "{stored}");
    let read: Session = serde_json::from_str(&stored).expect("a session is read");
    assert_eq!(&read, session);
    read
}
