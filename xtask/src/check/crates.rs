//! A crate exists to forbid a dependency: the graph must be the table in `ARCHITECTURE.md`.
//!
//! The table stands between `<!-- crates -->` and `<!-- /crates -->`, one row per crate: its folder,
//! which of our crates it may use, which more its tests may use, which outside crates it must never
//! reach (also not through our crates), and which it alone uses directly.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::{Finding, root};

const FILE: &str = "ARCHITECTURE.md";
const BEGIN: &str = "<!-- crates -->";
const END: &str = "<!-- /crates -->";

/// One row of the table; crates of ours are named by their folder.
#[derive(Debug, PartialEq, Eq)]
pub struct Row {
    /// Line in the file, from 1.
    pub line: usize,
    /// The crate.
    pub folder: String,
    /// Ours that it may use.
    pub may_use: BTreeSet<String>,
    /// Ours that its tests may use besides.
    pub tests_may_use: BTreeSet<String>,
    /// Outside crates that it must not reach.
    pub never: BTreeSet<String>,
    /// Outside crates that nobody else (but those who say the same) may use directly.
    pub only_here: BTreeSet<String>,
}

/// A crate of ours and what it depends on directly.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Uses {
    /// In production and in build scripts: ours by folder, others by name.
    pub production: BTreeSet<String>,
    /// In tests.
    pub tests: BTreeSet<String>,
    /// Everything outside that production code reaches, near or far, not through our crates.
    pub reached: BTreeSet<String>,
}

/// Reads the table.
///
/// # Errors
/// When there is none, or a row has not five cells.
pub fn table(architecture: &str) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    let mut inside = false;
    for (at, line) in architecture.lines().enumerate() {
        inside = line.trim() != END && (inside || line.trim() == BEGIN);
        if !inside || !line.starts_with("| `") {
            continue;
        }
        let cells = line.trim_matches('|').split('|').map(names).collect::<Vec<_>>();
        let [own, may_use, tests_may_use, never, only_here] =
            cells.try_into().map_err(|cells: Vec<_>| {
                anyhow::anyhow!("{FILE}:{}: a row has 5 cells, this one {}", at + 1, cells.len())
            })?;
        let folder = own.first().cloned().unwrap_or_default();
        rows.push(Row { line: at + 1, folder, may_use, tests_may_use, never, only_here });
    }
    ensure!(!rows.is_empty(), "{FILE} has no table between {BEGIN} and {END}");
    Ok(rows)
}

/// The names in backquotes.
fn names(cell: &str) -> BTreeSet<String> {
    cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// Differences between the table and the graph, both ways.
pub fn check(rows: &[Row], graph: &BTreeMap<String, Uses>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut add = |line, problem: String| findings.push(Finding::new(FILE, line, problem));
    for folder in graph.keys().filter(|folder| rows.iter().all(|row| row.folder != **folder)) {
        add(0, format!("`{folder}` has no row"));
    }
    for row in rows {
        let Some(uses) = graph.get(&row.folder) else {
            add(row.line, format!("there is no crate `{}`", row.folder));
            continue;
        };
        for used in ours(&uses.production, graph).filter(|used| !row.may_use.contains(*used)) {
            add(row.line, format!("`{}` may not use `{used}`", row.folder));
        }
        for used in ours(&uses.tests, graph) {
            if !row.may_use.contains(used)
                && !row.tests_may_use.contains(used)
                && *used != row.folder
            {
                add(row.line, format!("tests of `{}` may not use `{used}`", row.folder));
            }
        }
        for unused in row.may_use.iter().filter(|name| !graph.contains_key(*name)) {
            add(row.line, format!("`{unused}` is not a crate of ours"));
        }
        for reached in row.never.iter().filter(|name| uses.reached.contains(*name)) {
            add(row.line, format!("`{}` must never reach `{reached}`", row.folder));
        }
    }
    findings.extend(doors(rows, graph));
    findings
}

/// Direct uses of an outside crate by somebody other than its owners.
fn doors(rows: &[Row], graph: &BTreeMap<String, Uses>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let owned = rows.iter().flat_map(|row| &row.only_here).collect::<BTreeSet<_>>();
    for row in rows {
        let Some(uses) = graph.get(&row.folder) else { continue };
        let foreign = owned.iter().filter(|name| !row.only_here.contains(**name));
        for name in foreign.filter(|name| uses.production.contains(**name)) {
            let problem =
                format!("`{}` may not use `{name}`: it has its door elsewhere", row.folder);
            findings.push(Finding::new(FILE, row.line, problem));
        }
    }
    findings
}

fn ours<'a>(
    used: &'a BTreeSet<String>,
    graph: &'a BTreeMap<String, Uses>,
) -> impl Iterator<Item = &'a String> {
    used.iter().filter(|name| graph.contains_key(*name))
}

/// The graph as cargo sees it, from the lock file, without the network.
///
/// # Errors
/// When cargo fails.
pub fn graph() -> Result<BTreeMap<String, Uses>> {
    let answer = cargo(&["metadata", "--format-version=1", "--no-deps"])?;
    let metadata: Value = serde_json::from_str(&answer).context("the answer of cargo metadata")?;
    let root = text(&metadata["workspace_root"]);
    let mut folders = BTreeMap::new();
    for package in list(&metadata["packages"]) {
        let manifest = text(&package["manifest_path"]);
        let folder = manifest.trim_start_matches(&root).trim_end_matches("Cargo.toml");
        folders.insert(text(&package["name"]), folder.trim_matches('/').to_owned());
    }
    let uses = list(&metadata["packages"]).into_iter().map(|package| {
        let name = text(&package["name"]);
        Ok((folders[&name].clone(), uses(&name, &package, &folders)?))
    });
    uses.collect()
}

fn uses(name: &str, package: &Value, folders: &BTreeMap<String, String>) -> Result<Uses> {
    let mut uses = Uses::default();
    // Our crates are cut off: what they reach is judged in their own rows.
    let mut tree = vec!["tree", "--prefix=none", "--edges=normal,build", "--package", name];
    let dependencies = list(&package["dependencies"]);
    for dependency in &dependencies {
        let name = dependency["name"].as_str().unwrap_or_default();
        let used = folders.get(name).cloned().unwrap_or_else(|| name.to_owned());
        let tests = dependency["kind"] == "dev";
        if folders.contains_key(name) && !tests {
            tree.extend(["--prune", name]);
        }
        if tests { &mut uses.tests } else { &mut uses.production }.insert(used);
    }
    // Asked per crate: in the graph of all, a feature that one switches on counts for every other.
    let tree = cargo(&tree)?;
    let reached = tree.lines().filter_map(|line| line.split(' ').next()).map(str::to_owned);
    uses.reached = reached.filter(|reached| !folders.contains_key(reached)).collect();
    Ok(uses)
}

fn cargo(arguments: &[&str]) -> Result<String> {
    let mut command = Command::new(env!("CARGO"));
    command.args(arguments).args(["--locked", "--offline"]).current_dir(root());
    let output = command.output().context("cargo")?;
    let (task, error) = (arguments[0], String::from_utf8_lossy(&output.stderr));
    ensure!(output.status.success(), "cargo {task}: {error}");
    Ok(String::from_utf8(output.stdout)?)
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn list(value: &Value) -> Vec<Value> {
    value.as_array().cloned().unwrap_or_default()
}
