//! A new merge.

use sothon_domain::access::Scope;
use sothon_domain::person::merge::{Proposal, Records};
use sothon_domain::person::{MemberNumber, MergeId};

use super::REASON;
use crate::person::data_key;
use crate::{StoreError, Tx};

/// A merge to be stored.
#[derive(Debug)]
pub struct NewMerge<'a> {
    /// Id.
    pub id: MergeId,
    /// The two records.
    pub records: Records,
    /// The number that goes on.
    pub kept_number: &'a MemberNumber,
    /// The number that is to be used no more.
    pub retired_number: &'a MemberNumber,
    /// Who asks for it and why.
    pub proposal: &'a Proposal,
}

/// Stores a proposal, its reason sealed. [`StoreError::Duplicate`] while another one of the same record waits or
/// stands, [`StoreError::NotFound`] when the kept record is outside the scope.
pub async fn insert(tx: &mut Tx, scope: &Scope, new: &NewMerge<'_>) -> Result<(), StoreError> {
    let key = data_key(tx, scope, new.records.kept()).await?;
    let reason = tx.vault().seal(&key, REASON, new.id.uuid(), new.proposal.reason.as_str());
    sqlx::query!(
        "INSERT INTO record_merge (id, kept, retired, kept_number, retired_number, state, reason, \
             proposed_by, proposed_at) \
         VALUES ($1, $2, $3, $4, $5, 'proposed', $6, $7, $8)",
        new.id.uuid(),
        new.records.kept().uuid(),
        new.records.retired().uuid(),
        new.kept_number.as_str(),
        new.retired_number.as_str(),
        reason,
        new.proposal.by.uuid(),
        new.proposal.at,
    )
    .execute(tx.connection())
    .await
    .map_err(StoreError::taken("retired"))?;
    Ok(())
}
