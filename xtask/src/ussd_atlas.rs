//! All screens of the short code in one file, as handsets show them.

use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::root;

/// Where the file and its style sheet go.
const FOLDER: &str = "target/ussd-atlas";

/// Writes the file below `target/ussd-atlas`, drawn by the page of the demo, and prints how many screens there are in
/// each tongue and which is the longest.
///
/// # Errors
/// When the page can't be built or written; cargo's output stands above.
pub fn ussd_atlas() -> Result<String> {
    let folder = root().join(FOLDER);
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(root()).args(["run", "--quiet", "--locked", "-p", "sothon-web"]);
    cargo.args(["--example", "samples", "--"]).arg(&folder).arg("ussd-atlas");
    let ended = cargo.status().context("cargo run")?;
    ensure!(ended.success(), "the screens were not written");
    Ok(folder.join("index.html").display().to_string())
}
