//! Whether a member of staff is named on a case: by her own card, as the person, as somebody who acts or acted
//! for her, or as one of her family in the register.

use sothon_domain::access::Scope;
use sothon_domain::person::StaffId;
use sqlx::PgConnection;

use super::{CaseFile, Locked};
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError, Tx};

/// Whether she is, of a locked case.
pub async fn is_related(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    staff: StaffId,
) -> Result<bool, StoreError> {
    named(tx.connection(), scope, &locked.case, staff).await
}

/// The same for a page.
pub async fn may_be_related(
    db: &Db,
    scope: &Scope,
    case: &CaseFile,
    staff: StaffId,
) -> Result<bool, StoreError> {
    let mut connection = db.pool().acquire().await?;
    named(&mut connection, scope, case, staff).await
}

async fn named(
    connection: &mut PgConnection,
    scope: &Scope,
    case: &CaseFile,
    staff: StaffId,
) -> Result<bool, StoreError> {
    let args = ScopeArgs::from(scope);
    // Both ways along a family link: the principal of whom the case is, and her relatives.
    Ok(sqlx::query_scalar!(
        "SELECT EXISTS (
             SELECT FROM staff s JOIN person own ON own.national_id_hash = s.card_hash, case_file c
             WHERE s.id = $1 AND c.id = $2 AND in_scope(c.person, c.office, $3, $4, $5)
             AND (own.id = c.person
                 OR EXISTS (SELECT FROM case_entry e WHERE e.case_file IN (c.id, c.appeal_of) AND e.delegate = own.id)
                 OR EXISTS (SELECT FROM delegation d WHERE d.principal = c.person AND d.delegate = own.id)
                 OR EXISTS (SELECT FROM family_link f JOIN membership m
                     ON m.member_number = f.relative_number
                     WHERE (f.principal = c.person AND m.person = own.id)
                     OR (f.principal = own.id AND m.person = c.person)))
         ) AS \"named!\"",
        staff.uuid(),
        case.id.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(connection)
    .await?)
}
