//! A real SMPP centre (npm's smpp, installed by ./check) that lives as long as one test.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use serde_json::Value;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, Lines};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};
use tokio::time::timeout;

const SCRIPT: &str = include_str!("centre.mjs");

/// Nothing that a peer does takes as long.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

/// A centre on a port of its own.
pub(crate) struct Centre {
    pub(crate) port: u16,
    /// Who wrote each unit so far, in hexadecimal: `read` what the other side wrote, `wrote` what the centre did.
    pub(crate) units: Vec<(&'static str, String)>,
    orders: ChildStdin,
    lines: Lines<BufReader<ChildStdout>>,
    _child: Child,
}

/// Where ./check has put what these tests speak to.
pub(crate) fn installed() -> PathBuf {
    let installed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/test-peers");
    assert!(installed.join("installed.txt").is_file(), "./check installs the peers");
    installed
}

impl Centre {
    /// Starts one and waits until it takes connections.
    pub(crate) async fn start() -> Self {
        let mut child = Command::new("node")
            .args(["--input-type=module", "-e", SCRIPT])
            .current_dir(installed())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .expect("nodejs is installed (./check installs it)");
        let orders = child.stdin.take().expect("it is piped");
        let lines = BufReader::new(child.stdout.take().expect("it is piped")).lines();
        let mut centre = Self { port: 0, units: Vec::new(), orders, lines, _child: child };
        let port = centre.said("port").await.as_u64().expect("a number");
        centre.port = u16::try_from(port).expect("a port");
        centre
    }

    /// Tells it what to do.
    pub(crate) async fn order(&mut self, what: &Value) {
        let line = format!("{what}\n");
        self.orders.write_all(line.as_bytes()).await.expect("the centre listens");
        self.orders.flush().await.expect("the centre listens");
    }

    /// Tells it how to behave from now on, and waits until it does: what it reads elsewhere may come sooner.
    pub(crate) async fn told(&mut self, how: Value) {
        self.order(&serde_json::json!({ "told": how })).await;
        self.said("heeded").await;
    }

    /// What it says next of this; what it says of anything else is passed over.
    pub(crate) async fn said(&mut self, what: &str) -> Value {
        let said = timeout(PATIENCE, self.next(what)).await;
        said.unwrap_or_else(|_| panic!("the centre says nothing of {what}"))
    }

    async fn next(&mut self, what: &str) -> Value {
        loop {
            let line = self.lines.next_line().await;
            let line = line.expect("the centre speaks").expect("the centre runs");
            let mut said: Value = serde_json::from_str(&line).expect("it speaks JSON");
            for way in ["read", "wrote"] {
                if let Some(unit) = said.get(way).and_then(Value::as_str) {
                    self.units.push((way, unit.to_owned()));
                }
            }
            if let Some(found) = said.get_mut(what) {
                return found.take();
            }
        }
    }

    /// What the newest unit of the other side holds, in hexadecimal and without its head.
    pub(crate) fn newest(&self) -> &str {
        let unit = self.units.iter().rev().find(|(way, _)| *way == "read");
        &unit.expect("something was heard").1[32..]
    }
}
