//! The ports of the portal and of the gateways.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use anyhow::{Context, anyhow, bail, ensure};
use ipnet::IpNet;
use sothon_http::{BackOfficeKeys, Fingerprint, Networks, Signatures};
use tokio::net::TcpListener;

use super::{Addresses, back_office};
use crate::args::{Common, Role, ServeArgs};

/// The ports tried when none was asked for. 8081 belongs to the gateways.
const TRIED: [u16; 9] = [8080, 8082, 8083, 8084, 8085, 8086, 8087, 8088, 8089];

/// The same for the gateways, after the portal has its port.
const TRIED_FOR_GATEWAYS: [u16; 9] = [8081, 8082, 8083, 8084, 8085, 8086, 8087, 8088, 8089];

/// The secret part of the demo's gateway addresses, unless another is given.
pub const DEMO_SECRET: &str = "demo";

/// The same for its voice gateways.
const DEMO_VOICE_SECRET: &str = "demo-voice";

/// The key that the demo's back office shows, unless a file with others is given. Everybody knows it: the people of the
/// demo do not exist.
pub const DEMO_BACK_OFFICE_KEY: &str = "demo-of-the-back-office-no-secret";

/// What the server listens on.
pub(super) struct Listeners {
    /// Browsers and partners' machines; none where that is no role of this process.
    pub(super) portal: Option<TcpListener>,
    /// Gateways, with the secret part of their addresses; none without a secret, or where that is no role of this
    /// process.
    pub(super) gateway: Option<(TcpListener, Arc<str>)>,
    /// Prometheus; none where no port is set.
    pub(super) metrics: Option<TcpListener>,
    /// How gateways prove themselves besides.
    pub(super) proofs: Proofs,
    /// What lies between browsers and us.
    pub(super) networks: Arc<Networks>,
    /// From where gateways call; empty when from anywhere.
    pub(super) gateways_from: Vec<IpNet>,
    /// The keys of the back office's machine, which asks at the portal's port.
    pub(super) back_office: Option<Arc<BackOfficeKeys>>,
}

/// How gateways prove themselves besides the secret of most addresses.
pub(super) struct Proofs {
    /// The secret part of the address of voice gateways; none where there is no voice.
    pub(super) voice_secret: Option<Arc<str>>,
    /// Which of them sign what they send.
    pub(super) signatures: Arc<Signatures>,
    /// The certificates that they show; empty when none is asked for.
    pub(super) certificates: Arc<[Fingerprint]>,
}

impl Proofs {
    fn of(args: &ServeArgs, demo: bool) -> anyhow::Result<Self> {
        let voice_secret = args.voice_secret.as_deref().or(demo.then_some(DEMO_VOICE_SECRET));
        ensure!(
            voice_secret.is_none() || voice_secret != args.gateway_secret.as_deref(),
            "SOTHON_VOICE_SECRET is SOTHON_GATEWAY_SECRET: a voice gateway needs one of its own"
        );
        Ok(Self {
            voice_secret: voice_secret.map(Arc::from),
            signatures: Arc::new(signatures(args)?),
            certificates: args.gateway_certificates().into(),
        })
    }
}

/// How gateways sign what they send, as a file says that nobody else may read; none do without it.
fn signatures(args: &ServeArgs) -> anyhow::Result<Signatures> {
    let Some(file) = args.gateway_signatures() else { return Ok(Signatures::default()) };
    let shown = file.display();
    let text = back_office::closed(file)
        .with_context(|| format!("SOTHON_GATEWAY_SIGNATURES: reading {shown}"))?;
    Signatures::read(&text).map_err(|fault| anyhow!("SOTHON_GATEWAY_SIGNATURES: {shown}: {fault}"))
}

