//! A payment that did not come, or came short: which month, what came, and how much. What was begun, here or on
//! the web, goes on where it was left.

use serde::{Deserialize, Serialize};
use sothon_domain::money::Riel;

use super::facts::{PaidHow, PaidSeen};
use super::page::{Note, Page};
use super::session::{At, Session};
use super::step::Step;
use super::tell::PaidGiven;
use super::turn::{Need, Refusal, Reply, Turn};
use super::view::View;
use super::{address, arrive, figures, finish, show, stop};
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
    pub(super) fn view(self) -> Option<View<'static>> {
        match self {
            Self::Month => Some(View::PaidMonth),
            Self::How => Some(View::PaidHow),
            Self::Amount => Some(View::PaidAmount),
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
            (Self::Month, typed) => address::month(typed)
                .map_or(Step::Wrong, |month| Step::Do(Need::AnswerPaid(PaidGiven::Month(month)))),
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
            show(session.moved(At::Paid(Paid::Found)), &View::PaidFound(seen), None)
        }
        (Paid::Begin | Paid::Found, Reply::Paid(_)) => arrive(session, At::Paid(Paid::Month), None),
        (Paid::Month, Reply::Paid(_)) => arrive(session, At::Paid(Paid::How), None),
        (Paid::How, Reply::Paid(PaidSeen { how: Some(PaidHow::Less), .. })) => {
            arrive(session, At::Paid(Paid::Amount), None)
        }
        (_, Reply::Paid(seen)) => match missing(seen) {
            Some(at) => arrive(session, At::Paid(at), None),
            None => show(session.moved(At::Paid(Paid::Check)), &View::PaidCheck(seen), None),
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

pub(super) fn month(tongue: Tongue) -> Page {
    Page::new(tongue)
        .say("ussd-paid-month")
        .item(1, "ussd-paid-this-month")
        .item(2, "ussd-paid-last-month")
        .back()
}

pub(super) fn how(tongue: Tongue) -> Page {
    Page::new(tongue)
        .say("ussd-paid-how")
        .item(1, "ussd-paid-nothing")
        .item(2, "ussd-paid-less")
        .back()
}

pub(super) fn how_much(tongue: Tongue) -> Page {
    Page::new(tongue).say("ussd-paid-amount").back()
}

pub(super) fn found(tongue: Tongue, seen: &PaidSeen) -> Page {
    short(Page::new(tongue).say("ussd-draft"), tongue, seen)
        .item(1, "ussd-continue")
        .item(2, "ussd-start-again")
        .back()
}

pub(super) fn check(tongue: Tongue, seen: &PaidSeen) -> Page {
    short(Page::new(tongue), tongue, seen)
        .item(1, "ussd-move-send")
        .item(2, "ussd-move-change")
        .back()
}

/// The answers in short.
fn short(page: Page, tongue: Tongue, seen: &PaidSeen) -> Page {
    let words = tongue.words();
    let month = seen.month.map_or_else(String::new, figures::month);
    let said = match (seen.how, seen.amount) {
        (Some(PaidHow::Less), Some(came)) => {
            let values = [("month", month.into()), ("amount", figures::amount(came).into())];
            words.with("ussd-paid-short-less", &values)
        }
        (Some(PaidHow::Less), None) => {
            words.with("ussd-paid-short-some", &[("month", month.into())])
        }
        (Some(PaidHow::Nothing), _) => {
            words.with("ussd-paid-short-nothing", &[("month", month.into())])
        }
        (None, _) => words.with("ussd-paid-short-month", &[("month", month.into())]),
    };
    page.line(said)
}
