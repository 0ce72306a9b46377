//! Proof that nothing was lost, doubled or out of order.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::folder::{Folder, Kind};
use super::http::Server;
use super::run::{NONE, hash};

/// What was proved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// Batches, all of those that the server has.
    pub batches: u64,
    /// The numbers of all instructions, each once, in their order.
    pub instructions: Vec<u64>,
    /// How many people they are for.
    pub people: usize,
    /// The sum of all amounts in riel.
    pub sum: i64,
}

impl fmt::Display for Proof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { batches, instructions, people, sum } = self;
        let count = instructions.len();
        write!(
            f,
            "batches   {batches}, numbered without gaps, each with its hash and that before it\n\
             received  {count} instructions for {people} people, none twice, in order per person\n\
             sum       {sum} riel, as every batch says of itself\n\
             server    has the same bytes of every batch, and nothing more waits"
        )
    }
}

/// Looks through every batch that was kept and compares it with the server's.
///
/// # Errors
/// With the first thing that is not as it has to be.
pub fn prove(server: &Server, folder: &Folder) -> Result<Proof> {
    let batches = folder.batches()?;
    let (mut before, mut sum) = (NONE.to_owned(), 0);
    let (mut seen, mut last_of) = (BTreeSet::new(), BTreeMap::new());
    for number in 1..=batches {
        let bytes = folder.read(Kind::Batch, number)?.context("a batch that was kept is gone")?;
        let again = server.ask("GET", &format!("batches/{number}"), "")?.expect(200)?;
        ensure!(again.body == bytes, "the server has another batch {number}");
        let batch: Value = serde_json::from_slice(&bytes)?;
        ensure!(batch["number"] == number, "batch {number} says that it is {}", batch["number"]);
        ensure!(batch["before"] == before.as_str(), "batch {number} follows another");
        before = hash(&bytes);
        let instructions = batch["instructions"].as_array().context("instructions")?;
        ensure!(batch["count"] == instructions.len(), "the count of batch {number} is wrong");
        let amounts = instructions.iter().filter_map(|one| one["order"]["amount"].as_i64());
        let amounts: i64 = amounts.sum();
        ensure!(batch["sum"] == amounts, "the sum of batch {number} is wrong");
        sum += amounts;
        for one in instructions {
            let instruction = one["instruction"].as_u64().context("an instruction has a number")?;
            ensure!(seen.insert(instruction), "instruction {instruction} came twice");
            let person = one["person"]["id"].as_str().context("an instruction has a person")?;
            let earlier = last_of.insert(person.to_owned(), instruction);
            let in_order = earlier.is_none_or(|earlier| earlier < instruction);
            ensure!(in_order, "instruction {instruction} came after a later one of its person");
        }
    }
    let next = server.ask("GET", "batches/next", "")?;
    ensure!(next.status == 204, "something still waits");
    let beyond = server.ask("GET", &format!("batches/{}", batches + 1), "")?;
    ensure!(beyond.status == 404, "the server has a batch that was lost");
    let instructions = seen.into_iter().collect();
    Ok(Proof { batches, instructions, people: last_of.len(), sum })
}
