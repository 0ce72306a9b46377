//! The import finds exactly the faults that were planted, and the report the planted duplicates.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::process::Command;

use sothon_app::App;
use sothon_app::duplicates::{self, Planted};
use sothon_app::import::{self, Options};
use sothon_domain::access::Actor;
use sothon_testkit::TestDb;

struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// The files of three thousand people with faults.
fn written() -> Folder {
    let folder = Folder(std::env::temp_dir().join(format!("sothon-faults-{}", std::process::id())));
    let done = Command::new(env!("CARGO_BIN_EXE_sothon-demo"))
        .args(["people", "--count", "3000", "--seed", "7", "--today", "2026-11-21", "--out"])
        .arg(&folder.0)
        .status()
        .expect("the demo starts");
    assert!(done.success());
    folder
}

fn open(folder: &Path, name: &str) -> BufReader<File> {
    BufReader::new(File::open(folder.join(name)).expect("the demo wrote it"))
}

/// What the demo says that the import must find.
fn expected(folder: &Path) -> BTreeMap<String, u64> {
    let list = std::fs::read_to_string(folder.join("expected.tsv")).expect("the demo wrote it");
    let lines = list.lines().skip(1).filter_map(|line| line.split_once('\t'));
    lines.map(|(what, count)| (what.to_owned(), count.parse().expect("a number"))).collect()
}

/// The same, as the import reports it. What does not occur is not in the demo's list either.
async fn found(app: &App, folder: &Path) -> BTreeMap<String, u64> {
    let (source, actor) = (open(folder, "people.csv"), Actor::system("import"));
    let done = import::people::run(app, &actor, source, std::io::sink(), Options::default()).await;
    let report = done.expect("the file is read to its end");
    let totals = report.totals;
    let sums = [
        ("read", totals.read),
        ("landed", totals.landed),
        ("repaired", report.repaired),
        ("rejected", totals.rejected),
    ];
    let reasons = report.reasons.iter().map(|(reason, count)| (reason.code(), *count));
    sums.into_iter().chain(reasons).map(|(what, count)| (what.to_owned(), count)).collect()
}

#[tokio::test]
async fn what_was_planted_is_found_and_nothing_else() {
    let folder = written();
    let test = TestDb::new().await;
    let app = test.use_cases();
    let expected = expected(&folder.0);
    assert!(expected.len() > 25, "{expected:?}");
    assert_eq!(found(&app, &folder.0).await, expected);

    let report = duplicates::review(&app, &Actor::system("terminal")).await;
    let report = report.expect("the register can be read");
    let planted = Planted::read(open(&folder.0, "duplicates.tsv")).expect("the demo wrote it");
    let recall = planted.recall(&report);
    assert!(recall.planted() >= 5, "{recall:?}");
    assert!(recall.found() * 20 >= recall.planted() * 19, "at least 95 in 100: {recall:?}");
    assert!(recall.not_planted <= 1, "{recall:?}");
}
