//! A member of staff who can sign in at once: the demo's and the tests' way in.

use sothon_domain::access::StaffMember;

use super::{SECOND_FACTOR, branch_code, office_code};
use crate::{StoreError, Tx};

/// Somebody to register.
pub struct Registration<'a> {
    /// Who she is, what she may do and where.
    pub member: &'a StaffMember,
    /// Address of the mailbox; capitals don't matter.
    pub email: &'a str,
    /// The hash of her password, as a PHC string.
    pub password_hash: &'a str,
    /// The secret of her second factor, in base 32; stored sealed.
    pub second_factor: &'a str,
}

/// Adds a member of staff. [`StoreError::Duplicate`] when the address is known.
pub async fn register(tx: &mut Tx, new: Registration<'_>) -> Result<(), StoreError> {
    let id = new.member.id.uuid();
    let (ring_key, sealed) = tx.vault().seal_brief(SECOND_FACTOR, id, new.second_factor);
    sqlx::query!(
        "INSERT INTO staff (id, email, role, office, branch, password_hash, second_factor, ring_key) \
         VALUES ($1, lower($2), $3, $4, $5, $6, $7, $8)",
        id,
        new.email,
        new.member.role.code(),
        office_code(&new.member.office),
        branch_code(&new.member.office),
        new.password_hash,
        sealed,
        ring_key,
    )
    .execute(tx.connection())
    .await
    .map_err(StoreError::taken("email"))?;
    Ok(())
}
