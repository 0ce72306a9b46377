//! A person's cases, and an office's queue.

use sothon_domain::access::Scope;
use sothon_domain::casework::{CaseKind, Level, Stage};
use sothon_domain::person::{PersonId, Reference, StaffId};
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::row::{CaseRow, number};
use super::{CaseFile, Queued};
use crate::person::open_name;
use crate::scope_args::ScopeArgs;
use crate::vault::{DataKey, WrappedKey};
use crate::{Db, StoreError};

/// A case with what opens it.
pub(super) struct Row {
    pub(super) id: Uuid,
    pub(super) reference: i32,
    pub(super) person: Uuid,
    pub(super) kind: String,
    pub(super) office: String,
    pub(super) answers: Vec<u8>,
    pub(super) submitted_at: OffsetDateTime,
    pub(super) due_on: Date,
    pub(super) state: String,
    pub(super) officer: Option<Uuid>,
    pub(super) return_reason: Option<String>,
    pub(super) reject_reason: Option<String>,
    pub(super) reject_reference: Option<String>,
    pub(super) levels: Vec<String>,
    pub(super) level: String,
    pub(super) approved_by: Vec<Uuid>,
    pub(super) held_until: Option<OffsetDateTime>,
    pub(super) awaited_body: Option<String>,
    pub(super) awaited_due: Option<Date>,
    pub(super) data_key: Vec<u8>,
    pub(super) ring_key: i16,
    pub(super) name_khmer: Vec<u8>,
    pub(super) name_latin: Vec<u8>,
}

/// Which cases of the queue are wanted, and from where on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wanted {
    /// The levels at which they lie.
    pub levels: Vec<Level>,
    /// Of this kind only.
    pub kind: Option<CaseKind>,
    /// At this stage only.
    pub stage: Option<Stage>,
    /// Only those that this officer has taken and still keeps from others.
    pub of: Option<StaffId>,
    /// Only those whose deadline is before this day.
    pub due_before: Option<Date>,
    /// Only those after the one with this deadline and reference.
    pub after: Option<(Date, Reference)>,
}

impl Wanted {
    fn level_codes(&self) -> Vec<String> {
        self.levels.iter().map(|level| level.code().to_owned()).collect()
    }
}

/// The person's cases, newest first.
pub async fn of_person(
    db: &Db,
    scope: &Scope,
    person: PersonId,
) -> Result<Vec<CaseFile>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query_as!(
        Row,
        "SELECT c.id, c.reference, c.person, c.kind, c.office, c.answers, \
             c.submitted_at, c.due_on, c.state, c.officer, c.return_reason, c.reject_reason, \
             c.reject_reference, c.levels, c.level, c.approved_by, c.held_until, c.awaited_body, \
             c.awaited_due, p.data_key, p.ring_key, p.name_khmer, p.name_latin \
         FROM case_file c JOIN person p ON p.id = c.person \
         WHERE c.person = $1 AND in_scope(c.person, c.office, $2, $3, $4) \
         ORDER BY c.submitted_at DESC, c.reference",
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    opened(db, rows)
}

pub(super) fn opened(db: &Db, rows: Vec<Row>) -> Result<Vec<CaseFile>, StoreError> {
    let open = |row: Row| {
        let key = row.key(db)?;
        row.case().open(db.vault(), &key)
    };
    rows.into_iter().map(open).collect()
}

/// How many of the wanted cases there are in the queue, whatever they come after.
pub async fn waiting(
    db: &Db,
    scope: &Scope,
    wanted: &Wanted,
    at: OffsetDateTime,
) -> Result<i64, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!" FROM case_file c
        WHERE c.state IN ('received', 'in-review', 'outside')
            AND in_scope(c.person, c.office, $1, $2, $3) AND c.level = ANY($4)
            AND ($5::text IS NULL OR c.kind = $5) AND ($6::text IS NULL OR c.state = $6)
            AND ($7::uuid IS NULL OR (c.officer = $7 AND c.held_until > $8))
            AND ($9::date IS NULL OR coalesce(c.awaited_due, c.due_on) < $9)"#,
        args.own,
        args.province,
        args.all,
        &wanted.level_codes(),
        wanted.kind.map(CaseKind::code),
        wanted.stage.map(Stage::code),
        wanted.of.map(|staff| staff.uuid()),
        at,
        wanted.due_before,
    )
    .fetch_one(db.pool())
    .await?)
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
    // The reference parts cases with one deadline, so that every page begins where the one before it ended.
    let rows = sqlx::query_as!(
        Row,
        "SELECT c.id, c.reference, c.person, c.kind, c.office, c.answers, \
             c.submitted_at, c.due_on, c.state, c.officer, c.return_reason, c.reject_reason, \
             c.reject_reference, c.levels, c.level, c.approved_by, c.held_until, c.awaited_body, \
             c.awaited_due, p.data_key, p.ring_key, p.name_khmer, p.name_latin \
         FROM case_file c JOIN person p ON p.id = c.person \
         WHERE c.state IN ('received', 'in-review', 'outside') \
             AND in_scope(c.person, c.office, $1, $2, $3) AND c.level = ANY($4) \
             AND ($5::text IS NULL OR c.kind = $5) AND ($6::text IS NULL OR c.state = $6) \
             AND ($7::uuid IS NULL OR (c.officer = $7 AND c.held_until > $8)) \
             AND ($9::date IS NULL OR coalesce(c.awaited_due, c.due_on) < $9) \
             AND ($10::date IS NULL OR (coalesce(c.awaited_due, c.due_on), c.reference) > ($10, $11)) \
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
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter().map(|row| row.queued(db)).collect()
}

impl Row {
    fn key(&self, db: &Db) -> Result<DataKey, StoreError> {
        let wrapped = WrappedKey { ring_key: self.ring_key, bytes: self.data_key.clone() };
        Ok(db.vault().unwrap(self.person, &wrapped)?)
    }

    fn queued(self, db: &Db) -> Result<Queued, StoreError> {
        let key = self.key(db)?;
        let name = open_name(db.vault(), &key, self.person, &self.name_khmer, &self.name_latin)?;
        Ok(Queued { case: self.case().open(db.vault(), &key)?, name })
    }

    fn case(self) -> CaseRow {
        CaseRow {
            id: self.id,
            reference: self.reference,
            person: self.person,
            kind: self.kind,
            office: self.office,
            answers: self.answers,
            submitted_at: self.submitted_at,
            due_on: self.due_on,
            state: self.state,
            officer: self.officer,
            return_reason: self.return_reason,
            reject_reason: self.reject_reason,
            reject_reference: self.reject_reference,
            levels: self.levels,
            level: self.level,
            approved_by: self.approved_by,
            held_until: self.held_until,
            awaited_body: self.awaited_body,
            awaited_due: self.awaited_due,
        }
    }
}
