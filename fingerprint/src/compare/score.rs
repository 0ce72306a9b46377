//! What speaks for one finger and what against, once two templates lie on each other.

use std::f32::consts::PI;

use super::align::{Match, Motion};
use super::pairs::Pair;
use super::{Place, Probe};
use crate::template::{OUTSIDE, STEP};

/// Two templates on each other.
pub(super) struct Laid<'a> {
    pub(super) a: &'a Probe,
    pub(super) b: &'a Probe,
    pub(super) motion: Motion,
    pub(super) matched: &'a [Match],
    pub(super) pairs: &'a [Pair],
}

/// 0 to 1.
pub(super) fn score(laid: &Laid<'_>) -> f32 {
    let f = features(laid);
    let z = f.matched - 0.12 * f.missed + f.agreement * 6.0 - 3.0 + f.weight * 10.0;
    1.0 / (1.0 + (-(z - 9.0) * 0.15).exp())
}

pub(super) struct Features {
    matched: f32,
    missed: f32,
    agreement: f32,
    weight: f32,
}

fn features(laid: &Laid<'_>) -> Features {
    let mut matched = 0.0;
    for one in laid.matched {
        let (p, q) = (&laid.a.minutiae[one.first], &laid.b.minutiae[one.second]);
        let close = 1.0 - 0.5 * (one.off / 12.0).powi(2) - 0.5 * (one.turned / 0.55).powi(2);
        matched += close.max(0.0) * (0.4 + 0.6 * (p.quality * q.quality).sqrt());
    }
    let missed = missed(laid);
    let agreement = agreement(laid);
    let top = laid.pairs.iter().take(8).map(|pair| pair.weight).sum::<f32>() / 8.0;
    Features { matched, missed, agreement, weight: top }
}

/// Minutiae without a partner where the other finger is seen too, by quality.
fn missed(laid: &Laid<'_>) -> f32 {
    let Laid { a, b, motion, matched, .. } = laid;
    let mut missed = 0.0;
    for (at, place) in a.minutiae.iter().enumerate() {
        let (x, y) = motion.apply(place.x, place.y);
        if seen(b, x, y) && matched.iter().all(|one| one.first != at) {
            missed += place.quality;
        }
    }
    for (at, place) in b.minutiae.iter().enumerate() {
        let (x, y) = back(motion, place);
        if seen(a, x, y) && matched.iter().all(|one| one.second != at) {
            missed += place.quality;
        }
    }
    missed
}

fn seen(probe: &Probe, x: f32, y: f32) -> bool {
    probe.field.as_ref().is_none_or(|field| field.at(x, y).is_some())
}

fn back(motion: &Motion, place: &Place) -> (f32, f32) {
    motion.undo(place.x, place.y)
}

/// How far the runs of the ridges agree where both fingers are seen, -1 to 1, less when that is little.
fn agreement(laid: &Laid<'_>) -> f32 {
    let (Some(a), Some(b)) = (&laid.a.field, &laid.b.field) else { return 0.0 };
    let (mut sum, mut count) = (0.0, 0.0_f32);
    for (at, angle) in a.angles.iter().enumerate() {
        if *angle == OUTSIDE {
            continue;
        }
        let x = (at % a.columns * STEP + STEP / 2) as f32;
        let y = (at / a.columns * STEP + STEP / 2) as f32;
        let (x, y) = laid.motion.apply(x, y);
        let Some(other) = b.at(x, y) else { continue };
        let angle = f32::from(*angle) * PI / 240.0 + laid.motion.turn;
        sum += (2.0 * (angle - other)).cos();
        count += 1.0;
    }
    sum / (count + 40.0)
}
