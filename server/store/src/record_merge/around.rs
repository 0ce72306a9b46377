//! What stands around two records that are to be joined.

use sothon_domain::access::Scope;
use sothon_domain::person::merge::{Records, Standing};
use sothon_domain::person::{PersonId, StaffId};

use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

/// What is known of a record, in a transaction that has locked its row. [`StoreError::NotFound`] when it is outside
/// the scope.
pub async fn standing(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
) -> Result<Standing, StoreError> {
    let args = ScopeArgs::from(scope);
    sqlx::query_as!(
        Standing,
        r#"SELECT
            EXISTS (SELECT FROM record_merge g WHERE g.retired = p.id
                AND g.state IN ('standing', 'parting')) AS "is_retired!",
            EXISTS (SELECT FROM record_merge g WHERE g.kept = p.id
                AND g.state IN ('standing', 'parting')) AS "keeps_another!",
            EXISTS (SELECT FROM death_report r WHERE r.person = p.id AND r.state = 'held')
                AS "is_held!",
            EXISTS (SELECT FROM death_report r WHERE r.person = p.id
                AND r.state IN ('received', 'asked', 'proposed')) AS "is_reported!"
        FROM person p WHERE p.id = $1 AND in_scope(p.id, p.province, $2, $3, $4)"#,
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?
    .ok_or(StoreError::NotFound)
}

/// Whether a member of staff is, by her own card, one of the two, somebody who acts or acted for one of them, or one
/// of their family in the register, in either direction.
pub async fn is_related(
    tx: &mut Tx,
    scope: &Scope,
    records: Records,
    staff: StaffId,
) -> Result<bool, StoreError> {
    let args = ScopeArgs::from(scope);
    let two = [records.kept().uuid(), records.retired().uuid()];
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
        &two[..],
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(tx.connection())
    .await?)
}
