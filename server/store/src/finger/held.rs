//! Which fingers are kept, without the templates: for the person herself.

use sothon_domain::access::Scope;
use sothon_domain::finger::FingerPosition;
use sothon_domain::person::PersonId;
use time::Date;

use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// A finger of which templates are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeldFinger {
    /// Which.
    pub finger: FingerPosition,
    /// Since which day.
    pub enrolled_on: Date,
}

/// The fingers of a person. None outside the scope.
pub async fn held(db: &Db, scope: &Scope, person: PersonId) -> Result<Vec<HeldFinger>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        "SELECT DISTINCT t.finger, t.enrolled_on \
         FROM finger_template t JOIN person p ON p.id = t.person \
         WHERE t.person = $1 AND t.sealed IS NOT NULL AND in_scope(p.id, p.province, $2, $3, $4) \
         ORDER BY t.enrolled_on, t.finger",
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    let finger = |number: i16| {
        let finger = u8::try_from(number).ok().and_then(|number| FingerPosition::new(number).ok());
        let wrong = || StoreError::inconsistent("finger_template", person, "unknown finger");
        finger.ok_or_else(wrong)
    };
    rows.into_iter()
        .map(|row| Ok(HeldFinger { finger: finger(row.finger)?, enrolled_on: row.enrolled_on }))
        .collect()
}
