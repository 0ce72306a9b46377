//! A binding read for a change, in a transaction that has locked its person's row.

use sothon_domain::access::Scope;
use sothon_domain::person::PhoneBindingId;

use super::WithPerson;
use super::row::BindingRow;
use crate::scope_args::ScopeArgs;
use crate::vault::DataKey;
use crate::{StoreError, Tx};

/// A binding whose person's row is locked until the transaction ends.
pub struct Locked {
    /// The binding.
    pub found: WithPerson,
    /// The person's key.
    pub(super) key: DataKey,
}

/// Reads the binding once its person's row is locked (`Db::begin_for`): what another act wrote meanwhile
/// is seen. [`StoreError::NotFound`] outside the scope.
pub async fn lock(tx: &mut Tx, scope: &Scope, id: PhoneBindingId) -> Result<Locked, StoreError> {
    let args = ScopeArgs::from(scope);
    let row = sqlx::query_as!(
        BindingRow,
        r#"SELECT b.id, b.person, b.maker, s.email AS maker_address, b.begun_at, b.state, b.paper,
            b.paper_note, b.phone AS new_phone, b.language AS new_language, b.contact_name,
            b.contact_phone, b.contact_relation, b.lost, b.proposed_at, b.checker,
            b.refusal_reason, b.decided_at, b.pin_set_at, p.data_key, p.ring_key, p.name_khmer,
            p.name_latin, p.phone, p.language
        FROM phone_binding b JOIN person p ON p.id = b.person JOIN staff s ON s.id = b.maker
        WHERE b.id = $1 AND in_scope(p.id, p.province, $2, $3, $4)"#,
        id.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?
    .ok_or(StoreError::NotFound)?;
    let key = row.key(tx.vault())?;
    Ok(Locked { found: row.open(tx.vault())?, key })
}
