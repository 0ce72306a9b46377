//! Enrolments, in a transaction that has locked the person's row.

use sothon_domain::access::Scope;
use sothon_domain::finger::EnrolmentStage;
use sothon_domain::person::{FingerEnrolmentId, PersonId, StaffId};
use time::OffsetDateTime;
use uuid::Uuid;

use super::Enrolment;
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError, Tx};

struct Row {
    id: Uuid,
    person: Uuid,
    agent: Uuid,
    consent_words: i16,
    enrolled_at: OffsetDateTime,
    state: String,
}

impl Row {
    fn read(self) -> Result<Enrolment, StoreError> {
        let wrong = |problem| StoreError::inconsistent("finger_enrolment", self.id, problem);
        let stage = EnrolmentStage::from_code(&self.state);
        let words = u16::try_from(self.consent_words);
        Ok(Enrolment {
            id: FingerEnrolmentId::new(self.id),
            person: PersonId::new(self.person),
            agent: StaffId::new(self.agent),
            consent_words: words.map_err(|_| wrong("impossible consent_words"))?,
            enrolled_at: self.enrolled_at,
            stage: stage.ok_or_else(|| wrong("unknown state"))?,
        })
    }
}

/// One enrolment. [`StoreError::NotFound`] when its person is outside the scope.
pub async fn find(db: &Db, scope: &Scope, id: FingerEnrolmentId) -> Result<Enrolment, StoreError> {
    let args = ScopeArgs::from(scope);
    let row = sqlx::query_as!(
        Row,
        "SELECT e.id, e.person, e.agent, e.consent_words, e.enrolled_at, e.state \
         FROM finger_enrolment e JOIN person p ON p.id = e.person \
         WHERE e.id = $1 AND in_scope(p.id, p.province, $2, $3, $4)",
        id.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?;
    row.ok_or(StoreError::NotFound)?.read()
}

/// Those that wait for an officer, the oldest first, at most `limit`. None outside the scope.
pub async fn waiting(db: &Db, scope: &Scope, limit: i64) -> Result<Vec<Enrolment>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query_as!(
        Row,
        "SELECT e.id, e.person, e.agent, e.consent_words, e.enrolled_at, e.state \
         FROM finger_enrolment e JOIN person p ON p.id = e.person \
         WHERE e.state = 'waiting' AND in_scope(p.id, p.province, $1, $2, $3) \
         ORDER BY e.enrolled_at, e.id LIMIT $4",
        args.own,
        args.province,
        args.all,
        limit,
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter().map(Row::read).collect()
}

/// What is kept of a person's fingers now: what stands first, then what waits. None outside the scope.
pub async fn kept(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
) -> Result<Vec<Enrolment>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query_as!(
        Row,
        "SELECT e.id, e.person, e.agent, e.consent_words, e.enrolled_at, e.state \
         FROM finger_enrolment e JOIN person p ON p.id = e.person \
         WHERE e.person = $1 AND e.state IN ('waiting', 'current') \
             AND in_scope(p.id, p.province, $2, $3, $4) \
         ORDER BY e.state",
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(tx.connection())
    .await?;
    rows.into_iter().map(Row::read).collect()
}

/// Whether anything was ever kept of a person's fingers, also what has ended. False outside the scope.
pub async fn was_enrolled(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
) -> Result<bool, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT 1 FROM finger_enrolment e JOIN person p ON p.id = e.person
            WHERE e.person = $1 AND in_scope(p.id, p.province, $2, $3, $4)) AS "was_enrolled!""#,
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(tx.connection())
    .await?)
}
