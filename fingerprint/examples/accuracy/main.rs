//! How well the engine tells fingers apart, over a folder of pictures `FINGER_IMPRESSION.png`
//! (or of minutiae by another engine, `FINGER_IMPRESSION.iso`): every pair of one finger, every pair of two.
//!
//! `cargo xtask bench fingerprint FOLDER` runs it. By itself: `FINGERPRINTS=folder`; `SCORES=file` writes the score of each
//! pair; `PPI=569` tells the resolution of all pictures.
#![expect(clippy::float_arithmetic, reason = "rates of errors, for people who read them")]

mod pictures;
mod rates;
mod round;
mod sessions;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use rates::Rates;
use round::{Order, Round, round};

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

fn measure(folder: &Path) -> Result<String, String> {
    let once = round(folder, Order::AsNamed)?;
    let memory = memory().unwrap_or_else(|| "not known here".to_owned());
    let mut rates = Rates::default();
    let mut list = String::new();
    for (a, b, score) in once.pairs() {
        let same = a.finger == b.finger;
        rates.add(same, score);
        let kind = if same { "genuine" } else { "impostor" };
        list.push_str(&format!("{kind} {} {} {}\n", b.name, a.name, score.0));
    }
    if let Some(file) = std::env::var_os("SCORES") {
        std::fs::write(file, list).map_err(|error| error.to_string())?;
    }
    let again = again(folder, &once)?;
    Ok(format!(
        "{} impressions, {} unusable\n{rates}{}\
         extraction {}\ncomparison {}\nprocessor {}\nmemory {memory}\n{again}\n",
        once.impressions.len(),
        once.unusable,
        sessions::report(&once),
        spread(&once.extractions),
        spread(&once.comparisons),
        processor(&once),
    ))
}

/// All of it twice more, on two threads at once, each pair the other way round.
fn again(folder: &Path, once: &Round) -> Result<String, String> {
    let rounds = std::thread::scope(|scope| {
        let threads = [0; 2].map(|_| scope.spawn(|| round(folder, Order::TurnedRound)));
        threads.map(|thread| thread.join().map_err(|_| "a thread died".to_owned()).flatten())
    });
    let mut most = 0;
    for other in rounds {
        let other = other?;
        for ((.., one), (.., other)) in once.pairs().zip(other.pairs()) {
            most = one.0.abs_diff(other.0).max(most);
        }
    }
    Ok(format!("again on two threads, each pair the other way round: scores differ by {most}"))
}

/// The most memory that the process had at once, as Linux counts it.
fn memory() -> Option<String> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(most.trim().to_owned())
}

/// The mean of the processor's time.
fn processor(round: &Round) -> String {
    let Some((extracted, compared)) = round.processor else { return "not known here".to_owned() };
    let each = |time: Duration, count: usize| time.div_f64(count.max(1) as f64);
    format!(
        "{:.2?} an impression that is read and made ready, {:.2?} a comparison",
        each(extracted, round.impressions.len()),
        each(compared, round.comparisons.len()),
    )
}

fn spread(times: &[Duration]) -> String {
    let mut times = times.to_vec();
    times.sort_unstable();
    let at = |share: usize| times.get(times.len() * share / 100).copied().unwrap_or_default();
    let most = times.last().copied().unwrap_or_default();
    format!("median {:.2?} (99 % within {:.2?}, all within {most:.2?})", at(50), at(99))
}
