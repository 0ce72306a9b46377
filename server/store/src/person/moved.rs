//! A decided case says where she lives.

use sothon_domain::access::Scope;
use sothon_domain::person::{PlaceCode, Reference};
use time::OffsetDateTime;

use crate::case_file::Locked;
use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

/// Writes the new place of the case's person, and that a case decided it: no later file of the back
/// office overwrites it.
pub async fn moved(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    to: &PlaceCode,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let (case, reference): (_, Reference) = (&locked.case, locked.case.reference);
    sqlx::query!(
        "UPDATE person p SET place = $2 FROM case_file c \
         WHERE c.id = $1 AND p.id = c.person AND in_scope(c.person, c.office, $3, $4, $5)",
        case.id.uuid(),
        to.as_str(),
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    sqlx::query!(
        "INSERT INTO decided_field (person, field, reference, decided_at) \
         VALUES ($1, 'place_code', $2, $3) \
         ON CONFLICT (person, field) DO UPDATE SET reference = $2, decided_at = $3",
        case.person.uuid(),
        reference.to_string(),
        at,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
