//! A payment that did not come, or came short: which month, what came, and how much. What was begun, here or on
//! the web, goes on where it was left.

use serde::{Deserialize, Serialize};
use sothon_domain::money::Riel;

use super::facts::{PaidHow, PaidSeen};
use super::page::{Note, Page};
use super::reply::{Refusal, Reply};
use super::session::{At, Session};
use super::step::Step;
use super::tell::PaidGiven;
use super::turn::{Need, Turn};
use super::view::View;
use super::{address, arrive, day, figures, finish, show, stop};
use crate::Tongue;

/// More digits are no amount of a payment.
const DIGITS: usize = 9;

/// Where she is in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Paid {
    /// Wherever it was left.
    Begin,
    /// Whether to go on with it.
    Found,
    /// Which month?
    Month,
    /// What came?
    How,
    /// How much came?
    Amount,
    /// Is everything right?
    Check,
}

impl Paid {
    /// What its screen shows and only the driver knows.
    pub(super) fn need(self) -> Option<Need> {
        match self {
            Self::Begin | Self::Found | Self::Check => Some(Need::Paid),
            Self::Month | Self::How | Self::Amount => None,
        }
    }

    /// Its screen, where nothing has to be looked up for it.
    pub(super) fn shown(self) -> Option<Shown<'static>> {
        match self {
            Self::Month => Some(Shown::Month),
            Self::How => Some(Shown::How),
            Self::Amount => Some(Shown::Amount),
            Self::Begin | Self::Found | Self::Check => None,
        }
    }

    /// Where `0` leads.
    pub(super) fn back(self) -> At {
        match self {
            Self::Begin | Self::Found | Self::Month => At::Report { page: 0 },
            Self::How => At::Paid(Self::Month),
            Self::Amount | Self::Check => At::Paid(Self::How),
        }
    }

    pub(super) fn press(self, key: &str) -> Step {
        match (self, key) {
            (Self::Found, "1") => Step::To(At::Paid(Self::Check)),
            (Self::Found | Self::Check, "2") => Step::To(At::Paid(Self::Month)),
            (Self::Month, "1") => Step::Do(Need::AnswerPaid(PaidGiven::ThisMonth)),
            (Self::Month, "2") => Step::Do(Need::AnswerPaid(PaidGiven::LastMonth)),
            (Self::Month, typed) => day::month(typed).map_or_else(Step::NoDay, |month| {
                Step::Do(Need::AnswerPaid(PaidGiven::Month(month)))
            }),
            (Self::How, "1") => Step::Do(Need::AnswerPaid(PaidGiven::How(PaidHow::Nothing))),
            (Self::How, "2") => Step::Do(Need::AnswerPaid(PaidGiven::How(PaidHow::Less))),
            (Self::Amount, typed) => amount(typed)
                .map_or(Step::Wrong, |came| Step::Do(Need::AnswerPaid(PaidGiven::Amount(came)))),
            (Self::Check, "1") => Step::Do(Need::SendPaid),
            _ => Step::Wrong,
        }
    }
}

fn amount(typed: &str) -> Option<Riel> {
    let digits = typed.bytes().all(|byte| byte.is_ascii_digit());
    if digits && typed.len() <= DIGITS { typed.parse().ok().map(Riel::new) } else { None }
}

/// The first question that is not answered; nothing when only sending is left.
fn missing(seen: &PaidSeen) -> Option<Paid> {
    match seen {
        PaidSeen { month: None, .. } => Some(Paid::Month),
        PaidSeen { how: None, .. } => Some(Paid::How),
        PaidSeen { how: Some(PaidHow::Less), amount: None, .. } => Some(Paid::Amount),
        _ => None,
    }
}

/// What follows the driver's reply.
pub(super) fn came(session: Session, at: Paid, reply: &Reply) -> Turn {
    match (at, reply) {
        (Paid::Begin | Paid::Found, Reply::Paid(seen)) if *seen != PaidSeen::default() => {
            show(session.moved(At::Paid(Paid::Found)), &View::Paid(Shown::Found(seen)), None)
        }
        (Paid::Begin | Paid::Found, Reply::Paid(_)) => arrive(session, At::Paid(Paid::Month), None),
        (Paid::Month, Reply::Paid(_)) => arrive(session, At::Paid(Paid::How), None),
        (Paid::How, Reply::Paid(PaidSeen { how: Some(PaidHow::Less), .. })) => {
            arrive(session, At::Paid(Paid::Amount), None)
        }
        (_, Reply::Paid(seen)) => match missing(seen) {
            Some(at) => arrive(session, At::Paid(at), None),
            None => {
                show(session.moved(At::Paid(Paid::Check)), &View::Paid(Shown::Check(seen)), None)
            }
        },
        (at, Reply::Refused(Refusal::Answer(fault))) => {
            let note = Note::above(address::fault(session.words(), *fault));
            // What was sent with an answer missing begins anew.
            let at = if at.need().is_some() { Paid::Month } else { at };
            arrive(session, At::Paid(at), Some(note))
        }
        (Paid::Check, Reply::Submitted { reference }) => {
            finish(session, &View::Sent { reference: *reference })
        }
        _ => stop(session),
    }
}

/// A screen of it and its values.
#[derive(Debug, Clone, Copy)]
pub(super) enum Shown<'a> {
    Month,
    How,
    Amount,
    Found(&'a PaidSeen),
    Check(&'a PaidSeen),
}

impl Shown<'_> {
    /// The screen in a tongue.
    pub(super) fn page(self, tongue: Tongue) -> Page {
        let page = Page::new(tongue);
        let page = match self {
            Self::Month => page
                .say("ussd-paid-month")
                .item(1, "ussd-paid-this-month")
                .item(2, "ussd-paid-last-month"),
            Self::How => {
                page.say("ussd-paid-how").item(1, "ussd-paid-nothing").item(2, "ussd-paid-less")
            }
            Self::Amount => page.say("ussd-paid-amount"),
            Self::Found(seen) => short(page.say("ussd-draft"), seen)
                .item(1, "ussd-continue")
                .item(2, "ussd-start-again"),
            Self::Check(seen) => {
                short(page, seen).item(1, "ussd-move-send").item(2, "ussd-move-change")
            }
        };
        page.back()
    }
}

/// The answers in short: the month, and what came. Neither need be answered yet.
fn short(page: Page, seen: &PaidSeen) -> Page {
    let page = match seen.month {
        Some(month) => page.tell("ussd-paid-short-month", "month", &figures::month(month)),
        None => page,
    };
    match (seen.how, seen.amount) {
        (Some(PaidHow::Less), Some(came)) => {
            page.tell("ussd-paid-short-less", "amount", &figures::amount(came))
        }
        (Some(PaidHow::Less), None) => page.say("ussd-paid-less"),
        (Some(PaidHow::Nothing), _) => page.say("ussd-paid-nothing"),
        (None, _) => page,
    }
}
