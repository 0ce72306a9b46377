//! A complaint for reading.

use sothon_domain::access::Scope;
use sothon_domain::complaint::{Desk, SecretCode};
use sothon_domain::person::{ComplaintId, PersonId, Reference};
use sqlx::PgExecutor;

use super::row::{ComplaintRow, complaints};
use super::{Complaint, secret_hash};
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError, reference};

/// The complaint with this id. [`StoreError::NotFound`] outside the scope, or where it lies above the desk.
pub async fn find(
    db: &Db,
    scope: &Scope,
    desk: Desk,
    id: ComplaintId,
) -> Result<Complaint, StoreError> {
    row(db.pool(), scope, desk, id).await?.open(db.vault())
}

/// The same, still sealed.
pub(super) async fn row(
    from: impl PgExecutor<'_>,
    scope: &Scope,
    desk: Desk,
    id: ComplaintId,
) -> Result<ComplaintRow, StoreError> {
    let args = ScopeArgs::from(scope);
    complaints!(
        "c.id = $1 AND c.desk = ANY($2) AND in_scope(c.person, c.province, $3, $4, $5)",
        id.uuid(),
        &codes(desk),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(from)
    .await?
    .ok_or(StoreError::NotFound)
}

/// The codes of the desks whose complaints a member of this one sees.
pub(super) fn codes(desk: Desk) -> Vec<String> {
    desk.and_below().into_iter().map(|desk| desk.code().to_owned()).collect()
}

/// The complaints of a person in her own name, the newest first, at most `limit`.
pub async fn of_person(
    db: &Db,
    scope: &Scope,
    person: PersonId,
    limit: i64,
) -> Result<Vec<Complaint>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = complaints!(
        "c.person = $1 AND in_scope(c.person, c.province, $3, $4, $5)
        ORDER BY c.sent_at DESC, c.id DESC LIMIT $2",
        person.uuid(),
        limit,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter().map(|row| row.open(db.vault())).collect()
}

/// The complaint of a person in her own name with this number. [`StoreError::NotFound`] when it is another's.
pub async fn own(
    db: &Db,
    scope: &Scope,
    person: PersonId,
    wanted: Reference,
) -> Result<Complaint, StoreError> {
    numbered(db, scope, wanted, Opener::Sender(person)).await?.ok_or(StoreError::NotFound)
}

/// The complaint without a name that this number and this code open, if there is one.
pub async fn with_secret(
    db: &Db,
    scope: &Scope,
    wanted: Reference,
    secret: &SecretCode,
) -> Result<Option<Complaint>, StoreError> {
    numbered(db, scope, wanted, Opener::Secret(secret)).await
}

/// Who may read a complaint besides the office: its sender.
enum Opener<'a> {
    /// Who gave her name.
    Sender(PersonId),
    /// Who gave none, by the code.
    Secret(&'a SecretCode),
}

/// The complaint with this number, where it belongs to its opener.
async fn numbered(
    db: &Db,
    scope: &Scope,
    wanted: Reference,
    opener: Opener<'_>,
) -> Result<Option<Complaint>, StoreError> {
    let args = ScopeArgs::from(scope);
    let (person, secret) = match opener {
        Opener::Sender(person) => (Some(person.uuid()), None),
        Opener::Secret(secret) => (None, Some(secret_hash(db.vault(), wanted, secret))),
    };
    let row = complaints!(
        "c.reference = $1 AND (c.person = $2 OR c.secret_hash = $3)
            AND in_scope(c.person, c.province, $4, $5, $6)",
        reference::number(wanted),
        person,
        secret,
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?;
    row.map(|row| row.open(db.vault())).transpose()
}
