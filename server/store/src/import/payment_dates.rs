//! The calendar.

use sothon_domain::person::Scheme;
use sothon_domain::year_month::YearMonth;
use time::Date;

use super::{OnChange, Standing};
use crate::{StoreError, Tx};

/// Stores the days on which schemes pay a month, where none is known; says how each row stands.
pub async fn payment_dates(
    tx: &mut Tx,
    dates: &[(Scheme, YearMonth, Date)],
    on_change: OnChange,
) -> Result<Vec<Standing>, StoreError> {
    let mut standings = Vec::with_capacity(dates.len());
    for (scheme, month, date) in dates {
        let known = sqlx::query_scalar!(
            "SELECT date FROM payment_date WHERE scheme = $1 AND month = $2",
            scheme.code(),
            month.first_day(),
        )
        .fetch_optional(tx.connection())
        .await?;
        standings.push(match known {
            Some(known) if known == *date => Standing::Unchanged,
            Some(_) => {
                if on_change == OnChange::Apply {
                    update(tx, *scheme, *month, *date).await?;
                }
                Standing::Differs
            }
            None => {
                insert(tx, *scheme, *month, *date).await?;
                Standing::New
            }
        });
    }
    Ok(standings)
}

async fn insert(
    tx: &mut Tx,
    scheme: Scheme,
    month: YearMonth,
    date: Date,
) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO payment_date (scheme, month, date) VALUES ($1, $2, $3)",
        scheme.code(),
        month.first_day(),
        date,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

async fn update(
    tx: &mut Tx,
    scheme: Scheme,
    month: YearMonth,
    date: Date,
) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE payment_date SET date = $3 WHERE scheme = $1 AND month = $2",
        scheme.code(),
        month.first_day(),
        date,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
