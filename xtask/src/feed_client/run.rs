//! One life of the client.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::folder::{Folder, Kind};
use super::http::{Answer, Server};
use super::kill::Kills;

/// The hash that stands before the first batch.
pub(super) const NONE: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// Pulls, keeps and acknowledges until nothing waits; then says what it has not said yet, if it is to.
///
/// # Errors
/// When the server can't be asked or sends something else than it proves, and [`super::Killed`].
pub fn run(server: &Server, folder: &Folder, kills: &mut Kills, report: bool) -> Result<()> {
    loop {
        kills.pass()?;
        let answer = server.ask("GET", "batches/next", "")?;
        kills.pass()?;
        if answer.status == 204 {
            break;
        }
        let answer = answer.expect(200)?;
        let (number, hash) = proved(&answer, folder)?;
        match folder.read(Kind::Batch, number)? {
            // Killed between keeping and acknowledging: it is the same batch, and it is not carried out twice.
            Some(kept) => ensure!(kept == answer.body, "batch {number} has changed"),
            None => folder.keep(Kind::Batch, number, &answer.body, kills)?,
        }
        kills.pass()?;
        let body = json!({ "hash": hash }).to_string();
        let sent = server.send("POST", &format!("batches/{number}/acknowledgement"), &body)?;
        kills.pass()?;
        sent.read()?.expect(200)?;
    }
    if report { say(server, folder, kills) } else { Ok(()) }
}

/// The number and the hash of a batch that is the one after those that were kept, or the last of them once more.
fn proved(answer: &Answer, folder: &Folder) -> Result<(u64, String)> {
    let hash = hash(&answer.body);
    ensure!(answer.header("sothon-batch-hash") == Some(&hash), "a batch was damaged on its way");
    let batch: Value = serde_json::from_slice(&answer.body).context("a batch is JSON")?;
    let number = batch["number"].as_u64().context("a batch has a number")?;
    let kept = folder.batches()?;
    ensure!(number == kept || number == kept + 1, "batch {number} follows {kept}");
    let before = match number.checked_sub(1) {
        None | Some(0) => NONE.to_owned(),
        Some(before) => {
            let before = folder.read(Kind::Batch, before)?;
            hash_of(before.as_deref())?
        }
    };
    ensure!(batch["before"] == before.as_str(), "batch {number} follows another than ours");
    Ok((number, hash))
}

fn hash_of(kept: Option<&[u8]>) -> Result<String> {
    kept.map(hash).context("a batch that was kept is gone")
}

/// SHA-256 in hexadecimal.
pub(super) fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Says of each kept batch that all of it was carried out on the day of its decision; the report has its number.
fn say(server: &Server, folder: &Folder, kills: &mut Kills) -> Result<()> {
    for number in 1..=folder.batches()? {
        if folder.read(Kind::Taken, number)?.is_some() {
            continue;
        }
        // Written down before it is sent: a second sending says the same.
        if folder.read(Kind::Report, number)?.is_none() {
            let batch =
                folder.read(Kind::Batch, number)?.context("a batch that was kept is gone")?;
            let written = carried_out(&serde_json::from_slice(&batch)?)?;
            folder.keep(Kind::Report, number, written.as_bytes(), kills)?;
        }
        let body = folder.read(Kind::Report, number)?.context("a report that was kept is gone")?;
        let body = String::from_utf8(body)?;
        let sent = server.send("POST", &format!("reports/{number}"), &body)?;
        kills.pass()?;
        sent.read()?.expect(200)?;
        folder.keep(Kind::Taken, number, b"taken\n", kills)?;
    }
    Ok(())
}

fn carried_out(batch: &Value) -> Result<String> {
    let instructions = batch["instructions"].as_array().context("a batch has instructions")?;
    let results = instructions.iter().map(|one| {
        json!({
            "instruction": one["instruction"], "outcome": "executed", "on": one["decided_on"],
        })
    });
    Ok(json!({ "results": results.collect::<Vec<_>>() }).to_string())
}
