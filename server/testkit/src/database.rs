//! A database of one test.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use sothon_domain::access::{Actor, Scope};
use sothon_domain::effects::{Clock, Entropy, new_id};
use sothon_domain::person::PersonId;
use sothon_store::{Act, Db, KeyRing, Subject, activation, import};
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use uuid::Uuid;

use crate::server::server;
use crate::{FakeClock, Pensioner, SeededEntropy};

/// An empty, migrated database with clock, entropy and keys.
pub struct TestDb {
    /// The store, connected as the role that serves requests.
    pub db: Db,
    /// Stands still until told.
    pub clock: Arc<FakeClock>,
    /// The same in every run.
    pub entropy: Arc<SeededEntropy>,
    name: String,
}

impl TestDb {
    /// Clones the template. No two tests share anything.
    pub async fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(1);
        let name = format!("test_{}", COUNT.fetch_add(1, Ordering::Relaxed));
        let template = sothon_cluster::DATABASE;
        let mut admin = connect(&server().cluster.superuser_url("postgres")).await;
        for statement in [
            format!("CREATE DATABASE {name} TEMPLATE {template} OWNER {}", sothon_cluster::OWNER),
            format!("GRANT CONNECT ON DATABASE {name} TO {}", sothon_cluster::APP),
        ] {
            let done = sqlx::raw_sql(AssertSqlSafe(statement)).execute(&mut admin).await;
            done.expect("the template can be cloned");
        }
        let entropy = Arc::new(SeededEntropy::default());
        let keys = KeyRing::load(&server().keys).expect("the test keys can be read");
        let url = server().cluster.url(sothon_cluster::APP, &name);
        let db = Db::connect(&url, keys, entropy.clone()).await.expect("the clone takes requests");
        Self { db, clock: Arc::new(FakeClock::default()), entropy, name }
    }

    /// A fresh id.
    pub fn id(&self) -> Uuid {
        new_id(self.clock.as_ref(), self.entropy.as_ref() as &dyn Entropy)
    }

    /// Address for the role that serves requests.
    pub fn app_url(&self) -> String {
        server().cluster.url(sothon_cluster::APP, &self.name)
    }

    /// Address for the role that owns the tables.
    pub fn owner_url(&self) -> String {
        server().cluster.url(sothon_cluster::OWNER, &self.name)
    }

    /// A connection that may do everything: for looking behind the store, and for tampering.
    pub async fn superuser(&self) -> PgConnection {
        connect(&server().cluster.superuser_url(&self.name)).await
    }

    /// A connection as the role that serves requests, without the store.
    pub async fn app(&self) -> PgConnection {
        connect(&self.app_url()).await
    }

    /// Runs statements as superuser.
    pub async fn tamper(&self, sql: &str) {
        let mut connection = self.superuser().await;
        let done = sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(&mut connection).await;
        done.expect("a superuser may do this");
    }

    /// Loads a pensioner the way the back office's files do, with her payments. Unless the test is about her
    /// first sign-in, she has proved before who she is.
    pub async fn add(&self, pensioner: &Pensioner) -> PersonId {
        let actor = Actor::system("testkit");
        let at = self.clock.now();
        let member = pensioner.member(|| self.id());
        let person = member.person.id;
        let mut tx = self.db.begin().await.expect("the database answers");
        let landed = import::people(&mut tx, &[member], import::OnChange::Report, at).await;
        landed.expect("the pensioner is well-formed");
        let payments = pensioner.payments(|| self.id());
        let landed = import::payments(&mut tx, &payments, import::OnChange::Report).await;
        landed.expect("the payments are well-formed");
        if pensioner.activated {
            let done = activation::activate(&mut tx, &Scope::Own(person), person, at).await;
            done.expect("she is registered");
        }
        let detail = Default::default();
        let subject = Subject::Person(person);
        let act = Act { actor: &actor, act: "test.added", subject, at, detail, event: false };
        tx.commit(act).await.expect("the pensioner is new");
        person
    }
}

async fn connect(url: &str) -> PgConnection {
    PgConnection::connect(url).await.expect("the private PostgreSQL of the tests answers")
}
