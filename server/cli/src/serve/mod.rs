//! Running the portal.

mod back_office;
mod background;
mod carriers;
mod listen;
mod log;
mod scanners;
mod sign_on;
mod supervised;
mod voice;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, bail};
use rustix::process::{DumpableBehavior, set_dumpable_behavior};
use sothon_adapters::clock::SystemClock;
use sothon_adapters::demo_sms::DemoSms;
use sothon_adapters::smpp::{self, TextLink};
use sothon_app::App;
use sothon_app::listen::Sounds;
use sothon_app::port::{DeathRegistry, DemoOutbox, SmsSender};
use sothon_http::{Fingers, Gateway, Portal, gateway_router, metrics_router};
use tokio::net::TcpListener;

use crate::args::{Common, Role, Roles, ServeArgs};
use crate::house::{self, House, Lock, Locked, Place};
use crate::say::say_beside;
use crate::shutdown::Shutdown;

pub(crate) use back_office::keys as back_office_keys;
use background::Senders;
use carriers::{Carriers, TextCarrier, carriers};
pub(crate) use carriers::{death_folder, mail_server, smsc, text_carrier};
pub(crate) use listen::is_free;
pub use listen::{DEMO_BACK_OFFICE_KEY, DEMO_SECRET};
use listen::{Listeners, Proofs};
pub(crate) use sign_on::provider;

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
    fn announce(&self, at: &Addresses, place: &Place, already: bool);
}

/// Where a server answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addresses {
    /// The portal, as browsers see it.
    pub portal: String,
    /// The gateways' listener without its secret; none when it is not served.
    pub gateway: Option<String>,
}

struct Portalling<'a>(&'a Common);

impl Occasion for Portalling<'_> {
    fn is_demo(&self) -> bool {
        false
    }

    async fn prepare(&self, _: &App, _: &Place) -> anyhow::Result<()> {
        Ok(())
    }

    fn announce(&self, at: &Addresses, _: &Place, already: bool) {
        let (words, portal) = (self.0.words(), at.portal.as_str());
        let key = if already { "cli-running-already" } else { "cli-running" };
        say_beside!("{}", words.with(key, &[("address", portal.into())]));
        if let Some(gateway) = &at.gateway {
            say_beside!("{}", words.with("cli-gateway", &[("address", gateway.into())]));
        }
    }
}

/// Asks the running server of this process to stop, as Ctrl-C does.
pub fn stop() -> anyhow::Result<()> {
    crate::shutdown::ask()
}

/// The command `sothon serve`.
pub(crate) fn command(common: &Common, args: &ServeArgs) -> anyhow::Result<()> {
    run(common, args, &Portalling(common))
}

/// Runs the portal until it is told to stop. Another one on the same data folder is announced
/// instead.
pub fn run(common: &Common, args: &ServeArgs, occasion: &impl Occasion) -> anyhow::Result<()> {
    let roles = args.roles();
    stands_on_its_own(common, &roles)?;
    let place = Place::choose(common)?;
    house::become_sothon(&place)?;
    // Its memory holds the keys. The process that reads pictures of fingers has the same user, and could read it else.
    let closed = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    closed.context("closing the memory of this process to all others")?;
    log::begin(args.log, occasion.is_demo());
    let runtime = tokio::runtime::Runtime::new().context("starting the runtime")?;
    runtime.block_on(async {
        let shutdown = Shutdown::listen()?;
        match lock(&place, &roles).await? {
            Locked::Ours(lock) => {
                run_locked(common, args, occasion, place.clone(), lock, shutdown).await
            }
            Locked::Theirs(holder) => match holder.address {
                Some(portal) => {
                    let at = Addresses { portal, gateway: holder.gateway };
                    occasion.announce(&at, &place, true);
                    Ok(())
                }
                None => bail!("waiting for process {}, which uses the data folder", holder.pid),
            },
        }
    })
}

/// A process that does a part of the work shares everything else with the processes that do the rest.
fn stands_on_its_own(common: &Common, roles: &Roles) -> anyhow::Result<()> {
    let missing = [
        ("DATABASE_URL", common.database_url().is_none()),
        ("REDIS_URL", common.redis_url().is_none()),
        ("SOTHON_ORIGIN", common.origin.is_none()),
    ];
    match missing.iter().find(|(_, missing)| *missing) {
        Some((name, _)) if !roles.are_all() => {
            bail!("SOTHON_ROLES names some roles, but {name} is not set, which they share")
        }
        _ => Ok(()),
    }
}

