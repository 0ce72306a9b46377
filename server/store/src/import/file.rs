//! Which files were loaded to their end.

use time::OffsetDateTime;

use crate::{Db, StoreError, Tx};

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportKind {
    /// Members.
    People,
    /// Payments.
    Payments,
    /// The calendar.
    PaymentDates,
}

impl ImportKind {
    /// The stable code: `people`, `payments`, `payment-dates`.
    pub fn code(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Payments => "payments",
            Self::PaymentDates => "payment-dates",
        }
    }
}

/// A file that was loaded to its end.
#[derive(Debug)]
pub struct LoadedFile<'a> {
    /// SHA-256 of its bytes.
    pub content: [u8; 32],
    /// What it holds.
    pub kind: ImportKind,
    /// Its name, for operators.
    pub name: &'a str,
    /// Rows in it.
    pub rows: i32,
    /// When.
    pub at: OffsetDateTime,
}

/// Whether a file with these bytes was loaded to its end.
pub async fn is_loaded(db: &Db, content: &[u8; 32]) -> Result<bool, StoreError> {
    Ok(sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT 1 FROM import_file WHERE content_hash = $1) AS "loaded!""#,
        &content[..],
    )
    .fetch_one(db.pool())
    .await?)
}

/// Notes that a file was loaded; noting it again changes nothing.
pub async fn mark_loaded(tx: &mut Tx, file: LoadedFile<'_>) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO import_file (content_hash, kind, name, row_count, loaded_at) \
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT (content_hash) DO NOTHING",
        &file.content[..],
        file.kind.code(),
        file.name,
        file.rows,
        file.at,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
