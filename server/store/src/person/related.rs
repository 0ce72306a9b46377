//! Whether a member of staff has a tie to somebody, so that she may not decide about her.

use sothon_domain::access::Scope;
use sothon_domain::person::{PersonId, StaffId};

use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

/// Whether a member of staff is, by her own card, one of these persons, somebody who acts or acted for one of them, or
/// one of their family in the register, in either direction.
pub async fn is_related(
    tx: &mut Tx,
    scope: &Scope,
    persons: &[PersonId],
    staff: StaffId,
) -> Result<bool, StoreError> {
    let args = ScopeArgs::from(scope);
    let persons: Vec<_> = persons.iter().map(|person| person.uuid()).collect();
    Ok(sqlx::query_scalar!(
        r#"SELECT EXISTS (
            SELECT FROM staff s JOIN person own ON own.national_id_hash = s.card_hash, person p
            WHERE s.id = $1 AND p.id = ANY($2) AND in_scope(p.id, p.province, $3, $4, $5)
            AND (own.id = p.id
                OR EXISTS (SELECT FROM delegation d WHERE d.principal = p.id AND d.delegate = own.id)
                OR EXISTS (SELECT FROM family_link f JOIN membership m
                    ON m.member_number = f.relative_number
                    WHERE (f.principal = p.id AND m.person = own.id)
                    OR (f.principal = own.id AND m.person = p.id)))
        ) AS "related!""#,
        staff.uuid(),
        &persons,
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(tx.connection())
    .await?)
}
