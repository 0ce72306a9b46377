//! Whether nothing on a record may change now.

use sothon_domain::access::Scope;
use sothon_domain::person::{PersonId, PlaceCode};

use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

/// Whether her emergency lock stands, read in a transaction that has locked her row: what another act
/// wrote meanwhile is seen. `office` is the province by which the scope reaches her, where that is not
/// the one in which the register has her: a case keeps its office when she moves.
pub async fn is_locked(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    office: Option<&PlaceCode>,
) -> Result<bool, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT 1 FROM person_lock l JOIN person p ON p.id = l.person
            WHERE l.person = $1 AND l.unlocked_at IS NULL
                AND in_scope(p.id, coalesce($5, p.province), $2, $3, $4)) AS "locked!""#,
        person.uuid(),
        args.own,
        args.province,
        args.all,
        office.map(PlaceCode::as_str),
    )
    .fetch_one(tx.connection())
    .await?)
}
