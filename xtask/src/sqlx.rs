//! The described queries in `.sqlx`, which let the project build without a database.
//!
//! They are made by compiling `server/store` against a real PostgreSQL that has every migration. This
//! crate must not depend on the store: it is needed just when the store does not compile.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use anyhow::{Context, Result, bail, ensure};
use sothon_cluster::{Cluster, Settings};

use crate::{root, sources};

/// Makes the descriptions anew; with `check` compares them only. Answers with a line to print.
///
/// # Errors
/// When PostgreSQL, a migration or the compiler fails, and with `check` when a file differs.
pub fn run(check: bool) -> Result<String> {
    let folder = std::env::temp_dir().join(format!("sothon-sqlx-{}", std::process::id()));
    std::fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    let fresh = describe(&folder);
    // The server was stopped or has never run: nothing is lost with its folder.
    let _ = std::fs::remove_dir_all(&folder);
    let fresh = fresh?;
    let committed = root().join(".sqlx");
    let old = descriptions(&committed)?;
    if check {
        compare(&old, &fresh)?;
        return Ok(format!(".sqlx is up to date: {} queries", fresh.len()));
    }
    replace(&committed, &old, &fresh)?;
    Ok(format!(".sqlx has {} queries", fresh.len()))
}

fn describe(folder: &Path) -> Result<BTreeMap<String, String>> {
    let cluster = Cluster::start(&Settings::throw_away(folder.join("cluster")))?;
    let made = migrate(&cluster).and_then(|()| compile(&cluster, &folder.join("queries")));
    cluster.stop()?;
    made
}

/// Runs every migration as the role that owns the database.
fn migrate(cluster: &Cluster) -> Result<()> {
    for migration in sources(&[".sql"]).iter().filter(|source| source.is_in(&["migrations"])) {
        let mut psql = Command::new("psql");
        psql.args(["-X", "-q", "-v", "ON_ERROR_STOP=1", "-d"]).arg(cluster.owner_url());
        if !migration.text.contains("-- no-transaction") {
            psql.arg("--single-transaction");
        }
        psql.arg("-f").arg(root().join(&migration.path));
        let output = psql.output().context("psql: is postgresql-client installed?")?;
        let message = String::from_utf8_lossy(&output.stderr);
        ensure!(output.status.success(), "{}: {message}", migration.path);
    }
    Ok(())
}

fn compile(cluster: &Cluster, queries: &Path) -> Result<BTreeMap<String, String>> {
    std::fs::create_dir_all(queries)?;
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(root()).args(["check", "--quiet", "-p", "sothon-store", "--lib"]);
    cargo.env("DATABASE_URL", cluster.owner_url()).env("SQLX_OFFLINE_DIR", queries);
    cargo.env("SQLX_OFFLINE", "false");
    let touched = Touched::now(store_files())?;
    let status = cargo.status().context("cargo check");
    touched.restore()?;
    ensure!(status?.success(), "the store does not compile against the migrated database");
    descriptions(queries)
}

/// Not the build script: when that runs again, every crate above the store is built again, tests and all.
fn store_files() -> Vec<PathBuf> {
    let store = sources(&[".rs"]).into_iter().filter(|source| source.is_in(&["server/store/src"]));
    store.map(|source| root().join(source.path)).collect()
}

/// Files that look changed to cargo, for as long as it should think so.
struct Touched(Vec<(PathBuf, SystemTime)>);

impl Touched {
    #[allow(clippy::disallowed_methods, reason = "a chore at the edge; the time is only for cargo")]
    fn now(files: Vec<PathBuf>) -> Result<Self> {
        let mut before = Vec::new();
        for path in files {
            let changed = std::fs::metadata(&path)?.modified()?;
            File::options().append(true).open(&path)?.set_modified(SystemTime::now())?;
            before.push((path, changed));
        }
        Ok(Self(before))
    }

    /// Other profiles were built from the same text: they need not be built again.
    fn restore(self) -> Result<()> {
        for (path, changed) in self.0 {
            File::options().append(true).open(&path)?.set_modified(changed)?;
        }
        Ok(())
    }
}

fn descriptions(folder: &Path) -> Result<BTreeMap<String, String>> {
    let mut found = BTreeMap::new();
    if !folder.exists() {
        return Ok(found);
    }
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.starts_with("query-") && name.ends_with(".json") {
            found.insert(name, std::fs::read_to_string(&path)?);
        }
    }
    Ok(found)
}

/// Fails with the names of the files that are missing, left over or different.
///
/// # Errors
/// When there is a difference.
pub fn compare(old: &BTreeMap<String, String>, fresh: &BTreeMap<String, String>) -> Result<()> {
    let missing = fresh.keys().filter(|name| !old.contains_key(*name));
    let differing = fresh.iter().filter(|(name, text)| old.get(*name).is_some_and(|o| o != *text));
    let left_over = old.keys().filter(|name| !fresh.contains_key(*name));
    let lines = missing.map(|name| format!("missing: {name}"));
    let lines = lines.chain(differing.map(|(name, _)| format!("different: {name}")));
    let lines = lines.chain(left_over.map(|name| format!("left over: {name}")));
    let lines = lines.collect::<Vec<_>>();
    if lines.is_empty() {
        return Ok(());
    }
    bail!(".sqlx is out of date: run `cargo xtask sqlx`\n{}", lines.join("\n"))
}

fn replace(
    folder: &Path,
    old: &BTreeMap<String, String>,
    fresh: &BTreeMap<String, String>,
) -> Result<()> {
    std::fs::create_dir_all(folder)?;
    for name in old.keys().filter(|name| !fresh.contains_key(*name)) {
        std::fs::remove_file(folder.join(name))?;
    }
    for (name, text) in fresh.iter().filter(|(name, text)| old.get(*name) != Some(*text)) {
        std::fs::write(folder.join(name), text)?;
    }
    Ok(())
}
