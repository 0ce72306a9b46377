//! How well the engine tells fingers apart, over a folder of pictures `FINGER_IMPRESSION.png`.
//!
//! `FINGERPRINTS=folder cargo run --release -p sothon-fingerprint --example accuracy`
#![expect(clippy::float_arithmetic, reason = "rates of errors, for people who read them")]

mod pictures;
mod rates;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use rates::Rates;
use sothon_fingerprint::{Probe, Score, Template, compare, extract};

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
struct Impression {
    finger: u32,
    name: String,
    probe: Option<Probe>,
}

fn measure(folder: &std::path::Path) -> Result<String, String> {
    let mut extractions = Vec::new();
    let mut impressions = Vec::new();
    let mut minutiae = Vec::new();
    for picture in pictures::of(folder)? {
        let (template, took) = timed(|| extract(&picture.image));
        extractions.push(took);
        if let Err(error) = &template {
            eprintln!("{}: {error}", picture.name);
        }
        minutiae.extend(template.as_ref().ok().map(Template::minutiae));
        let probe = template.ok().map(|template| Probe::new(&template));
        impressions.push(Impression { finger: picture.finger, name: picture.name, probe });
    }
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
    minutiae.sort_unstable();
    let middle = minutiae.get(minutiae.len() / 2).copied().unwrap_or_default();
    let unusable = impressions.iter().filter(|one| one.probe.is_none()).count();
    Ok(format!(
        "{} pictures, {unusable} unusable, half have {middle} minutiae or fewer\n{rates}\
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
