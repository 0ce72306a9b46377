//! Use cases on a test's own database.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use sothon_adapters::clock::SystemClock;
use sothon_adapters::entropy::SystemEntropy;
use sothon_adapters::ephemeral::InProcess;
use sothon_adapters::pictures::Jpegs;
use sothon_app::App;
use sothon_app::institution::Institution;
use sothon_app::paper::Desk;
use sothon_app::settings::Settings;
use sothon_domain::casework::LevelTable;
use sothon_domain::effects::{Clock, Entropy};
use sothon_domain::pension::RuleBook;
use sothon_domain::visit::Thresholds;
use sothon_store::{Db, KeyRing};

use crate::server::server;
use crate::{Door, PlainPaper, Shelf, TestDb};

/// The origin that requests of tests come from.
pub const ORIGIN: &str = "http://localhost:8080";

impl TestDb {
    /// Everything a use case needs, standing on this database and this clock.
    pub fn use_cases(&self) -> App {
        app(self.db.clone(), self.clock.clone(), self.entropy.clone())
    }

    /// The use cases of a process that reaches the database through a door, on the clock of this one.
    pub async fn use_cases_through(&self, door: &Door) -> App {
        let keys = KeyRing::load(&self.keys()).expect("the test keys can be read");
        let db = Db::connect(door.url(), keys, self.entropy.clone()).await;
        app(db.expect("the door is open"), self.clock.clone(), self.entropy.clone())
    }

    /// The folder of the keys that open this database's sealed fields.
    pub fn keys(&self) -> PathBuf {
        server().keys.clone()
    }
}

/// The use cases of a second process on the database of a test, by its address and its keys; clock
/// and entropy are the machine's own.
pub async fn attach(url: &str, keys: &Path) -> App {
    let entropy = Arc::new(SystemEntropy);
    let keys = KeyRing::load(keys).expect("the test keys can be read");
    let db = Db::connect(url, keys, entropy.clone()).await.expect("the database takes requests");
    app(db, Arc::new(SystemClock), entropy)
}

fn app(db: Db, clock: Arc<dyn Clock>, entropy: Arc<dyn Entropy>) -> App {
    App {
        db,
        ephemeral: Arc::new(InProcess::new(clock.clone())),
        clock,
        entropy,
        printer: Arc::new(PlainPaper),
        papers: Arc::new(Desk::new(Arc::new(Shelf::default()), Arc::new(Jpegs), None)),
        rules: Arc::new(RuleBook::released()),
        levels: Arc::new(LevelTable::released()),
        sign_on: None,
        watch: Arc::default(),
        settings: Arc::new(Settings {
            origin: ORIGIN.to_owned(),
            institution: Institution::default(),
            short_code: "NSAF".to_owned(),
            hotline: "1288".to_owned(),
            short_dial: "*1288#".to_owned(),
            reply_number: Some("1288".to_owned()),
            anomalies: Thresholds::default(),
            demo: false,
        }),
    }
}
