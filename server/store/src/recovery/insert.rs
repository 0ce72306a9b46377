//! A new proposal.

use sothon_domain::access::Scope;
use sothon_domain::person::{DeathReportId, PersonId, RecoveryId, StaffId};
use sothon_domain::recovery::{Proposal, Terms};
use time::OffsetDateTime;

use super::{TERMS, row};
use crate::person::data_key;
use crate::{StoreError, Tx};

/// A proposal to be stored.
#[derive(Debug)]
pub struct NewRecovery<'a> {
    /// Id.
    pub id: RecoveryId,
    /// The report of the death.
    pub report: DeathReportId,
    /// Who died.
    pub person: PersonId,
    /// What is proposed.
    pub proposal: &'a Proposal,
    /// By whom.
    pub maker: StaffId,
    /// Now.
    pub at: OffsetDateTime,
}

/// Stores a proposal. [`StoreError::Duplicate`] while another one of the report waits or is in force,
/// [`StoreError::NotFound`] when the person is outside the scope.
pub async fn insert(tx: &mut Tx, scope: &Scope, new: &NewRecovery<'_>) -> Result<(), StoreError> {
    let key = data_key(tx, scope, new.person).await?;
    let (id, proposal) = (new.id.uuid(), new.proposal);
    let sealed = tx.vault().seal(&key, TERMS, id, &row::text(proposal));
    let agreed_on = match &proposal.terms {
        Terms::Recover { agreed_on, .. } => Some(*agreed_on),
        Terms::Waive => None,
    };
    let plan = proposal.terms.plan();
    sqlx::query!(
        "INSERT INTO death_recovery (id, report, person, sum, way, terms, payer, instalments, \
             first_month, agreed_on, maker, proposed_at, state) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'proposed')",
        id,
        new.report.uuid(),
        new.person.uuid(),
        proposal.sum.amount(),
        proposal.terms.code(),
        sealed,
        proposal.terms.known_payer().map(|payer| payer.uuid()),
        plan.map(|plan| i16::from(plan.count())),
        plan.map(|plan| plan.first().first_day()),
        agreed_on,
        new.maker.uuid(),
        new.at,
    )
    .execute(tx.connection())
    .await
    .map_err(StoreError::taken("report"))?;
    Ok(())
}
