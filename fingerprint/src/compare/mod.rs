//! Two templates, one score.

mod align;
mod cylinder;
mod ground;
mod hull;
mod pairs;
mod score;

use std::f32::consts::TAU;

use crate::template::{Minutia, Template};
use cylinder::{Cells, Cylinder};
use ground::Ground;

/// The highest score.
pub const HIGHEST: u16 = 1000;

/// Evidence from minus `BELOW` on, over `WHOLE`, becomes a score of 0 to 1000.
const BELOW: f32 = 40.0;
const WHOLE: f32 = 200.0;

/// How sure it is that two templates are of one finger, 0 to [`HIGHEST`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Score(pub u16);

/// From here on two templates count as one finger: above every pair of two fingers that was measured
/// (`docs/measurements.md`). What few comparisons can't show is not claimed: see the bound there.
pub const THRESHOLD: Score = Score(218);

/// A minutia with its angle in radians.
#[derive(Clone, Copy)]
struct Place {
    x: f32,
    y: f32,
    turn: f32,
    angle: u8,
    quality: f32,
}

impl Place {
    fn of(minutia: &Minutia) -> Self {
        Self {
            x: f32::from(minutia.x),
            y: f32::from(minutia.y),
            turn: f32::from(minutia.angle) * TAU / 256.0,
            angle: minutia.angle,
            quality: f32::from(minutia.quality) / 100.0,
        }
    }
}

/// A template made ready: for one that is compared with several.
pub struct Probe {
    minutiae: Vec<Place>,
    cylinders: Vec<Option<Cylinder>>,
    ground: Ground,
    /// What decides which of two comes first, so that their order does not count.
    order: Vec<u8>,
}

impl Probe {
    /// Takes some 100 microseconds.
    pub fn new(template: &Template) -> Self {
        let ground = Ground::of(template);
        Self {
            minutiae: template.minutiae.iter().map(Place::of).collect(),
            cylinders: cylinder::cylinders(&template.minutiae, &ground),
            ground,
            order: template.to_bytes(),
        }
    }
}

/// How sure it is that two templates are of one finger. The order of the two makes no difference.
pub fn compare(one: &Probe, other: &Probe) -> Score {
    let (a, b) = if one.order <= other.order { (one, other) } else { (other, one) };
    let cells = Cells::new();
    let pairs = pairs::pairs(a, b, &cells);
    let evidence = align::best(a, b, &pairs);
    let score = evidence.map_or(0.0, |evidence| (evidence + BELOW) * f32::from(HIGHEST) / WHOLE);
    Score(score.round().clamp(0.0, f32::from(HIGHEST)) as u16)
}
