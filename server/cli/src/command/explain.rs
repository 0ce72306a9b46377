//! `sothon explain`.

use std::sync::Arc;

use anyhow::{Context, bail};
use sothon_app::{App, AppError, explain};
use sothon_domain::access::Actor;
use sothon_domain::pension::{RuleBook, Working};
use sothon_domain::person::MemberNumber;
use sothon_locales::Words;
use sothon_locales::working::{LineText, line_text};

use super::rules::with_folder;
use super::session::with_app;
use crate::args::{Common, ExplainArgs};
use crate::say::say;

/// Prints the working of a member's pension as she reads it herself, or as it was stored with her award.
pub(crate) fn run(common: &Common, args: &ExplainArgs) -> anyhow::Result<()> {
    let tried = args.rules.as_deref().map(with_folder).transpose()?.map(Arc::new);
    let number: MemberNumber = args.person.parse().context("reading the member number")?;
    let words = common.words();
    with_app(common, async |app| {
        let app = App { rules: tried.unwrap_or_else(|| Arc::clone(&app.rules)), ..app.clone() };
        let working = match working(&app, args, &number).await {
            Ok(working) => working,
            Err(AppError::NotFound) => {
                bail!(words.with("cli-explain-nobody", &[("number", number.as_str().into())]))
            }
            Err(error) => return Err(error).context("reading the record"),
        };
        let Some(working) = working else {
            let missing =
                if args.stored { "cli-explain-not-stored" } else { "cli-explain-no-pension" };
            say!("{}", words.get(missing));
            return Ok(());
        };
        for (line, at) in working.lines.iter().zip(1..) {
            print(&line_text(line, at, words), words);
        }
        if args.rules.is_some() {
            say_which_drafts(&app.rules, &working, words);
        }
        Ok(())
    })
}

async fn working(
    app: &App,
    args: &ExplainArgs,
    number: &MemberNumber,
) -> Result<Option<Working>, AppError> {
    let terminal = Actor::system("terminal");
    if args.stored {
        let stored = explain::stored(app, &terminal, number).await?;
        return Ok(stored.map(|stored| stored.working));
    }
    Ok(explain::explain(app, &terminal, number, args.as_of).await?.working)
}

/// Whether the working rests on each draft: one that was not used has no effect to look at.
fn say_which_drafts(book: &RuleBook, working: &Working, words: &Words) {
    let drafts = book.sets().iter().filter(|set| RuleBook::released_text(&set.id).is_none());
    for draft in drafts {
        let used = working.lines.iter().any(|line| line.rule.as_ref() == Some(&draft.id));
        let key = if used { "cli-explain-draft-used" } else { "cli-explain-draft-unused" };
        say!("{}", words.with(key, &[("id", draft.id.as_str().into())]));
    }
}

fn print(line: &LineText, words: &Words) {
    let figure = line.amount.as_ref().or(line.rate.as_ref());
    match figure {
        Some(figure) => {
            let values =
                [("title", line.title.as_str().into()), ("figure", figure.as_str().into())];
            say!("{}", words.with("cli-explain-line", &values));
        }
        None => say!("{}", line.title),
    }
    for detail in line.details.iter().chain(&line.citation) {
        say!("   {detail}");
    }
}
