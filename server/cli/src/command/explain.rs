//! `sothon explain`.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, bail};
use sothon_app::{App, AppError, explain};
use sothon_domain::access::Actor;
use sothon_domain::pension::{RuleBook, Working};
use sothon_domain::person::MemberNumber;
use sothon_locales::Words;
use sothon_locales::working::{LineText, line_text};
use time::Date;

use super::rules::with_folder;
use super::session::with_app;
use crate::args::Common;

/// Prints the working of a member's pension as she reads it herself.
///
/// `drafts` is a folder of rule files to try beside the released ones, `as_of` a day other than today.
pub(crate) fn run(
    common: &Common,
    person: &str,
    drafts: Option<&Path>,
    as_of: Option<Date>,
) -> anyhow::Result<()> {
    let tried = drafts.map(with_folder).transpose()?.map(Arc::new);
    let number: MemberNumber = person.parse().context("reading the member number")?;
    let words = common.words();
    with_app(common, async |app| {
        let app = App { rules: tried.unwrap_or_else(|| Arc::clone(&app.rules)), ..app.clone() };
        let why = match explain::explain(&app, &Actor::system("terminal"), &number, as_of).await {
            Ok(why) => why,
            Err(AppError::NotFound) => {
                bail!(words.with("cli-explain-nobody", &[("number", number.as_str().into())]))
            }
            Err(error) => return Err(error).context("reading the record"),
        };
        let Some(working) = why.working else {
            println!("{}", words.get("cli-explain-no-pension"));
            return Ok(());
        };
        for (line, at) in working.lines.iter().zip(1..) {
            print(&line_text(line, at, words), words);
        }
        if drafts.is_some() {
            say_which_drafts(&app.rules, &working, words);
        }
        Ok(())
    })
}

/// Whether the working rests on each draft: one that was not used has no effect to look at.
fn say_which_drafts(book: &RuleBook, working: &Working, words: &Words) {
    let drafts = book.sets().iter().filter(|set| RuleBook::released_text(&set.id).is_none());
    for draft in drafts {
        let used = working.lines.iter().any(|line| line.rule.as_ref() == Some(&draft.id));
        let key = if used { "cli-explain-draft-used" } else { "cli-explain-draft-unused" };
        println!("{}", words.with(key, &[("id", draft.id.as_str().into())]));
    }
}

fn print(line: &LineText, words: &Words) {
    let figure = line.amount.as_ref().or(line.rate.as_ref());
    match figure {
        Some(figure) => {
            let values =
                [("title", line.title.as_str().into()), ("figure", figure.as_str().into())];
            println!("{}", words.with("cli-explain-line", &values));
        }
        None => println!("{}", line.title),
    }
    for detail in line.details.iter().chain(&line.citation) {
        println!("   {detail}");
    }
}
