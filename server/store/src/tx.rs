//! The transaction of one act: new state, audit row, event row and idempotency key together.

use sha2::{Digest, Sha256};
use sothon_domain::access::{Actor, Scope};
use sothon_domain::back_office::Cause;
use sothon_domain::person::PersonId;
use sqlx::{PgConnection, Postgres, Transaction};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError, Vault, delegation};

/// An open transaction. Dropping it rolls everything back; [`Tx::commit`] wants to know the act.
pub struct Tx {
    db: Db,
    inner: Transaction<'static, Postgres>,
    /// Why it can't be committed: it was to change a record that takes no change now.
    stopped: Option<StoreError>,
}

/// What was done, for the audit row and the event row.
#[derive(Debug)]
pub struct Act<'a> {
    /// Who did it.
    pub actor: &'a Actor,
    /// Stable name: noun and past participle, such as `correction.reported`.
    pub act: &'static str,
    /// To whom or what.
    pub subject: Subject,
    /// When.
    pub at: OffsetDateTime,
    /// Facts of the act: codes, references and counts, no personal data.
    pub detail: serde_json::Value,
    /// Whether notices and feeds should hear of it.
    pub event: bool,
}

/// To whom or what something was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A person's record.
    Person(PersonId),
    /// Something else, such as `file:<hash>`.
    Other(String),
}

/// What is known of an idempotency key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Claim {
    /// First time: do the act; its commit keeps the key.
    New,
    /// Done before with the same body; answer with this redirect.
    Done {
        /// Where the first answer sent the person.
        redirect: String,
    },
    /// Used before with another body: a conflict.
    OtherBody,
}

impl Tx {
    pub(crate) fn new(db: Db, inner: Transaction<'static, Postgres>) -> Self {
        Self { db, inner, stopped: None }
    }

    /// From now on the transaction can't be committed where the record that it was to change takes no change.
    pub(crate) fn stop_where(&mut self, stopped: Option<StoreError>) {
        self.stopped = stopped;
    }

    pub(crate) fn connection(&mut self) -> &mut PgConnection {
        &mut self.inner
    }

    pub(crate) fn vault(&self) -> &Vault {
        self.db.vault()
    }

    /// Claims an idempotency key of this actor. A second request with the key waits here until the
    /// first has ended.
    pub async fn claim_key(
        &mut self,
        actor: &Actor,
        key: Uuid,
        body: &[u8],
        redirect: &str,
        at: OffsetDateTime,
    ) -> Result<Claim, StoreError> {
        let hash = Sha256::digest(body).to_vec();
        let inserted = sqlx::query!(
            "INSERT INTO idempotency (actor, key, body_hash, redirect, at) \
             VALUES ($1, $2, $3, $4, $5) ON CONFLICT (actor, key) DO NOTHING",
            actor.label(),
            key,
            hash,
            redirect,
            at,
        )
        .execute(&mut *self.inner)
        .await?;
        if inserted.rows_affected() == 1 {
            return Ok(Claim::New);
        }
        self.known_key(actor, key, body).await
    }

    /// What is known of an idempotency key of this actor, without claiming it.
    pub async fn known_key(
        &mut self,
        actor: &Actor,
        key: Uuid,
        body: &[u8],
    ) -> Result<Claim, StoreError> {
        let known = sqlx::query!(
            "SELECT body_hash, redirect FROM idempotency WHERE actor = $1 AND key = $2",
            actor.label(),
            key,
        )
        .fetch_optional(&mut *self.inner)
        .await?;
        Ok(match known {
            None => Claim::New,
            Some(known) if known.body_hash == Sha256::digest(body).as_slice() => {
                Claim::Done { redirect: known.redirect }
            }
            Some(_) => Claim::OtherBody,
        })
    }

    /// Writes the audit row and the event row and commits all of it. [`StoreError::RecordLocked`] for a
    /// change of a record that its person has locked, [`StoreError::RecordRetired`] for one that is joined with
    /// another, [`StoreError::NotFound`] for the act of a delegate who may not act any more: then all of it is
    /// rolled back.
    pub async fn commit(mut self, act: Act<'_>) -> Result<(), StoreError> {
        if let Some(why) = self.stopped.take() {
            return Err(why);
        }
        if let Some(leave) = &act.actor.acting_for
            && !delegation::holds(&mut self, &act.actor.who, leave, act.at).await?
        {
            return Err(StoreError::NotFound);
        }
        self.also(act).await?;
        Ok(self.inner.commit().await?)
    }

    /// Writes the audit row and the event row of one act among several that are committed together, and the
    /// instruction for the back office where the act orders one. The last of them commits.
    pub async fn also(&mut self, act: Act<'_>) -> Result<(), StoreError> {
        let (subject, person) = match &act.subject {
            Subject::Person(person) => (format!("person:{person}"), Some(person.uuid())),
            Subject::Other(text) => (text.clone(), None),
        };
        let instructs = act.event && Cause::of(act.act).is_some();
        let told = act.event.then_some(act.act);
        // One statement: each more is a way to the database and back, on every act of everybody.
        sqlx::query!(
            "WITH audit AS (INSERT INTO audit_row (at, actor, act, subject, detail) \
                 VALUES ($1, $2, $3, $4, $5)), \
             told AS (INSERT INTO event (at, kind, person, detail) \
                 SELECT $1, $6, $7, $5 WHERE $6::text IS NOT NULL RETURNING id, person) \
             INSERT INTO back_office_instruction (event, person) \
             SELECT id, person FROM told WHERE $8 AND person IS NOT NULL",
            act.at,
            act.actor.label(),
            act.act,
            subject,
            act.detail,
            told,
            person,
            instructs,
        )
        .execute(&mut *self.inner)
        .await?;
        Ok(())
    }

    /// Rolls everything back.
    pub async fn abandon(self) -> Result<(), StoreError> {
        Ok(self.inner.rollback().await?)
    }
}

/// Locks the person's row until the transaction ends.
pub(crate) async fn lock_person(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    sqlx::query_scalar!(
        "SELECT id FROM person \
         WHERE id = $1 AND in_scope(id, province, $2, $3, $4) FOR NO KEY UPDATE",
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?
    .map(|_| ())
    .ok_or(StoreError::NotFound)
}
