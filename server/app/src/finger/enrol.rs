//! An agent enrols the fingers of which she has taken all impressions.

use sothon_domain::access::{Actor, Scope, StaffMember};
use sothon_domain::effects::new_id;
use sothon_domain::finger::{
    Again, EnrolRefused, EnrolmentStage, FINGERS, FingerPosition, IMPRESSIONS,
};
use sothon_domain::person::{FingerEnrolmentId, VisitId};
use sothon_store::finger::{self, Impression, NewEnrolment, NewImpression, Session};
use sothon_store::visit;
use sothon_store::{Act, StoreError, Subject, person};
use time::OffsetDateTime;

use super::check::{self, Taken};
use super::session::{may_enrol, under_way};
use crate::authorisation::{UseCase, authorise_staff};
use crate::port::FingerEngine;
use crate::{App, AppError};

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Enrolled {
    /// It is kept, and stands like this: it counts at once, or waits for an officer where there was another before or
    /// nobody has confirmed her paper. A repeat is answered with where it stands by then.
    Kept(FingerEnrolmentId, EnrolmentStage),
    /// Nothing is enrolled: these fingers are to be done again first, and what was taken of them is gone.
    Again(Vec<Again>),
    /// Nothing is enrolled.
    Refused(EnrolRefused),
    /// The engine gave no answer: nothing is known of the impressions. The same may be asked again.
    Technical,
}

/// Who enrols, and when.
struct Enrolling<'a> {
    app: &'a App,
    actor: &'a Actor,
    scope: &'a Scope,
    member: &'a StaffMember,
    at: OffsetDateTime,
}

/// Keeps the templates of four fingers, three impressions each, of a person who agreed to it at a visit to the agent's
/// branch. The engine is asked before anything is locked or written.
///
/// # Errors
/// [`AppError::NotFound`] for a visit to another branch, [`AppError::RecordLocked`] while her emergency lock stands,
/// [`AppError::RecordRetired`] where her number is used no more.
pub async fn enrol(
    app: &App,
    engine: &dyn FingerEngine,
    actor: &Actor,
    (id, enrolment): (VisitId, FingerEnrolmentId),
) -> Result<Enrolled, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::EnrolFingers)?;
    let at = app.clock.now();
    let found = visit::find(&app.db, &scope, &member.office, id).await?;
    let with = Enrolling { app, actor, scope: &scope, member, at };
    let session = under_way(app, &scope, (member.id, id, found.person), at).await?;
    let Some(session) = session.filter(|session| session.id == enrolment) else {
        return with.before(enrolment).await;
    };
    if let Err(refused) = may_enrol(member, &found, at) {
        return Ok(Enrolled::Refused(refused));
    }
    let impressions = finger::taken(&app.db, &scope, &session).await?;
    let impressions: Vec<_> =
        impressions.into_iter().filter(|one| one.engine == engine.id()).collect();
    if impressions.len() != FINGERS * IMPRESSIONS {
        return Ok(Enrolled::Refused(EnrolRefused::NotAll));
    }
    match check::again(engine, &by_finger(&session, &impressions)).await {
        Ok(again) if again.is_empty() => with.keep(engine, &session, impressions).await,
        Ok(again) => with.take_back(&session, again).await,
        Err(failure) => {
            tracing::error!(why = %failure, "fingers not enrolled");
            Ok(Enrolled::Technical)
        }
    }
}

fn by_finger(session: &Session, impressions: &[Impression]) -> Vec<Taken> {
    let taken = |finger: FingerPosition| {
        let of_it = impressions.iter().filter(|one| one.finger == finger);
        Taken { finger, templates: of_it.map(|one| one.template.clone()).collect() }
    };
    session.fingers.fingers().map(taken).into()
}

