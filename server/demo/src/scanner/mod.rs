//! `sothon-demo scanner`: a scanner of fingers that do not exist, which speaks MOSIP SBI 0.9.5 (Auth) as a real one does,
//! and fails in every way that a visitor chooses. Its authority bears a name that production refuses.

mod asked;
mod certificate;
mod device;
mod fault;
mod keys;
mod page;
mod print;
mod service;

use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex};

use anyhow::{Context, bail, ensure};
use sothon_adapters::clock::SystemClock;
use sothon_adapters::entropy::SystemEntropy;
use sothon_cli::args::Common;
use sothon_cli::beside;
use sothon_cli::house::{Place, become_sothon};
use sothon_domain::effects::Clock;
use tokio::net::TcpListener;

use device::{Device, Setting};
use keys::{Certificates, Keys, PortalKey, written};
use print::{Fingers, Touch};
use service::Shared;

/// The last port on which a page looks for a scanner.
const LAST_PORT: u16 = 4600;
/// The environment in which a mock has no place.
const PRODUCTION: &str = "Production";

/// What can be typed after `scanner`.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    common: Common,
    /// The first port that is tried, up to 4600.
    #[arg(long, default_value_t = 4501)]
    port: u16,
    /// What the captures are for; never Production.
    #[arg(long, default_value = "Developer")]
    environment: String,
}

/// Serves captures until it is ended.
pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    allowed(&args.environment)?;
    let place = Place::choose(&args.common)?;
    // The portal of the demo has that user, and reads what is written here.
    become_sothon(&place)?;
    let folder = place.data.join("demo").join("scanner");
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let now = clock.now();
    let keys = Keys::of(&folder, &SystemEntropy).context("the keys of the scanner")?;
    let portal =
        PortalKey::of(&place.keys, &SystemEntropy, now).context("the key of the portal")?;
    let certificates = Certificates::of(&keys, now)?;
    let root = folder.join("authority.der");
    written(&root, &certificates.authority)?;
    written(&folder.join("models.toml"), device::listed().as_bytes())?;
    let device = Device {
        keys,
        certificates,
        portal: portal.portal(),
        environment: args.environment.clone(),
        entropy: Box::new(SystemEntropy),
        next: FIRST,
        fingers: Fingers::default(),
        impression: 0,
        before: None,
    };
    let runtime = tokio::runtime::Runtime::new().context("starting the runtime")?;
    runtime.block_on(async {
        let (listener, address) = bound(args.port).await?;
        let words = args.common.words();
        let values =
            [("address", address.as_str().into()), ("root", root.display().to_string().into())];
        beside(format_args!("{}\n", words.with("cli-scanner-running", &values)));
        let shared = Arc::new(Shared { device: Mutex::new(device), clock, address });
        axum::serve(listener, service::router(shared)).await.context("answering pages")
    })
}

/// What lies on the scanner when it starts.
const FIRST: Setting = Setting { person: 1, finger: None, touch: Touch::Well, fault: None };

/// A mock proves nothing, so that it refuses to serve where proof counts.
fn allowed(environment: &str) -> anyhow::Result<()> {
    ensure!(
        !environment.eq_ignore_ascii_case(PRODUCTION),
        "starting the mock scanner: it is proof of nothing, and has no place in {PRODUCTION}"
    );
    Ok(())
}

/// The first free port, on the address that the protocol names, and not on `localhost`.
async fn bound(first: u16) -> anyhow::Result<(TcpListener, String)> {
    for port in first..=LAST_PORT.max(first) {
        if let Ok(listener) = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await {
            let address = listener.local_addr().context("reading the port")?;
            return Ok((listener, format!("http://{address}")));
        }
    }
    bail!("finding a port for the scanner: none is free from {first} to {LAST_PORT}")
}

#[cfg(test)]
mod tests;
