//! How far the entries of the civil registry were read, and what became of them in numbers.

use time::OffsetDateTime;

use crate::{Db, StoreError, Tx};

/// What became of one entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// It is surely about somebody.
    Sure,
    /// It may be about somebody.
    Perhaps,
    /// It is about nobody, or may be about too many; nothing of it is kept.
    Nobody,
    /// It could not be read.
    Unreadable,
}

impl Taken {
    /// The stable code: `sure`, `perhaps`, `nobody`, `unreadable`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Sure => "sure",
            Self::Perhaps => "perhaps",
            Self::Nobody => "nobody",
            Self::Unreadable => "unreadable",
        }
    }
}

/// Behind which entry to read on; empty before the first.
pub async fn position(db: &Db) -> Result<String, StoreError> {
    let position = sqlx::query_scalar!("SELECT position FROM registry_position WHERE one = true")
        .fetch_optional(db.pool())
        .await?;
    Ok(position.unwrap_or_default())
}

/// How far the registry was read, for an operator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadSoFar {
    /// When the last entry was read.
    pub read_at: OffsetDateTime,
    /// How many entries could not be read, since the beginning.
    pub unreadable: i64,
    /// Of how many entries a record of ours could not be opened, since the beginning.
    pub unopened: i64,
}

/// How far the registry was read; none before the first entry.
pub async fn read_so_far(db: &Db) -> Result<Option<ReadSoFar>, StoreError> {
    Ok(sqlx::query_as!(
        ReadSoFar,
        "SELECT read_at, unreadable, unopened FROM registry_position WHERE one = true"
    )
    .fetch_optional(db.pool())
    .await?)
}

/// Moves on behind one entry and counts it, also among those of which a record could not be opened; false where
/// somebody else has moved on from there before.
pub async fn advance(
    tx: &mut Tx,
    (from, to): (&str, &str),
    (taken, is_unopened): (Taken, bool),
    at: OffsetDateTime,
) -> Result<bool, StoreError> {
    let counted = |one: Taken| i64::from(taken == one);
    let moved = sqlx::query!(
        "INSERT INTO registry_position AS r \
             (one, position, sure, perhaps, nobody, unreadable, unopened, read_at) \
         VALUES (true, $2, $3, $4, $5, $6, $7, $8) \
         ON CONFLICT (one) DO UPDATE SET position = $2, sure = r.sure + $3, \
             perhaps = r.perhaps + $4, nobody = r.nobody + $5, unreadable = r.unreadable + $6, \
             unopened = r.unopened + $7, read_at = $8 \
         WHERE r.position = $1",
        from,
        to,
        counted(Taken::Sure),
        counted(Taken::Perhaps),
        counted(Taken::Nobody),
        counted(Taken::Unreadable),
        i64::from(is_unopened),
        at,
    )
    .execute(tx.connection())
    .await?;
    Ok(moved.rows_affected() == 1)
}
