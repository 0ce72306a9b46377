//! Answers on their way to a case, sealed under the person's data key.

mod begun;
mod ending;
mod papers;

use sothon_domain::access::Scope;
use sothon_domain::casework::CaseKind;
use sothon_domain::effects::{PHNOM_PENH, legal_date};
use sothon_domain::flow::{Answers, DraftEnd};
use sothon_domain::person::{DraftId, PersonId, Reference};
use sqlx::PgExecutor;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::person::data_key;
use crate::scope_args::ScopeArgs;
use crate::vault::{Vault, WrappedKey};
use crate::{Db, StoreError, Tx};

pub use begun::{Begun, begun};
pub use ending::{ending, mark_told};
pub use papers::{forget_if_over, keep_beside_cases, with_papers};

const ANSWERS: &str = "flow_draft.answers";

/// Which of a person's drafts: one of each kind, and of appeals one for each case that she appeals against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Which {
    /// The kind of the case that it becomes.
    pub kind: CaseKind,
    /// The case that an appeal is about.
    pub first: Option<Reference>,
}

impl Which {
    /// Its name among the person's drafts.
    pub fn name(self) -> String {
        match self.first {
            Some(first) => format!("{} {first}", self.kind.code()),
            None => self.kind.code().to_owned(),
        }
    }

    /// The one with this name; none of a kind that there is no more.
    fn named(name: &str) -> Option<Self> {
        let (kind, first) = match name.split_once(' ') {
            Some((kind, first)) => (kind, Some(first.parse().ok()?)),
            None => (name, None),
        };
        Some(Self { kind: CaseKind::from_code(kind)?, first })
    }
}

/// A draft as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The answers so far.
    pub answers: Answers,
    /// Until when.
    pub end: DraftEnd,
    /// What its papers hang on; none while there was nothing about papers.
    pub id: Option<DraftId>,
}

/// The instant at which it ends.
fn instant(end: DraftEnd) -> OffsetDateTime {
    let last = end.last_day().midnight().assume_offset(PHNOM_PENH);
    last + Duration::days(1)
}

/// The end that lies at this instant.
fn end_at(expires_at: OffsetDateTime) -> DraftEnd {
    DraftEnd::on(legal_date(expires_at - Duration::SECOND))
}

impl From<CaseKind> for Which {
    fn from(kind: CaseKind) -> Self {
        Self { kind, first: None }
    }
}

/// The draft; none where there is none, it is too old, or it was begun under another version of the flow.
pub async fn read(
    db: &Db,
    scope: &Scope,
    person: PersonId,
    which: Which,
    now: OffsetDateTime,
) -> Result<Option<Kept>, StoreError> {
    let row = sealed(db.pool(), scope, person, which, now).await?;
    row.map(|row| row.open(db.vault(), person)).transpose()
}

/// The same in a transaction that has locked the person's row.
pub async fn read_locked(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    which: Which,
    now: OffsetDateTime,
) -> Result<Option<Kept>, StoreError> {
    let row = sealed(tx.connection(), scope, person, which, now).await?;
    row.map(|row| row.open(tx.vault(), person)).transpose()
}

struct SealedDraft {
    id: Option<Uuid>,
    answers: Vec<u8>,
    expires_at: OffsetDateTime,
    data_key: Vec<u8>,
    ring_key: i16,
}

async fn sealed(
    from: impl PgExecutor<'_>,
    scope: &Scope,
    person: PersonId,
    which: Which,
    now: OffsetDateTime,
) -> Result<Option<SealedDraft>, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_as!(
        SealedDraft,
        "SELECT d.id, d.answers, d.expires_at, p.data_key, p.ring_key FROM flow_draft d JOIN person p ON p.id = d.person \
         WHERE d.person = $1 AND d.kind = $2 AND d.flow_version = $3 AND d.expires_at > $4 \
         AND in_scope(p.id, p.province, $5, $6, $7)",
        person.uuid(),
        which.name(),
        which.kind.flow().version,
        now,
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(from)
    .await?)
}

impl SealedDraft {
    fn open(self, vault: &Vault, person: PersonId) -> Result<Kept, StoreError> {
        let wrapped = WrappedKey { ring_key: self.ring_key, bytes: self.data_key };
        let key = vault.unwrap(person.uuid(), &wrapped)?;
        let text = vault.open(&key, ANSWERS, person.uuid(), &self.answers)?;
        let wrong = |_| StoreError::inconsistent("flow_draft", person, "unreadable answers");
        let answers = serde_json::from_str(&text).map_err(wrong)?;
        Ok(Kept { answers, end: end_at(self.expires_at), id: self.id.map(DraftId::new) })
    }
}

/// Keeps the answers until that end.
pub async fn save(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    which: Which,
    answers: &Answers,
    end: DraftEnd,
) -> Result<(), StoreError> {
    let key = data_key(tx, scope, person).await?;
    let text = serde_json::to_string(answers).expect("invariant: a map of texts is JSON");
    let sealed = tx.vault().seal(&key, ANSWERS, person.uuid(), &text);
    sqlx::query!(
        "INSERT INTO flow_draft (person, kind, flow_version, answers, expires_at) \
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT (person, kind) \
         DO UPDATE SET flow_version = $3, answers = $4, expires_at = $5",
        person.uuid(),
        which.name(),
        which.kind.flow().version,
        sealed,
        instant(end),
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// The draft has become a case.
pub async fn forget(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    which: Which,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    sqlx::query!(
        "DELETE FROM flow_draft d USING person p WHERE p.id = d.person AND d.person = $1 \
         AND d.kind = $2 AND in_scope(p.id, p.province, $3, $4, $5)",
        person.uuid(),
        which.name(),
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Removes the drafts that nobody came back to; says how many.
pub async fn forget_expired(
    db: &Db,
    scope: &Scope,
    now: OffsetDateTime,
) -> Result<u64, StoreError> {
    let args = ScopeArgs::from(scope);
    let done = sqlx::query!(
        "DELETE FROM flow_draft d USING person p WHERE p.id = d.person AND d.expires_at <= $1 \
         AND in_scope(p.id, p.province, $2, $3, $4)",
        now,
        args.own,
        args.province,
        args.all,
    )
    .execute(db.pool())
    .await?;
    Ok(done.rows_affected())
}
