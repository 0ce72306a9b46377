//! Everything a command needs around the use cases: folders, keys, database, and their end.

mod account;
mod desk;
mod keys;
mod lock;
mod place;

use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Context;
use sothon_adapters::clock::SystemClock;
use sothon_adapters::entropy::SystemEntropy;
use sothon_adapters::ephemeral::{InProcess, Redis};
use sothon_adapters::pdf::PdfPrinter;
use sothon_app::App;
use sothon_app::port::EphemeralStore;
use sothon_app::settings::Settings;
use sothon_cluster::{Cluster, RunAs};
use sothon_domain::effects::Entropy;
use sothon_domain::pension::RuleBook;
use sothon_store::{Db, KeyRing};

pub use account::become_sothon;
pub(crate) use account::prepare;
pub use lock::{Holder, Lock, Locked};
pub use place::Place;

use crate::args::Common;

/// The folders, the keys and the database of this set-up, open.
pub struct House {
    /// Where it lives.
    pub place: Place,
    /// The database as the role that serves requests.
    pub db: Db,
    /// A key that only this set-up has, for the tokens of forms.
    pub csrf_key: [u8; 32],
    cluster: Option<Private>,
}

struct Private {
    settings: sothon_cluster::Settings,
    running: Mutex<Option<Cluster>>,
    stop_at_end: bool,
}

impl House {
    /// Opens everything. With a private database, also makes what is missing and migrates;
    /// `owned` says that nobody else runs it, so that closing stops it.
    pub async fn open(common: &Common, place: Place, owned: bool) -> anyhow::Result<Self> {
        match common.database_url() {
            Some(url) => {
                let keys = KeyRing::load(&place.keys).context("reading the keys")?;
                Self::connect(place, url, keys, None).await
            }
            None => Self::open_private(common, place, owned).await,
        }
    }

    async fn open_private(common: &Common, place: Place, owned: bool) -> anyhow::Result<Self> {
        let keys = keys::open(&place, &SystemEntropy)?;
        let settings = private_settings(common, &place);
        let cluster = start(&settings).await?;
        let url = cluster.app_url();
        let owner_url = cluster.owner_url();
        let running = Mutex::new(Some(cluster));
        let private = Private { settings, running, stop_at_end: owned };
        let opened = async {
            sothon_store::migrate(&owner_url).await.context("migrating the database")?;
            let db = connect(&url, keys).await?;
            Ok(db)
        };
        match opened.await {
            Ok(db) => Ok(Self::new(place, db, Some(private))),
            Err(error) => {
                private.stop().await?;
                Err(error)
            }
        }
    }

    async fn connect(
        place: Place,
        url: &str,
        keys: KeyRing,
        cluster: Option<Private>,
    ) -> anyhow::Result<Self> {
        Ok(Self::new(place, connect(url, keys).await?, cluster))
    }

    fn new(place: Place, db: Db, cluster: Option<Private>) -> Self {
        let csrf_key = keys::form_key(db.vault().codes_key());
        Self { place, db, csrf_key, cluster }
    }

    /// The context of the use cases.
    pub async fn app(&self, common: &Common, origin: &str, demo: bool) -> anyhow::Result<App> {
        let clock = Arc::new(SystemClock);
        let ephemeral: Arc<dyn EphemeralStore> = match common.redis_url() {
            Some(url) => Arc::new(Redis::connect(url).await.context("connecting to REDIS_URL")?),
            None => Arc::new(InProcess::new(clock.clone())),
        };
        let institution = common.institution.institution();
        let settings = Settings {
            institution: institution.context("reading who the institution is")?,
            origin: origin.to_owned(),
            short_code: common.short_code.clone(),
            hotline: common.hotline.clone(),
            short_dial: common.short_dial.clone(),
            reply_number: common.reply_number(demo),
            anomalies: common.anomalies.unwrap_or_default(),
            demo,
        };
        Ok(App {
            db: self.db.clone(),
            ephemeral,
            clock,
            entropy: Arc::new(SystemEntropy),
            printer: Arc::new(PdfPrinter::new().context("reading the fonts of letters")?),
            papers: Arc::new(desk::desk(&common.papers, &self.place)?),
            rules: Arc::new(RuleBook::released()),
            levels: Arc::new(common.level_table()?),
            sign_on: None,
            watch: Arc::default(),
            settings: Arc::new(settings),
        })
    }

    /// Whether the database is this set-up's own.
    pub(crate) fn is_private(&self) -> bool {
        self.cluster.is_some()
    }

    /// Starts the private database again if it has died.
    pub(crate) async fn revive(&self) -> anyhow::Result<()> {
        let Some(private) = &self.cluster else { return Ok(()) };
        let cluster = start(&private.settings).await?;
        *private.running.lock().unwrap_or_else(PoisonError::into_inner) = Some(cluster);
        Ok(())
    }

    /// Closes the connections and stops the private database, unless somebody else runs it.
    pub async fn close(self) -> anyhow::Result<()> {
        self.db.close().await;
        match self.cluster {
            Some(private) => private.stop().await,
            None => Ok(()),
        }
    }
}

impl Private {
    async fn stop(self) -> anyhow::Result<()> {
        let running = self.running.into_inner().unwrap_or_else(PoisonError::into_inner);
        match running {
            Some(cluster) if self.stop_at_end => tokio::task::spawn_blocking(|| cluster.stop())
                .await?
                .context("stopping the private PostgreSQL"),
            _ => Ok(()),
        }
    }
}

async fn connect(url: &str, keys: KeyRing) -> anyhow::Result<Db> {
    let entropy: Arc<dyn Entropy> = Arc::new(SystemEntropy);
    Db::connect(url, keys, entropy).await.context("connecting to the database")
}

async fn start(settings: &sothon_cluster::Settings) -> anyhow::Result<Cluster> {
    let settings = settings.clone();
    tokio::task::spawn_blocking(move || Cluster::start(&settings))
        .await?
        .context("starting the private PostgreSQL")
}

/// The private cluster of this place; started by root it belongs to the user of the whole server.
fn private_settings(common: &Common, place: &Place) -> sothon_cluster::Settings {
    sothon_cluster::Settings {
        binaries: common.postgres_bin.clone(),
        run_as: RunAs::User(account::USER.to_owned()),
        ..sothon_cluster::Settings::kept(place.cluster())
    }
}
