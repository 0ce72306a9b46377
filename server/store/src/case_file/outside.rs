//! Questions to somebody outside the institution, on which a case waits.

use std::num::NonZeroU32;

use sothon_domain::access::Scope;
use sothon_domain::casework::Body;
use sothon_domain::person::StaffId;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::{CaseFile, Locked};
use crate::scope_args::ScopeArgs;
use crate::vault::WrappedKey;
use crate::{Db, StoreError, Tx};

const NAME: &str = "outside_question.name";
const QUESTION: &str = "outside_question.question";
const ANSWER: &str = "outside_question.answer";

/// A question, opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutsideQuestion {
    /// Who was asked.
    pub body: Body,
    /// Which question to the back office about this case it is, from 1; none of a question to somebody else.
    pub number: Option<NonZeroU32>,
    /// Its name.
    pub name: String,
    /// What was asked.
    pub question: String,
    /// When.
    pub asked_at: OffsetDateTime,
    /// The legal date by which the answer should be here.
    pub due_on: Date,
    /// What came back, and when it was written down.
    pub answer: Option<(String, OffsetDateTime)>,
}

/// A question to be stored.
#[derive(Debug)]
pub struct NewQuestion<'a> {
    /// Its id.
    pub id: Uuid,
    /// Who is asked.
    pub body: Body,
    /// Its name.
    pub name: &'a str,
    /// What is asked.
    pub question: &'a str,
    /// Who asks.
    pub by: StaffId,
    /// Now.
    pub at: OffsetDateTime,
    /// By when the answer should be here.
    pub due_on: Date,
}

/// Stores the question of a locked case.
pub async fn ask(tx: &mut Tx, locked: &Locked, new: &NewQuestion<'_>) -> Result<(), StoreError> {
    let seal = |column, text| tx.vault().seal(&locked.key, column, new.id, text);
    let (name, question) = (seal(NAME, new.name), seal(QUESTION, new.question));
    sqlx::query!(
        "INSERT INTO outside_question (id, case_file, body, name, question, asked_by, asked_at, due_on) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        new.id,
        locked.case.id.uuid(),
        new.body.code(),
        name,
        question,
        new.by.uuid(),
        new.at,
        new.due_on,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Stores what came back for the question on which a locked case waits; says when it was asked.
pub async fn hear(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    answer: &str,
    (by, at): (StaffId, OffsetDateTime),
) -> Result<OffsetDateTime, StoreError> {
    let args = ScopeArgs::from(scope);
    let waits = sqlx::query!(
        "SELECT q.id, q.asked_at FROM outside_question q JOIN case_file c ON c.id = q.case_file \
         WHERE c.id = $1 AND q.answer IS NULL AND in_scope(c.person, c.office, $2, $3, $4)",
        locked.case.id.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?
    .ok_or(StoreError::NotFound)?;
    let sealed = tx.vault().seal(&locked.key, ANSWER, waits.id, answer);
    sqlx::query!(
        "UPDATE outside_question q SET answer = $2, answered_by = $3, answered_at = $4 \
         FROM case_file c WHERE q.id = $1 AND c.id = q.case_file \
         AND in_scope(c.person, c.office, $5, $6, $7)",
        waits.id,
        sealed,
        by.uuid(),
        at,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(waits.asked_at)
}

/// The number of the question to the back office on which a locked case waits: the last of them, from 1.
pub async fn open_number(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
) -> Result<NonZeroU32, StoreError> {
    let args = ScopeArgs::from(scope);
    let asked = sqlx::query_scalar!(
        "SELECT count(*) AS \"asked!\" FROM outside_question q JOIN case_file c ON c.id = q.case_file \
         WHERE c.id = $1 AND q.body = $2 AND in_scope(c.person, c.office, $3, $4, $5)",
        locked.case.id.uuid(),
        Body::BackOffice.code(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(tx.connection())
    .await?;
    u32::try_from(asked).ok().and_then(NonZeroU32::new).ok_or_else(|| {
        StoreError::inconsistent("case_file", locked.case.id.uuid(), "waits without a question")
    })
}

/// The questions of a case, the oldest first.
pub async fn questions(
    db: &Db,
    scope: &Scope,
    case: &CaseFile,
) -> Result<Vec<OutsideQuestion>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        "SELECT q.id, q.body, q.name, q.question, q.asked_at, q.due_on, q.answer, q.answered_at, \
             p.data_key, p.ring_key \
         FROM outside_question q JOIN case_file c ON c.id = q.case_file \
             JOIN person p ON p.id = c.person \
         WHERE c.id = $1 AND in_scope(c.person, c.office, $2, $3, $4) ORDER BY q.asked_at, q.id",
        case.id.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    let mut questions = Vec::with_capacity(rows.len());
    let mut numbers = (1..).filter_map(NonZeroU32::new);
    for row in rows {
        let wrapped = WrappedKey { ring_key: row.ring_key, bytes: row.data_key };
        let key = db.vault().unwrap(case.person.uuid(), &wrapped)?;
        let open = |column, sealed: &[u8]| db.vault().open(&key, column, row.id, sealed);
        let wrong = || StoreError::inconsistent("outside_question", row.id, "unknown body");
        let answer = match (&row.answer, row.answered_at) {
            (Some(sealed), Some(at)) => Some((open(ANSWER, sealed)?, at)),
            _ => None,
        };
        let body = Body::from_code(&row.body).ok_or_else(wrong)?;
        let number = if body == Body::BackOffice { numbers.next() } else { None };
        questions.push(OutsideQuestion {
            body,
            number,
            name: open(NAME, &row.name)?,
            question: open(QUESTION, &row.question)?,
            asked_at: row.asked_at,
            due_on: row.due_on,
            answer,
        });
    }
    Ok(questions)
}
