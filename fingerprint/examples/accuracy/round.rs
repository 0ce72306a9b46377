//! All impressions of a folder extracted, and each compared with each.

use std::path::Path;
use std::time::{Duration, Instant};

use sothon_fingerprint::{Probe, Score, compare, extract};

use crate::pictures::{self, Source};

/// Which of two comes first.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    AsNamed,
    TurnedRound,
}

/// One impression, ready to be compared; no probe when nothing could be extracted.
pub(crate) struct Ready {
    pub(crate) finger: u32,
    pub(crate) name: String,
    probe: Option<Probe>,
}

/// What came of a folder.
pub(crate) struct Round {
    /// By name.
    pub(crate) impressions: Vec<Ready>,
    pub(crate) unusable: usize,
    /// Of each with each before it.
    scores: Vec<Score>,
    pub(crate) extractions: Vec<Duration>,
    pub(crate) comparisons: Vec<Duration>,
    /// Of the processor: all pictures read and extracted, then all comparisons. None where Linux does not tell.
    pub(crate) processor: Option<(Duration, Duration)>,
}

impl Round {
    /// Each pair, the later name first, with its score.
    pub(crate) fn pairs(&self) -> impl Iterator<Item = (&Ready, &Ready, Score)> {
        let all = &self.impressions;
        let pairs = (0..all.len()).flat_map(move |a| (0..a).map(move |b| (&all[a], &all[b])));
        pairs.zip(&self.scores).map(|((a, b), score)| (a, b, *score))
    }

    /// Of two different impressions, by their places.
    pub(crate) fn score(&self, one: usize, other: usize) -> Score {
        let (later, before) = (one.max(other), one.min(other));
        self.scores[later * (later - 1) / 2 + before]
    }
}

/// Extracts and compares on this thread.
pub(crate) fn round(folder: &Path, order: Order) -> Result<Round, String> {
    let begun = on_processor();
    let (impressions, extractions) = ready(folder)?;
    let extracted = on_processor();
    let (mut scores, mut comparisons) = (Vec::new(), Vec::new());
    for (at, a) in impressions.iter().enumerate() {
        for b in &impressions[..at] {
            let (one, other) = if order == Order::AsNamed { (a, b) } else { (b, a) };
            // What gave no template can't match: it counts as the lowest score.
            let score = match (&one.probe, &other.probe) {
                (Some(one), Some(other)) => {
                    let (score, took) = timed(|| compare(one, other));
                    comparisons.push(took);
                    score
                }
                _ => Score(0),
            };
            scores.push(score);
        }
    }
    let processor = begun.zip(extracted).zip(on_processor());
    let processor =
        processor.map(|((begun, extracted), ended)| (extracted - begun, ended - extracted));
    let unusable = impressions.iter().filter(|one| one.probe.is_none()).count();
    Ok(Round { impressions, unusable, scores, extractions, comparisons, processor })
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

/// How long this thread has run: other work on the machine makes it no longer, as it does the times by the clock.
fn on_processor() -> Option<Duration> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}

#[expect(clippy::disallowed_methods, reason = "this measures time")]
fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let begun = Instant::now();
    let done = work();
    (done, begun.elapsed())
}
