//! Running the portal.

mod background;
mod listen;
mod log;

use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, bail};
use sothon_adapters::clock::SystemClock;
use sothon_adapters::demo_sms::DemoSms;
use sothon_app::App;
use sothon_app::port::{DemoOutbox, SmsSender};
use sothon_http::Portal;
use tokio::net::TcpListener;

use crate::args::{Common, ServeArgs};
use crate::house::{self, House, Lock, Locked, Place};
use crate::shutdown::Shutdown;

pub(crate) use listen::is_free;

/// How long requests in flight may take after the signal to stop.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long another start on the same data folder is waited for: it may have to recover.
const OTHER_STARTS: Duration = Duration::from_secs(120);
/// How often it is looked at.
const LOOK_AGAIN: Duration = Duration::from_millis(100);

/// What differs between the portal and its demo.
pub trait Occasion {
    /// Whether messages are shown instead of sent.
    fn is_demo(&self) -> bool;

    /// What must be done before the first request.
    fn prepare(&self, app: &App, place: &Place) -> impl Future<Output = anyhow::Result<()>> + Send;

    /// Tells the person at the terminal where the portal answers, now or since earlier.
    fn announce(&self, address: &str, place: &Place, already: bool);
}

struct Portalling<'a>(&'a Common);

impl Occasion for Portalling<'_> {
    fn is_demo(&self) -> bool {
        false
    }

    async fn prepare(&self, _: &App, _: &Place) -> anyhow::Result<()> {
        Ok(())
    }

    fn announce(&self, address: &str, _: &Place, already: bool) {
        let key = if already { "cli-running-already" } else { "cli-running" };
        eprintln!("{}", self.0.words().with(key, &[("address", address.into())]));
    }
}

/// The command `sothon serve`.
pub(crate) fn command(common: &Common, args: &ServeArgs) -> anyhow::Result<()> {
    run(common, args, &Portalling(common))
}

/// Runs the portal until it is told to stop. Another one on the same data folder is announced
/// instead.
pub fn run(common: &Common, args: &ServeArgs, occasion: &impl Occasion) -> anyhow::Result<()> {
    let place = Place::choose(common)?;
    house::become_sothon(&place)?;
    log::begin(args.log, occasion.is_demo());
    let runtime = tokio::runtime::Runtime::new().context("starting the runtime")?;
    runtime.block_on(async {
        let shutdown = Shutdown::listen()?;
        match lock(&place).await? {
            Locked::Ours(lock) => {
                run_locked(common, args, occasion, place.clone(), lock, shutdown).await
            }
            Locked::Theirs(holder) => match holder.address {
                Some(address) => {
                    occasion.announce(&address, &place, true);
                    Ok(())
                }
                None => bail!("waiting for process {}, which uses the data folder", holder.pid),
            },
        }
    })
}

/// Takes the lock, or waits until its holder says where it answers.
async fn lock(place: &Place) -> anyhow::Result<Locked> {
    let looks = OTHER_STARTS.as_millis() / LOOK_AGAIN.as_millis();
    for _ in 0..looks {
        match Lock::take(place)? {
            Locked::Theirs(holder) if holder.address.is_none() => {
                tokio::time::sleep(LOOK_AGAIN).await;
            }
            locked => return Ok(locked),
        }
    }
    Lock::take(place)
}

async fn run_locked(
    common: &Common,
    args: &ServeArgs,
    occasion: &impl Occasion,
    place: Place,
    mut lock: Lock,
    shutdown: Shutdown,
) -> anyhow::Result<()> {
    let listener = listen::bind(args).await?;
    let port = listener.local_addr().context("reading the port")?.port();
    let address = common.origin.clone().unwrap_or_else(|| format!("http://localhost:{port}"));
    let address = address.trim_end_matches('/').to_owned();
    let house = Arc::new(House::open(common, place, true).await?);
    let served = async {
        let app = house.app(common, &address, occasion.is_demo()).await?;
        tokio::select! {
            prepared = occasion.prepare(&app, &house.place) => prepared?,
            () = shutdown.clone().wait() => return Ok(()),
        }
        lock.announce(&address)?;
        occasion.announce(&address, &house.place, false);
        serve(&house, app, listener, shutdown).await
    };
    let served = served.await;
    let house = Arc::into_inner(house).expect("invariant: every task that used it has ended");
    house.close().await.and(served)
}

/// Answers requests until the signal, then finishes what was begun and seals the audit.
async fn serve(
    house: &Arc<House>,
    app: App,
    listener: TcpListener,
    shutdown: Shutdown,
) -> anyhow::Result<()> {
    let demo = app
        .settings
        .demo
        .then(|| Arc::new(DemoSms::new(Arc::new(SystemClock), Box::new(std::io::stderr()))));
    let sender = demo.clone().map(|demo| demo as Arc<dyn SmsSender>);
    let portal = Portal {
        app: app.clone(),
        csrf_key: Arc::new(house.csrf_key),
        demo: demo.map(|demo| demo as Arc<dyn DemoOutbox>),
    };
    let background = background::Background::start(house, &app, sender);
    let server = axum::serve(listener, sothon_http::router(portal))
        .with_graceful_shutdown(shutdown.clone().wait());
    let too_long = async {
        shutdown.wait().await;
        tokio::time::sleep(PATIENCE).await;
    };
    let served = tokio::select! {
        served = async { server.await } => served.context("serving requests"),
        () = too_long => {
            tracing::warn!("requests were cut off after {PATIENCE:?}");
            Ok(())
        }
    };
    background.stop().await;
    let sealed = background::seal_everything(&app).await;
    served.and(sealed)
}
