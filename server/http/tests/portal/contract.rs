//! The interface for machines is what its description says, whatever is sent and whoever sends it: asked by a program
//! that knows nothing but the description (Schemathesis, installed by ./check), as the back office's machine, as a
//! partner's, as one with a wrong key and as one with none.

use std::path::Path;
use std::process::{Command, Output};
use std::sync::Arc;

use async_trait::async_trait;
use axum::Router;
use sothon_app::App;
use sothon_app::port::{EphemeralError, EphemeralStore};
use sothon_http::{BackOfficeKeys, Portal, router};
use time::OffsetDateTime;
use tokio::net::TcpListener;

use crate::machine::{Feed, KEY};
use crate::machine_cases::Hospital;

/// How many requests for each address, of those that are made at random. More by `SOTHON_CONTRACT_EXAMPLES`. With
/// `SOTHON_CONTRACT_SECONDS` rounds of them are asked for so long and no longer.
const EXAMPLES: &str = "40";

/// Serves a feed of two batches; its address.
async fn served() -> String {
    let feed = Feed::new().await;
    for person in feed.people {
        feed.decide(person).await;
        feed.form().await;
    }
    let service = feed.service.clone();
    serve(service, feed).await
}

/// The same with a partner's machine; the address and its key.
async fn served_to_a_partner() -> (String, String) {
    let hospital = Hospital::new().await;
    let ephemeral = Arc::new(Uncounted(hospital.app().ephemeral.clone()));
    let app = App { ephemeral, ..hospital.app().clone() };
    let back_office = BackOfficeKeys::read(KEY).ok().map(Arc::new);
    let portal = Portal { app, back_office, ..hospital.portal.portal.clone() };
    let key = hospital.key.clone();
    (serve(router(portal), hospital).await, key)
}

/// Serves on loopback; the address. What owns the database lives as long as it is served.
async fn serve(service: Router, owner: impl Send + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
    let url = format!("http://{}", listener.local_addr().expect("it is bound"));
    tokio::spawn(async move {
        let served = axum::serve(listener, service).await;
        drop(owner);
        served
    });
    url
}

/// Calls are not counted: the program asks more often than a machine may.
struct Uncounted(Arc<dyn EphemeralStore>);

#[async_trait]
impl EphemeralStore for Uncounted {
    async fn put(
        &self,
        key: &str,
        value: &[u8],
        expires_at: OffsetDateTime,
    ) -> Result<(), EphemeralError> {
        self.0.put(key, value, expires_at).await
    }

    async fn get(&self, key: &str) -> Result<Option<Vec<u8>>, EphemeralError> {
        self.0.get(key).await
    }

    async fn remove(&self, key: &str) -> Result<(), EphemeralError> {
        self.0.remove(key).await
    }

    async fn count(&self, _: &str, _: OffsetDateTime) -> Result<u32, EphemeralError> {
        Ok(1)
    }
}

/// Asks the served interface by its own description, showing this key.
async fn asked(url: String, key: Option<String>) -> Output {
    let installed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/test-contract");
    let program = installed.join("bin/schemathesis");
    assert!(program.exists(), "./check installs the program that asks");
    let examples = std::env::var("SOTHON_CONTRACT_EXAMPLES").unwrap_or(EXAMPLES.to_owned());
    let config =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/portal/contract/schemathesis.toml");
    let mut command = Command::new(program);
    command.arg("--config-file").arg(config).arg("run").arg(format!("{url}/api/v1/openapi.json"));
    command.args(["--checks", "all", "--seed", "1", "--no-color", "--continue-on-failure"]);
    command.args(["--max-examples", &examples, "--generation-database", "none"]);
    // A busy machine is no fault.
    command.args(["--request-timeout", "60", "--suppress-health-check", "too_slow"]);
    if let Ok(seconds) = std::env::var("SOTHON_CONTRACT_SECONDS") {
        command.args(["--max-time", &seconds]);
    }
    if let Some(key) = key {
        command.args(["--header", &format!("Authorization: Bearer {key}")]);
    }
    command.current_dir(installed);
    let ran = tokio::task::spawn_blocking(move || command.output()).await.expect("it ends");
    ran.expect("the program starts")
}

/// Says how many addresses were asked how often.
///
/// # Panics
/// With what the program says, when an answer is not what the description says.
fn keeps_its_word(who: &str, ran: &Output) {
    let said = String::from_utf8_lossy(&ran.stdout);
    let error = String::from_utf8_lossy(&ran.stderr);
    assert!(ran.status.success(), "{said}\n{error}");
    assert!(said.contains("Tested: 15"), "every address was asked: {said}");
    let lines = said.lines().map(str::trim);
    let counts = lines.filter(|line| line.starts_with("Tested: ") || line.contains(" generated"));
    println!("{who}: {}", counts.collect::<Vec<_>>().join(", "));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_machine_is_answered_as_described_whatever_it_sends() {
    keeps_its_word("the back office", &asked(served().await, Some(KEY.to_owned())).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_partners_machine_is_answered_as_described_whatever_it_sends() {
    let (url, key) = served_to_a_partner().await;
    keeps_its_word("a partner", &asked(url, Some(key)).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_no_key_or_a_wrong_one_is_refused_as_described() {
    let url = served().await;
    keeps_its_word("no key", &asked(url.clone(), None).await);
    keeps_its_word("a wrong key", &asked(url, Some(KEY.replace('0', "1"))).await);
}
