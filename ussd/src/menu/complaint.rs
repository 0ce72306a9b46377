//! A complaint by keys: which desk, what about, in her own name after the PIN or without any. There are no words of
//! hers; an officer calls who gave her name.

use serde::{Deserialize, Serialize};
use sothon_domain::complaint::Topic;
use sothon_domain::person::Reference;

use super::page::{ITEMS, Page};
use super::reply::Reply;
use super::session::{At, Session};
use super::step::Step;
use super::tell::{Complained, Complaining};
use super::turn::{Need, Turn};
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
    pub(super) fn shown(self) -> Shown<'static> {
        match self {
            Self::Desk => Shown::Desk,
            Self::Topic { page, .. } => Shown::Topics { page },
            Self::Named { .. } => Shown::Named,
            Self::Check { topic, named, .. } => Shown::Check { topic: topic.0, named },
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
            finish(session, &View::Complaint(Shown::Sent { reference: *reference }))
        }
        (
            Complaint::Check { named: false, .. },
            Reply::Complained(Complained::Unnamed { reference, secret }),
        ) => {
            let reference = *reference;
            finish(session, &View::Complaint(Shown::SentUnnamed { reference, secret }))
        }
        (Complaint::Check { .. }, Reply::Complained(Complained::TooMany)) => {
            finish(session, &View::Complaint(Shown::TooMany))
        }
        _ => stop(session),
    }
}

/// A screen of it and its values.
#[derive(Debug, Clone, Copy)]
pub(super) enum Shown<'a> {
    Desk,
    Topics { page: usize },
    Named,
    Check { topic: Topic, named: bool },
    Sent { reference: Reference },
    SentUnnamed { reference: Reference, secret: &'a str },
    TooMany,
}

impl Shown<'_> {
    /// The screen in a tongue.
    pub(super) fn page(self, tongue: Tongue) -> Page {
        let page = Page::new(tongue);
        match self {
            Self::Desk => page
                .say("ussd-complaint-desk")
                .item(1, "ussd-complaint-desk-branch")
                .item(2, "ussd-complaint-desk-head")
                .back(),
            Self::Topics { page: number } => {
                let lines: Vec<String> =
                    (1..).zip(Topic::ALL).map(|line| numbered(tongue, line)).collect();
                page.list(&lines, number, ITEMS, None).back()
            }
            Self::Named => page
                .say("ussd-complaint-whose")
                .item(1, "ussd-complaint-named")
                .item(2, "ussd-complaint-unnamed")
                .back(),
            Self::Check { topic, named } => {
                let page = page.say(&key(topic));
                let page = match named {
                    true => page.say("ussd-complaint-check-named"),
                    false => page.say("ussd-complaint-check-unnamed"),
                };
                page.item(1, "ussd-move-send").back()
            }
            Self::Sent { reference } => {
                page.tell("ussd-complaint-sent", "reference", &reference.to_string()).end()
            }
            Self::SentUnnamed { reference, secret } => {
                let reference = reference.to_string();
                let values = [("reference", reference.into()), ("secret", secret.into())];
                page.line(tongue.words().with("ussd-complaint-sent-unnamed", &values)).end()
            }
            Self::TooMany => page.say("ussd-complaint-often").end(),
        }
    }
}

fn numbered(tongue: Tongue, (number, topic): (usize, Topic)) -> String {
    format!("{number} {}", tongue.words().get(&key(topic)))
}

fn key(topic: Topic) -> String {
    format!("ussd-complaint-topic-{}", topic.code())
}
