//! Members of staff whom the institution's own sign-on sends.

use sothon_domain::access::StaffMember;
use sothon_domain::person::{Email, StaffId};
use sothon_domain::staff_change::Position;
use time::OffsetDateTime;
use uuid::Uuid;

use super::{branch_code, office_code};
use crate::{StoreError, Tx};

/// Keeps hashes of identities apart from others.
const IDENTITY: &str = "staff-sign-on";

/// Who comes, as the provider names her.
#[derive(Debug, Clone, Copy)]
pub struct Identity<'a> {
    /// The provider's own name, an address.
    pub issuer: &'a str,
    /// The one it speaks of; never given to another.
    pub subject: &'a str,
}

/// A row of the staff, locked until the transaction ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Who she is, what she may do and where, until this sign-in.
    pub member: StaffMember,
    /// Whether she has left.
    pub closed: bool,
}

struct Row {
    id: Uuid,
    role: String,
    office: Option<String>,
    branch: Option<String>,
    closed: bool,
}

impl Row {
    fn read(self) -> Result<Known, StoreError> {
        let member =
            super::member(self.id, &self.role, self.office.as_deref(), self.branch.as_deref())?;
        Ok(Known { member, closed: self.closed })
    }
}

/// The member who is linked to this identity.
pub async fn linked(tx: &mut Tx, identity: Identity<'_>) -> Result<Option<Known>, StoreError> {
    let hash = hash(tx, identity);
    let row = sqlx::query_as!(
        Row,
        r#"SELECT s.id, s.role, s.office, s.branch, s.closed_at IS NOT NULL AS "closed!"
        FROM staff_sign_on o JOIN staff s ON s.id = o.staff WHERE o.identity = $1
        FOR NO KEY UPDATE OF s"#,
        hash,
    )
    .fetch_optional(tx.connection())
    .await?;
    row.map(Row::read).transpose()
}

/// The member with this address, at work, invited or gone.
pub async fn with_address(tx: &mut Tx, address: &Email) -> Result<Option<Known>, StoreError> {
    let row = sqlx::query_as!(
        Row,
        r#"SELECT id, role, office, branch, closed_at IS NOT NULL AS "closed!"
        FROM staff WHERE email = lower($1) FOR NO KEY UPDATE"#,
        address.as_str(),
    )
    .fetch_optional(tx.connection())
    .await?;
    row.map(Row::read).transpose()
}

/// Adds a member without a password. [`StoreError::Duplicate`] when the address is known.
pub async fn add(tx: &mut Tx, member: &StaffMember, address: &Email) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO staff (id, email, role, office, branch) VALUES ($1, lower($2), $3, $4, $5)",
        member.id.uuid(),
        address.as_str(),
        member.role.code(),
        office_code(&member.office),
        branch_code(&member.office),
    )
    .execute(tx.connection())
    .await
    .map_err(StoreError::taken("email"))?;
    Ok(())
}

/// Links a member to an identity for good. [`StoreError::Duplicate`] when the identity has a link.
pub async fn link(
    tx: &mut Tx,
    identity: Identity<'_>,
    staff: StaffId,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO staff_sign_on (identity, staff, linked_at) VALUES ($1, $2, $3)",
        hash(tx, identity),
        staff.uuid(),
        at,
    )
    .execute(tx.connection())
    .await
    .map_err(StoreError::taken("identity"))?;
    Ok(())
}

/// Gives a member the role and office of her claims; says whether that is a change.
pub async fn follow(
    tx: &mut Tx,
    member: &StaffMember,
    position: &Position,
) -> Result<bool, StoreError> {
    if (member.role, &member.office) == (position.role, &position.office) {
        return Ok(false);
    }
    super::give_position(tx, member.id, position).await?;
    Ok(true)
}

/// Ends every session that a member has begun until now.
pub async fn end_sessions(
    tx: &mut Tx,
    staff: StaffId,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    sqlx::query!("UPDATE staff SET sessions_after = $2 WHERE id = $1", staff.uuid(), at)
        .execute(tx.connection())
        .await?;
    Ok(())
}

fn hash(tx: &Tx, identity: Identity<'_>) -> Vec<u8> {
    // An issuer is an address and holds no line break.
    tx.vault().search_hash(IDENTITY, &format!("{}\n{}", identity.issuer, identity.subject))
}
