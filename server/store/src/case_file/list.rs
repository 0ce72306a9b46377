//! An office's queue.

use sothon_domain::access::Scope;
use sothon_domain::casework::{CaseKind, Level, Stage};
use sothon_domain::person::{PlaceCode, Reference, StaffId};
use sqlx::{Postgres, Transaction};
use time::{Date, OffsetDateTime};

use super::Queued;
use super::row::CaseRow;
use crate::person::open_name;
use crate::reference::number;
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// Which cases of the queue are wanted, and from where on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wanted {
    /// The levels at which they lie.
    pub levels: Vec<Level>,
    /// Of this kind only.
    pub kind: Option<CaseKind>,
    /// At this stage only.
    pub stage: Option<Stage>,
    /// Of this province's office only.
    pub office: Option<PlaceCode>,
    /// Only those that this officer has taken and still keeps from others.
    pub of: Option<StaffId>,
    /// Only those whose deadline is before this day.
    pub due_before: Option<Date>,
    /// Only those after the one with this deadline and reference.
    pub after: Option<(Date, Reference)>,
}

impl Wanted {
    fn office_code(&self) -> Option<&str> {
        self.office.as_ref().map(PlaceCode::as_str)
    }

    fn level_codes(&self) -> Vec<String> {
        self.levels.iter().map(|level| level.code().to_owned()).collect()
    }
}

/// A reading of the queue, planned for what is wanted. PostgreSQL would keep one plan for all filters, which reads
/// every case that waits to find a kind that is rare.
async fn planned_anew(db: &Db) -> Result<Transaction<'static, Postgres>, StoreError> {
    let mut reading = db.pool().begin().await?;
    sqlx::query!("SET LOCAL plan_cache_mode = force_custom_plan").execute(&mut *reading).await?;
    Ok(reading)
}

/// How many of the wanted cases there are in the queue, whatever they come after; counting ends at `most`. In the
/// order of an index, so that no more of them are read than are counted.
pub async fn waiting(
    db: &Db,
    scope: &Scope,
    wanted: &Wanted,
    at: OffsetDateTime,
    most: i64,
) -> Result<i64, StoreError> {
    let args = ScopeArgs::from(scope);
    let mut reading = planned_anew(db).await?;
    let found = sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!" FROM (SELECT FROM case_file c
        WHERE c.state IN ('received', 'in-review', 'outside')
            AND in_scope(c.person, c.office, $1, $2, $3) AND c.level = ANY($4)
            AND ($5::text IS NULL OR c.kind = $5) AND ($6::text IS NULL OR c.state = $6)
            AND ($7::uuid IS NULL OR (c.officer = $7 AND c.held_until > $8))
            AND coalesce(c.awaited_due, c.due_on) < coalesce($9::date, 'infinity')
            AND ($11::text IS NULL OR c.office = $11)
        ORDER BY coalesce(c.awaited_due, c.due_on), c.reference LIMIT $10) counted"#,
        args.own,
        args.province,
        args.all,
        &wanted.level_codes(),
        wanted.kind.map(CaseKind::code),
        wanted.stage.map(Stage::code),
        wanted.of.map(|staff| staff.uuid()),
        at,
        wanted.due_before,
        most,
        wanted.office_code(),
    )
    .fetch_one(&mut *reading)
    .await?;
    reading.commit().await?;
    Ok(found)
}

/// The wanted cases of the queue, the first deadline first: at most `limit`. A case that waits for somebody
/// outside has the deadline of that answer.
pub async fn queue(
    db: &Db,
    scope: &Scope,
    wanted: &Wanted,
    at: OffsetDateTime,
    limit: i64,
) -> Result<Vec<Queued>, StoreError> {
    let args = ScopeArgs::from(scope);
    let (after_day, after_number) =
        wanted.after.map(|(day, number_of)| (day, number(number_of))).unzip();
    let mut reading = planned_anew(db).await?;
    // The reference parts cases with one deadline, so that every page begins where the one before it ended.
    let rows = sqlx::query_as!(
        CaseRow,
        "SELECT c.id, c.reference, c.person, c.kind, c.office, c.answers, \
             c.submitted_at, c.due_on, c.state, c.officer, c.return_reason, c.reject_reason, \
             c.reject_reference, c.levels, c.level, c.approved_by, c.held_until, c.awaited_body, \
             c.awaited_due, p.data_key, p.ring_key, p.name_khmer, p.name_latin, \
             f.id AS \"first_id?\", f.reference AS \"first_reference?\", \
             f.kind AS \"first_kind?\", f.answers AS \"first_answers?\" \
         FROM case_file c JOIN person p ON p.id = c.person \
             LEFT JOIN case_file f ON f.id = c.appeal_of \
         WHERE c.state IN ('received', 'in-review', 'outside') \
             AND in_scope(c.person, c.office, $1, $2, $3) AND c.level = ANY($4) \
             AND ($5::text IS NULL OR c.kind = $5) AND ($6::text IS NULL OR c.state = $6) \
             AND ($7::uuid IS NULL OR (c.officer = $7 AND c.held_until > $8)) \
             AND coalesce(c.awaited_due, c.due_on) < coalesce($9::date, 'infinity') \
             AND (coalesce(c.awaited_due, c.due_on), c.reference) \
                 > (coalesce($10::date, '-infinity'), coalesce($11, 0)) \
             AND ($13::text IS NULL OR c.office = $13) \
         ORDER BY coalesce(c.awaited_due, c.due_on), c.reference LIMIT $12",
        args.own,
        args.province,
        args.all,
        &wanted.level_codes(),
        wanted.kind.map(CaseKind::code),
        wanted.stage.map(Stage::code),
        wanted.of.map(|staff| staff.uuid()),
        at,
        wanted.due_before,
        after_day,
        after_number,
        limit,
        wanted.office_code(),
    )
    .fetch_all(&mut *reading)
    .await?;
    reading.commit().await?;
    rows.into_iter().map(|row| queued(db, row)).collect()
}

fn queued(db: &Db, row: CaseRow) -> Result<Queued, StoreError> {
    let (vault, key) = (db.vault(), row.key(db.vault())?);
    let name = open_name(vault, &key, row.person, &row.name_khmer, &row.name_latin)?;
    Ok(Queued { case: row.open(vault, &key)?, name })
}
