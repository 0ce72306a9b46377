//! Complaints as their sender sees them.

use sothon_domain::access::Actor;
use sothon_domain::complaint::{About, ComplaintState, Missed, Promise, Topic, answer_by};
use sothon_domain::effects::legal_date;
use sothon_domain::person::Reference;
use sothon_store::complaint::{self, Complaint};
use time::{Date, OffsetDateTime};

use crate::authorisation::{UseCase, authorise_own};
use crate::{App, AppError};

/// How many are listed.
const LISTED: i64 = 50;

/// A complaint as its sender sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mine {
    /// Its number.
    pub reference: Reference,
    /// What it is about.
    pub topic: Topic,
    /// Which office it is about.
    pub about: About,
    /// What she wrote.
    pub words: String,
    /// The legal date on which it was sent.
    pub sent_on: Date,
    /// Where it stands.
    pub status: Status,
}

/// Where a complaint stands for its sender.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Status {
    /// It waits.
    Waits {
        /// Whether somebody has read it.
        read: bool,
        /// What is promised next.
        promise: Promise,
        /// Until the end of which day.
        until: Date,
        /// Whether a promise was broken, now or before: it was given to the next desk.
        late: bool,
    },
    /// It is answered.
    Answered {
        /// The words.
        words: String,
        /// The legal date.
        given_on: Date,
    },
}

/// The actor's complaints in her own name, the newest first.
pub async fn mine(app: &App, actor: &Actor) -> Result<Vec<Mine>, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::ComplainInOwnName)?;
    let found = complaint::of_person(&app.db, &scope, me, LISTED).await?;
    let at = app.clock.now();
    Ok(found.into_iter().map(|complaint| seen(complaint, at)).collect())
}

/// The actor's complaint with this number.
pub async fn one(app: &App, actor: &Actor, reference: Reference) -> Result<Mine, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::ComplainInOwnName)?;
    let found = complaint::own(&app.db, &scope, me, reference).await?;
    Ok(seen(found, app.clock.now()))
}

/// What its sender sees of a complaint.
pub(super) fn seen(complaint: Complaint, at: OffsetDateTime) -> Mine {
    let progress = complaint.progress;
    let status = match (complaint.answer, progress.promised()) {
        (Some((words, given_at)), _) => Status::Answered { words, given_on: legal_date(given_at) },
        (None, promised) => {
            let answer = (Promise::Answer, answer_by(progress.sent_on));
            let (promise, until) = promised.unwrap_or(answer);
            let late = progress.missed != Missed::Nothing || progress.is_late(legal_date(at));
            let read = matches!(progress.state, ComplaintState::Acknowledged { .. });
            Status::Waits { read, promise, until, late }
        }
    };
    Mine {
        reference: complaint.reference,
        topic: complaint.said.topic,
        about: complaint.said.about,
        words: complaint.said.words,
        sent_on: progress.sent_on,
        status,
    }
}
