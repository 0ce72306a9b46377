//! The calendar.

use sothon_domain::person::Scheme;
use sothon_domain::year_month::YearMonth;
use time::Date;

use super::Counts;
use crate::{StoreError, Tx};

/// Sets the days on which schemes pay a month.
pub async fn payment_dates(
    tx: &mut Tx,
    dates: &[(Scheme, YearMonth, Date)],
) -> Result<Counts, StoreError> {
    let mut counts = Counts::default();
    for (scheme, month, date) in dates {
        let added = sqlx::query_scalar!(
            r#"INSERT INTO payment_date AS d (scheme, month, date) VALUES ($1, $2, $3)
            ON CONFLICT (scheme, month) DO UPDATE SET date = excluded.date
            WHERE d.date <> excluded.date RETURNING (d.xmax = 0) AS "added!""#,
            scheme.code(),
            month.first_day(),
            *date,
        )
        .fetch_optional(tx.connection())
        .await?;
        match added {
            Some(true) => counts.added += 1,
            Some(false) => counts.changed += 1,
            None => counts.unchanged += 1,
        }
    }
    Ok(counts)
}
