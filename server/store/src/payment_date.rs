//! The calendar of payments, which anybody may read.

use sothon_domain::person::Scheme;
use time::Date;

use crate::{Db, StoreError};

/// The next day on which each scheme pays, from `today` on; schemes without a known day are left out.
pub async fn coming(db: &Db, today: Date) -> Result<Vec<(Scheme, Date)>, StoreError> {
    let rows = sqlx::query!(
        "SELECT DISTINCT ON (scheme) scheme, date FROM payment_date WHERE date >= $1 \
         ORDER BY scheme, month",
        today,
    )
    .fetch_all(db.pool())
    .await?;
    let known = |row: &str| row.parse::<Scheme>().ok();
    Ok(rows.into_iter().filter_map(|row| Some((known(&row.scheme)?, row.date))).collect())
}
