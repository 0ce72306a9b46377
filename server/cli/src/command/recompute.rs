//! `sothon recompute`.

use std::fs::File;
use std::io::BufWriter;
use std::path::Path;
use std::sync::Arc;

use anyhow::Context;
use sothon_app::App;
use sothon_app::recomputation::{Difference, DifferenceList, recompute, store_workings};
use sothon_domain::access::Actor;
use sothon_domain::effects::today;

use super::rules::with_folder;
use super::session::with_app;
use crate::args::{Common, RecomputeArgs};
use crate::say::say;

/// Works everybody's pension out again, prints the totals and writes the list of differences; stores the
/// workings when asked to.
pub(crate) fn run(common: &Common, args: &RecomputeArgs) -> anyhow::Result<()> {
    let words = common.words();
    let tried = args.rules.as_deref().map(with_folder).transpose()?.map(Arc::new);
    let mut list = args.out.as_deref().map(begin).transpose()?;
    with_app(common, async |app| {
        let app = &App { rules: tried.unwrap_or_else(|| Arc::clone(&app.rules)), ..app.clone() };
        let as_of = args.as_of.unwrap_or_else(|| today(app.clock.as_ref()));
        let found = |difference: &Difference<'_>| {
            if let Some(list) = &mut list {
                list.add(difference);
            }
        };
        let terminal = Actor::system("terminal");
        let done = if args.store {
            store_workings(app, &terminal, found).await?
        } else {
            recompute(app, &terminal, as_of, found).await?
        };
        say!("{}", done.say(words));
        if let (Some(list), Some(out)) = (list.take(), &args.out) {
            list.finish().with_context(|| out.display().to_string())?;
            let file = out.display().to_string();
            say!("{}", words.with("recompute-file", &[("file", file.into())]));
        }
        Ok(())
    })
}

fn begin(out: &Path) -> anyhow::Result<DifferenceList<BufWriter<File>>> {
    let file = File::create(out).with_context(|| out.display().to_string())?;
    Ok(DifferenceList::new(BufWriter::new(file)))
}
