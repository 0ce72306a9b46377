//! Sends what the back office has decided of cases that wait for it.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::folder::{Folder, Kind};
use super::http::Server;
use super::kill::Kills;
use super::run::{NONE, hash};

/// Sends every list of decisions that lies in the folder, in the order of their numbers, each until its answer is kept.
///
/// # Errors
/// When the server can't be asked or does not take a list, and [`super::Killed`].
pub fn decide(server: &Server, folder: &Folder, kills: &mut Kills) -> Result<()> {
    let mut before = NONE.to_owned();
    for number in 1.. {
        let Some(decided) = folder.read(Kind::Decided, number)? else { break };
        // Written down before it is sent: a second sending says the same.
        if folder.read(Kind::Decisions, number)?.is_none() {
            let list = list(&before, &serde_json::from_slice(&decided)?)?;
            folder.keep(Kind::Decisions, number, list.as_bytes(), kills)?;
        }
        let list = folder.read(Kind::Decisions, number)?.context("a list that was kept is gone")?;
        before = hash(&list);
        if folder.read(Kind::Applied, number)?.is_none() {
            let body = String::from_utf8(list)?;
            let sent = server.send_proved(&format!("decisions/{number}"), &body, &before)?;
            kills.pass()?;
            let answer = sent.read()?.expect(200)?;
            folder.keep(Kind::Applied, number, &answer.body, kills)?;
        }
    }
    Ok(())
}

/// The list with what proves it: the hash of the one before, the count and the sum.
fn list(before: &str, decided: &Value) -> Result<String> {
    let decisions = decided.as_array().context("what was decided is an array")?;
    let sum: i64 = decisions.iter().filter_map(|one| one["amount"].as_i64()).sum();
    let count = decisions.len();
    let list = json!({ "before": before, "count": count, "sum": sum, "decisions": decisions });
    Ok(list.to_string())
}
