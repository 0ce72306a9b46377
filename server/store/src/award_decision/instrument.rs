//! The legal instrument as a file.

use sothon_domain::access::Scope;
use sothon_domain::award_decision::InstrumentKind;
use sothon_domain::person::AwardDecisionId;

use crate::scope_args::ScopeArgs;
use crate::vault::WrappedKey;
use crate::{Db, StoreError};

pub(super) const INSTRUMENT: &str = "award_decision.instrument";

/// The instrument of a proposal, opened. [`StoreError::NotFound`] outside the scope of its office.
pub async fn instrument(
    db: &Db,
    scope: &Scope,
    id: AwardDecisionId,
) -> Result<(InstrumentKind, Vec<u8>), StoreError> {
    let args = ScopeArgs::from(scope);
    let row = sqlx::query!(
        "SELECT d.person, d.instrument_kind, d.instrument, p.data_key, p.ring_key \
         FROM award_decision d JOIN person p ON p.id = d.person \
         WHERE d.id = $1 AND in_scope(d.person, d.office, $2, $3, $4)",
        id.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?
    .ok_or(StoreError::NotFound)?;
    let wrapped = WrappedKey { ring_key: row.ring_key, bytes: row.data_key };
    let key = db.vault().unwrap(row.person, &wrapped)?;
    let bytes = db.vault().open_bytes(&key, INSTRUMENT, id.uuid(), &row.instrument)?;
    let wrong = || StoreError::inconsistent("award_decision", id, "unknown kind of instrument");
    let kind = InstrumentKind::from_code(&row.instrument_kind).ok_or_else(wrong)?;
    Ok((kind, bytes))
}
