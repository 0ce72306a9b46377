//! To be called back: what it is about and when, by keys. The phone that is called is the one that dials.

use serde::{Deserialize, Serialize};
use sothon_domain::person::Reference;

use super::facts::{CallAbout, CallSeen, CallWhen};
use super::page::{Note, Page};
use super::reply::{Refusal, Reply};
use super::session::{At, Session};
use super::step::Step;
use super::tell::CallGiven;
use super::turn::{Need, Turn};
use super::view::View;
use super::{address, arrive, finish, show, stop};
use crate::Tongue;

/// Where she is in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Call {
    /// Wherever it was left.
    Begin,
    /// Whether to go on with it.
    Found,
    /// What about?
    About,
    /// When does it suit her?
    When,
    /// Is everything right?
    Check,
}

impl Call {
    /// What its screen shows and only the driver knows.
    pub(super) fn need(self) -> Option<Need> {
        match self {
            Self::Begin | Self::Found | Self::Check => Some(Need::Call),
            Self::About | Self::When => None,
        }
    }

    /// Its screen, where nothing has to be looked up for it.
    pub(super) fn shown(self) -> Option<Shown<'static>> {
        match self {
            Self::About => Some(Shown::About),
            Self::When => Some(Shown::When),
            Self::Begin | Self::Found | Self::Check => None,
        }
    }

    /// Where `0` leads.
    pub(super) fn back(self) -> At {
        match self {
            Self::Begin | Self::Found | Self::About => At::Report { page: 1 },
            Self::When => At::Call(Self::About),
            Self::Check => At::Call(Self::When),
        }
    }

    pub(super) fn press(self, key: &str) -> Step {
        let given = match (self, key) {
            (Self::Found, "1") => return Step::To(At::Call(Self::Check)),
            (Self::Found | Self::Check, "2") => return Step::To(At::Call(Self::About)),
            (Self::Check, "1") => return Step::Do(Need::SendCall),
            (Self::About, "1") => CallGiven::About(CallAbout::Payment),
            (Self::About, "2") => CallGiven::About(CallAbout::Papers),
            (Self::About, "3") => CallGiven::About(CallAbout::Other),
            (Self::When, "1") => CallGiven::When(CallWhen::Morning),
            (Self::When, "2") => CallGiven::When(CallWhen::Afternoon),
            (Self::When, "3") => CallGiven::When(CallWhen::Any),
            _ => return Step::Wrong,
        };
        Step::Do(Need::AnswerCall(given))
    }
}

/// The first question that is not answered; the number is the last of them, and is kept with the time.
fn missing(seen: &CallSeen) -> Option<Call> {
    match seen {
        CallSeen { about: false, .. } => Some(Call::About),
        CallSeen { when: None, .. } | CallSeen { phone: None, .. } => Some(Call::When),
        _ => None,
    }
}

/// What follows the driver's reply.
pub(super) fn came(session: Session, at: Call, reply: &Reply) -> Turn {
    match (at, reply) {
        (Call::Begin | Call::Found, Reply::Call(seen)) if *seen != CallSeen::default() => {
            show(session.moved(At::Call(Call::Found)), &View::Call(Shown::Found), None)
        }
        (Call::Begin | Call::Found, Reply::Call(_)) => arrive(session, At::Call(Call::About), None),
        (Call::About, Reply::Call(_)) => arrive(session, At::Call(Call::When), None),
        (_, Reply::Call(seen)) => match (missing(seen), seen.when, &seen.phone) {
            (None, Some(when), Some(phone)) => show(
                session.moved(At::Call(Call::Check)),
                &View::Call(Shown::Check { when, phone }),
                None,
            ),
            (at, ..) => arrive(session, At::Call(at.unwrap_or(Call::About)), None),
        },
        (at, Reply::Refused(Refusal::Answer(fault))) => {
            let note = Note::above(address::fault(session.words(), *fault));
            // What was sent with an answer missing begins anew.
            let at = if at.need().is_some() { Call::About } else { at };
            arrive(session, At::Call(at), Some(note))
        }
        (Call::Check, Reply::Submitted { reference }) => {
            finish(session, &View::Call(Shown::Sent { reference: *reference }))
        }
        _ => stop(session),
    }
}

/// A screen of it and its values.
#[derive(Debug, Clone, Copy)]
pub(super) enum Shown<'a> {
    Found,
    About,
    When,
    Check { when: CallWhen, phone: &'a str },
    Sent { reference: Reference },
}

impl Shown<'_> {
    /// The screen in a tongue.
    pub(super) fn page(self, tongue: Tongue) -> Page {
        let page = Page::new(tongue);
        let page = match self {
            Self::Found => page
                .say("ussd-draft")
                .say("ussd-report-call")
                .item(1, "ussd-continue")
                .item(2, "ussd-start-again"),
            Self::About => page
                .say("ussd-callback-about")
                .item(1, "ussd-callback-about-payment")
                .item(2, "ussd-callback-about-papers")
                .item(3, "ussd-callback-about-other"),
            Self::When => page
                .say("ussd-callback-when")
                .item(1, "ussd-callback-when-morning")
                .item(2, "ussd-callback-when-afternoon")
                .item(3, "ussd-callback-when-any"),
            Self::Check { when, phone } => page
                .tell("ussd-callback-check", "phone", phone)
                .say(&format!("ussd-callback-when-{}", when.code()))
                .item(1, "ussd-move-send")
                .item(2, "ussd-move-change"),
            Self::Sent { reference } => {
                return page.tell("ussd-callback-sent", "reference", &reference.to_string()).end();
            }
        };
        page.back()
    }
}
