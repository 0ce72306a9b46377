//! Whether a member of staff has a tie to somebody, so that she may not decide about her: by her own card she is that
//! one, or acts or acted for her, or is one of her family in the register, or one of the two is, was or was to be paid in
//! the other's stead.

use sothon_domain::access::Scope;
use sothon_domain::person::{PersonId, StaffId};
use sqlx::PgExecutor;

use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError, Tx};

/// Whether she has one to any of these persons; to nobody outside the scope.
pub async fn is_related(
    tx: &mut Tx,
    scope: &Scope,
    persons: &[PersonId],
    staff: StaffId,
) -> Result<bool, StoreError> {
    tied(tx.connection(), scope, persons, staff).await
}

/// The same for a page.
pub async fn may_be_related(
    db: &Db,
    scope: &Scope,
    persons: &[PersonId],
    staff: StaffId,
) -> Result<bool, StoreError> {
    tied(db.pool(), scope, persons, staff).await
}

async fn tied(
    from: impl PgExecutor<'_>,
    scope: &Scope,
    persons: &[PersonId],
    staff: StaffId,
) -> Result<bool, StoreError> {
    let args = ScopeArgs::from(scope);
    let persons: Vec<_> = persons.iter().map(|person| person.uuid()).collect();
    // Both ways along a family link: the principal, and her relatives.
    Ok(sqlx::query_scalar!(
        r#"SELECT EXISTS (
            SELECT FROM staff s JOIN person own ON own.national_id_hash = s.card_hash, person p
            WHERE s.id = $1 AND p.id = ANY($2) AND in_scope(p.id, p.province, $3, $4, $5)
            AND (own.id = p.id
                OR EXISTS (SELECT FROM delegation d WHERE d.principal = p.id AND d.delegate = own.id)
                OR EXISTS (SELECT FROM family_link f JOIN membership m
                    ON m.member_number = f.relative_number
                    WHERE (f.principal = p.id AND m.person = own.id)
                    OR (f.principal = own.id AND m.person = p.id))
                OR EXISTS (SELECT FROM payee_appointment v
                    WHERE (v.person = p.id AND v.payee = own.id)
                    OR (v.person = own.id AND v.payee = p.id)))
        ) AS "related!""#,
        staff.uuid(),
        &persons,
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(from)
    .await?)
}
