//! A reference client of the feed to the back office.
//!
//! It pulls the next batch, proves it, keeps it in a folder, acknowledges it, and says that it has carried it out. What
//! was decided of cases that wait for the back office lies in the same folder (`000000001.decided.json`), and it sends it.
//! It may be killed at any moment: whoever starts it again loses nothing and does nothing twice. To show that, it
//! kills itself at random, and afterwards [`prove`] looks through everything.

mod decide;
mod folder;
mod http;
mod kill;
mod prove;
mod run;

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use clap::Args;

pub use decide::decide;
pub use folder::Folder;
pub use http::{Answer, Server};
pub use kill::{Killed, Kills};
pub use prove::{Proof, prove};
pub use run::run;

/// Pulls everything that waits, killing itself on the way, and proves that nothing was lost or done twice.
#[derive(Args, Debug)]
pub struct FeedClient {
    /// Where the portal answers.
    #[arg(long, default_value = "http://localhost:8080")]
    pub url: String,
    /// The file with the key of the back office.
    #[arg(long)]
    pub key_file: PathBuf,
    /// The folder in which batches are kept; a folder of an earlier run is continued.
    #[arg(long)]
    pub folder: PathBuf,
    /// How often it kills itself at most.
    #[arg(long, default_value_t = 10)]
    pub kills: u32,
    /// Where the chance begins; the same number kills at the same points.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// Says too that every instruction was carried out.
    #[arg(long)]
    pub report: bool,
    /// One life: runs until it is done or dies.
    #[arg(long, hide = true)]
    pub one_life: bool,
}

/// Runs the client through all its lives and answers with a report to print.
///
/// # Errors
/// When the server can't be asked, and when anything was lost, doubled, out of order or not what its hash proves.
pub fn feed_client(client: &FeedClient) -> Result<String> {
    let key = std::fs::read_to_string(&client.key_file)
        .with_context(|| format!("reading {}", client.key_file.display()))?;
    let key = key.lines().next().unwrap_or_default().trim();
    let server = Server::new(&client.url, key)?;
    let folder = Folder::open(&client.folder)?;
    if client.one_life {
        let mut kills = Kills::of_the_process(client.seed);
        run(&server, &folder, &mut kills, client.report)?;
        decide(&server, &folder, &mut kills)?;
        return Ok(String::new());
    }
    let mut died = 0;
    while died < client.kills && !live(client, client.seed.wrapping_add(died.into()))? {
        died += 1;
    }
    run(&server, &folder, &mut Kills::never(), client.report)?;
    decide(&server, &folder, &mut Kills::never())?;
    let proof = prove(&server, &folder)?;
    Ok(format!("died      {died} times\n{proof}"))
}

/// One life in a process of its own; whether it came to its end.
#[allow(clippy::disallowed_methods, reason = "the command starts itself")]
fn live(client: &FeedClient, seed: u64) -> Result<bool> {
    let mut life = Command::new(std::env::current_exe()?);
    life.args(["feed-client", "--one-life", "--url", &client.url, "--seed", &seed.to_string()]);
    life.arg("--key-file").arg(&client.key_file).arg("--folder").arg(&client.folder);
    if client.report {
        life.arg("--report");
    }
    let ended = life.output().context("starting a life")?;
    let killed = ended.status.code().is_none();
    let said = String::from_utf8_lossy(&ended.stderr);
    ensure!(killed || ended.status.success(), "a life failed: {said}");
    Ok(!killed)
}
