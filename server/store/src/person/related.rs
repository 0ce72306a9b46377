//! Whether a member of staff has a tie to somebody, so that she may not decide about her: by her own card she is that
//! one, or acts or acted for her, or is one of her family in the register, or one of the two is, was or was to be paid in
//! the other's stead.

use sothon_domain::access::Scope;
use sothon_domain::person::{PersonId, StaffId};
use sqlx::PgExecutor;

use crate::{Db, StoreError, Tx};

/// Whether one of the staff (`$1`, by the card `own`) is that `person` of `of`, acts or acted for her, is of her family
/// (both ways along a link: the principal, and her relatives), or has the tie that `also` names.
macro_rules! ties {
    ($of:tt, $person:tt, $also:tt, $staff:expr, $to:expr, $scope:expr) => {{
        let args = $crate::scope_args::ScopeArgs::from($scope);
        sqlx::query_scalar!(
            "SELECT EXISTS (
            SELECT FROM staff s JOIN person own ON own.national_id_hash = s.card_hash, "
                + $of
                + "
            AND (own.id = "
                + $person
                + "
                OR EXISTS (SELECT FROM delegation d WHERE d.principal = "
                + $person
                + " AND d.delegate = own.id)
                OR EXISTS (SELECT FROM family_link f JOIN membership m
                    ON m.member_number = f.relative_number
                    WHERE (f.principal = "
                + $person
                + " AND m.person = own.id)
                    OR (f.principal = own.id AND m.person = "
                + $person
                + "))"
                + $also
                + ")
        ) AS \"related!\"",
            $staff,
            $to,
            args.own,
            args.province,
            args.all,
        )
    }};
}
pub(crate) use ties;

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
    let persons: Vec<_> = persons.iter().map(|person| person.uuid()).collect();
    let tied = ties!(
        "person p
            WHERE s.id = $1 AND p.id = ANY($2) AND in_scope(p.id, p.province, $3, $4, $5)",
        "p.id",
        "
                OR EXISTS (SELECT FROM payee_appointment v
                    WHERE (v.person = p.id AND v.payee = own.id)
                    OR (v.person = own.id AND v.payee = p.id))",
        staff.uuid(),
        &persons,
        scope
    );
    Ok(tied.fetch_one(from).await?)
}
