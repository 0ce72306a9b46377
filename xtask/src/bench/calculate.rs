//! Everybody's pension worked out again, by the product's own command.

use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Result, ensure};
use clap::Args;

use super::{date, load_of_the_machine, shell};

/// Times `sothon recompute --all`. Build it in release and let the portal run on the same data folder, so
/// that starting a database is not measured.
#[derive(Args, Debug)]
pub struct Calculate {
    /// The command to time; its data and key folders are those of the environment.
    #[arg(long, default_value = "target/release/sothon")]
    pub sothon: PathBuf,
    /// Runs; the median counts.
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u16).range(1..))]
    pub runs: u16,
}

/// Runs the command and answers with a report to print.
///
/// # Errors
/// When the command fails, and when it does not say the same each time.
#[allow(clippy::disallowed_methods, reason = "a benchmark measures time")]
pub fn calculate(calculate: &Calculate) -> Result<String> {
    let sothon = calculate.sothon.display().to_string();
    let (mut took, mut said) = (Vec::new(), Vec::new());
    for _ in 0..calculate.runs {
        let began = Instant::now();
        said.push(shell(&sothon, &["recompute", "--all", "--language", "en"])?);
        took.push(began.elapsed().as_millis());
    }
    ensure!(said.windows(2).all(|pair| pair[0] == pair[1]), "results differ: {said:?}");
    took.sort_unstable();
    Ok(format!(
        "{}\ncommand   cargo xtask bench calculate --runs {}\nresult    {}\n\
         median    {} ms, of {took:?}\n{}",
        date()?,
        calculate.runs,
        said[0],
        took[took.len() / 2],
        load_of_the_machine()?,
    ))
}
