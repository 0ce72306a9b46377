//! Which rejected cases an approved appeal has decided otherwise.

use std::collections::HashMap;

use sothon_domain::access::Scope;
use sothon_domain::casework::CaseKind;
use sothon_domain::person::{CaseId, Reference};
use uuid::Uuid;

use crate::reference::stored;
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// Those of these cases whose appeal was approved, each with the appeal that holds in its place.
pub async fn overruled(
    db: &Db,
    scope: &Scope,
    cases: &[CaseId],
) -> Result<HashMap<Reference, Reference>, StoreError> {
    let args = ScopeArgs::from(scope);
    let cases: Vec<Uuid> = cases.iter().map(|case| case.uuid()).collect();
    let found = sqlx::query!(
        "SELECT f.reference AS first, c.reference AS appeal \
         FROM case_file c JOIN case_file f ON f.id = c.appeal_of \
         WHERE coalesce(c.appeal_of, c.person) = ANY ($1) AND c.kind = $2 \
             AND c.appeal_of IS NOT NULL AND c.state = 'approved' \
             AND in_scope(c.person, c.office, $3, $4, $5)",
        &cases,
        CaseKind::Appeal.code(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    let number = |number| stored("case_file", number, number);
    found.into_iter().map(|row| Ok((number(row.first)?, number(row.appeal)?))).collect()
}
