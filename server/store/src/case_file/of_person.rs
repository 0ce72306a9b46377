//! A person's cases.

use std::collections::HashMap;

use sothon_domain::access::Scope;
use sothon_domain::casework::CaseAct;
use sothon_domain::person::PersonId;
use sqlx::PgExecutor;
use time::OffsetDateTime;
use uuid::Uuid;

use super::CaseFile;
use super::row::CaseRow;
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError, Tx, Vault};

/// A case and what the staff did on it. Who sends one for the person at a counter works on none by that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkedOn {
    /// The case.
    pub case: CaseFile,
    /// When one of the staff did something on it last; none where nobody has.
    pub by_staff: Option<OffsetDateTime>,
}

/// The person's cases, newest first.
pub async fn of_person(
    db: &Db,
    scope: &Scope,
    person: PersonId,
) -> Result<Vec<CaseFile>, StoreError> {
    opened(db.vault(), read(db.pool(), scope, person).await?)
}

/// The same with when the staff worked on each, in a transaction: one that has locked her row reads what stays so
/// until it ends.
pub async fn worked_on(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
) -> Result<Vec<WorkedOn>, StoreError> {
    let args = ScopeArgs::from(scope);
    let cases = read(tx.connection(), scope, person).await?;
    let cases = opened(tx.vault(), cases)?;
    let sending = CaseAct::ALL.into_iter().filter(|act| act.is_sending());
    let sending: Vec<_> = sending.map(|act| act.code().to_owned()).collect();
    let last = sqlx::query!(
        r#"SELECT e.case_file, max(e.at) AS "at!" FROM case_entry e JOIN case_file c ON c.id = e.case_file
           WHERE c.person = $1 AND e.staff IS NOT NULL AND e.act <> ALL ($5)
               AND in_scope(c.person, c.office, $2, $3, $4)
           GROUP BY e.case_file"#,
        person.uuid(),
        args.own,
        args.province,
        args.all,
        &sending,
    )
    .fetch_all(tx.connection())
    .await?;
    let last: HashMap<Uuid, OffsetDateTime> =
        last.into_iter().map(|row| (row.case_file, row.at)).collect();
    let with_last =
        |case: CaseFile| WorkedOn { by_staff: last.get(&case.id.uuid()).copied(), case };
    Ok(cases.into_iter().map(with_last).collect())
}

async fn read(
    from: impl PgExecutor<'_>,
    scope: &Scope,
    person: PersonId,
) -> Result<Vec<CaseRow>, StoreError> {
    let args = ScopeArgs::from(scope);
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
         WHERE c.person = $1 AND in_scope(c.person, c.office, $2, $3, $4) \
         ORDER BY c.submitted_at DESC, c.reference",
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(from)
    .await?;
    Ok(rows)
}

pub(super) fn opened(vault: &Vault, rows: Vec<CaseRow>) -> Result<Vec<CaseFile>, StoreError> {
    let open = |row: CaseRow| {
        let key = row.key(vault)?;
        row.open(vault, &key)
    };
    rows.into_iter().map(open).collect()
}
