//! Everybody who is or was on the staff.

use sothon_domain::access::StaffMember;
use sothon_domain::person::{Email, StaffId};
use sothon_domain::staff_change::Standing;
use time::OffsetDateTime;
use uuid::Uuid;

use crate::{Db, StoreError, Tx};

/// Somebody who is or was on the staff.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Who she is, what she may do and where.
    pub member: StaffMember,
    /// Address of her mailbox.
    pub email: String,
    /// Whether she can sign in.
    pub standing: Standing,
}

struct Row {
    id: Uuid,
    email: String,
    role: String,
    office: Option<String>,
    branch: Option<String>,
    can_sign_in: bool,
    closed_at: Option<OffsetDateTime>,
}

impl Row {
    fn read(self) -> Result<Listed, StoreError> {
        let standing = match (self.closed_at, self.can_sign_in) {
            (Some(_), _) => Standing::Closed,
            (None, true) => Standing::AtWork,
            (None, false) => Standing::Invited,
        };
        let member =
            super::member(self.id, &self.role, self.office.as_deref(), self.branch.as_deref())?;
        Ok(Listed { member, email: self.email, standing })
    }
}

/// How many there are, those who left included.
pub async fn members_count(db: &Db) -> Result<i64, StoreError> {
    let count = sqlx::query_scalar!(r#"SELECT count(*) AS "count!" FROM staff"#);
    Ok(count.fetch_one(db.pool()).await?)
}

/// Everybody in the order of their addresses, those who left last: at most `limit` after the first
/// `skip`.
pub async fn members(db: &Db, skip: i64, limit: i64) -> Result<Vec<Listed>, StoreError> {
    let rows = sqlx::query_as!(
        Row,
        r#"SELECT id, email, role, office, branch, closed_at, password_hash IS NOT NULL
            OR EXISTS (SELECT FROM staff_sign_on o WHERE o.staff = s.id) AS "can_sign_in!"
        FROM staff s ORDER BY closed_at IS NOT NULL, email LIMIT $1 OFFSET $2"#,
        limit,
        skip,
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter().map(Row::read).collect()
}

/// One of them. [`StoreError::NotFound`] where there is none.
pub async fn listed(db: &Db, id: StaffId) -> Result<Listed, StoreError> {
    let row = sqlx::query_as!(
        Row,
        r#"SELECT id, email, role, office, branch, closed_at, password_hash IS NOT NULL
            OR EXISTS (SELECT FROM staff_sign_on o WHERE o.staff = s.id) AS "can_sign_in!"
        FROM staff s WHERE id = $1"#,
        id.uuid(),
    )
    .fetch_optional(db.pool())
    .await?;
    row.ok_or(StoreError::NotFound)?.read()
}

/// Whether somebody at work or invited has the address.
pub async fn is_taken(db: &Db, address: &Email) -> Result<bool, StoreError> {
    let taken = sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM staff WHERE email = lower($1) AND closed_at IS NULL) AS "taken!""#,
        address.as_str(),
    );
    Ok(taken.fetch_one(db.pool()).await?)
}

/// The administrators who can sign in.
pub async fn administrators(db: &Db) -> Result<Vec<StaffId>, StoreError> {
    let ids = sqlx::query_scalar!(
        "SELECT id FROM staff s WHERE role = 'administrator' AND closed_at IS NULL \
             AND (password_hash IS NOT NULL \
                 OR EXISTS (SELECT FROM staff_sign_on o WHERE o.staff = s.id))",
    );
    Ok(ids.fetch_all(db.pool()).await?.into_iter().map(StaffId::new).collect())
}

/// The mailboxes of the administrators who can sign in.
pub async fn administrator_addresses(tx: &mut Tx) -> Result<Vec<String>, StoreError> {
    let addresses = sqlx::query_scalar!(
        "SELECT email FROM staff s WHERE role = 'administrator' AND closed_at IS NULL \
             AND (password_hash IS NOT NULL \
                 OR EXISTS (SELECT FROM staff_sign_on o WHERE o.staff = s.id)) \
         ORDER BY email",
    );
    Ok(addresses.fetch_all(tx.connection()).await?)
}