/// Takes the lock, or waits until its holder says where it answers.
async fn lock(place: &Place, roles: &Roles) -> anyhow::Result<Locked> {
    let looks = OTHER_STARTS.as_millis() / LOOK_AGAIN.as_millis();
    for _ in 0..looks {
        match Lock::take_for(place, roles)? {
            Locked::Theirs(holder) if holder.address.is_none() => {
                tokio::time::sleep(LOOK_AGAIN).await;
            }
            locked => return Ok(locked),
        }
    }
    Lock::take_for(place, roles)
}

async fn run_locked(
    common: &Common,
    args: &ServeArgs,
    occasion: &impl Occasion,
    place: Place,
    mut lock: Lock,
    shutdown: Shutdown,
) -> anyhow::Result<()> {
    let carriers = carriers(args)?;
    let listeners = Listeners::bind(args, occasion.is_demo()).await?;
    let at = listeners.addresses(common)?;
    let sign_on = sign_on::sign_on(args, &at.portal)?;
    let fingers = scanners::fingers(args, &place, (at.portal.as_str(), occasion.is_demo()))?;
    let voice = voice::sounds(args, occasion.is_demo())?;
    let house = Arc::new(House::open(common, place, true).await?);
    let served = async {
        let app = house.app(common, &at.portal, occasion.is_demo()).await?;
        let app = App { sign_on, ..app };
        tokio::select! {
            prepared = occasion.prepare(&app, &house.place) => prepared?,
            () = shutdown.clone().wait() => return Ok(()),
        }
        lock.announce(&at.portal, at.gateway.as_deref())?;
        occasion.announce(&at, &house.place, false);
        let work = Work { carriers, roles: args.roles() };
        serve(&house, (app, fingers, voice), listeners, work, shutdown).await
    };
    let served = served.await;
    let house = Arc::into_inner(house).expect("invariant: every task that used it has ended");
    house.close().await.and(served)
}

/// What a process does beside answering requests.
struct Work {
    carriers: Carriers,
    roles: Roles,
}

/// Answers requests until the signal, then finishes what was begun and, where that is its work, seals the audit.
async fn serve(
    house: &Arc<House>,
    (app, fingers, voice): (App, Option<Fingers>, Option<Arc<Sounds>>),
    listeners: Listeners,
    Work { carriers, roles }: Work,
    shutdown: Shutdown,
) -> anyhow::Result<()> {
    let demo = app
        .settings
        .demo
        .then(|| Arc::new(DemoSms::new(Arc::new(SystemClock), Box::new(std::io::stderr()))));
    let deaths = carriers.deaths.map(|deaths| Arc::new(deaths) as Arc<dyn DeathRegistry>);
    let senders = match &demo {
        Some(demo) => {
            // Its people do not exist: nobody calls them.
            let (sms, mail) = (Some(demo.clone() as _), Some(demo.clone() as _));
            Senders { sms, texts: None, mail, deaths, smsc: None }
        }
        None => {
            let (sms, texts) = senders_of_texts(carriers.sms);
            let mail = carriers.mail.map(|mail| Arc::new(mail) as _);
            Senders { sms, texts, mail, deaths, smsc: carriers.smsc }
        }
    };
    let portal = Portal {
        app: app.clone(),
        csrf_key: Arc::new(house.csrf_key),
        networks: listeners.networks.clone(),
        demo: demo.map(|demo| demo as Arc<dyn DemoOutbox>),
        back_office: listeners.back_office.clone(),
        fingers,
        voice,
    };
    let background = background::Background::start(house, &app, senders, &roles);
    let server = answer(listeners, portal, shutdown.clone());
    let too_long = async {
        shutdown.wait().await;
        tokio::time::sleep(PATIENCE).await;
    };
    let served = tokio::select! {
        served = server => served.context("serving requests"),
        () = too_long => {
            tracing::warn!("requests were cut off after {PATIENCE:?}");
            Ok(())
        }
    };
    background.stop().await;
    if !roles.has(Role::Worker) {
        return served; // the worker seals within a second
    }
    let sealed = background::seal_everything(&app).await;
    served.and(sealed)
}

/// Who is given text messages, and the link that carries them, if it is one of ours.
fn senders_of_texts(
    carrier: Option<TextCarrier>,
) -> (Option<Arc<dyn SmsSender>>, Option<TextLink>) {
    match carrier {
        None => (None, None),
        Some(TextCarrier::Http(gateway)) => (Some(Arc::new(gateway)), None),
        Some(TextCarrier::Smsc(settings)) => {
            let (sender, link) = smpp::texts(*settings);
            (Some(Arc::new(sender)), Some(link))
        }
    }
}

