//! A new report.

use sothon_domain::death_report::{Doubt, Said};
use sothon_domain::person::{DeathReportId, PlaceCode, Reference};
use time::OffsetDateTime;

use super::counted::Reporter;
use super::{SAID, sealed};
use crate::{StoreError, Tx, reference};

/// A report to be stored.
#[derive(Debug)]
pub struct NewReport<'a> {
    /// Id.
    pub id: DeathReportId,
    /// The number that the reporter gets.
    pub reference: Reference,
    /// What she says.
    pub said: &'a Said,
    /// By which phone she is known again.
    pub phone: Option<Reporter<'a>>,
    /// By which address of the network, where it counts.
    pub address: Option<Reporter<'a>>,
    /// Why it is put to nobody at once.
    pub doubt: Option<Doubt>,
    /// Now.
    pub at: OffsetDateTime,
}

/// Stores a report for which nobody was looked in the register yet. [`StoreError::Duplicate`] when the reference is
/// taken: draw another and begin a new transaction.
pub async fn insert(tx: &mut Tx, new: &NewReport<'_>) -> Result<(), StoreError> {
    let vault = tx.vault();
    let (ring_key, said) = vault.seal_brief(SAID, new.id.uuid(), &sealed::text(new.said));
    sqlx::query!(
        "INSERT INTO death_report (id, reference, province, said, ring_key, address_hash, \
             phone_hash, doubt, reported_at, state) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'received')",
        new.id.uuid(),
        reference::number(new.reference),
        new.said.province().map(PlaceCode::as_str),
        said,
        ring_key,
        new.address.map(|address| address.hash(vault)),
        new.phone.map(|phone| phone.hash(vault)),
        new.doubt.map(Doubt::code),
        new.at,
    )
    .execute(tx.connection())
    .await
    .map_err(StoreError::taken("reference"))?;
    Ok(())
}
