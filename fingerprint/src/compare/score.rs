//! What speaks for one finger and what against, once two templates lie on each other.

use super::Probe;
use super::align::{Match, Motion, NEAR, TURNED};
use super::ground::Spot;
use super::pairs::Pair;
use crate::template::STEP;

/// Two templates on each other.
pub(super) struct Laid<'a> {
    pub(super) a: &'a Probe,
    pub(super) b: &'a Probe,
    pub(super) motion: Motion,
    pub(super) matched: &'a [Match],
    pub(super) pairs: &'a [Pair],
}

/// How the ridges agree when nobody knows how they run: as usual between impressions of one finger.
const USUAL: f32 = 0.85;

/// Below about zero for two fingers, above for one. The weights are fitted (docs/adr/0083).
pub(super) fn evidence(laid: &Laid<'_>) -> f32 {
    let (area, agreement) = common(laid);
    let (missed, chance) = missed(laid, area);
    let off = laid.matched.iter().map(|one| (one.off / NEAR).powi(2)).sum::<f32>();
    0.35 * closeness(laid) + 5.0 * kept(laid) + 11.0 * agreement - 1.4 * missed
        + 9.5 * chance.sqrt()
        + 10.5 * (area + 20.0).ln()
        - 0.7 * off
        - 77.0
}

/// Matched minutiae, less when they lie apart or are uncertain.
fn closeness(laid: &Laid<'_>) -> f32 {
    let close = laid.matched.iter().map(|one| {
        let (p, q) = (&laid.a.minutiae[one.first], &laid.b.minutiae[one.second]);
        let off = 0.5 * (one.off / NEAR).powi(2) + 0.5 * (one.turned / TURNED).powi(2);
        (1.0 - off).max(0.0) * (0.4 + 0.6 * (p.quality * q.quality).sqrt())
    });
    close.sum()
}

/// Weights of the pairs that were found by their surroundings and lie on each other now.
fn kept(laid: &Laid<'_>) -> f32 {
    let kept = laid.pairs.iter().filter(|pair| {
        let same = |one: &Match| one.first == pair.first && one.second == pair.second;
        laid.matched.iter().any(same)
    });
    kept.map(|pair| pair.weight).sum()
}

/// Minutiae without a partner where the other finger is seen too, by quality; and how many partners
/// chance would give.
fn missed(laid: &Laid<'_>, area: f32) -> (f32, f32) {
    let Laid { a, b, motion, matched, .. } = laid;
    let (mut missed, mut first, mut second) = (0.0, 0.0, 0.0);
    for (at, place) in a.minutiae.iter().enumerate() {
        let (x, y) = motion.apply(place.x, place.y);
        if b.ground.at(x, y).is_some() {
            first += 1.0;
            let alone = matched.iter().all(|one| one.first != at);
            missed += if alone { place.quality } else { 0.0 };
        }
    }
    for (at, place) in b.minutiae.iter().enumerate() {
        let (x, y) = motion.undo(place.x, place.y);
        if a.ground.at(x, y).is_some() {
            second += 1.0;
            let alone = matched.iter().all(|one| one.second != at);
            missed += if alone { place.quality } else { 0.0 };
        }
    }
    // The part of the common area, and of a turn, in which a partner counts.
    let reach = NEAR * NEAR * TURNED / (STEP * STEP) as f32;
    (missed, first * second / area.max(40.0) * reach)
}

/// How much both show, points of the grid; and how far the runs of the ridges agree there, up to 1.
fn common(laid: &Laid<'_>) -> (f32, f32) {
    let (mut area, mut known, mut sum) = (0.0_f32, 0.0_f32, 0.0);
    for (x, y, one) in laid.a.ground.points() {
        let (x, y) = laid.motion.apply(x, y);
        let Some(other) = laid.b.ground.at(x, y) else { continue };
        area += 1.0;
        if let (Spot::Run(one), Spot::Run(other)) = (one, other) {
            known += 1.0;
            sum += (2.0 * (one + laid.motion.turn - other)).cos();
        }
    }
    let unknown = area - known;
    (area, (sum + USUAL * unknown) / (area + 20.0))
}
