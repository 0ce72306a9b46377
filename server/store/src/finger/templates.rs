//! The templates a finger is compared with.

use sothon_domain::access::Scope;
use sothon_domain::finger::{EngineId, FingerPosition};
use sothon_domain::person::{FingerEnrolmentId, PersonId};

use super::Impression;
use super::sealed::Bound;
use crate::scope_args::ScopeArgs;
use crate::vault::WrappedKey;
use crate::{Db, StoreError};

/// The impressions of a person's finger of the enrolment that stands, opened. None outside the scope.
pub async fn templates(
    db: &Db,
    scope: &Scope,
    person: PersonId,
    finger: FingerPosition,
) -> Result<Vec<Impression>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        r#"SELECT t.id, t.enrolment, t.impression, t.engine, t.engine_version, t.enrolled_on,
            t.record_key AS "record_key!", t.sealed AS "sealed!", p.data_key, p.ring_key
        FROM finger_template t JOIN finger_enrolment e ON e.id = t.enrolment
            JOIN person p ON p.id = t.person
        WHERE t.person = $1 AND t.finger = $2 AND e.state = 'current' AND t.sealed IS NOT NULL
            AND in_scope(p.id, p.province, $3, $4, $5)
        ORDER BY t.impression"#,
        person.uuid(),
        i16::from(finger.number()),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        let wrong = |problem| StoreError::inconsistent("finger_template", row.id, problem);
        let version = u16::try_from(row.engine_version).unwrap_or_default();
        let engine = EngineId::new(&row.engine, version).map_err(|_| wrong("no engine"))?;
        let impression = u8::try_from(row.impression).map_err(|_| wrong("no impression"))?;
        let wrapped = WrappedKey { ring_key: row.ring_key, bytes: row.data_key };
        let key = db.vault().unwrap(person.uuid(), &wrapped)?;
        let enrolment = FingerEnrolmentId::new(row.enrolment);
        let bound = Bound { row: row.id, enrolment, person, finger, impression, engine: &engine };
        let template = bound.open(db.vault(), &key, (&row.record_key, &row.sealed))?;
        let enrolled_on = row.enrolled_on;
        found.push(Impression { finger, impression, engine, enrolled_on, template });
    }
    Ok(found)
}