/// Answers Prometheus until the signal, if a port is set for it.
async fn show_metrics(
    listener: Option<TcpListener>,
    app: App,
    shutdown: Shutdown,
) -> std::io::Result<()> {
    let Some(listener) = listener else { return Ok(()) };
    tracing::info!(address = %listener.local_addr()?, "metrics are served");
    axum::serve(listener, metrics_router(app)).with_graceful_shutdown(shutdown.wait()).await
}

/// Answers browsers, gateways and Prometheus until the signal.
async fn answer(
    mut listeners: Listeners,
    portal: Portal,
    shutdown: Shutdown,
) -> std::io::Result<()> {
    let metrics = listeners.metrics.take();
    let metrics = show_metrics(metrics, portal.app.clone(), shutdown.clone());
    tokio::try_join!(answer_people(listeners, portal, shutdown), metrics).map(drop)
}

/// Answers browsers and gateways until the signal.
async fn answer_people(
    listeners: Listeners,
    portal: Portal,
    shutdown: Shutdown,
) -> std::io::Result<()> {
    let (app, networks) = (portal.app.clone(), listeners.networks.clone());
    let browsers = answer_browsers(listeners.portal, portal, shutdown.clone());
    let Some((listener, secret)) = listeners.gateway else { return browsers.await };
    let Proofs { voice_secret, signatures, certificates } = listeners.proofs;
    let from = listeners.gateways_from.into();
    let gateway = Gateway { app, secret, voice_secret, signatures, certificates, networks, from };
    let gateways = gateway_router(gateway).into_make_service_with_connect_info::<SocketAddr>();
    let gateways = axum::serve(listener, gateways).with_graceful_shutdown(shutdown.wait());
    tokio::try_join!(browsers, async { gateways.await }).map(drop)
}

/// Answers browsers until the signal; without a listener waits for the signal.
async fn answer_browsers(
    listener: Option<TcpListener>,
    portal: Portal,
    shutdown: Shutdown,
) -> std::io::Result<()> {
    let Some(listener) = listener else {
        shutdown.wait().await;
        return Ok(());
    };
    let portal = sothon_http::router(portal).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, portal).with_graceful_shutdown(shutdown.wait()).await
}

#[cfg(test)]
mod tests {
    use sothon_adapters::smtp;

    use super::*;

    const PORTAL: &str = include_str!("../../../../deploy/systemd/sothon.service");
    const PART: &str = include_str!("../../../../deploy/systemd/sothon@.service");
    const MIGRATION: &str = include_str!("../../../../deploy/systemd/sothon-migrate.service");

    /// What sealing and signing may take on a database that is slow.
    const SEALING: Duration = Duration::from_secs(60);

    fn says<'a>(unit: &'a str, key: &str) -> Option<&'a str> {
        unit.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix('='))
    }

    #[test]
    fn systemd_waits_for_what_a_stop_may_take() {
        let patience = says(PORTAL, "TimeoutStopSec").and_then(|seconds| seconds.parse().ok());
        let patience = patience.map(Duration::from_secs).unwrap();
        assert!(patience >= PATIENCE + smtp::IN_ALL + SEALING, "{patience:?}");
    }

    /// What a unit may not do, line by line.
    fn confinement(unit: &str) -> Vec<&str> {
        let lines = unit.lines().skip_while(|line| *line != "NoNewPrivileges=yes");
        lines.take_while(|line| *line != "[Install]").collect()
    }

    #[test]
    fn a_part_of_the_work_may_do_no_more_than_all_of_it_and_stops_as_patiently() {
        for line in ["ProtectSystem=strict", "PrivateTmp=yes", "SystemCallFilter=@system-service"] {
            assert!(confinement(PART).contains(&line), "{line}");
        }
        assert_eq!(confinement(PART), confinement(PORTAL));
        assert_eq!(says(PART, "TimeoutStopSec"), says(PORTAL, "TimeoutStopSec"));
        assert_eq!(says(PART, "User"), says(PORTAL, "User"));
        assert_eq!(says(PART, "ExecStart"), Some("/usr/bin/sothon serve --roles %i"));
    }

    #[test]
    fn the_owners_password_is_in_no_process_of_the_portals_user() {
        assert_eq!(says(PORTAL, "User"), Some("sothon"));
        assert_eq!(says(MIGRATION, "DynamicUser"), Some("yes"));
        for key in ["User", "Group", "StateDirectory"] {
            assert_eq!(says(MIGRATION, key), None, "{key}");
        }
        assert!(!PORTAL.contains("migrate.env"));
    }
}
