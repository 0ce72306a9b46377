//! The pool of connections and the keys of sealed fields.

use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use sothon_domain::access::Scope;
use sothon_domain::effects::Entropy;
use sothon_domain::person::PersonId;
use sothon_domain::person::merge::Records;
use sqlx::PgPool;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

use crate::message_outbox::Earliest;
use crate::{KeyRing, StoreError, Tx, Vault, record_merge, tx};

/// Most connections of one process; two cores serve no faster with more.
const CONNECTIONS: u32 = 16;
/// How long a request waits for a free connection before it fails.
const PATIENCE: Duration = Duration::from_secs(5);

/// A handle on the database; cheap to clone.
#[derive(Clone)]
pub struct Db(Arc<Inner>);

struct Inner {
    pool: PgPool,
    vault: Vault,
    earliest: Earliest,
}

/// How many connections this process holds to the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Connections {
    /// Those that are open.
    pub open: u32,
    /// Those of them that nobody uses.
    pub idle: u32,
    /// The most there may be.
    pub most: u32,
}

impl Db {
    /// Connects as the role that serves requests. `entropy` makes data keys and nonces.
    pub async fn connect(
        url: &str,
        keys: KeyRing,
        entropy: Arc<dyn Entropy>,
    ) -> Result<Self, StoreError> {
        // A ping before each query costs a sixth of the throughput; a broken connection is an error
        // of one request.
        // Every query finds its rows by key: planning it once is right, planning it for each value costs
        // more than running it. Such a plan does not know how few rows are wanted, so that it would read
        // whole tables with helper processes: they are not given.
        let options = PgConnectOptions::from_str(url)?.options([
            ("plan_cache_mode", "force_generic_plan"),
            ("max_parallel_workers_per_gather", "0"),
        ]);
        let pool = PgPoolOptions::new()
            .max_connections(CONNECTIONS)
            .acquire_timeout(PATIENCE)
            .test_before_acquire(false)
            .connect_with(options)
            .await?;
        let (vault, earliest) = (Vault::new(keys, entropy), Earliest::default());
        Ok(Self(Arc::new(Inner { pool, vault, earliest })))
    }

    /// Whether the database answers.
    pub async fn ping(&self) -> Result<(), StoreError> {
        sqlx::query_scalar!(r#"SELECT 1 AS "one!""#).fetch_one(self.pool()).await?;
        Ok(())
    }

    /// The connections at this moment.
    pub fn connections(&self) -> Connections {
        let idle = u32::try_from(self.pool().num_idle()).unwrap_or(u32::MAX);
        Connections { open: self.pool().size(), idle, most: CONNECTIONS }
    }

    /// Waits for queries in flight and closes every connection.
    pub async fn close(&self) {
        self.0.pool.close().await;
    }

    /// The keys.
    pub fn vault(&self) -> &Vault {
        &self.0.vault
    }

    /// What this process has opened of the outbox.
    pub(crate) fn earliest_messages(&self) -> &Earliest {
        &self.0.earliest
    }

    /// Begins a transaction that touches no one person's record.
    pub async fn begin(&self) -> Result<Tx, StoreError> {
        Ok(Tx::new(self.clone(), self.pool().begin().await?))
    }

    /// Begins a transaction that changes a person's record and locks her row, so that acts on one person
    /// come one after the other. While her emergency lock stands, or the record is joined with another of hers
    /// that goes on in its place, it can't be committed, so that a use case that does not think of either keeps
    /// them all the same; what was done before is answered as ever.
    /// [`StoreError::NotFound`] when she is outside the scope.
    pub async fn begin_for(&self, scope: &Scope, person: PersonId) -> Result<Tx, StoreError> {
        let mut tx = self.begin_despite_lock(scope, person).await?;
        let stopped = record_merge::stopped_by(&mut tx, scope, person).await?;
        tx.stop_where(stopped);
        Ok(tx)
    }

    /// Like [`Db::begin_for`] for what also depends on how another's record stands, who is found wherever `there`
    /// reaches. Both rows are locked, always in the same order; the other's lock or retirement stops nothing.
    /// [`StoreError::NotFound`] when either is outside its scope.
    pub async fn begin_for_with(
        &self,
        scope: &Scope,
        person: PersonId,
        (there, other): (&Scope, PersonId),
    ) -> Result<Tx, StoreError> {
        let mut rows = [(person, scope), (other, there)];
        rows.sort_unstable_by_key(|(person, _)| person.uuid());
        let mut tx = self.begin().await?;
        for (person, scope) in rows {
            tx::lock_person(&mut tx, scope, person).await?;
        }
        let stopped = record_merge::stopped_by(&mut tx, scope, person).await?;
        tx.stop_where(stopped);
        Ok(tx)
    }

    /// Begins a transaction that touches what stands between two records and locks both rows, always in the same
    /// order. [`StoreError::NotFound`] when either is outside the scope.
    pub async fn begin_for_both(&self, scope: &Scope, records: Records) -> Result<Tx, StoreError> {
        let mut both = [records.kept(), records.retired()];
        both.sort_unstable_by_key(|person| person.uuid());
        let [first, second] = both;
        let mut tx = self.begin_despite_lock(scope, first).await?;
        tx::lock_person(&mut tx, scope, second).await?;
        Ok(tx)
    }

    /// Begins a transaction that touches a record of the scope despite its lock, and with it the record that goes on
    /// in its place where it is retired: whatever keeps her safe reaches both. Both rows are locked, always in the
    /// same order. Says which record goes on.
    /// [`StoreError::NotFound`] when she is outside the scope.
    pub async fn begin_for_joined(
        &self,
        scope: &Scope,
        person: PersonId,
    ) -> Result<(Tx, Option<PersonId>), StoreError> {
        let mut seen = record_merge::kept(self, scope, person).await?;
        loop {
            let mut rows = vec![(person, scope.clone())];
            rows.extend(seen.map(|kept| (kept, Scope::Own(kept))));
            rows.sort_unstable_by_key(|(person, _)| person.uuid());
            let mut tx = self.begin().await?;
            for (person, scope) in &rows {
                tx::lock_person(&mut tx, scope, *person).await?;
            }
            let now = record_merge::kept_locked(&mut tx, scope, person).await?;
            if now == seen {
                return Ok((tx, now));
            }
            // They were joined or parted in this very moment; as often as that happens it is read again.
            seen = now;
        }
    }

    /// Like [`Db::begin_for`] for what changes nothing of her record, and so goes on while it is locked: keeping what
    /// she types, a letter about her, a use of her key, the lock itself.
    pub async fn begin_despite_lock(
        &self,
        scope: &Scope,
        person: PersonId,
    ) -> Result<Tx, StoreError> {
        let mut tx = self.begin().await?;
        tx::lock_person(&mut tx, scope, person).await?;
        Ok(tx)
    }

    pub(crate) fn pool(&self) -> &PgPool {
        &self.0.pool
    }
}
