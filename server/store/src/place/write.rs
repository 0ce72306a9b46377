//! What an approved change writes of an entry.

use sothon_domain::place_change::{EntryCode, Facts, PlaceKind};
use time::OffsetDateTime;

use super::Columns;
use crate::{StoreError, Tx};

/// Registers an entry, or writes other facts of it.
pub async fn write(tx: &mut Tx, code: &EntryCode, facts: &Facts) -> Result<(), StoreError> {
    let columns = Columns::of(facts);
    match facts.kind() {
        PlaceKind::Partner => partner(tx, code, &columns).await,
        PlaceKind::Branch => branch(tx, code, &columns).await,
        PlaceKind::HealthCentre => health_centre(tx, code, &columns).await,
        PlaceKind::Device => device(tx, code, &columns).await,
    }
}

async fn partner(tx: &mut Tx, code: &EntryCode, columns: &Columns) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO partner (code, name_khmer, name_latin, phone) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (code) DO UPDATE SET name_khmer = $2, name_latin = $3, phone = $4",
        code.as_str(),
        columns.name_khmer,
        columns.name_latin,
        columns.phone,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

async fn branch(tx: &mut Tx, code: &EntryCode, columns: &Columns) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO branch (code, name_khmer, name_latin, phone, place, address, hours, partner) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) \
         ON CONFLICT (code) DO UPDATE SET name_khmer = $2, name_latin = $3, phone = $4, \
             place = $5, address = $6, hours = $7, partner = $8",
        code.as_str(),
        columns.name_khmer,
        columns.name_latin,
        columns.phone,
        columns.place,
        columns.address,
        columns.hours,
        columns.partner,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

async fn health_centre(tx: &mut Tx, code: &EntryCode, columns: &Columns) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO health_centre (code, name_khmer, name_latin, phone, place) \
         VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (code) DO UPDATE SET name_khmer = $2, name_latin = $3, phone = $4, place = $5",
        code.as_str(),
        columns.name_khmer,
        columns.name_latin,
        columns.phone,
        columns.place,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

async fn device(tx: &mut Tx, code: &EntryCode, columns: &Columns) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO device (code, model, branch) VALUES ($1, $2, $3) \
         ON CONFLICT (code) DO UPDATE SET model = $2, branch = $3",
        code.as_str(),
        columns.model,
        columns.branch,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Closes an entry for good; its row stays.
pub async fn close(
    tx: &mut Tx,
    kind: PlaceKind,
    code: &EntryCode,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let code = code.as_str();
    let closing = match kind {
        PlaceKind::Partner => {
            sqlx::query!("UPDATE partner SET closed_at = $2 WHERE code = $1", code, at)
        }
        PlaceKind::Branch => {
            sqlx::query!("UPDATE branch SET closed_at = $2 WHERE code = $1", code, at)
        }
        PlaceKind::HealthCentre => {
            sqlx::query!("UPDATE health_centre SET closed_at = $2 WHERE code = $1", code, at)
        }
        PlaceKind::Device => {
            sqlx::query!("UPDATE device SET closed_at = $2 WHERE code = $1", code, at)
        }
    };
    closing.execute(tx.connection()).await?;
    Ok(())
}
