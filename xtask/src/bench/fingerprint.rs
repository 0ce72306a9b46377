//! How well our engine tells fingers apart, by the program that its crate has for this.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use clap::Args;

use super::{date, load_of_the_machine};
use crate::root;

/// Compares every picture of a folder with every other one: errors at given rates of false matches, sessions of
/// three tries, times, memory, and whether all comes out the same the other way round and on other threads.
#[derive(Args, Debug)]
pub struct Fingerprint {
    /// Pictures `FINGER_IMPRESSION.png`, or minutiae of another engine `FINGER_IMPRESSION.iso`.
    pub folder: PathBuf,
    /// Pixels per inch of all pictures.
    #[arg(long, default_value_t = 500, value_parser = clap::value_parser!(u16).range(490..=580))]
    pub ppi: u16,
    /// Where the score of each pair is written; in target/fingerprint, by the folder's name, where none is named.
    #[arg(long)]
    pub scores: Option<PathBuf>,
}

/// Builds the engine in release, measures on one thread, and answers with a report to print.
///
/// # Errors
/// When the folder is not there, the engine can't be built, or a file of the folder is no picture of one finger.
pub fn fingerprint(order: &Fingerprint) -> Result<String> {
    let folder = order.folder.canonicalize();
    let folder = folder.with_context(|| format!("no folder {}", order.folder.display()))?;
    let scores = scores(order, &folder)?;
    if let Some(above) = scores.parent() {
        std::fs::create_dir_all(above).with_context(|| above.display().to_string())?;
    }
    let said = measured(order, &folder, &scores)?;
    Ok(format!(
        "{}\ncommand   cargo xtask bench fingerprint {} --ppi {}\n{said}\nscores    {}\n{}, one thread",
        date()?,
        order.folder.display(),
        order.ppi,
        scores.display(),
        load_of_the_machine()?,
    ))
}

/// The file of scores, from the root of the disk, so that it does not matter where the program runs.
fn scores(order: &Fingerprint, folder: &Path) -> Result<PathBuf> {
    if let Some(file) = &order.scores {
        return std::path::absolute(file).with_context(|| file.display().to_string());
    }
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    Ok(root().join("target/fingerprint").join(format!("{name}.scores")))
}

fn measured(order: &Fingerprint, folder: &Path, scores: &Path) -> Result<String> {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(root()).args(["run", "--quiet", "--release", "--locked"]);
    cargo.args(["-p", "sothon-fingerprint", "--example", "accuracy"]);
    cargo.env("FINGERPRINTS", folder).env("SCORES", scores).env("PPI", order.ppi.to_string());
    // Pictures that give no template are named while it runs.
    let output = cargo.stderr(Stdio::inherit()).output().context("cargo run")?;
    ensure!(output.status.success(), "the engine's program failed; it says above why");
    Ok(String::from_utf8_lossy(&output.stdout).trim_end().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(folder: &str, scores: Option<&str>) -> Fingerprint {
        Fingerprint { folder: folder.into(), ppi: 500, scores: scores.map(Into::into) }
    }

    #[test]
    fn scores_are_written_where_one_says_or_by_the_name_of_the_folder() {
        let folder = Path::new("/prints/optical");
        let usual = scores(&order("optical", None), folder).unwrap();
        assert_eq!(usual, root().join("target/fingerprint/optical.scores"));
        let said = scores(&order("optical", Some("/lists/mine")), folder).unwrap();
        assert_eq!(said, Path::new("/lists/mine"));
        assert!(scores(&order("optical", Some("mine")), folder).unwrap().is_absolute());
    }

    #[test]
    fn a_folder_that_is_not_there_is_refused_before_anything_is_built() {
        let refused = fingerprint(&order("no/such/folder", None)).unwrap_err().to_string();
        assert_eq!(refused, "no folder no/such/folder");
    }
}
