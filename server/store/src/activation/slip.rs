//! Slips for a visit to a branch.

use sothon_domain::access::Scope;
use sothon_domain::person::Reference;
use sothon_domain::place_change::EntryCode;
use time::{Date, OffsetDateTime};

use super::BROWSER;
use crate::branch::{Branch, Row};
use crate::reference::{number, stored};
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError, Tx};

/// A slip to be kept.
#[derive(Debug)]
pub struct NewSlip<'a> {
    /// Its number, if the browser has none yet.
    pub reference: Reference,
    /// The browser it is made in, by the token of its cookie.
    pub browser: &'a str,
    /// Code of the branch.
    pub branch: &'a str,
    /// The day of the visit.
    pub day: Date,
    /// Now.
    pub at: OffsetDateTime,
}

/// A slip as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// Its number.
    pub reference: Reference,
    /// Where.
    pub branch: Branch,
    /// When.
    pub day: Date,
}

/// A slip in an office's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlipLine {
    /// Its number.
    pub reference: Reference,
    /// The branch's name in Khmer letters.
    pub khmer: String,
    /// The branch's name in Latin letters.
    pub latin: String,
    /// The day of the visit.
    pub day: Date,
}

/// Keeps the slip of a browser; a later one takes the place of an earlier one under the earlier number,
/// which is returned. [`StoreError::Duplicate`] when the new number is taken: draw another and begin a new
/// transaction.
pub async fn put_slip(tx: &mut Tx, slip: &NewSlip<'_>) -> Result<Reference, StoreError> {
    let browser = tx.vault().search_hash(BROWSER, slip.browser);
    let kept = sqlx::query_scalar!(
        "INSERT INTO activation_slip (reference, browser, branch, day, made_at) \
         VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (browser) DO UPDATE SET branch = $3, day = $4, made_at = $5 \
         RETURNING reference",
        number(slip.reference),
        browser,
        slip.branch,
        slip.day,
        slip.at,
    )
    .fetch_one(tx.connection())
    .await
    .map_err(StoreError::taken("reference"))?;
    read(kept)
}

/// The slip that was made in this browser, if one was.
pub async fn slip(db: &Db, browser: &str) -> Result<Option<Slip>, StoreError> {
    let row = sqlx::query!(
        "SELECT s.reference, s.day, b.code, b.place, b.name_khmer, b.name_latin, b.address, \
             b.phone, b.hours \
         FROM activation_slip s JOIN branch b ON b.code = s.branch WHERE s.browser = $1",
        db.vault().search_hash(BROWSER, browser),
    )
    .fetch_optional(db.pool())
    .await?;
    row.map(|row| {
        let branch = Row {
            code: row.code,
            place: row.place,
            name_khmer: row.name_khmer,
            name_latin: row.name_latin,
            address: row.address,
            phone: row.phone,
            hours: row.hours,
        };
        Ok(Slip { reference: read(row.reference)?, branch: branch.open()?, day: row.day })
    })
    .transpose()
}

/// How many visits to the branches of the scope, or to this one of them, are announced from this day on.
pub async fn announced(
    db: &Db,
    scope: &Scope,
    branch: Option<&EntryCode>,
    from: Date,
) -> Result<i64, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!" FROM activation_slip s JOIN branch b ON b.code = s.branch
        WHERE s.day >= $4 AND in_scope(NULL::uuid, substr(b.place, 1, 2), $1, $2, $3)
            AND ($5::text IS NULL OR b.code = $5)"#,
        args.own,
        args.province,
        args.all,
        from,
        branch.map(EntryCode::as_str),
    )
    .fetch_one(db.pool())
    .await?)
}

/// Those visits, the soonest first: at most `limit` after the first `skip`.
pub async fn list_slips(
    db: &Db,
    scope: &Scope,
    branch: Option<&EntryCode>,
    from: Date,
    (skip, limit): (i64, i64),
) -> Result<Vec<SlipLine>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        "SELECT s.reference, s.day, b.name_khmer, b.name_latin \
         FROM activation_slip s JOIN branch b ON b.code = s.branch \
         WHERE s.day >= $4 AND in_scope(NULL::uuid, substr(b.place, 1, 2), $1, $2, $3) \
             AND ($7::text IS NULL OR b.code = $7) \
         ORDER BY s.day, b.code, s.reference LIMIT $5 OFFSET $6",
        args.own,
        args.province,
        args.all,
        from,
        limit,
        skip,
        branch.map(EntryCode::as_str),
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(SlipLine {
                reference: read(row.reference)?,
                khmer: row.name_khmer,
                latin: row.name_latin,
                day: row.day,
            })
        })
        .collect()
}

fn read(number: i32) -> Result<Reference, StoreError> {
    stored("activation_slip", number, number)
}
