//! Fills an empty database by the same import that an institution uses.

use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow, ensure};
use sothon_app::App;
use sothon_app::import::{self, FileError, Options, Report};
use sothon_app::recomputation::store_workings;
use sothon_cli::beside;
use sothon_cli::house::Place;
use sothon_domain::access::Actor;
use sothon_domain::effects::today;
use sothon_locales::Words;

use crate::people::{self, Plan};

/// The same people on every machine.
const SEED: u64 = 1;

/// Where the demo's files lie.
pub(crate) fn folder(place: &Place) -> PathBuf {
    place.data.join("demo")
}

/// Makes and loads the people, unless that was done. A stop in the middle is made good by the next
/// start: the files are there, and loading them again lands the rest.
pub(crate) async fn fill(
    app: &App,
    place: &Place,
    count: u64,
    words: &Words,
) -> anyhow::Result<()> {
    let folder = folder(place);
    let (loaded, written) = (folder.join("loaded"), folder.join("written"));
    if loaded.exists() {
        return Ok(());
    }
    let shown = i64::try_from(count).unwrap_or(i64::MAX);
    let making = words.with("cli-demo-making", &[("people", shown.into())]);
    beside(format_args!("{making}\n"));
    if !written.exists() {
        std::fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
        let plan = Plan { count, seed: SEED, today: today(&*app.clock), faults: false };
        people::write_files(&folder, &plan).context("making the people")?;
        mark(&written)?;
    }
    load(app, &folder, words).await?;
    mark(&loaded)
}

async fn load(app: &App, folder: &Path, words: &Words) -> anyhow::Result<()> {
    let (actor, options) = (Actor::system("import"), Options::default());
    let open = |name: &str| {
        let path = folder.join(name);
        File::open(&path).map(BufReader::new).with_context(|| path.display().to_string())
    };
    let dates = open("payment-dates.csv")?;
    let done = import::payment_dates::run(app, &actor, dates, std::io::sink(), options).await;
    check("payment-dates.csv", done, words)?;
    let branches = open("branches.csv")?;
    let done = import::branches::run(app, &actor, branches, std::io::sink(), options).await;
    check("branches.csv", done, words)?;
    let people = open("people.csv")?;
    let done = import::people::run(app, &actor, people, std::io::sink(), options).await;
    check("people.csv", done, words)?;
    let stored = store_workings(app, &Actor::system("terminal"), |_| {}).await;
    stored.context("storing the workings")?;
    let payments = open("payments.csv")?;
    let done = import::payments::run(app, &actor, payments, std::io::sink(), options).await;
    check("payments.csv", done, words)
}

/// Our own files have no faults: one is a defect worth stopping for.
fn check(name: &str, done: Result<Report, FileError>, words: &Words) -> anyhow::Result<()> {
    let report = done.map_err(|error| {
        let sentence = error.say(words);
        anyhow!(error).context(sentence).context(format!("loading {name}"))
    })?;
    ensure!(report.totals.rejected == 0, "loading {name}: {}", report.say(words));
    Ok(())
}

fn mark(path: &Path) -> anyhow::Result<()> {
    std::fs::write(path, "").with_context(|| path.display().to_string())
}

/// The people whom guides name: member number, name, phone and what they show, tab-separated.
pub(super) fn named_people(place: &Place) -> String {
    std::fs::read_to_string(folder(place).join("demo-people.txt")).unwrap_or_default()
}
