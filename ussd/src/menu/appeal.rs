//! *I do not agree*, from the screen of a rejected case: until when, why by a key, and the number. There are no words of
//! hers; what is sent says which key she pressed. Papers are brought to an office.

use serde::{Deserialize, Serialize};
use sothon_domain::person::Reference;

use super::facts::CaseSeen;
use super::page::{ITEMS, Page};
use super::reply::Reply;
use super::session::{At, Session};
use super::step::Step;
use super::tell::{AppealReason, Appealed};
use super::turn::{Need, Turn};
use super::view::View;
use super::{arrive, figures, finish, stop};
use crate::Tongue;

/// Where she is in it. Pages count from 0.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Appeal {
    /// Against the case that the screen has shown, on this page of her cases, where that can be.
    Begin { page: usize, first: String },
    /// Why? With the last day for it, as it is shown.
    Why { first: String, until: String, page: usize },
    /// Is everything right?
    Check { first: String, until: String, reason: AppealReason },
}

impl Appeal {
    /// What its screen shows and only the driver knows.
    pub(super) fn need(&self) -> Option<Need> {
        match self {
            Self::Begin { .. } => Some(Need::Cases),
            Self::Why { .. } | Self::Check { .. } => None,
        }
    }

    /// Its screen, where nothing has to be looked up for it.
    pub(super) fn shown(&self) -> Option<Shown<'_>> {
        match self {
            Self::Begin { .. } => None,
            Self::Why { until, page, .. } => Some(Shown::Why { until, page: *page }),
            Self::Check { first, reason, .. } => Some(Shown::Check { first, reason: *reason }),
        }
    }

    /// Where `0` leads.
    pub(super) fn back(&self) -> At {
        match self.clone() {
            Self::Begin { page, .. } => At::cases(page),
            Self::Why { page: 0, .. } => At::cases(0),
            Self::Why { first, until, page } => {
                At::Appeal(Self::Why { first, until, page: page - 1 })
            }
            Self::Check { first, until, .. } => At::Appeal(Self::Why { first, until, page: 0 }),
        }
    }

    /// Where `98` leads.
    pub(super) fn more(&self) -> Step {
        match self.clone() {
            Self::Why { first, until, page } => {
                Step::To(At::Appeal(Self::Why { first, until, page: page + 1 }))
            }
            Self::Begin { .. } | Self::Check { .. } => Step::Wrong,
        }
    }

    pub(super) fn press(&self, key: &str) -> Step {
        match (self.clone(), key) {
            (Self::Why { first, until, .. }, key) => {
                let chosen = (1_u8..).zip(AppealReason::ALL).find(|(at, _)| at.to_string() == key);
                chosen.map_or(Step::Wrong, |(_, reason)| {
                    Step::To(At::Appeal(Self::Check { first, until, reason }))
                })
            }
            (Self::Check { first, reason, .. }, "1") => {
                let first = first.parse::<Reference>();
                first.map_or(Step::Wrong, |first| Step::Do(Need::Appeal { first, reason }))
            }
            (Self::Check { first, until, .. }, "2") => {
                Step::To(At::Appeal(Self::Why { first, until, page: 0 }))
            }
            _ => Step::Wrong,
        }
    }
}

/// Which key begins it on the screen of a rejected case, where that can be appealed.
pub(super) fn press_case(page: usize, first: Option<&str>, key: &str) -> Step {
    match (first, key) {
        (Some(first), "1") => Step::To(At::Appeal(Appeal::Begin { page, first: first.to_owned() })),
        _ => Step::Wrong,
    }
}

/// What follows the driver's reply.
pub(super) fn came(session: Session, at: Appeal, reply: &Reply) -> Turn {
    match (at, reply) {
        (Appeal::Begin { page, first }, Reply::Cases(cases)) => match open(cases, first) {
            Some(at) => arrive(session, At::Appeal(at), None),
            None => arrive(Session { wrong: 1, ..session }, At::cases(page), None),
        },
        (Appeal::Check { .. }, Reply::Appealed(came)) => {
            let shown = match came {
                Appealed::Received(reference) => Shown::Sent { reference: *reference },
                Appealed::Closed => Shown::Closed,
                Appealed::Begun => Shown::Begun,
            };
            finish(session, &View::Appeal(shown))
        }
        _ => stop(session),
    }
}

/// The question why, against the case with this number and no other: her cases may have moved since it was shown.
fn open(cases: &[CaseSeen], first: String) -> Option<Appeal> {
    let case = cases.iter().find(|case| case.reference.to_string() == first)?;
    let until = figures::date(case.appeal?);
    Some(Appeal::Why { first, until, page: 0 })
}

/// A screen of it and its values.
#[derive(Debug, Clone, Copy)]
pub(super) enum Shown<'a> {
    Why { until: &'a str, page: usize },
    Check { first: &'a str, reason: AppealReason },
    Sent { reference: Reference },
    Closed,
    Begun,
}

impl Shown<'_> {
    /// The screen in a tongue.
    pub(super) fn page(self, tongue: Tongue) -> Page {
        let (page, words) = (Page::new(tongue), tongue.words());
        let label = |reason: AppealReason| format!("ussd-appeal-why-{}", reason.code());
        match self {
            Self::Why { until, page: shown } => {
                let entry = |(at, reason): (u8, AppealReason)| {
                    format!("{at} {}", words.get(&label(reason)))
                };
                let entries: Vec<String> = (1..).zip(AppealReason::ALL).map(entry).collect();
                let page = page.tell("ussd-appeal-until", "date", until);
                page.list(&entries, shown, ITEMS, None).back()
            }
            Self::Check { first, reason } => page
                .tell("ussd-case", "reference", first)
                .say(&label(reason))
                .item(1, "ussd-move-send")
                .item(2, "ussd-move-change")
                .back(),
            Self::Sent { reference } => page
                .tell("ussd-claim-sent", "reference", &reference.to_string())
                .say("ussd-appeal-papers")
                .end(),
            Self::Closed => page.say("ussd-appeal-closed").end(),
            Self::Begun => page.say("ussd-appeal-begun").end(),
        }
    }
}
