//! The report of somebody's death, without a PIN: whose number, which day, who says it, a look at it, and it is
//! sent. What is said does not tell whether anybody has the number.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::day::{self, NotADay, UNKNOWN, UNKNOWN_ITEM};
use super::facts::DeathBy;
use super::page::{Note, Page};
use super::reply::Reply;
use super::session::{At, Session};
use super::step::Step;
use super::tell::{DeathSent, DeathTold};
use super::turn::{Need, Turn};
use super::view::View;
use super::{arrive, finish, pin, stop};
use crate::Tongue;

/// Where the reporter is in it. What she typed stands in the call until it is sent.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Death {
    /// Whose number?
    Number,
    /// Which day?
    Day {
        /// The number as she typed it.
        number: String,
    },
    /// Who is she to that one?
    By {
        /// The number as she typed it.
        number: String,
        /// The day as the form reads it; empty where she does not know it.
        died: String,
    },
    /// Is everything right?
    Check {
        /// The number as she typed it.
        number: String,
        /// The day as the form reads it; empty where she does not know it.
        died: String,
        /// Who she is.
        by: DeathBy,
    },
    /// It was received.
    Sent {
        /// Its reference.
        reference: String,
    },
    /// What happens next.
    Next,
}

/// Says nothing of what was told.
impl fmt::Debug for Death {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Death(..)")
    }
}

impl Death {
    /// Its screen.
    pub(super) fn shown(&self) -> Shown<'_> {
        match self {
            Self::Number => Shown::Number,
            Self::Day { .. } => Shown::Day,
            Self::By { .. } => Shown::By,
            Self::Check { number, died, .. } => Shown::Check { number, died },
            Self::Sent { reference } => Shown::Sent { reference },
            Self::Next => Shown::Next,
        }
    }

    /// Where `0` leads.
    pub(super) fn back(&self) -> At {
        At::Death(match self {
            Self::Number => return At::Report { page: 1 },
            Self::Day { .. } => Self::Number,
            Self::By { number, .. } => Self::Day { number: number.clone() },
            Self::Check { number, died, .. } => {
                Self::By { number: number.clone(), died: died.clone() }
            }
            Self::Sent { .. } | Self::Next => return At::Main { page: 0 },
        })
    }

    pub(super) fn press(&self, key: &str) -> Step {
        match self {
            Self::Number => {
                to(pin::member_number(key).map(|number| Self::Day { number: number.to_string() }))
            }
            Self::Day { number } => match died(key) {
                Ok(died) => Step::To(At::Death(Self::By { number: number.clone(), died })),
                Err(why) => Step::NoDay(why),
            },
            Self::By { number, died } => {
                to(by(key).map(|by| Self::Check { number: number.clone(), died: died.clone(), by }))
            }
            Self::Check { number, died, by } => match key {
                "1" => Step::Do(Need::ReportDeath(DeathTold {
                    number: number.clone(),
                    died: died.clone(),
                    by: *by,
                })),
                "2" => Step::To(At::Death(Self::Number)),
                _ => Step::Wrong,
            },
            Self::Sent { .. } | Self::Next => Step::Wrong,
        }
    }

    /// Where `98` leads.
    pub(super) fn more(&self) -> Step {
        match self {
            Self::Sent { .. } => Step::To(At::Death(Self::Next)),
            _ => Step::Wrong,
        }
    }
}

fn to(next: Option<Death>) -> Step {
    next.map_or(Step::Wrong, |next| Step::To(At::Death(next)))
}

/// The day as the form reads it, as much of it as she knows; empty where she knows nothing.
fn died(key: &str) -> Result<String, NotADay> {
    match key {
        UNKNOWN => Ok(String::new()),
        key => day::read(key).map(day::written),
    }
}

fn by(key: &str) -> Option<DeathBy> {
    match key {
        "1" => Some(DeathBy::Spouse),
        "2" => Some(DeathBy::Child),
        "3" => Some(DeathBy::Relative),
        "4" => Some(DeathBy::Other),
        _ => None,
    }
}

/// What follows the driver's reply to a report.
pub(super) fn came(session: Session, at: Death, reply: &Reply) -> Turn {
    let (Death::Check { number, .. }, Reply::DeathSent(sent)) = (at, reply) else {
        return stop(session);
    };
    let tongue = session.words();
    match sent {
        DeathSent::Received { reference } => {
            // Sent is sent: `2` of the look at it and the way back are closed.
            let reference = reference.to_string();
            arrive(session, At::Death(Death::Sent { reference }), None)
        }
        DeathSent::Number => arrive(session, At::Death(Death::Number), Some(not_a_number(tongue))),
        DeathSent::Day => {
            let note = NotADay::ToCome.note(tongue);
            arrive(session, At::Death(Death::Day { number }), Some(note))
        }
        DeathSent::TooMany => finish(session, &View::Death(Shown::TooMany)),
    }
}

/// No member can have the number.
pub(super) fn not_a_number(tongue: Tongue) -> Note {
    Note::above(tongue.words().get("ussd-fault-other").to_owned())
}

/// A screen of it and its values.
#[derive(Debug, Clone, Copy)]
pub(super) enum Shown<'a> {
    Number,
    Day,
    By,
    Check { number: &'a str, died: &'a str },
    Sent { reference: &'a str },
    Next,
    TooMany,
}

impl Shown<'_> {
    /// The screen in a tongue.
    pub(super) fn page(self, tongue: Tongue) -> Page {
        let page = Page::new(tongue);
        match self {
            Self::Number => page.say("ussd-death-number").back(),
            Self::Day => {
                let (unknown, word) = UNKNOWN_ITEM;
                page.say("ussd-death-day").say("ussd-day-like").item(unknown, word).back()
            }
            Self::By => page
                .say("ussd-death-by")
                .item(1, "ussd-death-by-spouse")
                .item(2, "ussd-death-by-child")
                .item(3, "ussd-death-by-relative")
                .item(4, "ussd-death-by-other")
                .back(),
            Self::Check { number, died } => {
                let page = page.tell("ussd-death-check", "number", number);
                let page = match died {
                    "" => page,
                    died => page.tell("ussd-death-check-day", "date", died),
                };
                page.item(1, "ussd-move-send").item(2, "ussd-move-change").back()
            }
            Self::Sent { reference } => {
                page.tell("ussd-death-sent", "reference", reference).say("ussd-more")
            }
            Self::Next => page.say("ussd-death-next").end(),
            Self::TooMany => page.say("ussd-death-often").end(),
        }
    }
}
