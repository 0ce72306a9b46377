//! An agent enrols the fingers of the person at her counter.

use sothon_domain::access::{Actor, Scope, StaffMember};
use sothon_domain::effects::new_id;
use sothon_domain::finger::{
    Again, CONSENT_WORDS, EnrolRefused, EnrolmentStage, FINGERS, FingerPosition, IMPRESSIONS,
    are_different,
};
use sothon_domain::person::{FingerEnrolmentId, PersonId};
use sothon_store::finger::{self, NewEnrolment, NewImpression};
use sothon_store::{Act, Claim, StoreError, Subject, Tx, person};
use time::OffsetDateTime;
use uuid::Uuid;

use super::check::{Taken, taken};
use super::path;
use crate::authorisation::{UseCase, authorise_staff};
use crate::keyed_hash::keyed_hash;
use crate::port::FingerEngine;
use crate::{App, AppError};

/// The pictures of one finger. They are not printed.
pub struct FingerPictures<'a> {
    /// Which finger was asked for.
    pub finger: FingerPosition,
    /// A record of each impression (ISO/IEC 19794-4:2011).
    pub records: [&'a [u8]; IMPRESSIONS],
}

/// What an agent sends.
pub struct Enrol<'a> {
    /// Whose fingers.
    pub person: PersonId,
    /// Four of them.
    pub fingers: [FingerPictures<'a>; FINGERS],
    /// The version of the words that were read to her and to which she said yes.
    pub consent_words: u16,
    /// The idempotency key.
    pub key: Uuid,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Enrolled {
    /// It is kept, and stands like this: it counts at once, or waits for an officer where there was another before. A
    /// repeat is answered with where it stands by then.
    Kept(FingerEnrolmentId, EnrolmentStage),
    /// Nothing is kept: this is to be done again first.
    Again(Vec<Again>),
    /// Nothing is kept, and trying again does not help.
    Refused(EnrolRefused),
    /// The engine gave no answer: nothing is known of the pictures. The same may be sent again.
    Technical,
}

/// Keeps templates of four fingers, three impressions each, of a person who agreed to it at the counter of the agent's
/// branch. The engine is asked before anything is locked or written.
///
/// # Errors
/// [`AppError::NotFound`] where she is out of the branch's reach, [`AppError::RecordLocked`] while her emergency lock
/// stands, [`AppError::RecordRetired`] where her number is used no more.
pub async fn enrol(
    app: &App,
    engine: &dyn FingerEngine,
    actor: &Actor,
    sent: &Enrol<'_>,
) -> Result<Enrolled, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::EnrolFingers)?;
    if let Some(refused) = refused(sent) {
        return Ok(Enrolled::Refused(refused));
    }
    if person::may_be_related(&app.db, &scope, &[sent.person], member.id).await? {
        return Ok(Enrolled::Refused(EnrolRefused::Related));
    }
    let taken = match taken(engine, &sent.fingers).await {
        Ok(Ok(taken)) => taken,
        Ok(Err(again)) => return Ok(Enrolled::Again(again)),
        Err(failure) => {
            tracing::error!(why = %failure, "fingers not enrolled");
            return Ok(Enrolled::Technical);
        }
    };
    let at = app.clock.now();
    let mut tx = app.db.begin_for(&scope, sent.person).await?;
    let id = FingerEnrolmentId::new(new_id(app.clock.as_ref(), app.entropy.as_ref()));
    match tx.claim_key(actor, sent.key, &body(app, sent), &path(id), at).await? {
        Claim::Done { redirect } => {
            tx.abandon().await?;
            return before(app, &scope, &redirect).await;
        }
        Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    keep(app, (engine, actor, &scope, member), tx, (id, sent, &taken, at)).await
}

fn refused(sent: &Enrol<'_>) -> Option<EnrolRefused> {
    let fingers: Vec<_> = sent.fingers.iter().map(|one| one.finger).collect();
    if !are_different(&fingers) {
        return Some(EnrolRefused::Fingers);
    }
    (sent.consent_words != CONSENT_WORDS).then_some(EnrolRefused::OtherWords)
}

async fn keep(
    app: &App,
    (engine, actor, scope, member): (&dyn FingerEngine, &Actor, &Scope, &StaffMember),
    mut tx: Tx,
    (id, sent, taken, at): (FingerEnrolmentId, &Enrol<'_>, &[Taken], OffsetDateTime),
) -> Result<Enrolled, AppError> {
    let branch = member.office.branch().ok_or(AppError::NotFound)?;
    if person::is_related(&mut tx, scope, &[sent.person], member.id).await? {
        return Ok(Enrolled::Refused(EnrolRefused::Related));
    }
    // Also after an end: whoever can remove an enrolment at a counter could put other fingers in its place alone.
    let is_first = !finger::was_enrolled(&mut tx, scope, sent.person).await?;
    let stage = if is_first { EnrolmentStage::Current } else { EnrolmentStage::Waiting };
    let (engine, impressions) = (engine.id(), impressions(app, taken));
    let new = NewEnrolment {
        id,
        person: sent.person,
        agent: member.id,
        branch,
        consent_words: sent.consent_words,
        stage,
        engine: &engine,
        impressions: &impressions,
        at,
    };
    match finger::insert(&mut tx, scope, &new).await {
        Ok(()) => {}
        Err(StoreError::Duplicate { .. }) => {
            return Ok(Enrolled::Refused(EnrolRefused::AnotherWaits));
        }
        Err(error) => return Err(error.into()),
    }
    let detail = serde_json::json!({
        "enrolment": id.to_string(),
        "state": stage.code(),
        "fingers": taken.iter().map(|one| one.finger.code()).collect::<Vec<_>>(),
        "engine": engine.name(),
        "version": engine.version(),
        "consent-words": sent.consent_words,
        "branch": branch.as_str(),
    });
    let (act, subject) = ("finger.enrolled", Subject::Person(sent.person));
    tx.commit(Act { actor, act, subject, at, detail, event: true }).await?;
    Ok(Enrolled::Kept(id, stage))
}

fn impressions(app: &App, taken: &[Taken]) -> Vec<NewImpression> {
    let mut all = Vec::with_capacity(FINGERS * IMPRESSIONS);
    for one in taken {
        for (template, impression) in one.templates.iter().zip(1..) {
            let id = new_id(app.clock.as_ref(), app.entropy.as_ref());
            let template = template.clone();
            all.push(NewImpression { id, finger: one.finger, impression, template });
        }
    }
    all
}

/// What the idempotency row compares: nothing of it tells whether a picture was seen before.
fn body(app: &App, sent: &Enrol<'_>) -> Vec<u8> {
    let mut body = sent.person.uuid().as_bytes().to_vec();
    for one in &sent.fingers {
        for (record, impression) in one.records.iter().zip(1..) {
            let place = [one.finger.number(), impression];
            let key = app.db.vault().codes_key();
            body.extend(keyed_hash(key, &[b"finger:", &place, record]));
        }
    }
    body
}

/// Where stands what an earlier request with the same key has kept.
async fn before(app: &App, scope: &Scope, redirect: &str) -> Result<Enrolled, AppError> {
    let id = redirect.rsplit('/').next().and_then(|last| last.parse().ok());
    let id = id.ok_or(AppError::Inconsistent("an enrolment's key leads to none"))?;
    let found = finger::find(&app.db, scope, id).await?;
    Ok(Enrolled::Kept(id, found.stage))
}
