//! `sothon papers limbo`.

use anyhow::Context;
use sothon_app::paper;
use sothon_domain::access::Actor;
use sothon_domain::effects::legal_date;
use sothon_domain::paper::Owner;

use super::session::with_app;
use crate::args::{Common, Papers};
use crate::say::say;

/// Prints case, paper, day and time of files in limbo, the oldest first; of a form that it is not sent yet.
pub(crate) fn run(common: &Common, command: &Papers) -> anyhow::Result<()> {
    let Papers::Limbo = command;
    let words = common.words();
    with_app(common, async |app| {
        let late = paper::limbo(app, &Actor::system("terminal")).await;
        let late = late.context("reading which files are in limbo")?;
        if late.is_empty() {
            say!("{}", words.get("cli-papers-none"));
        }
        for page in late {
            let (date, time) =
                (words.short_date(legal_date(page.begun_at)), words.time(page.begun_at));
            let case = match page.owner {
                Owner::Case { reference, .. } => reference.to_string(),
                Owner::Draft(_) => words.get("cli-papers-form").to_owned(),
                // A page that was added at a counter has no case.
                Owner::Counter(_) | Owner::Gone => "-".to_owned(),
            };
            say!("{case}  {date} {time}  {}  {}", page.kind.code(), page.page);
        }
        Ok(())
    })
}
