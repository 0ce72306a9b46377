//! Which minutiae of two templates may be the same (local similarity, then relaxation: Cappelli, Ferrara, Maltoni 2010).

use std::f32::consts::PI;

use super::Probe;
use super::cylinder::{Cells, alike};

/// How many partners of one minutia are looked at.
const PARTNERS: usize = 5;
/// The most pairs that are weighed against each other.
const MOST: usize = 130;
/// Minutiae turned further than this against each other are not paired, of 256: fingers are put down about upright.
const TURNED: u8 = 90;
/// How often pairs are weighed anew.
const ROUNDS: usize = 5;

/// A minutia of each template.
#[derive(Clone, Copy)]
pub(super) struct Pair {
    pub(super) first: usize,
    pub(super) second: usize,
    /// How alike the surroundings are, 0 to 1.
    pub(super) alike: f32,
    /// How well the pair goes with the others, from 0.
    pub(super) weight: f32,
}

/// Pairs with their weights, the heaviest first.
pub(super) fn pairs(a: &Probe, b: &Probe, cells: &Cells) -> Vec<Pair> {
    let mut all = Vec::new();
    for (first, one) in a.cylinders.iter().enumerate() {
        let Some(one) = one else { continue };
        let mut partners = Vec::new();
        for (second, other) in b.cylinders.iter().enumerate() {
            let Some(other) = other else { continue };
            let turned = a.minutiae[first].angle.wrapping_sub(b.minutiae[second].angle);
            if turned.min(turned.wrapping_neg()) > TURNED {
                continue;
            }
            if let Some(alike) = alike(one, other, cells) {
                partners.push(Pair { first, second, alike, weight: alike });
            }
        }
        partners.sort_by(|x, y| y.alike.total_cmp(&x.alike));
        partners.truncate(PARTNERS);
        all.extend(partners);
    }
    all.sort_by(|x, y| y.alike.total_cmp(&x.alike));
    all.truncate(MOST);
    weigh(a, b, &mut all);
    all.sort_by(|x, y| y.weight.total_cmp(&x.weight));
    all
}

/// Pairs that are alike in distance and direction to many other pairs gain, the rest lose.
fn weigh(a: &Probe, b: &Probe, pairs: &mut [Pair]) {
    let count = pairs.len();
    if count == 0 {
        return;
    }
    let mut fits = vec![0.0_f32; count * count];
    for one in 0..count {
        for other in 0..one {
            let fit = fit(a, b, &pairs[one], &pairs[other]);
            fits[one * count + other] = fit;
            fits[other * count + one] = fit;
        }
    }
    let share = 0.5 / (count.max(2) - 1) as f32;
    for _ in 0..ROUNDS {
        let before = pairs.iter().map(|pair| pair.weight).collect::<Vec<_>>();
        for (pair, fits) in pairs.iter_mut().zip(fits.chunks_exact(count)) {
            let support = fits.iter().zip(&before).map(|(fit, weight)| fit * weight).sum::<f32>();
            pair.weight = 0.5 * pair.weight + share * support;
        }
    }
}

/// 0 to 1: whether two pairs may belong to one finger.
fn fit(a: &Probe, b: &Probe, one: &Pair, other: &Pair) -> f32 {
    if one.first == other.first || one.second == other.second {
        return 0.0;
    }
    let [p, q] = [one.first, other.first].map(|at| &a.minutiae[at]);
    let [r, s] = [one.second, other.second].map(|at| &b.minutiae[at]);
    let (dx, dy) = (q.x - p.x, q.y - p.y);
    let (ex, ey) = (s.x - r.x, s.y - r.y);
    let longer = step((dx.hypot(dy) - ex.hypot(ey)).abs(), 6.0, -1.2);
    if longer < 0.01 {
        return 0.0;
    }
    let turned = p.turn - q.turn - (r.turn - s.turn);
    let radial = (p.turn - dy.atan2(dx)) - (r.turn - ey.atan2(ex));
    longer * step(least(turned), PI / 12.0, -30.0) * step(least(radial), PI / 12.0, -30.0)
}

/// A soft step: one far below `middle`, zero far above when `steepness` is negative.
fn step(value: f32, middle: f32, steepness: f32) -> f32 {
    1.0 / (1.0 + (-steepness * (value - middle)).exp())
}

/// The size of an angle, 0 to pi.
pub(super) fn least(angle: f32) -> f32 {
    let turned = angle.rem_euclid(2.0 * PI);
    turned.min(2.0 * PI - turned)
}