impl Listeners {
    /// The ports asked for, or else the first free ones.
    pub(super) async fn bind(args: &ServeArgs, demo: bool) -> anyhow::Result<Self> {
        let back_office = match (back_office::keys(args, demo)?, demo) {
            (None, true) => back_office::of_demo(),
            (keys, _) => keys,
        };
        if back_office.is_none() {
            tracing::warn!("no key of the back office is set: its instructions wait");
        }
        let proofs = Proofs::of(args, demo)?;
        let roles = args.roles();
        let portal = match roles.has(Role::Web) {
            true => Some(bind_to(args.bind, args.port, &TRIED).await?),
            false => None,
        };
        let gateway = match roles.has(Role::Ussd) {
            true => gateways(args, demo).await?,
            false => None,
        };
        let metrics = match args.metrics_port {
            Some(port) => Some(bind_to(args.metrics_bind, Some(port), &[]).await?),
            None => None,
        };
        let networks = Arc::new(args.networks());
        let gateways_from = args.gateway_networks();
        Ok(Self { portal, gateway, metrics, proofs, networks, gateways_from, back_office })
    }

    /// Where they answer; gateways are expected on this machine or behind its proxy.
    pub(super) fn addresses(&self, common: &Common) -> anyhow::Result<Addresses> {
        let local = |listener: &TcpListener| {
            let address = listener.local_addr().context("reading the port")?;
            anyhow::Ok(format!("http://localhost:{}", address.port()))
        };
        let portal = match (&common.origin, &self.portal) {
            (Some(origin), _) => origin.trim_end_matches('/').to_owned(),
            (None, Some(portal)) => local(portal)?,
            (None, None) => bail!("SOTHON_ORIGIN is not set, and this process serves no pages"),
        };
        let gateway = self.gateway.as_ref().map(|(listener, _)| local(listener)).transpose()?;
        Ok(Addresses { portal, gateway })
    }
}

/// The gateways' port, if a secret is set.
async fn gateways(args: &ServeArgs, demo: bool) -> anyhow::Result<Option<(TcpListener, Arc<str>)>> {
    let Some(secret) = args.gateway_secret.as_deref().or(demo.then_some(DEMO_SECRET)) else {
        tracing::warn!("no secret for gateways is set: the phone service is not served");
        return Ok(None);
    };
    let port = bind_to(args.bind, args.gateway_port, &TRIED_FOR_GATEWAYS).await?;
    Ok(Some((port, Arc::from(secret))))
}

async fn bind_to(bind: IpAddr, asked: Option<u16>, tried: &[u16]) -> anyhow::Result<TcpListener> {
    if let Some(port) = asked {
        let address = SocketAddr::new(bind, port);
        return TcpListener::bind(address).await.with_context(|| format!("listening on {address}"));
    }
    for port in tried {
        if let Ok(listener) = TcpListener::bind(SocketAddr::new(bind, *port)).await {
            return Ok(listener);
        }
    }
    let any = SocketAddr::new(bind, 0);
    TcpListener::bind(any).await.with_context(|| format!("listening on {bind}"))
}

/// Whether the port asked for, or 8080, could be listened on; and which one it is.
pub(crate) fn is_free(args: &ServeArgs) -> (u16, bool) {
    let port = args.port.unwrap_or(TRIED[0]);
    (port, std::net::TcpListener::bind(SocketAddr::new(args.bind, port)).is_ok())
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::args::{Cli, Command};

    /// Which of the portal's and the gateways' ports a process of these arguments listens on.
    async fn listens(more: &[&str]) -> (bool, bool) {
        let secret = ["sothon", "serve", "--gateway-secret", "0123456789abcdef"];
        let ports = ["--port", "0", "--gateway-port", "0"];
        let cli =
            Cli::try_parse_from([&secret[..], &ports, more].concat()).expect("it can be typed");
        let Command::Serve(args) = cli.command else { panic!("it is another command") };
        let bound = Listeners::bind(&args, false).await.expect("ports are free");
        (bound.portal.is_some(), bound.gateway.is_some())
    }

    #[tokio::test]
    async fn a_process_listens_for_its_roles_alone() {
        assert_eq!(listens(&[]).await, (true, true));
        assert_eq!(listens(&["--roles", "web"]).await, (true, false));
        assert_eq!(listens(&["--roles", "ussd,worker"]).await, (false, true));
        assert_eq!(listens(&["--roles", "worker"]).await, (false, false));
    }
}
