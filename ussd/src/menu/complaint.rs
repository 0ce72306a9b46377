//! A complaint by keys: which desk, what about, in her own name after the PIN or without any. There are no words of
//! hers; an officer calls who gave her name.

use serde::{Deserialize, Serialize};
use sothon_domain::complaint::Topic;
use sothon_domain::person::Reference;

use super::page::{ITEMS, Page};
use super::session::{At, Session};
use super::step::Step;
use super::tell::{Complained, Complaining};
use super::turn::{Need, Reply, Turn};
use super::view::View;
use super::{finish, stop};
use crate::Tongue;

/// Where she is in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Complaint {
    /// About which office?
    Desk,
    /// What about?
    Topic {
        /// Whether it is about the head office.
        head: bool,
        /// The page of the list.
        page: usize,
    },
    /// In her own name?
    Named {
        /// Whether it is about the head office.
        head: bool,
        /// What it is about.
        topic: About,
    },
    /// Is everything right?
    Check {
        /// Whether it is about the head office.
        head: bool,
        /// What it is about.
        topic: About,
        /// Whether it is in her own name.
        named: bool,
    },
}

/// A topic that serde can keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub(super) struct About(pub(super) Topic);

impl From<About> for String {
    fn from(about: About) -> Self {
        about.0.code().to_owned()
    }
}

impl TryFrom<String> for About {
    type Error = &'static str;

    fn try_from(code: String) -> Result<Self, Self::Error> {
        Topic::from_code(&code).map(Self).ok_or("no topic of a complaint")
    }
}

impl Complaint {
    /// Whether it goes into her own record.
    pub(super) fn is_personal(self) -> bool {
        matches!(self, Self::Check { named: true, .. })
    }

    /// Its screen.
    pub(super) fn view(self) -> View<'static> {
        match self {
            Self::Desk => View::ComplaintDesk,
            Self::Topic { page, .. } => View::ComplaintTopic { page },
            Self::Named { .. } => View::ComplaintNamed,
            Self::Check { topic, named, .. } => View::ComplaintCheck { topic: topic.0, named },
        }
    }

    /// Where `0` leads.
    pub(super) fn back(self) -> At {
        At::Complaint(match self {
            Self::Desk => return At::Report { page: 1 },
            Self::Topic { head, page } if page > 0 => Self::Topic { head, page: page - 1 },
            Self::Topic { .. } => Self::Desk,
            Self::Named { head, .. } => Self::Topic { head, page: 0 },
            Self::Check { head, topic, .. } if topic.0.is_conduct() => {
                Self::Topic { head, page: 0 }
            }
            Self::Check { head, topic, .. } => Self::Named { head, topic },
        })
    }

    /// Where `98` leads.
    pub(super) fn more(self) -> Step {
        match self {
            Self::Topic { head, page } => {
                Step::To(At::Complaint(Self::Topic { head, page: page + 1 }))
            }
            Self::Desk | Self::Named { .. } | Self::Check { .. } => Step::Wrong,
        }
    }

    pub(super) fn press(self, key: &str) -> Step {
        Step::To(At::Complaint(match (self, key) {
            (Self::Desk, "1") => Self::Topic { head: false, page: 0 },
            (Self::Desk, "2") => Self::Topic { head: true, page: 0 },
            (Self::Topic { head, .. }, key) => match topic(key) {
                // How somebody of the staff behaved is told without a name.
                Some(topic) if topic.is_conduct() => {
                    Self::Check { head, topic: About(topic), named: false }
                }
                Some(topic) => Self::Named { head, topic: About(topic) },
                None => return Step::Wrong,
            },
            (Self::Named { head, topic }, "1") => Self::Check { head, topic, named: true },
            (Self::Named { head, topic }, "2") => Self::Check { head, topic, named: false },
            (Self::Check { head, topic, named }, "1") => {
                return Step::Do(Need::Complain(Complaining { head, topic: topic.0, named }));
            }
            _ => return Step::Wrong,
        }))
    }
}

/// The topic with this number, from 1 in the order of the form.
fn topic(key: &str) -> Option<Topic> {
    let number: usize = key.parse().ok()?;
    Topic::ALL.get(number.checked_sub(1)?).copied()
}

/// What follows the driver's reply.
pub(super) fn came(session: Session, at: Complaint, reply: &Reply) -> Turn {
    match (at, reply) {
        (Complaint::Check { named: true, .. }, Reply::Complained(Complained::Named(reference)))
            if session.proved =>
        {
            finish(session, &View::ComplaintSent { reference: *reference })
        }
        (
            Complaint::Check { named: false, .. },
            Reply::Complained(Complained::Unnamed { reference, secret }),
        ) => finish(session, &View::ComplaintSentUnnamed { reference: *reference, secret }),
        (Complaint::Check { .. }, Reply::Complained(Complained::TooMany)) => {
            finish(session, &View::ComplaintOften)
        }
        _ => stop(session),
    }
}

pub(super) fn desk(tongue: Tongue) -> Page {
    Page::new(tongue)
        .say("ussd-complaint-desk")
        .item(1, "ussd-complaint-desk-branch")
        .item(2, "ussd-complaint-desk-head")
        .back()
}

pub(super) fn topics(tongue: Tongue, page: usize) -> Page {
    let said = |(number, topic): (usize, Topic)| {
        format!(
            "{number} {}",
            tongue.words().get(&format!("ussd-complaint-topic-{}", topic.code()))
        )
    };
    let lines: Vec<String> = (1..).zip(Topic::ALL).map(said).collect();
    Page::new(tongue).list(&lines, page, ITEMS, None).back()
}

pub(super) fn whose(tongue: Tongue) -> Page {
    Page::new(tongue)
        .say("ussd-complaint-whose")
        .item(1, "ussd-complaint-named")
        .item(2, "ussd-complaint-unnamed")
        .back()
}

pub(super) fn check(tongue: Tongue, topic: Topic, named: bool) -> Page {
    let whose = if named { "ussd-complaint-check-named" } else { "ussd-complaint-check-unnamed" };
    Page::new(tongue)
        .say(&format!("ussd-complaint-topic-{}", topic.code()))
        .say(whose)
        .item(1, "ussd-move-send")
        .back()
}

pub(super) fn sent(tongue: Tongue, reference: Reference) -> Page {
    Page::new(tongue).tell("ussd-complaint-sent", "reference", &reference.to_string()).end()
}

pub(super) fn sent_unnamed(tongue: Tongue, reference: Reference, secret: &str) -> Page {
    let values = [("reference", reference.to_string().into()), ("secret", secret.into())];
    Page::new(tongue).line(tongue.words().with("ussd-complaint-sent-unnamed", &values)).end()
}
