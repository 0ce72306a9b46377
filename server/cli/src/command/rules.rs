//! `sothon rules`.

use std::path::{Path, PathBuf};

use anyhow::Context;
use sothon_domain::pension::{RuleBook, RuleChange, RuleSetId, Status, rule_diff};
use sothon_locales::Words;

use crate::args::{Common, Rules};
use crate::say::{say, say_text};

/// Looks at rule sets. Needs no database.
pub(crate) fn run(common: &Common, command: &Rules) -> anyhow::Result<()> {
    let words = common.words();
    match command {
        Rules::List => list(words),
        Rules::Show { id } => say_text!("{}", released(id, words)?),
        Rules::Check { files } => {
            let drafts = read(files)?;
            book(&drafts)?;
            say!(
                "{}",
                words.with("cli-rules-sound", &[("count", drafts.len().to_string().into())])
            );
        }
        Rules::Diff { before, after } => diff(before, after, words)?,
    }
    Ok(())
}

fn released(id: &str, words: &Words) -> anyhow::Result<&'static str> {
    let text = RuleBook::released_text(&RuleSetId::new(id));
    text.with_context(|| words.with("cli-rules-unknown", &[("id", id.into())]))
}

/// One line for each key that differs; a value that is not there is a dash.
fn diff(before: &str, after: &str, words: &Words) -> anyhow::Result<()> {
    let (old, new) = (named(before, words)?, named(after, words)?);
    let changes = rule_diff((before, &old), (after, &new)).context("reading the rules")?;
    if changes.is_empty() {
        say!("{}", words.get("cli-rules-same"));
    }
    for RuleChange { key, before, after } in changes {
        let value = |value: Option<String>| value.unwrap_or_else(|| "-".to_owned());
        say!("{key}: {} → {}", value(before), value(after));
    }
    Ok(())
}

/// The text of a file, or else of a released set.
fn named(name: &str, words: &Words) -> anyhow::Result<String> {
    if Path::new(name).is_file() {
        return std::fs::read_to_string(name).with_context(|| name.to_owned());
    }
    released(name, words).map(ToOwned::to_owned)
}

/// First day, status, name and instrument of each rule set.
fn list(words: &Words) {
    for rules in RuleBook::released().sets() {
        let status = match rules.status {
            Status::InForce => "cli-rules-in-force",
            Status::Proposal => "cli-rules-proposal",
        };
        let citation = words.citation(&rules.citation.id);
        let (from, id) = (rules.effective_from, rules.id.as_str());
        say!("{from}  {id}  {}  {citation}", words.get(status));
    }
}

/// The released rules with the drafts of a folder: every `.toml` in it.
pub(super) fn with_folder(folder: &Path) -> anyhow::Result<RuleBook> {
    let entries = std::fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.with_context(|| folder.display().to_string())?.path();
        if path.extension().is_some_and(|ending| ending == "toml") {
            files.push(path);
        }
    }
    book(&read(&files)?)
}

fn read(files: &[PathBuf]) -> anyhow::Result<Vec<(String, String)>> {
    let read = |path: &PathBuf| {
        let name = path.display().to_string();
        let text = std::fs::read_to_string(path).with_context(|| name.clone())?;
        Ok((name, text))
    };
    files.iter().map(read).collect()
}

fn book(drafts: &[(String, String)]) -> anyhow::Result<RuleBook> {
    let drafts: Vec<(&str, &str)> = drafts.iter().map(|(name, text)| (&**name, &**text)).collect();
    RuleBook::with_drafts(&drafts).context("reading the rules")
}
