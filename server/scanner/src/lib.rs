//! A scanner of fingers that do not exist, which speaks MOSIP SBI 0.9.5 (Auth) as a real one does, and fails in every way
//! that is chosen. Its authority bears a name that production refuses. The demo and the tests use it, `sothon` never.

mod asked;
mod certificate;
mod device;
mod fault;
mod keys;
mod page;
mod print;
mod service;

use std::net::Ipv4Addr;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anyhow::{Context, bail, ensure};
use serde::Deserialize;
use serde_json::Value;
use sothon_adapters::entropy::SystemEntropy;
use sothon_domain::effects::Clock;
use tokio::net::TcpListener;

pub use device::Setting;
pub use fault::Fault;
pub use print::{Fingers, Touch};

use asked::Asked;
use device::Device;
use keys::{Certificates, Keys, PortalKey, written};

/// The file with the certificate of the mock's authority.
pub const AUTHORITY: &str = "authority.der";
/// The last port on which a page looks for a scanner.
const LAST_PORT: u16 = 4600;
/// The environment in which a mock has no place.
const PRODUCTION: &str = "Production";
/// What lies on the scanner when it starts.
const FIRST: Setting = Setting { person: 1, finger: None, touch: Touch::Well, fault: None };

/// A mock scanner.
pub struct Scanner {
    device: Mutex<Device>,
    clock: Arc<dyn Clock>,
}

impl Scanner {
    /// One with the keys of `folder`, which are made where there are none, in a second or two. It seals for the newest key in
    /// `keys`, the portal's; the first is made where there is none. What a portal has to believe is written to `folder`:
    /// [`AUTHORITY`] and the list with the mock's model.
    ///
    /// # Errors
    /// When the environment is production, or a file can't be read or written, or is no key.
    pub fn new(
        folder: &Path,
        keys: &Path,
        environment: &str,
        clock: Arc<dyn Clock>,
    ) -> anyhow::Result<Self> {
        may_be_for(environment)?;
        let now = clock.now();
        let own = Keys::of(folder, &SystemEntropy).context("the keys of the scanner")?;
        let portal = PortalKey::of(keys, &SystemEntropy, now).context("the key of the portal")?;
        let certificates = Certificates::of(&own, now)?;
        written(&folder.join(AUTHORITY), &certificates.authority)?;
        written(&folder.join("models.toml"), device::listed().as_bytes())?;
        let device = Device {
            keys: own,
            certificates,
            portal: portal.portal(),
            environment: environment.to_owned(),
            entropy: Box::new(SystemEntropy),
            next: FIRST,
            fingers: Fingers::default(),
            impression: 0,
            before: None,
        };
        Ok(Self { device: Mutex::new(device), clock })
    }

    /// Lays this on the scanner. Its fault is done once, with the next capture; the rest stays.
    pub fn lay(&self, next: Setting) {
        self.device().next = next;
    }

    /// What lies on it now.
    pub fn laid(&self) -> Setting {
        self.device().next
    }

    /// The answer to a capture's request, without waiting for a finger.
    ///
    /// # Errors
    /// When it is no such request, or a key does not sign or seal.
    pub fn capture(&self, asked: &Value) -> anyhow::Result<Value> {
        let asked = Asked::deserialize(asked).context("the request of a capture")?;
        Ok(self.device().captured(&asked, self.clock.now())?.body)
    }

    /// Answers pages at what [`bound`] gave, until it is ended.
    ///
    /// # Errors
    /// When the network fails.
    pub async fn serve(
        self: Arc<Self>,
        (listener, address): (TcpListener, String),
    ) -> anyhow::Result<()> {
        axum::serve(listener, service::router(self, address)).await.context("answering pages")
    }

    fn device(&self) -> MutexGuard<'_, Device> {
        self.device.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A mock proves nothing, so that it refuses to serve where proof counts.
///
/// # Errors
/// For production.
pub fn may_be_for(environment: &str) -> anyhow::Result<()> {
    ensure!(
        !environment.eq_ignore_ascii_case(PRODUCTION),
        "starting the mock scanner: it is proof of nothing, and has no place in {PRODUCTION}"
    );
    Ok(())
}

/// The first free port from `first` to 4600, on the address that the protocol names, and not on `localhost`; with that
/// address, such as `http://127.0.0.1:4501`.
///
/// # Errors
/// When none is free.
pub async fn bound(first: u16) -> anyhow::Result<(TcpListener, String)> {
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
