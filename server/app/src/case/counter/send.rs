//! The answers were read to the person and she agreed: her draft becomes a case.

use sothon_domain::access::Actor;
use sothon_domain::casework::{CaseKind, Channel};
use sothon_domain::person::PersonId;
use sothon_domain::person_lock::{CheckedPaper, NotAPaper};
use uuid::Uuid;

use super::{Closed, hand};
use crate::case::hand::{Hand, Way};
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
    /// What the member of staff says beside.
    pub said: CounterSaid<'a>,
}

/// What a member of staff says when she sends something for a person.
#[derive(Debug, Clone, Copy)]
pub struct CounterSaid<'a> {
    /// The code of the paper by which the person was known.
    pub paper: &'a str,
    /// What another paper is.
    pub other: &'a str,
    /// Whether she says that the person agreed.
    pub agreed: bool,
}

/// What won't do of that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidWrong {
    /// Why the paper is none.
    pub paper: Option<NotAPaper>,
    /// Whether nothing says that she agreed.
    pub not_agreed: bool,
}

impl CounterSaid<'_> {
    /// The paper, where she agreed.
    pub(crate) fn read(self) -> Result<CheckedPaper, SaidWrong> {
        match CheckedPaper::read(self.paper, self.other) {
            Ok(paper) if self.agreed => Ok(paper),
            read => Err(SaidWrong { paper: read.err(), not_agreed: !self.agreed }),
        }
    }
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CounterSubmitted {
    /// It went the way of every case.
    Sent(Submitted),
    /// The form won't do; nothing was sent.
    Wrong(SaidWrong),
    /// Nothing is entered for her by this member of staff.
    Closed(Closed),
}

/// Sends the person's draft for her. A repeat of the form answers the same, also of a record that was locked since.
pub async fn submit(
    app: &App,
    actor: &Actor,
    sent: &CounterSubmission<'_>,
) -> Result<CounterSubmitted, AppError> {
    // An appeal names its case and is sent beside.
    let matter = Matter::of(sent.kind)?;
    let mut hand = match hand(app, actor, sent.person).await? {
        Ok(hand) => hand,
        Err(closed) => return Ok(CounterSubmitted::Closed(closed)),
    };
    match sent.said.read() {
        Ok(paper) => saw(&mut hand, paper),
        Err(wrong) => return Ok(CounterSubmitted::Wrong(wrong)),
    }
    let (kind, key, shown) = (sent.kind, sent.key, sent.shown.clone());
    let submission = Submission { kind, channel: Channel::Counter, key, shown };
    match send(app, &hand, &matter, &submission).await {
        Ok(submitted) => Ok(CounterSubmitted::Sent(submitted)),
        Err(AppError::RecordLocked) => Ok(CounterSubmitted::Closed(Closed::Locked)),
        Err(other) => Err(other),
    }
}

/// Notes in the hand by which paper the person was known.
pub(super) fn saw(hand: &mut Hand<'_>, paper: CheckedPaper) {
    if let Way::Counter(at) = &mut hand.way {
        at.seen = Some(paper);
    }
}
