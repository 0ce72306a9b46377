//! The interface for machines is what its description says, whatever is sent and whoever sends it: asked by a program
//! that knows nothing but the description (Schemathesis, installed by ./check), as the back office's machine, as one
//! with a wrong key and as one with none.

use std::path::Path;
use std::process::{Command, Output};

use tokio::net::TcpListener;

use crate::machine::{Feed, KEY};

/// How many requests for each address, of those that are made at random. More by `SOTHON_CONTRACT_EXAMPLES`.
const EXAMPLES: &str = "40";

/// Serves a feed of two batches on loopback; its address.
async fn served() -> String {
    let feed = Feed::new().await;
    for person in feed.people {
        feed.decide(person).await;
        feed.form().await;
    }
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
    let url = format!("http://{}", listener.local_addr().expect("it is bound"));
    let service = feed.service.clone();
    // The feed owns the database: it lives as long as it is served.
    tokio::spawn(async move {
        let served = axum::serve(listener, service).await;
        drop(feed);
        served
    });
    url
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
    if let Some(key) = key {
        command.args(["--header", &format!("Authorization: Bearer {key}")]);
    }
    command.current_dir(installed);
    let ran = tokio::task::spawn_blocking(move || command.output()).await.expect("it ends");
    ran.expect("the program starts")
}

/// # Panics
/// With what the program says, when an answer is not what the description says.
fn keeps_its_word(ran: &Output) {
    let said = String::from_utf8_lossy(&ran.stdout);
    let error = String::from_utf8_lossy(&ran.stderr);
    assert!(ran.status.success(), "{said}\n{error}");
    assert!(said.contains("Tested: 8"), "every address was asked: {said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_machine_is_answered_as_described_whatever_it_sends() {
    keeps_its_word(&asked(served().await, Some(KEY.to_owned())).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_no_key_or_a_wrong_one_is_refused_as_described() {
    let url = served().await;
    keeps_its_word(&asked(url.clone(), None).await);
    keeps_its_word(&asked(url, Some(KEY.replace('0', "1"))).await);
}
