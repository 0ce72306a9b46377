//! How well the engine tells fingers apart, over a folder of pictures `FINGER_IMPRESSION.png`
//! (or of minutiae by another engine, `FINGER_IMPRESSION.iso`): every pair of one finger, every pair of two.
//! `SCORES=file` writes the score of each pair; `PPI=569` tells the resolution of all pictures.
//!
//! `FINGERPRINTS=folder cargo run --release -p sothon-fingerprint --example accuracy`
#![expect(clippy::float_arithmetic, reason = "rates of errors, for people who read them")]

mod pictures;
mod rates;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use pictures::Source;
use rates::Rates;
use sothon_fingerprint::{Probe, Score, compare, extract};

fn main() -> ExitCode {
    let Some(folder) = std::env::var_os("FINGERPRINTS").map(PathBuf::from) else {
        eprintln!("FINGERPRINTS names no folder of pictures FINGER_IMPRESSION.png");
        return ExitCode::FAILURE;
    };
    match measure(&folder) {
        Ok(report) => {
            print!("{report}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// One impression, ready to be compared; none when nothing could be extracted.
struct Ready {
    finger: u32,
    name: String,
    probe: Option<Probe>,
}

/// All impressions, and how long their extraction took.
fn ready(folder: &Path) -> Result<(Vec<Ready>, Vec<Duration>), String> {
    let mut times = Vec::new();
    let mut all = Vec::new();
    for impression in pictures::of(folder)? {
        let template = match impression.source {
            Source::Minutiae(template) => Ok(template),
            Source::Picture(image) => {
                let (template, took) = timed(|| extract(&image));
                times.push(took);
                template
            }
        };
        if let Err(error) = &template {
            eprintln!("{}: {error}", impression.name);
        }
        let probe = template.ok().map(|template| Probe::new(&template));
        all.push(Ready { finger: impression.finger, name: impression.name, probe });
    }
    Ok((all, times))
}

fn measure(folder: &Path) -> Result<String, String> {
    let (impressions, extractions) = ready(folder)?;
    let mut comparisons = Vec::new();
    let mut rates = Rates::default();
    let mut list = String::new();
    for (at, a) in impressions.iter().enumerate() {
        for b in &impressions[..at] {
            // What gave no template can't match: it counts as the lowest score.
            let score = match (&a.probe, &b.probe) {
                (Some(a), Some(b)) => {
                    let (score, took) = timed(|| compare(a, b));
                    comparisons.push(took);
                    score
                }
                _ => Score(0),
            };
            rates.add(a.finger == b.finger, score);
            list.push_str(&format!("{} {} {}\n", b.name, a.name, score.0));
        }
    }
    if let Some(file) = std::env::var_os("SCORES") {
        std::fs::write(file, list).map_err(|error| error.to_string())?;
    }
    let unusable = impressions.iter().filter(|one| one.probe.is_none()).count();
    Ok(format!(
        "{} impressions, {unusable} unusable\n{rates}\
         extraction {}, comparison {}\n",
        impressions.len(),
        spread(extractions),
        spread(comparisons),
    ))
}

#[expect(clippy::disallowed_methods, reason = "this measures time")]
fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let begun = Instant::now();
    let done = work();
    (done, begun.elapsed())
}

fn spread(mut times: Vec<Duration>) -> String {
    times.sort_unstable();
    let at = |share: usize| times.get(times.len() * share / 100).copied().unwrap_or_default();
    format!("median {:.2?} (99 % within {:.2?})", at(50), at(99))
}
