//! Orders for one picture of one finger each, used once.

use sothon_domain::access::Scope;
use sothon_domain::finger::FingerPosition;
use sothon_domain::person::{CaptureOrderId, PersonId, StaffId, VisitId};
use sothon_domain::place_change::EntryCode;
use time::OffsetDateTime;

use crate::scope_args::ScopeArgs;
use crate::written::one;
use crate::{Db, StoreError, Tx};

/// An order to be stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewOrder<'a> {
    /// Its number.
    pub id: CaptureOrderId,
    /// At which visit.
    pub visit: VisitId,
    /// Whose finger.
    pub person: PersonId,
    /// Which finger.
    pub finger: FingerPosition,
    /// Whether it is to be enrolled; else it is compared.
    pub enrols: bool,
    /// Who asks for it.
    pub agent: StaffId,
    /// At which branch.
    pub branch: &'a EntryCode,
    /// Now.
    pub at: OffsetDateTime,
    /// Until when it may be used.
    pub expires_at: OffsetDateTime,
}

/// An order as it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaptureOrder {
    /// At which visit.
    pub visit: VisitId,
    /// Whose finger.
    pub person: PersonId,
    /// Which finger.
    pub finger: FingerPosition,
    /// Whether it is to be enrolled; else it is compared.
    pub enrols: bool,
    /// Who asked for it.
    pub agent: StaffId,
    /// At which branch.
    pub branch: String,
    /// Until when it may be used.
    pub expires_at: OffsetDateTime,
    /// When it was used.
    pub used_at: Option<OffsetDateTime>,
}

/// What a scanner has sent for an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Picture<'a> {
    /// A hash of the picture that needs the server's key; none where the picture was seen before.
    pub hash: Option<&'a [u8; 32]>,
    /// The serial number of the scanner.
    pub device: &'a str,
}

/// Stores an order, in a transaction that has locked her row.
pub async fn order(tx: &mut Tx, new: &NewOrder<'_>) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO capture_order \
             (id, visit, person, finger, agent, branch, ordered_at, expires_at, enrols) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        new.id.uuid(),
        new.visit.uuid(),
        new.person.uuid(),
        i16::from(new.finger.number()),
        new.agent.uuid(),
        new.branch.as_str(),
        new.at,
        new.expires_at,
        new.enrols,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// The order of this number, in a transaction that has locked the row of its visit's person. [`StoreError::NotFound`]
/// outside the scope.
pub async fn lock_order(
    tx: &mut Tx,
    scope: &Scope,
    id: CaptureOrderId,
) -> Result<CaptureOrder, StoreError> {
    let args = ScopeArgs::from(scope);
    let row = sqlx::query!(
        "SELECT o.visit, o.person, o.finger, o.agent, o.branch, o.expires_at, o.used_at, \
             o.enrols \
         FROM capture_order o JOIN person p ON p.id = o.person \
         WHERE o.id = $1 AND in_scope(p.id, p.province, $2, $3, $4)",
        id.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?
    .ok_or(StoreError::NotFound)?;
    let finger = u8::try_from(row.finger).ok().and_then(|number| FingerPosition::new(number).ok());
    let wrong = || StoreError::inconsistent("capture_order", id, "unknown finger");
    Ok(CaptureOrder {
        visit: VisitId::new(row.visit),
        person: PersonId::new(row.person),
        finger: finger.ok_or_else(wrong)?,
        enrols: row.enrols,
        agent: StaffId::new(row.agent),
        branch: row.branch,
        expires_at: row.expires_at,
        used_at: row.used_at,
    })
}

/// Whether a picture of this hash was ever sent, for anybody in the scope.
pub async fn image_seen(db: &Db, scope: &Scope, hash: &[u8; 32]) -> Result<bool, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM capture_order o JOIN person p ON p.id = o.person
            WHERE o.image_hash = $1 AND in_scope(p.id, p.province, $2, $3, $4)) AS "seen!""#,
        hash.as_slice(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(db.pool())
    .await?)
}

/// Marks an order as used. [`StoreError::NotFound`] where it was used before or lies outside the scope.
pub async fn spend(
    tx: &mut Tx,
    scope: &Scope,
    id: CaptureOrderId,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let written = sqlx::query!(
        "UPDATE capture_order o SET used_at = $2 FROM person p \
         WHERE o.id = $1 AND o.used_at IS NULL AND p.id = o.person \
             AND in_scope(p.id, p.province, $3, $4, $5)",
        id.uuid(),
        at,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    one(written.rows_affected())
}

/// Keeps what was sent for an order that was used, once. [`StoreError::Duplicate`] where the picture was sent in this
/// very moment with another, [`StoreError::NotFound`] outside the scope.
pub async fn keep_picture(
    tx: &mut Tx,
    scope: &Scope,
    id: CaptureOrderId,
    picture: &Picture<'_>,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let written = sqlx::query!(
        "UPDATE capture_order o SET image_hash = $2, device = $3 FROM person p \
         WHERE o.id = $1 AND o.used_at IS NOT NULL AND o.device IS NULL AND p.id = o.person \
             AND in_scope(p.id, p.province, $4, $5, $6)",
        id.uuid(),
        picture.hash.map(<[u8; 32]>::as_slice),
        picture.device,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await
    .map_err(StoreError::taken("image"))?;
    one(written.rows_affected())
}

/// Writes what became of an order that was used. [`StoreError::NotFound`] outside the scope.
pub async fn end_order(
    tx: &mut Tx,
    scope: &Scope,
    id: CaptureOrderId,
    outcome: &'static str,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let written = sqlx::query!(
        "UPDATE capture_order o SET outcome = $2 FROM person p \
         WHERE o.id = $1 AND p.id = o.person AND in_scope(p.id, p.province, $3, $4, $5)",
        id.uuid(),
        outcome,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    one(written.rows_affected())
}
