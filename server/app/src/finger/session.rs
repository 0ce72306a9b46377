//! An enrolment that is under way at a visit: begun with the person's leave, one impression taken back, or stopped.

use sothon_domain::access::{Actor, Purpose, Scope, StaffMember};
use sothon_domain::effects::{legal_date, new_id};
use sothon_domain::finger::{CONSENT_WORDS, EnrolRefused, FingerPosition, FingerSet, UNDER_WAY};
use sothon_domain::person::{FingerEnrolmentId, PersonId, StaffId, VisitId};
use sothon_store::finger::{self, Session};
use sothon_store::visit::{self, Visit};
use sothon_store::{Act, Subject, person};
use time::OffsetDateTime;

use crate::authorisation::{UseCase, authorise_staff};
use crate::{App, AppError};

/// What an agent sends when the person has heard the words and said yes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Begin {
    /// At which visit.
    pub visit: VisitId,
    /// Which fingers.
    pub fingers: FingerSet,
    /// Whether she has said yes.
    pub agreed: bool,
    /// The version of the words that were read to her.
    pub consent_words: u16,
}

/// Begins an enrolment at a visit of today at which her paper was shown; one that was under way ends with what was taken.
/// That she has said yes, and to which words, is written down.
///
/// # Errors
/// [`AppError::NotFound`] for a visit to another branch, [`AppError::RecordLocked`] while her emergency lock stands.
pub async fn begin(
    app: &App,
    actor: &Actor,
    sent: &Begin,
) -> Result<Result<FingerEnrolmentId, EnrolRefused>, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::EnrolFingers)?;
    let at = app.clock.now();
    let found = visit::find(&app.db, &scope, &member.office, sent.visit).await?;
    if let Err(refused) = refused(member, (&found, at), sent) {
        return Ok(Err(refused));
    }
    let her = found.person;
    let mut tx = app.db.begin_for(&scope, her).await?;
    if person::is_related(&mut tx, &scope, &[her], member.id).await? {
        return Ok(Err(EnrolRefused::Related));
    }
    finger::end_session(&mut tx, &scope, her, None).await?;
    let id = FingerEnrolmentId::new(new_id(app.clock.as_ref(), app.entropy.as_ref()));
    let session = Session {
        id,
        person: her,
        visit: sent.visit,
        agent: member.id,
        fingers: sent.fingers,
        consent_words: sent.consent_words,
        begun_at: at,
        expires_at: at + UNDER_WAY,
    };
    finger::begin_session(&mut tx, &session).await?;
    let detail = serde_json::json!({
        "enrolment": id.to_string(),
        "visit": sent.visit.to_string(),
        "fingers": sent.fingers.code(),
        "consent-words": sent.consent_words,
    });
    let (act, subject) = ("finger.agreed", Subject::Person(her));
    tx.commit(Act { actor, act, subject, at, detail, event: false }).await?;
    Ok(Ok(id))
}

fn refused(
    member: &StaffMember,
    (visit, at): (&Visit, OffsetDateTime),
    sent: &Begin,
) -> Result<(), EnrolRefused> {
    if !sent.agreed {
        return Err(EnrolRefused::NotAgreed);
    }
    if sent.consent_words != CONSENT_WORDS {
        return Err(EnrolRefused::OtherWords);
    }
    may_enrol(member, visit, at)
}

/// Whether this agent may enrol her fingers at this visit now.
pub(super) fn may_enrol(
    member: &StaffMember,
    visit: &Visit,
    at: OffsetDateTime,
) -> Result<(), EnrolRefused> {
    let is_today = visit.day == legal_date(at);
    if is_today && visit.state.lets_enrol(member.id) { Ok(()) } else { Err(EnrolRefused::NotShown) }
}

/// What this agent has under way at this visit; none when its time is over.
pub(crate) async fn under_way(
    app: &App,
    scope: &Scope,
    (agent, id, her): (StaffId, VisitId, PersonId),
    at: OffsetDateTime,
) -> Result<Option<Session>, AppError> {
    let found = finger::session(&app.db, scope, her).await?;
    Ok(found.filter(|one| one.agent == agent && one.visit == id && at <= one.expires_at))
}

/// Takes one impression back, so that it is taken again; says whether there was one.
pub async fn retake(
    app: &App,
    actor: &Actor,
    id: VisitId,
    (finger, impression): (FingerPosition, u8),
) -> Result<bool, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::EnrolFingers)?;
    let at = app.clock.now();
    let her = visit::find(&app.db, &scope, &member.office, id).await?.person;
    let Some(session) = under_way(app, &scope, (member.id, id, her), at).await? else {
        return Ok(false);
    };
    let mut tx = app.db.begin_for(&scope, her).await?;
    let which = (finger, Some(impression));
    if finger::take_back(&mut tx, &scope, session.id, which).await? == 0 {
        tx.abandon().await?;
        return Ok(false);
    }
    let detail = serde_json::json!({
        "enrolment": session.id.to_string(),
        "finger": finger.code(),
        "impression": impression,
    });
    let (act, subject) = ("finger.taken-back", Subject::Person(her));
    tx.commit(Act { actor, act, subject, at, detail, event: false }).await?;
    Ok(true)
}

/// Ends what is under way for the person of this visit, by whomever it was begun; what was taken goes.
pub async fn stop(app: &App, actor: &Actor, id: VisitId) -> Result<bool, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::EnrolFingers)?;
    let at = app.clock.now();
    let her = visit::find(&app.db, &scope, &member.office, id).await?.person;
    let mut tx = app.db.begin_despite_lock(&scope, her).await?;
    if !finger::end_session(&mut tx, &scope, her, None).await? {
        tx.abandon().await?;
        return Ok(false);
    }
    let detail = serde_json::json!({ "visit": id.to_string() });
    let (act, subject) = ("finger.stopped", Subject::Person(her));
    tx.commit(Act { actor, act, subject, at, detail, event: false }).await?;
    Ok(true)
}

/// Ends those whose time is over, with what was taken; says how many.
pub async fn forget_over(app: &App) -> Result<u64, AppError> {
    let scope = Scope::All(Purpose::Casework);
    Ok(finger::forget_sessions(&app.db, &scope, app.clock.now()).await?)
}
