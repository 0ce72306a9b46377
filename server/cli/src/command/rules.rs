//! `sothon rules`.

use sothon_domain::pension::{RuleBook, Status};

use crate::args::{Common, Rules};

/// Prints first day, status, name and instrument of each rule set. Needs no database.
pub(crate) fn run(common: &Common, Rules::List: Rules) -> anyhow::Result<()> {
    let words = common.words();
    for rules in RuleBook::released().sets() {
        let status = match rules.status {
            Status::InForce => "cli-rules-in-force",
            Status::Proposal => "cli-rules-proposal",
        };
        let citation = words.citation(&rules.citation.id);
        let (from, id) = (rules.effective_from, rules.id.as_str());
        println!("{from}  {id}  {}  {citation}", words.get(status));
    }
    Ok(())
}
