//! An enrolment that is under way: what was taken so far, sealed as it will be kept, until it is done or over.

use sothon_domain::access::Scope;
use sothon_domain::effects::legal_date;
use sothon_domain::finger::{EngineId, FingerPosition, FingerSet};
use sothon_domain::person::{FingerEnrolmentId, PersonId, StaffId, VisitId};
use time::OffsetDateTime;

use super::Impression;
use super::insert::NewImpression;
use super::sealed::Bound;
use crate::person::data_key;
use crate::scope_args::ScopeArgs;
use crate::vault::WrappedKey;
use crate::written::one;
use crate::{Db, StoreError, Tx};

/// An enrolment that is under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Session {
    /// Its id, which becomes that of the enrolment.
    pub id: FingerEnrolmentId,
    /// Whose fingers.
    pub person: PersonId,
    /// At which visit.
    pub visit: VisitId,
    /// Who enrols them.
    pub agent: StaffId,
    /// Which fingers.
    pub fingers: FingerSet,
    /// The version of the words to which she gave her leave.
    pub consent_words: u16,
    /// When she gave it.
    pub begun_at: OffsetDateTime,
    /// Until when impressions are taken.
    pub expires_at: OffsetDateTime,
}

/// Stores it, in a transaction that has locked her row and has ended the one before.
pub async fn begin_session(tx: &mut Tx, new: &Session) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO finger_session \
             (id, person, visit, agent, fingers, consent_words, begun_at, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        new.id.uuid(),
        new.person.uuid(),
        new.visit.uuid(),
        new.agent.uuid(),
        new.fingers.code(),
        i16::try_from(new.consent_words).unwrap_or(i16::MAX),
        new.begun_at,
        new.expires_at,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// The one of a person, if there is one, also when its time is over. None outside the scope.
pub async fn session(
    db: &Db,
    scope: &Scope,
    person: PersonId,
) -> Result<Option<Session>, StoreError> {
    let args = ScopeArgs::from(scope);
    let row = sqlx::query!(
        "SELECT s.id, s.visit, s.agent, s.fingers, s.consent_words, s.begun_at, s.expires_at \
         FROM finger_session s JOIN person p ON p.id = s.person \
         WHERE s.person = $1 AND in_scope(p.id, p.province, $2, $3, $4)",
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?;
    let Some(row) = row else { return Ok(None) };
    let wrong = |problem| StoreError::inconsistent("finger_session", row.id, problem);
    let words = u16::try_from(row.consent_words);
    Ok(Some(Session {
        id: FingerEnrolmentId::new(row.id),
        person,
        visit: VisitId::new(row.visit),
        agent: StaffId::new(row.agent),
        fingers: FingerSet::from_code(&row.fingers).ok_or_else(|| wrong("unknown fingers"))?,
        consent_words: words.map_err(|_| wrong("impossible consent_words"))?,
        begun_at: row.begun_at,
        expires_at: row.expires_at,
    }))
}

/// Ends the one of a person, whichever it is or only `which`, with all that was taken; says whether there was one. False
/// outside the scope.
pub async fn end_session(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    which: Option<FingerEnrolmentId>,
) -> Result<bool, StoreError> {
    let args = ScopeArgs::from(scope);
    let ended = sqlx::query!(
        "DELETE FROM finger_session s USING person p \
         WHERE s.person = $1 AND ($2::uuid IS NULL OR s.id = $2) AND p.id = s.person \
             AND in_scope(p.id, p.province, $3, $4, $5)",
        person.uuid(),
        which.map(|id| id.uuid()),
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(ended.rows_affected() > 0)
}

/// Ends those in the scope whose time is over; says how many.
pub async fn forget_sessions(
    db: &Db,
    scope: &Scope,
    at: OffsetDateTime,
) -> Result<u64, StoreError> {
    let args = ScopeArgs::from(scope);
    let ended = sqlx::query!(
        "DELETE FROM finger_session s USING person p \
         WHERE s.expires_at < $1 AND p.id = s.person \
             AND in_scope(p.id, p.province, $2, $3, $4)",
        at,
        args.own,
        args.province,
        args.all,
    )
    .execute(db.pool())
    .await?;
    Ok(ended.rows_affected())
}

/// Keeps an impression, under a new key of its own. [`StoreError::Duplicate`] where it was taken before,
/// [`StoreError::NotFound`] where the session has ended or lies outside the scope.
pub async fn take(
    tx: &mut Tx,
    scope: &Scope,
    session: &Session,
    (taken, engine): (&NewImpression, &EngineId),
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let (enrolment, person) = (session.id, session.person);
    let key = data_key(tx, scope, person).await?;
    let NewImpression { id: row, finger, impression, .. } = *taken;
    let bound = Bound { row, enrolment, person, finger, impression, engine };
    let (record_key, sealed) = bound.seal(tx.vault(), &key, &taken.template);
    let args = ScopeArgs::from(scope);
    let written = sqlx::query!(
        "INSERT INTO finger_taken (id, session, person, finger, impression, engine, \
             engine_version, enrolled_on, record_key, sealed) \
         SELECT $1::uuid, s.id, s.person, $4::smallint, $5::smallint, $6::text, $7::integer, \
             $8::date, $9::bytea, $10::bytea \
         FROM finger_session s JOIN person p ON p.id = s.person \
         WHERE s.id = $2 AND s.person = $3 AND in_scope(p.id, p.province, $11, $12, $13)",
        row,
        enrolment.uuid(),
        person.uuid(),
        i16::from(finger.number()),
        i16::from(impression),
        engine.name(),
        i32::from(engine.version()),
        legal_date(at),
        record_key,
        sealed,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await
    .map_err(StoreError::taken("impression"))?;
    one(written.rows_affected())
}

/// Which impressions were taken, without the templates. None outside the scope.
pub async fn taken_so_far(
    db: &Db,
    scope: &Scope,
    session: &Session,
) -> Result<Vec<(FingerPosition, u8)>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        "SELECT t.id, t.finger, t.impression FROM finger_taken t JOIN person p ON p.id = t.person \
         WHERE t.session = $1 AND t.person = $2 AND in_scope(p.id, p.province, $3, $4, $5) \
         ORDER BY t.finger, t.impression",
        session.id.uuid(),
        session.person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        let wrong = |problem| StoreError::inconsistent("finger_taken", row.id, problem);
        let impression = u8::try_from(row.impression).map_err(|_| wrong("no impression"))?;
        found.push((position(row.finger).ok_or_else(|| wrong("unknown finger"))?, impression));
    }
    Ok(found)
}

/// What was taken, opened. None outside the scope.
pub async fn taken(
    db: &Db,
    scope: &Scope,
    session: &Session,
) -> Result<Vec<Impression>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        "SELECT t.id, t.finger, t.impression, t.engine, t.engine_version, t.enrolled_on, \
             t.record_key, t.sealed, p.data_key, p.ring_key \
         FROM finger_taken t JOIN person p ON p.id = t.person \
         WHERE t.session = $1 AND t.person = $2 AND in_scope(p.id, p.province, $3, $4, $5) \
         ORDER BY t.finger, t.impression",
        session.id.uuid(),
        session.person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        let wrong = |problem| StoreError::inconsistent("finger_taken", row.id, problem);
        let version = u16::try_from(row.engine_version).unwrap_or_default();
        let engine = EngineId::new(&row.engine, version).map_err(|_| wrong("no engine"))?;
        let impression = u8::try_from(row.impression).map_err(|_| wrong("no impression"))?;
        let finger = position(row.finger).ok_or_else(|| wrong("unknown finger"))?;
        let (enrolment, person) = (session.id, session.person);
        let wrapped = WrappedKey { ring_key: row.ring_key, bytes: row.data_key };
        let key = db.vault().unwrap(person.uuid(), &wrapped)?;
        let bound = Bound { row: row.id, enrolment, person, finger, impression, engine: &engine };
        let template = bound.open(db.vault(), &key, (&row.record_key, &row.sealed))?;
        let enrolled_on = row.enrolled_on;
        found.push(Impression { finger, impression, engine, enrolled_on, template });
    }
    Ok(found)
}

/// Removes one impression of a finger, or all of it; says how many went. None outside the scope.
pub async fn take_back(
    tx: &mut Tx,
    scope: &Scope,
    session: FingerEnrolmentId,
    (finger, impression): (FingerPosition, Option<u8>),
) -> Result<u64, StoreError> {
    let args = ScopeArgs::from(scope);
    let gone = sqlx::query!(
        "DELETE FROM finger_taken t USING person p \
         WHERE t.session = $1 AND t.finger = $2 AND ($3::smallint IS NULL OR t.impression = $3) \
             AND p.id = t.person AND in_scope(p.id, p.province, $4, $5, $6)",
        session.uuid(),
        i16::from(finger.number()),
        impression.map(i16::from),
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(gone.rows_affected())
}

fn position(number: i16) -> Option<FingerPosition> {
    u8::try_from(number).ok().and_then(|number| FingerPosition::new(number).ok())
}
