//! `sothon import`.

use std::fs::File;
use std::io::{BufReader, BufWriter};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use sothon_app::import::{self, Options};
use sothon_domain::access::Actor;

use super::session::with_app;
use crate::args::{Common, ImportArgs, ImportKind};

/// Loads the file and prints the totals.
pub(crate) fn run(common: &Common, args: &ImportArgs) -> anyhow::Result<()> {
    let words = common.words();
    let opened = File::open(&args.file);
    let source = BufReader::new(opened.with_context(|| at("opening", &args.file))?);
    let listed = args.rejects.clone().unwrap_or_else(|| beside(&args.file));
    let created = File::create(&listed);
    let rejects = BufWriter::new(created.with_context(|| at("writing", &listed))?);
    with_app(common, async |app| {
        let actor = Actor::system("import");
        let options = Options { dry_run: args.dry_run };
        let totals = match args.kind {
            ImportKind::People => import::people::run(app, &actor, source, rejects, options).await,
            ImportKind::Payments => {
                import::payments::run(app, &actor, source, rejects, options).await
            }
            ImportKind::PaymentDates => {
                import::payment_dates::run(app, &actor, source, rejects, options).await
            }
        };
        match totals {
            Ok(totals) => {
                println!("{}", totals.say(words));
                if totals.rejected + totals.changed > 0 {
                    let path = listed.display().to_string();
                    println!("{}", words.with("cli-import-rejects", &[("file", path.into())]));
                }
                if args.dry_run {
                    println!("{}", words.get("cli-import-dry-run"));
                }
                Ok(())
            }
            Err(error) => {
                tracing::error!(?error, "import");
                bail!("{}: {}", at("loading", &args.file), error.say(words))
            }
        }
    })
}

fn at(step: &str, path: &Path) -> String {
    format!("{step} {}", path.display())
}

/// `people.csv` -> `people.csv.rejects.csv`, in the same folder.
fn beside(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".rejects.csv");
    name.into()
}
