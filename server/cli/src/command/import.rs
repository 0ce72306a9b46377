//! `sothon import`.

use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Cursor, Seek};
use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow, bail};
use indicatif::{ProgressBar, ProgressFinish, ProgressStyle};
use sothon_app::App;
use sothon_app::import::{self, OnChange, Options, sheet};
use sothon_app::recomputation::store_workings;
use sothon_domain::access::Actor;
use sothon_locales::Words;

use super::session::with_app;
use crate::args::{Common, ImportArgs, ImportKind};
use crate::say::say;

/// A file that can be read twice.
trait Source: BufRead + Seek {}

impl<S: BufRead + Seek> Source for S {}

/// Loads the file and prints the totals.
pub(crate) fn run(common: &Common, args: &ImportArgs) -> anyhow::Result<()> {
    let words = common.words();
    let source = open(&args.file, words)?;
    let listed = args.rejects.clone().unwrap_or_else(|| beside(&args.file));
    if same_file(&args.file, &listed) {
        bail!(words.get("cli-import-same-file"));
    }
    let created = File::create(&listed);
    let rejects = BufWriter::new(created.with_context(|| at("writing", &listed))?);
    with_app(common, async |app| {
        let actor = Actor::system("import");
        let options = Options {
            dry_run: args.dry_run,
            on_change: if args.update { OnChange::Apply } else { OnChange::Report },
        };
        let done = match args.kind {
            ImportKind::People => import::people::run(app, &actor, source, rejects, options).await,
            ImportKind::Payments => {
                import::payments::run(app, &actor, source, rejects, options).await
            }
            ImportKind::PaymentDates => {
                import::payment_dates::run(app, &actor, source, rejects, options).await
            }
            ImportKind::Branches => {
                import::branches::run(app, &actor, source, rejects, options).await
            }
        };
        match done {
            Ok(report) => {
                say!("{}", report.say(words));
                if report.totals.rejected + report.totals.changed > 0 {
                    let path = listed.display().to_string();
                    say!("{}", words.with("cli-import-rejects", &[("file", path.into())]));
                }
                if args.dry_run {
                    say!("{}", words.get("cli-import-dry-run"));
                } else if matches!(args.kind, ImportKind::People) {
                    keep_workings(app, words).await?;
                }
                Ok(())
            }
            Err(error) => {
                let sentence = error.say(words);
                Err(anyhow!(error).context(sentence).context(at("loading", &args.file)))
            }
        }
    })
}

/// Stores with each award that came or changed how it is worked out.
async fn keep_workings(app: &App, words: &Words) -> anyhow::Result<()> {
    let terminal = Actor::system("terminal");
    let done = store_workings(app, &terminal, |_| {}).await.context("storing the workings")?;
    let count = i64::try_from(done.stored).unwrap_or(i64::MAX);
    say!("{}", words.with("recompute-stored", &[("count", count.into())]));
    Ok(())
}

/// The file, a spreadsheet rewritten as CSV; how far it is read shows on a terminal.
fn open(path: &Path, words: &Words) -> anyhow::Result<Box<dyn Source>> {
    let opened = File::open(path).with_context(|| at("opening", path))?;
    let bytes = opened.metadata().with_context(|| at("opening", path))?.len();
    let mut source = BufReader::new(opened);
    let beginning = source.fill_buf().with_context(|| at("reading", path))?;
    if sheet::is_sheet(beginning) {
        let csv = sheet::to_csv(source);
        let csv = csv.map_err(|error| anyhow!("{}: {}", at("reading", path), error.say(words)))?;
        return Ok(Box::new(Cursor::new(csv)));
    }
    let style = ProgressStyle::with_template("{wide_bar} {percent}% {eta}");
    let style = style.expect("invariant: the template is ours");
    let bar = ProgressBar::new(bytes).with_style(style).with_finish(ProgressFinish::AndClear);
    Ok(Box::new(bar.wrap_read(source)))
}

/// Whether both names lead to one file, which is there.
fn same_file(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
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