impl Enrolling<'_> {
    /// Where stands what an earlier request has kept; else it has ended.
    async fn before(&self, id: FingerEnrolmentId) -> Result<Enrolled, AppError> {
        match finger::find(&self.app.db, self.scope, id).await {
            Ok(found) if found.agent == self.member.id => Ok(Enrolled::Kept(id, found.stage)),
            Ok(_) | Err(StoreError::NotFound) => Ok(Enrolled::Refused(EnrolRefused::Ended)),
            Err(error) => Err(error.into()),
        }
    }

    /// Removes what was taken of the fingers that are placed again.
    async fn take_back(&self, session: &Session, again: Vec<Again>) -> Result<Enrolled, AppError> {
        let (actor, scope, at) = (self.actor, self.scope, self.at);
        let mut tx = self.app.db.begin_for(scope, session.person).await?;
        let mut fingers: Vec<_> = again.iter().flat_map(|one| one.fingers()).collect();
        fingers.sort_unstable();
        fingers.dedup();
        for finger in &fingers {
            finger::take_back(&mut tx, scope, session.id, (*finger, None)).await?;
        }
        let detail = serde_json::json!({
            "enrolment": session.id.to_string(),
            "fingers": fingers.iter().map(|finger| finger.code()).collect::<Vec<_>>(),
        });
        let (act, subject) = ("finger.again", Subject::Person(session.person));
        tx.commit(Act { actor, act, subject, at, detail, event: false }).await?;
        Ok(Enrolled::Again(again))
    }

    async fn keep(
        &self,
        engine: &dyn FingerEngine,
        session: &Session,
        taken: Vec<Impression>,
    ) -> Result<Enrolled, AppError> {
        let (app, actor, scope, at) = (self.app, self.actor, self.scope, self.at);
        let her = session.person;
        let mut tx = app.db.begin_for(scope, her).await?;
        if person::is_related(&mut tx, scope, &[her], self.member.id).await? {
            return Ok(Enrolled::Refused(EnrolRefused::Related));
        }
        // A second officer may have sent her on meanwhile.
        let visit = visit::find_locked(&mut tx, scope, session.visit).await?;
        if let Err(refused) = may_enrol(self.member, &visit, at) {
            return Ok(Enrolled::Refused(refused));
        }
        // The same was asked in this very moment, it was begun anew, or she took her leave back.
        if !finger::end_session(&mut tx, scope, her, Some(session.id)).await? {
            tx.abandon().await?;
            return self.before(session.id).await;
        }
        // Also after an end: whoever can remove an enrolment at a counter could put other fingers in its place alone.
        let is_first = !finger::was_enrolled(&mut tx, scope, her).await?;
        // Nor does one agent alone give her a year by a finger, where her paper gives sixty days until another confirms it.
        let counts = is_first && visit.state.is_confirmed();
        let stage = if counts { EnrolmentStage::Current } else { EnrolmentStage::Waiting };
        let engine = engine.id();
        let new = NewEnrolment {
            id: session.id,
            person: her,
            agent: self.member.id,
            branch: self.member.office.branch().ok_or(AppError::NotFound)?,
            consent_words: session.consent_words,
            stage,
            engine: &engine,
            impressions: &impressions(app, taken),
            at,
        };
        match finger::insert(&mut tx, scope, &new).await {
            Ok(()) => {}
            Err(StoreError::Duplicate { .. }) => {
                return Ok(Enrolled::Refused(EnrolRefused::AnotherWaits));
            }
            Err(error) => return Err(error.into()),
        }
        let (act, subject, detail) =
            ("finger.enrolled", Subject::Person(her), detail(session, &new));
        tx.commit(Act { actor, act, subject, at, detail, event: true }).await?;
        Ok(Enrolled::Kept(session.id, stage))
    }
}

fn detail(session: &Session, new: &NewEnrolment<'_>) -> serde_json::Value {
    serde_json::json!({
        "enrolment": new.id.to_string(),
        "state": new.stage.code(),
        "fingers": session.fingers.fingers().map(|finger| finger.code()),
        "engine": new.engine.name(),
        "version": new.engine.version(),
        "consent-words": new.consent_words,
        "branch": new.branch.as_str(),
    })
}

fn impressions(app: &App, taken: Vec<Impression>) -> Vec<NewImpression> {
    let kept = |one: Impression| NewImpression {
        id: new_id(app.clock.as_ref(), app.entropy.as_ref()),
        finger: one.finger,
        impression: one.impression,
        template: one.template,
    };
    taken.into_iter().map(kept).collect()
}
