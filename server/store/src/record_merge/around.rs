//! What stands around two records that are to be joined.

use sothon_domain::access::Scope;
use sothon_domain::person::PersonId;
use sothon_domain::person::merge::Standing;

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
                AND r.state IN ('received', 'asked', 'proposed')) AS "is_reported!",
            EXISTS (SELECT FROM payee_appointment v WHERE p.id IN (v.person, v.payee)
                AND v.state IN ('proposed', 'approved', 'ending')) AS "has_payee!"
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
