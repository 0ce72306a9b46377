//! `sothon rules`.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use sothon_domain::pension::{RuleBook, RuleSetId, Status};
use sothon_locales::Words;

use crate::args::{Common, Rules};

/// Looks at rule sets. Needs no database.
pub(crate) fn run(common: &Common, command: &Rules) -> anyhow::Result<()> {
    let words = common.words();
    match command {
        Rules::List => list(words),
        Rules::Show { id } => match RuleBook::released_text(&RuleSetId::new(id)) {
            Some(text) => print!("{text}"),
            None => bail!(words.with("cli-rules-unknown", &[("id", id.into())])),
        },
        Rules::Check { files } => {
            let drafts = read(files)?;
            book(&drafts)?;
            println!(
                "{}",
                words.with("cli-rules-sound", &[("count", drafts.len().to_string().into())])
            );
        }
    }
    Ok(())
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
        println!("{from}  {id}  {}  {citation}", words.get(status));
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
