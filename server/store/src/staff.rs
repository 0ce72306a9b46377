//! Members of the institution's staff.

use sothon_domain::person::StaffId;
use time::OffsetDateTime;

use crate::{Db, StoreError, Tx, staff_invite};

/// What a member of staff may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StaffRole {
    /// Manages staff.
    Administrator,
    /// Decides cases.
    Officer,
    /// Checks what an officer decided.
    Checker,
    /// Serves people at a branch.
    Agent,
}

impl StaffRole {
    const ALL: [Self; 4] = [Self::Administrator, Self::Officer, Self::Checker, Self::Agent];

    /// The stable code: `administrator`, `officer`, `checker`, `agent`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Officer => "officer",
            Self::Checker => "checker",
            Self::Agent => "agent",
        }
    }

    /// The role with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
}

/// Somebody to invite.
#[derive(Debug)]
pub struct NewStaff<'a> {
    /// Id.
    pub id: StaffId,
    /// Address of the mailbox; capitals don't matter.
    pub email: &'a str,
    /// Role.
    pub role: StaffRole,
}

/// Adds a member of staff with a one-time link. [`StoreError::Duplicate`] when the address is known.
pub async fn invite(
    tx: &mut Tx,
    staff: NewStaff<'_>,
    token: &str,
    expires_at: OffsetDateTime,
) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO staff (id, email, role) VALUES ($1, lower($2), $3)",
        staff.id.uuid(),
        staff.email,
        staff.role.code(),
    )
    .execute(tx.connection())
    .await
    .map_err(StoreError::taken("email"))?;
    staff_invite::insert(tx, staff.id, token, expires_at).await
}

/// How many members of staff there are, invited ones included.
pub async fn count(db: &Db) -> Result<i64, StoreError> {
    Ok(sqlx::query_scalar!(r#"SELECT count(*) AS "count!" FROM staff"#)
        .fetch_one(db.pool())
        .await?)
}
