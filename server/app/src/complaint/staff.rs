//! Complaints at the desk of a member of staff. What is about her desk lies above it, and is not found.

use sothon_domain::access::{Actor, Scope, StaffMember};
use sothon_domain::casework::Counted;
use sothon_domain::complaint::{About, ComplaintState, Desk, Missed, Promise, Topic};
use sothon_domain::effects::today;
use sothon_domain::masked::MaskedNames;
use sothon_domain::person::{ComplaintId, Reference};
use sothon_store::complaint::{self, Complaint, Place};
use sothon_store::{Act, file_reading};
use time::{Date, OffsetDateTime};

use super::subject;
use crate::authorisation::{UseCase, authorise_staff};
use crate::case::record_reading;
use crate::office_list::ON_A_PAGE;
use crate::{App, AppError};

/// A page of the complaints that wait.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Its complaints, the first deadline first.
    pub lines: Vec<Listed>,
    /// How many wait on all pages.
    pub total: Counted,
    /// After which place the next page begins; none on the last.
    pub next: Option<Place>,
}

/// A complaint that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Id.
    pub id: ComplaintId,
    /// Its number.
    pub reference: Reference,
    /// What it is about.
    pub topic: Topic,
    /// At which desk it lies.
    pub desk: Desk,
    /// Whether somebody has said that she has read it.
    pub read: bool,
    /// What is promised next, and until the end of which day.
    pub promised: (Promise, Date),
    /// Whether that day is over.
    pub late: bool,
}

/// A complaint as a member of staff sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedComplaint {
    /// Id.
    pub id: ComplaintId,
    /// Its number.
    pub reference: Reference,
    /// The masked name of its sender; none where she gave none.
    pub name: Option<MaskedNames>,
    /// What it is about.
    pub topic: Topic,
    /// Which office it is about.
    pub about: About,
    /// What happened.
    pub words: String,
    /// When it was sent.
    pub sent_at: OffsetDateTime,
    /// At which desk it lies.
    pub desk: Desk,
    /// Where it stands.
    pub state: ComplaintState,
    /// Which promises were broken.
    pub missed: Missed,
    /// What is promised next, and until the end of which day; none once it is answered.
    pub promised: Option<(Promise, Date)>,
    /// Whether that day is over.
    pub late: bool,
    /// The answer and when it was given.
    pub answer: Option<(String, OffsetDateTime)>,
}

/// Who of the staff answers complaints, and at which desk.
pub(super) fn at_desk(actor: &Actor) -> Result<(Scope, &StaffMember, Desk), AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::AnswerComplaint)?;
    let desk = Desk::of(member).ok_or(AppError::NotFound)?;
    Ok((scope, member, desk))
}

/// The complaints in the reach of the actor that wait, the first deadline first: a page of those after this place, or
/// the first page.
pub async fn list(app: &App, actor: &Actor, after: Option<Place>) -> Result<Waiting, AppError> {
    let (scope, _, desk) = at_desk(actor)?;
    let total = complaint::count_waiting(&app.db, &scope, desk, Counted::MOST + 1).await?;
    let mut waiting = complaint::waiting(&app.db, &scope, desk, after, ON_A_PAGE + 1).await?;
    let shown = usize::try_from(ON_A_PAGE).expect("invariant: a page has few lines");
    let more = waiting.len() > shown;
    waiting.truncate(shown);
    let next = waiting.last().filter(|_| more).and_then(Complaint::place);
    let today = today(app.clock.as_ref());
    let line = |complaint: Complaint| {
        let progress = complaint.progress;
        Some(Listed {
            id: complaint.id,
            reference: complaint.reference,
            topic: complaint.said.topic,
            desk: progress.desk,
            read: progress.state != ComplaintState::Received,
            promised: progress.promised()?,
            late: progress.is_late(today),
        })
    };
    let lines = waiting.into_iter().filter_map(line).collect();
    Ok(Waiting { lines, total: Counted::of(total), next })
}

/// Opens a complaint in the reach of the actor. The reading is written down before anything is shown.
pub async fn open(app: &App, actor: &Actor, id: ComplaintId) -> Result<OpenedComplaint, AppError> {
    let (scope, member, desk) = at_desk(actor)?;
    let found = complaint::find(&app.db, &scope, desk, id).await?;
    read(app, (actor, member), &found).await?;
    let progress = found.progress;
    Ok(OpenedComplaint {
        id,
        reference: found.reference,
        name: found.sender.map(|(_, name)| MaskedNames::of(&name)),
        topic: found.said.topic,
        about: found.said.about,
        words: found.said.words,
        sent_at: found.sent_at,
        desk: progress.desk,
        state: progress.state,
        missed: progress.missed,
        promised: progress.promised(),
        late: progress.is_late(today(app.clock.as_ref())),
        answer: found.answer,
    })
}

/// Writes the reading down: under the person, or under the complaint where nobody gave a name.
async fn read(
    app: &App,
    (actor, member): (&Actor, &StaffMember),
    found: &Complaint,
) -> Result<(), AppError> {
    if let Some((person, _)) = &found.sender {
        return record_reading(app, actor, member, *person, None).await;
    }
    let (subject, at) = (subject(found), app.clock.now());
    let detail = file_reading::detail(member.role, &member.office, None);
    let tx = app.db.begin().await?;
    let act = file_reading::ACT;
    Ok(tx.commit(Act { actor, act, subject, at, detail, event: false }).await?)
}
