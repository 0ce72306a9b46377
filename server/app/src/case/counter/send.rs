//! The answers were read to the person and she agreed: her draft becomes a case.

use sothon_domain::access::Actor;
use sothon_domain::casework::{CaseKind, Channel};
use sothon_domain::person::PersonId;
use sothon_domain::person_lock::{CheckedPaper, NotAPaper};
use uuid::Uuid;

use super::{Closed, entered_here, hand};
use crate::case::hand::Way;
use crate::case::matter::Matter;
use crate::case::submit::send;
use crate::case::{Shown, Submission, Submitted};
use crate::{App, AppError};

/// What a member of staff sends for a person.
#[derive(Debug, Clone, Copy)]
pub struct CounterSubmission<'a> {
    /// Who stands at the counter.
    pub person: PersonId,
    /// What it is about.
    pub kind: CaseKind,
    /// The form's idempotency key.
    pub key: Uuid,
    /// The answers that were read to her.
    pub shown: &'a Shown,
    /// The code of the paper by which she was known.
    pub paper: &'a str,
    /// What another paper is.
    pub other: &'a str,
    /// Whether the member of staff says that she agreed.
    pub agreed: bool,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CounterSubmitted {
    /// It went the way of every case.
    Sent(Submitted),
    /// The form won't do; nothing was sent.
    Wrong {
        /// Why the paper is none.
        paper: Option<NotAPaper>,
        /// Whether nothing says that she agreed.
        not_agreed: bool,
    },
    /// Nothing is entered for her by this member of staff.
    Closed(Closed),
}

/// Sends the person's draft for her. A repeat of the form answers the same, also of a record that was locked since.
pub async fn submit(
    app: &App,
    actor: &Actor,
    sent: &CounterSubmission<'_>,
) -> Result<CounterSubmitted, AppError> {
    entered_here(sent.kind)?;
    let mut hand = match hand(app, actor, sent.person).await? {
        Ok(hand) => hand,
        Err(closed) => return Ok(CounterSubmitted::Closed(closed)),
    };
    let paper = match CheckedPaper::read(sent.paper, sent.other) {
        Ok(paper) if sent.agreed => paper,
        read => {
            return Ok(CounterSubmitted::Wrong { paper: read.err(), not_agreed: !sent.agreed });
        }
    };
    if let Way::Counter(at) = &mut hand.way {
        at.seen = Some(paper);
    }
    let (kind, key, shown) = (sent.kind, sent.key, sent.shown.clone());
    let submission = Submission { kind, channel: Channel::Counter, key, shown };
    match send(app, &hand, &Matter::of(kind)?, &submission).await {
        Ok(submitted) => Ok(CounterSubmitted::Sent(submitted)),
        Err(AppError::RecordLocked) => Ok(CounterSubmitted::Closed(Closed::Locked)),
        Err(other) => Err(other),
    }
}
