//! A new enrolment with its templates.

use sothon_domain::access::Scope;
use sothon_domain::effects::legal_date;
use sothon_domain::finger::{EngineId, EnrolmentStage, FingerPosition, FingerTemplate};
use sothon_domain::person::{FingerEnrolmentId, PersonId, StaffId};
use sothon_domain::place_change::EntryCode;
use time::OffsetDateTime;
use uuid::Uuid;

use super::sealed::Bound;
use crate::person::data_key;
use crate::vault::DataKey;
use crate::{StoreError, Tx};

/// An enrolment to be stored.
#[derive(Debug)]
pub struct NewEnrolment<'a> {
    /// Id.
    pub id: FingerEnrolmentId,
    /// Whose fingers.
    pub person: PersonId,
    /// Who enrolled them.
    pub agent: StaffId,
    /// At which branch.
    pub branch: &'a EntryCode,
    /// The version of the words to which she gave her leave.
    pub consent_words: u16,
    /// [`EnrolmentStage::Waiting`] or [`EnrolmentStage::Current`].
    pub stage: EnrolmentStage,
    /// By which engine.
    pub engine: &'a EngineId,
    /// Every impression.
    pub impressions: &'a [NewImpression],
    /// Now.
    pub at: OffsetDateTime,
}

/// One impression to be stored.
#[derive(Debug)]
pub struct NewImpression {
    /// Id of its row.
    pub id: Uuid,
    /// Which finger.
    pub finger: FingerPosition,
    /// 1 to 3.
    pub impression: u8,
    /// What the engine made of it.
    pub template: FingerTemplate,
}

/// Stores an enrolment, each template under a new key of its own. [`StoreError::Duplicate`] while another one stands in
/// that stage, [`StoreError::NotFound`] when she is outside the scope.
pub async fn insert(tx: &mut Tx, scope: &Scope, new: &NewEnrolment<'_>) -> Result<(), StoreError> {
    let key = data_key(tx, scope, new.person).await?;
    sqlx::query!(
        "INSERT INTO finger_enrolment \
             (id, person, agent, branch, consent_words, enrolled_at, state) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        new.id.uuid(),
        new.person.uuid(),
        new.agent.uuid(),
        new.branch.as_str(),
        i16::try_from(new.consent_words).unwrap_or(i16::MAX),
        new.at,
        new.stage.code(),
    )
    .execute(tx.connection())
    .await
    .map_err(StoreError::taken("person"))?;
    for impression in new.impressions {
        add(tx, &key, new, impression).await?;
    }
    Ok(())
}

async fn add(
    tx: &mut Tx,
    key: &DataKey,
    new: &NewEnrolment<'_>,
    one: &NewImpression,
) -> Result<(), StoreError> {
    let NewEnrolment { person, engine, .. } = *new;
    let NewImpression { id: row, finger, impression, .. } = *one;
    let bound = Bound { row, enrolment: new.id, person, finger, impression, engine };
    let (record_key, sealed) = bound.seal(tx.vault(), key, &one.template);
    sqlx::query!(
        "INSERT INTO finger_template (id, enrolment, person, finger, impression, engine, \
             engine_version, enrolled_on, record_key, sealed) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        row,
        new.id.uuid(),
        person.uuid(),
        i16::from(finger.number()),
        i16::from(impression),
        engine.name(),
        i32::from(engine.version()),
        legal_date(new.at),
        record_key,
        sealed,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
