//! Whether a member of staff is named with a person: by her own card, as the person, as somebody who acts or acted
//! for her, or as one of her family in the register.

use sothon_domain::access::Scope;
use sothon_domain::person::{PersonId, StaffId};

use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// Whether she is; of somebody outside the scope nobody is.
pub async fn is_related(
    db: &Db,
    scope: &Scope,
    person: PersonId,
    staff: StaffId,
) -> Result<bool, StoreError> {
    let args = ScopeArgs::from(scope);
    // Both ways along a family link: the principal, and her relatives.
    Ok(sqlx::query_scalar!(
        r#"SELECT EXISTS (
            SELECT FROM staff s JOIN person own ON own.national_id_hash = s.card_hash, person p
            WHERE s.id = $1 AND p.id = $2 AND in_scope(p.id, p.province, $3, $4, $5)
            AND (own.id = p.id
                OR EXISTS (SELECT FROM delegation d WHERE d.principal = p.id AND d.delegate = own.id)
                OR EXISTS (SELECT FROM family_link f JOIN membership m
                    ON m.member_number = f.relative_number
                    WHERE (f.principal = p.id AND m.person = own.id)
                    OR (f.principal = own.id AND m.person = p.id)))
        ) AS "related!""#,
        staff.uuid(),
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(db.pool())
    .await?)
}
