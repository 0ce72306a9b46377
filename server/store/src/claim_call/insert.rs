//! A new one.

use sothon_domain::claimant::ToldByPhone;
use sothon_domain::person::{ClaimCallId, Reference};
use time::OffsetDateTime;

use super::{PHONE, TOLD, sealed};
use crate::{StoreError, Tx, reference};

/// What is stored.
#[derive(Debug)]
pub struct NewCall<'a> {
    /// Id.
    pub id: ClaimCallId,
    /// The number that she gets.
    pub reference: Reference,
    /// What she told.
    pub told: &'a ToldByPhone,
    /// Now.
    pub at: OffsetDateTime,
}

/// Stores it. [`StoreError::Duplicate`] when the reference is taken: draw another and begin a new transaction.
pub async fn insert(tx: &mut Tx, new: &NewCall<'_>) -> Result<(), StoreError> {
    let vault = tx.vault();
    let (ring_key, told) = vault.seal_brief(TOLD, new.id.uuid(), &sealed::text(new.told));
    let phone_hash = vault.search_hash(PHONE, new.told.phone.as_str());
    sqlx::query!(
        "INSERT INTO claim_call (id, reference, province, told, ring_key, phone_hash, told_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        new.id.uuid(),
        reference::number(new.reference),
        new.told.province.as_str(),
        told,
        ring_key,
        phone_hash,
        new.at,
    )
    .execute(tx.connection())
    .await
    .map_err(StoreError::taken("reference"))?;
    Ok(())
}
