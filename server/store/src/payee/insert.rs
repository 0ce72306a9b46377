//! A new proposal.

use sothon_domain::access::Scope;
use sothon_domain::payee::Appointment;
use sothon_domain::person::{PayeeId, PersonId, StaffId};
use time::OffsetDateTime;

use super::{TERMS, row};
use crate::person::data_key;
use crate::{StoreError, Tx};

/// A proposal to be stored.
#[derive(Debug)]
pub struct NewPayee<'a> {
    /// Id.
    pub id: PayeeId,
    /// Whose pension it is.
    pub person: PersonId,
    /// What is proposed.
    pub appointment: &'a Appointment,
    /// By whom.
    pub maker: StaffId,
    /// Now.
    pub at: OffsetDateTime,
}

/// Stores a proposal. [`StoreError::Duplicate`] while another one waits for the person,
/// [`StoreError::NotFound`] when she is outside the scope.
pub async fn insert(tx: &mut Tx, scope: &Scope, new: &NewPayee<'_>) -> Result<(), StoreError> {
    let key = data_key(tx, scope, new.person).await?;
    let (id, appointment) = (new.id.uuid(), new.appointment);
    let sealed = tx.vault().seal(&key, TERMS, id, &row::text(appointment));
    sqlx::query!(
        "INSERT INTO payee_appointment (id, person, payee, basis, terms, decided_on, ends_on, \
             last_day, way, maker, proposed_at, state) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'proposed')",
        id,
        new.person.uuid(),
        appointment.payee.uuid(),
        appointment.basis.kind.code(),
        sealed,
        appointment.basis.paper.decided_on,
        appointment.basis.paper.ends_on,
        appointment.last_day,
        appointment.pay_to.code(),
        new.maker.uuid(),
        new.at,
    )
    .execute(tx.connection())
    .await
    .map_err(StoreError::taken("person"))?;
    Ok(())
}
