//! What `./check` does with seeds, done by libFuzzer with bytes that it makes up (`fuzz/`).

use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail, ensure};
use clap::Args;

use crate::root;

/// The program that builds targets and runs them; it is put beside the other tools of `./check`.
const VERSION: &str = "0.13.1";

/// The longest bytes that are made up: more than any unit of a gateway, and records of fingers.
const LONGEST: u32 = 70_000;

/// What is tried, and for how long.
#[derive(Debug, Args)]
pub struct Fuzz {
    /// One target, such as smpp; all of them where none is named.
    target: Option<String>,
    /// For how long each is tried.
    #[arg(long, default_value_t = 60)]
    seconds: u32,
}

/// Runs one target or all, each from its seeds and from what was found before in `target/fuzz`.
///
/// # Errors
/// When nightly Rust is not there, no such target is, or a target breaks: its output stands above.
pub fn fuzz(order: &Fuzz) -> Result<String> {
    let known = targets(&root().join("fuzz/seeds"))?;
    let chosen = chosen(&known, order.target.as_deref())?;
    needs_nightly()?;
    install()?;
    // The same versions as in the workspace.
    std::fs::copy(root().join("Cargo.lock"), root().join("fuzz/libfuzzer/Cargo.lock"))
        .context("fuzz/libfuzzer/Cargo.lock")?;
    for target in &chosen {
        println!("== {target}");
        run(target, order.seconds)?;
    }
    Ok(format!("{} targets, {} s each: no fault", chosen.len(), order.seconds))
}

/// The names of all targets: those of the folders of seeds, which a test keeps equal.
fn targets(seeds: &Path) -> Result<Vec<String>> {
    let entries = std::fs::read_dir(seeds).with_context(|| seeds.display().to_string())?;
    let mut names = Vec::new();
    for entry in entries {
        names.push(entry.context("a folder of seeds")?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

fn chosen<'a>(known: &'a [String], wanted: Option<&str>) -> Result<Vec<&'a str>> {
    let Some(wanted) = wanted else { return Ok(known.iter().map(String::as_str).collect()) };
    match known.iter().find(|name| *name == wanted) {
        Some(name) => Ok(vec![name.as_str()]),
        None => bail!("no target {wanted}; there are {}", known.join(", ")),
    }
}

fn needs_nightly() -> Result<()> {
    let asked = Command::new("rustup")
        .args(["run", "nightly", "rustc", "--version"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    let there = asked.is_ok_and(|ended| ended.success());
    ensure!(there, "libFuzzer needs nightly Rust; please type: rustup toolchain install nightly");
    Ok(())
}

fn install() -> Result<()> {
    let tools = root().join("target/tools");
    let program = tools.join("bin/cargo-fuzz");
    let said = Command::new(&program).arg("--version").output();
    if said.is_ok_and(|said| said.stdout.trim_ascii().ends_with(VERSION.as_bytes())) {
        return Ok(());
    }
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(["install", "--quiet", "--locked", "--debug", "--version", VERSION, "--root"]);
    cargo.arg(&tools).arg("cargo-fuzz");
    let ended = cargo.status().context("cargo install")?;
    ensure!(ended.success(), "cargo-fuzz {VERSION} can't be installed");
    Ok(())
}

fn run(target: &str, seconds: u32) -> Result<()> {
    let found = root().join("target/fuzz").join(target);
    std::fs::create_dir_all(&found).with_context(|| found.display().to_string())?;
    let mut command = Command::new("rustup");
    command.args(["run", "nightly"]).arg(root().join("target/tools/bin/cargo-fuzz"));
    command.arg("run").arg("--fuzz-dir").arg(root().join("fuzz/libfuzzer"));
    command.arg("--target-dir").arg(root().join("target/libfuzzer"));
    command.arg("target").arg(&found).arg(root().join("fuzz/seeds").join(target));
    command.args(["--", &format!("-max_total_time={seconds}"), &format!("-max_len={LONGEST}")]);
    // The cargo that runs this is of stable Rust.
    command.current_dir(root().join("fuzz")).env_remove("CARGO").env_remove("RUSTUP_TOOLCHAIN");
    command.env("SOTHON_FUZZ_TARGET", target);
    let ended = command.status().context("cargo-fuzz")?;
    ensure!(ended.success(), "{target} broke; its bytes lie in fuzz/libfuzzer/artifacts");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_target_is_chosen_or_all_and_no_other() {
        let known = ["letter", "smpp"].map(str::to_owned);
        assert_eq!(chosen(&known, None).unwrap(), ["letter", "smpp"]);
        assert_eq!(chosen(&known, Some("smpp")).unwrap(), ["smpp"]);
        let refused = chosen(&known, Some("smp")).unwrap_err().to_string();
        assert_eq!(refused, "no target smp; there are letter, smpp");
    }

    #[test]
    fn every_folder_of_seeds_is_a_target() {
        let known = targets(&root().join("fuzz/seeds")).unwrap();
        assert!(known.contains(&"smpp".to_owned()), "{known:?}");
        assert!(known.is_sorted());
    }
}
