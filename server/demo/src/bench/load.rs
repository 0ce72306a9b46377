//! Many callers at once, each answer checked, and what they waited.

use std::net::Ipv4Addr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use reqwest::header::{COOKIE, LOCATION};
use reqwest::{Client, StatusCode, redirect};
use sothon_cli::serve::{Addresses, DEMO_SECRET};
use tokio::sync::Mutex;
use tokio::task::JoinSet;

use super::{submit, ussd};

/// One run.
#[derive(Debug, Clone)]
pub(super) enum Load {
    Submit(Vec<submit::Sender>),
    Ussd(Vec<ussd::Dialler>),
}

/// A client of the server.
#[derive(Debug, Clone)]
pub(super) struct Caller {
    client: Client,
    portal: String,
    gateway: String,
    /// How many have called from an address of their own.
    callers: Arc<AtomicU32>,
}

/// The network of benchmarks (RFC 2544). Every form comes from another address of it, as those of people do;
/// the server believes its own machine as it believes a proxy.
const ADDRESSES: Ipv4Addr = Ipv4Addr::new(198, 18, 0, 0);
const FORWARDED: &str = "x-forwarded-for";

impl Caller {
    pub(super) fn new(at: &Addresses) -> anyhow::Result<Self> {
        // The client is built with the TLS of our own senders and asks for this, also for plain HTTP. An error
        // says that it is there already.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = Client::builder().redirect(redirect::Policy::none()).no_proxy().build()?;
        let gateway = at.gateway.as_ref().context("the gateways' listener is not there")?;
        let gateway = format!("{gateway}/ussd/africas-talking/{DEMO_SECRET}");
        Ok(Self { client, portal: at.portal.clone(), gateway, callers: Arc::default() })
    }

    fn form(&self, path: &str, cookie: &str, form: &[(&str, String)]) -> reqwest::RequestBuilder {
        let number = self.callers.fetch_add(1, Ordering::Relaxed) % (1 << 17);
        let from = Ipv4Addr::from_bits(ADDRESSES.to_bits() + number).to_string();
        let request = self.client.post(format!("{}{path}", self.portal));
        request.header(COOKIE, cookie).header(FORWARDED, from).form(form)
    }

    /// Posts a form and answers how it was answered.
    pub(super) async fn status_of(
        &self,
        path: &str,
        cookie: &str,
        form: &[(&str, String)],
    ) -> anyhow::Result<StatusCode> {
        let answer = self.form(path, cookie, form).send().await?;
        let status = answer.status();
        answer.bytes().await?;
        Ok(status)
    }

    pub(super) async fn get(&self, path: &str, cookie: &str) -> anyhow::Result<String> {
        let page = self.client.get(format!("{}{path}", self.portal)).header(COOKIE, cookie);
        Ok(page.send().await?.error_for_status()?.text().await?)
    }

    /// Posts a form and answers where it leads.
    pub(super) async fn post(
        &self,
        path: &str,
        cookie: &str,
        form: &[(&str, String)],
    ) -> anyhow::Result<String> {
        let answer = self.form(path, cookie, form).send().await?;
        ensure!(answer.status().is_redirection(), "answered {}", answer.status());
        let location = answer.headers().get(LOCATION).context("it leads nowhere")?;
        Ok(location.to_str()?.to_owned())
    }

    /// Posts a form that is not taken and answers the page that comes back.
    pub(super) async fn post_in_vain(
        &self,
        path: &str,
        cookie: &str,
        form: &[(&str, String)],
    ) -> anyhow::Result<String> {
        let answer = self.form(path, cookie, form).send().await?;
        ensure!(answer.status().is_success(), "answered {}", answer.status());
        Ok(answer.text().await?)
    }

    pub(super) async fn gateway(&self, form: &[(&str, String)]) -> anyhow::Result<String> {
        let answer = self.client.post(&self.gateway).form(form).send().await?;
        Ok(answer.error_for_status()?.text().await?)
    }
}

/// What one run measured.
struct Measured {
    per_second: u128,
    median: Duration,
    slowest_of_99: Duration,
}

/// Runs every load and says what the median run measured.
pub(super) async fn measure(
    loads: Vec<Load>,
    caller: &Caller,
    connections: usize,
) -> anyhow::Result<String> {
    let mut runs = Vec::new();
    for load in loads {
        runs.push(run(caller, load, connections).await?);
    }
    runs.sort_by_key(|run| run.per_second);
    let all: Vec<String> = runs.iter().map(|run| run.per_second.to_string()).collect();
    let Measured { per_second, median, slowest_of_99 } = &runs[runs.len() / 2];
    Ok(format!(
        "median    {per_second} a second, half within {median:.1?}, 99 % within {slowest_of_99:.1?}\n\
         runs      {} a second, {connections} connections, the callers in the same process",
        all.join(", ")
    ))
}

/// What one caller does in a run.
enum Job {
    Send(submit::Ready),
    Call(ussd::Dialler),
}

impl Job {
    /// Does it and says how long each answer took.
    async fn done(self, caller: &Caller) -> anyhow::Result<Vec<Duration>> {
        let mut waited = Vec::new();
        match self {
            Self::Send(ready) => waited.push(timed(submit::send(caller, ready)).await?),
            Self::Call(dialler) => {
                for step in dialler.steps() {
                    waited.push(timed(ussd::step(caller, &dialler, &step)).await?);
                }
            }
        }
        Ok(waited)
    }
}

async fn run(caller: &Caller, load: Load, connections: usize) -> anyhow::Result<Measured> {
    let mut jobs = Vec::new();
    match load {
        Load::Ussd(diallers) => jobs.extend(diallers.into_iter().map(Job::Call)),
        Load::Submit(senders) => {
            for sender in senders {
                jobs.push(Job::Send(submit::open(caller, sender).await?));
            }
        }
    }
    let jobs = Arc::new(Mutex::new(jobs));
    let begun = now();
    let mut callers = JoinSet::new();
    for _ in 0..connections {
        let (caller, jobs) = (caller.clone(), Arc::clone(&jobs));
        callers.spawn(async move { work(&caller, &jobs).await });
    }
    let mut waited = Vec::new();
    while let Some(worked) = callers.join_next().await {
        waited.extend(worked.context("a caller")??);
    }
    let took = now() - begun;
    waited.sort_unstable();
    let per_second = waited.len() as u128 * 1_000 / took.as_millis().max(1);
    Ok(Measured { per_second, median: within(&waited, 50)?, slowest_of_99: within(&waited, 99)? })
}

/// Within how long so many of a hundred were answered; the shortest waiting stands first.
pub(super) fn within(waited: &[Duration], percent: usize) -> anyhow::Result<Duration> {
    waited.get(waited.len() * percent / 100).copied().context("nothing was measured")
}

/// Takes one job after the other until none is left.
async fn work(caller: &Caller, jobs: &Mutex<Vec<Job>>) -> anyhow::Result<Vec<Duration>> {
    let mut waited = Vec::new();
    loop {
        let Some(job) = jobs.lock().await.pop() else { return Ok(waited) };
        waited.extend(job.done(caller).await?);
    }
}

pub(super) async fn timed(
    act: impl Future<Output = anyhow::Result<()>>,
) -> anyhow::Result<Duration> {
    let begun = now();
    act.await?;
    Ok(now() - begun)
}

#[expect(clippy::disallowed_methods, reason = "a benchmark measures real time")]
pub(super) fn now() -> Instant {
    Instant::now()
}
