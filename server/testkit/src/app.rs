//! Use cases on a test's own database.

use std::sync::Arc;

use sothon_adapters::ephemeral::InProcess;
use sothon_app::App;
use sothon_app::settings::Settings;
use sothon_domain::pension::RuleBook;

use crate::TestDb;

/// The origin that requests of tests come from.
pub const ORIGIN: &str = "http://localhost:8080";

impl TestDb {
    /// Everything a use case needs, standing on this database and this clock.
    pub fn use_cases(&self) -> App {
        App {
            db: self.db.clone(),
            ephemeral: Arc::new(InProcess::new(self.clock.clone())),
            clock: self.clock.clone(),
            entropy: self.entropy.clone(),
            rules: Arc::new(RuleBook::released()),
            settings: Arc::new(Settings {
                origin: ORIGIN.to_owned(),
                short_code: "NSAF".to_owned(),
                hotline: "1288".to_owned(),
                demo: false,
            }),
        }
    }
}
