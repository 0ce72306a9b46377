//! `sothon duplicates`.

use std::fs::File;
use std::io::{BufReader, BufWriter};
use std::path::Path;

use anyhow::Context;
use sothon_app::duplicates::{self, Planted, Recall, Report};
use sothon_domain::access::Actor;
use sothon_domain::likeness::MOST_IN_A_BLOCK;
use sothon_locales::{Value, Words};

use super::session::with_app;
use crate::args::{Common, DuplicatesArgs};
use crate::say::say;

/// Writes the report and prints its totals.
pub(crate) fn run(common: &Common, args: &DuplicatesArgs) -> anyhow::Result<()> {
    let words = common.words();
    let planted = args.planted.as_deref().map(read).transpose()?;
    let created = File::create(&args.out);
    let out = BufWriter::new(created.with_context(|| at("writing", &args.out))?);
    with_app(common, async |app| {
        let report = duplicates::review(app, &Actor::system("terminal"))
            .await
            .context("comparing the records")?;
        report.write(out).with_context(|| at("writing", &args.out))?;
        print_totals(&report, words);
        let file = args.out.display().to_string();
        say!("{}", words.with("duplicates-file", &[("file", file.into())]));
        say!("{}", words.get("duplicates-officer"));
        if let Some(planted) = &planted {
            print_recall(&planted.recall(&report), words);
        }
        Ok(())
    })
}

fn read(list: &Path) -> anyhow::Result<Planted> {
    let opened = File::open(list).with_context(|| at("opening", list))?;
    Planted::read(BufReader::new(opened)).with_context(|| at("reading", list))
}

fn print_totals(report: &Report, words: &Words) {
    let totals = [
        ("people", number(report.people)),
        ("pairs", number(report.pairs.len())),
        ("ghosts", number(report.ghosts.len())),
    ];
    say!("{}", words.with("duplicates-totals", &totals));
    let skipped = [("most", number(MOST_IN_A_BLOCK)), ("groups", number(report.skipped_groups()))];
    say!("{}", words.with("duplicates-skipped", &skipped));
}

fn print_recall(recall: &Recall, words: &Words) {
    for (variation, (found, planted)) in &recall.by_variation {
        let values = [
            ("variation", variation.as_str().into()),
            ("found", number(*found)),
            ("planted", number(*planted)),
        ];
        say!("{}", words.with("duplicates-recall-variation", &values));
    }
    let values = [
        ("found", number(recall.found())),
        ("planted", number(recall.planted())),
        ("others", number(recall.not_planted)),
    ];
    say!("{}", words.with("duplicates-recall", &values));
}

fn number(count: usize) -> Value<'static> {
    Value::Number(i64::try_from(count).unwrap_or(i64::MAX))
}

fn at(step: &str, path: &Path) -> String {
    format!("{step} {}", path.display())
}
